// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/worth/wortherrors.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Reinvite;
using namespace Reinvite::Worth;
using namespace Qt::StringLiterals;

namespace {

HttpAnswer answer(int status, const QByteArray &body, const QByteArray &contentType = "application/json")
{
    HttpAnswer result;
    result.status = status;
    result.body = body;
    result.requestId = u"req-1"_s;
    result.headers.insert("content-type", contentType);
    return result;
}

} // namespace

class WorthErrorsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void readsEveryShape_data();
    void readsEveryShape();
    void knowsAWrongPassword_data();
    void knowsAWrongPassword();
    void knowsASessionThatHasEnded_data();
    void knowsASessionThatHasEnded();
    void neverRepeatsAToken();
    void takesAnyBytes();
};

namespace {

constexpr const char *WrongPassword400 =
    R"({"status":"fail","message":"Incorrect username or password.","errorCode":"INVALID","data":{"errorName":"SignInApiError"}})";
constexpr const char *WrongPassword500 =
    R"({"status":"error","message":"Incorrect username or password.","errorCode":"UNKNOWN_ERROR","data":{"errorName":"NotAuthorizedException"}})";
constexpr const char *BadAddress =
    R"({"status":"fail","message":"\"email\" must be a valid email","errorCode":"INVALID","data":{"errorName":"ValidationMiddlewareError"}})";
constexpr const char *ServerFault = R"({"message":"Internal Server Error","errorCode":"ERR_INTERNAL_SERVER"})";

} // namespace

void WorthErrorsTest::readsEveryShape_data()
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
    row("gateway, 401", 401, R"({"message":"Unauthorized","errorCode":"ERR_UNAUTHORIZED"})", ProblemKind::Unauthorized,
        "ERR_UNAUTHORIZED", "Unauthorized");
    row("gateway, 403", 403, R"({"message":"Forbidden","errorCode":"ERR_FORBIDDEN"})", ProblemKind::Forbidden,
        "ERR_FORBIDDEN", "Forbidden");
    row("gateway, 500", 500, ServerFault, ProblemKind::VendorFault, "ERR_INTERNAL_SERVER", "Internal Server Error");
    row("gateway, 400 of a list", 400, R"({"message":"Error occurred","errorCode":"ERR_INTERNAL_SERVER"})",
        ProblemKind::VendorFault, "ERR_INTERNAL_SERVER", "Error occurred");
    row("already onboarded", 400,
        R"({"status":"fail","message":"Customer has already onboarded the platform","errorCode":"INVALID","data":{"errorName":"CustomersApiError"}})",
        ProblemKind::WrongState, "CustomersApiError", "Customer has already onboarded the platform");
    row("the same words with 404", 404,
        R"({"status":"fail","message":"Customer has already onboarded","errorCode":"INVALID","data":{"errorName":"CustomersApiError"}})",
        ProblemKind::NotFound, "CustomersApiError", "Customer has already onboarded");
    row("the same words with 500", 500,
        R"({"status":"error","message":"Customer has already onboarded","errorCode":"UNKNOWN_ERROR","data":{"errorName":"CustomersApiError"}})",
        ProblemKind::VendorFault, "CustomersApiError", "Customer has already onboarded");
    row("another refusal of the service", 400,
        R"({"status":"fail","message":"Another customer user exists with the same email.","errorCode":"INVALID","data":{"errorName":"CustomersApiError"}})",
        ProblemKind::Validation, "CustomersApiError", "Another customer user exists with the same email.");
    row("no such user", 404,
        R"({"status":"fail","message":"Customer user Not Found","errorCode":"NOT_FOUND","data":{"errorName":"CustomersApiError"}})",
        ProblemKind::NotFound, "CustomersApiError", "Customer user Not Found");
    row("no such user as 400", 400,
        R"({"status":"fail","message":"Customer user Not Found","errorCode":"INVALID","data":{"errorName":"CustomersApiError"}})",
        ProblemKind::NotFound, "CustomersApiError", "Customer user Not Found");
    row("no such customer", 400,
        R"({"status":"fail","message":"Customer does not exists","errorCode":"INVALID","data":{"errorName":"CustomersApiError"}})",
        ProblemKind::NotFound, "CustomersApiError", "Customer does not exists");
    row("validation", 400, BadAddress, ProblemKind::Validation, "ValidationMiddlewareError",
        "\"email\" must be a valid email");
    row("several sentences", 422, R"({"message":["one","two",3,"four","five"],"errorCode":"INVALID"})",
        ProblemKind::Validation, "INVALID", "one; two");
    row("throttled", 429, R"({"message":"Too Many Requests","errorCode":"ERR_TOO_MANY_REQUESTS"})",
        ProblemKind::RateLimited, "ERR_TOO_MANY_REQUESTS", "Too Many Requests");
    row("throttled in plain text", 429, "Too many requests, please try again later.", ProblemKind::RateLimited, "",
        "Too many requests, please try again later.");
    row("empty fault", 502, "", ProblemKind::VendorFault, "", "");
    row("request timeout", 408, "", ProblemKind::Timeout, "", "");
    row("other types", 400, R"({"message":{"a":1},"errorCode":7,"data":[]})", ProblemKind::Validation, "", "");
    row("nulls", 400, R"({"message":null,"errorCode":null,"data":null})", ProblemKind::Validation, "", "");
    row("a list", 400, R"([{"message":"x"}])", ProblemKind::Validation, "", "");
    row("not JSON", 400, "{\"message\":", ProblemKind::Validation, "", "");
}

void WorthErrorsTest::readsEveryShape()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const bool isJson = body.startsWith('{') || body.startsWith('[');
    const Problem problem = readError(answer(status, body, isJson ? "application/json" : "text/plain"));
    QTEST(problem.kind, "kind");
    QTEST(problem.vendorCode, "code");
    QTEST(problem.vendorText, "text");
    QCOMPARE(problem.httpStatus, status);
    QCOMPARE(problem.requestId, u"req-1"_s);
}

void WorthErrorsTest::knowsAWrongPassword_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ProblemKind>("kind");
    QTest::newRow("400") << 400 << QByteArray(WrongPassword400) << ProblemKind::Unauthorized;
    QTest::newRow("400, gateway's shape")
        << 400 << QByteArray(R"({"message":"Wrong","errorCode":"INVALID"})") << ProblemKind::Unauthorized;
    QTest::newRow("400, the provider's name") << 400 << QByteArray(WrongPassword500) << ProblemKind::Unauthorized;
    QTest::newRow("500") << 500 << QByteArray(WrongPassword500) << ProblemKind::Unauthorized;
    QTest::newRow("401") << 401 << QByteArray("{}") << ProblemKind::Unauthorized;
    QTest::newRow("bad address") << 400 << QByteArray(BadAddress) << ProblemKind::Validation;
    QTest::newRow("400 without words") << 400 << QByteArray("{}") << ProblemKind::Validation;
    QTest::newRow("another 500") << 500 << QByteArray(ServerFault) << ProblemKind::VendorFault;
    QTest::newRow("400 of a failed server") << 400 << QByteArray(ServerFault) << ProblemKind::VendorFault;
    QTest::newRow("429") << 429 << QByteArray("{}") << ProblemKind::RateLimited;
    QTest::newRow("403") << 403 << QByteArray("{}") << ProblemKind::Forbidden;
}

void WorthErrorsTest::knowsAWrongPassword()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ProblemKind, kind);
    const Problem problem = signInProblem(readError(answer(status, body)));
    QCOMPARE(problem.kind, kind);
    QCOMPARE(problem.detail.contains(u"password is not right"_s), kind == ProblemKind::Unauthorized);
    QCOMPARE(problem.httpStatus, status);
}

void WorthErrorsTest::knowsASessionThatHasEnded_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ProblemKind>("kind");
    const QByteArray required =
        R"({"status":"fail","message":"Refresh Token is Required","errorCode":"INVALID","data":{"errorName":"ValidationMiddlewareError"}})";
    QTest::newRow("400") << 400 << required << ProblemKind::Unauthorized;
    QTest::newRow("401") << 401 << QByteArray() << ProblemKind::Unauthorized;
    QTest::newRow("500, the provider's name") << 500 << QByteArray(WrongPassword500) << ProblemKind::Unauthorized;
    QTest::newRow("500") << 500 << QByteArray(ServerFault) << ProblemKind::VendorFault;
    QTest::newRow("400 of a failed server") << 400 << QByteArray(ServerFault) << ProblemKind::VendorFault;
    QTest::newRow("429") << 429 << QByteArray() << ProblemKind::RateLimited;
    QTest::newRow("404") << 404 << QByteArray() << ProblemKind::NotFound;
}

void WorthErrorsTest::knowsASessionThatHasEnded()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ProblemKind, kind);
    const Problem problem = renewalProblem(readError(answer(status, body)));
    QCOMPARE(problem.kind, kind);
    QCOMPARE(problem.detail.contains(u"sign in again"_s), kind == ProblemKind::Unauthorized);
}

void WorthErrorsTest::neverRepeatsAToken()
{
    const Problem problem = readError(
        answer(400, R"({"message":"bad eyJhbGciOi.hidden1.hidden2.hidden3.hidden4 and eyJhbGciOi.eyJleHAi.hidden5"})"));
    QCOMPARE(problem.vendorText, u"bad ••• and •••"_s);
    const Problem plain = readError(answer(500, "token eyJhbGciOi.eyJleHAi.hidden", "text/plain"));
    QVERIFY(!describe(plain).contains(u"hidden"_s));
}

void WorthErrorsTest::takesAnyBytes()
{
    QRandomGenerator random(7);
    const QByteArray seed = WrongPassword400;
    for (int round = 0; round < 5'000; ++round) {
        QByteArray body = seed;
        for (int hit = 0; hit < 4; ++hit) {
            body[random.bounded(int(body.size()))] = char(random.bounded(256));
        }
        const Problem problem = signInProblem(readError(answer(400 + random.bounded(200), body)));
        QVERIFY(problem.vendorText.size() <= 500);
        QVERIFY(problem.httpStatus >= 400);
    }
    QCOMPARE(readError(answer(500, QByteArray(10'000'000, '['))).kind, ProblemKind::VendorFault);
}

QTEST_GUILESS_MAIN(WorthErrorsTest)
#include "tst_wortherrors.moc"
