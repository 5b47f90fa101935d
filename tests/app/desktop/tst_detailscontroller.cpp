// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/detailscontroller.h"

#include "app/desktop/selectioncontroller.h"
#include "ui/detailspanel.h"
#include "ui/invitationview.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The details of rows that a vendor is said to have told: nobody is asked.
class tst_DetailsController final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Look::Light); }
    void init();
    void cleanup();
    void theContainersSeatsAreCounted();
    void countsFollowTheRows();
    void thePageOpensInTheBrowser_data();
    void thePageOpensInTheBrowser();
    void noBrowserIsTold();
    void theSimulatedVendorsHaveNoPages();
    void severalRowsAreToldOfTogether();

private:
    void open(const ServicesOptions &options);
    void openProfile() { open({.profile = m_folder->path(), .keychain = false}); }
    /// The first connection's, to be listed in this order.
    void show(const QList<Invitation> &rows);
    [[nodiscard]] QString connect(const QString &vendor, const QString &url);
    [[nodiscard]] Invitation seat(int number, Instant deadline) const;
    [[nodiscard]] QString fact(const QString &label) const;
    [[nodiscard]] bool shows(const QString &text) const;
    [[nodiscard]] QPushButton *pageLink() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<InvitationListModel> m_model;
    std::unique_ptr<DetailsController> m_controller;
    std::unique_ptr<SelectionController> m_selection;
    QString m_connection;
};

void tst_DetailsController::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin)."_s));
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_DetailsController::cleanup()
{
    m_selection.reset();
    m_controller.reset();
    m_window.reset();
    m_model.reset();
    m_services.reset();
}

void tst_DetailsController::open(const ServicesOptions &options)
{
    auto services = Services::create(options);
    QVERIFY(services);
    m_services = std::move(*services);
    bool started = false;
    m_services->start()->then(this, [&started](const Result<void> &result) { started = result.has_value(); });
    QTRY_VERIFY(started);
    m_model = std::make_unique<InvitationListModel>(m_services->table());
    m_window = std::make_unique<MainWindow>(options.sandbox ? MainWindow::Kind::Sandbox : MainWindow::Kind::Live);
    m_window->listPage()->setModel(m_model.get());
    m_controller = std::make_unique<DetailsController>(*m_services, *m_window, *m_model);
    m_selection = std::make_unique<SelectionController>(*m_services, *m_window);
    m_window->show();
}

QString tst_DetailsController::connect(const QString &vendor, const QString &url)
{
    const auto added = m_services->connections().add({.name = u"Acme"_s, .vendor = vendor, .baseUrl = QUrl(url)});
    return added ? added->id : QString();
}

Invitation tst_DetailsController::seat(int number, Instant deadline) const
{
    Invitation row;
    row.key = {.connection = m_connection, .id = QString::number(number)};
    row.state = State::Pending;
    row.email = u"person.%1@northwind.example"_s.arg(number);
    row.container = {.kind = u"subscription"_s,
        .id = u"sub-1"_s,
        .name = u"Pro plan"_s,
        .owner = {},
        .seatsTotal = 10,
        .seatsAvailable = 4,
        .price = {.amount = 10'000, .currency = u"USD"_s, .interval = u"month"_s}};
    row.expiresAt = deadline;
    return row;
}

void tst_DetailsController::show(const QList<Invitation> &rows)
{
    Q_EMIT m_services->sync().batch(rows);
    QList<int> order;
    for (const Invitation &row : rows) {
        order += m_services->table().slotOf(row.key);
    }
    m_model->setOrder(order);
    m_window->listPage()->setCurrentRow(0);
}

QString tst_DetailsController::fact(const QString &label) const
{
    const auto &details = m_window->detailsPanel()->details();
    const auto facts = details ? details->facts : QList<Details::Fact>();
    const auto found = std::ranges::find(facts, label, &Details::Fact::label);
    return found == facts.end() ? QString() : found->text;
}

bool tst_DetailsController::shows(const QString &text) const
{
    const auto labels = m_window->detailsPanel()->findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&](const QLabel *label) { return label->text().contains(text) && label->isVisible(); });
}

QPushButton *tst_DetailsController::pageLink() const
{
    const auto buttons = m_window->detailsPanel()->findChildren<QPushButton *>();
    const auto found = std::ranges::find_if(
        buttons, [](const QPushButton *one) { return one->text().startsWith(u"Open at ") && one->isVisible(); });
    return found == buttons.end() ? nullptr : *found;
}

void tst_DetailsController::theContainersSeatsAreCounted()
{
    openProfile();
    m_connection = connect(u"polar"_s, u"https://api.polar.sh"_s);
    const Instant now = m_services->clock().now();
    show({seat(1, now + 1h), seat(2, now - 1h), seat(3, now - 2h)});
    QTRY_COMPARE(fact(u"Seats"_s), u"6 of 10 used, 3 pending, 2 of them dead"_s);
    QCOMPARE(fact(u"Costs"_s), u"about 20.00 USD a month for 2 seats with a dead link"_s);
}

void tst_DetailsController::countsFollowTheRows()
{
    openProfile();
    m_connection = connect(u"polar"_s, u"https://api.polar.sh"_s);
    const Instant now = m_services->clock().now();
    show({seat(1, now + 1h)});
    QTRY_COMPARE(fact(u"Seats"_s), u"6 of 10 used, 1 pending"_s);
    Q_EMIT m_services->sync().batch({seat(2, now - 1h)});
    m_controller->tick();
    QTRY_COMPARE(fact(u"Seats"_s), u"6 of 10 used, 2 pending, 1 of them dead"_s);
    Q_EMIT m_services->sync().containerListed(m_connection, u"sub-1"_s, {u"1"_s});
    m_controller->tick();
    QTRY_COMPARE(fact(u"Seats"_s), u"6 of 10 used, 1 pending"_s);
}

void tst_DetailsController::thePageOpensInTheBrowser_data()
{
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("page");
    QTest::newRow("Polar") << u"polar"_s << u"https://api.polar.sh"_s << u"Open at Polar"_s
                           << u"https://polar.sh/dashboard"_s;
    QTest::newRow("Polar's sandbox") << u"polar"_s << u"https://sandbox-api.polar.sh"_s << u"Open at Polar"_s
                                     << u"https://sandbox.polar.sh/dashboard"_s;
    QTest::newRow("another host") << u"polar"_s << u"https://polar.example"_s << u"Open at Polar"_s << QString();
    QTest::newRow("portal, not listed yet")
        << u"polar_portal"_s << u"https://api.polar.sh"_s << u"Open at Polar customer portal"_s << QString();
    QTest::newRow("AISquare") << u"aisquare"_s << u"https://api.aisquare.studio"_s << u"Open at AISquare Studio"_s
                              << u"https://aisquare.studio"_s;
    QTest::newRow("Worth") << u"worth"_s << u"https://api.joinworth.com/auth/api/v1"_s << u"Open at Worth AI"_s
                           << u"https://worthai.com"_s;
}

void tst_DetailsController::thePageOpensInTheBrowser()
{
    QFETCH(QString, vendor);
    QFETCH(QString, url);
    QFETCH(QString, page);
    openProfile();
    m_connection = connect(vendor, url);
    QVERIFY(!m_connection.isEmpty());
    QList<QUrl> opened;
    m_controller->setBrowser([&opened](const QUrl &shown) {
        opened += shown;
        return true;
    });
    show({seat(1, m_services->clock().now() + 1h)});
    QVERIFY(pageLink() != nullptr);
    QTEST(pageLink()->text(), "link");
    QCOMPARE(pageLink()->isEnabled(), !page.isEmpty());
    const QAction *action = m_window->listPage()->actions().openPage;
    QCOMPARE(action->isEnabled(), !page.isEmpty());
    QCOMPARE(action->toolTip().startsWith(u"No page is known"), page.isEmpty());
    pageLink()->click();
    m_window->listPage()->actions().openPage->trigger();
    QCOMPARE(opened, page.isEmpty() ? QList<QUrl>() : QList<QUrl>(2, QUrl(page)));
}

void tst_DetailsController::noBrowserIsTold()
{
    openProfile();
    m_connection = connect(u"polar"_s, u"https://api.polar.sh"_s);
    m_controller->setBrowser([](const QUrl &) { return false; });
    show({seat(1, m_services->clock().now() + 1h)});
    pageLink()->click();
    const auto bars = m_window->listPage()->findChildren<NoticeBar *>();
    QVERIFY(std::ranges::any_of(bars, [](const NoticeBar *bar) {
        return bar->isVisible() && bar->notice().text == u"No browser opened. The page is: https://polar.sh/dashboard";
    }));
}

void tst_DetailsController::theSimulatedVendorsHaveNoPages()
{
    open({.sandbox = SandboxOptions{.seats = 20, .limit = 0}});
    m_connection = m_services->connections().connections().constFirst().id;
    show({seat(1, m_services->clock().now() + 1h)});
    QVERIFY(pageLink() != nullptr && !pageLink()->isEnabled());
    QVERIFY(shows(u"The simulated vendors have no pages."_s));
    QVERIFY(!m_window->listPage()->actions().openPage->isEnabled());
}

void tst_DetailsController::severalRowsAreToldOfTogether()
{
    openProfile();
    m_connection = connect(u"polar"_s, u"https://api.polar.sh"_s);
    const Instant now = m_services->clock().now();
    show({seat(1, now + 1h), seat(2, now - 1h), seat(3, now + 30h)});
    m_window->listPage()->view()->selectAll();
    QVERIFY(shows(u"3 rows selected"_s));
    m_controller->tick();
    QTRY_VERIFY(shows(u"of 3 people"_s));
    QVERIFY(shows(u"One holds a dead link."_s) && shows(u"Polar"_s));
    Invitation claimed = seat(2, now - 1h);
    claimed.state = State::Joined;
    Q_EMIT m_services->sync().batch({claimed});
    QTRY_VERIFY(!shows(u"One holds a dead link."_s));
    m_window->listPage()->view()->selectAll(); // a second time: none
    m_window->listPage()->setCurrentRow(0);
    QTRY_VERIFY(shows(u"person.1@northwind.example"_s));
    QVERIFY(!shows(u"rows selected"_s));
}

QTEST_MAIN(tst_DetailsController)
#include "tst_detailscontroller.moc"
