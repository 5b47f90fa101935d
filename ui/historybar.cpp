// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/historybar.h"

#include "ui/controls.h"
#include "ui/fieldsigns.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr int Gap = 8;
constexpr int SideMargin = 16;
constexpr int ButtonSize = 32;
/// Below this the buttons say less.
constexpr int NarrowBelow = 620;

} // namespace

HistoryBar::HistoryBar(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(SideMargin, 12, SideMargin, Gap);
    row->setSpacing(Gap);
    auto *back = makeIconButton(isRightToLeft() ? u"right"_s : u"left"_s, tr("Back to the list (Esc)"), this);
    back->setFixedSize(ButtonSize, ButtonSize);
    row->addWidget(back);
    connect(back, &QToolButton::clicked, this, &HistoryBar::leaveRequested);
    buildSearch(*row);
    buildButtons(*row);
}

void HistoryBar::buildSearch(QHBoxLayout &row)
{
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Person, vendor's text, id, request…   ( / )"));
    m_search->setAccessibleName(tr("Search the history"));
    m_search->setMinimumWidth(96);
    addSearchSign(*m_search);
    addClearSign(*m_search);
    m_search->installEventFilter(this);
    row.addWidget(m_search, 1);
    connect(m_search, &QLineEdit::textChanged, this, &HistoryBar::searchChanged);
}

void HistoryBar::buildButtons(QHBoxLayout &row)
{
    m_check = makeButton({}, ButtonKind::Secondary, this);
    m_check->setToolTip(tr("Does every entry of the ledger follow from the one before?"));
    m_forget = makeButton({}, ButtonKind::Secondary, this);
    m_forget->setToolTip(tr("Blank a person's address in the ledger"));
    m_export = makeButton({}, ButtonKind::Secondary, this);
    m_export->setToolTip(tr("Write what is shown to a file"));
    m_export->setMenu(makeExportMenu());
    for (auto *button : {m_check, m_forget, m_export}) {
        button->setAccessibleDescription(button->toolTip());
        row.addWidget(button);
    }
    connect(m_check, &QPushButton::clicked, this, &HistoryBar::checkRequested);
    connect(m_forget, &QPushButton::clicked, this, &HistoryBar::forgetRequested);
    nameButtons();
}

void HistoryBar::nameButtons()
{
    const bool narrow = width() < NarrowBelow;
    m_check->setText(m_checking ? tr("Checking…") : narrow ? tr("Check &ledger") : tr("Check the &ledger"));
    m_forget->setText(narrow ? tr("For&get…") : tr("For&get a person…"));
    m_export->setText(m_exporting ? tr("Exporting…") : tr("E&xport…"));
}

QMenu *HistoryBar::makeExportMenu()
{
    auto *menu = new QMenu(this);
    menu->addAction(tr("&CSV, for a spreadsheet…"), this, [this] { Q_EMIT exportRequested(ExportFormat::Csv); });
    menu->addAction(tr("&JSON, for a program…"), this, [this] { Q_EMIT exportRequested(ExportFormat::Json); });
    return menu;
}

void HistoryBar::setSearchText(const QString &text)
{
    m_search->setText(text);
}

QString HistoryBar::searchText() const
{
    return m_search->text();
}

void HistoryBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HistoryBar::setChecking(bool running)
{
    m_checking = running;
    m_check->setEnabled(!running);
    nameButtons();
}

void HistoryBar::setExporting(bool running)
{
    m_exporting = running;
    m_export->setEnabled(!running);
    nameButtons();
}

void HistoryBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    nameButtons();
}

/// Esc clears the search first; an empty one lets it pass, and the page is left.
bool HistoryBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT searchLeft(Qt::TabFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Reinvite
