// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/knownlists.h"

#include "app/ledger/lastknownlist.h"
#include "app/profile/insteps.h"
#include "app/vendors/jobsteps.h"
#include "models/freeonworker.h"
#include "models/invitationstore.h"

#include <QDir>

namespace Reinvite {

namespace {

/// Taken in within one event of the GUI thread.
constexpr qsizetype PartRows = 2000;
/// Single changes come in handfuls.
constexpr auto SettleSpan = std::chrono::seconds(3);

[[nodiscard]] Result<KnownLists::Parts> readInParts(const QString &folder, const QString &connection)
{
    return readKnownList(folder, connection).map([](KnownList &&list) {
        KnownLists::Parts read{.parts = {}, .seenAt = list.seenAt};
        for (qsizetype row = 0; row < list.invitations.size(); ++row) {
            if (row % PartRows == 0) {
                read.parts.emplace_back().reserve(std::min(PartRows, list.invitations.size() - row));
            }
            read.parts.last().append(std::move(list.invitations[row]));
        }
        return read;
    });
}

[[nodiscard]] QList<Invitation> rowsOf(const InvitationTable::Snapshot &snapshot, const QString &connection)
{
    QList<Invitation> rows;
    const InvitationStore &store = snapshot.store();
    for (int slot = 0; slot < store.slotCount; ++slot) {
        if (store.isUsed(slot) && store.connectionAt(slot) == connection) {
            rows.append(store.at(slot));
        }
    }
    return rows;
}

} // namespace

KnownLists::KnownLists(const InvitationTable &table, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_folder(folder)
{
    // Where this fails, each write tells why.
    QDir().mkdir(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    m_settle.setSingleShot(true);
    m_settle.setInterval(SettleSpan);
    connect(&m_settle, &QTimer::timeout, this, &KnownLists::writeChanged);
}

KnownLists::~KnownLists()
{
    writeChanged();
    for (auto &[connection, entry] : m_entries) {
        entry.work.waitForFinished();
    }
}

void KnownLists::load(const QString &connection, Intake intake)
{
    Entry &entry = m_entries[connection];
    entry.load = ++m_loads;
    entry.intake = std::move(intake);
    afterwards(
        entry, [folder = m_folder, connection] { return readInParts(folder, connection); },
        [this, connection, load = entry.load](Result<Parts> read) { take(connection, load, std::move(read)); });
}

/// Behind all that is under way on the entry's file; its value goes to `done` on this thread.
template <typename Work, typename Done>
void KnownLists::afterwards(Entry &entry, Work work, Done done)
{
    auto inTurn = [before = entry.work, work = std::move(work)]() mutable {
        before.waitForFinished();
        return work();
    };
    entry.work = onWorker(this, std::move(inTurn), std::move(done));
}

void KnownLists::take(const QString &connection, int load, Result<Parts> read)
{
    Entry &entry = m_entries[connection];
    if (entry.load != load) {
        return;
    }
    if (!read) {
        finishLoading(connection, read.error());
        return;
    }
    entry.parts = std::move(read->parts);
    // Listed meanwhile: that is newer.
    entry.seenAt = std::max(entry.seenAt, read->seenAt);
    entry.whole = true;
    inSteps(this, [this, connection, load](int number) { return takePart(connection, load, number); });
}

bool KnownLists::takePart(const QString &connection, int load, int number)
{
    Entry &entry = m_entries[connection];
    if (entry.load != load) {
        return false;
    }
    if (number >= entry.parts.size()) {
        finishLoading(connection, {});
        return false;
    }
    QList<Invitation> part = std::exchange(entry.parts[number], {}); // whoever takes it in may forget the entry
    entry.intake(part);
    freeOnWorker(std::move(part));
    return true;
}

void KnownLists::finishLoading(const QString &connection, const std::optional<Problem> &problem)
{
    Entry &entry = m_entries[connection];
    entry.load = 0;
    entry.parts.clear();
    entry.intake = {};
    Q_EMIT loaded(connection, problem);
}

bool KnownLists::isLoading(const QString &connection) const
{
    const auto found = m_entries.find(connection);
    return found != m_entries.end() && found->second.load != 0;
}

void KnownLists::listedWhole(const QString &connection, Instant at)
{
    Entry &entry = m_entries[connection];
    entry.seenAt = at;
    entry.whole = true;
    write(connection, entry);
}

void KnownLists::rowsChanged(const QString &connection)
{
    m_entries[connection].changed = true;
    if (!m_settle.isActive()) {
        m_settle.start();
    }
}

void KnownLists::forget(const QString &connection)
{
    Entry &entry = m_entries[connection];
    if (entry.load != 0) {
        finishLoading(connection, {});
    }
    entry.seenAt = {};
    entry.whole = false;
    entry.changed = false;
    change(entry, [folder = m_folder, connection] {
        removeKnownList(folder, connection);
        return Result<void>();
    });
}

Instant KnownLists::listedAt(const QString &connection) const
{
    const auto found = m_entries.find(connection);
    return found == m_entries.end() ? Instant() : found->second.seenAt;
}

void KnownLists::writeChanged()
{
    for (auto &[connection, entry] : m_entries) {
        if (entry.changed) {
            write(connection, entry);
        }
    }
}

/// Nothing when the table holds a part of the connection only: what is on disk is worth more.
void KnownLists::write(const QString &connection, Entry &entry)
{
    if (entry.load != 0 || !entry.whole) {
        return;
    }
    entry.changed = false;
    change(entry, [folder = m_folder, connection, snapshot = m_table.snapshot(), seenAt = entry.seenAt] {
        return writeKnownList(folder, connection, {.invitations = rowsOf(snapshot, connection), .seenAt = seenAt});
    });
}

void KnownLists::change(Entry &entry, std::function<Result<void>()> work)
{
    afterwards(entry, std::move(work), [this](const Result<void> &done) {
        if (!done) {
            Q_EMIT writingFailed(done.error());
        }
    });
}

} // namespace Reinvite
