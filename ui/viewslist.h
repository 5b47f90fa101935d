// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QListView>

class QMenu;

namespace Reinvite {

/// The saved views of the sidebar. A click, Return or Space shows one; F2 renames it in its place, Delete removes it,
/// Alt with an arrow moves it; the context menu has the same. What is shown is marked by the caller, since more than
/// this list can lead there.
class ViewsList final : public QListView
{
    Q_OBJECT
public:
    explicit ViewsList(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    /// Marks it; empty id: none. Chooses nothing.
    void setShown(const QString &id);
    [[nodiscard]] QString shown() const { return m_shown; }
    /// Built-in views are missing.
    void setRestoreOffered(bool offered);
    [[nodiscard]] bool isRestoreOffered() const { return m_restoreOffered; }
    void rename(const QString &id);
    [[nodiscard]] QString currentId() const;

Q_SIGNALS:
    void chosen(const QString &id);
    void removeRequested(const QString &id);
    void moveRequested(const QString &id, int places);
    void restoreRequested();
    /// For who shows the same views elsewhere: what is marked or offered.
    void marksChanged();
    void modelSet(QAbstractItemModel *model);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;
    void choose(const QModelIndex &index);
    void addViewActions(QMenu &menu, const QString &id);
    [[nodiscard]] bool takeKey(const QKeyEvent &event);

    QString m_shown;
    bool m_restoreOffered = false;
};

} // namespace Reinvite
