// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/listbar.h"

#include "ui/controls.h"
#include "ui/filterfield.h"

#include <QAction>
#include <QHBoxLayout>
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
    m_search = new FilterField(this);
    row.addWidget(m_search, 1);
    connect(m_search, &FilterField::textChanged, this, &ListBar::searchChanged);
    connect(m_search, &FilterField::left, this, &ListBar::searchLeft);
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
    row.addWidget(button, 0, Qt::AlignTop);
}

void ListBar::buildButtons(QHBoxLayout &row)
{
    m_refresh = makeButton(tr("Re&fresh"), ButtonKind::Secondary, this);
    m_primary = makeButton(tr("Resend"), ButtonKind::Primary, this);
    m_primary->setMinimumWidth(112);
    row.addWidget(m_refresh, 0, Qt::AlignTop);
    row.addWidget(m_primary, 0, Qt::AlignTop);
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
    m_search->focusText();
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

} // namespace Reinvite
