// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/connectionstore.h"

#include "tests/support/filemodes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrentRun>

using namespace Reinvite;

namespace {

[[nodiscard]] ConnectionInfo draft(const QString &name, const QString &url = QStringLiteral("https://api.polar.sh"))
{
    return {.id = {},
        .name = name,
        .vendor = QStringLiteral("polar"),
        .baseUrl = QUrl(url),
        .scopeId = {},
        .scopeName = {}};
}

[[nodiscard]] QString acme()
{
    return QStringLiteral("Acme");
}

} // namespace

class TestConnectionStore final : public QObject
{
    Q_OBJECT

    [[nodiscard]] QString filePath() const { return m_folder->filePath(QStringLiteral("connections.json")); }
    [[nodiscard]] QByteArray bytes() const;
    void write(const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ConnectionStore> m_store;

private Q_SLOTS:
    void init();
    void whatWasAddedIsThereNextTime();
    void answersAndPartsAreKept();
    void namesAreTrimmedAndUnique_data();
    void namesAreTrimmedAndUnique();
    void badNamesAreRefused_data();
    void badNamesAreRefused();
    void addressesAreNormalised_data();
    void addressesAreNormalised();
    void unsafeAddressesAreRefused_data();
    void unsafeAddressesAreRefused();
    void theSandboxKnowsLoopbackOnly();
    void aConnectionMayKeepItsOwnName();
    void whatIsGoneCannotBeUpdated();
    void aScopeLeavesAnothersRenameAlone();
    void damagedFilesAreNeverOverwritten_data();
    void damagedFilesAreNeverOverwritten();
    void unknownMembersAreCarriedAlong();
    void anotherProgramsChangeIsSeen();
    void programsAtOnceLoseNothing();
    void theFileIsItsOwnersAlone();
};

void TestConnectionStore::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<ConnectionStore>(m_folder->path());
}

QByteArray TestConnectionStore::bytes() const
{
    QFile file(filePath());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestConnectionStore::write(const QByteArray &bytes) const
{
    QFile file(filePath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void TestConnectionStore::whatWasAddedIsThereNextTime()
{
    QSignalSpy changed(m_store.get(), &ConnectionStore::changed);
    ConnectionInfo given = draft(acme());
    given.scopeId = QStringLiteral("org");
    given.scopeName = QStringLiteral("Örg");
    given.tokenPlace = TokenPlace::EnvironmentVariable;
    const auto added = m_store->add(given);
    QVERIFY(added && !added->id.isEmpty());
    QCOMPARE(changed.count(), 1);

    ConnectionStore next(m_folder->path());
    QVERIFY(next.load());
    QCOMPARE(next.connections(), QList{*added});
    QVERIFY(next.remove(added->id));
    ConnectionStore last(m_folder->path());
    QVERIFY(last.load());
    QVERIFY(last.connections().isEmpty());
}

void TestConnectionStore::answersAndPartsAreKept()
{
    ConnectionInfo info = draft(acme());
    info.answers = {{QStringLiteral("username"), QStringLiteral("ada")}};
    info.parts = {{.id = QStringLiteral("7"), .name = QStringLiteral("Design")}};
    const auto added = m_store->add(info);
    QVERIFY(added);
    ConnectionStore next(m_folder->path());
    QVERIFY(next.load());
    QCOMPARE(next.byId(added->id)->answers, info.answers);
    QCOMPARE(next.byId(added->id)->parts, info.parts);
}

void TestConnectionStore::namesAreTrimmedAndUnique_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("same") << acme();
    QTest::newRow("other case") << QStringLiteral("aCME");
    QTest::newRow("spaces around") << QStringLiteral("  Acme\t");
}

void TestConnectionStore::namesAreTrimmedAndUnique()
{
    QFETCH(QString, name);
    const auto first = m_store->add(draft(QStringLiteral(" Acme ")));
    QVERIFY(first);
    QCOMPARE(first->name, acme());
    const auto second = m_store->add(draft(name));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ProblemKind::Setup);
    QVERIFY(m_store->byName(name));
}

void TestConnectionStore::badNamesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("spaces") << QStringLiteral("  ");
    QTest::newRow("line break") << QStringLiteral("a\nb");
    QTest::newRow("escape") << QStringLiteral("a\x1b[31mb");
    QTest::newRow("line separator") << QStringLiteral("a\u2028b");
    QTest::newRow("81 characters") << QString(81, QLatin1Char('a'));
}

void TestConnectionStore::badNamesAreRefused()
{
    QFETCH(QString, name);
    const auto added = m_store->add(draft(name));
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ProblemKind::Setup);
    QVERIFY(m_store->add(draft(QString(80, QLatin1Char('a')))));
}

void TestConnectionStore::addressesAreNormalised_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("kept");
    QTest::newRow("slash") << QStringLiteral("https://api.polar.sh/") << QStringLiteral("https://api.polar.sh");
    QTest::newRow("path and slashes") << QStringLiteral("https://api.worthai.com/auth/api/v1//")
                                      << QStringLiteral("https://api.worthai.com/auth/api/v1");
    QTest::newRow("own port") << QStringLiteral("https://API.polar.sh:443") << QStringLiteral("https://api.polar.sh");
    QTest::newRow("loopback") << QStringLiteral("http://127.0.0.1:4010") << QStringLiteral("http://127.0.0.1:4010");
}

void TestConnectionStore::addressesAreNormalised()
{
    QFETCH(QString, given);
    QFETCH(QString, kept);
    const auto added = m_store->add(draft(acme(), given));
    QVERIFY2(added, added ? "" : qPrintable(describe(added.error())));
    QCOMPARE(added->baseUrl.toString(), kept);
}

void TestConnectionStore::unsafeAddressesAreRefused_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("plain http") << QStringLiteral("http://api.polar.sh");
    QTest::newRow("no scheme") << QStringLiteral("api.polar.sh");
    QTest::newRow("empty") << QString();
    QTest::newRow("user") << QStringLiteral("https://me:secret@api.polar.sh");
    QTest::newRow("query") << QStringLiteral("https://api.polar.sh/?token=x");
    QTest::newRow("fragment") << QStringLiteral("https://api.polar.sh/#x");
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd");
}

void TestConnectionStore::unsafeAddressesAreRefused()
{
    QFETCH(QString, url);
    const auto added = m_store->add(draft(acme(), url));
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ProblemKind::Setup);
    QVERIFY(!QFile::exists(filePath()));
}

void TestConnectionStore::theSandboxKnowsLoopbackOnly()
{
    ConnectionStore sandbox(m_folder->path(), true);
    QVERIFY(!sandbox.add(draft(acme())));
    QVERIFY(sandbox.add(draft(acme(), QStringLiteral("http://127.0.0.1:1"))));
}

void TestConnectionStore::aConnectionMayKeepItsOwnName()
{
    auto added = m_store->add(draft(acme()));
    QVERIFY(added);
    added->name = QStringLiteral("ACME");
    QVERIFY(m_store->update(*added));
    QCOMPARE(m_store->byId(added->id)->name, QStringLiteral("ACME"));
}

void TestConnectionStore::whatIsGoneCannotBeUpdated()
{
    const auto added = m_store->add(draft(acme()));
    QVERIFY(added && m_store->remove(added->id));
    QVERIFY(!m_store->update(*added));
    QVERIFY(!m_store->setScope(added->id, QStringLiteral("o"), QStringLiteral("O")));
    QVERIFY(m_store->connections().isEmpty());
}

void TestConnectionStore::aScopeLeavesAnothersRenameAlone()
{
    const auto added = m_store->add(draft(acme()));
    QVERIFY(added);
    ConnectionStore other(m_folder->path());
    QVERIFY(other.load());
    ConnectionInfo renamed = *added;
    renamed.name = QStringLiteral("New name");
    QVERIFY(other.update(renamed));

    QVERIFY(m_store->setScope(added->id, QStringLiteral("o"), QStringLiteral("Org")));
    QCOMPARE(m_store->byId(added->id)->name, QStringLiteral("New name"));
    QCOMPARE(m_store->byId(added->id)->scopeName, QStringLiteral("Org"));
}

void TestConnectionStore::damagedFilesAreNeverOverwritten_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("not JSON") << QByteArray("\x00\xff garbage");
    QTest::newRow("cut off") << QByteArray(R"({"format": 1, "connections": [{"id": "a")");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("no format") << QByteArray(R"({"connections": []})");
    QTest::newRow("newer") << QByteArray(R"({"format": 2, "connections": []})");
    QTest::newRow("no list") << QByteArray(R"({"format": 1, "connections": 7})");
    QTest::newRow("an entry without id") << QByteArray(
        R"({"format":1,"connections":[{"name":"A","vendor":"polar","base_url":"https://a"}]})");
    QTest::newRow("an entry twice") << QByteArray(
        R"({"format":1,"connections":[{"id":"a","name":"A","vendor":"polar","base_url":"https://a"},)"
        R"({"id":"a","name":"B","vendor":"polar","base_url":"https://b"}]})");
}

void TestConnectionStore::damagedFilesAreNeverOverwritten()
{
    QFETCH(QByteArray, content);
    write(content);
    const auto loaded = m_store->load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, ProblemKind::Storage);
    QVERIFY(loaded.error().detail.contains(QStringLiteral("connections.json")));
    const auto added = m_store->add(draft(acme()));
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ProblemKind::Storage);
    QVERIFY(!m_store->remove(QStringLiteral("a")));
    QCOMPARE(bytes(), content);
}

void TestConnectionStore::unknownMembersAreCarriedAlong()
{
    write(R"({"format":1,"colour":"blue","connections":[{"id":"a","name":"A","vendor":"polar",)"
          R"("base_url":"https://a","token_place":"moon","region":"eu"}]})");
    QVERIFY(m_store->load());
    QVERIFY(m_store->setScope(QStringLiteral("a"), QStringLiteral("o"), QStringLiteral("Org")));
    const QJsonObject root = QJsonDocument::fromJson(bytes()).object();
    QCOMPARE(root.value(QStringLiteral("colour")).toString(), QStringLiteral("blue"));
    const QJsonObject entry = root.value(QStringLiteral("connections")).toArray().at(0).toObject();
    QCOMPARE(entry.value(QStringLiteral("region")).toString(), QStringLiteral("eu"));
    QCOMPARE(entry.value(QStringLiteral("scope_name")).toString(), QStringLiteral("Org"));
}

void TestConnectionStore::anotherProgramsChangeIsSeen()
{
    ConnectionStore other(m_folder->path());
    QVERIFY(m_store->load() && other.load());
    QSignalSpy changed(&other, &ConnectionStore::changed);
    const auto added = m_store->add(draft(acme()));
    QVERIFY(added);
    QVERIFY(changed.wait());
    QCOMPARE(other.connections(), QList{*added});

    // The file is another one each time it is replaced.
    for (int change = 1; change <= 3; ++change) {
        changed.clear();
        QVERIFY(m_store->setScope(added->id, QString::number(change), {}));
        QVERIFY(changed.wait());
        QCOMPARE(other.byId(added->id)->scopeId, QString::number(change));
    }
}

void TestConnectionStore::programsAtOnceLoseNothing()
{
    constexpr int Programs = 4;
    constexpr int Each = 20;
    QThreadPool pool;
    pool.setMaxThreadCount(Programs);
    QList<QFuture<QStringList>> adding;
    for (int program = 0; program < Programs; ++program) {
        adding.append(QtConcurrent::run(&pool, [folder = m_folder->path(), program] {
            ConnectionStore store(folder);
            QStringList added;
            for (int number = 0; number < Each; ++number) {
                const QString name = QStringLiteral("%1 of %2").arg(number).arg(program);
                added += store.add(draft(name)) ? QStringList(name) : QStringList();
            }
            return added;
        }));
    }
    // On a machine that is busy enough a program may be told that it waited too long for the lock: told, not lost.
    QStringList added;
    for (const QFuture<QStringList> &each : std::as_const(adding)) {
        added += each.result();
    }
    QVERIFY(!added.isEmpty());
    QVERIFY(m_store->load());
    QStringList kept;
    for (const ConnectionInfo &connection : m_store->connections()) {
        kept.append(connection.name);
    }
    added.sort();
    kept.sort();
    QCOMPARE(kept, added);
}

void TestConnectionStore::theFileIsItsOwnersAlone()
{
    SKIP_WITHOUT_FILE_MODES();
    QVERIFY(m_store->add(draft(acme())));
    QCOMPARE(int(QFile::permissions(filePath())) & 0x0077, 0);
}

QTEST_GUILESS_MAIN(TestConnectionStore)
#include "tst_connectionstore.moc"
