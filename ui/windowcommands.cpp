// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/windowcommands.h"

#include <QAction>
#include <QListView>
#include <QMenu>
#include <QMenuBar>

namespace Reinvite {

namespace {

void addAction(QList<PaletteCommand> &commands, QAction &action, const QString &section, bool enabled)
{
    commands.append({{.text = withoutMnemonic(action.text()),
                         .section = section,
                         .keys = action.shortcut().toString(QKeySequence::NativeText),
                         .enabled = enabled && action.isEnabled(),
                         .checked = action.isChecked()},
        [pointer = QPointer(&action)] {
            if (pointer) {
                pointer->trigger(); // does nothing where it has been disabled meanwhile
            }
        }});
}

void addMenu(QList<PaletteCommand> &commands, const QMenu &menu, bool enabled)
{
    const QString section = withoutMnemonic(menu.title());
    for (QAction *action : menu.actions()) {
        if (action->isSeparator() || !action->isVisible()) {
            continue;
        }
        if (const QMenu *submenu = action->menu()) {
            addMenu(commands, *submenu, enabled && action->isEnabled());
        } else {
            addAction(commands, *action, section, enabled);
        }
    }
}

/// What is chosen already is clicked all the same: it leads to the page that it is about.
void click(QListView &view, const QModelIndex &index)
{
    view.selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    Q_EMIT view.clicked(index);
}

} // namespace

QString withoutMnemonic(const QString &text)
{
    QString plain;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) == u'&' && ++at >= text.size()) {
            break;
        }
        plain += text.at(at);
    }
    return plain;
}

QList<PaletteCommand> commandsOf(const QMenuBar &bar)
{
    QList<PaletteCommand> commands;
    for (const QAction *action : bar.actions()) {
        if (const QMenu *menu = action->menu(); menu != nullptr && action->isVisible()) {
            addMenu(commands, *menu, action->isEnabled());
        }
    }
    return commands;
}

QList<PaletteCommand> commandsOf(QListView &view)
{
    QList<PaletteCommand> commands;
    const auto *model = view.model();
    for (int row = 0; model != nullptr && row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        commands.append({{.text = index.data().toString(),
                             .section = view.accessibleName(),
                             .enabled = index.flags().testFlag(Qt::ItemIsEnabled),
                             .checked = view.selectionModel()->isSelected(index)},
            [pointer = QPointer(&view), place = QPersistentModelIndex(index)] {
                if (pointer && place.isValid()) {
                    click(*pointer, place);
                }
            }});
    }
    return commands;
}

} // namespace Reinvite
