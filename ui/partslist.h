// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connection.h"
#include "models/vendorwords.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QSortFilterProxyModel;
class QStandardItem;
class QStandardItemModel;

namespace Reinvite {

/// "3 workspaces".
[[nodiscard]] QString countedParts(const PartWords &words, qsizetype count);

/// Which parts of an account (workspaces) are listed: all, also those to come, or the checked ones.
class PartsList final : public QWidget
{
    Q_OBJECT
public:
    explicit PartsList(QWidget *parent = nullptr);

    /// `words`: what they are called. `chosen` empty: all. Chosen ones that are not among `parts` are
    /// shown as not found, so that they are not lost unseen.
    void setParts(const PartWords &words, const QList<AccountPart> &parts, const QList<AccountPart> &chosen);
    /// Empty: all, also those to come. Without details.
    [[nodiscard]] QList<AccountPart> chosen() const;
    /// True when neither all nor any is checked.
    [[nodiscard]] bool isNothingChosen() const;
    void focusFirst();
    [[nodiscard]] QListView *view() const { return m_view; }

Q_SIGNALS:
    void changed();

private:
    void buildHead();
    void buildList();
    [[nodiscard]] QStandardItem *makeItem(const AccountPart &part, bool checked);
    void checkAll(bool all);
    void checkShown();
    void onItemChanged();
    void showCount();
    [[nodiscard]] int checkedCount() const;
    [[nodiscard]] bool areShownChecked() const;

    PartWords m_words;
    QCheckBox *m_all = nullptr;
    QLineEdit *m_filter = nullptr;
    QListView *m_view = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_checkShown = nullptr;
    QStandardItemModel *m_parts = nullptr;
    QSortFilterProxyModel *m_shown = nullptr;
};

} // namespace Reinvite
