// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/entryview.h"

#include "models/ledgerlistmodel.h"
#include "models/ledgertext.h"
#include "ui/controls.h"
#include "ui/entrydelegate.h"
#include "ui/style.h"
#include "ui/theme.h"

#include <QFontMetrics>
#include <QHeaderView>

#include <algorithm>
#include <array>
#include <iterator>

namespace Reinvite {

namespace {

constexpr int RowHeight = 32;
constexpr int LeastPersonWidth = 80;
/// By LedgerListModel::Column: what each needs at least, to be shown at all.
constexpr std::array<int, LedgerListModel::ColumnCount> Widths = {132, 200, 84, 128, 176, 228, 88, 144};
/// Folded away in this order.
constexpr std::array FoldOrder = {LedgerListModel::RequestColumn, LedgerListModel::UserColumn,
    LedgerListModel::DeadlineColumn, LedgerListModel::SaidColumn, LedgerListModel::AskedColumn};

/// For the longest of what a column says, which differs by language.
int leastWidth(const QStringList &words, int padding)
{
    const QFontMetrics metrics(themeFont(TextSize::Normal));
    int widest = 0;
    for (const QString &word : words) {
        widest = std::max(widest, metrics.horizontalAdvance(word));
    }
    return widest + padding;
}

int widthOf(LedgerListModel::Column column)
{
    constexpr std::array actions = {Action::Resend, Action::Revoke, Action::Assign, Action::Renew};
    constexpr std::array ends = {SendState::Sent, SendState::Refused, SendState::NotSent, SendState::SignedOut,
        SendState::Undone, SendState::Renewed, SendState::NeedsYou};
    const int width = Widths.at(size_t(column));
    QStringList words;
    if (column == LedgerListModel::AskedColumn) {
        std::ranges::transform(actions, std::back_inserter(words), actionNoun);
        return std::max(width, leastWidth(words, 2 * EntryDelegate::Padding));
    }
    if (column == LedgerListModel::OutcomeColumn) {
        for (const SendState end : ends) {
            words += outcomeText(Action::Resend, end);
        }
        return std::max(width, leastWidth(words, 3 * EntryDelegate::Padding + EntryDelegate::DotSize));
    }
    return width;
}

} // namespace

EntryView::EntryView(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new EntryDelegate(this));
    setUpQuietTable(*this, RowHeight);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Entries of the history"));
    setUpHeaders();
}

void EntryView::setUpHeaders()
{
    verticalHeader()->setAccessibleName(tr("Rows of the history"));
    auto *header = horizontalHeader();
    header->setAccessibleName(tr("Columns of the history"));
    setFirstColumnInset(*header);
}

void EntryView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    fitColumns();
    connect(model, &QAbstractItemModel::modelReset, this, [this] { Q_EMIT currentEntryChanged({}); });
    connect(model, &QAbstractItemModel::dataChanged, this, [this] { Q_EMIT currentEntryChanged(currentIndex()); });
}

void EntryView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row()) {
        Q_EMIT currentEntryChanged(current);
    }
}

void EntryView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model() != nullptr && model()->rowCount() > 0) {
        setCurrentIndex(model()->index(0, 0));
    }
}

void EntryView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

/// Person and what was said share what the others leave.
void EntryView::fitColumns()
{
    if (model() == nullptr) {
        return;
    }
    for (int column = 0; column < LedgerListModel::ColumnCount; ++column) {
        setColumnHidden(column, false);
        setColumnWidth(column, widthOf(LedgerListModel::Column(column)));
    }
    const auto left = [this] { return viewport()->width() - horizontalHeader()->length(); };
    for (const auto column : FoldOrder) {
        if (left() < 0) {
            setColumnHidden(column, true);
        }
    }
    const int spare = left();
    const int said = isColumnHidden(LedgerListModel::SaidColumn) ? 0 : std::max(0, spare) * 3 / 5;
    if (said > 0) {
        setColumnWidth(LedgerListModel::SaidColumn, Widths.at(LedgerListModel::SaidColumn) + said);
    }
    const int person = Widths.at(LedgerListModel::WhoColumn) + spare - said;
    setColumnWidth(LedgerListModel::WhoColumn, std::max(LeastPersonWidth, person));
}

} // namespace Reinvite
