// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/loopbackserver.h"
#include "tests/app/http/clientfixture.h"
#include "tests/support/rawserver.h"
#include "tests/support/testcertificates.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <algorithm>

namespace Reinvite {

using namespace std::chrono_literals;

namespace {

/// Answers reads, and leaves writes as it was told.
class BreakingServer final
{
public:
    BreakingServer(bool tls, const LoopbackReply &toWrites)
        : m_server([toWrites](const LoopbackRequest &request) {
            return request.method == "GET" ? LoopbackReply{.body = "{}"} : toWrites;
        })
    {
        if (tls) {
            m_server.setTls(TestCertificates::server());
        }
        m_listens = m_server.listen().has_value();
    }

    [[nodiscard]] bool listens() const { return m_listens; }
    [[nodiscard]] QUrl url() const { return m_server.url(); }
    LoopbackServer &server() { return m_server; }
    [[nodiscard]] qsizetype count(const QByteArray &method) const
    {
        return std::ranges::count(m_server.requests(), method, &LoopbackRequest::method);
    }

private:
    LoopbackServer m_server;
    bool m_listens = false;
};

HttpSettings settingsFor(const BreakingServer &server)
{
    HttpSettings settings = ClientFixture::settings(server.url());
    if (server.url().scheme() == QStringLiteral("https")) {
        settings.extraAuthorities = {TestCertificates::authority()};
    }
    settings.writeTimeout = 500ms;
    return settings;
}

} // namespace

/// One click, one mail: DESIGN.md, "What must always hold", 1.
class TestWriteOnce final : public QObject
{
    Q_OBJECT

    static void addBreaks()
    {
        QTest::addColumn<Ending>("ending");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("tls");
        QTest::addColumn<bool>("afterRead");
        const std::pair<const char *, Ending> endings[] = {{"closes", Ending::CloseSilently}, {"resets", Ending::Reset},
            {"half a status line", Ending::HalfStatusLine}, {"half a body", Ending::HalfBody},
            {"never answers", Ending::Never}};
        const std::tuple<const char *, QByteArray, QByteArray> writes[] = {
            {"POST", "POST", ""}, {"POST with a body", "POST", R"({"email":"a@b.example"})"}, {"DELETE", "DELETE", ""}};
        for (const auto &[endingName, ending] : endings) {
            for (const auto &[writeName, method, body] : writes) {
                for (const bool tls : {false, true}) {
                    for (const bool afterRead : {false, true}) {
                        QTest::addRow("%s, %s, %s, %s", endingName, writeName, tls ? "TLS" : "plain",
                            afterRead ? "after a read" : "fresh")
                            << ending << method << body << tls << afterRead;
                    }
                }
            }
        }
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void aBrokenWriteIsSentOnceAndUnsettled_data() { addBreaks(); }

    void aBrokenWriteIsSentOnceAndUnsettled()
    {
        QFETCH(const Ending, ending);
        QFETCH(const QByteArray, method);
        QFETCH(const QByteArray, body);
        QFETCH(const bool, tls);
        if (tls) {
            SKIP_WITHOUT_TLS_SERVER();
        }
        QFETCH(const bool, afterRead);
        BreakingServer server(tls, {.body = R"({"id":"1"})", .ending = ending});
        QVERIFY(server.listens());
        ClientFixture fixture(settingsFor(server));
        if (afterRead) {
            QVERIFY(fixture.read(QStringLiteral("/read")));
        }
        const auto outcome = fixture.write(method, body, body.isEmpty() ? QByteArray() : "application/json");
        QCOMPARE(nameOf(outcome), QStringLiteral("unsettled"));
        QCOMPARE(server.count(method), 1);
        // Whatever might still come out of Qt has come out once a whole read has gone by.
        QVERIFY(fixture.read(QStringLiteral("/read")));
        QCOMPARE(server.count(method), 1);
        QCOMPARE(server.server().requests().at(afterRead ? 1 : 0).body, body);
    }

    /// The reason for all this. If it fails, Qt has changed: look at OneShotBody again.
    void plainPostIsRepeatedByQt_data()
    {
        QTest::addColumn<Ending>("ending");
        QTest::newRow("closes") << Ending::CloseSilently;
        QTest::newRow("resets") << Ending::Reset;
        QTest::newRow("half a status line") << Ending::HalfStatusLine;
    }

    void plainPostIsRepeatedByQt()
    {
        QFETCH(const Ending, ending);
        BreakingServer server(false, {.ending = ending});
        QVERIFY(server.listens());
        QNetworkAccessManager manager;
        QNetworkRequest request(server.url());
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        const std::unique_ptr<QNetworkReply> reply(manager.post(request, QByteArray("{}")));
        QTRY_VERIFY(reply->isFinished());
        QVERIFY(server.count("POST") > 1);
    }

    void wholeWriteIsSent_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("plain") << false;
        QTest::newRow("TLS") << true;
    }

    void wholeWriteIsSent()
    {
        QFETCH(const bool, tls);
        if (tls) {
            SKIP_WITHOUT_TLS_SERVER();
        }
        BreakingServer server(tls, {.body = R"({"id":"1"})"});
        QVERIFY(server.listens());
        ClientFixture fixture(settingsFor(server));
        const auto outcome = fixture.write("POST");
        QCOMPARE(nameOf(outcome), QStringLiteral("sent"));
        const auto &sent = std::get<WriteSent<HttpAnswer>>(outcome);
        QCOMPARE(sent.httpStatus, 200);
        QCOMPARE(sent.answer->body, QByteArray(R"({"id":"1"})"));
        const LoopbackRequest &request = server.server().requests().constFirst();
        QVERIFY(request.hasContentLength);
        QCOMPARE(request.headers.value("content-length"), QByteArray("0"));
        QCOMPARE(request.headers.value("x-request-id"), sent.requestId.toLatin1());
    }

    void largeBodyArrivesWhole()
    {
        SKIP_WITHOUT_TLS_SERVER();
        BreakingServer server(true, {});
        QVERIFY(server.listens());
        ClientFixture fixture(settingsFor(server));
        const QByteArray body(5000000, 'x');
        QCOMPARE(nameOf(fixture.write("POST", body, "text/plain")), QStringLiteral("sent"));
        QCOMPARE(server.server().requests().constFirst().body, body);
    }

    void emptyPostNamesNoTypeAndHasALength()
    {
        BreakingServer server(false, {});
        QVERIFY(server.listens());
        ClientFixture fixture(settingsFor(server));
        QCOMPARE(nameOf(fixture.write("POST")), QStringLiteral("sent"));
        const LoopbackRequest &request = server.server().requests().constFirst();
        QVERIFY(!request.headers.contains("content-type"));
        QCOMPARE(request.headers.value("content-length"), QByteArray("0"));
    }

    void eachWriteHasAConnectionOfItsOwn()
    {
        BreakingServer server(false, {});
        QVERIFY(server.listens());
        ClientFixture fixture(settingsFor(server));
        QVERIFY(fixture.read(QStringLiteral("/read")));
        QCOMPARE(nameOf(fixture.write("POST")), QStringLiteral("sent"));
        QCOMPARE(nameOf(fixture.write("DELETE")), QStringLiteral("sent"));
        QVERIFY(fixture.read(QStringLiteral("/read")));
        QList<int> connections;
        for (const LoopbackRequest &request : server.server().requests()) {
            connections.append(request.connection);
        }
        QCOMPARE(connections, QList<int>({1, 2, 3, 1}));
    }

    void aKeptConnectionThatTheServerClosedLeavesNoDoubt()
    {
        BreakingServer server(false, {});
        QVERIFY(server.listens());
        ClientFixture fixture(settingsFor(server));
        QVERIFY(fixture.read(QStringLiteral("/read")));
        server.server().closeIdleConnections();
        QCOMPARE(nameOf(fixture.write("POST")), QStringLiteral("sent"));
        QCOMPARE(server.count("POST"), 1);
    }

    /// Qt's next connection is refused then, which says nothing of the first.
    void aServerThatDiesOverAWriteLeavesItUnsettled()
    {
        RawServer *server = nullptr;
        RawServer made([&server](QTcpSocket &socket) {
            server->stopListening();
            socket.disconnectFromHost();
        });
        server = &made;
        ClientFixture fixture(ClientFixture::settings(made.url()));
        QCOMPARE(nameOf(fixture.write("POST")), QStringLiteral("unsettled"));
        QCOMPARE(made.requests().size(), 1);
    }

    void halfAnAnswerIsUnsettled_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("chunks without an end") << RawServer::ok("Transfer-Encoding: chunked\r\n", "5\r\n{\"a\":\r\n");
        QTest::newRow("a chunk cut off") << RawServer::ok("Transfer-Encoding: chunked\r\n", "ff\r\n{\"a\":");
        QTest::newRow("head cut off") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
        QTest::newRow("head without its last line") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n");
        QTest::newRow("half a 400") << QByteArray("HTTP/1.1 400 Bad Request\r\nContent-Length: 9\r\n\r\nhalf");
        QTest::newRow("half a 429") << QByteArray("HTTP/1.1 429 No\r\nContent-Length: 9\r\n\r\nhalf");
        QTest::newRow("half a 401") << QByteArray("HTTP/1.1 401 No\r\nContent-Length: 9\r\n\r\nhalf");
        QTest::newRow("not HTTP") << QByteArray("220 mail.example ESMTP\r\n\r\n");
        QTest::newRow("broken gzip") << RawServer::ok(
            "Content-Encoding: gzip\r\nContent-Length: 4\r\n", QByteArray("nope"));
    }

    void halfAnAnswerIsUnsettled()
    {
        QFETCH(const QByteArray, bytes);
        RawServer server([bytes](QTcpSocket &socket) {
            socket.write(bytes);
            socket.disconnectFromHost();
        });
        ClientFixture fixture(ClientFixture::settings(server.url()));
        QCOMPARE(nameOf(fixture.write("POST")), QStringLiteral("unsettled"));
        QCOMPARE(server.requests().size(), 1);
    }

    void anAnswerThatEndsWithItsConnectionIsWhole()
    {
        RawServer server([](QTcpSocket &socket) {
            socket.write(RawServer::ok("Connection: close\r\n", "{}"));
            socket.disconnectFromHost();
        });
        ClientFixture fixture(ClientFixture::settings(server.url()));
        QCOMPARE(nameOf(fixture.write("POST")), QStringLiteral("sent"));
        QCOMPARE(server.requests().size(), 1);
    }

    void cancellingAWriteAbortsIt()
    {
        BreakingServer server(false, {.ending = Ending::Never});
        QVERIFY(server.listens());
        ClientFixture fixture(settingsFor(server));
        auto *job = fixture.startWrite("POST");
        bool told = false;
        job->then(this, [&told](const WriteOutcome<HttpAnswer> &) { told = true; });
        QTRY_COMPARE(server.count("POST"), 1);
        const QPointer<QObject> watched(job);
        job->cancel();
        QTRY_VERIFY(!watched);
        QVERIFY(fixture.read(QStringLiteral("/read")));
        QCOMPARE(server.count("POST"), 1);
        QVERIFY(!told);
    }
};

} // namespace Reinvite

QTEST_GUILESS_MAIN(Reinvite::TestWriteOnce)
#include "tst_writeonce.moc"
