// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/http/pacer.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <deque>
#include <vector>

namespace Reinvite {

using namespace std::chrono_literals;

namespace {

/// A vendor that counts in fixed windows which begin with their first request, a token not seen for five minutes apart
/// from the rest (contracts/vendor-apis.md, section 1.7).
class FixedWindowVendor
{
public:
    explicit FixedWindowVendor(int limit)
        : m_known{limit}
    {
    }

    /// False: 429.
    bool request(Monotonic now)
    {
        const bool isKnown = m_lastSeen && now - *m_lastSeen < 300s;
        m_lastSeen = now;
        return (isKnown ? m_known : m_unknown).count(now);
    }

private:
    struct Bucket
    {
        int limit = 60;
        Monotonic since{-1h};
        int requests = 0;
        bool count(Monotonic now)
        {
            if (now - since >= 60s) {
                since = now;
                requests = 0;
            }
            return ++requests <= limit;
        }
    };

    std::optional<Monotonic> m_lastSeen;
    Bucket m_known;
    Bucket m_unknown;
};

int mostInAnyMinute(const std::vector<Monotonic> &sent)
{
    std::deque<Monotonic> window;
    std::size_t most = 0;
    for (const Monotonic at : sent) {
        window.push_back(at);
        while (at - window.front() >= 60s) {
            window.pop_front();
        }
        most = std::max(most, window.size());
    }
    return static_cast<int>(most);
}

PacerRules rulesOf(int budget)
{
    return {.requestsPerMinute = budget, .budgetPercent = 100, .firstAlone = false};
}

int takeAsMuchAsPossible(Pacer &pacer, Monotonic now)
{
    int taken = 0;
    while (pacer.take(now) == 0ms) {
        ++taken;
    }
    return taken;
}

} // namespace

class TestPacer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void budgetIsAShareOfTheLimit_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("budget");
        QTest::newRow("polar") << 500 << 60 << 300;
        QTest::newRow("no limit known") << 60 << 60 << 36;
        QTest::newRow("all of it") << 100 << 100 << 100;
        QTest::newRow("never none") << 1 << 60 << 1;
        QTest::newRow("nonsense") << 0 << 0 << 1;
        QTest::newRow("negative nonsense") << -5 << 60 << 1;
        QTest::newRow("very large") << 2000000000 << 100 << 2000000000;
    }

    void budgetIsAShareOfTheLimit()
    {
        QFETCH(const int, limit);
        QFETCH(const int, percent);
        QTEST(PacerRules({.requestsPerMinute = limit, .budgetPercent = percent}).budget(), "budget");
    }

    void neverMoreThanTheBudgetInAnyMinute_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("longestGap"); // ms between arrivals
        QTest::addColumn<int>("latency");    // ms until an answer
        QTest::newRow("all at once") << 500 << 0 << 40;
        QTest::newRow("dense") << 500 << 100 << 40;
        QTest::newRow("about the budget") << 100 << 1200 << 300;
        QTest::newRow("sparse") << 100 << 20000 << 100;
        QTest::newRow("with pauses beyond five minutes") << 100 << 400000 << 2000;
        QTest::newRow("slow answers") << 500 << 50 << 15000;
        QTest::newRow("a small limit") << 10 << 3000 << 200;
    }

    /// Random arrivals against a vendor that counts for itself: it never has to say 429.
    void neverMoreThanTheBudgetInAnyMinute()
    {
        QFETCH(const int, limit);
        QFETCH(const int, longestGap);
        QFETCH(const int, latency);
        QRandomGenerator random(2026);
        const PacerRules rules{.requestsPerMinute = limit};
        Pacer pacer(rules);
        FixedWindowVendor vendor(limit);
        std::vector<Monotonic> sent;
        std::deque<Monotonic> answers;
        Monotonic now{random.bounded(100000)};
        Monotonic arrival = now;
        const auto moveTo = [&](Monotonic until) {
            for (; !answers.empty() && answers.front() <= until; answers.pop_front()) {
                pacer.answered(answers.front());
            }
            now = std::max(now, until);
        };
        for (int request = 0; request < 3000; ++request) {
            arrival += Monotonic(longestGap > 0 ? random.bounded(longestGap) : 0);
            moveTo(arrival);
            for (auto wait = pacer.take(now); wait > 0ms; wait = pacer.take(now)) {
                moveTo(now + wait);
            }
            sent.push_back(now);
            answers.push_back(now + Monotonic(latency));
            QVERIFY2(vendor.request(now), qPrintable(QStringLiteral("429 at request %1").arg(request)));
        }
        QVERIFY(mostInAnyMinute(sent) <= rules.budget());
    }

    void bulkTakesHardlyLongerThanTheBudgetAsks()
    {
        constexpr int Requests = 5000;
        const PacerRules rules{.requestsPerMinute = 500};
        Pacer pacer(rules);
        Monotonic now{0};
        for (int request = 0; request < Requests; ++request) {
            for (auto wait = pacer.take(now); wait > 0ms; wait = pacer.take(now)) {
                now += wait;
            }
            pacer.answered(now);
        }
        const double ideal = 60000.0 * Requests / rules.budget();
        QVERIFY(static_cast<double>(now.count()) <= ideal * 1.02);
    }

    void aWaitIsOverWhenItSaid()
    {
        Pacer pacer(rulesOf(3));
        QCOMPARE(pacer.take(0s).count(), 0);
        QCOMPARE(pacer.take(10s).count(), 0);
        QCOMPARE(pacer.take(20s).count(), 0);
        QCOMPARE(pacer.used(20s), 3);
        QVERIFY(pacer.take(30s) == 30s);
        QVERIFY(pacer.take(59999ms) == 1ms);
        QVERIFY(pacer.take(60s) == 0ms);
        QVERIFY(pacer.take(60s) == 10s);
    }

    void unseenTokenStartsAlone()
    {
        Pacer pacer(PacerRules{.requestsPerMinute = 100});
        QVERIFY(pacer.take(0s) == 0ms);
        QVERIFY(pacer.take(1s) > 0ms);
        pacer.answered(2s);
        QCOMPARE(takeAsMuchAsPossible(pacer, 2s), 59);
    }

    void tokenIsUnseenAgainAfterFiveMinutes()
    {
        Pacer pacer(PacerRules{.requestsPerMinute = 100});
        pacer.answered(0s);
        QCOMPARE(takeAsMuchAsPossible(pacer, 300s), 60);
        QCOMPARE(takeAsMuchAsPossible(pacer, 361s), 1);
    }

    void abandonedLoneRequestLetsTheNextGoAlone()
    {
        Pacer pacer(PacerRules{});
        QVERIFY(pacer.take(0s) == 0ms);
        pacer.abandoned();
        QCOMPARE(takeAsMuchAsPossible(pacer, 1s), 1);
    }

    void forgottenLoneRequestHoldsTheOthersForTenSeconds()
    {
        Pacer pacer(PacerRules{});
        QVERIFY(pacer.take(0s) == 0ms);
        QVERIFY(pacer.take(9999ms) == 1ms);
        QCOMPARE(takeAsMuchAsPossible(pacer, 10s), 1);
    }

    void throttleBlocksForAsLongAsTold_data()
    {
        QTest::addColumn<int>("retryAfter");
        QTest::addColumn<int>("blocked");
        QTest::newRow("as told") << 30 << 30;
        QTest::newRow("zero is a second") << 0 << 1;
        QTest::newRow("negative is a second") << -7 << 1;
        QTest::newRow("no longer than an hour") << 2000000000 << 3600;
    }

    void throttleBlocksForAsLongAsTold()
    {
        QFETCH(const int, retryAfter);
        QFETCH(const int, blocked);
        Pacer pacer(rulesOf(10));
        pacer.throttled(5s, std::chrono::seconds(retryAfter));
        QVERIFY(pacer.take(5s) == std::chrono::seconds(blocked));
        QVERIFY(pacer.take(5s + std::chrono::seconds(blocked)) == 0ms);
    }

    void allowanceShrinksForTenMinutes()
    {
        Pacer pacer(rulesOf(40));
        pacer.throttled(0s, 10s);
        pacer.throttled(1s, 10s); // sent together with the first: the same lesson
        QCOMPARE(pacer.allowance(2s), 20);
        pacer.throttled(20s, 10s);
        QCOMPARE(pacer.allowance(30s), 10);
        QCOMPARE(takeAsMuchAsPossible(pacer, 30s), 10);
        QCOMPARE(pacer.allowance(619s), 10);
        QCOMPARE(pacer.allowance(620s), 40);
    }

    void allowanceNeverShrinksToNothing()
    {
        Pacer pacer(rulesOf(2));
        for (int time = 0; time < 20; ++time) {
            pacer.throttled(std::chrono::seconds(2 * time), 1s);
        }
        QCOMPARE(pacer.allowance(40s), 1);
        QCOMPARE(takeAsMuchAsPossible(pacer, 41s), 1);
    }

    void newRulesCountWhatHasGoneAlready()
    {
        Pacer pacer(rulesOf(10));
        QCOMPARE(takeAsMuchAsPossible(pacer, 0s), 10);
        pacer.setRules(rulesOf(12));
        QCOMPARE(takeAsMuchAsPossible(pacer, 1s), 2);
        pacer.setRules(rulesOf(4));
        QCOMPARE(takeAsMuchAsPossible(pacer, 60s), 2);
    }

    void stateCanBeTakenUpByAnother()
    {
        Pacer one(rulesOf(5));
        QCOMPARE(takeAsMuchAsPossible(one, 1s), 5);
        Pacer other(rulesOf(5), one.state());
        QVERIFY(other.take(2s) == 59s);
    }

    void whatAnotherProgramTookAMomentLaterCounts()
    {
        Pacer other(rulesOf(5));
        for (int request = 0; request < 4; ++request) {
            QVERIFY(other.take(1010ms) == 0ms);
        }
        Pacer pacer(rulesOf(5), other.state());
        QCOMPARE(takeAsMuchAsPossible(pacer, 1000ms), 1);
        QVERIFY(pacer.take(60999ms) == 11ms);
        QVERIFY(std::ranges::is_sorted(pacer.state().taken));
    }

    void stateOfAnEarlierBootIsForgotten()
    {
        Pacer before(rulesOf(5));
        QCOMPARE(takeAsMuchAsPossible(before, 9000s), 5);
        before.throttled(9000s, 60s);
        Pacer after(rulesOf(5), before.state());
        QCOMPARE(after.used(10s), 0);
        QCOMPARE(takeAsMuchAsPossible(after, 10s), 5);
    }

    void theMachinesClockGoesOn()
    {
        const Monotonic first = monotonicNow();
        QTRY_VERIFY(monotonicNow() > first);
    }
};

} // namespace Reinvite

QTEST_GUILESS_MAIN(Reinvite::TestPacer)
#include "tst_pacer.moc"
