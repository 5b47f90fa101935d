// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/viewsmenu.h"

#include "models/savedviewsmodel.h"
#include "ui/viewslist.h"

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostNumbered = 9;

/// A name is not a mnemonic.
QString menuText(const QString &name)
{
    return QString(name).replace(u'&', u"&&"_s);
}

} // namespace

ViewsMenu::ViewsMenu(const QString &title, ViewsList &views, QWidget *parent)
    : QMenu(title, parent)
    , m_views(views)
{
    m_rename = new QAction(tr("Re&name the view…"), this);
    m_up = new QAction(tr("Move the view &up"), this);
    m_down = new QAction(tr("Move the view &down"), this);
    m_remove = new QAction(tr("Re&move the view"), this);
    m_restore = new QAction(tr("Bring &back the built-in views"), this);
    connect(m_rename, &QAction::triggered, this, [this] { m_views.rename(m_views.shown()); });
    connect(m_up, &QAction::triggered, this, [this] { Q_EMIT m_views.moveRequested(m_views.shown(), -1); });
    connect(m_down, &QAction::triggered, this, [this] { Q_EMIT m_views.moveRequested(m_views.shown(), 1); });
    connect(m_remove, &QAction::triggered, this, [this] { Q_EMIT m_views.removeRequested(m_views.shown()); });
    addSeparator();
    addActions({m_rename, m_up, m_down, m_remove});
    addSeparator();
    addAction(m_restore);
    connect(&m_views, &ViewsList::marksChanged, this, &ViewsMenu::updateActions);
    connect(&m_views, &ViewsList::modelSet, this, [this](QAbstractItemModel *model) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &ViewsMenu::fill);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &ViewsMenu::fill);
        connect(model, &QAbstractItemModel::rowsMoved, this, &ViewsMenu::fill);
        connect(model, &QAbstractItemModel::modelReset, this, &ViewsMenu::fill);
        connect(model, &QAbstractItemModel::dataChanged, this, &ViewsMenu::updateActions);
        fill();
    });
}

void ViewsMenu::fill()
{
    qDeleteAll(std::exchange(m_viewActions, {}));
    QAction *end = actions().value(0);
    const auto *model = m_views.model();
    for (int row = 0; row < model->rowCount(); ++row) {
        auto *action = new QAction(this);
        action->setCheckable(true);
        if (row < MostNumbered) {
            action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + row)));
        }
        connect(action, &QAction::triggered, this, [this, row] {
            Q_EMIT m_views.chosen(m_views.model()->index(row, 0).data(SavedViewsModel::IdRole).toString());
            updateActions();
        });
        insertAction(end, action);
        m_viewActions.append(action);
    }
    updateActions();
}

void ViewsMenu::updateActions()
{
    int shown = -1;
    for (int row = 0; row < int(m_viewActions.size()); ++row) {
        const QModelIndex index = m_views.model()->index(row, 0);
        const bool isShown = index.data(SavedViewsModel::IdRole).toString() == m_views.shown();
        m_viewActions.at(row)->setText(menuText(index.data().toString()));
        m_viewActions.at(row)->setChecked(isShown);
        shown = isShown ? row : shown;
    }
    for (QAction *action : {m_rename, m_remove}) {
        action->setEnabled(shown >= 0);
    }
    m_up->setEnabled(shown > 0);
    m_down->setEnabled(shown >= 0 && shown + 1 < int(m_viewActions.size()));
    m_restore->setEnabled(m_views.isRestoreOffered());
}

} // namespace Reinvite
