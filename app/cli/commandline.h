// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace Reinvite {

/// Ids of what the vendors' forms ask for, beside name, address and secrets.
[[nodiscard]] QStringList formFieldIds();

/// The options as they stand on the command line, read once for all commands, with what they are called.
struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite::CommandLine)
public:
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
    QStringList fields = formFieldIds();
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

    CommandLine();

    [[nodiscard]] FormValues answers() const;
    [[nodiscard]] SecretFromInput fromInput() const;
    /// A whole number in its range, or a sentence that says what is wrong.
    [[nodiscard]] tl::expected<int, QString> number(const QCommandLineOption &option, int least, int most) const;
};

} // namespace Reinvite
