// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/http/exchange.h"
#include "tests/app/http/clientfixture.h"
#include "tests/app/http/replies.h"
#include "tests/support/rawserver.h"
#include "tests/support/testcertificates.h"

#include <QRegularExpression>
#include <QTest>
#include <QTimer>

namespace Reinvite {

using namespace std::chrono_literals;

namespace {

QString thePath()
{
    return QStringLiteral("/v1/things/");
}

/// Lets everything out and notes what it is told.
class NotingMemory final : public PacerMemory
{
public:
    explicit NotingMemory(QStringList &told)
        : m_told(told)
    {
    }

    void take(const QString &, const PacerRules &, std::function<void(std::chrono::milliseconds)> done) override
    {
        done(0ms);
    }
    void answered(const QString &realm) override { m_told.append(realm + QStringLiteral(" answered")); }
    void abandoned(const QString &realm) override { m_told.append(realm + QStringLiteral(" abandoned")); }
    void throttled(const QString &realm, std::chrono::seconds retryAfter) override
    {
        m_told.append(QStringLiteral("%1 throttled %2").arg(realm).arg(retryAfter.count()));
    }

private:
    QStringList &m_told;
};

} // namespace

class TestHttpClient final : public QObject
{
    Q_OBJECT

    static HttpSettings retrying(const QUrl &url)
    {
        HttpSettings settings = ClientFixture::settings(url);
        settings.readRetries = {1ms, 1ms, 1ms};
        return settings;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void readSendsWhatIsExpected()
    {
        LoopbackServer server(oneByOne({{.headers = {{"X-Extra", "yes"}}, .body = "[]"}}));
        QVERIFY(server.listen());
        HttpSettings settings = ClientFixture::settings(server.url());
        settings.headers = {{"Polar-Version", "2026-04"}};
        ClientFixture fixture(settings);
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("email"), QStringLiteral("a+b@c.example"));
        const auto answer = fixture.read(thePath(), query);
        QVERIFY(answer);
        QCOMPARE(answer->body, QByteArray("[]"));
        QCOMPARE(answer->header("x-extra"), QByteArray("yes"));
        const LoopbackRequest &request = server.requests().constFirst();
        QCOMPARE(request.method, QByteArray("GET"));
        QCOMPARE(request.path, thePath());
        QCOMPARE(
            request.query.queryItemValue(QStringLiteral("email"), QUrl::FullyDecoded), QStringLiteral("a+b@c.example"));
        QCOMPARE(request.headers.value("polar-version"), QByteArray("2026-04"));
        QCOMPARE(request.headers.value("authorization"), QByteArray("Bearer ") + ClientFixture::Token);
        QCOMPARE(request.headers.value("x-request-id"), answer->requestId.toLatin1());
        QVERIFY(request.headers.value("user-agent").startsWith("Reinvite/"));
        QVERIFY(!request.headers.contains("cookie"));
    }

    void pathsAreAppendedAsTheyStand_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *base, const char *path, const char *expected) {
            QTest::addRow("%s + %s", base, path)
                << QString::fromLatin1(base) << QString::fromLatin1(path) << QString::fromLatin1(expected);
        };
        row("", "/v1/orders/", "/v1/orders/");
        row("", "/v1/orders", "/v1/orders");
        row("/", "/v1/orders", "/v1/orders");
        row("/auth/api/v1", "/customers/1/users", "/auth/api/v1/customers/1/users");
        row("/auth/api/v1/", "/customers", "/auth/api/v1/customers");
        row("", "/seats/a?b#c", "/seats/a?b#c");
    }

    void pathsAreAppendedAsTheyStand()
    {
        QFETCH(const QString, base);
        QFETCH(const QString, path);
        LoopbackServer server(oneByOne({{}}));
        QVERIFY(server.listen());
        QUrl url = server.url();
        url.setPath(base);
        ClientFixture fixture(ClientFixture::settings(url));
        QVERIFY(fixture.read(path));
        QTEST(server.requests().constFirst().path, "expected");
        QVERIFY(server.requests().constFirst().query.isEmpty());
    }

    void theServersRequestIdIsPreferred()
    {
        LoopbackServer server(
            oneByOne({{.headers = {{"X-Request-Id", "theirs-1"}}}, {.headers = {{"X-Request-Id", "a b"}}}}));
        QVERIFY(server.listen());
        ClientFixture fixture(ClientFixture::settings(server.url()));
        QCOMPARE(fixture.read(thePath()).value().requestId, QStringLiteral("theirs-1"));
        const auto answer = fixture.read(thePath());
        QCOMPARE(answer.value().requestId.toLatin1(), server.requests().constLast().headers.value("x-request-id"));
    }

    void statusesBecomeProblems_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<ProblemKind>("kind");
        QTest::addColumn<QString>("outcome");
        const auto row = [](int code, ProblemKind kind, const char *outcome) {
            QTest::addRow("%d", code) << code << kind << QString::fromLatin1(outcome);
        };
        row(400, ProblemKind::Validation, "refused");
        row(401, ProblemKind::Unauthorized, "signed out");
        row(403, ProblemKind::Forbidden, "refused");
        row(404, ProblemKind::NotFound, "refused");
        row(405, ProblemKind::NotFound, "refused");
        row(408, ProblemKind::Timeout, "unsettled");
        row(409, ProblemKind::WrongState, "refused");
        row(410, ProblemKind::NotFound, "refused");
        row(422, ProblemKind::Validation, "refused");
        row(500, ProblemKind::VendorFault, "unsettled");
        row(502, ProblemKind::VendorFault, "unsettled");
        row(503, ProblemKind::VendorFault, "unsettled");
        row(504, ProblemKind::VendorFault, "unsettled");
    }

    /// Over a socket, since Qt has an error of its own for each of these.
    void statusesBecomeProblems()
    {
        QFETCH(const int, code);
        LoopbackServer server(oneByOne({{.status = code,
            .headers = {{"WWW-Authenticate", "Bearer realm=\"polar\""}},
            .body = R"({"error":"x"})"}}));
        QVERIFY(server.listen());
        HttpSettings settings = ClientFixture::settings(server.url());
        QList<QByteArray> bodies;
        settings.errorReader = [&bodies, code](const HttpAnswer &answer) {
            bodies.append(answer.body);
            return Problem{.kind = kindOfStatus(code)};
        };
        ClientFixture fixture(settings);
        const auto read = fixture.read(thePath());
        QVERIFY(!read);
        QTEST(read.error().kind, "kind");
        QCOMPARE(read.error().httpStatus, code);
        const auto outcome = fixture.write("POST", "{}", "application/json");
        QTEST(nameOf(outcome), "outcome");
        QTEST(problemOf(outcome).kind, "kind");
        QCOMPARE(bodies, QList<QByteArray>(2, R"({"error":"x"})"));
        QCOMPARE(server.requests().size(), 2);
    }

    void aThrottledWriteSaysHowLong()
    {
        LoopbackServer server(oneByOne({status(429, "17")}));
        QVERIFY(server.listen());
        ClientFixture fixture(ClientFixture::settings(server.url()));
        const auto outcome = fixture.write("POST");
        QCOMPARE(nameOf(outcome), QStringLiteral("throttled"));
        QVERIFY(problemOf(outcome).retryAfter == 17s);
    }

    void readsAreTriedAgain_data()
    {
        QTest::addColumn<QList<LoopbackReply>>("replies");
        QTest::addColumn<int>("requests");
        QTest::addColumn<bool>("succeeds");
        using Replies = QList<LoopbackReply>;
        const LoopbackReply ok{.body = "ok"};
        QTest::newRow("503, 503, 200") << Replies{status(503), status(503), ok} << 3 << true;
        QTest::newRow("500, 502, 504, 200") << Replies{status(500), status(502), status(504), ok} << 4 << true;
        QTest::newRow("503 for ever") << Replies{status(503)} << 4 << false;
        QTest::newRow("503 with a wait, 200") << Replies{status(503, "0"), ok} << 2 << true;
        QTest::newRow("503 with a very long wait") << Replies{status(503, "3600"), ok} << 1 << false;
        QTest::newRow("429 with a very long wait") << Replies{status(429, "3600"), ok} << 1 << false;
        QTest::newRow("429, 200") << Replies{status(429, "1"), ok} << 2 << true;
        QTest::newRow("404 is final") << Replies{status(404), ok} << 1 << false;
        QTest::newRow("401 is final") << Replies{status(401), ok} << 1 << false;
        QTest::newRow("501 is final") << Replies{status(501), ok} << 1 << false;
        QTest::newRow("half a body, 200") << Replies{{.body = "half", .ending = Ending::HalfBody}, ok} << 2 << true;
    }

    void readsAreTriedAgain()
    {
        QFETCH(const QList<LoopbackReply>, replies);
        LoopbackServer server(oneByOne(replies));
        QVERIFY(server.listen());
        ClientFixture fixture(retrying(server.url()));
        QTEST(fixture.read(thePath()).has_value(), "succeeds");
        QTEST(int(server.requests().size()), "requests");
    }

    void readsGiveUpAfterThreeThrottles()
    {
        LoopbackServer server(oneByOne({status(429, "1")}));
        QVERIFY(server.listen());
        ClientFixture fixture(ClientFixture::settings(server.url()));
        const auto answer = fixture.read(thePath());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ProblemKind::RateLimited);
        QVERIFY(answer.error().retryAfter == 1s);
        QCOMPARE(server.requests().size(), 4);
    }

    void aReadThatGetsNoAnswerTimesOut_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("plain") << false;
        QTest::newRow("TLS") << true;
    }

    void aReadThatGetsNoAnswerTimesOut()
    {
        QFETCH(const bool, tls);
        LoopbackServer server(oneByOne({{.ending = Ending::Never}}));
        if (tls) {
            SKIP_WITHOUT_TLS_SERVER();
            server.setTls(TestCertificates::server());
        }
        QVERIFY(server.listen());
        HttpSettings settings = ClientFixture::settings(server.url());
        settings.extraAuthorities = {TestCertificates::authority()};
        settings.timeout = 300ms;
        ClientFixture fixture(settings);
        const auto answer = fixture.read(thePath());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ProblemKind::Timeout);
    }

    void aBodyThatDripsIsWaitedFor()
    {
        RawServer server([](QTcpSocket &socket) {
            socket.write(RawServer::ok("Content-Length: 8\r\n", {}));
            auto *drip = new QTimer(&socket);
            connect(drip, &QTimer::timeout, &socket, [&socket, drip, left = 8]() mutable {
                socket.write("x");
                if (--left == 0) {
                    drip->stop();
                }
            });
            drip->start(60ms);
        });
        HttpSettings settings = ClientFixture::settings(server.url());
        settings.timeout = 400ms; // less than the whole takes
        ClientFixture fixture(settings);
        const auto answer = fixture.read(thePath());
        QVERIFY(answer);
        QCOMPARE(answer->body, QByteArray("xxxxxxxx"));
    }

    void nobodyThereIsOfflineAndNotSent()
    {
        QUrl url;
        {
            LoopbackServer server(oneByOne({{}}));
            QVERIFY(server.listen());
            url = server.url();
        }
        ClientFixture fixture(retrying(url));
        const auto answer = fixture.read(thePath());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ProblemKind::Offline);
        const auto outcome = fixture.write("POST");
        QCOMPARE(nameOf(outcome), QStringLiteral("not sent"));
        QCOMPARE(problemOf(outcome).kind, ProblemKind::Offline);
    }

    void noSuchHostIsOfflineAndNotSent()
    {
        ClientFixture fixture(ClientFixture::settings(QUrl(QStringLiteral("https://nothing.invalid"))));
        const auto outcome = fixture.write("POST");
        QCOMPARE(nameOf(outcome), QStringLiteral("not sent"));
        QCOMPARE(problemOf(outcome).kind, ProblemKind::Offline);
    }

    void packedBodiesAreUnpacked()
    {
        // "{}" by gzip
        const QByteArray packed = QByteArray::fromHex("1f8b0800000000000003abae0500"
                                                      "43bfa6a302000000");
        LoopbackServer server(oneByOne({{.headers = {{"Content-Encoding", "gzip"}}, .body = packed}}));
        QVERIFY(server.listen());
        ClientFixture fixture(ClientFixture::settings(server.url()));
        QCOMPARE(fixture.read(thePath()).value().body, QByteArray("{}"));
    }

    void theVendorsClockIsMeasured()
    {
        LoopbackServer server(oneByOne({{.headers = {{"Date", "Sun, 06 Nov 1994 08:49:37 GMT"}}}}));
        QVERIFY(server.listen());
        PacerGate gate(makeProcessPacerMemory());
        const ManualClock clock(Instant::fromRfc3339("1994-11-06T08:59:37Z"));
        HttpClient client(ClientFixture::settings(server.url()), gate, clock);
        QList<std::chrono::milliseconds> skews;
        connect(
            &client, &HttpClient::skewMeasured, this, [&skews](std::chrono::milliseconds skew) { skews.append(skew); });
        QVERIFY(outcomeOf(client.read(thePath())).value());
        QCOMPARE(skews, QList<std::chrono::milliseconds>{-10min});
    }

    void answersTellTheirHeadersWithoutTheBody()
    {
        LoopbackServer server(oneByOne({{.status = 403, .headers = {{"X-Polar-Sandbox", "1"}}, .body = "x"}}));
        QVERIFY(server.listen());
        ClientFixture fixture(ClientFixture::settings(server.url()));
        QList<HttpAnswer> heads;
        connect(&fixture.client, &HttpClient::answered, this, [&heads](const HttpAnswer &head) { heads.append(head); });
        QVERIFY(!fixture.read(thePath()));
        QCOMPARE(heads.size(), 1);
        QCOMPARE(heads.first().status, 403);
        QCOMPARE(heads.first().header("x-polar-sandbox"), QByteArray("1"));
        QVERIFY(heads.first().body.isEmpty());
    }

    /// A server reads a plus as a blank.
    void aPlusInAQueryIsWrittenOut()
    {
        RawServer server([](QTcpSocket &socket) { socket.write(RawServer::ok("Content-Length: 0\r\n", {})); });
        ClientFixture fixture(ClientFixture::settings(server.url()));
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("email"), QStringLiteral("a+b@c.example"));
        QVERIFY(fixture.read(thePath(), query));
        QVERIFY2(server.requests().constFirst().startsWith("GET /v1/things/?email=a%2Bb@c.example HTTP/1.1\r\n"),
            server.requests().constFirst().constData());
    }

    void thePacerIsToldWhatCame_data()
    {
        QTest::addColumn<LoopbackReply>("reply");
        QTest::addColumn<QString>("told");
        const auto answered = QStringLiteral("test/org answered");
        const auto abandoned = QStringLiteral("test/org abandoned");
        QTest::newRow("200") << status(200) << answered;
        QTest::newRow("404") << status(404) << answered;
        QTest::newRow("500") << status(500) << answered;
        QTest::newRow("401: the token is still unknown") << status(401) << abandoned;
        QTest::newRow("no answer") << LoopbackReply{.ending = Ending::Reset} << abandoned;
        QTest::newRow("429") << status(429, "3600") << QStringLiteral("test/org throttled 3600");
    }

    void thePacerIsToldWhatCame()
    {
        QFETCH(const LoopbackReply, reply);
        LoopbackServer server(oneByOne({reply}));
        QVERIFY(server.listen());
        QStringList told;
        PacerGate gate(std::make_unique<NotingMemory>(told));
        const SystemClock clock;
        HttpClient client(ClientFixture::settings(server.url()), gate, clock);
        QVERIFY(outcomeOf(client.read(thePath())));
        QTEST(told.join(u','), "told");
    }

    void a429WithoutAWaitMeansAMinute()
    {
        LoopbackServer server(oneByOne({status(429)}));
        QVERIFY(server.listen());
        QStringList told;
        PacerGate gate(std::make_unique<NotingMemory>(told));
        const SystemClock clock;
        HttpClient client(ClientFixture::settings(server.url()), gate, clock);
        QVERIFY(outcomeOf(client.read(thePath())));
        QCOMPARE(told, QStringList(4, QStringLiteral("test/org throttled 60")));
    }

    void anUnseenTokenStartsWithOneRequestAlone()
    {
        LoopbackServer server(oneByOne({{.delay = 100ms}}));
        QVERIFY(server.listen());
        PacerGate gate(makeProcessPacerMemory());
        gate.setRules(QStringLiteral("test/org"), {.requestsPerMinute = 1000});
        const SystemClock clock;
        HttpClient client(ClientFixture::settings(server.url()), gate, clock);
        QList<qsizetype> requestsAtEachAnswer;
        connect(&client, &HttpClient::answered, this, [&] { requestsAtEachAnswer.append(server.requests().size()); });
        Caught<Result<HttpAnswer>> first(client.read(thePath()));
        Caught<Result<HttpAnswer>> second(client.read(thePath()));
        Caught<Result<HttpAnswer>> third(client.read(thePath()));
        QTRY_VERIFY(first.value && second.value && third.value);
        QCOMPARE(requestsAtEachAnswer, QList<qsizetype>({1, 3, 3}));
    }

    void noMoreThanSixBackgroundReadsAreOnTheWay()
    {
        LoopbackServer server([](const LoopbackRequest &request) {
            return LoopbackReply{.ending = request.path == QStringLiteral("/never") ? Ending::Never : Ending::Whole};
        });
        QVERIFY(server.listen());
        ClientFixture fixture(ClientFixture::settings(server.url()));
        QList<Job<HttpAnswer> *> jobs;
        for (int read = 0; read < 10; ++read) {
            jobs.append(fixture.client.read(QStringLiteral("/never")));
        }
        QTRY_COMPARE(server.requests().size(), 6);
        jobs.takeFirst()->cancel();
        QTRY_COMPARE(server.requests().size(), 7);
        for (auto *job : jobs) {
            job->cancel();
        }
        QVERIFY(fixture.read(thePath()));
        QCOMPARE(server.requests().size(), 8);
    }

    void aClientMayGoWhileItsRequestsAreOnTheWay()
    {
        LoopbackServer server(oneByOne({{.ending = Ending::Never}}));
        QVERIFY(server.listen());
        int told = 0;
        {
            ClientFixture fixture(ClientFixture::settings(server.url()));
            for (int read = 0; read < 8; ++read) {
                fixture.client.read(thePath())->then(this, [&told](const Result<HttpAnswer> &) { ++told; });
            }
            fixture.startWrite("POST")->then(this, [&told](const WriteOutcome<HttpAnswer> &) { ++told; });
            QTRY_COMPARE(server.requests().size(), 7);
        }
        QCoreApplication::processEvents();
        QCOMPARE(told, 0);
    }

    void connectionsCanBeForgotten()
    {
        LoopbackServer server(oneByOne({{.delay = 50ms}}));
        QVERIFY(server.listen());
        ClientFixture fixture(ClientFixture::settings(server.url()));
        Caught<Result<HttpAnswer>> underWay(fixture.client.read(thePath()));
        QTRY_COMPARE(server.requests().size(), 1);
        fixture.client.closeConnections();
        QVERIFY(fixture.read(thePath()));
        QTRY_VERIFY(underWay.value);
        QVERIFY(*underWay.value);
        QCOMPARE(server.requests().constLast().connection, 2);
    }
};

} // namespace Reinvite

QTEST_GUILESS_MAIN(Reinvite::TestHttpClient)
#include "tst_httpclient.moc"
