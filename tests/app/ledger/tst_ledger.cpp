// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/ledger.h"
#include "app/ledger/ledgerstore.h"
#include "tests/app/ledger/ledgeritems.h"
#include "tests/support/failonwarnings.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant Now = Instant::fromMsecs(1'790'000'000'000);

template <typename T>
Result<T> outcomeOf(Job<T> *job)
{
    std::optional<Result<T>> outcome;
    job->then(job->parent(), [&outcome](const Result<T> &result) { outcome = result; });
    const bool came = QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 10'000);
    return came ? *outcome : failure(ProblemKind::Timeout);
}

} // namespace

class TestLedger : public QObject
{
    Q_OBJECT

    [[nodiscard]] QString folder() const { return m_folder->path(); }

    std::optional<QTemporaryDir> m_folder;

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        failOnWarnings();
        m_folder.emplace();
    }

    void drivesAnItemFromArmedToSent();
    void tellsTheStatusBeforeTheItem();
    void answersProblems();
    void writesWhatWasAskedForBeforeItGoes();
    void aCancelledJobTellsNobody();
    void tellsWhatAnotherProgramDid();
    void sharesThePacersMemory();
};

void TestLedger::drivesAnItemFromArmedToSent()
{
    Ledger ledger(folder());
    QVERIFY(outcomeOf(ledger.open()));
    const auto armed = outcomeOf(ledger.arm({resendOf(u"a"_s, Now)}));
    QVERIFY(armed);
    const qint64 id = armed->first().id;
    QCOMPARE(outcomeOf(ledger.begin(id, SendState::Sending, Now + 5s))->state, SendState::Sending);
    QCOMPARE(outcomeOf(ledger.settle(id, {.state = SendState::Sent, .at = Now + 6s}))->state, SendState::Sent);
    QCOMPARE(outcomeOf(ledger.openItems())->size(), 0);
    QCOMPARE(outcomeOf(ledger.items({id}))->first().state, SendState::Sent);
    QCOMPARE(outcomeOf(ledger.history(armed->first().target))->size(), 1);
    QCOMPARE(outcomeOf(ledger.mailStatuses())->value(armed->first().target).timesSent, 1);
}

void TestLedger::tellsTheStatusBeforeTheItem()
{
    Ledger ledger(folder());
    QSignalSpy told(&ledger, &Ledger::mailStatusesChanged);
    const auto armed = outcomeOf(ledger.arm({resendOf(u"a"_s, Now)}));
    QCOMPARE(told.size(), 1);
    const auto statuses = told.first().first().value<QHash<Target, MailStatus>>();
    QCOMPARE(statuses.value(armed->first().target).state, SendState::Armed);
}

void TestLedger::answersProblems()
{
    QFile inTheWay(m_folder->filePath(u"file"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    Ledger broken(inTheWay.fileName());
    QCOMPARE(outcomeOf(broken.open()).error().kind, ProblemKind::Storage);
    QCOMPARE(outcomeOf(broken.arm({resendOf(u"a"_s, Now)})).error().kind, ProblemKind::Storage);
    QCOMPARE(outcomeOf(broken.mailStatuses()).error().kind, ProblemKind::Storage);
    Ledger ledger(folder());
    QCOMPARE(outcomeOf(ledger.undo(7, Now)).error().kind, ProblemKind::WrongState);
}

void TestLedger::writesWhatWasAskedForBeforeItGoes()
{
    {
        Ledger ledger(folder());
        static_cast<void>(ledger.arm({resendOf(u"a"_s, Now)}));
        static_cast<void>(ledger.arm({resendOf(u"b"_s, Now)}));
    }
    LedgerStore store(folder());
    QCOMPARE(store.openItems()->size(), 2);
}

void TestLedger::aCancelledJobTellsNobody()
{
    Ledger ledger(folder());
    bool told = false;
    auto *job = ledger.arm({resendOf(u"a"_s, Now)});
    job->then(this, [&told](const Result<QList<OutboxItem>> &) { told = true; });
    job->cancel();
    QCOMPARE(outcomeOf(ledger.openItems())->size(), 1);
    QVERIFY(!told);
}

void TestLedger::tellsWhatAnotherProgramDid()
{
    Ledger ledger(folder());
    QVERIFY(outcomeOf(ledger.open()));
    QSignalSpy items(&ledger, &Ledger::changedElsewhere);
    QSignalSpy statuses(&ledger, &Ledger::mailStatusesChanged);
    LedgerStore other(folder());
    QVERIFY(other.arm({resendOf(u"a"_s, Now)}));
    QTRY_COMPARE(items.size(), 1);
    const auto changed = items.first().first().value<QList<OutboxItem>>();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().state, SendState::Armed);
    QCOMPARE(statuses.size(), 1);
}

void TestLedger::sharesThePacersMemory()
{
    Ledger ledger(folder());
    const auto first = ledger.makePacerMemory();
    const auto second = ledger.makePacerMemory();
    const PacerRules rules{.requestsPerMinute = 10, .budgetPercent = 100, .firstAlone = false};
    QList<std::chrono::milliseconds> waits;
    for (int request = 0; request < 12; ++request) {
        PacerMemory &memory = request % 2 ? *first : *second;
        memory.take(u"realm"_s, rules, [&waits](std::chrono::milliseconds wait) { waits += wait; });
    }
    QTRY_COMPARE(waits.size(), 12);
    QCOMPARE(waits.count(0ms), 10);
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
