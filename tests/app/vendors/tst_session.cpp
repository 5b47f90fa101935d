// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/session.h"

#include <QRegularExpression>
#include <QTest>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

Secret secret(const QByteArray &text)
{
    return Secret(QByteArray(text));
}

Secret webToken(const QByteArray &payload)
{
    return secret("eyJhbGciOiJub25lIn0."
        + payload.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + ".c2ln");
}

} // namespace

class TestSession final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void whatIsKeptIsReadBack()
    {
        const Session session{.access = secret("a\"b"), .refresh = secret("r"), .account = u"customer-1"_s};
        const Session read = sessionFrom(toSecret(session));
        QVERIFY(read.access == session.access);
        QVERIFY(read.refresh == session.refresh);
        QCOMPARE(read.account, session.account);
    }

    void aPastedTokenIsASessionWithoutRenewal()
    {
        const Session read = sessionFrom(secret("plain-token"));
        QVERIFY(read.access == secret("plain-token"));
        QVERIFY(read.refresh.isEmpty());
        QVERIFY(read.account.isEmpty());
    }

    void theEndOfAWebTokenIsRead_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<qint64>("msecs"); // 0: no end
        QTest::newRow("whole seconds") << QByteArray(R"({"exp":1790000000})") << qint64(1'790'000'000'000);
        QTest::newRow("fraction") << QByteArray(R"({"exp":1790000000.5})") << qint64(1'790'000'000'500);
        QTest::newRow("none") << QByteArray(R"({"iat":1})") << qint64(0);
        QTest::newRow("text") << QByteArray(R"({"exp":"1790000000"})") << qint64(0);
        QTest::newRow("negative") << QByteArray(R"({"exp":-5})") << qint64(0);
        QTest::newRow("absurd") << QByteArray(R"({"exp":1e300})") << qint64(0);
        QTest::newRow("no object") << QByteArray("[1]") << qint64(0);
        QTest::newRow("no JSON") << QByteArray("\xff\xfe") << qint64(0);
    }

    void theEndOfAWebTokenIsRead()
    {
        QFETCH(const QByteArray, payload);
        QFETCH(const qint64, msecs);
        QCOMPARE(endOfWebToken(webToken(payload)), msecs == 0 ? Instant() : Instant::fromMsecs(msecs));
    }

    void otherTokensHaveNoEnd()
    {
        for (const char *text : {"", "abc", "a.b", "a.!!!.c", "a.b.c.d"}) {
            QVERIFY2(!endOfWebToken(secret(text)).isValid(), text);
        }
    }
};

} // namespace Reinvite

QTEST_APPLESS_MAIN(Reinvite::TestSession)
#include "tst_session.moc"
