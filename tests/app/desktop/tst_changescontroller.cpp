// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/changescontroller.h"

#include "ui/invitationview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What changed since the last look, in the sandbox's profile.
class tst_ChangesController final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Look::Light); }
    void init();
    void cleanup();
    void theCountIsALinkToJustThose();
    void aRowIsSeenWhenItWasCurrentForAMoment();
    void aRowThatWasPassedOverIsNotSeen();
    void allAreSeenAtAWord();

private:
    void open(std::chrono::milliseconds moment);
    [[nodiscard]] QPushButton *link() const;
    [[nodiscard]] QString stateText(int row) const
    {
        return m_model->index(row, StateColumn).data(InvitationListModel::SecondaryRole).toString();
    }

    std::unique_ptr<Services> m_services;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<InvitationListModel> m_model;
    std::unique_ptr<ChangesController> m_controller;
};

/// Three rows of a connection that has been listed: the first two were claimed since.
void tst_ChangesController::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin)."_s));
    auto services = Services::create({.sandbox = SandboxOptions{.seats = 20, .limit = 0}});
    QVERIFY(services);
    m_services = std::move(*services);
    QList<Invitation> rows(3);
    for (int row = 0; row < 3; ++row) {
        rows[row].key = {
            .connection = m_services->connections().connections().constFirst().id, .id = QString::number(row)};
        rows[row].state = State::Pending;
        rows[row].container.id = u"sub"_s;
    }
    Q_EMIT m_services->sync().batch(rows);
    rows[0].state = rows[1].state = State::Joined;
    rows[0].vendorState = rows[1].vendorState = u"claimed"_s;
    rows[0].joinedAt = rows[1].joinedAt = m_services->clock().now() - 4min;
    Q_EMIT m_services->sync().batch(rows);
    QCOMPARE(m_services->recentChanges().count(), 2);
}

void tst_ChangesController::cleanup()
{
    m_controller.reset();
    m_window.reset();
    m_model.reset();
    m_services.reset();
}

void tst_ChangesController::open(std::chrono::milliseconds moment)
{
    m_model = std::make_unique<InvitationListModel>(m_services->table());
    new QAbstractItemModelTester(m_model.get(), m_model.get());
    m_model->setNow(m_services->clock().now());
    m_window = std::make_unique<MainWindow>(MainWindow::Kind::Sandbox);
    m_controller = std::make_unique<ChangesController>(*m_services, *m_window, *m_model, moment);
    m_window->listPage()->setModel(m_model.get());
    m_model->setOrder({0, 1, 2});
    m_window->show();
}

QPushButton *tst_ChangesController::link() const
{
    const auto buttons = m_window->listPage()->findChildren<QPushButton *>();
    const auto found = std::ranges::find_if(buttons,
        [](const QPushButton *one) { return one->text().contains(u"since you last looked") && one->isVisible(); });
    return found == buttons.end() ? nullptr : *found;
}

void tst_ChangesController::theCountIsALinkToJustThose()
{
    open(0ms);
    QVERIFY(link() != nullptr);
    QCOMPARE(link()->text(), u"2 changed since you last looked"_s);
    QCOMPARE(stateText(0), u"claimed 4 min ago"_s);
    QCOMPARE(stateText(2), QString());
    QSignalSpy requested(m_window->listPage(), &ListPage::changesRequested);
    QTest::mouseClick(link(), Qt::LeftButton);
    QCOMPARE(requested.count(), 1);
}

void tst_ChangesController::aRowIsSeenWhenItWasCurrentForAMoment()
{
    open(0ms);
    m_window->listPage()->setCurrentRow(0);
    QCoreApplication::processEvents();
    QCOMPARE(stateText(0), u"claimed 4 min ago"_s); // while it is looked at
    QSignalSpy told(m_model.get(), &QAbstractItemModel::dataChanged);
    const auto leaveAndSee = [this] {
        m_window->listPage()->setCurrentRow(2);
        const bool isSeen = stateText(0).isEmpty();
        m_window->listPage()->setCurrentRow(0);
        return isSeen;
    };
    QTRY_VERIFY(leaveAndSee());
    QVERIFY(told.count() > 0);
    QCOMPARE(link()->text(), u"1 changed since you last looked"_s);
    QCOMPARE(stateText(1), u"claimed 4 min ago"_s);
}

void tst_ChangesController::aRowThatWasPassedOverIsNotSeen()
{
    open(1h);
    for (const int row : {0, 1, 2}) {
        m_window->listPage()->setCurrentRow(row);
        QCoreApplication::processEvents();
    }
    QCOMPARE(m_services->recentChanges().count(), 2);
}

void tst_ChangesController::allAreSeenAtAWord()
{
    open(0ms);
    const auto buttons = m_window->listPage()->findChildren<QToolButton *>();
    const auto seen = std::ranges::find(buttons, u"Mark all changes as seen"_s, &QToolButton::accessibleName);
    QVERIFY(seen != buttons.end());
    QTest::mouseClick(*seen, Qt::LeftButton);
    QVERIFY(m_services->recentChanges().isEmpty());
    QVERIFY(link() == nullptr);
    QVERIFY(!(*seen)->isVisible());
    QCOMPARE(stateText(0), QString());
}

QTEST_MAIN(tst_ChangesController)
#include "tst_changescontroller.moc"
