// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarratelimit.h"

#include <QTest>

using namespace Reinvite;
using namespace std::chrono_literals;

namespace {

const Instant Start = Instant::fromMsecs(1'764'000'000'000);

/// How many of so many requests are let through.
int admitted(PolarRateLimit &limit, const QByteArray &token, const QByteArray &owner, int requests, Instant now)
{
    int count = 0;
    for (int i = 0; i < requests; ++i) {
        count += limit.take(token, owner, now) ? 0 : 1;
    }
    return count;
}

} // namespace

class TestPolarRateLimit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anOwnerHasOneBudgetForAllItsTokens();
    void theWindowRunsFromTheFirstRequest();
    void anInvalidTokenHasSixtyOfItsOwn();
    void aTokenIsForgottenAfterFiveMinutes();
    void requestsWithoutATokenCountTogether();
    void noLimitIsNoLimit();
    void theStreamIsShutForFiveMinutes();
};

void TestPolarRateLimit::anOwnerHasOneBudgetForAllItsTokens()
{
    PolarRateLimit limit(100);
    QCOMPARE(admitted(limit, "a", "org", 1, Start), 1); // not seen yet: counts for itself
    QCOMPARE(admitted(limit, "b", "org", 1, Start), 1);
    QCOMPARE(admitted(limit, "a", "org", 60, Start), 60);
    QCOMPARE(admitted(limit, "b", "org", 60, Start), 40);
    QCOMPARE(admitted(limit, "c", "other", 50, Start), 50);
}

void TestPolarRateLimit::theWindowRunsFromTheFirstRequest()
{
    PolarRateLimit limit(10);
    QCOMPARE(admitted(limit, "a", "org", 1, Start), 1);
    QCOMPARE(admitted(limit, "a", "org", 1, Start + 10s), 1);
    QCOMPARE(admitted(limit, "a", "org", 20, Start + 69s), 9);
    QCOMPARE(limit.take("a", "org", Start + 69s), std::optional(60)); // not the second that is left
    QCOMPARE(admitted(limit, "a", "org", 20, Start + 70s), 10);
}

void TestPolarRateLimit::anInvalidTokenHasSixtyOfItsOwn()
{
    PolarRateLimit limit(500);
    QCOMPARE(admitted(limit, "bad", "", 100, Start), 60);
    QCOMPARE(admitted(limit, "worse", "", 100, Start), 60);
    QCOMPARE(admitted(limit, "good", "org", 500, Start), 500);
}

void TestPolarRateLimit::aTokenIsForgottenAfterFiveMinutes()
{
    PolarRateLimit limit(2);
    QCOMPARE(admitted(limit, "a", "org", 10, Start), 3);
    QCOMPARE(admitted(limit, "a", "org", 10, Start + 299s), 2);
    QCOMPARE(admitted(limit, "a", "org", 10, Start + 700s), 3);
}

void TestPolarRateLimit::requestsWithoutATokenCountTogether()
{
    PolarRateLimit limit(5);
    QCOMPARE(admitted(limit, "", "", 10, Start), 5);
}

void TestPolarRateLimit::noLimitIsNoLimit()
{
    PolarRateLimit limit(0);
    QCOMPARE(admitted(limit, "bad", "", 1000, Start), 1000);
}

void TestPolarRateLimit::theStreamIsShutForFiveMinutes()
{
    PolarRateLimit limit(500);
    for (int i = 0; i < 10; ++i) {
        QVERIFY(!limit.takeStream(Start));
    }
    QCOMPARE(limit.takeStream(Start), std::optional(300));
    QCOMPARE(limit.takeStream(Start + 299s), std::optional(1));
    QVERIFY(!limit.takeStream(Start + 300s));
}

QTEST_APPLESS_MAIN(TestPolarRateLimit)
#include "tst_polarratelimit.moc"
