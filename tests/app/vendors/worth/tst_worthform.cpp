// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/worth/worthform.h"

#include "app/vendors/registry.h"
#include "app/vendors/session.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Reinvite;
using namespace Qt::StringLiterals;

class WorthFormTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void knowsTheShapeOfAToken_data();
    void knowsTheShapeOfAToken();
    void takesTheTokenOutOfASession();
    void asksForOneWayOrTheOther_data();
    void asksForOneWayOrTheOther();
    void everyFieldExplainsItself();
    void theRegistryKnowsWorth();
};

void WorthFormTest::knowsTheShapeOfAToken_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("refusal"); // part of the sentence; empty: accepted
    QTest::newRow("three parts") << QByteArray("eyJhbGci.eyJleHAi.SECRET-_1") << QString();
    QTest::newRow("five parts") << QByteArray("eyJhbGci.a2V5.aXY.dGV4dA.SECRET") << u"refresh token"_s;
    QTest::newRow("one part") << QByteArray("SECRET") << u"does not look like"_s;
    QTest::newRow("two parts") << QByteArray("eyJhbGci.SECRET") << u"does not look like"_s;
    QTest::newRow("cut off") << QByteArray("eyJhbGci.SECRET.") << u"does not look like"_s;
    QTest::newRow("first part lost") << QByteArray(".eyJleHAi.SECRET") << u"does not look like"_s;
    QTest::newRow("another vendor's") << QByteArray("polar_oat_SECRET") << u"does not look like"_s;
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("with Bearer") << QByteArray("Bearer eyJhbGci.eyJleHAi.SECRET") << u"spaces"_s;
    QTest::newRow("line break behind") << QByteArray("eyJhbGci.eyJleHAi.SECRET\n") << u"spaces"_s;
    QTest::newRow("quoted") << QByteArray("\"eyJhbGci.eyJleHAi.SECRET\"") << u"characters"_s;
    QTest::newRow("zero byte") << QByteArray("eyJ\0.eyJleHAi.SECRET", 19) << u"characters"_s;
}

void WorthFormTest::knowsTheShapeOfAToken()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, refusal);
    const auto checked = vendorById(u"worth")->checkToken(Secret(QByteArray(token)));
    QCOMPARE(checked.has_value(), refusal.isEmpty());
    if (!checked) {
        QCOMPARE(checked.error().kind, ProblemKind::Setup);
        QVERIFY2(checked.error().detail.contains(refusal), qPrintable(checked.error().detail));
        QVERIFY(!describe(checked.error()).contains(u"SECRET"_s));
    }
}

void WorthFormTest::takesTheTokenOutOfASession()
{
    const Session session{.access = Secret(QByteArray("eyJhbGci.eyJleHAi.c2ln")),
        .refresh = Secret(QByteArray("r")),
        .account = u"cust-1"_s};
    QVERIFY(Worth::checkToken(toSecret(session)));
    QVERIFY(!Worth::checkToken(toSecret(Session())));
}

void WorthFormTest::asksForOneWayOrTheOther_data()
{
    QTest::addColumn<FormValues>("values");
    QTest::addColumn<QStringList>("asked");
    const QStringList byPassword = {u"name"_s, u"url"_s, u"way"_s, u"email"_s, u"password"_s};
    QTest::newRow("at first") << FormValues() << byPassword;
    QTest::newRow("password") << FormValues{{u"way"_s, u"password"_s}} << byPassword;
    QTest::newRow("token") << FormValues{{u"way"_s, u"token"_s}}
                           << QStringList{u"name"_s, u"url"_s, u"way"_s, u"token"_s, u"customer"_s};
}

void WorthFormTest::asksForOneWayOrTheOther()
{
    QFETCH(FormValues, values);
    QStringList ids;
    const auto fields = Worth::form().asked(values);
    for (const FormField &field : fields) {
        ids.append(field.id);
        QVERIFY(field.required);
    }
    QTEST(ids, "asked");
}

void WorthFormTest::everyFieldExplainsItself()
{
    const ConnectionForm form = Worth::form();
    QVERIFY(!form.intro.isEmpty());
    for (const FormField &field : form.fields) {
        QVERIFY(!field.label.isEmpty());
        QVERIFY(!field.help.isEmpty());
        const bool isSecret = field.id == "token"_L1 || field.id == "password"_L1;
        QCOMPARE(field.kind == FormField::Kind::Secret, isSecret);
        QCOMPARE(field.kind == FormField::Kind::Choice, !field.choices.isEmpty());
    }
}

void WorthFormTest::theRegistryKnowsWorth()
{
    const Vendor *worth = vendorById(u"worth");
    QVERIFY(worth);
    const VendorTraits &traits = worth->traits;
    QCOMPARE(worth->form().vendor, traits.id);
    QCOMPARE(worth->form().fields.at(1).value, traits.defaultUrl.toString());
    QCOMPARE(traits.name, u"Worth AI"_s);
    QCOMPARE(traits.itemNoun, u"user"_s);
    QCOMPARE(traits.containerNoun, u"customer"_s);
    QCOMPARE(traits.resendRenews, Answer::Unknown);
    QVERIFY(traits.signsIn && !traits.deadlineKnown && !traits.limitKnown);
    QVERIFY(!traits.canAssign && !traits.canRevoke && !traits.readBackShowsResend);
    QCOMPARE(traits.linkLifetime, std::chrono::milliseconds(0));
    QCOMPARE(traits.requestsPerMinute, 60);
}

QTEST_GUILESS_MAIN(WorthFormTest)
#include "tst_worthform.moc"
