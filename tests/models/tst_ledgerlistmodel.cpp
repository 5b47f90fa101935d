// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/ledgerlistmodel.h"

#include "tests/models/ledgersamples.h"
#include "tests/support/zonetext.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <algorithm>

using namespace Reinvite;
using namespace Samples;

namespace {

using Model = LedgerListModel;
using Tester = QAbstractItemModelTester;

struct Fixture
{
    Fixture() { model.setNow(Now); }

    [[nodiscard]] QVariant data(int row, int column, int role = Qt::DisplayRole) const
    {
        return model.index(row, column).data(role);
    }

    [[nodiscard]] QList<qint64> shown() const
    {
        QList<qint64> numbers;
        for (int row = 0; row < model.rowCount(); ++row) {
            numbers += data(row, 0, Model::EntryRole).value<LedgerEntry>().entry;
        }
        return numbers;
    }

    Model model{berlin()};
    Tester tester{&model, Tester::FailureReportingMode::Fatal};
};

using Numbers = QList<qint64>;

} // namespace

class LedgerListModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void anEntryIsToldInWords()
    {
        Fixture f;
        LedgerEntry of = entry(1);
        of.expiresAfter = Now + 24h;
        of.vendorText = u"seat\n is <b>claimed</b>"_s;
        of.state = SendState::Refused;
        f.model.setEntries({of}, false);
        f.model.setConnectionNames({{u"acme"_s, u"Acme Cloud"_s}});
        QCOMPARE(f.data(0, Model::WhenColumn).toString(), u"Today 13:00"_s);
        QCOMPARE(
            f.data(0, Model::WhenColumn, Qt::ToolTipRole).toString(), zoned(u"Fri 20 Nov 2026, 13:00 CET (UTC+1)"_s));
        QCOMPARE(f.data(0, Model::WhoColumn).toString(), u"ana1@northwind.example"_s);
        QCOMPARE(f.data(0, Model::AskedColumn).toString(), u"Resend"_s);
        QCOMPARE(f.data(0, Model::OutcomeColumn).toString(), u"Refused"_s);
        QCOMPARE(f.data(0, Model::SaidColumn).toString(), u"seat is <b>claimed</b>"_s);
        QVERIFY(!f.data(0, Model::SaidColumn, Qt::ToolTipRole).toString().contains(u"<b>"_s));
        QCOMPARE(f.data(0, Model::DeadlineColumn).toString(), u"Today 16:00 → Tomorrow 13:00"_s);
        QCOMPARE(f.data(0, Model::UserColumn).toString(), u"mia"_s);
        QCOMPARE(f.data(0, Model::RequestColumn).toString(), u"req-1"_s);
        QCOMPARE(f.data(0, 0, Model::StateRole).value<SendState>(), SendState::Refused);
        QCOMPARE(f.data(0, 0, Model::ConnectionNameRole).toString(), u"Acme Cloud"_s);
    }

    void aBlankedPersonShowsAsSuch()
    {
        Fixture f;
        LedgerEntry of = entry(1);
        of.email = QString();
        of.blanked = true;
        f.model.setEntries({of}, false);
        QCOMPARE(f.data(0, Model::WhoColumn).toString(), u"blanked"_s);
        QVERIFY(f.data(0, 0, Model::BlankedRole).toBool());
    }

    void headingsAreThere()
    {
        const Fixture f;
        for (int column = 0; column < Model::ColumnCount; ++column) {
            QVERIFY(!f.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        }
        QVERIFY(!f.model.headerData(99, Qt::Horizontal, Qt::DisplayRole).isValid());
    }

    void newEntriesComeInAtTheTopInOneStep()
    {
        Fixture f;
        f.model.setEntries(entries({5, 4}), false);
        const QPersistentModelIndex five(f.model.index(0, 0));
        const QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
        const QSignalSpy inserts(&f.model, &QAbstractItemModel::rowsInserted);
        const QSignalSpy changes(&f.model, &QAbstractItemModel::dataChanged);
        f.model.refresh(entries({8, 7, 6, 5, 4}), false);
        QCOMPARE(f.shown(), Numbers({8, 7, 6, 5, 4}));
        QCOMPARE(inserts.count(), 1);
        QCOMPARE(changes.count() + resets.count(), 0);
        QCOMPARE(five.row(), 3);
    }

    void olderPagesStayWhenTheNewestIsReadAgain()
    {
        Fixture f;
        f.model.setEntries(entries({9, 8}), true);
        f.model.fetchMore({});
        f.model.appendEntries(entries({7, 6}), true);
        QCOMPARE(f.shown(), Numbers({9, 8, 7, 6}));
        f.model.refresh(entries({10, 9}), true);
        QCOMPARE(f.shown(), Numbers({10, 9, 8, 7, 6}));
        QCOMPARE(f.model.oldest(), 6);
        QVERIFY(f.model.hasMore());
        f.model.refresh(entries({10, 9, 8}), false); // the oldest have gone
        QCOMPARE(f.shown(), Numbers({10, 9, 8}));
        QVERIFY(!f.model.hasMore());
    }

    void aGapBeginsAnew()
    {
        Fixture f;
        f.model.setEntries(entries({3, 2}), false);
        f.model.refresh(entries({99, 98}), true);
        QCOMPARE(f.shown(), Numbers({99, 98})); // what lies between is not known
        QVERIFY(f.model.hasMore());
    }

    void aBlankedEntryChangesWhereItStands()
    {
        Fixture f;
        f.model.setEntries(entries({3, 2, 1}), false);
        QSignalSpy changes(&f.model, &QAbstractItemModel::dataChanged);
        auto blanked = entries({3, 2, 1});
        blanked[1].email = QString();
        blanked[1].blanked = true;
        f.model.refresh(blanked, false);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 1);
    }

    void aPageIsAskedForOnce()
    {
        Model model(berlin()); // the tester asks for more by itself
        QSignalSpy wanted(&model, &Model::moreWanted);
        model.setEntries(entries({9, 8}), true);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        model.fetchMore({});
        QCOMPARE(wanted.count(), 1);
        model.giveUpFetching();
        model.fetchMore({});
        QCOMPARE(wanted.count(), 2);
        model.appendEntries(entries({7}), false);
        QVERIFY(!model.canFetchMore({}));
        QCOMPARE(model.rowCount(), 3);
    }

    void aPageThatDoesNotJoinOnIsLeft()
    {
        Fixture f;
        f.model.setEntries(entries({9, 8}), true);
        f.model.appendEntries(entries({8, 7}), true);
        QCOMPARE(f.shown(), Numbers({9, 8}));
    }

    void anotherDayChangesTheWords()
    {
        Fixture f;
        f.model.setEntries(entries({1}), false);
        const QSignalSpy changes(&f.model, &QAbstractItemModel::dataChanged);
        f.model.setNow(Now + 1h);
        QCOMPARE(changes.count(), 0);
        f.model.setNow(Now + 24h);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(f.data(0, Model::WhenColumn).toString(), u"Yesterday 13:00"_s);
    }

    void anyPageFollowsAnyOther()
    {
        Fixture f;
        QRandomGenerator random(7);
        for (int round = 0; round < 300; ++round) {
            Numbers numbers;
            for (qint64 number = 12; number > 0; --number) {
                if (random.bounded(2) == 0) {
                    numbers += number;
                }
            }
            f.model.refresh(entries(numbers), false);
            QCOMPARE(f.shown(), numbers);
        }
    }
};

QTEST_GUILESS_MAIN(LedgerListModelTest)
#include "tst_ledgerlistmodel.moc"
