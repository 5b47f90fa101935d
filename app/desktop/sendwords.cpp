// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/sendwords.h"

#include "models/timetext.h"

#include <QCoreApplication>

namespace Reinvite {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite::SendWords)
};

QString person(const OutboxItem &item)
{
    return item.email.isEmpty() ? item.name : item.email;
}

Notice sentNotice(const OutboxItem &item, Instant vendorNow)
{
    if (item.action == Action::Revoke) {
        return {{}, NoticeKind::Success, Texts::tr("The seat of %1 is revoked.").arg(person(item)), {}};
    }
    const QString to = item.action == Action::Renew
        ? Texts::tr("Renewed; the vendor mails a new link to %1.").arg(person(item))
        : item.action == Action::Assign ? Texts::tr("Seat assigned; the vendor mails %1.").arg(person(item))
                                        : Texts::tr("Sent to %1.").arg(person(item));
    if (!item.expiresAfter.isValid()) {
        return {{}, NoticeKind::Success,
            to + QLatin1Char(' ') + Texts::tr("The vendor did not tell the link's deadline."), {}};
    }
    if (item.expiresAfter <= vendorNow) {
        return {{}, NoticeKind::Warning,
            to + QLatin1Char(' ')
                + Texts::tr("The mail carries a dead link: it died %1.")
                      .arg(relativeTime(item.expiresAfter, vendorNow)),
            {}};
    }
    return {{}, NoticeKind::Success,
        to + QLatin1Char(' ') + Texts::tr("The link works until %1.").arg(exactTime(item.expiresAfter)), {}};
}

} // namespace

Question questionFor(const PlanItem &item, Instant vendorNow)
{
    const QString who = item.invitation.email;
    const QString text = cautionText(item, vendorNow);
    if (item.action == Action::Revoke) {
        return {.title = Texts::tr("Revoke the seat of %1?").arg(who),
            .text = text,
            .confirmText = Texts::tr("Revoke seat"),
            .destructive = true};
    }
    if (item.action == Action::Renew) {
        return {.title = Texts::tr("Renew the link for %1?").arg(who),
            .text = text,
            .confirmText = Texts::tr("Renew the link")};
    }
    if (item.cautions.testFlag(Caution::DeadLink)) {
        return {.title = Texts::tr("The link for %1 is dead and stays dead.").arg(who),
            .text = item.canRenew ? text + QLatin1Char(' ') + renewalText() : text,
            .confirmText = Texts::tr("Send the dead link anyway"),
            .alternativeText = item.canRenew ? Texts::tr("Renew the link instead") : QString()};
    }
    if (item.cautions.testFlag(Caution::EarlierUnknown)) {
        return {.title = Texts::tr("An earlier mail to %1 may have arrived.").arg(who),
            .text = text,
            .confirmText = Texts::tr("Send once more")};
    }
    return {
        .title = Texts::tr("Mail %1 again so soon?").arg(who), .text = text, .confirmText = Texts::tr("Resend anyway")};
}

std::optional<Notice> noticeFor(const OutboxItem &item, Instant vendorNow)
{
    switch (item.state) {
    case SendState::Sent:
    case SendState::Renewed:
        return sentNotice(item, vendorNow);
    case SendState::NeedsYou:
        return Notice{SettleNotice, NoticeKind::Error,
            Texts::tr("%1 has lost the seat: it was released and could not be assigned again. %2")
                .arg(person(item), item.reason),
            Texts::tr("&Decide…")};
    case SendState::Refused:
        return Notice{{}, NoticeKind::Error, Texts::tr("%1: refused. %2").arg(person(item), item.reason), {}};
    case SendState::NotSent:
        return Notice{RetryNotice, NoticeKind::Warning,
            Texts::tr("%1: not sent, nothing left this computer. %2").arg(person(item), item.reason),
            Texts::tr("&Try again")};
    case SendState::SignedOut:
        return Notice{SignInNotice, NoticeKind::Error,
            Texts::tr("%1: not sent, the token is not accepted.").arg(person(item)), Texts::tr("&New token…")};
    case SendState::Unsettled:
        return Notice{SettleNotice, NoticeKind::Warning,
            Texts::tr("%1: unsettled. The answer was lost: the mail may have gone out or not. It is not sent again by "
                      "itself.")
                .arg(person(item)),
            Texts::tr("&Settle…")};
    case SendState::Undone:
        return Notice{{}, NoticeKind::Info, Texts::tr("Taken back: nothing was sent to %1.").arg(person(item)), {}};
    case SendState::None:
    case SendState::Armed:
    case SendState::Waiting:
    case SendState::Sending:
    case SendState::Releasing:
    case SendState::Released:
    case SendState::Assigning:
        return {};
    }
    return {};
}

} // namespace Reinvite
