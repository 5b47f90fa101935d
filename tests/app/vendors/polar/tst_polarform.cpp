// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarform.h"

#include "app/vendors/polar/polartoken.h"
#include "app/vendors/registry.h"

#include <QRegularExpression>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;

class PolarFormTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void knowsTokenFamilies_data();
    void knowsTokenFamilies();
    void asksForNameAddressAndToken_data();
    void asksForNameAddressAndToken();
    void theOrganisationsTokenNeedsItsScopes();
    void theRegistryKnowsBothSides();
};

void PolarFormTest::knowsTokenFamilies_data()
{
    QTest::addColumn<QByteArray>("token");
    // Part of the sentence; empty: accepted.
    QTest::addColumn<QString>("atOrganization");
    QTest::addColumn<QString>("atPortal");
    const auto row = [](const char *name, const QByteArray &token, const QString &atOrganization,
                         const QString &atPortal) { QTest::newRow(name) << token << atOrganization << atPortal; };
    const auto both = [row](const char *name, const QByteArray &token, const QString &refusal) {
        row(name, token, refusal, refusal);
    };
    const QString toPortal = u"add it as a connection to the customer portal"_s;
    const QString toOrganization = u"add it as a connection to Polar"_s;
    row("organisation", "polar_oat_abcDEF123", {}, toOrganization);
    row("personal", "polar_pat_abcDEF123", {}, toOrganization);
    row("OAuth, organisation", "polar_at_o_abcDEF123", {}, toOrganization);
    row("OAuth, user", "polar_at_u_abcDEF123", {}, toOrganization);
    row("customer session", "polar_cst_abcDEF123", toPortal, {});
    row("member session", "polar_mst_abcDEF123", toPortal, {});
    both("refresh, organisation", "polar_rt_o_abcDEF123", u"refresh token"_s);
    both("refresh, user", "polar_rt_u_abcDEF123", u"refresh token"_s);
    both("other key", "polar_whs_abcDEF123", u"key of Polar's"_s);
    both("another vendor's", "sk_live_abcDEF123", u"does not look like"_s);
    row("upper case", "POLAR_OAT_abcDEF123", u"polar_oat_"_s, u"polar_cst_"_s);
    both("empty", "", u"empty"_s);
    row("first part only, organisation", "polar_oat_", u"cut off"_s, toOrganization);
    row("first part only, session", "polar_mst_", toPortal, u"cut off"_s);
    for (const char *family : {"polar_oat_", "polar_cst_"}) {
        const QByteArray prefix = family;
        both(prefix + " space inside", prefix + "abc DEF123", u"spaces"_s);
        both(prefix + " line break behind", prefix + "abcDEF123\n", u"spaces"_s);
        both(prefix + " with Bearer", "Bearer " + prefix + "abcDEF123", u"spaces"_s);
        both(prefix + " not ASCII", prefix + "abc\xc3\xa9" + "DEF123", u"characters"_s);
        both(prefix + " control character", prefix + "abc\x01" + "DEF123", u"characters"_s);
        both(prefix + " zero byte", prefix + "abc" + '\0' + "DEF123", u"characters"_s);
    }
}

void PolarFormTest::knowsTokenFamilies()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, atOrganization);
    QFETCH(QString, atPortal);
    for (const auto &[check, refusal] :
        {std::pair(&Polar::checkOrganizationToken, atOrganization), std::pair(&Polar::checkSessionToken, atPortal)}) {
        const auto checked = check(Secret(QByteArray(token)));
        QCOMPARE(checked.has_value(), refusal.isEmpty());
        if (!checked) {
            QCOMPARE(checked.error().kind, ProblemKind::Setup);
            QVERIFY2(checked.error().detail.contains(refusal), qPrintable(checked.error().detail));
            QVERIFY(!describe(checked.error()).contains(u"DEF123"_s));
        }
    }
}

void PolarFormTest::asksForNameAddressAndToken_data()
{
    QTest::addColumn<QString>("vendor");
    QTest::newRow("organisation") << u"polar"_s;
    QTest::newRow("portal") << u"polar_portal"_s;
}

void PolarFormTest::asksForNameAddressAndToken()
{
    QFETCH(QString, vendor);
    const ConnectionForm form = vendorById(vendor)->form();
    QVERIFY(!form.intro.isEmpty());
    QStringList ids;
    for (const FormField &field : form.fields) {
        ids.append(field.id);
        QVERIFY(!field.label.isEmpty());
        QVERIFY(!field.help.isEmpty());
        QCOMPARE(field.kind == FormField::Kind::Secret, field.id == TokenFieldId);
    }
    QCOMPARE(ids, (QStringList{NameFieldId, UrlFieldId, TokenFieldId}));
    QCOMPARE(form.asked({}).size(), 3);
}

void PolarFormTest::theOrganisationsTokenNeedsItsScopes()
{
    const ConnectionForm form = Polar::organizationForm();
    const auto &token = form.fields.at(2);
    for (const auto &scope : {u"customer_seats:read"_s, u"customer_seats:write"_s, u"subscriptions:read"_s,
             u"orders:read"_s, u"customer_sessions:write"_s}) {
        QVERIFY2(token.help.contains(scope), qPrintable(scope));
    }
}

void PolarFormTest::theRegistryKnowsBothSides()
{
    QStringList names;
    for (const auto &id : {u"polar"_s, u"polar_portal"_s}) {
        const Vendor *polar = vendorById(id);
        QVERIFY(polar);
        names.append(polar->traits.name);
        QCOMPARE(polar->form().vendor, polar->traits.id);
        QCOMPARE(polar->form().title, polar->traits.name);
        QCOMPARE(polar->form().fields.at(1).value, polar->traits.defaultUrl.toString());
        QCOMPARE(polar->traits.itemNoun, u"seat"_s);
        QCOMPARE(polar->traits.resendRenews, Answer::No);
        QCOMPARE(polar->traits.linkLifetime, std::chrono::hours(24));
        QCOMPARE(polar->traits.requestsPerMinute, 500);
        QCOMPARE(polar->traits.sandboxRequestsPerMinute, 100);
        QVERIFY(polar->traits.limitKnown);
        QVERIFY(polar->traits.canRevoke && polar->traits.canAssign);
        QVERIFY(!polar->traits.signsIn);
    }
    QCOMPARE(names, (QStringList{u"Polar"_s, u"Polar customer portal"_s}));
    QVERIFY(!vendorById(u"Polar"));
    QVERIFY(!vendorById(u""));
}

QTEST_GUILESS_MAIN(PolarFormTest)
#include "tst_polarform.moc"
