// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/plandelegate.h"

#include "models/planmodel.h"
#include "ui/badge.h"
#include "ui/planview.h"
#include "ui/stylepainting.h"
#include "ui/textpainting.h"

#include <QPainter>
#include <QStyleOption>

#include <cmath>
#include <optional>

namespace Reinvite {

namespace {

constexpr int CellPadding = 8;
constexpr int TickSize = 16;
constexpr int TagHeight = 20;
constexpr int TagPadding = 7;
constexpr int SignSize = 12;
constexpr int SignGap = 6;

QFont tagFont()
{
    return themeFont(TextSize::Small, QFont::DemiBold);
}

QFont alternativeFont()
{
    return themeFont(TextSize::Normal);
}

QRect contentRect(const QRect &cell)
{
    return cell.adjusted(CellPadding, 0, -CellPadding, -1);
}

/// As in a layout from left to right.
QRect tagRect(const QRect &cell, const QString &word)
{
    const int width = int(std::ceil(QFontMetricsF(tagFont()).horizontalAdvance(word))) + 2 * TagPadding;
    return {cell.left() + CellPadding, cell.center().y() - TagHeight / 2, width, TagHeight};
}

bool goesOut(const QModelIndex &index)
{
    return index.data(PlanModel::GoesOutRole).toBool();
}

bool isTicked(const QModelIndex &index)
{
    return index.siblingAtColumn(PlanColumns::Person).data(Qt::CheckStateRole).toInt() == Qt::Checked;
}

Stress stressOf(const QModelIndex &index, int role)
{
    return Stress(index.data(role).toInt());
}

/// What does not go out is quiet, but for what warns.
QColor colourOf(Stress stress, const Theme &theme, bool ticked)
{
    switch (stress) {
    case Stress::Plain:
        return ticked ? theme.text : theme.muted;
    case Stress::Quiet:
        return theme.muted;
    case Stress::Warning:
        return theme.tone(ToneRole::Amber).text;
    case Stress::Danger:
        return theme.tone(ToneRole::Red).text;
    }
    return theme.text;
}

/// Colour never says it alone.
std::optional<Badge> signOf(Stress stress)
{
    return stress == Stress::Danger ? std::optional(Badge::Expired)
        : stress == Stress::Warning ? std::optional(Badge::ExpiresSoon)
                                    : std::nullopt;
}

TextPiece pieceOf(const QModelIndex &index, int role, int stressRole, TextSize size)
{
    const auto text = index.data(role).toString();
    // The end of an address says where it goes to, so its middle is left out.
    const bool isAddress = index.column() == PlanColumns::Person && text.contains(u'@');
    return {text, themeFont(size), colourOf(stressOf(index, stressRole), Theme::current(), isTicked(index)),
        isAddress ? Qt::ElideMiddle : Qt::ElideRight};
}

TextPiece firstLine(const QModelIndex &index)
{
    return pieceOf(index, Qt::DisplayRole, PlanModel::StressRole, TextSize::Normal);
}

TextPiece secondLine(const QModelIndex &index)
{
    return pieceOf(index, PlanModel::SecondaryRole, PlanModel::SecondaryStressRole, TextSize::Small);
}

/// A sign in front of both lines, for the one that warns.
void paintText(QPainter &painter, const QRect &cell, const QModelIndex &index)
{
    auto content = contentRect(cell);
    const auto first = firstLine(index);
    const auto second = secondLine(index);
    const auto firstSign = signOf(stressOf(index, PlanModel::StressRole));
    const auto sign = firstSign ? firstSign : signOf(stressOf(index, PlanModel::SecondaryStressRole));
    if (sign && !(firstSign ? first : second).text.isEmpty()) {
        const QRectF box(content.left(), QRectF(content).center().y() - SignSize / 2.0, SignSize, SignSize);
        paintBadgeShape(painter, *sign, placed(painter, cell, box), (firstSign ? first : second).colour);
        content.setLeft(content.left() + SignSize + SignGap);
    }
    paintTwoLines(painter, placed(painter, cell, content), first, second);
}

ToneRole tagTone(const QModelIndex &index)
{
    if (!goesOut(index) || !isTicked(index)) {
        return ToneRole::Grey;
    }
    const auto action = index.data(PlanModel::ActionRole).value<Action>();
    return action == Action::Renew || action == Action::Revoke ? ToneRole::Red : ToneRole::Blue;
}

} // namespace

QRect tickRect(const QRect &personCell, Qt::LayoutDirection direction)
{
    const QRect tick(
        personCell.left() + PlanDelegate::EdgePadding, personCell.center().y() - TickSize / 2, TickSize, TickSize);
    return QStyle::visualRect(direction, personCell, tick);
}

QRect alternativeRect(
    const QRect &actionCell, const QString &action, const QString &alternative, Qt::LayoutDirection direction)
{
    const auto tag = tagRect(actionCell, action);
    const int width = int(std::ceil(QFontMetricsF(alternativeFont()).horizontalAdvance(alternative))) + 2;
    const QRect place(tag.right() + CellPadding, tag.top() - 2, width, tag.height() + 4);
    return QStyle::visualRect(direction, actionCell, place & actionCell);
}

PlanDelegate::PlanDelegate(PlanView &view)
    : QStyledItemDelegate(&view)
    , m_view(view)
{
}

QSize PlanDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {96, RowHeight};
}

void PlanDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setLayoutDirection(option.direction);
    paintRowGround(*painter, option, m_view,
        {.hovered = index.row() == m_view.hoveredRow(),
            .leads = index.column() == PlanColumns::Person,
            .current = index.row() == m_view.currentIndex().row()});
    switch (index.column()) {
    case PlanColumns::Person:
        paintPerson(*painter, option, index);
        break;
    case PlanColumns::Action:
        paintAction(*painter, option.rect, index);
        break;
    default:
        paintText(*painter, option.rect, index);
    }
    painter->restore();
}

void PlanDelegate::paintPerson(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionButton tick;
    tick.rect = tickRect(option.rect, option.direction);
    tick.state = isTicked(index) ? QStyle::State_On : QStyle::State_Off;
    tick.state.setFlag(QStyle::State_Enabled, goesOut(index));
    m_view.style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &tick, &painter, &m_view);
    const auto content = QRectF(option.rect).adjusted(TextInset, 0, -CellPadding, -1);
    paintTwoLines(painter, placed(painter, option.rect, content), firstLine(index), secondLine(index));
}

void PlanDelegate::paintAction(QPainter &painter, const QRect &cell, const QModelIndex &index) const
{
    const auto &theme = Theme::current();
    const auto &tone = theme.tone(tagTone(index));
    const auto word = index.data().toString();
    const auto tag = placed(painter, cell, tagRect(cell, word));
    paintRounded(painter, tag, tone.soft, theme.highContrast ? tone.text : QColor(Qt::transparent));
    paintLine(painter, placed(painter, tag, tag.adjusted(TagPadding, 0, 0, 0)), {word, tagFont(), tone.text});
    const auto alternative = index.data(PlanModel::AlternativeRole).toString();
    if (!alternative.isEmpty()) {
        auto font = alternativeFont();
        const bool isHovered = m_view.hoveredAlternative() == index;
        font.setUnderline(isHovered);
        paintLine(painter, alternativeRect(cell, word, alternative, painter.layoutDirection()),
            {alternative, font, isHovered ? theme.accent : theme.muted});
    }
}

} // namespace Reinvite
