// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/ledgerfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

/// Entries `count` to 1, answered as the ledger answers them.
class Book
{
public:
    explicit Book(int count)
        : m_count(count)
    {
    }

    [[nodiscard]] Result<QList<LedgerEntry>> page(const LedgerQuery &query)
    {
        ++reads;
        if (reads == failAt) {
            return failure(ProblemKind::Storage, u"the disk is gone"_s);
        }
        QList<LedgerEntry> entries;
        for (qint64 number = query.before > 0 ? query.before - 1 : m_count; number > 0; --number) {
            if (query.limit > 0 && entries.size() == query.limit) {
                break;
            }
            LedgerEntry entry;
            entry.entry = number;
            entries.append(entry);
        }
        return entries;
    }

    int reads = 0;
    int failAt = -1;

private:
    int m_count;
};

} // namespace

/// The ledger in a file, page by page, whole or not at all.
class TestLedgerFile final : public QObject
{
    Q_OBJECT

    [[nodiscard]] QString path() const { return m_folder->filePath(u"history.json"_s); }
    [[nodiscard]] Result<int> write(Book &book, const LedgerQuery &query = {}) const;
    [[nodiscard]] QList<qint64> numbers() const;

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void everyEntryIsWrittenOnce_data();
    void everyEntryIsWrittenOnce();
    void aLimitIsKept();
    void aFailedReadLeavesTheOldFile();
    void aPlaceThatCannotBeWrittenIsNamed();
};

Result<int> TestLedgerFile::write(Book &book, const LedgerQuery &query) const
{
    const ExportOrder order{.query = query, .format = ExportFormat::Json, .file = path()};
    return writeLedgerFile(order, [&book](const LedgerQuery &page) { return book.page(page); });
}

QList<qint64> TestLedgerFile::numbers() const
{
    QFile file(path());
    QList<qint64> found;
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonArray objects = QJsonDocument::fromJson(file.readAll()).array();
        for (const auto object : objects) {
            found.append(object[u"entry"_s].toInteger());
        }
    }
    return found;
}

void TestLedgerFile::everyEntryIsWrittenOnce_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 1999, 2000, 2001, 4500}) {
        QTest::addRow("%d", count) << count;
    }
}

void TestLedgerFile::everyEntryIsWrittenOnce()
{
    QFETCH(const int, count);
    Book book(count);
    QCOMPARE(write(book).value_or(-1), count);
    const QList<qint64> found = numbers();
    QCOMPARE(found.size(), count);
    for (int at = 0; at < count; ++at) {
        QCOMPARE(found.at(at), count - at); // newest first
    }
}

void TestLedgerFile::aLimitIsKept()
{
    Book book(5000);
    QCOMPARE(write(book, {.limit = 2500}).value_or(-1), 2500);
    QCOMPARE(numbers().constLast(), 2501);
    QCOMPARE(book.reads, 2);
}

void TestLedgerFile::aFailedReadLeavesTheOldFile()
{
    Book small(3);
    QVERIFY(write(small));
    Book broken(5000);
    broken.failAt = 2;
    const auto written = write(broken);
    QCOMPARE(written.error().detail, u"the disk is gone"_s);
    QCOMPARE(numbers().size(), 3);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void TestLedgerFile::aPlaceThatCannotBeWrittenIsNamed()
{
    Book book(1);
    const ExportOrder order{.file = m_folder->filePath(u"no/such/folder.csv"_s)};
    const auto written = writeLedgerFile(order, [&book](const LedgerQuery &page) { return book.page(page); });
    QCOMPARE(written.error().kind, ProblemKind::Output);
    QVERIFY2(written.error().detail.contains(u"folder.csv"_s), qPrintable(written.error().detail));
    QCOMPARE(book.reads, 0);
}

QTEST_GUILESS_MAIN(TestLedgerFile)
#include "tst_ledgerfile.moc"
