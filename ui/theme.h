// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QMetaType>
#include <QPalette>
#include <QString>

#include <array>

class QApplication;

namespace Reinvite {

/// What the administrator chose. `System` is resolved with `resolveLook` before anything is painted.
enum class Look { System, Light, Dark, HighContrast };

/// A colour that means something: its text on its own soft background, and a strong tone for dots and lines.
struct Tone
{
    QColor text;
    QColor soft;
    QColor strong;
};

enum class ToneRole { Red, Amber, Green, Grey, Blue };

/// Colours by role. Every text keeps 4.5:1 on every background it is painted on (tests/ui/tst_theme.cpp).
struct Theme
{
    QColor window;  ///< behind everything; header rows, bars
    QColor panel;   ///< lists, details, dialogs, fields
    QColor sidebar; ///< sidebar and status bar
    QColor line;    ///< separators and quiet frames: decoration only
    QColor edge;    ///< frames of buttons, whose text says enough
    QColor frame;   ///< frames of fields and boxes (3:1)
    QColor text;
    QColor muted;      ///< second lines, labels, hints
    QColor accent;     ///< links, chosen rows' text, primary buttons
    QColor accentSoft; ///< behind what is chosen in the sidebar
    QColor accentHover;
    QColor onAccent; ///< text on `accent`
    QColor danger;   ///< buttons that take something away
    QColor dangerHover;
    QColor onDanger;
    QColor selection; ///< chosen rows of a table
    QColor hover;     ///< row or quiet button under the pointer
    QColor focus;     ///< focus rings (3:1)
    QColor disabled;  ///< text of what cannot be used
    QColor sandboxText;
    QColor sandboxBand;
    QColor sandboxFrame; ///< around the window
    std::array<Tone, 5> tones;
    bool dark = false;
    bool highContrast = false; ///< frames are drawn thicker and soft backgrounds get an outline

    [[nodiscard]] const Tone &tone(ToneRole role) const { return tones.at(static_cast<size_t>(role)); }

    /// The theme that `applyTheme` set last; light before that.
    [[nodiscard]] static const Theme &current();
    [[nodiscard]] static const Theme &of(Look resolved);
};

/// Stable words for the settings file: "system", "light", "dark", "high_contrast".
[[nodiscard]] QString lookId(Look look);
/// `System` for anything else.
[[nodiscard]] Look lookFromId(QStringView id);

/// `System` becomes light or dark by the palette that the platform gave at start; all else stays.
[[nodiscard]] Look resolveLook(Look wanted);

/// Sets style, palette, font and theme of the whole program; open windows repaint. `resolved` is never `System`.
void applyTheme(QApplication &application, Look resolved);

[[nodiscard]] QPalette paletteOf(const Theme &theme);

enum class TextSize { Small, Normal, Large, Title, Hero };
/// The program's font: Inter where it is installed, else the system's; `Normal` is 13 px at 100 %.
[[nodiscard]] QFont themeFont(TextSize size, QFont::Weight weight = QFont::Normal);
[[nodiscard]] QFont monospaceFont();

/// WCAG 2 contrast of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(const QColor &text, const QColor &background);

} // namespace Reinvite

Q_DECLARE_METATYPE(Reinvite::Look)
