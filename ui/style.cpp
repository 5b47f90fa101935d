// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/style.h"

#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *KindProperty = "reinvite_button_kind";
constexpr const char *InsetProperty = "reinvite_first_column_inset";
constexpr int ControlHeight = 32;
constexpr int ScrollBarExtent = 12;
constexpr int HeaderMargin = 8;
constexpr int ArrowSize = 12;
constexpr int SpinButtonWidth = 20;
constexpr int ShortestSlider = 32;

/// Where the slider of a scroll bar without arrow buttons stands.
QRect sliderRect(const QStyleOptionSlider &bar)
{
    const bool across = bar.orientation == Qt::Horizontal;
    const int length = across ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    const qint64 proportional = range <= 0 ? length : length * qint64(bar.pageStep) / (range + bar.pageStep);
    const int size = std::min(length, std::max(ShortestSlider, int(proportional)));
    const int start =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - size, bar.upsideDown);
    return across ? QRect(bar.rect.left() + start, bar.rect.top(), size, bar.rect.height())
                  : QRect(bar.rect.left(), bar.rect.top() + start, bar.rect.width(), size);
}

int insetOf(const QStyleOptionHeader &header, const QWidget *widget)
{
    return header.section == 0 && widget != nullptr ? widget->property(InsetProperty).toInt() : 0;
}

QRect scrollBarRect(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const auto slider = sliderRect(bar);
    const bool across = bar.orientation == Qt::Horizontal;
    auto page = bar.rect;
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return slider;
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    case QStyle::SC_ScrollBarSubPage:
        across ? page.setRight(slider.left() - 1) : page.setBottom(slider.top() - 1);
        return page;
    case QStyle::SC_ScrollBarAddPage:
        across ? page.setLeft(slider.right() + 1) : page.setTop(slider.bottom() + 1);
        return page;
    default:
        return {};
    }
}

} // namespace

void setButtonKind(QPushButton &button, ButtonKind kind)
{
    button.setProperty(KindProperty, static_cast<int>(kind));
    button.setFlat(kind == ButtonKind::Quiet || kind == ButtonKind::Link || kind == ButtonKind::Band);
    if (kind == ButtonKind::Link) {
        button.setCursor(Qt::PointingHandCursor);
    }
    button.updateGeometry();
    button.update();
}

ButtonKind buttonKind(const QWidget *button)
{
    return button == nullptr ? ButtonKind::Secondary : static_cast<ButtonKind>(button->property(KindProperty).toInt());
}

void setFirstColumnInset(QWidget &header, int inset)
{
    header.setProperty(InsetProperty, inset);
}

ThemeStyle::ThemeStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void ThemeStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (widget->inherits("QAbstractButton") || widget->inherits("QComboBox") || widget->inherits("QScrollBar")) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

void ThemeStyle::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    application->installEventFilter(this);
}

void ThemeStyle::unpolish(QApplication *application)
{
    application->removeEventFilter(this);
    QProxyStyle::unpolish(application);
}

bool ThemeStyle::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (type != QEvent::KeyPress && type != QEvent::KeyRelease && type != QEvent::WindowDeactivate) {
        return QProxyStyle::eventFilter(watched, event);
    }
    const auto *key = dynamic_cast<QKeyEvent *>(event);
    const bool alt = key != nullptr && key->key() == Qt::Key_Alt;
    const bool held = type == QEvent::KeyPress ? (alt || m_altHeld) : (m_altHeld && key != nullptr && !alt);
    if (std::exchange(m_altHeld, held) != held) {
        if (auto *window = QApplication::activeWindow()) {
            const auto widgets = window->findChildren<QWidget *>();
            std::ranges::for_each(widgets, [](QWidget *widget) { widget->update(); });
        }
    }
    return QProxyStyle::eventFilter(watched, event);
}

void ThemeStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return paintButton(*painter, *option, buttonKind(widget));
    case PE_PanelButtonTool:
        return paintToolButton(*painter, *option);
    case PE_PanelLineEdit:
        return paintField(*painter, *option, widget);
    case PE_FrameFocusRect:
        return paintFocus(*painter, *option, widget);
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
        return paintCheckBox(*painter, *option);
    case PE_PanelItemViewItem:
        return paintRow(*painter, *option);
    case PE_FrameLineEdit: // drawn with its panel
    case PE_PanelItemViewRow:
    case PE_IndicatorHeaderArrow: // drawn with the heading's text
    case PE_PanelScrollAreaCorner:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ThemeStyle::paintHeading(QPainter &painter, const QStyleOptionHeader &header, const QWidget *widget) const
{
    auto quiet = header;
    quiet.palette.setColor(QPalette::ButtonText, Theme::current().muted);
    quiet.sortIndicator = QStyleOptionHeader::None;
    quiet.rect = visualRect(header.direction, header.rect, header.rect.adjusted(insetOf(header, widget), 0, 0, 0));
    QProxyStyle::drawControl(CE_HeaderLabel, &quiet, &painter, widget);
    if (header.sortIndicator != QStyleOptionHeader::None) {
        // Behind the text, where the eye is already. Qt's "SortDown" is ascending.
        const int left = quiet.rect.left() + header.fontMetrics.horizontalAdvance(header.text) + 4;
        const QRect arrow(left, quiet.rect.center().y() - ArrowSize / 2, ArrowSize, ArrowSize);
        paintChevron(painter, visualRect(header.direction, quiet.rect, arrow),
            header.sortIndicator == QStyleOptionHeader::SortDown, true);
    }
}

void ThemeStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == CE_PushButtonLabel) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            auto tinted = *button;
            tinted.palette.setColor(QPalette::ButtonText, buttonTextColour(*button, buttonKind(widget)));
            QProxyStyle::drawControl(element, &tinted, painter, widget);
            return;
        }
    }
    if (element == CE_PushButtonBevel) { // Fusion leaves flat buttons out, hovered or not
        return drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
    }
    if (element == CE_HeaderLabel) {
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            return paintHeading(*painter, *header, widget);
        }
    }
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        return paintHeader(*painter, *option);
    }
    if (element == CE_ProgressBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            return paintProgress(*painter, *bar);
        }
    }
    if (element == CE_Splitter) {
        painter->fillRect(option->rect, Theme::current().line);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ThemeStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            return paintScrollBar(*painter, *bar, sliderRect(*bar));
        }
    }
    if (control == CC_ComboBox) {
        paintField(*painter, *option, widget);
        paintChevron(*painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget), false,
            option->state.testFlag(State_Enabled));
        return;
    }
    if (control == CC_SpinBox) {
        paintField(*painter, *option, widget);
        const bool enabled = option->state.testFlag(State_Enabled);
        paintChevron(*painter, subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget), true, enabled);
        paintChevron(*painter, subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget), false, enabled);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize ThemeStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    auto size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton: {
        const auto kind = buttonKind(widget);
        const bool low = kind == ButtonKind::Link || kind == ButtonKind::Band;
        return {contents.width() + (low ? 16 : 28), low ? 24 : ControlHeight};
    }
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        return {size.width() + 16, std::max(ControlHeight, size.height())};
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        const bool separator = item != nullptr && item->menuItemType == QStyleOptionMenuItem::Separator;
        return separator ? size : QSize(size.width() + 8, std::max(28, size.height()));
    }
    case CT_MenuBarItem:
        return {size.width(), std::max(28, size.height())};
    case CT_HeaderSection:
        return {size.width(), ControlHeight};
    default:
        return size;
    }
}

QRect ThemeStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        // Inside a spin or combo box the box has left room already.
        const bool inner = widget != nullptr && widget->parentWidget() != nullptr
            && (widget->parentWidget()->inherits("QAbstractSpinBox") || widget->parentWidget()->inherits("QComboBox"));
        return option->rect.adjusted(inner ? 0 : 7, 0, inner ? 0 : -7, 0);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect ThemeStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            return visualRect(bar->direction, bar->rect, scrollBarRect(*bar, part));
        }
    }
    const auto &rect = option->rect;
    if (control == CC_ComboBox && part == SC_ComboBoxArrow) {
        return visualRect(option->direction, rect, QRect(rect.right() - 27, rect.top(), 28, rect.height()));
    }
    if (control == CC_SpinBox) {
        const bool up = part == SC_SpinBoxUp;
        const QRect half(rect.right() - SpinButtonWidth, rect.top() + (up ? 2 : rect.height() / 2), SpinButtonWidth,
            rect.height() / 2 - 2);
        return visualRect(option->direction, rect,
            up || part == SC_SpinBoxDown      ? half
                : part == SC_SpinBoxEditField ? rect.adjusted(8, 2, -SpinButtonWidth - 2, -2)
                                              : rect);
    }
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        return visualRect(option->direction, rect, rect.adjusted(8, 0, -28, 0));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SplitterWidth:
        return 1;
    case PM_ScrollBarExtent:
        return ScrollBarExtent;
    case PM_ScrollBarSliderMin:
        return ShortestSlider;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return 16;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_HeaderMargin:
        return HeaderMargin;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
    case PM_ToolTipLabelFrameWidth:
        return 4;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ThemeStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_UnderlineShortcut:
        return m_altHeld ? 1 : 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_ComboBox_Popup:
    case SH_ScrollBar_Transient:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace Reinvite
