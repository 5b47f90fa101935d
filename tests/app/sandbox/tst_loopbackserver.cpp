// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/loopbackserver.h"
#include "testcertificate.h"
#include "tests/support/testcertificates.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#ifdef Q_OS_UNIX
#    include <arpa/inet.h>
#    include <cerrno>
#    include <netinet/in.h>
#    include <sys/socket.h>
#    include <unistd.h>
#endif

using namespace Reinvite;

namespace {

/// A socket that keeps what it hears.
struct RawPeer
{
    explicit RawPeer(const LoopbackServer &server)
    {
        QObject::connect(&socket, &QIODevice::readyRead, &socket, [this] { heard += socket.readAll(); });
        QObject::connect(&socket, &QAbstractSocket::disconnected, &socket, [this] { closed = true; });
        QObject::connect(&socket, &QAbstractSocket::errorOccurred, &socket,
            [this](QAbstractSocket::SocketError) { error = socket.errorString(); });
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(server.url().port()));
    }

    QTcpSocket socket;
    QByteArray heard = {};
    bool closed = false;
    QString error = {};
};

LoopbackReply echo(const LoopbackRequest &request)
{
    return {.headers = {{"Content-Type", "text/plain"}}, .body = request.path.toUtf8()};
}

#ifdef Q_OS_UNIX
int connectedSocket(int port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(quint16(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return ::connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0 ? descriptor : -1;
}

/// How the peer has ended the connection: 0 orderly, else the error; EAGAIN: not yet.
int endOf(int descriptor)
{
    char byte = 0;
    return ::recv(descriptor, &byte, 1, MSG_DONTWAIT) < 0 ? errno : 0;
}
#endif

} // namespace

class TestLoopbackServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void listensOnTheLoopbackInterfaceOnly();
    void saysWhyAPortCannotBeOpened();
    void keepsTheConnectionForTheNextRequest();
    void answersPipelinedRequestsInTheirOrder();
    void closesWhenAskedTo();
    void leavesTheBodyOfAHeadAnswerOut();
    void eachEndingLooksAsItSays_data();
    void eachEndingLooksAsItSays();
    void aResetIsNoOrderlyEnd();
    void anAnswerThatNeverComesLeavesTheConnectionOpen();
    void aDelayedAnswerHoldsNobodyElseUp();
    void answersGarbageAndCloses();
    void servesTls();
    void closesIdleConnectionsOnly();
    void goesWithAnswersStillDue();
    void recordsOnlyWhileAskedTo();
};

void TestLoopbackServer::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
}

void TestLoopbackServer::listensOnTheLoopbackInterfaceOnly()
{
    LoopbackServer server(echo);
    QVERIFY(server.listen());
    QCOMPARE(server.url().host(), QStringLiteral("127.0.0.1"));
    QCOMPARE(server.url().scheme(), QStringLiteral("http"));
    QVERIFY(server.url().port() > 0);
}

void TestLoopbackServer::saysWhyAPortCannotBeOpened()
{
    LoopbackServer first(echo);
    QVERIFY(first.listen());
    LoopbackServer second(echo);
    const Result<void> result = second.listen(quint16(first.url().port()));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ProblemKind::Setup);
    QVERIFY(result.error().detail.contains(QString::number(first.url().port())));
}

void TestLoopbackServer::keepsTheConnectionForTheNextRequest()
{
    LoopbackServer server(echo);
    QVERIFY(server.listen());
    RawPeer peer(server);
    peer.socket.write("GET /one HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(peer.heard.endsWith("/one"));
    QVERIFY(peer.heard.startsWith("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n"));
    peer.socket.write("GET /two HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(peer.heard.endsWith("/two"));
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests().at(0).connection, 1);
    QCOMPARE(server.requests().at(1).connection, 1);
    QVERIFY(!peer.closed);
}

void TestLoopbackServer::answersPipelinedRequestsInTheirOrder()
{
    LoopbackServer server([](const LoopbackRequest &request) {
        LoopbackReply reply = echo(request);
        reply.delay = std::chrono::milliseconds(request.path == QStringLiteral("/slow") ? 50 : 0);
        return reply;
    });
    QVERIFY(server.listen());
    RawPeer peer(server);
    peer.socket.write("GET /slow HTTP/1.1\r\n\r\nGET /quick HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(peer.heard.endsWith("/quick"));
    QVERIFY(peer.heard.indexOf("/slow") < peer.heard.indexOf("/quick"));
}

void TestLoopbackServer::closesWhenAskedTo()
{
    LoopbackServer server(echo);
    QVERIFY(server.listen());
    RawPeer peer(server);
    peer.socket.write("GET /one HTTP/1.1\r\nConnection: close\r\n\r\n");
    QTRY_VERIFY(peer.closed);
    QVERIFY(peer.heard.contains("Connection: close\r\n"));
    QVERIFY(peer.heard.endsWith("/one"));
}

void TestLoopbackServer::leavesTheBodyOfAHeadAnswerOut()
{
    LoopbackServer server(echo);
    QVERIFY(server.listen());
    RawPeer peer(server);
    peer.socket.write("HEAD /one HTTP/1.1\r\nConnection: close\r\n\r\n");
    QTRY_VERIFY(peer.closed);
    QVERIFY(peer.heard.contains("Content-Length: 4\r\n"));
    QVERIFY(peer.heard.endsWith("\r\n\r\n"));
}

void TestLoopbackServer::eachEndingLooksAsItSays_data()
{
    QTest::addColumn<int>("ending");
    QTest::addColumn<QByteArray>("heard");
    QTest::newRow("FIN without a byte") << int(Ending::CloseSilently) << QByteArray();
    QTest::newRow("RST without a byte") << int(Ending::Reset) << QByteArray();
    QTest::newRow("half a status line") << int(Ending::HalfStatusLine) << QByteArray("HTTP/1.1 2");
    QTest::newRow("half a body") << int(Ending::HalfBody)
                                 << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 10\r\n"
                                               "Connection: keep-alive\r\n\r\n/half");
}

void TestLoopbackServer::eachEndingLooksAsItSays()
{
    QFETCH(int, ending);
    LoopbackServer server([ending](const LoopbackRequest &request) {
        LoopbackReply reply = echo(request);
        reply.ending = Ending(ending);
        return reply;
    });
    QVERIFY(server.listen());
    RawPeer peer(server);
    peer.socket.write("POST /half-body HTTP/1.1\r\nContent-Length: 2\r\n\r\nxx");
    QTRY_VERIFY(peer.closed);
    QTEST(peer.heard, "heard");
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().first().body, QByteArray("xx"));
}

/// QTcpSocket reports both as the remote host's closing; the system tells them apart.
void TestLoopbackServer::aResetIsNoOrderlyEnd()
{
#ifdef Q_OS_UNIX
    LoopbackServer server([](const LoopbackRequest &request) {
        return LoopbackReply{
            .ending = request.path == QStringLiteral("/reset") ? Ending::Reset : Ending::CloseSilently};
    });
    QVERIFY(server.listen());
    for (const auto &[path, error] : {std::pair("/reset", ECONNRESET), std::pair("/close", 0)}) {
        const int descriptor = connectedSocket(server.url().port());
        const QByteArray request = QByteArray("GET ") + path + " HTTP/1.1\r\n\r\n";
        QCOMPARE(::send(descriptor, request.constData(), std::size_t(request.size()), 0), ssize_t(request.size()));
        int end = EAGAIN;
        QTRY_VERIFY(end != EAGAIN || (end = endOf(descriptor)) != EAGAIN); // asked more than once, told once
        QCOMPARE(end, error);
        ::close(descriptor);
    }
#else
    QSKIP("needs POSIX sockets");
#endif
}

void TestLoopbackServer::anAnswerThatNeverComesLeavesTheConnectionOpen()
{
    LoopbackServer server([](const LoopbackRequest &request) {
        LoopbackReply reply = echo(request);
        reply.ending = request.path == QStringLiteral("/never") ? Ending::Never : Ending::Whole;
        return reply;
    });
    QVERIFY(server.listen());
    RawPeer stuck(server);
    stuck.socket.write("GET /never HTTP/1.1\r\n\r\nGET /after HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(server.requests().size(), 1);
    RawPeer other(server);
    other.socket.write("GET /other HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(other.heard.endsWith("/other"));
    QVERIFY(stuck.heard.isEmpty());
    QVERIFY(!stuck.closed);
    QCOMPARE(server.requests().size(), 2); // "/after" has to wait for ever
}

void TestLoopbackServer::aDelayedAnswerHoldsNobodyElseUp()
{
    LoopbackServer server([](const LoopbackRequest &request) {
        LoopbackReply reply = echo(request);
        reply.delay = std::chrono::milliseconds(request.path == QStringLiteral("/slow") ? 300 : 0);
        return reply;
    });
    QVERIFY(server.listen());
    RawPeer slow(server);
    slow.socket.write("GET /slow HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(server.requests().size(), 1);
    RawPeer quick(server);
    quick.socket.write("GET /quick HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(quick.heard.endsWith("/quick"));
    QVERIFY(slow.heard.isEmpty());
    QTRY_VERIFY(slow.heard.endsWith("/slow"));
}

void TestLoopbackServer::answersGarbageAndCloses()
{
    LoopbackServer server(echo);
    QVERIFY(server.listen());
    RawPeer peer(server);
    peer.socket.write(QByteArray::fromHex("16030100ff") + QByteArray(100000, '\0'));
    QTRY_VERIFY(peer.closed);
    QVERIFY(peer.heard.startsWith("HTTP/1.1 400 Bad Request\r\n"));
    QVERIFY(server.requests().isEmpty());
}

void TestLoopbackServer::servesTls()
{
    SKIP_WITHOUT_TLS_SERVER();
    LoopbackServer server(echo);
    const QSslConfiguration tls = testServerTls();
    server.setTls(tls);
    QVERIFY(server.listen());
    QCOMPARE(server.url().scheme(), QStringLiteral("https"));
    QNetworkRequest request(server.url().resolved(QUrl(QStringLiteral("/secret"))));
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.setCaCertificates({tls.localCertificate()});
    request.setSslConfiguration(trusting);
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QCOMPARE(reply->readAll(), QByteArray("/secret"));
}

void TestLoopbackServer::closesIdleConnectionsOnly()
{
    LoopbackServer server([](const LoopbackRequest &request) {
        LoopbackReply reply = echo(request);
        reply.delay = std::chrono::milliseconds(request.path == QStringLiteral("/slow") ? 100 : 0);
        return reply;
    });
    QVERIFY(server.listen());
    RawPeer idle(server);
    idle.socket.write("GET /done HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(idle.heard.endsWith("/done"));
    RawPeer busy(server);
    busy.socket.write("GET /slow HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(server.requests().size(), 2);
    server.closeIdleConnections();
    QTRY_VERIFY(idle.closed);
    QTRY_VERIFY(busy.heard.endsWith("/slow"));
    QVERIFY(!busy.closed);
}

void TestLoopbackServer::goesWithAnswersStillDue()
{
    auto server = std::make_unique<LoopbackServer>([](const LoopbackRequest &request) {
        LoopbackReply reply = echo(request);
        reply.delay = std::chrono::hours(1);
        return reply;
    });
    QVERIFY(server->listen());
    RawPeer peer(*server);
    peer.socket.write("GET / HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(server->requests().size(), 1);
    server.reset();
    QTRY_VERIFY(peer.closed);
    QVERIFY(peer.heard.isEmpty());
}

void TestLoopbackServer::recordsOnlyWhileAskedTo()
{
    LoopbackServer server(echo);
    server.setRecording(false);
    QVERIFY(server.listen());
    RawPeer peer(server);
    peer.socket.write("GET /one HTTP/1.1\r\n\r\n");
    QTRY_VERIFY(peer.heard.endsWith("/one"));
    QVERIFY(server.requests().isEmpty());
}

QTEST_GUILESS_MAIN(TestLoopbackServer)
#include "tst_loopbackserver.moc"
