// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "rawclient.h"
#include "worthdesk.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Reinvite;
using namespace std::chrono_literals;

namespace {

constexpr const char *Unknown = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
constexpr const char *Unauthorized = R"({"message":"Unauthorized","errorCode":"ERR_UNAUTHORIZED"})";
constexpr const char *Forbidden = R"({"message":"Forbidden","errorCode":"ERR_FORBIDDEN"})";
constexpr const char *Broken = R"({"message":"Internal Server Error","errorCode":"ERR_INTERNAL_SERVER"})";
constexpr const char *ErrorOccurred = R"({"message":"Error occurred","errorCode":"ERR_INTERNAL_SERVER"})";
constexpr const char *Onboarded = R"({"status":"fail","message":"Customer has already onboarded the platform",)"
                                  R"("errorCode":"INVALID","data":{"errorName":"CustomersApiError"}})";
constexpr const char *NotFound = R"({"status":"fail","message":"Customer user Not Found","errorCode":"NOT_FOUND",)"
                                 R"("data":{"errorName":"CustomersApiError"}})";
constexpr const char *BadInvite = R"({"status":"error","message":"invalid signature","errorCode":"UNKNOWN_ERROR",)"
                                  R"("data":{"errorName":"JsonWebTokenError"}})";
constexpr const char *NewUser =
    R"({"first_name":"Eve","last_name":"Adams","email":"eve@new.example","subrole":{"id":"1","code":"admin","label":""}})";

QByteArray invalid(const QByteArray &message)
{
    return R"({"status":"fail","message":")" + message
        + R"(","errorCode":"INVALID","data":{"errorName":"ValidationMiddlewareError"}})";
}

QByteArray page(const QByteArray &line)
{
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta "
           "charset=\"utf-8\">\n<title>Error</title>\n</head>\n<body>\n"
           "<pre>Cannot "
        + line + "</pre>\n</body>\n</html>\n";
}

} // namespace

/// What the simulated Worth AI answers on each route. Signing in, users and invitations have tests of their own.
class TestWorthSimulator : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersEachRequestToTheLetter_data();
    void answersEachRequestToTheLetter();
    void everyAnswerCarriesTheVendorsHeaders_data();
    void everyAnswerCarriesTheVendorsHeaders();
    void refusesInTheVendorsWords();
    void throttlesByTheMinute();
    void throttlesAsTheFormSays_data();
    void throttlesAsTheFormSays();
    void noLimitMeansNone();
    void pathsInTheLogHoldNoToken_data();
    void pathsInTheLogHoldNoToken();
    void everyFormCanTakeEachOfItsValues();
    void whatIsNoFormOrValueChangesNothing();
    void whoAsksByTokenSeesWhatItMay();
    void survivesWhateverIsSent();
    void answersOverHttp();
};

void TestWorthSimulator::answersEachRequestToTheLetter_data()
{
    QTest::addColumn<QByteArray>("token"); ///< name of one of the simulator's, or the token itself
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer"); ///< whole, or its beginning where it ends with …
    const auto row = [](const char *name, const char *token, const QByteArray &request, const QByteArray &body,
                         int status, const QByteArray &answer) {
        QTest::newRow(name) << QByteArray(token) << request << body << status << answer;
    };
    const QByteArray users = "/customers/{c}/users";
    const QByteArray unknown = users + '/' + Unknown;
    const QByteArray elsewhere = QByteArray("/customers/") + Unknown;

    row("unknown route", "worth_owner", "GET /nothing", {}, 404, page("GET /auth/api/v1/nothing"));
    row("unknown route without token", "", "GET /nothing", {}, 404, page("GET /auth/api/v1/nothing"));
    row("route of the vendor's own staff", "", "POST /admin/sign-in", "{}", 404,
        page("POST /auth/api/v1/admin/sign-in"));
    row("markup in a path", "", "GET /<b>", {}, 404, page("GET /auth/api/v1/%3Cb%3E"));
    row("slash at the end", "worth_owner", "GET " + users + '/', {}, 404, page("GET /auth/api/v1" + users + '/'));
    row("slash after resend", "worth_owner", "POST " + unknown + "/resend-invite/", {}, 404,
        page("POST /auth/api/v1" + unknown + "/resend-invite/"));
    row("resend by GET", "worth_owner", "GET " + unknown + "/resend-invite", {}, 404,
        page("GET /auth/api/v1" + unknown + "/resend-invite"));
    row("no way to delete", "worth_owner", "DELETE " + unknown, {}, 404, page("DELETE /auth/api/v1" + unknown));

    row("list", "worth_owner", "GET " + users, {}, 200,
        R"({"status":"success","message":"Success","data":{"records":[…)");
    row("list without token", "", "GET " + users, {}, 401, Unauthorized);
    row("list with nonsense", "nonsense", "GET " + users, {}, 401, Unauthorized);
    row("list with an ended token", "worth_expired", "GET " + users, {}, 401, Unauthorized);
    row("list with the access token", "worth_access_token", "GET " + users, {}, 401, Unauthorized);
    row("list with less than read", "worth_underwriter", "GET " + users, {}, 403, Forbidden);
    row("list with another customer's token", "worth_other_customer", "GET " + users, {}, 403, Forbidden);
    row("list of another customer", "worth_owner", "GET " + elsewhere + "/users", {}, 403, Forbidden);
    row("list of no customer", "worth_owner", "GET /customers/nobody/users", {}, 403, Forbidden);
    row("page zero", "worth_owner", "GET " + users + "?page=0", {}, 400, ErrorOccurred);
    row("page in words", "worth_owner", "GET " + users + "?page=one", {}, 400, ErrorOccurred);
    row("page beyond numbers", "worth_owner", "GET " + users + "?page=99999999999", {}, 400, ErrorOccurred);
    row("page beyond the last", "worth_owner", "GET " + users + "?page=2147483647", {}, 200,
        R"({"status":"success","message":"Success","data":{"records":[],"total_pages":2,"total_items":"150"}})");
    row("unknown query", "worth_auditor", "GET " + users + "?filter[status]=INVITED", {}, 200,
        R"({"status":"success"…)");

    row("user", "worth_auditor", "GET " + users + "/{joined}", {}, 200, R"({"status":"success","message":"Success",…)");
    row("unknown user", "worth_owner", "GET " + unknown, {}, 404, NotFound);
    row("user by nonsense", "worth_owner", "GET " + users + "/nobody", {}, 400, ErrorOccurred);
    row("user without token", "", "GET " + unknown, {}, 401, Unauthorized);
    row("user without read", "worth_underwriter", "GET " + unknown, {}, 403, Forbidden);
    row("user of another customer", "worth_owner", "GET " + elsewhere + "/users/" + Unknown, {}, 403, Forbidden);

    row("resend", "worth_owner", "POST " + users + "/{invited}/resend-invite", {}, 200,
        R"({"status":"success","message":"Invite mail sent successfully"})");
    row("resend with a body", "worth_owner", "POST " + users + "/{invited}/resend-invite", R"({"a":1})", 200,
        R"({"status":"success","message":"Invite mail sent successfully"})");
    row("resend to one who joined", "worth_owner", "POST " + users + "/{joined}/resend-invite", {}, 400, Onboarded);
    row("resend to one suspended", "worth_owner", "POST " + users + "/{suspended}/resend-invite", {}, 400, Onboarded);
    row("resend to nobody", "worth_owner", "POST " + unknown + "/resend-invite", {}, 404, NotFound);
    row("resend to nonsense", "worth_owner", "POST " + users + "/nobody/resend-invite", {}, 404, NotFound);
    row("resend without token", "", "POST " + users + "/{invited}/resend-invite", {}, 401, Unauthorized);
    row("resend with an ended token", "worth_expired", "POST " + users + "/{invited}/resend-invite", {}, 401,
        Unauthorized);
    row("resend without write", "worth_auditor", "POST " + users + "/{invited}/resend-invite", {}, 403, Forbidden);
    row("resend elsewhere", "worth_owner", "POST " + elsewhere + "/users/{invited}/resend-invite", {}, 403, Forbidden);

    row("create", "worth_inviter", "POST " + users, NewUser, 200,
        R"({"status":"success","message":"Customer user created.","data":{"user_id":"…)");
    row("create without permission", "worth_auditor", "POST " + users, NewUser, 403, Forbidden);
    row("create without token", "", "POST " + users, NewUser, 401, Unauthorized);
    row("create nothing", "worth_owner", "POST " + users, {}, 400, invalid(R"(\"first_name\" is required)"));
    row("create no JSON", "", "POST " + users, "{oops", 400, invalid("Unexpected token in JSON"));
    row("create without subrole", "worth_owner", "POST " + users,
        R"({"first_name":"A","last_name":"B","email":"a@b.example"})", 400, invalid(R"(\"subrole\" is required)"));
    row("create with no address", "worth_owner", "POST " + users,
        R"({"first_name":"A","last_name":"B","email":"nobody","subrole":{"code":"admin"}})", 400,
        invalid(R"(\"email\" must be a valid email)"));
    row("create one who is there", "worth_owner", "POST " + users,
        R"({"first_name":"A","last_name":"B","email":"OWNER@acme-lending.example","subrole":{"code":"admin"}})", 400,
        R"({"status":"fail","message":"Another customer user exists with the same email.","errorCode":"INVALID",)"
        R"("data":{"errorName":"CustomersApiError"}})");

    row("change", "worth_owner", "PATCH " + users + "/{invited}", R"({"mobile":null})", 200,
        R"({"status":"success","message":"User details updated successfully"})");
    row("change without permission", "worth_inviter", "PATCH " + users + "/{invited}", "{}", 403, Forbidden);
    row("change nobody", "worth_owner", "PATCH " + unknown, "{}", 404, NotFound);
    row("change to an unknown status", "worth_owner", "PATCH " + users + "/{invited}", R"({"status":"INVITED"})", 400,
        invalid(R"(\"status\" must be one of [ACTIVE, INACTIVE])"));
    row("change to a number", "worth_owner", "PATCH " + users + "/{invited}", R"({"first_name":7})", 400,
        invalid(R"(\"first_name\" must be a string)"));
    row("change to another's address", "worth_owner", "PATCH " + users + "/{invited}",
        R"({"email":"owner@acme-lending.example"})", 400,
        R"({"status":"fail","message":"Another customer user exists with the same email.",…)");

    row("subroles", "worth_auditor", "GET /customers/{c}/subroles", {}, 200,
        R"({"status":"success","message":"Success","data":[{"code":"owner","label":"Owner","id":"…)");
    row("subroles of no customer", "worth_owner", "GET " + elsewhere + "/subroles", {}, 400,
        R"({"status":"fail","message":"Customer does not exists","errorCode":"INVALID",)"
        R"("data":{"errorName":"CustomersApiError"}})");
    row("subroles without read", "worth_underwriter", "GET /customers/{c}/subroles", {}, 403, Forbidden);

    row("sign in with nothing", "", "POST /customer/sign-in", {}, 400, invalid(R"(\"email\" is required)"));
    row("sign in without password", "", "POST /customer/sign-in", R"({"email":"a@b.example"})", 400,
        invalid(R"(\"password\" is required)"));
    row("sign in with a number", "", "POST /customer/sign-in", R"({"email":"a@b.example","password":1})", 400,
        invalid(R"(\"password\" must be a string)"));
    row("refresh nothing", "", "POST /refresh-token/customer", {}, 400, invalid("Refresh Token is Required"));
    row("log out", "worth_auditor", "POST /customer/logout", {}, 200,
        R"({"status":"success","message":"Logout successful"})");
    row("log out as another customer", "worth_other_customer", "POST /customer/logout", {}, 200,
        R"({"status":"success","message":"Logout successful"})");
    row("log out without token", "", "POST /customer/logout", {}, 401, Unauthorized);

    row("accept nonsense", "", "POST /invite/x/accept", {}, 500,
        R"({"status":"error","message":"jwt malformed","errorCode":"UNKNOWN_ERROR",)"
        R"("data":{"errorName":"JsonWebTokenError"}})");
    row("accept a made-up token", "", "POST /invite/a.b.c/accept", {}, 500, BadInvite);
    row("accept with an id token", "", "POST /invite/{id_token}/accept", {}, 500, BadInvite);
}

void TestWorthSimulator::answersEachRequestToTheLetter()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, answer);
    WorthDesk desk;
    request.replace("{invited}", desk.invited()).replace("{joined}", desk.joined()).replace("{id_token}", desk.token);
    request.replace("{suspended}", desk.userWhere([](const WorthUser &user) { return user.status == "SUSPENDED"; }));
    answer.replace("{c}", desk.customerId());
    const QByteArray named = desk.named(token.constData());
    const qsizetype space = request.indexOf(' ');
    const LoopbackReply reply =
        desk.callWith(named.isEmpty() ? token : named, request.first(space), request.sliced(space + 1), body);
    const QByteArray beginning = answer.first(std::max(qsizetype(0), answer.indexOf("…")));
    QVERIFY2(
        reply.body == answer || (answer.endsWith("…") && reply.body.startsWith(beginning)), reply.body.constData());
    QTEST(reply.status, "status");
    QCOMPARE(headerOf(reply, "Content-Type"),
        QByteArray(answer.startsWith('<') ? "text/html; charset=utf-8" : "application/json; charset=utf-8"));
}

void TestWorthSimulator::everyAnswerCarriesTheVendorsHeaders_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("list") << QByteArray("worth_owner") << QByteArray("/customers/{c}/users");
    QTest::newRow("refused") << QByteArray("nobody") << QByteArray("/customers/{c}/users");
    QTest::newRow("unknown route") << QByteArray("worth_owner") << QByteArray("/");
}

void TestWorthSimulator::everyAnswerCarriesTheVendorsHeaders()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, path);
    WorthDesk desk;
    QCOMPARE(headerOf(desk.callWith(desk.named(token.constData()), "GET", path), "Date"),
        QByteArray("Mon, 24 Nov 2025 16:00:00 GMT"));
    desk.clock.advance(25h);
    const LoopbackReply reply = desk.callWith(desk.named(token.constData()), "GET", path);
    QCOMPARE(headerOf(reply, "Date"), QByteArray("Tue, 25 Nov 2025 17:00:00 GMT"));
    QCOMPARE(headerOf(reply, "Strict-Transport-Security"), QByteArray("max-age=15552000; includeSubDomains"));
    QCOMPARE(headerOf(reply, "X-Content-Type-Options"), QByteArray("nosniff"));
}

void TestWorthSimulator::refusesInTheVendorsWords()
{
    const WorthDesk desk;
    const LoopbackReply broken = desk.simulator.refuse(Simulator::Trouble::Broken);
    QCOMPARE(broken.status, 500);
    QCOMPARE(broken.body, QByteArray(Broken));
    const LoopbackReply ended = desk.simulator.refuse(Simulator::Trouble::TokenExpired);
    QCOMPARE(ended.status, 401);
    QCOMPARE(ended.body, QByteArray(Unauthorized));
    const LoopbackReply throttled = desk.simulator.refuse(Simulator::Trouble::Throttled);
    QCOMPARE(throttled.status, 429);
    QCOMPARE(headerOf(throttled, "Retry-After"), QByteArray("60"));
    QVERIFY(!headerOf(throttled, "Date").isEmpty());
}

void TestWorthSimulator::throttlesByTheMinute()
{
    WorthDesk desk(150, 3);
    const auto status = [&desk] { return desk.call("GET", "/customers/{c}/subroles").status; };
    QCOMPARE(status(), 200);
    desk.clock.advance(20s);
    QCOMPARE(status(), 200);
    QCOMPARE(desk.resend(desk.invited()).status, 200);
    const LoopbackReply refused = desk.resend(desk.invited());
    QCOMPARE(refused.status, 429);
    QCOMPARE(headerOf(refused, "Retry-After"), QByteArray("40"));
    QCOMPARE(desk.mailbox.mails().size(), 1);
    // Whoever signs in counts too.
    QCOMPARE(desk.signIn("owner@acme-lending.example", worthPassword(1)).status, 429);
    desk.clock.advance(39'999ms);
    QCOMPARE(headerOf(desk.resend(desk.invited()), "Retry-After"), QByteArray("1"));
    desk.clock.advance(1ms);
    QCOMPARE(status(), 200);
}

void TestWorthSimulator::throttlesAsTheFormSays_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::newRow("gateway") << QStringLiteral("gateway")
                             << QByteArray(R"({"message":"Too Many Requests","errorCode":"ERR_TOO_MANY_REQUESTS"})")
                             << QByteArray("60");
    QTest::newRow("service") << QStringLiteral("service")
                             << QByteArray(R"({"status":"fail","message":"Too many requests",)"
                                           R"("errorCode":"UNKNOWN_ERROR","data":{"errorName":"RateLimitError"}})")
                             << QByteArray();
    QTest::newRow("text") << QStringLiteral("text") << QByteArray("Too many requests, please try again later.")
                          << QByteArray("60");
}

void TestWorthSimulator::throttlesAsTheFormSays()
{
    QFETCH(QString, form);
    WorthDesk desk(150, 1);
    desk.choose("worth.throttled", form);
    QCOMPARE(desk.call("GET", "/customers/{c}/users").status, 200);
    for (const LoopbackReply &reply :
        {desk.call("GET", "/customers/{c}/users"), desk.simulator.refuse(Simulator::Trouble::Throttled)}) {
        QCOMPARE(reply.status, 429);
        QTEST(reply.body, "body");
        QTEST(headerOf(reply, "Retry-After"), "retryAfter");
    }
}

void TestWorthSimulator::noLimitMeansNone()
{
    WorthDesk desk(12, 0);
    for (int i = 0; i < 1'000; ++i) {
        QCOMPARE(desk.call("GET", "/customers/{c}/subroles").status, 200);
    }
}

void TestWorthSimulator::pathsInTheLogHoldNoToken_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("safe");
    const auto row = [](const char *name, const char *path, const char *safe) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(safe);
    };
    row("users", "/auth/api/v1/customers/1/users", "/auth/api/v1/customers/1/users");
    row("resend", "/auth/api/v1/customers/1/users/2/resend-invite", "/auth/api/v1/customers/1/users/2/resend-invite");
    row("invite", "/auth/api/v1/invite/a.b.c/accept", "/auth/api/v1/invite/{invite_token}/accept");
    row("not quite the route", "/auth/api/v1/invite/a.b.c", "/auth/api/v1/invite/{invite_token}");
    row("slash inside", "/auth/api/v1/invite/a.b/c/accept/", "/auth/api/v1/invite/{invite_token}");
    row("other base", "/invite/a.b.c/accept", "/invite/{invite_token}/accept");
}

void TestWorthSimulator::pathsInTheLogHoldNoToken()
{
    QFETCH(QString, path);
    const WorthDesk desk;
    QTEST(desk.simulator.safePath({.method = "POST", .path = path}), "safe");
}

void TestWorthSimulator::everyFormCanTakeEachOfItsValues()
{
    WorthDesk desk;
    QSet<QString> ids;
    const QList<OpenForm> forms = desk.simulator.forms();
    for (const OpenForm &form : forms) {
        QVERIFY(form.id.startsWith(QStringLiteral("worth.")));
        QVERIFY(form.values.size() > 1);
        QCOMPARE(form.value, form.values.first());
        ids.insert(form.id);
        for (const QString &value : form.values) {
            desk.simulator.chooseForm(form.id, value);
            const auto now = desk.simulator.forms();
            QCOMPARE(std::ranges::find(now, form.id, &OpenForm::id)->value, value);
            // Whatever is in force, the two calls that matter most go on working.
            desk.clock.advance(1min);
            desk.token = desk.named("worth_owner");
            QCOMPARE(desk.call("GET", "/customers/{c}/users").status, 200);
            QCOMPARE(desk.resend(desk.invited()).status, 200);
        }
    }
    QCOMPARE(ids.size(), forms.size());
}

void TestWorthSimulator::whatIsNoFormOrValueChangesNothing()
{
    WorthDesk desk;
    const auto values = [&desk] {
        QStringList chosen;
        const QList<OpenForm> forms = desk.simulator.forms();
        for (const OpenForm &form : forms) {
            chosen.append(form.value);
        }
        return chosen;
    };
    const QStringList before = values();
    desk.choose("worth.page_size", QStringLiteral("0"));
    desk.choose("worth.nothing", QStringLiteral("yes"));
    desk.choose("aisquare.role", QStringLiteral("number"));
    QCOMPARE(values(), before);
}

void TestWorthSimulator::whoAsksByTokenSeesWhatItMay()
{
    const WorthDesk desk;
    QHash<QString, QStringList> scopes;
    const QList<SimulatedToken> tokens = desk.simulator.tokens();
    for (const SimulatedToken &token : tokens) {
        scopes.insert(token.name, token.scopes);
    }
    QCOMPARE(scopes.size(), 7);
    QVERIFY(scopes.value(QStringLiteral("worth_owner")).contains(QStringLiteral("customer_user:write")));
    QVERIFY(!scopes.value(QStringLiteral("worth_auditor")).contains(QStringLiteral("customer_user:write")));
    QCOMPARE(scopes.value(QStringLiteral("worth_other_customer")), QStringList());
}

/// Not one of the answers may be a 500 that the vendor does not have, and nothing may be sent.
void TestWorthSimulator::survivesWhateverIsSent()
{
    WorthDesk desk;
    QRandomGenerator random(7);
    static constexpr const char *Pieces[] = {"/", "customers", "{c}", "users", Unknown, "resend-invite", "invite",
        "accept", "subroles", "customer", "sign-in", "%00", "..", "\xf0\x9f\x98\x80", "a.b.c", "?page=-1", "{}"};
    static constexpr const char *Bodies[] = {"", "{}", "[]", "null", "7", "\"", "{\"email\":{}}", "{\"password\":[]}",
        "{\"refresh_token\":{}}", "{\"subrole\":[1]}", "\xff\xfe", "{\"status\":null,\"email\":null}"};
    static constexpr const char *Methods[] = {"GET", "POST", "PATCH", "PUT", "DELETE", "HEAD", "OPTIONS", "X"};
    const auto any = [&random](const auto &list) { return QByteArray(list[random.bounded(int(std::size(list)))]); };
    for (int i = 0; i < 20'000; ++i) {
        QByteArray path;
        for (int pieces = random.bounded(1, 8); pieces > 0; --pieces) {
            path += (random.bounded(4) == 0 ? "" : "/") + any(Pieces);
        }
        const int status =
            desk.callWith(random.bounded(3) == 0 ? QByteArray() : desk.token, any(Methods), path, any(Bodies)).status;
        QVERIFY2((status >= 400 && status < 500) || status == 200 || (status == 500 && path.contains("invite")),
            (path + ' ' + QByteArray::number(status)).constData());
    }
    QVERIFY(desk.mailbox.mails().isEmpty());
}

/// What the sandbox prints is enough to sign in, list and resend.
void TestWorthSimulator::answersOverHttp()
{
    Sandbox sandbox(SandboxOptions{});
    QVERIFY(sandbox.start());
    const QJsonValue line = sandbox.toJson().value(QStringLiteral("worth"));
    const QUrl url(line[QStringLiteral("url")].toString());
    QCOMPARE(url.path(), QStringLiteral("/auth/api/v1"));
    const std::vector<SandboxAccount> accounts = sandbox.accounts();
    const auto account = std::ranges::find(accounts, QStringLiteral("worth"), &SandboxAccount::vendor);
    QVERIFY(account != accounts.end());
    QCOMPARE(account->url, url);
    QCOMPARE(account->name, QStringLiteral("Acme Lending"));
    QVERIFY(account->token.isEmpty());
    QCOMPARE(account->answers.value(QStringLiteral("email")), line[QStringLiteral("email")].toString());
    QCOMPARE(account->password.reveal().toByteArray(), line[QStringLiteral("password")].toString().toLatin1());

    const RawHeaders asJson = {{"Content-Type", "application/json"}};
    const QByteArray base = url.path().toLatin1();
    const QJsonObject who{{QStringLiteral("email"), line[QStringLiteral("email")]},
        {QStringLiteral("password"), line[QStringLiteral("password")]}};
    const RawReply signedIn = exchange(url, "POST", base + "/customer/sign-in", asJson, QJsonDocument(who).toJson());
    QCOMPARE(signedIn.status, 200);
    const QJsonValue data = signedIn.json().value(QStringLiteral("data"));
    QCOMPARE(data[QStringLiteral("customer_details")][QStringLiteral("id")], line[QStringLiteral("customer_id")]);
    const QByteArray token = data[QStringLiteral("id_token")].toString().toLatin1();
    const QByteArray users =
        base + "/customers/" + line[QStringLiteral("customer_id")].toString().toLatin1() + "/users";
    const QJsonValue list = exchange(url, "GET", users, bearer(token)).json().value(QStringLiteral("data"));
    QCOMPARE(list[QStringLiteral("total_items")].toString(), QStringLiteral("150"));
    const QJsonArray records = list[QStringLiteral("records")].toArray();
    const auto invited = std::ranges::find_if(
        records, [](const auto user) { return user[QStringLiteral("status")] == QStringLiteral("INVITED"); });
    QVERIFY(invited != records.end());
    const QByteArray id = (*invited)[QStringLiteral("id")].toString().toLatin1();
    QCOMPARE(exchange(url, "POST", users + '/' + id + "/resend-invite", bearer(token)).status, 200);
    const QList<Mail> mails = sandbox.mailbox();
    QCOMPARE(mails.size(), 1);
    QVERIFY(mails.first().linkWorks);
    QCOMPARE(mails.first().invitation.toLatin1(), id);
}

QTEST_GUILESS_MAIN(TestWorthSimulator)
#include "tst_worthsimulator.moc"
