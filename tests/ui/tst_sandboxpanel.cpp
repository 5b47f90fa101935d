// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "ui/sandboxband.h"
#include "ui/sandboxpanel.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

namespace Reinvite {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSandboxPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Look::Light); }
    void init();
    void cleanup();
    void theClockIsMovedOn_data();
    void theClockIsMovedOn();
    void aFaultIsSwitchedOnAndOff();
    void faultsThatAreSetAreShownAndNotToldBack();
    void moreFaultsThanTheFieldHoldsAreShownAsMost();
    void aMailsLinkCanBeCopied();
    void theBandLeadsToEachPart();
    void everyControlHasAName();

private:
    template <typename Control>
    [[nodiscard]] Control *named(const QString &text) const;

    std::unique_ptr<Samples::Models> m_models;
    std::unique_ptr<SandboxPanel> m_panel;
    QList<std::chrono::milliseconds> m_spans;
    FaultSettings m_last;
};

void TestSandboxPanel::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin)."_s));
    m_models = std::make_unique<Samples::Models>();
    m_panel = std::make_unique<SandboxPanel>();
    m_panel->setMailboxModel(&m_models->mailboxModel);
    m_panel->resize(1200, 260);
    m_panel->show();
}

void TestSandboxPanel::cleanup()
{
    m_panel.reset();
    m_models.reset();
}

template <typename Control>
Control *TestSandboxPanel::named(const QString &text) const
{
    for (auto *one : m_panel->findChildren<Control *>()) {
        if (one->text().remove(u'&') == text) {
            return one;
        }
    }
    return nullptr;
}

void TestSandboxPanel::theClockIsMovedOn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::chrono::milliseconds>("span");
    QTest::newRow("an hour") << u"+1 h"_s << std::chrono::milliseconds(1h);
    QTest::newRow("six") << u"+6 h"_s << std::chrono::milliseconds(6h);
    QTest::newRow("a day") << u"+24 h"_s << std::chrono::milliseconds(24h);
}

void TestSandboxPanel::theClockIsMovedOn()
{
    QFETCH(QString, text);
    QFETCH(std::chrono::milliseconds, span);
    m_spans.clear();
    connect(m_panel.get(), &SandboxPanel::clockAdvanceRequested, this, [this](auto asked) { m_spans.append(asked); });
    QTest::mouseClick(named<QPushButton>(text), Qt::LeftButton);
    QTest::keyClick(named<QPushButton>(text), Qt::Key_Space);
    QCOMPARE(m_spans, QList({span, span}));
}

void TestSandboxPanel::aFaultIsSwitchedOnAndOff()
{
    connect(m_panel.get(), &SandboxPanel::faultsRequested, this, [this](const FaultSettings &f) { m_last = f; });
    auto *lost = named<QCheckBox>(u"Answer lost"_s);
    QTest::keyClick(lost, Qt::Key_Space);
    QCOMPARE(m_last.answerLost, 1);
    QCOMPARE(activeFaults(m_last), 1);
    QVERIFY(m_last.resendsOnly);
    QTest::keyClick(named<QCheckBox>(u"Delay each answer"_s), Qt::Key_Space);
    QCOMPARE(m_last.delay, 1000ms);
    QCOMPARE(activeFaults(m_last), 2);
    QTest::keyClick(lost, Qt::Key_Space);
    QCOMPARE(m_last.answerLost, 0);
}

void TestSandboxPanel::faultsThatAreSetAreShownAndNotToldBack()
{
    m_last.delay = 7ms;
    connect(m_panel.get(), &SandboxPanel::faultsRequested, this, [this](const FaultSettings &f) { m_last = f; });
    const FaultSettings faults{.delay = 250ms, .throttled = 3, .broken = -1, .malformed = 7, .resendsOnly = false};
    m_panel->setFaults(faults);
    QCOMPARE(m_panel->faults(), faults);
    QCOMPARE(m_last.delay, 7ms); // nothing came
    m_panel->setFaults({});
    QCOMPARE(m_panel->faults(), FaultSettings());
}

void TestSandboxPanel::moreFaultsThanTheFieldHoldsAreShownAsMost()
{
    m_panel->setFaults({.delay = 10h, .requestLost = 1'000'000});
    QCOMPARE(m_panel->faults().requestLost, 999);
    QCOMPARE(m_panel->faults().delay, 60s);
}

void TestSandboxPanel::aMailsLinkCanBeCopied()
{
    QSignalSpy spy(m_panel.get(), &SandboxPanel::copyLinkRequested);
    auto *copy = named<QPushButton>(u"Copy link"_s);
    QVERIFY(!copy->isEnabled());
    m_panel->findChild<QTableView *>()->setCurrentIndex(m_models->mailboxModel.index(0, 0));
    QTest::mouseClick(copy, Qt::LeftButton);
    QCOMPARE(spy.first().first().toString(), Samples::mails().constLast().link);
}

void TestSandboxPanel::theBandLeadsToEachPart()
{
    SandboxBand band;
    QSignalSpy mailbox(&band, &SandboxBand::mailboxRequested);
    QSignalSpy clock(&band, &SandboxBand::clockRequested);
    QSignalSpy faults(&band, &SandboxBand::faultsRequested);
    band.setMailCount(37);
    band.setActiveFaults(2);
    band.show();
    for (auto *button : band.findChildren<QPushButton *>()) {
        QTest::keyClick(button, Qt::Key_Space);
    }
    QCOMPARE(mailbox.count() + clock.count() + faults.count(), 3);
    QCOMPARE(Samples::namelessControls(band).join(u", "_s), QString());
}

void TestSandboxPanel::everyControlHasAName()
{
    QCOMPARE(Samples::namelessControls(*m_panel).join(u", "_s), QString());
}

} // namespace Reinvite

QTEST_MAIN(Reinvite::TestSandboxPanel)
#include "tst_sandboxpanel.moc"
