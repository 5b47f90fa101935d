// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/sandboxcommand.h"

#include "app/cli/console.h"
#include "app/cli/listcommand.h"
#include "app/cli/refreshrun.h"
#include "models/timetext.h"

#include <QJsonDocument>

#include <algorithm>

namespace Reinvite {

namespace {

void leaveOutWhatCannotGo(Plan &plan)
{
    plan.items.removeIf([](const PlanItem &item) { return !item.leftOutBecause.isEmpty(); });
}

QHash<Badge, int> countBadges(const QList<ListRow> &rows)
{
    QHash<Badge, int> counts;
    for (const ListRow &row : rows) {
        ++counts[badgeAt(row.invitation.state, row.invitation.expiresAt, row.vendorNow)];
    }
    return counts;
}

void printCounts(const QList<ListRow> &rows)
{
    const QHash<Badge, int> counts = countBadges(rows);
    Console::print(
        DemoCommand::tr("… %n invitation(s): %1 expired, %2 expire soon, %3 pending, %4 joined, %5 revoked.\n\n",
            nullptr, static_cast<int>(rows.size()))
            .arg(counts[Badge::Expired])
            .arg(counts[Badge::ExpiresSoon])
            .arg(counts[Badge::Pending])
            .arg(counts[Badge::Joined])
            .arg(counts[Badge::Withdrawn]));
}

} // namespace

ServeCommand::ServeCommand(CommonOptions options, const SandboxOptions &sandbox, QObject *parent)
    : Command(std::move(options), parent)
    , m_sandbox(sandbox)
{
    connect(&m_interrupt, &Interrupt::requested, this, [this] { Q_EMIT finished(ExitCode::Sent); });
}

void ServeCommand::start()
{
    if (const auto started = m_sandbox.start(); !started) {
        fail(started.error());
        return;
    }
    Console::print(
        QString::fromUtf8(QJsonDocument(m_sandbox.toJson()).toJson(QJsonDocument::Compact)) + QLatin1Char('\n'));
}

void DemoCommand::start()
{
    withServices([this] { list(); });
}

void DemoCommand::list()
{
    const QStringList connections = meantConnections();
    auto *run = new RefreshRun(services(), connections, this);
    connect(run, &RefreshRun::finished, this, [this, run, connections] {
        if (run->problem()) {
            fail(*run->problem());
        } else {
            resendOneOfEach(connections);
        }
    });
    run->start();
}

void DemoCommand::resendOneOfEach(const QStringList &connections)
{
    const QList<ListRow> rows = listRows(services(), connections);
    Console::print(tr("Offline sandbox: simulated vendors, no mail leaves this computer.\n\n"));
    Console::print(formatRows(samples(rows, connections), RowFormat::Table));
    printCounts(rows);
    Plan plan;
    for (const ListRow &row : samples(rows, connections, 1)) {
        plan.items.append(services().outbox().planOne(Action::Resend, row.invitation));
    }
    leaveOutWhatCannotGo(plan);
    m_toCome = plan.items.size();
    if (m_toCome == 0) {
        usageError(tr("No invitation in this sandbox holds a live link."));
        return;
    }
    connect(&services().outbox(), &Outbox::itemChanged, this, &DemoCommand::onItemChanged);
    services().outbox().confirm(plan, Undo::None)->then(this, [this](const Result<QList<OutboxItem>> &items) {
        if (!items) {
            fail(items.error());
        }
    });
}

/// Live ones, the first few of each connection; a seat that two connections see counts for the first.
QList<ListRow> DemoCommand::samples(const QList<ListRow> &rows, const QStringList &connections, int each)
{
    QList<ListRow> chosen;
    QSet<Target> seen;
    for (const QString &connection : connections) {
        int count = 0;
        for (const ListRow &row : rows) {
            const Invitation &invitation = row.invitation;
            const bool isLive = stateAt(invitation.state, invitation.expiresAt, row.vendorNow) == State::Pending;
            const Target target = services().outbox().target(invitation.key);
            if (count < each && invitation.key.connection == connection && isLive && !invitation.email.isEmpty()
                && !seen.contains(target)) {
                chosen.append(row);
                seen.insert(target);
                ++count;
            }
        }
    }
    return chosen;
}

void DemoCommand::onItemChanged(const OutboxItem &item)
{
    if (isUnderWay(item.state)) {
        return;
    }
    m_worst = moreSerious(m_worst, exitCodeOf(item.state));
    const auto connection = services().connections().byId(item.key.connection);
    Console::print(tr("%1, %2: %3. New in the sandbox's mailbox:\n")
                       .arg(connection ? connection->name : QString(), item.email, sendStateId(item.state)));
    for (const Mail &mail : services().sandbox()->mailbox()) {
        if (mail.invitation == item.key.id) {
            Console::print(tr("  To: %1\n  Subject: %2\n  Link: %3 (%4)\n")
                               .arg(mail.to, mail.subject, mail.link, mail.linkWorks ? tr("works") : tr("dead")));
        }
    }
    if (--m_toCome == 0) {
        disconnect(&services().outbox(), nullptr, this, nullptr);
        Q_EMIT finished(m_worst);
    }
}

} // namespace Reinvite
