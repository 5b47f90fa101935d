// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/outbox/senderlock.h"

#include "tests/support/failonwarnings.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSenderLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void hasOneHolder();
    void goesToWhoeverKeepsTrying();
    void isNotHeldByTheDead();
    void isNotHeldByNobody();
    void saysWhenItCannotBeMade_data();
    void saysWhenItCannotBeMade();
};

void TestSenderLock::hasOneHolder()
{
    const QTemporaryDir folder;
    SenderLock first(folder.filePath(u"sender.lock"_s));
    SenderLock second(folder.filePath(u"sender.lock"_s));
    QVERIFY(*first.tryTake());
    QVERIFY(*first.tryTake());
    QVERIFY(!*second.tryTake());
    first.release();
    QVERIFY(!first.isHeld());
    QVERIFY(*second.tryTake());
}

void TestSenderLock::goesToWhoeverKeepsTrying()
{
    const QTemporaryDir folder;
    SenderLock first(folder.filePath(u"sender.lock"_s));
    SenderLock second(folder.filePath(u"sender.lock"_s));
    QVERIFY(*first.tryTake());
    QSignalSpy taken(&second, &SenderLock::taken);
    second.keepTrying(1ms);
    first.release();
    QTRY_COMPARE(taken.size(), 1);
    QVERIFY(second.isHeld());
}

/// As a killed program leaves it: its number and name, on this machine.
void TestSenderLock::isNotHeldByTheDead()
{
    const QTemporaryDir folder;
    QFile left(folder.filePath(u"sender.lock"_s));
    QVERIFY(left.open(QIODevice::WriteOnly));
#ifdef Q_OS_WIN
    const QByteArray machine = qgetenv("COMPUTERNAME"); // as Qt has it in its lock files there
#else
    const QByteArray machine = QSysInfo::machineHostName().toUtf8();
#endif
    left.write("999999999\nreinvite\n" + machine + '\n');
    left.close();
    SenderLock lock(left.fileName());
    QVERIFY(*lock.tryTake());
}

/// As a program leaves it that is killed before it has written its name.
void TestSenderLock::isNotHeldByNobody()
{
    const QTemporaryDir folder;
    QFile left(folder.filePath(u"sender.lock"_s));
    QVERIFY(left.open(QIODevice::WriteOnly));
    QVERIFY(left.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-60), QFileDevice::FileModificationTime));
    left.close();
    SenderLock lock(left.fileName());
    QVERIFY(*lock.tryTake());
}

void TestSenderLock::saysWhenItCannotBeMade_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("in a folder that is not there") << u"no such folder/sender.lock"_s;
    QTest::newRow("a folder stands in its place") << u"taken/sender.lock"_s;
}

void TestSenderLock::saysWhenItCannotBeMade()
{
    QFETCH(const QString, file);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"taken/sender.lock"_s));
    SenderLock lock(folder.filePath(file));
    const auto taken = lock.tryTake();
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, ProblemKind::Storage);
    QVERIFY(taken.error().detail.contains(u"sender.lock"));
}

QTEST_GUILESS_MAIN(TestSenderLock)
#include "tst_senderlock.moc"
