// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "ui/partslist.h"
#include "vendoroffers.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace Reinvite {

using namespace Qt::StringLiterals;

class TestPartsList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Look::Light); }
    void init();
    void cleanup() { m_list.reset(); }
    void allAreListedAtFirstAlsoThoseToCome();
    void aClickAnywhereInARowTakesItOut();
    void takingAllBackKeepsWhatItStoodFor();
    void checkingAllBringsEveryRowBack();
    void theKeyboardChecks();
    void nothingChosenIsTold();
    void whatWasChosenIsCheckedAgain();
    void whatIsGoneIsShownAndMayStay();
    void manyAreFoundByName();
    void everyControlHasAName();

private:
    void show(int count, const QList<AccountPart> &chosen = {});
    void click(int row);
    [[nodiscard]] QAbstractItemModel &rows() const { return *m_list->view()->model(); }
    [[nodiscard]] QCheckBox *all() const { return m_list->findChild<QCheckBox *>(); }
    [[nodiscard]] QLineEdit *filter() const { return m_list->findChild<QLineEdit *>(); }
    [[nodiscard]] QPushButton *checkShown() const { return m_list->findChild<QPushButton *>(); }
    [[nodiscard]] QStringList chosenIds() const;

    std::unique_ptr<PartsList> m_list;
};

void TestPartsList::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin)."_s));
    m_list = std::make_unique<PartsList>();
    new QAbstractItemModelTester(&rows(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_list.get());
    show(3);
}

void TestPartsList::show(int count, const QList<AccountPart> &chosen)
{
    QList<AccountPart> parts;
    for (int number = 1; number <= count; ++number) {
        parts.append({QString::number(number), u"Workspace %1"_s.arg(number), u"admin"_s});
    }
    m_list->setParts(Samples::workspaceWords(), parts, chosen);
    m_list->resize(400, 400);
    m_list->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_list.get()));
}

void TestPartsList::click(int row)
{
    const auto cell = m_list->view()->visualRect(rows().index(row, 0));
    QTest::mouseClick(m_list->view()->viewport(), Qt::LeftButton, {}, cell.center());
}

QStringList TestPartsList::chosenIds() const
{
    QStringList ids;
    for (const auto &part : m_list->chosen()) {
        ids += part.id;
    }
    return ids;
}

void TestPartsList::allAreListedAtFirstAlsoThoseToCome()
{
    QVERIFY(all()->isChecked());
    QVERIFY(m_list->chosen().isEmpty());
    QVERIFY(!m_list->isNothingChosen());
    for (int row = 0; row < 3; ++row) {
        QCOMPARE(rows().index(row, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    }
}

void TestPartsList::aClickAnywhereInARowTakesItOut()
{
    QSignalSpy spy(m_list.get(), &PartsList::changed);
    click(1);
    QVERIFY(!all()->isChecked());
    QCOMPARE(chosenIds(), QStringList({u"1"_s, u"3"_s}));
    QVERIFY(m_list->chosen().constFirst().detail.isEmpty());
    QVERIFY(spy.count() > 0);
    click(1);
    QCOMPARE(chosenIds(), QStringList({u"1"_s, u"2"_s, u"3"_s})); // these, not those to come
}

void TestPartsList::takingAllBackKeepsWhatItStoodFor()
{
    QTest::mouseClick(all(), Qt::LeftButton, {}, QPoint(8, all()->height() / 2));
    QVERIFY(!all()->isChecked());
    QCOMPARE(chosenIds(), QStringList({u"1"_s, u"2"_s, u"3"_s}));
}

void TestPartsList::checkingAllBringsEveryRowBack()
{
    click(0);
    click(2);
    QTest::mouseClick(all(), Qt::LeftButton, {}, QPoint(8, all()->height() / 2));
    QVERIFY(all()->isChecked());
    QVERIFY(m_list->chosen().isEmpty());
    QCOMPARE(rows().index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
}

void TestPartsList::theKeyboardChecks()
{
    m_list->focusFirst();
    QTest::keyClick(all(), Qt::Key_Space);
    QVERIFY(!all()->isChecked());
    m_list->view()->setFocus();
    QTest::keyClick(m_list->view(), Qt::Key_Down);
    QTest::keyClick(m_list->view(), Qt::Key_Space);
    QCOMPARE(chosenIds(), QStringList({u"1"_s, u"3"_s}));
}

void TestPartsList::nothingChosenIsTold()
{
    QTest::mouseClick(checkShown(), Qt::LeftButton);
    QVERIFY(m_list->isNothingChosen());
    QVERIFY(m_list->chosen().isEmpty());
    QTest::mouseClick(checkShown(), Qt::LeftButton);
    QCOMPARE(chosenIds().size(), 3);
}

void TestPartsList::whatWasChosenIsCheckedAgain()
{
    show(3, {{u"2"_s, u"Workspace 2"_s}});
    QVERIFY(!all()->isChecked());
    QCOMPARE(chosenIds(), QStringList({u"2"_s}));
}

void TestPartsList::whatIsGoneIsShownAndMayStay()
{
    show(2, {{u"2"_s, u"Workspace 2"_s}, {u"9"_s, u"Closed"_s}});
    QCOMPARE(rows().rowCount(), 3);
    QCOMPARE(rows().index(2, 0).data(Qt::AccessibleTextRole).toString(), u"Closed, not found any more"_s);
    QCOMPARE(chosenIds(), QStringList({u"2"_s, u"9"_s}));
    click(2);
    QCOMPARE(chosenIds(), QStringList({u"2"_s}));
}

void TestPartsList::manyAreFoundByName()
{
    QVERIFY(!filter()->isVisible());
    show(60);
    QVERIFY(filter()->isVisible());
    QTest::mouseClick(checkShown(), Qt::LeftButton);
    QTest::keyClicks(filter(), u"SPACE 5"_s);
    QCOMPARE(rows().rowCount(), 11);
    click(0);
    QCOMPARE(chosenIds(), QStringList({u"5"_s}));
    QTest::mouseClick(checkShown(), Qt::LeftButton); // all that are shown
    QCOMPARE(chosenIds().size(), 11);
    filter()->clear();
    QCOMPARE(rows().rowCount(), 60);
    QCOMPARE(chosenIds().size(), 11);
}

void TestPartsList::everyControlHasAName()
{
    show(60);
    QCOMPARE(Samples::namelessControls(*m_list).join(u", "_s), QString());
}

} // namespace Reinvite

QTEST_MAIN(Reinvite::TestPartsList)
#include "tst_partslist.moc"
