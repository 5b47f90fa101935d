// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/sync.h"
#include "tests/app/sync/fakeclient.h"

#include <QPointer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

Invitation seat(const QString &id, const QString &container)
{
    Invitation invitation;
    invitation.key = {.connection = u"c"_s, .id = id};
    invitation.container.id = container;
    return invitation;
}

Container containerNamed(const QString &id)
{
    Container container;
    container.id = id;
    return container;
}

const Instant Now = Instant::fromMsecs(1'800'000'000'000);

/// Everything that a test looks at.
struct Stage
{
    FakeSource source;
    ManualClock clock{Now};
    Sync sync{source, clock};
    QSignalSpy batches{&sync, &Sync::batch};
    QSignalSpy containers{&sync, &Sync::containerListed};
    QSignalSpy connections{&sync, &Sync::connectionListed};
    QSignalSpy statuses{&sync, &Sync::statusChanged};
    QSignalSpy ends{&sync, &Sync::finished};

    [[nodiscard]] ConnectionStatus status() const { return statuses.constLast().at(1).value<ConnectionStatus>(); }
    void finishList(const Result<ListSummary> &result) const { source.fake->listing->finish(result); }
};

} // namespace

class SyncTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void tellsWhatCameAndHowItStands();
    void anIncompleteListDropsNothing();
    void aFailureKeepsWhatCame_data();
    void aFailureKeepsWhatCame();
    void theLastWholeRefreshIsRemembered();
    void oneRefreshAtATime();
    void withoutATokenNothingIsAsked();
    void anUnknownConnectionIsNobodys();
    void stoppingLeavesWhatCame();
    void aClientThatGoesEndsItsRefresh();
    void readsOneContainerAgain();
    void aListDoesNotUndoAContainerReadSince();
    void theNewestReadOfAContainerCounts();
    void aContainerThatCannotBeReadDropsNothing();
    void canGoWhileWorkIsUnderWay();
};

void SyncTest::tellsWhatCameAndHowItStands()
{
    Stage stage;
    stage.sync.refresh(u"c"_s);
    QCOMPARE(stage.status().state, ConnectionState::Refreshing);
    QCOMPARE(stage.status().total, 0);
    QVERIFY(stage.sync.isRefreshing(u"c"_s));

    const auto &sink = stage.source.fake->sink;
    sink.batch({seat(u"1"_s, u"a"_s), seat(u"2"_s, u"a"_s)});
    sink.containerListed(u"a"_s, {u"1"_s, u"2"_s});
    sink.progress(1, 40, u"subscriptions"_s);
    QCOMPARE(stage.batches.constFirst().at(0).value<QList<Invitation>>().size(), 2);
    QCOMPARE(stage.containers.constFirst().at(1).toString(), u"a"_s);
    QCOMPARE(stage.containers.constFirst().at(2).value<QSet<QString>>(), (QSet<QString>{u"1"_s, u"2"_s}));
    QCOMPARE(stage.status().done, 1);
    QCOMPARE(stage.status().total, 40);
    QCOMPARE(stage.status().totalNoun, u"subscriptions"_s);

    stage.finishList(ListSummary{.whole = true, .containers = {u"a"_s}, .notice = u"no name"_s});
    QTRY_COMPARE(stage.ends.size(), 1);
    QVERIFY(stage.ends.constFirst().at(1).toBool());
    QCOMPARE(stage.connections.constFirst().at(1).value<QSet<QString>>(), QSet<QString>{u"a"_s});
    QCOMPARE(stage.status().state, ConnectionState::Ready);
    QCOMPARE(stage.status().refreshedAt, Now);
    QCOMPARE(stage.status().notice, u"no name"_s);
    QCOMPARE(stage.status().skew, std::chrono::milliseconds(3000));
    QCOMPARE(stage.status().environment, Environment::OfflineSandbox);
    QVERIFY(!stage.sync.isRefreshing(u"c"_s));
}

void SyncTest::anIncompleteListDropsNothing()
{
    Stage stage;
    stage.sync.refresh(u"c"_s);
    stage.finishList(ListSummary{.whole = false, .containers = {u"a"_s}, .notice = u"orders are missing"_s});
    QTRY_COMPARE(stage.ends.size(), 1);
    QVERIFY(!stage.ends.constFirst().at(1).toBool());
    QVERIFY(stage.connections.isEmpty());
    QCOMPARE(stage.status().state, ConnectionState::Ready);
    QVERIFY(!stage.status().refreshedAt.isValid());
}

void SyncTest::aFailureKeepsWhatCame_data()
{
    QTest::addColumn<ProblemKind>("kind");
    QTest::addColumn<ConnectionState>("state");
    QTest::newRow("offline") << ProblemKind::Offline << ConnectionState::Failed;
    QTest::newRow("vendor's fault") << ProblemKind::VendorFault << ConnectionState::Failed;
    QTest::newRow("scope missing") << ProblemKind::Forbidden << ConnectionState::Failed;
    QTest::newRow("malformed") << ProblemKind::Malformed << ConnectionState::Failed;
    QTest::newRow("signed out") << ProblemKind::Unauthorized << ConnectionState::SignedOut;
}

void SyncTest::aFailureKeepsWhatCame()
{
    QFETCH(ProblemKind, kind);
    Stage stage;
    stage.sync.refresh(u"c"_s);
    stage.source.fake->sink.batch({seat(u"1"_s, u"a"_s)});
    stage.finishList(failure(kind, u"why"_s));
    QTRY_COMPARE(stage.ends.size(), 1);
    QVERIFY(!stage.ends.constFirst().at(1).toBool());
    QVERIFY(stage.connections.isEmpty());
    QVERIFY(stage.containers.isEmpty());
    QTEST(stage.status().state, "state");
    QCOMPARE(stage.status().problem.value_or(Problem()).detail, u"why"_s);
}

void SyncTest::theLastWholeRefreshIsRemembered()
{
    Stage stage;
    stage.sync.refresh(u"c"_s);
    stage.finishList(ListSummary{.whole = true, .containers = {}, .notice = {}});
    QTRY_COMPARE(stage.ends.size(), 1);
    stage.clock.advance(std::chrono::hours(1));
    stage.sync.refresh(u"c"_s);
    stage.finishList(failure(ProblemKind::Offline));
    QTRY_COMPARE(stage.ends.size(), 2);
    QCOMPARE(stage.status().refreshedAt, Now);
    stage.sync.refresh(u"c"_s);
    stage.finishList(ListSummary{.whole = true, .containers = {}, .notice = {}});
    QTRY_COMPARE(stage.ends.size(), 3);
    QVERIFY(!stage.status().problem);
    QCOMPARE(stage.status().refreshedAt, Now + std::chrono::hours(1));
}

void SyncTest::oneRefreshAtATime()
{
    Stage stage;
    stage.sync.refresh(u"c"_s);
    stage.sync.refresh(u"c"_s);
    QCOMPARE(stage.source.fake->lists, 1);
}

void SyncTest::withoutATokenNothingIsAsked()
{
    Stage stage;
    stage.source.fake->signedIn = false;
    stage.sync.refresh(u"c"_s);
    QCOMPARE(stage.source.fake->lists, 0);
    QCOMPARE(stage.status().state, ConnectionState::SignedOut);
    QCOMPARE(stage.status().problem.value_or(Problem()).detail, u"signed out"_s);
    QCOMPARE(stage.ends.size(), 1);
}

void SyncTest::anUnknownConnectionIsNobodys()
{
    Stage stage;
    stage.sync.refresh(u"other"_s);
    stage.sync.readAgain({u"other"_s, {}}, containerNamed(u"a"_s));
    stage.sync.stop(u"other"_s);
    QVERIFY(stage.statuses.isEmpty());
    QVERIFY(stage.ends.isEmpty());
}

void SyncTest::stoppingLeavesWhatCame()
{
    Stage stage;
    stage.sync.refresh(u"c"_s);
    const QPointer<JobBase> job = stage.source.fake->listing;
    stage.sync.stop(u"c"_s);
    QVERIFY(job->isCancelled());
    QCOMPARE(stage.ends.size(), 1);
    QVERIFY(!stage.ends.constFirst().at(1).toBool());
    QVERIFY(stage.connections.isEmpty());
    QCOMPARE(stage.status().state, ConnectionState::Idle);
    QVERIFY(!stage.status().notice.isEmpty());
    QTRY_VERIFY(!job);
    QCOMPARE(stage.ends.size(), 1);
    stage.sync.refresh(u"c"_s);
    QCOMPARE(stage.source.fake->lists, 2);
}

void SyncTest::aClientThatGoesEndsItsRefresh()
{
    Stage stage;
    stage.sync.refresh(u"c"_s);
    stage.source.fake.reset();
    QCOMPARE(stage.ends.size(), 1);
    QVERIFY(!stage.sync.isRefreshing(u"c"_s));
    QVERIFY(stage.connections.isEmpty());
}

void SyncTest::readsOneContainerAgain()
{
    Stage stage;
    stage.sync.readAgain({u"c"_s, {}}, containerNamed(u"a"_s));
    stage.source.fake->containerJobs.constFirst()->finish(QList{seat(u"1"_s, u"a"_s)});
    QTRY_COMPARE(stage.containers.size(), 1);
    QCOMPARE(stage.batches.size(), 1);
    QCOMPARE(stage.containers.constFirst().at(2).value<QSet<QString>>(), QSet<QString>{u"1"_s});
    QVERIFY(stage.connections.isEmpty());
    QVERIFY(stage.ends.isEmpty());
}

void SyncTest::aListDoesNotUndoAContainerReadSince()
{
    Stage stage;
    stage.sync.refresh(u"c"_s);
    stage.sync.readAgain({u"c"_s, {}}, containerNamed(u"a"_s));
    stage.source.fake->containerJobs.constFirst()->finish(QList{seat(u"new"_s, u"a"_s)});
    QTRY_COMPARE(stage.containers.size(), 1);
    stage.source.fake->sink.batch({seat(u"old"_s, u"a"_s), seat(u"2"_s, u"b"_s)});
    stage.source.fake->sink.containerListed(u"a"_s, {u"old"_s});
    stage.source.fake->sink.containerListed(u"b"_s, {u"2"_s});
    QCOMPARE(stage.batches.size(), 2);
    QCOMPARE(stage.batches.at(1).at(0).value<QList<Invitation>>(), QList{seat(u"2"_s, u"b"_s)});
    QCOMPARE(stage.containers.size(), 2);
    QCOMPARE(stage.containers.at(1).at(1).toString(), u"b"_s);
}

void SyncTest::theNewestReadOfAContainerCounts()
{
    Stage stage;
    stage.sync.readAgain({u"c"_s, {}}, containerNamed(u"a"_s));
    stage.sync.readAgain({u"c"_s, {}}, containerNamed(u"a"_s));
    const auto &jobs = stage.source.fake->containerJobs;
    QCOMPARE(jobs.size(), 2);
    QVERIFY(jobs.at(0)->isCancelled());
    jobs.at(1)->finish(QList{seat(u"1"_s, u"a"_s)});
    QTRY_COMPARE(stage.containers.size(), 1);
}

void SyncTest::aContainerThatCannotBeReadDropsNothing()
{
    Stage stage;
    stage.sync.readAgain({u"c"_s, {}}, containerNamed(u"a"_s));
    stage.source.fake->containerJobs.constFirst()->finish(failure(ProblemKind::NotFound));
    QTRY_COMPARE(stage.statuses.size(), 1);
    QVERIFY(stage.batches.isEmpty());
    QVERIFY(stage.containers.isEmpty());
    QVERIFY(!stage.status().notice.isEmpty());
    QCOMPARE(stage.status().state, ConnectionState::Idle);
}

void SyncTest::canGoWhileWorkIsUnderWay()
{
    FakeSource source;
    const ManualClock clock(Now);
    auto sync = std::make_unique<Sync>(source, clock);
    sync->refresh(u"c"_s);
    sync->readAgain({u"c"_s, {}}, containerNamed(u"a"_s));
    const QPointer<JobBase> listing = source.fake->listing;
    const QPointer<JobBase> reading = source.fake->containerJobs.constFirst();
    sync.reset();
    QVERIFY(listing->isCancelled());
    QVERIFY(reading->isCancelled());
    QTRY_VERIFY(!listing && !reading);
}

QTEST_GUILESS_MAIN(SyncTest)
#include "tst_sync.moc"
