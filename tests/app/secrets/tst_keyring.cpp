// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/secrets/secretstore.h"
#include "tests/app/secrets/jobresult.h"

#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Reinvite;

namespace {

constexpr auto Token = "polar_oat_f00dfacef00dfacef00dface";

[[nodiscard]] QString acme()
{
    return QStringLiteral("acme");
}

[[nodiscard]] QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return process.exitCode() == 0 ? process.readAllStandardOutput()
                                   : QByteArray("failed: ") + process.readAllStandardError();
}

/// Locks or unlocks are asked of the service itself, past QtKeychain.
[[nodiscard]] QByteArray lockTheKeyring()
{
    return run(QStringLiteral("dbus-send"),
        {QStringLiteral("--session"), QStringLiteral("--print-reply"), QStringLiteral("--dest=org.freedesktop.secrets"),
            QStringLiteral("/org/freedesktop/secrets"), QStringLiteral("org.freedesktop.Secret.Service.Lock"),
            QStringLiteral("array:objpath:/org/freedesktop/secrets/collection/login")});
}

/// As any other program sees it.
[[nodiscard]] QByteArray looked(const QString &key)
{
    return run(QStringLiteral("secret-tool"),
        {QStringLiteral("lookup"), QStringLiteral("user"), key, QStringLiteral("server"), QStringLiteral("Reinvite")});
}

} // namespace

/// QtKeychain against gnome-keyring on a D-Bus session of its own: with-keyring.sh.
class TestKeyring final : public QObject
{
    Q_OBJECT

    std::unique_ptr<SecretStore> m_store = makeKeychainStore(QStringLiteral("profile-1"));

private Q_SLOTS:
    void init();
    void givesBackWhatWasWritten_data();
    void givesBackWhatWasWritten();
    void anotherProgramFindsTheToken();
    void profilesDoNotSeeEachOther();
    void forgetsWhatWasRemoved();
    void nothingIsInTheHomeInPlainText();
    void aCancelledCallRunsNoHandler();
    // From here on the keyring is locked.
    void aLockedKeyringReadsAsEmpty();
    void aLockedKeyringRefusesToWrite();
    void aLockedKeyringRefusesToRemove();
};

void TestKeyring::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
}

void TestKeyring::givesBackWhatWasWritten_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("usual") << QByteArray(Token);
    QTest::newRow("4 KB") << QByteArray(4096, 'x');
    QTest::newRow("unicode") << QByteArray("clé-ключ-鍵-\xF0\x9F\x94\x91");
    QTest::newRow("spaces and quotes") << QByteArray(" \"a\" 'b' \\ ");
}

void TestKeyring::givesBackWhatWasWritten()
{
    QFETCH(QByteArray, token);
    const auto written = resultOf(m_store->write(acme(), Secret(QByteArray(token))));
    QVERIFY2(written, written ? "" : qPrintable(describe(written.error())));
    const auto read = resultOf(m_store->read(acme()));
    QVERIFY2(read, read ? "" : qPrintable(describe(read.error())));
    QCOMPARE(read->reveal().toByteArray(), token);
}

void TestKeyring::anotherProgramFindsTheToken()
{
    QVERIFY(resultOf(m_store->write(acme(), Secret(QByteArray(Token)))));
    QCOMPARE(looked(QStringLiteral("reinvite/profile-1/acme")), QByteArray(Token));
}

void TestKeyring::profilesDoNotSeeEachOther()
{
    const auto other = makeKeychainStore(QStringLiteral("profile-2"));
    const auto read = resultOf(other->read(acme()));
    QVERIFY(read && read->isEmpty());
}

void TestKeyring::forgetsWhatWasRemoved()
{
    const auto gone = QStringLiteral("gone");
    QVERIFY(resultOf(m_store->write(gone, Secret(QByteArray(Token)))));
    QVERIFY(resultOf(m_store->remove(gone)));
    const auto read = resultOf(m_store->read(gone));
    QVERIFY(read && read->isEmpty());
    QVERIFY2(resultOf(m_store->remove(gone)), "removing what is not there is no problem");
    QCOMPARE(looked(QStringLiteral("reinvite/profile-1/probe")).left(6), QByteArray("failed"));
}

void TestKeyring::nothingIsInTheHomeInPlainText()
{
    int files = 0;
    QDirIterator found(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (found.hasNext()) {
        QFile file(found.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(Token), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY2(files > 0, "the keyring itself is a file in the home");
}

void TestKeyring::aCancelledCallRunsNoHandler()
{
    bool handled = false;
    auto *job = m_store->read(acme());
    job->then(this, [&handled](const Result<Secret> &) { handled = true; });
    job->cancel();
    QVERIFY(resultOf(m_store->read(acme()))); // QtKeychain's calls go one after the other
    QVERIFY(!handled);
}

void TestKeyring::aLockedKeyringReadsAsEmpty()
{
    QVERIFY(resultOf(m_store->write(acme(), Secret(QByteArray(Token)))));
    const QByteArray locked = lockTheKeyring();
    QVERIFY2(!locked.startsWith("failed"), locked.constData());
    const auto read = resultOf(m_store->read(acme()));
    QVERIFY2(read, read ? "" : qPrintable(describe(read.error())));
    QVERIFY(read->isEmpty());
}

void TestKeyring::aLockedKeyringRefusesToWrite()
{
    const auto written = resultOf(m_store->write(acme(), Secret(QByteArray("another"))));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ProblemKind::Keychain);
    QVERIFY2(written.error().detail.contains(QStringLiteral("locked")), qPrintable(written.error().detail));
}

void TestKeyring::aLockedKeyringRefusesToRemove()
{
    const auto removed = resultOf(m_store->remove(acme()));
    QVERIFY2(!removed, "the token is still in the keyring");
    QCOMPARE(removed.error().kind, ProblemKind::Keychain);
}

QTEST_GUILESS_MAIN(TestKeyring)
#include "tst_keyring.moc"
