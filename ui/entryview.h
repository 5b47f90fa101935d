// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace Reinvite {

/// The history's table: columns that there is no room for are folded away; the details tell them all.
/// Works with any model that has the columns and roles of LedgerListModel.
class EntryView final : public QTableView
{
    Q_OBJECT
public:
    explicit EntryView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

Q_SIGNALS:
    /// Invalid: no entry is current.
    void currentEntryChanged(const QModelIndex &index);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void setUpHeaders();
    void fitColumns();
};

} // namespace Reinvite
