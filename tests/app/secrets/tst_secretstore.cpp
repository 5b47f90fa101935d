// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/secrets/secretstore.h"
#include "tests/app/secrets/jobresult.h"

#include <QRegularExpression>
#include <QTest>

using namespace Reinvite;

/// Memory, no keychain at all, and tokens from the environment.
class TestSecretStore final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void memoryGivesBackWhatWasWritten();
    void memoryForgetsWhatWasRemoved();
    void anAbsentKeychainRefusesEverything();
    void variablesAreUpperCaseWithUnderscores_data();
    void variablesAreUpperCaseWithUnderscores();
    void theEnvironmentsTokenLosesTheShellsNewline_data();
    void theEnvironmentsTokenLosesTheShellsNewline();
};

void TestSecretStore::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
}

void TestSecretStore::memoryGivesBackWhatWasWritten()
{
    const auto store = makeMemoryStore();
    QVERIFY(resultOf(store->write(QStringLiteral("a"), Secret(QByteArray("first")))));
    QVERIFY(resultOf(store->write(QStringLiteral("b"), Secret(QByteArray("other")))));
    QVERIFY(resultOf(store->write(QStringLiteral("a"), Secret(QByteArray("second")))));
    const auto read = resultOf(store->read(QStringLiteral("a")));
    QVERIFY(read && *read == Secret(QByteArray("second")));
}

void TestSecretStore::memoryForgetsWhatWasRemoved()
{
    const auto store = makeMemoryStore();
    QVERIFY(resultOf(store->write(QStringLiteral("a"), Secret(QByteArray("first")))));
    QVERIFY(resultOf(store->remove(QStringLiteral("a"))));
    QVERIFY(resultOf(store->remove(QStringLiteral("never there"))));
    const auto read = resultOf(store->read(QStringLiteral("a")));
    QVERIFY(read && read->isEmpty());
}

void TestSecretStore::anAbsentKeychainRefusesEverything()
{
    const auto store = makeAbsentStore();
    const auto read = resultOf(store->read(QStringLiteral("a")));
    const auto written = resultOf(store->write(QStringLiteral("a"), Secret(QByteArray("first"))));
    QVERIFY(!read && !written);
    QCOMPARE(read.error().kind, ProblemKind::Keychain);
    QCOMPARE(written.error().kind, ProblemKind::Keychain);
    QVERIFY(!written.error().detail.isEmpty());
}

void TestSecretStore::variablesAreUpperCaseWithUnderscores_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("variable");
    QTest::newRow("words") << QStringLiteral("Acme Cloud") << QByteArray("REINVITE_TOKEN_ACME_CLOUD");
    QTest::newRow("digits stay") << QStringLiteral("x86-64") << QByteArray("REINVITE_TOKEN_X86_64");
    QTest::newRow("letters beyond ASCII") << QStringLiteral("Zürich") << QByteArray("REINVITE_TOKEN_Z_RICH");
    QTest::newRow("one mark for a character of two units")
        << QStringLiteral("a\U0001F600b") << QByteArray("REINVITE_TOKEN_A_B");
    QTest::newRow("what a shell would mind") << QStringLiteral("a=$(b)") << QByteArray("REINVITE_TOKEN_A___B_");
}

void TestSecretStore::variablesAreUpperCaseWithUnderscores()
{
    QFETCH(QString, name);
    QTEST(tokenVariable(name), "variable");
}

void TestSecretStore::theEnvironmentsTokenLosesTheShellsNewline_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("plain") << QByteArray("polar_oat_x") << QByteArray("polar_oat_x");
    QTest::newRow("newline") << QByteArray("polar_oat_x\n") << QByteArray("polar_oat_x");
    QTest::newRow("Windows") << QByteArray("polar_oat_x\r\n") << QByteArray("polar_oat_x");
    QTest::newRow("not set") << QByteArray() << QByteArray();
}

void TestSecretStore::theEnvironmentsTokenLosesTheShellsNewline()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, token);
    constexpr auto Variable = "REINVITE_TOKEN_ACME_CLOUD";
    value.isNull() ? qunsetenv(Variable) : qputenv(Variable, value);
    QCOMPARE(tokenFromEnvironment(QStringLiteral("Acme Cloud")).reveal().toByteArray(), token);
    qunsetenv(Variable);
}

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secretstore.moc"
