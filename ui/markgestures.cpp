// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/markgestures.h"

#include "models/invitationlistmodel.h"

#include <QKeyEvent>

#include <algorithm>

namespace Reinvite {

void MarkGestures::setModel(InvitationListModel *model)
{
    m_model = model;
    m_anchor = QModelIndex();
    m_end = QModelIndex();
}

bool MarkGestures::takeKey(const QKeyEvent &event, const QModelIndex &current)
{
    if (m_model.isNull()) {
        return false;
    }
    if (event.key() == Qt::Key_Space && current.isValid()) {
        toggle(current.row());
        return true;
    }
    if (event.matches(QKeySequence::SelectAll)) {
        toggleAll();
        return true;
    }
    if (event.key() == Qt::Key_Escape && m_model->markedCount() > 0) {
        m_model->clearMarks();
        return true;
    }
    return false;
}

void MarkGestures::currentMoved(int from, int to, Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ShiftModifier) && !m_model.isNull()) {
        extendTo(to, from);
    } else {
        m_anchor = QModelIndex();
    }
}

void MarkGestures::clicked(int row, int before, Qt::KeyboardModifiers modifiers)
{
    if (m_model.isNull()) {
        return;
    }
    if (modifiers.testFlag(Qt::ControlModifier)) {
        if (m_model->markedCount() == 0 && before != row) {
            m_model->setMarked(before, before, true); // it looks chosen, and would go with the click
        }
        toggle(row);
    } else if (modifiers.testFlag(Qt::ShiftModifier)) {
        extendTo(row, before);
    } else {
        m_anchor = QModelIndex();
        m_model->clearMarks();
    }
}

void MarkGestures::rightClicked(int row)
{
    if (!m_model.isNull() && !m_model->isMarked(row)) {
        m_model->clearMarks();
    }
}

void MarkGestures::toggleAll()
{
    if (m_model.isNull()) {
        return;
    }
    m_model->markedCount() < m_model->rowCount() ? m_model->markAll() : m_model->clearMarks();
}

void MarkGestures::toggle(int row)
{
    m_model->setMarked(row, row, !m_model->isMarked(row));
    m_anchor = m_model->index(row, 0);
    m_end = m_anchor;
}

/// The range that began at the anchor ends here now; where it ended before is given up.
void MarkGestures::extendTo(int row, int from)
{
    if (!m_anchor.isValid()) {
        m_anchor = m_model->index(std::max(from, 0), 0);
        m_end = m_anchor;
    }
    const int anchor = m_anchor.row();
    if (m_end.isValid()) {
        m_model->setMarked(std::min(anchor, m_end.row()), std::max(anchor, m_end.row()), false);
    }
    m_model->setMarked(std::min(anchor, row), std::max(anchor, row), true);
    m_end = m_model->index(row, 0);
}

} // namespace Reinvite
