// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationlistmodel.h"

#include <QString>

class QAction;
class QWidget;

namespace Reinvite {

/// What can be done with the current row. Shared by the main menu and the context menu; enabled by the row's offer.
struct InvitationActions
{
    QAction *resend = nullptr;
    QAction *renew = nullptr;
    QAction *undo = nullptr;
    QAction *settle = nullptr;
    QAction *revoke = nullptr;
    QAction *assign = nullptr;
    QAction *openSession = nullptr; ///< visible only where the row's vendor opens sessions
    QAction *openPage = nullptr;    ///< the vendor's own, in the browser
    QAction *copyRows = nullptr;    ///< all that are selected, as text
    QAction *copyEmail = nullptr;
    QAction *copyId = nullptr;
    QAction *rawJson = nullptr;
    QAction *details = nullptr; ///< emits detailsRequested
};

/// What is known of the current row beside its offer: it follows from the vendor.
struct RowAbilities
{
    bool renew = false;
    bool revoke = false;
    bool assign = false;
    bool openSession = false;
    QString sessionFor = {};    ///< whose session that would be; empty: not told
    QString vendorName = {};    ///< empty: not known
    QString noPageBecause = {}; ///< why the vendor's own page can't be opened; empty: it can
    QString itemNoun = {};      ///< "seat", "invite", "user"; empty: not known
};

/// The keys work in the window of `page`, those that copy only in `table`: elsewhere they copy text.
[[nodiscard]] InvitationActions makeInvitationActions(QWidget &page, QWidget &table);

/// `isCurrent`: there is a current row. `isArmed`: some mail can be taken back, whichever row is current.
void updateInvitationActions(const InvitationActions &actions, InvitationListModel::Offer offer,
    const RowAbilities &abilities, bool isCurrent, bool isArmed);

/// "Open at Polar".
[[nodiscard]] QString openPageText(const QString &vendorName);
/// "Assign a seat…", "Revoke seat…": with the vendor's word where it is known. No mnemonics.
[[nodiscard]] QString assignText(const QString &itemNoun);
[[nodiscard]] QString revokeText(const QString &itemNoun);

} // namespace Reinvite
