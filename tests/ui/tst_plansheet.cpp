// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"

#include "models/planmodel.h"
#include "tests/models/plansamples.h"
#include "ui/plandelegate.h"
#include "ui/plansheet.h"
#include "ui/plantile.h"
#include "ui/planview.h"
#include "ui/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace Reinvite {

namespace P = PlanSamples;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPlanSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Look::Light); }
    void init();
    void cleanup();
    void theSheetSaysWhatWillHappen();
    void totalsFollowEveryTick();
    void aClickOnTheTickTicks();
    void aPressThatEndsElsewhereTicksNothing();
    void aClickBesideTheTickOnlySelects();
    void whatIsLeftOutHasNothingToClick();
    void theOtherActionIsChosenByMouse();
    void theOtherActionIsChosenByKeyboard();
    void spaceTicksTheCurrentRow();
    void manyLiveMailsHaveToBeCounted();
    void fewMailsAreNotCounted_data();
    void fewMailsAreNotCounted();
    void aNumberThatWasRightIsWrongAfterATick();
    void cancelHasTheFocusAtFirst();
    void enterNeverSends_data();
    void enterNeverSends();
    void enterOnCancelCancels();
    void escapeCancelsButClearsTheSearchFirst();
    void sendingIsAskedForOnce();
    void nothingToSendCannotBeSent();
    void searchShowsWhoIsMeant();
    void rowsThatWarnAreTickedLast();
    void headingsAndTheMenuSort();
    void aNarrowSheetKeepsThePersonsRoom();
    void aLowSheetKeepsRowsInSight();
    void thePersonIsQuietWithoutATick();
    void everyControlHasAName();
    void everyControlIsInTheTabOrder();

private:
    void show(const Plan &plan);
    [[nodiscard]] QPushButton *button(const QString &start) const;
    [[nodiscard]] QString label(const QString &start) const;
    [[nodiscard]] QLineEdit *numberField() const;
    [[nodiscard]] QLineEdit *searchField() const;
    [[nodiscard]] QPoint tickOf(int row) const;
    [[nodiscard]] bool isTicked(int row) const
    {
        return m_model->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    }
    void click(const QPoint &position) { QTest::mouseClick(m_sheet->view()->viewport(), Qt::LeftButton, {}, position); }

    std::unique_ptr<PlanModel> m_model;
    std::unique_ptr<PlanSheet> m_sheet;
};

void TestPlanSheet::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin)."_s));
    m_model = std::make_unique<PlanModel>();
    m_sheet = std::make_unique<PlanSheet>();
    m_model->setReplan(&P::replanned);
}

void TestPlanSheet::cleanup()
{
    m_sheet.reset();
    m_model.reset();
}

void TestPlanSheet::show(const Plan &plan)
{
    m_model->setPlan(plan, P::context());
    m_sheet->setModel(m_model.get());
    m_sheet->open();
    QVERIFY(QTest::qWaitForWindowActive(m_sheet.get()));
}

QPushButton *TestPlanSheet::button(const QString &start) const
{
    for (auto *one : m_sheet->findChildren<QPushButton *>()) {
        if (one->text().remove(u'&').startsWith(start)) {
            return one;
        }
    }
    return nullptr;
}

QString TestPlanSheet::label(const QString &start) const
{
    for (auto *one : m_sheet->findChildren<QLabel *>()) {
        if (one->isVisibleTo(m_sheet.get()) && one->text().startsWith(start)) {
            return one->text();
        }
    }
    return {};
}

QLineEdit *TestPlanSheet::numberField() const
{
    for (auto *one : m_sheet->findChildren<QLineEdit *>()) {
        if (one->accessibleName().contains(u"Type"_s)) {
            return one;
        }
    }
    return nullptr;
}

QLineEdit *TestPlanSheet::searchField() const
{
    for (auto *one : m_sheet->findChildren<QLineEdit *>()) {
        if (one->accessibleName().contains(u"Find"_s)) {
            return one;
        }
    }
    return nullptr;
}

QPoint TestPlanSheet::tickOf(int row) const
{
    return tickRect(m_sheet->view()->visualRect(m_model->index(row, PlanColumns::Person)), Qt::LeftToRight).center();
}

void TestPlanSheet::theSheetSaysWhatWillHappen()
{
    show(P::sixRows());
    QCOMPARE(m_sheet->windowTitle(), u"Send to 4 people?"_s);
    QCOMPARE(label(u"Send to"_s), u"Send to 4 people?"_s);
    QVERIFY(label(u"6 selected, 2 left out"_s).contains(u"5 seconds to undo"_s));
    QVERIFY(!label(u"Renewing frees a seat"_s).isEmpty());
    QStringList figures;
    for (const auto *tile : m_sheet->findChildren<PlanTile *>()) {
        figures += tile->accessibleName();
    }
    QCOMPARE(
        figures, QStringList({u"3 resend"_s, u"1 renew"_s, u"2 left out"_s, u"under a minute at vendors' limits"_s}));
    QVERIFY(m_sheet->isModal());
}

void TestPlanSheet::totalsFollowEveryTick()
{
    show(P::sixRows());
    click(tickOf(0));
    QCOMPARE(m_sheet->windowTitle(), u"Send to 3 people?"_s);
    QCOMPARE(button(u"Send"_s)->text(), u"&Send 3 mails"_s);
    QVERIFY(label(u"Renewing frees a seat"_s).isEmpty());
    click(tickOf(5)); // mailed minutes ago
    QCOMPARE(label(u"1 goes where"_s), u"1 goes where a mail went minutes ago."_s);
    QCOMPARE(button(u"Send"_s)->text(), u"&Send 4 mails"_s);
}

void TestPlanSheet::aClickOnTheTickTicks()
{
    show(P::sixRows());
    click(tickOf(1));
    QVERIFY(!isTicked(1));
    click(tickOf(1));
    QVERIFY(isTicked(1));
    QTest::mouseDClick(m_sheet->view()->viewport(), Qt::LeftButton, {}, tickOf(1));
    QVERIFY(isTicked(1)); // press, release, press, release
}

void TestPlanSheet::aPressThatEndsElsewhereTicksNothing()
{
    show(P::sixRows());
    QTest::mousePress(m_sheet->view()->viewport(), Qt::LeftButton, {}, tickOf(1));
    QTest::mouseRelease(m_sheet->view()->viewport(), Qt::LeftButton, {}, tickOf(2));
    QVERIFY(isTicked(1));
    QVERIFY(isTicked(2));
}

void TestPlanSheet::aClickBesideTheTickOnlySelects()
{
    show(P::sixRows());
    click(tickOf(1) + QPoint(80, 0));
    QVERIFY(isTicked(1));
    QCOMPARE(m_sheet->view()->currentIndex().row(), 1);
    click(m_sheet->view()->visualRect(m_model->index(1, PlanColumns::Link)).center());
    QVERIFY(isTicked(1));
    QCOMPARE(m_model->totals().renewals, 1);
}

void TestPlanSheet::whatIsLeftOutHasNothingToClick()
{
    show(P::sixRows());
    click(tickOf(4));
    QVERIFY(!isTicked(4));
    QTest::keyClick(m_sheet->view(), Qt::Key_Space);
    QVERIFY(!isTicked(4));
    QTest::keyClick(m_sheet->view(), Qt::Key_R);
    QCOMPARE(m_model->totals().mails, 4);
}

void TestPlanSheet::theOtherActionIsChosenByMouse()
{
    show(P::sixRows());
    const auto index = m_model->index(1, PlanColumns::Action);
    const auto cell = m_sheet->view()->visualRect(index);
    const auto place = alternativeRect(cell, u"Resend"_s, u"or renew"_s, Qt::LeftToRight);
    QVERIFY(cell.contains(place));
    click(place.center());
    QCOMPARE(index.data().toString(), u"Renew"_s);
    QVERIFY(!label(u"Renewing"_s).isEmpty());
    QVERIFY(label(u"Renewing"_s).contains(u"1 link that still works"_s));
    click(alternativeRect(cell, u"Renew"_s, u"or resend"_s, Qt::LeftToRight).center());
    QCOMPARE(index.data().toString(), u"Resend"_s);
    click(QPoint(cell.left() + 16, cell.center().y())); // the action's own word
    QCOMPARE(index.data().toString(), u"Resend"_s);
}

void TestPlanSheet::theOtherActionIsChosenByKeyboard()
{
    show(P::sixRows());
    m_sheet->view()->setCurrentIndex(m_model->index(1, 0));
    QTest::keyClick(m_sheet->view(), Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(m_model->totals().renewals, 1);
    QTest::keyClick(m_sheet->view(), Qt::Key_R);
    QCOMPARE(m_model->totals().renewals, 2);
    QVERIFY(m_model->index(1, PlanColumns::Action).data(Qt::ToolTipRole).toString().contains(u'R'));
}

void TestPlanSheet::spaceTicksTheCurrentRow()
{
    show(P::sixRows());
    m_sheet->view()->setFocus(Qt::TabFocusReason);
    QCOMPARE(m_sheet->view()->currentIndex().row(), 0);
    QTest::keyClick(m_sheet->view(), Qt::Key_Down);
    QTest::keyClick(m_sheet->view(), Qt::Key_Space);
    QVERIFY(!isTicked(1));
    QTest::keyClick(m_sheet->view(), Qt::Key_Space);
    QVERIFY(isTicked(1));
}

void TestPlanSheet::manyLiveMailsHaveToBeCounted()
{
    show(P::manyRows(100));
    const auto mails = QString::number(m_model->totals().mails);
    QVERIFY(numberField()->isVisible());
    QVERIFY(numberField()->hasFocus());
    QVERIFY(!label(u"These are live mails"_s).isEmpty());
    auto *send = button(u"Send"_s);
    QVERIFY(!send->isEnabled());
    QVERIFY(send->accessibleDescription().contains(mails));
    for (const auto &wrong : {u"1"_s, mails + u'0', u"-"_s + mails, u"all"_s, QString()}) {
        numberField()->setText(wrong);
        QVERIFY2(!send->isEnabled(), qPrintable(wrong));
    }
    numberField()->clear();
    QTest::keyClicks(numberField(), u' ' + mails);
    QVERIFY(send->isEnabled());
}

void TestPlanSheet::fewMailsAreNotCounted_data()
{
    QTest::addColumn<int>("mails");
    QTest::addColumn<bool>("live");
    QTest::addColumn<bool>("asked");
    QTest::newRow("25") << 25 << true << false;
    QTest::newRow("26") << 26 << true << true;
    QTest::newRow("26 simulated") << 26 << false << false;
}

void TestPlanSheet::fewMailsAreNotCounted()
{
    QFETCH(int, mails);
    QFETCH(bool, live);
    QFETCH(bool, asked);
    Plan plan;
    for (int number = 0; number < mails; ++number) {
        plan.items += P::worthUser({}, u"person.%1@northwind.example"_s.arg(number));
    }
    m_sheet->setLive(live);
    show(plan);
    QCOMPARE(numberField()->isVisible(), asked);
    QCOMPARE(button(u"Send"_s)->isEnabled(), !asked);
    QCOMPARE(label(u"Simulated"_s).isEmpty(), live);
}

void TestPlanSheet::aNumberThatWasRightIsWrongAfterATick()
{
    show(P::manyRows(100));
    numberField()->setText(QString::number(m_model->totals().mails));
    QVERIFY(button(u"Send"_s)->isEnabled());
    click(tickOf(0));
    QVERIFY(!button(u"Send"_s)->isEnabled());
    click(tickOf(0));
    QVERIFY(button(u"Send"_s)->isEnabled());
}

void TestPlanSheet::cancelHasTheFocusAtFirst()
{
    show(P::sixRows());
    QVERIFY(button(u"Cancel"_s)->hasFocus());
}

void TestPlanSheet::enterNeverSends_data()
{
    QTest::addColumn<QString>("place");
    for (const auto &place : {u"search"_s, u"table"_s, u"number"_s, u"send"_s, u"tick"_s}) {
        QTest::newRow(qPrintable(place)) << place;
    }
}

void TestPlanSheet::enterNeverSends()
{
    QFETCH(QString, place);
    show(P::manyRows(100));
    numberField()->setText(QString::number(m_model->totals().mails));
    QWidget *widget = place == u"search" ? static_cast<QWidget *>(searchField())
        : place == u"table"              ? static_cast<QWidget *>(m_sheet->view())
        : place == u"number"             ? static_cast<QWidget *>(numberField())
        : place == u"send"               ? static_cast<QWidget *>(button(u"Send"_s))
                                         : static_cast<QWidget *>(button(u"Untick"_s));
    const QSignalSpy sent(m_sheet.get(), &PlanSheet::sendRequested);
    widget->setFocus();
    for (int times = 0; times < 3; ++times) { // Enter may be held down
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Enter);
    }
    QCOMPARE(sent.count(), 0);
    QVERIFY(m_sheet->isVisible());
    QCOMPARE(button(u"Send"_s)->hasFocus(), place == u"number" || place == u"send");
}

void TestPlanSheet::enterOnCancelCancels()
{
    show(P::sixRows());
    const QSignalSpy rejected(m_sheet.get(), &QDialog::rejected);
    QTest::keyClick(button(u"Cancel"_s), Qt::Key_Return);
    QCOMPARE(rejected.count(), 1);
}

void TestPlanSheet::escapeCancelsButClearsTheSearchFirst()
{
    show(P::sixRows());
    const QSignalSpy rejected(m_sheet.get(), &QDialog::rejected);
    const QSignalSpy sent(m_sheet.get(), &PlanSheet::sendRequested);
    QTest::keyClicks(searchField(), u"ana"_s);
    QTest::keyClick(searchField(), Qt::Key_Escape);
    QCOMPARE(rejected.count(), 0);
    QCOMPARE(m_model->rowCount(), 6);
    QTest::keyClick(searchField(), Qt::Key_Escape);
    QCOMPARE(rejected.count(), 1);
    QCOMPARE(sent.count(), 0);
}

void TestPlanSheet::sendingIsAskedForOnce()
{
    show(P::sixRows());
    const QSignalSpy sent(m_sheet.get(), &PlanSheet::sendRequested);
    auto *send = button(u"Send"_s);
    send->setFocus();
    QTest::keyClick(send, Qt::Key_Space);
    QCOMPARE(sent.count(), 1);
    QVERIFY(!m_sheet->isVisible());
    QCOMPARE(m_sheet->result(), int(QDialog::Accepted));
    send->click();
    QCOMPARE(sent.count(), 1);
    QCOMPARE(m_model->chosen().goingOut(), 4);
}

void TestPlanSheet::nothingToSendCannotBeSent()
{
    show(P::sixRows());
    QTest::mouseClick(button(u"Untick"_s), Qt::LeftButton);
    QCOMPARE(m_sheet->windowTitle(), u"Nothing to send"_s);
    QVERIFY(!button(u"Send"_s)->isEnabled());
    QVERIFY(!button(u"Untick"_s)->isEnabled());
    QTest::mouseClick(button(u"Tick"_s), Qt::LeftButton);
    QCOMPARE(m_sheet->windowTitle(), u"Send to 4 people?"_s);
}

void TestPlanSheet::searchShowsWhoIsMeant()
{
    show(P::sixRows());
    QTest::keyClick(m_sheet.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(searchField()->hasFocus());
    QTest::keyClicks(searchField(), u"CONTOSO"_s);
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(label(u"2 of"_s), u"2 of 6"_s);
    QCOMPARE(button(u"Untick"_s)->text(), u"&Untick all shown"_s);
    QTest::mouseClick(button(u"Untick"_s), Qt::LeftButton);
    QCOMPARE(m_model->totals().mails, 2);
    QTest::keyClick(searchField(), Qt::Key_Down);
    QVERIFY(m_sheet->view()->hasFocus());
    QCOMPARE(m_sheet->view()->currentIndex().row(), 0);
    searchField()->setText(u"nobody at all"_s);
    QCOMPARE(m_model->rowCount(), 0);
    QTest::keyClick(m_sheet->view(), Qt::Key_Space);
    (void)m_sheet->grab(); // says so where rows would be
    QCOMPARE(m_model->totals().mails, 2);
}

void TestPlanSheet::rowsThatWarnAreTickedLast()
{
    show(P::sixRows());
    auto *tick = button(u"Tick"_s);
    QCOMPARE(tick->text(), u"&Tick 1 with a warning"_s);
    click(tickOf(0));
    QCOMPARE(tick->text(), u"&Tick all"_s);
    QTest::mouseClick(tick, Qt::LeftButton);
    QVERIFY(isTicked(0));
    QVERIFY(!isTicked(5));
    QTest::mouseClick(tick, Qt::LeftButton);
    QVERIFY(isTicked(5));
    QVERIFY(!tick->isEnabled());
}

void TestPlanSheet::headingsAndTheMenuSort()
{
    show(P::sixRows());
    auto *header = m_sheet->view()->horizontalHeader();
    const QPoint heading(header->sectionViewportPosition(PlanColumns::Person) + 60, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, heading);
    QCOMPARE(m_model->index(1, 0).data().toString(), u"Grace Okafor"_s);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, heading);
    QCOMPARE(m_model->index(5, 0).data().toString(), u"Ana Martínez"_s);
    auto *sort = button(u"Sort"_s);
    sort->setFocus();
    QTest::keyClick(sort, Qt::Key_Space);
    auto *menu = m_sheet->findChild<QMenu *>();
    QVERIFY(menu != nullptr);
    QCOMPARE(menu->actions().size(), PlanColumns::Count + 1);
    QVERIFY(menu->actions().at(1)->isChecked());
    menu->actions().constFirst()->trigger();
    QCOMPARE(m_model->index(1, 0).data().toString(), u"李小龙"_s);
    menu->close();
}

void TestPlanSheet::aNarrowSheetKeepsThePersonsRoom()
{
    show(P::sixRows());
    QVERIFY(!m_sheet->view()->isColumnHidden(PlanColumns::Place));
    m_sheet->resize(m_sheet->minimumSize());
    QTRY_VERIFY(m_sheet->view()->isColumnHidden(PlanColumns::Place));
    QVERIFY(m_sheet->view()->columnWidth(PlanColumns::Person) > 120);
    QVERIFY(m_sheet->view()->horizontalHeader()->length() <= m_sheet->view()->viewport()->width());
    m_sheet->resize(1200, 800);
    QTRY_VERIFY(!m_sheet->view()->isColumnHidden(PlanColumns::Place));
}

void TestPlanSheet::aLowSheetKeepsRowsInSight()
{
    show(P::manyRows(100));
    m_sheet->resize(m_sheet->minimumSize());
    QTRY_COMPARE(m_sheet->size(), m_sheet->minimumSize());
    QTRY_VERIFY(m_sheet->view()->viewport()->height() >= 2 * PlanDelegate::RowHeight);
}

void TestPlanSheet::thePersonIsQuietWithoutATick()
{
    show(P::sixRows());
    const auto picture = [this] {
        const auto cell = m_sheet->view()->visualRect(m_model->index(2, PlanColumns::Place));
        return m_sheet->view()->viewport()->grab(cell).toImage();
    };
    const auto ticked = picture();
    m_model->toggle(2);
    QVERIFY(picture() != ticked);
    m_model->toggle(2);
    QCOMPARE(picture(), ticked);
}

void TestPlanSheet::everyControlHasAName()
{
    show(P::manyRows(100));
    QCOMPARE(Samples::namelessControls(*m_sheet).join(u", "_s), QString());
}

void TestPlanSheet::everyControlIsInTheTabOrder()
{
    show(P::manyRows(100));
    numberField()->setText(QString::number(m_model->totals().mails));
    searchField()->setFocus();
    QList<QWidget *> visited;
    for (int step = 0; step < 12; ++step) {
        visited += QApplication::focusWidget();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const QList<QWidget *> expected = {searchField(), button(u"Tick"_s), button(u"Untick"_s), button(u"Sort"_s),
        m_sheet->view(), numberField(), button(u"Cancel"_s), button(u"Send"_s), searchField()};
    QCOMPARE(visited.first(expected.size()), expected);
}

} // namespace Reinvite

QTEST_MAIN(Reinvite::TestPlanSheet)
#include "tst_plansheet.moc"
