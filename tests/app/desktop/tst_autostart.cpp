// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/autostart.h"

#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;

class TestAutostart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onAndOffAgainLeavesNothing();
    void theEntryIsValid();
    void theCommandIsReadAsItWasMeant();
    void aPlaceThatCannotBeWrittenIsNamed();

private:
    /// A folder, or a key of Windows' registry, that is made by what is put there.
    [[nodiscard]] QString place(const QString &name) const
    {
#ifdef Q_OS_WIN
        return uR"(HKEY_CURRENT_USER\Software\Reinvite tests\)"_s + name;
#else
        return m_folder.filePath(name);
#endif
    }
    [[nodiscard]] QStringList entries(const QString &name) const
    {
#ifdef Q_OS_WIN
        return QSettings(place(name), QSettings::NativeFormat).allKeys();
#else
        return QDir(place(name)).entryList(QDir::Files);
#endif
    }

    QTemporaryDir m_folder;
};

void TestAutostart::onAndOffAgainLeavesNothing()
{
    const Autostart autostart(u"/usr/bin/reinvite"_s, {u"--tray"_s}, place(u"autostart"_s));
    QVERIFY(!autostart.isOn());
    QVERIFY(autostart.set(false));
    QVERIFY(autostart.set(true));
    QVERIFY(autostart.isOn());
    QVERIFY(autostart.set(false));
    QVERIFY(!autostart.isOn());
    QCOMPARE(entries(u"autostart"_s), QStringList());
}

void TestAutostart::theEntryIsValid()
{
#ifdef Q_OS_WIN
    QSKIP("a desktop's entry");
#endif
    const Autostart autostart(
        u"/opt/a b/reinvite"_s, {u"--tray"_s, u"--profile"_s, u"/home/ada/100% \"mine\" $x"_s}, place(u"entry"_s));
    QVERIFY(autostart.set(true));
    const QStringList files = entries(u"entry"_s);
    QCOMPARE(files.size(), 1);
    QFile file(place(u"entry"_s) + u'/' + files.constFirst());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("\nTryExec=/opt/a b/reinvite\n"));
    QVERIFY(text.contains(R"(Exec="/opt/a b/reinvite" "--tray" "--profile" "/home/ada/100%% \\"mine\\" \\$x")"
                          "\n"));
    const QString validator = QStandardPaths::findExecutable(u"desktop-file-validate"_s);
    if (validator.isEmpty()) {
        QSKIP("desktop-file-validate is not installed");
    }
    QProcess validation;
    validation.start(validator, {file.fileName()});
    QVERIFY(validation.waitForFinished());
    QCOMPARE(validation.exitCode(), 0);
    QCOMPARE(validation.readAllStandardOutput(), QByteArray());
}

/// A backslash before a quote would take the quote's meaning away.
void TestAutostart::theCommandIsReadAsItWasMeant()
{
#ifndef Q_OS_WIN
    QSKIP("a command in Windows' registry");
#endif
    const Autostart autostart(
        u"C:/a b/reinvite.exe"_s, {u"--tray"_s, u"--profile"_s, uR"(D:\)"_s}, place(u"command"_s));
    QVERIFY(autostart.set(true));
    QCOMPARE(QSettings(place(u"command"_s), QSettings::NativeFormat).value(u"Reinvite"_s).toString(),
        uR"("C:\a b\reinvite.exe" "--tray" "--profile" "D:\\")"_s);
    QVERIFY(autostart.set(false));
}

void TestAutostart::aPlaceThatCannotBeWrittenIsNamed()
{
    QFile blocker(m_folder.filePath(u"file"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    const auto set = Autostart(u"/usr/bin/reinvite"_s, {}, blocker.fileName()).set(true);
    QVERIFY(!set);
    QCOMPARE(set.error().kind, ProblemKind::Storage);
    QVERIFY(set.error().detail.contains(blocker.fileName()));
}

QTEST_GUILESS_MAIN(TestAutostart)
#include "tst_autostart.moc"
