// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/exitcode.h"

#include <QTest>

using namespace Reinvite;

Q_DECLARE_METATYPE(Reinvite::ExitCode)

class TestExitCode final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyOutcomeHasItsCode_data();
    void everyOutcomeHasItsCode();
    void theMostSeriousDecides_data();
    void theMostSeriousDecides();
};

void TestExitCode::everyOutcomeHasItsCode_data()
{
    QTest::addColumn<SendState>("state");
    QTest::addColumn<int>("code");
    QTest::newRow("sent") << SendState::Sent << 0;
    QTest::newRow("refused") << SendState::Refused << 2;
    QTest::newRow("not sent") << SendState::NotSent << 3;
    QTest::newRow("signed out") << SendState::SignedOut << 4;
    QTest::newRow("unsettled") << SendState::Unsettled << 5;
    QTest::newRow("undone") << SendState::Undone << 6;
    QTest::newRow("still under way") << SendState::Sending << 5;
}

void TestExitCode::everyOutcomeHasItsCode()
{
    QFETCH(const SendState, state);
    QTEST(static_cast<int>(exitCodeOf(state)), "code");
}

void TestExitCode::theMostSeriousDecides_data()
{
    QTest::addColumn<ExitCode>("lesser");
    QTest::addColumn<ExitCode>("graver");
    QTest::newRow("unsettled over signed out") << ExitCode::SignedOut << ExitCode::Unsettled;
    QTest::newRow("signed out over refused") << ExitCode::Refused << ExitCode::SignedOut;
    QTest::newRow("refused over not sent") << ExitCode::NotSent << ExitCode::Refused;
    QTest::newRow("anything over sent") << ExitCode::Sent << ExitCode::Undone;
}

void TestExitCode::theMostSeriousDecides()
{
    QFETCH(const ExitCode, lesser);
    QFETCH(const ExitCode, graver);
    QCOMPARE(moreSerious(lesser, graver), graver);
    QCOMPARE(moreSerious(graver, lesser), graver);
}

QTEST_GUILESS_MAIN(TestExitCode)
#include "tst_exitcode.moc"
