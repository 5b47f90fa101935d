// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

class QPushButton;
class QStyleOptionHeader;

namespace Reinvite {

/// What a button is for; Secondary unless said otherwise. Band is for the sandbox's band only.
enum class ButtonKind { Secondary, Primary, Danger, Quiet, Link, Band };

void setButtonKind(QPushButton &button, ButtonKind kind);
[[nodiscard]] ButtonKind buttonKind(const QWidget *button);

/// The header of a list whose first column stands in by so many px more, so that it is in line with what is above it.
void setFirstColumnInset(QWidget &header, int inset = 8);

/// Fusion with the theme's shapes: flat, rounded by 6 px, rings for the focus, slim scroll bars.
/// Mnemonics are underlined while Alt is held.
class ThemeStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    ThemeStyle();

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QWidget *widget) override;
    void polish(QApplication *application) override;
    void unpolish(QApplication *application) override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
        const QWidget *widget = nullptr) const override;
    [[nodiscard]] QRect subElementRect(
        SubElement element, const QStyleOption *option, const QWidget *widget = nullptr) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
        const QWidget *widget = nullptr) const override;
    [[nodiscard]] int pixelMetric(
        PixelMetric metric, const QStyleOption *option = nullptr, const QWidget *widget = nullptr) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
        QStyleHintReturn *returned = nullptr) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paintHeading(QPainter &painter, const QStyleOptionHeader &header, const QWidget *widget) const;

    bool m_altHeld = false;
};

} // namespace Reinvite
