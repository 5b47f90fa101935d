// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/secrets/secretstore.h"
#include "tests/app/secrets/jobresult.h"

#include <QRegularExpression>
#include <QTest>

using namespace Reinvite;

/// No D-Bus at all (as CTest runs it), or D-Bus without a Secret Service (with-keyring.sh noservice).
class TestNoKeyring final : public QObject
{
    Q_OBJECT

    std::unique_ptr<SecretStore> m_store = makeKeychainStore(QStringLiteral("profile-1"));

private Q_SLOTS:
    void init();
    void readingIsAClearProblem();
    void writingIsAClearProblem();
    void removingIsAClearProblem();
    void patienceEnds();
};

namespace {

[[nodiscard]] bool isClear(const Problem &problem)
{
    return problem.kind == ProblemKind::Keychain && problem.detail.contains(QStringLiteral("no keychain service"));
}

} // namespace

void TestNoKeyring::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
}

void TestNoKeyring::readingIsAClearProblem()
{
    const auto read = resultOf(m_store->read(QStringLiteral("acme")));
    QVERIFY(!read);
    QVERIFY2(isClear(read.error()), qPrintable(describe(read.error())));
}

void TestNoKeyring::writingIsAClearProblem()
{
    const auto written = resultOf(m_store->write(QStringLiteral("acme"), Secret(QByteArray("polar_oat_x"))));
    QVERIFY(!written);
    QVERIFY2(isClear(written.error()), qPrintable(describe(written.error())));
}

void TestNoKeyring::removingIsAClearProblem()
{
    const auto removed = resultOf(m_store->remove(QStringLiteral("acme")));
    QVERIFY(!removed);
    QVERIFY2(isClear(removed.error()), qPrintable(describe(removed.error())));
}

void TestNoKeyring::patienceEnds()
{
    const auto impatient = makeKeychainStore(QStringLiteral("profile-1"), std::chrono::milliseconds(0));
    const auto read = resultOf(impatient->read(QStringLiteral("acme")));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ProblemKind::Keychain);
}

QTEST_GUILESS_MAIN(TestNoKeyring)
#include "tst_nokeyring.moc"
