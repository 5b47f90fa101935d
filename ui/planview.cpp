// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/planview.h"

#include "models/planmodel.h"
#include "ui/controls.h"
#include "ui/plandelegate.h"
#include "ui/style.h"
#include "ui/textpainting.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <array>
#include <numeric>

namespace Reinvite {

namespace {

/// By column, and where there is little room. The person has what the others leave.
using Widths = std::array<int, PlanColumns::Count>;
constexpr Widths WideWidths = {0, 136, 212, 152, 136};
constexpr Widths TightWidths = {0, 128, 176, 144, 0};
constexpr int LeastPersonWidth = 216;
/// Of room beyond that.
constexpr int MostPersonWidth = 360;
/// Around the tick a click is meant for it.
constexpr int TickSlack = 10;

bool isTickable(const QModelIndex &person)
{
    return person.flags().testFlag(Qt::ItemIsUserCheckable);
}

} // namespace

PlanView::PlanView(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new PlanDelegate(*this));
    setUpQuietTable(*this, PlanDelegate::RowHeight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("People of this plan"));
    setAccessibleDescription(tr("Space ticks a row or takes its tick away; R changes between resend and renew."));
    setUpHeader();
}

void PlanView::setUpHeader()
{
    auto *header = horizontalHeader();
    setFirstColumnInset(*header, PlanDelegate::TextInset - 8); // a heading stands in by 8 px anyhow
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    connect(header, &QHeaderView::sectionClicked, this, &PlanView::sortBy);
}

void PlanView::setPlanModel(PlanModel *model)
{
    m_model = model;
    setModel(model);
    fitColumns();
}

void PlanView::sortBy(int column)
{
    const bool again = column == m_sortColumn && m_sortOrder == Qt::AscendingOrder;
    m_sortColumn = column;
    m_sortOrder = again ? Qt::DescendingOrder : Qt::AscendingOrder;
    horizontalHeader()->setSortIndicator(m_sortColumn, m_sortOrder);
    if (m_model != nullptr) {
        m_model->sort(m_sortColumn, m_sortOrder);
    }
}

void PlanView::keyboardSearch(const QString &)
{
    // Letters would walk the rows; the search field finds them.
}

void PlanView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_model != nullptr && m_model->rowCount() == 0 && m_model->planSize() > 0) {
        QPainter painter(viewport());
        const TextPiece text{
            tr("Nobody in this plan has that in their row."), themeFont(TextSize::Normal), Theme::current().muted};
        paintLine(painter, QRectF(viewport()->rect()).adjusted(16, 0, -16, 0), text, Qt::AlignHCenter);
    }
}

void PlanView::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const auto person = currentIndex().siblingAtColumn(PlanColumns::Person);
    if (person.isValid() && isPlain && event->key() == Qt::Key_Space) {
        act({.tick = person});
    } else if (person.isValid() && isPlain && event->key() == Qt::Key_R) {
        act({.alternative = person});
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->ignore(); // the sheet's
    } else {
        QTableView::keyPressEvent(event);
    }
}

void PlanView::act(const Hit &hit)
{
    if (hit.tick.isValid()) {
        m_model->toggle(hit.tick.row());
    }
    if (hit.alternative.isValid()) {
        m_model->switchAction(hit.alternative.row());
    }
}

PlanView::Hit PlanView::hitAt(const QPoint &position) const
{
    const auto index = indexAt(position);
    const auto cell = visualRect(index);
    if (index.column() == PlanColumns::Person && isTickable(index)) {
        const bool hit =
            tickRect(cell, layoutDirection()).adjusted(-TickSlack, -TickSlack, TickSlack, TickSlack).contains(position);
        return {.tick = hit ? index : QModelIndex()};
    }
    if (index.column() == PlanColumns::Action) {
        const auto alternative = index.data(PlanModel::AlternativeRole).toString();
        const bool hit = !alternative.isEmpty()
            && alternativeRect(cell, index.data().toString(), alternative, layoutDirection()).contains(position);
        return {.alternative = hit ? index : QModelIndex()};
    }
    return {};
}

void PlanView::setHovered(int row, const QModelIndex &alternative)
{
    if (row == m_hoveredRow && m_hoveredAlternative == alternative) {
        return;
    }
    m_hoveredRow = row;
    m_hoveredAlternative = alternative;
    viewport()->setCursor(alternative.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void PlanView::mousePressEvent(QMouseEvent *event)
{
    QTableView::mousePressEvent(event);
    const auto hit = event->button() == Qt::LeftButton ? hitAt(event->position().toPoint()) : Hit();
    m_pressedTick = hit.tick;
    m_pressedAlternative = hit.alternative;
}

void PlanView::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event); // two quick clicks are two clicks
}

void PlanView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const Hit pressed = {.tick = m_pressedTick, .alternative = m_pressedAlternative};
    m_pressedTick = QModelIndex();
    m_pressedAlternative = QModelIndex();
    if (pressed == hitAt(event->position().toPoint())) {
        act(pressed);
    }
}

void PlanView::mouseMoveEvent(QMouseEvent *event)
{
    const auto position = event->position().toPoint();
    setHovered(indexAt(position).row(), hitAt(position).alternative);
    QTableView::mouseMoveEvent(event);
}

void PlanView::leaveEvent(QEvent *event)
{
    setHovered(-1, {});
    QTableView::leaveEvent(event);
}

void PlanView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    const bool byMouse = event->reason() == Qt::MouseFocusReason;
    if (!byMouse && !currentIndex().isValid() && m_model != nullptr && m_model->rowCount() > 0) {
        setCurrentIndex(m_model->index(0, PlanColumns::Person));
    }
}

void PlanView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

/// Where the person has not enough room, the place is left to the tool tip; where there is plenty, the link shares it.
void PlanView::fitColumns()
{
    const int room = viewport()->width();
    const auto left = [room](const Widths &widths) { return room - std::reduce(widths.begin(), widths.end()); };
    const bool isTight = left(WideWidths) < LeastPersonWidth;
    Widths widths = isTight ? TightWidths : WideWidths;
    const int plenty = std::max(0, left(widths) - MostPersonWidth);
    widths[PlanColumns::Link] += plenty / 3;
    widths[PlanColumns::Place] += plenty / 3;
    widths[PlanColumns::Person] = std::max(0, left(widths));
    setColumnHidden(PlanColumns::Place, isTight);
    for (int column = 0; column < PlanColumns::Count; ++column) {
        if (!isColumnHidden(column)) {
            setColumnWidth(column, widths.at(size_t(column)));
        }
    }
}

} // namespace Reinvite
