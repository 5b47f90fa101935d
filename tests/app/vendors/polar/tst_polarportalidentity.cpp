// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/vendors/polar/polarstage.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

const QString End = u"GET /v1/customer-portal/customer-session/introspect"_s;
const QString User = u"GET /v1/customer-portal/customer-session/user"_s;
const QString Subscriptions = u"GET /v1/subscriptions/"_s;
const QString Orders = u"GET /v1/orders/"_s;

LoopbackReply notPermitted()
{
    return PolarStage::json(
        R"({"error":"NotPermitted","detail":"Only owners and billing managers can access billing features."})", 403);
}

} // namespace

/// Whose session a connection to the customer portal has, and what it may.
class PolarPortalIdentityTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void tellsWhoseSessionItIs();
    void tellsTheMemberAndTheRole();
    void ordersTellTheOrganisationToo();
    void whoHasBoughtNothingIsKnownByName();
    void whatTheRoleMayNotReadIsSaid();
    void whatIsNotKnownIsSaid();
    void problemsEndTheTest_data();
    void problemsEndTheTest();
    void cancellingStopsTheTest();
};

void PolarPortalIdentityTest::tellsWhoseSessionItIs()
{
    PolarStage stage(Polar::PortalSide);
    QSignalSpy scopes(&stage.client(), &VendorClient::scopeFound);
    const auto identity = outcomeOf(stage.client().whoAmI());
    QVERIFY(identity && *identity);
    QCOMPARE((*identity)->scopeId, u"org-1"_s);
    QCOMPARE((*identity)->scopeName, u"Buyer Ltd (Acme Cloud)"_s);
    QCOMPARE((*identity)->person, u"Buyer Ltd"_s);
    QVERIFY((*identity)->role.isEmpty());
    QCOMPARE((*identity)->signedInUntil, Instant::fromRfc3339("2026-08-22T11:00:00Z"));
    QCOMPARE((*identity)->environment, Environment::OfflineSandbox);
    QVERIFY((*identity)->prevented.isEmpty());
    QVERIFY((*identity)->missingScopes.isEmpty());
    QCOMPARE(scopes.size(), 1);
    QCOMPARE(scopes.constFirst(), (QVariantList{u"org-1"_s, u"Buyer Ltd (Acme Cloud)"_s}));
    QCOMPARE(stage.client().tokenEndsAt(), (*identity)->signedInUntil);
    QCOMPARE(stage.lines(), (QStringList{End, User, stage.own(Subscriptions) + u"?limit=1"_s}));
}

void PolarPortalIdentityTest::tellsTheMemberAndTheRole()
{
    PolarStage stage(Polar::PortalSide);
    stage.script(User,
        PolarStage::json(R"({"type":"member","name":null,"email":"zoe@example.org","member_id":"m","role":"member"})"));
    const auto identity = outcomeOf(stage.client().whoAmI());
    QVERIFY(identity && *identity);
    QCOMPARE((*identity)->person, u"zoe@example.org"_s);
    QCOMPARE((*identity)->role, u"member"_s);
    QCOMPARE((*identity)->scopeName, u"Buyer Ltd (Acme Cloud)"_s);
    QCOMPARE((*identity)->prevented, QStringList{stage.client().cannotActBecause()});
}

void PolarPortalIdentityTest::ordersTellTheOrganisationToo()
{
    PolarStage stage(Polar::PortalSide);
    stage.script(Subscriptions, PolarStage::json(PolarStage::page({}, 0)));
    const auto identity = outcomeOf(stage.client().whoAmI());
    QVERIFY(identity && *identity);
    QCOMPARE((*identity)->scopeId, u"org-1"_s);
    QCOMPARE(stage.lines().constLast(), stage.own(Orders) + u"?limit=1"_s);
}

void PolarPortalIdentityTest::whoHasBoughtNothingIsKnownByName()
{
    PolarStage stage(Polar::PortalSide);
    stage.script(Subscriptions, PolarStage::json(PolarStage::page({}, 0)));
    stage.script(Orders, PolarStage::json(PolarStage::page({}, 0)));
    const auto identity = outcomeOf(stage.client().whoAmI());
    QVERIFY(identity && *identity);
    QVERIFY((*identity)->scopeId.isEmpty());
    QCOMPARE((*identity)->scopeName, u"Buyer Ltd"_s);
    QVERIFY(stage.client().realm().endsWith(u"/c1"_s));
}

void PolarPortalIdentityTest::whatTheRoleMayNotReadIsSaid()
{
    PolarStage stage(Polar::PortalSide);
    stage.script(Subscriptions, notPermitted());
    stage.script(Orders, notPermitted());
    const auto identity = outcomeOf(stage.client().whoAmI());
    QVERIFY(identity && *identity);
    QCOMPARE((*identity)->prevented.size(), 1);
    QVERIFY((*identity)->prevented.constFirst().contains(u"billing features"_s));
}

void PolarPortalIdentityTest::whatIsNotKnownIsSaid()
{
    PolarStage stage(Polar::PortalSide);
    stage.script(End, PolarStage::json(R"({"detail":"Not Found"})", 404));
    stage.script(User, PolarStage::json("[]"));
    const auto identity = outcomeOf(stage.client().whoAmI());
    QVERIFY(identity && *identity);
    QCOMPARE((*identity)->scopeName, u"Acme Cloud"_s);
    QVERIFY((*identity)->person.isEmpty());
    QVERIFY(!(*identity)->signedInUntil.isValid());
    QCOMPARE((*identity)->prevented.size(), 1);
}

void PolarPortalIdentityTest::problemsEndTheTest_data()
{
    QTest::addColumn<QString>("route");
    QTest::addColumn<LoopbackReply>("reply");
    QTest::addColumn<ProblemKind>("kind");
    QTest::newRow("ended") << End << PolarStage::json(R"({"error":"invalid_token","error_description":"Old"})", 401)
                           << ProblemKind::Unauthorized;
    QTest::newRow("ended later") << Orders << PolarStage::json(R"({"error":"Unauthorized","detail":"U"})", 401)
                                 << ProblemKind::Unauthorized;
    QTest::newRow("another server") << Orders << PolarStage::json(R"({"detail":"Not Found"})", 404)
                                    << ProblemKind::NotFound;
    QTest::newRow("login page") << Orders << LoopbackReply{.headers = {{"Content-Type", "text/html"}}, .body = "<html>"}
                                << ProblemKind::Malformed;
    QTest::newRow("fault") << Orders << LoopbackReply{.status = 500} << ProblemKind::VendorFault;
}

void PolarPortalIdentityTest::problemsEndTheTest()
{
    QFETCH(QString, route);
    QFETCH(LoopbackReply, reply);
    PolarStage stage(Polar::PortalSide);
    stage.script(Subscriptions, PolarStage::json(PolarStage::page({}, 0)));
    stage.script(route, reply);
    const auto identity = outcomeOf(stage.client().whoAmI());
    QVERIFY(identity && !*identity);
    QTEST(identity->error().kind, "kind");
}

void PolarPortalIdentityTest::cancellingStopsTheTest()
{
    PolarStage stage(Polar::PortalSide);
    stage.script(User, LoopbackReply{.ending = Ending::Never});
    auto *job = stage.client().whoAmI();
    Caught<Result<Identity>> caught(job);
    const QPointer<QObject> watched = job;
    QTRY_COMPARE(stage.requests().size(), 2);
    job->cancel();
    QTRY_VERIFY(!watched);
    QVERIFY(!caught.value);
    QVERIFY(!stage.client().tokenEndsAt().isValid());
}

QTEST_GUILESS_MAIN(PolarPortalIdentityTest)
#include "tst_polarportalidentity.moc"
