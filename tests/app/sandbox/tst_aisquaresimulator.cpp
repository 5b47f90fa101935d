// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "aisquarerig.h"

#include <QRegularExpression>
#include <QTest>

using namespace Reinvite;
using namespace std::chrono_literals;
using Status = AiSquareInvite::Status;
using Trouble = Simulator::Trouble;

namespace {

constexpr const char *NoCredentials = R"({"detail":"Authentication credentials were not provided."})";
constexpr const char *Forbidden = R"({"detail":"Permission denied"})";
constexpr const char *NoInvite = R"({"detail":"Invite not found"})";
constexpr const char *NoPage = R"({"detail":"Invalid page."})";
constexpr const char *Unknown = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

/// SimpleJWT's body, with what it says of the token.
QByteArray notValid(const QByteArray &message)
{
    return R"({"detail":"Given token not valid for any token type","code":"token_not_valid","messages":)"
           R"([{"token_class":"AccessToken","token_type":"access","message":")"
        + message + R"("}]})";
}

QByteArray notAllowed(const QByteArray &method)
{
    return "{\"detail\":\"Method \\\"" + method + "\\\" not allowed.\"}";
}

QByteArray credentials(const AiSquareUser &user)
{
    return R"({"username":")" + user.username + R"(","password":")" + user.password + R"("})";
}

QByteArray tokenOf(const Mail &mail)
{
    return mail.link.section(u'/', -1).toLatin1();
}

QByteArray invitePath(const QByteArray &token, const QByteArray &verb = {})
{
    return "/api/v1/invites/" + token + '/' + verb;
}

} // namespace

class TestAiSquareSimulator : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersEachRequestToTheLetter_data();
    void answersEachRequestToTheLetter();
    void refusesByStateAndRole_data();
    void refusesByStateAndRole();
    void marksItsAnswersAsTheVendorDoes();
    void challengesWhoeverItDoesNotKnow_data();
    void challengesWhoeverItDoesNotKnow();
    void readsAFormAsWellAsJson();
    void signsInForSevenDays();
    void refreshesForThirtyDays();
    void anApiKeyNeverEnds();
    void pagesWorkspaces_data();
    void pagesWorkspaces();
    void walksThePagesByTheirLinks();
    void aListHoldsEveryRequiredField();
    void listsAllInvitesOfAWorkspace();
    void filtersByStatus();
    void findsTheWorkspaceByItsHeader();
    void resendingRenewsAndMailsALivingLink();
    void resendingRevivesWhatIsPastItsDeadline_data();
    void resendingRevivesWhatIsPastItsDeadline();
    void theLinkLetsAPersonInOnce();
    void theLinkDiesWithTheClock();
    void aMailOfAnotherVendorHasNoLinkHere();
    void keepsSlashesAsDjangoDoes_data();
    void keepsSlashesAsDjangoDoes();
    void keepsTokensOutOfPaths_data();
    void keepsTokensOutOfPaths();
    void throttlesEachUserForItself();
    void refusesInTheVendorsShapes();
    void saysHowToReachIt();
    void theSameSeedAnswersTheSame();
};

void TestAiSquareSimulator::answersEachRequestToTheLetter_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char *name, const char *token, const QByteArray &request, const QByteArray &body,
                         int status, const QByteArray &answer) {
        const qsizetype space = request.indexOf(' ');
        QTest::newRow(name) << QByteArray(token) << request.first(space) << request.sliced(space + 1) << body << status
                            << answer;
    };
    const QByteArray list = "GET /api/v1/invites/list/";
    const QByteArray resend = "POST /api/v1/invites/999999/resend/";
    const QByteArray unknown = QByteArray("/api/v1/invites/") + Unknown + '/';

    row("sign in with nothing", "", "POST /api/v1/token/", {}, 400,
        R"({"username":["This field is required."],"password":["This field is required."]})");
    row("sign in with half", "", "POST /api/v1/token/", R"({"username":"a"})", 400,
        R"({"password":["This field is required."]})");
    row("sign in with blanks", "", "POST /api/v1/token/", R"({"username":" ","password":null})", 400,
        R"({"username":["This field may not be blank."],"password":["This field may not be null."]})");
    row("sign in with a list", "", "POST /api/v1/token/", R"({"username":["a"],"password":true})", 400,
        R"({"username":["Not a valid string."],"password":["Not a valid string."]})");
    row("sign in with no object", "", "POST /api/v1/token/", "[]", 400,
        R"({"non_field_errors":["Invalid data. Expected a dictionary, but got list."]})");
    row("sign in as nobody", "", "POST /api/v1/token/", R"({"username":"nobody","password":"x"})", 400,
        R"({"detail":"Invalid credentials"})");
    row("sign in with a number", "", "POST /api/v1/token/", R"({"username":1,"password":2})", 400,
        R"({"detail":"Invalid credentials"})");
    row("sign in with another password", "", "POST /api/v1/token/", R"({"username":"grace.okafor","password":"x"})",
        400, R"({"detail":"Invalid credentials"})");
    row("sign in by GET", "", "GET /api/v1/token/", {}, 405, notAllowed("GET"));
    row("sign in with a useless token beside", "rubbish", "POST /api/v1/token/", {}, 400,
        R"({"username":["This field is required."],"password":["This field is required."]})");
    row("refresh nothing", "", "POST /api/v1/token/refresh/", "{}", 400, R"({"refresh":["This field is required."]})");
    row("refresh nonsense", "", "POST /api/v1/token/refresh/", R"({"refresh":"x.y.z"})", 400,
        R"({"detail":"Token is invalid","code":"token_not_valid"})");
    row("refresh by PUT", "", "PUT /api/v1/token/refresh/", {}, 405, notAllowed("PUT"));

    row("workspaces without token", "", "GET /api/v2/workspaces/", {}, 401, NoCredentials);
    row("workspaces by POST", "api_key", "POST /api/v2/workspaces/", {}, 405, notAllowed("POST"));
    row("who it is comes before the method", "", "POST /api/v2/workspaces/", {}, 401, NoCredentials);
    row("page zero", "api_key", "GET /api/v2/workspaces/?page=0", {}, 404, NoPage);
    row("page in words", "api_key", "GET /api/v2/workspaces/?page=one", {}, 404, NoPage);
    row("a page too far", "api_key", "GET /api/v2/workspaces/?page=2", {}, 404, NoPage);

    row("list without token", "", list, {}, 401, NoCredentials);
    row("list with rubbish", "rubbish", list, {}, 401, notValid("Token is invalid"));
    row("list with an ended token", "expired", list, {}, 401, notValid("Token is expired"));
    row("list with a refresh token", "refresh", list, {}, 401, notValid("Token has wrong type"));
    row("list with an ended refresh token", "expired_refresh", list, {}, 401, notValid("Token is expired"));
    row("list of somebody who left", "inactive", list, {}, 401,
        R"({"detail":"User is inactive","code":"user_inactive"})");
    row("list with two words", "one two", list, {}, 401,
        R"({"detail":"Authorization header must contain two space-delimited values",)"
        R"("code":"bad_authorization_header"})");
    row("list of no workspace", "api_key", list, {}, 400, R"({"detail":"workspace_id is required"})");
    row("list of a workspace in words", "api_key", list + "?workspace_id=mine", {}, 400,
        R"({"workspace_id":["A valid integer is required."]})");
    row("list of an unknown workspace", "api_key", list + "?workspace_id=1", {}, 403, Forbidden);
    row("list of a workspace beyond numbers", "api_key", list + "?workspace_id=99999999999", {}, 403, Forbidden);
    row("list of others' workspace", "api_key", list + "?workspace_id=304", {}, 403, Forbidden);
    row("list with an unknown status", "api_key", list + "?workspace_id=301&status=lost", {}, 400,
        R"({"status":["\"lost\" is not a valid choice."]})");
    row("list by DELETE", "api_key", "DELETE /api/v1/invites/list/", {}, 405, notAllowed("DELETE"));

    row("resend without token", "", resend, {}, 401, NoCredentials);
    row("resend with an ended token", "expired", resend, {}, 401, notValid("Token is expired"));
    row("resend an unknown invite", "api_key", resend, {}, 404, NoInvite);
    row("resend beyond numbers", "api_key", "POST /api/v1/invites/99999999999999999999/resend/", {}, 404, NoInvite);
    row("resend with an unknown body", "api_key", resend, "{}", 404, NoInvite);
    row("resend by GET", "api_key", "GET /api/v1/invites/4101/resend/", {}, 405, notAllowed("GET"));

    row("look at an unknown invite", "", "GET " + unknown, {}, 404, NoInvite);
    row("look at it with rubbish", "rubbish", "GET " + unknown, {}, 401, notValid("Token is invalid"));
    row("accept an unknown invite", "", "POST " + unknown + "accept/", {}, 404, NoInvite);
    row("accept by GET", "", "GET " + unknown + "accept/", {}, 405, notAllowed("GET"));
    row("the null token", "", "GET /api/v1/invites/00000000-0000-0000-0000-000000000000/", {}, 404, NoInvite);
}

void TestAiSquareSimulator::answersEachRequestToTheLetter()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    AiSquareRig rig;
    const LoopbackReply reply = rig.ask(method, target, token, body);
    QTEST(reply.body, "answer");
    QTEST(reply.status, "status");
    QCOMPARE(header(reply, "Content-Type"), QByteArray("application/json"));
    QCOMPARE(header(reply, "WWW-Authenticate"), reply.status == 401 ? R"(Bearer realm="api")" : QByteArray());
    QVERIFY(rig.mailbox.mails().isEmpty());
}

void TestAiSquareSimulator::refusesByStateAndRole_data()
{
    QTest::addColumn<Status>("state");
    QTest::addColumn<int>("workspace");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray wrongState = R"({"detail":"Only pending invites can be resent, this one is )";
    const auto row = [](const char *name, Status state, int workspace, const char *token, int status,
                         const QByteArray &answer) {
        QTest::newRow(name) << state << workspace << QByteArray(token) << status << answer;
    };
    row("accepted", Status::Accepted, 0, "api_key", 400, wrongState + R"(accepted"})");
    row("cancelled", Status::Cancelled, 0, "access", 400, wrongState + R"(cancelled"})");
    row("the account is a viewer there", Status::Pending, 2, "api_key", 403, Forbidden);
    row("role comes before state", Status::Pending, 2, "viewer", 403, Forbidden);
    row("an editor", Status::Accepted, 1, "colleague", 403, Forbidden);
    row("a viewer", Status::Cancelled, 0, "viewer", 403, Forbidden);
    row("others' invite", Status::Pending, 3, "api_key", 404, NoInvite);
    row("a stranger", Status::Accepted, 0, "stranger", 404, NoInvite);
}

void TestAiSquareSimulator::refusesByStateAndRole()
{
    QFETCH(Status, state);
    QFETCH(int, workspace);
    QFETCH(QByteArray, token);
    AiSquareRig rig;
    const AiSquareInvite &invite = rig.first(state, false, workspace);
    const Timestamp deadline = invite.expiresAt;
    const LoopbackReply reply = rig.resend(invite.id, token);
    QTEST(reply.body, "answer");
    QTEST(reply.status, "status");
    QVERIFY(rig.mailbox.mails().isEmpty());
    QCOMPARE(invite.expiresAt, deadline);
}

void TestAiSquareSimulator::marksItsAnswersAsTheVendorDoes()
{
    AiSquareRig rig;
    rig.clock.set(Instant::fromRfc3339("2026-01-31T12:00:00.999Z"));
    for (const char *target : {"/api/v2/workspaces/", "/api/v1/invites/list/", "/nowhere", "/api/v2/workspaces"}) {
        QCOMPARE(header(rig.ask("GET", target), "Date"), QByteArray("Sat, 31 Jan 2026 12:00:00 GMT"));
    }
    QCOMPARE(header(rig.ask("GET", "/api/v2/workspaces/"), "Allow"), QByteArray("GET, HEAD, OPTIONS"));
    QCOMPARE(header(rig.ask("GET", "/api/v1/token/", {}), "Allow"), QByteArray("POST, OPTIONS"));
}

void TestAiSquareSimulator::challengesWhoeverItDoesNotKnow_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::newRow("another scheme") << QByteArray("Basic dXNlcjpwYXNz");
    QTest::newRow("a scheme in lower case") << QByteArray("bearer x.y.z");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray("  ");
}

void TestAiSquareSimulator::challengesWhoeverItDoesNotKnow()
{
    QFETCH(QByteArray, authorization);
    AiSquareRig rig;
    const LoopbackReply reply = rig.simulator->answer({.method = "GET",
        .path = QStringLiteral("/api/v2/workspaces/"),
        .headers = {{"authorization", authorization}}});
    QCOMPARE(reply.status, 401);
    QCOMPARE(reply.body, QByteArray(NoCredentials));
}

void TestAiSquareSimulator::readsAFormAsWellAsJson()
{
    AiSquareRig rig;
    const AiSquareUser &account = rig.studio.user(int(AiSquarePerson::Account));
    const QByteArray form = "username=" + account.username + "&password=" + account.password;
    const auto status = [&](const QByteArray &body, const QByteArray &type) {
        return rig.ask("POST", "/api/v1/token/", {}, body, type).status;
    };
    QCOMPARE(status(form, "application/x-www-form-urlencoded"), 200);
    QCOMPARE(status(credentials(account), "application/json; charset=utf-8"), 200);
    QCOMPARE(status(form, "application/json"), 400);
    const LoopbackReply refused = rig.ask("POST", "/api/v1/token/", {}, form, "text/plain");
    QCOMPARE(refused.status, 415);
    QCOMPARE(refused.body, QByteArray(R"({"detail":"Unsupported media type \"text/plain\" in request."})"));
}

void TestAiSquareSimulator::signsInForSevenDays()
{
    AiSquareRig rig;
    const LoopbackReply reply =
        rig.ask("POST", "/api/v1/token/", {}, credentials(rig.studio.user(int(AiSquarePerson::Account))));
    QCOMPARE(reply.status, 200);
    const QByteArray access = text(object(reply), "access");
    QCOMPARE(reply.body, R"({"refresh":")" + text(object(reply), "refresh") + R"(","access":")" + access + R"("})");
    rig.clock.advance(24h * 7 - 2s);
    QCOMPARE(rig.ask("GET", "/api/v2/workspaces/", access).status, 200);
    rig.clock.advance(2s);
    const LoopbackReply ended = rig.ask("GET", "/api/v2/workspaces/", access);
    QCOMPARE(ended.status, 401);
    QCOMPARE(ended.body, notValid("Token is expired"));
    const LoopbackReply left =
        rig.ask("POST", "/api/v1/token/", {}, credentials(rig.studio.user(int(AiSquarePerson::Inactive))));
    QCOMPARE(left.body, QByteArray(R"({"detail":"Invalid credentials"})"));
}

void TestAiSquareSimulator::refreshesForThirtyDays()
{
    AiSquareRig rig;
    const LoopbackReply signedIn =
        rig.ask("POST", "/api/v1/token/", {}, credentials(rig.studio.user(int(AiSquarePerson::Account))));
    const QByteArray body = R"({"refresh":")" + text(object(signedIn), "refresh") + R"("})";
    rig.clock.advance(24h * 30 - 2s);
    const LoopbackReply refreshed = rig.ask("POST", "/api/v1/token/refresh/", {}, body);
    QCOMPARE(refreshed.status, 200);
    QCOMPARE(object(refreshed).keys(), QStringList{QStringLiteral("access")});
    QCOMPARE(rig.ask("GET", "/api/v2/workspaces/", text(object(refreshed), "access")).status, 200);
    rig.clock.advance(2s);
    const LoopbackReply ended = rig.ask("POST", "/api/v1/token/refresh/", {}, body);
    QCOMPARE(ended.status, 400);
    QCOMPARE(ended.body, QByteArray(R"({"detail":"Token is expired","code":"token_not_valid"})"));
    const QByteArray access = R"({"refresh":")" + rig.token("access") + R"("})";
    QCOMPARE(rig.ask("POST", "/api/v1/token/refresh/", {}, access).body,
        QByteArray(R"({"detail":"Token has wrong type","code":"token_not_valid"})"));
}

void TestAiSquareSimulator::anApiKeyNeverEnds()
{
    AiSquareRig rig;
    const QByteArray key = rig.token("api_key");
    rig.clock.advance(24h * 5000);
    QCOMPARE(rig.ask("GET", "/api/v2/workspaces/", key).status, 200);
    QCOMPARE(rig.token("api_key"), key);
}

void TestAiSquareSimulator::pagesWorkspaces_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QByteArray>("next");
    QTest::addColumn<QByteArray>("previous");
    const QByteArray path = "http://127.0.0.1:4711/api/v2/workspaces/";
    QTest::newRow("usual") << QByteArray() << 20 << 3 << QByteArray() << QByteArray();
    QTest::newRow("as the client asks") << QByteArray("?page=1&page_size=100") << 100 << 3 << QByteArray()
                                        << QByteArray();
    QTest::newRow("more than it gives") << QByteArray("?page_size=1000") << 100 << 3 << QByteArray() << QByteArray();
    QTest::newRow("size of nothing") << QByteArray("?page_size=0") << 20 << 3 << QByteArray() << QByteArray();
    QTest::newRow("size in words") << QByteArray("?page_size=all") << 20 << 3 << QByteArray() << QByteArray();
    QTest::newRow("first of three") << QByteArray("?page_size=1") << 1 << 1 << path + "?page=2&page_size=1"
                                    << QByteArray();
    QTest::newRow("second of three") << QByteArray("?page_size=1&page=2") << 1 << 1 << path + "?page=3&page_size=1"
                                     << path + "?page_size=1";
    QTest::newRow("last by name") << QByteArray("?page=last&page_size=2") << 2 << 1 << QByteArray()
                                  << path + "?page_size=2";
}

void TestAiSquareSimulator::pagesWorkspaces()
{
    QFETCH(QByteArray, query);
    AiSquareRig rig;
    const QJsonObject page = object(rig.ask("GET", "/api/v2/workspaces/" + query));
    QTEST(page[QStringLiteral("page_size")].toInt(), "size");
    QTEST(int(page[QStringLiteral("results")].toArray().size()), "rows");
    QTEST(text(page, "next"), "next");
    QTEST(text(page, "previous"), "previous");
    QCOMPARE(page[QStringLiteral("count")].toInt(), 3);
    QCOMPARE(page[QStringLiteral("total")].toInt(), 3);
    QCOMPARE(page[QStringLiteral("next")].isNull(), text(page, "next").isEmpty());
    QCOMPARE(page[QStringLiteral("previous")].isNull(), text(page, "previous").isEmpty());
}

void TestAiSquareSimulator::walksThePagesByTheirLinks()
{
    AiSquareRig rig;
    QStringList roles;
    QByteArray target = "/api/v2/workspaces/?page_size=1";
    while (!target.isEmpty()) {
        const QJsonObject page = object(rig.ask("GET", target));
        const QJsonObject workspace = page[QStringLiteral("results")][0].toObject();
        roles.append(workspace[QStringLiteral("name")].toString() + u' '
            + workspace[QStringLiteral("effective_role")].toString());
        QVERIFY(workspace[QStringLiteral("id")].isDouble());
        QVERIFY(!QUuid(workspace[QStringLiteral("uid")].toString()).isNull());
        QCOMPARE(text(workspace, "type"), QByteArray("team"));
        QVERIFY(workspace[QStringLiteral("invite_status")].isNull());
        target = text(page, "next").mid(qsizetype(qstrlen("http://127.0.0.1:4711")));
    }
    QCOMPARE(roles,
        QStringList({QStringLiteral("Design Studio OWNER"), QStringLiteral("Data Lab OWNER"),
            QStringLiteral("Field Team VIEWER")}));
    QCOMPARE(object(rig.ask("GET", "/api/v2/workspaces/", "stranger"))[QStringLiteral("count")].toInt(), 1);
}

void TestAiSquareSimulator::aListHoldsEveryRequiredField()
{
    AiSquareRig rig;
    QStringList listed = {QStringLiteral("accepted_at"), QStringLiteral("created_at"), QStringLiteral("email"),
        QStringLiteral("expires_at"), QStringLiteral("id"), QStringLiteral("invited_by_email"),
        QStringLiteral("invited_by_username"), QStringLiteral("message"), QStringLiteral("role"),
        QStringLiteral("role_display"), QStringLiteral("status"), QStringLiteral("token"),
        QStringLiteral("workspace_name")};
    const QJsonArray invites = rig.list();
    for (const auto invite : invites) {
        QCOMPARE(invite.toObject().keys(), listed);
        QCOMPARE(invite[QStringLiteral("accepted_at")].isNull(),
            invite[QStringLiteral("status")].toString() != QStringLiteral("accepted"));
        QVERIFY(invite[QStringLiteral("message")].isString());
        QVERIFY(invite[QStringLiteral("expires_at")].toString().endsWith(u'Z'));
    }
    QStringList detail = listed;
    detail.removeOne(QStringLiteral("invited_by_username"));
    detail.insert(6, QStringLiteral("is_expired"));
    detail.sort();
    const LoopbackReply resent = rig.resend(rig.first(Status::Pending).id);
    QCOMPARE(object(resent).keys(), detail);
}

void TestAiSquareSimulator::listsAllInvitesOfAWorkspace()
{
    AiSquareRig rig;
    qsizetype total = 0;
    for (int workspace = 0; workspace < 3; ++workspace) {
        const QJsonArray invites = rig.list(workspace);
        QCOMPARE(std::size_t(invites.size()), rig.studio.workspace(workspace).invites.size());
        QCOMPARE(text(invites[0].toObject(), "workspace_name"), rig.studio.workspace(workspace).name);
        total += invites.size();
    }
    QCOMPARE(total, 112);
    const QJsonObject second = rig.list()[1].toObject();
    QCOMPARE(text(second, "role"), QByteArray("5"));
    QCOMPARE(text(second, "role_display"), QByteArray("UNKNOWN"));
}

void TestAiSquareSimulator::filtersByStatus()
{
    AiSquareRig rig;
    qsizetype total = 0;
    for (const QByteArray &status : QByteArrayList{"pending", "accepted", "cancelled", "expired"}) {
        const LoopbackReply reply = rig.ask("GET", "/api/v1/invites/list/?workspace_id=301&status=" + status);
        const QJsonArray invites = QJsonDocument::fromJson(reply.body).array();
        QVERIFY(!invites.isEmpty());
        total += invites.size();
        for (const auto invite : invites) {
            QCOMPARE(text(invite.toObject(), "status"), status);
        }
    }
    QCOMPARE(total, rig.list().size());
}

void TestAiSquareSimulator::findsTheWorkspaceByItsHeader()
{
    AiSquareRig rig;
    LoopbackRequest request{.method = "GET", .path = QStringLiteral("/api/v1/invites/list/")};
    request.headers.insert("authorization", "Bearer " + rig.token("access"));
    const auto listed = [&](const QByteArray &context) {
        request.headers.insert("x-workspace-id", context);
        const LoopbackReply reply = rig.simulator->answer(request);
        const QJsonValue first = QJsonDocument::fromJson(reply.body).array().first();
        return QByteArray::number(reply.status) + ' ' + text(first.toObject(), "workspace_name");
    };
    QCOMPARE(listed("302"), QByteArray("200 Data Lab"));
    QCOMPARE(listed(AiSquareJson::text(rig.studio.workspace(2).uid)), QByteArray("200 Field Team"));
    QCOMPARE(listed("304"), QByteArray("403 "));
    QCOMPARE(listed("nonsense"), QByteArray("403 "));
    request.query.addQueryItem(QStringLiteral("workspace_id"), QStringLiteral("301"));
    QCOMPARE(listed("302"), QByteArray("200 Design Studio"));
}

void TestAiSquareSimulator::resendingRenewsAndMailsALivingLink()
{
    AiSquareRig rig;
    const AiSquareInvite &invite = rig.first(Status::Pending);
    const QUuid token = invite.token;
    const LoopbackReply reply = rig.resend(invite.id, "access");
    QCOMPARE(reply.status, 200);
    const QJsonObject detail = object(reply);
    QCOMPARE(detail[QStringLiteral("id")].toInt(), invite.id);
    QCOMPARE(text(detail, "status"), QByteArray("pending"));
    QCOMPARE(detail[QStringLiteral("is_expired")], QJsonValue(false));
    const auto deadline = Instant::fromRfc3339(text(detail, "expires_at").toStdString());
    QCOMPARE(deadline - rig.clock.now(), std::chrono::milliseconds(24h * 7));

    QCOMPARE(rig.mailbox.mails().size(), 1);
    const Mail mail = rig.mailbox.mails().constFirst();
    QCOMPARE(mail.vendor, QStringLiteral("aisquare"));
    QCOMPARE(mail.to.toUtf8(), invite.email);
    QCOMPARE(mail.invitation, QString::number(invite.id));
    QCOMPARE(
        mail.link, QStringLiteral("https://studio.aisquare.example/invite/") + token.toString(QUuid::WithoutBraces));
    QCOMPARE(mail.linkDiesAt, deadline);
    QCOMPARE(mail.at, rig.clock.now());
    QVERIFY2(mail.subject.endsWith(QStringLiteral("invited you to Design Studio on AISquare Studio")),
        qPrintable(mail.subject));
    QVERIFY(rig.simulator->linkWorks(mail));
    QCOMPARE(text(rig.list()[0].toObject(), "expires_at"), text(detail, "expires_at"));
}

void TestAiSquareSimulator::resendingRevivesWhatIsPastItsDeadline_data()
{
    QTest::addColumn<Status>("status");
    QTest::newRow("shown as pending") << Status::Pending;
    QTest::newRow("shown as expired") << Status::Expired;
}

void TestAiSquareSimulator::resendingRevivesWhatIsPastItsDeadline()
{
    QFETCH(Status, status);
    AiSquareRig rig;
    const AiSquareInvite &invite = rig.first(status, true);
    QVERIFY(rig.studio.isLate(invite, rig.now()));
    QCOMPARE(rig.resend(invite.id).status, 200);
    QCOMPARE(invite.status, Status::Pending);
    QVERIFY(!rig.studio.isLate(invite, rig.now()));
    QVERIFY(rig.simulator->linkWorks(rig.mailbox.mails().constFirst()));
}

void TestAiSquareSimulator::theLinkLetsAPersonInOnce()
{
    AiSquareRig rig;
    const AiSquareInvite &invite = rig.first(Status::Pending);
    QCOMPARE(rig.resend(invite.id).status, 200);
    const Mail mail = rig.mailbox.mails().constFirst();
    const LoopbackReply shown = rig.ask("GET", invitePath(tokenOf(mail)), {});
    QCOMPARE(shown.status, 200);
    QCOMPARE(text(object(shown), "email"), invite.email);
    QVERIFY(object(shown)[QStringLiteral("inviter")].isObject());
    QVERIFY(!shown.body.contains(tokenOf(mail)));
    const LoopbackReply accepted = rig.ask("POST", invitePath(tokenOf(mail), "accept/"), {});
    QCOMPARE(accepted.status, 200);
    QCOMPARE(text(object(accepted), "status"), QByteArray("accepted"));
    QVERIFY(object(accepted)[QStringLiteral("accepted_at")].isString());
    QVERIFY(!rig.simulator->linkWorks(mail));
    const LoopbackReply again = rig.ask("POST", invitePath(tokenOf(mail), "accept/"), {});
    QCOMPARE(again.status, 400);
    QCOMPARE(again.body, QByteArray(R"({"detail":"Only pending invites can be accepted, this one is accepted"})"));
    QCOMPARE(rig.resend(invite.id).status, 400);
    QCOMPARE(rig.mailbox.mails().size(), 1);
}

void TestAiSquareSimulator::theLinkDiesWithTheClock()
{
    AiSquareRig rig;
    QCOMPARE(rig.resend(rig.first(Status::Pending).id).status, 200);
    const Mail mail = rig.mailbox.mails().constFirst();
    rig.clock.advance(24h * 7 - 1ms);
    QVERIFY(rig.simulator->linkWorks(mail));
    rig.clock.advance(2ms);
    QVERIFY(!rig.simulator->linkWorks(mail));
    const LoopbackReply late = rig.ask("POST", invitePath(tokenOf(mail), "accept/"), {});
    QCOMPARE(late.status, 400);
    QCOMPARE(late.body, QByteArray(R"({"detail":"This invite has expired"})"));
    QCOMPARE(object(rig.ask("GET", invitePath(tokenOf(mail)), {}))[QStringLiteral("is_expired")], QJsonValue(true));
}

void TestAiSquareSimulator::aMailOfAnotherVendorHasNoLinkHere()
{
    AiSquareRig rig;
    QCOMPARE(rig.resend(rig.first(Status::Pending).id).status, 200);
    Mail mail = rig.mailbox.mails().constFirst();
    mail.vendor = QStringLiteral("polar");
    QVERIFY(!rig.simulator->linkWorks(mail));
    mail.vendor = QStringLiteral("aisquare");
    mail.invitation = QStringLiteral("1");
    QVERIFY(!rig.simulator->linkWorks(mail));
    QVERIFY(!rig.simulator->linkWorks({}));
}

void TestAiSquareSimulator::keepsSlashesAsDjangoDoes_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("location");
    const auto row = [](const char *method, const QByteArray &target, int status, const QByteArray &location = {}) {
        QTest::addRow("%s %s", method, target.constData()) << QByteArray(method) << target << status << location;
    };
    const QByteArray list = "/api/v1/invites/list";
    const QByteArray one = QByteArray("/api/v1/invites/") + Unknown;
    row("GET", list + "?workspace_id=301&status=pending", 301, list + "/?workspace_id=301&status=pending");
    row("GET", "/api/v2/workspaces", 301, "/api/v2/workspaces/");
    row("HEAD", "/api/v2/workspaces", 301, "/api/v2/workspaces/");
    row("GET", one, 301, one + '/');
    row("GET", "/api/v1/token", 301, "/api/v1/token/");
    row("POST", "/api/v1/token", 404);
    row("POST", "/api/v1/invites/4101/resend", 404);
    row("POST", one + "/accept", 404);
    row("GET", list + "//", 404);
    row("GET", "/api/v1//invites/list/", 404);
    row("GET", "/", 404);
    row("GET", "/api/v1/invites/4101/", 404);
    row("GET", "/api/v1/invites/4101", 404);
    row("POST", "/api/v1/invites/mine/resend/", 404);
    row("POST", "/api/v1/invites/-1/resend/", 404);
    row("POST", one + "/resend/", 404);
    row("GET", one.toUpper() + '/', 404);
    row("GET", "/api/v1/invites/", 404);
    row("GET", "/API/v2/workspaces/", 404);
}

void TestAiSquareSimulator::keepsSlashesAsDjangoDoes()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    AiSquareRig rig;
    const LoopbackReply reply = rig.ask(method, target);
    QTEST(reply.status, "status");
    QTEST(header(reply, "Location"), "location");
    QCOMPARE(header(reply, "Content-Type"), QByteArray("text/html; charset=utf-8"));
    QCOMPARE(reply.body.contains("<h1>Not Found</h1>"), reply.status == 404);
}

void TestAiSquareSimulator::keepsTokensOutOfPaths_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("safe");
    const auto row = [](const char *path, const char *safe) {
        QTest::newRow(path) << QString::fromLatin1(path) << QString::fromLatin1(safe);
    };
    row("/api/v1/invites/3f2504e0-4f89-41d3-9a0c-0305e82c3301/", "/api/v1/invites/{token}/");
    row("/api/v1/invites/3f2504e0-4f89-41d3-9a0c-0305e82c3301", "/api/v1/invites/{token}");
    row("/api/v1/invites/3F2504E0-4F89-41D3-9A0C-0305E82C3301/accept/", "/api/v1/invites/{token}/accept/");
    row("/api/v1/invites//3f2504e0/decline/", "/api/v1/invites//{token}/decline/");
    row("/api/v1/invites/4101/resend/", "/api/v1/invites/4101/resend/");
    row("/api/v1/invites/4101/3f2504e0/", "/api/v1/invites/4101/{token}/");
    row("/api/v1/invites/list/", "/api/v1/invites/list/");
    row("/api/v1/token/refresh/", "/api/v1/token/refresh/");
    row("/", "/");
    row("", "");
}

void TestAiSquareSimulator::keepsTokensOutOfPaths()
{
    QFETCH(QString, path);
    AiSquareRig rig;
    QTEST(rig.simulator->safePath({.method = "GET", .path = path}), "safe");
}

void TestAiSquareSimulator::throttlesEachUserForItself()
{
    AiSquareRig rig(3);
    const auto ask = [&rig](const QByteArray &token) { return rig.ask("GET", "/api/v2/workspaces/", token); };
    QCOMPARE(ask("api_key").status, 200);
    rig.clock.advance(20s);
    QCOMPARE(ask("access").status, 200); // the same user by another token
    QCOMPARE(ask("api_key").status, 200);
    const LoopbackReply refused = ask("access");
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.body, QByteArray(R"({"detail":"Request was throttled. Expected available in 40 seconds."})"));
    QCOMPARE(header(refused, "Retry-After"), QByteArray("40"));
    QVERIFY(!header(refused, "Date").isEmpty());
    QCOMPARE(rig.resend(rig.first(Status::Pending).id).status, 429);
    QVERIFY(rig.mailbox.mails().isEmpty());
    QCOMPARE(ask("viewer").status, 200);
    QCOMPARE(ask("expired").status, 401); // who it is comes first
    rig.clock.advance(39s);
    QCOMPARE(ask("access").body, QByteArray(R"({"detail":"Request was throttled. Expected available in 1 second."})"));
    rig.clock.advance(1s);
    QCOMPARE(ask("access").status, 200);
    QCOMPARE(ask("access").status, 429);
}

void TestAiSquareSimulator::refusesInTheVendorsShapes()
{
    const AiSquareRig rig;
    const LoopbackReply throttled = rig.simulator->refuse(Trouble::Throttled);
    QCOMPARE(throttled.status, 429);
    QCOMPARE(header(throttled, "Retry-After"), QByteArray("60"));
    QCOMPARE(throttled.body, QByteArray(R"({"detail":"Request was throttled. Expected available in 60 seconds."})"));
    const LoopbackReply expired = rig.simulator->refuse(Trouble::TokenExpired);
    QCOMPARE(expired.status, 401);
    QCOMPARE(expired.body, notValid("Token is expired"));
    QCOMPARE(header(expired, "WWW-Authenticate"), QByteArray(R"(Bearer realm="api")"));
    const LoopbackReply broken = rig.simulator->refuse(Trouble::Broken);
    QCOMPARE(broken.status, 500);
    QVERIFY(broken.body.contains("<h1>Server Error (500)</h1>"));
    for (const LoopbackReply &reply : {throttled, expired, broken}) {
        QVERIFY(!header(reply, "Date").isEmpty());
    }
}

void TestAiSquareSimulator::saysHowToReachIt()
{
    AiSquareRig rig;
    const QUrl url(QStringLiteral("http://127.0.0.1:4711"));
    const std::vector<SandboxAccount> accounts = rig.simulator->accounts(url);
    QCOMPARE(accounts.size(), std::size_t(1));
    const SandboxAccount &account = accounts.front();
    QCOMPARE(account.vendor, QStringLiteral("aisquare"));
    QCOMPARE(account.name, QStringLiteral("Acme Studio"));
    QCOMPARE(account.url, url);
    QVERIFY(account.token.isEmpty());
    const QByteArray username = account.answers.value(QStringLiteral("username")).toUtf8();
    const QByteArray body =
        R"({"username":")" + username + R"(","password":")" + account.password.reveal().toByteArray() + R"("})";
    QCOMPARE(rig.ask("POST", "/api/v1/token/", {}, body).status, 200);

    const QJsonObject entry = rig.simulator->toJson(url)[QStringLiteral("aisquare")].toObject();
    QCOMPARE(entry.keys(),
        QStringList({QStringLiteral("password"), QStringLiteral("token"), QStringLiteral("url"),
            QStringLiteral("username"), QStringLiteral("workspace_id")}));
    QCOMPARE(text(entry, "password"), account.password.reveal().toByteArray());
    const QByteArray workspace = QByteArray::number(entry[QStringLiteral("workspace_id")].toInt());
    QCOMPARE(rig.ask("GET", "/api/v1/invites/list/?workspace_id=" + workspace, text(entry, "token")).status, 200);
}

void TestAiSquareSimulator::theSameSeedAnswersTheSame()
{
    AiSquareRig one(0, 9);
    AiSquareRig same(0, 9);
    AiSquareRig other(0, 10);
    const auto story = [](AiSquareRig &rig) {
        QByteArray bodies;
        bodies += rig.ask("POST", "/api/v1/token/", {}, credentials(rig.studio.user(0))).body;
        rig.clock.advance(5s);
        bodies += rig.resend(rig.first(Status::Pending).id).body;
        bodies += rig.ask("GET", "/api/v1/invites/list/?workspace_id=301", "access").body;
        return bodies;
    };
    const QByteArray told = story(one);
    QCOMPARE(told, story(same));
    QVERIFY(told != story(other));
}

QTEST_APPLESS_MAIN(TestAiSquareSimulator)
#include "tst_aisquaresimulator.moc"
