// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/icons.h"
#include "ui/style.h"
#include "ui/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTableView;
class QToolButton;
class QVBoxLayout;

namespace Reinvite {

/// Small makers, so that every control has its accessible name, kind and size from one place.

[[nodiscard]] QPushButton *makeButton(
    const QString &text, ButtonKind kind = ButtonKind::Secondary, QWidget *parent = nullptr);
/// An icon alone: `name` is its accessible name and tool tip.
[[nodiscard]] QToolButton *makeIconButton(const QString &icon, const QString &name, QWidget *parent = nullptr);
/// Plain text, wrapped. Not selectable: that costs a document for each label, and start-up is measured.
[[nodiscard]] QLabel *makeText(const QString &text = {}, QWidget *parent = nullptr);

enum class TextColour { Text, Muted, Red, Sandbox };
/// The colour follows the theme.
void setTextColour(QLabel &label, TextColour colour);

/// A soft rounded box in a tone: a strong title, text, and whatever is added below.
class ToneBox final : public QFrame
{
    Q_OBJECT
public:
    explicit ToneBox(QWidget *parent = nullptr);

    void setTone(ToneRole tone);
    /// Title or text may be empty; both empty hides nothing by itself.
    void setContent(const QString &title, const QString &text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void colourTexts();

    ToneRole m_tone = ToneRole::Red;
    QVBoxLayout *m_column = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
};

/// Makes a shown dialog as high as its contents: results and problems come and go.
void fitHeight(QWidget &dialog);

/// Whole rows of one height, without grid and frame; small strong headings over columns of a fixed width. What sorts,
/// scrolls and selects otherwise is the caller's.
void setUpQuietTable(QTableView &table, int rowHeight);

/// Tells screen readers something that no change of focus says.
void announce(QWidget &widget, const QString &text);

} // namespace Reinvite
