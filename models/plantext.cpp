// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/plantext.h"

#include "models/invitationtext.h"
#include "models/mailtext.h"
#include "models/timetext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace Reinvite {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

using TimeText = QString (*)(Instant when, Instant now, const QTimeZone &zone);

constexpr Cautions WordCautions =
    Cautions(Caution::DeadLink) | Caution::RecentMail | Caution::EarlierUnknown | Caution::TakesAccess;

QString joined(QStringList parts, const QString &separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

/// One row's words, its times in one voice.
struct Words
{
    const PlanRow &row;
    TimeText timeText;

    const PlanItem &item = row.item;
    const Invitation &invitation = row.item.invitation;
    VendorWords vendor = row.context.vendors.value(row.item.invitation.key.connection);
    Instant now = row.context.now;
    Instant vendorNow = row.context.vendorNow(row.item.invitation.key.connection);

    [[nodiscard]] QString linkTime() const { return timeText(item.linkDiesAt, vendorNow, row.context.zone); }
    [[nodiscard]] QString linkEnd() const { return dayAndTime(item.linkDiesAt, vendorNow, row.context.zone); }
    // The ledger's times are ours; what seems to lie ahead was a moment ago.
    [[nodiscard]] QString lastMail() const
    {
        return timeText(std::min(item.mail.lastSentAt, now), now, row.context.zone);
    }
    [[nodiscard]] QString vendorName() const { return vendor.name.isEmpty() ? Text::tr("the vendor") : vendor.name; }
};

PlanCell personCell(const Words &words)
{
    const Invitation &invitation = words.invitation;
    if (invitation.name.isEmpty() && invitation.email.isEmpty()) {
        return {.text = Text::tr("no address"), .stress = Stress::Quiet};
    }
    return invitation.name.isEmpty() ? PlanCell{.text = invitation.email}
                                     : PlanCell{.text = invitation.name, .context = invitation.email};
}

QString actionWord(Action action)
{
    switch (action) {
    case Action::Resend:
        return Text::tr("Resend");
    case Action::Renew:
        return Text::tr("Renew");
    case Action::Revoke:
        return Text::tr("Revoke");
    case Action::Assign:
        return Text::tr("Assign");
    }
    Q_UNREACHABLE();
}

PlanCell actionCell(const Words &words)
{
    return {.text = words.row.goesOut() ? actionWord(words.item.action) : Text::tr("Left out")};
}

PlanCell newLinkCell(const Words &words)
{
    const bool isTold = words.item.linkDiesAt.isValid();
    return {.text = isTold ? Text::tr("new, until %1").arg(words.linkEnd()) : Text::tr("new"),
        .context = words.item.cautions.testFlag(Caution::LivesStill)
            ? Text::tr("the one they have still works: it stops")
            : isTold ? QString()
                     : Text::tr("no deadline told"),
        .contextStress = words.item.cautions.testFlag(Caution::LivesStill) ? Stress::Warning : Stress::Quiet};
}

PlanCell extendedLinkCell(const Words &words)
{
    const bool isTold = words.item.linkDiesAt.isValid();
    return {.text = Text::tr("extended by %1").arg(words.vendorName()),
        .context = isTold ? Text::tr("until %1").arg(words.linkEnd()) : QString()};
}

PlanCell sameLinkCell(const Words &words)
{
    const QString dies = words.linkTime();
    return {.text = dies.isEmpty() ? Text::tr("same, no deadline told") : Text::tr("same, dies %1").arg(dies),
        .stress = words.item.cautions.testFlag(Caution::DiesSoon) ? Stress::Warning : Stress::Plain};
}

PlanCell deadLinkCell(const Words &words)
{
    const QString died = words.linkTime();
    return {.text = died.isEmpty() ? Text::tr("same, dead") : Text::tr("same, died %1").arg(died),
        .context = words.item.canRenew ? Text::tr("renewing gives a new one") : Text::tr("there is no way to renew it"),
        .stress = Stress::Danger};
}

/// Of a person who has joined the reason says it all; when that was makes it easier to believe.
PlanCell leftOutCell(const Words &words)
{
    const QString when = words.timeText(words.invitation.joinedAt, words.vendorNow, words.row.context.zone);
    const bool hasJoined = words.invitation.state == State::Joined && !when.isEmpty();
    return {.text = words.item.leftOutBecause,
        //: 1: "claimed", "revoked", 2: "4 min ago"
        .context =
            hasJoined ? Text::tr("%1 %2", "what happened, when").arg(endedWord(words.invitation), when) : QString(),
        .stress = Stress::Quiet};
}

PlanCell linkCell(const Words &words)
{
    if (!words.row.goesOut()) {
        return leftOutCell(words);
    }
    if (words.item.action == Action::Revoke) {
        return {.text = Text::tr("no mail: the link stops working"), .stress = Stress::Warning};
    }
    switch (linkFate(words.item, words.vendor)) {
    case LinkFate::New:
        return newLinkCell(words);
    case LinkFate::Extended:
        return extendedLinkCell(words);
    case LinkFate::Same:
        return sameLinkCell(words);
    case LinkFate::Dead:
        return deadLinkCell(words);
    case LinkFate::NotTold:
        break;
    }
    return {.text = Text::tr("%1 does not tell").arg(words.vendorName()), .stress = Stress::Quiet};
}

QString mailsText(const Words &words)
{
    const int times = words.item.mail.timesSent;
    const QString last = words.lastMail();
    if (times <= 0) {
        return last.isEmpty() ? Text::tr("never from here") : last;
    }
    //: n: a number of mails, 1: "3 h ago"
    return last.isEmpty() ? Text::tr("%L1").arg(times) : Text::tr("%Ln, last %1", nullptr, times).arg(last);
}

QString cooldownText(const Words &words)
{
    const Instant last = std::min(words.item.mail.lastSentAt, words.now);
    const auto left = last.isValid() ? Cooldown - (words.now - last) : std::chrono::milliseconds(0);
    return left.count() > 0 ? Text::tr("cooldown: %1 left").arg(duration(left)) : Text::tr("cooldown just over");
}

/// What became of the last try, where it is no mail.
QString lastTryText(const Words &words)
{
    const SendState state = words.item.mail.state;
    const bool failed = state == SendState::Refused || state == SendState::NotSent || state == SendState::SignedOut
        || state == SendState::NeedsYou;
    return failed           ? Text::tr("last try: %1").arg(mailText(words.item.mail, words.now))
        : isUnderWay(state) ? mailText(words.item.mail, words.now)
                            : QString();
}

PlanCell mailsCell(const Words &words)
{
    const Cautions cautions = words.item.cautions;
    PlanCell cell = {.text = mailsText(words), .context = lastTryText(words)};
    cell.stress = words.item.mail.timesSent > 0 ? Stress::Plain : Stress::Quiet;
    if (words.row.goesOut() && cautions.testFlag(Caution::EarlierUnknown)) {
        cell.context = Text::tr("perhaps one more");
        cell.contextStress = Stress::Warning;
    } else if (words.row.goesOut() && cautions.testFlag(Caution::RecentMail)) {
        cell.context = cooldownText(words);
        cell.contextStress = Stress::Warning;
    } else if (words.row.goesOut() && !words.row.alsoBy.isEmpty()) {
        //: 1: a vendor, or several
        cell.context = Text::tr("also one by %1").arg(words.row.alsoBy);
    }
    return cell;
}

PlanCell placeCell(const Words &words)
{
    const QString &container = words.invitation.container.name;
    const QString connection = words.row.context.connectionNames.value(words.invitation.key.connection);
    return {.text = container.isEmpty() ? connection : container, .context = words.vendor.name};
}

PlanCell cellOf(const Words &words, PlanColumns::Column column)
{
    switch (column) {
    case PlanColumns::Person:
        return personCell(words);
    case PlanColumns::Action:
        return actionCell(words);
    case PlanColumns::Link:
        return linkCell(words);
    case PlanColumns::Mails:
        return mailsCell(words);
    case PlanColumns::Place:
        return placeCell(words);
    case PlanColumns::Count:
        break;
    }
    return {};
}

QString linkToolTip(const PlanRow &row)
{
    if (!row.goesOut()) {
        return row.item.leftOutBecause;
    }
    const Instant dies = row.item.linkDiesAt;
    const Instant vendorNow = row.context.vendorNow(row.item.invitation.key.connection);
    const QString when = !dies.isValid() ? QString()
        : dies > vendorNow ? Text::tr("The link in the mail dies %1.").arg(exactTime(dies, row.context.zone))
                           : Text::tr("The link in the mail died %1.").arg(exactTime(dies, row.context.zone));
    return joined({when, cautionText(row.item, vendorNow)}, QStringLiteral("\n"));
}

QString actionToolTip(const PlanRow &row)
{
    if (!row.goesOut()) {
        return row.item.leftOutBecause;
    }
    if (!hasAlternative(row)) {
        return {};
    }
    return row.item.action == Action::Renew ? Text::tr("The key R changes it: resend the link they have.")
                                            : Text::tr("The key R changes it: renew the link.");
}

QString whyWithoutTick(const PlanItem &item)
{
    return item.cautions.testFlag(Caution::EarlierUnknown) ? Text::tr("perhaps mailed already")
        : item.cautions.testFlag(Caution::RecentMail)      ? Text::tr("mailed minutes ago")
        : item.cautions.testFlag(Caution::DeadLink)        ? Text::tr("with a dead link")
                                                           : Text::tr("not ticked");
}

} // namespace

PlanCell planCell(const PlanRow &row, PlanColumns::Column column)
{
    return cellOf({.row = row, .timeText = relativeTime}, column);
}

QString planToolTip(const PlanRow &row, PlanColumns::Column column)
{
    const Invitation &invitation = row.item.invitation;
    switch (column) {
    case PlanColumns::Person:
        return joined({invitation.name, invitation.email}, QStringLiteral("\n"));
    case PlanColumns::Action:
        return actionToolTip(row);
    case PlanColumns::Link:
        return linkToolTip(row);
    case PlanColumns::Mails:
        return joined({mailToolTip(row.item.mail), planCell(row, column).context}, QStringLiteral("\n"));
    case PlanColumns::Place:
        return joined({invitation.container.name, row.context.connectionNames.value(invitation.key.connection),
                          row.context.vendors.value(invitation.key.connection).name},
            QStringLiteral("\n"));
    case PlanColumns::Count:
        break;
    }
    return {};
}

QString spokenPlanCell(const PlanRow &row, PlanColumns::Column column)
{
    const PlanCell cell = cellOf({.row = row, .timeText = spokenTime}, column);
    const bool isAction = column == PlanColumns::Action;
    const bool saysWhy = column == PlanColumns::Person && row.goesOut() && !row.ticked && needsWord(row.item);
    return joined({cell.text, cell.context, isAction ? alternativeText(row) : QString(),
                      saysWhy ? whyWithoutTick(row.item) : QString()},
        QStringLiteral(", "));
}

QString planHeading(PlanColumns::Column column)
{
    switch (column) {
    case PlanColumns::Person:
        return Text::tr("Person");
    case PlanColumns::Action:
        return Text::tr("Action");
    case PlanColumns::Link:
        return Text::tr("The mail's link");
    case PlanColumns::Mails:
        return Text::tr("Mails so far");
    case PlanColumns::Place:
        return Text::tr("At");
    case PlanColumns::Count:
        break;
    }
    return {};
}

bool hasAlternative(const PlanRow &row)
{
    const bool isEither = row.item.action == Action::Resend || row.item.action == Action::Renew;
    return row.isSwitchable && row.goesOut() && row.item.canRenew && isEither;
}

Action alternativeAction(Action action)
{
    return action == Action::Renew ? Action::Resend : Action::Renew;
}

QString alternativeText(const PlanRow &row)
{
    return !hasAlternative(row)            ? QString()
        : row.item.action == Action::Renew ? Text::tr("or resend")
                                           : Text::tr("or renew");
}

LinkFate linkFate(const PlanItem &item, const VendorWords &vendor)
{
    if (item.linkRenewed) {
        return item.action == Action::Resend ? LinkFate::Extended : LinkFate::New;
    }
    if (item.cautions.testFlag(Caution::DeadLink)) {
        return LinkFate::Dead;
    }
    return vendor.resendRenews == Renewal::Unknown ? LinkFate::NotTold : LinkFate::Same;
}

bool needsWord(const PlanItem &item)
{
    return bool(item.cautions & WordCautions);
}

StayReason stayReason(const PlanItem &item)
{
    if (item.leftOutBecause.isEmpty()) {
        return {.text = whyWithoutTick(item)};
    }
    // By what is known of the row: the sentence may be about the connection, and these stay behind anyhow.
    const Invitation &invitation = item.invitation;
    switch (invitation.state) {
    case State::Joined:
    case State::Withdrawn:
        return {.text = endedWord(invitation)};
    case State::Unknown:
        return {.text = Text::tr("in a state that is not known")};
    case State::Pending:
    case State::Expired:
        break;
    }
    if (invitation.email.isEmpty()) {
        return {.text = Text::tr("without an address")};
    }
    return isUnderWay(item.mail.state) ? StayReason{.text = Text::tr("under way already")}
                                       : StayReason{.text = item.leftOutBecause, .isSentence = true};
}

} // namespace Reinvite
