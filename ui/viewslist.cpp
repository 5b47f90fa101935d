// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/viewslist.h"

#include "models/savedviewsmodel.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

namespace Reinvite {

ViewsList::ViewsList(QWidget *parent)
    : QListView(parent)
{
    // Marked is what is shown, not what was clicked last.
    setSelectionMode(QAbstractItemView::NoSelection);
    connect(this, &QListView::clicked, this, &ViewsList::choose);
}

void ViewsList::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    Q_EMIT modelSet(model);
}

QModelIndex ViewsList::indexOf(const QString &id) const
{
    if (model() == nullptr || model()->rowCount() == 0 || id.isEmpty()) {
        return {};
    }
    return model()->match(model()->index(0, 0), SavedViewsModel::IdRole, id, 1, Qt::MatchExactly).value(0);
}

QString ViewsList::currentId() const
{
    return currentIndex().data(SavedViewsModel::IdRole).toString();
}

void ViewsList::setShown(const QString &id)
{
    m_shown = id;
    const QModelIndex index = indexOf(id);
    if (index.isValid()) {
        selectionModel()->select(index, QItemSelectionModel::ClearAndSelect);
        scrollTo(index);
    } else {
        clearSelection();
    }
    Q_EMIT marksChanged();
}

void ViewsList::setRestoreOffered(bool offered)
{
    m_restoreOffered = offered;
    Q_EMIT marksChanged();
}

void ViewsList::choose(const QModelIndex &index)
{
    if (index.isValid()) {
        Q_EMIT chosen(index.data(SavedViewsModel::IdRole).toString());
    }
}

void ViewsList::rename(const QString &id)
{
    const QModelIndex index = indexOf(id);
    if (index.isValid()) {
        scrollTo(index);
        edit(index);
    }
}

bool ViewsList::takeKey(const QKeyEvent &event)
{
    const bool moves = event.modifiers().testFlag(Qt::AltModifier);
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        choose(currentIndex());
        return true;
    case Qt::Key_F2:
        rename(currentId());
        return true;
    case Qt::Key_Delete:
        Q_EMIT removeRequested(currentId());
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (moves) {
            Q_EMIT moveRequested(currentId(), event.key() == Qt::Key_Up ? -1 : 1);
        }
        return moves;
    default:
        return false;
    }
}

void ViewsList::keyPressEvent(QKeyEvent *event)
{
    const bool isEditing = state() == EditingState;
    if (isEditing || !currentIndex().isValid() || !takeKey(*event)) {
        QListView::keyPressEvent(event);
    }
}

void ViewsList::addViewActions(QMenu &menu, const QString &id)
{
    const int row = indexOf(id).row();
    const auto asks = [this, id](
                          void (ViewsList::*what)(const QString &)) { return [this, id, what] { (this->*what)(id); }; };
    menu.addAction(tr("&Show"), this, asks(&ViewsList::chosen));
    menu.addAction(tr("Re&name…"), this, asks(&ViewsList::rename));
    menu.addSeparator();
    auto *up = menu.addAction(tr("Move &up"), this, [this, id] { Q_EMIT moveRequested(id, -1); });
    auto *down = menu.addAction(tr("Move &down"), this, [this, id] { Q_EMIT moveRequested(id, 1); });
    up->setEnabled(row > 0);
    down->setEnabled(row + 1 < model()->rowCount());
    menu.addSeparator();
    menu.addAction(tr("Re&move"), this, asks(&ViewsList::removeRequested));
}

/// By the Menu key it is about the current row.
void ViewsList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (index.isValid()) {
        addViewActions(*menu, index.data(SavedViewsModel::IdRole).toString());
        menu->addSeparator();
    }
    auto *restore = menu->addAction(tr("Bring &back the built-in views"), this, &ViewsList::restoreRequested);
    restore->setEnabled(m_restoreOffered);
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

} // namespace Reinvite
