// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/invitationview.h"

#include "ui/controls.h"
#include "ui/invitationdelegate.h"
#include "ui/style.h"
#include "ui/theme.h"

#include <QDataStream>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <array>
#include <optional>

namespace Reinvite {

namespace {

/// By InvitationColumn. The person has what the others leave.
constexpr std::array<int, InvitationColumnCount> DefaultWidths = {136, 200, 72, 136, 112, 116, 128, 96};
constexpr int LeastPersonWidth = 176;
constexpr int LeastGroupWidth = 256;
constexpr int LeastWidth = 64;
/// Folded away in this order while the person has not enough room.
constexpr std::array FoldOrder = {RoleColumn, ConnectionColumn, ContainerColumn, LastMailColumn};
constexpr quint32 ColumnsMagic = 0x52434f32; // "RCO2"

/// Nothing where it is rubbish.
std::optional<QList<SortBy>> readSort(QDataStream &stream)
{
    qint32 count = 0;
    stream >> count;
    if (count < 1 || count > 2) {
        return std::nullopt;
    }
    QList<SortBy> sort;
    for (int i = 0; i < count; ++i) {
        qint32 column = -1;
        qint32 order = 0;
        stream >> column >> order;
        if (column < 0 || column >= ActionColumn) {
            return std::nullopt;
        }
        sort +=
            SortBy{.column = column, .order = order == Qt::DescendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder};
    }
    return sort;
}

int defaultWidth(int column)
{
    const int width = DefaultWidths.at(size_t(column));
    return column == ActionColumn ? std::max(width, leastActionWidth()) : width;
}

} // namespace

InvitationView::InvitationView(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new InvitationDelegate(*this));
    setUpQuietTable(*this, InvitationDelegate::RowHeight);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Invitations"));
    setAccessibleDescription(
        tr("Enter does what the row's last column says; with several rows selected it plans a mail to all of them."));
    setUpHeader();
}

void InvitationView::setUpHeader()
{
    auto *header = horizontalHeader();
    setFirstColumnInset(*header);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setMinimumSectionSize(LeastWidth);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::sectionClicked, this, [this](int column) {
        const bool second = QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier);
        second ? requestSecondSort(column) : requestSort(column);
    });
    connect(header, &QHeaderView::sectionResized, this, &InvitationView::fitColumns);
    connect(header, &QHeaderView::customContextMenuRequested, this, &InvitationView::showColumnMenu);
}

void InvitationView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    if (model == nullptr) {
        return;
    }
    {
        const QScopedValueRollback fitting(m_fitting, true);
        for (int column = 0; column < InvitationColumnCount; ++column) {
            setColumnWidth(column, defaultWidth(column));
        }
    }
    setSort(m_sort);
    fitColumns();
    m_gestures.setModel(invitations());
    if (auto *const list = invitations()) {
        connect(list, &InvitationListModel::marksChanged, this, &InvitationView::selectedCountChanged);
    }
    connect(model, &QAbstractItemModel::layoutChanged, this, &InvitationView::checkCurrent);
    connect(model, &QAbstractItemModel::modelReset, this, &InvitationView::checkCurrent);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &InvitationView::checkCurrent);
    connect(model, &QAbstractItemModel::dataChanged, this, &InvitationView::currentRowChanged);
}

InvitationKey InvitationView::currentKey() const
{
    return currentIndex().data(InvitationListModel::KeyRole).value<InvitationKey>();
}

InvitationListModel::Offer InvitationView::currentOffer() const
{
    const auto action = currentIndex().siblingAtColumn(ActionColumn);
    return action.data(InvitationListModel::OfferRole).value<InvitationListModel::Offer>();
}

InvitationListModel *InvitationView::invitations() const
{
    return qobject_cast<InvitationListModel *>(model());
}

int InvitationView::selectedCount() const
{
    const int marked = invitations() == nullptr ? 0 : invitations()->markedCount();
    return marked > 0 ? marked : currentIndex().isValid() ? 1 : 0;
}

QList<int> InvitationView::markedSlots() const
{
    return invitations() == nullptr ? QList<int>() : invitations()->markedSlots();
}

bool InvitationView::isSelected(const QModelIndex &index) const
{
    const bool anyMarked = invitations() != nullptr && invitations()->markedCount() > 0;
    return anyMarked ? invitations()->isMarked(index.row()) : index.row() == currentIndex().row();
}

bool InvitationView::isSeveralSelected() const
{
    const int marked = invitations() == nullptr ? 0 : invitations()->markedCount();
    return marked > 1 || (marked == 1 && !invitations()->isMarked(currentIndex().row()));
}

QList<InvitationKey> InvitationView::selectedKeys(int most) const
{
    QList<InvitationKey> keys;
    if (invitations() == nullptr || invitations()->markedCount() == 0) {
        if (currentIndex().isValid()) {
            keys += currentKey();
        }
        return keys;
    }
    const QList<int> marked = invitations()->markedRows(most);
    keys.reserve(marked.size());
    std::ranges::transform(marked, std::back_inserter(keys), [this](int row) { return invitations()->keyAt(row); });
    return keys;
}

void InvitationView::selectAll()
{
    m_gestures.toggleAll();
}

QItemSelectionModel::SelectionFlags InvitationView::selectionCommand(const QModelIndex &index, const QEvent *) const
{
    // The selection model only knows the current row: marks are the model's own, for a million of them would cost it a
    // second with each new order.
    return index.isValid() ? QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows
                           : QItemSelectionModel::SelectionFlags(QItemSelectionModel::NoUpdate);
}

bool InvitationView::isConnectionFolded() const
{
    return isColumnHidden(ConnectionColumn) && !m_unwanted.contains(ConnectionColumn);
}

void InvitationView::setSort(const QList<SortBy> &sort)
{
    m_sort = sort.isEmpty() ? QList<SortBy>{SortBy()} : sort;
    horizontalHeader()->setSortIndicator(m_sort.first().column, m_sort.first().order);
    if (invitations() != nullptr) {
        invitations()->setSort(m_sort);
    }
}

void InvitationView::setGrouped(bool grouped)
{
    m_grouped = grouped;
    fitColumns();
    viewport()->update();
}

void InvitationView::requestSort(int column)
{
    if (column == ActionColumn) {
        setSort(m_sort); // Qt has moved the sign already
        return;
    }
    const SortBy first = m_sort.first();
    const bool again = column == first.column && first.order == Qt::AscendingOrder;
    setSort({{.column = column, .order = again ? Qt::DescendingOrder : Qt::AscendingOrder}});
    Q_EMIT sortRequested(m_sort);
}

void InvitationView::requestSecondSort(int column)
{
    QList<SortBy> sort = m_sort.first(1);
    const bool was = m_sort.size() > 1 && m_sort.at(1).column == column;
    if (column != ActionColumn && column != sort.first().column && !was) {
        sort += SortBy{.column = column, .order = Qt::AscendingOrder};
    } else if (was && m_sort.at(1).order == Qt::AscendingOrder) {
        sort += SortBy{.column = column, .order = Qt::DescendingOrder};
    }
    const bool changed = sort != m_sort;
    setSort(sort);
    if (changed) {
        Q_EMIT sortRequested(m_sort);
    }
}

void InvitationView::triggerCurrent()
{
    const auto offer = currentOffer();
    if (isActionable(offer)) {
        Q_EMIT actionTriggered(currentKey(), offer);
    }
}

void InvitationView::keyboardSearch(const QString &)
{
    // Typing letters would walk the rows on the GUI thread; '/' leads to the search field.
}

QByteArray InvitationView::saveColumns() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << ColumnsMagic << m_unwanted << qint32(m_sort.size());
    for (const SortBy by : m_sort) {
        stream << qint32(by.column) << qint32(by.order);
    }
    for (int column = 0; column < InvitationColumnCount; ++column) {
        const int width = columnWidth(column); // 0 while folded away
        stream << qint32(width > 0 ? width : defaultWidth(column));
    }
    return state;
}

bool InvitationView::restoreColumns(const QByteArray &state)
{
    QDataStream stream(state);
    quint32 magic = 0;
    QSet<int> unwanted;
    stream >> magic >> unwanted;
    const std::optional<QList<SortBy>> sort = readSort(stream);
    std::array<qint32, InvitationColumnCount> widths = {};
    for (auto &width : widths) {
        stream >> width;
    }
    if (stream.status() != QDataStream::Ok || magic != ColumnsMagic || !sort) {
        return false;
    }
    unwanted.remove(PersonColumn);
    unwanted.remove(ActionColumn);
    m_unwanted = unwanted;
    setSort(*sort);
    {
        const QScopedValueRollback fitting(m_fitting, true);
        for (int column = 0; column < InvitationColumnCount; ++column) {
            const int least = column == ActionColumn ? leastActionWidth() : LeastWidth;
            setColumnWidth(column, std::clamp(widths.at(size_t(column)), least, 2000));
        }
    }
    fitColumns();
    return true;
}

void InvitationView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update(); // rows are painted by what is current or marked, which Qt knows nothing of
    checkCurrent();
    Q_EMIT selectedCountChanged();
}

void InvitationView::checkCurrent()
{
    const auto key = currentKey();
    if (std::exchange(m_current, key) != key) {
        Q_EMIT currentKeyChanged(key);
    }
}

void InvitationView::rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end)
{
    // Qt would make a neighbour current: the next Enter would then mail somebody else.
    const int row = currentIndex().row();
    if (row >= start && row <= end) {
        selectionModel()->clearCurrentIndex();
    }
    setHovered(-1, {});
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

void InvitationView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT triggered();
        return;
    }
    if (m_gestures.takeKey(*event, currentIndex())) {
        return;
    }
    const int before = currentIndex().row();
    QTableView::keyPressEvent(event);
    if (currentIndex().row() != before) {
        m_gestures.currentMoved(before, currentIndex().row(), event->modifiers());
    }
}

QModelIndex InvitationView::actionAt(const QPoint &position) const
{
    const auto index = indexAt(position);
    if (!index.isValid() || index.column() != ActionColumn) {
        return {};
    }
    const auto offer = index.data(InvitationListModel::OfferRole).value<InvitationListModel::Offer>();
    const auto word = index.data(Qt::DisplayRole).toString();
    const bool hit = isActionable(offer) && actionRect(visualRect(index), word, layoutDirection()).contains(position);
    return hit ? index : QModelIndex();
}

void InvitationView::setHovered(int row, const QModelIndex &action)
{
    if (row == m_hoveredRow && m_hoveredAction == action) {
        return;
    }
    m_hoveredRow = row;
    m_hoveredAction = action;
    viewport()->setCursor(action.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void InvitationView::mouseMoveEvent(QMouseEvent *event)
{
    const auto position = event->position().toPoint();
    setHovered(indexAt(position).row(), actionAt(position));
    QTableView::mouseMoveEvent(event);
}

void InvitationView::mousePressEvent(QMouseEvent *event)
{
    const int before = currentIndex().row();
    QTableView::mousePressEvent(event);
    // With Ctrl or Shift rows are being selected, wherever they are hit.
    const bool isClick = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    m_pressedAction = isClick ? actionAt(event->position().toPoint()) : QModelIndex();
    const int row = indexAt(event->position().toPoint()).row();
    if (row < 0 || m_pressedAction.isValid()) {
        return; // a row's own action leaves the marks of others
    }
    event->button() == Qt::RightButton ? m_gestures.rightClicked(row)
                                       : m_gestures.clicked(row, before, event->modifiers());
}

void InvitationView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex pressed = std::exchange(m_pressedAction, {});
    if (pressed.isValid() && pressed == actionAt(event->position().toPoint())) {
        triggerCurrent();
    }
}

void InvitationView::leaveEvent(QEvent *event)
{
    setHovered(-1, {});
    QTableView::leaveEvent(event);
}

void InvitationView::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid()) {
        setCurrentIndex({}); // else Qt makes a row current, at the start one of whatever vendor answered first
    }
    QTableView::focusInEvent(event);
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKey && !currentIndex().isValid() && model() != nullptr && model()->rowCount() > 0) {
        setCurrentIndex(model()->index(0, PersonColumn));
    }
}

void InvitationView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void InvitationView::fitColumns()
{
    if (m_fitting || model() == nullptr) {
        return;
    }
    const QScopedValueRollback fitting(m_fitting, true);
    for (int column = 0; column < InvitationColumnCount; ++column) {
        setColumnHidden(column, m_unwanted.contains(column));
    }
    const int leastWidth = m_grouped ? LeastGroupWidth : LeastPersonWidth;
    const auto left = [this] { return viewport()->width() - horizontalHeader()->length() + columnWidth(PersonColumn); };
    for (const auto column : FoldOrder) {
        if (left() < leastWidth) {
            setColumnHidden(column, true);
        }
    }
    setColumnWidth(PersonColumn, std::max(LeastPersonWidth, left()));
}

void InvitationView::showColumnMenu(const QPoint &position)
{
    if (model() == nullptr) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < InvitationColumnCount; ++column) {
        if (column == PersonColumn || column == ActionColumn) {
            continue; // who, and what can be done, always show
        }
        auto *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_unwanted.contains(column));
        connect(action, &QAction::toggled, this, [this, column](bool wanted) {
            wanted ? (void)m_unwanted.remove(column) : (void)m_unwanted.insert(column);
            fitColumns();
        });
    }
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

} // namespace Reinvite
