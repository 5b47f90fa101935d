// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/invitationtable.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace Reinvite {

namespace {

/// Rows are kept in chunks that are shared with snapshots; a write copies the chunk it touches, no more.
constexpr int ChunkSize = 1024;

struct Row
{
    Invitation invitation;
    MailStatus mail;
    bool used = false;
};

using Chunks = QList<QList<Row>>;

const Row &rowOf(const Chunks &chunks, int slot)
{
    return chunks.at(slot / ChunkSize).at(slot % ChunkSize);
}

/// What is known of one connection, so that a container or a connection goes without a look at all other rows.
struct ConnectionSlots
{
    int count = 0;
    QHash<QString, QSet<int>> byContainer = {};
};

QList<int> sorted(const QSet<int> &slotSet)
{
    QList<int> slotList(slotSet.cbegin(), slotSet.cend());
    std::ranges::sort(slotList);
    return slotList;
}

} // namespace

struct InvitationTable::Snapshot::Data : QSharedData
{
    Chunks chunks;
    int slotCount = 0;
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
    return d.constData()->slotCount;
}

bool InvitationTable::Snapshot::isUsed(int slot) const
{
    return rowOf(d.constData()->chunks, slot).used;
}

const Invitation &InvitationTable::Snapshot::at(int slot) const
{
    return rowOf(d.constData()->chunks, slot).invitation;
}

const MailStatus &InvitationTable::Snapshot::mailAt(int slot) const
{
    return rowOf(d.constData()->chunks, slot).mail;
}

struct InvitationTable::Private
{
    [[nodiscard]] const Row &row(int slot) const { return rowOf(chunks, slot); }
    Row &writableRow(int slot) { return chunks[slot / ChunkSize][slot % ChunkSize]; }

    int takeFreeSlot();
    void add(const Invitation &invitation, Changes &changes);
    void replace(int slot, const Invitation &invitation);
    void remove(int slot);
    Changes removeAll(const QList<int> &slotList);
    void index(int slot, const Invitation &invitation);
    void unindex(int slot, const Invitation &invitation);

    Chunks chunks;
    std::vector<bool> used; ///< by slot; the rows know it too, but asking them one by one means reading them all
    QList<int> freeSlots;
    QHash<InvitationKey, int> slotsByKey;
    QHash<QString, ConnectionSlots> connections;
};

int InvitationTable::Private::takeFreeSlot()
{
    if (!freeSlots.isEmpty()) {
        return freeSlots.takeLast();
    }
    const int slot = int(used.size());
    if (slot % ChunkSize == 0) {
        chunks.emplaceBack();
    }
    chunks.last().emplaceBack();
    used.push_back(false);
    return slot;
}

void InvitationTable::Private::index(int slot, const Invitation &invitation)
{
    ConnectionSlots &connection = connections[invitation.key.connection];
    ++connection.count;
    connection.byContainer[invitation.container.id].insert(slot);
}

void InvitationTable::Private::unindex(int slot, const Invitation &invitation)
{
    ConnectionSlots &connection = connections[invitation.key.connection];
    QSet<int> &container = connection.byContainer[invitation.container.id];
    container.remove(slot);
    if (container.isEmpty()) {
        connection.byContainer.remove(invitation.container.id);
    }
    if (--connection.count == 0) {
        connections.remove(invitation.key.connection);
    }
}

void InvitationTable::Private::add(const Invitation &invitation, Changes &changes)
{
    const int slot = takeFreeSlot();
    writableRow(slot) = {.invitation = invitation, .mail = {}, .used = true};
    used[size_t(slot)] = true;
    slotsByKey.insert(invitation.key, slot);
    index(slot, invitation);
    changes.added += slot;
}

void InvitationTable::Private::replace(int slot, const Invitation &invitation)
{
    Row &target = writableRow(slot);
    if (target.invitation.container.id != invitation.container.id) {
        unindex(slot, target.invitation);
        index(slot, invitation);
    }
    target.invitation = invitation;
}

void InvitationTable::Private::remove(int slot)
{
    const Row gone = std::exchange(writableRow(slot), {});
    unindex(slot, gone.invitation);
    slotsByKey.remove(gone.invitation.key);
    used[size_t(slot)] = false;
    freeSlots += slot;
}

InvitationTable::Changes InvitationTable::Private::removeAll(const QList<int> &slotList)
{
    for (const int slot : slotList) {
        remove(slot);
    }
    return {.added = {}, .changed = {}, .removed = slotList};
}

InvitationTable::InvitationTable()
    : d(std::make_unique<Private>())
{
}

InvitationTable::~InvitationTable() = default;

InvitationTable::Changes InvitationTable::merge(const QList<Invitation> &batch)
{
    Changes changes;
    QHash<int, Invitation> before; // a key may stand in a batch twice: what counts is where it began and ended
    for (const Invitation &invitation : batch) {
        const int slot = slotOf(invitation.key);
        if (slot < 0) {
            d->add(invitation, changes);
        } else if (d->row(slot).invitation != invitation) {
            if (!before.contains(slot)) {
                before.insert(slot, d->row(slot).invitation);
            }
            d->replace(slot, invitation);
        }
    }
    for (const int slot : before.isEmpty() ? QList<int>() : changes.added) {
        before.remove(slot);
    }
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (it.value() != at(it.key())) {
            changes.changed += it.key();
        }
    }
    std::ranges::sort(changes.changed);
    return changes;
}

InvitationTable::Changes InvitationTable::retainInContainer(
    const QString &connection, const QString &containerId, const QSet<QString> &ids)
{
    QList<int> gone = sorted(d->connections.value(connection).byContainer.value(containerId));
    gone.removeIf([&](int slot) { return ids.contains(at(slot).key.id); });
    return d->removeAll(gone);
}

InvitationTable::Changes InvitationTable::retainContainers(const QString &connection, const QSet<QString> &containerIds)
{
    QSet<int> gone;
    const auto containers = d->connections.value(connection).byContainer;
    for (auto it = containers.cbegin(); it != containers.cend(); ++it) {
        if (!containerIds.contains(it.key())) {
            gone.unite(it.value());
        }
    }
    return d->removeAll(sorted(gone));
}

InvitationTable::Changes InvitationTable::removeConnection(const QString &connection)
{
    return retainContainers(connection, {});
}

InvitationTable::Changes InvitationTable::setMail(int slot, const MailStatus &mail)
{
    if (d->row(slot).mail == mail) {
        return {};
    }
    d->writableRow(slot).mail = mail;
    return {.added = {}, .changed = {slot}, .removed = {}};
}

int InvitationTable::count() const
{
    return int(d->slotsByKey.size());
}

int InvitationTable::countOf(const QString &connection) const
{
    const auto found = d->connections.constFind(connection);
    return found == d->connections.cend() ? 0 : found->count;
}

int InvitationTable::slotOf(const InvitationKey &key) const
{
    return d->slotsByKey.value(key, -1);
}

QList<int> InvitationTable::slotsOfId(const QString &id) const
{
    QList<int> found;
    for (auto it = d->connections.keyBegin(); it != d->connections.keyEnd(); ++it) {
        if (const int slot = slotOf({.connection = *it, .id = id}); slot >= 0) {
            found += slot;
        }
    }
    std::ranges::sort(found);
    return found;
}

int InvitationTable::slotCount() const
{
    return int(d->used.size());
}

bool InvitationTable::isUsed(int slot) const
{
    return slot >= 0 && slot < slotCount() && d->used[size_t(slot)];
}

const Invitation &InvitationTable::at(int slot) const
{
    return d->row(slot).invitation;
}

const MailStatus &InvitationTable::mailAt(int slot) const
{
    return d->row(slot).mail;
}

QList<Invitation> InvitationTable::ofConnection(const QString &connection) const
{
    QSet<int> found;
    const auto containers = d->connections.value(connection).byContainer;
    for (const QSet<int> &slotSet : containers) {
        found.unite(slotSet);
    }
    QList<Invitation> invitations;
    invitations.reserve(found.size());
    std::ranges::transform(sorted(found), std::back_inserter(invitations), [this](int slot) { return at(slot); });
    return invitations;
}

InvitationTable::Snapshot InvitationTable::snapshot() const
{
    auto *data = new Snapshot::Data;
    data->chunks = d->chunks;
    data->slotCount = slotCount();
    Snapshot snapshot;
    snapshot.d = data;
    return snapshot;
}

} // namespace Reinvite
