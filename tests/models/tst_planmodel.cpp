// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/planmodel.h"

#include "tests/models/plansamples.h"
#include "tests/models/samples.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace Reinvite;

namespace P = PlanSamples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Fixture
{
    explicit Fixture(const Plan &plan = P::sixRows())
    {
        model.setReplan(&P::replanned);
        model.setPlan(plan, P::context());
    }

    [[nodiscard]] QVariant at(int row, int column, int role = Qt::DisplayRole) const
    {
        return model.index(row, column).data(role);
    }
    [[nodiscard]] bool isTicked(int row) const { return at(row, 0, Qt::CheckStateRole).toInt() == Qt::Checked; }
    bool tick(int row, bool on)
    {
        return model.setData(model.index(row, 0), on ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row) {
            names += at(row, PlanColumns::Person).toString().section(u' ', 0, 0);
        }
        return names;
    }
    [[nodiscard]] QStringList chosen() const
    {
        QStringList names;
        const Plan plan = model.chosen();
        for (const PlanItem &item : plan.items) {
            names += item.invitation.name.section(u' ', 0, 0);
        }
        return names;
    }

    PlanModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

class PlanModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { Samples::failOnAnyWarning(); }

    void whatGoesOutIsTickedUnlessItNeedsAWord()
    {
        const Fixture f;
        QCOMPARE(f.model.rowCount(), 6);
        QCOMPARE(f.chosen(), QStringList({u"Ana"_s, u"李小龙"_s, u"Øyvind"_s, u"Priya"_s}));
        QVERIFY(!f.isTicked(4)); // left out
        QVERIFY(!f.isTicked(5)); // mailed minutes ago
        QCOMPARE(f.at(5, PlanColumns::Mails, PlanModel::SecondaryRole).toString(), u"cooldown: 6 min left"_s);
    }

    void nobodyIsMailedSoWithoutAWord_data()
    {
        QTest::addColumn<Caution>("caution");
        QTest::addColumn<bool>("isTicked");
        QTest::newRow("dead link") << Caution::DeadLink << false;
        QTest::newRow("recent mail") << Caution::RecentMail << false;
        QTest::newRow("earlier unknown") << Caution::EarlierUnknown << false;
        QTest::newRow("takes access") << Caution::TakesAccess << false;
        QTest::newRow("dies soon") << Caution::DiesSoon << true;
        QTest::newRow("members only") << Caution::MembersOnly << true;
        QTest::newRow("frees seat") << Caution::FreesSeat << true;
    }
    void nobodyIsMailedSoWithoutAWord()
    {
        QFETCH(Caution, caution);
        PlanItem item = P::resend(u"Ana"_s, u"ana@northwind.example"_s);
        item.cautions = caution;
        Fixture f(Plan{.items = {item}});
        QTEST(f.isTicked(0), "isTicked");
        QVERIFY(f.tick(0, true));
        QCOMPARE(f.model.chosen().goingOut(), 1);
    }

    void aTickIsTheAdministratorsWord()
    {
        Fixture f;
        const QSignalSpy totals(&f.model, &PlanModel::totalsChanged);
        QVERIFY(f.tick(5, true));
        QVERIFY(f.tick(0, false));
        QCOMPARE(totals.count(), 2);
        QCOMPARE(f.chosen(), QStringList({u"李小龙"_s, u"Øyvind"_s, u"Priya"_s, u"Grace"_s}));
        QCOMPARE(f.model.totals().mails, 4);
        QVERIFY(f.tick(0, false)); // as it is
        QCOMPARE(totals.count(), 2);
        f.model.toggle(0);
        QVERIFY(f.isTicked(0));
    }

    void whatIsLeftOutCannotBeTicked()
    {
        Fixture f;
        const QSignalSpy totals(&f.model, &PlanModel::totalsChanged);
        QVERIFY(!f.model.flags(f.model.index(4, 0)).testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(f.model.flags(f.model.index(3, 0)).testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(!f.model.flags(f.model.index(3, 1)).testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(!f.tick(4, true));
        f.model.toggle(4);
        f.model.tickShown(true);
        QVERIFY(!f.isTicked(4));
        QVERIFY(!f.chosen().contains(u"Marta"_s));
        QCOMPARE(totals.count(), 1);
    }

    void onlyTheTickCanBeSet()
    {
        Fixture f;
        QVERIFY(!f.model.setData(f.model.index(0, 1), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(!f.model.setData(f.model.index(0, 0), u"x"_s, Qt::EditRole));
        QVERIFY(f.isTicked(0));
    }

    void anotherActionIsPlannedAnewAndKeepsTheTick()
    {
        Fixture f;
        QCOMPARE(f.at(1, PlanColumns::Action).toString(), u"Resend"_s);
        QCOMPARE(f.at(1, PlanColumns::Action, PlanModel::AlternativeRole).toString(), u"or renew"_s);
        f.model.switchAction(1);
        QCOMPARE(f.at(1, PlanColumns::Action).toString(), u"Renew"_s);
        QCOMPARE(f.at(1, PlanColumns::Link).toString(), u"new, until tomorrow 14:46"_s);
        QVERIFY(f.isTicked(1));
        QCOMPARE(f.model.totals().renewals, 2);
        QCOMPARE(f.model.totals().liveEnded, 1);
        QCOMPARE(f.model.chosen().items.at(1).action, Action::Renew);
        f.model.switchAction(1);
        QCOMPARE(f.model.totals().renewals, 1);
        QCOMPARE(f.model.totals().liveEnded, 0);
        f.tick(0, false);
        f.model.switchAction(0); // a dead link, unticked: stays so
        QVERIFY(!f.isTicked(0));
        QCOMPARE(f.at(0, PlanColumns::Link).toString(), u"same, died 3 h ago"_s);
    }

    void whatHasNoAlternativeStaysAsItIs()
    {
        Fixture f;
        for (const int row : {2, 3, 4, -1, 99}) {
            f.model.switchAction(row);
        }
        QCOMPARE(f.model.totals().renewals, 1);
        f.model.setReplan({});
        QCOMPARE(f.at(1, PlanColumns::Action, PlanModel::AlternativeRole).toString(), QString());
        f.model.switchAction(1);
        QCOMPARE(f.at(1, PlanColumns::Action).toString(), u"Resend"_s);
    }

    void aRowThatCannotGoAnyMoreIsLeftOut()
    {
        Fixture f;
        f.model.setReplan([](const PlanItem &item, Action) {
            PlanItem refused = item;
            refused.leftOutBecause = u"Something for this person is under way already."_s;
            return refused;
        });
        f.model.switchAction(1);
        QVERIFY(!f.isTicked(1));
        QVERIFY(!f.chosen().contains(u"李小龙"_s));
        QCOMPARE(f.at(1, PlanColumns::Action).toString(), u"Left out"_s);
        QCOMPARE(f.model.totals().mails, 3);
    }

    void searchFindsPeoplePlacesAndVendors_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("name") << u"MARTÍNEZ"_s << QStringList({u"Ana"_s});
        QTest::newRow("address") << u"contoso"_s << QStringList({u"李小龙"_s, u"Øyvind"_s});
        QTest::newRow("container") << u"brand ref"_s << QStringList({u"Øyvind"_s, u"Grace"_s});
        QTest::newRow("connection") << u"\"acme cloud\""_s << QStringList({u"Ana"_s, u"李小龙"_s, u"Marta"_s});
        QTest::newRow("vendor") << u"worth ai"_s << QStringList({u"Priya"_s});
        QTest::newRow("two words") << u"polar contoso"_s << QStringList({u"李小龙"_s});
        QTest::newRow("nobody") << u"zzz"_s << QStringList();
        QTest::newRow("blanks") << u"  "_s
                                << QStringList(
                                       {u"Ana"_s, u"李小龙"_s, u"Øyvind"_s, u"Priya"_s, u"Marta"_s, u"Grace"_s});
    }
    void searchFindsPeoplePlacesAndVendors()
    {
        QFETCH(QString, text);
        Fixture f;
        f.model.setSearch(text);
        QTEST(f.names(), "found");
        QCOMPARE(f.model.planSize(), 6);
        QCOMPARE(f.chosen().size(), 4); // what is not shown is sent too
    }

    void tickingAllMeansWhatIsShown()
    {
        Fixture f;
        f.model.setSearch(u"contoso"_s);
        f.model.untickShown();
        QCOMPARE(f.chosen(), QStringList({u"Ana"_s, u"Priya"_s}));
        f.model.setSearch({});
        f.model.untickShown();
        QCOMPARE(f.model.totals().mails, 0);
        f.model.setSearch(u"brand"_s);
        QCOMPARE(f.model.shownTicks(), (PlanModel::ShownTicks{.plain = 1, .warned = 1}));
        f.model.tickShown(false);
        QCOMPARE(f.chosen(), QStringList({u"Øyvind"_s}));
        f.model.tickShown(true);
        QCOMPARE(f.chosen(), QStringList({u"Øyvind"_s, u"Grace"_s}));
        QCOMPARE(f.model.shownTicks(),
            (PlanModel::ShownTicks{.plain = 1, .plainTicked = 1, .warned = 1, .warnedTicked = 1}));
    }

    void everyColumnSortsAndKeepsWhatIsEqualInOrder_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *name, int column, Qt::SortOrder order, const QString &names) {
            QTest::newRow(name) << column << order << names.split(u' ');
        };
        row("as planned", -1, Qt::AscendingOrder, u"Ana 李小龙 Øyvind Priya Marta Grace"_s);
        row("person", PlanColumns::Person, Qt::AscendingOrder, u"Ana Grace Marta Øyvind Priya 李小龙"_s);
        row("person, last first", PlanColumns::Person, Qt::DescendingOrder, u"李小龙 Priya Øyvind Marta Grace Ana"_s);
        row("action", PlanColumns::Action, Qt::AscendingOrder, u"李小龙 Øyvind Priya Grace Ana Marta"_s);
        row("action, last first", PlanColumns::Action, Qt::DescendingOrder, u"Ana 李小龙 Øyvind Priya Grace Marta"_s);
        row("link", PlanColumns::Link, Qt::AscendingOrder, u"李小龙 Ana Øyvind Grace Priya Marta"_s);
        row("link, last first", PlanColumns::Link, Qt::DescendingOrder, u"Øyvind Grace Ana 李小龙 Priya Marta"_s);
        row("mails", PlanColumns::Mails, Qt::AscendingOrder, u"Priya Øyvind 李小龙 Marta Ana Grace"_s);
        row("place", PlanColumns::Place, Qt::AscendingOrder, u"Øyvind Grace Priya Ana 李小龙 Marta"_s);
    }
    void everyColumnSortsAndKeepsWhatIsEqualInOrder()
    {
        QFETCH(int, column);
        QFETCH(Qt::SortOrder, order);
        Fixture f;
        f.model.sort(column, order);
        QTEST(f.names(), "names");
        QCOMPARE(f.chosen(), QStringList({u"Ana"_s, u"李小龙"_s, u"Øyvind"_s, u"Priya"_s})); // in the plan's order
    }

    void ticksAndPlacesFollowTheirRowsWhateverIsShown()
    {
        Fixture f(P::manyRows(40));
        const QPersistentModelIndex person(f.model.index(12, 0));
        const QString name = person.data().toString();
        QRandomGenerator random(3);
        for (int step = 0; step < 60; ++step) {
            f.model.sort(random.bounded(7) - 1, random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
            f.model.setSearch(random.bounded(2) == 0 ? u"person 1"_s : QString());
            f.model.toggle(random.bounded(f.model.rowCount()));
            QVERIFY(person.isValid());
            QCOMPARE(person.data().toString(), name);
        }
        f.model.setSearch(u"zzz"_s);
        QVERIFY(!person.isValid());
    }

    void timeMovesWhatIsSaid()
    {
        Fixture f;
        const QSignalSpy changes(&f.model, &QAbstractItemModel::dataChanged);
        f.model.setNow(P::Now + 1h);
        QCOMPARE(f.at(1, PlanColumns::Link).toString(), u"same, dies in 3 h"_s);
        QCOMPARE(changes.count(), 1);
    }

    void aNewPlanStartsAnew()
    {
        Fixture f;
        f.tick(5, true);
        f.model.setSearch(u"ana"_s);
        f.model.setPlan(P::manyRows(10), P::context());
        QCOMPARE(f.model.planSize(), 10);
        QCOMPARE(f.model.rowCount(), 0); // the search is still there
        f.model.setSearch({});
        QCOMPARE(f.model.rowCount(), 10);
        f.model.setPlan({}, {});
        QCOMPARE(f.model.rowCount(), 0);
        QCOMPARE(f.model.totals().rows, 0);
        f.model.tickShown(true);
        f.model.setNow(P::Now);
    }

    void whoGetsMailByAnotherVendorTooIsMarked()
    {
        const Fixture f(P::manyRows(20));
        const auto context = [&f](int row) {
            return f.at(row, PlanColumns::Mails, PlanModel::SecondaryRole).toString();
        };
        QCOMPARE(context(1), u"also one by AISquare Studio"_s); // the same address as row 9
        QCOMPARE(context(9), u"also one by Polar"_s);
        QVERIFY(!context(2).contains(u"also"_s));
    }

    void headingsAreThere()
    {
        const Fixture f;
        for (int column = 0; column < PlanColumns::Count; ++column) {
            QVERIFY(!f.model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        }
        QVERIFY(!f.model.headerData(0, Qt::Vertical, Qt::DisplayRole).isValid());
    }
};

QTEST_GUILESS_MAIN(PlanModelTest)
#include "tst_planmodel.moc"
