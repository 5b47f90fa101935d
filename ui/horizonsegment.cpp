// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/horizonsegment.h"

#include "ui/stylepainting.h"
#include "ui/textpainting.h"
#include "ui/theme.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr int SidePadding = 10;
constexpr int TopPadding = 7;
constexpr int ShapeSize = 12;
constexpr int BarGap = 6;
constexpr int BarHeight = 3;
constexpr int WholeTurn = 360 * 16; // as QPainter counts angles

QFont countFont()
{
    return themeFont(TextSize::Large, QFont::DemiBold);
}

QFont wordFont()
{
    return themeFont(TextSize::Small);
}

int lineHeight(const QFont &font)
{
    return int(std::ceil(QFontMetricsF(font).height()));
}

QColor between(const QColor &one, const QColor &other)
{
    return QColor::fromRgbF(
        (one.redF() + other.redF()) / 2, (one.greenF() + other.greenF()) / 2, (one.blueF() + other.blueF()) / 2);
}

/// How much of the dial is filled.
double timeLeft(HorizonBucket bucket)
{
    switch (bucket) {
    case HorizonBucket::UnderSixHours:
        return 0.25;
    case HorizonBucket::UnderOneDay:
        return 0.5;
    case HorizonBucket::UnderThreeDays:
        return 0.75;
    case HorizonBucket::Expired:
    case HorizonBucket::Later:
    case HorizonBucket::None:
        break;
    }
    return 1;
}

void paintCross(QPainter &painter, const QRectF &box)
{
    const QRectF inner = box.adjusted(2, 2, -2, -2);
    painter.drawLine(inner.topLeft(), inner.bottomRight());
    painter.drawLine(inner.topRight(), inner.bottomLeft());
}

void paintDial(QPainter &painter, HorizonBucket bucket, const QRectF &box, const QColor &colour)
{
    const QRectF dial = box.adjusted(1, 1, -1, -1);
    painter.drawEllipse(dial);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPie(dial, WholeTurn / 4, -int(WholeTurn * timeLeft(bucket))); // clockwise, from the top
}

} // namespace

HorizonSegment::HorizonSegment(HorizonBucket bucket, QWidget *parent)
    : QAbstractButton(parent)
    , m_bucket(bucket)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, [this] { Q_EMIT chosen(std::exchange(m_more, false)); });
    setCount(0, 0, {});
}

void HorizonSegment::setCount(int count, double share, const QString &vendors)
{
    m_count = count;
    m_share = share;
    m_hint = {};
    //: 1: "expires in under 6 hours", 2: how many
    const QString name = tr("%1: %L2").arg(spokenHorizon(m_bucket)).arg(count);
    if (accessibleName() != name) { // a screen reader is told of each
        setAccessibleName(name);
    }
    const QString hint = tr("A click shows these alone; Ctrl and a click add them.");
    setAccessibleDescription(vendors.isEmpty() ? hint : vendors + u". "_s + hint);
    setToolTip(vendors.isEmpty() ? hint : vendors + u'\n' + hint);
    update();
}

void HorizonSegment::setCompact(bool compact)
{
    m_isCompact = compact;
    m_hint = {};
    update();
}

QSize HorizonSegment::sizeHint() const
{
    if (!m_hint.isValid()) {
        m_hint = measured();
    }
    return m_hint;
}

void HorizonSegment::changeEvent(QEvent *event)
{
    m_hint = {};
    QAbstractButton::changeEvent(event);
}

QSize HorizonSegment::measured() const
{
    const int word = int(std::ceil(QFontMetricsF(wordFont()).horizontalAdvance(horizonText(m_bucket))));
    const int count = countWidth();
    if (m_isCompact) {
        return {count + BarGap + word + BarGap + ShapeSize + 2 * SidePadding, lineHeight(countFont()) + TopPadding};
    }
    const int height = TopPadding + lineHeight(countFont()) + lineHeight(wordFont()) + BarGap + BarHeight + TopPadding;
    return {std::max(word, count + BarGap + ShapeSize) + 2 * SidePadding, height};
}

int HorizonSegment::countWidth() const
{
    return int(std::ceil(QFontMetricsF(countFont()).horizontalAdvance(QLocale().toString(m_count)))) + 1;
}

/// Return as well as Space: it is a filter, and Return is what leaves the field above for the list.
void HorizonSegment::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter) {
        m_more = event->modifiers().testFlag(Qt::ControlModifier);
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void HorizonSegment::mousePressEvent(QMouseEvent *event)
{
    m_more = event->modifiers().testFlag(Qt::ControlModifier);
    QAbstractButton::mousePressEvent(event);
}

void HorizonSegment::nextCheckState() {}

void HorizonSegment::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paintGround(painter);
    const QRect inner = rect().adjusted(SidePadding, 0, -SidePadding, 0);
    m_isCompact ? paintCompact(painter, inner) : paintTall(painter, inner.adjusted(0, TopPadding, 0, -TopPadding));
}

void HorizonSegment::paintTall(QPainter &painter, const QRect &inner) const
{
    const QRect top(inner.left(), inner.top(), inner.width(), lineHeight(countFont()));
    const QRect shape(top.right() + 1 - ShapeSize, top.center().y() - ShapeSize / 2 + 1, ShapeSize, ShapeSize);
    const QRect word(inner.left(), top.bottom() + 1, inner.width(), lineHeight(wordFont()));
    const QRect bar(inner.left(), inner.bottom() + 1 - BarHeight, inner.width(), BarHeight);
    paintHorizonShape(painter, m_bucket, placed(shape), colour());
    paintTexts(painter, top.adjusted(0, 0, -ShapeSize - BarGap, 0), word);
    paintBar(painter, bar);
}

void HorizonSegment::paintCompact(QPainter &painter, const QRect &inner) const
{
    const QRect shape(inner.right() + 1 - ShapeSize, inner.center().y() - ShapeSize / 2 + 1, ShapeSize, ShapeSize);
    const QRect count(inner.left(), inner.top(), countWidth(), inner.height());
    const QRect word(
        count.right() + BarGap, inner.top() + 1, shape.left() - count.right() - 2 * BarGap, inner.height());
    paintHorizonShape(painter, m_bucket, placed(shape), colour());
    paintTexts(painter, count, word);
}

QColor HorizonSegment::colour() const
{
    const auto &theme = Theme::current();
    return m_count == 0 ? theme.frame : horizonColour(m_bucket, theme, isChecked());
}

/// A chosen one is filled, so that it is told apart from one that has the keyboard alone.
void HorizonSegment::paintGround(QPainter &painter) const
{
    const auto &theme = Theme::current();
    const QColor ground = isChecked() ? theme.accentSoft : underMouse() ? theme.hover : theme.panel;
    paintRounded(painter, rect(), ground, isChecked() ? theme.accent : theme.edge, isChecked() ? 1.5 : 1);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        paintFocusRing(painter, rect());
    }
}

void HorizonSegment::paintTexts(QPainter &painter, const QRect &count, const QRect &word) const
{
    const auto &theme = Theme::current();
    const QColor countColour = isChecked() ? theme.accent : m_count == 0 ? theme.muted : theme.text;
    const QColor wordColour = isChecked() ? theme.accent : theme.muted;
    paintLine(painter, placed(count), {QLocale().toString(m_count), countFont(), countColour});
    paintLine(painter, placed(word), {horizonText(m_bucket), wordFont(), wordColour});
}

void HorizonSegment::paintBar(QPainter &painter, const QRect &groove) const
{
    const int filled = m_count == 0 ? 0 : std::max(BarHeight, int(groove.width() * m_share));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::current().line);
    painter.drawRoundedRect(placed(groove), BarHeight / 2.0, BarHeight / 2.0);
    painter.setBrush(colour());
    painter.drawRoundedRect(placed({groove.topLeft(), QSize(filled, BarHeight)}), BarHeight / 2.0, BarHeight / 2.0);
}

QRectF HorizonSegment::placed(const QRect &place) const
{
    return QStyle::visualRect(layoutDirection(), rect(), place);
}

QColor horizonColour(HorizonBucket bucket, const Theme &theme, bool chosen)
{
    const auto colour = [&](ToneRole role) { return chosen ? theme.tone(role).text : theme.tone(role).strong; };
    switch (bucket) {
    case HorizonBucket::Expired:
        return colour(ToneRole::Red);
    case HorizonBucket::UnderSixHours:
        return between(colour(ToneRole::Red), colour(ToneRole::Amber));
    case HorizonBucket::UnderOneDay:
        return colour(ToneRole::Amber);
    case HorizonBucket::UnderThreeDays:
        return between(colour(ToneRole::Amber), colour(ToneRole::Green));
    case HorizonBucket::Later:
        return colour(ToneRole::Green);
    case HorizonBucket::None:
        return theme.muted;
    }
    Q_UNREACHABLE();
}

void paintHorizonShape(QPainter &painter, HorizonBucket bucket, const QRectF &box, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isDial = bucket != HorizonBucket::Expired && bucket != HorizonBucket::None;
    painter.setPen(QPen(colour, isDial ? 1.5 : 2, Qt::SolidLine, Qt::RoundCap));
    if (bucket == HorizonBucket::Expired) {
        paintCross(painter, box);
    } else if (bucket == HorizonBucket::None) {
        painter.drawLine(QPointF(box.left() + 2, box.center().y()), QPointF(box.right() - 2, box.center().y()));
    } else {
        paintDial(painter, bucket, box, colour);
    }
    painter.restore();
}

} // namespace Reinvite
