// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/fitlabel.h"

#include <QFontMetrics>
#include <QRegularExpression>

namespace Reinvite {

namespace {

constexpr int LeastWidth = 40;

QString fitted(const QString &text, const QFontMetrics &metrics, int width)
{
    static const QRegularExpression Word(QStringLiteral("\\S+"));
    QString shown;
    qsizetype from = 0;
    auto words = Word.globalMatch(text);
    while (words.hasNext()) {
        const auto word = words.next();
        shown += QStringView(text).sliced(from, word.capturedStart() - from);
        shown += metrics.elidedText(word.captured(), Qt::ElideMiddle, width);
        from = word.capturedEnd();
    }
    shown += QStringView(text).sliced(from);
    return shown;
}

} // namespace

FitLabel::FitLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

/// Text that can be selected is a whole document, which costs ten times as much to lay out: so it is one only while the
/// pointer is on it, or something of it is selected.
void FitLabel::enterEvent(QEnterEvent *event)
{
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    QLabel::enterEvent(event);
}

void FitLabel::leaveEvent(QEvent *event)
{
    QLabel::leaveEvent(event);
    if (!hasSelectedText()) {
        setTextInteractionFlags(Qt::NoTextInteraction);
    }
}

void FitLabel::setWholeText(const QString &text)
{
    m_whole = text;
    setAccessibleName(text);
    fit();
}

QSize FitLabel::minimumSizeHint() const
{
    return {LeastWidth, QLabel::minimumSizeHint().height()};
}

void FitLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

void FitLabel::fit()
{
    const auto shown = fitted(m_whole, fontMetrics(), std::max(width(), LeastWidth));
    if (shown != text()) {
        setText(shown);
    }
    setToolTip(shown == m_whole ? QString() : m_whole);
}

} // namespace Reinvite
