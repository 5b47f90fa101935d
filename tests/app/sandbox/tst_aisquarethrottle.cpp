// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/aisquare/aisquarethrottle.h"

#include <QTest>

using namespace Reinvite;
using namespace std::chrono_literals;

namespace {

const Instant Start = Instant::fromMsecs(1'764'000'000'000);

int admitted(AiSquareThrottle &throttle, const QByteArray &who, int requests, Instant now)
{
    int count = 0;
    for (int i = 0; i < requests; ++i) {
        count += throttle.take(who, now) ? 0 : 1;
    }
    return count;
}

} // namespace

class TestAiSquareThrottle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWindowSlides();
    void saysWhenTheOldestRequestLeavesTheWindow();
    void refusedRequestsDoNotCount();
    void eachUserHasALimitAndNobodyHasOneToo();
    void noLimitIsNoLimit();
};

void TestAiSquareThrottle::theWindowSlides()
{
    AiSquareThrottle throttle(10);
    QCOMPARE(admitted(throttle, "a", 4, Start), 4);
    QCOMPARE(admitted(throttle, "a", 9, Start + 30s), 6);
    QCOMPARE(admitted(throttle, "a", 9, Start + 59s), 0);
    QCOMPARE(admitted(throttle, "a", 9, Start + 60s), 4);
    QCOMPARE(admitted(throttle, "a", 9, Start + 90s), 6);
}

void TestAiSquareThrottle::saysWhenTheOldestRequestLeavesTheWindow()
{
    AiSquareThrottle throttle(1);
    QCOMPARE(throttle.take("a", Start), std::nullopt);
    QCOMPARE(throttle.take("a", Start), std::optional(60));
    QCOMPARE(throttle.take("a", Start + 100ms), std::optional(60));
    QCOMPARE(throttle.take("a", Start + 18s), std::optional(42));
    QCOMPARE(throttle.take("a", Start + 59'999ms), std::optional(1));
}

void TestAiSquareThrottle::refusedRequestsDoNotCount()
{
    AiSquareThrottle throttle(2);
    QCOMPARE(admitted(throttle, "a", 2, Start), 2);
    QCOMPARE(admitted(throttle, "a", 50, Start + 59s), 0);
    QCOMPARE(admitted(throttle, "a", 2, Start + 60s), 2);
}

void TestAiSquareThrottle::eachUserHasALimitAndNobodyHasOneToo()
{
    AiSquareThrottle throttle(3);
    QCOMPARE(admitted(throttle, "a", 5, Start), 3);
    QCOMPARE(admitted(throttle, "b", 5, Start), 3);
    QCOMPARE(admitted(throttle, "", 5, Start), 3);
}

void TestAiSquareThrottle::noLimitIsNoLimit()
{
    AiSquareThrottle throttle(0);
    QCOMPARE(admitted(throttle, "a", 10'000, Start), 10'000);
}

QTEST_APPLESS_MAIN(TestAiSquareThrottle)
#include "tst_aisquarethrottle.moc"
