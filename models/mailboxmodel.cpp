// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/mailboxmodel.h"

#include "models/timetext.h"

#include <QSet>

#include <algorithm>

namespace Reinvite {

MailboxModel::MailboxModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

int MailboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_mails.size());
}

int MailboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MailboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Mail &mail = m_mails.at(place(index.row()));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return displayData(mail, Column(index.column()));
    case Qt::ToolTipRole:
        return index.column() == LinkColumn ? QVariant(mail.link) : displayData(mail, Column(index.column()));
    case LinkWorksRole:
        return mail.linkWorks;
    case LinkRole:
        return mail.link;
    default:
        return {};
    }
}

QVariant MailboxModel::displayData(const Mail &mail, Column column) const
{
    switch (column) {
    case ToColumn:
        return mail.to;
    case SubjectColumn:
        return mail.subject;
    case SentColumn:
        return exactTime(mail.at);
    case LinkColumn:
        return !mail.linkWorks           ? tr("dead")
            : !mail.linkDiesAt.isValid() ? tr("works")
                                         : tr("works until %1").arg(exactTime(mail.linkDiesAt));
    case ColumnCount:
        break;
    }
    return {};
}

QVariant MailboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (Column(section)) {
    case ToColumn:
        return tr("To");
    case SubjectColumn:
        return tr("Subject");
    case SentColumn:
        return tr("Sent");
    case LinkColumn:
        return tr("Link");
    case ColumnCount:
        break;
    }
    return {};
}

/// Rows count from the newest, the list from the oldest; the same sum leads back.
int MailboxModel::place(int row) const
{
    return int(m_mails.size()) - 1 - row;
}

void MailboxModel::setMails(const QList<Mail> &mails)
{
    QList<Mail> sorted = mails;
    std::ranges::stable_sort(sorted, {}, &Mail::id);
    removeAbsent(sorted);
    for (qsizetype i = 0; i < sorted.size(); ++i) {
        if (i == m_mails.size()) {
            appendMails(sorted.sliced(i));
            return;
        }
        if (m_mails.at(i).id != sorted.at(i).id) {
            insertMail(int(i), sorted.at(i));
        } else if (m_mails.at(i) != sorted.at(i)) {
            m_mails[i] = sorted.at(i);
            const int row = place(int(i));
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

void MailboxModel::removeAbsent(const QList<Mail> &mails)
{
    QSet<qint64> ids;
    for (const Mail &mail : mails) {
        ids.insert(mail.id);
    }
    for (int i = int(m_mails.size()) - 1; i >= 0; --i) {
        if (!ids.contains(m_mails.at(i).id)) {
            beginRemoveRows({}, place(i), place(i));
            m_mails.removeAt(i);
            endRemoveRows();
        }
    }
}

void MailboxModel::insertMail(int at, const Mail &mail)
{
    const int row = int(m_mails.size()) - at;
    beginInsertRows({}, row, row);
    m_mails.insert(at, mail);
    endInsertRows();
}

void MailboxModel::appendMails(const QList<Mail> &mails)
{
    beginInsertRows({}, 0, int(mails.size()) - 1);
    m_mails += mails;
    endInsertRows();
}

} // namespace Reinvite
