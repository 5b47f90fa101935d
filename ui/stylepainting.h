// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style.h"

#include <QColor>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionViewItem;

namespace Reinvite {

/// The shapes that ThemeStyle draws. All colours come from the current theme.

constexpr double CornerRadius = 6;

/// A frame and a filling that are sharp at any scale: the frame lies inside `rect`.
void paintRounded(
    QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &frame, double frameWidth = 1);
void paintFocusRing(QPainter &painter, const QRectF &rect);

[[nodiscard]] QColor buttonTextColour(const QStyleOptionButton &option, ButtonKind kind);
void paintButton(QPainter &painter, const QStyleOption &option, ButtonKind kind);
void paintToolButton(QPainter &painter, const QStyleOption &option);
void paintField(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void paintFocus(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void paintCheckBox(QPainter &painter, const QStyleOption &option);
void paintRow(QPainter &painter, const QStyleOption &option);

/// What lies under a cell of a table whose rows are chosen whole.
struct RowGround
{
    bool hovered = false;
    bool leads = false;   ///< the row's first cell: has the sign of the chosen row
    bool current = false; ///< the keyboard is at this row: of all that are chosen, it alone is framed
    bool ruled = true;    ///< a line parts it from the next row
};
void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option, const QWidget &view, RowGround ground);
void paintHeader(QPainter &painter, const QStyleOption &option);
void paintProgress(QPainter &painter, const QStyleOptionProgressBar &option);
void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &slider);
void paintChevron(QPainter &painter, const QRect &rect, bool up, bool enabled);

} // namespace Reinvite
