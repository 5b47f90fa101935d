// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme.h"

#include "ui/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QToolTip>
#include <QVariant>

#include <algorithm>
#include <cmath>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

// The look lives on the application object, so that nothing here outlives it and no pointer is kept.
constexpr const char *LookProperty = "reinvite_look";
constexpr const char *SystemDarkProperty = "reinvite_system_dark";

struct LookWord
{
    Look look;
    QLatin1StringView id;
};

constexpr std::array LookWords = {
    LookWord{Look::System, "system"_L1},
    LookWord{Look::Light, "light"_L1},
    LookWord{Look::Dark, "dark"_L1},
    LookWord{Look::HighContrast, "high_contrast"_L1},
};

Theme lightTheme()
{
    return {
        .window = 0xf6f7f9,
        .panel = 0xffffff,
        .sidebar = 0xeef0f4,
        .line = 0xe1e4ea,
        .edge = 0xcdd3dd,
        .frame = 0x8690a2,
        .text = 0x1a1d24,
        .muted = 0x596273,
        .accent = 0x2a58c6,
        .accentSoft = 0xe0e8fb,
        .accentHover = 0x214aab,
        .onAccent = 0xffffff,
        .danger = 0xb42318,
        .dangerHover = 0x8f1a11,
        .onDanger = 0xffffff,
        .selection = 0xe6edfc,
        .hover = 0xf1f3f7,
        .focus = 0x2a58c6,
        .disabled = 0x7d8596,
        .sandboxText = 0x7a4400,
        .sandboxBand = 0xffe9c2,
        .sandboxFrame = 0xe09a1f,
        .tones = {{
            {.text = 0xa81f15, .soft = 0xfdeceb, .strong = 0xd9483b},
            {.text = 0x85500a, .soft = 0xfdf2dc, .strong = 0xb57506},
            {.text = 0x12633d, .soft = 0xe3f5eb, .strong = 0x249a58},
            {.text = 0x4d566a, .soft = 0xeaedf2, .strong = 0x808a9c},
            {.text = 0x2450b2, .soft = 0xe6eefc, .strong = 0x2f5fd0},
        }},
    };
}

Theme darkTheme()
{
    return {
        .window = 0x15171c,
        .panel = 0x1b1e25,
        .sidebar = 0x16181e,
        .line = 0x2b2f39,
        .edge = 0x3c424f,
        .frame = 0x727b8f,
        .text = 0xe8eaef,
        .muted = 0xa3acbd,
        .accent = 0x84a9ff,
        .accentSoft = 0x22304f,
        .accentHover = 0xa3bfff,
        .onAccent = 0x0d1528,
        .danger = 0xff9d94,
        .dangerHover = 0xffb8b1,
        .onDanger = 0x2a0f0d,
        .selection = 0x242f48,
        .hover = 0x23272f,
        .focus = 0x84a9ff,
        .disabled = 0x7a8294,
        .sandboxText = 0xffc970,
        .sandboxBand = 0x3d2b0c,
        .sandboxFrame = 0xb97f1d,
        .tones = {{
            {.text = 0xff9d94, .soft = 0x3a1d1c, .strong = 0xe5675b},
            {.text = 0xf2c06b, .soft = 0x382a12, .strong = 0xe0a12b},
            {.text = 0x7fd8a8, .soft = 0x15301f, .strong = 0x37b26c},
            {.text = 0xb4bbc9, .soft = 0x2a2e38, .strong = 0x868fa1},
            {.text = 0x9dbcff, .soft = 0x1d2a48, .strong = 0x7aa2ff},
        }},
        .dark = true,
    };
}

Theme highContrastTheme()
{
    return {
        .window = Qt::black,
        .panel = Qt::black,
        .sidebar = Qt::black,
        .line = 0x8c8c8c,
        .edge = 0xffffff,
        .frame = 0xffffff,
        .text = 0xffffff,
        .muted = 0xe6e6e6,
        .accent = 0xffe14d,
        .accentSoft = 0x3a3300,
        .accentHover = 0xfff1a6,
        .onAccent = Qt::black,
        .danger = 0xff9d94,
        .dangerHover = 0xffc4bf,
        .onDanger = Qt::black,
        .selection = 0x00355c,
        .hover = 0x2b2b2b,
        .focus = 0x4de1ff,
        .disabled = 0xa6a6a6,
        .sandboxText = Qt::black,
        .sandboxBand = 0xffc14d,
        .sandboxFrame = 0xffc14d,
        .tones = {{
            {.text = 0xffb0a8, .soft = Qt::black, .strong = 0xff8377},
            {.text = 0xffd27a, .soft = Qt::black, .strong = 0xffc14d},
            {.text = 0x8ff0b8, .soft = Qt::black, .strong = 0x5fe39a},
            {.text = 0xe6e6e6, .soft = Qt::black, .strong = 0xbfbfbf},
            {.text = 0xb3ccff, .soft = Qt::black, .strong = 0x8fb3ff},
        }},
        .dark = true,
        .highContrast = true,
    };
}

/// What the platform's own palette says; asked for once, before ours replaces it.
bool systemIsDark()
{
    const auto known = qApp->property(SystemDarkProperty);
    if (known.isValid()) {
        return known.toBool();
    }
    const auto palette = QGuiApplication::palette();
    const bool dark = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    qApp->setProperty(SystemDarkProperty, dark);
    return dark;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

int pixels(TextSize size)
{
    switch (size) {
    case TextSize::Small:
        return 12;
    case TextSize::Normal:
        return 13;
    case TextSize::Large:
        return 16;
    case TextSize::Title:
        return 18;
    case TextSize::Hero:
        return 26;
    }
    return 13;
}

} // namespace

const Theme &Theme::of(Look resolved)
{
    static const Theme Light = lightTheme();
    static const Theme Dark = darkTheme();
    static const Theme HighContrast = highContrastTheme();
    switch (resolved) {
    case Look::System:
    case Look::Light:
        return Light;
    case Look::Dark:
        return Dark;
    case Look::HighContrast:
        return HighContrast;
    }
    return Light;
}

const Theme &Theme::current()
{
    return of(static_cast<Look>(qApp->property(LookProperty).toInt()));
}

QString lookId(Look look)
{
    const auto word = std::ranges::find(LookWords, look, &LookWord::look);
    return word == LookWords.end() ? QString() : QString(word->id);
}

Look lookFromId(QStringView id)
{
    const auto word = std::ranges::find_if(LookWords, [id](const LookWord &known) { return known.id == id; });
    return word == LookWords.end() ? Look::System : word->look;
}

Look resolveLook(Look wanted)
{
    if (wanted != Look::System) {
        return wanted;
    }
    return systemIsDark() ? Look::Dark : Look::Light;
}

void applyTheme(QApplication &application, Look resolved)
{
    (void)systemIsDark(); // remembered before the palette is ours
    application.setProperty(LookProperty, static_cast<int>(resolved));
    if (qobject_cast<ThemeStyle *>(QApplication::style()) == nullptr) {
        QApplication::setStyle(std::make_unique<ThemeStyle>().release()); // the application owns it
        QApplication::setFont(themeFont(TextSize::Normal));
    }
    const auto palette = paletteOf(Theme::of(resolved));
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.panel);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.panel);
    palette.setColor(QPalette::AlternateBase, theme.window);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.muted);
    palette.setColor(QPalette::Button, theme.panel);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.onDanger);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::ToolTipBase, theme.highContrast ? theme.panel : theme.text);
    palette.setColor(QPalette::ToolTipText, theme.highContrast ? theme.text : theme.panel);
    palette.setColor(QPalette::Light, theme.hover);
    palette.setColor(QPalette::Midlight, theme.hover);
    palette.setColor(QPalette::Mid, theme.edge);
    palette.setColor(QPalette::Dark, theme.frame);
    palette.setColor(QPalette::Shadow, theme.dark ? QColor(Qt::black) : theme.edge);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, theme.disabled);
    }
    return palette;
}

QFont themeFont(TextSize size, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({u"Inter"_s, QFontDatabase::systemFont(QFontDatabase::GeneralFont).family(), u"Noto Sans"_s});
    font.setPixelSize(pixels(size));
    font.setWeight(weight);
    return font;
}

QFont monospaceFont()
{
    auto font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(pixels(TextSize::Small));
    return font;
}

double contrast(const QColor &text, const QColor &background)
{
    const auto [darker, lighter] = std::minmax({luminance(text), luminance(background)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace Reinvite
