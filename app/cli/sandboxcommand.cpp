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

constexpr qsizetype DemoRows = 12;

QHash<Badge, int> countBadges(const QList<ListRow> &rows)
{
    QHash<Badge, int> counts;
    for (const ListRow &row : rows) {
        ++counts[badgeAt(row.invitation.state, row.invitation.expiresAt, row.vendorNow)];
    }
    return counts;
}

} // namespace

ServeCommand::ServeCommand(CommonOptions options, SandboxOptions sandbox, QObject *parent)
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
            resendOne(connections);
        }
    });
    run->start();
}

void DemoCommand::resendOne(const QStringList &connections)
{
    const QList<ListRow> rows = listRows(services(), connections);
    QList<ListRow> sendable;
    std::ranges::copy_if(rows, std::back_inserter(sendable), [](const ListRow &row) {
        return stateAt(row.invitation.state, row.invitation.expiresAt, row.vendorNow) == State::Pending
            && !row.invitation.email.isEmpty();
    });
    Console::print(tr("Offline sandbox: simulated vendors, no mail leaves this computer.\n\n"));
    Console::print(formatRows(sendable.first(std::min(DemoRows, sendable.size())), RowFormat::Table));
    const QHash<Badge, int> counts = countBadges(rows);
    Console::print(tr("… %n invitation(s): %1 expired, %2 expire soon, %3 pending, %4 joined, %5 revoked.\n\n", nullptr,
        static_cast<int>(rows.size()))
                       .arg(counts[Badge::Expired])
                       .arg(counts[Badge::ExpiresSoon])
                       .arg(counts[Badge::Pending])
                       .arg(counts[Badge::Joined])
                       .arg(counts[Badge::Withdrawn]));
    if (sendable.isEmpty()) {
        usageError(tr("No invitation in this sandbox holds a live link."));
        return;
    }
    m_mailsBefore = services().sandbox()->mailbox().size();
    const Plan plan{{services().outbox().planOne(Action::Resend, sendable.first().invitation)}};
    Console::print(tr("Resending to %1 …\n").arg(sendable.first().invitation.email));
    connect(&services().outbox(), &Outbox::itemChanged, this, &DemoCommand::onItemChanged);
    services().outbox().confirm(plan, Undo::None)->then(this, [this](const Result<QList<OutboxItem>> &items) {
        if (!items) {
            fail(items.error());
        }
    });
}

void DemoCommand::onItemChanged(const OutboxItem &item)
{
    if (!isUnderWay(item.state)) {
        showMail(item);
        disconnect(&services().outbox(), nullptr, this, nullptr);
        Q_EMIT finished(exitCodeOf(item.state));
    }
}

void DemoCommand::showMail(const OutboxItem &item)
{
    Console::print(tr("Outcome: %1. New in the sandbox's mailbox:\n").arg(sendStateId(item.state)));
    const QList<Mail> mails = services().sandbox()->mailbox();
    for (const Mail &mail : mails.mid(m_mailsBefore)) {
        Console::print(tr("  To: %1\n  Subject: %2\n  Link: %3 (%4)\n")
                           .arg(mail.to, mail.subject, mail.link, mail.linkWorks ? tr("works") : tr("dead")));
    }
}

} // namespace Reinvite
