// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/secrets/secretstore.h"
#include "tests/app/secrets/jobresult.h"

#include <QRegularExpression>
#include <QTest>

#include <windows.h>

#include <wincred.h>

using namespace Reinvite;

namespace {

/// What any program of this user sees in Windows' credential store.
[[nodiscard]] DWORD entriesOf(const wchar_t *filter)
{
    DWORD count = 0;
    PCREDENTIALW *entries = nullptr;
    if (CredEnumerateW(filter, 0, &count, &entries) == 0) {
        return 0;
    }
    CredFree(entries);
    return count;
}

} // namespace

/// The keychain's store on Windows' own credential store.
class TestCredentials final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void tokensComeBackAndGo_data();
    void tokensComeBackAndGo();
    void profilesDoNotSeeEachOther();
    void theEntryNamesProgramAndProfile();

private:
    std::unique_ptr<SecretStore> m_store = makeKeychainStore(QStringLiteral("profile-1"));
    const QString m_key = QStringLiteral("acme");
};

void TestCredentials::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
}

void TestCredentials::tokensComeBackAndGo_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("usual") << QByteArray("polar_oat_0123456789");
    QTest::newRow("as long as an entry") << QByteArray(500, 'x');
    QTest::newRow("longer than MinGW's limit") << QByteArray(512, 'x');
    QTest::newRow("longer than Windows' limit") << QByteArray(2561, 'x');
    QTest::newRow("9,000 bytes") << QByteArray(9000, 'x');
    QTest::newRow("unicode") << QByteArray("clé-ключ-鍵-\xF0\x9F\x94\x91");
}

void TestCredentials::tokensComeBackAndGo()
{
    QFETCH(QByteArray, token);
    const auto written = resultOf(m_store->write(m_key, Secret(QByteArray(token))));
    QVERIFY2(written, written ? "" : qPrintable(describe(written.error())));
    const auto read = resultOf(m_store->read(m_key));
    QVERIFY2(read, read ? "" : qPrintable(describe(read.error())));
    QCOMPARE(read->reveal().toByteArray(), token);
    QVERIFY(resultOf(m_store->remove(m_key)));
    QCOMPARE(entriesOf(L"reinvite/profile-1/*"), DWORD(0));
    const auto after = resultOf(m_store->read(m_key));
    QVERIFY(after && after->isEmpty());
}

void TestCredentials::profilesDoNotSeeEachOther()
{
    const auto other = makeKeychainStore(QStringLiteral("profile-2"));
    QVERIFY(resultOf(m_store->write(m_key, Secret(QByteArray("mine")))));
    const auto read = resultOf(other->read(m_key));
    QVERIFY(read && read->isEmpty());
    QVERIFY(resultOf(m_store->remove(m_key)));
}

void TestCredentials::theEntryNamesProgramAndProfile()
{
    QVERIFY(resultOf(m_store->write(m_key, Secret(QByteArray("mine")))));
    QCOMPARE(entriesOf(L"reinvite/profile-1/acme"), DWORD(1));
    QVERIFY(resultOf(m_store->remove(m_key)));
}

QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
