// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"

#include "models/invitationtext.h"
#include "models/persongroups.h"
#include "ui/detailspanel.h"
#include "ui/invitationview.h"
#include "ui/sandboxband.h"
#include "ui/sandboxpanel.h"
#include "ui/sidebar.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>

#include <numeric>

namespace Reinvite::Samples {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString Acme = u"acme"_s;

struct Person
{
    State state;
    QString name;
    QString email;
    QString role;
    QString product;
    std::chrono::minutes deadline; ///< from now
};

QList<Person> people()
{
    return {
        {State::Pending, u"Ana Martínez"_s, u"ana.martinez@northwind.example"_s, u"member"_s, u"Pro plan, yearly"_s,
            -3h},
        {State::Pending, u"Jun Tanaka"_s, u"jun@fabrikam.example"_s, u"owner"_s, u"Team seats"_s, -1h},
        {State::Pending, u"Øyvind Hansen"_s, u"oyvind.hansen@contoso.example"_s, u"member"_s, u"Team seats"_s, 130min},
        {State::Pending, u"李小龙"_s, u"xiaolong.li@contoso.example"_s, u"member"_s, u"Pro plan, yearly"_s, 4h},
        {State::Pending, {}, u"a.very.long.address.that.goes.on.and.on@subdomain.of.a.large.company.example"_s,
            u"member"_s, u"Enterprise plan with priority support, billed yearly"_s, 19h},
        {State::Pending, u"Grace Okafor"_s, u"grace@adatum.example"_s, u"member"_s, u"Team seats"_s, 20h},
        {State::Pending, u"Priya Raman"_s, u"priya.raman@worth.example"_s, u"member"_s, u"Team seats"_s, 21h},
        {State::Pending, u"Tomás Silva"_s, u"tomas@tailspin.example"_s, u"member"_s, u"Team seats"_s, 19h},
        {State::Pending, u"Lea Brunner"_s, u"lea@tailspin.example"_s, u"member"_s, u"Team seats"_s, 22h},
        {State::Joined, u"Marta Nowak"_s, u"marta@wingtip.example"_s, u"member"_s, u"Team seats"_s, -20h},
        {State::Withdrawn, {}, {}, {}, u"Pro plan, yearly"_s, -40h},
        {State::Unknown, u"Ravi Menon"_s, u"ravi@wingtip.example"_s, u"member"_s, u"Team seats"_s, 5h},
    };
}

Invitation invitationOf(const Person &person, qsizetype row)
{
    Invitation invitation;
    invitation.key = {Acme, u"7c1e4b02-93af-4d55-8a10-%1"_s.arg(row, 12, 10, QChar(u'0'))};
    invitation.state = person.state;
    invitation.vendorState = person.state == State::Unknown ? u"on_hold"_s
        : person.state == State::Joined                     ? u"claimed"_s
        : person.state == State::Withdrawn                  ? u"revoked"_s
                                                            : u"pending"_s;
    invitation.email = person.email;
    invitation.name = person.name;
    invitation.role = person.role;
    invitation.container = {.kind = u"subscription"_s,
        .id = u"sub_5f0a8d4b2c91"_s,
        .name = person.product,
        .owner = u"billing@northwind.example"_s,
        .seatsTotal = 50,
        .seatsAvailable = 8};
    invitation.expiresAt = person.state == State::Pending ? now() + person.deadline : Instant();
    invitation.createdAt = now() + person.deadline - 24h;
    invitation.joinedAt = person.state == State::Joined ? now() - 4min : Instant();
    invitation.withdrawnAt = person.state == State::Withdrawn ? now() - 26h : Instant();
    return invitation;
}

} // namespace

Instant now()
{
    return Instant::fromRfc3339("2026-11-20T13:46:00Z");
}

QList<Invitation> invitations()
{
    QList<Invitation> list;
    for (const auto &person : people()) {
        list.append(invitationOf(person, list.size()));
    }
    return list;
}

MailStatus mailOf(int row)
{
    MailStatus mail;
    mail.lastSentAt = now() - 20h;
    mail.at = mail.lastSentAt;
    mail.timesSent = 2;
    switch (row) {
    case 0:
    case 9:
        mail.state = SendState::Sent;
        return mail;
    case 3:
        mail.state = SendState::Armed;
        mail.at = now();
        mail.undoUntil = now() + 4s;
        return mail;
    case 5:
        mail.state = SendState::Sending;
        return mail;
    case 6:
        mail.state = SendState::Refused;
        mail.reason = u"The seat is not pending any more."_s;
        return mail;
    case 7:
        mail.state = SendState::Unsettled;
        mail.at = now() - 2min;
        mail.reason = u"answer lost"_s;
        return mail;
    case 8:
        mail.state = SendState::NotSent;
        mail.reason = u"The vendor was not reached."_s;
        return mail;
    default:
        return {};
    }
}

QList<OutboxItem> history()
{
    OutboxItem sent;
    sent.state = SendState::Sent;
    sent.stateAt = now() - 20h;
    sent.expiresAfter = now() - 3h;
    OutboxItem refused = sent;
    refused.state = SendState::Refused;
    refused.stateAt = now() - 21h;
    refused.reason = u"The vendor's rate limit is used up."_s;
    return {refused, sent};
}

QList<Mail> mails()
{
    const Mail dead{.id = 1,
        .at = now() - 20h,
        .vendor = u"polar"_s,
        .to = u"ana.martinez@northwind.example"_s,
        .subject = u"You have been invited to Acme Cloud"_s,
        .link = u"http://127.0.0.1/claim?token=dead"_s,
        .invitation = u"1"_s,
        .linkDiesAt = now() - 3h};
    Mail live = dead;
    live.id = 2;
    live.at = now() - 2min;
    live.to = u"jun@fabrikam.example"_s;
    live.link = u"http://127.0.0.1/claim?token=live"_s;
    live.linkDiesAt = now() + 20h;
    live.linkWorks = true;
    return {dead, live};
}

Models::Models()
    : invitationModel(table)
{
    table.merge(invitations());
    for (int row = 0; row < invitations().size(); ++row) {
        table.setMail(table.slotOf(invitations().at(row).key), mailOf(row));
    }
    invitationModel.setConnectionNames(connectionNames());
    invitationModel.setVendors(vendors());
    invitationModel.setRealms(realms());
    invitationModel.setNow(now());
    connectionModel.setNow(now());
    const QUrl url(u"https://vendor.example"_s);
    connectionModel.setConnections(
        {{.id = Acme, .name = u"Acme Cloud"_s, .vendor = u"polar"_s, .baseUrl = url, .scopeId = {}, .scopeName = {}},
            {.id = u"north"_s,
                .name = u"Northwind"_s,
                .vendor = u"polar"_s,
                .baseUrl = url,
                .scopeId = {},
                .scopeName = {}},
            {.id = u"onboarding"_s,
                .name = u"Onboarding of new people"_s,
                .vendor = u"polar"_s,
                .baseUrl = url,
                .scopeId = {},
                .scopeName = {}}},
        {{u"polar"_s, u"Polar"_s}});
    connectionModel.setStatus(Acme,
        {.state = ConnectionState::Ready,
            .environment = Environment::Production,
            .refreshedAt = now() - 2min,
            .totalNoun = {},
            .notice = {}});
    connectionModel.setStatus(u"north"_s,
        {.state = ConnectionState::Refreshing,
            .environment = Environment::VendorSandbox,
            .refreshedAt = {},
            .done = 412,
            .total = 1280,
            .totalNoun = u"subscriptions"_s,
            .notice = {}});
    connectionModel.setStatus(u"onboarding"_s,
        {.state = ConnectionState::SignedOut,
            .environment = Environment::OfflineSandbox,
            .refreshedAt = now() - 44min,
            .totalNoun = {},
            .notice = {}});
    connectionModel.setCounts({{Acme, 1912}, {u"north"_s, 64}, {u"onboarding"_s, 620}});
    mailboxModel.setMails(mails());
    showAll();
}

void Models::showAll()
{
    QList<int> rows(invitations().size());
    std::iota(rows.begin(), rows.end(), 0);
    show(rows);
}

void Models::showNone()
{
    show({});
}

void Models::show(const QList<int> &rows)
{
    invitationModel.setOrder(slotsOf(rows));
}

QList<int> Models::slotsOf(const QList<int> &rows) const
{
    QList<int> order;
    for (const int row : rows) {
        order.append(table.slotOf(invitations().at(row).key));
    }
    return order;
}

void Models::showEverywhere(bool groupByPerson)
{
    (void)table.merge(invitationsElsewhere());
    InvitationQuery query;
    query.now = now();
    query.connectionNames = connectionNames();
    query.vendors = vendors();
    query.realms = realms();
    query.groupByPerson = groupByPerson;
    const auto result = runQuery(table.snapshot(), query, std::atomic_bool(false));
    invitationModel.setOrder(result.shown.order, result.shown.groups);
}

void Models::setMail(int row, const MailStatus &mail)
{
    invitationModel.tableChanged(table.setMail(table.slotOf(invitations().at(row).key), mail));
}

Details Models::detailsOf(int row) const
{
    return detailsOf(invitations().at(row).key);
}

Details Models::detailsOf(const InvitationKey &key) const
{
    const int slot = table.slotOf(key);
    const auto offer =
        invitationModel.index(invitationModel.rowOf(key), ActionColumn).data(InvitationListModel::OfferRole);
    const bool isTwice = table.slotsOfId(key.id).size() > 1;
    auto details = describeInvitation({.invitation = table.at(slot),
        .mail = table.mailAt(slot),
        .connectionName = connectionNames().value(key.connection),
        .vendor = vendors().value(key.connection),
        .alsoIn = isTwice ? QStringList({key.connection == Acme ? u"Acme portal"_s : u"Acme Cloud"_s}) : QStringList(),
        .history = key.connection == Acme ? history() : QList<OutboxItem>(),
        .now = now(),
        .offer = offer.value<Offer>(),
        .seats = SeatCount{.pending = 6, .dead = 3},
        .zone = QTimeZone("Europe/Berlin")});
    for (int other = 0; other < table.slotCount(); ++other) {
        const auto &invitation = table.at(other);
        if (other != slot && sameAddress(invitation.email, table.at(slot).email)) {
            details.others += describeOther({.invitation = invitation,
                                                .mail = table.mailAt(other),
                                                .connectionName = connectionNames().value(invitation.key.connection),
                                                .now = now(),
                                                .vendorNow = now(),
                                                .vendor = vendors().value(invitation.key.connection)},
                invitation.key.id == key.id);
        }
    }
    return details;
}

void fill(MainWindow &window, Models &models)
{
    window.listPage()->setModel(&models.invitationModel);
    window.listPage()->setSort({SortBy()});
    window.listPage()->setSummary(u"148 people"_s, u"31 hold a dead link. Times in Europe/Berlin (UTC+1)."_s);
    window.sidebar()->setConnectionModel(&models.connectionModel);
    window.sidebar()->setBadgeCounts({31, 9, 108, 1912, 840, 6});
    window.setStatus(u"3 connections, 1 needs you"_s, u"Polar budget 463 of 500 this minute"_s,
        u"2,906 invitations · refreshed 14:44"_s);
    window.listPage()->setCurrentRow(0);
    auto details = models.detailsOf(0);
    details.warningTitle = u"This link is dead."_s;
    details.warning = u"Polar's resend would send the same link again. It stays dead."_s;
    details.primaryHint = u"Asks again before anything is sent."_s;
    details.canRevoke = true;
    details.canAssign = true;
    window.detailsPanel()->setDetails(details);
    window.listPage()->setCurrentCan(
        {.revoke = true, .assign = true, .openSession = true, .sessionFor = u"Acme & Sons"_s, .itemNoun = u"seat"_s});
    if (auto *panel = window.sandboxPanel()) {
        panel->setMailboxModel(&models.mailboxModel);
        panel->setClockOffset(6h);
        window.sandboxBand()->setMailCount(37);
        window.sandboxBand()->setClockOffset(6h);
    }
}

namespace {

/// AT-SPI has the chosen text as a combo box's name: what it is for, its label or its description tells.
bool isNamed(QWidget &control)
{
    auto *face = QAccessible::queryAccessibleInterface(&control);
    if (face == nullptr) {
        return false;
    }
    return qobject_cast<QComboBox *>(&control) == nullptr
        ? !face->text(QAccessible::Name).isEmpty()
        : !face->relations(QAccessible::Label).isEmpty() || !face->text(QAccessible::Description).isEmpty();
}

} // namespace

QStringList namelessControls(const QWidget &root)
{
    QStringList nameless;
    for (auto *widget : root.findChildren<QWidget *>()) {
        const bool control = qobject_cast<QAbstractButton *>(widget) != nullptr
            || qobject_cast<QLineEdit *>(widget) != nullptr || qobject_cast<QComboBox *>(widget) != nullptr
            || qobject_cast<QAbstractSpinBox *>(widget) != nullptr
            || qobject_cast<QAbstractItemView *>(widget) != nullptr
            || qobject_cast<QPlainTextEdit *>(widget) != nullptr;
        const bool inner = widget->objectName().startsWith("qt_"_L1)
            || qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) != nullptr
            || widget->metaObject()->className() == "QTableCornerButton"_ba
            || (widget->parentWidget() != nullptr && widget->parentWidget()->inherits("QComboBoxPrivateContainer"));
        if (!control || inner) {
            continue;
        }
        if (!isNamed(*widget)) {
            nameless += QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
        }
    }
    return nameless;
}

} // namespace Reinvite::Samples
