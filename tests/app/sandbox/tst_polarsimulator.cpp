// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarseed.h"
#include "app/sandbox/polar/polarsimulator.h"
#include "app/sandbox/sandbox.h"
#include "rawclient.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Reinvite;

namespace {

constexpr const char *InvalidToken = R"({"error":"invalid_token","error_description":"The access token provided is )"
                                     R"(expired, revoked, malformed, or invalid for other reasons."})";
constexpr const char *Scope = R"({"error":"insufficient_scope","error_description":"The request requires higher )"
                              R"(privileges than provided by the access token."})";
constexpr const char *Unauthorized = R"({"error":"Unauthorized","detail":"Unauthorized"})";
constexpr const char *NoSeat = R"({"error":"ResourceNotFound","detail":"Seat not found"})";
constexpr const char *NoSubscription = R"({"error":"ResourceNotFound","detail":"Subscription not found"})";
constexpr const char *NoToken = R"("Invalid or expired invitation token"})";
constexpr const char *Unknown = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
constexpr const char *BadId =
    R"({"error":"RequestValidationError","detail":[{"type":"uuid_parsing","loc":["path","seat_id"],"msg":)"
    R"("Input should be a valid UUID, invalid character: found `n` at 1","input":"not-a-uuid",)"
    R"("ctx":{"error":"invalid character: found `n` at 1"}}]})";

/// A validation item with everything that section 1.8 quotes.
QByteArray invalid(const QByteArray &item)
{
    return R"({"error":"RequestValidationError","detail":[)" + item + "]}";
}

QJsonObject firstSeat(const QJsonArray &seats, const QString &status, bool expired = false)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const auto seat : seats) {
        const QDateTime deadline =
            QDateTime::fromString(seat[QStringLiteral("invitation_token_expires_at")].toString(), Qt::ISODateWithMs);
        if (seat[QStringLiteral("status")] == status
            && (status != QStringLiteral("pending") || (deadline < now) == expired)) {
            return seat.toObject();
        }
    }
    return {};
}

QByteArray text(const QJsonObject &object, const char *field)
{
    return object.value(QLatin1StringView(field)).toString().toUtf8();
}

QByteArray seatPath(const QJsonObject &seat, const QByteArray &verb = {})
{
    return "/v1/customer-seats/" + text(seat, "id") + verb;
}

QByteArray tokenOf(const Mail &mail)
{
    return mail.link.section(QStringLiteral("token="), 1).toLatin1();
}

} // namespace

class TestPolarSimulator : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void answersEachRequestToTheLetter_data();
    void answersEachRequestToTheLetter();
    void marksItsAnswersAsTheVendorDoes();
    void echoesTheVersion_data();
    void echoesTheVersion();
    void refusalsCarryTheVendorsHeaders_data();
    void refusalsCarryTheVendorsHeaders();
    void sendsTheOtherSlashOnItsWay_data();
    void sendsTheOtherSlashOnItsWay();
    void pagesAsTheVendorDoes_data();
    void pagesAsTheVendorDoes();
    void filtersAndSortsContainers();
    void aListHoldsEveryRequiredField();
    void allSeatsAreFoundOverAllContainers();
    void ordersOfSubscriptionsAreATrap();
    void resendingMailsTheOldLinkAgain();
    void resendingAnExpiredSeatMailsADeadLink();
    void revokingAndAssigningMailsALivingLink();
    void aSeatInvitedAWhileAgoDiesWithTheClock();
    void assigningAtOnceSendsNoMail();
    void resendRefusesWhatIsNotPending();
    void featureOffForbidsAllButTheTokenCheck();
    void anotherOrganizationSeesNothing();
    void throttlesByTheVendorsAlgorithm();
    void aFullContainerIsListedInOneAnswer();

private:
    RawReply call(const QByteArray &method, const QByteArray &target, const QByteArray &body = {})
    {
        RawHeaders headers = bearer(m_token);
        if (!body.isEmpty()) {
            headers.append(std::pair<QByteArray, QByteArray>("Content-Type", "application/json"));
        }
        return exchange(m_url, method, target, headers, body);
    }
    QByteArray token(const char *name);
    QJsonArray seatsOfFirst();
    QJsonArray pages(const QByteArray &path);

    std::unique_ptr<Sandbox> m_sandbox;
    QUrl m_url;
    QByteArray m_token;
    QByteArray m_container; ///< of the seats read last
};

void TestPolarSimulator::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
    m_sandbox = std::make_unique<Sandbox>(SandboxOptions{.limit = 0});
    QVERIFY(m_sandbox->start());
    const std::vector<SandboxAccount> accounts = m_sandbox->accounts();
    m_url = accounts.front().url;
    m_token = accounts.front().token.reveal().toByteArray();
}

void TestPolarSimulator::cleanup()
{
    m_sandbox.reset();
}

QByteArray TestPolarSimulator::token(const char *name)
{
    const QJsonArray tokens =
        exchange(m_sandbox->controlUrl(), "GET", "/tokens").json()[QStringLiteral("tokens")].toArray();
    for (const auto one : tokens) {
        if (one[QStringLiteral("name")] == QLatin1StringView(name)) {
            return one[QStringLiteral("token")].toString().toLatin1();
        }
    }
    return name; // what is no name is a token itself
}

QJsonArray TestPolarSimulator::seatsOfFirst()
{
    m_container = subscriptionWithSeats(call("GET", "/v1/subscriptions/?limit=100").json());
    return call("GET", "/v1/customer-seats?subscription_id=" + m_container).json()[QStringLiteral("seats")].toArray();
}

QJsonArray TestPolarSimulator::pages(const QByteArray &path)
{
    QJsonArray all;
    for (int page = 1;; ++page) {
        const QJsonObject list = call("GET", path + "?limit=100&page=" + QByteArray::number(page)).json();
        const QJsonArray items = list[QStringLiteral("items")].toArray();
        for (const auto item : items) {
            all.append(item);
        }
        if (page >= list[QStringLiteral("pagination")][QStringLiteral("max_page")].toInt()) {
            return all;
        }
    }
}

void TestPolarSimulator::answersEachRequestToTheLetter_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer"); ///< whole, or its end
    const auto row = [](const char *name, const char *token, const QByteArray &request, const QByteArray &body,
                         int status, const QByteArray &answer) {
        const qsizetype space = request.indexOf(' ');
        QTest::newRow(name) << QByteArray(token) << request.first(space) << request.sliced(space + 1) << body << status
                            << answer;
    };
    const QByteArray seats = "/v1/customer-seats";
    const QByteArray unknown = seats + '/' + Unknown;

    row("health", "", "GET /healthz", {}, 200, R"({"status":"ok"})");
    row("unknown route", "full", "GET /v1/nothing", {}, 404, R"({"detail":"Not Found"})");
    row("root", "", "GET /", {}, 404, R"({"detail":"Not Found"})");
    row("unknown method", "full", "PUT " + seats, {}, 405, R"({"detail":"Method Not Allowed"})");
    row("no GET of one seat", "full", "GET " + unknown, {}, 405, R"({"detail":"Method Not Allowed"})");

    row("list without token", "", "GET " + seats, {}, 401, Unauthorized);
    row("list with another scheme", "Basic", "GET " + seats, {}, 401, Unauthorized);
    row("list with a portal session", "customer_session", "GET " + seats, {}, 401, Unauthorized);
    row("list with a member's session", "portal_owner", "GET " + seats, {}, 401, Unauthorized);
    row("list with an unknown token", "polar_oat_nobody", "GET " + seats, {}, 401, InvalidToken);
    row("list with an unknown prefix", "sk_live_x", "GET " + seats, {}, 401, InvalidToken);
    row("list with an expired token", "expired", "GET " + seats, {}, 401, InvalidToken);
    row("list with write only", "write_only", "GET " + seats, {}, 403, Scope);
    row("personal token", "personal", "GET " + seats + "?order_id=" + Unknown, {}, 404,
        R"({"error":"ResourceNotFound","detail":"Order not found"})");
    row("invalid token on an open route", "polar_oat_nobody", "GET /healthz", {}, 401, InvalidToken);
    row("list without ids", "full", "GET " + seats, {}, 400,
        R"({"error":"BadRequest","detail":"Either subscription_id or order_id must be provided"})");
    row("list of an unknown subscription", "full", "GET " + seats + "?subscription_id=" + Unknown, {}, 404,
        NoSubscription);
    row("subscription wins over order", "full", "GET " + seats + "?order_id=" + Unknown + "&subscription_id=" + Unknown,
        {}, 404, NoSubscription);
    row("list of an empty id", "full", "GET " + seats + "?subscription_id=", {}, 422,
        invalid(R"({"type":"uuid_parsing","loc":["query","subscription_id"],"msg":"Input should be a valid UUID, )"
                R"(invalid length: expected length 32 for simple format, found 0","input":"",)"
                R"("ctx":{"error":"invalid length: expected length 32 for simple format, found 0"}})"));

    row("resend without token", "", "POST " + unknown + "/resend", {}, 401, Unauthorized);
    row("resend of nonsense without token", "", "POST " + seats + "/not-a-uuid/resend", {}, 401, Unauthorized);
    row("resend of nonsense without scope", "read_only", "POST " + seats + "/not-a-uuid/resend", {}, 403, Scope);
    row("resend of nonsense", "full", "POST " + seats + "/not-a-uuid/resend", {}, 422, BadId);
    row("resend of another version", "full", "POST " + seats + "/b5f2a1f0-1c1e-11ee-be56-0242ac120002/resend", {}, 422,
        invalid(R"({"type":"uuid_version","loc":["path","seat_id"],"msg":"UUID version 4 expected",)"
                R"("input":"b5f2a1f0-1c1e-11ee-be56-0242ac120002","ctx":{"expected_version":4}})"));
    row("resend of an unknown seat", "full", "POST " + unknown + "/resend", {}, 404, NoSeat);
    row("resend elsewhere", "other_organization", "POST " + unknown + "/resend", {}, 404, NoSeat);
    row("revoke nonsense", "full", "DELETE " + seats + "/not-a-uuid", {}, 422, BadId);
    row("revoke an unknown seat", "full", "DELETE " + unknown, {}, 404, NoSeat);
    row("revoke without scope", "read_only", "DELETE " + unknown, {}, 403, Scope);

    row("assign without scope", "read_only", "POST " + seats, "{}", 403, Scope);
    row("assign no JSON", "", "POST " + seats, "{oops", 422,
        R"("msg":"JSON decode error","input":{},"ctx":{"error":"Expecting value"}}]})");
    row("assign nothing", "full", "POST " + seats, {}, 422,
        invalid(R"({"type":"missing","loc":["body"],"msg":"Field required","input":null})"));
    row("assign without container", "full", "POST " + seats, R"({"email":"a@b.example"})", 422,
        invalid(
            R"({"type":"value_error","loc":["body"],"msg":"Value error, Exactly one of subscription_id or order_id )"
            R"(must be provided","input":{"email":"a@b.example"},"ctx":{"error":{}}})"));
    row("assign to an unknown order", "full", "POST " + seats,
        QByteArray(R"({"email":"a@b.example","order_id":")") + Unknown + R"("})", 404,
        R"({"error":"ResourceNotFound","detail":"Order not found"})");
    row("assign to no address", "full", "POST " + seats, R"({"email":"nobody"})", 422,
        invalid(R"({"type":"value_error","loc":["body","email"],"msg":"value is not a valid email address: )"
                R"(An email address must have an @-sign.","input":"nobody",)"
                R"("ctx":{"reason":"An email address must have an @-sign."}})"));
    row("assign to nowhere", "full", "POST " + seats, R"({"email":"a@nowhere.invalid"})", 422,
        R"(special-use or reserved name that cannot be used with email."}}]})");
    row("assign too many keys", "full", "POST " + seats,
        R"({"metadata":{"1":1,"2":1,"3":1,"4":1,"5":1,"6":1,"7":1,"8":1,"9":1,"10":1,"11":1}})", 422,
        R"("ctx":{"error":{}}}]})");
    row("assign too much metadata", "full", "POST " + seats,
        R"({"metadata":{"k":")" + QByteArray("\xe2\x82\xac").repeated(170) + R"("}})", 422, R"("ctx":{"error":{}}}]})");

    row("claim nothing", "", "POST " + seats + "/claim", "{}", 422,
        invalid(R"({"type":"missing","loc":["body","invitation_token"],"msg":"Field required","input":{}})"));
    row("claim nonsense", "", "POST " + seats + "/claim", R"({"invitation_token":"x"})", 400,
        QByteArray(R"({"error":"InvalidInvitationToken","detail":)") + NoToken);
    row("look at nonsense", "", "GET " + seats + "/claim/x", {}, 404,
        QByteArray(R"({"error":"ResourceNotFound","detail":)") + NoToken);
    row("stream of nonsense", "", "GET " + seats + "/claim/x/stream", {}, 404,
        QByteArray(R"({"error":"ResourceNotFound","detail":)") + NoToken);

    row("subscriptions without scope", "customer_session", "GET /v1/subscriptions/", {}, 401, Unauthorized);
    row("orders without scope", "no_orders", "GET /v1/orders/", {}, 403, Scope);
    row("organizations without scope", "no_organization", "GET /v1/organizations/", {}, 403, Scope);
    row("limit of nothing", "full", "GET /v1/subscriptions/?limit=0", {}, 422,
        invalid(R"({"type":"greater_than","loc":["query","limit"],"msg":"Input should be greater than 0","input":"0",)"
                R"("ctx":{"gt":0}})"));
    row("page in words", "full", "GET /v1/orders/?page=one", {}, 422,
        invalid(R"({"type":"int_parsing","loc":["query","page"],"msg":"Input should be a valid integer, )"
                R"(unable to parse string as an integer","input":"one"})"));
    row("unknown status", "full", "GET /v1/orders/?status=lost", {}, 422,
        invalid(R"({"type":"enum","loc":["query","status"],"msg":"Input should be 'draft', 'pending', 'paid', )"
                R"('refunded', 'partially_refunded' or 'void'","input":"lost","ctx":{"expected":"'draft', 'pending', )"
                R"('paid', 'refunded', 'partially_refunded' or 'void'"}})"));
    row("nothing found", "full", QByteArray("GET /v1/orders/?customer_id=") + Unknown, {}, 200,
        R"({"items":[],"pagination":{"total_count":0,"max_page":0}})");
    row("subscriptions elsewhere", "other_organization", "GET /v1/subscriptions/", {}, 200,
        R"({"items":[],"pagination":{"total_count":0,"max_page":0}})");
    row("no organization of that name", "full", "GET /v1/organizations/?slug=nobody", {}, 200,
        R"({"items":[],"pagination":{"total_count":0,"max_page":0}})");
    row("legacy prefix", "full", "POST /api" + unknown + "/resend", {}, 404, NoSeat);
}

void TestPolarSimulator::answersEachRequestToTheLetter()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, answer);
    RawHeaders headers;
    if (token == "Basic") {
        headers = {{"Authorization", "Basic dXNlcjpwYXNz"}};
    } else if (!token.isEmpty()) {
        headers = bearer(this->token(token.constData()));
    }
    const RawReply reply = exchange(m_url, method, target, headers, body);
    QVERIFY2(reply.body == answer || (!answer.startsWith('{') && reply.body.endsWith(answer)), reply.body.constData());
    QTEST(reply.status, "status");
    QCOMPARE(reply.headers.value("content-type"), QByteArray("application/json"));
    QCOMPARE(reply.headers.contains("x-polar-deprecation-notice"), target.startsWith("/api"));
    QVERIFY(m_sandbox->mailbox().isEmpty());
}

void TestPolarSimulator::marksItsAnswersAsTheVendorDoes()
{
    m_sandbox->advanceClock(std::chrono::hours(48));
    const RawReply reply = call("GET", "/v1/organizations/");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.headers.value("x-polar-sandbox"), QByteArray("1"));
    QCOMPARE(reply.headers.value("cache-control"), QByteArray("private, no-store"));
    QCOMPARE(reply.headers.value("polar-version"), QByteArray("2026-04"));
    const QDateTime date = QLocale::c().toDateTime(
        QString::fromLatin1(reply.headers.value("date")), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    const qint64 ahead = QDateTime(date.date(), date.time(), Qt::UTC).secsTo(m_sandbox->clock().now().toDateTime());
    QVERIFY2(ahead >= 0 && ahead < 60, reply.headers.value("date").constData());
    const RawReply early = exchange(m_url, "GET", "/healthz", bearer("polar_oat_nobody"));
    QVERIFY(!early.headers.contains("x-polar-sandbox"));
    QCOMPARE(early.headers.value("cache-control"), QByteArray("no-store"));
}

void TestPolarSimulator::echoesTheVersion_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<int>("status");
    QTest::newRow("first") << QByteArray("2026-04") << 200;
    QTest::newRow("second") << QByteArray("2026-10") << 200;
    QTest::newRow("to come") << QByteArray("2027-01") << 404;
    QTest::newRow("garbled") << QByteArray("latest") << 404;
}

void TestPolarSimulator::echoesTheVersion()
{
    QFETCH(QByteArray, version);
    QFETCH(int, status);
    const RawReply reply = exchange(m_url, "GET", "/healthz", {{"Polar-Version", version}});
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.headers.value("polar-version"), status == 200 ? version : QByteArray());
    if (status == 404) {
        QCOMPARE(reply.body, QByteArray(R"({"detail":"Not Found"})"));
    }
}

void TestPolarSimulator::refusalsCarryTheVendorsHeaders_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<bool>("withLength");
    QTest::addColumn<int>("bodySize");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    const QByteArray resend = "POST /v1/customer-seats/x/resend";
    QTest::newRow("nobody") << QByteArray() << resend << true << 0 << 401 << QByteArray("www-authenticate")
                            << QByteArray(R"(Bearer realm="polar")");
    QTest::newRow("invalid token") << QByteArray("polar_oat_x") << resend << true << 0 << 401
                                   << QByteArray("www-authenticate")
                                   << QByteArray(R"(Bearer realm="polar", error="invalid_token", error_description=)"
                                                 R"("The access token provided is expired, revoked, malformed, or )"
                                                 R"(invalid for other reasons.")");
    QTest::newRow("invalid token, not kept")
        << QByteArray("polar_oat_x") << resend << true << 0 << 401 << QByteArray("pragma") << QByteArray("no-cache");
    QTest::newRow("scope") << QByteArray("read_only") << resend << true << 0 << 403 << QByteArray("www-authenticate")
                           << QByteArray(R"(Bearer realm="polar", scope="customer_seats:write", error=)"
                                         R"("insufficient_scope", error_description="The request requires higher )"
                                         R"(privileges than provided by the access token.")");
    QTest::newRow("no length, before the token") << QByteArray("polar_oat_x") << resend << false << 0 << 411
                                                 << QByteArray("content-type") << QByteArray("application/json");
    QTest::newRow("long body") << QByteArray("full") << resend << true << 10'485'761 << 413
                               << QByteArray("content-type") << QByteArray("application/json");
    QTest::newRow("GET needs no length") << QByteArray("full") << QByteArray("GET /v1/organizations/") << false << 0
                                         << 200 << QByteArray("x-polar-sandbox") << QByteArray("1");
    QTest::newRow("DELETE needs no length") << QByteArray("full") << QByteArray("DELETE /v1/customer-seats/x") << false
                                            << 0 << 422 << QByteArray("x-polar-sandbox") << QByteArray("1");
    QTest::newRow("method") << QByteArray("full") << QByteArray("PATCH /v1/subscriptions/") << true << 0 << 405
                            << QByteArray("allow") << QByteArray("GET");
}

void TestPolarSimulator::refusalsCarryTheVendorsHeaders()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, request);
    QFETCH(bool, withLength);
    QFETCH(int, bodySize);
    QFETCH(QByteArray, header);
    const RawHeaders headers = token.isEmpty() ? RawHeaders() : bearer(this->token(token.constData()));
    const qsizetype space = request.indexOf(' ');
    const RawReply reply = exchange(
        m_url, request.first(space), request.sliced(space + 1), headers, QByteArray(bodySize, ' '), withLength);
    QTEST(reply.status, "status");
    QTEST(reply.headers.value(header), "value");
    if (reply.status == 411) {
        QCOMPARE(
            reply.body, QByteArray(R"({"error":"LengthRequired","detail":"A Content-Length header is required."})"));
    }
    if (reply.status == 413) {
        QCOMPARE(reply.body,
            QByteArray(R"({"error":"RequestBodyTooLarge","detail":"Request body exceeded the maximum allowed size )"
                       R"(of 10485760 bytes."})"));
    }
}

void TestPolarSimulator::sendsTheOtherSlashOnItsWay_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("one too many") << QByteArray("/v1/customer-seats/?subscription_id=x%20y")
                                  << QByteArray("/v1/customer-seats?subscription_id=x%20y");
    QTest::newRow("one too few") << QByteArray("/v1/orders") << QByteArray("/v1/orders/");
    QTest::newRow("no route either way") << QByteArray("/v1/nothing/") << QByteArray();
}

void TestPolarSimulator::sendsTheOtherSlashOnItsWay()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, location);
    const RawReply reply = exchange(m_url, "GET", target);
    QCOMPARE(reply.status, location.isEmpty() ? 404 : 307);
    QCOMPARE(
        reply.headers.value("location"), location.isEmpty() ? QByteArray() : m_url.toString().toLatin1() + location);
}

void TestPolarSimulator::pagesAsTheVendorDoes_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("items");
    QTest::addColumn<int>("maxPage");
    QTest::newRow("ten if nothing is said") << QByteArray() << 10 << 5;
    QTest::newRow("as asked") << QByteArray("?limit=40&page=2") << 4 << 2;
    QTest::newRow("a hundred at most") << QByteArray("?limit=5000") << 44 << 1;
    QTest::newRow("past the end") << QByteArray("?limit=100&page=9") << 0 << 1;
    QTest::newRow("far past the end") << QByteArray("?page=9223372036854775807") << 0 << 5;
}

void TestPolarSimulator::pagesAsTheVendorDoes()
{
    QFETCH(QByteArray, query);
    const RawReply reply = call("GET", "/v1/subscriptions/" + query);
    QCOMPARE(reply.status, 200);
    QTEST(int(reply.json()[QStringLiteral("items")].toArray().size()), "items");
    const QJsonValue pagination = reply.json()[QStringLiteral("pagination")];
    QCOMPARE(pagination[QStringLiteral("total_count")].toInt(), 44);
    QTEST(pagination[QStringLiteral("max_page")].toInt(), "maxPage");
}

void TestPolarSimulator::filtersAndSortsContainers()
{
    const QJsonArray usual = pages("/v1/subscriptions/");
    QStringList starts;
    for (const auto one : usual) {
        starts.append(one[QStringLiteral("started_at")].toString());
    }
    QVERIFY(std::ranges::is_sorted(starts, std::greater()));
    const auto total = [this](const QByteArray &target) {
        return call("GET", target).json()[QStringLiteral("pagination")][QStringLiteral("total_count")].toInt();
    };
    QCOMPARE(total("/v1/subscriptions/?status=trialing&status=canceled"), 2);
    QCOMPARE(total("/v1/subscriptions/?active=true"), 43);
    QCOMPARE(total("/v1/orders/"), 15);
    QCOMPARE(total("/v1/orders/?product_billing_type=one_time"), 7);
    const QByteArray id = text(usual[0].toObject(), "customer_id");
    QVERIFY(total("/v1/subscriptions/?customer_id=" + id) >= 1);
    const QJsonObject cheapest = call("GET", "/v1/subscriptions/?sorting=amount&limit=1").json();
    const QJsonObject dearest = call("GET", "/v1/subscriptions/?sorting=-amount&limit=1").json();
    const auto amount = [](const QJsonObject &list) {
        return list[QStringLiteral("items")][0][QStringLiteral("amount")].toInt();
    };
    QVERIFY(amount(cheapest) < amount(dearest));
}

void TestPolarSimulator::aListHoldsEveryRequiredField()
{
    const QJsonArray seats = seatsOfFirst();
    QVERIFY(!seats.isEmpty());
    const QSet<QString> expected = {QStringLiteral("created_at"), QStringLiteral("modified_at"), QStringLiteral("id"),
        QStringLiteral("subscription_id"), QStringLiteral("order_id"), QStringLiteral("status"),
        QStringLiteral("customer_id"), QStringLiteral("member_id"), QStringLiteral("member"), QStringLiteral("email"),
        QStringLiteral("customer_email"), QStringLiteral("invitation_token_expires_at"), QStringLiteral("claimed_at"),
        QStringLiteral("revoked_at"), QStringLiteral("seat_metadata")};
    static const QRegularExpression microseconds(QStringLiteral(R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?Z$)"));
    for (const auto seat : seats) {
        const QStringList names = seat.toObject().keys();
        QCOMPARE(QSet<QString>(names.begin(), names.end()), expected);
        QVERIFY(microseconds.match(seat[QStringLiteral("created_at")].toString()).hasMatch());
        QCOMPARE(seat[QStringLiteral("subscription_id")].toString().toLatin1(), m_container);
        QVERIFY(seat[QStringLiteral("order_id")].isNull());
    }
}

void TestPolarSimulator::allSeatsAreFoundOverAllContainers()
{
    int containers = 0;
    QSet<QString> seats;
    const auto list = [&](const QByteArray &kind, const QJsonValue &container) {
        const QByteArray id = text(container.toObject(), "id");
        const RawReply reply = call("GET", "/v1/customer-seats?" + kind + "_id=" + id);
        QCOMPARE(reply.json()[QStringLiteral("total_seats")].toInt(), container[QStringLiteral("seats")].toInt());
        ++containers;
        const QJsonArray listed = reply.json()[QStringLiteral("seats")].toArray();
        for (const auto seat : listed) {
            seats.insert(seat[QStringLiteral("id")].toString());
        }
    };
    const QJsonArray subscriptions = pages("/v1/subscriptions/");
    for (const auto one : subscriptions) {
        if (!one[QStringLiteral("seats")].isNull()) {
            list("subscription", one);
        }
    }
    const QJsonArray orders = pages("/v1/orders/");
    for (const auto one : orders) {
        if (!one[QStringLiteral("seats")].isNull() && one[QStringLiteral("subscription_id")].isNull()) {
            list("order", one);
        }
    }
    QCOMPARE(containers, 46);
    QCOMPARE(seats.size(), 900);
}

void TestPolarSimulator::ordersOfSubscriptionsAreATrap()
{
    int traps = 0;
    const QJsonArray orders = pages("/v1/orders/");
    for (const auto order : orders) {
        if (order[QStringLiteral("subscription_id")].isNull()) {
            continue;
        }
        ++traps;
        const QByteArray id = text(order.toObject(), "id");
        const QJsonObject list = call("GET", "/v1/customer-seats?order_id=" + id).json();
        QCOMPARE(list[QStringLiteral("seats")].toArray().size(), 0);
        QVERIFY(order[QStringLiteral("seats")].toInt() > 0);
        QCOMPARE(list[QStringLiteral("available_seats")], order[QStringLiteral("seats")]);
    }
    QCOMPARE(traps, 8);
}

void TestPolarSimulator::resendingMailsTheOldLinkAgain()
{
    const QJsonObject seat = firstSeat(seatsOfFirst(), QStringLiteral("pending"));
    const RawReply first = call("POST", seatPath(seat, "/resend"));
    const RawReply second = call("POST", seatPath(seat, "/resend"));
    QCOMPARE(first.status, 200);
    QCOMPARE(first.json(), seat);
    QCOMPARE(second.json(), seat);
    const QList<Mail> mails = m_sandbox->mailbox();
    QCOMPARE(mails.size(), 2);
    QCOMPARE(mails.at(0).link, mails.at(1).link);
    QCOMPARE(mails.at(0).to.toUtf8(), text(seat, "customer_email"));
    QCOMPARE(mails.at(0).invitation.toLatin1(), text(seat, "id"));
    QVERIFY(mails.at(0).subject.startsWith(QStringLiteral("You've been invited to access Acme ")));
    QVERIFY(mails.at(1).linkWorks);
    QVERIFY(!first.body.contains(tokenOf(mails.at(0))));
}

void TestPolarSimulator::resendingAnExpiredSeatMailsADeadLink()
{
    const QJsonObject seat = firstSeat(seatsOfFirst(), QStringLiteral("pending"), true);
    const RawReply reply = call("POST", seatPath(seat, "/resend"));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json(), seat); // the deadline too
    const Mail mail = m_sandbox->mailbox().constFirst();
    QVERIFY(!mail.linkWorks);
    QVERIFY(mail.linkDiesAt < m_sandbox->clock().now());
    QCOMPARE(exchange(m_url, "GET", "/v1/customer-seats/claim/" + tokenOf(mail)).status, 404);
    const RawReply claim =
        exchange(m_url, "POST", "/v1/customer-seats/claim", {}, R"({"invitation_token":")" + tokenOf(mail) + R"("})");
    QCOMPARE(claim.status, 400);
    QCOMPARE(text(claim.json(), "error"), QByteArray("InvalidInvitationToken"));
}

void TestPolarSimulator::revokingAndAssigningMailsALivingLink()
{
    const QJsonObject seat = firstSeat(seatsOfFirst(), QStringLiteral("pending"), true);
    const RawReply revoked = call("DELETE", seatPath(seat));
    QCOMPARE(revoked.status, 200);
    QCOMPARE(text(revoked.json(), "status"), QByteArray("revoked"));
    QVERIFY(revoked.json()[QStringLiteral("customer_email")].isNull());
    QCOMPARE(text(revoked.json(), "invitation_token_expires_at"), text(seat, "invitation_token_expires_at"));
    const QByteArray email = text(seat, "customer_email");
    const RawReply assigned = call("POST", "/v1/customer-seats",
        R"({"subscription_id":")" + m_container + R"(","email":")" + email + R"(","metadata":{"note":"again"}})");
    QCOMPARE(assigned.status, 200);
    QCOMPARE(text(assigned.json(), "email"), email);
    QCOMPARE(assigned.json()[QStringLiteral("seat_metadata")],
        QJsonValue(QJsonObject{{QStringLiteral("note"), QStringLiteral("again")}}));
    const Mail mail = m_sandbox->mailbox().constFirst();
    QVERIFY(mail.linkWorks);
    QCOMPARE(mail.to.toUtf8(), email);

    const RawReply info = exchange(m_url, "GET", "/v1/customer-seats/claim/" + tokenOf(mail));
    QCOMPARE(info.status, 200);
    QCOMPARE(text(info.json(), "customer_email"), email);
    QCOMPARE(info.json()[QStringLiteral("can_claim")], QJsonValue(true));
    const QByteArray body = R"({"invitation_token":")" + tokenOf(mail) + R"("})";
    const RawReply claim = exchange(m_url, "POST", "/v1/customer-seats/claim", {}, body);
    QCOMPARE(claim.status, 200);
    QCOMPARE(text(claim.json()[QStringLiteral("seat")].toObject(), "status"), QByteArray("claimed"));
    QVERIFY(text(claim.json(), "customer_session_token").startsWith("polar_mst_"));
    QCOMPARE(exchange(m_url, "POST", "/v1/customer-seats/claim", {}, body).status, 400);
    QVERIFY(!m_sandbox->mailbox().constFirst().linkWorks);
}

void TestPolarSimulator::aSeatInvitedAWhileAgoDiesWithTheClock()
{
    const QJsonObject seat = firstSeat(seatsOfFirst(), QStringLiteral("pending"));
    QCOMPARE(call("POST", seatPath(seat, "/resend")).status, 200);
    QVERIFY(m_sandbox->mailbox().constFirst().linkWorks);
    m_sandbox->advanceClock(std::chrono::hours(24));
    QVERIFY(!m_sandbox->mailbox().constFirst().linkWorks);
}

void TestPolarSimulator::assigningAtOnceSendsNoMail()
{
    QVERIFY(!seatsOfFirst().isEmpty());
    const RawReply reply = call("POST", "/v1/customer-seats",
        R"({"subscription_id":")" + m_container + R"(","email":"new@Person.example","immediate_claim":true})");
    QCOMPARE(reply.status, 200);
    QCOMPARE(text(reply.json(), "status"), QByteArray("claimed"));
    QCOMPARE(text(reply.json(), "email"), QByteArray("new@person.example"));
    QVERIFY(reply.json()[QStringLiteral("invitation_token_expires_at")].isNull());
    QVERIFY(m_sandbox->mailbox().isEmpty());
}

void TestPolarSimulator::resendRefusesWhatIsNotPending()
{
    const QJsonArray seats = seatsOfFirst();
    for (const QString &status : {QStringLiteral("claimed"), QStringLiteral("revoked")}) {
        const RawReply reply = call("POST", seatPath(firstSeat(seats, status), "/resend"));
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.body, QByteArray(R"({"error":"SeatNotPending","detail":"Seat is not in pending status"})"));
    }
    QVERIFY(m_sandbox->mailbox().isEmpty());
}

void TestPolarSimulator::featureOffForbidsAllButTheTokenCheck()
{
    ManualClock clock(Instant::fromMsecs(1'764'000'000'000));
    Mailbox mailbox;
    auto all = std::make_unique<PolarOrganization>(
        PolarProfile{.name = "Small", .slug = "small", .seatBasedPricing = false}, 3);
    all->add(PolarProduct{.id = all->makeId(), .name = "Desk"});
    all->add(PolarCustomer{.id = all->makeId(), .email = "buyer@small.example"});
    all->add(PolarContainer{.id = all->makeId(), .status = "active", .customer = 0, .product = 0, .paidSeats = 2});
    all->add(PolarSeat{.id = all->makeId(), .container = 0, .customer = 0});
    const QString container = all->container(0).id.toString(QUuid::WithoutBraces);
    const QString seat = all->seat(0).id.toString(QUuid::WithoutBraces);
    PolarSimulator simulator(std::move(all), {}, clock, mailbox);
    LoopbackRequest request{.method = "POST", .path = QStringLiteral("/v1/customer-seats/%1/resend").arg(seat)};
    request.hasContentLength = true;
    request.headers.insert("authorization", "bearer " + simulator.tokens().constFirst().token);
    QCOMPARE(simulator.answer(request).body,
        QByteArray(
            R"({"error":"FeatureNotEnabled","detail":"Seat-based pricing is not enabled for this organization"})"));
    request.method = "DELETE";
    request.path = QStringLiteral("/v1/customer-seats/") + seat;
    QCOMPARE(simulator.answer(request).status, 403);
    request.method = "GET";
    request.path = QStringLiteral("/v1/customer-seats");
    request.query = QUrlQuery(QStringLiteral("subscription_id=") + container);
    QCOMPARE(simulator.answer(request).status, 403);
    request.headers.clear();
    QCOMPARE(simulator.answer(request).status, 401);
    QVERIFY(mailbox.mails().isEmpty());
}

void TestPolarSimulator::anotherOrganizationSeesNothing()
{
    const QJsonArray seats = seatsOfFirst();
    const RawHeaders other = bearer(token("other_organization"));
    QCOMPARE(exchange(m_url, "GET", "/v1/customer-seats?subscription_id=" + m_container, other).status, 404);
    QCOMPARE(exchange(m_url, "DELETE", seatPath(seats[0].toObject()), other).status, 404);
    const RawReply own = exchange(m_url, "GET", "/v1/organizations/", other);
    QCOMPARE(own.json()[QStringLiteral("items")][0][QStringLiteral("slug")].toString(), QStringLiteral("other-works"));
}

void TestPolarSimulator::throttlesByTheVendorsAlgorithm()
{
    Sandbox sandbox({.limit = 3});
    QVERIFY(sandbox.start());
    const QUrl url = sandbox.accounts().front().url;
    const RawHeaders headers = bearer(sandbox.accounts().front().token.reveal().toByteArray());
    const auto status = [&] { return exchange(url, "GET", "/v1/organizations/?limit=1", headers).status; };
    QCOMPARE(status(), 200); // the first counts for the token alone
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(status(), 200);
    }
    const RawReply refused = exchange(url, "GET", "/v1/organizations/?limit=1", headers);
    QCOMPARE(refused.status, 429);
    QVERIFY(refused.body.isEmpty());
    QCOMPARE(refused.headers.value("retry-after"), QByteArray("60"));
    QVERIFY(!refused.headers.contains("content-type"));
    QVERIFY(!refused.headers.contains("x-polar-sandbox"));
    QCOMPARE(exchange(url, "GET", "/healthz", headers).status, 200);
    sandbox.advanceClock(std::chrono::seconds(61));
    QCOMPARE(status(), 200);
}

void TestPolarSimulator::aFullContainerIsListedInOneAnswer()
{
    Sandbox sandbox({.seats = 46'000, .limit = 0});
    QVERIFY(sandbox.start());
    const QUrl url = sandbox.accounts().front().url;
    const RawHeaders headers = bearer(sandbox.accounts().front().token.reveal().toByteArray());
    const RawReply list = exchange(url, "GET", "/v1/subscriptions/?limit=100", headers);
    const QByteArray id = subscriptionWithSeats(list.json());
    const RawReply seats = exchange(url, "GET", "/v1/customer-seats?subscription_id=" + id, headers);
    QCOMPARE(seats.json()[QStringLiteral("seats")].toArray().size(), 1000);
}

QTEST_GUILESS_MAIN(TestPolarSimulator)
#include "tst_polarsimulator.moc"
