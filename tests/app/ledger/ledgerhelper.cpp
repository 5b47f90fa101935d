// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

// What the ledger's tests do in another process: FOLDER kill | begin COUNT NAME
#include "app/ledger/ledgerstore.h"
#include "tests/app/ledger/ledgeritems.h"

#include <QCoreApplication>
#include <QTextStream>

#ifdef Q_OS_WIN
#    include <windows.h>
#else
#    include <csignal>
#endif

using namespace Reinvite;

namespace {

constexpr Instant Now = Instant::fromMsecs(1'790'000'000'000);

/// At once, without a destructor or a last write.
#ifdef Q_OS_WIN
int die()
{
    return TerminateProcess(GetCurrentProcess(), EXCEPTION_ACCESS_VIOLATION) != 0 ? 0 : 1;
}
#else
int die()
{
    return std::raise(SIGKILL);
}
#endif

/// Confirms an item, begins to send it, and is killed before any answer could come.
int beginAndDie(LedgerStore &store)
{
    const auto armed = store.arm({resendOf(QStringLiteral("a"), Now), resendOf(QStringLiteral("b"), Now)});
    if (!armed || !store.begin(armed->first().id, SendState::Sending, Now)) {
        return 1;
    }
    return die();
}

/// Begins every item that is still armed and prints the ids of those that it got.
int beginAll(LedgerStore &store)
{
    QTextStream out(stdout);
    const auto open = store.openItems();
    if (!open) {
        return 1;
    }
    for (const OutboxItem &item : *open) {
        const auto begun = store.begin(item.id, SendState::Sending, Now);
        if (begun) {
            out << item.id << '\n';
        } else if (begun.error().kind != ProblemKind::WrongState) {
            return 2;
        }
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    LedgerStore store(arguments.value(1));
    return arguments.value(2) == QStringLiteral("kill") ? beginAndDie(store) : beginAll(store);
}
