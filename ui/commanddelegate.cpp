// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/commanddelegate.h"

#include "models/commandlistmodel.h"
#include "ui/icons.h"
#include "ui/keycaps.h"
#include "ui/textpainting.h"
#include "ui/theme.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace Reinvite {

namespace {

constexpr int Padding = 12;
constexpr int Gap = 8;
constexpr int SignSize = 16;

/// Cuts a piece off the end of `content`, where text runs to.
QRectF takeEnd(QRectF &content, qreal width, Qt::LayoutDirection direction)
{
    QRectF piece = content;
    if (direction == Qt::LeftToRight) {
        piece.setLeft(content.right() - width);
        content.setRight(piece.left() - Gap);
    } else {
        piece.setRight(content.left() + width);
        content.setLeft(piece.right() + Gap);
    }
    return piece;
}

QList<QTextLayout::FormatRange> strongRanges(const QModelIndex &index)
{
    QTextCharFormat strong;
    strong.setFontWeight(QFont::Bold);
    strong.setForeground(Theme::current().accent);
    QList<QTextLayout::FormatRange> formats;
    for (const MatchedRange &range : index.data(CommandListModel::RangesRole).value<QList<MatchedRange>>()) {
        formats.append({int(range.start), int(range.length), strong});
    }
    return formats;
}

/// The text at the beginning of `content`, which loses that room. Too long a text is cut, with its letters plain.
void paintText(QPainter &painter, QRectF &content, const QModelIndex &index, Qt::LayoutDirection direction)
{
    const auto &theme = Theme::current();
    const bool enabled = index.data(CommandListModel::EnabledRole).toBool();
    const QFont font = themeFont(TextSize::Normal);
    const QString text = index.data().toString();
    QTextLayout layout(text, font);
    layout.setCacheEnabled(false);
    layout.setFormats(enabled ? strongRanges(index) : QList<QTextLayout::FormatRange>());
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(int(text.size()));
    layout.endLayout();
    const qreal width = line.naturalTextWidth();
    if (width > content.width()) {
        paintLine(painter, content, {text, font, enabled ? theme.text : theme.disabled});
        content.setWidth(0);
        return;
    }
    const qreal left = direction == Qt::LeftToRight ? content.left() : content.right() - width;
    painter.setPen(enabled ? theme.text : theme.disabled);
    layout.draw(&painter, {left, content.center().y() - line.height() / 2});
    if (direction == Qt::LeftToRight) {
        content.setLeft(left + width + Gap);
    } else {
        content.setRight(left - Gap);
    }
}

} // namespace

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {160, RowHeight};
}

void CommandDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &theme = Theme::current();
    const auto direction = option.direction;
    painter->save();
    painter->setLayoutDirection(direction);
    painter->setRenderHint(QPainter::Antialiasing);
    QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    auto content = QRectF(option.rect).adjusted(Padding, 0, -Padding, 0);
    if (const QString keys = index.data(CommandListModel::KeysRole).toString(); !keys.isEmpty()) {
        paintKeyCaps(*painter, takeEnd(content, keyCapsWidth(keys), direction), keys, direction);
    }
    if (index.data(CommandListModel::CheckedRole).toBool()) {
        const QRectF box = takeEnd(content, SignSize, direction);
        themedIcon(QStringLiteral("success"), IconTone::Muted)
            .paint(painter, QRectF(box.left(), box.center().y() - SignSize / 2.0, SignSize, SignSize).toRect());
    }
    paintText(*painter, content, index, direction);
    if (content.width() > 0) {
        const TextPiece section{
            index.data(CommandListModel::SectionRole).toString(), themeFont(TextSize::Small), theme.muted};
        paintLine(*painter, content, section);
    }
    painter->restore();
}

} // namespace Reinvite
