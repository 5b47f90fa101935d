// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/http/clientfixture.h"
#include "tests/app/http/replies.h"
#include "tests/support/logrecorder.h"
#include "tests/support/rawserver.h"
#include "tests/support/testcertificates.h"

#include <QRegularExpression>
#include <QTest>

namespace Reinvite {

namespace {

QString thePath()
{
    return QStringLiteral("/v1/things/");
}
/// Sent a hundred times.
QByteArray megabyteOfZeros()
{
    return QByteArray(1 << 20, '\0');
}

/// 100 MB of zeros in 100 KB: zlib's deflate in gzip's frame.
QByteArray gzipBomb()
{
    constexpr qsizetype Size = qsizetype(100) * 1024 * 1024;
    constexpr qsizetype Head = 4 + 2; // Qt's length and zlib's head
    constexpr qsizetype Checksum = 4;
    const QByteArray packed = qCompress(QByteArray(Size, '\0'), 9);
    const QByteArray gzipHead = QByteArray::fromHex("1f8b0800000000000003");
    return gzipHead + packed.mid(Head, packed.size() - Head - Checksum) + QByteArray::fromHex("9823284b00004006");
}

} // namespace

/// Whom the client trusts, and what it keeps to itself.
class TestHttpSafety final : public QObject
{
    Q_OBJECT

    static HttpSettings overTls(const QUrl &url)
    {
        HttpSettings settings = ClientFixture::settings(url);
        settings.extraAuthorities = {TestCertificates::authority()};
        return settings;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void redirectsOfWritesAreRefusedAndNotFollowed_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("location");
        for (const int code : {301, 302, 303, 307, 308}) {
            QTest::addRow("%d to the same origin", code) << code << QByteArray("/other");
            QTest::addRow("%d to another origin", code) << code << QByteArray("https://other.invalid/");
            QTest::addRow("%d to nowhere", code) << code << QByteArray();
        }
    }

    void redirectsOfWritesAreRefusedAndNotFollowed()
    {
        QFETCH(const int, code);
        QFETCH(const QByteArray, location);
        LoopbackServer server(oneByOne({redirect(code, location)}));
        QVERIFY(server.listen());
        ClientFixture fixture(ClientFixture::settings(server.url()));
        const auto outcome = fixture.write("POST", "{}", "application/json");
        QCOMPARE(nameOf(outcome), QStringLiteral("refused"));
        QCOMPARE(problemOf(outcome).httpStatus, code);
        QCOMPARE(server.requests().size(), 1);
    }

    void readsFollowThreeRedirectsInsideTheOrigin()
    {
        LoopbackServer server(oneByOne({redirect(307, "/a"), redirect(302, "b?c=d"), redirect(301, "/e"),
            {.body = "end"}, redirect(307, "/for/ever")}));
        QVERIFY(server.listen());
        ClientFixture fixture(ClientFixture::settings(server.url()));
        const auto answer = fixture.read(thePath());
        QVERIFY(answer);
        QCOMPARE(answer->body, QByteArray("end"));
        QCOMPARE(server.requests().constLast().path, QStringLiteral("/e"));
        QVERIFY(server.requests().constLast().headers.contains("authorization"));
        const auto endless = fixture.read(thePath());
        QVERIFY(!endless);
        QCOMPARE(endless.error().kind, ProblemKind::Malformed);
        QCOMPARE(server.requests().size(), 4 + 4);
    }

    void theTokenNeverReachesAnotherOrigin()
    {
        LoopbackServer other(oneByOne({{}}));
        QVERIFY(other.listen());
        LoopbackServer server(oneByOne({redirect(302, other.url().toEncoded() + "/steal?x=y")}));
        QVERIFY(server.listen());
        ClientFixture fixture(ClientFixture::settings(server.url()));
        const auto answer = fixture.read(thePath());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ProblemKind::Insecure);
        QVERIFY(answer.error().detail.contains(originText(other.url())));
        QVERIFY(!answer.error().detail.contains(QStringLiteral("steal")));
        QCOMPARE(other.requests().size(), 0);
    }

    void untrustedServersGetNothing_data()
    {
        QTest::addColumn<QSslConfiguration>("server");
        QTest::addColumn<bool>("trustsAuthority");
        QTest::newRow("authority unknown") << TestCertificates::server() << false;
        QTest::newRow("another host's certificate") << TestCertificates::serverOfOtherHost() << true;
        QTest::newRow("expired") << TestCertificates::expiredServer() << true;
    }

    void untrustedServersGetNothing()
    {
        QFETCH(const QSslConfiguration, server);
        QFETCH(const bool, trustsAuthority);
        SKIP_WITHOUT_TLS_SERVER();
        LoopbackServer untrusted(oneByOne({{}}));
        untrusted.setTls(server);
        QVERIFY(untrusted.listen());
        ClientFixture fixture(trustsAuthority ? overTls(untrusted.url()) : ClientFixture::settings(untrusted.url()));
        const auto answer = fixture.read(thePath());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ProblemKind::Insecure);
        QVERIFY(answer.error().detail.contains(QStringLiteral("certificate")));
        const auto outcome = fixture.write("POST");
        QCOMPARE(nameOf(outcome), QStringLiteral("not sent"));
        QCOMPARE(problemOf(outcome).kind, ProblemKind::Insecure);
        QCOMPARE(untrusted.requests().size(), 0);
    }

    /// The connection is made, its handshake never ends: nothing of the request has left.
    void aHandshakeThatBreaksIsNotSent()
    {
        QTcpServer closing;
        connect(&closing, &QTcpServer::newConnection, this, [&closing] {
            QTcpSocket *socket = closing.nextPendingConnection();
            connect(socket, &QIODevice::readyRead, socket, [socket] { socket->disconnectFromHost(); });
        });
        QVERIFY(closing.listen(QHostAddress::LocalHost));
        ClientFixture fixture(
            ClientFixture::settings(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(closing.serverPort()))));
        QCOMPARE(nameOf(fixture.write("POST")), QStringLiteral("not sent"));
    }

    void tlsIsSpokenWithATrustedServer()
    {
        SKIP_WITHOUT_TLS_SERVER();
        LoopbackServer server(oneByOne({{.body = "[]"}}));
        server.setTls(TestCertificates::server());
        QVERIFY(server.listen());
        ClientFixture fixture(overTls(server.url()));
        QCOMPARE(fixture.read(thePath()).value().body, QByteArray("[]"));
    }

    void bodiesBeyondTheLimitAreNotRead_data()
    {
        QTest::addColumn<bool>("toldLength");
        QTest::addColumn<bool>("packed");
        QTest::addColumn<QString>("reason");
        QTest::newRow("100 MB of zeros with their length") << true << false << QStringLiteral("4.00 MiB");
        QTest::newRow("100 MB of zeros in chunks") << false << false << QStringLiteral("4.00 MiB");
        QTest::newRow("100 MB of zeros packed into 100 KB") << true << true << QStringLiteral("unpacked");
    }

    void bodiesBeyondTheLimitAreNotRead()
    {
        QFETCH(const bool, toldLength);
        QFETCH(const bool, packed);
        QFETCH(const QString, reason);
        qint64 written = 0;
        const QByteArray zeros = megabyteOfZeros();
        const QByteArray bomb = packed ? gzipBomb() : QByteArray();
        RawServer server([&](QTcpSocket &socket) {
            if (packed) {
                socket.write(RawServer::ok(
                    "Content-Encoding: gzip\r\nContent-Length: " + QByteArray::number(bomb.size()) + "\r\n", bomb));
                return;
            }
            socket.write(
                RawServer::ok(toldLength ? "Content-Length: 104857600\r\n" : "Transfer-Encoding: chunked\r\n", {}));
            connect(&socket, &QTcpSocket::bytesWritten, &socket, [&socket, &written, &zeros, toldLength] {
                const bool isOpen = socket.state() == QAbstractSocket::ConnectedState;
                if (isOpen && socket.bytesToWrite() == 0 && written < 100) {
                    socket.write(toldLength ? zeros : "100000\r\n" + zeros + "\r\n");
                    ++written;
                }
            });
        });
        HttpSettings settings = ClientFixture::settings(server.url());
        settings.maxBody = qint64(4) * 1024 * 1024;
        ClientFixture fixture(settings);
        const auto answer = fixture.read(thePath());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ProblemKind::Malformed);
        QVERIFY2(answer.error().detail.contains(reason), qPrintable(answer.error().detail));
        QVERIFY(written < 50);
    }

    void loopbackOnlyRefusesEveryOtherHost()
    {
        HttpSettings settings = ClientFixture::settings(QUrl(QStringLiteral("https://192.0.2.1")));
        settings.loopbackOnly = true;
        ClientFixture fixture(settings);
        const LogRecorder log;
        const auto answer = fixture.read(thePath());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ProblemKind::Setup);
        const auto outcome = fixture.write("POST");
        QCOMPARE(nameOf(outcome), QStringLiteral("not sent"));
        QCOMPARE(problemOf(outcome).kind, ProblemKind::Setup);
        QVERIFY2(!log.text().contains(QStringLiteral("192.0.2.1")), qPrintable(log.text()));
    }

    void unsafeBaseUrlsAreRefused()
    {
        ClientFixture fixture(ClientFixture::settings(QUrl(QStringLiteral("http://nothing.invalid"))));
        QCOMPARE(fixture.read(thePath()).error().kind, ProblemKind::Setup);
    }

    void aTokenThatWouldBreakTheHeaderIsRefused()
    {
        LoopbackServer server(oneByOne({{}}));
        QVERIFY(server.listen());
        ClientFixture fixture(ClientFixture::settings(server.url()));
        fixture.client.setToken(Secret(QByteArray("abc\r\nX-Evil: yes")));
        QCOMPARE(fixture.read(thePath()).error().kind, ProblemKind::Setup);
        QCOMPARE(server.requests().size(), 0);
    }

    void noProxyIsUsedForThisMachine()
    {
        qputenv("http_proxy", "http://127.0.0.1:9");
        qputenv("no_proxy", "");
        LoopbackServer server(oneByOne({{}}));
        QVERIFY(server.listen());
        ClientFixture fixture(ClientFixture::settings(server.url()));
        const bool works =
            fixture.read(thePath()).has_value() && nameOf(fixture.write("POST")) == QStringLiteral("sent");
        qunsetenv("http_proxy");
        QVERIFY(works);
    }

    void aProxyThatRefusesLeavesTheWriteNotSent()
    {
        qputenv("https_proxy", "http://127.0.0.1:9");
        qputenv("no_proxy", "");
        ClientFixture fixture(ClientFixture::settings(QUrl(QStringLiteral("https://nothing.invalid"))));
        const auto outcome = fixture.write("POST");
        qunsetenv("https_proxy");
        QCOMPARE(nameOf(outcome), QStringLiteral("not sent"));
    }

    void cookiesAreNotKept()
    {
        LoopbackServer server(oneByOne({{.headers = {{"Set-Cookie", "a=b; thePath()=/"}}}}));
        QVERIFY(server.listen());
        ClientFixture fixture(ClientFixture::settings(server.url()));
        QVERIFY(fixture.read(thePath()));
        QVERIFY(fixture.read(thePath()));
        QVERIFY(!server.requests().constLast().headers.contains("cookie"));
    }

    void theTokenIsInNoLog()
    {
        SKIP_WITHOUT_TLS_SERVER();
        LoopbackServer server(oneByOne({status(503), {.body = "secret body"}, status(401), {.ending = Ending::Reset}}));
        server.setTls(TestCertificates::server());
        QVERIFY(server.listen());
        ClientFixture fixture(overTls(server.url()));
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("email"), QStringLiteral("ada@example.org"));
        const LogRecorder log;
        const auto failed = fixture.read(thePath(), query);
        QVERIFY(fixture.read(thePath(), query));
        const auto signedOut = fixture.write("POST", "secret body", "text/plain");
        const auto unsettled = fixture.write("POST", "secret body", "text/plain");
        QVERIFY(log.text().contains(QStringLiteral("GET /v1/things/ 503")));
        QVERIFY(log.text().contains(QStringLiteral("POST /write 401")));
        const QStringList details = {failed.error().detail, problemOf(signedOut).detail, problemOf(unsettled).detail};
        const QString everything = log.text() + details.join(u' ');
        for (const char *secret : {ClientFixture::Token, "Bearer", "ada", "secret body"}) {
            QVERIFY2(!everything.contains(QLatin1String(secret)), secret);
        }
    }
};

} // namespace Reinvite

QTEST_GUILESS_MAIN(Reinvite::TestHttpSafety)
#include "tst_httpsafety.moc"
