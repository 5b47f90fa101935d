// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/vendors/polar/polarstage.h"

#include <QRegularExpression>
#include <QSignalSpy>

#include <algorithm>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

const QString End = u"GET /v1/customer-portal/customer-session/introspect"_s;
const QString User = u"GET /v1/customer-portal/customer-session/user"_s;
const QString Customer = u"GET /v1/customer-portal/customers/me"_s;

struct PortalStage final : PolarStage
{
    PortalStage()
        : PolarStage(Polar::PortalSide)
    {
    }

    void scriptMember(const QByteArray &role)
    {
        script(User,
            json(
                R"({"type":"member","name":"Zoë","email":"zoe@example.org","customer_id":"cus-1","member_id":"m","role":)"
                + role + '}'));
    }
};

/// Answers to the questions whose session it is, all of them of no use.
void addUselessAnswers()
{
    QTest::addColumn<LoopbackReply>("reply");
    QTest::addColumn<bool>("said"); // does the notice tell of it?
    const auto row = [](const char *name, const LoopbackReply &reply, bool said = true) {
        QTest::newRow(name) << reply << said;
    };
    row("404", PolarStage::json(R"({"detail":"Not Found"})", 404));
    row("403", PolarStage::json(R"({"error":"NotPermitted","detail":"No"})", 403));
    row("422", PolarStage::json(R"({"detail":[]})", 422));
    row("500", {.status = 500, .body = "Internal Server Error"});
    row("malformed", PolarStage::json("{\"expires_at\":"));
    row("other JSON", PolarStage::json("[]"));
    row("nothing", PolarStage::json({}));
    row("no field", PolarStage::json("{}"), false);
    row("fields of other types", PolarStage::json(R"({"expires_at":[],"type":7,"name":{},"role":[1]})"), false);
    row("login page", {.headers = {{"Content-Type", "text/html"}}, .body = "<html>"});
    row("slow", {.ending = Ending::Never});
}

void addSignedOutAnswers()
{
    QTest::addColumn<QString>("route");
    QTest::addColumn<QByteArray>("body");
    const QByteArray family = R"({"error":"Unauthorized","detail":"Unauthorized"})";
    const QByteArray token = R"({"error":"invalid_token","error_description":"The token is expired."})";
    QTest::newRow("wrong family, at once") << End << family;
    QTest::newRow("ended, at once") << End << token;
    QTest::newRow("ended, then") << User << token;
    QTest::newRow("ended, at the customer") << Customer << token;
}

} // namespace

/// What the customer portal has to itself: whose session it is, what the role may, and when it ends.
class PolarPortalListTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void asksExactlyAsTheVendorWantsIt();
    void isShownAsTheCustomersAndKeptAsTheOrganisations();
    void bothSidesSeeOneTarget();
    void atTheNextStartTheRealmIsRightBeforeAnyRequest();
    void whoIsBilledIsTheCustomer();
    void rolesDecideWhoMayAct_data();
    void rolesDecideWhoMayAct();
    void membersAreShownWithTheirCustomer();
    void aCustomerWithoutANameCostsNothing();
    void endAndRoleAreKnownBeforeTheFirstRow();
    void whatIsKnownAlreadyIsNotToldAgain();
    void aNewTokenForgetsTheOldSession();
    void anAnswerAboutAnEarlierTokenIsNotOfThisOne();
    void whatCannotBeReadStopsNothing_data();
    void whatCannotBeReadStopsNothing();
    void aLaterFailureForgetsNothing();
    void whatCanBeReadAgainIsNotSaidAnyMore();
    void signedOutEndsTheList_data();
    void signedOutEndsTheList();
    void cancellingAtTheSessionStopsEverything();
    void noSecretReachesAValue();
};

void PolarPortalListTest::asksExactlyAsTheVendorWantsIt()
{
    PortalStage stage;
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY2((*summary)->notice.isEmpty(), qPrintable((*summary)->notice));
    QCOMPARE(stage.lines().mid(0, 3),
        (QStringList{End, User, u"GET /v1/customer-portal/subscriptions/?page=1&limit=100"_s}));
    QStringList lines = stage.lines().mid(3);
    lines.sort();
    const QStringList expected = {
        u"GET /v1/customer-portal/orders/?page=1&limit=100&product_billing_type=one_time"_s,
        u"GET /v1/customer-portal/seats?order_id=ord-1"_s,
        u"GET /v1/customer-portal/seats?subscription_id=sub-1"_s,
        u"GET /v1/customer-portal/seats?subscription_id=sub-2"_s,
    };
    QCOMPARE(lines, expected);
    for (const LoopbackRequest &request : stage.requests()) {
        QCOMPARE(request.headers.value("polar-version"), QByteArray("2026-04"));
        QCOMPARE(request.headers.value("authorization"), QByteArray("Bearer polar_cst_test"));
    }
}

void PolarPortalListTest::isShownAsTheCustomersAndKeptAsTheOrganisations()
{
    PortalStage stage;
    QSignalSpy scopes(&stage.client(), &VendorClient::scopeFound);
    Heard heard;
    QVERIFY(stage.list(heard));
    QCOMPARE(scopes.size(), 1);
    QCOMPARE(scopes.constFirst(), (QVariantList{u"org-1"_s, u"Buyer Ltd (Acme Cloud)"_s}));
    QCOMPARE(heard.events.constFirst(), u"scope"_s);
    QVERIFY(stage.client().realm().endsWith(u"/org-1"_s));
}

void PolarPortalListTest::bothSidesSeeOneTarget()
{
    PortalStage stage;
    Heard atPortal;
    QVERIFY(stage.list(atPortal));
    const auto organization = stage.makeClient(Polar::OrganizationSide);
    QVERIFY(organization->realm() != stage.client().realm());
    Heard atOrganization;
    QVERIFY(outcomeOf(organization->list(atOrganization.sink())));
    QCOMPARE(organization->realm(), stage.client().realm());
    const auto idsOf = [](const QList<Invitation> &rows) {
        QStringList ids;
        std::ranges::transform(rows, std::back_inserter(ids), [](const Invitation &row) { return row.key.id; });
        ids.sort();
        return ids;
    };
    QCOMPARE(idsOf(atOrganization.rows), idsOf(atPortal.rows));
    QCOMPARE(atPortal.rows.size(), 6);
}

void PolarPortalListTest::atTheNextStartTheRealmIsRightBeforeAnyRequest()
{
    PortalStage stage;
    Heard heard;
    QVERIFY(stage.list(heard));
    const auto before = stage.requests().size();
    const auto later = stage.makeClient(Polar::PortalSide, u"org-1"_s);
    QCOMPARE(later->realm(), stage.client().realm());
    QCOMPARE(stage.makeClient(Polar::OrganizationSide, u"org-1"_s)->realm(), later->realm());
    QCOMPARE(stage.requests().size(), before);
}

void PolarPortalListTest::whoIsBilledIsTheCustomer()
{
    PortalStage stage;
    Heard heard;
    QVERIFY(stage.list(heard));
    QVERIFY(
        std::ranges::all_of(heard.rows, [](const Invitation &row) { return row.container.owner == u"Buyer Ltd"_s; }));
}

void PolarPortalListTest::rolesDecideWhoMayAct_data()
{
    QTest::addColumn<QByteArray>("role");
    QTest::addColumn<bool>("mayAct");
    QTest::newRow("owner") << QByteArray(R"("owner")") << true;
    QTest::newRow("billing manager") << QByteArray(R"("billing_manager")") << true;
    QTest::newRow("member") << QByteArray(R"("member")") << false;
    QTest::newRow("new role") << QByteArray(R"("auditor")") << true;
    QTest::newRow("not told") << QByteArray("null") << true;
    QTest::newRow("another type") << QByteArray("[]") << true;
}

void PolarPortalListTest::rolesDecideWhoMayAct()
{
    QFETCH(QByteArray, role);
    QFETCH(bool, mayAct);
    PortalStage stage;
    stage.scriptMember(role);
    QVERIFY(stage.client().cannotActBecause().isEmpty());
    Heard heard;
    QVERIFY(stage.list(heard));
    QCOMPARE(heard.rows.size(), 6);
    QCOMPARE(stage.client().cannotActBecause(),
        mayAct ? QString() : u"Your role in this account is member: only owners and billing managers may resend."_s);
}

void PolarPortalListTest::membersAreShownWithTheirCustomer()
{
    PortalStage stage;
    stage.scriptMember(R"("owner")");
    QSignalSpy scopes(&stage.client(), &VendorClient::scopeFound);
    Heard heard;
    QVERIFY(stage.list(heard));
    QCOMPARE(stage.lines().mid(0, 3), (QStringList{End, User, Customer}));
    QCOMPARE(scopes.constFirst().constLast(), QVariant(u"Buyer Ltd (Acme Cloud)"_s));
    QCOMPARE(heard.rows.constFirst().container.owner, u"Buyer Ltd"_s);
}

void PolarPortalListTest::aCustomerWithoutANameCostsNothing()
{
    PortalStage stage;
    stage.scriptMember(R"("owner")");
    stage.script(Customer, PolarStage::json(R"({"error":"NotPermitted","detail":"No"})", 403));
    QSignalSpy scopes(&stage.client(), &VendorClient::scopeFound);
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY((*summary)->whole);
    QVERIFY((*summary)->notice.isEmpty());
    QCOMPARE(scopes.constFirst().constLast(), QVariant(u"Acme Cloud"_s));
}

void PolarPortalListTest::endAndRoleAreKnownBeforeTheFirstRow()
{
    PortalStage stage;
    stage.scriptMember(R"("member")");
    QVERIFY(!stage.client().tokenEndsAt().isValid());
    Heard heard;
    QObject context;
    QObject::connect(&stage.client(), &VendorClient::accountChanged, &context, [&] {
        heard.events.append(u"account"_s);
        QCOMPARE(stage.client().tokenEndsAt(), Instant::fromRfc3339("2026-08-22T11:00:00Z"));
        QVERIFY(!stage.client().cannotActBecause().isEmpty());
    });
    QVERIFY(stage.list(heard));
    QCOMPARE(heard.events.mid(0, 2), (QStringList{u"account"_s, u"scope"_s}));
    QCOMPARE(heard.events.count(u"account"_s), 1);
    QVERIFY(!stage.client().canRenewToken());
}

void PolarPortalListTest::whatIsKnownAlreadyIsNotToldAgain()
{
    PortalStage stage;
    QSignalSpy changes(&stage.client(), &VendorClient::accountChanged);
    for (int i = 0; i < 2; ++i) {
        Heard heard;
        QVERIFY(stage.list(heard));
    }
    QCOMPARE(changes.size(), 1);
    QCOMPARE(stage.lines().filter(u"introspect"_s).size(), 2);
}

void PolarPortalListTest::aNewTokenForgetsTheOldSession()
{
    PortalStage stage;
    stage.scriptMember(R"("member")");
    Heard heard;
    QVERIFY(stage.list(heard));
    QSignalSpy changes(&stage.client(), &VendorClient::accountChanged);
    stage.client().setToken(Secret(QByteArray("polar_mst_next")));
    QCOMPARE(changes.size(), 1);
    QVERIFY(stage.client().cannotActBecause().isEmpty());
    QVERIFY(!stage.client().tokenEndsAt().isValid());
    QVERIFY(stage.client().realm().endsWith(u"/org-1"_s));
    Heard again;
    QVERIFY(stage.list(again));
    QCOMPARE(again.rows.size(), heard.rows.size());
    QCOMPARE(stage.requests().constLast().headers.value("authorization"), QByteArray("Bearer polar_mst_next"));
    QVERIFY(stage.client().tokenEndsAt().isValid());
}

void PolarPortalListTest::anAnswerAboutAnEarlierTokenIsNotOfThisOne()
{
    PortalStage stage;
    stage.scriptMember(R"("member")");
    Heard heard;
    auto *job = stage.client().list(heard.sink());
    stage.script(User, [&stage](const LoopbackRequest &) {
        stage.client().setToken(Secret(QByteArray("polar_mst_next")));
        return PolarStage::json(R"({"type":"member","role":"member"})");
    });
    QVERIFY(outcomeOf(job));
    QVERIFY(stage.client().cannotActBecause().isEmpty());
    QVERIFY(!stage.client().tokenEndsAt().isValid());
}

void PolarPortalListTest::whatCannotBeReadStopsNothing_data()
{
    addUselessAnswers();
}

void PolarPortalListTest::whatCannotBeReadStopsNothing()
{
    QFETCH(LoopbackReply, reply);
    QFETCH(bool, said);
    for (const QString &route : {End, User}) {
        PortalStage stage;
        stage.script(route, reply);
        Heard heard;
        const auto summary = stage.list(heard);
        QVERIFY(summary && *summary);
        QVERIFY((*summary)->whole);
        QCOMPARE(heard.rows.size(), 6);
        QCOMPARE((*summary)->notice.contains(u"Whose session"_s), said);
        QCOMPARE(stage.client().tokenEndsAt().isValid(), route == User);
        QVERIFY(stage.client().cannotActBecause().isEmpty());
        QVERIFY(stage.client().realm().endsWith(u"/org-1"_s));
    }
}

void PolarPortalListTest::aLaterFailureForgetsNothing()
{
    PortalStage stage;
    stage.scriptMember(R"("member")");
    Heard heard;
    QVERIFY(stage.list(heard));
    const QString because = stage.client().cannotActBecause();
    for (const QString &route : {End, User, Customer}) {
        stage.script(route, LoopbackReply{.status = 500, .body = {}});
    }
    QSignalSpy scopes(&stage.client(), &VendorClient::scopeFound);
    Heard later;
    QVERIFY(stage.list(later));
    QCOMPARE(stage.client().cannotActBecause(), because);
    QVERIFY(stage.client().tokenEndsAt().isValid());
    QCOMPARE(scopes.constFirst().constLast(), QVariant(u"Buyer Ltd (Acme Cloud)"_s));
}

void PolarPortalListTest::whatCanBeReadAgainIsNotSaidAnyMore()
{
    PortalStage stage;
    stage.script(End, LoopbackReply{.status = 500, .body = {}});
    Heard heard;
    const auto failed = stage.list(heard);
    QVERIFY(failed && *failed && !(*failed)->notice.isEmpty());
    stage.script(End, PolarStage::json(R"({"expires_at":"2026-08-22T12:00:00Z"})"));
    const auto read = stage.list(heard);
    QVERIFY(read && *read && (*read)->notice.isEmpty());
    QCOMPARE(stage.client().tokenEndsAt(), Instant::fromRfc3339("2026-08-22T12:00:00Z"));
}

void PolarPortalListTest::signedOutEndsTheList_data()
{
    addSignedOutAnswers();
}

void PolarPortalListTest::signedOutEndsTheList()
{
    QFETCH(QString, route);
    QFETCH(QByteArray, body);
    PortalStage stage;
    stage.scriptMember(R"("owner")");
    stage.script(route, PolarStage::json(body, 401));
    QSignalSpy signedOut(&stage.client(), &VendorClient::signedOut);
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && !*summary);
    QCOMPARE(summary->error().kind, ProblemKind::Unauthorized);
    QCOMPARE(signedOut.size(), 1);
    QCOMPARE(stage.lines().constLast(), route);
    QVERIFY(heard.events.isEmpty());
}

void PolarPortalListTest::cancellingAtTheSessionStopsEverything()
{
    PortalStage stage;
    stage.script(End, LoopbackReply{.ending = Ending::Never});
    Heard heard;
    auto *job = stage.client().list(heard.sink());
    Caught<Result<ListSummary>> caught(job);
    const QPointer<QObject> watched = job;
    QTRY_COMPARE(stage.requests().size(), 1);
    job->cancel();
    QTRY_VERIFY(!watched);
    const auto read = outcomeOf(stage.client().listContainer(PolarStage::order(), Priority::Act));
    QVERIFY(read && *read);
    QCOMPARE(stage.requests().size(), 2);
    QVERIFY(!caught.value);
    QVERIFY(heard.events.isEmpty());
}

void PolarPortalListTest::noSecretReachesAValue()
{
    PortalStage stage;
    stage.script(End, PolarStage::json(R"({"error":"Odd","detail":"polar_cst_SECRETPART is odd"})", 404));
    stage.script(u"GET /v1/customer-seats?order_id=ord-1"_s,
        PolarStage::json(R"({"seats":[{"id":"x","status":"pending","invitation_token":"SECRETPART"}]})"));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY(!(*summary)->notice.contains(u"SECRETPART"_s));
    const auto row = std::ranges::find_if(heard.rows, [](const Invitation &each) { return each.key.id == u"x"_s; });
    QVERIFY(row != heard.rows.end());
    const QStringList texts = {row->vendorState, row->email, row->name, row->role, row->customerId, row->memberId,
        row->metadata, row->inviter, row->message};
    QVERIFY(!texts.join(u' ').contains(u"SECRETPART"_s));
    const auto json = outcomeOf(stage.client().rawJson(*row));
    QVERIFY(json && *json);
    QVERIFY((*json)->contains(u"invitation_token"_s));
    QVERIFY(!(*json)->contains(u"SECRETPART"_s));
}

QTEST_GUILESS_MAIN(PolarPortalListTest)
#include "tst_polarportallist.moc"
