// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/sandbox.h"
#include "rawclient.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Reinvite;
using namespace std::chrono_literals;

class TestSandbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void tellsHowToReachIt();
    void saysWhyItCannotStart();
    void goesWhileAnswersAreDue();
    void canBeAskedBeforeItStarts();
    void signalsComeToItsOwner();
    void theClockMovesOverTheControlEndpoint();
    void refusesBadControlRequests_data();
    void refusesBadControlRequests();
    void faultsGoThroughJsonAndBack();
    void eachFaultGoesWrongInItsWay_data();
    void eachFaultGoesWrongInItsWay();
    void aFaultMeetsWhatItMatchesOnly();
    void aDelayHoldsTheAnswerBack();
    void theMailboxIsReadOverTheControlEndpoint();
    void theRequestLogKeepsNoSecret();
    void twoOfTheSameSeedAreTheSame();

private:
    RawReply control(const QByteArray &method, const QByteArray &path, const QByteArray &body = {})
    {
        return exchange(m_sandbox->controlUrl(), method, path, {}, body, !body.isEmpty());
    }
    RawReply vendor(const QByteArray &method, const QByteArray &path)
    {
        return exchange(m_url, method, path, bearer(m_token));
    }
    QByteArray pendingSeat();

    std::unique_ptr<Sandbox> m_sandbox;
    QUrl m_url;
    QByteArray m_token;
};

void TestSandbox::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
    m_sandbox = std::make_unique<Sandbox>(SandboxOptions{});
    QVERIFY(m_sandbox->start());
    const std::vector<SandboxAccount> accounts = m_sandbox->accounts();
    QVERIFY(!accounts.empty());
    m_url = accounts.front().url;
    m_token = accounts.front().token.reveal().toByteArray();
}

void TestSandbox::cleanup()
{
    m_sandbox.reset();
}

/// The path of one.
QByteArray TestSandbox::pendingSeat()
{
    const QByteArray id = subscriptionWithSeats(vendor("GET", "/v1/subscriptions/?limit=100").json());
    const QJsonArray seats =
        vendor("GET", "/v1/customer-seats?subscription_id=" + id).json()[QStringLiteral("seats")].toArray();
    for (const auto seat : seats) {
        if (seat[QStringLiteral("status")] == QStringLiteral("pending")) {
            return "/v1/customer-seats/" + seat[QStringLiteral("id")].toString().toLatin1();
        }
    }
    return {};
}

void TestSandbox::tellsHowToReachIt()
{
    const QJsonObject line = m_sandbox->toJson();
    const SandboxAccount account = std::move(m_sandbox->accounts().front());
    QStringList entries = {QStringLiteral("control")};
    for (const SandboxAccount &each : m_sandbox->accounts()) {
        entries.append(each.vendor);
        QCOMPARE(line[each.vendor][QStringLiteral("url")].toString(), each.url.toString());
    }
    entries.sort();
    QCOMPARE(line.keys(), entries);
    QCOMPARE(line[QStringLiteral("polar_portal")].toObject().keys(),
        QStringList({QStringLiteral("token"), QStringLiteral("url")}));
    QCOMPARE(line[QStringLiteral("aisquare")].toObject().keys(),
        QStringList({QStringLiteral("password"), QStringLiteral("token"), QStringLiteral("url"),
            QStringLiteral("username"), QStringLiteral("workspace_id")}));
    QCOMPARE(line[QStringLiteral("worth")].toObject().keys(),
        QStringList({QStringLiteral("customer_id"), QStringLiteral("email"), QStringLiteral("password"),
            QStringLiteral("url")}));
    QCOMPARE(line[QStringLiteral("polar")][QStringLiteral("token")].toString().toLatin1(), m_token);
    QCOMPARE(line[QStringLiteral("polar")][QStringLiteral("organization_id")].toString(), account.scopeId);
    QCOMPARE(line[QStringLiteral("control")][QStringLiteral("url")].toString(), m_sandbox->controlUrl().toString());
    QCOMPARE(account.vendor, QStringLiteral("polar"));
    QCOMPARE(account.name, QStringLiteral("Acme Cloud"));
    QCOMPARE(account.scopeName, QStringLiteral("Acme Cloud"));
    QVERIFY(m_token.startsWith("polar_oat_"));
    const QJsonValue organization = vendor("GET", "/v1/organizations/").json()[QStringLiteral("items")][0];
    QCOMPARE(organization[QStringLiteral("id")].toString(), account.scopeId);
}

void TestSandbox::saysWhyItCannotStart()
{
    Sandbox second({.port = quint16(m_url.port())});
    const Result<void> started = second.start();
    QVERIFY(!started);
    QVERIFY(started.error().detail.contains(QString::number(m_url.port())));
}

void TestSandbox::goesWhileAnswersAreDue()
{
    m_sandbox->setFaults({.delay = 1h});
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(m_url.port()));
    socket.write("GET /healthz HTTP/1.1\r\n\r\n");
    QVERIFY(socket.waitForBytesWritten());
    QTRY_COMPARE(control("GET", "/requests").json()[QStringLiteral("requests")].toArray().size(), 1);
    m_sandbox.reset();
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
}

void TestSandbox::canBeAskedBeforeItStarts()
{
    Sandbox idle({});
    QVERIFY(idle.accounts().empty());
    QVERIFY(idle.mailbox().isEmpty());
    QVERIFY(idle.controlUrl().isEmpty());
    idle.advanceClock(1h);
    QCOMPARE(idle.clockOffset(), 1h);
}

void TestSandbox::signalsComeToItsOwner()
{
    QSignalSpy mails(m_sandbox.get(), &Sandbox::mailboxChanged);
    QSignalSpy clock(m_sandbox.get(), &Sandbox::clockMoved);
    QSignalSpy faults(m_sandbox.get(), &Sandbox::faultsChanged);
    bool ownThread = false;
    const QObject untilTheEnd; // of this function, whose variable the handler writes
    // clazy:excludeall=lambda-in-connect
    connect(m_sandbox.get(), &Sandbox::mailboxChanged, &untilTheEnd,
        [&] { ownThread = QThread::currentThread() == qApp->thread() && !m_sandbox->mailbox().isEmpty(); });
    QCOMPARE(vendor("POST", pendingSeat() + "/resend").status, 200);
    QTRY_COMPARE(mails.size(), 1);
    QVERIFY(ownThread);
    QCOMPARE(control("POST", "/clock", R"({"advance_s":60})").status, 200);
    QTRY_COMPARE(clock.size(), 1);
    m_sandbox->advanceClock(1min);
    QTRY_COMPARE(clock.size(), 2);
    QCOMPARE(m_sandbox->clockOffset(), 2min);
    m_sandbox->setFaults({.broken = {.count = 1}});
    QCOMPARE(vendor("GET", "/healthz").status, 500);
    QTRY_COMPARE(faults.size(), 2);
    QCOMPARE(m_sandbox->faults().broken.count, 0);
}

void TestSandbox::theClockMovesOverTheControlEndpoint()
{
    const RawReply moved = control("POST", "/clock", R"({"advance_s":90000.5})");
    QCOMPARE(moved.status, 200);
    QCOMPARE(moved.json()[QStringLiteral("offset_s")].toDouble(), 90000.5);
    QCOMPARE(control("GET", "/clock").json()[QStringLiteral("offset_s")].toDouble(), 90000.5);
    const QDateTime now = QDateTime::fromString(moved.json()[QStringLiteral("now")].toString(), Qt::ISODateWithMs);
    QVERIFY(QDateTime::currentDateTimeUtc().secsTo(now) > 89'000);
    QCOMPARE(m_sandbox->clockOffset(), 90'000'500ms);
}

void TestSandbox::refusesBadControlRequests_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("sentence");
    const auto row = [](const char *name, const QByteArray &method, const QByteArray &path, const QByteArray &body,
                         int status, const QByteArray &sentence) {
        QTest::newRow(name) << method << path << body << status << sentence;
    };
    row("nothing there", "GET", "/nothing", {}, 404, "There is no /nothing here.");
    row("wrong method", "DELETE", "/mailbox", {}, 405, "/mailbox does not take DELETE.");
    row("no body", "POST", "/clock", {}, 400, "The body has to be a JSON object.");
    row("an array", "POST", "/faults", "[1]", 400, "The body has to be a JSON object.");
    row("cut off", "POST", "/faults", "{", 400, "The body has to be a JSON object.");
    row("back in time", "POST", "/clock", R"({"advance_s":-1})", 400, "“advance_s” has to be between 0 and 315360000.");
    row("words for seconds", "POST", "/clock", R"({"advance_s":"1"})", 400,
        "The body has to hold “advance_s”, a number of seconds, alone.");
    row("more than seconds", "POST", "/clock", R"({"advance_s":1,"by":2})", 400,
        "The body has to hold “advance_s”, a number of seconds, alone.");
    row("unknown fault", "POST", "/faults", R"({"lost":1})", 400, "“lost” is not a field of faults.");
    row("unknown part of a fault", "POST", "/faults", R"({"broken":{"times":1}})", 400,
        "“times” is not a field of broken.");
    row("count in words", "POST", "/faults", R"({"broken":"once"})", 400,
        "The count of “broken” has to be a whole number from -1 (until switched off) on.");
    row("half a count", "POST", "/faults", R"({"broken":{"count":1.5}})", 400,
        "The count of “broken” has to be a whole number from -1 (until switched off) on.");
    row("match as a number", "POST", "/faults", R"({"broken":{"count":1,"match":1}})", 400,
        "The match of “broken” has to be a text.");
    row("endless delay", "POST", "/faults", R"({"delay_ms":1e9})", 400,
        "“delay_ms” has to be a whole number from 0 to 600000.");
}

void TestSandbox::refusesBadControlRequests()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    const RawReply reply = control(method, path, body);
    QTEST(reply.status, "status");
    QTEST(reply.json()[QStringLiteral("error")].toString().toUtf8(), "sentence");
    QCOMPARE(m_sandbox->clockOffset(), 0ms);
    QCOMPARE(m_sandbox->faults().toJson(), Faults().toJson());
}

void TestSandbox::faultsGoThroughJsonAndBack()
{
    const RawReply set =
        control("POST", "/faults", R"({"delay_ms":5,"answer_lost":{"count":2,"match":"/resend"},"throttled":-1})");
    QCOMPARE(set.status, 200);
    QCOMPARE(control("GET", "/faults").json(), set.json());
    const Faults faults = m_sandbox->faults();
    QCOMPARE(faults.delay, 5ms);
    QCOMPARE(faults.answerLost.count, 2);
    QCOMPARE(faults.answerLost.match, QStringLiteral("/resend"));
    QCOMPARE(faults.throttled.count, -1);
    QCOMPARE(Faults::fromJson(faults.toJson())->toJson(), faults.toJson());
    QCOMPARE(control("POST", "/faults", "{}").json(), QJsonObject(Faults().toJson())); // what is not named is off
}

void TestSandbox::eachFaultGoesWrongInItsWay_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("mails");
    QTest::newRow("throttled") << QByteArray("throttled") << 429 << 0;
    QTest::newRow("broken") << QByteArray("broken") << 500 << 0;
    QTest::newRow("token expired") << QByteArray("token_expired") << 401 << 0;
    QTest::newRow("request lost") << QByteArray("request_lost") << 0 << 0;
    QTest::newRow("answer lost") << QByteArray("answer_lost") << 0 << 1;
    QTest::newRow("malformed") << QByteArray("malformed") << 200 << 1;
}

void TestSandbox::eachFaultGoesWrongInItsWay()
{
    QFETCH(QByteArray, fault);
    QFETCH(int, status);
    QFETCH(int, mails);
    const QByteArray seat = pendingSeat();
    const auto before = control("GET", "/requests").json()[QStringLiteral("requests")].toArray().size();
    QCOMPARE(control("POST", "/faults", R"({")" + fault + R"(":1})").status, 200);
    const RawReply reply = vendor("POST", seat + "/resend");
    QCOMPARE(reply.status, status);
    QCOMPARE(m_sandbox->mailbox().size(), mails);
    if (fault == "malformed") {
        QVERIFY(QJsonDocument::fromJson(reply.body).isNull());
    }
    if (fault == "throttled") {
        QCOMPARE(reply.headers.value("retry-after"), QByteArray("60"));
        QVERIFY(reply.body.isEmpty());
    }
    if (fault == "broken") {
        QCOMPARE(reply.body, QByteArray("Internal Server Error"));
    }
    const QJsonArray log = control("GET", "/requests").json()[QStringLiteral("requests")].toArray();
    QCOMPARE(log.size(), before + 1);
    const QJsonValue last = log.last();
    QCOMPARE(last[QStringLiteral("fault")].toString().toLatin1(), fault);
    QCOMPARE(last[QStringLiteral("status")].isNull(), status == 0);
    QCOMPARE(vendor("POST", seat + "/resend").status, 200); // once only
    QCOMPARE(m_sandbox->mailbox().size(), mails + 1);
}

void TestSandbox::aFaultMeetsWhatItMatchesOnly()
{
    m_sandbox->setFaults({.broken = {.count = -1, .match = QStringLiteral("GET /v1/orders")}});
    QCOMPARE(vendor("GET", "/v1/subscriptions/").status, 200);
    QCOMPARE(vendor("GET", "/v1/orders/").status, 500);
    QCOMPARE(vendor("GET", "/v1/orders/").status, 500);
    QCOMPARE(m_sandbox->faults().broken.count, -1);
    m_sandbox->setFaults({});
    QCOMPARE(vendor("GET", "/v1/orders/").status, 200);
}

void TestSandbox::aDelayHoldsTheAnswerBack()
{
    m_sandbox->setFaults({.delay = 200ms});
    QTcpSocket slow;
    slow.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(m_url.port()));
    slow.write("GET /healthz HTTP/1.1\r\n\r\n");
    QVERIFY(slow.waitForBytesWritten());
    QCOMPARE(control("GET", "/clock").status, 200); // meanwhile
    QVERIFY(slow.waitForReadyRead());
    QVERIFY(slow.readAll().startsWith("HTTP/1.1 200"));
}

void TestSandbox::theMailboxIsReadOverTheControlEndpoint()
{
    const QByteArray seat = pendingSeat();
    QCOMPARE(vendor("POST", seat + "/resend").status, 200);
    const QJsonArray mails = control("GET", "/mailbox").json()[QStringLiteral("mails")].toArray();
    QCOMPARE(mails.size(), 1);
    const QJsonObject mail = mails.first().toObject();
    QCOMPARE(mail[QStringLiteral("id")].toInt(), 1);
    QCOMPARE(mail[QStringLiteral("vendor")].toString(), QStringLiteral("polar"));
    QVERIFY(seat.endsWith(mail[QStringLiteral("invitation")].toString().toLatin1()));
    QVERIFY(mail[QStringLiteral("to")].toString().endsWith(QStringLiteral(".example")));
    QVERIFY(mail[QStringLiteral("link")].toString().startsWith(
        QStringLiteral("https://polar.example/acme-cloud/portal/claim?token=")));
    QVERIFY(mail[QStringLiteral("link_works")].isBool());
    QVERIFY(mail[QStringLiteral("link_dies_at")].isString());
    QVERIFY(mail[QStringLiteral("at")].isString());
    QVERIFY(mail[QStringLiteral("subject")].isString());
}

void TestSandbox::theRequestLogKeepsNoSecret()
{
    QCOMPARE(exchange(m_url, "GET", "/v1/customer-seats/claim/abcdefghijkl").status, 404);
    QCOMPARE(vendor("GET", "/v1/orders/?external_customer_id=hush").status, 200);
    const RawReply log = control("GET", "/requests");
    const QJsonArray requests = log.json()[QStringLiteral("requests")].toArray();
    QCOMPARE(requests.size(), 2);
    QCOMPARE(
        requests[0][QStringLiteral("path")].toString(), QStringLiteral("/v1/customer-seats/claim/{invitation_token}"));
    QCOMPARE(requests[1][QStringLiteral("path")].toString(), QStringLiteral("/v1/orders/"));
    QCOMPARE(requests[1][QStringLiteral("method")].toString(), QStringLiteral("GET"));
    QCOMPARE(requests[1][QStringLiteral("status")].toInt(), 200);
    QVERIFY(requests[1][QStringLiteral("ms")].isDouble());
    QVERIFY(requests[1][QStringLiteral("at")].isString());
    for (const QByteArray &secret : {m_token, QByteArray("hush"), QByteArray("abcdefghijkl")}) {
        QVERIFY(!log.body.contains(secret));
    }
}

void TestSandbox::twoOfTheSameSeedAreTheSame()
{
    Sandbox twin({});
    QVERIFY(twin.start());
    const SandboxAccount account = std::move(twin.accounts().front());
    QCOMPARE(account.token.reveal().toByteArray(), m_token);
    const auto ids = [](const RawReply &reply) {
        QStringList found;
        const QJsonArray listed = reply.json()[QStringLiteral("items")].toArray();
        for (const auto item : listed) {
            found.append(item[QStringLiteral("id")].toString() + item[QStringLiteral("seats")].toVariant().toString());
        }
        return found;
    };
    const QByteArray path = "/v1/subscriptions/?limit=100";
    QCOMPARE(ids(exchange(account.url, "GET", path, bearer(m_token))), ids(vendor("GET", path)));
    Sandbox other({.seed = 2});
    QVERIFY(other.start());
    QVERIFY(other.accounts().front().token.reveal().toByteArray() != m_token);
}

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
