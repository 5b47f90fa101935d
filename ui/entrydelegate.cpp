// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/entrydelegate.h"

#include "models/ledgerlistmodel.h"
#include "models/runlistmodel.h"
#include "ui/sendtone.h"
#include "ui/textpainting.h"

#include <QApplication>
#include <QPainter>

namespace Reinvite {

namespace {

constexpr int Padding = EntryDelegate::Padding;
/// The first column is in line with what stands above the table.
constexpr int FirstPadding = 16;
constexpr int DotSize = EntryDelegate::DotSize;
constexpr int OneLine = 36;
constexpr int TwoLines = 48;

void paintGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, &painter, option.widget);
    const QRect line(option.rect.left(), option.rect.bottom(), option.rect.width(), 1);
    painter.fillRect(line, Theme::current().line);
}

/// At the left end of `content`, which it shortens.
/// At the begin of `content`, which loses that room.
void paintDot(QPainter &painter, const QRectF &cell, QRectF &content, ToneRole tone)
{
    const QRectF dot(content.left(), content.center().y() - DotSize / 2.0, DotSize, DotSize);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::current().tone(tone).strong);
    painter.drawEllipse(placed(painter, cell, dot));
    content.setLeft(dot.right() + Padding);
}

/// A step on the way is over: only what came of it has a colour.
ToneRole pastToneOf(const QModelIndex &index)
{
    const ToneRole tone = toneOf(index.data(LedgerListModel::StateRole).value<SendState>());
    return tone == ToneRole::Blue ? ToneRole::Grey : tone;
}

QColor colourOf(const QModelIndex &index)
{
    const auto &theme = Theme::current();
    switch (LedgerListModel::Column(index.column())) {
    case LedgerListModel::WhoColumn:
        return index.data(LedgerListModel::BlankedRole).toBool() ? theme.muted : theme.text;
    case LedgerListModel::OutcomeColumn:
        return theme.tone(pastToneOf(index)).text;
    case LedgerListModel::WhenColumn:
    case LedgerListModel::SaidColumn:
        return theme.text;
    default:
        return theme.muted;
    }
}

} // namespace

void EntryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int column = index.column();
    painter->save();
    painter->setLayoutDirection(option.direction);
    paintGround(*painter, option);
    const int left = column == LedgerListModel::WhenColumn ? FirstPadding : Padding;
    auto content = QRectF(option.rect).adjusted(left, 0, -Padding, -1);
    if (column == LedgerListModel::OutcomeColumn) {
        paintDot(*painter, option.rect, content, pastToneOf(index));
    }
    auto font = themeFont(TextSize::Normal);
    font.setItalic(column == LedgerListModel::WhoColumn && index.data(LedgerListModel::BlankedRole).toBool());
    const auto elide = column == LedgerListModel::WhoColumn || column == LedgerListModel::RequestColumn
        ? Qt::ElideMiddle
        : Qt::ElideRight;
    paintLine(
        *painter, placed(*painter, option.rect, content), {index.data().toString(), font, colourOf(index), elide});
    painter->restore();
}

QSize RunDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {160, index.data(RunListModel::RunRole).toString().isEmpty() ? OneLine : TwoLines};
}

void RunDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &theme = Theme::current();
    const bool isRun = !index.data(RunListModel::RunRole).toString().isEmpty();
    painter->save();
    painter->setLayoutDirection(option.direction);
    paintGround(*painter, option);
    auto content = QRectF(option.rect).adjusted(FirstPadding, 0, -Padding, -1);
    if (isRun) {
        paintDot(*painter, option.rect, content, toneOf(index.data(RunListModel::StateRole).value<SendState>()));
    }
    const auto weight = option.state.testFlag(QStyle::State_Selected) ? QFont::DemiBold : QFont::Normal;
    paintTwoLines(*painter, placed(*painter, option.rect, content),
        {index.data(RunListModel::TitleRole).toString(), themeFont(TextSize::Normal, weight), theme.text},
        {index.data(RunListModel::CountsRole).toString(), themeFont(TextSize::Small), theme.muted});
    painter->restore();
}

} // namespace Reinvite
