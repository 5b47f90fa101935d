// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitation.h"
#include "models/invitationlistmodel.h"
#include "models/mailstatus.h"
#include "models/outboxitem.h"
#include "ui/theme.h"

#include <QTimeZone>

namespace Reinvite {

/// What the details panel shows of a row. Texts only: the panel decides nothing.
struct Details
{
    struct Fact
    {
        QString label;
        QString text;
        QString copyText = {}; ///< not empty: a button copies this
    };
    struct Event
    {
        QString what;
        QString when;
        QString detail = {};
        ToneRole tone = ToneRole::Grey;
    };

    InvitationKey key;
    QString name; ///< what stands in large letters: the name, else the address
    QString email;
    Badge badge = Badge::Unknown;
    QString badgeText; ///< "Expired 3 h ago"
    QString warningTitle;
    QString warning; ///< empty: no box
    ToneRole warningTone = ToneRole::Red;
    InvitationListModel::Offer offer = InvitationListModel::Offer::None;
    QString primaryText; ///< the button's word; empty: no button
    QString primaryHint; ///< the reason beside it, in a sentence
    QString settleText;  ///< not empty: the settle box with this text
    bool canRevoke = false;
    bool canAssign = false;
    QList<Fact> facts;
    QList<Event> history; ///< newest first
};

/// What details are made of.
struct DetailsSource
{
    Invitation invitation;
    MailStatus mail;
    QString connectionName;
    QString vendorName;
    QList<OutboxItem> history;         ///< of the target, any order
    Instant now;                       ///< our time
    std::chrono::milliseconds skew{0}; ///< vendor's time minus ours
    InvitationListModel::Offer offer = InvitationListModel::Offer::None;
    QTimeZone zone = QTimeZone::systemTimeZone();
};

/// Everything but `warning…`, `primaryHint`, `canRevoke` and `canAssign`, which need the vendor's traits.
[[nodiscard]] Details describeInvitation(const DetailsSource &source);

} // namespace Reinvite
