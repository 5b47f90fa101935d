// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
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

// The times of outbox and ledger are ours, and so is `now`; what seems to lie ahead was a moment ago.
QString agoText(Instant when, Instant now, TimeText timeText)
{
    return timeText(std::min(when, now), now, QTimeZone::systemTimeZone());
}

QString armedText(const MailStatus &mail, Instant now)
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(mail.undoUntil - now);
    const QString span = duration(left);
    switch (mail.action) {
    case Action::Resend:
        return Text::tr("sends in %1").arg(span);
    case Action::Revoke:
        return Text::tr("revokes in %1").arg(span);
    case Action::Assign:
        return Text::tr("assigns in %1").arg(span);
    case Action::Renew:
        return Text::tr("renews in %1").arg(span);
    }
    Q_UNREACHABLE();
}

QString sendingText(Action action)
{
    switch (action) {
    case Action::Resend:
        return Text::tr("sending…");
    case Action::Revoke:
        return Text::tr("revoking…");
    case Action::Assign:
        return Text::tr("assigning…");
    case Action::Renew:
        return Text::tr("renewing…");
    }
    Q_UNREACHABLE();
}

QString sentText(const MailStatus &mail, const QString &ago)
{
    switch (mail.action) {
    case Action::Resend:
        return ago;
    case Action::Revoke:
        return Text::tr("revoked %1").arg(ago);
    case Action::Assign:
        return Text::tr("assigned %1").arg(ago);
    case Action::Renew:
        return Text::tr("renewed %1").arg(ago);
    }
    Q_UNREACHABLE();
}

QString restingText(const MailStatus &mail, Instant now, TimeText timeText)
{
    return mail.lastSentAt.isValid() ? agoText(mail.lastSentAt, now, timeText) : Text::tr("never from here");
}

QString mailTextWith(const MailStatus &mail, Instant now, TimeText timeText)
{
    switch (mail.state) {
    case SendState::None:
    case SendState::Undone:
        return restingText(mail, now, timeText);
    case SendState::Armed:
        return mail.undoUntil.isValid() && now.isValid() && now < mail.undoUntil ? armedText(mail, now)
                                                                                 : sendingText(mail.action);
    case SendState::Waiting:
        return mail.reason.isEmpty() ? Text::tr("waiting") : Text::tr("waiting: %1").arg(mail.reason);
    case SendState::Sending:
        return sendingText(mail.action);
    case SendState::Sent:
        return sentText(mail, agoText(mail.at, now, timeText));
    case SendState::Refused:
        return Text::tr("refused");
    case SendState::NotSent:
        return Text::tr("not sent");
    case SendState::SignedOut:
        return Text::tr("signed out");
    case SendState::Unsettled:
        return Text::tr("unsettled");
    case SendState::Releasing:
    case SendState::Released:
    case SendState::Assigning:
        return sendingText(mail.action);
    case SendState::Renewed:
        return sentText(mail, agoText(mail.at, now, timeText));
    case SendState::NeedsYou:
        return Text::tr("needs you");
    }
    Q_UNREACHABLE();
}

QString timesText(int times)
{
    return times == 0 ? QString() : Text::tr("%Ln mails", nullptr, times);
}

/// In these states the reason is what the administrator wants to know next.
bool explainsItself(SendState state)
{
    return state == SendState::Refused || state == SendState::NotSent || state == SendState::SignedOut
        || state == SendState::Unsettled || state == SendState::NeedsYou;
}

} // namespace

QString mailText(const MailStatus &mail, Instant now)
{
    return mailTextWith(mail, now, relativeTime);
}

QString spokenMailText(const MailStatus &mail, Instant now)
{
    return mailTextWith(mail, now, spokenTime);
}

QString mailContext(const MailStatus &mail)
{
    if (explainsItself(mail.state) && !mail.reason.isEmpty()) {
        return mail.reason;
    }
    QStringList parts = {mail.deadLink ? Text::tr("dead link") : QString(), timesText(mail.timesSent)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString mailToolTip(const MailStatus &mail)
{
    QStringList lines = {mail.reason};
    if (mail.lastSentAt.isValid()) {
        lines += Text::tr("Last mail: %1").arg(exactTime(mail.lastSentAt));
    }
    if (mail.at.isValid() && mail.at != mail.lastSentAt) {
        lines += Text::tr("Last change: %1").arg(exactTime(mail.at));
    }
    if (mail.deadLink) {
        lines += Text::tr("The link in the last mail was dead when it was sent.");
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace Reinvite
