// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/parser.h"

#include "app/cli/connectionscommand.h"
#include "app/cli/diagnosticscommand.h"
#include "app/cli/helptext.h"
#include "app/cli/ledgercommand.h"
#include "app/cli/ledgerformat.h"
#include "app/cli/listcommand.h"
#include "app/cli/outboxcommand.h"
#include "app/cli/sandboxcommand.h"
#include "app/cli/sendcommand.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace Reinvite {

namespace {

using Parsed = std::variant<std::unique_ptr<Command>, Farewell>;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite::CommandLine)
};

/// Ids of what the vendors' forms ask for, beside name, address and secrets.
QStringList fieldIds()
{
    QStringList ids;
    for (const Vendor &vendor : vendors()) {
        for (const FormField &field : vendor.form().fields) {
            const bool isOwn = field.id == NameFieldId || field.id == UrlFieldId;
            if (!isOwn && field.kind != FormField::Kind::Secret && !ids.contains(field.id)) {
                ids.append(field.id);
            }
        }
    }
    return ids;
}

Farewell usageError(const QString &sentence)
{
    return {sentence + QLatin1Char('\n') + Texts::tr("“reinvite-cli --help” shows what there is.") + QLatin1Char('\n'),
        ExitCode::Usage};
}

/// The options as they stand on the command line, read once for all commands.
struct Words
{
    QCommandLineParser parser;
    QCommandLineOption profile{QStringLiteral("profile"), {}, QStringLiteral("dir")};
    QCommandLineOption connection{QStringLiteral("connection"), {}, QStringLiteral("name")};
    QCommandLineOption format{QStringLiteral("format"), {}, QStringLiteral("format"), QStringLiteral("table")};
    QCommandLineOption vendor{QStringLiteral("vendor"), {}, QStringLiteral("vendor"), vendors().constFirst().traits.id};
    QCommandLineOption url{QStringLiteral("url"), {}, QStringLiteral("url")};
    QCommandLineOption sandbox{QStringLiteral("sandbox")};
    QCommandLineOption yes{QStringLiteral("yes")};
    QCommandLineOption offline{QStringLiteral("offline")};
    QCommandLineOption where{QStringLiteral("where"), {}, QStringLiteral("filter")};
    QCommandLineOption dryRun{QStringLiteral("dry-run")};
    QCommandLineOption again{QStringLiteral("again")};
    QCommandLineOption tokenStdin{QStringLiteral("token-stdin")};
    QCommandLineOption passwordStdin{QStringLiteral("password-stdin")};
    QCommandLineOption part{QStringLiteral("part"), {}, QStringLiteral("id")};
    QStringList fields = fieldIds();
    QCommandLineOption port{QStringLiteral("port"), {}, QStringLiteral("n"), QStringLiteral("0")};
    QCommandLineOption seed{QStringLiteral("seed"), {}, QStringLiteral("n"), QStringLiteral("1")};
    QCommandLineOption seats{QStringLiteral("seats"), {}, QStringLiteral("n"), QStringLiteral("900")};
    QCommandLineOption limit{QStringLiteral("limit"), {}, QStringLiteral("n"), QStringLiteral("500")};
    QCommandLineOption budget{QStringLiteral("budget"), {}, QStringLiteral("n"), QStringLiteral("0")};
    QCommandLineOption form{QStringLiteral("form"), {}, QStringLiteral("id=value")};
    QCommandLineOption search{QStringLiteral("search"), {}, QStringLiteral("text")};
    QCommandLineOption run{QStringLiteral("run"), {}, QStringLiteral("id")};
    QCommandLineOption since{QStringLiteral("since"), {}, QStringLiteral("when")};
    QCommandLineOption output{QStringLiteral("output"), {}, QStringLiteral("file")};
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}};
    QCommandLineOption version{{QStringLiteral("v"), QStringLiteral("version")}};

    Words()
    {
        parser.addOptions({profile, connection, format, vendor, url, sandbox, yes, offline, where, dryRun, again,
            tokenStdin, passwordStdin, part, port, seed, seats, limit, budget, form, search, run, since, output, help,
            version});
        for (const QString &field : std::as_const(fields)) {
            parser.addOption({field, {}, QStringLiteral("value")});
        }
    }

    [[nodiscard]] FormValues answers() const
    {
        FormValues given;
        for (const QString &field : fields) {
            if (parser.isSet(field)) {
                given.insert(field, parser.value(field));
            }
        }
        return given;
    }

    [[nodiscard]] SecretFromInput fromInput() const
    {
        return parser.isSet(tokenStdin)   ? SecretFromInput::Token
            : parser.isSet(passwordStdin) ? SecretFromInput::Password
                                          : SecretFromInput::None;
    }
};

/// A whole number in its range, or a sentence that says what is wrong.
tl::expected<int, QString> number(const Words &words, const QCommandLineOption &option, int least, int most)
{
    bool ok = false;
    const int value = words.parser.value(option).toInt(&ok);
    if (!ok || value < least || value > most) {
        return tl::unexpected<QString>(
            Texts::tr("--%1 takes a number from %2 to %3.").arg(option.names().constLast()).arg(least).arg(most));
    }
    return value;
}

tl::expected<SandboxOptions, QString> sandboxOptions(const Words &words)
{
    const auto port = number(words, words.port, 0, 65535);
    const auto seed = number(words, words.seed, 0, std::numeric_limits<int>::max());
    const auto seats = number(words, words.seats, 1, 2'000'000);
    const auto limit = number(words, words.limit, 0, 10'000'000);
    for (const auto *value : {&port, &seed, &seats, &limit}) {
        if (!*value) {
            return tl::unexpected(value->error());
        }
    }
    SandboxOptions options{
        .port = static_cast<quint16>(*port), .seed = static_cast<quint32>(*seed), .seats = *seats, .limit = *limit};
    for (const QString &form : words.parser.values(words.form)) {
        options.forms.append({form.section(u'=', 0, 0), form.section(u'=', 1)});
    }
    return options;
}

/// What a command is made from.
struct Request
{
    const Words &words;
    CommonOptions common;
    SandboxOptions sandbox;
    RowFormat format;
    int requestsPerMinute;
    QStringList names; ///< what follows the command's words
};

Parsed makeList(Request request)
{
    return std::make_unique<ListCommand>(
        std::move(request.common), request.words.parser.value(request.words.where), request.format);
}

Parsed makeSend(Request request, SendOrder order)
{
    const QCommandLineParser &parser = request.words.parser;
    order.rows = {.ids = request.names,
        .where = parser.value(request.words.where),
        .offline = parser.isSet(request.words.offline),
        .needsClock = order.what != SendOrder::What::Resend};
    order.dryRun = order.dryRun || parser.isSet(request.words.dryRun);
    order.again = parser.isSet(request.words.again);
    const bool byFilter = !order.rows.where.trimmed().isEmpty();
    if (!order.retry && byFilter != order.rows.ids.isEmpty()) {
        return usageError(
            byFilter ? Texts::tr("Give ids or --where, not both.") : Texts::tr("Give ids, or --where FILTER."));
    }
    return std::make_unique<SendCommand>(std::move(request.common), std::move(order), request.format);
}

Parsed makePlan(Request request)
{
    return makeSend(std::move(request), {.what = SendOrder::What::LiveLinks, .dryRun = true});
}

Parsed makeResend(Request request)
{
    return makeSend(std::move(request), {.what = SendOrder::What::Resend});
}

Parsed makeRenew(Request request)
{
    return makeSend(std::move(request), {.what = SendOrder::What::Renew});
}

Parsed makeRetry(Request request)
{
    return makeSend(std::move(request), {.what = SendOrder::What::LiveLinks, .retry = true});
}

Parsed makeOutboxList(Request request)
{
    return std::make_unique<ListOutboxCommand>(std::move(request.common), request.format);
}

Parsed makePause(Request request)
{
    return std::make_unique<PauseCommand>(std::move(request.common), true);
}

Parsed makeResume(Request request)
{
    return std::make_unique<PauseCommand>(std::move(request.common), false);
}

Parsed makeStop(Request request)
{
    return std::make_unique<StopCommand>(std::move(request.common));
}

Parsed makeGoOn(Request request)
{
    return std::make_unique<GoOnCommand>(std::move(request.common));
}

Parsed makeSettle(Request request)
{
    return std::make_unique<SettleCommand>(std::move(request.common), request.names.first(), request.names.last());
}

Parsed makeAdd(Request request)
{
    const QCommandLineParser &parser = request.words.parser;
    return std::make_unique<AddConnectionCommand>(std::move(request.common),
        NewConnection{.name = request.names.first(),
            .vendor = parser.value(request.words.vendor),
            .url = QUrl(parser.value(request.words.url), QUrl::StrictMode),
            .answers = request.words.answers(),
            .parts = parser.values(request.words.part),
            .requestsPerMinute = request.requestsPerMinute});
}

Parsed makeSignIn(Request request)
{
    request.common.connection = request.names.first();
    return std::make_unique<SignInCommand>(std::move(request.common));
}

Parsed makeConnectionList(Request request)
{
    return std::make_unique<ListConnectionsCommand>(std::move(request.common), request.format);
}

Parsed makeTest(Request request)
{
    request.common.connection = request.names.first();
    return std::make_unique<TestConnectionCommand>(std::move(request.common));
}

Parsed makeRemove(Request request)
{
    request.common.connection = request.names.first();
    return std::make_unique<RemoveConnectionCommand>(std::move(request.common));
}

Parsed makeServe(Request request)
{
    return std::make_unique<ServeCommand>(std::move(request.common), request.sandbox);
}

Parsed makeDemo(Request request)
{
    request.common.services.sandbox = request.sandbox;
    return std::make_unique<DemoCommand>(std::move(request.common));
}

/// Entries are all meant where no number is given.
int entryLimit(const Request &request)
{
    return request.words.parser.isSet(request.words.limit) ? request.sandbox.limit : 0;
}

tl::expected<LedgerQuery, QString> ledgerQuery(const Request &request)
{
    const QCommandLineParser &parser = request.words.parser;
    const QString since = parser.value(request.words.since);
    LedgerQuery query{.text = parser.value(request.words.search),
        .run = parser.value(request.words.run),
        .from = since.isEmpty() ? Instant() : sinceFromText(since, SystemClock().now()),
        .limit = entryLimit(request)};
    if (parser.isSet(request.words.since) && !query.from.isValid()) {
        return tl::unexpected(Texts::tr("--since takes a date or time (2026-11-20) or a span (7d)."));
    }
    return query;
}

Parsed makeLedgerList(Request request)
{
    auto query = ledgerQuery(request);
    return query
        ? Parsed(std::make_unique<ListLedgerCommand>(std::move(request.common), std::move(*query), request.format))
        : Parsed(usageError(query.error()));
}

Parsed makeRuns(Request request)
{
    const int limit = entryLimit(request);
    return std::make_unique<ListRunsCommand>(std::move(request.common), limit, request.format);
}

Parsed makeExport(Request request)
{
    const QString file = request.words.parser.value(request.words.output);
    const bool isNamed = request.words.parser.isSet(request.words.format);
    const QString ending =
        file.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive) ? QStringLiteral("json") : QStringLiteral("csv");
    const auto format = exportFormatFromId(isNamed ? request.common.format : ending);
    auto query = ledgerQuery(request);
    if (file.isEmpty() || !format || !query) {
        return usageError(file.isEmpty() ? Texts::tr("Name the file with --output FILE.")
                : !format                ? Texts::tr("A file's --format is csv or json.")
                                         : query.error());
    }
    return std::make_unique<ExportLedgerCommand>(std::move(request.common), std::move(*query), file, *format);
}

Parsed makeVerify(Request request)
{
    return std::make_unique<VerifyLedgerCommand>(std::move(request.common));
}

Parsed makeForget(Request request)
{
    return std::make_unique<ForgetCommand>(std::move(request.common), request.names.first());
}

Parsed makeDiagnostics(Request request)
{
    return std::make_unique<DiagnosticsCommand>(std::move(request.common));
}

struct Verb
{
    QStringList words;
    int leastNames;
    int mostNames;
    Parsed (*make)(Request);
};

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

const Verb *verbOf(const QStringList &words)
{
    for (const Verb &verb : verbs()) {
        if (words.mid(0, verb.words.size()) == verb.words) {
            return &verb;
        }
    }
    return nullptr;
}

tl::expected<Request, QString> readRequest(const Words &words, const Verb &verb)
{
    const auto format = rowFormatFromName(words.parser.value(words.format));
    if (!format) {
        return tl::unexpected(Texts::tr("--format takes table, json or csv."));
    }
    const QString where = words.parser.value(words.where);
    if (const auto filter = Filter::parse(where, SystemClock().now()); !filter) {
        return tl::unexpected(describe(filter.error(), where));
    }
    const auto sandbox = sandboxOptions(words);
    if (!sandbox) {
        return tl::unexpected(sandbox.error());
    }
    const auto budget = number(words, words.budget, 0, 1'000'000);
    if (!budget) {
        return tl::unexpected(budget.error());
    }
    const QStringList names = words.parser.positionalArguments().mid(verb.words.size());
    if (names.size() < verb.leastNames || names.size() > verb.mostNames) {
        return tl::unexpected(names.size() < verb.leastNames
                ? Texts::tr("“%1” needs a name or an id.").arg(verb.words.join(QLatin1Char(' ')))
                : Texts::tr("“%1” is too much.").arg(names.constLast()));
    }
    CommonOptions common{.connection = words.parser.value(words.connection),
        .format = words.parser.value(words.format),
        .yes = words.parser.isSet(words.yes),
        .fromInput = words.fromInput(),
        .offline = words.parser.isSet(words.offline)};
    common.services.profile = words.parser.value(words.profile);
    if (words.parser.isSet(words.sandbox)) {
        common.services.sandbox = *sandbox;
    }
    return Request{.words = words,
        .common = common,
        .sandbox = *sandbox,
        .format = *format,
        .requestsPerMinute = *budget,
        .names = names};
}

} // namespace

std::variant<std::unique_ptr<Command>, Farewell> parseArguments(const QStringList &arguments)
{
    Words words;
    if (!words.parser.parse(arguments)) {
        return usageError(words.parser.errorText());
    }
    if (words.parser.isSet(words.help)) {
        return Farewell{helpText(fieldIds()), ExitCode::Sent};
    }
    if (words.parser.isSet(words.version)) {
        return Farewell{
            QStringLiteral("reinvite-cli %1\n").arg(QCoreApplication::applicationVersion()), ExitCode::Sent};
    }
    const QStringList positional = words.parser.positionalArguments();
    if (positional.isEmpty()) {
        return Farewell{helpText(fieldIds()), ExitCode::Usage};
    }
    const Verb *verb = verbOf(positional);
    if (verb == nullptr) {
        return usageError(Texts::tr("There is no command “%1”.").arg(positional.join(QLatin1Char(' '))));
    }
    auto request = readRequest(words, *verb);
    return request ? verb->make(std::move(*request)) : usageError(request.error());
}

} // namespace Reinvite
