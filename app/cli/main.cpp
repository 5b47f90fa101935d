// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/console.h"
#include "app/cli/parser.h"
#include "app/cli/terminal.h"
#include "app/profile/buildfacts.h"
#include "app/profile/hardening.h"
#include "app/profile/translations.h"

#include <QCoreApplication>
#include <QTimer>

using namespace Reinvite;

namespace {

int say(const Farewell &farewell)
{
    if (farewell.code == ExitCode::Sent) {
        Console::print(farewell.text);
    } else {
        Console::note(farewell.text.trimmed());
    }
    return static_cast<int>(farewell.code);
}

int run(int argc, char *argv[])
{
    const Terminal::Session terminal;
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(buildFacts());
    installTranslations(application);
    auto parsed = parseArguments(QCoreApplication::arguments());
    if (const auto *farewell = std::get_if<Farewell>(&parsed)) {
        return say(*farewell);
    }
    const auto command = std::get<std::unique_ptr<Command>>(std::move(parsed));
    QObject::connect(command.get(), &Command::finished, &application,
        [](ExitCode code) { QCoreApplication::exit(static_cast<int>(code)); });
    QTimer::singleShot(0, command.get(), &Command::start);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    hardenProcess();
    return endProcess(run(argc, argv));
}
