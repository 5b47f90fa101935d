// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/ledgerformat.h"

#include "models/calendar.h"
#include "models/dataformat.h"
#include "models/ledgerexport.h"
#include "models/ledgertext.h"
#include "models/timetext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace Reinvite {

namespace {

using namespace Qt::StringLiterals;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite::Texts)
};

constexpr std::array EndStates = {SendState::Sent, SendState::Renewed, SendState::Refused, SendState::Unsettled,
    SendState::NeedsYou, SendState::NotSent, SendState::SignedOut, SendState::Undone};
constexpr auto UnderWay = "under_way"_L1;

QString entryTable(const QList<LedgerEntry> &entries, const LedgerWords &words)
{
    QList<QStringList> rows;
    rows.reserve(entries.size());
    for (const LedgerEntry &entry : entries) {
        rows.append({headlineTime(entry.at, words.now, words.zone), personText(entry), actionId(entry.action),
            sendStateId(entry.state), saidText(entry), deadlinesText(entry, words.now, words.zone),
            words.connections.value(entry.key.connection), entry.systemUser, entry.requestId});
    }
    return formatTable(
        {Texts::tr("WHEN"), Texts::tr("E-MAIL"), Texts::tr("ACTION"), Texts::tr("OUTCOME"), Texts::tr("SAID"),
            Texts::tr("DEADLINE"), Texts::tr("CONNECTION"), Texts::tr("BY"), Texts::tr("REQUEST")},
        rows);
}

QString runTable(const QList<LedgerRun> &runs, const LedgerWords &words)
{
    QList<QStringList> rows;
    for (const LedgerRun &run : runs) {
        rows.append({runTitle(run, words.now, words.zone), actionId(run.action), countsText(run), run.run});
    }
    return formatTable({Texts::tr("WHEN"), Texts::tr("ACTION"), Texts::tr("CAME OF IT"), Texts::tr("RUN")}, rows);
}

QJsonObject toJson(const LedgerRun &run, const QTimeZone &zone)
{
    QJsonObject object{{u"run"_s, run.run}, {u"begun_at"_s, orNull(isoTime(run.begunAt, zone))},
        {u"action"_s, actionId(run.action)}, {u"items"_s, run.items}};
    int underWay = run.items;
    for (const SendState state : EndStates) {
        object.insert(sendStateId(state), run.counts.value(state));
        underWay -= run.counts.value(state);
    }
    object.insert(UnderWay, underWay);
    return object;
}

QStringList runColumns()
{
    QStringList columns = {u"run"_s, u"begun_at"_s, u"action"_s, u"items"_s};
    for (const SendState state : EndStates) {
        columns.append(sendStateId(state));
    }
    return columns << UnderWay;
}

} // namespace

QString formatEntries(const QList<LedgerEntry> &entries, const LedgerWords &words, RowFormat format)
{
    if (format == RowFormat::Table) {
        return entryTable(entries, words);
    }
    const auto kind = format == RowFormat::Json ? ExportFormat::Json : ExportFormat::Csv;
    return QString::fromUtf8(
        exported(LedgerExport(kind, LedgerExport::Reader::Stream, words.connections, words.zone), entries));
}

QString formatRuns(const QList<LedgerRun> &runs, const LedgerWords &words, RowFormat format)
{
    if (format == RowFormat::Table) {
        return runTable(runs, words);
    }
    QJsonArray objects;
    QString lines = csvHead(runColumns());
    for (const LedgerRun &run : runs) {
        objects.append(toJson(run, words.zone));
        lines += csvLine(runColumns(), objects.last().toObject());
    }
    return format == RowFormat::Csv ? lines : QString::fromUtf8(QJsonDocument(objects).toJson());
}

Instant sinceFromText(const QString &text, Instant now, const QTimeZone &zone)
{
    if (const auto span = spanNamed(text.toLower())) {
        return now - *span;
    }
    constexpr qsizetype DateSize = 10;
    if (text.size() == DateSize) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        return day.isValid() ? Calendar(now, zone).startOf(day) : Instant();
    }
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (time.timeSpec() == Qt::LocalTime) {
        time.setTimeZone(zone);
    }
    return time.isValid() ? Instant::fromDateTime(time) : Instant();
}

} // namespace Reinvite
