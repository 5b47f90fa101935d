// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/singlewindow.h"

#include "app/profile/profile.h"

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>

using namespace Reinvite;

class TestSingleWindow final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::optional<Profile> m_profile;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
        auto profile = Profile::open(m_folder.path());
        QVERIFY(profile);
        m_profile = *profile;
    }

    void theFirstStartClaimsTheProfile()
    {
        SingleWindow window(*m_profile);
        const auto claimed = window.claim();
        QVERIFY(claimed && *claimed);
    }

    void aSecondStartRaisesTheFirst()
    {
        SingleWindow first(*m_profile);
        QVERIFY(first.claim());
        QSignalSpy raised(&first, &SingleWindow::raiseRequested);
        std::optional<Result<bool>> second;
        // It waits for the first one, which lives on this thread.
        std::unique_ptr<QThread> start(QThread::create([&] { second = SingleWindow(*m_profile).claim(); }));
        start->start();
        QTRY_COMPARE(raised.size(), 1);
        QVERIFY(start->wait());
        QVERIFY(second && *second);
        QVERIFY(!**second);
    }

    /// A program that dies before its name is in its lock must not keep the window shut for ever.
    void aLockOfNobodyIsTakenAway()
    {
        QFile nameless(m_profile->windowLockFile());
        QVERIFY(nameless.open(QIODevice::WriteOnly));
        QVERIFY(nameless.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
        nameless.close();
        SingleWindow window(*m_profile);
        const auto claimed = window.claim();
        QVERIFY(claimed && *claimed);
    }
};

QTEST_GUILESS_MAIN(TestSingleWindow)
#include "tst_singlewindow.moc"
