// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/invitationdelegate.h"

#include "models/offertext.h"
#include "ui/badge.h"
#include "ui/invitationview.h"
#include "ui/stylepainting.h"
#include "ui/textpainting.h"

#include <QFontMetrics>
#include <QPainter>

#include <array>
#include <cmath>
#include <optional>

namespace Reinvite {

namespace {

constexpr int CellPadding = 8;
constexpr int EdgePadding = 16;
constexpr int ActionHeight = 26;
/// Behind the action, to the next column.
constexpr int ActionGap = 4;
/// What stands under a person's first row stands in by it.
constexpr int GroupIndent = 20;
constexpr int CountGap = 12;
/// From a row's top to the middle of the badge that has a line under it.
constexpr qreal ChangedBadgeMiddle = 13;
constexpr qreal DotRadius = 2.5;

using Place = InvitationListModel::Place;

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
    case SendState::NeedsYou:
        return MailSign{Badge::Expired, ToneRole::Red};
    case SendState::Unsettled:
    case SendState::SignedOut:
    case SendState::NotSent:
        return MailSign{Badge::Unknown, ToneRole::Amber};
    case SendState::Armed:
    case SendState::Waiting:
        return MailSign{Badge::ExpiresSoon, ToneRole::Blue};
    case SendState::Sending:
    case SendState::Releasing:
    case SendState::Released:
    case SendState::Assigning:
        return MailSign{Badge::Pending, ToneRole::Blue};
    case SendState::Sent:
    case SendState::Renewed:
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

Place placeOf(const QModelIndex &index)
{
    return index.data(InvitationListModel::PlaceRole).value<Place>();
}

bool nextFollows(const QModelIndex &index)
{
    return placeOf(index.siblingAtRow(index.row() + 1)) == Place::Following;
}

/// Quiet where the text says little now: roles, all of a seat that nobody holds, and deadlines that are none.
bool isQuiet(const QModelIndex &index)
{
    const auto badge = badgeOf(index);
    if (index.column() == RoleColumn || badge == Badge::Withdrawn) {
        return true;
    }
    const bool isDeadline = index.column() == ExpiresColumn;
    return isDeadline && (badge == Badge::Joined || !index.data(InvitationListModel::SortRole).isValid());
}

Doubts doubtsOf(const QModelIndex &index)
{
    return index.data(InvitationListModel::DoubtsRole).value<Doubts>();
}

/// What became of the row since it was last looked at, with a dot at the row's edge, as a mail that was not read has.
void paintChange(QPainter &painter, const QRect &cell, const QString &change)
{
    const auto &theme = Theme::current();
    const QRectF content = contentRect(cell, StateColumn);
    const TextPiece text{change, themeFont(TextSize::Small), theme.muted};
    const auto height = QFontMetricsF(text.font).height();
    const QRectF line(content.left(), content.bottom() - height, content.width(), height);
    paintLine(painter, placed(painter, cell, line), text);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    const QPointF middle(content.left() - EdgePadding / 2.0, content.center().y());
    painter.drawEllipse(placed(painter, cell, {middle, QSizeF()}).topLeft(), DotRadius, DotRadius);
}

void paintState(QPainter &painter, const QRect &cell, const QModelIndex &index)
{
    const auto badge = badgeOf(index);
    auto text = index.data(Qt::DisplayRole).toString();
    if (text.isEmpty()) {
        text = badgeText(badge);
    }
    const QRectF content = contentRect(cell, StateColumn);
    const auto change = index.data(InvitationListModel::SecondaryRole).toString();
    const auto middle = change.isEmpty() ? content.center().y() : content.top() + ChangedBadgeMiddle;
    const bool isGuess = doubtsOf(index).testFlag(Doubt::StateGuessed);
    const auto metrics = BadgeMetrics::of(text, {content.left(), middle}, content.width()).placedIn(cell, painter);
    paintBadge(painter, badge, text, metrics, Theme::current(), isGuess);
    if (!change.isEmpty()) {
        paintChange(painter, cell, change);
    }
}

TextPiece firstLine(const QModelIndex &index)
{
    const auto &theme = Theme::current();
    const auto text = index.data(Qt::DisplayRole).toString();
    // The end of an address says where it goes to, so its middle is left out.
    const bool isAddress = index.column() == PersonColumn && text.contains(u'@');
    return {text, themeFont(TextSize::Normal), isQuiet(index) ? theme.muted : theme.text,
        isAddress ? Qt::ElideMiddle : Qt::ElideRight};
}

TextPiece secondLine(const QModelIndex &index)
{
    const auto &theme = Theme::current();
    const bool isDoubt = index.column() == ExpiresColumn && doubtsOf(index).testFlag(Doubt::DeadlineUnclear);
    return {index.data(InvitationListModel::SecondaryRole).toString(), themeFont(TextSize::Small),
        isDoubt ? theme.tone(ToneRole::Amber).text : theme.muted,
        index.column() == PersonColumn ? Qt::ElideMiddle : Qt::ElideRight};
}

void paintText(QPainter &painter, const QRect &cell, const QModelIndex &index)
{
    const auto content = placed(painter, cell, contentRect(cell, index.column()));
    paintTwoLines(painter, content, firstLine(index), secondLine(index));
}

/// The name with the count behind it, and the address below; without a name the count is below.
void paintFirstOfPerson(QPainter &painter, const QRect &cell, const QModelIndex &index)
{
    const TextPiece count{index.data(InvitationListModel::GroupTextRole).toString(),
        themeFont(TextSize::Small, QFont::Medium), Theme::current().muted};
    const auto content = contentRect(cell, PersonColumn);
    const auto address = secondLine(index);
    if (address.text.isEmpty()) {
        paintTwoLines(painter, placed(painter, cell, content), firstLine(index), count);
        return;
    }
    const auto name = firstLine(index);
    const auto nameHeight = QFontMetricsF(name.font).height();
    const auto addressHeight = QFontMetricsF(address.font).height();
    const auto countWidth = std::ceil(QFontMetricsF(count.font).horizontalAdvance(count.text)) + 1;
    const auto room = content.width() - countWidth - CountGap;
    const auto nameWidth = std::min(room, std::ceil(QFontMetricsF(name.font).horizontalAdvance(name.text)) + 1);
    const auto top = QRectF(content).center().y() - (nameHeight + addressHeight) / 2;
    const auto put = [&](qreal left, qreal y, qreal width, qreal height, const TextPiece &piece) {
        paintLine(painter, placed(painter, cell, {content.left() + left, y, width, height}), piece);
    };
    put(0, top, nameWidth, nameHeight, name);
    put(nameWidth + CountGap, top, countWidth, nameHeight, count);
    put(0, top + nameHeight, content.width(), addressHeight, address);
}

/// Stands in under the first row, and a line leads there.
void paintSamePerson(QPainter &painter, const QRect &cell, const QModelIndex &index)
{
    const auto content = contentRect(cell, PersonColumn);
    const int middle = content.center().y();
    const QRect stem(content.left() + 6, cell.top(), 1, (nextFollows(index) ? cell.bottom() : middle) - cell.top() + 1);
    const QRect branch(content.left() + 6, middle, 9, 1);
    for (const QRect &line : {stem, branch}) {
        painter.fillRect(placed(painter, cell, line), Theme::current().frame);
    }
    auto text = firstLine(index);
    auto note = secondLine(index);
    text.colour = note.text.isEmpty() ? Theme::current().muted : text.colour;
    paintTwoLines(painter, placed(painter, cell, QRectF(content).adjusted(GroupIndent, 0, 0, 0)), text, note);
}

/// Where a row is from takes the place of whose it is, while it has no column.
void paintContainer(QPainter &painter, const QRect &cell, const QModelIndex &index, bool tellOrigin)
{
    auto context = secondLine(index);
    const auto origin = tellOrigin ? index.data(InvitationListModel::OriginRole).toString() : QString();
    context.text = origin.isEmpty() ? context.text : origin;
    paintTwoLines(painter, placed(painter, cell, contentRect(cell, ContainerColumn)), firstLine(index), context);
}

void paintPerson(QPainter &painter, const QRect &cell, const QModelIndex &index)
{
    switch (placeOf(index)) {
    case Place::Alone:
        return paintText(painter, cell, index);
    case Place::First:
        return paintFirstOfPerson(painter, cell, index);
    case Place::Following:
        return paintSamePerson(painter, cell, index);
    }
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
    paintBadgeShape(painter, sign->shape, placed(painter, cell, box), tone.text);
    const auto rest = QRectF(content).adjusted(SignSize + 6, 0, 0, 0);
    paintTwoLines(painter, placed(painter, cell, rest), firstLine(index), secondLine(index));
}

} // namespace

QRect actionRect(const QRect &cell, const QString &word, Qt::LayoutDirection direction)
{
    const int width = QFontMetrics(actionFont()).horizontalAdvance(word) + 2 * CellPadding;
    const QRect box(
        cell.left(), cell.center().y() - ActionHeight / 2, std::min(width, cell.width() - ActionGap), ActionHeight);
    return QStyle::visualRect(direction, cell, box);
}

int leastActionWidth()
{
    constexpr std::array offers = {
        Offer::Resend, Offer::Renew, Offer::Undo, Offer::Settle, Offer::Retry, Offer::SignIn};
    const QFontMetrics metrics(actionFont());
    int widest = 0;
    for (const Offer offer : offers) {
        widest = std::max(widest, metrics.horizontalAdvance(offerText(offer)));
    }
    return widest + 2 * CellPadding + ActionGap;
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
    painter->setLayoutDirection(option.direction);
    paintGround(*painter, option, index);
    switch (index.column()) {
    case StateColumn:
        paintState(*painter, option.rect, index);
        break;
    case PersonColumn:
        paintPerson(*painter, option.rect, index);
        break;
    case ContainerColumn:
        paintContainer(*painter, option.rect, index, m_view.isConnectionFolded());
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
    auto row = option;
    row.state.setFlag(QStyle::State_Selected, m_view.isSelected(index));
    paintRowGround(painter, row, m_view,
        {.hovered = index.row() == m_view.hoveredRow(),
            .leads = index.column() == StateColumn,
            .current = index.row() == m_view.currentIndex().row(),
            .ruled = index.column() != PersonColumn || !nextFollows(index)});
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
    const auto box = actionRect(option.rect, word, option.direction);
    const bool actionable = isActionable(offer);
    const bool hovered = actionable && m_view.hoveredAction() == index;
    if (hovered) {
        paintRounded(painter, box, theme.accentSoft, theme.highContrast ? theme.accent : QColor(Qt::transparent));
    }
    auto font = actionable ? actionFont() : themeFont(TextSize::Normal);
    font.setUnderline(hovered);
    const auto colour = actionable ? theme.accent : theme.muted;
    paintLine(painter, placed(painter, box, QRectF(box).adjusted(CellPadding, 0, -2, 0)), {word, font, colour});
    const bool focused = m_view.hasFocus() && option.state.testFlag(QStyle::State_Selected)
        && index.row() == m_view.currentIndex().row();
    if (actionable && focused) {
        paintFocusRing(painter, box);
    }
}

} // namespace Reinvite
