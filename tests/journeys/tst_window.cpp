// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/workplace.h"
#include "app/profile/services.h"
#include "app/vendors/registry.h"
#include "models/planmodel.h"
#include "ui/detailspanel.h"
#include "ui/invitationview.h"
#include "ui/listpage.h"
#include "ui/plansheet.h"
#include "ui/questionbar.h"
#include "ui/sendingbar.h"
#include "ui/sidebar.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Reinvite;

/// The window as an administrator meets it: the whole program over the sandbox, by mouse and keys.
class tst_Window final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void listsEverySeat();
    void oneClickSendsOneMail();
    void twoClicksSendOneMail();
    void theKeyboardSendsOneMail();
    void severalAreSentThroughThePlan();
    void aPauseHoldsTheRest();
    void undoSendsNothing();
    void aDeadLinkIsSaidBeforeTheClick();
    void aDeadLinkIsRenewed();
    void theQuestionOfADeadLinkOffersToRenewIt();
    void aSecondMailSoonIsAsked();
    void aLostAnswerIsShownAsUnsettledAndNotRepeated();
    void settlingByHandEndsTheQuestion();
    void revokingIsConfirmed();
    void anEndedTokenKeepsTheRows();
    void searchFindsOnePerson();
    void timeMovesBadgesOn();
    void rawJsonIsReadOnDemand();
    void eachVendorSendsOneMail();
    void oneSeatSeenTwiceIsMailedOnce();
    void oneFailingVendorTakesNothingFromTheOthers_data();
    void oneFailingVendorTakesNothingFromTheOthers();

private:
    [[nodiscard]] ListPage &page() { return *m_workplace->window().listPage(); }
    [[nodiscard]] InvitationListModel &rows() { return *qobject_cast<InvitationListModel *>(page().view()->model()); }
    [[nodiscard]] Sandbox &sandbox() { return *m_workplace->services().sandbox(); }
    [[nodiscard]] bool allAreListed();
    [[nodiscard]] int rowWith(Badge badge);
    [[nodiscard]] InvitationKey keyOf(int row);
    [[nodiscard]] int rowOf(const InvitationKey &key);
    [[nodiscard]] QString cell(const InvitationKey &key, int column, int role = Qt::DisplayRole);
    [[nodiscard]] SendState mailState(const InvitationKey &key);
    void clickAction(const InvitationKey &key);
    void answer(const QString &buttonText);
    [[nodiscard]] QPushButton *button(const QString &text);
    [[nodiscard]] QPushButton *sendButton();

    std::unique_ptr<Workplace> m_workplace;
    QString m_connection; ///< whose rows the journeys go by: the organisation at Polar
};

void tst_Window::initTestCase()
{
    applyTheme(*qApp, Look::Light);
}

void tst_Window::init()
{
    auto services = Services::create({.sandbox = SandboxOptions{.limit = 0}});
    QVERIFY(services);
    m_workplace = std::make_unique<Workplace>(std::move(*services));
    m_workplace->window().resize(1440, 860);
    m_workplace->open();
    QVERIFY(QTest::qWaitForWindowActive(&m_workplace->window()));
    const auto polar = m_workplace->services().connections().byName(QStringLiteral("Acme Cloud"));
    QVERIFY(polar);
    m_connection = polar->id;
    QTRY_VERIFY_WITH_TIMEOUT(allAreListed(), 60'000);
    QCOMPARE(m_workplace->services().table().countOf(m_connection), 900);
    QTRY_VERIFY_WITH_TIMEOUT(rowWith(Badge::Pending) >= 0, 10'000);
}

void tst_Window::cleanup()
{
    m_workplace.reset();
}

bool tst_Window::allAreListed()
{
    Services &services = m_workplace->services();
    const auto connections = services.connections().connections();
    const auto isListed = [&services](const ConnectionInfo &connection) {
        return services.hub().status(connection.id).state == ConnectionState::Ready;
    };
    return std::ranges::all_of(connections, isListed) && rows().rowCount() == services.table().count();
}

/// The first one of `m_connection` whose mail can be sent, or whose link can be renewed.
int tst_Window::rowWith(Badge badge)
{
    for (int row = 0; row < rows().rowCount(); ++row) {
        const QModelIndex index = rows().index(row, ActionColumn);
        const auto offer = index.data(InvitationListModel::OfferRole).value<InvitationListModel::Offer>();
        if (keyOf(row).connection == m_connection && index.data(InvitationListModel::BadgeRole).value<Badge>() == badge
            && (offer == InvitationListModel::Offer::Resend || offer == InvitationListModel::Offer::Renew)) {
            return row;
        }
    }
    return -1;
}

InvitationKey tst_Window::keyOf(int row)
{
    return rows().index(row, 0).data(InvitationListModel::KeyRole).value<InvitationKey>();
}

int tst_Window::rowOf(const InvitationKey &key)
{
    return qobject_cast<InvitationListModel *>(&rows())->rowOf(key);
}

QString tst_Window::cell(const InvitationKey &key, int column, int role)
{
    return rows().index(rowOf(key), column).data(role).toString();
}

SendState tst_Window::mailState(const InvitationKey &key)
{
    return rows().index(rowOf(key), LastMailColumn).data(InvitationListModel::MailStateRole).value<SendState>();
}

void tst_Window::clickAction(const InvitationKey &key)
{
    const QModelIndex index = rows().index(rowOf(key), ActionColumn);
    page().view()->scrollTo(index);
    const QRect rect = page().view()->visualRect(index);
    QVERIFY(rect.isValid());
    QTest::mouseMove(page().view()->viewport(), rect.center());
    QTest::mouseClick(page().view()->viewport(), Qt::LeftButton, {}, QPoint(rect.left() + 24, rect.center().y()));
}

QPushButton *tst_Window::button(const QString &text)
{
    const auto buttons = page().findChildren<QPushButton *>();
    const auto found = std::ranges::find_if(buttons,
        [&text](const QPushButton *one) { return one->isVisible() && one->text().remove(QLatin1Char('&')) == text; });
    return found == buttons.end() ? nullptr : *found;
}

void tst_Window::answer(const QString &buttonText)
{
    QTRY_VERIFY2(button(buttonText) != nullptr, qPrintable(QStringLiteral("no button ") + buttonText));
    QTest::mouseClick(button(buttonText), Qt::LeftButton);
}

void tst_Window::listsEverySeat()
{
    QVERIFY(rows().rowCount() > 900);
    QCOMPARE(m_workplace->window().page(), MainWindow::Page::List);
}

void tst_Window::oneClickSendsOneMail()
{
    const InvitationKey key = keyOf(rowWith(Badge::Pending));
    const QString owner = cell(key, ContainerColumn, InvitationListModel::SecondaryRole);
    clickAction(key);
    QTRY_COMPARE(mailState(key), SendState::Armed);
    QCOMPARE(sandbox().mailbox().size(), 0); // five seconds to take it back
    QTRY_COMPARE_WITH_TIMEOUT(mailState(key), SendState::Sent, 20'000);
    QCOMPARE(sandbox().mailbox().size(), 1);
    QVERIFY(sandbox().mailbox().constFirst().linkWorks);
    QCOMPARE(sandbox().mailbox().constFirst().invitation, key.id);
    QCOMPARE(
        cell(key, ContainerColumn, InvitationListModel::SecondaryRole), owner); // the answer tells of the seat only
}

void tst_Window::twoClicksSendOneMail()
{
    const InvitationKey key = keyOf(rowWith(Badge::Pending));
    const QModelIndex index = rows().index(rowOf(key), ActionColumn);
    page().view()->scrollTo(index);
    const QPoint position = page().view()->visualRect(index).center();
    // Both before the first is on disk: the row still offers Resend.
    Q_EMIT page().resendRequested(key);
    Q_EMIT page().resendRequested(key);
    QTest::mouseMove(page().view()->viewport(), position);
    QTRY_COMPARE_WITH_TIMEOUT(mailState(key), SendState::Sent, 20'000);
    QCOMPARE(sandbox().mailbox().size(), 1);
}

void tst_Window::theKeyboardSendsOneMail()
{
    const int row = rowWith(Badge::Pending);
    const InvitationKey key = keyOf(row);
    page().setCurrentRow(row);
    page().view()->setFocus();
    QTest::keyClick(page().view(), Qt::Key_Return);
    QTRY_COMPARE(mailState(key), SendState::Armed);
    QTRY_COMPARE_WITH_TIMEOUT(mailState(key), SendState::Sent, 20'000);
    QCOMPARE(sandbox().mailbox().size(), 1);
}

QPushButton *tst_Window::sendButton()
{
    const PlanSheet *sheet = m_workplace->window().findChild<PlanSheet *>();
    const auto buttons = sheet == nullptr ? QList<QPushButton *>() : sheet->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text().remove(QLatin1Char('&')).startsWith(QStringLiteral("Send "))) {
            return button;
        }
    }
    return nullptr;
}

/// Rows from all over the list, dead and alive: each person gets one mail, with a link that works.
void tst_Window::severalAreSentThroughThePlan()
{
    for (int row = 0; row < rows().rowCount() && rows().markedCount() < 12; ++row) {
        const Badge badge = rows().index(row, 0).data(InvitationListModel::BadgeRole).value<Badge>();
        if (badge == Badge::Pending || (badge == Badge::Expired && rows().markedCount() < 6)) {
            rows().setMarked(row, row, true);
        }
    }
    answer(QStringLiteral("Send to 12 selected…"));
    QTRY_VERIFY(sendButton() != nullptr && sendButton()->isEnabled());
    QCOMPARE(sandbox().mailbox().size(), 0);
    const PlanSheet *sheet = m_workplace->window().findChild<PlanSheet *>();
    const Plan chosen = sheet->findChild<PlanModel *>()->chosen();
    QVERIFY(chosen.items.size() > 6);
    QTest::mouseClick(sendButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(sandbox().mailbox().size(), chosen.items.size(), 60'000);
    QTRY_VERIFY(page().sendingBar()->isVisible());
    QSet<QString> mailed;
    const auto mails = sandbox().mailbox();
    for (const auto &mail : mails) {
        QVERIFY(mail.linkWorks);
        mailed.insert(mail.to);
    }
    for (const PlanItem &item : chosen.items) {
        QVERIFY(mailed.contains(item.invitation.email));
    }
    QTRY_COMPARE(m_workplace->services().outbox().inFlight(), 0);
    QCOMPARE(sandbox().mailbox().size(), chosen.items.size());
}

void tst_Window::aPauseHoldsTheRest()
{
    Q_EMIT page().sendingBar()->pauseRequested(true);
    QTRY_VERIFY(m_workplace->services().outbox().isPaused());
    const InvitationKey key = keyOf(rowWith(Badge::Pending));
    clickAction(key);
    QTRY_COMPARE(mailState(key), SendState::Armed);
    answer(QStringLiteral("Stop"));
    QTRY_COMPARE(mailState(key), SendState::Undone);
    answer(QStringLiteral("Resume"));
    QTRY_VERIFY(!m_workplace->services().outbox().isPaused());
    QCOMPARE(sandbox().mailbox().size(), 0);
}

void tst_Window::undoSendsNothing()
{
    const InvitationKey key = keyOf(rowWith(Badge::Pending));
    clickAction(key);
    QTRY_COMPARE(mailState(key), SendState::Armed);
    clickAction(key); // the same place says Undo now
    QTRY_COMPARE(mailState(key), SendState::Undone);
    QCOMPARE(m_workplace->services().outbox().inFlight(), 0);
    QCOMPARE(sandbox().mailbox().size(), 0);
}

void tst_Window::aDeadLinkIsSaidBeforeTheClick()
{
    const InvitationKey key = keyOf(rowWith(Badge::Expired));
    page().setCurrentRow(rowOf(key));
    QVERIFY(m_workplace->window().detailsPanel()->details());
    QVERIFY(m_workplace->window().detailsPanel()->details()->warningTitle.contains(QStringLiteral("dead")));
    page().actions().resend->trigger();
    QTRY_VERIFY(page().isAsking());
    QCOMPARE(mailState(key), SendState::None);
    answer(QStringLiteral("Send the dead link anyway"));
    QTRY_COMPARE_WITH_TIMEOUT(mailState(key), SendState::Sent, 20'000);
    QCOMPARE(sandbox().mailbox().size(), 1);
    QVERIFY(!sandbox().mailbox().constFirst().linkWorks);
    QVERIFY(cell(key, LastMailColumn, InvitationListModel::SecondaryRole).contains(QStringLiteral("dead")));
}

void tst_Window::aDeadLinkIsRenewed()
{
    const InvitationKey key = keyOf(rowWith(Badge::Expired));
    QCOMPARE(cell(key, ActionColumn), QStringLiteral("Renew"));
    clickAction(key);
    QTRY_VERIFY(page().isAsking());
    QCOMPARE(mailState(key), SendState::None);
    answer(QStringLiteral("Renew the link"));
    QTRY_COMPARE_WITH_TIMEOUT(sandbox().mailbox().size(), 1, 20'000);
    QVERIFY(sandbox().mailbox().constFirst().linkWorks);
    const QString address = sandbox().mailbox().constFirst().to;
    // The vendor may have given the person another seat of the container.
    const auto renewed = [&] {
        for (int row = 0; row < rows().rowCount(); ++row) {
            if (mailState(keyOf(row)) == SendState::Renewed) {
                return keyOf(row);
            }
        }
        return InvitationKey();
    };
    QTRY_VERIFY(!renewed().id.isEmpty());
    const auto seat = [&] {
        const InvitationTable &table = m_workplace->services().table();
        return table.at(table.slotOf(renewed()));
    };
    QTRY_COMPARE(seat().email, address);
    QVERIFY(seat().expiresAt - sandbox().clock().now() > std::chrono::hours(23));
    QTRY_COMPARE(cell(renewed(), ActionColumn), QStringLiteral("Resend"));
}

void tst_Window::theQuestionOfADeadLinkOffersToRenewIt()
{
    const InvitationKey key = keyOf(rowWith(Badge::Expired));
    page().setCurrentRow(rowOf(key));
    page().actions().resend->trigger();
    QTRY_VERIFY(page().isAsking());
    answer(QStringLiteral("Renew the link instead"));
    QTRY_COMPARE_WITH_TIMEOUT(sandbox().mailbox().size(), 1, 20'000);
    QVERIFY(sandbox().mailbox().constFirst().linkWorks);
}

void tst_Window::aSecondMailSoonIsAsked()
{
    const InvitationKey key = keyOf(rowWith(Badge::Pending));
    clickAction(key);
    QTRY_COMPARE_WITH_TIMEOUT(mailState(key), SendState::Sent, 20'000);
    clickAction(key);
    QTRY_VERIFY(page().isAsking());
    answer(QStringLiteral("Cancel"));
    QTRY_VERIFY(!page().isAsking());
    QCOMPARE(mailState(key), SendState::Sent);
    QCOMPARE(sandbox().mailbox().size(), 1);
}

void tst_Window::aLostAnswerIsShownAsUnsettledAndNotRepeated()
{
    Faults faults;
    faults.answerLost = {.count = -1, .match = QStringLiteral("/resend")};
    sandbox().setFaults(faults);
    const InvitationKey key = keyOf(rowWith(Badge::Pending));
    clickAction(key);
    QTRY_COMPARE_WITH_TIMEOUT(mailState(key), SendState::Unsettled, 20'000);
    QCOMPARE(sandbox().mailbox().size(), 1);
    QCOMPARE(cell(key, ActionColumn), QStringLiteral("Settle…"));
}

void tst_Window::settlingByHandEndsTheQuestion()
{
    Faults faults;
    faults.answerLost = {.count = 1, .match = QStringLiteral("/resend")};
    sandbox().setFaults(faults);
    const InvitationKey key = keyOf(rowWith(Badge::Pending));
    clickAction(key);
    QTRY_COMPARE_WITH_TIMEOUT(mailState(key), SendState::Unsettled, 20'000);
    clickAction(key);
    DetailsPanel *details = m_workplace->window().detailsPanel();
    QTRY_VERIFY(!details->details()->settling.text.isEmpty());
    Q_EMIT details->settleRequested(key, Settle::Arrived);
    QTRY_COMPARE(mailState(key), SendState::Sent);
    QCOMPARE(sandbox().mailbox().size(), 1);
}

void tst_Window::revokingIsConfirmed()
{
    const InvitationKey key = keyOf(rowWith(Badge::Pending));
    Q_EMIT page().revokeRequested(key);
    QTRY_VERIFY(page().isAsking());
    answer(QStringLiteral("Revoke seat"));
    QTRY_COMPARE_WITH_TIMEOUT(cell(key, StateColumn), QStringLiteral("Revoked"), 20'000);
    QCOMPARE(sandbox().mailbox().size(), 0);
}

void tst_Window::anEndedTokenKeepsTheRows()
{
    Faults faults;
    faults.tokenExpired = {.count = -1, .match = {}};
    sandbox().setFaults(faults);
    Q_EMIT page().refreshRequested();
    QTRY_COMPARE_WITH_TIMEOUT(
        m_workplace->services().hub().status(m_connection).state, ConnectionState::SignedOut, 20'000);
    QCOMPARE(rows().rowCount(), m_workplace->services().table().count());
    QTRY_COMPARE(rowWith(Badge::Pending), -1); // what can't be done is not offered
}

void tst_Window::searchFindsOnePerson()
{
    const InvitationKey key = keyOf(rowWith(Badge::Pending));
    const Invitation person = m_workplace->services().table().at(m_workplace->services().table().slotOf(key));
    auto *search = page().findChild<QLineEdit *>();
    QVERIFY(search != nullptr);
    QTest::keyClick(page().view(), Qt::Key_Slash);
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, person.email);
    QTRY_VERIFY(rows().rowCount() < 20);
    QVERIFY(rowOf(key) >= 0);
    search->clear();
    QTRY_COMPARE(rows().rowCount(), m_workplace->services().table().count());
}

void tst_Window::timeMovesBadgesOn()
{
    const InvitationKey key = keyOf(rowWith(Badge::Pending));
    sandbox().advanceClock(std::chrono::hours(25));
    QTRY_COMPARE_WITH_TIMEOUT(cell(key, StateColumn), QStringLiteral("Expired"), 10'000);
}

void tst_Window::rawJsonIsReadOnDemand()
{
    const InvitationKey key = keyOf(rowWith(Badge::Pending));
    page().setCurrentRow(rowOf(key));
    m_workplace->window().detailsPanel()->openRawJson();
    const auto shown = [this, &key] {
        const auto views = m_workplace->window().detailsPanel()->findChildren<QWidget *>();
        return std::ranges::any_of(
            views, [&key](const QWidget *view) { return view->property("plainText").toString().contains(key.id); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(shown(), 10'000);
}

void tst_Window::eachVendorSendsOneMail()
{
    QSet<QString> mailed;
    const auto connections = m_workplace->services().connections().connections();
    for (const ConnectionInfo &listed : connections) {
        ConnectionInfo connection = listed;
        // A part of the account in which it may act: in another one it is a guest.
        if (connection.vendor == QStringLiteral("aisquare")) {
            connection.parts = {{.id = QStringLiteral("301"), .name = QStringLiteral("Design Studio")}};
            QVERIFY(m_workplace->services().connections().update(connection));
            m_workplace->services().refresh(connection.id);
            const auto onlyThat = [this, &connection] {
                const auto rowsOfIt = m_workplace->services().table().ofConnection(connection.id);
                return std::ranges::all_of(rowsOfIt,
                    [&connection](const Invitation &row) { return row.container.id == connection.parts[0].id; });
            };
            QTRY_VERIFY_WITH_TIMEOUT(onlyThat() && allAreListed(), 60'000);
        }
        m_connection = connection.id;
        const int row = rowWith(Badge::Pending);
        QVERIFY2(row >= 0, qPrintable(connection.name));
        const InvitationKey key = keyOf(row);
        const auto before = sandbox().mailbox().size();
        clickAction(key);
        QTRY_VERIFY_WITH_TIMEOUT(isUnderWay(mailState(key)), 5'000);
        QTRY_VERIFY_WITH_TIMEOUT(!isUnderWay(mailState(key)), 20'000);
        QVERIFY2(mailState(key) == SendState::Sent, qPrintable(cell(key, LastMailColumn, Qt::ToolTipRole)));
        QCOMPARE(sandbox().mailbox().size(), before + 1);
        QCOMPARE(sandbox().mailbox().constLast().invitation, key.id);
        QVERIFY(sandbox().mailbox().constLast().linkWorks);
        mailed.insert(connection.vendor);
    }
    QCOMPARE(sandbox().mailbox().size(), connections.size());
    for (const Vendor &vendor : vendors()) {
        QVERIFY2(mailed.contains(vendor.traits.id), qPrintable(vendor.traits.name));
    }
}

void tst_Window::oneSeatSeenTwiceIsMailedOnce()
{
    Services &services = m_workplace->services();
    QList<Invitation> both;
    for (int slot = 0; both.size() < 2 && slot < services.table().slotCount(); ++slot) {
        const Invitation row = services.table().isUsed(slot) ? services.table().at(slot) : Invitation();
        const QList<int> seen = services.table().slotsOfId(row.key.id);
        const bool isLive = badgeAt(row.state, row.expiresAt, services.clock().now()) == Badge::Pending;
        if (seen.size() == 2 && isLive && !row.email.isEmpty()) {
            both = {services.table().at(seen[0]), services.table().at(seen[1])};
        }
    }
    QCOMPARE(both.size(), 2);
    QVERIFY(both[0].key.connection != both[1].key.connection);
    const Plan plan = services.outbox().plan(Action::Resend, both);
    QCOMPARE(plan.goingOut(), 1);
    static_cast<void>(services.outbox().confirm(plan, Undo::None));
    QTRY_COMPARE_WITH_TIMEOUT(mailState(both[0].key), SendState::Sent, 20'000);
    QCOMPARE(mailState(both[1].key), SendState::Sent); // both rows know
    QCOMPARE(sandbox().mailbox().size(), 1);
}

void tst_Window::oneFailingVendorTakesNothingFromTheOthers_data()
{
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<QString>("gone"); // in the middle of the refresh: what comes before this still answers
    QTest::newRow("Polar") << QStringLiteral("polar") << QStringLiteral("/v1/customer-seats");
    QTest::newRow("portal") << QStringLiteral("polar_portal") << QStringLiteral("/v1/customer-portal/seats");
    QTest::newRow("AISquare") << QStringLiteral("aisquare") << QStringLiteral("/api/v1/invites");
    QTest::newRow("Worth") << QStringLiteral("worth") << QStringLiteral("/users");
}

void tst_Window::oneFailingVendorTakesNothingFromTheOthers()
{
    QFETCH(const QString, vendor);
    QFETCH(const QString, gone);
    Services &services = m_workplace->services();
    QHash<QString, int> before;
    for (const ConnectionInfo &connection : services.connections().connections()) {
        before.insert(connection.id, services.table().countOf(connection.id));
    }
    Faults faults;
    faults.requestLost = {.count = -1, .match = gone};
    sandbox().setFaults(faults);
    Q_EMIT page().refreshRequested();
    for (const ConnectionInfo &connection : services.connections().connections()) {
        const auto expected = connection.vendor == vendor ? ConnectionState::Failed : ConnectionState::Ready;
        QTRY_COMPARE_WITH_TIMEOUT(services.hub().status(connection.id).state, expected, 60'000);
        QCOMPARE(services.table().countOf(connection.id), before.value(connection.id));
        QVERIFY(services.hub().status(connection.id).refreshedAt.isValid()); // its age is known
    }
}

QTEST_MAIN(tst_Window)
#include "tst_window.moc"
