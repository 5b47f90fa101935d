// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ledgerformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The ledger in the terminal: tables, JSON and CSV, and the times that it is asked for.
class TestLedgerFormat final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTimeIsADateOrASpan_data();
    void aTimeIsADateOrASpan();
    void entriesInColumns();
    void theTableCannotSteerTheTerminal();
    void entriesForPrograms();
    void runsTellWhatCameOfThem();
    void anEmptyLedgerIsAnEmptyList();

private:
    [[nodiscard]] static LedgerEntry entry();
    [[nodiscard]] LedgerWords words() const { return {{{u"acme"_s, u"Acme Cloud"_s}}, m_now, m_zone}; }

    const QTimeZone m_zone{"Europe/Berlin"};
    const Instant m_now = Instant::fromRfc3339("2026-11-20T12:00:00Z");
};

LedgerEntry TestLedgerFormat::entry()
{
    LedgerEntry entry;
    entry.entry = 7;
    entry.run = u"run"_s;
    entry.at = Instant::fromRfc3339("2026-11-20T11:59:00Z");
    entry.key = {u"acme"_s, u"7c1e"_s};
    entry.email = u"ana@northwind.example"_s;
    entry.state = SendState::Refused;
    entry.vendorText = u"=claimed"_s;
    return entry;
}

void TestLedgerFormat::aTimeIsADateOrASpan_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("time"); // UTC; empty: refused
    const auto row = [](const QString &text, const QString &time) { QTest::newRow(qPrintable(text)) << text << time; };
    row(u"7d"_s, u"2026-11-13T12:00:00.000Z"_s);
    row(u"12H"_s, u"2026-11-20T00:00:00.000Z"_s);
    row(u"2026-11-19"_s, u"2026-11-18T23:00:00.000Z"_s);
    row(u"2026-11-19T14:00"_s, u"2026-11-19T13:00:00.000Z"_s);
    row(u"2026-11-19T14:00:00Z"_s, u"2026-11-19T14:00:00.000Z"_s);
    row(u"2026-11-19T14:00:00-05:00"_s, u"2026-11-19T19:00:00.000Z"_s);
    row(u"2026-02-30"_s, {});
    row(u"2026-11-19x"_s, {});
    row(u"soon"_s, {});
    row(u"7"_s, {});
    row(u""_s, {});
}

void TestLedgerFormat::aTimeIsADateOrASpan()
{
    QFETCH(const QString, text);
    QFETCH(const QString, time);
    QCOMPARE(sinceFromText(text, m_now, m_zone).toIso(), time);
}

void TestLedgerFormat::entriesInColumns()
{
    const QStringList lines = formatEntries({entry()}, words(), RowFormat::Table).split(u'\n');
    QVERIFY(lines[0].startsWith(u"WHEN"_s));
    for (const char *part : {"Today 12:59", "ana@northwind.example", "resend", "refused", "=claimed", "Acme Cloud"}) {
        QVERIFY2(lines[1].contains(QLatin1StringView(part)), qPrintable(lines[1]));
    }
}

void TestLedgerFormat::theTableCannotSteerTheTerminal()
{
    LedgerEntry hostile = entry();
    hostile.vendorText = u"\u001b[2Jgone\nand more"_s;
    const QString text = formatEntries({hostile}, words(), RowFormat::Table);
    QVERIFY(!text.contains(u'\u001b'));
    QCOMPARE(text.count(u'\n'), 2);
}

void TestLedgerFormat::entriesForPrograms()
{
    const auto json = QJsonDocument::fromJson(formatEntries({entry()}, words(), RowFormat::Json).toUtf8()).array();
    QCOMPARE(json.first()[u"outcome"_s].toString(), u"refused"_s);
    QCOMPARE(json.first()[u"at"_s].toString(), u"2026-11-20T12:59:00.000+01:00"_s);
    const QString csv = formatEntries({entry()}, words(), RowFormat::Csv);
    QVERIFY2(csv.startsWith(u"at,action,outcome,"_s), qPrintable(csv)); // no mark before it
    QVERIFY(csv.contains(u"\"'=claimed\""_s));
}

void TestLedgerFormat::runsTellWhatCameOfThem()
{
    const LedgerRun run{.run = u"r"_s,
        .begunAt = m_now,
        .items = 7,
        .counts = {{SendState::Sent, 3}, {SendState::Refused, 1}, {SendState::Armed, 1}, {SendState::Sending, 2}}};
    QVERIFY(formatRuns({run}, words(), RowFormat::Table).contains(u"3 sent, 1 refused, 3 under way"_s));
    const auto json = QJsonDocument::fromJson(formatRuns({run}, words(), RowFormat::Json).toUtf8()).array();
    QCOMPARE(json.first()[u"items"_s].toInt(), 7);
    QCOMPARE(json.first()[u"sent"_s].toInt(), 3);
    QCOMPARE(json.first()[u"unsettled"_s].toInt(-1), 0);
    QCOMPARE(json.first()[u"under_way"_s].toInt(), 3);
    const QStringList csv = formatRuns({run}, words(), RowFormat::Csv).split(u"\r\n"_s);
    QCOMPARE(csv[0].split(u',').size(), csv[1].split(u',').size());
    QVERIFY(csv[1].startsWith(u"\"r\",\"2026-11-20T13:00:00.000+01:00\",\"resend\",\"7\",\"3\""_s));
}

void TestLedgerFormat::anEmptyLedgerIsAnEmptyList()
{
    QCOMPARE(formatEntries({}, words(), RowFormat::Json).simplified(), u"[ ]"_s);
    QCOMPARE(formatRuns({}, words(), RowFormat::Json).simplified(), u"[ ]"_s);
    QCOMPARE(formatEntries({}, words(), RowFormat::Csv).count(u'\n'), 1);
}

QTEST_GUILESS_MAIN(TestLedgerFormat)
#include "tst_ledgerformat.moc"
