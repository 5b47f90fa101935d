// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/refreshschedule.h"

#include <QSet>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString A = u"a"_s;

using Found = std::optional<QString>;
using Standing = QHash<QString, Readiness>;

/// Which connection is begun at each of these times, one look after the other.
QStringList begun(RefreshSchedule &schedule, const Standing &connections, const QList<RefreshSchedule::Time> &times)
{
    QStringList names;
    for (const auto time : times) {
        names += schedule.next(connections, time).value_or(u"-"_s);
    }
    return names;
}

} // namespace

class tst_RefreshSchedule final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aConnectionIsRefreshedWhenItsTimeHasCome();
    void severalAreBegunOneByOne();
    void offIsOff();
    void whatIsRefreshedByHandWaitsItsTime();
    void whatIsOfflineIsTriedLessAndLessOften();
    void retriesAreNeverRarerThanTheInterval();
    void theNetworksReturnBringsEverythingForward();
    void freshListsAreNotReadAgainWhenTheNetworkReturns();
    void aConnectionThatWasRemovedIsForgotten();
    void aPersonIsNotSparedWhatOnlyAPersonCanMend_data();
    void aPersonIsNotSparedWhatOnlyAPersonCanMend();
};

void tst_RefreshSchedule::aConnectionIsRefreshedWhenItsTimeHasCome()
{
    RefreshSchedule schedule({});
    const Standing connections = {{A, Readiness::Ready}};
    QCOMPARE(begun(schedule, connections, {0min, 14min, 15min, 16min, 29min, 30min}),
        QStringList({u"-"_s, u"-"_s, A, u"-"_s, u"-"_s, A}));
    QCOMPARE(schedule.next({{A, Readiness::NeedsPerson}}, 100min), Found());
    QCOMPARE(schedule.next(connections, 100min), Found(A));
    schedule.setInterval(5min);
    QCOMPARE(begun(schedule, connections, {104min, 105min}), QStringList({u"-"_s, A}));
}

void tst_RefreshSchedule::severalAreBegunOneByOne()
{
    RefreshSchedule schedule({});
    const Standing connections = {
        {A, Readiness::Ready}, {u"b"_s, Readiness::Ready}, {u"c"_s, Readiness::Busy}, {u"d"_s, Readiness::Ready}};
    QCOMPARE(schedule.next(connections, 0min), Found());
    const QStringList names = begun(schedule, connections, {20min, 20min, 20min, 20min});
    QCOMPARE(QSet<QString>(names.begin(), names.end()), QSet<QString>({A, u"b"_s, u"d"_s, u"-"_s}));
    QCOMPARE(names.last(), u"-"_s);
}

void tst_RefreshSchedule::offIsOff()
{
    RefreshSchedule schedule({.interval = 0min});
    QCOMPARE(begun(schedule, {{A, Readiness::Ready}, {u"b"_s, Readiness::Offline}}, {0min, 999min, 9999min}),
        QStringList(3, u"-"_s));
    schedule.networkReturned(9999min);
    QCOMPARE(schedule.next({{A, Readiness::Ready}}, 99'999min), Found());
    schedule.setInterval(15min);
    QCOMPARE(schedule.next({{A, Readiness::Ready}}, 99'999min), Found(A));
}

void tst_RefreshSchedule::whatIsRefreshedByHandWaitsItsTime()
{
    RefreshSchedule schedule({});
    (void)schedule.next({{A, Readiness::Ready}}, 0min);
    QCOMPARE(schedule.next({{A, Readiness::Busy}}, 14min), Found());
    QCOMPARE(schedule.next({{A, Readiness::Busy}}, 16min), Found());
    QCOMPARE(begun(schedule, {{A, Readiness::Ready}}, {30min, 31min}), QStringList({u"-"_s, A}));
}

void tst_RefreshSchedule::whatIsOfflineIsTriedLessAndLessOften()
{
    RefreshSchedule schedule({});
    const Standing offline = {{A, Readiness::Offline}};
    (void)schedule.next(offline, 0s);
    QCOMPARE(
        begun(schedule, offline, {29s, 30s, 89s, 90s, 209s, 210s}), QStringList({u"-"_s, A, u"-"_s, A, u"-"_s, A}));
    // In the end every ten minutes, for as long as it takes.
    auto now = RefreshSchedule::Time(210s);
    for (int tries = 0; tries < 200; ++tries) {
        now += 10min;
        QCOMPARE(schedule.next(offline, now), Found(A));
    }
    QCOMPARE(schedule.next(offline, now + 10min - 1s), Found());
    // Reached again: from the beginning.
    (void)schedule.next({{A, Readiness::Busy}}, now);
    (void)schedule.next({{A, Readiness::Ready}}, now);
    QCOMPARE(begun(schedule, offline, {now + 29s, now + 30s}), QStringList({u"-"_s, A}));
}

void tst_RefreshSchedule::retriesAreNeverRarerThanTheInterval()
{
    RefreshSchedule schedule({.interval = 5min});
    const Standing offline = {{A, Readiness::Offline}};
    auto now = RefreshSchedule::Time(0);
    (void)schedule.next(offline, now);
    for (int tries = 0; tries < 20; ++tries) {
        now += 5min;
        QCOMPARE(schedule.next(offline, now), Found(A));
    }
}

void tst_RefreshSchedule::theNetworksReturnBringsEverythingForward()
{
    RefreshSchedule schedule({});
    const Standing connections = {
        {A, Readiness::Offline}, {u"b"_s, Readiness::Ready}, {u"c"_s, Readiness::NeedsPerson}};
    (void)schedule.next(connections, 0s);
    QCOMPARE(schedule.next(connections, 30s), Found(A));
    schedule.networkReturned(70s);
    QCOMPARE(schedule.next(connections, 72s), Found());
    const QStringList names = begun(schedule, connections, {73s, 74s, 75s});
    QCOMPARE(QSet<QString>(names.begin(), names.end()), QSet<QString>({A, u"b"_s, u"-"_s}));
}

void tst_RefreshSchedule::freshListsAreNotReadAgainWhenTheNetworkReturns()
{
    RefreshSchedule schedule({});
    (void)schedule.next({{A, Readiness::Busy}}, 40s);
    schedule.networkReturned(60s);
    QCOMPARE(begun(schedule, {{A, Readiness::Ready}}, {64s, 14min}), QStringList(2, u"-"_s));
}

void tst_RefreshSchedule::aConnectionThatWasRemovedIsForgotten()
{
    RefreshSchedule schedule({});
    (void)schedule.next({{A, Readiness::Ready}}, 0min);
    (void)schedule.next({}, 1min);
    QCOMPARE(begun(schedule, {{A, Readiness::Ready}}, {20min, 34min, 35min}), QStringList({u"-"_s, u"-"_s, A}));
}

void tst_RefreshSchedule::aPersonIsNotSparedWhatOnlyAPersonCanMend_data()
{
    QTest::addColumn<ConnectionState>("state");
    QTest::addColumn<std::optional<ProblemKind>>("problem");
    QTest::addColumn<Readiness>("readiness");
    const auto row = [](const char *name, ConnectionState state, std::optional<ProblemKind> kind, Readiness readiness) {
        QTest::newRow(name) << state << kind << readiness;
    };
    using enum ConnectionState;
    row("not looked at yet", Idle, {}, Readiness::Ready);
    row("well", Ready, {}, Readiness::Ready);
    row("busy", Refreshing, ProblemKind::Offline, Readiness::Busy);
    row("signed out", SignedOut, ProblemKind::Unauthorized, Readiness::NeedsPerson);
    row("offline", Failed, ProblemKind::Offline, Readiness::Offline);
    row("slow", Failed, ProblemKind::Timeout, Readiness::Ready);
    row("limited", Failed, ProblemKind::RateLimited, Readiness::Ready);
    row("broken vendor", Failed, ProblemKind::VendorFault, Readiness::Ready);
    row("no scope", Failed, ProblemKind::Forbidden, Readiness::NeedsPerson);
    row("locked keychain", Failed, ProblemKind::Keychain, Readiness::NeedsPerson);
    row("wrong certificate", Failed, ProblemKind::Insecure, Readiness::NeedsPerson);
    row("wrong address", Failed, ProblemKind::Setup, Readiness::NeedsPerson);
}

void tst_RefreshSchedule::aPersonIsNotSparedWhatOnlyAPersonCanMend()
{
    QFETCH(ConnectionState, state);
    QFETCH(std::optional<ProblemKind>, problem);
    ConnectionStatus status;
    status.state = state;
    if (problem) {
        status.problem = Problem{.kind = *problem};
    }
    QTEST(readinessOf(status), "readiness");
}

QTEST_GUILESS_MAIN(tst_RefreshSchedule)
#include "tst_refreshschedule.moc"
