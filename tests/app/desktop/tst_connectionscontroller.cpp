// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/connectionscontroller.h"

#include "ui/connectiondialog.h"
#include "ui/sidebar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;

/// Adding, editing and opening connections against the simulated vendors, by mouse and keys.
class tst_ConnectionsController final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Look::Light); }
    void init();
    void cleanup();
    void everyVendorIsAddedAsItsFormAsks_data();
    void everyVendorIsAddedAsItsFormAsks();
    void aTestedTokenIsAddedWithItsOrganisation();
    void aTokenIsAddedWithoutANetwork();
    void aWrongFamilyIsToldBeforeAnyRequest();
    void aTestMayBeCancelled();
    void anotherNameKeepsTokenAndOrganisation();
    void anotherAddressForgetsTheOrganisation();
    void signingInBeginsAtTheToken();
    void aSessionIsOpenedOnTheAdministratorsWord();

private:
    [[nodiscard]] ConnectionDialog *dialog() const;
    [[nodiscard]] QLineEdit *line(const QString &name) const;
    [[nodiscard]] bool shows(const QString &text) const;
    [[nodiscard]] ConnectionInfo account() const { return m_services->connections().connections().constFirst(); }
    [[nodiscard]] QString token() const;
    void replace(const QString &field, const QString &text);
    void press(const QString &text);
    [[nodiscard]] bool offers(const QString &button) const;
    void fillIn(const FormField &field, const SandboxAccount &account);
    void openAdd();
    void enterSecond();

    std::unique_ptr<Services> m_services;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<ConnectionsController> m_controller;
};

void tst_ConnectionsController::init()
{
    auto services = Services::create({.sandbox = SandboxOptions{.limit = 0}});
    QVERIFY(services);
    m_services = std::move(*services);
    m_window = std::make_unique<MainWindow>(MainWindow::Kind::Sandbox);
    m_controller = std::make_unique<ConnectionsController>(*m_services, *m_window);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_ConnectionsController::cleanup()
{
    m_controller.reset();
    m_window.reset();
    m_services.reset();
}

ConnectionDialog *tst_ConnectionsController::dialog() const
{
    return m_window->findChild<ConnectionDialog *>();
}

QLineEdit *tst_ConnectionsController::line(const QString &name) const
{
    for (QLineEdit *edit : dialog()->findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == name && edit->isVisible()) {
            return edit;
        }
    }
    return nullptr;
}

bool tst_ConnectionsController::shows(const QString &text) const
{
    const auto labels = dialog() == nullptr ? QList<QLabel *>() : dialog()->findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

/// Of the first simulated account.
QString tst_ConnectionsController::token() const
{
    return QString::fromUtf8(m_services->sandbox()->accounts().front().token.reveal());
}

void tst_ConnectionsController::replace(const QString &field, const QString &text)
{
    QVERIFY2(line(field) != nullptr, qPrintable(field));
    line(field)->selectAll();
    QTest::keyClicks(line(field), text);
}

void tst_ConnectionsController::press(const QString &text)
{
    for (QPushButton *button : m_window->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().remove(u'&') == text) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    QFAIL(qPrintable(u"no button "_s + text));
}

bool tst_ConnectionsController::offers(const QString &text) const
{
    const auto buttons = m_window->findChildren<QPushButton *>();
    return std::ranges::any_of(buttons, [&](const QPushButton *button) {
        return button->isVisible() && button->isEnabled() && button->text().remove(u'&') == text;
    });
}

/// As an administrator of the simulated account would.
void tst_ConnectionsController::fillIn(const FormField &field, const SandboxAccount &account)
{
    if (field.kind == FormField::Kind::Secret) {
        const Secret &secret = field.id == TokenFieldId ? account.token : account.password;
        replace(field.label, QString::fromUtf8(secret.reveal()));
    } else if (field.kind == FormField::Kind::Choice) {
        const auto boxes = dialog()->findChildren<QComboBox *>();
        const auto box =
            std::ranges::find(boxes, field.label, [](const QComboBox *each) { return each->accessibleName(); });
        (*box)->setCurrentIndex((*box)->findData(account.answers.value(field.id, field.value)));
    } else {
        replace(field.label,
            field.id == NameFieldId      ? u"Second"_s
                : field.id == UrlFieldId ? account.url.toString()
                                         : account.answers.value(field.id));
    }
}

void tst_ConnectionsController::openAdd()
{
    m_controller->add();
    QVERIFY(QTest::qWaitForWindowExposed(dialog()));
}

void tst_ConnectionsController::enterSecond()
{
    openAdd();
    replace(u"Name"_s, u"Second"_s);
    replace(u"Address"_s, account().baseUrl.toString());
    replace(u"Organisation access token"_s, token());
}

void tst_ConnectionsController::everyVendorIsAddedAsItsFormAsks_data()
{
    QTest::addColumn<QString>("id");
    for (const Vendor &vendor : vendors()) {
        QTest::newRow(qPrintable(vendor.traits.id)) << vendor.traits.id;
    }
}

void tst_ConnectionsController::everyVendorIsAddedAsItsFormAsks()
{
    QFETCH(QString, id);
    const Vendor &vendor = *vendorById(id);
    const auto accounts = m_services->sandbox()->accounts();
    const auto account = std::ranges::find(accounts, id, &SandboxAccount::vendor);
    QVERIFY(account != accounts.end());
    openAdd();
    auto *choice = dialog()->findChild<QComboBox *>();
    while (dialog()->vendor() != id && choice->currentIndex() + 1 < choice->count()) {
        QTest::keyClick(choice, Qt::Key_Down);
    }
    QCOMPARE(dialog()->vendor(), id);
    for (const FormField &field : vendor.form().asked(account->answers)) {
        fillIn(field, *account);
    }
    const bool choosesParts = vendor.traits.signsIn && !vendor.traits.partWords.isEmpty();
    press(choosesParts ? u"Continue"_s : u"Add connection"_s);
    if (choosesParts) {
        QTRY_VERIFY(offers(u"Add connection"_s));
        press(u"Add connection"_s);
    }
    QTRY_VERIFY(dialog() == nullptr);
    const auto added = m_services->connections().byName(u"Second"_s);
    QVERIFY(added && added->parts.isEmpty());
    for (auto answer = account->answers.cbegin(); answer != account->answers.cend(); ++answer) {
        QCOMPARE(added->answers.value(answer.key()), answer.value());
    }
    QCOMPARE(m_services->hub().tokenInUse(added->id), TokenPlace::Keychain);
    QTRY_COMPARE_WITH_TIMEOUT(m_services->hub().status(added->id).state, ConnectionState::Ready, 30'000);
    QVERIFY(m_services->table().countOf(added->id) > 0);
}

void tst_ConnectionsController::aTestedTokenIsAddedWithItsOrganisation()
{
    enterSecond();
    press(u"Test"_s);
    QTRY_VERIFY(shows(m_services->sandbox()->accounts().front().scopeName));
    press(u"Add connection"_s);
    QTRY_VERIFY(dialog() == nullptr);
    const auto added = m_services->connections().byName(u"Second"_s);
    QVERIFY(added);
    QCOMPARE(added->scopeId, m_services->sandbox()->accounts().front().scopeId);
    QCOMPARE(m_services->hub().tokenInUse(added->id), TokenPlace::Keychain);
    QTRY_COMPARE_WITH_TIMEOUT(m_services->hub().status(added->id).state, ConnectionState::Ready, 30'000);
}

void tst_ConnectionsController::aTokenIsAddedWithoutANetwork()
{
    m_services->sandbox()->setFaults({.requestLost = {.count = -1}});
    enterSecond();
    press(u"Add connection"_s);
    QTRY_VERIFY(dialog() == nullptr);
    QVERIFY(m_services->connections().byName(u"Second"_s));
}

void tst_ConnectionsController::aWrongFamilyIsToldBeforeAnyRequest()
{
    openAdd();
    replace(u"Name"_s, u"Second"_s);
    replace(u"Organisation access token"_s, u"polar_cst_portal"_s);
    QVERIFY(line(u"Organisation access token"_s)->accessibleDescription().endsWith(u'.'));
    press(u"Test"_s);
    QVERIFY(line(u"Name"_s)->isEnabled()); // nothing runs
    press(u"Add connection"_s);
    QVERIFY(!m_services->connections().byName(u"Second"_s));
}

void tst_ConnectionsController::aTestMayBeCancelled()
{
    m_services->sandbox()->setFaults({.delay = std::chrono::seconds(30)});
    enterSecond();
    press(u"Test"_s);
    QVERIFY(!line(u"Name"_s)->isEnabled());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(dialog() == nullptr);
    m_services->sandbox()->setFaults({});
    QVERIFY(!m_services->connections().byName(u"Second"_s));
    openAdd();
    QVERIFY(line(u"Name"_s)->text().isEmpty() && line(u"Name"_s)->isEnabled());
}

void tst_ConnectionsController::anotherNameKeepsTokenAndOrganisation()
{
    const ConnectionInfo before = account();
    m_controller->edit(before.id);
    QVERIFY(QTest::qWaitForWindowExposed(dialog()));
    QVERIFY(line(u"Organisation access token"_s)->text().isEmpty());
    press(u"Test"_s); // of the token that is there
    QTRY_VERIFY(shows(m_services->sandbox()->accounts().front().scopeName));
    const ConnectionInfo tested = account();
    replace(u"Name"_s, u"Renamed"_s);
    press(u"Save"_s);
    QTRY_VERIFY(dialog() == nullptr);
    ConnectionInfo expected = tested;
    expected.name = u"Renamed"_s;
    QCOMPARE(*m_services->connections().byId(before.id), expected);
    QTRY_COMPARE_WITH_TIMEOUT(m_services->hub().status(before.id).state, ConnectionState::Ready, 30'000);
}

void tst_ConnectionsController::anotherAddressForgetsTheOrganisation()
{
    const QString id = account().id;
    QVERIFY(m_services->connections().setScope(id, u"1"_s, u"Acme"_s));
    m_controller->edit(id);
    QVERIFY(QTest::qWaitForWindowExposed(dialog()));
    replace(u"Address"_s, u"http://127.0.0.1:9"_s);
    press(u"Save"_s);
    QVERIFY(dialog() != nullptr); // the token is for the other address only
    replace(u"Organisation access token"_s, token());
    press(u"Save"_s);
    QTRY_VERIFY(dialog() == nullptr);
    QCOMPARE(m_services->connections().byId(id)->baseUrl, QUrl(u"http://127.0.0.1:9"_s));
    QCOMPARE(m_services->connections().byId(id)->scopeId, QString());
}

void tst_ConnectionsController::signingInBeginsAtTheToken()
{
    Q_EMIT m_window->sidebar()->newTokenRequested(account().id);
    QVERIFY(QTest::qWaitForWindowActive(dialog()));
    QTRY_VERIFY(line(u"Organisation access token"_s)->hasFocus());
}

void tst_ConnectionsController::aSessionIsOpenedOnTheAdministratorsWord()
{
    m_services->refresh(account().id);
    QTRY_COMPARE_WITH_TIMEOUT(m_services->hub().status(account().id).state, ConnectionState::Ready, 30'000);
    const VendorTraits *traits = m_services->hub().traits(account().id);
    QVERIFY(!traits->opensSessionsOf.isEmpty());
    const auto before = m_services->connections().connections().size();
    const auto rows = m_services->table().ofConnection(account().id);
    const auto row = std::ranges::find_if(
        rows, [](const Invitation &each) { return each.container.owner == u"Northwind Traders"_s; });
    QVERIFY(row != rows.end());
    const Container container = row->container;

    m_controller->openSession(account().id, container);
    QTRY_VERIFY(m_window->findChild<QMessageBox *>() != nullptr);
    QVERIFY(m_window->findChild<QMessageBox *>()->text().contains(container.owner));
    QTest::keyClick(m_window->findChild<QMessageBox *>(), Qt::Key_Escape);
    QTRY_VERIFY(m_window->findChild<QMessageBox *>() == nullptr);
    QCOMPARE(m_services->connections().connections().size(), before);

    for (const auto &ending : {u" portal"_s, u" portal 2"_s}) {
        m_controller->openSession(account().id, container);
        press(u"Open the session"_s);
        QTRY_VERIFY(m_services->connections().connections().constLast().name.endsWith(ending));
        const ConnectionInfo opened = m_services->connections().connections().constLast();
        QCOMPARE(opened.vendor, traits->opensSessionsOf);
        QCOMPARE(opened.tokenPlace, TokenPlace::SessionOnly);
        QTRY_COMPARE_WITH_TIMEOUT(m_services->hub().status(opened.id).state, ConnectionState::Ready, 30'000);
        QVERIFY(m_services->hub().status(opened.id).signedInUntil.isValid());
        QTRY_VERIFY(m_window->findChild<QMessageBox *>() == nullptr);
    }
}

QTEST_MAIN(tst_ConnectionsController)
#include "tst_connectionscontroller.moc"
