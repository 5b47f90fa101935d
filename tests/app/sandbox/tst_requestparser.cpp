// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/requestparser.h"

#include <QTest>

using namespace Reinvite;

class TestRequestParser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsARequestInPiecesOfAnySize_data();
    void readsARequestInPiecesOfAnySize();
    void pipelinedRequestsComeOneByOne();
    void chunkedBodiesAreJoined();
    void keepsAliveAsTheVersionAndHeaderSay_data();
    void keepsAliveAsTheVersionAndHeaderSay();
    void whatIsNoRequestIsRefused_data();
    void whatIsNoRequestIsRefused();
    void aPostWithoutLengthSaysSo();
    void asksForTheBodyOnce();
};

void TestRequestParser::readsARequestInPiecesOfAnySize_data()
{
    QTest::addColumn<int>("piece");
    for (const int size : {1, 2, 3, 7, 64, 4096}) {
        QTest::addRow("%d bytes", size) << size;
    }
}

void TestRequestParser::readsARequestInPiecesOfAnySize()
{
    QFETCH(int, piece);
    const QByteArray bytes = "POST /v1/a%20b/?limit=100&q=x%26y HTTP/1.1\r\nHost: here\r\nX-Thing:  two words \r\n"
                             "Content-Length: 5\r\n\r\nhello";
    RequestParser parser;
    std::optional<LoopbackRequest> request;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        QVERIFY(!request);
        parser.feed(QByteArrayView(bytes).sliced(at, std::min<qsizetype>(piece, bytes.size() - at)));
        request = parser.next();
    }
    QVERIFY(request);
    QCOMPARE(request->method, QByteArray("POST"));
    QCOMPARE(request->path, QStringLiteral("/v1/a b/"));
    QCOMPARE(request->query.queryItemValue(QStringLiteral("limit")), QStringLiteral("100"));
    QCOMPARE(request->query.queryItemValue(QStringLiteral("q"), QUrl::FullyDecoded), QStringLiteral("x&y"));
    QCOMPARE(request->headers.value("x-thing"), QByteArray("two words"));
    QCOMPARE(request->body, QByteArray("hello"));
    QVERIFY(request->hasContentLength);
    QVERIFY(parser.isIdle());
}

void TestRequestParser::pipelinedRequestsComeOneByOne()
{
    RequestParser parser;
    parser.feed("GET /1 HTTP/1.1\r\n\r\nDELETE /2 HTTP/1.1\r\nContent-Length: 2\r\n\r\nxyGET /3");
    QCOMPARE(parser.next()->path, QStringLiteral("/1"));
    QVERIFY(!parser.isIdle());
    const std::optional<LoopbackRequest> second = parser.next();
    QCOMPARE(second->method, QByteArray("DELETE"));
    QCOMPARE(second->body, QByteArray("xy"));
    QVERIFY(!parser.next());
    QCOMPARE(parser.failure(), 0);
    parser.feed(" HTTP/1.1\r\n\r\n");
    QCOMPARE(parser.next()->path, QStringLiteral("/3"));
}

void TestRequestParser::chunkedBodiesAreJoined()
{
    RequestParser parser;
    parser.feed("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
                "3;note=1\r\nabc\r\nA\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\nGET /next HTTP/1.1\r\n\r\n");
    const std::optional<LoopbackRequest> request = parser.next();
    QVERIFY(request);
    QCOMPARE(request->body, QByteArray("abc0123456789"));
    QVERIFY(!request->hasContentLength);
    QCOMPARE(parser.next()->path, QStringLiteral("/next"));
}

void TestRequestParser::keepsAliveAsTheVersionAndHeaderSay_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("connection");
    QTest::addColumn<bool>("kept");
    QTest::newRow("1.1") << QByteArray("HTTP/1.1") << QByteArray("X: y") << true;
    QTest::newRow("1.1 close") << QByteArray("HTTP/1.1") << QByteArray("Connection: Close") << false;
    QTest::newRow("1.1 list") << QByteArray("HTTP/1.1") << QByteArray("Connection: TE, close") << false;
    QTest::newRow("1.0") << QByteArray("HTTP/1.0") << QByteArray("X: y") << false;
    QTest::newRow("1.0 kept") << QByteArray("HTTP/1.0") << QByteArray("Connection: keep-alive") << true;
}

void TestRequestParser::keepsAliveAsTheVersionAndHeaderSay()
{
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, connection);
    RequestParser parser;
    parser.feed("GET / " + version + "\r\n" + connection + "\r\n\r\n");
    QVERIFY(parser.next());
    QTEST(parser.keepsAlive(), "kept");
}

void TestRequestParser::whatIsNoRequestIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto post = [](const QByteArray &headers) { return "POST / HTTP/1.1\r\n" + headers + "\r\n\r\n"; };
    QTest::newRow("TLS greeting") << QByteArray::fromHex("160301020001") << 400;
    QTest::newRow("words") << QByteArray("hello there\r\n\r\n") << 400;
    QTest::newRow("no target") << QByteArray("GET HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("relative target") << QByteArray("GET x HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("space in target") << QByteArray("GET /a b HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\n") << 505;
    QTest::newRow("header without colon") << post("Nonsense") << 400;
    QTest::newRow("header with a space in its name") << post("A b: c") << 400;
    QTest::newRow("folded header") << post("A: b\r\n c") << 400;
    QTest::newRow("NUL in a header") << post(QByteArray("A: b\0c", 6)) << 400;
    QTest::newRow("negative length") << post("Content-Length: -1") << 400;
    QTest::newRow("words as length") << post("Content-Length: many") << 400;
    QTest::newRow("empty length") << post("Content-Length:") << 400;
    QTest::newRow("two lengths") << post("Content-Length: 1\r\nContent-Length: 2") << 400;
    QTest::newRow("huge length") << post("Content-Length: 99999999999999999999") << 413;
    QTest::newRow("long body") << post("Content-Length: 16777217") << 413;
    QTest::newRow("length and chunks") << post("Content-Length: 1\r\nTransfer-Encoding: chunked") << 400;
    QTest::newRow("gzip") << post("Transfer-Encoding: gzip, chunked") << 501;
    QTest::newRow("chunk size") << post("Transfer-Encoding: chunked") + "zz\r\n" << 400;
    QTest::newRow("negative chunk") << post("Transfer-Encoding: chunked") + "-5\r\n" << 400;
    QTest::newRow("long chunk") << post("Transfer-Encoding: chunked") + "1000001\r\n" << 413;
    QTest::newRow("chunk end") << post("Transfer-Encoding: chunked") + "2\r\nabcd" << 400;
    QTest::newRow("endless chunk line") << post("Transfer-Encoding: chunked") + QByteArray(5000, '1') << 400;
    QTest::newRow("long head") << "GET /" + QByteArray(1 << 20, 'a') << 431;
}

void TestRequestParser::whatIsNoRequestIsRefused()
{
    QFETCH(QByteArray, bytes);
    RequestParser parser;
    parser.feed(bytes);
    QVERIFY(!parser.next());
    QTEST(parser.failure(), "status");
    parser.feed("GET / HTTP/1.1\r\n\r\n");
    QVERIFY(!parser.next());
}

void TestRequestParser::aPostWithoutLengthSaysSo()
{
    RequestParser parser;
    parser.feed("POST / HTTP/1.1\r\n\r\n");
    const std::optional<LoopbackRequest> request = parser.next();
    QVERIFY(request);
    QVERIFY(!request->hasContentLength);
}

void TestRequestParser::asksForTheBodyOnce()
{
    RequestParser parser;
    parser.feed("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n");
    QVERIFY(!parser.next());
    QVERIFY(parser.takeContinue());
    QVERIFY(!parser.takeContinue());
    parser.feed("x");
    QCOMPARE(parser.next()->body, QByteArray("x"));
}

QTEST_APPLESS_MAIN(TestRequestParser)
#include "tst_requestparser.moc"
