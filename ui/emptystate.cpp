// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/emptystate.h"

#include "ui/controls.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Reinvite {

namespace {

constexpr int IconSize = 40;
constexpr int TextWidth = 400;

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(makeText({}, this))
    , m_text(makeText({}, this))
    , m_action(makeButton({}, ButtonKind::Primary, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addSpacing(16);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_title->setFont(themeFont(TextSize::Large, QFont::DemiBold));
    for (auto *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setFixedWidth(TextWidth);
    }
    setTextColour(*m_text, TextColour::Muted);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::setContent(const EmptyText &content)
{
    m_iconName = content.icon;
    m_title->setText(content.title);
    m_text->setText(content.text);
    for (auto *label : {m_title, m_text}) {
        // The layout asks labels in the middle for one line.
        label->setMinimumHeight(std::max(0, label->heightForWidth(TextWidth)));
    }
    m_action->setText(content.actionText);
    m_action->setVisible(!content.actionText.isEmpty());
    m_action->setAccessibleDescription(content.title + u' ' + content.text);
    setAccessibleName(content.title);
    setAccessibleDescription(content.text);
    renderIcon();
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        renderIcon();
    }
    QWidget::changeEvent(event);
}

void EmptyState::renderIcon()
{
    const auto icon = themedIcon(m_iconName, IconTone::Muted);
    m_icon->setPixmap(icon.pixmap({IconSize, IconSize}, devicePixelRatioF()));
}

} // namespace Reinvite
