// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarportal.h"

#include "app/sandbox/polar/polarlists.h"
#include "app/sandbox/polar/polarportaljson.h"
#include "app/sandbox/polar/polarreplies.h"

#include <algorithm>
#include <functional>

namespace Reinvite {

PolarPortal::PolarPortal(const PolarOrganization &organization, PolarSeatDesk &desk)
    : m_organization(organization)
    , m_desk(desk)
{
}

std::vector<PolarRoute> PolarPortal::routes()
{
    using Door = PolarRoute::Door;
    using Body = PolarRoute::Body;
    using This = PolarPortal;
    const auto at = [](const char *path) { return QStringLiteral("/v1/customer-portal/") + QLatin1StringView(path); };
    const auto own = [this](auto handler) { return std::bind_front(handler, this); };
    const auto desk = [this](auto handler) { return std::bind_front(handler, &m_desk); };
    return {
        {"GET", at("customers/me"), Door::Session, Body::None, own(&This::showCustomer)},
        {"GET", at("seats"), Door::Session, Body::None, desk(&PolarSeatDesk::list)},
        {"POST", at("seats"), Door::Billing, Body::Json, desk(&PolarSeatDesk::assign)},
        {"DELETE", at("seats/{}"), Door::Billing, Body::None, desk(&PolarSeatDesk::revoke)},
        {"POST", at("seats/{}/resend"), Door::Billing, Body::None, desk(&PolarSeatDesk::resend)},
        {"GET", at("seats/subscriptions"), Door::Session, Body::None, own(&This::listClaimed)},
        {"GET", at("customer-session/introspect"), Door::Session, Body::None, own(&This::introspect)},
        {"GET", at("customer-session/user"), Door::Session, Body::None, own(&This::showUser)},
        {"GET", at("orders/"), Door::Session, Body::None, own(&This::listOrders)},
        {"GET", at("subscriptions/"), Door::Session, Body::None, own(&This::listSubscriptions)},
    };
}

LoopbackReply PolarPortal::listSubscriptions(const PolarCall &call) const
{
    return PolarLists::containers(
        m_organization, call, PolarContainer::Kind::Subscription, &PolarPortalJson::writeSubscription);
}

LoopbackReply PolarPortal::listOrders(const PolarCall &call) const
{
    return PolarLists::containers(m_organization, call, PolarContainer::Kind::Order, &PolarPortalJson::writeOrder);
}

LoopbackReply PolarPortal::listClaimed(const PolarCall &call) const
{
    return PolarLists::cut(m_organization, call, claimedBy(*call.session), &PolarPortalJson::writeSubscription);
}

LoopbackReply PolarPortal::introspect(const PolarCall &call) const
{
    JsonText json;
    json.beginObject().text("expires_at", call.session->expiresAt.toIso());
    json.text("return_url", call.session->returnUrl).endObject();
    return PolarReplies::json(json.bytes());
}

LoopbackReply PolarPortal::showUser(const PolarCall &call) const
{
    if (call.session->member == NoRow && m_organization.customer(call.session->customer).email.isNull()) {
        return PolarReplies::invalid({QStringLiteral("body")},
            "Team customers must use member sessions. Create a customer session via the API with a member_id.", {});
    }
    JsonText json;
    PolarPortalJson::writeUser(json, m_organization, *call.session);
    return PolarReplies::json(json.bytes());
}

LoopbackReply PolarPortal::showCustomer(const PolarCall &call) const
{
    JsonText json;
    PolarPortalJson::writeCustomer(json, m_organization.customer(call.session->customer));
    return PolarReplies::json(json.bytes());
}

std::vector<int> PolarPortal::claimedBy(const PolarSession &session) const
{
    const auto held = [&](int row) {
        const PolarSeat &seat = m_organization.seat(row);
        return seat.status == PolarSeat::Status::Claimed
            && (session.member == NoRow ? seat.customer == session.customer : seat.member == session.member);
    };
    std::vector<int> rows;
    for (int row = 0; row < int(m_organization.containers().size()); ++row) {
        const PolarContainer &one = m_organization.container(row);
        // A member's seats hang on his own customer's containers; a customer's may be anywhere.
        const bool possible = session.member == NoRow || one.customer == session.customer;
        if (one.isSubscription() && possible && std::ranges::any_of(one.seats, held)) {
            rows.push_back(row);
        }
    }
    return rows;
}

} // namespace Reinvite
