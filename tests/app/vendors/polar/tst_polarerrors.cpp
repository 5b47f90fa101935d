// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarerrors.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Reinvite;
using namespace Reinvite::Polar;
using namespace Qt::StringLiterals;

namespace {

HttpAnswer answer(int status, const QByteArray &body, const QByteArray &contentType = "application/json")
{
    HttpAnswer result;
    result.status = status;
    result.body = body;
    result.requestId = u"req-1"_s;
    if (!contentType.isEmpty()) {
        result.headers.insert("content-type", contentType);
    }
    return result;
}

} // namespace

class PolarErrorsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void readsEveryShape_data();
    void readsEveryShape();
    void namesTheMissingScope();
    void readsTheWaitOfAnEmpty429();
    void oddWaitsAreNotTold_data();
    void oddWaitsAreNotTold();
    void saysWhenAWebPageAnswered_data();
    void saysWhenAWebPageAnswered();
    void neverRepeatsATokenOrTheInput();
    void takesAnyBytes();
    void tellsJsonFromOtherAnswers_data();
    void tellsJsonFromOtherAnswers();
};

void PolarErrorsTest::readsEveryShape_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ProblemKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, int status, const char *body, ProblemKind kind, const char *code,
                         const char *text) {
        QTest::newRow(name) << status << QByteArray(body) << kind << QString::fromUtf8(code) << QString::fromUtf8(text);
    };
    row("no credential", 401, R"({"error":"Unauthorized","detail":"Unauthorized"})", ProblemKind::Unauthorized,
        "Unauthorized", "Unauthorized");
    row("bad token", 401, R"({"error":"invalid_token","error_description":"The access token is expired."})",
        ProblemKind::Unauthorized, "invalid_token", "The access token is expired.");
    row("scope missing", 403, R"({"error":"insufficient_scope","error_description":"Higher privileges."})",
        ProblemKind::Forbidden, "insufficient_scope", "Higher privileges.");
    row("feature off", 403, R"({"error":"FeatureNotEnabled","detail":"Seat-based pricing is not enabled"})",
        ProblemKind::Forbidden, "FeatureNotEnabled", "Seat-based pricing is not enabled");
    row("unknown seat", 404, R"({"error":"ResourceNotFound","detail":"Seat not found"})", ProblemKind::NotFound,
        "ResourceNotFound", "Seat not found");
    row("unknown route", 404, R"({"detail":"Not Found"})", ProblemKind::NotFound, "", "Not Found");
    row("wrong method", 405, R"({"detail":"Method Not Allowed"})", ProblemKind::NotFound, "", "Method Not Allowed");
    row("not pending", 400, R"({"error":"SeatNotPending","detail":"Seat is not in pending status"})",
        ProblemKind::WrongState, "SeatNotPending", "Seat is not in pending status");
    row("no token", 400, R"({"error":"InvalidInvitationToken","detail":"Invalid or expired invitation token"})",
        ProblemKind::WrongState, "InvalidInvitationToken", "Invalid or expired invitation token");
    row("no seat left", 400, R"({"error":"SeatNotAvailable","detail":"No available seats for x"})",
        ProblemKind::WrongState, "SeatNotAvailable", "No available seats for x");
    row("already assigned", 400, R"({"error":"SeatAlreadyAssigned","detail":"Seat already assigned"})",
        ProblemKind::WrongState, "SeatAlreadyAssigned", "Seat already assigned");
    row("bad request", 400, R"({"error":"BadRequest","detail":"Either subscription_id or order_id"})",
        ProblemKind::Validation, "BadRequest", "Either subscription_id or order_id");
    row("length required", 411, R"({"error":"LengthRequired","detail":"A Content-Length header is required."})",
        ProblemKind::Validation, "LengthRequired", "A Content-Length header is required.");
    row("field errors", 422,
        R"({"error":"RequestValidationError","detail":[{"type":"uuid_parsing","loc":["path","seat_id"],"msg":"Not a UUID","input":"x"},{"loc":["body"],"msg":"Exactly one"}]})",
        ProblemKind::Validation, "RequestValidationError", "path.seat_id: Not a UUID; body: Exactly one");
    row("field errors without name", 422, R"({"detail":[{"loc":["query",0],"msg":"Odd"},{"loc":[]},{"msg":"Alone"}]})",
        ProblemKind::Validation, "", "query.0: Odd; Alone");
    row("conflict", 409, R"({"error":"AlreadyDone","detail":"Done"})", ProblemKind::WrongState, "AlreadyDone", "Done");
    row("new refusal", 418, R"({"error":"Teapot","detail":"Short"})", ProblemKind::Validation, "Teapot", "Short");
    row("fault in plain text", 500, "Internal Server Error", ProblemKind::VendorFault, "", "Internal Server Error");
    row("fault with a name", 503, R"({"error":"SeatNotPending","detail":"Redis is not available"})",
        ProblemKind::VendorFault, "SeatNotPending", "Redis is not available");
    row("empty fault", 502, "", ProblemKind::VendorFault, "", "");
    row("request timeout", 408, "", ProblemKind::Timeout, "", "");
    row("redirect", 307, "", ProblemKind::Malformed, "", "");
    row("detail of another type", 400, R"({"error":{"a":1},"detail":7})", ProblemKind::Validation, "", "");
    row("detail null", 400, R"({"error":null,"detail":null})", ProblemKind::Validation, "", "");
    row("not JSON", 400, "{\"error\":", ProblemKind::Validation, "", "");
    row("many lines", 400, "{\"detail\":\"one\\n\\n  two\"}", ProblemKind::Validation, "", "one two");
}

void PolarErrorsTest::readsEveryShape()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const Problem problem = readError(answer(status, body, body.startsWith('{') ? "application/json" : "text/plain"));
    QTEST(problem.kind, "kind");
    QTEST(problem.vendorCode, "code");
    QTEST(problem.vendorText, "text");
    QCOMPARE(problem.httpStatus, status);
    QCOMPARE(problem.requestId, u"req-1"_s);
    QVERIFY(!problem.retryAfter);
}

void PolarErrorsTest::namesTheMissingScope()
{
    HttpAnswer refused = answer(403, R"({"error":"insufficient_scope","error_description":"More, please."})");
    refused.headers.insert("www-authenticate",
        R"(Bearer realm="polar", scope="customer_seats:write", error="insufficient_scope", error_description="…")");
    const Problem problem = readError(refused);
    QVERIFY(isMissingScope(problem));
    QCOMPARE(problem.detail, u"customer_seats:write"_s);
    refused.headers.remove("www-authenticate");
    QVERIFY(isMissingScope(readError(refused)));
    QVERIFY(readError(refused).detail.isEmpty());
}

void PolarErrorsTest::readsTheWaitOfAnEmpty429()
{
    HttpAnswer throttled = answer(429, {}, {});
    throttled.headers.insert("retry-after", "60");
    const Problem problem = readError(throttled);
    QCOMPARE(problem.kind, ProblemKind::RateLimited);
    QCOMPARE(problem.retryAfter, std::optional(std::chrono::seconds(60)));
    QVERIFY(problem.vendorText.isEmpty());
}

void PolarErrorsTest::oddWaitsAreNotTold_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("seconds");
    QTest::newRow("none") << QByteArray() << -1;
    QTest::newRow("negative") << QByteArray("-5") << -1;
    QTest::newRow("words") << QByteArray("soon") << -1;
    QTest::newRow("date") << QByteArray("Wed, 21 Oct 2026 07:28:00 GMT") << -1;
    QTest::newRow("zero") << QByteArray("0") << 0;
    QTest::newRow("spaces") << QByteArray(" 30 ") << 30;
    QTest::newRow("a year") << QByteArray("31536000") << 86400;
    QTest::newRow("too many digits") << QByteArray("99999999999999") << -1;
}

void PolarErrorsTest::oddWaitsAreNotTold()
{
    QFETCH(QByteArray, header);
    QFETCH(int, seconds);
    HttpAnswer throttled = answer(429, {}, {});
    throttled.headers.insert("retry-after", header);
    const auto wait = readError(throttled).retryAfter;
    QCOMPARE(wait ? int(wait->count()) : -1, seconds);
}

void PolarErrorsTest::saysWhenAWebPageAnswered_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<ProblemKind>("kind");
    const QByteArray page = "\n <!DOCTYPE HTML><html><h1>Sign in</h1></html>";
    QTest::newRow("login page") << 403 << page << QByteArray("text/html; charset=utf-8") << ProblemKind::Malformed;
    QTest::newRow("login page for 401") << 401 << page << QByteArray("TEXT/HTML") << ProblemKind::Malformed;
    QTest::newRow("page under another type") << 404 << page << QByteArray("text/plain") << ProblemKind::Malformed;
    QTest::newRow("gateway") << 502 << QByteArray("<html>Bad gateway") << QByteArray() << ProblemKind::VendorFault;
    QTest::newRow("rate limiter") << 429 << page << QByteArray("text/html") << ProblemKind::RateLimited;
    QTest::newRow("empty page") << 403 << QByteArray() << QByteArray("text/html") << ProblemKind::Malformed;
}

void PolarErrorsTest::saysWhenAWebPageAnswered()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, contentType);
    const Problem problem = readError(answer(status, body, contentType));
    QTEST(problem.kind, "kind");
    QVERIFY(problem.detail.contains(u"login page"_s));
    QVERIFY(problem.vendorText.isEmpty());
}

void PolarErrorsTest::neverRepeatsATokenOrTheInput()
{
    const Problem problem = readError(answer(422,
        R"({"detail":[{"loc":["header"],"msg":"bad polar_oat_abcDEF-123 here","input":"polar_oat_abcDEF-123"}]})"));
    QCOMPARE(problem.vendorText, u"header: bad polar_••• here"_s);
    const Problem plain = readError(answer(500, "token polar_oat_abcDEF", "text/plain"));
    QVERIFY(!describe(plain).contains(u"abcDEF"_s));
}

void PolarErrorsTest::takesAnyBytes()
{
    QRandomGenerator random(7);
    const QByteArray seeds = R"({"error":"x","detail":[{"loc":["a"],"msg":"b"}]})";
    for (int round = 0; round < 5'000; ++round) {
        QByteArray body = seeds;
        for (int hit = 0; hit < 4; ++hit) {
            body[random.bounded(int(body.size()))] = char(random.bounded(256));
        }
        const Problem problem = readError(answer(400 + random.bounded(200), body));
        QVERIFY(problem.vendorText.size() <= 500);
        QVERIFY(problem.httpStatus >= 400);
    }
    QCOMPARE(readError(answer(500, QByteArray(10'000'000, '['))).kind, ProblemKind::VendorFault);
    QCOMPARE(readError(answer(400, QByteArray(60'000, '['))).kind, ProblemKind::Validation);
}

void PolarErrorsTest::tellsJsonFromOtherAnswers_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("json");
    QTest::newRow("json") << QByteArray("application/json") << QByteArray("{}") << true;
    QTest::newRow("json with charset") << QByteArray("Application/JSON; charset=utf-8") << QByteArray("{}") << true;
    QTest::newRow("kind of json") << QByteArray("application/hal+json") << QByteArray("{}") << true;
    QTest::newRow("none") << QByteArray() << QByteArray("{}") << true;
    QTest::newRow("text") << QByteArray("text/plain") << QByteArray("{}") << false;
    QTest::newRow("page") << QByteArray("text/html") << QByteArray("{}") << false;
    QTest::newRow("page that says it is json") << QByteArray("application/json") << QByteArray("<html>") << false;
    QTest::newRow("bytes") << QByteArray("application/octet-stream") << QByteArray("{}") << false;
}

void PolarErrorsTest::tellsJsonFromOtherAnswers()
{
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, body);
    const auto checked = checkJson(answer(200, body, contentType));
    QTEST(checked.has_value(), "json");
    if (!checked) {
        QCOMPARE(checked.error().kind, ProblemKind::Malformed);
        QVERIFY(!checked.error().detail.isEmpty());
    }
}

QTEST_GUILESS_MAIN(PolarErrorsTest)
#include "tst_polarerrors.moc"
