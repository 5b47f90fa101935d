// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"

#include "tests/support/zonetext.h"
#include "ui/connectiondialog.h"
#include "ui/partslist.h"
#include "ui/secretfield.h"
#include "vendoroffers.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

namespace Reinvite {

using namespace Qt::StringLiterals;

using Mode = ConnectionDialog::Mode;

class TestConnectionDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Look::Light); }
    void init();
    void cleanup();
    void theTokenLeavesAsASecret();
    void emptyFieldsAreToldBeforeAnything();
    void anEditMayKeepTheToken();
    void aSecretIsHiddenUnlessTheEyeIsPressed();
    void aSecretCannotBeCopied();
    void everySecretIsWipedWhenTheDialogCloses();
    void everyPastedSecretLeavesTheClipboard_data();
    void everyPastedSecretLeavesTheClipboard();
    void theLastPastedTokenLeavesTheClipboard();
    void somebodyElsesClipboardStays();
    void aTypedTokenLeavesTheClipboardAlone();
    void theTestSaysWhoAndWhatIsMissing();
    void aWrongPasswordIsNotCalledAToken();
    void aKeychainThatFailsOffersTheSession();
    void aWrongTokenFamilyIsToldAtTheField();
    void aFieldWithAProblemStopsEverything();
    void anotherVendorAsksOtherFieldsAndKeepsTheName();
    void fieldsComeAndGoWithTheChoice();
    void whatWasEnteredSurvivesAnotherChoice();
    void onlyWhatIsAskedIsAnswered();
    void theButtonsStayWhereTheyAreWhenAChoiceChanges();
    void tabGoesThroughTheFieldsInOrder();
    void everyFieldHasItsOwnMnemonic();
    void aSignInIsEnteredBeforeItIsSaved();
    void whatWillNotWorkIsShownBeforeItIsSaved();
    void workspacesAreChosenInASecondStep();
    void aTestedAccountIsNotEnteredAgain();
    void aChangeThrowsTheAccountAway_data();
    void aChangeThrowsTheAccountAway();
    void anotherNameKeepsTheAccount();
    void backKeepsWhatWasChosen();
    void anEditShowsAndChangesTheWorkspaces();
    void anEditedAccountNeedsItsSecret();
    void aNewPasswordKeepsTheWorkspaces();
    void anotherAccountChoosesItsWorkspacesAfresh();
    void busyLocksTheFieldsAndGivesTheFocusBack();
    void everyControlHasAName();

private:
    struct Saved
    {
        FormValues values;
        QByteArray token;
        QList<AccountPart> parts;
        TokenPlace place;
    };
    void show(Mode mode, const QList<VendorOffer> &offers);
    void showStudio();
    void showEditedStudio(const QList<AccountPart> &parts);
    void enterStudio();
    void type(const QString &field, const QString &text);
    void replace(const QString &field, const QString &text);
    void press(const QString &button);
    void chooseWay(int row);
    [[nodiscard]] QLineEdit *line(const QString &name) const;
    [[nodiscard]] SecretField *tokenField() const { return m_dialog->findChild<SecretField *>(); }
    [[nodiscard]] QPushButton *button(const QString &text) const;
    [[nodiscard]] QComboBox *box(const QString &name) const;
    [[nodiscard]] PartsList *parts() const { return m_dialog->findChild<PartsList *>(); }
    [[nodiscard]] bool shows(const QString &text) const;

    std::unique_ptr<ConnectionDialog> m_dialog;
    QList<Saved> m_saves;
    int m_enters = 0;
    int m_outdated = 0;
    int m_discoveries = 0;
};

namespace {

const Instant &now()
{
    static const Instant Now = Samples::now();
    return Now;
}

Identity studioIdentity()
{
    return {.scopeId = u"1"_s,
        .scopeName = u"Studio"_s,
        .environment = Environment::Production,
        .person = u"ana@studio.example"_s,
        .role = u"owner"_s,
        .parts = {{u"1"_s, u"Brand refresh"_s, u"admin"_s}, {u"2"_s, u"Q4 campaign"_s, {}}, {u"3"_s, u"Attic"_s, {}}}};
}

} // namespace

void TestConnectionDialog::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin)."_s));
    QApplication::clipboard()->clear();
    show(Mode::Add, Samples::offers());
}

void TestConnectionDialog::cleanup()
{
    m_dialog.reset();
}

/// Hears the intents; a Secret can't be kept by a signal spy.
void TestConnectionDialog::show(Mode mode, const QList<VendorOffer> &offers)
{
    m_saves.clear();
    m_enters = 0;
    m_outdated = 0;
    m_discoveries = 0;
    m_dialog = std::make_unique<ConnectionDialog>(mode, offers);
    connect(m_dialog.get(), &ConnectionDialog::enterRequested, this, [this] { ++m_enters; });
    connect(m_dialog.get(), &ConnectionDialog::accountOutdated, this, [this] { ++m_outdated; });
    connect(m_dialog.get(), &ConnectionDialog::discoverRequested, this, [this] { ++m_discoveries; });
    connect(m_dialog.get(), &ConnectionDialog::saveRequested, this, [this](TokenPlace place) {
        const auto answers = m_dialog->answers();
        const auto *token = answers.secret(TokenFieldId);
        m_saves.append({answers.values, token == nullptr ? QByteArray() : token->reveal().toByteArray(),
            m_dialog->chosenParts(), place});
    });
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestConnectionDialog::showStudio()
{
    show(Mode::Add, {Samples::offers().at(1)});
}

void TestConnectionDialog::showEditedStudio(const QList<AccountPart> &parts)
{
    auto offer = Samples::offers().at(1);
    offer.form.fields[0].value = u"Design"_s;
    offer.form.fields[3].value = u"ana"_s;
    offer.parts = parts;
    show(Mode::Edit, {offer});
}

void TestConnectionDialog::enterStudio()
{
    type(u"Name"_s, u"Design"_s);
    type(u"User name"_s, u"ana"_s);
    type(u"Password"_s, u"secret"_s);
}

QLineEdit *TestConnectionDialog::line(const QString &name) const
{
    for (auto *one : m_dialog->findChildren<QLineEdit *>()) {
        if (one->accessibleName() == name && one->isVisibleTo(m_dialog.get())) {
            return one;
        }
    }
    return nullptr;
}

QComboBox *TestConnectionDialog::box(const QString &name) const
{
    for (auto *one : m_dialog->findChildren<QComboBox *>()) {
        if (one->accessibleName() == name) {
            return one;
        }
    }
    return nullptr;
}

void TestConnectionDialog::type(const QString &field, const QString &text)
{
    QTest::keyClicks(line(field), text);
}

void TestConnectionDialog::replace(const QString &field, const QString &text)
{
    line(field)->selectAll();
    type(field, text);
}

void TestConnectionDialog::press(const QString &text)
{
    auto *one = button(text);
    QVERIFY2(one != nullptr, qPrintable(text));
    QTest::mouseClick(one, Qt::LeftButton);
}

void TestConnectionDialog::chooseWay(int row)
{
    auto *way = box(u"Sign in with"_s);
    QTest::keyClick(way, row > way->currentIndex() ? Qt::Key_Down : Qt::Key_Up);
    QCOMPARE(way->currentIndex(), row);
}

QPushButton *TestConnectionDialog::button(const QString &text) const
{
    for (auto *one : m_dialog->findChildren<QPushButton *>()) {
        if (one->text().remove(u'&') == text && one->isVisibleTo(m_dialog.get())) {
            return one;
        }
    }
    return nullptr;
}

bool TestConnectionDialog::shows(const QString &text) const
{
    const auto labels = m_dialog->findChildren<QLabel *>();
    return std::ranges::any_of(labels,
        [&](const QLabel *label) { return label->text().contains(text) && label->isVisibleTo(m_dialog.get()); });
}

void TestConnectionDialog::theTokenLeavesAsASecret()
{
    type(u"Name"_s, u"Acme"_s);
    type(u"Token"_s, u" polar_oat_x "_s);
    press(u"Add connection"_s);
    QCOMPARE(m_enters, 0); // no network is needed
    QCOMPARE(m_saves.size(), 1);
    QCOMPARE(m_saves.constFirst().token, "polar_oat_x"_ba);
    QCOMPARE(m_saves.constFirst().values.value(u"name"_s), u"Acme"_s);
    QVERIFY(!m_saves.constFirst().values.contains(u"token"_s));
}

void TestConnectionDialog::emptyFieldsAreToldBeforeAnything()
{
    press(u"Test"_s);
    QTest::keyClick(line(u"Name"_s), Qt::Key_Return);
    QCOMPARE(m_enters, 0);
    QVERIFY(m_saves.isEmpty());
    QVERIFY(shows(u"This is needed."_s));
    QVERIFY(line(u"Name"_s)->hasFocus());
    type(u"Name"_s, u"Acme"_s);
    type(u"Token"_s, u"polar_oat_x"_s);
    QVERIFY(!shows(u"This is needed."_s));
    QTest::keyClick(button(u"Test"_s), Qt::Key_Space);
    QTest::keyClick(line(u"Name"_s), Qt::Key_Return);
    QCOMPARE(m_enters, 1);
    QCOMPARE(m_saves.size(), 1);
}

void TestConnectionDialog::anEditMayKeepTheToken()
{
    auto offer = Samples::offers().constFirst();
    offer.form.fields[0].value = u"Acme"_s;
    show(Mode::Edit, {offer});
    QCOMPARE(line(u"Token"_s)->placeholderText(), u"Leave empty to keep the token there is"_s);
    press(u"Save"_s);
    QCOMPARE(m_saves.size(), 1);
    QVERIFY(m_saves.constFirst().token.isEmpty());
}

void TestConnectionDialog::aSecretIsHiddenUnlessTheEyeIsPressed()
{
    auto *eye = tokenField()->findChild<QToolButton *>();
    QCOMPARE(tokenField()->lineEdit()->echoMode(), QLineEdit::Password);
    QTest::mousePress(eye, Qt::LeftButton);
    QCOMPARE(tokenField()->lineEdit()->echoMode(), QLineEdit::Normal);
    QTest::mouseRelease(eye, Qt::LeftButton);
    QCOMPARE(tokenField()->lineEdit()->echoMode(), QLineEdit::Password);
}

void TestConnectionDialog::aSecretCannotBeCopied()
{
    type(u"Token"_s, u"polar_oat_x"_s);
    auto *edit = tokenField()->lineEdit();
    QTest::mousePress(tokenField()->findChild<QToolButton *>(), Qt::LeftButton); // shown
    edit->selectAll();
    QTest::keySequence(edit, QKeySequence(QKeySequence::Copy));
    QVERIFY(QApplication::clipboard()->text().isEmpty());
    QTest::keySequence(edit, QKeySequence(QKeySequence::Cut));
    QVERIFY(!tokenField()->isEmpty());
}

void TestConnectionDialog::everySecretIsWipedWhenTheDialogCloses()
{
    showStudio();
    type(u"Password"_s, u"secret"_s);
    chooseWay(1);
    type(u"Token"_s, u"token"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    const auto secrets = m_dialog->findChildren<SecretField *>();
    QCOMPARE(secrets.size(), 2);
    for (const auto *secret : secrets) {
        QVERIFY(secret->isEmpty());
        QVERIFY(!secret->lineEdit()->isUndoAvailable());
    }
}

void TestConnectionDialog::everyPastedSecretLeavesTheClipboard_data()
{
    QTest::addColumn<int>("way");
    QTest::addColumn<QString>("field");
    QTest::newRow("password") << 0 << u"Password"_s;
    QTest::newRow("token") << 1 << u"Token"_s;
}

void TestConnectionDialog::everyPastedSecretLeavesTheClipboard()
{
    QFETCH(int, way);
    QFETCH(QString, field);
    showStudio();
    if (way > 0) {
        chooseWay(way);
    }
    QApplication::clipboard()->setText(u"a pasted secret\n"_s);
    QTest::keySequence(line(field), QKeySequence(QKeySequence::Paste));
    QVERIFY(!QApplication::clipboard()->text().isEmpty());
    m_dialog->finishSaved();
    QVERIFY(QApplication::clipboard()->text().isEmpty());
}

void TestConnectionDialog::theLastPastedTokenLeavesTheClipboard()
{
    QApplication::clipboard()->setText(u"polar_oat_wrong"_s);
    QTest::keySequence(line(u"Token"_s), QKeySequence(QKeySequence::Paste));
    QApplication::clipboard()->setText(u"polar_oat_right"_s);
    QTest::keySequence(line(u"Token"_s), QKeySequence(QKeySequence::Paste));
    m_dialog->finishSaved();
    QVERIFY(QApplication::clipboard()->text().isEmpty());
}

void TestConnectionDialog::somebodyElsesClipboardStays()
{
    QApplication::clipboard()->setText(u"polar_oat_pasted"_s);
    QTest::keySequence(line(u"Token"_s), QKeySequence(QKeySequence::Paste));
    QApplication::clipboard()->setText(u"a recipe"_s);
    m_dialog->finishSaved();
    QCOMPARE(QApplication::clipboard()->text(), u"a recipe"_s);
}

void TestConnectionDialog::aTypedTokenLeavesTheClipboardAlone()
{
    QApplication::clipboard()->setText(u"polar_oat_x"_s);
    type(u"Token"_s, u"polar_oat_x"_s);
    m_dialog->finishSaved();
    QCOMPARE(QApplication::clipboard()->text(), u"polar_oat_x"_s);
}

void TestConnectionDialog::theTestSaysWhoAndWhatIsMissing()
{
    m_dialog->showAccount({.scopeId = {},
                              .scopeName = u"Acme Cloud"_s,
                              .environment = Environment::VendorSandbox,
                              .person = u"ana@acme.example"_s,
                              .role = u"billing_manager"_s,
                              .signedInUntil = now() + std::chrono::minutes(58),
                              .missingScopes = {u"orders:read"_s},
                              .prevented = {u"Seats of orders are not listed."_s}},
        now());
    for (const auto &text : {u"ana@acme.example at Acme Cloud"_s, u"sandbox"_s, u"billing_manager"_s,
             zoned(u"ends in 58 min, on Fri 20 Nov 2026, 15:44 CET (UTC+1)"_s), u"orders:read"_s,
             u"Seats of orders are not listed."_s}) {
        QVERIFY2(shows(text), qPrintable(text));
    }
    m_dialog->showProblem(
        {.kind = ProblemKind::Unauthorized, .vendorText = u"No such token"_s, .detail = u"the name is used"_s});
    QVERIFY(shows(u"No such token"_s));
    QVERIFY(shows(u"The name is used."_s));
    QVERIFY(!shows(u"orders:read"_s));
}

void TestConnectionDialog::aWrongPasswordIsNotCalledAToken()
{
    showStudio();
    enterStudio();
    m_dialog->showProblem({.kind = ProblemKind::Unauthorized, .vendorText = u"Incorrect password."_s});
    QVERIFY(shows(u"does not accept this sign-in"_s) && shows(u"Incorrect password."_s));
    QVERIFY(!shows(u"new token"_s));
    chooseWay(1);
    type(u"Token"_s, u"eyJ"_s);
    m_dialog->showProblem({.kind = ProblemKind::Unauthorized});
    QVERIFY(shows(u"does not accept the token"_s));
}

void TestConnectionDialog::aKeychainThatFailsOffersTheSession()
{
    type(u"Name"_s, u"Acme"_s);
    type(u"Token"_s, u"polar_oat_x"_s);
    QVERIFY(button(u"Try again"_s) == nullptr);
    m_dialog->setKeychainProblem({.kind = ProblemKind::Keychain});
    QVERIFY(button(u"Try again"_s)->hasFocus());
    press(u"Keep the token for this session only"_s);
    press(u"Try again"_s);
    QCOMPARE(m_saves.size(), 2);
    QCOMPARE(m_saves.at(0).place, TokenPlace::SessionOnly);
    QCOMPARE(m_saves.at(1).place, TokenPlace::Keychain);
}

void TestConnectionDialog::aWrongTokenFamilyIsToldAtTheField()
{
    connect(m_dialog.get(), &ConnectionDialog::tokenEdited, this, [this](const QString &, const Secret &token) {
        m_dialog->setFieldProblem(u"token"_s, token.startsWith("polar_pat_") ? u"A personal token."_s : QString());
    });
    type(u"Token"_s, u"polar_pat_"_s);
    QVERIFY(shows(u"A personal token."_s));
    QCOMPARE(line(u"Token"_s)->accessibleDescription(), u"A personal token."_s);
    QTest::keyClick(line(u"Token"_s), Qt::Key_Backspace);
    QVERIFY(!shows(u"A personal token."_s));
}

void TestConnectionDialog::aFieldWithAProblemStopsEverything()
{
    type(u"Name"_s, u"Acme"_s);
    type(u"Token"_s, u"polar_pat_x"_s);
    m_dialog->setFieldProblem(u"token"_s, u"A personal token."_s);
    press(u"Test"_s);
    press(u"Add connection"_s);
    QCOMPARE(m_enters, 0);
    QVERIFY(m_saves.isEmpty());
    QVERIFY(line(u"Token"_s)->hasFocus());
}

void TestConnectionDialog::anotherVendorAsksOtherFieldsAndKeepsTheName()
{
    QSignalSpy spy(m_dialog.get(), &ConnectionDialog::vendorChanged);
    type(u"Name"_s, u"Acme"_s);
    type(u"Token"_s, u"polar_oat_x"_s);
    QTest::keyClick(box(u"Vendor"_s), Qt::Key_End);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(m_dialog->vendor(), u"other"_s);
    QCOMPARE(m_dialog->answers().values, FormValues({{u"name"_s, u"Acme"_s}}));
    QVERIFY(!m_dialog->answers().hasSecrets());
    QVERIFY(box(u"Vendor"_s)->hasFocus()); // others can be looked at with the next key
}

void TestConnectionDialog::fieldsComeAndGoWithTheChoice()
{
    showStudio();
    QVERIFY(line(u"User name"_s) != nullptr && line(u"Password"_s) != nullptr);
    QVERIFY(line(u"Token"_s) == nullptr);
    chooseWay(1);
    QVERIFY(line(u"User name"_s) == nullptr && line(u"Password"_s) == nullptr);
    QVERIFY(line(u"Token"_s) != nullptr);
}

void TestConnectionDialog::whatWasEnteredSurvivesAnotherChoice()
{
    showStudio();
    enterStudio();
    chooseWay(1);
    chooseWay(0);
    QCOMPARE(line(u"User name"_s)->text(), u"ana"_s);
    QCOMPARE(m_dialog->answers().secret(u"password"_s)->reveal(), QByteArrayView("secret"));
}

void TestConnectionDialog::onlyWhatIsAskedIsAnswered()
{
    showStudio();
    enterStudio();
    chooseWay(1);
    type(u"Token"_s, u"eyJ"_s);
    const auto answers = m_dialog->answers();
    QVERIFY(!answers.values.contains(u"username"_s));
    QVERIFY(answers.secret(u"password"_s) == nullptr);
    QVERIFY(answers.secret(TokenFieldId) != nullptr);
    QCOMPARE(answers.values.value(u"way"_s), u"token"_s);
}

void TestConnectionDialog::theButtonsStayWhereTheyAreWhenAChoiceChanges()
{
    showStudio();
    const auto place = [this] { return button(u"Cancel"_s)->mapToGlobal(QPoint()); };
    const auto before = place();
    chooseWay(1);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(place(), before);
}

void TestConnectionDialog::tabGoesThroughTheFieldsInOrder()
{
    QTest::keyClick(box(u"Vendor"_s), Qt::Key_Down); // Studio: its fields are made last
    line(u"Name"_s)->setFocus();
    QStringList order;
    for (int stop = 0; stop < 11; ++stop) {
        const auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
        order += button == nullptr ? QApplication::focusWidget()->accessibleName() : button->text().remove(u'&');
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(order,
        QStringList({u"Name"_s, u"Address"_s, u"Sign in with"_s, u"User name"_s, u"Password"_s,
            u"Password: show while pressed"_s, u"Password: paste"_s, u"Test"_s, u"Cancel"_s, u"Continue"_s,
            u"Vendor"_s}));
}

void TestConnectionDialog::everyFieldHasItsOwnMnemonic()
{
    for (const auto &offer : Samples::offers()) {
        show(Mode::Add, {offer});
        QSet<QChar> keys;
        for (const auto *label : m_dialog->findChildren<QLabel *>()) {
            if (label->buddy() == nullptr || !label->isVisibleTo(m_dialog.get())) {
                continue;
            }
            const auto mark = label->text().indexOf(u'&');
            QVERIFY2(mark >= 0, qPrintable(label->text()));
            const auto key = label->text().at(mark + 1).toUpper();
            QVERIFY2(!keys.contains(key) && !u"VTACBGK"_s.contains(key), qPrintable(label->text()));
            keys.insert(key);
        }
    }
}

void TestConnectionDialog::aSignInIsEnteredBeforeItIsSaved()
{
    show(Mode::Add, {Samples::offers().at(2)});
    type(u"Name"_s, u"Onboarding"_s);
    type(u"E-mail"_s, u"ana@risk.example"_s);
    type(u"Password"_s, u"secret"_s);
    press(u"Add connection"_s);
    QCOMPARE(m_enters, 1);
    QVERIFY(m_saves.isEmpty());
    m_dialog->showAccount({.scopeId = {}, .scopeName = u"Risk"_s}, now());
    QCOMPARE(m_saves.size(), 1);
    QCOMPARE(m_enters, 1);
}

void TestConnectionDialog::whatWillNotWorkIsShownBeforeItIsSaved()
{
    show(Mode::Add, {Samples::offers().at(2)});
    type(u"Name"_s, u"Onboarding"_s);
    type(u"E-mail"_s, u"ana@risk.example"_s);
    type(u"Password"_s, u"secret"_s);
    press(u"Add connection"_s);
    m_dialog->showAccount(
        {.scopeId = {}, .scopeName = u"Risk"_s, .prevented = {u"Invitations can't be resent."_s}}, now());
    QVERIFY(m_saves.isEmpty());
    QVERIFY(shows(u"Invitations can't be resent."_s));
    press(u"Add connection"_s);
    QCOMPARE(m_saves.size(), 1);
    QCOMPARE(m_enters, 1);
}

void TestConnectionDialog::workspacesAreChosenInASecondStep()
{
    showStudio();
    enterStudio();
    press(u"Continue"_s);
    QCOMPARE(m_enters, 1);
    m_dialog->showAccount(studioIdentity(), now());
    QVERIFY(m_saves.isEmpty());
    QVERIFY(line(u"Name"_s) == nullptr && parts()->isVisible());
    QVERIFY(shows(u"ana@studio.example"_s));
    press(u"Add connection"_s);
    QCOMPARE(m_saves.size(), 1);
    QVERIFY(m_saves.constFirst().parts.isEmpty()); // all, also those to come
    QTest::keyClick(parts()->view(), Qt::Key_Space);
    press(u"Add connection"_s);
    QCOMPARE(m_saves.constLast().parts, QList<AccountPart>({{u"2"_s, u"Q4 campaign"_s}, {u"3"_s, u"Attic"_s}}));
    QCOMPARE(m_enters, 1);
}

void TestConnectionDialog::aTestedAccountIsNotEnteredAgain()
{
    showStudio();
    enterStudio();
    press(u"Test"_s);
    m_dialog->showAccount(studioIdentity(), now());
    QVERIFY(line(u"Name"_s) != nullptr);
    press(u"Continue"_s);
    QVERIFY(parts()->isVisible());
    press(u"Add connection"_s);
    QCOMPARE(m_enters, 1);
    QCOMPARE(m_outdated, 0);
    QCOMPARE(m_saves.size(), 1);
}

void TestConnectionDialog::aChangeThrowsTheAccountAway_data()
{
    QTest::addColumn<QString>("field");
    QTest::newRow("address") << u"Address"_s;
    QTest::newRow("user name") << u"User name"_s;
    QTest::newRow("password") << u"Password"_s;
    QTest::newRow("way") << QString();
}

void TestConnectionDialog::aChangeThrowsTheAccountAway()
{
    QFETCH(QString, field);
    showStudio();
    enterStudio();
    press(u"Test"_s);
    m_dialog->showAccount(studioIdentity(), now());
    if (field.isEmpty()) {
        chooseWay(1);
        type(u"Token"_s, u"eyJ"_s);
    } else {
        type(field, u"x"_s);
    }
    QCOMPARE(m_outdated, 1);
    QVERIFY(!shows(u"ana@studio.example"_s));
    press(u"Continue"_s);
    QCOMPARE(m_enters, 2);
}

void TestConnectionDialog::anotherNameKeepsTheAccount()
{
    showStudio();
    enterStudio();
    press(u"Test"_s);
    m_dialog->showAccount(studioIdentity(), now());
    type(u"Name"_s, u"2"_s);
    QCOMPARE(m_outdated, 0);
    QVERIFY(shows(u"ana@studio.example"_s));
}

void TestConnectionDialog::backKeepsWhatWasChosen()
{
    showStudio();
    enterStudio();
    press(u"Continue"_s);
    m_dialog->showAccount(studioIdentity(), now());
    QTest::keyClick(parts()->view(), Qt::Key_Space);
    press(u"Back"_s);
    QCOMPARE(line(u"User name"_s)->text(), u"ana"_s);
    press(u"Continue"_s);
    QCOMPARE(parts()->chosen().size(), 2);
    QCOMPARE(m_enters, 1);
}

void TestConnectionDialog::anEditShowsAndChangesTheWorkspaces()
{
    showEditedStudio({{u"2"_s, u"Q4 campaign"_s}, {u"9"_s, u"Closed"_s}});
    QVERIFY(shows(u"Q4 campaign, Closed"_s));
    press(u"Choose workspaces…"_s);
    QCOMPARE(m_discoveries, 1);
    m_dialog->showParts(studioIdentity().parts);
    QCOMPARE(parts()->view()->model()->rowCount(), 4); // what is gone is shown too
    parts()->view()->setCurrentIndex(parts()->view()->model()->index(3, 0));
    QTest::keyClick(parts()->view(), Qt::Key_Space);
    press(u"Save"_s);
    QCOMPARE(m_saves.size(), 1);
    QCOMPARE(m_saves.constFirst().parts, QList<AccountPart>({{u"2"_s, u"Q4 campaign"_s}}));
    QCOMPARE(m_enters, 0);
}

void TestConnectionDialog::anEditedAccountNeedsItsSecret()
{
    showEditedStudio({});
    QCOMPARE(line(u"Password"_s)->placeholderText(), u"Leave empty to stay signed in"_s);
    replace(u"Address"_s, u"https://api.studio.example/"_s); // the same
    replace(u"User name"_s, u"bea"_s);
    QCOMPARE(line(u"Password"_s)->placeholderText(), QString());
    press(u"Save"_s);
    QVERIFY(m_saves.isEmpty());
    QVERIFY(line(u"Password"_s)->hasFocus());
    replace(u"User name"_s, u"ana"_s);
    press(u"Save"_s);
    QCOMPARE(m_saves.size(), 1);
}

void TestConnectionDialog::aNewPasswordKeepsTheWorkspaces()
{
    const QList<AccountPart> chosen = {{u"2"_s, u"Q4 campaign"_s}};
    showEditedStudio(chosen);
    type(u"Password"_s, u"new"_s);
    press(u"Save"_s);
    QCOMPARE(m_enters, 1);
    m_dialog->showAccount(studioIdentity(), now());
    QCOMPARE(m_saves.size(), 1); // no second step
    QCOMPARE(m_saves.constFirst().parts, chosen);
}

void TestConnectionDialog::anotherAccountChoosesItsWorkspacesAfresh()
{
    showEditedStudio({{u"2"_s, u"Q4 campaign"_s}});
    replace(u"User name"_s, u"bea"_s);
    type(u"Password"_s, u"new"_s);
    press(u"Save"_s);
    m_dialog->showAccount(studioIdentity(), now());
    QVERIFY(m_saves.isEmpty());
    QVERIFY(parts()->isVisible());
    QVERIFY(parts()->chosen().isEmpty()); // all
    press(u"Save"_s);
    QCOMPARE(m_saves.size(), 1);
}

void TestConnectionDialog::busyLocksTheFieldsAndGivesTheFocusBack()
{
    button(u"Test"_s)->setFocus();
    m_dialog->setBusy(true, u"Asking Polar…"_s);
    QVERIFY(!line(u"Name"_s)->isEnabled() && !button(u"Test"_s)->isEnabled());
    QVERIFY(shows(u"Asking Polar…"_s));
    QVERIFY(button(u"Cancel"_s)->isEnabled());
    m_dialog->setBusy(false);
    QVERIFY(line(u"Name"_s)->isEnabled());
    QVERIFY(button(u"Test"_s)->hasFocus());
}

void TestConnectionDialog::everyControlHasAName()
{
    showEditedStudio({});
    m_dialog->showParts(studioIdentity().parts);
    m_dialog->setKeychainProblem({.kind = ProblemKind::Keychain});
    QCOMPARE(Samples::namelessControls(*m_dialog).join(u", "_s), QString());
}

} // namespace Reinvite

QTEST_MAIN(Reinvite::TestConnectionDialog)
#include "tst_connectiondialog.moc"
