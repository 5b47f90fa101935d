// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/planmodel.h"

#include "models/persongroups.h"
#include "models/planorder.h"
#include "models/textsearch.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace Reinvite {

/// Rows have numbers, their places in the plan; `shown` has the numbers of those that are shown, in their order.
struct PlanModel::Private
{
    [[nodiscard]] PlanRow row(int number) const
    {
        return {.item = plan.items.at(number),
            .context = context,
            .ticked = ticks[size_t(number)],
            .isSwitchable = bool(replan),
            .alsoBy = alsoBy.value(number)};
    }
    [[nodiscard]] bool canTick(int number) const { return plan.items.at(number).leftOutBecause.isEmpty(); }
    [[nodiscard]] int placeOf(int number) const { return places.at(number); }
    void setShown(const QList<int> &numbers);
    bool setTick(int number, bool ticked);
    void findPeopleAtSeveralVendors();
    void sortAll();
    [[nodiscard]] QList<int> found() const;

    Replan replan;
    Plan plan;
    PlanContext context;
    std::vector<bool> ticks;
    QHash<int, QString> alsoBy; ///< by number: PlanRow::alsoBy, where there is one
    PlanTally tally;
    QStringList search; ///< words
    int sortColumn = -1;
    Qt::SortOrder sortOrder = Qt::AscendingOrder;
    QList<int> sorted; ///< all numbers
    QList<int> shown;
    QList<int> places; ///< by number, in `shown`; -1: not shown
};

void PlanModel::Private::setShown(const QList<int> &numbers)
{
    shown = numbers;
    places.fill(-1, plan.items.size());
    for (int place = 0; place < shown.size(); ++place) {
        places[shown.at(place)] = place;
    }
}

/// True when that changed anything.
bool PlanModel::Private::setTick(int number, bool ticked)
{
    if (!canTick(number) || ticks[size_t(number)] == ticked) {
        return false;
    }
    ticks[size_t(number)] = ticked;
    tally.set(number, row(number));
    return true;
}

void PlanModel::Private::findPeopleAtSeveralVendors()
{
    const auto vendorOf = [this](int number) {
        return context.vendors.value(plan.items.at(number).invitation.key.connection).name;
    };
    QHash<QString, QList<int>> numbersOf; // by address
    for (int number = 0; number < plan.items.size(); ++number) {
        const QString &email = plan.items.at(number).invitation.email;
        if (canTick(number) && !email.isEmpty()) {
            numbersOf[foldedAddress(email)] += number;
        }
    }
    alsoBy.clear();
    for (const QList<int> &numbers : std::as_const(numbersOf)) {
        for (const int number : numbers.size() > 1 ? numbers : QList<int>()) {
            QStringList others;
            std::ranges::transform(numbers, std::back_inserter(others), vendorOf);
            others.removeAll(vendorOf(number));
            others.removeDuplicates();
            if (!others.isEmpty()) {
                alsoBy.insert(number, others.join(QStringLiteral(", ")));
            }
        }
    }
}

void PlanModel::Private::sortAll()
{
    if (sortColumn < 0 || sortColumn >= PlanColumns::Count) {
        sorted.resize(plan.items.size());
        std::iota(sorted.begin(), sorted.end(), 0);
        return;
    }
    std::vector<PlanRow> rows;
    rows.reserve(size_t(plan.items.size()));
    for (int number = 0; number < plan.items.size(); ++number) {
        rows.push_back(row(number));
    }
    sorted = sortedPlan(rows, PlanColumns::Column(sortColumn), sortOrder);
}

QList<int> PlanModel::Private::found() const
{
    if (search.isEmpty()) {
        return sorted;
    }
    QList<int> numbers;
    std::ranges::copy_if(
        sorted, std::back_inserter(numbers), [this](int number) { return matchesSearch(row(number), search); });
    return numbers;
}

PlanModel::PlanModel(QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<Private>())
{
}

PlanModel::~PlanModel() = default;

void PlanModel::setReplan(Replan replan)
{
    d->replan = std::move(replan);
}

void PlanModel::setPlan(const Plan &plan, const PlanContext &context)
{
    beginResetModel();
    d->plan = plan;
    d->context = context;
    d->tally = {};
    d->ticks.clear();
    d->findPeopleAtSeveralVendors();
    for (const PlanItem &item : plan.items) {
        d->ticks.push_back(item.leftOutBecause.isEmpty() && !needsWord(item));
        d->tally.add(d->row(int(d->ticks.size()) - 1));
    }
    d->sortAll();
    d->setShown(d->found());
    endResetModel();
    Q_EMIT totalsChanged();
}

void PlanModel::setNow(Instant now)
{
    d->context.now = now;
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, PlanColumns::Link), index(rowCount() - 1, PlanColumns::Mails));
    }
}

const PlanContext &PlanModel::context() const
{
    return d->context;
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(d->shown.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : PlanColumns::Count;
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const int number = d->shown.at(index.row());
    const auto column = PlanColumns::Column(index.column());
    const PlanRow row = d->row(number);
    switch (role) {
    case Qt::DisplayRole:
        return planCell(row, column).text;
    case SecondaryRole:
        return planCell(row, column).context;
    case StressRole:
        return int(planCell(row, column).stress);
    case SecondaryStressRole:
        return int(planCell(row, column).contextStress);
    case Qt::ToolTipRole:
        return planToolTip(row, column);
    case Qt::AccessibleTextRole:
        return spokenPlanCell(row, column);
    case Qt::CheckStateRole:
        return column == PlanColumns::Person ? QVariant(row.ticked ? Qt::Checked : Qt::Unchecked) : QVariant();
    case AlternativeRole:
        return alternativeText(row);
    case ActionRole:
        return QVariant::fromValue(row.item.action);
    case GoesOutRole:
        return row.goesOut();
    default:
        return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    return orientation == Qt::Horizontal && isText ? planHeading(PlanColumns::Column(section)) : QVariant();
}

Qt::ItemFlags PlanModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && checkIndex(index) && index.column() == PlanColumns::Person) {
        flags.setFlag(Qt::ItemIsUserCheckable, d->canTick(d->shown.at(index.row())));
    }
    return flags;
}

bool PlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole
        || index.column() != PlanColumns::Person) {
        return false;
    }
    if (d->setTick(d->shown.at(index.row()), value.toInt() == Qt::Checked)) {
        Q_EMIT dataChanged(index, index.siblingAtColumn(PlanColumns::Count - 1));
        Q_EMIT totalsChanged();
    }
    return d->canTick(d->shown.at(index.row()));
}

void PlanModel::sort(int column, Qt::SortOrder order)
{
    d->sortColumn = column;
    d->sortOrder = order;
    d->sortAll();
    arrange();
}

void PlanModel::setSearch(const QString &text)
{
    d->search = searchWords(text);
    arrange();
}

void PlanModel::arrange()
{
    showRows(d->found());
}

// Three steps, as in the list of invitations: what is new comes in at the end, one permutation puts everything in its
// place with what leaves at the end, and the end goes. So every persistent index follows its row or becomes invalid.
void PlanModel::showRows(const QList<int> &numbers)
{
    std::vector<bool> stays(size_t(d->plan.items.size()));
    for (const int number : numbers) {
        stays[size_t(number)] = true;
    }
    appendRows(numbers);
    QList<int> target = numbers;
    std::ranges::copy_if(d->shown, std::back_inserter(target), [&stays](int number) { return !stays[size_t(number)]; });
    permuteRows(target);
    truncateRows(int(numbers.size()));
}

void PlanModel::appendRows(const QList<int> &target)
{
    QList<int> longer = d->shown;
    std::ranges::copy_if(target, std::back_inserter(longer), [this](int number) { return d->placeOf(number) < 0; });
    if (longer.size() > d->shown.size()) {
        beginInsertRows({}, int(d->shown.size()), int(longer.size()) - 1);
        d->setShown(longer);
        endInsertRows();
    }
}

void PlanModel::permuteRows(const QList<int> &target)
{
    if (target == d->shown) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    QList<int> numbers;
    std::ranges::transform(
        from, std::back_inserter(numbers), [this](const QModelIndex &index) { return d->shown.at(index.row()); });
    d->setShown(target);
    QModelIndexList to;
    for (qsizetype i = 0; i < from.size(); ++i) {
        to += index(d->placeOf(numbers.at(i)), from.at(i).column());
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void PlanModel::truncateRows(int kept)
{
    if (kept < d->shown.size()) {
        beginRemoveRows({}, kept, int(d->shown.size()) - 1);
        d->setShown(d->shown.first(kept));
        endRemoveRows();
    }
}

int PlanModel::planSize() const
{
    return int(d->plan.items.size());
}

void PlanModel::toggle(int row)
{
    const QModelIndex cell = index(row, PlanColumns::Person);
    setData(
        cell, cell.data(Qt::CheckStateRole).toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void PlanModel::switchAction(int row)
{
    if (row < 0 || row >= rowCount() || !hasAlternative(d->row(d->shown.at(row)))) {
        return;
    }
    const int number = d->shown.at(row);
    const PlanItem planned = d->plan.items.at(number);
    d->plan.items[number] = d->replan(planned, alternativeAction(planned.action));
    // Something may have happened meanwhile, and the row is left out now.
    d->ticks[size_t(number)] = d->ticks[size_t(number)] && d->canTick(number);
    d->tally.set(number, d->row(number));
    Q_EMIT dataChanged(index(row, 0), index(row, PlanColumns::Count - 1));
    Q_EMIT totalsChanged();
}

PlanModel::ShownTicks PlanModel::shownTicks() const
{
    ShownTicks ticks;
    for (const int number : d->shown) {
        if (d->canTick(number)) {
            const bool isWarned = needsWord(d->plan.items.at(number));
            ++(isWarned ? ticks.warned : ticks.plain);
            (isWarned ? ticks.warnedTicked : ticks.plainTicked) += int(d->ticks[size_t(number)]);
        }
    }
    return ticks;
}

void PlanModel::tickShown(bool alsoWarned)
{
    for (const int number : d->shown) {
        if (alsoWarned || !needsWord(d->plan.items.at(number))) {
            d->setTick(number, true);
        }
    }
    tellTicks();
}

void PlanModel::untickShown()
{
    for (const int number : d->shown) {
        d->setTick(number, false);
    }
    tellTicks();
}

void PlanModel::tellTicks()
{
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, PlanColumns::Count - 1));
        Q_EMIT totalsChanged();
    }
}

Plan PlanModel::chosen() const
{
    Plan chosen;
    for (int number = 0; number < d->plan.items.size(); ++number) {
        if (d->ticks[size_t(number)]) {
            chosen.items += d->plan.items.at(number);
        }
    }
    return chosen;
}

PlanTotals PlanModel::totals() const
{
    return d->tally.totals();
}

} // namespace Reinvite
