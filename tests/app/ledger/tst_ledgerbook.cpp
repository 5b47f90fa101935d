// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/ledgerstore.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant Start = Instant::fromMsecs(1'790'000'000'000);

OutboxItem itemFor(const QString &name, const QString &run)
{
    OutboxItem item;
    item.run = run;
    item.key = {u"connection"_s, name};
    item.target = {u"realm"_s, name};
    item.email = name + u"@example.com"_s;
    item.name = name;
    item.createdAt = Start;
    return item;
}

} // namespace

/// The history: its chain, its searches, and what may leave it.
class TestLedgerBook final : public QObject
{
    Q_OBJECT

    [[nodiscard]] QString file() const { return m_folder->filePath(u"ledger.db"_s); }
    qint64 send(const QString &name, const QString &run, Instant at, SendState outcome = SendState::Sent);
    void damage(const QString &sql);
    [[nodiscard]] ChainReport verified() { return m_store->verifyChain().value_or(ChainReport{.brokenEntry = -9}); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LedgerStore> m_store;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_store.reset(); // an open file keeps its folder on Windows
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<LedgerStore>(m_folder->path());
    }

    void anEmptyChainIsWhole();
    void everyStepIsAnEntryOfTheChain();
    void damageShows_data();
    void damageShows();
    void theLedgerRefusesChanges_data();
    void theLedgerRefusesChanges();
    void aPersonCanBeBlanked();
    void whatIsUnderWayKeepsItsAddress();
    void oldEntriesGoFromTheOldestOn();
    void whatIsOpenKeepsEverythingAfterIt();
    void theChainIsReadWhileSomebodyWrites();
    void entriesAreFound_data();
    void entriesAreFound();
    void runsTellWhatCameOfThem();
    void aLedgerFromBeforeTheChainGoesOn();
};

qint64 TestLedgerBook::send(const QString &name, const QString &run, Instant at, SendState outcome)
{
    OutboxItem item = itemFor(name, run);
    item.createdAt = at;
    const auto armed = m_store->arm({item});
    const qint64 id = armed ? armed->first().id : 0;
    const bool sent = m_store->begin(id, SendState::Sending, at)
        && m_store->settle(id, {.state = outcome, .at = at, .requestId = u"request-"_s + name, .reason = u"why not"_s});
    return sent ? id : 0;
}

/// As a broken disk or a careless hand would.
void TestLedgerBook::damage(const QString &sql)
{
    SqlFile other(file(), SqlFile::Durability::Full, 5s);
    QVERIFY(other.open());
    QVERIFY(other.run(u"DROP TRIGGER ledger_stays"_s));
    QVERIFY(other.run(u"DROP TRIGGER ledger_keeps"_s));
    QVERIFY(other.run(sql));
}

void TestLedgerBook::anEmptyChainIsWhole()
{
    const ChainReport report = verified();
    QVERIFY2(report.isWhole(), qPrintable(report.finding));
    QCOMPARE(report.entries, 0);
}

void TestLedgerBook::everyStepIsAnEntryOfTheChain()
{
    QVERIFY(send(u"ada"_s, u"run"_s, Start) > 0);
    QVERIFY(send(u"bob"_s, u"run"_s, Start) > 0);
    const ChainReport report = verified();
    QVERIFY2(report.isWhole(), qPrintable(report.finding));
    QCOMPARE(report.entries, 6);
    LedgerStore next(m_folder->path()); // another program goes on where this one stands
    QVERIFY(next.arm({itemFor(u"cid"_s, u"run"_s)}));
    QCOMPARE(verified().entries, 7);
    QVERIFY(verified().isWhole());
}

void TestLedgerBook::damageShows_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<qint64>("entry");
    QTest::newRow("state") << u"UPDATE ledger SET state = 'refused' WHERE entry = 3"_s << 3LL;
    QTest::newRow("time") << u"UPDATE ledger SET at = at + 1 WHERE entry = 2"_s << 2LL;
    QTest::newRow("address") << u"UPDATE ledger SET email = 'eve@example.com' WHERE entry = 4"_s << 4LL;
    QTest::newRow("reason") << u"UPDATE ledger SET reason = 'x' WHERE entry = 3"_s << 3LL;
    QTest::newRow("digest") << u"UPDATE ledger SET person_digest = x'00' WHERE entry = 3"_s << 3LL;
    QTest::newRow("link") << u"UPDATE ledger SET link = x'00' WHERE entry = 5"_s << 5LL;
    QTest::newRow("first lost") << u"DELETE FROM ledger WHERE entry = 1"_s << 2LL;
    QTest::newRow("one lost") << u"DELETE FROM ledger WHERE entry = 3"_s << 4LL;
    QTest::newRow("newest lost") << u"DELETE FROM ledger WHERE entry = 6"_s << 6LL;
    QTest::newRow("swapped") << u"UPDATE ledger SET entry = CASE entry WHEN 2 THEN 100 ELSE entry END"_s << 3LL;
    QTest::newRow("ends lost") << u"DELETE FROM ledger_ends"_s << 0LL;
}

void TestLedgerBook::damageShows()
{
    QFETCH(const QString, sql);
    QVERIFY(send(u"ada"_s, u"run"_s, Start) > 0);
    QVERIFY(send(u"bob"_s, u"run"_s, Start) > 0);
    damage(sql);
    const ChainReport report = verified();
    QVERIFY(!report.isWhole());
    QTEST(report.brokenEntry, "entry");
    QVERIFY(!report.finding.isEmpty());
}

void TestLedgerBook::theLedgerRefusesChanges_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("state") << u"UPDATE ledger SET state = 'refused'"_s;
    QTest::newRow("address") << u"UPDATE ledger SET email = 'eve@example.com'"_s;
    QTest::newRow("delete") << u"DELETE FROM ledger"_s;
}

void TestLedgerBook::theLedgerRefusesChanges()
{
    QFETCH(const QString, sql);
    QVERIFY(send(u"ada"_s, u"run"_s, Start) > 0);
    SqlFile other(file(), SqlFile::Durability::Full, 5s);
    QVERIFY(other.open());
    QVERIFY(!other.run(sql));
    QVERIFY(verified().isWhole());
}

void TestLedgerBook::aPersonCanBeBlanked()
{
    QVERIFY(send(u"ada"_s, u"run"_s, Start) > 0);
    const qint64 bob = send(u"bob"_s, u"run"_s, Start);
    QCOMPARE(m_store->forget(u"ADA@example.com"_s).value_or(-1), 3);
    const ChainReport report = verified();
    QVERIFY2(report.isWhole(), qPrintable(report.finding));
    QCOMPARE(report.blanked, 3);
    const auto entries = m_store->entries({});
    QVERIFY(entries);
    for (const LedgerEntry &entry : *entries) {
        QCOMPARE(entry.email.isNull(), entry.item != bob);
        QCOMPARE(entry.blanked, entry.item != bob);
        QCOMPARE(entry.reason.isNull(), entry.item != bob || entry.state != SendState::Sent);
    }
    QFile database(file());
    QVERIFY(database.open(QIODevice::ReadOnly));
    QCOMPARE(m_store->forget(u"nobody@example.com"_s).value_or(-1), 0);
}

void TestLedgerBook::whatIsUnderWayKeepsItsAddress()
{
    const auto armed = m_store->arm({itemFor(u"ada"_s, u"run"_s)});
    QVERIFY(armed);
    QCOMPARE(m_store->forget(u"ada@example.com"_s).value_or(-1), 0);
    QCOMPARE(m_store->items({armed->first().id})->first().email, u"ada@example.com"_s);
}

void TestLedgerBook::oldEntriesGoFromTheOldestOn()
{
    QVERIFY(send(u"ada"_s, u"old"_s, Start) > 0);
    QVERIFY(send(u"bob"_s, u"new"_s, Start + 48h) > 0);
    QCOMPARE(m_store->removeBefore(Start + 24h).value_or(-1), 3);
    const ChainReport report = verified();
    QVERIFY2(report.isWhole(), qPrintable(report.finding));
    QCOMPARE(report.entries, 3);
    QCOMPARE(m_store->runs(10)->size(), 1);
    QVERIFY(send(u"cid"_s, u"new"_s, Start + 72h) > 0);
    QVERIFY(verified().isWhole());
    QCOMPARE(m_store->removeBefore(Start + 24h).value_or(-1), 0);
    QCOMPARE(m_store->removeBefore(Start + 1000h).value_or(-1), 6);
    QVERIFY(verified().isWhole());
}

void TestLedgerBook::whatIsOpenKeepsEverythingAfterIt()
{
    QVERIFY(send(u"ada"_s, u"old"_s, Start) > 0);
    QVERIFY(send(u"bob"_s, u"old"_s, Start, SendState::Unsettled) > 0);
    QVERIFY(send(u"cid"_s, u"old"_s, Start) > 0);
    QCOMPARE(m_store->removeBefore(Start + 24h).value_or(-1), 3);
    QVERIFY(verified().isWhole());
    QCOMPARE(verified().entries, 6);
}

void TestLedgerBook::theChainIsReadWhileSomebodyWrites()
{
    QVERIFY(send(u"ada"_s, u"run"_s, Start) > 0);
    SqlFile other(file(), SqlFile::Durability::Full, 5s);
    QVERIFY(other.open());
    QVERIFY(other.run(u"BEGIN IMMEDIATE"_s));
    const auto report = m_store->verifyChain();
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->entries, 3);
    QVERIFY(other.run(u"ROLLBACK"_s));
}

void TestLedgerBook::entriesAreFound_data()
{
    QTest::addColumn<LedgerQuery>("query");
    QTest::addColumn<int>("count");
    QTest::newRow("all") << LedgerQuery{} << 9;
    QTest::newRow("address") << LedgerQuery{.text = u"ADA@"_s} << 3;
    QTest::newRow("request") << LedgerQuery{.text = u"request-bob"_s} << 1;
    QTest::newRow("reason") << LedgerQuery{.text = u"why"_s} << 3;
    QTest::newRow("percent is itself") << LedgerQuery{.text = u"%"_s} << 0;
    QTest::newRow("underscore is itself") << LedgerQuery{.text = u"_"_s} << 0;
    QTest::newRow("run") << LedgerQuery{.run = u"one"_s} << 6;
    QTest::newRow("from") << LedgerQuery{.from = Start + 1h} << 3;
    QTest::newRow("until") << LedgerQuery{.until = Start + 1h} << 6;
    QTest::newRow("newest two") << LedgerQuery{.limit = 2} << 2;
    QTest::newRow("older than the third") << LedgerQuery{.before = 3} << 2;
    QTest::newRow("the page after the newest two") << LedgerQuery{.before = 8, .limit = 4} << 4;
    QTest::newRow("older than the oldest") << LedgerQuery{.before = 1} << 0;
    QTest::newRow("run and text") << LedgerQuery{.text = u"bob"_s, .run = u"two"_s} << 0;
}

void TestLedgerBook::entriesAreFound()
{
    QFETCH(const LedgerQuery, query);
    QVERIFY(send(u"ada"_s, u"one"_s, Start) > 0);
    QVERIFY(send(u"bob"_s, u"one"_s, Start) > 0);
    QVERIFY(send(u"cid"_s, u"two"_s, Start + 1h) > 0);
    const auto entries = m_store->entries(query);
    QVERIFY(entries);
    QTEST(int(entries->size()), "count");
    QVERIFY(std::ranges::is_sorted(*entries, std::ranges::greater(), &LedgerEntry::entry));
}

void TestLedgerBook::runsTellWhatCameOfThem()
{
    QVERIFY(send(u"ada"_s, u"one"_s, Start) > 0);
    QVERIFY(send(u"bob"_s, u"one"_s, Start, SendState::Refused) > 0);
    QVERIFY(send(u"cid"_s, u"two"_s, Start + 1h) > 0);
    const auto runs = m_store->runs(10);
    QVERIFY(runs);
    QCOMPARE(runs->size(), 2);
    QCOMPARE(runs->at(0).run, u"two"_s);
    QCOMPARE(runs->at(1).items, 2);
    QCOMPARE(runs->at(1).begunAt, Start);
    QCOMPARE(runs->at(1).counts.value(SendState::Sent), 1);
    QCOMPARE(runs->at(1).counts.value(SendState::Refused), 1);
    QCOMPARE(m_store->runs(1)->size(), 1);
}

/// A file of the first version has entries without links: the chain begins behind them.
void TestLedgerBook::aLedgerFromBeforeTheChainGoesOn()
{
    QVERIFY(send(u"ada"_s, u"run"_s, Start) > 0);
    m_store.reset();
    {
        SqlFile old(file(), SqlFile::Durability::Full, 5s);
        QVERIFY(old.open());
        for (const auto *sql : {"DROP TRIGGER ledger_stays", "DROP TRIGGER ledger_keeps", "DROP TABLE ledger_ends",
                 "DROP TABLE sending", "DROP INDEX ledger_run", "DROP INDEX ledger_item", "DROP INDEX outbox_run",
                 "ALTER TABLE outbox DROP COLUMN assigns", "ALTER TABLE ledger DROP COLUMN run",
                 "ALTER TABLE ledger DROP COLUMN salt", "ALTER TABLE ledger DROP COLUMN person_digest",
                 "ALTER TABLE ledger DROP COLUMN link",
                 "CREATE TRIGGER ledger_stays BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT, 'no'); END",
                 "CREATE TRIGGER ledger_keeps BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT, 'no'); END",
                 "PRAGMA user_version = 1"}) {
            const auto done = old.run(QString::fromLatin1(sql));
            QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        }
    }
    m_store = std::make_unique<LedgerStore>(m_folder->path());
    QVERIFY(send(u"bob"_s, u"run"_s, Start) > 0);
    const ChainReport report = verified();
    QVERIFY2(report.isWhole(), qPrintable(report.finding));
    QCOMPARE(report.entries, 3);
    QCOMPARE(m_store->entries({})->size(), 6);
    QCOMPARE(m_store->entries({.run = u"run"_s})->size(), 6);
}

QTEST_GUILESS_MAIN(TestLedgerBook)
#include "tst_ledgerbook.moc"
