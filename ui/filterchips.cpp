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

} // namespace

FilterChips::FilterChips(QWidget *parent)
    : QWidget(parent)
    , m_row(new FlowLayout(this))
    , m_more(makeText({}, this))
    , m_clear(makeButton(tr("C&lear all"), ButtonKind::Link, this))
    , m_save(makeButton(tr("Sa&ve this view…"), ButtonKind::Link, this))
{
    setAccessibleName(tr("What the list is filtered by"));
    m_row->setContentsMargins(SideMargin, 0, SideMargin, BottomMargin);
    m_row->setSpacing(Gap);
    for (QWidget *tail :
        {static_cast<QWidget *>(m_more), static_cast<QWidget *>(m_clear), static_cast<QWidget *>(m_save)}) {
        tail->setFont(themeFont(TextSize::Small, QFont::Medium));
        m_row->addWidget(tail);
    }
    m_more->setWordWrap(false);
    m_more->setMinimumHeight(24);
    setTextColour(*m_more, TextColour::Muted);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_clear, &QPushButton::clicked, this, &FilterChips::clearRequested);
    connect(m_save, &QPushButton::clicked, this, &FilterChips::saveRequested);
    hide();
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
    const int focused = focusedPlace();
    m_chips = chips;
    const auto shown = std::min(chips.size(), MostChips);
    while (m_buttons.size() > shown) {
        delete m_buttons.takeLast();
    }
    for (int place = 0; place < int(shown); ++place) {
        showChip(place);
    }
    updateTail();
    setVisible(!chips.isEmpty());
    if (focused >= 0) {
        giveFocus(focused);
    }
}

void FilterChips::showChip(int place)
{
    if (place == m_buttons.size()) {
        auto *button = new ChipButton(this);
        m_buttons.append(button);
        m_row->insertWidget(place, button);
        QWidget::setTabOrder(place == 0 ? this : static_cast<QWidget *>(m_buttons.at(place - 1)), button);
        QWidget::setTabOrder(button, m_clear);
        // Queued: whoever hears of it may take the button away, which is still in its click.
        connect(
            button, &ChipButton::clicked, this, [this, button] { Q_EMIT closed(button->chip()); },
            Qt::QueuedConnection);
        button->show();
    }
    m_buttons.at(place)->setChip(m_chips.at(place));
}

void FilterChips::updateTail()
{
    const auto hidden = m_chips.size() - m_buttons.size();
    m_more->setText(tr("and %Ln more", nullptr, int(hidden)));
    m_more->setVisible(hidden > 0);
    m_clear->setVisible(m_chips.size() > 1);
    m_save->setVisible(m_saveOffered && !m_chips.isEmpty());
    updateGeometry();
}

int FilterChips::focusedPlace() const
{
    const auto focused = std::ranges::find_if(m_buttons, &QWidget::hasFocus);
    if (focused != m_buttons.end()) {
        return int(focused - m_buttons.begin());
    }
    return m_clear->hasFocus() || m_save->hasFocus() ? int(m_buttons.size()) : -1;
}

void FilterChips::giveFocus(int place)
{
    if (m_buttons.isEmpty()) {
        Q_EMIT left();
    } else if (place < m_buttons.size()) {
        m_buttons.at(place)->setFocus(Qt::OtherFocusReason);
    } else if (!m_save->hasFocus() && !m_clear->hasFocus()) {
        m_buttons.constLast()->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace Reinvite
