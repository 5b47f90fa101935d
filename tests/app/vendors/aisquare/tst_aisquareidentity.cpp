// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/aisquare/aisquareidentity.h"
#include "app/vendors/session.h"
#include "tests/app/vendors/aisquare/aisquarestage.h"

#include <QRegularExpression>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

const QString Workspaces = u"GET /api/v2/workspaces/"_s;

VendorClient *clientAt(const QUrl &url, PacerGate &gate, const Clock &clock, std::unique_ptr<VendorClient> &keeper)
{
    ConnectionInfo info;
    info.id = u"c1"_s;
    info.baseUrl = url;
    keeper = vendorById(u"aisquare")->makeClient({.connection = info, .pacer = gate, .clock = clock});
    return keeper.get();
}

} // namespace

/// Whose account it is, what it sees and may not do, and where it is.
class AiSquareIdentityTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void tellsWhatTheAccountSees();
    void tellsOfTheChosenWorkspacesAlone();
    void tellsWhenASessionEnds();
    void anAccountWithoutWorkspacesIsNobodysFault();
    void olderServersAreAskedForInvites_data();
    void olderServersAreAskedForInvites();
    void everyFailureIsTold_data();
    void everyFailureIsTold();
    void discoversWorkspaces();
    void namesAreJoined_data();
    void namesAreJoined();
    void theRealmIsTheHost_data();
    void theRealmIsTheHost();
    void theRealmIsPacedWithCaution();
};

void AiSquareIdentityTest::tellsWhatTheAccountSees()
{
    AiSquareStage stage;
    const auto identity = outcomeOf(stage.client().whoAmI());
    QVERIFY(identity && *identity);
    const QList<AccountPart> parts = {{.id = u"301"_s, .name = u"Workspace 301"_s, .detail = u"OWNER"_s},
        {.id = u"302"_s, .name = u"Workspace 302"_s, .detail = u"VIEWER"_s}};
    QCOMPARE((*identity)->parts, parts);
    QCOMPARE((*identity)->scopeId, u"301,302"_s);
    QCOMPARE((*identity)->scopeName, u"Workspace 301, Workspace 302"_s);
    QCOMPARE((*identity)->person, u"grace"_s);
    QVERIFY((*identity)->role.isEmpty());
    QCOMPARE((*identity)->environment, Environment::OfflineSandbox);
    QCOMPARE((*identity)->prevented.size(), 1);
    QVERIFY((*identity)->prevented.constFirst().contains(u"Workspace 302"_s));
    QVERIFY(!(*identity)->prevented.constFirst().contains(u"Workspace 301"_s));
    QVERIFY((*identity)->missingScopes.isEmpty());
    QCOMPARE(stage.requests().size(), 1);
}

void AiSquareIdentityTest::tellsOfTheChosenWorkspacesAlone()
{
    AiSquareStage stage({{.id = u"301"_s, .name = u"Old name"_s}});
    const auto identity = outcomeOf(stage.client().whoAmI());
    QVERIFY(identity && *identity);
    QCOMPARE((*identity)->parts.size(), 2);
    QCOMPARE((*identity)->scopeId, u"301"_s);
    QCOMPARE((*identity)->scopeName, u"Workspace 301"_s);
    QCOMPARE((*identity)->role, u"OWNER"_s);
    QVERIFY((*identity)->prevented.isEmpty());
}

void AiSquareIdentityTest::tellsWhenASessionEnds()
{
    // {"exp":1787400000}
    const QByteArray token = "eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjE3ODc0MDAwMDB9.c2ln";
    AiSquareStage stage;
    stage.client().setToken(Secret(QByteArray(token)));
    const auto pasted = outcomeOf(stage.client().whoAmI());
    QVERIFY(pasted && *pasted);
    QCOMPARE((*pasted)->signedInUntil, Instant::fromMsecs(1787400000000));
    stage.client().setToken(toSecret({.access = Secret(QByteArray(token)), .refresh = Secret(QByteArray("r"))}));
    const auto renewable = outcomeOf(stage.client().whoAmI());
    QVERIFY(renewable && *renewable);
    QVERIFY(!(*renewable)->signedInUntil.isValid());
}

void AiSquareIdentityTest::anAccountWithoutWorkspacesIsNobodysFault()
{
    AiSquareStage stage;
    stage.script(Workspaces, AiSquareStage::json(AiSquareStage::page({}, 0)));
    const auto identity = outcomeOf(stage.client().whoAmI());
    QVERIFY(identity && *identity);
    QVERIFY((*identity)->parts.isEmpty());
    QVERIFY((*identity)->scopeId.isEmpty());
    QVERIFY((*identity)->prevented.isEmpty());
}

void AiSquareIdentityTest::olderServersAreAskedForInvites_data()
{
    QTest::addColumn<QList<AccountPart>>("parts");
    QTest::addColumn<QString>("line");
    QTest::newRow("nothing chosen") << QList<AccountPart>() << u"GET /api/v1/invites/list/"_s;
    QTest::newRow("one chosen") << QList<AccountPart>{{.id = u"301"_s, .name = u"Design"_s}}
                                << u"GET /api/v1/invites/list/?workspace_id=301"_s;
}

void AiSquareIdentityTest::olderServersAreAskedForInvites()
{
    QFETCH(QList<AccountPart>, parts);
    AiSquareStage stage(parts);
    stage.script(Workspaces, AiSquareStage::json(R"({"detail":"Not found."})", 404));
    stage.script(u"GET /api/v1/invites/list/"_s, AiSquareStage::json("[]"));
    const auto identity = outcomeOf(stage.client().whoAmI());
    QVERIFY(identity && *identity);
    QTEST(stage.lines().constLast(), "line");
    QCOMPARE((*identity)->scopeName, parts.isEmpty() ? QString() : u"Design"_s);
    QCOMPARE((*identity)->prevented.size(), 1);

    stage.script(u"GET /api/v1/invites/list/"_s, AiSquareStage::json(R"({"detail":"No"})", 401));
    const auto refused = outcomeOf(stage.client().whoAmI());
    QVERIFY(refused && !*refused);
    QCOMPARE(refused->error().kind, ProblemKind::Unauthorized);
}

void AiSquareIdentityTest::everyFailureIsTold_data()
{
    QTest::addColumn<LoopbackReply>("reply");
    QTest::addColumn<ProblemKind>("kind");
    QTest::newRow("401") << AiSquareStage::json(R"({"detail":"No"})", 401) << ProblemKind::Unauthorized;
    QTest::newRow("422") << AiSquareStage::json("{}", 422) << ProblemKind::Validation;
    QTest::newRow("500") << LoopbackReply{.status = 500} << ProblemKind::VendorFault;
    QTest::newRow("malformed") << AiSquareStage::json("[{") << ProblemKind::Malformed;
    QTest::newRow("slow") << LoopbackReply{.ending = Ending::Never} << ProblemKind::Timeout;
}

void AiSquareIdentityTest::everyFailureIsTold()
{
    QFETCH(LoopbackReply, reply);
    QFETCH(ProblemKind, kind);
    AiSquareStage stage;
    stage.script(Workspaces, reply);
    const auto identity = outcomeOf(stage.client().whoAmI());
    QVERIFY(identity && !*identity);
    QCOMPARE(identity->error().kind, kind);
    const auto parts = outcomeOf(stage.client().discover());
    QVERIFY(parts && !*parts);
    QCOMPARE(parts->error().kind, kind);
}

void AiSquareIdentityTest::discoversWorkspaces()
{
    AiSquareStage stage;
    stage.script(
        Workspaces, AiSquareStage::json(AiSquareStage::page({AiSquareStage::workspace("301", "ADMIN")}, 2, "2")));
    stage.script(
        Workspaces + u"?page=2&"_s, AiSquareStage::json(AiSquareStage::page({AiSquareStage::workspace("302")}, 2)));
    const auto parts = outcomeOf(stage.client().discover());
    QVERIFY(parts && *parts);
    QCOMPARE((*parts)->size(), 2);
    QCOMPARE((*parts)->constFirst().detail, u"ADMIN"_s);
}

void AiSquareIdentityTest::namesAreJoined_data()
{
    QTest::addColumn<int>("workspaces");
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << 0 << QString();
    QTest::newRow("one") << 1 << u"W0"_s;
    QTest::newRow("three") << 3 << u"W0, W1, W2"_s;
    QTest::newRow("four") << 4 << u"W0, W1, W2 and 1 more"_s;
    QTest::newRow("many") << 50 << u"W0, W1, W2 and 47 more"_s;
}

void AiSquareIdentityTest::namesAreJoined()
{
    QFETCH(int, workspaces);
    QList<AccountPart> parts;
    for (int i = 0; i < workspaces; ++i) {
        parts.append({.id = QString::number(i), .name = u"W%1"_s.arg(i)});
    }
    QTEST(AiSquare::scopeOf(parts).name, "name");
}

void AiSquareIdentityTest::theRealmIsTheHost_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QString>("realm");
    QTest::addColumn<Environment>("environment");
    QTest::newRow("production") << QUrl(u"https://api.aisquare.studio"_s) << u"api.aisquare.studio"_s
                                << Environment::Production;
    QTest::newRow("production with its port")
        << QUrl(u"https://api.aisquare.studio:443/"_s) << u"api.aisquare.studio"_s << Environment::Production;
    QTest::newRow("staging") << QUrl(u"https://stg-api.aisquare.studio"_s) << u"stg-api.aisquare.studio"_s
                             << Environment::VendorSandbox;
    QTest::newRow("development") << QUrl(u"https://studio-api-dev.aisquare.com"_s) << u"studio-api-dev.aisquare.com"_s
                                 << Environment::VendorSandbox;
    QTest::newRow("loopback") << QUrl(u"http://127.0.0.1:8080"_s) << u"127.0.0.1:8080"_s << Environment::OfflineSandbox;
    QTest::newRow("another") << QUrl(u"https://studio.example/path"_s) << u"studio.example"_s << Environment::Unknown;
}

void AiSquareIdentityTest::theRealmIsTheHost()
{
    QFETCH(QUrl, url);
    SystemClock clock;
    PacerGate gate(makeProcessPacerMemory());
    std::unique_ptr<VendorClient> client;
    QTEST(clientAt(url, gate, clock, client)->realm(), "realm");
    QTEST(client->environment(), "environment");
}

/// 60 % of 60: so many go at once, and the next one waits.
void AiSquareIdentityTest::theRealmIsPacedWithCaution()
{
    AiSquareStage stage;
    stage.gate().answered(stage.client().realm());
    for (int i = 0; i < 36; ++i) {
        QVERIFY(outcomeOf(stage.gate().acquire(stage.client().realm(), Priority::Act)));
    }
    QObject context;
    std::chrono::milliseconds waiting{0};
    connect(&stage.gate(), &PacerGate::waiting, &context,
        [&waiting](const QString &, std::chrono::milliseconds wait) { waiting = wait; });
    Caught<Result<Grant>> next(stage.gate().acquire(stage.client().realm(), Priority::Act));
    QTRY_VERIFY(waiting > std::chrono::seconds(1));
    QVERIFY(!next.value);
}

QTEST_GUILESS_MAIN(AiSquareIdentityTest)
#include "tst_aisquareidentity.moc"
