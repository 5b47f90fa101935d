// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/autostart.h"

#include <QProcess>
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
    void aPlaceThatCannotBeWrittenIsNamed();

private:
    QTemporaryDir m_folder;
};

void TestAutostart::onAndOffAgainLeavesNothing()
{
    const QString place = m_folder.filePath(u"autostart"_s);
    const Autostart autostart(u"/usr/bin/reinvite"_s, {u"--tray"_s}, place);
    QVERIFY(!autostart.isOn());
    QVERIFY(autostart.set(false));
    QVERIFY(autostart.set(true));
    QVERIFY(autostart.isOn());
    QVERIFY(autostart.set(false));
    QVERIFY(!autostart.isOn());
    QCOMPARE(QDir(place).entryList(QDir::Files), QStringList());
}

void TestAutostart::theEntryIsValid()
{
    const QString place = m_folder.filePath(u"entry"_s);
    const Autostart autostart(
        u"/opt/a b/reinvite"_s, {u"--tray"_s, u"--profile"_s, u"/home/ada/100% \"mine\" $x"_s}, place);
    QVERIFY(autostart.set(true));
    const QStringList entries = QDir(place).entryList(QDir::Files);
    QCOMPARE(entries.size(), 1);
    QFile file(place + u'/' + entries.constFirst());
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
