// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/ledgercommand.h"

#include "app/cli/console.h"
#include "app/cli/ledgerformat.h"
#include "models/ledgertext.h"

#include <QDir>

#include <limits>

namespace Reinvite {

namespace {

LedgerWords wordsOf(Services &services)
{
    LedgerWords words{.now = services.clock().now()};
    for (const ConnectionInfo &connection : services.connections().connections()) {
        words.connections.insert(connection.id, connection.name);
    }
    return words;
}

} // namespace

ListLedgerCommand::ListLedgerCommand(CommonOptions options, LedgerQuery query, RowFormat format, QObject *parent)
    : Command(std::move(options), parent)
    , m_query(std::move(query))
    , m_format(format)
{
}

void ListLedgerCommand::start()
{
    withServices([this] {
        services().ledger().entries(m_query)->then(this, [this](const Result<QList<LedgerEntry>> &entries) {
            if (!entries) {
                fail(entries.error());
                return;
            }
            Console::print(formatEntries(*entries, wordsOf(services()), m_format));
            Q_EMIT finished(ExitCode::Sent);
        });
    });
}

ListRunsCommand::ListRunsCommand(CommonOptions options, int limit, RowFormat format, QObject *parent)
    : Command(std::move(options), parent)
    , m_limit(limit == 0 ? std::numeric_limits<int>::max() : limit)
    , m_format(format)
{
}

void ListRunsCommand::start()
{
    withServices([this] {
        services().ledger().runs(m_limit)->then(this, [this](const Result<QList<LedgerRun>> &runs) {
            if (!runs) {
                fail(runs.error());
                return;
            }
            Console::print(formatRuns(*runs, wordsOf(services()), m_format));
            Q_EMIT finished(ExitCode::Sent);
        });
    });
}

ExportLedgerCommand::ExportLedgerCommand(
    CommonOptions options, LedgerQuery query, QString file, ExportFormat format, QObject *parent)
    : Command(std::move(options), parent)
    , m_query(std::move(query))
    , m_file(std::move(file))
    , m_format(format)
{
}

void ExportLedgerCommand::start()
{
    withServices([this] {
        const ExportOrder order{
            .query = m_query, .format = m_format, .file = m_file, .connections = wordsOf(services()).connections};
        services().ledger().exportTo(order)->then(this, [this](const Result<int> &entries) {
            if (!entries) {
                fail(entries.error());
                return;
            }
            Console::note(exportedText(*entries, QDir::toNativeSeparators(m_file)));
            Q_EMIT finished(ExitCode::Sent);
        });
    });
}

void VerifyLedgerCommand::start()
{
    withServices([this] {
        services().ledger().verifyChain()->then(this, [this](const Result<ChainReport> &report) {
            if (!report) {
                fail(report.error());
                return;
            }
            Console::print(chainText(*report) + QLatin1Char('\n'));
            Q_EMIT finished(report->isWhole() ? ExitCode::Sent : ExitCode::Damaged);
        });
    });
}

ForgetCommand::ForgetCommand(CommonOptions options, QString address, QObject *parent)
    : Command(std::move(options), parent)
    , m_address(std::move(address))
{
}

void ForgetCommand::start()
{
    if (agreed()) {
        withServices([this] { forget(); });
    }
}

bool ForgetCommand::agreed()
{
    if (options().yes) {
        return true;
    }
    if (!Console::inputIsTerminal()) {
        usageError(tr("Forgetting %1 cannot be taken back. Add --yes to do it without being asked.").arg(m_address));
        return false;
    }
    Console::note(forgetExplanation());
    if (!Console::confirm(tr("Forget %1? [y/N] ").arg(m_address))) {
        Q_EMIT finished(ExitCode::Undone);
        return false;
    }
    return true;
}

void ForgetCommand::forget()
{
    services().ledger().forget(m_address)->then(this, [this](const Result<int> &entries) {
        if (!entries) {
            fail(entries.error());
            return;
        }
        Console::note(forgottenText(m_address, *entries));
        Q_EMIT finished(*entries > 0 ? ExitCode::Sent : ExitCode::Refused);
    });
}

} // namespace Reinvite
