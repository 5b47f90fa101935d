// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/diagnostics.h"

#include "app/ledger/ledger.h"
#include "app/profile/connectionstore.h"
#include "app/profile/profile.h"

#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;

/// What is reported of an installation, and above all what is not.
class TestDiagnostics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theSystemIsTold();
    void nobodyIsNamed();
    void whatIsNotThereIsNotMade();
    void whatIsBrokenIsTold();
    void aLedgerIsCounted();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"profile"_s); }
    [[nodiscard]] QString report() const;
    void writeFile(const QString &name, const QByteArray &text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDiagnostics::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestDiagnostics::cleanup()
{
    m_folder.reset();
}

QString TestDiagnostics::report() const
{
    QString told;
    profileDiagnostics(path(), QCoreApplication::instance())
        ->then(QCoreApplication::instance(), [&told](const Result<QString> &text) { told = text.value_or(u"?"_s); });
    return QTest::qWaitFor([&told] { return !told.isEmpty(); }) ? told : QString();
}

void TestDiagnostics::writeFile(const QString &name, const QByteArray &text) const
{
    QFile file(path() + u'/' + name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(text) == text.size());
}

void TestDiagnostics::theSystemIsTold()
{
    const QString text = systemDiagnostics();
    QVERIFY(text.contains(QSysInfo::kernelVersion()));
    QVERIFY(text.contains(u"QSQLITE"_s));
    QVERIFY(!text.contains(u'@'));
}

void TestDiagnostics::nobodyIsNamed()
{
    qputenv("REINVITE_TOKEN_ADA_LOVELACE", "polar_oat_secret");
    const auto profile = Profile::open(path());
    QVERIFY(profile);
    ConnectionStore store(profile->folder());
    QVERIFY(store.load());
    QVERIFY(store.add({.name = u"Ada Lovelace"_s,
        .vendor = u"worth"_s,
        .baseUrl = QUrl(u"https://ada.acme.example/auth/api/v1"_s),
        .scopeName = u"Acme GmbH"_s,
        .answers = {{u"username"_s, u"ada@acme.example"_s}}}));
    QSettings settings(profile->settingsFile(), QSettings::IniFormat);
    settings.setValue(u"views/1/filter"_s, u"email:grace@acme.example"_s);
    settings.setValue(u"window/look"_s, u"dark"_s);
    settings.sync();
    const QString text = report();
    QVERIFY2(text.contains(u"1: worth at another address, token Keychain"_s), qUtf8Printable(text));
    QVERIFY(text.contains(u"window/look = dark"_s));
    QVERIFY(text.contains(u"connections.json"_s));
    for (const QString &secret : {u"ada"_s, u"grace"_s, u"acme"_s, u"secret"_s, u"@"_s}) {
        QVERIFY2(!text.contains(secret, Qt::CaseInsensitive), qUtf8Printable(secret));
    }
    qunsetenv("REINVITE_TOKEN_ADA_LOVELACE");
}

void TestDiagnostics::whatIsNotThereIsNotMade()
{
    QVERIFY(report().contains(u"not there yet"_s));
    QVERIFY(!QDir(path()).exists());
    QVERIFY(Profile::open(path()));
    QVERIFY(report().contains(u"none yet"_s));
    QVERIFY(!QFile::exists(path() + u"/ledger.db"_s));
}

void TestDiagnostics::whatIsBrokenIsTold()
{
    QVERIFY(Profile::open(path()));
    writeFile(u"connections.json"_s, "{\"ada@acme.example\"");
    writeFile(u"ledger.db"_s, "no database");
    const QString text = report();
    QCOMPARE(text.count(u"Storage: "_s), 2);
    QVERIFY(!text.contains(u"ada"_s));
}

void TestDiagnostics::aLedgerIsCounted()
{
    const auto profile = Profile::open(path());
    QVERIFY(profile);
    bool opened = false;
    {
        Ledger ledger(profile->folder());
        ledger.open()->then(this, [&opened](const Result<void> &result) { opened = result.has_value(); });
        QTRY_VERIFY(opened);
    }
    const QString text = report();
    QVERIFY2(text.contains(u"0 entries, 0 blanked, whole"_s), qUtf8Printable(text));
    QVERIFY(text.contains(u"nothing open"_s));
}

QTEST_GUILESS_MAIN(TestDiagnostics)
#include "tst_diagnostics.moc"
