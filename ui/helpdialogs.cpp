// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/helpdialogs.h"

#include "ui/controls.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr int LogoSize = 48;

void addCloseButton(QDialog &dialog, QVBoxLayout &layout)
{
    auto *close = makeButton(QDialog::tr("&Close"), ButtonKind::Secondary, &dialog);
    close->setDefault(true);
    layout.addSpacing(16);
    layout.addWidget(close, 0, Qt::AlignRight);
    QObject::connect(close, &QPushButton::clicked, &dialog, &QDialog::accept);
}

QLabel *makeHeading(const QString &text, QWidget *parent)
{
    auto *label = makeText(text, parent);
    label->setFont(themeFont(TextSize::Title, QFont::DemiBold));
    return label;
}

QString withoutMnemonic(QString text)
{
    return text.remove(u'&').remove(u'…');
}

struct KeyLine
{
    QString keys;
    QString what;
};

QList<KeyLine> linesOf(const QMenuBar &bar)
{
    QList<KeyLine> lines;
    for (const auto *menu : bar.findChildren<QMenu *>()) {
        for (const auto *action : menu->actions()) {
            if (!action->shortcut().isEmpty()) {
                lines.append({action->shortcut().toString(QKeySequence::NativeText), withoutMnemonic(action->text())});
            }
        }
    }
    return lines;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Reinvite"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(4);
    auto *logo = new QLabel(this);
    logo->setPixmap(QIcon(u":/icons/reinvite.svg"_s).pixmap({LogoSize, LogoSize}, devicePixelRatioF()));
    logo->setAccessibleName(tr("Reinvite's sign"));
    column->addWidget(logo);
    column->addSpacing(8);
    column->addWidget(makeHeading(tr("Reinvite %1").arg(QStringLiteral(REINVITE_VERSION)), this));
    column->addWidget(makeText(tr("Every pending seat and invitation in one list, resent with a click, once."), this));
    auto *licence = makeText(
        tr("Free software under the Apache License 2.0. Built with Qt %1.").arg(QString::fromLatin1(qVersion())), this);
    setTextColour(*licence, TextColour::Muted);
    column->addWidget(licence);
    addCloseButton(*this, *column);
    setMinimumWidth(420);
}

ShortcutsDialog::ShortcutsDialog(QWidget *window)
    : QDialog(window)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->addWidget(makeHeading(windowTitle(), this));
    QList<KeyLine> lines = {{tr("Enter"), tr("Do what the row's last column says")},
        {tr("/"), tr("Go to the search field")}, {tr("Esc"), tr("Clear the search, cancel a question")}};
    if (const auto *main = qobject_cast<const QMainWindow *>(window)) {
        lines += linesOf(*main->menuBar());
    }
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    for (const auto &line : std::as_const(lines)) {
        const int at = grid->rowCount();
        auto *keys = makeText(line.keys, this);
        keys->setFont(themeFont(TextSize::Normal, QFont::DemiBold));
        grid->addWidget(keys, at, 0);
        grid->addWidget(makeText(line.what, this), at, 1);
    }
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    addCloseButton(*this, *column);
    setMinimumWidth(420);
}

} // namespace Reinvite
