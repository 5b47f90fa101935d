// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QString>

class QPainter;
class QRectF;

namespace Reinvite {

/// A piece of text in one colour and font.
struct TextPiece
{
    QString text;
    QFont font;
    QColor colour;
    Qt::TextElideMode elide = Qt::ElideRight;
};

/// Where a part of `bounds` that was laid out from left to right stands: mirrored where the painter's layout is.
[[nodiscard]] QRectF placed(const QPainter &painter, const QRectF &bounds, const QRectF &part);
/// One line, in the middle of `rect`'s height, elided to its width. Left is where the painter's layout begins.
void paintLine(QPainter &painter, const QRectF &rect, const TextPiece &piece, Qt::Alignment alignment = Qt::AlignLeft);
/// Two lines, together in the middle of `rect`'s height; one line when the second is empty.
void paintTwoLines(QPainter &painter, const QRectF &rect, const TextPiece &first, const TextPiece &second);
/// A number at the end of `rect`, its figures in cells of equal width: Inter's own are proportional, and Qt 6.4 cannot
/// ask a font for its tabular ones.
void paintFigures(QPainter &painter, const QRectF &rect, const TextPiece &piece);
[[nodiscard]] qreal figuresWidth(const QString &text, const QFont &font);

} // namespace Reinvite
