// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarform.h"

#include "app/vendors/registry.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Reinvite;
using namespace Qt::StringLiterals;

class PolarFormTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void knowsTokenFamilies_data();
    void knowsTokenFamilies();
    void asksForNameAddressAndToken();
    void theRegistryKnowsPolar();
};

void PolarFormTest::knowsTokenFamilies_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("refusal"); // part of the sentence; empty: accepted
    QTest::newRow("organisation") << QByteArray("polar_oat_abcDEF123") << QString();
    QTest::newRow("personal") << QByteArray("polar_pat_abcDEF123") << QString();
    QTest::newRow("OAuth, organisation") << QByteArray("polar_at_o_abcDEF123") << QString();
    QTest::newRow("OAuth, user") << QByteArray("polar_at_u_abcDEF123") << QString();
    QTest::newRow("customer session") << QByteArray("polar_cst_abcDEF123") << u"customer portal"_s;
    QTest::newRow("member session") << QByteArray("polar_mst_abcDEF123") << u"customer portal"_s;
    QTest::newRow("refresh, organisation") << QByteArray("polar_rt_o_abcDEF123") << u"refresh token"_s;
    QTest::newRow("refresh, user") << QByteArray("polar_rt_u_abcDEF123") << u"refresh token"_s;
    QTest::newRow("other key") << QByteArray("polar_whs_abcDEF123") << u"key of Polar's"_s;
    QTest::newRow("another vendor's") << QByteArray("sk_live_abcDEF123") << u"does not look like"_s;
    QTest::newRow("upper case") << QByteArray("POLAR_OAT_abcDEF123") << u"does not look like"_s;
    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("first part only") << QByteArray("polar_oat_") << u"cut off"_s;
    QTest::newRow("space inside") << QByteArray("polar_oat_abc DEF123") << u"spaces"_s;
    QTest::newRow("line break behind") << QByteArray("polar_oat_abcDEF123\n") << u"spaces"_s;
    QTest::newRow("with Bearer") << QByteArray("Bearer polar_oat_abcDEF123") << u"spaces"_s;
    QTest::newRow("not ASCII") << QByteArray("polar_oat_abc\xc3\xa9"
                                             "DEF123")
                               << u"characters"_s;
    QTest::newRow("control character") << QByteArray("polar_oat_abc\x01"
                                                     "DEF123")
                                       << u"characters"_s;
    QTest::newRow("zero byte") << QByteArray("polar_oat_abc\0DEF123", 20) << u"characters"_s;
}

void PolarFormTest::knowsTokenFamilies()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, refusal);
    const auto checked = Polar::checkToken(Secret(QByteArray(token)));
    QCOMPARE(checked.has_value(), refusal.isEmpty());
    if (!checked) {
        QCOMPARE(checked.error().kind, ProblemKind::Setup);
        QVERIFY2(checked.error().detail.contains(refusal), qPrintable(checked.error().detail));
        QVERIFY(!describe(checked.error()).contains(u"DEF123"_s));
    }
}

void PolarFormTest::asksForNameAddressAndToken()
{
    const ConnectionForm form = Polar::form();
    QStringList ids;
    for (const FormField &field : form.fields) {
        ids.append(field.id);
        QVERIFY(!field.label.isEmpty());
        QVERIFY(!field.help.isEmpty());
        QCOMPARE(field.kind == FormField::Kind::Secret, field.id == "token"_L1);
    }
    QCOMPARE(ids, (QStringList{u"name"_s, u"url"_s, u"token"_s}));
    const auto &token = form.fields.at(2);
    for (const auto &scope :
        {u"customer_seats:read"_s, u"customer_seats:write"_s, u"subscriptions:read"_s, u"orders:read"_s}) {
        QVERIFY2(token.help.contains(scope), qPrintable(scope));
    }
}

void PolarFormTest::theRegistryKnowsPolar()
{
    const Vendor *polar = vendorById(u"polar");
    QVERIFY(polar);
    QCOMPARE(polar->form().vendor, polar->traits.id);
    QCOMPARE(polar->form().fields.at(1).value, polar->traits.defaultUrl.toString());
    QCOMPARE(polar->traits.resendRenews, Answer::No);
    QCOMPARE(polar->traits.requestsPerMinute, 500);
    QCOMPARE(polar->traits.sandboxRequestsPerMinute, 100);
    QVERIFY(!vendorById(u"Polar"));
    QVERIFY(!vendorById(u""));
}

QTEST_GUILESS_MAIN(PolarFormTest)
#include "tst_polarform.moc"
