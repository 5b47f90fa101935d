// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "ui/connectiondialog.h"
#include "ui/secretfield.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

namespace Reinvite {

using namespace Qt::StringLiterals;

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
    void theTokenIsHiddenUnlessTheEyeIsPressed();
    void theTokenCannotBeCopied();
    void theTokenIsWipedWhenTheDialogCloses();
    void aPastedTokenLeavesTheClipboard();
    void somebodyElsesClipboardStays();
    void aTypedTokenLeavesTheClipboardAlone();
    void theTestSaysWhoAndWhatIsMissing();
    void aKeychainThatFailsOffersTheSession();
    void aWrongTokenFamilyIsToldAtTheField();
    void anotherVendorAsksOtherFields();
    void busyLocksTheFields();
    void everyControlHasAName();

private:
    struct Saved
    {
        FormValues values;
        QByteArray token;
        TokenPlace place;
    };
    void listen();
    void enter(const QString &name, const QString &token);
    [[nodiscard]] QLineEdit *nameField() const;
    [[nodiscard]] SecretField *tokenField() const { return m_dialog->findChild<SecretField *>(); }
    [[nodiscard]] QPushButton *button(const QString &text) const;
    [[nodiscard]] bool shows(const QString &text) const;

    std::unique_ptr<ConnectionDialog> m_dialog;
    QList<Saved> m_saves;
    int m_tests = 0;
};

void TestConnectionDialog::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin)."_s));
    QApplication::clipboard()->clear();
    m_dialog = std::make_unique<ConnectionDialog>(ConnectionDialog::Mode::Add, Samples::forms());
    m_dialog->show();
}

void TestConnectionDialog::cleanup()
{
    m_dialog.reset();
}

QLineEdit *TestConnectionDialog::nameField() const
{
    return m_dialog->findChild<QLineEdit *>();
}

void TestConnectionDialog::enter(const QString &name, const QString &token)
{
    QTest::keyClicks(nameField(), name);
    QTest::keyClicks(tokenField()->lineEdit(), token);
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

/// Hears the intents from now on; a Secret can't be kept by a signal spy.
void TestConnectionDialog::listen()
{
    m_saves.clear();
    m_tests = 0;
    connect(m_dialog.get(), &ConnectionDialog::testRequested, this, [this] { ++m_tests; });
    connect(m_dialog.get(), &ConnectionDialog::saveRequested, this,
        [this](const QString &, const FormValues &values, const Secret &token, TokenPlace place) {
            m_saves.append({values, token.reveal().toByteArray(), place});
        });
}

void TestConnectionDialog::theTokenLeavesAsASecret()
{
    listen();
    enter(u"Acme"_s, u" polar_oat_x "_s);
    QTest::mouseClick(button(u"Add connection"_s), Qt::LeftButton);
    QCOMPARE(m_saves.size(), 1);
    QCOMPARE(m_saves.constFirst().token, "polar_oat_x"_ba);
    QCOMPARE(m_saves.constFirst().values.value(u"name"_s), u"Acme"_s);
    QVERIFY(!m_saves.constFirst().values.contains(u"token"_s));
}

void TestConnectionDialog::emptyFieldsAreToldBeforeAnything()
{
    listen();
    QTest::mouseClick(button(u"Test"_s), Qt::LeftButton);
    QTest::keyClick(nameField(), Qt::Key_Return);
    QCOMPARE(m_tests, 0);
    QVERIFY(m_saves.isEmpty());
    QVERIFY(shows(u"This is needed."_s));
    enter(u"Acme"_s, u"polar_oat_x"_s);
    QTest::keyClick(button(u"Test"_s), Qt::Key_Space);
    QTest::keyClick(nameField(), Qt::Key_Return);
    QCOMPARE(m_tests, 1);
    QCOMPARE(m_saves.size(), 1);
}

void TestConnectionDialog::anEditMayKeepTheToken()
{
    auto form = Samples::forms().constFirst();
    form.fields[0].value = u"Acme"_s;
    m_dialog = std::make_unique<ConnectionDialog>(ConnectionDialog::Mode::Edit, QList{form});
    listen();
    m_dialog->show();
    QTest::mouseClick(button(u"Save"_s), Qt::LeftButton);
    QCOMPARE(m_saves.size(), 1);
    QVERIFY(m_saves.constFirst().token.isEmpty());
}

void TestConnectionDialog::theTokenIsHiddenUnlessTheEyeIsPressed()
{
    auto *eye = tokenField()->findChild<QToolButton *>();
    QCOMPARE(tokenField()->lineEdit()->echoMode(), QLineEdit::Password);
    QTest::mousePress(eye, Qt::LeftButton);
    QCOMPARE(tokenField()->lineEdit()->echoMode(), QLineEdit::Normal);
    QTest::mouseRelease(eye, Qt::LeftButton);
    QCOMPARE(tokenField()->lineEdit()->echoMode(), QLineEdit::Password);
}

void TestConnectionDialog::theTokenCannotBeCopied()
{
    enter(u"Acme"_s, u"polar_oat_x"_s);
    auto *edit = tokenField()->lineEdit();
    QTest::mousePress(tokenField()->findChild<QToolButton *>(), Qt::LeftButton); // shown
    edit->selectAll();
    QTest::keySequence(edit, QKeySequence(QKeySequence::Copy));
    QVERIFY(QApplication::clipboard()->text().isEmpty());
    QTest::keySequence(edit, QKeySequence(QKeySequence::Cut));
    QVERIFY(!tokenField()->isEmpty());
}

void TestConnectionDialog::theTokenIsWipedWhenTheDialogCloses()
{
    enter(u"Acme"_s, u"polar_oat_x"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(tokenField()->isEmpty());
    QVERIFY(!tokenField()->lineEdit()->isUndoAvailable());
}

void TestConnectionDialog::aPastedTokenLeavesTheClipboard()
{
    QApplication::clipboard()->setText(u"polar_oat_pasted\n"_s);
    QTest::keyClicks(nameField(), u"Acme"_s);
    QTest::keySequence(tokenField()->lineEdit(), QKeySequence(QKeySequence::Paste));
    QVERIFY(tokenField()->wasPasted());
    QVERIFY(!QApplication::clipboard()->text().isEmpty());
    m_dialog->finishSaved();
    QVERIFY(QApplication::clipboard()->text().isEmpty());
}

void TestConnectionDialog::somebodyElsesClipboardStays()
{
    QApplication::clipboard()->setText(u"polar_oat_pasted"_s);
    QTest::keySequence(tokenField()->lineEdit(), QKeySequence(QKeySequence::Paste));
    QApplication::clipboard()->setText(u"a recipe"_s);
    m_dialog->finishSaved();
    QCOMPARE(QApplication::clipboard()->text(), u"a recipe"_s);
}

void TestConnectionDialog::aTypedTokenLeavesTheClipboardAlone()
{
    QApplication::clipboard()->setText(u"polar_oat_x"_s);
    enter(u"Acme"_s, u"polar_oat_x"_s);
    m_dialog->finishSaved();
    QCOMPARE(QApplication::clipboard()->text(), u"polar_oat_x"_s);
}

void TestConnectionDialog::theTestSaysWhoAndWhatIsMissing()
{
    m_dialog->showIdentity({.scopeId = {},
        .scopeName = u"Acme Cloud"_s,
        .environment = Environment::VendorSandbox,
        .missingScopes = {u"orders:read"_s},
        .prevented = {u"Seats of orders are not listed."_s}});
    QVERIFY(shows(u"Acme Cloud"_s));
    QVERIFY(shows(u"sandbox"_s));
    QVERIFY(shows(u"orders:read"_s));
    QVERIFY(shows(u"Seats of orders are not listed."_s));
    m_dialog->showProblem({.kind = ProblemKind::Unauthorized, .vendorText = u"No such token"_s});
    QVERIFY(shows(u"No such token"_s));
    QVERIFY(!shows(u"orders:read"_s));
}

void TestConnectionDialog::aKeychainThatFailsOffersTheSession()
{
    listen();
    enter(u"Acme"_s, u"polar_oat_x"_s);
    QVERIFY(button(u"Try again"_s) == nullptr);
    m_dialog->setKeychainProblem({.kind = ProblemKind::Keychain});
    QTest::mouseClick(button(u"Keep the token for this session only"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"Try again"_s), Qt::LeftButton);
    QCOMPARE(m_saves.size(), 2);
    QCOMPARE(m_saves.at(0).place, TokenPlace::SessionOnly);
    QCOMPARE(m_saves.at(1).place, TokenPlace::Keychain);
}

void TestConnectionDialog::aWrongTokenFamilyIsToldAtTheField()
{
    connect(m_dialog.get(), &ConnectionDialog::tokenEdited, this, [this](const QString &, const Secret &token) {
        m_dialog->setFieldProblem(u"token"_s, token.startsWith("polar_pat_") ? u"A personal token."_s : QString());
    });
    QTest::keyClicks(tokenField()->lineEdit(), u"polar_pat_"_s);
    QVERIFY(shows(u"A personal token."_s));
    QTest::keyClick(tokenField()->lineEdit(), Qt::Key_Backspace);
    QVERIFY(!shows(u"A personal token."_s));
}

void TestConnectionDialog::anotherVendorAsksOtherFields()
{
    QSignalSpy spy(m_dialog.get(), &ConnectionDialog::vendorChanged);
    auto *vendors = m_dialog->findChild<QComboBox *>();
    QTest::keyClick(vendors, Qt::Key_Down);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(m_dialog->vendor(), u"other"_s);
    QCOMPARE(m_dialog->values().keys(), QStringList({u"name"_s}));
}

void TestConnectionDialog::busyLocksTheFields()
{
    m_dialog->setBusy(true, u"Asking Polar…"_s);
    QVERIFY(!nameField()->isEnabled() && !button(u"Test"_s)->isEnabled());
    QVERIFY(shows(u"Asking Polar…"_s));
    QVERIFY(button(u"Cancel"_s)->isEnabled());
    m_dialog->setBusy(false);
    QVERIFY(nameField()->isEnabled());
}

void TestConnectionDialog::everyControlHasAName()
{
    m_dialog->setKeychainProblem({.kind = ProblemKind::Keychain});
    QCOMPARE(Samples::namelessControls(*m_dialog).join(u", "_s), QString());
}

} // namespace Reinvite

QTEST_MAIN(Reinvite::TestConnectionDialog)
#include "tst_connectiondialog.moc"
