// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/runlistmodel.h"

#include "tests/models/ledgersamples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Reinvite;
using namespace Samples;

namespace {

using Model = RunListModel;
using Tester = QAbstractItemModelTester;

struct Fixture
{
    Fixture() { model.setNow(Now + 96h); }

    [[nodiscard]] QString text(int row, int role = Qt::DisplayRole) const
    {
        return model.index(row).data(role).toString();
    }

    Model model{berlin()};
    Tester tester{&model, Tester::FailureReportingMode::Fatal};
};

LedgerRun sent(const QString &id, int count)
{
    return run(id, {{SendState::Sent, count}});
}

} // namespace

class RunListModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void allStandsAboveTheRuns()
    {
        Fixture f;
        QCOMPARE(f.model.rowCount(), 1);
        f.model.setRuns(
            {run(u"b"_s, {{SendState::Sent, 312}, {SendState::Refused, 3}, {SendState::Unsettled, 1}})}, false);
        QCOMPARE(f.text(0), u"All entries"_s);
        QVERIFY(f.text(0, Model::RunRole).isEmpty());
        QCOMPARE(f.text(1), u"Friday 13:00, 312 sent, 3 refused, 1 unknown"_s);
        QCOMPARE(f.text(1, Model::TitleRole), u"Friday 13:00"_s);
        QCOMPARE(f.text(1, Model::CountsRole), u"312 sent, 3 refused, 1 unknown"_s);
        QCOMPARE(f.text(1, Model::RunRole), u"b"_s);
        QCOMPARE(f.model.index(1).data(Model::StateRole).value<SendState>(), SendState::Unsettled);
    }

    void aNewRunMovesNoOther()
    {
        Fixture f;
        f.model.setRuns({sent(u"b"_s, 2), sent(u"a"_s, 1)}, false);
        const QPersistentModelIndex chosen(f.model.index(1));
        QSignalSpy inserts(&f.model, &QAbstractItemModel::rowsInserted);
        const QSignalSpy changes(&f.model, &QAbstractItemModel::dataChanged);
        f.model.setRuns({sent(u"c"_s, 3), sent(u"b"_s, 2), sent(u"a"_s, 1)}, false);
        QCOMPARE(inserts.count(), 1);
        QCOMPARE(changes.count(), 0);
        QCOMPARE(chosen.row(), 2);
        QCOMPARE(f.model.rowOf(u"a"_s), 3);
        QCOMPARE(f.model.rowOf(u"nobody"_s), -1);
        QCOMPARE(f.model.rowOf(QString()), 0);
    }

    void countsMoveOnInPlace()
    {
        Fixture f;
        f.model.setRuns({sent(u"b"_s, 2), sent(u"a"_s, 1)}, false);
        QSignalSpy changes(&f.model, &QAbstractItemModel::dataChanged);
        f.model.setRuns({sent(u"b"_s, 5), sent(u"a"_s, 1)}, false);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 1);
        QCOMPARE(f.text(1, Model::CountsRole), u"5 sent"_s);
    }

    void oldRunsGo()
    {
        Fixture f;
        f.model.setRuns({sent(u"c"_s, 1), sent(u"b"_s, 1), sent(u"a"_s, 1)}, false);
        f.model.setRuns({sent(u"c"_s, 1)}, false);
        QCOMPARE(f.model.rowCount(), 2);
        f.model.setRuns({}, false);
        QCOMPARE(f.model.rowCount(), 1);
    }

    void anotherOrderIsTakenAsItIs()
    {
        Fixture f;
        f.model.setRuns({sent(u"b"_s, 1), sent(u"a"_s, 2)}, false);
        f.model.setRuns({sent(u"a"_s, 2), sent(u"b"_s, 1)}, false);
        QCOMPARE(f.model.rowCount(), 3);
        QCOMPARE(f.text(1, Model::RunRole), u"a"_s);
        QCOMPARE(f.text(2, Model::RunRole), u"b"_s);
    }

    void moreAreAskedForOnce()
    {
        Fixture f;
        QSignalSpy wanted(&f.model, &Model::moreWanted);
        f.model.setRuns({sent(u"a"_s, 1)}, true);
        f.model.fetchMore({});
        f.model.fetchMore({});
        QCOMPARE(wanted.count(), 1);
        f.model.setRuns({sent(u"a"_s, 1)}, false);
        QVERIFY(!f.model.canFetchMore({}));
    }

    void anotherDayChangesTheWords()
    {
        Fixture f;
        f.model.setRuns({sent(u"a"_s, 1)}, false);
        f.model.setNow(Now);
        QCOMPARE(f.text(1, Model::TitleRole), u"Today 13:00"_s);
    }
};

QTEST_GUILESS_MAIN(RunListModelTest)
#include "tst_runlistmodel.moc"
