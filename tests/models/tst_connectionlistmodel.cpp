// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connectionlistmodel.h"

#include "tests/models/samples.h"
#include "tests/support/zonetext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Reinvite;
using namespace Samples;

namespace {

using Model = ConnectionListModel;
using Tester = QAbstractItemModelTester;
using std::chrono::milliseconds;

QHash<QString, QString> vendorNames()
{
    return {{u"polar"_s, u"Polar"_s}};
}

ConnectionInfo connection(const QString &id)
{
    ConnectionInfo info;
    info.id = id;
    info.name = id.toUpper();
    info.vendor = u"polar"_s;
    info.baseUrl = QUrl(u"https://api.polar.sh"_s);
    return info;
}

QList<ConnectionInfo> connections(const QString &ids)
{
    QList<ConnectionInfo> infos;
    for (const QChar id : ids) {
        infos += connection(id);
    }
    return infos;
}

ConnectionStatus status(ConnectionState state, Instant refreshedAt = {})
{
    ConnectionStatus made;
    made.state = state;
    made.refreshedAt = refreshedAt;
    return made;
}

struct Fixture
{
    explicit Fixture(const QString &ids)
    {
        model.setConnections(connections(ids), vendorNames());
        model.setNow(Now);
    }

    [[nodiscard]] QString order() const
    {
        QString ids;
        for (int row = 1; row < model.rowCount(); ++row) {
            ids += data(row, Model::IdRole).toString();
        }
        return ids;
    }

    [[nodiscard]] QVariant data(int row, int role = Qt::DisplayRole) const { return model.index(row).data(role); }

    Model model;
    Tester tester{&model, Tester::FailureReportingMode::Fatal};
};

} // namespace

class ConnectionListModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void allInvitationsComeFirstEvenWithoutConnections()
    {
        const Fixture f({});
        QCOMPARE(f.model.rowCount(), 1);
        QCOMPARE(f.data(0).toString(), u"All invitations"_s);
        QCOMPARE(f.data(0, Model::IdRole).toString(), QString());
        QCOMPARE(f.data(0, Model::CountRole).toInt(), 0);
        QCOMPARE(f.data(0, Model::SecondaryRole).toString(), QString());
        QCOMPARE(f.model.rowOf({}), 0);
    }

    void mergesByIdAndNeverResets_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("order");
        QTest::newRow("same") << u"abc"_s << u"abc"_s << u"abc"_s;
        QTest::newRow("one more") << u"abc"_s << u"abcd"_s << u"abcd"_s;
        QTest::newRow("one more at the start") << u"abc"_s << u"dabc"_s << u"dabc"_s;
        QTest::newRow("one gone") << u"abc"_s << u"ac"_s << u"ac"_s;
        QTest::newRow("all gone") << u"abc"_s << QString() << QString();
        QTest::newRow("turned round") << u"abcd"_s << u"dcba"_s << u"dcba"_s;
        QTest::newRow("everything at once") << u"abcd"_s << u"edxb"_s << u"edxb"_s;
        QTest::newRow("twins") << u"ab"_s << u"abab"_s << u"ab"_s;
        QTest::newRow("twins that come in") << u"a"_s << u"bba"_s << u"ba"_s;
    }
    void mergesByIdAndNeverResets()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        Fixture f(before);
        QHash<QString, QPersistentModelIndex> held;
        for (int row = 1; row < f.model.rowCount(); ++row) {
            held.insert(f.data(row, Model::IdRole).toString(), f.model.index(row));
        }
        const QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
        f.model.setConnections(connections(after), vendorNames());
        QTEST(f.order(), "order");
        QCOMPARE(resets.count(), 0);
        for (auto it = held.cbegin(); it != held.cend(); ++it) {
            QCOMPARE(it.value().isValid(), after.contains(it.key()));
            QCOMPARE(it.value().row(), f.model.rowOf(it.key()));
        }
    }

    void statusAndCountSurviveANewName()
    {
        Fixture f(u"ab"_s);
        f.model.setStatus(u"b"_s, status(ConnectionState::Ready, Now));
        f.model.setCounts({{u"a"_s, 3}, {u"b"_s, 1280}});
        QList<ConnectionInfo> renamed = connections(u"ba"_s);
        renamed.first().name = u"Acme Cloud"_s;
        f.model.setConnections(renamed, vendorNames());
        QCOMPARE(f.data(1).toString(), u"Acme Cloud"_s);
        QCOMPARE(f.data(1, Model::CountRole).toInt(), 1280);
        QCOMPARE(f.data(1, Model::StateRole).value<ConnectionState>(), ConnectionState::Ready);
        QCOMPARE(f.data(1, Qt::AccessibleTextRole).toString(), u"Acme Cloud, Polar · just now, 1,280 invitations"_s);
        QCOMPARE(f.data(0, Model::CountRole).toInt(), 1283);
        QCOMPARE(f.model.connectionAt(1), renamed.first());
        QCOMPARE(f.model.connectionAt(0), ConnectionInfo());
        QCOMPARE(f.model.statusOf(u"b"_s).refreshedAt, Now);
        QCOMPARE(f.model.statusOf(u"x"_s), ConnectionStatus());
        QCOMPARE(f.model.rowOf(u"x"_s), -1);
    }

    void secondLineSaysHowItStands_data()
    {
        QTest::addColumn<ConnectionStatus>("status");
        QTest::addColumn<QString>("text");

        QTest::newRow("never read") << status(ConnectionState::Idle) << u"Polar · not read yet"_s;
        QTest::newRow("last known") << status(ConnectionState::Idle, Now - 3h) << u"Polar · 3 h ago"_s;
        QTest::newRow("ready") << status(ConnectionState::Ready, Now - 2min) << u"Polar · 2 min ago"_s;
        QTest::newRow("begun") << status(ConnectionState::Refreshing) << u"refreshing…"_s;
        ConnectionStatus progress = status(ConnectionState::Refreshing, Now - 1h);
        progress.done = 412;
        progress.total = 1280;
        progress.totalNoun = u"subscriptions"_s;
        QTest::newRow("progress") << progress << u"412 of 1,280 subscriptions"_s;
        ConnectionStatus failed = status(ConnectionState::Failed);
        QTest::newRow("failed") << failed << u"Polar · failed"_s;
        failed.problem = Problem{.kind = ProblemKind::Offline};
        QTest::newRow("unreachable") << failed << u"Polar · not reached"_s;
        failed.refreshedAt = Now - 1h;
        QTest::newRow("unreachable with data") << failed << u"Polar · not reached, data from 12:00"_s;
        failed.problem = Problem{.kind = ProblemKind::RateLimited};
        QTest::newRow("rate limited") << failed << u"Polar · rate limit used up, data from 12:00"_s;
        failed.problem = Problem{.kind = ProblemKind::Forbidden};
        QTest::newRow("forbidden") << failed << u"Polar · not allowed, data from 12:00"_s;
        QTest::newRow("signed out") << status(ConnectionState::SignedOut) << u"Polar · signed out"_s;
        QTest::newRow("signed out with data")
            << status(ConnectionState::SignedOut, Now - 24h) << u"Polar · signed out, data from 19 Nov"_s;
    }
    void secondLineSaysHowItStands()
    {
        QFETCH(ConnectionStatus, status);
        Fixture f(u"a"_s);
        f.model.setStatus(u"a"_s, status);
        QTEST(f.data(1, Model::SecondaryRole).toString(), "text");
    }

    void aSessionsEndStandsWhereTheConnectionDoes_data()
    {
        QTest::addColumn<ConnectionState>("state");
        QTest::addColumn<std::chrono::milliseconds>("left");
        QTest::addColumn<std::chrono::milliseconds>("skew");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Model::Session>("session");

        const auto ended = u"session ended, enter a new token, data from 12:00"_s;
        QTest::newRow("far") << ConnectionState::Ready << milliseconds(58min) << 0ms
                             << u"Polar · session ends in 58 min"_s << Model::Session::Open;
        QTest::newRow("known, not read since") << ConnectionState::Idle << milliseconds(12min) << 0ms
                                               << u"Polar · session ends in 12 min"_s << Model::Session::Open;
        QTest::newRow("soon") << ConnectionState::Ready << milliseconds(10min) << 0ms
                              << u"Polar · session ends in 10 min"_s << Model::Session::EndsSoon;
        QTest::newRow("by the vendor's clock") << ConnectionState::Ready << milliseconds(12min) << milliseconds(5min)
                                               << u"Polar · session ends in 7 min"_s << Model::Session::EndsSoon;
        QTest::newRow("ended") << ConnectionState::Ready << 0ms << 0ms << ended << Model::Session::Ended;
        QTest::newRow("ended and signed out")
            << ConnectionState::SignedOut << -milliseconds(1h) << 0ms << ended << Model::Session::Ended;
        QTest::newRow("signed out before its end") << ConnectionState::SignedOut << milliseconds(30min) << 0ms
                                                   << u"Polar · signed out, data from 12:00"_s << Model::Session::Open;
        QTest::newRow("refreshing") << ConnectionState::Refreshing << milliseconds(5min) << 0ms << u"refreshing…"_s
                                    << Model::Session::EndsSoon;
    }
    void aSessionsEndStandsWhereTheConnectionDoes()
    {
        QFETCH(ConnectionState, state);
        QFETCH(std::chrono::milliseconds, left);
        QFETCH(std::chrono::milliseconds, skew);
        Fixture f(u"a"_s);
        ConnectionStatus session = status(state, Now - 1h);
        session.signedInUntil = Now + left;
        session.skew = skew;
        f.model.setStatus(u"a"_s, session);
        QTEST(f.data(1, Model::SecondaryRole).toString(), "text");
        QTEST(f.data(1, Model::SessionRole).value<Model::Session>(), "session");
    }

    void aSessionsEndMovesWithTheClock()
    {
        Fixture f(u"a"_s);
        ConnectionStatus session = status(ConnectionState::Ready, Now);
        session.signedInUntil = Now + 12min;
        f.model.setStatus(u"a"_s, session);
        QVERIFY(f.data(1, Qt::ToolTipRole)
                    .toString()
                    .contains(zoned(u"Session ends Fri 20 Nov 2026, 13:12 CET (UTC+1)"_s)));
        QCOMPARE(f.data(0, Model::SecondaryRole).toString(), u"1 connection"_s);
        f.model.setNow(Now + 12min);
        QCOMPARE(f.data(1, Model::SecondaryRole).toString(), u"session ended, enter a new token, data from 13:00"_s);
        QVERIFY(f.data(1, Qt::ToolTipRole)
                    .toString()
                    .contains(zoned(u"Session ended Fri 20 Nov 2026, 13:12 CET (UTC+1)"_s)));
        QCOMPARE(f.data(0, Model::SecondaryRole).toString(), u"1 connection, 1 needs you"_s);
    }

    void summaryCountsWhoNeedsTheAdministrator()
    {
        Fixture f(u"a"_s);
        QCOMPARE(f.data(0, Model::SecondaryRole).toString(), u"1 connection"_s);
        f.model.setConnections(connections(u"abc"_s), vendorNames());
        f.model.setStatus(u"b"_s, status(ConnectionState::SignedOut));
        QCOMPARE(f.data(0, Model::SecondaryRole).toString(), u"3 connections, 1 needs you"_s);
        f.model.setStatus(u"c"_s, status(ConnectionState::Failed));
        QCOMPARE(f.data(0, Model::SecondaryRole).toString(), u"3 connections, 2 need you"_s);
    }

    void toolTipTellsTheWholeProblemAndTheNotice()
    {
        Fixture f(u"a"_s);
        ConnectionStatus failed = status(ConnectionState::Failed, Now);
        failed.problem = Problem{.kind = ProblemKind::VendorFault, .httpStatus = 503};
        failed.notice = u"Orders need the scope orders:read."_s;
        f.model.setStatus(u"a"_s, failed);
        const QString tip = f.data(1, Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(describe(*failed.problem)));
        QVERIFY(tip.contains(failed.notice));
        QVERIFY(tip.contains(u"https://api.polar.sh"_s));
        QVERIFY(tip.contains(zoned(u"Refreshed Fri 20 Nov 2026, 13:00 CET (UTC+1)"_s)));
    }

    void onlyRowsThatDifferAreTold()
    {
        Fixture f(u"abc"_s);
        f.model.setCounts({{u"a"_s, 1}});
        QList<int> rows;
        connect(
            &f.model, &QAbstractItemModel::dataChanged, this, [&](const QModelIndex &first, const QModelIndex &last) {
                rows += {first.row(), last.row()};
            });
        f.model.setStatus(u"b"_s, status(ConnectionState::Ready));
        QCOMPARE(rows, QList<int>({2, 2, 0, 0}));
        rows.clear();
        f.model.setStatus(u"b"_s, status(ConnectionState::Ready));
        f.model.setStatus(u"x"_s, status(ConnectionState::Ready));
        QVERIFY(rows.isEmpty());
        f.model.setCounts({{u"a"_s, 1}, {u"c"_s, 2}});
        QCOMPARE(rows, QList<int>({3, 3, 0, 0}));
        rows.clear();
        f.model.setNow(Now + 1min);
        QCOMPARE(rows, QList<int>({1, 3}));
    }
};

QTEST_GUILESS_MAIN(ConnectionListModelTest)
#include "tst_connectionlistmodel.moc"
