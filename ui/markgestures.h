// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPersistentModelIndex>
#include <QPointer>

class QKeyEvent;

namespace Reinvite {

class InvitationListModel;

/// How rows are marked by hand: Space, Ctrl+click, ranges with Shift, all with Ctrl+A; Esc and a plain click take the
/// marks off. Arrows leave them.
class MarkGestures final
{
public:
    void setModel(InvitationListModel *model);

    /// True when the key was one of marks alone.
    bool takeKey(const QKeyEvent &event, const QModelIndex &current);
    /// A key has made another row current.
    void currentMoved(int from, int to, Qt::KeyboardModifiers modifiers);
    /// `before` was current when the row was clicked.
    void clicked(int row, int before, Qt::KeyboardModifiers modifiers);
    void rightClicked(int row);
    void toggleAll();

private:
    void toggle(int row);
    void extendTo(int row, int from);

    QPointer<InvitationListModel> m_model;
    QPersistentModelIndex m_anchor; ///< where the range at hand begins; invalid: at the current row
    QPersistentModelIndex m_end;    ///< where it ends
};

} // namespace Reinvite
