// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/listbar.h"

#include "ui/controls.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr int Gap = 8;
constexpr int SideMargin = 16;
constexpr int ButtonSize = 32;

} // namespace

ListBar::ListBar(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(SideMargin, 12, SideMargin, Gap);
    row->setSpacing(Gap);
    buildSearch(*row);
    buildGroup(*row);
    buildButtons(*row);
}

void ListBar::buildSearch(QHBoxLayout &row)
{
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Name, address, product…   ( / )"));
    m_search->setAccessibleName(tr("Search the invitations"));
    m_search->addAction(themedIcon(u"search"_s, IconTone::Muted), QLineEdit::LeadingPosition);
    auto *clear = m_search->addAction(themedIcon(u"close"_s, IconTone::Muted), QLineEdit::TrailingPosition);
    clear->setToolTip(tr("Clear the search (Esc)"));
    clear->setVisible(false);
    m_search->installEventFilter(this);
    row.addWidget(m_search, 1);
    connect(clear, &QAction::triggered, m_search, &QLineEdit::clear);
    connect(m_search, &QLineEdit::textChanged, this, [this, clear](const QString &text) {
        clear->setVisible(!text.isEmpty());
        Q_EMIT searchChanged(text);
    });
}

void ListBar::buildGroup(QHBoxLayout &row)
{
    m_group = new QAction(themedIcon(u"people"_s), tr("&Group by person"), this);
    m_group->setCheckable(true);
    m_group->setShortcut(Qt::CTRL | Qt::Key_G);
    m_group->setShortcutContext(Qt::WindowShortcut);
    addAction(m_group);
    auto *button = makeIconButton(u"people"_s, tr("Group by person"), this);
    button->setDefaultAction(m_group);
    button->setFixedSize(ButtonSize, ButtonSize);
    //: 1: keys
    button->setToolTip(tr("Rows with the same address stand together (%1)")
                           .arg(m_group->shortcut().toString(QKeySequence::NativeText)));
    row.addWidget(button);
}

void ListBar::buildButtons(QHBoxLayout &row)
{
    m_refresh = makeButton(tr("Re&fresh"), ButtonKind::Secondary, this);
    m_primary = makeButton(tr("Resend"), ButtonKind::Primary, this);
    m_primary->setMinimumWidth(112);
    row.addWidget(m_refresh);
    row.addWidget(m_primary);
    connect(m_refresh, &QPushButton::clicked, this,
        [this] { m_refreshing ? Q_EMIT stopRequested() : Q_EMIT refreshRequested(); });
    connect(m_primary, &QPushButton::clicked, this, &ListBar::primaryTriggered);
}

void ListBar::setSearchText(const QString &text)
{
    m_search->setText(text);
}

QString ListBar::searchText() const
{
    return m_search->text();
}

void ListBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ListBar::setRefreshing(bool running, const QString &text)
{
    m_refreshing = running;
    m_refresh->setText(running ? tr("&Stop") : tr("Re&fresh"));
    m_refresh->setAccessibleDescription(running ? text : QString());
}

void ListBar::setRefreshEnabled(bool enabled)
{
    m_refresh->setEnabled(enabled);
}

void ListBar::setPrimary(const QString &word, bool enabled)
{
    m_primary->setText(word);
    m_primary->setEnabled(enabled);
}

void ListBar::clearSearchOrLeave()
{
    if (m_search->text().isEmpty()) {
        Q_EMIT searchLeft(Qt::OtherFocusReason);
    }
    m_search->clear();
}

bool ListBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            clearSearchOrLeave();
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
