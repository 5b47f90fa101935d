// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/http/origin.h"
#include "app/profile/servicesprivate.h"

#include <algorithm>

namespace Reinvite {

namespace {

/// What happened to mails is shown this much later at most: a glance, and many of them at once.
constexpr std::chrono::milliseconds MailsTogether{30};
/// Slots whose last mail is looked up in one event of the GUI thread.
constexpr int MailStep = 4000;

} // namespace

void Services::Private::wire()
{
    mailsSoon.setSingleShot(true);
    mailsSoon.setInterval(MailsTogether);
    connect(&mailsSoon, &QTimer::timeout, &q, [this] { showMailsTogether(); });
    connectSync();
    connectOutbox();
    connect(connections.get(), &ConnectionStore::changed, &q, [this] { onConnectionsChanged(); });
    connect(hub.get(), &Hub::clientRetired, &q, [this](const QString &connection) { sync->stop(connection); });
    connect(
        lists.get(), &KnownLists::loaded, &q, [this](const QString &connection, const std::optional<Problem> &problem) {
            onListLoaded(connection, problem);
        });
    connect(lists.get(), &KnownLists::writingFailed, &q, &Services::storageFailed);
}

void Services::Private::connectSync()
{
    connect(sync.get(), &Sync::batch, &q, [this](const QList<Invitation> &batch) { mergeNews(batch); });
    connect(sync.get(), &Sync::containerListed, &q,
        [this](const QString &connection, const QString &container, const QSet<QString> &ids) {
            listedContainers.insert({connection, container});
            showGone(connection, table.retainInContainer(connection, container, ids));
            rowsChanged(connection);
        });
    connect(
        sync.get(), &Sync::connectionListed, &q, [this](const QString &connection, const QSet<QString> &containers) {
            showGone(connection, table.retainContainers(connection, containers));
        });
    connect(sync.get(), &Sync::statusChanged, &q, [this](const QString &connection, ConnectionStatus status) {
        if (!status.refreshedAt.isValid()) {
            status.refreshedAt = lists->listedAt(connection);
        }
        hub->setStatus(connection, status);
    });
    connect(sync.get(), &Sync::finished, &q, [this](const QString &connection, bool whole, Instant began) {
        if (!addresses.contains(connection)) {
            return;
        }
        if (whole) {
            lists->listedWhole(connection, began);
            outbox->noteListed(connection, began);
        } else {
            lists->rowsChanged(connection);
        }
    });
}

void Services::Private::connectOutbox()
{
    connect(outbox.get(), &Outbox::invitationAnswered, &q,
        [this](const Invitation &answer) { merge({completed(answer)}); });
    connect(outbox.get(), &Outbox::mailStatusChanged, &q,
        [this](const Target &target, const MailStatus &mail) { showMails(target, mail); });
    connect(outbox.get(), &Outbox::rowStale, sync.get(), &Sync::readAgain);
    connect(outbox.get(), &Outbox::containerRead, &q,
        [this](const QString &connection, const QString &container, const ReadBackRows &read) {
            showContainer(connection, container, read);
        });
    connect(outbox.get(), &Outbox::connectionNeeded, &q, [this](const QString &connection) {
        static_cast<void>(hub->unlock(connection)); // what cannot be unlocked is said by its status
    });
}

void Services::Private::show(const InvitationTable::Changes &changes)
{
    if (!changes.isEmpty()) {
        Q_EMIT q.tableChanged(changes);
    }
}

/// A late answer must not bring back rows of a connection that was removed.
QList<Invitation> Services::Private::ofConnections(const QList<Invitation> &batch) const
{
    QList<Invitation> rows;
    std::ranges::copy_if(batch, std::back_inserter(rows),
        [this](const Invitation &invitation) { return addresses.contains(invitation.key.connection); });
    return rows;
}

/// One container read by itself does not tell who is billed for it, nor what: what the list told stays.
QList<Invitation> Services::Private::withBilling(QList<Invitation> rows) const
{
    QHash<std::pair<QString, QString>, Container> known;
    const auto place = [](const Invitation &row) { return std::pair(row.key.connection, row.container.id); };
    const auto isTold = [](const Container &container) {
        return !container.owner.isEmpty() && container.price.isTold();
    };
    for (const Invitation &row : std::as_const(rows)) {
        const int slot = isTold(row.container) || known.contains(place(row)) ? -1 : table.slotOf(row.key);
        if (slot >= 0 && table.at(slot).container.id == row.container.id) {
            known.insert(place(row), table.at(slot).container);
        }
    }
    for (Invitation &row : rows) {
        const auto found = isTold(row.container) ? known.cend() : known.constFind(place(row));
        if (found != known.cend()) {
            row.container.owner = row.container.owner.isEmpty() ? found->owner : row.container.owner;
            row.container.price = row.container.price.isTold() ? row.container.price : found->price;
        }
    }
    return rows;
}

void Services::Private::merge(const QList<Invitation> &batch)
{
    const QList<Invitation> rows = withBilling(ofConnections(batch));
    mergeRows(rows);
    QSet<QString> touched;
    for (const Invitation &invitation : rows) {
        touched.insert(invitation.key.connection);
    }
    for (const QString &connection : std::as_const(touched)) {
        rowsChanged(connection);
    }
}

void Services::Private::showContainer(const QString &connection, const QString &container, const ReadBackRows &read)
{
    mergeNews(read.rows);
    if (read.wholeContainer) {
        QSet<QString> ids;
        for (const Invitation &row : read.rows) {
            ids.insert(row.key.id);
        }
        showGone(connection, table.retainInContainer(connection, container, ids));
        rowsChanged(connection);
    }
}

/// A write's answer tells of its seat only: what the list told of the container stays.
Invitation Services::Private::completed(Invitation answer) const
{
    const int slot = table.slotOf(answer.key);
    if (slot >= 0 && table.at(slot).container.id == answer.container.id) {
        answer.container = table.at(slot).container;
    }
    return answer;
}

/// What came from the vendor while the file was read is newer than the file.
void Services::Private::mergeUnseen(const QList<Invitation> &part)
{
    const auto isSeen = [this](const Invitation &invitation) { return table.slotOf(invitation.key) >= 0; };
    QList<Invitation> unseen = part;
    if (std::ranges::any_of(part, isSeen)) {
        unseen.removeIf(isSeen);
    }
    mergeRows(unseen);
}

void Services::Private::mergeRows(const QList<Invitation> &rows)
{
    const auto changes = table.merge(rows);
    for (const int slot : changes.added) {
        table.setMail(slot, outbox->mailStatus(outbox->target(table.keyAt(slot))));
    }
    show(changes);
}

void Services::Private::showMails(const Target &target, const MailStatus &mail)
{
    for (const int slot : table.slotsOfId(target.id)) {
        if (outbox->target(table.keyAt(slot)) == target) {
            const QList<int> changed = table.setMail(slot, mail).changed;
            mailsToShow.unite({changed.cbegin(), changed.cend()});
        }
    }
    if (!mailsToShow.isEmpty() && !mailsSoon.isActive()) {
        mailsSoon.start();
    }
}

/// Thousands are confirmed in one turn: they are shown together. A row that went meanwhile was told as removed.
void Services::Private::showMailsTogether()
{
    InvitationTable::Changes changes;
    {
        const auto snapshot = table.snapshot();
        std::ranges::copy_if(std::as_const(mailsToShow), std::back_inserter(changes.changed),
            [&snapshot](int slot) { return slot < snapshot.slotCount() && snapshot.isUsed(slot); });
    }
    mailsToShow.clear();
    show(changes);
}

/// Rows that were there before the ledger was open. False: these were the last.
bool Services::Private::showMailsOfStep(int step)
{
    const int slotCount = table.snapshot().slotCount();
    const int end = std::min(slotCount, (step + 1) * MailStep);
    InvitationTable::Changes changes;
    for (const int slot : usedSlots(step * MailStep, end)) {
        const MailStatus mail = outbox->mailStatus(outbox->target(table.keyAt(slot)));
        changes.changed += table.setMail(slot, mail).changed;
    }
    show(changes);
    return end < slotCount;
}

/// No snapshot outlives this: with one about, the table would have to copy before each change.
QList<int> Services::Private::usedSlots(int from, int to) const
{
    const auto snapshot = table.snapshot();
    QList<int> found;
    for (int slot = from; slot < to; ++slot) {
        if (snapshot.isUsed(slot)) {
            found.append(slot);
        }
    }
    return found;
}

/// While a refresh runs its end is waited for.
void Services::Private::rowsChanged(const QString &connection)
{
    if (!sync->isRefreshing(connection)) {
        lists->rowsChanged(connection);
    }
}

void Services::Private::onConnectionsChanged()
{
    const QStringList before = addresses.keys();
    for (const QString &known : before) {
        const auto info = connections->byId(known);
        // Rows of another server would be resent to this one.
        if (!info || !sameOrigin(info->baseUrl, addresses.value(known))) {
            drop(known);
        }
    }
    for (const ConnectionInfo &info : connections->connections()) {
        if (!addresses.contains(info.id)) {
            addresses.insert(info.id, info.baseUrl);
            if (loadsLists) {
                load(info.id); // another program may have listed it already
            }
        }
    }
}

void Services::Private::drop(const QString &connection)
{
    addresses.remove(connection);
    refreshLater.remove(connection);
    sync->stop(connection);
    lists->forget(connection);
    recent.removeConnection(connection);
    listedContainers.removeIf([&connection](const auto &listed) { return listed.first == connection; });
    show(table.removeConnection(connection));
}

void Services::Private::load(const QString &connection)
{
    lists->load(connection, [this](const QList<Invitation> &part) { mergeUnseen(part); });
}

void Services::Private::onListLoaded(const QString &connection, const std::optional<Problem> &problem)
{
    loadingProblem = loadingProblem ? loadingProblem : problem;
    outbox->noteListed(connection, lists->listedAt(connection));
    ConnectionStatus status = hub->reportedStatus(connection);
    if (status.state == ConnectionState::Idle && lists->listedAt(connection).isValid()) {
        status.refreshedAt = lists->listedAt(connection);
        hub->setStatus(connection, status);
    }
    if (refreshLater.remove(connection)) {
        beginRefresh(connection);
    }
    finishLoading();
}

void Services::Private::finishLoading()
{
    const auto isLoading = [this](const QString &connection) { return lists->isLoading(connection); };
    if (loading && std::ranges::none_of(addresses.keys(), isLoading)) {
        loading->finish(loadingProblem ? Result<void>(tl::unexpected(*loadingProblem)) : Result<void>());
        loading.clear();
    }
}

void Services::Private::beginRefresh(const QString &connection)
{
    hub->unlock(connection)->then(&q, [this, connection](const Result<void> &unlocked) {
        if (unlocked) {
            sync->refresh(connection);
            return;
        }
        showFailure(connection, unlocked.error());
    });
}

void Services::Private::showFailure(const QString &connection, const Problem &problem)
{
    ConnectionStatus status = hub->reportedStatus(connection);
    status.state = ConnectionState::Failed;
    status.problem = problem;
    hub->setStatus(connection, status);
}

} // namespace Reinvite
