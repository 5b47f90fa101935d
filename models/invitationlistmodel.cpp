// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/invitationlistmodel.h"

#include "models/invitationtext.h"
#include "models/shownorder.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace Reinvite {

namespace {

/// More changed stretches than this are told as one: views look only at what they show anyway.
constexpr size_t MostStretches = 64;

struct Stretch
{
    int first;
    int last;
};

/// Sorted row numbers as stretches without gaps.
std::vector<Stretch> stretches(const QList<int> &rows)
{
    std::vector<Stretch> found;
    for (const int row : rows) {
        if (!found.empty() && found.back().last + 1 == row) {
            found.back().last = row;
        } else {
            found.push_back({.first = row, .last = row});
        }
    }
    return found;
}

QVariant instantSortData(Instant instant)
{
    return instant.isValid() ? QVariant(instant.msecs()) : QVariant();
}

QVariant sortData(const InvitationRow &row, InvitationColumn column)
{
    switch (column) {
    case StateColumn:
        return int(row.badge());
    case PersonColumn:
        return row.invitation.name.isEmpty() ? row.invitation.email : row.invitation.name;
    case ExpiresColumn:
        return instantSortData(deadlineOf(row.invitation));
    case LastMailColumn:
        return instantSortData(std::max(row.mail.at, row.mail.lastSentAt));
    case ActionColumn:
        return int(offerOf(row));
    case RoleColumn:
    case ContainerColumn:
    case ConnectionColumn:
    case InvitationColumnCount:
        break;
    }
    return displayText(row, column);
}

InvitationListModel::Place placeIn(const PersonPlace &place, const Invitation &invitation)
{
    using Place = InvitationListModel::Place;
    return place.first == nullptr ? Place::Alone : place.first == &invitation ? Place::First : Place::Following;
}

} // namespace

struct InvitationListModel::Private
{
    [[nodiscard]] InvitationRow row(int number, InvitationColumn column) const;
    [[nodiscard]] PersonPlace placeOf(int number) const;
    [[nodiscard]] QStringList alsoIn(const InvitationKey &key) const;
    [[nodiscard]] bool hasSharedRealm() const;
    [[nodiscard]] int rowOfSlot(int slot) const
    {
        return slot >= 0 && slot < rowBySlot.size() ? rowBySlot.at(slot) : -1;
    }
    void setRows(const QList<int> &newOrder);
    [[nodiscard]] QList<int> shownRows(const QList<int> &slotList) const;

    const InvitationTable &table;
    QList<int> order;     ///< slots, by row
    QList<int> rowBySlot; ///< -1: not shown
    QList<PersonGroup> groups;
    Instant now;
    ClockSkews skews;
    QHash<QString, QString> connectionNames;
    QSet<QString> signedOut;
    VendorsByConnection vendors;
    QHash<QString, QString> realms;
};

/// What only one column tells is looked up for that column alone.
InvitationRow InvitationListModel::Private::row(int number, InvitationColumn column) const
{
    const int slot = order.at(number);
    const Invitation &invitation = table.at(slot);
    const QString &connection = invitation.key.connection;
    return {.invitation = invitation,
        .mail = table.mailAt(slot),
        .connectionName = connectionNames.value(connection),
        .now = now,
        .vendorNow = now + skews.value(connection),
        .signedOut = signedOut.contains(connection),
        .vendor = vendors.value(connection),
        .alsoIn = column == ConnectionColumn ? alsoIn(invitation.key) : QStringList(),
        .place = column == PersonColumn ? placeOf(number) : PersonPlace()};
}

PersonPlace InvitationListModel::Private::placeOf(int number) const
{
    const PersonGroup group = groupAt(groups, number);
    return group.size == 0 ? PersonPlace() : PersonPlace{.first = &table.at(order.at(group.first)), .group = group};
}

/// Names of the other connections that see the same target.
QStringList InvitationListModel::Private::alsoIn(const InvitationKey &key) const
{
    QStringList names;
    const QString realm = realms.value(key.connection);
    for (auto it = realms.cbegin(); it != realms.cend() && !realm.isEmpty(); ++it) {
        const bool isOther = it.key() != key.connection && it.value() == realm;
        if (isOther && table.slotOf({.connection = it.key(), .id = key.id}) >= 0) {
            names += connectionNames.value(it.key());
        }
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

bool InvitationListModel::Private::hasSharedRealm() const
{
    QStringList all = realms.values();
    all.removeAll(QString());
    return all.removeDuplicates() > 0;
}

void InvitationListModel::Private::setRows(const QList<int> &newOrder)
{
    order = newOrder;
    rowBySlot.fill(-1, table.slotCount());
    for (int row = 0; row < order.size(); ++row) {
        rowBySlot[order.at(row)] = row;
    }
}

/// Rows that show these slots, sorted.
QList<int> InvitationListModel::Private::shownRows(const QList<int> &slotList) const
{
    QList<int> rows;
    for (const int slot : slotList) {
        if (const int row = rowOfSlot(slot); row >= 0) {
            rows += row;
        }
    }
    std::ranges::sort(rows);
    return rows;
}

InvitationListModel::InvitationListModel(const InvitationTable &table, QObject *parent)
    : QAbstractTableModel(parent)
    , d(new Private{.table = table,
          .order = {},
          .rowBySlot = {},
          .groups = {},
          .now = {},
          .skews = {},
          .connectionNames = {},
          .signedOut = {},
          .vendors = {},
          .realms = {}})
{
}

InvitationListModel::~InvitationListModel() = default;

int InvitationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(d->order.size());
}

int InvitationListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : InvitationColumnCount;
}

QVariant InvitationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto column = InvitationColumn(index.column());
    const InvitationRow row = d->row(index.row(), column);
    switch (role) {
    case Qt::DisplayRole:
        return displayText(row, column);
    case SecondaryRole:
        return secondaryText(row, column);
    case Qt::ToolTipRole:
        return toolTipText(row, column);
    case Qt::AccessibleTextRole:
        return spokenText(row, column);
    case SortRole:
        return sortData(row, column);
    case BadgeRole:
        return QVariant::fromValue(row.badge());
    case KeyRole:
        return QVariant::fromValue(row.invitation.key);
    case MailStateRole:
        return QVariant::fromValue(row.mail.state);
    case UndoUntilRole:
        return QVariant::fromValue(row.mail.undoUntil);
    case OfferRole:
        return QVariant::fromValue(offerOf(row));
    case EmailRole:
        return row.invitation.email;
    case DoubtsRole:
        return QVariant::fromValue(row.invitation.doubts);
    case PlaceRole:
        return QVariant::fromValue(placeIn(d->placeOf(index.row()), row.invitation));
    case OriginRole:
        return d->connectionNames.size() > 1 ? originText(d->row(index.row(), ConnectionColumn)) : QString();
    case GroupTextRole:
        return groupText(row);
    default:
        return {};
    }
}

QVariant InvitationListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= InvitationColumnCount) {
        return {};
    }
    const auto column = InvitationColumn(section);
    if (role == Qt::DisplayRole) {
        return column == ActionColumn ? QString() : headingText(column);
    }
    return role == Qt::AccessibleTextRole ? headingText(column) : QVariant();
}

InvitationKey InvitationListModel::keyAt(int row) const
{
    return row >= 0 && row < d->order.size() ? d->table.at(d->order.at(row)).key : InvitationKey();
}

int InvitationListModel::rowOf(const InvitationKey &key) const
{
    return d->rowOfSlot(d->table.slotOf(key));
}

int InvitationListModel::slotAt(int row) const
{
    return row >= 0 && row < d->order.size() ? d->order.at(row) : -1;
}

// Three steps, each only where it is needed: what is new comes in at the end, one permutation puts everything in its
// place with what leaves at the end, and the end goes. So every persistent index follows its row or becomes invalid.
void InvitationListModel::setOrder(const QList<int> &order, const QList<PersonGroup> &groups)
{
    const ShownOrder shown = stillThere(d->table, order, groups);
    appendRows(shown.order);
    QList<int> target = shown.order;
    std::ranges::copy_if(
        d->order, std::back_inserter(target), [&shown](int slot) { return !shown.stays[size_t(slot)]; });
    permuteRows(target, shown.groups);
    truncateRows(int(shown.order.size()));
}

void InvitationListModel::appendRows(const QList<int> &target)
{
    QList<int> longer = d->order;
    std::ranges::copy_if(target, std::back_inserter(longer), [this](int slot) { return d->rowOfSlot(slot) < 0; });
    if (longer.size() > d->order.size()) {
        beginInsertRows({}, int(d->order.size()), int(longer.size()) - 1);
        d->setRows(longer);
        endInsertRows();
    }
}

void InvitationListModel::permuteRows(const QList<int> &target, const QList<PersonGroup> &groups)
{
    if (target == d->order) {
        if (std::exchange(d->groups, groups) != groups) {
            tellAll(PersonColumn, PersonColumn);
        }
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    QList<int> slotsBefore;
    std::ranges::transform(
        from, std::back_inserter(slotsBefore), [this](const QModelIndex &index) { return d->order.at(index.row()); });
    d->setRows(target);
    d->groups = groups;
    QModelIndexList to;
    for (qsizetype i = 0; i < from.size(); ++i) {
        to += index(d->rowOfSlot(slotsBefore.at(i)), from.at(i).column());
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void InvitationListModel::truncateRows(int kept)
{
    if (kept < d->order.size()) {
        beginRemoveRows({}, kept, int(d->order.size()) - 1);
        d->setRows(d->order.first(kept));
        endRemoveRows();
    }
}

void InvitationListModel::tableChanged(const InvitationTable::Changes &changes)
{
    if (!d->shownRows(changes.removed).isEmpty()) {
        setOrder(d->order, d->groups);
    }
    // A row that comes or goes may be another connection's view of one that is shown.
    if ((!changes.added.isEmpty() || !changes.removed.isEmpty()) && d->hasSharedRealm()) {
        tellAll(ConnectionColumn, ConnectionColumn);
    }
    const std::vector<Stretch> changed = stretches(d->shownRows(changes.changed));
    if (changed.size() > MostStretches) {
        tellRows(changed.front().first, changed.back().last, StateColumn, ActionColumn);
        return;
    }
    for (const Stretch &stretch : changed) {
        tellRows(stretch.first, stretch.last, StateColumn, ActionColumn);
    }
}

void InvitationListModel::tellRows(int first, int last, InvitationColumn from, InvitationColumn to)
{
    Q_EMIT dataChanged(index(first, from), index(last, to));
}

void InvitationListModel::tellAll(InvitationColumn from, InvitationColumn to)
{
    if (!d->order.isEmpty()) {
        tellRows(0, int(d->order.size()) - 1, from, to);
    }
}

void InvitationListModel::setNow(Instant now)
{
    d->now = now;
    tellAll(StateColumn, StateColumn);
    tellAll(ExpiresColumn, ActionColumn);
}

void InvitationListModel::setSkews(const ClockSkews &skews)
{
    d->skews = skews;
    tellAll(StateColumn, StateColumn);
    tellAll(ExpiresColumn, ActionColumn);
}

void InvitationListModel::setConnectionNames(const QHash<QString, QString> &namesById)
{
    d->connectionNames = namesById;
    tellAll(ConnectionColumn, ConnectionColumn);
}

void InvitationListModel::setSignedOut(const QSet<QString> &connections)
{
    d->signedOut = connections;
    tellAll(ActionColumn, ActionColumn);
}

void InvitationListModel::setVendors(const VendorsByConnection &vendors)
{
    d->vendors = vendors;
    tellAll(StateColumn, ActionColumn);
}

void InvitationListModel::setRealms(const QHash<QString, QString> &realms)
{
    d->realms = realms;
    tellAll(ConnectionColumn, ConnectionColumn);
}

} // namespace Reinvite
