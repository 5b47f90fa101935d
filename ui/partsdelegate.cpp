// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/partsdelegate.h"

#include "ui/textpainting.h"
#include "ui/theme.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace Reinvite {

namespace {

constexpr int Padding = 8;
constexpr int BoxWidth = 20;

bool isToggling(const QEvent &event)
{
    if (event.type() == QEvent::MouseButtonRelease) {
        return static_cast<const QMouseEvent &>(event).button() == Qt::LeftButton;
    }
    const auto *key = event.type() == QEvent::KeyPress ? static_cast<const QKeyEvent *>(&event) : nullptr;
    return key != nullptr && (key->key() == Qt::Key_Space || key->key() == Qt::Key_Select);
}

} // namespace

PartsDelegate::PartsDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QSize PartsDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {120, RowHeight};
}

void PartsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const TextPiece detail{index.data(DetailRole).toString(), themeFont(TextSize::Small), Theme::current().muted};
    const auto inner = QRectF(option.rect).adjusted(Padding, 0, -Padding, 0);
    const auto wanted = detail.text.isEmpty() ? 0 : QFontMetricsF(detail.font).horizontalAdvance(detail.text) + 1;
    const auto width = std::min(wanted, inner.width() / 2);
    auto row = option;
    initStyleOption(&row, index);
    row.features |= QStyleOptionViewItem::HasCheckIndicator;
    const auto room = int(inner.width() - width - BoxWidth - 3 * Padding);
    row.text = row.fontMetrics.elidedText(row.text, Qt::ElideRight, room);
    const auto *style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, option.widget);
    painter->setLayoutDirection(option.direction);
    const QRectF end(inner.right() - width, inner.top(), width, inner.height());
    paintLine(*painter, placed(*painter, option.rect, end), detail, Qt::AlignRight);
}

bool PartsDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (!isToggling(*event) || !index.flags().testFlag(Qt::ItemIsUserCheckable)) {
        return false;
    }
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace Reinvite
