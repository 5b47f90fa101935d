// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QPushButton;

namespace Reinvite {

class FilterField;

/// Above the list: search, grouping, refresh, and the button that does what the current row offers.
class ListBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ListBar(QWidget *parent = nullptr);

    void setSearchText(const QString &text);
    [[nodiscard]] QString searchText() const;
    [[nodiscard]] FilterField *filterField() const { return m_search; }
    void focusSearch();
    /// Checkable, with its keys; the same for button and menu.
    [[nodiscard]] QAction *groupAction() const { return m_group; }

    /// While running, Refresh is Stop, which does what `text` says.
    void setRefreshing(bool running, const QString &text);
    void setRefreshEnabled(bool enabled);
    void setPrimary(const QString &word, bool enabled);

Q_SIGNALS:
    void searchChanged(const QString &text);
    /// The search was left for the list.
    void searchLeft(Qt::FocusReason reason);
    void refreshRequested();
    void stopRequested();
    void primaryTriggered();

private:
    void buildSearch(QHBoxLayout &row);
    void buildGroup(QHBoxLayout &row);
    void buildButtons(QHBoxLayout &row);

    FilterField *m_search = nullptr;
    QAction *m_group = nullptr;
    QPushButton *m_refresh = nullptr;
    QPushButton *m_primary = nullptr;
    bool m_refreshing = false;
};

} // namespace Reinvite
