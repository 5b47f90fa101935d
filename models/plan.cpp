// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/plan.h"

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

bool goesOut(const PlanItem &item)
{
    return item.leftOutBecause.isEmpty();
}

QString personText(const PlanItem &item)
{
    const QString &name = item.invitation.name;
    return !name.isEmpty() ? name : !item.invitation.email.isEmpty() ? item.invitation.email : Text::tr("this person");
}

QString accessText(const PlanItem &item, Instant)
{
    return item.invitation.state == State::Joined
        ? Text::tr("%1 has joined and loses access at once.").arg(personText(item))
        : Text::tr("The invitation of %1 is taken back: the link in their mail stops working.").arg(personText(item));
}

QString freesSeatText(const PlanItem &, Instant)
{
    return renewalText();
}

QString livesStillText(const PlanItem &item, Instant vendorNow)
{
    const QString dies = relativeTime(item.invitation.expiresAt, vendorNow);
    return dies.isEmpty()
        ? Text::tr("The link in the last mail still works, and stops working.")
        //: 1: "in 5 h"
        : Text::tr("The link in the last mail still works (it dies %1), and stops working.").arg(dies);
}

QString earlierText(const PlanItem &, Instant)
{
    return Text::tr("Nobody knows whether an earlier mail to this person went out: this may be a second one.");
}

QString deadLinkText(const PlanItem &item, Instant vendorNow)
{
    const QString died = relativeTime(item.linkDiesAt, vendorNow);
    const QString first = died.isEmpty() ? Text::tr("This link is dead.") : Text::tr("This link died %1.").arg(died);
    return first + u' '
        + Text::tr("The vendor's resend repeats the same link and the same deadline: the mail will carry a dead link.");
}

QString diesSoonText(const PlanItem &item, Instant vendorNow)
{
    const QString dies = relativeTime(item.linkDiesAt, vendorNow);
    return dies.isEmpty() ? Text::tr("The mail repeats a link that dies soon.")
                          : Text::tr("The mail repeats a link that dies %1.").arg(dies);
}

QString recentMailText(const PlanItem &item, Instant vendorNow)
{
    // The ledger's time is ours, not the vendor's: a mail of a moment ago may seem to lie ahead.
    const QString went = relativeTime(std::min(item.mail.lastSentAt, vendorNow), vendorNow);
    return went.isEmpty() ? Text::tr("A mail to this person went a short while ago.")
                          : Text::tr("A mail to this person went %1.").arg(went);
}

QString membersOnlyText(const PlanItem &, Instant)
{
    return Text::tr("This is the vendor's sandbox: it mails only members of the organisation.");
}

struct Sentence
{
    Caution caution;
    QString (*text)(const PlanItem &item, Instant vendorNow);
};

/// In the order in which they are said: what hurts most comes first.
constexpr Sentence Sentences[] = {
    {Caution::TakesAccess, accessText},
    {Caution::EarlierUnknown, earlierText},
    {Caution::LivesStill, livesStillText},
    {Caution::FreesSeat, freesSeatText},
    {Caution::DeadLink, deadLinkText},
    {Caution::DiesSoon, diesSoonText},
    {Caution::RecentMail, recentMailText},
    {Caution::MembersOnly, membersOnlyText},
};

} // namespace

QString renewalText()
{
    return Text::tr("To renew the link, the seat is released and assigned to the same person again: it is free for a "
                    "moment, the customer's webhooks see that, and the seat's id can change.");
}

qsizetype Plan::goingOut() const
{
    return std::ranges::count_if(items, goesOut);
}

bool Plan::needsAnswer() const
{
    return std::ranges::any_of(
        items, [](const PlanItem &item) { return goesOut(item) && (item.cautions & AskedCautions); });
}

QString cautionText(const PlanItem &item, Instant vendorNow)
{
    QStringList said;
    for (const Sentence &sentence : Sentences) {
        if (item.cautions.testFlag(sentence.caution)) {
            said += sentence.text(item, vendorNow);
        }
    }
    return said.join(u' ');
}

} // namespace Reinvite
