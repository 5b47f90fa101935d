// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/lastknownlist.h"

#include "tests/support/filemodes.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Reinvite;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant Now = Instant::fromMsecs(1'790'000'000'000);

Invitation invitation(int number)
{
    const QString id = u"4f7b4e0c-0000-4000-8000-%1"_s.arg(number, 12, 10, QChar(u'0'));
    Invitation row;
    row.key = {u"connection"_s, id};
    row.state = static_cast<State>(number % 5);
    row.vendorState = number % 5 == 4 ? u"dormant"_s : u"pending"_s;
    row.email = number % 7 == 0 ? QString() : u"zoë.%1@example.com"_s.arg(number);
    row.name = number % 3 == 0 ? u""_s : u"Zoë Ünsal %1 日本"_s.arg(number);
    row.role = u"member"_s;
    row.container = {.kind = u"subscription"_s,
        .id = u"sub-%1"_s.arg(number / 20),
        .name = u"Pro plan"_s,
        .owner = u"billing@example.com"_s,
        .seatsTotal = 25,
        .seatsAvailable = 5};
    if (number % 40 < 20) {
        row.container.price = {.amount = 150'000, .currency = u"USD"_s, .interval = u"month"_s, .intervalCount = 3};
    }
    row.createdAt = Now - 48h;
    row.modifiedAt = Now - 24h + number * 1s;
    row.expiresAt = number % 11 == 0 ? Instant() : Now + number * 1s;
    row.joinedAt = number % 2 == 0 ? Now : Instant();
    row.customerId = u"customer-%1"_s.arg(number / 20);
    row.memberId = u"member-%1"_s.arg(number);
    row.metadata = number % 13 == 0 ? u"{\"team\":\"Öl\"}"_s : QString();
    return row;
}

KnownList listOf(int count)
{
    KnownList list;
    list.seenAt = Now;
    for (int number = 0; number < count; ++number) {
        list.invitations.append(invitation(number));
    }
    return list;
}

} // namespace

class TestLastKnownList : public QObject
{
    Q_OBJECT

    [[nodiscard]] QString folder() const { return m_folder->path(); }
    [[nodiscard]] QString onlyFile() const
    {
        return m_folder->filePath(QDir(folder()).entryList(QDir::Files).value(0));
    }

    std::optional<QTemporaryDir> m_folder;

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder.emplace();
    }

    void readsWhatWasWritten_data();
    void readsWhatWasWritten();
    void isEmptyWithoutAFile();
    void isTheOwnersOnly();
    void keepsConnectionsApart();
    void refusesWhatIsDamaged_data();
    void refusesWhatIsDamaged();
    void refusesAnyByteThatChanged();
    void refusesANewerFile();
    void readsAFileOfBeforePrices();
    void leavesTheOldListWhenItCannotWrite();
    void readsManyRows();
};

void TestLastKnownList::readsWhatWasWritten_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("none") << 0;
    QTest::newRow("one") << 1;
    QTest::newRow("many") << 500;
}

void TestLastKnownList::readsWhatWasWritten()
{
    QFETCH(int, count);
    const KnownList list = listOf(count);
    QVERIFY(writeKnownList(folder(), u"connection"_s, list));
    const auto read = readKnownList(folder(), u"connection"_s);
    QVERIFY(read);
    QCOMPARE(read->seenAt, list.seenAt);
    QCOMPARE(read->invitations, list.invitations);
    for (int row = 0; row < count; ++row) {
        QCOMPARE(read->invitations[row].email.isNull(), list.invitations[row].email.isNull());
        QCOMPARE(read->invitations[row].name.isNull(), list.invitations[row].name.isNull());
    }
}

void TestLastKnownList::isEmptyWithoutAFile()
{
    const auto read = readKnownList(folder(), u"connection"_s);
    QVERIFY(read);
    QVERIFY(read->invitations.isEmpty());
    QVERIFY(!read->seenAt.isValid());
    removeKnownList(folder(), u"connection"_s);
}

void TestLastKnownList::isTheOwnersOnly()
{
    SKIP_WITHOUT_FILE_MODES();
    QVERIFY(writeKnownList(folder(), u"connection"_s, listOf(3)));
    QVERIFY(writeKnownList(folder(), u"connection"_s, listOf(4)));
    const auto others = QFile::permissions(onlyFile())
        & (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther);
    QCOMPARE(others, QFileDevice::Permissions());
}

void TestLastKnownList::keepsConnectionsApart()
{
    const QStringList connections = {u"a"_s, u"../a"_s, u"a/b"_s, u"ä"_s};
    for (const QString &connection : connections) {
        QVERIFY(writeKnownList(folder(), connection, listOf(static_cast<int>(connection.size()))));
    }
    QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), connections.size());
    removeKnownList(folder(), u"a/b"_s);
    QCOMPARE(readKnownList(folder(), u"a/b"_s)->invitations.size(), 0);
    QCOMPARE(readKnownList(folder(), u"../a"_s)->invitations.size(), 4);
    QCOMPARE(readKnownList(folder(), u"../a"_s)->invitations.first().key.connection, u"../a"_s);
}

void TestLastKnownList::refusesWhatIsDamaged_data()
{
    QTest::addColumn<qint64>("keep");
    QTest::newRow("empty") << qint64(0);
    QTest::newRow("half a header") << qint64(7);
    QTest::newRow("the header alone") << qint64(26);
    QTest::newRow("cut off") << qint64(-1);
}

void TestLastKnownList::refusesWhatIsDamaged()
{
    QFETCH(qint64, keep);
    QVERIFY(writeKnownList(folder(), u"connection"_s, listOf(50)));
    QFile file(onlyFile());
    QVERIFY(file.resize(keep < 0 ? file.size() + keep : keep));
    const auto read = readKnownList(folder(), u"connection"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ProblemKind::Storage);
    QVERIFY(read.error().detail.contains(file.fileName()));
    QVERIFY(file.exists());
}

void TestLastKnownList::refusesAnyByteThatChanged()
{
    QVERIFY(writeKnownList(folder(), u"connection"_s, listOf(3)));
    QFile file(onlyFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray whole = file.readAll();
    for (qsizetype place = 0; place < whole.size(); ++place) {
        QByteArray damaged = whole;
        damaged[place] = static_cast<char>(damaged[place] ^ 0x41);
        file.seek(0);
        file.write(damaged);
        file.flush();
        QVERIFY2(!readKnownList(folder(), u"connection"_s), qPrintable(QString::number(place)));
    }
}

void TestLastKnownList::refusesANewerFile()
{
    QVERIFY(writeKnownList(folder(), u"connection"_s, listOf(3)));
    QFile file(onlyFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(4);
    file.write("\xff\x7f", 2);
    file.close();
    const auto read = readKnownList(folder(), u"connection"_s);
    QVERIFY(!read);
    QVERIFY(read.error().detail.contains(u"newer"));
}

/// fixtures/known-2.list is what version 2 wrote of twelve rows.
void TestLastKnownList::readsAFileOfBeforePrices()
{
    QVERIFY(QFile::copy(QFINDTESTDATA("fixtures/known-2.list"), m_folder->filePath(u"known-connection.list"_s)));
    const auto read = readKnownList(folder(), u"connection"_s);
    QVERIFY(read);
    QList<Invitation> expected = listOf(12).invitations;
    for (Invitation &row : expected) {
        row.container.price = {};
    }
    QCOMPARE(read->invitations, expected);
    QCOMPARE(read->seenAt, Now);
    QVERIFY(writeKnownList(folder(), u"connection"_s, *read));
    QCOMPARE(readKnownList(folder(), u"connection"_s)->invitations, expected);
}

void TestLastKnownList::leavesTheOldListWhenItCannotWrite()
{
    QFile inTheWay(m_folder->filePath(u"file"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto written = writeKnownList(inTheWay.fileName(), u"connection"_s, listOf(1));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ProblemKind::Storage);
}

void TestLastKnownList::readsManyRows()
{
    constexpr int Count = 100'000;
    QVERIFY(writeKnownList(folder(), u"connection"_s, listOf(Count)));
    QBENCHMARK_ONCE
    {
        QCOMPARE(readKnownList(folder(), u"connection"_s)->invitations.size(), Count);
    }
}

QTEST_GUILESS_MAIN(TestLastKnownList)
#include "tst_lastknownlist.moc"
