// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connectionlistmodel.h"
#include "models/invitationlistmodel.h"
#include "models/mailboxmodel.h"
#include "models/outboxitem.h"
#include "ui/details.h"
#include "ui/mainwindow.h"

#include <memory>

/// People, connections and mails that the window's tests and pictures show.
namespace Reinvite::Samples {

/// Fri 20 Nov 2026, 14:46 in Berlin.
[[nodiscard]] Instant now();
[[nodiscard]] QList<Invitation> invitations();
/// The same at other vendors, of people among `invitations`: invites with four states and an inviter, users without a
/// deadline, a seat that two connections see.
[[nodiscard]] QList<Invitation> invitationsElsewhere();
/// By connection id.
[[nodiscard]] VendorsByConnection vendors();
[[nodiscard]] QHash<QString, QString> connectionNames();
[[nodiscard]] QHash<QString, QString> realms();
/// By the row of `invitations`.
[[nodiscard]] MailStatus mailOf(int row);
[[nodiscard]] QList<OutboxItem> history();
[[nodiscard]] QList<Mail> mails();

/// A table and the models over it.
class Models
{
public:
    Models();

    void showAll();
    void showNone();
    /// Rows of these places in `invitations`, in this order.
    void show(const QList<int> &rows);
    [[nodiscard]] QList<int> slotsOf(const QList<int> &rows) const;
    /// All vendors' rows, by the query as the program runs it.
    void showEverywhere(bool groupByPerson);
    void setMail(int row, const MailStatus &mail);
    [[nodiscard]] Details detailsOf(int row) const;
    /// With the person's other rows.
    [[nodiscard]] Details detailsOf(const InvitationKey &key) const;

    InvitationTable table;
    InvitationListModel invitationModel;
    ConnectionListModel connectionModel;
    MailboxModel mailboxModel;
};

/// Puts the models into the window and shows the first row's details.
void fill(MainWindow &window, Models &models);

/// Controls under `root` that a screen reader could not name.
[[nodiscard]] QStringList namelessControls(const QWidget &root);

} // namespace Reinvite::Samples
