// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/invitationlistmodel.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/samples.h"

#include <algorithm>

#ifdef Q_OS_LINUX
#    include <malloc.h>
#endif

namespace Reinvite::Benchmarks {

namespace {

/// That the program has asked for and not given back; nothing where the system does not tell.
double usedBytes()
{
#ifdef Q_OS_LINUX
    const auto info = mallinfo2();
    return double(info.uordblks) + double(info.hblkhd);
#else
    return 0;
#endif
}

double jsonBytes(const QList<Invitation> &rows)
{
    double bytes = 0;
    for (const QByteArray &body : samplePolarBodies(rows)) {
        bytes += double(body.size());
    }
    return bytes;
}

} // namespace

/// The table, its list model and what a query remembers, as the program holds them.
QList<Measurement> measureMemory(const Options &options)
{
    const QList<Invitation> rows = sampleInvitations(options.rows);
    const double json = jsonBytes(rows);
    constexpr qsizetype Batch = 1000;
    const double before = usedBytes();
    InvitationTable table;
    InvitationListModel model(table);
    for (qsizetype begin = 0; begin < rows.size(); begin += Batch) {
        const QList<Invitation> batch = rows.mid(begin, Batch);
        (void)table.merge(batch);
    }
    QueryEngine engine;
    InvitationQuery query;
    query.now = sampleNow();
    model.show(engine.run(table.snapshot(), query, std::atomic_bool(false)));
    const double used = usedBytes() - before;
    return {{.name = QStringLiteral("memory_for_each_row"),
        .against = QStringLiteral("its JSON text"),
        .value = used / double(rows.size()),
        .baseline = json / double(rows.size()),
        .unit = QStringLiteral("bytes"),
        .target = {.sense = Target::Sense::TimesAsLong, .times = 0.5},
        .failure = used > 0 ? QString() : QStringLiteral("this system does not tell")}};
}

} // namespace Reinvite::Benchmarks
