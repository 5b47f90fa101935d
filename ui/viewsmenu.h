// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>

namespace Reinvite {

class ViewsList;

/// The saved views in the menu, the first nine with Ctrl and a number, and what can be done with the one that is shown.
/// It makes ViewsList emit what is wanted.
class ViewsMenu final : public QMenu
{
    Q_OBJECT
public:
    ViewsMenu(const QString &title, ViewsList &views, QWidget *parent);

    /// Brings the built-in views back.
    [[nodiscard]] QAction *restoreAction() const { return m_restore; }

private:
    void fill();
    void updateActions();

    ViewsList &m_views;
    QList<QAction *> m_viewActions;
    QAction *m_restore = nullptr;
    QAction *m_rename = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
};

} // namespace Reinvite
