// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarcall.h"
#include "app/sandbox/polar/polarjson.h"
#include "app/sandbox/polar/polarquery.h"
#include "app/sandbox/polar/polarreplies.h"
#include "app/sandbox/polar/polarsimulator.h"

// What PolarSimulator's routes do, once length, version, rate, token and scope are settled.
namespace Reinvite {
namespace {

constexpr qsizetype SeatSize = 900; ///< of its JSON, about

QByteArray listBody(const QByteArray &items, qint64 total, qint64 pages)
{
    JsonText json(items.size() + 100);
    json.beginObject().raw("items", items).key("pagination").beginObject();
    json.number("total_count", total).number("max_page", pages).endObject().endObject();
    return json.bytes();
}

LoopbackReply refusal(const PolarValidation &validation)
{
    return PolarReplies::json(validation.body(), 422);
}

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

} // namespace

LoopbackReply PolarSimulator::health(PolarCall &)
{
    return PolarReplies::json(R"({"status":"ok"})");
}

LoopbackReply PolarSimulator::listOrganizations(PolarCall &call)
{
    PolarValidation validation;
    const PolarPaging paging = readPaging(call.request.query, validation);
    if (!validation.isEmpty()) {
        return refusal(validation);
    }
    const PolarProfile &profile = call.token->foreign ? m_otherOrganization : m_organization->profile();
    const QStringList slugs = queryValues(call.request.query, "slug");
    const bool shown = slugs.isEmpty() || slugs.contains(QString::fromUtf8(profile.slug));
    JsonText items;
    items.beginArray();
    if (shown && paging.page == 1) {
        PolarJson::writeOrganization(items, profile);
    }
    items.endArray();
    return PolarReplies::json(listBody(items.bytes(), shown ? 1 : 0, paging.pages(shown ? 1 : 0)));
}

LoopbackReply PolarSimulator::listSubscriptions(PolarCall &call)
{
    return listContainers(call, PolarContainer::Kind::Subscription, &PolarJson::writeSubscription);
}

LoopbackReply PolarSimulator::listOrders(PolarCall &call)
{
    return listContainers(call, PolarContainer::Kind::Order, &PolarJson::writeOrder);
}

LoopbackReply PolarSimulator::listContainers(PolarCall &call, PolarContainer::Kind kind,
    void (*write)(JsonText &, const PolarOrganization &, const PolarContainer &))
{
    PolarValidation validation;
    PolarPage page = selectContainers(*m_organization, kind, call.request.query, validation);
    if (!validation.isEmpty()) {
        return refusal(validation);
    }
    if (call.token->foreign) {
        page = {};
    }
    JsonText items(qsizetype(page.containers.size()) * 4096);
    items.beginArray();
    for (const int row : page.containers) {
        write(items, *m_organization, m_organization->container(row));
    }
    items.endArray();
    return PolarReplies::json(listBody(items.bytes(), page.total, page.pages));
}

LoopbackReply PolarSimulator::listSeats(PolarCall &call)
{
    PolarValidation validation;
    const std::optional<QUuid> subscription = queryId(call, "subscription_id", validation);
    const std::optional<QUuid> order = queryId(call, "order_id", validation);
    if (!validation.isEmpty()) {
        return refusal(validation);
    }
    if (!subscription && !order) {
        return PolarReplies::error({400, "BadRequest", "Either subscription_id or order_id must be provided"});
    }
    const auto kind = subscription ? PolarContainer::Kind::Subscription : PolarContainer::Kind::Order;
    const int row = findContainer(call, kind, subscription ? *subscription : *order);
    if (row == NoRow) {
        return PolarReplies::notFound(subscription ? "Subscription not found" : "Order not found");
    }
    const PolarResult<std::vector<int>> seats = m_organization->listSeats(row);
    if (!seats) {
        return PolarReplies::error(seats.error());
    }
    const PolarContainer &container = m_organization->container(row);
    JsonText json(qsizetype(seats->size()) * SeatSize + 100);
    json.beginObject().key("seats").beginArray();
    for (const int seat : *seats) {
        PolarJson::writeSeat(json, *m_organization, m_organization->seat(seat));
    }
    json.endArray().number("available_seats", m_organization->availableSeats(container));
    json.number("total_seats", container.paidSeats.value_or(0)).endObject();
    return PolarReplies::json(json.bytes());
}

LoopbackReply PolarSimulator::assignSeat(PolarCall &call)
{
    PolarValidation validation;
    const PolarAssignment assignment = readAssignment(call.body, validation);
    if (!validation.isEmpty()) {
        return refusal(validation);
    }
    const bool toSubscription = assignment.subscriptionId.has_value();
    const auto kind = toSubscription ? PolarContainer::Kind::Subscription : PolarContainer::Kind::Order;
    const int container = findContainer(call, kind, toSubscription ? *assignment.subscriptionId : *assignment.orderId);
    if (container == NoRow) {
        return PolarReplies::notFound(toSubscription ? "Subscription not found" : "Order not found");
    }
    const PolarResult<int> seat =
        m_organization->assign(container, assignment.recipient, assignment.metadata, assignment.claimAtOnce, call.now);
    if (!seat) {
        return PolarReplies::error(seat.error());
    }
    if (!assignment.claimAtOnce) {
        sendInvitation(*seat, call.now);
    }
    return seatReply(*seat);
}

LoopbackReply PolarSimulator::revokeSeat(PolarCall &call)
{
    LoopbackReply refused;
    const int seat = findSeat(call, refused);
    if (seat == NoRow) {
        return refused;
    }
    const PolarResult<void> revoked = m_organization->revoke(seat, call.now);
    return revoked ? seatReply(seat) : PolarReplies::error(revoked.error());
}

LoopbackReply PolarSimulator::resendInvitation(PolarCall &call)
{
    LoopbackReply refused;
    const int seat = findSeat(call, refused);
    if (seat == NoRow) {
        return refused;
    }
    const PolarResult<void> allowed = m_organization->resend(seat);
    if (!allowed) {
        return PolarReplies::error(allowed.error());
    }
    sendInvitation(seat, call.now);
    return seatReply(seat);
}

LoopbackReply PolarSimulator::showClaim(PolarCall &call)
{
    const int row = m_organization->findByToken(call.captured.toLatin1(), call.now);
    if (row == NoRow) {
        return PolarReplies::notFound("Invalid or expired invitation token");
    }
    const PolarSeat &seat = m_organization->seat(row);
    const PolarContainer &container = m_organization->container(seat.container);
    if (container.product == NoRow) {
        return PolarReplies::notFound("Seat has no subscription or order");
    }
    const PolarProduct &product = m_organization->product(container.product);
    const QByteArray email = m_organization->emailOf(seat);
    JsonText json;
    json.beginObject().text("product_name", product.name).text("product_id", PolarJson::text(product.id));
    json.text("organization_name", m_organization->profile().name);
    json.text("organization_slug", m_organization->profile().slug);
    json.text("customer_email", email.isNull() ? QByteArray("") : email).boolean("can_claim", true).endObject();
    return PolarReplies::json(json.bytes());
}

/// The page's event stream: it says that it is open, and ends; nothing is pushed here.
LoopbackReply PolarSimulator::streamClaim(PolarCall &call)
{
    if (const std::optional<int> wait = m_rateLimit.takeStream(call.now.toInstant())) {
        return PolarReplies::tooManyRequests(*wait);
    }
    if (m_organization->findByToken(call.captured.toLatin1(), call.now) == NoRow) {
        return PolarReplies::notFound("Invalid or expired invitation token");
    }
    return {.headers = {{"Content-Type", "text/event-stream"}}, .body = ": ping\r\n\r\n"};
}

LoopbackReply PolarSimulator::claimSeat(PolarCall &call)
{
    PolarValidation validation;
    const QByteArray token = readInvitationToken(call.body, validation);
    if (!validation.isEmpty()) {
        return refusal(validation);
    }
    const PolarResult<int> seat = m_organization->claim(token, call.now);
    if (!seat) {
        return PolarReplies::error(seat.error());
    }
    const bool member = m_organization->seat(*seat).member != NoRow;
    JsonText json;
    json.beginObject().raw("seat", seatReply(*seat).body);
    json.text("customer_session_token", m_tokens.openSession(member, call.now)).endObject();
    return PolarReplies::json(json.bytes());
}

LoopbackReply PolarSimulator::seatReply(int seat) const
{
    JsonText json(SeatSize);
    PolarJson::writeSeat(json, *m_organization, m_organization->seat(seat));
    return PolarReplies::json(json.bytes());
}

int PolarSimulator::findSeat(const PolarCall &call, LoopbackReply &refusedWith) const
{
    PolarValidation validation;
    const QJsonArray where{QStringLiteral("path"), QStringLiteral("seat_id")};
    const std::optional<QUuid> id = validation.readUuid(where, call.captured, true);
    if (!id) {
        refusedWith = refusal(validation);
        return NoRow;
    }
    const int row = call.token->foreign ? NoRow : m_organization->findSeat(*id);
    if (row == NoRow) {
        refusedWith = PolarReplies::notFound("Seat not found");
    }
    return row;
}

int PolarSimulator::findContainer(const PolarCall &call, PolarContainer::Kind kind, const QUuid &id) const
{
    return call.token->foreign ? NoRow : m_organization->findContainer(kind, id);
}

void PolarSimulator::sendInvitation(int row, Timestamp now)
{
    const PolarSeat &seat = m_organization->seat(row);
    const PolarContainer &container = m_organization->container(seat.container);
    const QByteArray product = m_organization->product(container.product).name;
    m_mailbox.deliver({.at = now.toInstant(),
        .vendor = QStringLiteral("polar"),
        .to = QString::fromUtf8(m_organization->emailOf(seat)),
        .subject = QStringLiteral("You've been invited to access ") + QString::fromUtf8(product),
        .link = claimLink(m_organization->profile(), m_organization->tokenOf(row)),
        .invitation = QString::fromLatin1(PolarJson::text(seat.id)),
        .linkDiesAt = seat.tokenExpiresAt.toInstant()});
}

} // namespace Reinvite
