// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationlistmodel.h"
#include "models/invitationrow.h"
#include "models/outboxitem.h"
#include "models/seatcount.h"
#include "ui/theme.h"

#include <QTimeZone>

#include <optional>

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
    /// Another row of the same person.
    struct OtherRow
    {
        InvitationKey key;
        QString where; ///< the connection
        QString what;  ///< "Worth AI · Pending, no deadline told · Northwind"
    };

    /// The box in which the administrator says what they know, or what is to be done.
    struct Settling
    {
        QString title = {};
        QString text = {}; ///< empty: no box
        QString firstText = {};
        Settle first = Settle::Arrived;
        QString secondText = {};
        Settle second = Settle::SendAgain;
    };

    InvitationKey key;
    QString name; ///< what stands in large letters: the name, else the address
    QString email;
    Badge badge = Badge::Unknown;
    QString badgeText; ///< "Expired 3 h ago"
    QString guess;     ///< what makes the state a guess; empty: it is none
    QString itemNoun;  ///< "seat", "invite", "user"; empty: not known
    QString warningTitle;
    QString warning; ///< empty: no box
    ToneRole warningTone = ToneRole::Red;
    InvitationListModel::Offer offer = InvitationListModel::Offer::None;
    QString primaryText; ///< the button's word; empty: no button
    QString primaryHint; ///< the reason beside it, in a sentence
    Settling settling;   ///< with a text: the settle box
    bool canRevoke = false;
    bool canAssign = false;
    QString pageText;      ///< "Open at Polar"; empty: not offered
    QString noPageBecause; ///< why it can't be opened; empty: it can
    QList<Fact> facts;
    QList<OtherRow> others; ///< the person's, as many as are to be shown
    int moreOthers = 0;     ///< how many there are beside them
    QList<Event> history;   ///< newest first
};

/// What details are made of.
struct DetailsSource
{
    Invitation invitation;
    MailStatus mail;
    QString connectionName;
    VendorWords vendor = {};
    QStringList alsoIn = {};           ///< names of other connections that see the same target
    QList<OutboxItem> history;         ///< of the target, any order
    Instant now;                       ///< our time
    std::chrono::milliseconds skew{0}; ///< vendor's time minus ours
    InvitationListModel::Offer offer = InvitationListModel::Offer::None;
    std::optional<SeatCount> seats = {}; ///< of the container; none: not counted yet
    QTimeZone zone = QTimeZone::systemTimeZone();
};

/// Everything but `warning…`, `primaryHint`, `canRevoke` and `canAssign`, which need the vendor's traits, and the
/// person's other rows.
[[nodiscard]] Details describeInvitation(const DetailsSource &source);
/// `sameTarget`: it is what the details are about, seen through another connection.
[[nodiscard]] Details::OtherRow describeOther(const InvitationRow &row, bool sameTarget);

/// "Claimed", "Accepted": the vendor's word where it has joined, else the program's.
[[nodiscard]] QString joinedText(const Invitation &invitation);
[[nodiscard]] QString withdrawnText(const Invitation &invitation);

} // namespace Reinvite
