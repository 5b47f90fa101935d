// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/profile.h"

#include "tests/support/filemodes.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

using namespace Reinvite;

namespace {

/// What group and others may do.
[[nodiscard]] int openness(const QString &path)
{
    return int(QFile::permissions(path)) & 0x0077;
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestProfile final : public QObject
{
    Q_OBJECT

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init();
    void aNewFolderIsItsOwnersAlone();
    void aWiderFolderIsNarrowed();
    void theIdStays();
    void twoProgramsAtOnceGetTheSameId();
    void aFolderWithOtherThingsIsRefused();
    void aFileInItsPlaceIsRefusedByName();
    void aDamagedIdIsLeftAsItIs();
    void theEnvironmentNamesTheFolder();
    void withoutANameItIsTheSystemsPlace();
    void theSocketIsNamedAfterTheRealFolder();
};

void TestProfile::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
    m_folder = std::make_unique<QTemporaryDir>();
    qunsetenv("REINVITE_PROFILE");
}

void TestProfile::aNewFolderIsItsOwnersAlone()
{
    SKIP_WITHOUT_FILE_MODES();
    const auto profile = Profile::open(path(QStringLiteral("deep/new")));
    QVERIFY(profile);
    QCOMPARE(openness(profile->folder()), 0);
}

void TestProfile::aWiderFolderIsNarrowed()
{
    SKIP_WITHOUT_FILE_MODES();
    const QString wide = path(QStringLiteral("wide"));
    QVERIFY(Profile::open(wide));
    QVERIFY(QFile::setPermissions(wide, QFileDevice::Permissions(0x7755)));
    QVERIFY(Profile::open(wide));
    QCOMPARE(openness(wide), 0);
}

void TestProfile::theIdStays()
{
    const auto first = Profile::open(path(QStringLiteral("p")));
    const auto second = Profile::open(path(QStringLiteral("p")));
    const auto other = Profile::open(path(QStringLiteral("q")));
    QVERIFY(first && second && other);
    QCOMPARE(second->id(), first->id());
    QVERIFY(other->id() != first->id());
}

void TestProfile::twoProgramsAtOnceGetTheSameId()
{
    QThreadPool pool;
    pool.setMaxThreadCount(8);
    QList<QFuture<QString>> opened;
    for (int program = 0; program < 8; ++program) {
        opened.append(QtConcurrent::run(&pool, [folder = path(QStringLiteral("p"))] {
            const auto profile = Profile::open(folder);
            return profile ? profile->id() : describe(profile.error());
        }));
    }
    for (const QFuture<QString> &each : std::as_const(opened)) {
        QCOMPARE(each.result(), opened.constFirst().result());
    }
}

void TestProfile::aFolderWithOtherThingsIsRefused()
{
    const QString home = path(QStringLiteral("home"));
    QVERIFY(QDir().mkdir(home));
    writeFile(home + QStringLiteral("/letter.txt"), "dear");
    QVERIFY(QFile::setPermissions(home, QFileDevice::Permissions(0x7755)));
    const auto profile = Profile::open(home);
    QVERIFY(!profile);
    QCOMPARE(profile.error().kind, ProblemKind::Storage);
    QVERIFY2(openness(home) != 0, "its mode is left alone");
}

void TestProfile::aFileInItsPlaceIsRefusedByName()
{
    writeFile(path(QStringLiteral("file")), "x");
    const QString below = path(QStringLiteral("file/profile"));
    const auto profile = Profile::open(below);
    QVERIFY(!profile);
    QCOMPARE(profile.error().kind, ProblemKind::Storage);
    QVERIFY2(profile.error().detail.contains(QDir::toNativeSeparators(below)), qPrintable(profile.error().detail));
}

void TestProfile::aDamagedIdIsLeftAsItIs()
{
    const auto first = Profile::open(path(QStringLiteral("p")));
    QVERIFY(first);
    const QString idFile = first->folder() + QStringLiteral("/profile.id");
    writeFile(idFile, "");
    const auto second = Profile::open(path(QStringLiteral("p")));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ProblemKind::Storage);
    QVERIFY(second.error().detail.contains(QStringLiteral("profile.id")));
    QCOMPARE(QFileInfo(idFile).size(), qint64(0));
}

void TestProfile::theEnvironmentNamesTheFolder()
{
    qputenv("REINVITE_PROFILE", QFile::encodeName(path(QStringLiteral("named"))));
    const auto named = Profile::open({});
    const auto given = Profile::open(path(QStringLiteral("given")));
    QVERIFY(named && given);
    QVERIFY(named->folder().endsWith(QStringLiteral("/named")));
    QVERIFY(given->folder().endsWith(QStringLiteral("/given")));
}

void TestProfile::withoutANameItIsTheSystemsPlace()
{
    QStandardPaths::setTestModeEnabled(true);
    qputenv("HOME", QFile::encodeName(m_folder->path()));
    const auto profile = Profile::open({});
    QStandardPaths::setTestModeEnabled(false);
    QVERIFY(profile);
    QVERIFY2(profile->folder().endsWith(QStringLiteral("/reinvite")), qPrintable(profile->folder()));
#ifndef Q_OS_WIN // its place is the account's, whatever the environment says
    QVERIFY(profile->folder().startsWith(QDir(m_folder->path()).canonicalPath()));
#endif
}

void TestProfile::theSocketIsNamedAfterTheRealFolder()
{
#ifdef Q_OS_WIN
    QSKIP("what Qt makes there is a shortcut, not a link");
#endif
    const auto profile = Profile::open(path(QStringLiteral("p")));
    QVERIFY(profile);
    QVERIFY(QFile::link(profile->folder(), path(QStringLiteral("link"))));
    const auto throughLink = Profile::open(path(QStringLiteral("link")));
    const auto other = Profile::open(path(QStringLiteral("q")));
    QVERIFY(throughLink && other);
    QCOMPARE(throughLink->windowSocketName(), profile->windowSocketName());
    QVERIFY(other->windowSocketName() != profile->windowSocketName());
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
