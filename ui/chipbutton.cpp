// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/chipbutton.h"

#include "ui/badge.h"
#include "ui/stylepainting.h"
#include "ui/textpainting.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace Reinvite {

namespace {

constexpr int Padding = 8;
constexpr int SignSize = 12;
constexpr int SignGap = 5;
constexpr int CrossSize = 8;
constexpr int CrossGap = 7;
constexpr int WidestText = 240;
constexpr int LeastHeight = 24;

QFont chipFont()
{
    return themeFont(TextSize::Small, QFont::Medium);
}

} // namespace

ChipButton::ChipButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setChip({});
}

void ChipButton::setChip(const FilterChip &chip)
{
    m_chip = chip;
    //: 1: "expires<24h", "Expired", "Connection: Acme"
    setAccessibleName(tr("Filter %1: take it away").arg(shownText()));
    setToolTip(tr("Take away: %1").arg(shownText()).toHtmlEscaped());
    updateGeometry();
    update();
}

QString ChipButton::shownText() const
{
    switch (m_chip.kind) {
    case FilterChip::Kind::Term:
        return m_chip.text;
    case FilterChip::Kind::State:
        return badgeText(m_chip.badge);
    case FilterChip::Kind::Connection:
        return tr("Connection: %1").arg(m_chip.text);
    }
    return m_chip.text;
}

int ChipButton::signWidth() const
{
    return m_chip.kind == FilterChip::Kind::State ? SignSize + SignGap : 0;
}

QSize ChipButton::sizeHint() const
{
    const QFontMetricsF metrics(chipFont());
    const int text = std::min(WidestText, int(std::ceil(metrics.horizontalAdvance(shownText()))) + 1);
    const int height = std::max(LeastHeight, int(std::ceil(metrics.height())) + 8);
    return {Padding + signWidth() + text + CrossGap + CrossSize + Padding, height};
}

void ChipButton::paintEvent(QPaintEvent *)
{
    const auto &theme = Theme::current();
    const bool isHovered = underMouse() || isDown();
    const auto placed = [this](
                            const QRect &part) { return QRectF(QStyle::visualRect(layoutDirection(), rect(), part)); };
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintRounded(painter, rect(), theme.accentSoft, isHovered || theme.highContrast ? theme.accent : theme.accentSoft);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        paintFocusRing(painter, rect());
    }
    if (m_chip.kind == FilterChip::Kind::State) {
        const QRect sign(Padding, (height() - SignSize) / 2, SignSize, SignSize);
        paintBadgeShape(painter, m_chip.badge, placed(sign), theme.tone(badgeTone(m_chip.badge)).text);
    }
    const int left = Padding + signWidth();
    const QRect text(left, 0, width() - left - CrossGap - CrossSize - Padding, height());
    paintLine(painter, placed(text), {shownText(), chipFont(), theme.accent, Qt::ElideMiddle});
    const QRectF cross = placed({width() - Padding - CrossSize, (height() - CrossSize) / 2, CrossSize, CrossSize});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(cross.topLeft(), cross.bottomRight());
    painter.drawLine(cross.topRight(), cross.bottomLeft());
}

void ChipButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace Reinvite
