// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
// The rows of the other vendors, and what is said of all: a file of its own, since the samples are many.
#include "samples.h"

namespace Reinvite::Samples {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString Acme = u"acme"_s;
const QString Portal = u"portal"_s;
const QString Studio = u"studio"_s;
const QString Worth = u"onboarding"_s;

Invitation invite(int id, const QString &email, State state, const QString &word, std::chrono::minutes deadline)
{
    Invitation invitation;
    invitation.key = {Studio, QString::number(id)};
    invitation.state = state;
    invitation.vendorState = word;
    invitation.email = email;
    invitation.role = u"Editor"_s;
    invitation.container = {.kind = u"workspace"_s, .id = u"42"_s, .name = u"Brand refresh"_s, .owner = {}};
    invitation.createdAt = now() + deadline - 168h;
    invitation.expiresAt = now() + deadline;
    invitation.joinedAt = state == State::Joined ? now() - 4min : Instant();
    invitation.inviter = u"design.lead@acme.example"_s;
    return invitation;
}

Invitation user(const QString &name, const QString &email, State state, const QString &word)
{
    Invitation invitation;
    invitation.key = {Worth, u"0b6f2c1e-5d3a-4e77-9c21-"_s + email.first(3) + u"000000000"_s};
    invitation.state = state;
    invitation.vendorState = word;
    invitation.email = email;
    invitation.name = name;
    invitation.role = u"Risk analyst"_s;
    invitation.container = {.kind = u"customer"_s, .id = u"c7d0"_s, .name = u"Northwind Lending"_s, .owner = {}};
    invitation.createdAt = now() - 72h;
    return invitation;
}

Invitation guessed(Invitation invitation)
{
    invitation.doubts = Doubt::StateGuessed;
    return invitation;
}

} // namespace

QList<Invitation> invitationsElsewhere()
{
    Invitation twice = invitations().at(0);
    twice.key.connection = Portal;
    Invitation unclear = invite(17, u"oyvind.hansen@contoso.example"_s, State::Pending, u"pending"_s, 72h);
    unclear.doubts = Doubt::DeadlineUnclear;
    unclear.message = u"Welcome! We need your eyes on the new brand pages before the end of the month."_s;
    return {twice, unclear, invite(18, u"ana.martinez@northwind.example"_s, State::Pending, u"pending"_s, 50h),
        invite(19, u"grace@adatum.example"_s, State::Joined, u"accepted"_s, -2h),
        invite(20, u"lea@tailspin.example"_s, State::Expired, u"expired"_s, -30h),
        invite(21, u"nils@tailspin.example"_s, State::Withdrawn, u"cancelled"_s, -30h),
        user(u"Ana Martinez"_s, u"Ana.Martinez@northwind.example"_s, State::Pending, u"INVITED"_s),
        guessed(user(u"Priya Raman"_s, u"priya.raman@worth.example"_s, State::Pending, u"ACTIVE"_s)),
        user(u"Marta Nowak"_s, u"marta@wingtip.example"_s, State::Joined, u"ACTIVE"_s)};
}

VendorsByConnection vendors()
{
    const VendorWords polar{.id = u"polar"_s,
        .name = u"Polar"_s,
        .itemNoun = u"seat"_s,
        .containerNoun = u"subscription"_s,
        .resendRenews = Renewal::No};
    VendorWords portal = polar;
    portal.id = u"polar_portal"_s;
    portal.name = u"Polar customer portal"_s;
    return {{Acme, polar}, {Portal, portal},
        {Studio,
            {.id = u"aisquare"_s,
                .name = u"AISquare Studio"_s,
                .itemNoun = u"invite"_s,
                .containerNoun = u"workspace"_s,
                .resendRenews = Renewal::Yes}},
        {Worth,
            {.id = u"worth"_s,
                .name = u"Worth AI"_s,
                .itemNoun = u"user"_s,
                .containerNoun = u"customer"_s,
                .deadlineKnown = false,
                .resendRenews = Renewal::Unknown}}};
}

QHash<QString, QString> connectionNames()
{
    return {
        {Acme, u"Acme Cloud"_s}, {Portal, u"Acme portal"_s}, {Studio, u"Design workspace"_s}, {Worth, u"Onboarding"_s}};
}

QHash<QString, QString> realms()
{
    const QString realm = u"polar.example/acme"_s;
    return {{Acme, realm}, {Portal, realm}};
}

} // namespace Reinvite::Samples
