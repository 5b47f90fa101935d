// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/keycaps.h"

#include "ui/stylepainting.h"
#include "ui/textpainting.h"
#include "ui/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal CapHeight = 20;
constexpr qreal CapPadding = 6;
constexpr qreal CapGap = 3;
constexpr qreal WayGap = 10;

QFont capFont()
{
    return themeFont(TextSize::Small, QFont::Medium);
}

/// The plus between keys parts them; one that is a key itself does not.
QStringList capsOf(const QString &keys)
{
    QStringList caps(QString{});
    for (const QChar sign : keys) {
        if (sign == u'+' && !caps.constLast().isEmpty()) {
            caps.append(QString());
        } else {
            caps.last().append(sign);
        }
    }
    caps.removeAll(QString());
    return caps;
}

qreal capWidth(const QString &cap)
{
    return std::max(CapHeight, std::ceil(QFontMetricsF(capFont()).horizontalAdvance(cap)) + 2 * CapPadding);
}

void paintCap(QPainter &painter, const QRectF &box, const QString &cap)
{
    const auto &theme = Theme::current();
    paintRounded(painter, box, theme.panel, theme.highContrast ? theme.frame : theme.edge);
    paintLine(painter, box, {cap, capFont(), theme.text, Qt::ElideNone}, Qt::AlignHCenter);
}

} // namespace

qreal keyCapsWidth(const QString &keys)
{
    qreal width = 0;
    for (const QString &cap : capsOf(keys)) {
        width += (width > 0 ? CapGap : 0) + capWidth(cap);
    }
    return width;
}

/// Keys read from the left in every language, as they stand on the keyboard's own manuals.
void paintKeyCaps(QPainter &painter, const QRectF &rect, const QString &keys, Qt::LayoutDirection direction)
{
    qreal x = direction == Qt::LeftToRight ? rect.right() - keyCapsWidth(keys) : rect.left();
    const qreal top = std::round(rect.center().y() - CapHeight / 2);
    for (const QString &cap : capsOf(keys)) {
        const qreal width = capWidth(cap);
        paintCap(painter, {x, top, width, CapHeight}, cap);
        x += width + CapGap;
    }
}

KeyCaps::KeyCaps(QStringList ways, QWidget *parent)
    : QWidget(parent)
    , m_ways(std::move(ways))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(m_ways.join(u", "_s));
}

QSize KeyCaps::sizeHint() const
{
    qreal width = 0;
    for (const QString &way : m_ways) {
        width += (width > 0 ? WayGap : 0) + keyCapsWidth(way);
    }
    return {int(std::ceil(width)), int(CapHeight)};
}

void KeyCaps::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    qreal x = 0;
    for (const QString &way : std::as_const(m_ways)) {
        const qreal width = keyCapsWidth(way);
        paintKeyCaps(painter, {x, 0, width, qreal(height())}, way, Qt::LeftToRight);
        x += width + WayGap;
    }
}

} // namespace Reinvite
