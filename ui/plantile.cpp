// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/plantile.h"

#include "ui/controls.h"
#include "ui/stylepainting.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace Reinvite {

PlanTile::PlanTile(QWidget *parent)
    : QFrame(parent)
    , m_number(makeText({}, this))
    , m_caption(makeText({}, this))
    , m_detail(makeText({}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(1);
    for (auto *label : {m_number, m_caption, m_detail}) {
        column->addWidget(label);
    }
    column->addStretch(1);
    m_number->setFont(themeFont(TextSize::Large, QFont::DemiBold));
    m_detail->setFont(themeFont(TextSize::Small));
    setTextColour(*m_detail, TextColour::Muted);
}

void PlanTile::setFigure(const PlanFigure &figure)
{
    m_number->setText(figure.number);
    m_caption->setText(figure.caption);
    m_detail->setText(figure.detail);
    const auto &atLength = figure.toolTip.isEmpty() ? figure.detail : figure.toolTip;
    setToolTip(atLength);
    setAccessibleName(figure.number + u' ' + figure.caption);
    setAccessibleDescription(atLength);
    showDetail();
}

void PlanTile::setLow(bool low)
{
    m_low = low;
    showDetail();
}

void PlanTile::showDetail()
{
    m_detail->setVisible(!m_low && !m_detail->text().isEmpty());
}

void PlanTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &theme = Theme::current();
    paintRounded(painter, rect(), theme.panel, theme.line);
}

} // namespace Reinvite
