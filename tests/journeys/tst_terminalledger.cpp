// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/ledger/ledgerstore.h"
#include "models/clock.h"
#include "tests/app/ledger/ledgeritems.h"
#include "tests/journeys/terminalprogram.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// `reinvite-cli ledger` from outside, over a profile in which two runs were undone.
class tst_TerminalLedger final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void entriesAreListedNewestFirst();
    void entriesAreFound_data();
    void entriesAreFound();
    void runsTellWhatCameOfThem();
    void theLedgerIsWrittenToAFile_data();
    void theLedgerIsWrittenToAFile();
    void aFileThatCannotBeWrittenIsNamed();
    void aWholeChainIsSaidToBe();
    void aDamagedChainHasItsOwnExitCode();
    void forgettingBlanks();
    void forgettingIsNotDoneUnasked();
    void whomNobodyKnowsIsNotFound();
    void badArgumentsAreRefused_data();
    void badArgumentsAreRefused();
    void helpAndManualSayTheSame();

private:
    [[nodiscard]] TerminalRun ledger(const QString &arguments) const;
    [[nodiscard]] QString profile() const { return m_folder->filePath(u"profile"_s); }
    void undo(LedgerStore &store, const QString &run, const QStringList &names, Instant at);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TerminalProgram> m_program;
    const Instant m_now = SystemClock().now();
};

void tst_TerminalLedger::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_program = std::make_unique<TerminalProgram>(profile());
    QCOMPARE(ledger(u"list"_s).exitCode, 0); // makes the profile
    LedgerStore store(profile());
    undo(store, u"one"_s, {u"ada"_s, u"bob"_s}, m_now - 48h);
    undo(store, u"two"_s, {u"cid"_s}, m_now - 1h);
}

void tst_TerminalLedger::undo(LedgerStore &store, const QString &run, const QStringList &names, Instant at)
{
    QList<OutboxItem> items;
    for (const QString &name : names) {
        OutboxItem item = resendOf(name, at);
        item.run = run;
        item.stateAt = at;
        items.append(item);
    }
    const auto armed = store.arm(items);
    QVERIFY(armed);
    for (const OutboxItem &item : *armed) {
        QVERIFY(store.undo(item.id, at));
    }
}

TerminalRun tst_TerminalLedger::ledger(const QString &arguments) const
{
    return m_program->run(QStringList{u"ledger"_s} + arguments.split(u' '));
}

void tst_TerminalLedger::entriesAreListedNewestFirst()
{
    const QJsonArray rows = ledger(u"list --format json"_s).json();
    QCOMPARE(rows.size(), 6);
    QCOMPARE(rows.first()[u"email"_s].toString(), u"cid@example.com"_s);
    QCOMPARE(rows.first()[u"outcome"_s].toString(), u"undone"_s);
    QCOMPARE(rows.last()[u"outcome"_s].toString(), u"armed"_s);
    const TerminalRun table = ledger(u"list"_s);
    QCOMPARE(table.output.count('\n'), 7);
    QVERIFY2(table.output.contains("cid@example.com"), table.output.constData());
    const TerminalRun csv = ledger(u"list --format csv"_s);
    QVERIFY2(csv.output.startsWith("at,action,outcome,email,"), csv.output.constData());
    QCOMPARE(csv.output.count("\r\n"), 7);
}

void tst_TerminalLedger::entriesAreFound_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("count");
    QTest::newRow("address") << u"--search BOB@"_s << 2;
    QTest::newRow("run") << u"--run one"_s << 4;
    QTest::newRow("since a span") << u"--since 1d"_s << 2;
    QTest::newRow("since a date") << u"--since 2020-01-01"_s << 6;
    QTest::newRow("newest") << u"--limit 3"_s << 3;
    QTest::newRow("all of it") << u"--run one --search ada --limit 1"_s << 1;
    QTest::newRow("nobody") << u"--search nobody"_s << 0;
}

void tst_TerminalLedger::entriesAreFound()
{
    QFETCH(const QString, options);
    const TerminalRun run = ledger(u"list --format json "_s + options);
    QVERIFY2(run.exitCode == 0, run.errors.constData());
    QTEST(int(run.json().size()), "count");
}

void tst_TerminalLedger::runsTellWhatCameOfThem()
{
    const QJsonArray runs = ledger(u"runs --format json"_s).json();
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs.first()[u"run"_s].toString(), u"two"_s);
    QCOMPARE(runs.last()[u"undone"_s].toInt(), 2);
    QCOMPARE(ledger(u"runs --limit 1 --format json"_s).json().size(), 1);
    QVERIFY(ledger(u"runs"_s).output.contains("2 undone"));
}

void tst_TerminalLedger::theLedgerIsWrittenToAFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<int>("lines");
    QTest::newRow("a spreadsheet") << u"h.csv"_s << QString()
                                   << QByteArray("\xEF\xBB\xBF"
                                                 "at,action,")
                                   << 7;
    QTest::newRow("by its name") << u"h.JSON"_s << QString() << QByteArray("[\n{") << 8;
    QTest::newRow("by its format") << u"h.txt"_s << u" --format json"_s << QByteArray("[\n{") << 8;
    QTest::newRow("a part") << u"h.csv"_s << u" --search ada"_s
                            << QByteArray("\xEF\xBB\xBF"
                                          "at,action,")
                            << 3;
}

void tst_TerminalLedger::theLedgerIsWrittenToAFile()
{
    QFETCH(const QString, name);
    QFETCH(const QString, options);
    QFETCH(const QByteArray, begin);
    const QString path = m_folder->filePath(name);
    const TerminalRun run = ledger(u"export --output "_s + path + options);
    QVERIFY2(run.exitCode == 0, run.errors.constData());
    QVERIFY(run.output.isEmpty());
    QVERIFY2(run.errors.contains("Wrote "), run.errors.constData());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.startsWith(begin), text.constData());
    QTEST(int(text.count('\n')), "lines");
}

void tst_TerminalLedger::aFileThatCannotBeWrittenIsNamed()
{
    const TerminalRun run = ledger(u"export --output "_s + m_folder->filePath(u"no/such.csv"_s));
    QCOMPARE(run.exitCode, 7);
    QVERIFY2(run.errors.contains("such.csv"), run.errors.constData());
}

void tst_TerminalLedger::aWholeChainIsSaidToBe()
{
    const TerminalRun run = ledger(u"verify"_s);
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.output.contains("whole"), run.output.constData());
}

void tst_TerminalLedger::aDamagedChainHasItsOwnExitCode()
{
    SqlFile file(profile() + u"/ledger.db"_s, SqlFile::Durability::Full, 5s);
    QVERIFY(file.open());
    QVERIFY(file.run(u"DROP TRIGGER ledger_stays"_s));
    QVERIFY(file.run(u"UPDATE ledger SET reason = 'another' WHERE entry = 3"_s));
    const TerminalRun run = ledger(u"verify"_s);
    QCOMPARE(run.exitCode, 9);
    QVERIFY2(run.output.contains("damaged at entry 3"), run.output.constData());
}

void tst_TerminalLedger::forgettingBlanks()
{
    const TerminalRun run = ledger(u"forget ADA@example.com --yes"_s);
    QVERIFY2(run.exitCode == 0, run.errors.constData());
    QVERIFY2(run.errors.contains("Blanked 2 entries"), run.errors.constData());
    QVERIFY(!ledger(u"list"_s).output.contains("ada@"));
    const QJsonArray rows = ledger(u"list --format json"_s).json();
    const auto isBlanked = [](const QJsonValue &row) { return row[u"blanked"_s].toBool(); };
    QCOMPARE(std::ranges::count_if(rows, isBlanked), 2);
    QVERIFY(ledger(u"verify"_s).output.contains("Blanked: 2"));
}

void tst_TerminalLedger::forgettingIsNotDoneUnasked()
{
    const TerminalRun run = ledger(u"forget ada@example.com"_s);
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.errors.contains("--yes"), run.errors.constData());
    QVERIFY(ledger(u"list"_s).output.contains("ada@example.com"));
}

void tst_TerminalLedger::whomNobodyKnowsIsNotFound()
{
    QCOMPARE(ledger(u"forget nobody@example.com --yes"_s).exitCode, 2);
}

void tst_TerminalLedger::badArgumentsAreRefused_data()
{
    QTest::addColumn<QString>("arguments");
    for (const char *arguments : {"shout", "list much", "list --since soon", "list --since=", "list --limit many",
             "list --limit -1", "export", "export --output x --format table", "forget", "forget a@b.example c"}) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments);
    }
}

void tst_TerminalLedger::badArgumentsAreRefused()
{
    QFETCH(const QString, arguments);
    const TerminalRun run = ledger(arguments);
    QCOMPARE(run.exitCode, 1);
    QVERIFY(!run.errors.isEmpty() && run.output.isEmpty());
}

void tst_TerminalLedger::helpAndManualSayTheSame()
{
    QFile manual(QStringLiteral(REINVITE_MANUAL));
    QVERIFY(manual.open(QIODevice::ReadOnly));
    const QByteArray page = manual.readAll().replace("\\-", "-");
    const QByteArray help = m_program->run({u"--help"_s}).output;
    for (const char *word : {"ledger list", "ledger runs", "ledger export", "ledger verify", "ledger forget",
             "--search", "--run", "--since", "--output"}) {
        QVERIFY2(help.contains(word), word);
        QVERIFY2(page.contains(word), word);
    }
    QVERIFY(help.contains("9 the ledger is damaged"));
    QVERIFY(page.contains(".B 9\nThe ledger is damaged"));
}

QTEST_GUILESS_MAIN(tst_TerminalLedger)
#include "tst_terminalledger.moc"
