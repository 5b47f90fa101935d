// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/http/exchange.h"
#include "app/http/headertext.h"
#include "app/http/origin.h"
#include "tests/app/http/clientfixture.h"

#include <QTest>

namespace Reinvite {

using namespace std::chrono_literals;

namespace {

Exchange whole(int status)
{
    return {.answer = {.status = status, .requestId = QStringLiteral("r1")},
        .url = QUrl(QStringLiteral("https://api.example/v1"))};
}

} // namespace

/// The tables of DESIGN.md, without a socket.
class TestExchange final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeAnswerDecidesTheOutcomeOfAWrite_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<ProblemKind>("kind");
        const auto row = [](int status, const char *outcome, ProblemKind kind) {
            QTest::addRow("%d", status) << status << QString::fromLatin1(outcome) << kind;
        };
        row(200, "sent", {});
        row(201, "sent", {});
        row(204, "sent", {});
        row(301, "refused", ProblemKind::Malformed);
        row(304, "refused", ProblemKind::Malformed);
        row(307, "refused", ProblemKind::Malformed);
        row(400, "refused", ProblemKind::Validation);
        row(401, "signed out", ProblemKind::Unauthorized);
        row(402, "refused", ProblemKind::Validation);
        row(403, "refused", ProblemKind::Forbidden);
        row(404, "refused", ProblemKind::NotFound);
        row(408, "unsettled", ProblemKind::Timeout);
        row(409, "refused", ProblemKind::WrongState);
        row(410, "refused", ProblemKind::NotFound);
        row(418, "refused", ProblemKind::Validation);
        row(422, "refused", ProblemKind::Validation);
        row(429, "throttled", ProblemKind::RateLimited);
        row(500, "unsettled", ProblemKind::VendorFault);
        row(502, "unsettled", ProblemKind::VendorFault);
        row(503, "unsettled", ProblemKind::VendorFault);
        row(504, "unsettled", ProblemKind::VendorFault);
        row(599, "unsettled", ProblemKind::VendorFault);
        row(600, "unsettled", ProblemKind::Malformed);
        row(999, "unsettled", ProblemKind::Malformed);
        row(101, "unsettled", ProblemKind::Malformed);
    }

    void aWholeAnswerDecidesTheOutcomeOfAWrite()
    {
        QFETCH(const int, status);
        const auto outcome = writeOutcome(whole(status), {});
        QTEST(nameOf(outcome), "outcome");
        if (const Problem problem = problemOf(outcome); status < 200 || status >= 300) {
            QTEST(problem.kind, "kind");
            QCOMPARE(problem.httpStatus, status);
            QCOMPARE(problem.requestId, QStringLiteral("r1"));
        }
    }

    void aBrokenExchangeIsUnsettledUnlessNothingLeft()
    {
        Exchange exchange = whole(200);
        exchange.broken = Problem{.kind = ProblemKind::Offline};
        QCOMPARE(nameOf(writeOutcome(exchange, {})), QStringLiteral("unsettled"));
        exchange.neverLeft = true;
        QCOMPARE(nameOf(writeOutcome(exchange, {})), QStringLiteral("not sent"));
    }

    void aStatusIsNoAnswerYetNorIsAnError_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QNetworkReply::NetworkError>("error");
        QTest::addColumn<QByteArray>("length");
        QTest::addColumn<bool>("isWhole");
        using Error = QNetworkReply;
        QTest::newRow("whole") << 200 << Error::NoError << QByteArray("4") << true;
        QTest::newRow("no head") << 0 << Error::NoError << QByteArray() << false;
        QTest::newRow("half, told") << 200 << Error::RemoteHostClosedError << QByteArray("8") << false;
        QTest::newRow("half, not told") << 200 << Error::NoError << QByteArray("8") << false;
        QTest::newRow("half a 401") << 401 << Error::AuthenticationRequiredError << QByteArray("8") << false;
        QTest::newRow("whole 401") << 401 << Error::AuthenticationRequiredError << QByteArray("4") << true;
        QTest::newRow("whole 404") << 404 << Error::ContentNotFoundError << QByteArray("4") << true;
        QTest::newRow("whole 400") << 400 << Error::ProtocolInvalidOperationError << QByteArray("4") << true;
        QTest::newRow("whole 500") << 500 << Error::InternalServerError << QByteArray("4") << true;
        QTest::newRow("whole 503") << 503 << Error::ServiceUnavailableError << QByteArray("4") << true;
        QTest::newRow("307 with Qt's refusal to send again")
            << 307 << Error::ContentReSendError << QByteArray("4") << true;
        QTest::newRow("200 with Qt's refusal to send again")
            << 200 << Error::ContentReSendError << QByteArray("4") << false;
        QTest::newRow("ends with its connection") << 200 << Error::ContentReSendError << QByteArray() << true;
        QTest::newRow("timed out") << 200 << Error::OperationCanceledError << QByteArray() << false;
        QTest::newRow("cannot be unpacked") << 200 << Error::UnknownContentError << QByteArray() << false;
    }

    void aStatusIsNoAnswerYetNorIsAnError()
    {
        QFETCH(const int, status);
        QFETCH(const QNetworkReply::NetworkError, error);
        QFETCH(const QByteArray, length);
        HttpAnswer answer{.status = status, .body = "four"};
        if (!length.isEmpty()) {
            answer.headers.insert("content-length", length);
        }
        QTEST(cameWhole(answer, error), "isWhole");
    }

    void readersSayWhatTheVendorMeant()
    {
        const ErrorReader reader = [](const HttpAnswer &) {
            return Problem{.kind = ProblemKind::WrongState, .vendorCode = QStringLiteral("SeatNotPending")};
        };
        Exchange exchange = whole(400);
        exchange.retryAfter = 7s;
        const auto read = readResult(exchange, reader);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ProblemKind::WrongState);
        QCOMPARE(read.error().vendorCode, QStringLiteral("SeatNotPending"));
        QCOMPARE(read.error().httpStatus, 400);
        QCOMPARE(read.error().requestId, QStringLiteral("r1"));
        QVERIFY(read.error().retryAfter == 7s);
        QCOMPARE(problemOf(writeOutcome(exchange, reader)), read.error());
    }

    void redirectsNameTheOriginAlone()
    {
        Exchange exchange = whole(302);
        exchange.answer.headers.insert("location", "https://evil.example:8443/steal?token=secret");
        const Problem problem = answerProblem(exchange, {});
        QCOMPARE(problem.kind, ProblemKind::Insecure);
        QVERIFY(problem.detail.contains(QStringLiteral("https://evil.example:8443")));
        QVERIFY(!problem.detail.contains(QStringLiteral("steal")));
        QVERIFY(!problem.detail.contains(QStringLiteral("secret")));
    }

    void retryAfterIsReadInBothForms_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("seconds"); // -1: none
        QTest::newRow("seconds") << QByteArray("60") << 60;
        QTest::newRow("blanks") << QByteArray(" 5 ") << 5;
        QTest::newRow("negative") << QByteArray("-5") << 0;
        QTest::newRow("date, against the answer's own") << QByteArray("Sun, 06 Nov 1994 08:50:37 GMT") << 60;
        QTest::newRow("date that is past") << QByteArray("Sun, 06 Nov 1994 08:48:37 GMT") << 0;
        QTest::newRow("nothing") << QByteArray() << -1;
        QTest::newRow("nonsense") << QByteArray("soon") << -1;
        QTest::newRow("too large") << QByteArray("99999999999999999999") << -1;
    }

    void retryAfterIsReadInBothForms()
    {
        QFETCH(const QByteArray, text);
        const HttpAnswer answer{
            .status = 429, .headers = {{"retry-after", text}, {"date", "Sun, 06 Nov 1994 08:49:37 GMT"}}};
        const auto read = retryAfterOf(answer, Instant::fromMsecs(0));
        QTEST(read ? static_cast<int>(read->count()) : -1, "seconds");
    }

    void onlySafeAddressesMayCarryAToken_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isSound");
        QTest::addColumn<bool>("isSoundInSandbox");
        const auto row = [](const char *url, bool sound, bool inSandbox) {
            QTest::newRow(url) << QString::fromLatin1(url) << sound << inSandbox;
        };
        row("https://api.polar.sh", true, false);
        row("https://api.joinworth.com/auth/api/v1", true, false);
        row("http://api.polar.sh", false, false);
        row("http://127.0.0.1:8080", true, true);
        row("http://127.5.4.3", true, true);
        row("http://[::1]:80", true, true);
        row("http://localhost", true, true);
        row("https://localhost", true, true);
        row("http://localhost.evil.example", false, false);
        row("http://127.0.0.1.evil.example", false, false);
        row("http://0.0.0.0", false, false);
        row("http://192.0.2.1", false, false);
        row("http://[::2]", false, false);
        row("https://user:pass@api.polar.sh", false, false);
        row("https://api.polar.sh?a=b", false, false);
        row("https://api.polar.sh#a", false, false);
        row("ftp://api.polar.sh", false, false);
        row("file:///etc/passwd", false, false);
        row("api.polar.sh", false, false);
        row("", false, false);
    }

    void onlySafeAddressesMayCarryAToken()
    {
        QFETCH(const QString, url);
        QTEST(checkBaseUrl(QUrl(url), false).has_value(), "isSound");
        QTEST(checkBaseUrl(QUrl(url), true).has_value(), "isSoundInSandbox");
    }

    void anOriginIsSchemeHostAndPort_data()
    {
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("path and query don't count") << QStringLiteral("https://api.example/x?y") << true;
        QTest::newRow("port told") << QStringLiteral("https://api.example:443/") << true;
        QTest::newRow("case") << QStringLiteral("HTTPS://API.example/") << true;
        QTest::newRow("port") << QStringLiteral("https://api.example:444/") << false;
        QTest::newRow("scheme") << QStringLiteral("http://api.example/") << false;
        QTest::newRow("host") << QStringLiteral("https://api.example.evil/") << false;
    }

    void anOriginIsSchemeHostAndPort()
    {
        QFETCH(const QString, other);
        QTEST(sameOrigin(QUrl(QStringLiteral("https://api.example/v1")), QUrl(other)), "isSame");
    }
};

} // namespace Reinvite

QTEST_GUILESS_MAIN(Reinvite::TestExchange)
#include "tst_exchange.moc"
