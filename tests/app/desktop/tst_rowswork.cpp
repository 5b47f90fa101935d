// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/rowswork.h"

#include "tests/models/samples.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#    include <csignal>
#    include <sys/resource.h>
#endif

using namespace Reinvite;
using namespace Samples;

namespace {

constexpr int RowCount = 5000; // more than two blocks

bool goOn(int)
{
    return true;
}

#ifdef Q_OS_UNIX
/// Stands for a full disk: no file may become larger.
class FileSizeLimit final
{
public:
    explicit FileSizeLimit(rlim_t bytes)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before = {};
    void (*m_handler)(int);
};
#endif

} // namespace

class RowsWorkTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rowsAreWrittenInTheirOrder_data();
    void rowsAreWrittenInTheirOrder();
    void whatIsStoppedLeavesTheOldFile();
    void aPlaceThatCannotBeWrittenIsNamed_data();
    void aPlaceThatCannotBeWrittenIsNamed();
    void aFullDiskLeavesTheOldFile();
    void noRowsMakeAFileAllTheSame();
    void theTextHasTheRowsInTheirOrder();
    void aTextCanBeStopped();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QByteArray read(const QString &name) const;
    [[nodiscard]] QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }
    void leaveOldFile();

    std::unique_ptr<QTemporaryDir> m_folder;
    InvitationTable m_table;
    RowsToWrite m_rows;
};

void RowsWorkTest::init()
{
    failOnAnyWarning();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    if (m_table.count() == 0) {
        QList<Invitation> invitations;
        for (int number = 0; number < RowCount; ++number) {
            invitations += seat(QString::number(number));
        }
        m_rows.order = m_table.merge(invitations).added;
        m_rows.table = m_table.snapshot();
        m_rows.facts = {.now = Now, .connectionNames = {{u"acme"_s, u"Acme Cloud"_s}}};
        std::ranges::reverse(m_rows.order);
    }
}

QByteArray RowsWorkTest::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void RowsWorkTest::leaveOldFile()
{
    QFile file(path(u"rows.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("old"), 3);
}

void RowsWorkTest::rowsAreWrittenInTheirOrder_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::newRow("csv") << ExportFormat::Csv;
    QTest::newRow("json") << ExportFormat::Json;
}

void RowsWorkTest::rowsAreWrittenInTheirOrder()
{
    QFETCH(const ExportFormat, format);
    QList<int> steps;
    const auto written = writeRows(m_rows, path(u"rows"_s), format, [&steps](int done) {
        steps += done;
        return true;
    });
    QCOMPARE(written.value_or(-1), RowCount);
    QCOMPARE(steps, QList<int>({2000, 4000, 5000}));
    const QByteArray text = read(u"rows"_s);
    if (format == ExportFormat::Json) {
        const QJsonArray rows = QJsonDocument::fromJson(text).array();
        QCOMPARE(rows.size(), RowCount);
        QCOMPARE(rows.first()[u"id"_s].toString(), u"4999"_s);
        QCOMPARE(rows.last()[u"id"_s].toString(), u"0"_s);
    } else {
        const QByteArrayList lines = text.split('\n');
        QCOMPARE(lines.size(), RowCount + 2); // the headings, and the end of the last line
        QVERIFY(lines.first().startsWith("\xEF\xBB\xBF"));
        QVERIFY(lines.at(1).contains("\"4999@northwind.example\""));
        QVERIFY(lines.at(RowCount).contains("\"0@northwind.example\""));
    }
}

void RowsWorkTest::whatIsStoppedLeavesTheOldFile()
{
    leaveOldFile();
    const auto written =
        writeRows(m_rows, path(u"rows.csv"_s), ExportFormat::Csv, [](int done) { return done < 4000; });
    QCOMPARE(written.error().kind, ProblemKind::Cancelled);
    QCOMPARE(read(u"rows.csv"_s), QByteArray("old"));
    QCOMPARE(files(), QStringList{u"rows.csv"_s});
}

void RowsWorkTest::aPlaceThatCannotBeWrittenIsNamed_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("no such folder") << u"no/such/rows.csv"_s;
    QTest::newRow("a folder of that name") << u"."_s;
}

void RowsWorkTest::aPlaceThatCannotBeWrittenIsNamed()
{
    QFETCH(const QString, file);
    const auto written = writeRows(m_rows, path(file), ExportFormat::Csv, &goOn);
    QCOMPARE(written.error().kind, ProblemKind::Output);
    const QString text = describe(written.error());
    QVERIFY2(text.contains(QDir::toNativeSeparators(path(file))), qPrintable(text));
    QVERIFY2(text.contains(u"Choose another folder"_s), qPrintable(text));
}

void RowsWorkTest::aFullDiskLeavesTheOldFile()
{
#ifdef Q_OS_UNIX
    leaveOldFile();
    Result<int> written = 0;
    {
        const FileSizeLimit limit(100'000);
        written = writeRows(m_rows, path(u"rows.csv"_s), ExportFormat::Csv, &goOn);
    }
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ProblemKind::Output);
    QVERIFY(describe(written.error()).contains(u"make room"_s));
    QCOMPARE(read(u"rows.csv"_s), QByteArray("old"));
    QCOMPARE(files(), QStringList{u"rows.csv"_s});
#else
    QSKIP("no limit for the size of files here");
#endif
}

void RowsWorkTest::noRowsMakeAFileAllTheSame()
{
    QCOMPARE(
        writeRows({.table = {}, .order = {}, .facts = {}}, path(u"none"_s), ExportFormat::Json, &goOn).value_or(-1), 0);
    QVERIFY(QJsonDocument::fromJson(read(u"none"_s)).isArray());
}

void RowsWorkTest::theTextHasTheRowsInTheirOrder()
{
    const auto slotOf = [this](const QString &id) {
        const auto found =
            std::ranges::find_if(m_rows.order, [&](int slot) { return m_rows.table.keyAt(slot).id == id; });
        return found == m_rows.order.end() ? -1 : *found;
    };
    RowsToWrite rows = m_rows;
    rows.order = {slotOf(u"4100"_s), slotOf(u"12"_s), slotOf(u"gone"_s), slotOf(u"7"_s)};
    const auto text = textOf(rows, &goOn);
    QCOMPARE(text.value().count, 3);
    const QStringList lines = text->text.split(u'\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines.at(0), copyColumns().join(u'\t'));
    const auto column = copyColumns().indexOf(u"id"_s);
    for (const auto &[line, id] : {std::pair(1, u"4100"_s), std::pair(2, u"12"_s), std::pair(3, u"7"_s)}) {
        QCOMPARE(lines.at(line).split(u'\t').at(column), id);
    }
}

void RowsWorkTest::aTextCanBeStopped()
{
    const auto text = textOf(m_rows, [](int) { return false; });
    QCOMPARE(text.error().kind, ProblemKind::Cancelled);
}

QTEST_GUILESS_MAIN(RowsWorkTest)
#include "tst_rowswork.moc"
