// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/http/clientfixture.h"
#include "tests/app/http/replies.h"

#include <QRegularExpression>
#include <QTest>

namespace Reinvite {

using namespace std::chrono_literals;

namespace {

QString thePath()
{
    return QStringLiteral("/things");
}

QByteArray tokenOf(const LoopbackRequest &request)
{
    return request.headers.value("authorization").sliced(qstrlen("Bearer "));
}

/// Knows one token and tells how often each one came.
LoopbackServer::Handler knowing(const QByteArray &good)
{
    return [good](const LoopbackRequest &request) {
        return tokenOf(request) == good ? LoopbackReply{.body = "[]"} : status(401);
    };
}

} // namespace

class TestTokenRenewal final : public QObject
{
    Q_OBJECT

    /// Gives the client `token`, after a turn of the loop; an empty one fails.
    void renewInto(ClientFixture &fixture, const QByteArray &token)
    {
        fixture.client.setRenewal([this, &fixture, token] {
            ++m_renewals;
            auto *job = new Job<void>(&fixture.client);
            if (token.isEmpty()) {
                job->finish(failure(ProblemKind::Unauthorized));
            } else {
                fixture.client.setToken(Secret(QByteArray(token)));
                job->finish({});
            }
            return job;
        });
    }

    int m_renewals = 0;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
        m_renewals = 0;
    }

    void aReadAnswered401GoesOnceMoreWithTheNewToken()
    {
        LoopbackServer server(knowing("new"));
        QVERIFY(server.listen());
        ClientFixture fixture(ClientFixture::settings(server.url()));
        renewInto(fixture, "new");
        QVERIFY(fixture.read(thePath()));
        QCOMPARE(m_renewals, 1);
        QCOMPARE(server.requests().size(), 2);
        QVERIFY(fixture.read(thePath()));
        QCOMPARE(m_renewals, 1);
    }

    void readsSideBySideShareOneRenewal()
    {
        LoopbackServer server(knowing("new"));
        QVERIFY(server.listen());
        ClientFixture fixture(ClientFixture::settings(server.url()));
        Job<void> *renewing = nullptr;
        fixture.client.setRenewal([&] {
            ++m_renewals;
            renewing = new Job<void>(&fixture.client);
            return renewing;
        });
        Caught first(fixture.client.read(thePath()));
        Caught second(fixture.client.read(thePath()));
        QTRY_COMPARE(server.requests().size(), 2);
        QTRY_VERIFY(renewing != nullptr);
        fixture.client.setToken(Secret(QByteArray("new")));
        renewing->finish({});
        QTRY_VERIFY(first.value && second.value);
        QVERIFY(*first.value && *second.value);
        QCOMPARE(m_renewals, 1);
    }

    void aSecond401IsTold()
    {
        LoopbackServer server(knowing("another"));
        QVERIFY(server.listen());
        ClientFixture fixture(ClientFixture::settings(server.url()));
        renewInto(fixture, "new");
        const auto answer = fixture.read(thePath());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ProblemKind::Unauthorized);
        QCOMPARE(m_renewals, 1);
        QCOMPARE(server.requests().size(), 2);
    }

    void aRenewalThatFailsLeavesThe401()
    {
        LoopbackServer server(knowing("new"));
        QVERIFY(server.listen());
        ClientFixture fixture(ClientFixture::settings(server.url()));
        renewInto(fixture, {});
        const auto answer = fixture.read(thePath());
        QVERIFY(!answer);
        QCOMPARE(answer.error().httpStatus, 401);
        QCOMPARE(server.requests().size(), 1);
    }

    void aReadSentBeforeTheRenewalGoesAgainWithoutAnother()
    {
        ClientFixture *renewing = nullptr;
        LoopbackServer server([&renewing](const LoopbackRequest &request) {
            if (tokenOf(request) == "new") {
                return LoopbackReply{.body = "[]"};
            }
            renewing->client.setToken(Secret(QByteArray("new"))); // somebody else's renewal, meanwhile
            return status(401);
        });
        QVERIFY(server.listen());
        ClientFixture fixture(ClientFixture::settings(server.url()));
        renewing = &fixture;
        renewInto(fixture, "never");
        QVERIFY(fixture.read(thePath()));
        QCOMPARE(m_renewals, 0);
    }

    void withoutARenewalA401IsTheEnd()
    {
        LoopbackServer server(knowing("new"));
        QVERIFY(server.listen());
        ClientFixture fixture(ClientFixture::settings(server.url()));
        QCOMPARE(fixture.read(thePath()).error().httpStatus, 401);
        QCOMPARE(server.requests().size(), 1);
    }

    void aTokenIsRenewedBeforeItEnds_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("left");
        QTest::addColumn<std::chrono::milliseconds>("skew");
        QTest::addColumn<int>("renewals");
        QTest::newRow("long before") << std::chrono::milliseconds(10min) << std::chrono::milliseconds(0) << 0;
        QTest::newRow("shortly before") << std::chrono::milliseconds(30s) << std::chrono::milliseconds(0) << 1;
        QTest::newRow("after") << std::chrono::milliseconds(-1h) << std::chrono::milliseconds(0) << 1;
        QTest::newRow("by the vendor's clock, which is ahead")
            << std::chrono::milliseconds(10min) << std::chrono::milliseconds(1h) << 1;
        QTest::newRow("by the vendor's clock, which is behind")
            << std::chrono::milliseconds(30s) << std::chrono::milliseconds(-1h) << 0;
    }

    void aTokenIsRenewedBeforeItEnds()
    {
        QFETCH(const std::chrono::milliseconds, left);
        QFETCH(const std::chrono::milliseconds, skew);
        const QDateTime vendorNow = QDateTime::currentDateTimeUtc().addMSecs(skew.count());
        const QByteArray date =
            QLocale::c().toString(vendorNow, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
        LoopbackServer server(oneByOne({{.headers = {{"Date", date}}, .body = "[]"}}));
        QVERIFY(server.listen());
        ClientFixture fixture(ClientFixture::settings(server.url()));
        renewInto(fixture, "new");
        QVERIFY(fixture.read(thePath())); // learns the vendor's clock
        fixture.client.setToken(Secret(QByteArray("old")), fixture.clock.now() + left);
        QVERIFY(fixture.read(thePath()));
        QTEST(m_renewals, "renewals");
        QCOMPARE(tokenOf(server.requests().constLast()), m_renewals == 0 ? QByteArray("old") : QByteArray("new"));
    }

    void aTokenThatCannotBeRenewedInTimeIsTriedAllTheSame()
    {
        LoopbackServer server(knowing("old"));
        QVERIFY(server.listen());
        ClientFixture fixture(ClientFixture::settings(server.url()));
        renewInto(fixture, {});
        fixture.client.setToken(Secret(QByteArray("old")), fixture.clock.now() + 30s);
        QVERIFY(fixture.read(thePath()));
        QCOMPARE(m_renewals, 1);
    }

    void writesAreLeftToWhoSentThem()
    {
        LoopbackServer server(knowing("new"));
        QVERIFY(server.listen());
        ClientFixture fixture(ClientFixture::settings(server.url()));
        renewInto(fixture, "new");
        QCOMPARE(nameOf(fixture.write("POST")), QStringLiteral("signed out"));
        QCOMPARE(m_renewals, 0);
        QCOMPARE(server.requests().size(), 1);
    }
};

} // namespace Reinvite

QTEST_GUILESS_MAIN(Reinvite::TestTokenRenewal)
#include "tst_tokenrenewal.moc"
