// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/retention.h"

#include "tests/app/ledger/ledgeritems.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant Start = Instant::fromMsecs(1'790'000'000'000);
constexpr auto Day = 24h;

template <typename T>
Result<T> outcomeOf(Job<T> *job)
{
    std::optional<Result<T>> outcome;
    job->then(job->parent(), [&outcome](const Result<T> &result) { outcome = result; });
    const bool came = QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 10'000);
    return came ? *outcome : failure(ProblemKind::Timeout);
}

} // namespace

/// How long the history is kept.
class TestRetention final : public QObject
{
    Q_OBJECT

    void makeRetention();
    void undoOne(const QString &name, Instant at);
    [[nodiscard]] qsizetype entries() { return outcomeOf(m_ledger->entries({})).value_or(QList<LedgerEntry>()).size(); }
    [[nodiscard]] QString settings() const { return m_folder->filePath(u"settings.ini"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Ledger> m_ledger;
    ManualClock m_clock{Start};
    std::unique_ptr<Retention> m_retention;
    bool m_isHolder = true;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_ledger = std::make_unique<Ledger>(m_folder->path());
        m_clock.set(Start);
        m_isHolder = true;
        makeRetention();
    }
    void cleanup()
    {
        m_retention.reset();
        m_ledger.reset();
    }

    void whatIsOlderGoes();
    void onceADayIsEnough();
    void whoDoesNotHoldTheProfileLeavesIt();
    void zeroKeepsForEver();
    void aSlipInTheSettingsCostsNothing_data();
    void aSlipInTheSettingsCostsNothing();
    void aClockThatWasSetBackDoesNotStopIt();
};

void TestRetention::makeRetention()
{
    m_retention = std::make_unique<Retention>(*m_ledger, m_clock, settings(), [this] { return m_isHolder; });
}

/// An item that is over: two entries.
void TestRetention::undoOne(const QString &name, Instant at)
{
    OutboxItem item = resendOf(name, at);
    item.stateAt = at;
    const auto armed = outcomeOf(m_ledger->arm({item}));
    QVERIFY(armed);
    QVERIFY(outcomeOf(m_ledger->undo(armed->first().id, at)));
}

void TestRetention::whatIsOlderGoes()
{
    QCOMPARE(m_retention->days(), 400);
    undoOne(u"old"_s, Start - 401 * Day);
    undoOne(u"young"_s, Start - 399 * Day);
    QSignalSpy removed(m_retention.get(), &Retention::removed);
    m_retention->start();
    QVERIFY(removed.wait());
    QCOMPARE(removed.first().first().toInt(), 2);
    QCOMPARE(entries(), 2);
    QVERIFY(outcomeOf(m_ledger->verifyChain())->isWhole());
}

void TestRetention::onceADayIsEnough()
{
    QSignalSpy removed(m_retention.get(), &Retention::removed);
    m_retention->start();
    undoOne(u"old"_s, Start - 401 * Day);
    m_retention->look();
    makeRetention(); // the next start of a program
    m_retention->start();
    QCOMPARE(entries(), 2);
    m_clock.advance(Day);
    m_retention->look();
    QTRY_COMPARE(entries(), 0);
}

void TestRetention::whoDoesNotHoldTheProfileLeavesIt()
{
    undoOne(u"old"_s, Start - 401 * Day);
    m_isHolder = false;
    m_retention->start();
    QCOMPARE(entries(), 2);
    m_isHolder = true;
    m_retention->look();
    QTRY_COMPARE(entries(), 0);
}

void TestRetention::zeroKeepsForEver()
{
    m_retention->setDays(0);
    QCOMPARE(m_retention->days(), 0);
    undoOne(u"old"_s, Start - 4000 * Day);
    m_retention->start();
    QCOMPARE(entries(), 2);
}

void TestRetention::aSlipInTheSettingsCostsNothing_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("days");
    QTest::newRow("a number") << QByteArray("30") << 30;
    QTest::newRow("a word") << QByteArray("soon") << 400;
    QTest::newRow("nothing") << QByteArray() << 400;
    QTest::newRow("less than nothing") << QByteArray("-1") << 400;
    QTest::newRow("a number and more") << QByteArray("4OO") << 400;
}

void TestRetention::aSlipInTheSettingsCostsNothing()
{
    QFETCH(const QByteArray, value);
    QFile file(settings());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[history]\nkeep_days=" + value + '\n');
    file.close();
    makeRetention();
    QTEST(m_retention->days(), "days");
}

void TestRetention::aClockThatWasSetBackDoesNotStopIt()
{
    m_retention->start();
    m_clock.set(Start - 10 * Day);
    undoOne(u"old"_s, Start - 500 * Day);
    m_retention->look();
    QTRY_COMPARE(entries(), 0);
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
