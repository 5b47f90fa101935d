// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "ui/chipbutton.h"
#include "ui/filterchips.h"

#include <QApplication>
#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

FilterChip term(const QString &text)
{
    return {.kind = FilterChip::Kind::Term, .text = text};
}

const QList<FilterChip> Three = {term(u"expires<24h"_s), {.kind = FilterChip::Kind::State, .badge = Badge::Expired},
    {.kind = FilterChip::Kind::Connection, .text = u"Acme Cloud"_s}};

} // namespace

class TestFilterChips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Look::Light); }
    void init();
    void cleanup() { m_window.reset(); }
    void nothingOnNothingShown();
    void aChipIsClosedByMouseAndKeys_data();
    void aChipIsClosedByMouseAndKeys();
    void whenOneGoesTheNextHasTheKeyboard();
    void whenTheLastGoesTheKeyboardIsHandedOn();
    void clearingAllIsOfferedForMoreThanOne();
    void savingIsOfferedWhereItIsWanted();
    void tabGoesFromChipToChip();
    void theyWrapInsteadOfBeingCutOff();
    void aLongTermIsElidedAndWholeInItsToolTip();
    void manyAreCounted();
    void markupIsText();
    void rightToLeftTheFirstIsAtTheRight();
    void everyControlHasAName();

private:
    [[nodiscard]] QList<ChipButton *> buttons() const;
    [[nodiscard]] QPushButton *button(const QString &text) const;

    std::unique_ptr<QWidget> m_window;
    FilterChips *m_chips = nullptr;
};

void TestFilterChips::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin)."_s));
    m_window = std::make_unique<QWidget>();
    m_chips = new FilterChips(m_window.get());
    m_window->resize(1000, 200);
    m_chips->resize(800, 40);
    m_chips->setChips(Three);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
}

/// From left to right.
QList<ChipButton *> TestFilterChips::buttons() const
{
    auto found = m_chips->findChildren<ChipButton *>();
    found.removeIf([](const ChipButton *one) { return !one->isVisible(); });
    std::ranges::sort(found, {}, [](const ChipButton *one) { return std::pair(one->y(), one->x()); });
    return found;
}

QPushButton *TestFilterChips::button(const QString &text) const
{
    for (auto *one : m_chips->findChildren<QPushButton *>()) {
        if (one->text().remove(u'&') == text && one->isVisible()) {
            return one;
        }
    }
    return nullptr;
}

void TestFilterChips::nothingOnNothingShown()
{
    QVERIFY(m_chips->isVisible());
    m_chips->setChips({});
    QVERIFY(!m_chips->isVisible());
}

void TestFilterChips::aChipIsClosedByMouseAndKeys_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<int>("key");
    QTest::newRow("mouse") << 0 << 0;
    QTest::newRow("Delete") << 0 << int(Qt::Key_Delete);
    QTest::newRow("Backspace") << 1 << int(Qt::Key_Backspace);
    QTest::newRow("Return") << 1 << int(Qt::Key_Return);
    QTest::newRow("Space") << 2 << int(Qt::Key_Space);
}

void TestFilterChips::aChipIsClosedByMouseAndKeys()
{
    QFETCH(int, place);
    QFETCH(int, key);
    QSignalSpy spy(m_chips, &FilterChips::closed);
    auto *chip = buttons().at(place);
    key == 0 ? QTest::mouseClick(chip, Qt::LeftButton) : QTest::keyClick(chip, Qt::Key(key));
    QTRY_COMPARE(spy.count(), 1);
    QCOMPARE(spy.first().first().value<FilterChip>(), Three.at(place));
    QCOMPARE(m_chips->chips(), Three); // who hears of it decides
}

void TestFilterChips::whenOneGoesTheNextHasTheKeyboard()
{
    buttons().at(1)->setFocus();
    QTRY_VERIFY(buttons().at(1)->hasFocus());
    m_chips->setChips({Three.at(0), Three.at(2)});
    QTRY_COMPARE(buttons().size(), 2);
    QVERIFY(buttons().at(1)->hasFocus());
    m_chips->setChips({Three.at(0)});
    QTRY_VERIFY(buttons().at(0)->hasFocus());
}

void TestFilterChips::whenTheLastGoesTheKeyboardIsHandedOn()
{
    QSignalSpy spy(m_chips, &FilterChips::left);
    m_window->setFocus();
    m_chips->setChips({Three.at(0)});
    m_chips->setChips({});
    QCOMPARE(spy.count(), 0); // it did not have it
    m_chips->setChips({Three.at(0)});
    buttons().at(0)->setFocus();
    QTRY_VERIFY(buttons().at(0)->hasFocus());
    m_chips->setChips({});
    QCOMPARE(spy.count(), 1);
}

void TestFilterChips::clearingAllIsOfferedForMoreThanOne()
{
    QSignalSpy spy(m_chips, &FilterChips::clearRequested);
    QTest::mouseClick(button(u"Clear all"_s), Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
    m_chips->setChips({Three.at(0)});
    QVERIFY(button(u"Clear all"_s) == nullptr);
}

void TestFilterChips::savingIsOfferedWhereItIsWanted()
{
    QSignalSpy spy(m_chips, &FilterChips::saveRequested);
    QVERIFY(button(u"Save this view…"_s) == nullptr);
    m_chips->setSaveOffered(true);
    QTest::mouseClick(button(u"Save this view…"_s), Qt::LeftButton);
    QCOMPARE(spy.count(), 1);
}

void TestFilterChips::tabGoesFromChipToChip()
{
    m_chips->setSaveOffered(true);
    buttons().at(0)->setFocus();
    QTRY_VERIFY(buttons().at(0)->hasFocus());
    for (QWidget *next : {static_cast<QWidget *>(buttons().at(1)), static_cast<QWidget *>(buttons().at(2)),
             static_cast<QWidget *>(button(u"Clear all"_s)), static_cast<QWidget *>(button(u"Save this view…"_s))}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(next->hasFocus());
    }
}

void TestFilterChips::theyWrapInsteadOfBeingCutOff()
{
    const int oneLine = m_chips->layout()->heightForWidth(800);
    QVERIFY(m_chips->layout()->heightForWidth(240) > oneLine + 20);
    m_chips->resize(240, m_chips->layout()->heightForWidth(240));
    for (const auto *chip : buttons()) {
        QTRY_VERIFY(m_chips->rect().contains(chip->geometry()));
    }
    QVERIFY(buttons().at(2)->y() > buttons().at(0)->y());
}

void TestFilterChips::aLongTermIsElidedAndWholeInItsToolTip()
{
    const QString text = u"product:"_s + u"Abonnementverwaltungsdienstleistung"_s.repeated(4);
    m_chips->setChips({term(text)});
    QTRY_VERIFY(buttons().constFirst()->width() < 320);
    QVERIFY(buttons().constFirst()->toolTip().contains(text));
    m_chips->resize(160, 60);
    QTRY_VERIFY(m_chips->rect().contains(buttons().constFirst()->geometry()));
}

void TestFilterChips::manyAreCounted()
{
    QList<FilterChip> many;
    for (int place = 0; place < 200; ++place) {
        many.append(term(u"word%1"_s.arg(place)));
    }
    m_chips->setChips(many);
    QTRY_COMPARE(buttons().size(), 12);
    QCOMPARE(m_chips->findChild<QLabel *>()->text(), u"and 188 more"_s);
    m_chips->setCompact(true);
    QCOMPARE(buttons().size(), 3);
    QCOMPARE(m_chips->findChild<QLabel *>()->text(), u"and 197 more"_s);
    m_chips->setChips(Three);
    QCOMPARE(buttons().size(), 3);
    QVERIFY(!m_chips->findChild<QLabel *>()->isVisible());
}

void TestFilterChips::markupIsText()
{
    m_chips->setChips({term(u"<b>bold</b>"_s)});
    QVERIFY(buttons().constFirst()->toolTip().contains(u"&lt;b&gt;"_s));
    QVERIFY(buttons().constFirst()->accessibleName().contains(u"<b>"_s));
}

void TestFilterChips::rightToLeftTheFirstIsAtTheRight()
{
    m_chips->setLayoutDirection(Qt::RightToLeft);
    QTRY_COMPARE(buttons().constLast()->chip(), Three.constFirst());
    QTRY_COMPARE(buttons().constLast()->geometry().right(), m_chips->width() - 17);
}

void TestFilterChips::everyControlHasAName()
{
    m_chips->setSaveOffered(true);
    QCOMPARE(Samples::namelessControls(*m_chips).join(u", "_s), QString());
}

} // namespace Reinvite

QTEST_MAIN(Reinvite::TestFilterChips)
#include "tst_filterchips.moc"
