// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/mail.h"

#include <QAbstractTableModel>
#include <QList>

namespace Reinvite {

/// The sandbox's mailbox, newest first.
class MailboxModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { ToColumn, SubjectColumn, SentColumn, LinkColumn, ColumnCount };
    enum Role { LinkWorksRole = Qt::UserRole + 1, LinkRole };

    explicit MailboxModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// All mails, oldest first, as the sandbox has them; merged by id.
    void setMails(const QList<Mail> &mails);

private:
    [[nodiscard]] QVariant displayData(const Mail &mail, Column column) const;
    [[nodiscard]] int place(int row) const;
    void removeAbsent(const QList<Mail> &mails);
    void insertMail(int at, const Mail &mail);
    void appendMails(const QList<Mail> &mails);

    QList<Mail> m_mails; // oldest first
};

} // namespace Reinvite
