// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/invitationdelegate.h"

#include "ui/badge.h"
#include "ui/invitationview.h"
#include "ui/stylepainting.h"
#include "ui/textpainting.h"

#include <QFontMetrics>
#include <QPainter>

#include <optional>

namespace Reinvite {

namespace {

constexpr int CellPadding = 8;
constexpr int EdgePadding = 16;
constexpr int ActionHeight = 26;

struct MailSign
{
    Badge shape;
    ToneRole tone;
};

/// What became of the last mail, where it is more than "sent".
std::optional<MailSign> mailSign(SendState state)
{
    switch (state) {
    case SendState::Refused:
        return MailSign{Badge::Expired, ToneRole::Red};
    case SendState::Unsettled:
    case SendState::SignedOut:
    case SendState::NotSent:
        return MailSign{Badge::Unknown, ToneRole::Amber};
    case SendState::Armed:
    case SendState::Waiting:
        return MailSign{Badge::ExpiresSoon, ToneRole::Blue};
    case SendState::Sending:
        return MailSign{Badge::Pending, ToneRole::Blue};
    case SendState::Sent:
        return MailSign{Badge::Joined, ToneRole::Green};
    case SendState::None:
    case SendState::Undone:
        return std::nullopt;
    }
    return std::nullopt;
}

QFont actionFont()
{
    return themeFont(TextSize::Normal, QFont::DemiBold);
}

QRect contentRect(const QRect &cell, int column)
{
    return cell.adjusted(column == StateColumn ? EdgePadding : CellPadding, 0, -CellPadding, -1);
}

Badge badgeOf(const QModelIndex &index)
{
    return index.siblingAtColumn(StateColumn).data(InvitationListModel::BadgeRole).value<Badge>();
}

/// Quiet where the text says little now: roles, and all of a seat that nobody holds.
bool isQuiet(const QModelIndex &index)
{
    const auto badge = badgeOf(index);
    if (index.column() == RoleColumn || badge == Badge::Withdrawn) {
        return true;
    }
    return index.column() == ExpiresColumn && badge == Badge::Joined;
}

void paintState(QPainter &painter, const QRect &cell, const QModelIndex &index)
{
    const auto badge = badgeOf(index);
    auto text = index.data(Qt::DisplayRole).toString();
    if (text.isEmpty()) {
        text = badgeText(badge);
    }
    const auto content = contentRect(cell, StateColumn);
    const QPointF at(content.left(), QRectF(content).center().y());
    paintBadge(painter, badge, text, BadgeMetrics::of(text, at, content.width()), Theme::current());
}

void paintText(QPainter &painter, const QRect &cell, const QModelIndex &index)
{
    const auto &theme = Theme::current();
    const auto quiet = isQuiet(index) ? theme.muted : theme.text;
    const bool person = index.column() == PersonColumn;
    const auto primary = index.data(Qt::DisplayRole).toString();
    // The end of an address says where it goes to, so its middle is left out.
    const auto elide = person && primary.contains(u'@') ? Qt::ElideMiddle : Qt::ElideRight;
    paintTwoLines(painter, contentRect(cell, index.column()), {primary, themeFont(TextSize::Normal), quiet, elide},
        {index.data(InvitationListModel::SecondaryRole).toString(), themeFont(TextSize::Small), theme.muted,
            person ? Qt::ElideMiddle : Qt::ElideRight});
}

void paintLastMail(QPainter &painter, const QRect &cell, const QModelIndex &index)
{
    const auto state = index.data(InvitationListModel::MailStateRole).value<SendState>();
    const auto sign = mailSign(state);
    if (!sign) {
        paintText(painter, cell, index);
        return;
    }
    const auto &tone = Theme::current().tone(sign->tone);
    const auto content = contentRect(cell, LastMailColumn);
    constexpr int SignSize = 12;
    const QRectF box(content.left(), QRectF(content).center().y() - SignSize / 2.0, SignSize, SignSize);
    paintBadgeShape(painter, sign->shape, box, tone.text);
    paintText(painter, cell.adjusted(SignSize + 6, 0, 0, 0), index);
}

} // namespace

QRect actionRect(const QRect &cell, const QString &word)
{
    const int width = QFontMetrics(actionFont()).horizontalAdvance(word) + 2 * CellPadding;
    return {cell.left(), cell.center().y() - ActionHeight / 2, std::min(width, cell.width() - 4), ActionHeight};
}

bool isActionable(InvitationListModel::Offer offer)
{
    return offer != InvitationListModel::Offer::None && offer != InvitationListModel::Offer::Working;
}

InvitationDelegate::InvitationDelegate(InvitationView &view)
    : QStyledItemDelegate(&view)
    , m_view(view)
{
}

QSize InvitationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {96, RowHeight};
}

void InvitationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(*painter, option, index);
    switch (index.column()) {
    case StateColumn:
        paintState(*painter, option.rect, index);
        break;
    case LastMailColumn:
        paintLastMail(*painter, option.rect, index);
        break;
    case ActionColumn:
        paintAction(*painter, option, index);
        break;
    default:
        paintText(*painter, option.rect, index);
    }
    painter->restore();
}

void InvitationDelegate::paintGround(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    auto ground = option;
    ground.state.setFlag(QStyle::State_MouseOver, index.row() == m_view.hoveredRow());
    m_view.style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, &painter, &m_view);
    const auto &theme = Theme::current();
    const auto &rect = option.rect;
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
    if (!option.state.testFlag(QStyle::State_Selected)) {
        return;
    }
    if (index.column() == StateColumn) {
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height() - 1), theme.accent);
    }
    if (m_view.hasFocus() || theme.highContrast) {
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), theme.focus);
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.focus);
    }
}

void InvitationDelegate::paintAction(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto offer = index.data(InvitationListModel::OfferRole).value<InvitationListModel::Offer>();
    const auto word = index.data(Qt::DisplayRole).toString();
    if (word.isEmpty()) {
        return;
    }
    const auto &theme = Theme::current();
    const auto box = actionRect(option.rect, word);
    const bool actionable = isActionable(offer);
    const bool hovered = actionable && m_view.hoveredAction() == index;
    if (hovered) {
        paintRounded(painter, box, theme.accentSoft, theme.highContrast ? theme.accent : QColor(Qt::transparent));
    }
    auto font = actionable ? actionFont() : themeFont(TextSize::Normal);
    font.setUnderline(hovered);
    const auto colour = actionable ? theme.accent : theme.muted;
    paintLine(painter, QRectF(box).adjusted(CellPadding, 0, -2, 0), {word, font, colour});
    const bool focused = m_view.hasFocus() && option.state.testFlag(QStyle::State_Selected);
    if (actionable && focused) {
        paintFocusRing(painter, box);
    }
}

} // namespace Reinvite
