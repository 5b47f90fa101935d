// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarseatdesk.h"

#include "app/sandbox/polar/polarjson.h"
#include "app/sandbox/polar/polarquery.h"
#include "app/sandbox/polar/polarreplies.h"

namespace Reinvite {
namespace {

using Kind = PolarContainer::Kind;

constexpr qsizetype SeatSize = 900; ///< of its JSON, about

QString claimLink(const PolarProfile &profile, const QByteArray &token)
{
    // The vendor writes polar.sh here. A link out of the sandbox must not lead to anything real.
    return QStringLiteral("https://polar.example/%1/portal/claim?token=%2")
        .arg(QString::fromUtf8(profile.slug), QString::fromLatin1(token));
}

/// The id in a query field; nothing where the field is absent or, with an item, wrong.
std::optional<QUuid> queryId(const PolarCall &call, const char *name, PolarValidation &validation)
{
    const QStringList values = queryValues(call.request.query, name);
    if (values.isEmpty()) {
        return std::nullopt;
    }
    return validation.readUuid({QStringLiteral("query"), QString::fromLatin1(name)}, values.last(), true);
}

tl::unexpected<PolarError> notFound(QByteArray detail)
{
    return raise(404, "ResourceNotFound", std::move(detail));
}

} // namespace

PolarSeatDesk::PolarSeatDesk(PolarOrganization &organization, Mailbox &mailbox)
    : m_organization(organization)
    , m_mailbox(mailbox)
{
}

LoopbackReply PolarSeatDesk::list(const PolarCall &call)
{
    PolarValidation validation;
    const std::optional<QUuid> subscription = queryId(call, "subscription_id", validation);
    const std::optional<QUuid> order = queryId(call, "order_id", validation);
    if (!validation.isEmpty()) {
        return PolarReplies::invalid(validation);
    }
    if (!subscription && !order) {
        return PolarReplies::error({400, "BadRequest", "Either subscription_id or order_id must be provided"});
    }
    const PolarResult<int> row = subscription ? findContainer(call, Kind::Subscription, *subscription)
                                              : findContainer(call, Kind::Order, *order);
    if (!row) {
        return PolarReplies::error(row.error());
    }
    const PolarResult<std::vector<int>> seats = m_organization.listSeats(*row);
    if (!seats) {
        return PolarReplies::error(seats.error());
    }
    const PolarContainer &container = m_organization.container(*row);
    JsonText json(qsizetype(seats->size()) * SeatSize + 100);
    json.beginObject().key("seats").beginArray();
    for (const int seat : *seats) {
        PolarJson::writeSeat(json, m_organization, m_organization.seat(seat));
    }
    json.endArray().number("available_seats", m_organization.availableSeats(container));
    json.number("total_seats", container.paidSeats.value_or(0)).endObject();
    return PolarReplies::json(json.bytes());
}

LoopbackReply PolarSeatDesk::assign(const PolarCall &call)
{
    PolarValidation validation;
    const PolarAssignment wish = readAssignment(call.body, call.side(), validation);
    if (!validation.isEmpty()) {
        return PolarReplies::invalid(validation);
    }
    const PolarResult<int> container = wish.subscriptionId
        ? findContainer(call, Kind::Subscription, *wish.subscriptionId)
        : wish.orderId ? findContainer(call, Kind::Order, *wish.orderId)
                       : findCheckout(call, wish.checkoutId.value_or(QUuid()));
    const PolarResult<int> seat = container.and_then(
        [&](int row) { return m_organization.assign(row, wish.recipient, wish.metadata, wish.claimAtOnce, call.now); });
    if (!seat) {
        return PolarReplies::error(seat.error());
    }
    if (!wish.claimAtOnce) {
        sendInvitation(*seat, call.now);
    }
    return PolarReplies::json(show(*seat));
}

LoopbackReply PolarSeatDesk::revoke(const PolarCall &call)
{
    LoopbackReply refused;
    const int seat = findSeat(call, refused);
    if (seat == NoRow) {
        return refused;
    }
    const PolarResult<void> revoked = m_organization.revoke(seat, call.now);
    return revoked ? PolarReplies::json(show(seat)) : PolarReplies::error(revoked.error());
}

LoopbackReply PolarSeatDesk::resend(const PolarCall &call)
{
    LoopbackReply refused;
    const int seat = findSeat(call, refused);
    if (seat == NoRow) {
        return refused;
    }
    const PolarResult<void> allowed = m_organization.resend(seat);
    if (!allowed) {
        return PolarReplies::error(allowed.error());
    }
    sendInvitation(seat, call.now);
    return PolarReplies::json(show(seat));
}

QByteArray PolarSeatDesk::show(int seat) const
{
    JsonText json(SeatSize);
    PolarJson::writeSeat(json, m_organization, m_organization.seat(seat));
    return json.bytes();
}

PolarResult<int> PolarSeatDesk::findContainer(const PolarCall &call, Kind kind, const QUuid &id) const
{
    const int row = m_organization.findContainer(kind, id);
    if (row == NoRow || !call.reach().holds(m_organization.container(row))) {
        return notFound(kind == Kind::Subscription ? "Subscription not found" : "Order not found");
    }
    return row;
}

/// The subscription that the checkout made, else its earliest order.
PolarResult<int> PolarSeatDesk::findCheckout(const PolarCall &call, const QUuid &id) const
{
    int found = NoRow;
    for (int row = 0; row < int(m_organization.containers().size()); ++row) {
        const PolarContainer &one = m_organization.container(row);
        if (one.checkoutId != id || !call.reach().holds(one)) {
            continue;
        }
        if (one.isSubscription()) {
            return row;
        }
        const bool earlier = found == NoRow || one.createdAt < m_organization.container(found).createdAt;
        found = earlier ? row : found;
    }
    return found == NoRow ? PolarResult<int>(notFound("No subscription or order found for this checkout")) : found;
}

int PolarSeatDesk::findSeat(const PolarCall &call, LoopbackReply &refusedWith) const
{
    PolarValidation validation;
    const QJsonArray where{QStringLiteral("path"), QStringLiteral("seat_id")};
    const std::optional<QUuid> id = validation.readUuid(where, call.captured, true);
    if (!id) {
        refusedWith = PolarReplies::invalid(validation);
        return NoRow;
    }
    const int row = m_organization.findSeat(*id);
    if (row == NoRow || !call.reach().holds(m_organization.container(m_organization.seat(row).container))) {
        refusedWith = PolarReplies::notFound("Seat not found");
        return NoRow;
    }
    return row;
}

void PolarSeatDesk::sendInvitation(int row, Timestamp now)
{
    const PolarSeat &seat = m_organization.seat(row);
    const PolarContainer &container = m_organization.container(seat.container);
    const QByteArray product = m_organization.product(container.product).name;
    m_mailbox.deliver({.at = now.toInstant(),
        .vendor = QStringLiteral("polar"),
        .to = QString::fromUtf8(m_organization.emailOf(seat)),
        .subject = QStringLiteral("You've been invited to access ") + QString::fromUtf8(product),
        .link = claimLink(m_organization.profile(), m_organization.tokenOf(row)),
        .invitation = QString::fromLatin1(PolarJson::text(seat.id)),
        .linkDiesAt = seat.tokenExpiresAt.toInstant()});
}

} // namespace Reinvite
