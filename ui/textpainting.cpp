// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/textpainting.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace Reinvite {

namespace {

qreal figureCell(const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (char16_t figure = u'0'; figure <= u'9'; ++figure) {
        widest = std::max(widest, metrics.horizontalAdvance(QChar(figure)));
    }
    return widest;
}

qreal advance(const QFontMetricsF &metrics, QChar character, qreal cell)
{
    return character.isDigit() ? cell : metrics.horizontalAdvance(character);
}

/// A text runs in its own direction, whatever the layout's is: an address or a product in brackets is what it was.
class LayoutDirection
{
public:
    LayoutDirection(QPainter &painter, Qt::LayoutDirection direction)
        : m_painter(painter)
        , m_before(painter.layoutDirection())
    {
        painter.setLayoutDirection(direction);
    }
    ~LayoutDirection() { m_painter.setLayoutDirection(m_before); }
    Q_DISABLE_COPY_MOVE(LayoutDirection)

private:
    QPainter &m_painter;
    Qt::LayoutDirection m_before;
};

} // namespace

QRectF placed(const QPainter &painter, const QRectF &bounds, const QRectF &part)
{
    return painter.layoutDirection() == Qt::RightToLeft
        ? part.translated(bounds.left() + bounds.right() - part.left() - part.right(), 0)
        : part;
}

void paintLine(QPainter &painter, const QRectF &rect, const TextPiece &piece, Qt::Alignment alignment)
{
    painter.setFont(piece.font);
    painter.setPen(piece.colour);
    const QFontMetricsF metrics(piece.font);
    const auto shown = metrics.elidedText(piece.text, piece.elide, rect.width());
    const auto side = QStyle::visualAlignment(painter.layoutDirection(), alignment | Qt::AlignVCenter);
    const LayoutDirection own(painter, piece.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(rect, int(side) | Qt::TextSingleLine, shown);
}

void paintTwoLines(QPainter &painter, const QRectF &rect, const TextPiece &first, const TextPiece &second)
{
    if (second.text.isEmpty()) {
        paintLine(painter, rect, first);
        return;
    }
    const auto firstHeight = QFontMetricsF(first.font).height();
    const auto secondHeight = QFontMetricsF(second.font).height();
    const auto top = rect.center().y() - (firstHeight + secondHeight) / 2;
    paintLine(painter, QRectF(rect.left(), top, rect.width(), firstHeight), first);
    paintLine(painter, QRectF(rect.left(), top + firstHeight, rect.width(), secondHeight), second);
}

void paintFigures(QPainter &painter, const QRectF &rect, const TextPiece &piece)
{
    painter.setFont(piece.font);
    painter.setPen(piece.colour);
    const QFontMetricsF metrics(piece.font);
    const auto cell = figureCell(metrics);
    const auto baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    auto x = painter.layoutDirection() == Qt::RightToLeft ? rect.left() + figuresWidth(piece.text, piece.font)
                                                          : rect.right();
    for (qsizetype at = piece.text.size() - 1; at >= 0; --at) {
        const auto character = piece.text.at(at);
        const auto width = advance(metrics, character, cell);
        x -= width;
        const auto slack = (width - metrics.horizontalAdvance(character)) / 2;
        painter.drawText(QPointF(x + slack, baseline), QString(character));
    }
}

qreal figuresWidth(const QString &text, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const auto cell = figureCell(metrics);
    qreal width = 0;
    for (const auto character : text) {
        width += advance(metrics, character, cell);
    }
    return width;
}

} // namespace Reinvite
