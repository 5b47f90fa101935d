// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "ui/horizonbar.h"
#include "ui/horizonsegment.h"

#include <QAccessible>
#include <QApplication>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

namespace Reinvite {

using namespace Qt::StringLiterals;
using enum HorizonBucket;

class TestHorizonBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Look::Light); }
    void init();
    void cleanup() { m_bar.reset(); }
    void aClickAsksForOneBucket();
    void aClickOnTheOnlyOneTakesItBack();
    void controlAndAClickAddAnother();
    void nothingIsPressedUntilItIsSaid();
    void theKeyboardMovesAndPresses_data();
    void theKeyboardMovesAndPresses();
    void theArrowsFollowTheReadingDirection();
    void tabStopsOnce();
    void vendorsAreNamed();
    void aScreenReaderHearsCountAndState();
    void narrowItStandsInRows();
    void whereThereIsLittleHeightALineIsEnough();
    void segmentsFillTheWidth();
    void coloursCanBeSeen_data();
    void coloursCanBeSeen();
    void shapesDiffer();
    void everyControlHasAName();

private:
    void click(HorizonBucket bucket, Qt::KeyboardModifiers modifiers = {});
    [[nodiscard]] static QSet<HorizonBucket> taken(QSignalSpy &spy);

    std::unique_ptr<HorizonBar> m_bar;
};

void TestHorizonBar::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin)."_s));
    m_bar = std::make_unique<HorizonBar>();
    m_bar->setCounts({.all = {31, 9, 47, 61, 204, 0},
                         .byVendor = {{u"polar"_s, {28, 0, 47, 61, 4, 0}}, {u"worth"_s, {3, 9, 0, 0, 200, 0}}}},
        {{u"polar"_s, u"Polar"_s}, {u"worth"_s, u"Worth AI"_s}});
    m_bar->resize(860, 80);
    m_bar->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
    m_bar->activateWindow();
}

void TestHorizonBar::click(HorizonBucket bucket, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseClick(m_bar->segment(bucket), Qt::LeftButton, modifiers);
}

QSet<HorizonBucket> TestHorizonBar::taken(QSignalSpy &spy)
{
    return spy.isEmpty() ? QSet<HorizonBucket>() : spy.takeFirst().constFirst().value<QSet<HorizonBucket>>();
}

void TestHorizonBar::aClickAsksForOneBucket()
{
    QSignalSpy spy(m_bar.get(), &HorizonBar::bucketsChosen);
    m_bar->setChosen({Expired, Later});
    click(UnderOneDay);
    QCOMPARE(taken(spy), QSet{UnderOneDay});
    click(Later); // one of several: it alone
    QCOMPARE(taken(spy), QSet{Later});
}

void TestHorizonBar::aClickOnTheOnlyOneTakesItBack()
{
    QSignalSpy spy(m_bar.get(), &HorizonBar::bucketsChosen);
    m_bar->setChosen({Expired});
    click(Expired);
    QCOMPARE(spy.count(), 1);
    QVERIFY(taken(spy).isEmpty());
}

void TestHorizonBar::controlAndAClickAddAnother()
{
    QSignalSpy spy(m_bar.get(), &HorizonBar::bucketsChosen);
    m_bar->setChosen({Expired});
    click(UnderSixHours, Qt::ControlModifier);
    QCOMPARE(taken(spy), QSet({Expired, UnderSixHours}));
    click(Expired, Qt::ControlModifier);
    QCOMPARE(spy.count(), 1);
    QVERIFY(taken(spy).isEmpty());
}

void TestHorizonBar::nothingIsPressedUntilItIsSaid()
{
    click(Later);
    QVERIFY(!m_bar->segment(Later)->isChecked());
    QSignalSpy spy(m_bar.get(), &HorizonBar::bucketsChosen);
    m_bar->setChosen({Later});
    QVERIFY(m_bar->segment(Later)->isChecked());
    QVERIFY(!m_bar->segment(Expired)->isChecked());
    QCOMPARE(spy.count(), 0);
}

void TestHorizonBar::theKeyboardMovesAndPresses_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("space") << Qt::Key_Space;
    QTest::newRow("return") << Qt::Key_Return;
    QTest::newRow("enter") << Qt::Key_Enter;
}

void TestHorizonBar::theKeyboardMovesAndPresses()
{
    QFETCH(Qt::Key, key);
    QSignalSpy spy(m_bar.get(), &HorizonBar::bucketsChosen);
    m_bar->segment(Expired)->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(m_bar->segment(Expired)->hasFocus());
    QTest::keyClick(m_bar->segment(Expired), Qt::Key_Right);
    QVERIFY(m_bar->segment(UnderSixHours)->hasFocus());
    QTest::keyClick(m_bar->segment(UnderSixHours), key);
    QCOMPARE(taken(spy), QSet{UnderSixHours});
    m_bar->setChosen({Expired});
    QTest::keyClick(m_bar->segment(UnderSixHours), key, Qt::ControlModifier);
    QCOMPARE(taken(spy), QSet({Expired, UnderSixHours}));
    QTest::keyClick(m_bar->segment(UnderSixHours), Qt::Key_End);
    QVERIFY(m_bar->segment(None)->hasFocus());
    QTest::keyClick(m_bar->segment(None), Qt::Key_Right); // the end is the end
    QVERIFY(m_bar->segment(None)->hasFocus());
    QTest::keyClick(m_bar->segment(None), Qt::Key_Home);
    QVERIFY(m_bar->segment(Expired)->hasFocus());
}

void TestHorizonBar::theArrowsFollowTheReadingDirection()
{
    m_bar->setLayoutDirection(Qt::RightToLeft);
    QTRY_VERIFY(m_bar->segment(Expired)->x() > m_bar->segment(None)->x());
    m_bar->segment(Expired)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(m_bar->segment(Expired), Qt::Key_Left);
    QTRY_VERIFY(m_bar->segment(UnderSixHours)->hasFocus());
}

void TestHorizonBar::tabStopsOnce()
{
    const auto stops = [this] {
        return std::ranges::count_if(HorizonBuckets,
            [this](HorizonBucket bucket) { return m_bar->segment(bucket)->focusPolicy() & Qt::TabFocus; });
    };
    QCOMPARE(stops(), 1);
    m_bar->segment(Later)->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(m_bar->segment(Later)->focusPolicy() & Qt::TabFocus);
    QCOMPARE(stops(), 1);
}

void TestHorizonBar::vendorsAreNamed()
{
    QVERIFY(m_bar->segment(Expired)->toolTip().startsWith(u"Polar 28 · Worth AI 3"_s));
    QVERIFY(m_bar->segment(Later)->toolTip().startsWith(u"Worth AI 200 · Polar 4"_s));
    QVERIFY(!m_bar->segment(None)->toolTip().contains(u"Polar"_s));
    m_bar->setCounts({.all = {1, 0, 0, 0, 0, 0}, .byVendor = {{u"new"_s, {1, 0, 0, 0, 0, 0}}}}, {});
    QVERIFY(m_bar->segment(Expired)->toolTip().startsWith(u"new 1"_s));
}

void TestHorizonBar::aScreenReaderHearsCountAndState()
{
    m_bar->setChosen({UnderSixHours});
    const auto *face = QAccessible::queryAccessibleInterface(m_bar->segment(UnderSixHours));
    QCOMPARE(face->text(QAccessible::Name), u"expires in under 6 hours: 9"_s);
    QVERIFY(face->text(QAccessible::Description).startsWith(u"Worth AI 9"_s));
    QVERIFY(face->state().checkable);
    QVERIFY(face->state().checked);
}

void TestHorizonBar::narrowItStandsInRows()
{
    const int oneRow = m_bar->heightForWidth(860);
    QVERIFY(m_bar->heightForWidth(340) > 2 * oneRow - 16);
    QVERIFY(m_bar->heightForWidth(120) > m_bar->heightForWidth(340));
    m_bar->resize(340, m_bar->heightForWidth(340));
    QTRY_COMPARE(m_bar->segment(UnderThreeDays)->x(), m_bar->segment(Expired)->x());
    for (const HorizonBucket bucket : HorizonBuckets) {
        QVERIFY(m_bar->rect().contains(m_bar->segment(bucket)->geometry()));
        QVERIFY(m_bar->segment(bucket)->width() >= m_bar->segment(bucket)->sizeHint().width());
    }
}

void TestHorizonBar::whereThereIsLittleHeightALineIsEnough()
{
    constexpr int Wide = 2000; // one row, whatever the font
    const int tall = m_bar->heightForWidth(Wide);
    m_bar->setCompact(true);
    QVERIFY(m_bar->heightForWidth(Wide) < tall - 20);
    for (const HorizonBucket bucket : HorizonBuckets) {
        QVERIFY(m_bar->segment(bucket)->width() >= m_bar->segment(bucket)->sizeHint().width());
    }
    m_bar->setCompact(false);
    QCOMPARE(m_bar->heightForWidth(860), tall);
}

void TestHorizonBar::segmentsFillTheWidth()
{
    for (const int width : {640, 861, 1203}) {
        m_bar->resize(width, 80);
        QTRY_COMPARE(m_bar->segment(None)->geometry().right(), width - 17);
        QCOMPARE(m_bar->segment(Expired)->geometry().left(), 16);
    }
}

void TestHorizonBar::coloursCanBeSeen_data()
{
    QTest::addColumn<Look>("look");
    QTest::newRow("light") << Look::Light;
    QTest::newRow("dark") << Look::Dark;
    QTest::newRow("high contrast") << Look::HighContrast;
}

void TestHorizonBar::coloursCanBeSeen()
{
    QFETCH(Look, look);
    const Theme &theme = Theme::of(look);
    for (const HorizonBucket bucket : HorizonBuckets) {
        const QByteArray name = horizonId(bucket).toUtf8();
        QVERIFY2(contrast(horizonColour(bucket, theme), theme.panel) >= 3, name);
        QVERIFY2(contrast(horizonColour(bucket, theme), theme.hover) >= 3, name);
        QVERIFY2(contrast(horizonColour(bucket, theme, true), theme.accentSoft) >= 3, name);
    }
}

void TestHorizonBar::shapesDiffer()
{
    QList<QImage> images;
    for (const HorizonBucket bucket : HorizonBuckets) {
        QImage image(24, 24, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintHorizonShape(painter, bucket, QRectF(2, 2, 20, 20), Qt::black);
        painter.end();
        QVERIFY(!images.contains(image));
        images.append(image);
    }
}

void TestHorizonBar::everyControlHasAName()
{
    QCOMPARE(Samples::namelessControls(*m_bar).join(u", "_s), QString());
}

} // namespace Reinvite

QTEST_MAIN(Reinvite::TestHorizonBar)
#include "tst_horizonbar.moc"
