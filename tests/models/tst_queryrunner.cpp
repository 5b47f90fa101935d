// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/queryrunner.h"

#include "tests/models/samples.h"

#include <QSignalSpy>

using namespace Reinvite;
using namespace Samples;

namespace {

InvitationQuery asking(const QString &text)
{
    InvitationQuery query;
    query.filter = Filter::parse(text, Now).value();
    query.now = Now;
    return query;
}

} // namespace

class QueryRunnerTest final : public QObject
{
    Q_OBJECT

    static QList<Invitation> seats(int count)
    {
        QList<Invitation> batch;
        for (int i = 0; i < count; ++i) {
            batch += seat(QString::number(i));
        }
        return batch;
    }

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void tellsTheResultLater()
    {
        InvitationTable table;
        (void)table.merge({seat(u"a"_s), seat(u"b"_s)});
        QueryRunner runner;
        QList<InvitationQueryResult> results;
        connect(&runner, &QueryRunner::finished, this, [&](const auto &result) { results += result; });
        QVERIFY(!runner.isRunning());
        runner.run(table.snapshot(), asking(u"b@"_s));
        QVERIFY(runner.isRunning());
        QVERIFY(results.isEmpty());
        QTRY_COMPARE(results.size(), 1);
        QCOMPARE(results.first().shown.order, QList<int>({1}));
        QVERIFY(!runner.isRunning());
    }

    void newestWinsAndIsHeardOfAlone()
    {
        InvitationTable table;
        (void)table.merge(seats(50'000));
        QueryRunner runner;
        QList<InvitationQueryResult> results;
        connect(&runner, &QueryRunner::finished, this, [&](const auto &result) { results += result; });
        for (const QString &text : {u"1"_s, u"12"_s, u"123"_s, u"1234"_s, u"49999@"_s}) {
            runner.run(table.snapshot(), asking(text));
        }
        QTRY_VERIFY(!runner.isRunning());
        QCOMPARE(results.size(), 1);
        QVERIFY(!results.first().stopped);
        QCOMPARE(results.first().shown.order, QList<int>({49'999}));
    }

    void canBeAskedAgainFromItsOwnAnswer()
    {
        InvitationTable table;
        (void)table.merge({seat(u"a"_s)});
        QueryRunner runner;
        int answers = 0;
        connect(&runner, &QueryRunner::finished, this, [&] {
            if (++answers < 3) {
                runner.run(table.snapshot(), asking(QString()));
            }
        });
        runner.run(table.snapshot(), asking(QString()));
        QTRY_COMPARE(answers, 3);
        QVERIFY(!runner.isRunning());
    }

    void isNotDisturbedByWhatChangesMeanwhile()
    {
        InvitationTable table;
        (void)table.merge(seats(100));
        QueryRunner runner;
        QList<InvitationQueryResult> results;
        connect(&runner, &QueryRunner::finished, this, [&](const auto &result) { results += result; });
        for (int round = 1; round <= 50; ++round) {
            runner.run(table.snapshot(), asking(u"northwind"_s));
            // Before the worker begins, while it reads, and when it has ended and nobody has heard of it yet.
            for (int change = 0; change < 200; ++change) {
                Invitation invitation = seat(QString::number(change % 100));
                invitation.email = u"%1@elsewhere.example"_s.arg(change);
                (void)table.merge({invitation});
            }
            QTRY_COMPARE(results.size(), round);
            QCOMPARE(results.last().shown.order.size(), 100);
            (void)table.merge(seats(100));
        }
    }

    void goesAtOnceWhileItRuns()
    {
        InvitationTable table;
        (void)table.merge(seats(50'000));
        bool heard = false;
        {
            QueryRunner runner;
            connect(&runner, &QueryRunner::finished, this, [&] { heard = true; });
            runner.run(table.snapshot(), asking(u"7 8 9"_s));
            runner.run(table.snapshot(), asking(u"7"_s));
        }
        QCoreApplication::processEvents();
        QVERIFY(!heard);
    }
};

QTEST_GUILESS_MAIN(QueryRunnerTest)
#include "tst_queryrunner.moc"
