// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/filterchips.h"

#include "ui/chipbutton.h"
#include "ui/controls.h"
#include "ui/flowlayout.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace Reinvite {

namespace {

constexpr int SideMargin = 16;
constexpr int BottomMargin = 8;
constexpr int Gap = 6;
/// A pasted page of words must not push the list out of the window.
constexpr qsizetype MostChips = 12;
constexpr qsizetype MostCompact = 3;

} // namespace

FilterChips::FilterChips(QWidget *parent)
    : QWidget(parent)
    , m_row(new FlowLayout(this))
{
    setAccessibleName(tr("What the list is filtered by"));
    m_row->setContentsMargins(SideMargin, 0, SideMargin, BottomMargin);
    m_row->setSpacing(Gap);
    buildChips();
    buildTail();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

/// All that can be shown are there from the start, in the order that Tab takes.
void FilterChips::buildChips()
{
    for (qsizetype place = 0; place < MostChips; ++place) {
        auto *button = new ChipButton(this);
        button->hide();
        m_row->addWidget(button);
        m_buttons.append(button);
        connect(button, &ChipButton::clicked, this, [this, button] { Q_EMIT closed(button->chip()); });
    }
}

void FilterChips::buildTail()
{
    m_more = makeText({}, this);
    m_clear = makeButton(tr("C&lear all"), ButtonKind::Link, this);
    m_save = makeButton(tr("Sa&ve this view…"), ButtonKind::Link, this);
    for (QWidget *tail :
        {static_cast<QWidget *>(m_more), static_cast<QWidget *>(m_clear), static_cast<QWidget *>(m_save)}) {
        tail->setFont(themeFont(TextSize::Small, QFont::Medium));
        m_row->addWidget(tail);
    }
    m_more->setWordWrap(false);
    m_more->setMinimumHeight(24);
    setTextColour(*m_more, TextColour::Muted);
    connect(m_clear, &QPushButton::clicked, this, &FilterChips::clearRequested);
    connect(m_save, &QPushButton::clicked, this, &FilterChips::saveRequested);
}

void FilterChips::setSaveOffered(bool offered)
{
    m_saveOffered = offered;
    updateTail();
}

void FilterChips::setChips(const QList<FilterChip> &chips)
{
    if (m_chips == chips) {
        return;
    }
    const auto focused = std::ranges::find_if(m_buttons, &QWidget::hasFocus);
    const auto place = focused - m_buttons.begin();
    const bool hadFocus = focused != m_buttons.end() || m_clear->hasFocus() || m_save->hasFocus();
    m_chips = chips;
    if (hadFocus) {
        giveFocus(place);
    }
    showChips();
    setVisible(!chips.isEmpty());
}

void FilterChips::setCompact(bool compact)
{
    if (std::exchange(m_isCompact, compact) != compact) {
        showChips();
    }
}

qsizetype FilterChips::shownCount() const
{
    return std::min(m_chips.size(), m_isCompact ? MostCompact : MostChips);
}

void FilterChips::showChips()
{
    for (qsizetype at = 0; at < MostChips; ++at) {
        const bool isShown = at < shownCount();
        m_buttons.at(at)->setChip(isShown ? m_chips.at(at) : FilterChip());
        m_buttons.at(at)->setVisible(isShown);
    }
    updateTail();
}

/// Before the one that has it goes: Qt would hand it to the list.
void FilterChips::giveFocus(qsizetype place)
{
    if (m_chips.isEmpty()) {
        Q_EMIT left();
        return;
    }
    m_buttons.at(std::min(place, shownCount() - 1))->setFocus(Qt::OtherFocusReason);
}

void FilterChips::updateTail()
{
    const auto hidden = m_chips.size() - shownCount();
    m_more->setText(hidden > 0 ? tr("and %Ln more", nullptr, int(hidden)) : QString());
    m_more->setVisible(hidden > 0);
    m_clear->setVisible(m_chips.size() > 1);
    m_save->setVisible(m_saveOffered && !m_chips.isEmpty());
    updateGeometry();
}

} // namespace Reinvite
