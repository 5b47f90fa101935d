// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/parser.h"

#include "app/cli/commandline.h"
#include "app/cli/helptext.h"
#include "app/cli/rowchoice.h"
#include "app/cli/verbs.h"

namespace Reinvite {

namespace {

Farewell usageError(const QString &sentence)
{
    return {sentence + QLatin1Char('\n') + CommandLine::tr("“reinvite-cli --help” shows what there is.")
            + QLatin1Char('\n'),
        ExitCode::Usage};
}

tl::expected<SandboxOptions, QString> sandboxOptions(const CommandLine &commandLine)
{
    const auto port = commandLine.number(commandLine.port, 0, 65535);
    const auto seed = commandLine.number(commandLine.seed, 0, std::numeric_limits<int>::max());
    const auto seats = commandLine.number(commandLine.seats, 1, 2'000'000);
    const auto limit = commandLine.number(commandLine.limit, 0, 10'000'000);
    for (const auto *value : {&port, &seed, &seats, &limit}) {
        if (!*value) {
            return tl::unexpected(value->error());
        }
    }
    SandboxOptions options{
        .port = static_cast<quint16>(*port), .seed = static_cast<quint32>(*seed), .seats = *seats, .limit = *limit};
    for (const QString &form : commandLine.parser.values(commandLine.form)) {
        options.forms.append({form.section(u'=', 0, 0), form.section(u'=', 1)});
    }
    return options;
}

tl::expected<Request, QString> readRequest(const CommandLine &commandLine, const Verb &verb)
{
    const auto format = rowFormatFromName(commandLine.parser.value(commandLine.format));
    if (!format) {
        return tl::unexpected(CommandLine::tr("--format takes table, json or csv."));
    }
    const QString where = commandLine.parser.value(commandLine.where);
    if (const auto filter = Filter::parse(where, SystemClock().now()); !filter) {
        return tl::unexpected(describe(filter.error(), where));
    }
    const auto sandbox = sandboxOptions(commandLine);
    if (!sandbox) {
        return tl::unexpected(sandbox.error());
    }
    const auto budget = commandLine.number(commandLine.budget, 0, 1'000'000);
    if (!budget) {
        return tl::unexpected(budget.error());
    }
    const QStringList names = commandLine.parser.positionalArguments().mid(verb.words.size());
    if (names.size() < verb.leastNames || names.size() > verb.mostNames) {
        return tl::unexpected(names.size() < verb.leastNames
                ? CommandLine::tr("“%1” needs a name or an id.").arg(verb.words.join(QLatin1Char(' ')))
                : CommandLine::tr("“%1” is too much.").arg(names.constLast()));
    }
    CommonOptions common{.connection = commandLine.parser.value(commandLine.connection),
        .format = commandLine.parser.value(commandLine.format),
        .yes = commandLine.parser.isSet(commandLine.yes),
        .fromInput = commandLine.fromInput(),
        .offline = commandLine.parser.isSet(commandLine.offline)};
    common.services.profile = commandLine.parser.value(commandLine.profile);
    if (commandLine.parser.isSet(commandLine.sandbox)) {
        common.services.sandbox = *sandbox;
    }
    return Request{.commandLine = commandLine,
        .common = common,
        .sandbox = *sandbox,
        .format = *format,
        .requestsPerMinute = *budget,
        .names = names};
}

} // namespace

std::variant<std::unique_ptr<Command>, Farewell> parseArguments(const QStringList &words)
{
    CommandLine commandLine;
    if (!commandLine.parser.parse(words)) {
        return usageError(commandLine.parser.errorText());
    }
    if (commandLine.parser.isSet(commandLine.help)) {
        return Farewell{helpText(formFieldIds()), ExitCode::Sent};
    }
    if (commandLine.parser.isSet(commandLine.version)) {
        return Farewell{
            QStringLiteral("reinvite-cli %1\n").arg(QCoreApplication::applicationVersion()), ExitCode::Sent};
    }
    const QStringList positional = commandLine.parser.positionalArguments();
    if (positional.isEmpty()) {
        return Farewell{helpText(formFieldIds()), ExitCode::Usage};
    }
    const Verb *verb = verbOf(positional);
    if (verb == nullptr) {
        return usageError(CommandLine::tr("There is no command “%1”.").arg(positional.join(QLatin1Char(' '))));
    }
    auto command = readRequest(commandLine, *verb).and_then(verb->make);
    if (!command) {
        return usageError(command.error());
    }
    return std::move(*command);
}

} // namespace Reinvite
