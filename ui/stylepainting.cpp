// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/stylepainting.h"

#include "ui/textpainting.h"
#include "ui/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

namespace Reinvite {

namespace {

struct ButtonColours
{
    QColor fill;
    QColor frame;
    QColor text;
};

ButtonColours filledColours(const QColor &fill, const QColor &hovered, const QColor &text, bool hover)
{
    return {hover ? hovered : fill, hover ? hovered : fill, text};
}

ButtonColours buttonColours(const Theme &theme, ButtonKind kind, QStyle::State state)
{
    const bool enabled = state.testFlag(QStyle::State_Enabled);
    const bool hover = enabled && (state.testFlag(QStyle::State_MouseOver) || state.testFlag(QStyle::State_Sunken));
    if (!enabled) {
        const bool bare = kind == ButtonKind::Quiet || kind == ButtonKind::Link;
        return {
            bare ? QColor(Qt::transparent) : theme.window, bare ? QColor(Qt::transparent) : theme.line, theme.disabled};
    }
    switch (kind) {
    case ButtonKind::Primary:
        return filledColours(theme.accent, theme.accentHover, theme.onAccent, hover);
    case ButtonKind::Danger:
        return filledColours(theme.danger, theme.dangerHover, theme.onDanger, hover);
    case ButtonKind::Secondary:
        return {hover ? theme.hover : theme.panel, theme.edge, theme.text};
    case ButtonKind::Quiet:
        return {hover ? theme.hover : QColor(Qt::transparent), Qt::transparent, theme.text};
    case ButtonKind::Link:
        return {hover ? theme.hover : QColor(Qt::transparent), Qt::transparent, theme.accent};
    case ButtonKind::Band:
        return {Qt::transparent, hover ? theme.sandboxText : QColor(Qt::transparent), theme.sandboxText};
    }
    return {};
}

QPainterPath tickIn(const QRectF &box)
{
    QPainterPath path;
    path.moveTo(box.left() + box.width() * 0.24, box.top() + box.height() * 0.52);
    path.lineTo(box.left() + box.width() * 0.43, box.top() + box.height() * 0.71);
    path.lineTo(box.left() + box.width() * 0.77, box.top() + box.height() * 0.31);
    return path;
}

bool hasKeyboardFocus(QStyle::State state)
{
    return state.testFlag(QStyle::State_HasFocus) && state.testFlag(QStyle::State_KeyboardFocusChange);
}

} // namespace

void paintRounded(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &frame, double frameWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool framed = frame.alpha() != 0 && frameWidth > 0;
    painter.setPen(framed ? QPen(frame, frameWidth) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    const double inset = framed ? frameWidth / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), CornerRadius, CornerRadius);
    painter.restore();
}

void paintFocusRing(QPainter &painter, const QRectF &rect)
{
    paintRounded(painter, rect, Qt::transparent, Theme::current().focus, 2);
}

QColor buttonTextColour(const QStyleOptionButton &option, ButtonKind kind)
{
    return buttonColours(Theme::current(), kind, option.state).text;
}

void paintButton(QPainter &painter, const QStyleOption &option, ButtonKind kind)
{
    const auto &theme = Theme::current();
    const auto colours = buttonColours(theme, kind, option.state);
    const bool filled = kind == ButtonKind::Primary || kind == ButtonKind::Danger;
    paintRounded(painter, option.rect, colours.fill, colours.frame);
    if (!hasKeyboardFocus(option.state)) {
        return;
    }
    paintFocusRing(painter, option.rect);
    if (filled) { // the ring must show on the filling too
        paintRounded(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), Qt::transparent, theme.panel, 1.5);
    }
}

void paintToolButton(QPainter &painter, const QStyleOption &option)
{
    const auto &theme = Theme::current();
    const auto state = option.state;
    const bool enabled = state.testFlag(QStyle::State_Enabled);
    if (enabled && state.testFlag(QStyle::State_On)) {
        paintRounded(painter, option.rect, theme.accentSoft, Qt::transparent);
    } else if (enabled && (state.testFlag(QStyle::State_MouseOver) || state.testFlag(QStyle::State_Sunken))) {
        paintRounded(painter, option.rect, theme.hover, theme.highContrast ? theme.edge : QColor(Qt::transparent));
    }
    if (hasKeyboardFocus(state)) {
        paintFocusRing(painter, option.rect);
    }
}

void paintField(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    // The inner editor of a spin or combo box lies on the box's own field.
    const auto *parent = widget == nullptr ? nullptr : widget->parentWidget();
    if (parent != nullptr && (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox"))) {
        return;
    }
    const auto &theme = Theme::current();
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool focus = enabled && option.state.testFlag(QStyle::State_HasFocus);
    const auto frame = focus ? theme.focus : enabled ? theme.frame : theme.edge;
    paintRounded(painter, option.rect, enabled ? theme.panel : theme.window, frame, focus ? 2 : 1);
}

void paintFocus(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    // Buttons draw their ring with their panel.
    if (widget == nullptr || !(widget->inherits("QPushButton") || widget->inherits("QToolButton"))) {
        paintFocusRing(painter, option.rect);
    }
}

void paintCheckBox(QPainter &painter, const QStyleOption &option)
{
    const auto &theme = Theme::current();
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool on = option.state.testFlag(QStyle::State_On);
    const auto fill = on ? (enabled ? theme.accent : theme.disabled) : theme.panel;
    const auto box = QRectF(option.rect);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on ? fill : (enabled ? theme.frame : theme.edge), 1.25));
    painter.setBrush(fill);
    painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 4, 4);
    if (on) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(tickIn(box));
    }
    painter.restore();
}

void paintRow(QPainter &painter, const QStyleOption &option)
{
    const auto &theme = Theme::current();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(option.rect, theme.selection);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter.fillRect(option.rect, theme.hover);
    }
}

void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option, const QWidget &view, RowGround ground)
{
    auto row = option;
    row.state.setFlag(QStyle::State_MouseOver, ground.hovered);
    view.style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, &painter, &view);
    const auto &theme = Theme::current();
    const auto &rect = option.rect;
    if (ground.ruled) {
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
    }
    if (!option.state.testFlag(QStyle::State_Selected)) {
        return;
    }
    if (ground.leads) {
        const QRect lead(rect.left(), rect.top(), 3, rect.height() - 1);
        painter.fillRect(QStyle::visualRect(option.direction, rect, lead), theme.accent);
    }
    if ((ground.current && view.hasFocus()) || theme.highContrast) {
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), theme.focus);
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.focus);
    }
}

void paintHeader(QPainter &painter, const QStyleOption &option)
{
    const auto &theme = Theme::current();
    painter.fillRect(option.rect, theme.window);
    painter.fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), theme.line);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
}

void paintProgress(QPainter &painter, const QStyleOptionProgressBar &option)
{
    const auto &theme = Theme::current();
    constexpr int Thickness = 4;
    const QRectF groove(option.rect.left(), option.rect.center().y() - Thickness / 2.0, option.rect.width(), Thickness);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.edge);
    painter.drawRoundedRect(groove, 2, 2);
    auto filled = groove;
    const qint64 range = qint64(option.maximum) - option.minimum;
    const double part = range > 0 ? double(qint64(option.progress) - option.minimum) / double(range) : 0.3;
    filled.setWidth(groove.width() * std::clamp(part, 0.0, 1.0));
    painter.setBrush(theme.accent);
    painter.setLayoutDirection(option.direction);
    painter.drawRoundedRect(placed(painter, groove, filled), 2, 2);
    painter.restore();
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &slider)
{
    const auto &theme = Theme::current();
    const bool active = option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken);
    auto colour = theme.frame;
    colour.setAlphaF(theme.highContrast || active ? 1.0F : 0.6F);
    const auto handle = QRectF(slider).adjusted(3, 3, -3, -3);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (option.maximum > option.minimum) {
        painter.drawRoundedRect(handle, 3, 3);
    }
    painter.restore();
}

void paintChevron(QPainter &painter, const QRect &rect, bool up, bool enabled)
{
    const auto &theme = Theme::current();
    const auto centre = QRectF(rect).center();
    const double way = up ? -1 : 1;
    QPainterPath path;
    path.moveTo(centre.x() - 3.5, centre.y() - 1.75 * way);
    path.lineTo(centre.x(), centre.y() + 1.75 * way);
    path.lineTo(centre.x() + 3.5, centre.y() - 1.75 * way);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(enabled ? theme.muted : theme.disabled, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.restore();
}

} // namespace Reinvite
