// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/invitationtable.h"

#include "models/containerslots.h"
#include "models/invitationstore.h"
#include "models/keyindex.h"
#include "models/sharedvalues.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <atomic>
#include <iterator>
#include <utility>
#include <vector>

namespace Reinvite {

namespace {

constexpr int MostRows = InvitationStore::MostRows;

/// Each key once, with its last invitation.
QList<Invitation> lastOfEachKey(const QList<Invitation> &batch)
{
    QHash<InvitationKey, qsizetype> places;
    places.reserve(batch.size());
    QList<Invitation> last;
    last.reserve(batch.size());
    for (const Invitation &invitation : batch) {
        const auto known = places.constFind(invitation.key);
        if (known == places.cend()) {
            places.insert(invitation.key, last.size());
            last += invitation;
        } else {
            last[*known] = invitation;
        }
    }
    return last;
}

/// No two states of any two tables have the same.
quint64 nextVersion()
{
    static std::atomic<quint64> version = 0;
    return ++version;
}

} // namespace

struct InvitationTable::Snapshot::Data : QSharedData
{
    InvitationStore store;
};

InvitationTable::Snapshot::Snapshot()
    : d(new Data)
{
}

InvitationTable::Snapshot::~Snapshot() = default;
InvitationTable::Snapshot::Snapshot(const Snapshot &) = default;
InvitationTable::Snapshot &InvitationTable::Snapshot::operator=(const Snapshot &) = default;

int InvitationTable::Snapshot::slotCount() const
{
    return store().slotCount;
}

bool InvitationTable::Snapshot::isUsed(int slot) const
{
    return store().isUsed(slot);
}

Invitation InvitationTable::Snapshot::at(int slot) const
{
    return store().at(slot);
}

InvitationKey InvitationTable::Snapshot::keyAt(int slot) const
{
    return store().keyAt(slot);
}

const MailStatus &InvitationTable::Snapshot::mailAt(int slot) const
{
    return store().mailAt(slot);
}

const InvitationStore &InvitationTable::Snapshot::store() const
{
    return d.constData()->store;
}

struct InvitationTable::Private
{
    /// Rows that become others (or nothing), by part and row.
    using Rewrites = QMap<int, QMap<int, std::optional<StoredInvitation>>>;

    [[nodiscard]] quint64 hashOf(int connection, QByteArrayView id) const;
    [[nodiscard]] int slotOf(const InvitationKey &key) const;
    StoredInvitation stored(const Invitation &invitation);
    void release(int slot);
    void index(int slot, const Invitation &invitation, const StoredInvitation &made);
    int add(const Invitation &invitation, Rewrites &rewrites);
    void replace(int slot, const Invitation &invitation, Rewrites &rewrites);
    void rewrite(const Rewrites &rewrites);
    Changes removeAll(const QList<int> &slotList);
    void trim();
    void share();

    InvitationStore store;
    SharedValues<QString> connections;
    SharedValues<Container> containers;
    SharedValues<QString> texts;
    KeyIndex keys;
    ContainerSlots byContainer;
    std::vector<int> freeSlots;
};

/// Seeded: nobody can send ids that all fall into one place.
quint64 InvitationTable::Private::hashOf(int connection, QByteArrayView id) const
{
    return qHashBits(id.data(), size_t(id.size()), QHashSeed::globalSeed() ^ size_t(connection));
}

int InvitationTable::Private::slotOf(const InvitationKey &key) const
{
    const int connection = connections.find(key.connection);
    if (connection < 0) {
        return -1;
    }
    const QByteArray id = key.id.toUtf8();
    return keys.find(hashOf(connection, id),
        [&](int slot) { return store.shared(SharedColumn::Connection, slot) == connection && store.id(slot) == id; });
}

StoredInvitation InvitationTable::Private::stored(const Invitation &invitation)
{
    const QByteArray search = searchKeys(invitation);
    return {
        .state = invitation.state,
        .doubts = invitation.doubts,
        .shared = {connections.take(invitation.key.connection), containers.take(invitation.container),
            texts.take(invitation.role), texts.take(invitation.vendorState), texts.take(invitation.inviter),
            texts.take(invitation.customerId)},
        .times = {invitation.createdAt.msecs(), invitation.modifiedAt.msecs(), invitation.expiresAt.msecs(),
            invitation.joinedAt.msecs(), invitation.withdrawnAt.msecs()},
        .search = search,
        .id = idText(invitation.key.id),
        .rest = packedTexts(invitation, search),
    };
}

/// What the row in this slot shares with others, it holds no longer.
void InvitationTable::Private::release(int slot)
{
    connections.release(store.shared(SharedColumn::Connection, slot));
    containers.release(store.shared(SharedColumn::Container, slot));
    for (const auto column :
        {SharedColumn::Role, SharedColumn::VendorState, SharedColumn::Inviter, SharedColumn::Customer}) {
        texts.release(store.shared(column, slot));
    }
}

void InvitationTable::Private::index(int slot, const Invitation &invitation, const StoredInvitation &made)
{
    const QByteArrayView id = QByteArrayView(made.id).chopped(1);
    keys.insert(hashOf(made.shared[size_t(SharedColumn::Connection)], id), slot);
    byContainer.add(slot, invitation.key.connection, invitation.container.id);
}

int InvitationTable::Private::add(const Invitation &invitation, Rewrites &rewrites)
{
    const StoredInvitation made = stored(invitation);
    int slot = store.slotCount;
    if (!freeSlots.empty()) {
        slot = freeSlots.back();
        freeSlots.pop_back();
        rewrites[slot / MostRows].insert(slot % MostRows, made);
    } else {
        if (slot % MostRows == 0) {
            store.parts.emplaceBack();
        }
        store.parts.last().append(made);
        ++store.slotCount;
    }
    index(slot, invitation, made);
    return slot;
}

void InvitationTable::Private::replace(int slot, const Invitation &invitation, Rewrites &rewrites)
{
    if (store.containerAt(slot).id != invitation.container.id) {
        byContainer.remove(slot);
        byContainer.add(slot, invitation.key.connection, invitation.container.id);
    }
    const StoredInvitation made = stored(invitation); // before the old is let go of: most of it is the same
    release(slot);
    rewrites[slot / MostRows].insert(slot % MostRows, made);
}

void InvitationTable::Private::rewrite(const Rewrites &rewrites)
{
    for (auto it = rewrites.cbegin(); it != rewrites.cend(); ++it) {
        store.parts[it.key()].rewrite(*it);
    }
}

InvitationTable::Changes InvitationTable::Private::removeAll(const QList<int> &slotList)
{
    Rewrites rewrites;
    for (const int slot : slotList) {
        keys.remove(hashOf(store.shared(SharedColumn::Connection, slot), store.id(slot)), slot);
        byContainer.remove(slot);
        release(slot);
        freeSlots.push_back(slot);
        rewrites[slot / MostRows].insert(slot % MostRows, std::nullopt);
    }
    rewrite(rewrites);
    if (!slotList.isEmpty()) {
        trim();
        share();
    }
    return {.added = {}, .changed = {}, .removed = slotList};
}

/// Parts at the end that hold nothing go.
void InvitationTable::Private::trim()
{
    const qsizetype before = store.parts.size();
    while (!store.parts.isEmpty() && store.parts.constLast().usedCount() == 0) {
        store.parts.removeLast();
        store.slotCount = int(store.parts.size()) * MostRows;
    }
    if (store.parts.size() < before) {
        std::erase_if(freeSlots, [this](int slot) { return slot >= store.slotCount; });
    }
}

/// What snapshots see of the pools is what they are now.
void InvitationTable::Private::share()
{
    store.connections = connections.values();
    store.rowsOfConnections = connections.holders();
    store.containers = containers.values();
    store.texts = texts.values();
    store.version = nextVersion();
}

InvitationTable::InvitationTable()
    : d(std::make_unique<Private>())
{
}

InvitationTable::~InvitationTable() = default;

InvitationTable::Changes InvitationTable::merge(const QList<Invitation> &batch)
{
    Changes changes;
    Private::Rewrites rewrites;
    for (const Invitation &invitation : lastOfEachKey(batch)) {
        const int slot = slotOf(invitation.key);
        if (slot < 0) {
            changes.added += d->add(invitation, rewrites);
        } else if (at(slot) != invitation) {
            d->replace(slot, invitation, rewrites);
            changes.changed += slot;
        }
    }
    if (!changes.isEmpty()) {
        d->rewrite(rewrites);
        d->share();
    }
    std::ranges::sort(changes.changed);
    return changes;
}

InvitationTable::Changes InvitationTable::retainInContainer(
    const QString &connection, const QString &containerId, const QSet<QString> &ids)
{
    QList<int> gone = d->byContainer.ofContainer(connection, containerId);
    gone.removeIf([&](int slot) { return ids.contains(QString::fromUtf8(d->store.id(slot))); });
    return d->removeAll(gone);
}

InvitationTable::Changes InvitationTable::retainContainers(const QString &connection, const QSet<QString> &containerIds)
{
    QList<int> gone;
    const QSet<QString> goingContainers = d->byContainer.containers(connection) - containerIds;
    for (const QString &container : goingContainers) {
        gone += d->byContainer.ofContainer(connection, container);
    }
    std::ranges::sort(gone);
    return d->removeAll(gone);
}

InvitationTable::Changes InvitationTable::removeConnection(const QString &connection)
{
    return d->removeAll(d->byContainer.ofConnection(connection));
}

InvitationTable::Changes InvitationTable::setMail(int slot, const MailStatus &mail)
{
    if (mailAt(slot) == mail) {
        return {};
    }
    d->store.parts[slot / MostRows].setMail(slot % MostRows, mail);
    d->store.version = nextVersion();
    return {.added = {}, .changed = {slot}, .removed = {}};
}

int InvitationTable::count() const
{
    return d->keys.count();
}

int InvitationTable::countOf(const QString &connection) const
{
    return d->byContainer.count(connection);
}

int InvitationTable::slotOf(const InvitationKey &key) const
{
    return d->slotOf(key);
}

QList<int> InvitationTable::slotsOfId(const QString &id) const
{
    QList<int> found;
    for (const QString &connection : d->byContainer.connections()) {
        if (const int slot = slotOf({.connection = connection, .id = id}); slot >= 0) {
            found += slot;
        }
    }
    std::ranges::sort(found);
    return found;
}

int InvitationTable::slotCount() const
{
    return d->store.slotCount;
}

bool InvitationTable::isUsed(int slot) const
{
    return d->store.isUsed(slot);
}

Invitation InvitationTable::at(int slot) const
{
    return d->store.at(slot);
}

InvitationKey InvitationTable::keyAt(int slot) const
{
    return d->store.keyAt(slot);
}

const MailStatus &InvitationTable::mailAt(int slot) const
{
    return d->store.mailAt(slot);
}

QList<Invitation> InvitationTable::ofConnection(const QString &connection) const
{
    const QList<int> found = d->byContainer.ofConnection(connection);
    QList<Invitation> invitations;
    invitations.reserve(found.size());
    std::ranges::transform(found, std::back_inserter(invitations), [this](int slot) { return at(slot); });
    return invitations;
}

InvitationTable::Snapshot InvitationTable::snapshot() const
{
    auto *data = new Snapshot::Data;
    data->store = d->store;
    Snapshot snapshot;
    snapshot.d = data;
    return snapshot;
}

quint64 InvitationTable::version() const
{
    return d->store.version;
}

} // namespace Reinvite
