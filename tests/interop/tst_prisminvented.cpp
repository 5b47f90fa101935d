// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/registry.h"
#include "tests/interop/listeningproxy.h"
#include "tests/interop/mockserver.h"
#include "tests/support/caught.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <iterator>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

/// Rounds of a list and a resend for each contract; REINVITE_INTEROP_ROUNDS has them more.
int rounds()
{
    constexpr int Usual = 3;
    const int wanted = qEnvironmentVariableIntValue("REINVITE_INTEROP_ROUNDS");
    return wanted > 0 ? wanted : Usual;
}

/// A contract may mean hundreds of requests, and the server takes its time to invent.
constexpr int Patience = 240'000;
/// Where the answers invented so far had no row at all, which happens in one run of five, there are more rounds.
constexpr int MostRoundsWithoutRow = 60;

const QString Scope = u"aa11a4c2-a467-43db-b413-c4ab0f5cf627"_s;

/// What a mock server invents is not paced.
class OpenMemory final : public PacerMemory
{
public:
    void take(const QString &, const PacerRules &, std::function<void(std::chrono::milliseconds)> done) override
    {
        done(std::chrono::milliseconds(0));
    }
    void answered(const QString &) override {}
    void throttled(const QString &, std::chrono::seconds) override {}
};

/// Ids of the rows in one answer; none where it is no list of rows.
using RowIds = QStringList (*)(const QJsonDocument &answer);

QStringList idsOf(const QJsonArray &rows)
{
    QStringList ids;
    for (const auto &row : rows) {
        const QJsonValue id = row["id"_L1];
        ids.append(id.isString() ? id.toString() : QString::number(id.toInteger()));
    }
    return ids;
}

QStringList seatIds(const QJsonDocument &answer)
{
    return idsOf(answer["seats"_L1].toArray());
}

QStringList inviteIds(const QJsonDocument &answer)
{
    return idsOf(answer.array());
}

QStringList userIds(const QJsonDocument &answer)
{
    return idsOf(answer["data"_L1]["records"_L1].toArray());
}

struct Heard
{
    QSet<QString> ids;

    [[nodiscard]] ListSink sink()
    {
        return {
            .batch =
                [this](const QList<Invitation> &batch) {
                    for (const Invitation &row : batch) {
                        ids.insert(row.key.id);
                    }
                },
            .containerListed = [](const QString &, const QSet<QString> &) {},
            .progress = [](int, int, const QString &) {},
        };
    }
};

} // namespace

Q_DECLARE_METATYPE(RowIds)

/// Every vendor's client against answers that a mock server invents within the bounds of the vendor's contract.
class PrismInventedTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void loseNoRowAndBreakNoContract_data();
    void loseNoRowAndBreakNoContract();

private:
    [[nodiscard]] QString derive(const QString &contract);
    [[nodiscard]] std::unique_ptr<VendorClient> makeClient(
        const QString &vendor, const QUrl &url, const QString &path, const QByteArray &token);
    [[nodiscard]] bool resend(VendorClient &client, const QString &id);

    QTemporaryDir m_folder;
    SystemClock m_clock;
    PacerGate m_gate{std::make_unique<OpenMemory>()};
};

/// The derived contract; empty where that is not possible, which skips the test.
QString PrismInventedTest::derive(const QString &contract)
{
    const QString target = m_folder.filePath(contract + u".json"_s);
    QProcess node;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NODE_PATH"_s, QStringLiteral(REINVITE_MOCK_SERVERS "/node_modules"));
    node.setProcessEnvironment(environment);
    node.start(u"node"_s,
        {QStringLiteral(REINVITE_INTEROP_SOURCE "/derive.cjs"), contractsFolder() + u'/' + contract, target});
    return node.waitForFinished(30'000) && node.exitCode() == 0 ? target : QString();
}

std::unique_ptr<VendorClient> PrismInventedTest::makeClient(
    const QString &vendor, const QUrl &url, const QString &path, const QByteArray &token)
{
    ConnectionInfo info{.id = u"prism"_s, .name = u"prism"_s, .vendor = vendor, .baseUrl = url};
    info.baseUrl.setPath(path);
    info.scopeId = Scope;
    auto client = vendorById(vendor)->makeClient({
        .connection = info,
        .pacer = m_gate,
        .clock = m_clock,
        .loopbackOnly = true,
        .adjust = [](HttpSettings &settings) { settings.headers.insert("Prefer", "dynamic=true"); },
    });
    client->setToken(Secret(QByteArray(token)));
    return client;
}

bool PrismInventedTest::resend(VendorClient &client, const QString &id)
{
    auto grant = outcomeOf(m_gate.acquire(client.realm(), Priority::Act));
    const Container container = {.kind = u"customer"_s, .id = Scope, .name = {}, .owner = {}};
    const auto outcome =
        outcomeOf(client.resend(std::move(grant).value().value(), {.connection = u"prism"_s, .id = id}, container));
    return outcome && std::holds_alternative<WriteSent<Invitation>>(*outcome);
}

void PrismInventedTest::loseNoRowAndBreakNoContract_data()
{
    QTest::addColumn<QString>("contract");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("id");
    QTest::addColumn<RowIds>("idsIn");
    const QString uuid = u"497f6eca-6276-4993-bfeb-53cbbbba6f08"_s;
    QTest::newRow("polar") << u"polar.openapi.json"_s << QString() << QByteArray("polar_oat_interop") << uuid
                           << RowIds(&seatIds);
    QTest::newRow("polar_portal") << u"polar.openapi.json"_s << QString() << QByteArray("polar_cst_interop") << uuid
                                  << RowIds(&seatIds);
    QTest::newRow("aisquare") << u"aisquare.openapi.yaml"_s << QString() << QByteArray("interop") << u"42"_s
                              << RowIds(&inviteIds);
    QTest::newRow("worth") << u"worth.openapi.yaml"_s << QString() << QByteArray("interop") << uuid << RowIds(&userIds);
}

void PrismInventedTest::loseNoRowAndBreakNoContract()
{
    QFETCH(const QString, contract);
    QFETCH(const QString, path);
    QFETCH(const QByteArray, token);
    QFETCH(const QString, id);
    QFETCH(const RowIds, idsIn);
    const QString derived = derive(contract);
    MockServer server;
    const QString fault = derived.isEmpty() ? u"no contract, or node is not installed"_s : server.start(derived);
    if (!fault.isEmpty()) {
        QSKIP(qPrintable(fault));
    }
    ListeningProxy proxy(server.url());
    const auto client = makeClient(QString::fromLatin1(QTest::currentDataTag()), proxy.url(), path, token);
    qsizetype rows = 0;
    int round = 0;
    int inventedFaults = 0;
    for (; round < rounds() || (rows == 0 && round < MostRoundsWithoutRow); ++round) {
        Heard heard;
        Caught list(client->list(heard.sink()));
        QTRY_VERIFY_WITH_TIMEOUT(list.value, Patience);
        const auto &listed = list.value;
        if (!*listed && listed->error().kind == ProblemKind::VendorFault) {
            ++inventedFaults; // Prism finds its own invention against the contract
            static_cast<void>(proxy.takeBodies());
            continue;
        }
        QVERIFY2(listed->has_value(), qPrintable(*listed ? QString() : describe(listed->error())));
        QStringList invented;
        for (const QByteArray &body : proxy.takeBodies()) {
            invented += idsIn(QJsonDocument::fromJson(body));
        }
        rows += invented.size();
        for (const QString &row : std::as_const(invented)) {
            QVERIFY2(row.isEmpty() || heard.ids.contains(row), qPrintable(row));
        }
        QVERIFY(resend(*client, id));
        QTRY_VERIFY(client->findChildren<JobBase *>().isEmpty());
        static_cast<void>(proxy.takeBodies());
    }
    QVERIFY(rows > 0);
    QVERIFY(inventedFaults < round);
    QTRY_VERIFY(server.passedRequests() >= qsizetype(round));
    QCOMPARE(server.requestViolations(), QStringList());
    qInfo("%d rounds, %d of them ended by a fault of Prism's, %lld rows, %lld requests", round, inventedFaults,
        static_cast<long long>(rows), static_cast<long long>(server.passedRequests()));
}

QTEST_GUILESS_MAIN(PrismInventedTest)
#include "tst_prisminvented.moc"
