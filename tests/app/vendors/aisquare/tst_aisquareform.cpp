// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/aisquare/aisquareform.h"
#include "app/vendors/aisquare/aisquaretokens.h"
#include "app/vendors/registry.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

QStringList idsOf(const QList<FormField> &fields)
{
    QStringList ids;
    for (const FormField &field : fields) {
        ids.append(field.id);
    }
    return ids;
}

QByteArray session(const QByteArray &access)
{
    return toSecret({.access = Secret(QByteArray(access)), .refresh = Secret(QByteArray("re.fre.sh"))})
        .reveal()
        .toByteArray();
}

} // namespace

/// What a connection to Studio asks for, and what is taken for a token.
class AiSquareFormTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void asksForWhatTheChosenWayNeeds();
    void saysWhatIsNeededAndWhere();
    void looksAtTheShapeOfATokenAlone_data();
    void looksAtTheShapeOfATokenAlone();
    void readsTokenAnswers_data();
    void readsTokenAnswers();
    void theRegistryKnowsAiSquare();
};

void AiSquareFormTest::asksForWhatTheChosenWayNeeds()
{
    const ConnectionForm form = AiSquare::form();
    QCOMPARE(idsOf(form.asked({})), (QStringList{u"name"_s, u"url"_s, u"way"_s, u"username"_s, u"password"_s}));
    QCOMPARE(idsOf(form.asked({{u"way"_s, u"password"_s}})), idsOf(form.asked({})));
    QCOMPARE(idsOf(form.asked({{u"way"_s, u"token"_s}})), (QStringList{u"name"_s, u"url"_s, u"way"_s, u"token"_s}));
}

void AiSquareFormTest::saysWhatIsNeededAndWhere()
{
    const ConnectionForm form = AiSquare::form();
    QCOMPARE(form.vendor, u"aisquare"_s);
    QCOMPARE(form.title, u"AISquare Studio"_s);
    QVERIFY(!form.intro.isEmpty());
    for (const FormField &field : form.fields) {
        QVERIFY2(!field.label.isEmpty() && !field.help.isEmpty(), qPrintable(field.id));
        const bool secret = field.id == u"password"_s || field.id == u"token"_s;
        QCOMPARE(field.kind == FormField::Kind::Secret, secret);
        QVERIFY(!secret || field.value.isEmpty());
        QVERIFY(field.required);
    }
}

void AiSquareFormTest::looksAtTheShapeOfATokenAlone_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("refusal"); // part of the sentence; empty: accepted
    const auto row = [](const char *label, const QByteArray &token, const QString &refusal = {}) {
        QTest::newRow(label) << token << refusal;
    };
    row("access token", "eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjF9.c2ln");
    row("OAuth token", "aisq_abcDEF123");
    row("API key of any shape", "0123456789abcdef");
    row("session that was kept", session("eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjF9.c2ln"));
    row("answer of the vendor, pasted", R"({"refresh": "b", "access": "a"})");
    row("empty", {}, u"empty"_s);
    row("session without a token", session({}), u"empty"_s);
    row("other JSON", R"({"detail":"no"})", u"empty"_s);
    row("Bearer", "Bearer abcDEF123", u"header"_s);
    row("bearer", "bearer abcDEF123", u"header"_s);
    row("whole header", "Authorization: Bearer abcDEF123", u"header"_s);
    row("header inside a session", session("Bearer abcDEF123"), u"header"_s);
    row("space inside", "abc DEF123", u"spaces"_s);
    row("two lines", "abc\nDEF123", u"spaces"_s);
    row("line break behind", "abcDEF123\n", u"spaces"_s);
    row("not ASCII", "abc\xc3\xa9", u"characters"_s);
    row("control character", QByteArray("abc\x01"), u"characters"_s);
    row("begins like the word", "Bearerlike123");
}

void AiSquareFormTest::looksAtTheShapeOfATokenAlone()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, refusal);
    const auto checked = AiSquare::checkToken(Secret(QByteArray(token)));
    QCOMPARE(checked.has_value(), refusal.isEmpty());
    if (!checked) {
        QCOMPARE(checked.error().kind, ProblemKind::Setup);
        QVERIFY2(checked.error().detail.contains(refusal), qPrintable(checked.error().detail));
        QVERIFY(!checked.error().detail.contains(u"DEF123"_s));
    }
}

void AiSquareFormTest::readsTokenAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("access"); // empty: Malformed
    QTest::addColumn<QByteArray>("refresh");
    const auto row = [](const char *label, const char *body, const char *access = "", const char *refresh = "") {
        QTest::newRow(label) << QByteArray(body) << QByteArray(access) << QByteArray(refresh);
    };
    row("as the framework writes it", R"({"refresh":"r","access":"a"})", "a", "r");
    row("no refresh", R"({"access":"a"})", "a");
    row("refresh is null", R"({"access":"a","refresh":null})", "a");
    row("inside data", R"({"data":{"access":"a","refresh":"r"},"message":"ok"})", "a", "r");
    row("token", R"({"token":"a"})", "a");
    row("token inside data", R"({"data":{"token":"a","refresh":"r"}})", "a", "r");
    row("OAuth names", R"({"access_token":"a","refresh_token":"r"})", "a", "r");
    row("access before token", R"({"token":"t","access":"a"})", "a");
    row("refresh that can't be one", R"({"access":"a","refresh":"r s"})", "a");
    row("empty", "{}");
    row("access is empty", R"({"access":""})");
    row("access is a number", R"({"access":5})");
    row("access with a line break", "{\"access\":\"a\\nb\"}");
    row("access not ASCII", "{\"access\":\"\xc3\xa9\"}");
    row("array", R"([{"access":"a"}])");
    row("no JSON", "token");
    row("nothing", "");
    row("data is text", R"({"data":"a"})");
}

void AiSquareFormTest::readsTokenAnswers()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, access);
    QFETCH(QByteArray, refresh);
    const auto session = AiSquare::parseTokens(body);
    QCOMPARE(session.has_value(), !access.isEmpty());
    if (session) {
        QCOMPARE(session->access.reveal().toByteArray(), access);
        QCOMPARE(session->refresh.reveal().toByteArray(), refresh);
    } else {
        QCOMPARE(session.error().kind, ProblemKind::Malformed);
    }
}

void AiSquareFormTest::theRegistryKnowsAiSquare()
{
    const Vendor *vendor = vendorById(u"aisquare");
    QVERIFY(vendor);
    const VendorTraits &traits = vendor->traits;
    QCOMPARE(traits.resendRenews, Answer::Yes);
    QCOMPARE(traits.linkLifetime, std::chrono::milliseconds(0));
    QCOMPARE(traits.requestsPerMinute, 60);
    QCOMPARE(traits.itemNoun, u"invite"_s);
    QCOMPARE(traits.partWords.one, u"workspace"_s);
    QVERIFY(traits.deadlineKnown && traits.signsIn && traits.readBackShowsResend);
    QVERIFY(!traits.limitKnown && !traits.canRevoke && !traits.canAssign);
    QCOMPARE(vendor->form().vendor, traits.id);
    QVERIFY(vendor->checkToken(Secret(QByteArray("abc"))));
}

QTEST_GUILESS_MAIN(AiSquareFormTest)
#include "tst_aisquareform.moc"
