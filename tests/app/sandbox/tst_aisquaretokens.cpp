// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/aisquare/aisquaretokens.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Reinvite;
using namespace std::chrono_literals;
using Type = AiSquareTokens::Type;
using Fault = AiSquareTokens::Fault;

namespace {

constexpr auto Base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
const Instant Start = Instant::fromMsecs(1'764'000'000'999);

QJsonObject part(const QByteArray &token, int index)
{
    return QJsonDocument::fromJson(QByteArray::fromBase64(token.split('.').value(index), Base64)).object();
}

} // namespace

class TestAiSquareTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void looksLikeAJwt_data();
    void looksLikeAJwt();
    void endsToTheSecond_data();
    void endsToTheSecond();
    void isTakenAsWhatItIsOnly();
    void noOtherTextIsAToken_data();
    void noOtherTextIsAToken();
    void ofAnotherSeedIsNoToken();
    void aBlacklistedOneIsRefused();
    void theSameSeedIssuesTheSameTokens();
    void noTwoTokensAreTheSame();
};

void TestAiSquareTokens::looksLikeAJwt_data()
{
    QTest::addColumn<Type>("type");
    QTest::addColumn<QString>("name");
    QTest::addColumn<qint64>("life");
    QTest::newRow("access") << Type::Access << QStringLiteral("access") << qint64(7 * 24 * 3600);
    QTest::newRow("refresh") << Type::Refresh << QStringLiteral("refresh") << qint64(30 * 24 * 3600);
}

void TestAiSquareTokens::looksLikeAJwt()
{
    QFETCH(Type, type);
    QFETCH(QString, name);
    QFETCH(qint64, life);
    const QByteArray token = AiSquareTokens(1).issue(type, 11, Start);
    QCOMPARE(token.count('.'), 2);
    QVERIFY2(!token.contains('=') && !token.contains('+') && !token.contains('/'), token.constData());
    QCOMPARE(part(token, 0),
        QJsonObject(
            {{QStringLiteral("alg"), QStringLiteral("HS256")}, {QStringLiteral("typ"), QStringLiteral("JWT")}}));
    const QJsonObject payload = part(token, 1);
    QCOMPARE(payload.keys(),
        QStringList({QStringLiteral("exp"), QStringLiteral("iat"), QStringLiteral("jti"), QStringLiteral("token_type"),
            QStringLiteral("user_id")}));
    QCOMPARE(payload[QStringLiteral("token_type")].toString(), name);
    QCOMPARE(payload[QStringLiteral("user_id")].toInt(), 11);
    QCOMPARE(payload[QStringLiteral("iat")].toInteger(), qint64(1'764'000'000));
    QCOMPARE(payload[QStringLiteral("exp")].toInteger(), qint64(1'764'000'000) + life);
    QCOMPARE(payload[QStringLiteral("jti")].toString().size(), 32);
    QCOMPARE(QByteArray::fromBase64(token.split('.').constLast(), Base64).size(), 32);
}

void TestAiSquareTokens::endsToTheSecond_data()
{
    QTest::addColumn<Type>("type");
    QTest::addColumn<std::chrono::milliseconds>("life");
    QTest::newRow("access") << Type::Access << std::chrono::milliseconds(24h * 7);
    QTest::newRow("refresh") << Type::Refresh << std::chrono::milliseconds(24h * 30);
}

void TestAiSquareTokens::endsToTheSecond()
{
    QFETCH(Type, type);
    QFETCH(std::chrono::milliseconds, life);
    AiSquareTokens tokens(1);
    const QByteArray token = tokens.issue(type, 11, Start);
    const auto alive = tokens.read(token, type, Start + life - 1s);
    QVERIFY(alive);
    QCOMPARE(alive->user, 11);
    const auto dead = tokens.read(token, type, Start + life);
    QVERIFY(!dead);
    QCOMPARE(dead.error(), Fault::Expired);
}

void TestAiSquareTokens::isTakenAsWhatItIsOnly()
{
    AiSquareTokens tokens(1);
    QCOMPARE(tokens.read(tokens.issue(Type::Refresh, 11, Start), Type::Access, Start).error(), Fault::WrongType);
    QCOMPARE(tokens.read(tokens.issue(Type::Access, 11, Start), Type::Refresh, Start).error(), Fault::WrongType);
}

void TestAiSquareTokens::noOtherTextIsAToken_data()
{
    QTest::addColumn<QByteArray>("text");
    AiSquareTokens tokens(1);
    const QByteArray token = tokens.issue(Type::Access, 11, Start);
    const QByteArrayList parts = token.split('.');
    const QByteArray other = QByteArray(parts[1]).replace(0, 1, "f");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("dots") << QByteArray("..");
    QTest::newRow("unsigned") << parts[0] + '.' + parts[1] + '.';
    QTest::newRow("without signature") << parts[0] + '.' + parts[1];
    QTest::newRow("longer") << token + 'A';
    QTest::newRow("another payload") << parts[0] + '.' + other + '.' + parts[2];
    QTest::newRow("another head") << "e30." + parts[1] + '.' + parts[2];
    QTest::newRow("an API key") << tokens.apiKey(11);
}

void TestAiSquareTokens::noOtherTextIsAToken()
{
    QFETCH(QByteArray, text);
    const auto claims = AiSquareTokens(1).read(text, Type::Access, Start);
    QVERIFY(!claims);
    QCOMPARE(claims.error(), Fault::Invalid);
}

void TestAiSquareTokens::ofAnotherSeedIsNoToken()
{
    const QByteArray token = AiSquareTokens(2).issue(Type::Access, 11, Start);
    QCOMPARE(AiSquareTokens(1).read(token, Type::Access, Start).error(), Fault::Invalid);
    QVERIFY(AiSquareTokens(1).apiKey(11) != AiSquareTokens(2).apiKey(11));
    QVERIFY(AiSquareTokens(1).apiKey(11) != AiSquareTokens(1).apiKey(12));
}

void TestAiSquareTokens::aBlacklistedOneIsRefused()
{
    AiSquareTokens tokens(1);
    const QByteArray token = tokens.issue(Type::Refresh, 11, Start);
    const QByteArray next = tokens.issue(Type::Refresh, 11, Start);
    tokens.blacklist(tokens.read(token, Type::Refresh, Start)->id);
    QCOMPARE(tokens.read(token, Type::Refresh, Start).error(), Fault::Blacklisted);
    QCOMPARE(AiSquareTokens::message(Fault::Blacklisted), QByteArray("Token is blacklisted"));
    QVERIFY(tokens.read(next, Type::Refresh, Start));
}

void TestAiSquareTokens::theSameSeedIssuesTheSameTokens()
{
    AiSquareTokens one(7);
    AiSquareTokens other(7);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(one.issue(Type::Access, 11, Start), other.issue(Type::Access, 11, Start));
    }
    QCOMPARE(one.sample(Type::Access, 11, Start, "try"), other.sample(Type::Access, 11, Start, "try"));
    QCOMPARE(one.apiKey(11), other.apiKey(11));
}

void TestAiSquareTokens::noTwoTokensAreTheSame()
{
    AiSquareTokens tokens(1);
    QSet<QByteArray> all;
    for (int i = 0; i < 100; ++i) {
        all.insert(tokens.issue(Type::Refresh, 11, Start));
    }
    all.insert(tokens.sample(Type::Refresh, 11, Start, "a"));
    all.insert(tokens.sample(Type::Refresh, 11, Start, "b"));
    QCOMPARE(all.size(), 102);
}

QTEST_APPLESS_MAIN(TestAiSquareTokens)
#include "tst_aisquaretokens.moc"
