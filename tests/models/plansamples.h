// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/plan.h"
#include "models/plancontext.h"

/// Plans that the tests of models and window share.
namespace PlanSamples {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Reinvite;

/// Fri 20 Nov 2026, 14:46 in Berlin.
inline const Instant Now = Instant::fromRfc3339("2026-11-20T13:46:00Z");

inline PlanContext context()
{
    const VendorWords polar = {.id = u"polar"_s, .name = u"Polar"_s, .resendRenews = Renewal::No};
    const VendorWords studio = {.id = u"aisquare"_s, .name = u"AISquare Studio"_s, .resendRenews = Renewal::Yes};
    const VendorWords worth = {.id = u"worth"_s, .name = u"Worth AI"_s, .deadlineKnown = false};
    return {.now = Now,
        .connectionNames = {{u"acme"_s, u"Acme Cloud"_s}, {u"studio"_s, u"Design workspace"_s},
            {u"onboarding"_s, u"Onboarding"_s}},
        .vendors = {{u"acme"_s, polar}, {u"studio"_s, studio}, {u"onboarding"_s, worth}},
        .budgets = {{u"polar.example/acme"_s,
                        {.vendorName = u"Polar"_s, .perMinute = 300, .limit = 500, .limitKnown = true}},
            {u"worth.example"_s, {.vendorName = u"Worth AI"_s}}},
        .zone = QTimeZone("Europe/Berlin")};
}

inline PlanItem item(const QString &connection, const QString &realm, const QString &name, const QString &email)
{
    PlanItem made;
    made.invitation.key = {.connection = connection, .id = connection + u'/' + email};
    made.invitation.state = State::Pending;
    made.invitation.vendorState = u"pending"_s;
    made.invitation.name = name;
    made.invitation.email = email;
    made.target = {.realm = realm, .id = made.invitation.key.id};
    return made;
}

inline PlanItem mailed(PlanItem made, int times, std::chrono::milliseconds ago)
{
    made.mail.state = SendState::Sent;
    made.mail.timesSent = times;
    made.mail.lastSentAt = Now - ago;
    made.mail.at = made.mail.lastSentAt;
    return made;
}

inline PlanItem polarSeat(const QString &name, const QString &email)
{
    PlanItem made = item(u"acme"_s, u"polar.example/acme"_s, name, email);
    made.invitation.container.name = u"Team seats"_s;
    made.canRenew = true;
    return made;
}

/// A seat whose link died a while ago, to be renewed.
inline PlanItem renewal(const QString &name, const QString &email)
{
    PlanItem made = polarSeat(name, email);
    made.action = Action::Renew;
    made.invitation.expiresAt = Now - 3h;
    made.linkRenewed = true;
    made.linkDiesAt = Now + 24h;
    made.cautions = Caution::FreesSeat;
    return made;
}

/// A seat whose link lives so much longer, to be resent.
inline PlanItem resend(const QString &name, const QString &email, std::chrono::milliseconds left = 4h)
{
    PlanItem made = polarSeat(name, email);
    made.invitation.expiresAt = Now + left;
    made.linkDiesAt = made.invitation.expiresAt;
    made.cautions = left <= 0ms ? Caution::DeadLink : left <= 24h ? Cautions(Caution::DiesSoon) : Cautions();
    return made;
}

/// What a planner would make of the row for the other action.
inline PlanItem replanned(const PlanItem &planned, Action action)
{
    const Invitation &invitation = planned.invitation;
    PlanItem made = action == Action::Renew ? renewal(invitation.name, invitation.email)
                                            : resend(invitation.name, invitation.email, invitation.expiresAt - Now);
    made.invitation = invitation;
    made.mail = planned.mail;
    if (action == Action::Renew && invitation.expiresAt > Now) {
        made.cautions |= Caution::LivesStill;
    }
    return made;
}

inline PlanItem studioInvite(const QString &name, const QString &email)
{
    PlanItem made = item(u"studio"_s, u"studio.example/42"_s, name, email);
    made.invitation.container.name = u"Brand refresh"_s;
    made.invitation.expiresAt = Now + 30h;
    made.linkRenewed = true;
    made.linkDiesAt = Now + 7 * 24h;
    return made;
}

inline PlanItem worthUser(const QString &name, const QString &email)
{
    return item(u"onboarding"_s, u"worth.example"_s, name, email);
}

inline PlanItem claimed(const QString &name, const QString &email)
{
    PlanItem made = polarSeat(name, email);
    made.invitation.state = State::Joined;
    made.invitation.vendorState = u"claimed"_s;
    made.invitation.joinedAt = Now - 4min;
    made.leftOutBecause = u"This person has joined already."_s;
    made.canRenew = false;
    return made;
}

/// Mailed minutes ago: starts without a tick.
inline PlanItem recent(const QString &name, const QString &email)
{
    PlanItem made = mailed(studioInvite(name, email), 3, 4min);
    made.cautions = Caution::RecentMail;
    return made;
}

/// One of each kind.
inline Plan sixRows()
{
    return {.items = {mailed(renewal(u"Ana Martínez"_s, u"ana.martinez@northwind.example"_s), 2, 23h),
                mailed(resend(u"李小龙"_s, u"xiaolong.li@contoso.example"_s), 1, 20h),
                mailed(studioInvite(u"Øyvind Hansen"_s, u"oyvind.hansen@contoso.example"_s), 1, 6 * 24h),
                worthUser(u"Priya Raman"_s, u"priya.raman@worth.example"_s),
                mailed(claimed(u"Marta Nowak"_s, u"marta@wingtip.example"_s), 2, 30h),
                recent(u"Grace Okafor"_s, u"grace@adatum.example"_s)}};
}

/// Rows of the six kinds and some that warn, as many as wanted; every tenth person has a row at another vendor.
inline Plan manyRows(int count)
{
    Plan plan;
    for (int number = 0; number < count; ++number) {
        const QString name = u"Person %1"_s.arg(number);
        const QString email = u"person.%1@northwind.example"_s.arg(number % 10 == 9 ? number - 8 : number);
        switch (number % 10) {
        case 0:
        case 1:
        case 2:
            plan.items += mailed(renewal(name, email), 1 + number % 3, 26h);
            break;
        case 3:
        case 4:
        case 5:
            plan.items += mailed(resend(name, email, 3h + number * 1min), 1, 20h);
            break;
        case 6:
        case 9:
            plan.items += studioInvite(name, email);
            break;
        case 7:
            plan.items += number % 50 == 7 ? claimed(name, email) : worthUser(name, email);
            break;
        default:
            plan.items += number % 100 == 8 ? recent(name, email) : resend(name, email, 40h);
        }
    }
    return plan;
}

} // namespace PlanSamples
