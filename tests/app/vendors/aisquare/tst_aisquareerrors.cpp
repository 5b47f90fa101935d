// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/aisquare/aisquareerrors.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Reinvite;
using namespace Reinvite::AiSquare;
using namespace Qt::StringLiterals;

namespace {

HttpAnswer answer(int status, const QByteArray &body, const QByteArray &contentType = "application/json")
{
    HttpAnswer made{.status = status, .body = body, .requestId = u"req-1"_s};
    if (!contentType.isEmpty()) {
        made.headers.insert("content-type", contentType);
    }
    return made;
}

} // namespace

class AiSquareErrorsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void readsEveryShape_data();
    void readsEveryShape();
    void saysThatTheRoleIsNotEnough();
    void saysWhenAWebPageAnswered();
    void readsTheWaitOfA429();
    void neverRepeatsAToken();
    void takesAnyBytes();
};

void AiSquareErrorsTest::readsEveryShape_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ProblemKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *label, int status, const char *body, ProblemKind kind, const char *code,
                         const char *text) {
        QTest::newRow(label) << status << QByteArray(body) << kind << QString::fromLatin1(code)
                             << QString::fromUtf8(text);
    };
    row("no credentials", 401, R"({"detail":"Authentication credentials were not provided."})",
        ProblemKind::Unauthorized, "", "Authentication credentials were not provided.");
    row("token expired", 401,
        R"({"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[{"token_class":"AccessToken"}]})",
        ProblemKind::Unauthorized, "token_not_valid", "Given token not valid for any token type");
    row("token expired, as 400", 400, R"({"detail":"Bad token","code":"token_not_valid"})", ProblemKind::Validation,
        "token_not_valid", "Bad token");
    row("role", 403, R"({"detail":"You do not have permission to perform this action."})", ProblemKind::Forbidden, "",
        "You do not have permission to perform this action.");
    row("not found", 404, R"({"detail":"Not found."})", ProblemKind::NotFound, "", "Not found.");
    row("house envelope", 400, R"({"error":{"message":"No such thing"},"code":"CODE_NOT_FOUND"})",
        ProblemKind::Validation, "CODE_NOT_FOUND", "No such thing");
    row("house envelope, code inside", 404, R"({"error":{"detail":"Gone","code":"INVITE_NOT_FOUND"}})",
        ProblemKind::NotFound, "INVITE_NOT_FOUND", "Gone");
    row("error text", 400, R"({"error":"workspace_id is required"})", ProblemKind::Validation, "",
        "workspace_id is required");
    row("message", 422, R"({"message":"Odd"})", ProblemKind::Validation, "", "Odd");
    row("detail before error before message", 400, R"({"message":"c","error":"b","detail":"a"})",
        ProblemKind::Validation, "", "a");
    row("detail in a list", 400, R"({"detail":["first","second"]})", ProblemKind::Validation, "", "first");
    row("field error", 400, R"({"email":["Enter a valid email address."],"role":["No."]})", ProblemKind::Validation, "",
        "email: Enter a valid email address.");
    row("error of no field", 400, R"({"non_field_errors":["Unable to log in."]})", ProblemKind::Validation, "",
        "Unable to log in.");
    row("field error as text", 400, R"({"code":"invalid","zzz":"Wrong"})", ProblemKind::Validation, "invalid",
        "zzz: Wrong");
    row("list of texts", 400, R"(["Odd request","more"])", ProblemKind::Validation, "", "Odd request");
    row("not pending", 400, R"({"detail":"Only pending invites can be resent"})", ProblemKind::WrongState, "",
        "Only pending invites can be resent");
    row("accepted", 400, R"({"error":"Invite was accepted."})", ProblemKind::WrongState, "", "Invite was accepted.");
    row("cancelled", 400, R"({"message":"This invite is Cancelled"})", ProblemKind::WrongState, "",
        "This invite is Cancelled");
    row("expired", 400, R"({"non_field_errors":["Invite has expired"]})", ProblemKind::WrongState, "",
        "Invite has expired");
    row("already a member", 400, R"({"detail":"User is already a member"})", ProblemKind::WrongState, "",
        "User is already a member");
    row("state in the code", 400, R"({"error":{"message":"No."},"code":"INVITE_NOT_PENDING"})", ProblemKind::WrongState,
        "INVITE_NOT_PENDING", "No.");
    row("state of a 403", 403, R"({"detail":"pending"})", ProblemKind::Forbidden, "", "pending");
    row("conflict", 409, R"({"detail":"Done"})", ProblemKind::WrongState, "", "Done");
    row("wrong method", 405, R"({"detail":"Method \"POST\" not allowed."})", ProblemKind::NotFound, "",
        "Method \"POST\" not allowed.");
    row("throttled", 429, R"({"detail":"Request was throttled. Expected available in 5 seconds."})",
        ProblemKind::RateLimited, "", "Request was throttled. Expected available in 5 seconds.");
    row("fault that speaks of a state", 500, R"({"detail":"expired"})", ProblemKind::VendorFault, "", "expired");
    row("switched off", 503, R"({"detail":"OAuth provider is off"})", ProblemKind::VendorFault, "",
        "OAuth provider is off");
    row("plain text", 500, "Server Error", ProblemKind::VendorFault, "", "Server Error");
    row("empty", 502, "", ProblemKind::VendorFault, "", "");
    row("empty object", 400, "{}", ProblemKind::Validation, "", "");
    row("other types", 400, R"({"detail":7,"error":true,"message":null,"code":[1],"a":{"b":1}})",
        ProblemKind::Validation, "", "");
    row("request timeout", 408, "", ProblemKind::Timeout, "", "");
}

void AiSquareErrorsTest::readsEveryShape()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const bool json = body.startsWith('{') || body.startsWith('[');
    const Problem problem = readError(answer(status, body, json ? "application/json" : "text/plain"));
    QTEST(problem.kind, "kind");
    QTEST(problem.vendorCode, "code");
    QTEST(problem.vendorText, "text");
    QCOMPARE(problem.httpStatus, status);
    QCOMPARE(problem.requestId, u"req-1"_s);
}

void AiSquareErrorsTest::saysThatTheRoleIsNotEnough()
{
    QVERIFY(readError(answer(403, R"({"detail":"Permission denied"})")).detail.contains(u"role"_s));
    QVERIFY(readError(answer(404, R"({"detail":"Not found."})")).detail.isEmpty());
}

void AiSquareErrorsTest::saysWhenAWebPageAnswered()
{
    const QByteArray page = "<!doctype html><title>Not Found</title>";
    const Problem missing = readError(answer(404, page, "text/html; charset=utf-8"));
    QCOMPARE(missing.kind, ProblemKind::Malformed);
    QCOMPARE(missing.httpStatus, 404);
    const Problem refused = readError(answer(403, page, "text/html"));
    QCOMPARE(refused.kind, ProblemKind::Malformed);
    QVERIFY(!refused.detail.contains(u"role"_s));
}

void AiSquareErrorsTest::readsTheWaitOfA429()
{
    HttpAnswer throttled = answer(429, R"({"detail":"Request was throttled."})");
    throttled.headers.insert("retry-after", "17");
    QCOMPARE(readError(throttled).retryAfter, std::optional(std::chrono::seconds(17)));
}

void AiSquareErrorsTest::neverRepeatsAToken()
{
    const QByteArray secret = "5f0c1d2e-3b4a-4c5d-8e6f-7a8b9c0d1e2f";
    const QByteArrayList bodies = {
        R"({"detail":"No invite )" + secret + R"("})",
        R"({"error":{"message":"Bad token eyJhbGciOi.eyJleHAi.c2ln"},"code":")" + secret + R"("})",
        R"({"token":["aisq_abcdef is unknown"]})",
    };
    for (const QByteArray &body : bodies) {
        const QString text = describe(readError(answer(400, body)));
        QVERIFY2(
            !text.contains(u"4c5d"_s) && !text.contains(u"eyJ"_s) && !text.contains(u"abcdef"_s), qPrintable(text));
        QVERIFY(text.contains(u"•••"_s));
    }
}

void AiSquareErrorsTest::takesAnyBytes()
{
    QRandomGenerator random(7);
    const QByteArray seed = R"({"error":{"message":"x","code":"y"},"detail":["a"],"email":["b",{"c":1}]})";
    for (int round = 0; round < 5'000; ++round) {
        QByteArray body = seed;
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

QTEST_GUILESS_MAIN(AiSquareErrorsTest)
#include "tst_aisquareerrors.moc"
