// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/knownlists.h"

#include "app/ledger/lastknownlist.h"

#include <QDir>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Reinvite;

Q_DECLARE_METATYPE(std::optional<Reinvite::Problem>)

namespace {

constexpr auto Seen = Instant::fromMsecs(1'795'000'000'000);

[[nodiscard]] QString acme()
{
    return QStringLiteral("acme");
}

[[nodiscard]] QList<Invitation> rows(int count, const QString &connection = acme())
{
    QList<Invitation> made(count);
    for (int row = 0; row < count; ++row) {
        made[row].key = {.connection = connection, .id = QString::number(row)};
    }
    return made;
}

} // namespace

class TestKnownLists final : public QObject
{
    Q_OBJECT

    void start();
    [[nodiscard]] KnownList onDisk(const QString &connection = acme()) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<InvitationTable> m_table;
    std::unique_ptr<KnownLists> m_lists;

private Q_SLOTS:
    void init();
    void cleanup() { m_lists.reset(); }
    void aListComesInParts();
    void whatIsNotThereIsEmpty();
    void aDamagedFileIsTold();
    void aWholeListIsWritten();
    void singleChangesAreWrittenAtTheEnd();
    void aPartOfAListDoesNotReplaceTheWhole();
    void aForgottenListIsGone();
    void aForgottenListIsNotTakenIn();
};

void TestKnownLists::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
    m_folder = std::make_unique<QTemporaryDir>();
    start();
}

void TestKnownLists::start()
{
    m_lists.reset();
    m_table = std::make_unique<InvitationTable>();
    m_lists = std::make_unique<KnownLists>(*m_table, m_folder->path());
}

KnownList TestKnownLists::onDisk(const QString &connection) const
{
    return readKnownList(m_folder->path(), connection).value_or(KnownList{.invitations = rows(1), .seenAt = {}});
}

void TestKnownLists::aListComesInParts()
{
    QVERIFY(writeKnownList(m_folder->path(), acme(), {.invitations = rows(5000), .seenAt = Seen}));
    QList<qsizetype> parts;
    QSignalSpy loaded(m_lists.get(), &KnownLists::loaded);
    m_lists->load(acme(), [&parts](const QList<Invitation> &part) { parts.append(part.size()); });
    QVERIFY(m_lists->isLoading(acme()));
    QVERIFY(loaded.wait());
    QVERIFY(!m_lists->isLoading(acme()));
    QCOMPARE(parts, (QList<qsizetype>{2000, 2000, 1000}));
    QCOMPARE(m_lists->listedAt(acme()), Seen);
}

void TestKnownLists::whatIsNotThereIsEmpty()
{
    QSignalSpy loaded(m_lists.get(), &KnownLists::loaded);
    m_lists->load(acme(), [](const QList<Invitation> &) { QFAIL("there is nothing to take in"); });
    QVERIFY(loaded.wait());
    QVERIFY(!loaded.at(0).at(1).value<std::optional<Problem>>());
    QVERIFY(!m_lists->listedAt(acme()).isValid());
}

void TestKnownLists::aDamagedFileIsTold()
{
    QVERIFY(writeKnownList(m_folder->path(), acme(), {.invitations = rows(3), .seenAt = Seen}));
    const QStringList names = QDir(m_folder->path()).entryList(QDir::Files);
    QCOMPARE(names.size(), qsizetype(1));
    QFile file(m_folder->filePath(names.first()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("damaged");
    file.close();

    QSignalSpy loaded(m_lists.get(), &KnownLists::loaded);
    m_lists->load(acme(), [](const QList<Invitation> &) { QFAIL("nothing of it may come in"); });
    QVERIFY(loaded.wait());
    const auto problem = loaded.at(0).at(1).value<std::optional<Problem>>();
    QVERIFY(problem);
    QCOMPARE(problem->kind, ProblemKind::Storage);
    m_table->merge(rows(1));
    m_lists->rowsChanged(acme());
    start();
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("damaged"));
}

void TestKnownLists::aWholeListIsWritten()
{
    m_table->merge(rows(10));
    m_table->merge(rows(5, QStringLiteral("other")));
    m_lists->listedWhole(acme(), Seen);
    start();
    QCOMPARE(onDisk().invitations.size(), qsizetype(10));
    QCOMPARE(onDisk().seenAt, Seen);
    QVERIFY(onDisk(QStringLiteral("other")).invitations.isEmpty());
}

void TestKnownLists::singleChangesAreWrittenAtTheEnd()
{
    m_table->merge(rows(10));
    m_lists->listedWhole(acme(), Seen);
    m_table->merge(rows(11));
    m_lists->rowsChanged(acme());
    start();
    QCOMPARE(onDisk().invitations.size(), qsizetype(11));
    QCOMPARE(onDisk().seenAt, Seen);
}

void TestKnownLists::aPartOfAListDoesNotReplaceTheWhole()
{
    QVERIFY(writeKnownList(m_folder->path(), acme(), {.invitations = rows(100), .seenAt = Seen}));
    m_table->merge(rows(1));
    m_lists->rowsChanged(acme()); // never loaded
    start();
    QCOMPARE(onDisk().invitations.size(), qsizetype(100));
}

void TestKnownLists::aForgottenListIsGone()
{
    m_table->merge(rows(10));
    m_lists->listedWhole(acme(), Seen);
    m_lists->forget(acme());
    m_lists->rowsChanged(acme());
    start();
    QVERIFY(onDisk().invitations.isEmpty());
}

void TestKnownLists::aForgottenListIsNotTakenIn()
{
    QVERIFY(writeKnownList(m_folder->path(), acme(), {.invitations = rows(10), .seenAt = Seen}));
    QSignalSpy loaded(m_lists.get(), &KnownLists::loaded);
    m_lists->load(acme(), [](const QList<Invitation> &) { QFAIL("it was forgotten"); });
    m_lists->forget(acme());
    QCOMPARE(loaded.count(), 1);
    m_lists->load(acme(), [](const QList<Invitation> &) { QFAIL("it was forgotten"); });
    QVERIFY(loaded.wait());
    QVERIFY(!m_lists->listedAt(acme()).isValid());
}

QTEST_GUILESS_MAIN(TestKnownLists)
#include "tst_knownlists.moc"
