// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/resendcommand.h"

#include "app/cli/console.h"
#include "app/cli/interrupt.h"
#include "app/cli/refreshrun.h"
#include "models/timetext.h"

#include <algorithm>

namespace Reinvite {

ResendCommand::ResendCommand(CommonOptions options, QStringList ids, RowFormat format, QObject *parent)
    : Command(std::move(options), parent)
    , m_ids(std::move(ids))
    , m_format(format)
{
    m_ids.removeDuplicates();
}

ResendCommand::~ResendCommand() = default;

void ResendCommand::start()
{
    withServices([this] {
        services().loadKnownLists()->then(this, [this](const Result<void> &) {
            if (const QStringList connections = meantConnections(); !connections.isEmpty()) {
                findRows(connections);
            }
        });
    });
}

ResendCommand::Match ResendCommand::match(const QString &id, const QStringList &connections)
{
    Match match{.id = id, .rows = {}};
    const QString vendorId = id.section(QLatin1Char('/'), -1);
    for (const int slot : services().table().slotsOfId(vendorId)) {
        const Invitation &row = services().table().at(slot);
        if (connections.contains(row.key.connection) && (id == vendorId || id == keyText(row.key))) {
            match.rows.append(row);
        }
    }
    return match;
}

bool ResendCommand::anyUnmatched(const QStringList &connections)
{
    return std::ranges::any_of(m_ids, [&](const QString &id) { return match(id, connections).rows.isEmpty(); });
}

/// The last known list answers at once; only ids that it lacks cost a refresh.
void ResendCommand::findRows(const QStringList &connections)
{
    auto *run = new RefreshRun(services(), anyUnmatched(connections) ? connections : QStringList(), this);
    connect(run, &RefreshRun::finished, this, [this, run, connections] {
        for (const QString &shortfall : run->shortfalls()) {
            Console::note(shortfall);
        }
        if (run->problem() && anyUnmatched(connections)) {
            m_leftOut = moreSerious(m_leftOut, exitCodeOf(*run->problem()));
        }
        unlock(connections);
    });
    run->start();
}

/// Rows of a last known list need their connection's token before they can be planned.
void ResendCommand::unlock(const QStringList &connections)
{
    QSet<QString> meant;
    for (const QString &id : std::as_const(m_ids)) {
        for (const Invitation &row : match(id, connections).rows) {
            meant.insert(row.key.connection);
        }
    }
    m_unlocking = int(meant.size());
    if (m_unlocking == 0) {
        plan(connections);
    }
    for (const QString &connection : std::as_const(meant)) {
        services().hub().unlock(connection)->then(this, [this, connections](const Result<void> &unlocked) {
            if (!unlocked) {
                Console::note(unlocked.error());
                m_leftOut = moreSerious(m_leftOut, exitCodeOf(unlocked.error()));
            }
            if (--m_unlocking == 0) {
                plan(connections);
            }
        });
    }
}

void ResendCommand::plan(const QStringList &connections)
{
    for (const QString &id : std::as_const(m_ids)) {
        const Match found = match(id, connections);
        QSet<QString> realms;
        for (const Invitation &row : found.rows) {
            realms.insert(services().outbox().target(row.key).realm);
        }
        if (found.rows.isEmpty()) {
            m_done.append({.id = id, .outcome = QStringLiteral("not_found"), .detail = tr("No list has this id.")});
            m_leftOut = moreSerious(m_leftOut, ExitCode::Refused);
        } else if (realms.size() > 1) {
            m_done.append({.id = id,
                .outcome = QStringLiteral("ambiguous"),
                .detail = tr("Several connections have this id: name one with --connection.")});
            m_leftOut = moreSerious(m_leftOut, ExitCode::Usage);
        } else {
            m_plan.items.append(services().outbox().planOne(Action::Resend, found.rows.first()));
        }
    }
    announce();
    if (m_plan.goingOut() == 0 || agreed()) {
        send();
    }
}

void ResendCommand::announce()
{
    for (PlanItem &item : m_plan.items) {
        const QString who = item.invitation.email.isEmpty() ? item.invitation.key.id : item.invitation.email;
        const Instant vendorNow = services().clock().now() + services().hub().skew(item.invitation.key.connection);
        if (adoptLeftover(item)) {
            item.leftOutBecause = tr("goes on from where an earlier start of the program left it");
            Console::note(tr("%1: %2").arg(who, item.leftOutBecause));
        } else if (!item.leftOutBecause.isEmpty()) {
            Console::note(tr("%1: left out: %2").arg(who, item.leftOutBecause));
            m_done.append({.id = item.invitation.key.id,
                .outcome = QStringLiteral("left_out"),
                .expiresAt = item.invitation.expiresAt,
                .detail = item.leftOutBecause});
            m_leftOut = moreSerious(m_leftOut, ExitCode::Refused);
        } else if (item.cautions != Cautions()) {
            Console::note(tr("%1: %2").arg(who, cautionText(item, vendorNow)));
        }
    }
}

/// Naming the id again is the administrator's word for what was confirmed but had not left when a program ended.
bool ResendCommand::adoptLeftover(const PlanItem &item)
{
    const QList<OutboxItem> leftovers = services().outbox().leftovers();
    const auto found = std::ranges::find_if(
        leftovers, [&](const OutboxItem &left) { return left.target == item.target && left.action == Action::Resend; });
    if (found == leftovers.cend()) {
        return false;
    }
    m_watched.insert(found->id, *found);
    m_watchedOrder.append(found->id);
    return true;
}

bool ResendCommand::agreed()
{
    if (options().yes) {
        return true;
    }
    if (!Console::inputIsTerminal()) {
        usageError(tr("%n mail(s) would be sent. Add --yes to send without being asked.", nullptr,
            static_cast<int>(m_plan.goingOut())));
        return false;
    }
    if (!Console::confirm(tr("Send %n mail(s)? [y/N] ", nullptr, static_cast<int>(m_plan.goingOut())))) {
        Q_EMIT finished(ExitCode::Undone);
        return false;
    }
    return true;
}

void ResendCommand::send()
{
    connect(&services().outbox(), &Outbox::itemChanged, this, &ResendCommand::onItemChanged);
    connect(&services().outbox(), &Outbox::storageFailed, this, &ResendCommand::fail);
    m_interrupt = std::make_unique<Interrupt>();
    connect(m_interrupt.get(), &Interrupt::requested, this, &ResendCommand::onInterrupt);
    services().outbox().answerLeftovers(m_watchedOrder, true);
    if (m_plan.goingOut() == 0) {
        finishWhenSettled();
        return;
    }
    if (!options().yes) {
        Console::note(tr("Sending in %1. Ctrl-C takes it back.").arg(duration(Outbox::UndoSpan)));
    }
    services()
        .outbox()
        .confirm(m_plan, options().yes ? Undo::None : Undo::Offered)
        ->then(this, [this](const Result<QList<OutboxItem>> &items) {
            if (items) {
                watch(*items);
            } else {
                fail(items.error());
            }
        });
}

void ResendCommand::watch(const QList<OutboxItem> &items)
{
    for (const OutboxItem &item : items) {
        m_watchedOrder.append(item.id);
        m_watched.insert(item.id, item);
    }
    if (!services().outbox().isSender()) {
        Console::note(tr("Another Reinvite on this profile sends; this one watches."));
    }
    finishWhenSettled();
}

void ResendCommand::onItemChanged(const OutboxItem &item)
{
    const auto watched = m_watched.find(item.id);
    if (watched != m_watched.end()) {
        *watched = item;
    }
    if (watched != m_watched.end() && item.state == SendState::Waiting) {
        Console::note(tr("%1: waits: %2").arg(item.email.isEmpty() ? item.key.id : item.email, item.reason));
    }
    finishWhenSettled();
}

/// Takes back what has not left. What is under way is waited for; a second Ctrl-C ends the program.
void ResendCommand::onInterrupt()
{
    for (const qint64 id : std::as_const(m_watchedOrder)) {
        const SendState state = m_watched.value(id).state;
        if (state == SendState::Armed || state == SendState::Waiting) {
            services().outbox().undo(id)->then(this, [](const Result<OutboxItem> &) {});
        }
    }
}

ResendRow ResendCommand::rowOf(const OutboxItem &item)
{
    ResendRow row = toResendRow(item);
    if (item.state == SendState::Sent && services().outbox().mailStatus(item.target).deadLink) {
        row.detail = tr("The mail carries a dead link: it died %1.").arg(exactTime(row.expiresAt));
    }
    return row;
}

void ResendCommand::finishWhenSettled()
{
    const bool waiting = std::ranges::any_of(m_watched, [](const OutboxItem &item) { return isUnderWay(item.state); });
    // As the sender of the profile this program may be at another one's item, too.
    if (waiting || services().outbox().inFlight() > 0 || m_watchedOrder.size() < m_plan.goingOut()) {
        return;
    }
    ExitCode code = m_leftOut;
    QList<ResendRow> rows;
    for (const qint64 id : std::as_const(m_watchedOrder)) {
        const OutboxItem item = m_watched.value(id);
        rows.append(rowOf(item));
        code = moreSerious(code, exitCodeOf(item.state));
    }
    rows.append(m_done);
    std::ranges::stable_sort(rows, {}, [this](const ResendRow &row) { return m_ids.indexOf(row.id); });
    Console::print(formatResends(rows, m_format));
    disconnect(&services().outbox(), nullptr, this, nullptr);
    Q_EMIT finished(code);
}

} // namespace Reinvite
