// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/pacerfile.h"

#include "tests/support/failonwarnings.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <optional>
#include <thread>

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr PacerRules Ten{.requestsPerMinute = 10, .budgetPercent = 100, .firstAlone = false};
constexpr Monotonic Start = 1h;

int letOut(PacerFile &file, int tries, Monotonic now)
{
    int count = 0;
    for (int number = 0; number < tries; ++number) {
        count += file.take(u"realm"_s, Ten, now) == 0ms ? 1 : 0;
    }
    return count;
}

} // namespace

class TestPacerFile : public QObject
{
    Q_OBJECT

    [[nodiscard]] QString path() const { return m_folder->filePath(u"pacer.db"_s); }

    std::optional<QTemporaryDir> m_folder;

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        failOnWarnings();
        m_folder.emplace();
    }

    void programsShareOneBudget();
    void remembersOverARestart();
    void aThrottledProgramHoldsTheOthers();
    void anAnswerToOneFreesAllOthers();
    void anAbandonedRequestFreesTheOthers();
    void realmsAreApart();
    void bearsAnotherProgramThatIsALittleAhead();
    void racingProgramsKeepTheBudget();
    void goesOnAloneWithoutAFile();
    void makesADamagedFileAnew();
};

void TestPacerFile::programsShareOneBudget()
{
    PacerFile first(path());
    PacerFile second(path());
    QCOMPARE(letOut(first, 6, Start), 6);
    QCOMPARE(letOut(second, 6, Start + 1s), 4);
    QCOMPARE(letOut(first, 1, Start + 2s), 0);
    QCOMPARE(letOut(second, 20, Start + 60s), 6);
    QVERIFY(first.isShared() && second.isShared());
}

void TestPacerFile::remembersOverARestart()
{
    QCOMPARE(letOut(*std::make_unique<PacerFile>(path()), 10, Start), 10);
    PacerFile again(path());
    QCOMPARE(again.take(u"realm"_s, Ten, Start + 15s), 45s);
}

void TestPacerFile::aThrottledProgramHoldsTheOthers()
{
    PacerFile first(path());
    PacerFile second(path());
    QCOMPARE(letOut(first, 1, Start), 1);
    first.throttled(u"realm"_s, Start + 1s, 30s);
    QCOMPARE(second.take(u"realm"_s, Ten, Start + 2s), 29s);
    QCOMPARE(letOut(second, 20, Start + 62s), 5);
}

void TestPacerFile::anAnswerToOneFreesAllOthers()
{
    const PacerRules alone{.requestsPerMinute = 10, .budgetPercent = 100, .firstAlone = true};
    PacerFile first(path());
    PacerFile second(path());
    QCOMPARE(first.take(u"realm"_s, alone, Start), 0ms);
    QVERIFY(second.take(u"realm"_s, alone, Start + 1s) > 0ms);
    first.answered(u"realm"_s, Start + 2s);
    QCOMPARE(second.take(u"realm"_s, alone, Start + 3s), 0ms);
    QCOMPARE(first.take(u"realm"_s, alone, Start + 3s), 0ms);
}

void TestPacerFile::anAbandonedRequestFreesTheOthers()
{
    const PacerRules alone{.requestsPerMinute = 10, .budgetPercent = 100, .firstAlone = true};
    PacerFile first(path());
    PacerFile second(path());
    QCOMPARE(first.take(u"realm"_s, alone, Start), 0ms);
    first.abandoned(u"realm"_s, Start + 1s);
    QCOMPARE(second.take(u"realm"_s, alone, Start + 2s), 0ms);
}

void TestPacerFile::realmsAreApart()
{
    PacerFile file(path());
    QCOMPARE(letOut(file, 12, Start), 10);
    QCOMPARE(file.take(u"another realm"_s, Ten, Start), 0ms);
}

void TestPacerFile::bearsAnotherProgramThatIsALittleAhead()
{
    PacerFile first(path());
    PacerFile second(path());
    QCOMPARE(letOut(first, 10, Start + 300ms), 10);
    QCOMPARE(letOut(second, 5, Start), 0);
}

void TestPacerFile::racingProgramsKeepTheBudget()
{
    int counts[2] = {0, 0};
    {
        const auto race = [this](int *count) {
            PacerFile file(path());
            *count = letOut(file, 50, Start);
        };
        std::thread first(race, &counts[0]);
        std::thread second(race, &counts[1]);
        first.join();
        second.join();
    }
    QCOMPARE(counts[0] + counts[1], 10);
}

void TestPacerFile::goesOnAloneWithoutAFile()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"paced for this program alone"_s));
    PacerFile file(m_folder->filePath(u"no such folder/pacer.db"_s));
    QCOMPARE(letOut(file, 12, Start), 10);
    QVERIFY(!file.isShared());
    file.throttled(u"realm"_s, Start + 60s, 30s);
    QCOMPARE(file.take(u"realm"_s, Ten, Start + 61s), 29s);
}

void TestPacerFile::makesADamagedFileAnew()
{
    QFile damaged(path());
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(QByteArray(8192, 'x'));
    damaged.close();
    PacerFile file(path());
    QCOMPARE(letOut(file, 12, Start), 10);
    QVERIFY(file.isShared());
}

QTEST_GUILESS_MAIN(TestPacerFile)
#include "tst_pacerfile.moc"
