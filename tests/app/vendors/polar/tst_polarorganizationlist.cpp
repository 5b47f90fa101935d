// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/vendors/polar/polarstage.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace Reinvite;
using namespace Qt::StringLiterals;

/// What lists of the organisation's side have to themselves: they can ask whose the token is.
class PolarOrganizationListTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void asksExactlyAsTheVendorWantsIt();
    void isShownAsTheOrganisations();
    void aMissingNameStopsNothing();
    void oneOfSeveralOrganisationsIsListed();
    void signedOutAtOnceEndsTheList_data();
    void signedOutAtOnceEndsTheList();
    void neverSaysThatItMayNotActOrEnds();
};

void PolarOrganizationListTest::asksExactlyAsTheVendorWantsIt()
{
    PolarStage stage;
    Heard heard;
    QVERIFY(stage.list(heard));
    QStringList lines = stage.lines();
    lines.sort();
    const QStringList expected = {
        u"GET /v1/customer-seats?order_id=ord-1"_s,
        u"GET /v1/customer-seats?subscription_id=sub-1"_s,
        u"GET /v1/customer-seats?subscription_id=sub-2"_s,
        u"GET /v1/orders/?page=1&limit=100&product_billing_type=one_time"_s,
        u"GET /v1/organizations/?limit=100"_s,
        u"GET /v1/subscriptions/?page=1&limit=100"_s,
    };
    QCOMPARE(lines, expected);
    for (const LoopbackRequest &request : stage.requests()) {
        QCOMPARE(request.headers.value("polar-version"), QByteArray("2026-04"));
        QCOMPARE(request.headers.value("authorization"), QByteArray("Bearer polar_oat_test"));
    }
}

void PolarOrganizationListTest::isShownAsTheOrganisations()
{
    PolarStage stage;
    QSignalSpy scopes(&stage.client(), &VendorClient::scopeFound);
    Heard heard;
    QVERIFY(stage.list(heard));
    QCOMPARE(scopes.size(), 1);
    QCOMPARE(scopes.constFirst(), (QVariantList{u"org-1"_s, u"Acme Cloud"_s}));
}

void PolarOrganizationListTest::aMissingNameStopsNothing()
{
    PolarStage stage;
    stage.script(u"GET /v1/organizations/"_s, PolarStage::missingScope("organizations:read"));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY((*summary)->whole);
    QCOMPARE(heard.rows.size(), 6);
    QVERIFY((*summary)->notice.contains(u"organizations:read"_s));
    QCOMPARE(heard.events.constFirst(), u"scope"_s); // from the products, where the organisation can't be asked
}

void PolarOrganizationListTest::oneOfSeveralOrganisationsIsListed()
{
    PolarStage stage;
    stage.script(u"GET /v1/organizations/"_s,
        PolarStage::json(PolarStage::page({R"({"id":"org-1","name":"Acme"})", R"({"id":"org-2","name":"Other"})"})));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY((*summary)->notice.contains(u"only Acme is listed"_s));
    QCOMPARE(stage.lines().filter(u"organization_id=org-1"_s).size(), 2);
}

void PolarOrganizationListTest::signedOutAtOnceEndsTheList_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("wrong family") << QByteArray(R"({"error":"Unauthorized","detail":"Unauthorized"})");
    QTest::newRow("bad token") << QByteArray(
        R"({"error":"invalid_token","error_description":"The token is expired."})");
}

void PolarOrganizationListTest::signedOutAtOnceEndsTheList()
{
    QFETCH(QByteArray, body);
    PolarStage stage;
    stage.script(u"GET /v1/organizations/"_s, PolarStage::json(body, 401));
    QSignalSpy signedOut(&stage.client(), &VendorClient::signedOut);
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && !*summary);
    QCOMPARE(summary->error().kind, ProblemKind::Unauthorized);
    QCOMPARE(signedOut.size(), 1);
    QCOMPARE(stage.requests().size(), 1);
}

void PolarOrganizationListTest::neverSaysThatItMayNotActOrEnds()
{
    PolarStage stage;
    Heard heard;
    QVERIFY(stage.list(heard));
    QVERIFY(stage.client().cannotActBecause().isEmpty());
    QVERIFY(!stage.client().tokenEndsAt().isValid());
    QVERIFY(!stage.client().canRenewToken());
}

QTEST_GUILESS_MAIN(PolarOrganizationListTest)
#include "tst_polarorganizationlist.moc"
