// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/filteredit.h"

#include "models/filterwords.h"
#include "ui/stylepainting.h"
#include "ui/textpainting.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTextCharFormat>

#include <algorithm>
#include <cmath>

namespace Reinvite {

namespace {

constexpr int NoteRole = Qt::UserRole + 1;
constexpr int TextRole = Qt::UserRole + 2;
constexpr int CursorRole = Qt::UserRole + 3;
constexpr int LongestText = 2000;
constexpr int MostOffers = 10; ///< in sight at once
constexpr int Padding = 10;
constexpr int NoteGap = 16;

/// The word, and behind it what it is.
class OfferDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const double word = QFontMetricsF(wordFont()).horizontalAdvance(index.data().toString());
        const double note = QFontMetricsF(noteFont()).horizontalAdvance(index.data(NoteRole).toString());
        const int height = int(std::ceil(QFontMetricsF(wordFont()).height())) + Padding;
        return {int(std::ceil(word + note)) + NoteGap + 2 * Padding, height};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto &theme = Theme::current();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const QRect inner = option.rect.adjusted(Padding, 0, -Padding, 0);
        const double width = QFontMetricsF(wordFont()).horizontalAdvance(index.data().toString());
        const int left = inner.left() + int(std::ceil(width)) + NoteGap;
        const QRect note(left, inner.top(), std::max(0, inner.right() - left), inner.height());
        const auto placed = [&](const QRect &part) {
            return QRectF(QStyle::visualRect(option.direction, option.rect, part));
        };
        painter->setLayoutDirection(option.direction);
        painter->fillRect(option.rect, chosen ? theme.selection : theme.panel);
        if (chosen && theme.highContrast) {
            painter->fillRect(placed({option.rect.left(), option.rect.top(), 3, option.rect.height()}), theme.accent);
        }
        paintLine(*painter, placed(inner), {index.data().toString(), wordFont(), theme.text});
        paintLine(*painter, placed(note), {index.data(NoteRole).toString(), noteFont(), theme.muted}, Qt::AlignRight);
    }

private:
    [[nodiscard]] static QFont wordFont() { return themeFont(TextSize::Normal); }
    [[nodiscard]] static QFont noteFont() { return themeFont(TextSize::Small); }
};

QInputMethodEvent::Attribute format(qsizetype start, qsizetype length, const QTextCharFormat &look)
{
    return {QInputMethodEvent::TextFormat, int(start), int(length), look};
}

} // namespace

FilterEdit::FilterEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_words(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_words, this))
{
    setMaxLength(LongestText);
    auto *list = new QListView;
    list->setAccessibleName(tr("What could be typed next"));
    list->setUniformItemSizes(true);
    m_completer->setPopup(list);                    // which it owns from here on
    list->setItemDelegate(new OfferDelegate(list)); // after: the completer brings one of its own
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(MostOffers);
    m_completer->setWidget(this);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &FilterEdit::take);
    connect(this, &QLineEdit::textEdited, this, &FilterEdit::offer);
    connect(this, &QLineEdit::textChanged, this, [this] { setMarked({}); });
}

bool FilterEdit::isCompleting() const
{
    return m_completer->popup()->isVisible();
}

QAbstractItemView *FilterEdit::offers() const
{
    return m_completer->popup();
}

void FilterEdit::offer()
{
    m_words->clear();
    int widest = 0;
    const OfferDelegate measure;
    for (const FilterCompletion &one : filterCompletions(text(), cursorPosition(), m_names)) {
        auto *item = new QStandardItem(one.word);
        item->setData(one.note, NoteRole);
        item->setData(one.note, Qt::AccessibleDescriptionRole);
        item->setData(one.text, TextRole);
        item->setData(one.cursor, CursorRole);
        m_words->appendRow(item);
        widest = std::max(widest, measure.sizeHint({}, item->index()).width());
    }
    const QRect at = cursorRect();
    const int width = std::min(widest + 2 * Padding, this->width());
    const int left = isRightToLeft() ? at.right() - width : at.left();
    m_completer->complete({std::clamp(left, 0, this->width() - width), 0, width, height() + 4});
    // Nothing is chosen by itself: Return goes on with what is typed.
    m_completer->popup()->setCurrentIndex({});
}

/// As one step that can be undone.
void FilterEdit::take(const QModelIndex &index)
{
    const QString whole = index.data(TextRole).toString();
    const int cursor = index.data(CursorRole).toInt();
    m_completer->popup()->hide();
    if (!whole.isEmpty()) {
        selectAll();
        insert(whole);
        setCursorPosition(cursor);
        offer(); // of a field its values
    }
}

/// Keys that mean something else while there are offers.
bool FilterEdit::takeKey(const QKeyEvent &event)
{
    QAbstractItemView *list = m_completer->popup();
    switch (event.key()) {
    case Qt::Key_Escape:
        list->hide();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const QModelIndex chosen = list->currentIndex(); chosen.isValid()) {
            take(chosen);
            return true;
        }
        list->hide();
        return false;
    default:
        return false;
    }
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    if (isCompleting() && takeKey(*event)) {
        return;
    }
    switch (event->key()) {
    case Qt::Key_Escape:
        clearOrLeave();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT meant();
        Q_EMIT left(Qt::TabFocusReason);
        return;
    case Qt::Key_Down:
        Q_EMIT left(Qt::TabFocusReason);
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

bool FilterEdit::focusNextPrevChild(bool next)
{
    if (next && isCompleting()) {
        const QModelIndex chosen = m_completer->popup()->currentIndex();
        take(chosen.isValid() ? chosen : m_completer->completionModel()->index(0, 0));
        return true;
    }
    return QLineEdit::focusNextPrevChild(next);
}

void FilterEdit::clearOrLeave()
{
    if (text().isEmpty()) {
        Q_EMIT left(Qt::OtherFocusReason);
    }
    clear();
}

void FilterEdit::setMarked(const std::optional<FilterError> &error)
{
    m_marked = error;
    paintMarks();
}

bool FilterEdit::event(QEvent *event)
{
    const bool done = QLineEdit::event(event);
    if (event->type() == QEvent::PaletteChange) {
        paintMarks();
    }
    return done;
}

void FilterEdit::inputMethodEvent(QInputMethodEvent *event)
{
    m_isComposing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
}

/// A line edit takes formats from an input method alone. One that commits nothing changes nothing else; positions count
/// from the cursor.
void FilterEdit::paintMarks()
{
    if (m_isComposing) {
        return; // marks would end it
    }
    const auto &theme = Theme::current();
    QList<QInputMethodEvent::Attribute> attributes;
    QTextCharFormat field;
    field.setForeground(theme.accent);
    for (const auto &word : FilterWords::wordsOf(text())) {
        const bool isWrong = m_marked && m_marked->position == word.position;
        if (!word.field.isEmpty() && !isWrong) {
            attributes.append(format(word.position - cursorPosition(), word.length, field));
        }
    }
    if (m_marked) {
        QTextCharFormat wrong;
        wrong.setForeground(theme.tone(ToneRole::Red).text);
        wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wrong.setUnderlineColor(theme.tone(ToneRole::Red).strong);
        attributes.append(format(m_marked->position - cursorPosition(), m_marked->length, wrong));
    }
    QInputMethodEvent marks({}, attributes);
    QLineEdit::inputMethodEvent(&marks);
}

} // namespace Reinvite
