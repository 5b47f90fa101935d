// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/controls.h"

#include "ui/livelabel.h"
#include "ui/stylepainting.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace Reinvite {

namespace {

QFont::Weight weightOf(ButtonKind kind)
{
    const bool filled = kind == ButtonKind::Primary || kind == ButtonKind::Danger;
    return kind == ButtonKind::Quiet ? QFont::Normal : filled ? QFont::DemiBold : QFont::Medium;
}

QColor colourOf(TextColour colour, const Theme &theme)
{
    switch (colour) {
    case TextColour::Text:
        return theme.text;
    case TextColour::Muted:
        return theme.muted;
    case TextColour::Red:
        return theme.tone(ToneRole::Red).text;
    case TextColour::Sandbox:
        return theme.sandboxText;
    }
    return theme.text;
}

void paintTextIn(QLabel &label, const QColor &colour)
{
    auto palette = label.palette();
    if (palette.color(QPalette::WindowText) != colour) {
        palette.setColor(QPalette::WindowText, colour);
        label.setPalette(palette);
    }
}

/// Keeps a label's colour that of the theme, whichever theme comes.
class ColourKeeper final : public QObject
{
public:
    ColourKeeper(QLabel &label, TextColour colour)
        : QObject(&label)
        , m_label(label)
        , m_colour(colour)
    {
        label.installEventFilter(this);
        apply();
    }

    void setColour(TextColour colour)
    {
        m_colour = colour;
        apply();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::PaletteChange) {
            apply();
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void apply() { paintTextIn(m_label, colourOf(m_colour, Theme::current())); }

    QLabel &m_label;
    TextColour m_colour;
};

/// Layouts ask again and again how high it is at a width, and QLabel shapes the text for each answer: nearly half of
/// what the window's start cost.
class WrappedLabel final : public QLabel
{
public:
    using QLabel::QLabel;

    int heightForWidth(int width) const override
    {
        if (m_measured != text() || m_heights.size() > MostHeights) {
            m_heights.clear();
            m_measured = text();
        }
        const auto known = m_heights.constFind(width);
        return known != m_heights.constEnd() ? *known : *m_heights.insert(width, QLabel::heightForWidth(width));
    }

protected:
    bool event(QEvent *event) override
    {
        const auto type = event->type();
        if (type == QEvent::FontChange || type == QEvent::StyleChange || type == QEvent::ContentsRectChange) {
            m_heights.clear();
        }
        return QLabel::event(event);
    }

private:
    static constexpr qsizetype MostHeights = 20;

    mutable QString m_measured;
    mutable QHash<int, int> m_heights; ///< of that text, by width
};

} // namespace

QPushButton *makeButton(const QString &text, ButtonKind kind, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    button->setFont(themeFont(TextSize::Normal, weightOf(kind)));
    setButtonKind(*button, kind);
    return button;
}

QToolButton *makeIconButton(const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(themedIcon(icon, IconTone::Muted));
    button->setIconSize({16, 16});
    button->setFixedSize(28, 28);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

QLabel *makeText(const QString &text, QWidget *parent)
{
    auto *label = new WrappedLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void setTextColour(QLabel &label, TextColour colour)
{
    for (auto *child : label.children()) {
        if (auto *keeper = dynamic_cast<ColourKeeper *>(child)) {
            keeper->setColour(colour);
            return;
        }
    }
    new ColourKeeper(label, colour); // the label owns it
}

ToneBox::ToneBox(QWidget *parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout(this))
    , m_title(makeText({}, this))
    , m_text(makeText({}, this))
{
    m_column->setContentsMargins(12, 10, 12, 10);
    m_column->setSpacing(2);
    m_title->setFont(themeFont(TextSize::Normal, QFont::DemiBold));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(m_title);
    m_column->addWidget(m_text);
    colourTexts();
}

void ToneBox::setTone(ToneRole tone)
{
    m_tone = tone;
    colourTexts();
    update();
}

void ToneBox::setContent(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title.isEmpty() ? text : title);
    setAccessibleDescription(text);
}

QString ToneBox::text() const
{
    return m_text->text();
}

void ToneBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &theme = Theme::current();
    const auto &tone = theme.tone(m_tone);
    paintRounded(painter, rect(), tone.soft, theme.highContrast ? tone.text : QColor(Qt::transparent));
}

void ToneBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        colourTexts();
    }
    QFrame::changeEvent(event);
}

void ToneBox::colourTexts()
{
    const auto colour = Theme::current().tone(m_tone).text;
    paintTextIn(*m_title, colour);
    paintTextIn(*m_text, colour);
}

void fitHeight(QWidget &dialog)
{
    auto *layout = dialog.layout();
    if (layout == nullptr || !dialog.isVisible()) {
        return;
    }
    layout->activate();
    const int width = dialog.width();
    const int height =
        layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
    dialog.resize(width, height);
}

void setUpQuietTable(QTableView &table, int rowHeight)
{
    constexpr int HeaderHeight = 32;
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setFrameShape(QFrame::NoFrame);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setCornerButtonEnabled(false);
    table.setMouseTracking(true);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView *rows = table.verticalHeader();
    rows->hide();
    rows->setAccessibleName(QCoreApplication::translate("Reinvite", "Rows"));
    rows->setSectionResizeMode(QHeaderView::Fixed);
    rows->setMinimumSectionSize(rowHeight);
    rows->setDefaultSectionSize(rowHeight);
    QHeaderView *columns = table.horizontalHeader();
    columns->setAccessibleName(QCoreApplication::translate("Reinvite", "Columns"));
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns->setFont(themeFont(TextSize::Small, QFont::DemiBold));
    columns->setHighlightSections(false);
    columns->setSectionResizeMode(QHeaderView::Fixed);
    columns->setFixedHeight(HeaderHeight);
}

void announce(QWidget &widget, const QString &text)
{
    widget.setAccessibleName(text);
    // Not now: the focus also leaves a window that is on its way out, and that takes no child any more.
    auto *window = widget.window();
    const auto say = [window, text] { LiveLabel::of(*window).say(text); };
    QMetaObject::invokeMethod(window, say, Qt::QueuedConnection);
}

} // namespace Reinvite
