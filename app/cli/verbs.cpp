// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/verbs.h"

#include "app/cli/commandline.h"
#include "app/cli/connectionscommand.h"
#include "app/cli/diagnosticscommand.h"
#include "app/cli/ledgercommand.h"
#include "app/cli/ledgerformat.h"
#include "app/cli/listcommand.h"
#include "app/cli/outboxcommand.h"
#include "app/cli/sandboxcommand.h"
#include "app/cli/sendcommand.h"

namespace Reinvite {

namespace {

MadeCommand makeList(Request request)
{
    return std::make_unique<ListCommand>(
        std::move(request.common), request.commandLine.parser.value(request.commandLine.where), request.format);
}

MadeCommand makeSend(Request request, SendOrder order)
{
    const QCommandLineParser &parser = request.commandLine.parser;
    order.rows = {.ids = request.names,
        .where = parser.value(request.commandLine.where),
        .offline = parser.isSet(request.commandLine.offline),
        .needsClock = order.what != SendOrder::What::Resend};
    order.dryRun = order.dryRun || parser.isSet(request.commandLine.dryRun);
    order.again = parser.isSet(request.commandLine.again);
    const bool byFilter = !order.rows.where.trimmed().isEmpty();
    if (!order.retry && byFilter != order.rows.ids.isEmpty()) {
        return tl::unexpected(byFilter ? CommandLine::tr("Give ids or --where, not both.")
                                       : CommandLine::tr("Give ids, or --where FILTER."));
    }
    return std::make_unique<SendCommand>(std::move(request.common), std::move(order), request.format);
}

MadeCommand makePlan(Request request)
{
    return makeSend(std::move(request), {.what = SendOrder::What::LiveLinks, .dryRun = true});
}

MadeCommand makeResend(Request request)
{
    return makeSend(std::move(request), {.what = SendOrder::What::Resend});
}

MadeCommand makeRenew(Request request)
{
    return makeSend(std::move(request), {.what = SendOrder::What::Renew});
}

MadeCommand makeRetry(Request request)
{
    return makeSend(std::move(request), {.what = SendOrder::What::LiveLinks, .retry = true});
}

MadeCommand makeOutboxList(Request request)
{
    return std::make_unique<ListOutboxCommand>(std::move(request.common), request.format);
}

MadeCommand makePause(Request request)
{
    return std::make_unique<PauseCommand>(std::move(request.common), true);
}

MadeCommand makeResume(Request request)
{
    return std::make_unique<PauseCommand>(std::move(request.common), false);
}

MadeCommand makeStop(Request request)
{
    return std::make_unique<StopCommand>(std::move(request.common));
}

MadeCommand makeGoOn(Request request)
{
    return std::make_unique<GoOnCommand>(std::move(request.common));
}

MadeCommand makeSettle(Request request)
{
    return std::make_unique<SettleCommand>(std::move(request.common), request.names.first(), request.names.last());
}

MadeCommand makeAdd(Request request)
{
    const QCommandLineParser &parser = request.commandLine.parser;
    return std::make_unique<AddConnectionCommand>(std::move(request.common),
        NewConnection{.name = request.names.first(),
            .vendor = parser.value(request.commandLine.vendor),
            .url = QUrl(parser.value(request.commandLine.url), QUrl::StrictMode),
            .answers = request.commandLine.answers(),
            .parts = parser.values(request.commandLine.part),
            .requestsPerMinute = request.requestsPerMinute});
}

MadeCommand makeSignIn(Request request)
{
    request.common.connection = request.names.first();
    return std::make_unique<SignInCommand>(std::move(request.common));
}

MadeCommand makeConnectionList(Request request)
{
    return std::make_unique<ListConnectionsCommand>(std::move(request.common), request.format);
}

MadeCommand makeTest(Request request)
{
    request.common.connection = request.names.first();
    return std::make_unique<TestConnectionCommand>(std::move(request.common));
}

MadeCommand makeRemove(Request request)
{
    request.common.connection = request.names.first();
    return std::make_unique<RemoveConnectionCommand>(std::move(request.common));
}

MadeCommand makeServe(Request request)
{
    return std::make_unique<ServeCommand>(std::move(request.common), request.sandbox);
}

MadeCommand makeDemo(Request request)
{
    request.common.services.sandbox = request.sandbox;
    return std::make_unique<DemoCommand>(std::move(request.common));
}

/// Entries are all meant where no number is given.
int entryLimit(const Request &request)
{
    return request.commandLine.parser.isSet(request.commandLine.limit) ? request.sandbox.limit : 0;
}

tl::expected<LedgerQuery, QString> ledgerQuery(const Request &request)
{
    const QCommandLineParser &parser = request.commandLine.parser;
    const QString since = parser.value(request.commandLine.since);
    LedgerQuery query{.text = parser.value(request.commandLine.search),
        .run = parser.value(request.commandLine.run),
        .from = since.isEmpty() ? Instant() : sinceFromText(since, SystemClock().now()),
        .limit = entryLimit(request)};
    if (parser.isSet(request.commandLine.since) && !query.from.isValid()) {
        return tl::unexpected(CommandLine::tr("--since takes a date or time (2026-11-20) or a span (7d)."));
    }
    return query;
}

MadeCommand makeLedgerList(Request request)
{
    auto query = ledgerQuery(request);
    return query
        ? MadeCommand(std::make_unique<ListLedgerCommand>(std::move(request.common), std::move(*query), request.format))
        : MadeCommand(tl::unexpected(query.error()));
}

MadeCommand makeRuns(Request request)
{
    const int limit = entryLimit(request);
    return std::make_unique<ListRunsCommand>(std::move(request.common), limit, request.format);
}

MadeCommand makeExport(Request request)
{
    const QString file = request.commandLine.parser.value(request.commandLine.output);
    const bool isNamed = request.commandLine.parser.isSet(request.commandLine.format);
    const QString ending =
        file.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive) ? QStringLiteral("json") : QStringLiteral("csv");
    const auto format = exportFormatFromId(isNamed ? request.common.format : ending);
    auto query = ledgerQuery(request);
    if (file.isEmpty() || !format || !query) {
        return tl::unexpected(file.isEmpty() ? CommandLine::tr("Name the file with --output FILE.")
                : !format                    ? CommandLine::tr("A file's --format is csv or json.")
                                             : query.error());
    }
    return std::make_unique<ExportLedgerCommand>(std::move(request.common), std::move(*query), file, *format);
}

MadeCommand makeVerify(Request request)
{
    return std::make_unique<VerifyLedgerCommand>(std::move(request.common));
}

MadeCommand makeForget(Request request)
{
    return std::make_unique<ForgetCommand>(std::move(request.common), request.names.first());
}

MadeCommand makeDiagnostics(Request request)
{
    return std::make_unique<DiagnosticsCommand>(std::move(request.common));
}

const QList<Verb> &verbs()
{
    constexpr int Any = std::numeric_limits<int>::max();
    static const QList<Verb> all = {
        {{QStringLiteral("list")}, 0, 0, makeList},
        {{QStringLiteral("plan")}, 0, Any, makePlan},
        {{QStringLiteral("resend")}, 0, Any, makeResend},
        {{QStringLiteral("renew")}, 0, Any, makeRenew},
        {{QStringLiteral("outbox"), QStringLiteral("list")}, 0, 0, makeOutboxList},
        {{QStringLiteral("outbox"), QStringLiteral("pause")}, 0, 0, makePause},
        {{QStringLiteral("outbox"), QStringLiteral("resume")}, 0, 0, makeResume},
        {{QStringLiteral("outbox"), QStringLiteral("stop")}, 0, 0, makeStop},
        {{QStringLiteral("outbox"), QStringLiteral("go-on")}, 0, 0, makeGoOn},
        {{QStringLiteral("outbox"), QStringLiteral("retry")}, 0, 0, makeRetry},
        {{QStringLiteral("outbox"), QStringLiteral("settle")}, 2, 2, makeSettle},
        {{QStringLiteral("ledger"), QStringLiteral("list")}, 0, 0, makeLedgerList},
        {{QStringLiteral("ledger"), QStringLiteral("runs")}, 0, 0, makeRuns},
        {{QStringLiteral("ledger"), QStringLiteral("export")}, 0, 0, makeExport},
        {{QStringLiteral("ledger"), QStringLiteral("verify")}, 0, 0, makeVerify},
        {{QStringLiteral("ledger"), QStringLiteral("forget")}, 1, 1, makeForget},
        {{QStringLiteral("connections"), QStringLiteral("add")}, 1, 1, makeAdd},
        {{QStringLiteral("connections"), QStringLiteral("sign-in")}, 1, 1, makeSignIn},
        {{QStringLiteral("connections"), QStringLiteral("list")}, 0, 0, makeConnectionList},
        {{QStringLiteral("connections"), QStringLiteral("test")}, 1, 1, makeTest},
        {{QStringLiteral("connections"), QStringLiteral("remove")}, 1, 1, makeRemove},
        {{QStringLiteral("sandbox"), QStringLiteral("serve")}, 0, 0, makeServe},
        {{QStringLiteral("sandbox"), QStringLiteral("demo")}, 0, 0, makeDemo},
        {{QStringLiteral("diagnostics")}, 0, 0, makeDiagnostics},
    };
    return all;
}

} // namespace

const Verb *verbOf(const QStringList &positional)
{
    for (const Verb &verb : verbs()) {
        if (positional.mid(0, verb.words.size()) == verb.words) {
            return &verb;
        }
    }
    return nullptr;
}

} // namespace Reinvite
