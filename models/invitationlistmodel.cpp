// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/invitationlistmodelprivate.h"
#include "models/invitationtext.h"

#include <algorithm>
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

InvitationListModel::Place placeIn(const PersonPlace &place)
{
    using Place = InvitationListModel::Place;
    return place.group.size == 0 ? Place::Alone : place.leads ? Place::First : Place::Following;
}

} // namespace

const Invitation &InvitationListModel::Private::invitationAt(int slot) const
{
    if (lastRead.slot != slot || lastRead.version != table.version()) {
        lastRead = {.slot = slot, .version = table.version(), .invitation = table.at(slot)};
    }
    return lastRead.invitation;
}

/// What only one column tells is looked up for that column alone.
InvitationRow InvitationListModel::Private::row(int number, InvitationColumn column) const
{
    const int slot = shown.order.at(number);
    const Invitation &invitation = invitationAt(slot);
    const QString &connection = invitation.key.connection;
    return {.invitation = invitation,
        .mail = table.mailAt(slot),
        .connectionName = connectionNames.value(connection),
        .now = now,
        .vendorNow = now + skews.value(connection),
        .signedOut = signedOut.contains(connection),
        .vendor = vendors.value(connection),
        .alsoIn = column == ConnectionColumn ? alsoIn(invitation.key) : QStringList(),
        .place = column == PersonColumn ? placeOf(number) : PersonPlace(),
        .change = column == StateColumn && changes != nullptr ? changes->of(invitation.key) : std::nullopt};
}

PersonPlace InvitationListModel::Private::placeOf(int number) const
{
    const PersonGroup group = shown.groupAt(number);
    return group.size == 0
        ? PersonPlace()
        : PersonPlace{
            .group = group, .leads = group.first == number, .firstName = table.at(shown.order.at(group.first)).name};
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

/// Rows that show these slots, sorted.
QList<int> InvitationListModel::Private::shownRows(const QList<int> &slotList) const
{
    QList<int> rows;
    for (const int slot : slotList) {
        if (const int row = shown.rowOf(slot); row >= 0) {
            rows += row;
        }
    }
    std::ranges::sort(rows);
    return rows;
}

InvitationListModel::InvitationListModel(const InvitationTable &table, QObject *parent)
    : QAbstractTableModel(parent)
    , d(new Private{.table = table,
          .shown = {},
          .marks = {},
          .departures = {},
          .now = {},
          .skews = {},
          .connectionNames = {},
          .signedOut = {},
          .vendors = {},
          .realms = {},
          .sort = {}})
{
}

InvitationListModel::~InvitationListModel() = default;

int InvitationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(d->shown.order.size());
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
        //: 1: "Expired, 2 hours ago": of a row that was marked with Space
        return column == StateColumn && isMarked(index.row()) ? tr("%1, marked").arg(spokenText(row, column))
                                                              : spokenText(row, column);
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
        return QVariant::fromValue(placeIn(d->placeOf(index.row())));
    case OriginRole:
        return d->connectionNames.size() > 1 ? originText(d->row(index.row(), ConnectionColumn)) : QString();
    case MarkedRole:
        return isMarked(index.row());
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
    const bool second = d->sort.size() > 1 && d->sort.at(1).column == section;
    const bool ascending = second && d->sort.at(1).order == Qt::AscendingOrder;
    if (role == Qt::DisplayRole) {
        const QString heading = column == ActionColumn ? QString() : headingText(column);
        return second ? heading + (ascending ? QStringLiteral("  2↑") : QStringLiteral("  2↓")) : heading;
    }
    if (role != Qt::AccessibleTextRole) {
        return {};
    }
    if (!second) {
        return headingText(column);
    }
    //: 1: a column's heading
    return (ascending ? tr("%1, second sort key, ascending") : tr("%1, second sort key, descending"))
        .arg(headingText(column));
}

InvitationKey InvitationListModel::keyAt(int row) const
{
    return row >= 0 && row < d->shown.order.size() ? d->table.keyAt(d->shown.order.at(row)) : InvitationKey();
}

int InvitationListModel::rowOf(const InvitationKey &key) const
{
    return d->shown.rowOf(d->table.slotOf(key));
}

int InvitationListModel::slotAt(int row) const
{
    return row >= 0 && row < d->shown.order.size() ? d->shown.order.at(row) : -1;
}

void InvitationListModel::tableChanged(const InvitationTable::Changes &changes)
{
    d->departures.note(d->table.version(), changes.removed);
    if (!d->shownRows(changes.removed).isEmpty()) {
        const QSet<int> gone(changes.removed.cbegin(), changes.removed.cend());
        arrange(onlyThose(d->shown, [&gone](int slot) { return !gone.contains(slot); }));
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
    if (!d->shown.order.isEmpty()) {
        tellRows(0, int(d->shown.order.size()) - 1, from, to);
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

void InvitationListModel::setSort(const QList<SortBy> &sort)
{
    d->sort = sort;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, InvitationColumnCount - 1);
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

void InvitationListModel::setRecentChanges(const RecentChanges *changes)
{
    d->changes = changes;
    tellAll(StateColumn, StateColumn);
}

void InvitationListModel::setRealms(const QHash<QString, QString> &realms)
{
    d->realms = realms;
    tellAll(ConnectionColumn, ConnectionColumn);
}

} // namespace Reinvite
