// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "polarworld.h"

#include <QRegularExpression>
#include <QTest>

using namespace Reinvite;
using namespace std::chrono_literals;

namespace {

constexpr const char *SessionFields =
    "created_at modified_at id token expires_at return_url customer_portal_url customer_id customer";

QByteArray invalidRow(const QByteArray &field, const QByteArray &message, const QByteArray &input)
{
    return R"({"error":"PolarRequestValidationError","detail":[{"type":"value_error","loc":["body",")" + field
        + R"("],"msg":")" + message + R"(","input":)" + input + "}]}";
}

} // namespace

class TestPolarSessions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void sessionsLiveAnHour();
    void claimingOpensASession();
    void anOrganizationOpensASession();
    void refusesToOpenASession_data();
    void refusesToOpenASession();
    void withoutMembersASessionIsTheCustomers();
    void eachCustomerHasABucketOfHisOwn();
    void handsOutOneAccountMore();
    void theSameSeedMakesTheSameSessions();
    void getsAlongWithoutCustomersOrSeats_data();
    void getsAlongWithoutCustomersOrSeats();
};

void TestPolarSessions::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
}

void TestPolarSessions::sessionsLiveAnHour()
{
    World world;
    const QByteArray look = "GET /v1/customer-portal/customer-session/introspect";
    QCOMPARE(world.ask("customer_session", look).body,
        R"({"expires_at":")" + Timestamp::fromInstant(Start + 1h).toIso() + R"(","return_url":null})");
    world.clock.advance(1h - 1ms);
    QCOMPARE(world.ask("customer_session", look).status, 200);
    QCOMPARE(world.ask("portal_member", look).status, 200);
    world.clock.advance(1ms);
    QCOMPARE(world.ask("customer_session", look).body, QByteArray(InvalidToken));
    QCOMPARE(world.ask("portal_member", look).body, QByteArray(InvalidToken));
    QCOMPARE(world.ask("full", "GET /v1/organizations/").status, 200);
    const QByteArray wish = R"({"customer_id":")" + idText(world.all().customer(world.customer()).id) + R"("})";
    const QByteArray fresh = text(object(world.ask("full", "POST /v1/customer-sessions/", wish)), "token");
    QCOMPARE(world.ask(fresh, look).status, 200);
}

void TestPolarSessions::claimingOpensASession()
{
    World world;
    const QByteArray pending = idText(world.all().seat(world.seat(Status::Pending)).id);
    QCOMPARE(world.ask("full", "DELETE /v1/customer-seats/" + pending).status, 200);
    const LoopbackReply assigned = world.ask("full", "POST /v1/customer-seats",
        world.filledIn(R"({"email":"new@person.example","subscription_id":"{subscription}"})"));
    QCOMPARE(assigned.status, 200);
    const QByteArray token = world.mailbox.mails().constLast().link.section(QStringLiteral("token="), 1).toLatin1();
    const LoopbackReply claim =
        world.ask({}, "POST /v1/customer-seats/claim", R"({"invitation_token":")" + token + R"("})");
    const QByteArray session = text(object(claim), "customer_session_token");
    QVERIFY(session.startsWith("polar_mst_"));
    const QJsonObject user = object(world.ask(session, "GET /v1/customer-portal/customer-session/user"));
    QCOMPARE(text(user, "email"), QByteArray("new@person.example"));
    QCOMPARE(text(user, "role"), QByteArray("member"));
    const LoopbackReply held = world.ask(session, "GET /v1/customer-portal/seats/subscriptions");
    QCOMPARE(idsOf(items(held)), QSet<QString>{QString::fromLatin1(world.containerId(Kind::Subscription))});
}

void TestPolarSessions::anOrganizationOpensASession()
{
    World world;
    const auto known = std::ranges::find_if(
        world.all().customers(), [](const PolarCustomer &one) { return !one.externalId.isNull() && !one.team; });
    const auto team = std::ranges::find_if(world.all().customers(), &PolarCustomer::team);
    const auto mate = std::ranges::find_if(world.all().members(), [&](const PolarMember &one) {
        return &world.all().customer(one.customer) == &*team && one.role == "billing_manager";
    });
    const QByteArray id = idText(known->id);
    const QByteArray wishes[] = {
        R"({"customer_id":")" + id + R"(","return_url":"https://back.example"})",
        R"({"external_customer_id":")" + known->externalId + R"("})",
        R"({"customer_external_id":")" + known->externalId + R"("})",
        R"({"customer_id":"nonsense","external_customer_id":")" + known->externalId + R"("})",
    };
    for (const QByteArray &wish : wishes) {
        const LoopbackReply reply = world.ask("full", "POST /v1/customer-sessions/", wish);
        QCOMPARE(reply.status, 201);
        const QJsonObject session = object(reply);
        QCOMPARE(missingFields(session, SessionFields), QByteArray());
        QCOMPARE(text(session, "customer_id"), id);
        QCOMPARE(text(session[QStringLiteral("customer")], "id"), id);
        const bool back = wish.contains("return_url");
        QCOMPARE(text(session, "return_url"), back ? QByteArray("https://back.example/") : QByteArray());
        const QByteArray token = text(session, "token");
        QVERIFY(token.startsWith("polar_mst_"));
        QVERIFY(text(session, "customer_portal_url")
                    .startsWith("https://polar.example/acme-cloud/portal?member_session_token=" + token + "&email="));
        const QJsonObject user = object(world.ask(token, "GET /v1/customer-portal/customer-session/user"));
        QCOMPARE(text(user, "role"), QByteArray("owner"));
        QCOMPARE(text(user, "customer_id"), id);
        const QJsonObject seen = object(world.ask(token, "GET /v1/customer-portal/customer-session/introspect"));
        QCOMPARE(seen[QStringLiteral("return_url")], session[QStringLiteral("return_url")]);
        QCOMPARE(seen[QStringLiteral("expires_at")], session[QStringLiteral("expires_at")]);
    }
    const LoopbackReply manager = world.ask("full", "POST /v1/customer-sessions/",
        R"({"customer_id":")" + idText(team->id) + R"(","member_id":")" + idText(mate->id) + R"("})");
    QCOMPARE(manager.status, 201);
    const LoopbackReply user =
        world.ask(text(object(manager), "token"), "GET /v1/customer-portal/customer-session/user");
    QCOMPARE(text(object(user), "member_id"), idText(mate->id));
}

void TestPolarSessions::refusesToOpenASession_data()
{
    QTest::addColumn<QByteArray>("credential");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer"); ///< whole, or its end
    const QByteArray unknown = Unknown;
    const QByteArray quoted = '"' + unknown + '"';
    QTest::newRow("nobody") << QByteArray() << QByteArray("{}") << 401 << QByteArray(Unauthorized);
    QTest::newRow("scope") << QByteArray("no_sessions") << QByteArray("{}") << 403 << QByteArray(Scope);
    QTest::newRow("read only") << QByteArray("read_only") << QByteArray("{}") << 403 << QByteArray(Scope);
    QTest::newRow("no body") << QByteArray("full") << QByteArray() << 422
                             << invalid(R"({"type":"missing","loc":["body"],"msg":"Field required","input":null})");
    QTest::newRow("nothing")
        << QByteArray("full") << QByteArray("{}") << 422
        << invalid(R"({"type":"missing","loc":["body","CustomerSessionCustomerIDCreate","customer_id"],)"
                   R"("msg":"Field required","input":{}},)"
                   R"({"type":"missing","loc":["body","CustomerSessionCustomerExternalIDCreate",)"
                   R"("external_customer_id"],"msg":"Field required","input":{}})");
    QTest::newRow("a number") << QByteArray("full") << QByteArray("7") << 422
                              << QByteArray(R"(to extract fields from","input":7}]})");
    QTest::newRow("null") << QByteArray("full") << QByteArray(R"({"external_customer_id":null})") << 422
                          << QByteArray(R"("msg":"Input should be a valid string","input":null}]})");
    QTest::newRow("nonsense for an id")
        << QByteArray("full") << QByteArray(R"({"customer_id":"x"})") << 422
        << QByteArray(R"("external_customer_id"],"msg":"Field required","input":{"customer_id":"x"}}]})");
    QTest::newRow("nowhere to return to")
        << QByteArray("full") << R"({"customer_id":)" + quoted + R"(,"return_url":"back"})" << 422
        << QByteArray(R"("msg":"Field required","input":{"customer_id":)") + quoted + R"(,"return_url":"back"}}]})";
    QTest::newRow("unknown customer") << QByteArray("full") << R"({"customer_id":)" + quoted + '}' << 422
                                      << invalidRow("customer_id", "Customer does not exist.", quoted);
    QTest::newRow("unknown outer customer")
        << QByteArray("full") << QByteArray(R"({"customer_external_id":"nobody"})") << 422
        << invalidRow("external_customer_id", "Customer does not exist.", R"("nobody")");
    QTest::newRow("an empty name is nobody's")
        << QByteArray("full") << QByteArray(R"({"external_customer_id":""})") << 422
        << invalidRow("external_customer_id", "Customer does not exist.", R"("")");
    QTest::newRow("another organisation's") << QByteArray("other_organization") << QByteArray("{own}") << 422
                                            << QByteArray(R"("msg":"Customer does not exist.","input":)");
    QTest::newRow("a team") << QByteArray("full") << QByteArray("{team}") << 422
                            << invalidRow("member_id", "member_id is required for team customers.", "null");
    QTest::newRow("another's member") << QByteArray("full") << R"({own}"member_id":)" + quoted + '}' << 422
                                      << invalidRow("member_id", "Member does not exist for this customer.", quoted);
    QTest::newRow("another's outer member")
        << QByteArray("full") << QByteArray(R"({own}"external_member_id":"hr-x"})") << 422
        << invalidRow("external_member_id", "Member does not exist for this customer.", R"("hr-x")");
}

void TestPolarSessions::refusesToOpenASession()
{
    QFETCH(QByteArray, credential);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, answer);
    World world;
    const auto team = std::ranges::find_if(world.all().customers(), &PolarCustomer::team);
    const QByteArray own = R"({"customer_id":")" + idText(world.all().customer(world.customer()).id) + '"';
    body.replace("{team}", R"({"customer_id":")" + idText(team->id) + R"("})");
    body = body == "{own}" ? own + '}' : body.replace("{own}", own + ',');
    const LoopbackReply reply = world.ask(credential, "POST /v1/customer-sessions/", body);
    QVERIFY2(reply.body == answer || (!answer.startsWith('{') && reply.body.contains(answer)), reply.body.constData());
    QTEST(reply.status, "status");
}

void TestPolarSessions::withoutMembersASessionIsTheCustomers()
{
    World world(900, 0, false);
    const auto team = std::ranges::find_if(world.all().customers(), &PolarCustomer::team);
    const LoopbackReply reply =
        world.ask("full", "POST /v1/customer-sessions/", R"({"customer_id":")" + idText(team->id) + R"("})");
    QCOMPARE(reply.status, 201);
    const QByteArray token = text(object(reply), "token");
    QVERIFY(token.startsWith("polar_cst_"));
    QCOMPARE(world.ask(token, "GET /v1/customer-portal/customers/me").status, 200);
    const LoopbackReply user = world.ask(token, "GET /v1/customer-portal/customer-session/user");
    QCOMPARE(user.status, 422);
    QCOMPARE(user.body,
        QByteArray(R"({"error":"PolarRequestValidationError","detail":[{"type":"value_error","loc":["body"],"msg":)"
                   R"("Team customers must use member sessions. Create a customer session via the API with a )"
                   R"(member_id.","input":null}]})"));
}

void TestPolarSessions::eachCustomerHasABucketOfHisOwn()
{
    World world(900, 3);
    const QByteArray look = "GET /v1/customer-portal/customer-session/introspect";
    const auto status = [&](const QByteArray &credential, const QByteArray &request) {
        return world.ask(credential, request).status;
    };
    QCOMPARE(status("customer_session", look), 200); // the first of each counts for the token alone
    QCOMPARE(status("portal_owner", look), 200);
    QCOMPARE(status("full", "GET /v1/organizations/"), 200);
    QCOMPARE(status("customer_session", look), 200);
    QCOMPARE(status("portal_owner", look), 200);
    QCOMPARE(status("customer_session", look), 200);
    QCOMPARE(status("portal_owner", look), 429);
    QCOMPARE(status("customer_session", look), 429);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(status("full", "GET /v1/organizations/"), 200);
    }
    QCOMPARE(status("full", "GET /v1/organizations/"), 429);
    world.clock.advance(60s);
    QCOMPARE(status("customer_session", look), 200);
}

void TestPolarSessions::handsOutOneAccountMore()
{
    World world;
    const QUrl url(QStringLiteral("http://127.0.0.1:8900"));
    const std::vector<SandboxAccount> accounts = world.simulator.accounts(url);
    QCOMPARE(accounts.size(), std::size_t(2));
    QCOMPARE(accounts[0].vendor, QStringLiteral("polar"));
    const SandboxAccount &portal = accounts[1];
    const PolarCustomer &customer = world.all().customer(world.customer());
    QCOMPARE(portal.vendor, QStringLiteral("polar_portal"));
    QCOMPARE(portal.name.toUtf8(), customer.name + " portal");
    QCOMPARE(portal.scopeName.toUtf8(), customer.name);
    QCOMPARE(portal.scopeId, accounts[0].scopeId); // one realm, whichever side it is seen from
    QCOMPARE(portal.url, url);
    QVERIFY(portal.token.reveal().toByteArray().startsWith("polar_cst_"));
    const QJsonObject line = world.simulator.toJson(url);
    QCOMPARE(line.keys(), QStringList({QStringLiteral("polar"), QStringLiteral("polar_portal")}));
    QCOMPARE(text(line[QStringLiteral("polar_portal")], "token"), portal.token.reveal().toByteArray());
    QCOMPARE(text(line[QStringLiteral("polar_portal")], "url"), url.toEncoded());
    QStringList names;
    for (const SimulatedToken &token : world.simulator.tokens()) {
        names.append(token.name);
    }
    for (const char *name : {"customer_session", "portal_owner", "portal_billing_manager", "portal_member",
             "portal_ended", "no_sessions"}) {
        QVERIFY2(names.contains(QLatin1StringView(name)), name);
    }
    const LoopbackRequest request{.method = "GET", .path = QStringLiteral("/v1/customer-portal/seats/x/resend")};
    QCOMPARE(world.simulator.safePath(request), request.path);
}

void TestPolarSessions::theSameSeedMakesTheSameSessions()
{
    World one;
    World other;
    const QByteArray wish = R"({"customer_id":")" + idText(one.all().customer(one.customer()).id) + R"("})";
    QCOMPARE(one.token("portal_owner"), other.token("portal_owner"));
    QCOMPARE(one.ask("full", "POST /v1/customer-sessions/", wish).body,
        other.ask("full", "POST /v1/customer-sessions/", wish).body);
    QSet<QByteArray> tokens;
    for (const SimulatedToken &token : one.simulator.tokens()) {
        tokens.insert(token.token);
    }
    QCOMPARE(tokens.size(), one.simulator.tokens().size());
}

void TestPolarSessions::getsAlongWithoutCustomersOrSeats_data()
{
    QTest::addColumn<int>("seats");
    for (const int seats : {-1, 0, 1, 46, 100'000}) {
        QTest::addRow("%d seats", seats) << seats;
    }
}

void TestPolarSessions::getsAlongWithoutCustomersOrSeats()
{
    QFETCH(int, seats);
    if (seats < 0) {
        World empty(std::make_unique<PolarOrganization>(PolarProfile{.name = "New", .slug = "new"}, 1));
        QCOMPARE(empty.simulator.accounts({}).size(), std::size_t(1));
        QCOMPARE(empty.simulator.toJson({}).keys(), QStringList{QStringLiteral("polar")});
        return;
    }
    World world(seats);
    for (const QByteArray &role : QByteArrayList{"owner", "billing_manager", "member"}) {
        const LoopbackReply user = world.ask("portal_" + role, "GET /v1/customer-portal/customer-session/user");
        QCOMPARE(text(object(user), "role"), role);
    }
    const QByteArray orders = "GET /v1/customer-portal/orders/?product_billing_type=one_time";
    QCOMPARE(items(world.ask("customer_session", orders)).size(), 1);
    const LoopbackReply list = world.ask(
        "customer_session", "GET /v1/customer-portal/seats?subscription_id=" + world.containerId(Kind::Subscription));
    QCOMPARE(list.status, 200);
}

QTEST_APPLESS_MAIN(TestPolarSessions)
#include "tst_polarsessions.moc"
