// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/badge.h"

#include "ui/textpainting.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <array>

namespace Reinvite {

namespace {

struct BadgeWords
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

constexpr qreal BadgeHeight = 22;
constexpr qreal ShapeSize = 12;
constexpr qreal LeftPadding = 6;
constexpr qreal RightPadding = 8;
constexpr qreal ShapeGap = 5;

QFont badgeFont()
{
    return themeFont(TextSize::Small, QFont::DemiBold);
}

/// On a grid of 12 × 12.
QPainterPath crossPath()
{
    QPainterPath path(QPointF(2.5, 2.5));
    path.lineTo(9.5, 9.5);
    path.moveTo(9.5, 2.5);
    path.lineTo(2.5, 9.5);
    return path;
}

QPainterPath clockPath()
{
    QPainterPath path;
    path.addEllipse(QPointF(6, 6), 4.6, 4.6);
    path.moveTo(6, 3.5);
    path.lineTo(6, 6);
    path.lineTo(7.8, 7.2);
    return path;
}

QPainterPath dotPath()
{
    QPainterPath path;
    path.addEllipse(QPointF(6, 6), 2.4, 2.4);
    return path;
}

QPainterPath tickPath()
{
    QPainterPath path(QPointF(2, 6.5));
    path.lineTo(4.6, 9.1);
    path.lineTo(10, 3.4);
    return path;
}

QPainterPath barPath()
{
    QPainterPath path(QPointF(2.5, 6));
    path.lineTo(9.5, 6);
    return path;
}

QPainterPath exclamationPath()
{
    QPainterPath path(QPointF(6, 1.8));
    path.lineTo(6, 6.6);
    path.moveTo(6, 9.7);
    path.lineTo(6, 10);
    return path;
}

struct BadgeLook
{
    const char *text;
    ToneRole tone;
    QPainterPath (*path)();
    qreal stroke;
    bool filled;
};

/// By Badge.
constexpr std::array<BadgeLook, 6> Looks = {{
    {QT_TRANSLATE_NOOP("Reinvite", "Expired"), ToneRole::Red, crossPath, 2, false},
    {QT_TRANSLATE_NOOP("Reinvite", "Expires soon"), ToneRole::Amber, clockPath, 1.6, false},
    {QT_TRANSLATE_NOOP("Reinvite", "Pending"), ToneRole::Blue, dotPath, 1.2, true},
    {QT_TRANSLATE_NOOP("Reinvite", "Joined"), ToneRole::Green, tickPath, 2, false},
    {QT_TRANSLATE_NOOP("Reinvite", "Withdrawn"), ToneRole::Grey, barPath, 2, false},
    {QT_TRANSLATE_NOOP("Reinvite", "Unknown"), ToneRole::Grey, exclamationPath, 2, false},
}};

const BadgeLook &lookOf(Badge badge)
{
    const auto index = static_cast<size_t>(badge);
    return Looks.at(index < Looks.size() ? index : Looks.size() - 1);
}

QPen framePen(const QColor &colour, const Theme &theme, bool isGuess)
{
    if (isGuess) {
        return {colour, 1, Qt::DashLine};
    }
    return theme.highContrast ? QPen(colour, 1) : QPen(Qt::NoPen);
}

} // namespace

QString badgeText(Badge badge)
{
    return BadgeWords::tr(lookOf(badge).text);
}

ToneRole badgeTone(Badge badge)
{
    return lookOf(badge).tone;
}

BadgeMetrics BadgeMetrics::of(const QString &text, QPointF at, qreal maxWidth)
{
    const auto textWidth = std::ceil(QFontMetricsF(badgeFont()).horizontalAdvance(text));
    const auto width = std::min(maxWidth, LeftPadding + ShapeSize + ShapeGap + textWidth + RightPadding);
    const QRectF frame(at.x(), at.y() - BadgeHeight / 2, width, BadgeHeight);
    const QRectF shape(frame.left() + LeftPadding, at.y() - ShapeSize / 2, ShapeSize, ShapeSize);
    const auto textLeft = shape.right() + ShapeGap;
    return {frame, shape, QRectF(textLeft, frame.top(), frame.right() - RightPadding - textLeft, BadgeHeight)};
}

BadgeMetrics BadgeMetrics::placedIn(const QRectF &bounds, const QPainter &painter) const
{
    return {placed(painter, bounds, frame), placed(painter, bounds, shape), placed(painter, bounds, text)};
}

void paintBadgeShape(QPainter &painter, Badge badge, const QRectF &box, const QColor &colour)
{
    const auto &look = lookOf(badge);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / ShapeSize, box.height() / ShapeSize);
    painter.setPen(QPen(colour, look.stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(look.filled ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawPath(look.path());
    painter.restore();
}

void paintBadge(
    QPainter &painter, Badge badge, const QString &text, const BadgeMetrics &metrics, const Theme &theme, bool isGuess)
{
    const auto &tone = theme.tone(badgeTone(badge));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(framePen(tone.text, theme, isGuess));
    painter.setBrush(tone.soft);
    const qreal inset = isGuess ? 0.5 : 0; // a dashed line lies on whole pixels
    painter.drawRoundedRect(metrics.frame.adjusted(inset, inset, -inset, -inset), 6, 6);
    paintBadgeShape(painter, badge, metrics.shape, tone.text);
    painter.setPen(tone.text);
    painter.setFont(badgeFont());
    const auto shown = QFontMetricsF(badgeFont()).elidedText(text, Qt::ElideRight, metrics.text.width() + 1);
    constexpr qreal Slack = 2; // else a rounded width clips the last letter
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    painter.drawText(metrics.text.adjusted(mirrored ? -Slack : 0, 0, mirrored ? 0 : Slack, 0),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    painter.restore();
}

BadgeLabel::BadgeLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void BadgeLabel::setBadge(Badge badge, const QString &text, bool isGuess)
{
    m_badge = badge;
    m_isGuess = isGuess;
    m_text = text.isEmpty() ? badgeText(badge) : text;
    setAccessibleName(tr("State: %1").arg(m_text));
    updateGeometry();
    update();
}

QSize BadgeLabel::sizeHint() const
{
    return BadgeMetrics::of(m_text, {0, BadgeHeight / 2}).frame.size().toSize();
}

QSize BadgeLabel::minimumSizeHint() const
{
    return sizeHint();
}

void BadgeLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const auto metrics = BadgeMetrics::of(m_text, {0, height() / 2.0}, width()).placedIn(rect(), painter);
    paintBadge(painter, m_badge, m_text, metrics, Theme::current(), m_isGuess);
}

} // namespace Reinvite
