// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarcall.h"
#include "app/sandbox/polar/polarjson.h"
#include "app/sandbox/polar/polarlists.h"
#include "app/sandbox/polar/polarreplies.h"
#include "app/sandbox/polar/polarsimulator.h"

// What the organisation's routes do, once length, version, rate, token and scope are settled.
namespace Reinvite {

LoopbackReply PolarSimulator::health(const PolarCall &)
{
    return PolarReplies::json(R"({"status":"ok"})");
}

LoopbackReply PolarSimulator::listOrganizations(const PolarCall &call)
{
    PolarValidation validation;
    const PolarPaging paging = readPaging(call.request.query, validation);
    if (!validation.isEmpty()) {
        return PolarReplies::invalid(validation);
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
    return PolarReplies::page(items.bytes(), shown ? 1 : 0, paging.pages(shown ? 1 : 0));
}

LoopbackReply PolarSimulator::listSubscriptions(const PolarCall &call)
{
    return PolarLists::containers(
        *m_organization, call, PolarContainer::Kind::Subscription, &PolarJson::writeSubscription);
}

LoopbackReply PolarSimulator::listOrders(const PolarCall &call)
{
    return PolarLists::containers(*m_organization, call, PolarContainer::Kind::Order, &PolarJson::writeOrder);
}

LoopbackReply PolarSimulator::showClaim(const PolarCall &call)
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
LoopbackReply PolarSimulator::streamClaim(const PolarCall &call)
{
    if (const std::optional<int> wait = m_rateLimit.takeStream(call.now.toInstant())) {
        return PolarReplies::tooManyRequests(*wait);
    }
    if (m_organization->findByToken(call.captured.toLatin1(), call.now) == NoRow) {
        return PolarReplies::notFound("Invalid or expired invitation token");
    }
    return {.headers = {{"Content-Type", "text/event-stream"}}, .body = ": ping\r\n\r\n"};
}

LoopbackReply PolarSimulator::claimSeat(const PolarCall &call)
{
    PolarValidation validation;
    const QByteArray token = readInvitationToken(call.body, validation);
    if (!validation.isEmpty()) {
        return PolarReplies::invalid(validation);
    }
    const PolarResult<int> seat = m_organization->claim(token, call.now);
    if (!seat) {
        return PolarReplies::error(seat.error());
    }
    const PolarSeat &claimed = m_organization->seat(*seat);
    JsonText json;
    json.beginObject().raw("seat", m_seats.show(*seat));
    const PolarSession &session = m_sessions.open(claimed.customer, claimed.member, call.now);
    json.text("customer_session_token", session.token).endObject();
    return PolarReplies::json(json.bytes());
}

} // namespace Reinvite
