// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/shortcutsdialog.h"

#include "ui/controls.h"
#include "ui/keycaps.h"
#include "ui/windowcommands.h"

#include <QAction>
#include <QCoreApplication>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr int SheetWidth = 1040;
constexpr int SheetHeight = 600;
/// Below it two columns have the room that their texts need.
constexpr int LeastForThreeColumns = 940;
constexpr int ColumnGap = 32;
constexpr int ScrollBarGap = 12;
/// A heading takes so much of a line more.
constexpr int LinesOfHeading = 2;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

struct KeyLine
{
    QStringList ways; ///< each of them does it
    QString what;
};

struct KeyGroup
{
    QString title;
    QList<KeyLine> lines;

    [[nodiscard]] int height() const { return int(lines.size()) + LinesOfHeading; }
};

QString native(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText);
}

/// What works in the list, and with the mouse, and is in no menu.
KeyGroup keysOfTheList()
{
    return {Text::tr("In the list"),
        {{{native(Qt::Key_Enter)}, Text::tr("Do what the row's last column says")},
            {{native(Qt::Key_Space)}, Text::tr("Mark the row, or unmark it")},
            {{native(Qt::SHIFT | Qt::Key_Up), native(Qt::SHIFT | Qt::Key_Down)}, Text::tr("Mark a range")},
            {{native(QKeySequence::SelectAll)}, Text::tr("Mark all that are shown")},
            {{native(Qt::Key_Escape)}, Text::tr("Unmark all; clear the search; cancel a question")},
            {{native(Qt::Key_Slash)}, Text::tr("Go to the search field")},
            {{native(Qt::Key_Down)}, Text::tr("From the search field to the list")},
            //: A key and the mouse, written as keys are: parted by a plus
            {{Text::tr("Ctrl+click")}, Text::tr("On a heading: sort by a second column")}}};
}

QStringList waysOf(const QAction &action)
{
    QStringList ways;
    for (const QKeySequence &keys : action.shortcuts()) {
        ways += native(keys);
    }
    return ways;
}

void addLines(KeyGroup &group, const QMenu &menu)
{
    for (const QAction *action : menu.actions()) {
        if (const QMenu *submenu = action->menu()) {
            addLines(group, *submenu);
        } else if (!action->shortcut().isEmpty() && action->isVisible()) {
            group.lines.append({waysOf(*action), withoutMnemonic(action->text()).remove(u'…')});
        }
    }
}

QList<KeyGroup> groupsOf(const QMenuBar &bar)
{
    QList<KeyGroup> groups = {keysOfTheList()};
    for (const QAction *action : bar.actions()) {
        KeyGroup group{withoutMnemonic(action->text()), {}};
        addLines(group, *action->menu());
        if (!group.lines.isEmpty()) {
            groups += group;
        }
    }
    return groups;
}

/// In their order, as even as whole groups allow.
QList<QList<KeyGroup>> inColumns(const QList<KeyGroup> &groups, int columns)
{
    int left = 0;
    for (const KeyGroup &group : groups) {
        left += group.height();
    }
    QList<QList<KeyGroup>> result(1);
    int height = 0;
    int even = left / columns;
    for (const KeyGroup &group : groups) {
        if (height > 0 && height + group.height() / 2 > even && result.size() < columns) {
            left -= height;
            even = left / (columns - int(result.size()));
            result.append(QList<KeyGroup>());
            height = 0;
        }
        result.last() += group;
        height += group.height();
    }
    return result;
}

QLabel *makeGroupTitle(const QString &text, QWidget *parent)
{
    auto *label = makeText(text, parent);
    label->setFont(themeFont(TextSize::Normal, QFont::DemiBold));
    return label;
}

void addGroup(QVBoxLayout &column, const KeyGroup &group, QWidget *parent)
{
    column.addWidget(makeGroupTitle(group.title, parent));
    for (const KeyLine &line : group.lines) {
        auto *row = new QHBoxLayout;
        row->setSpacing(12);
        auto *what = makeText(line.what, parent);
        setTextColour(*what, TextColour::Muted);
        auto *caps = new KeyCaps(line.ways, parent);
        caps->setAccessibleDescription(line.what);
        row->addWidget(what, 1);
        row->addWidget(caps, 0, Qt::AlignTop);
        column.addLayout(row);
    }
    column.addSpacing(16);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(QMainWindow *window)
    : QDialog(window)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(16);
    auto *title = makeText(windowTitle(), this);
    title->setFont(themeFont(TextSize::Title, QFont::DemiBold));
    column->addWidget(title);
    resize(std::min(SheetWidth, window->width() - 40), std::min(SheetHeight, window->height() - 40));
    auto *area = new QScrollArea(this);
    area->setAccessibleName(windowTitle());
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // as in DetailsPanel
    area->setWidget(makeSheet(*window));
    column->addWidget(area, 1);
    auto *close = makeButton(tr("&Close"), ButtonKind::Secondary, this);
    close->setDefault(true);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

QWidget *ShortcutsDialog::makeSheet(const QMainWindow &window)
{
    auto *sheet = new QWidget;
    auto *row = new QHBoxLayout(sheet);
    row->setContentsMargins(0, 0, ScrollBarGap, 0);
    row->setSpacing(ColumnGap);
    for (const QList<KeyGroup> &groups :
        inColumns(groupsOf(*window.menuBar()), width() >= LeastForThreeColumns ? 3 : 2)) {
        auto *column = new QVBoxLayout;
        column->setSpacing(8);
        for (const KeyGroup &group : groups) {
            addGroup(*column, group, sheet);
        }
        column->addStretch(1);
        row->addLayout(column, 1);
    }
    return sheet;
}

} // namespace Reinvite
