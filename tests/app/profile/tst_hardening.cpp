// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/hardening.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#    include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#    include <sys/prctl.h>
#endif
#ifdef Q_OS_WIN
#    include <windows.h>
#endif

using namespace Reinvite;

class TestHardening final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { hardenProcess(); }
    void noCoreIsWritten();
    void filesAreTheirOwnersAlone();
};

void TestHardening::noCoreIsWritten()
{
#ifdef Q_OS_UNIX
    rlimit limit{};
    QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
    QCOMPARE(limit.rlim_cur, rlim_t(0));
    QCOMPARE(limit.rlim_max, rlim_t(0));
#endif
#ifdef Q_OS_LINUX
    QCOMPARE(prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
#endif
#ifdef Q_OS_WIN
    QVERIFY((GetErrorMode() & SEM_NOGPFAULTERRORBOX) != 0);
#endif
}

void TestHardening::filesAreTheirOwnersAlone()
{
#ifndef Q_OS_UNIX
    QSKIP("only where files have modes");
#endif
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(int(file.permissions()) & 0x0077, 0);
}

QTEST_GUILESS_MAIN(TestHardening)
#include "tst_hardening.moc"
