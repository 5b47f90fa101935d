// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/job.h"

#include "tests/models/samples.h"

#include <QSignalSpy>

using namespace Reinvite;
using namespace Samples;

class JobTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void finishesLaterOnceAndDeletesItself()
    {
        auto *job = new Job<int>(this);
        const QPointer watched = job;
        QList<int> outcomes;
        job->then(this, [&](const Result<int> &outcome) { outcomes += outcome.value(); });
        job->finish(1);
        job->finish(2);
        QVERIFY(job->isFinished());
        QVERIFY(outcomes.isEmpty());
        QTRY_VERIFY(watched.isNull());
        QCOMPARE(outcomes, QList<int>({1}));
    }

    void failuresComeThrough()
    {
        auto *job = new Job<int>(this);
        std::optional<Problem> met;
        job->then(this, [&](const Result<int> &outcome) { met = outcome.error(); });
        job->finish(failure(ProblemKind::Timeout));
        QTRY_VERIFY(met.has_value());
        QCOMPARE(met->kind, ProblemKind::Timeout);
    }

    void whatIsCancelledIsNotHeardOf()
    {
        auto *job = new Job<int>(this);
        const QPointer watched = job;
        QSignalSpy cancelled(job, &JobBase::cancelled);
        bool called = false;
        job->then(this, [&](const Result<int> &) { called = true; });
        job->finish(1);
        job->cancel();
        job->cancel();
        QCOMPARE(cancelled.count(), 1);
        QTRY_VERIFY(watched.isNull());
        QVERIFY(!called);
    }

    void nobodyIsCalledWhoIsGone()
    {
        auto *job = new Job<int>(this);
        const QPointer watched = job;
        bool called = false;
        {
            QObject listener;
            job->then(&listener, [&](const Result<int> &) { called = true; });
            job->finish(1);
        }
        QTRY_VERIFY(watched.isNull());
        QVERIFY(!called);
    }

    void outcomesMayBeMoveOnly()
    {
        auto *job = new JobOf<std::unique_ptr<int>>(this);
        std::unique_ptr<int> outcome;
        job->then(this, [&](std::unique_ptr<int> value) { outcome = std::move(value); });
        job->finish(std::make_unique<int>(7));
        QTRY_VERIFY(outcome != nullptr);
        QCOMPARE(*outcome, 7);
    }
};

QTEST_GUILESS_MAIN(JobTest)
#include "tst_job.moc"
