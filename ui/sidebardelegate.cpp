// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/sidebardelegate.h"

#include "models/savedviewsmodel.h"
#include "ui/badge.h"
#include "ui/stylepainting.h"
#include "ui/textpainting.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFontMetricsF>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace Reinvite {

namespace {

constexpr int OneLine = 30;
constexpr int TwoLines = 44;
constexpr int Padding = 8;
constexpr qreal ShapeSize = 12;
constexpr qreal ShapeGap = 8;
constexpr int MostLines = 3; ///< of the second text

bool isTwoLines(const QModelIndex &index)
{
    return !index.data(ConnectionListModel::IdRole).toString().isEmpty();
}

/// What a row has room for, from its begin to its end.
struct RowParts
{
    QRectF shape;
    QRectF text;
    QRectF count;

    [[nodiscard]] RowParts placedIn(const QRectF &bounds, const QPainter &painter) const
    {
        return {placed(painter, bounds, shape), placed(painter, bounds, text), placed(painter, bounds, count)};
    }
};

RowParts partsOf(const QRect &cell, const QString &count, const QFont &font, bool isShapeless = false)
{
    const auto inner = QRectF(cell).adjusted(Padding, 0, -Padding, 0);
    const auto countWidth = count.isEmpty() ? 0 : figuresWidth(count, font);
    const QRectF shape(inner.left(), inner.center().y() - ShapeSize / 2, ShapeSize, ShapeSize);
    const auto textLeft = isShapeless ? shape.left() : shape.right() + ShapeGap;
    const QRectF text(textLeft, inner.top(), inner.right() - countWidth - Padding - textLeft, inner.height());
    return {shape, text, QRectF(inner.right() - countWidth, inner.top(), countWidth, inner.height())};
}

QString countText(const QModelIndex &index)
{
    const auto number = index.data(SidebarDelegate::CountRole);
    return number.isValid() ? QLocale().toString(number.toInt()) : QString();
}

/// Broken between words; what does not fit the last line is elided there.
QStringList linesOf(const QString &text, const QFont &font, qreal width)
{
    QStringList lines;
    QTextLayout layout(text, font);
    layout.beginLayout();
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        if (lines.size() == MostLines - 1) {
            lines += text.mid(line.textStart());
            break;
        }
        line.setLineWidth(std::max(width, 1.0));
        lines += text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

QStringList secondLines(const QModelIndex &index, qreal width)
{
    return linesOf(index.data(ConnectionListModel::SecondaryRole).toString(), themeFont(TextSize::Small), width);
}

/// The time that a session still has is seen before it is read; the words say the same.
QColor secondColour(const QModelIndex &index)
{
    using Session = ConnectionListModel::Session;
    const auto &theme = Theme::current();
    switch (index.data(ConnectionListModel::SessionRole).value<Session>()) {
    case Session::None:
    case Session::Open:
        return theme.muted;
    case Session::EndsSoon:
        return theme.tone(ToneRole::Amber).text;
    case Session::Ended:
        return theme.tone(ToneRole::Red).text;
    }
    return theme.muted;
}

/// A session that ends soon or has ended shows as what it leads to.
ConnectionState shownState(const QModelIndex &index)
{
    using Session = ConnectionListModel::Session;
    const auto state = index.data(ConnectionListModel::StateRole).value<ConnectionState>();
    const auto session = index.data(ConnectionListModel::SessionRole).value<Session>();
    const bool rests = state == ConnectionState::Ready || state == ConnectionState::Idle;
    return !rests                      ? state
        : session == Session::EndsSoon ? ConnectionState::Failed
        : session == Session::Ended    ? ConnectionState::SignedOut
                                       : state;
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    const auto &theme = Theme::current();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const auto rect = QRectF(option.rect).adjusted(0, 1, 0, -1);
    if (chosen) {
        paintRounded(painter, rect, theme.accentSoft, theme.highContrast ? theme.accent : QColor(Qt::transparent));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        paintRounded(painter, rect, theme.hover, Qt::transparent);
    }
    const bool keyboard =
        option.widget != nullptr && option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (keyboard && option.state.testFlag(QStyle::State_HasFocus)) {
        paintFocusRing(painter, rect);
    }
}

/// Draws the tag and answers the room that is left for the name.
QRectF paintTag(QPainter &painter, const QRectF &line, const QString &name, const QFont &font, Environment environment)
{
    const auto tag = environmentTag(environment);
    if (tag.isEmpty()) {
        return line;
    }
    const auto &theme = Theme::current();
    auto tagFont = themeFont(TextSize::Small, QFont::Medium);
    tagFont.setPixelSize(11);
    const auto width = QFontMetricsF(tagFont).horizontalAdvance(tag) + 10;
    const auto nameWidth = std::min(QFontMetricsF(font).horizontalAdvance(name) + 1, line.width() - width - 6);
    const auto box = placed(painter, line, {line.left() + nameWidth + 6, line.center().y() - 8, width, 16});
    const auto &tone = theme.tone(environment == Environment::Production ? ToneRole::Grey : ToneRole::Amber);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.highContrast ? QPen(tone.text) : QPen(Qt::NoPen));
    painter.setBrush(tone.soft);
    painter.drawRoundedRect(box, 4, 4);
    painter.restore();
    paintLine(painter, box, {tag, tagFont, tone.text}, Qt::AlignHCenter);
    return placed(painter, line, {line.left(), line.top(), nameWidth, line.height()});
}

void paintConnection(QPainter &painter, const RowParts &parts, const QModelIndex &index, const TextPiece &name)
{
    const auto font = themeFont(TextSize::Small);
    const auto lines = secondLines(index, parts.text.width());
    const auto height = QFontMetricsF(name.font).height();
    const auto secondHeight = QFontMetricsF(font).height();
    const auto top = parts.text.center().y() - (height + secondHeight * double(lines.size())) / 2;
    QRectF line(parts.text.left(), top, parts.text.width(), height);
    const auto environment = index.data(ConnectionListModel::EnvironmentRole).value<Environment>();
    paintLine(painter, paintTag(painter, line, name.text, name.font, environment), name);
    for (const auto &text : lines) {
        line = QRectF(line.left(), line.bottom(), line.width(), secondHeight);
        paintLine(painter, line, {text, font, secondColour(index)});
    }
    paintConnectionShape(painter, shownState(index), parts.shape);
}

} // namespace

SidebarDelegate::SidebarDelegate(Kind kind, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_kind(kind)
{
}

/// A connection's second text takes as many lines as the view's width asks for.
QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (m_kind != Kind::Connections || !isTwoLines(index)) {
        return {120, OneLine};
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const QRect cell(0, 0, view == nullptr ? option.rect.width() : view->viewport()->width(), TwoLines);
    const auto lines = secondLines(index, partsOf(cell, countText(index), themeFont(TextSize::Normal)).text.width());
    const auto more = std::max(qsizetype(0), lines.size() - 1);
    return {120, TwoLines + int(std::ceil(double(more) * QFontMetricsF(themeFont(TextSize::Small)).height()))};
}

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &theme = Theme::current();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const auto font = themeFont(TextSize::Normal, chosen ? QFont::DemiBold : QFont::Normal);
    const auto colour = chosen ? theme.accent : theme.text;
    const auto count = countText(index);
    painter->save();
    painter->setLayoutDirection(option.direction);
    paintGround(*painter, option);
    const TextPiece name{index.data(Qt::DisplayRole).toString(), font, colour};
    const auto badge = m_kind == Kind::Badges ? index.data(BadgeRole) : QVariant();
    const bool isShapeless = !badge.isValid() && (m_kind != Kind::Connections || !isTwoLines(index));
    const auto parts = partsOf(option.rect, count, font, isShapeless).placedIn(option.rect, *painter);
    if (m_kind == Kind::Connections && isTwoLines(index)) {
        paintConnection(*painter, parts, index, name);
    } else {
        if (badge.isValid()) {
            const auto state = static_cast<Badge>(badge.toInt());
            paintBadgeShape(*painter, state, parts.shape, theme.tone(badgeTone(state)).text);
        }
        paintLine(*painter, parts.text, name);
    }
    paintFigures(*painter, parts.count, {count, font, chosen ? theme.accent : theme.muted});
    painter->restore();
}

QWidget *SidebarDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setMaxLength(int(SavedViewsModel::LongestName));
        line->setAccessibleName(tr("Name of the view"));
    }
    return editor;
}

void SidebarDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(option.rect);
}

void paintConnectionShape(QPainter &painter, ConnectionState state, const QRectF &box)
{
    const auto &theme = Theme::current();
    const auto dot = box.adjusted(2, 2, -2, -2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (state) {
    case ConnectionState::Idle:
        painter.setPen(QPen(theme.tone(ToneRole::Grey).strong, 1.6));
        painter.drawEllipse(dot);
        break;
    case ConnectionState::Refreshing:
        painter.setPen(QPen(theme.tone(ToneRole::Blue).strong, 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(dot.adjusted(-1, -1, 1, 1), 30 * 16, 260 * 16);
        break;
    case ConnectionState::Ready:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.tone(ToneRole::Green).strong);
        painter.drawEllipse(dot);
        break;
    case ConnectionState::Failed: {
        const QPolygonF triangle{
            {box.center().x(), box.top() + 1}, {box.right(), box.bottom() - 1}, {box.left(), box.bottom() - 1}};
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.tone(ToneRole::Amber).strong);
        painter.drawPolygon(triangle);
        break;
    }
    case ConnectionState::SignedOut:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.tone(ToneRole::Red).strong);
        painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), 2, 2);
        break;
    }
    painter.restore();
}

QString environmentTag(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return SidebarDelegate::tr("live");
    case Environment::VendorSandbox:
        return SidebarDelegate::tr("sandbox");
    case Environment::OfflineSandbox:
        return SidebarDelegate::tr("offline");
    case Environment::Unknown:
        return {};
    }
    return {};
}

} // namespace Reinvite
