// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/savedviewsmodel.h"

#include "models/filter.h"
#include "tests/models/samples.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace Reinvite;
using namespace Qt::StringLiterals;

class TestSavedViewsModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        Samples::failOnAnyWarning();
        m_model = std::make_unique<SavedViewsModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void threeAreThereFromTheStart()
    {
        QCOMPARE(names(), QStringList({u"Needs attention"_s, u"Dying before Monday"_s, u"Sent twice, not accepted"_s}));
        QVERIFY(!m_model->lacksBuiltIns());
        for (const SavedView &view : m_model->views()) {
            QVERIFY2(Filter::parse(view.text, Samples::Now), qPrintable(view.text));
        }
    }

    void aViewIsAddedAtTheEnd()
    {
        QSignalSpy changed(m_model.get(), &SavedViewsModel::changed);
        const QString id = m_model->add({.id = {}, .name = u"Acme"_s, .text = u"acme"_s, .badges = {Badge::Expired}});
        QCOMPARE(m_model->rowOf(id), 3);
        QCOMPARE(m_model->nameAt(3), u"Acme"_s);
        QCOMPARE(m_model->views().at(3).badges, QSet{Badge::Expired});
        QCOMPARE(changed.count(), 1);
    }

    void namesAreOneLineOfPlainText_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::newRow("blanks") << u"  a \t b "_s << u"a b"_s;
        QTest::newRow("lines") << u"a\nb"_s << u"a b"_s;
        QTest::newRow("control characters") << u"a\x07\x1b[0m"_s << u"a [0m"_s;
        QTest::newRow("turned round") << u"a\u202Eb"_s << u"a b"_s;
        QTest::newRow("nothing") << u"\u200B "_s << QString();
        QTest::newRow("long") << u"x"_s.repeated(500) << u"x"_s.repeated(60);
        QTest::newRow("cut inside a character") << u"x"_s.repeated(59) + u"😀"_s << u"x"_s.repeated(59);
        QTest::newRow("beyond the first plane") << u"😀"_s << u"😀"_s;
        QTest::newRow("markup") << u"<b>x</b>"_s << u"<b>x</b>"_s;
    }

    void namesAreOneLineOfPlainText()
    {
        QFETCH(QString, typed);
        QTEST(viewName(typed), "name");
    }

    void markupInAToolTipIsText()
    {
        m_model->add({.id = {}, .name = u"<b>x</b>"_s});
        QVERIFY(m_model->index(3).data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"_s));
    }

    void aNameThatIsTakenGetsANumber()
    {
        m_model->add({.id = {}, .name = u"Acme"_s});
        m_model->add({.id = {}, .name = u"Acme"_s});
        m_model->add({.id = {}, .name = QString(80, u'x')});
        m_model->add({.id = {}, .name = QString(80, u'x')});
        m_model->add({.id = {}, .name = QString()});
        QCOMPARE(m_model->nameAt(4), u"Acme 2"_s);
        QCOMPARE(m_model->nameAt(6), QString(58, u'x') + u" 2"_s);
        QCOMPARE(m_model->nameAt(7), u"View"_s);
    }

    void aViewIsRenamed()
    {
        QSignalSpy changed(m_model.get(), &SavedViewsModel::changed);
        QVERIFY(m_model->setData(m_model->index(0), u" Mine "_s));
        QCOMPARE(m_model->nameAt(0), u"Mine"_s);
        QVERIFY(!m_model->setData(m_model->index(0), u"  "_s));
        QVERIFY(m_model->setData(m_model->index(1), u"Mine"_s));
        QCOMPARE(m_model->nameAt(1), u"Mine 2"_s);
        QVERIFY(m_model->setData(m_model->index(1), u"Mine 2"_s)); // its own name is not taken
        QCOMPARE(m_model->nameAt(1), u"Mine 2"_s);
        QCOMPARE(changed.count(), 2);
        // The program's own name follows the language again.
        QVERIFY(m_model->setData(m_model->index(0), u"Needs attention"_s));
        QVERIFY(m_model->views().constFirst().name.isEmpty());
    }

    void whatIsRemovedCanBePutBack()
    {
        const auto before = m_model->views();
        const auto removed = m_model->remove(u"monday"_s);
        QVERIFY(removed);
        QCOMPARE(m_model->rowCount(), 2);
        QVERIFY(m_model->insert(1, *removed));
        QCOMPARE(m_model->views(), before);
        QVERIFY(!m_model->insert(1, *removed)); // it is there
        QVERIFY(!m_model->remove(u"nobody"_s));
    }

    void viewsMoveAsFarAsTheListGoes()
    {
        QVERIFY(m_model->move(u"attention"_s, 1));
        QCOMPARE(m_model->rowOf(u"attention"_s), 1);
        QVERIFY(m_model->move(u"attention"_s, 9));
        QCOMPARE(m_model->rowOf(u"attention"_s), 2);
        QVERIFY(!m_model->move(u"attention"_s, 1));
        QVERIFY(m_model->move(u"attention"_s, -2));
        QCOMPARE(m_model->rowOf(u"attention"_s), 0);
        QVERIFY(!m_model->move(u"nobody"_s, 1));
    }

    void builtInViewsComeBack()
    {
        m_model->remove(u"attention"_s);
        m_model->remove(u"twice"_s);
        m_model->setData(m_model->index(0), u"Mine"_s);
        const QString id = m_model->add({.id = {}, .name = u"Acme"_s});
        QVERIFY(m_model->lacksBuiltIns());
        m_model->restoreBuiltIns();
        QVERIFY(!m_model->lacksBuiltIns());
        QCOMPARE(names(), QStringList({u"Needs attention"_s, u"Mine"_s, u"Sent twice, not accepted"_s, u"Acme"_s}));
    }

    void rubbishIsLeftOut()
    {
        QList<SavedView> views = {{.id = {}, .name = u"no id"_s}, {.id = u"a"_s, .name = u"A"_s},
            {.id = u"a"_s, .name = u"the same id"_s}, {.id = u"b"_s, .name = {}}, {.id = u"twice"_s, .name = {}}};
        m_model->setViews(views);
        QCOMPARE(names(), QStringList({u"A"_s, u"Sent twice, not accepted"_s}));
        for (int number = 0; number < 500; ++number) {
            views.append({.id = u"many %1"_s.arg(number), .name = u"Many"_s});
        }
        m_model->setViews(views);
        QCOMPARE(m_model->rowCount(), int(SavedViewsModel::MostViews));
        QVERIFY(m_model->add({.id = {}, .name = u"one more"_s}).isEmpty());
    }

    void theSameRowsAreFound()
    {
        QCOMPARE(m_model->idOfSame({.id = {}, .name = {}, .text = u" is:attention "_s}), u"attention"_s);
        QCOMPARE(m_model->idOfSame({.id = {}, .name = {}, .text = u"is:attention"_s, .sort = {{StateColumn}}}),
            u"attention"_s);
        QCOMPARE(m_model->idOfSame({.id = {}, .name = {}, .text = u"is:attention"_s, .badges = {Badge::Pending}}),
            QString());
        QCOMPARE(m_model->idOfSame({.id = {}, .name = {}, .text = u"is:attention"_s, .connection = u"c"_s}), QString());
    }

    void countsAreToldWithTheName()
    {
        QSignalSpy changed(m_model.get(), &SavedViewsModel::changed);
        QVERIFY(!m_model->index(0).data(SavedViewsModel::CountRole).isValid());
        m_model->setCounts({{u"attention"_s, 148}});
        QCOMPARE(m_model->index(0).data(SavedViewsModel::CountRole).toInt(), 148);
        QCOMPARE(m_model->index(0).data(Qt::AccessibleTextRole).toString(), u"Needs attention: 148"_s);
        QCOMPARE(changed.count(), 0);
    }

    void theModelHoldsWhateverIsDone()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 500; ++round) {
            const int rows = m_model->rowCount();
            const QString id = rows == 0 ? QString() : m_model->views().at(random.bounded(rows)).id;
            switch (random.bounded(5)) {
            case 0:
                m_model->add({.id = {}, .name = u"n"_s});
                break;
            case 1:
                m_model->remove(id);
                break;
            case 2:
                m_model->move(id, random.bounded(-3, 4));
                break;
            case 3:
                m_model->restoreBuiltIns();
                break;
            default:
                m_model->setViews(m_model->views());
            }
        }
    }

private:
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            names.append(m_model->index(row).data().toString());
        }
        return names;
    }

    std::unique_ptr<SavedViewsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestSavedViewsModel)
#include "tst_savedviewsmodel.moc"
