// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "polarworld.h"

#include <QRegularExpression>
#include <QTest>

using namespace Reinvite;
using namespace std::chrono_literals;

namespace {

constexpr const char *NotPermitted = R"({"error":"NotPermitted","detail":"Only owners and billing managers can )"
                                     R"(access billing features."})";
constexpr const char *NoSeat = R"({"error":"ResourceNotFound","detail":"Seat not found"})";
constexpr const char *NoSubscription = R"({"error":"ResourceNotFound","detail":"Subscription not found"})";
constexpr const char *NoOrder = R"({"error":"ResourceNotFound","detail":"Order not found"})";
constexpr const char *NotPending = R"({"error":"SeatNotPending","detail":"Seat is not in pending status"})";
constexpr const char *BadId =
    R"({"error":"RequestValidationError","detail":[{"type":"uuid_parsing","loc":["path","seat_id"],"msg":)"
    R"("Input should be a valid UUID, invalid character: found `n` at 1","input":"not-a-uuid",)"
    R"("ctx":{"error":"invalid character: found `n` at 1"}}]})";

constexpr const char *Routes[] = {
    "GET /v1/customer-portal/customers/me",
    "GET /v1/customer-portal/seats",
    "POST /v1/customer-portal/seats",
    "DELETE /v1/customer-portal/seats/3f2504e0-4f89-41d3-9a0c-0305e82c3301",
    "POST /v1/customer-portal/seats/3f2504e0-4f89-41d3-9a0c-0305e82c3301/resend",
    "GET /v1/customer-portal/seats/subscriptions",
    "GET /v1/customer-portal/customer-session/introspect",
    "GET /v1/customer-portal/customer-session/user",
    "GET /v1/customer-portal/orders/",
    "GET /v1/customer-portal/subscriptions/",
};

/// What contracts/polar.openapi.json requires in each item of a list.
constexpr const char *SubscriptionFields =
    "created_at modified_at id amount currency recurring_interval recurring_interval_count status current_period_start "
    "current_period_end current_meter_period_start current_meter_period_end trial_start trial_end cancel_at_period_end "
    "canceled_at started_at ends_at ended_at pause_at_period_end paused_at resumes_at customer_id product_id "
    "discount_id checkout_id customer_cancellation_reason customer_cancellation_comment product prices meters "
    "pending_update seats";
constexpr const char *OrderFields =
    "id created_at modified_at status paid subtotal_amount discount_amount net_amount tax_amount total_amount "
    "applied_balance_amount due_amount refunded_amount refunded_tax_amount currency billing_reason billing_name "
    "billing_address invoice_number is_invoice_generated receipt_number customer_id product_id discount_id "
    "subscription_id checkout_id product subscription items description refundable_amount refundable_tax_amount seats";
constexpr const char *ProductFields =
    "id created_at modified_at trial_interval trial_interval_count name description visibility recurring_interval "
    "recurring_interval_count meter_interval meter_interval_count is_recurring is_archived organization_id prices "
    "benefits medias organization";
constexpr const char *SellerFields = "created_at modified_at id name slug avatar_url proration_behavior "
                                     "allow_customer_updates customer_portal_settings";

} // namespace

class TestPolarPortalRoutes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyRouteWantsASession_data();
    void everyRouteWantsASession();
    void answersEachRequestToTheLetter_data();
    void answersEachRequestToTheLetter();
    void letsEachRoleDoWhatItMay_data();
    void letsEachRoleDoWhatItMay();
    void sendsTheOtherSlashOnItsWay_data();
    void sendsTheOtherSlashOnItsWay();
    void listsWhatTheCustomerBoughtAndNothingElse();
    void listItemsHoldEveryRequiredField();
    void pagesAndFiltersAsTheVendorDoes_data();
    void pagesAndFiltersAsTheVendorDoes();
    void showsTheSameSeatsAsTheOrganization();
    void whatOneSideDoesTheOtherSees();
    void aCheckoutStandsForWhatItMade();
    void resendingMailsTheOldLinkAgain();
    void saysWhoseSessionItIs();
    void listsSubscriptionsInWhichTheCallerHoldsAClaimedSeat();
};

void TestPolarPortalRoutes::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
}

void TestPolarPortalRoutes::everyRouteWantsASession_data()
{
    QTest::addColumn<QByteArray>("credential");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("answer");
    for (const char *route : Routes) {
        QTest::addRow("%s without", route) << QByteArray() << QByteArray(route) << QByteArray(Unauthorized);
        QTest::addRow("%s organisation", route) << QByteArray("full") << QByteArray(route) << QByteArray(Unauthorized);
        QTest::addRow("%s ended", route) << QByteArray("portal_ended") << QByteArray(route) << QByteArray(InvalidToken);
        QTest::addRow("%s unknown", route)
            << QByteArray("polar_mst_nobody") << QByteArray(route) << QByteArray(InvalidToken);
    }
}

void TestPolarPortalRoutes::everyRouteWantsASession()
{
    QFETCH(QByteArray, credential);
    QFETCH(QByteArray, request);
    World world;
    const LoopbackReply reply = world.ask(credential, request);
    QCOMPARE(reply.status, 401);
    QTEST(reply.body, "answer");
    const auto marked = [](const auto &header) { return header.first == "WWW-Authenticate"; };
    QVERIFY(std::ranges::any_of(reply.headers, marked));
}

void TestPolarPortalRoutes::answersEachRequestToTheLetter_data()
{
    QTest::addColumn<QByteArray>("credential");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer"); ///< whole, or its end
    const auto row = [](const char *name, const char *credential, const QByteArray &request, const QByteArray &body,
                         int status, const QByteArray &answer) {
        QTest::newRow(name) << QByteArray(credential) << request << body << status << answer;
    };
    const QByteArray seats = "/v1/customer-portal/seats";
    const char *me = "customer_session";
    row("list without ids", me, "GET " + seats, {}, 400,
        R"({"error":"BadRequest","detail":"Either subscription_id or order_id must be provided"})");
    row("list of nonsense", me, "GET " + seats + "?order_id=x", {}, 422,
        R"("ctx":{"error":)"
        R"("invalid character: found `x` at 1"}}]})");
    row("list of an unknown order", me, "GET " + seats + "?order_id=" + Unknown, {}, 404, NoOrder);
    row("list of another's order", me, "GET " + seats + "?order_id={foreign order}", {}, 404, NoOrder);
    row("list of another's subscription", me, "GET " + seats + "?subscription_id={foreign subscription}", {}, 404,
        NoSubscription);
    row("subscription wins over order", me, "GET " + seats + "?order_id={order}&subscription_id=" + Unknown, {}, 404,
        NoSubscription);

    row("resend a claimed seat", me, "POST " + seats + "/{claimed}/resend", {}, 400, NotPending);
    row("resend a revoked seat", me, "POST " + seats + "/{revoked}/resend", {}, 400, NotPending);
    row("resend another's seat", me, "POST " + seats + "/{foreign}/resend", {}, 404, NoSeat);
    row("resend an unknown seat", me, "POST " + seats + "/" + Unknown + "/resend", {}, 404, NoSeat);
    row("resend nonsense", me, "POST " + seats + "/not-a-uuid/resend", {}, 422, BadId);
    row("resend nonsense as a member", "portal_member", "POST " + seats + "/not-a-uuid/resend", {}, 403, NotPermitted);
    row("revoke another's seat", me, "DELETE " + seats + "/{foreign}", {}, 404, NoSeat);
    row("revoke nonsense", me, "DELETE " + seats + "/not-a-uuid", {}, 422, BadId);
    row("no GET of one seat", me, "GET " + seats + "/{pending}", {}, 405, R"({"detail":"Method Not Allowed"})");

    row("assign no JSON", "", "POST " + seats, "{oops", 422, R"("ctx":{"error":"Expecting value"}}]})");
    row("assign nothing as a member", "portal_member", "POST " + seats, "{}", 403, NotPermitted);
    row("assign without container", me, "POST " + seats, R"({"email":"a@b.example"})", 422,
        invalid(R"({"type":"value_error","loc":["body"],"msg":"Value error, Exactly one of subscription_id, order_id, )"
                R"(or checkout_id must be provided","input":{"email":"a@b.example"},"ctx":{"error":{}}})"));
    row("assign to two containers", me, "POST " + seats, R"({"order_id":"{order}","checkout_id":"{checkout}"})", 422,
        R"("ctx":{"error":{}}}]})");
    row("assign to another's subscription", me, "POST " + seats,
        R"({"email":"a@b.example","subscription_id":"{foreign subscription}"})", 404, NoSubscription);
    row("assign to another's order", me, "POST " + seats, R"({"email":"a@b.example","order_id":"{foreign order}"})",
        404, NoOrder);
    row("assign to another's checkout", me, "POST " + seats,
        R"({"email":"a@b.example","checkout_id":"{foreign checkout}"})", 404,
        R"({"error":"ResourceNotFound","detail":"No subscription or order found for this checkout"})");
    row("an organisation knows no checkouts", "full", "POST /v1/customer-seats",
        R"({"email":"a@b.example","checkout_id":"{checkout}"})", 422, R"("ctx":{"error":{}}}]})");

    row("seats of the organisation", me, "GET /v1/customer-seats?subscription_id={subscription}", {}, 401,
        Unauthorized);
    row("subscriptions of the organisation", "portal_owner", "GET /v1/subscriptions/", {}, 401, Unauthorized);
    row("sessions of the organisation", "portal_owner", "POST /v1/customer-sessions/", "{}", 401, Unauthorized);
    row("ended session there", "portal_ended", "GET /v1/customer-seats", {}, 401, InvalidToken);

    row("limit of nothing", me, "GET /v1/customer-portal/orders/?limit=0", {}, 422, R"("ctx":{"gt":0}}]})");
    row("page of nothing", me, "GET " + seats + "/subscriptions?page=0", {}, 422, R"("ctx":{"gt":0}}]})");
    row("unknown order", me, "GET /v1/customer-portal/orders/?sorting=status", {}, 422,
        R"("ctx":{"expected":"'created_at', '-created_at', 'amount', '-amount', 'net_amount', '-net_amount', )"
        R"('product', '-product', 'subscription' or '-subscription'"}}]})");
}

void TestPolarPortalRoutes::answersEachRequestToTheLetter()
{
    QFETCH(QByteArray, credential);
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, answer);
    World world;
    const LoopbackReply reply = world.ask(credential, world.filledIn(request), world.filledIn(body));
    QVERIFY2(reply.body == answer || (!answer.startsWith('{') && reply.body.endsWith(answer)), reply.body.constData());
    QTEST(reply.status, "status");
    QVERIFY(world.mailbox.mails().isEmpty());
}

void TestPolarPortalRoutes::letsEachRoleDoWhatItMay_data()
{
    QTest::addColumn<QByteArray>("credential");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray seats = "/v1/customer-portal/seats";
    for (const QByteArray &who :
        QByteArrayList{"customer_session", "portal_owner", "portal_billing_manager", "portal_member"}) {
        const int write = who == "portal_member" ? 403 : 200;
        const auto row = [&who](const char *name, const QByteArray &request, const QByteArray &body, int status) {
            QTest::addRow("%s %s", who.constData(), name) << who << request << body << status;
        };
        row("lists seats", "GET " + seats + "?subscription_id={subscription}", {}, 200);
        row("lists an order's seats", "GET " + seats + "?order_id={order}", {}, 200);
        row("lists subscriptions", "GET /v1/customer-portal/subscriptions/", {}, 200);
        row("lists orders", "GET /v1/customer-portal/orders/", {}, 200);
        row("lists claimed", "GET " + seats + "/subscriptions", {}, 200);
        row("looks at the session", "GET /v1/customer-portal/customer-session/introspect", {}, 200);
        row("looks at himself", "GET /v1/customer-portal/customer-session/user", {}, 200);
        row("looks at the customer", "GET /v1/customer-portal/customers/me", {}, 200);
        row("resends", "POST " + seats + "/{pending}/resend", {}, write);
        row("resends by the old prefix", "POST /api" + seats + "/{pending}/resend", {}, write);
        row("revokes", "DELETE " + seats + "/{claimed}", {}, write);
        row("assigns", "POST " + seats, R"({"email":"new@person.example","subscription_id":"{subscription}"})", write);
    }
}

void TestPolarPortalRoutes::letsEachRoleDoWhatItMay()
{
    QFETCH(QByteArray, credential);
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, body);
    World world;
    const LoopbackReply reply = world.ask(credential, world.filledIn(request), world.filledIn(body));
    QTEST(reply.status, "status");
    if (reply.status == 403) {
        QCOMPARE(reply.body, QByteArray(NotPermitted));
        QVERIFY(world.mailbox.mails().isEmpty());
    }
}

void TestPolarPortalRoutes::sendsTheOtherSlashOnItsWay_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("location");
    const QByteArray portal = "/v1/customer-portal/";
    QTest::newRow("seats") << "GET " + portal + "seats/?order_id=1" << portal + "seats?order_id=1";
    QTest::newRow("claimed") << "GET " + portal + "seats/subscriptions/" << portal + "seats/subscriptions";
    QTest::newRow("subscriptions") << "GET " + portal + "subscriptions" << portal + "subscriptions/";
    QTest::newRow("orders") << "GET " + portal + "orders" << portal + "orders/";
    QTest::newRow("user") << "GET " + portal + "customer-session/user/" << portal + "customer-session/user";
    QTest::newRow("sessions") << QByteArray("POST /v1/customer-sessions") << QByteArray("/v1/customer-sessions/");
    QTest::newRow("nothing") << "GET " + portal + "nothing/" << QByteArray();
}

void TestPolarPortalRoutes::sendsTheOtherSlashOnItsWay()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, location);
    World world;
    const LoopbackReply reply = world.ask({}, request);
    QCOMPARE(reply.status, location.isEmpty() ? 404 : 307);
    const auto header = std::ranges::find(reply.headers, QByteArray("Location"), [](const auto &h) { return h.first; });
    QCOMPARE(header == reply.headers.end() ? QByteArray() : header->second,
        location.isEmpty() ? QByteArray() : "http://127.0.0.1" + location);
}

void TestPolarPortalRoutes::listsWhatTheCustomerBoughtAndNothingElse()
{
    World world;
    QSet<QString> bought[2];
    for (const PolarContainer &one : world.all().containers()) {
        if (one.customer == world.customer()) {
            bought[one.isSubscription() ? 0 : 1].insert(QString::fromLatin1(idText(one.id)));
        }
    }
    const QByteArray portal = "GET /v1/customer-portal/";
    QCOMPARE(idsOf(items(world.ask("customer_session", portal + "subscriptions/?limit=100"))), bought[0]);
    QCOMPARE(idsOf(items(world.ask("customer_session", portal + "orders/?limit=100"))), bought[1]);
    QCOMPARE(idsOf(items(world.ask("portal_member", portal + "orders/?limit=100"))), bought[1]);
    QVERIFY(bought[0].size() >= 2);
    QVERIFY(!bought[1].isEmpty());
}

void TestPolarPortalRoutes::listItemsHoldEveryRequiredField()
{
    World world;
    const QByteArray portal = "GET /v1/customer-portal/";
    const QJsonArray subscriptions = items(world.ask("customer_session", portal + "subscriptions/"));
    const QJsonArray orders = items(world.ask("customer_session", portal + "orders/"));
    const auto productIsWhole = [](const QJsonValue &item) {
        const QJsonValue product = item[QStringLiteral("product")];
        QCOMPARE(missingFields(product, ProductFields), QByteArray());
        QCOMPARE(missingFields(product[QStringLiteral("organization")], SellerFields), QByteArray());
        QCOMPARE(text(product[QStringLiteral("organization")], "name"), QByteArray("Acme Cloud"));
        QVERIFY(!item.toObject().contains(QStringLiteral("customer")));
        QVERIFY(!item.toObject().contains(QStringLiteral("metadata")));
    };
    for (const auto one : subscriptions) {
        QCOMPARE(missingFields(one, SubscriptionFields), QByteArray());
        productIsWhole(one);
    }
    for (const auto one : orders) {
        QCOMPARE(missingFields(one, OrderFields), QByteArray());
        productIsWhole(one);
    }
}

void TestPolarPortalRoutes::pagesAndFiltersAsTheVendorDoes_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("items");
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("maxPage");
    QTest::newRow("all") << QByteArray("subscriptions/") << 2 << 2 << 1;
    QTest::newRow("one a page") << QByteArray("subscriptions/?limit=1&page=2") << 1 << 2 << 2;
    QTest::newRow("past the end") << QByteArray("subscriptions/?page=3") << 0 << 2 << 1;
    QTest::newRow("active") << QByteArray("subscriptions/?active=true") << 2 << 2 << 1;
    QTest::newRow("not active") << QByteArray("subscriptions/?active=false") << 0 << 0 << 0;
    QTest::newRow("by product") << QByteArray("subscriptions/?query=acme%20CLOUD") << 2 << 2 << 1;
    QTest::newRow("by another product") << QByteArray("subscriptions/?query=Stickers") << 0 << 0 << 0;
    QTest::newRow("no filter here") << QByteArray("subscriptions/?status=canceled&customer_id=x") << 2 << 2 << 1;
    QTest::newRow("by seller") << QByteArray("subscriptions/?sorting=organization") << 2 << 2 << 1;
    QTest::newRow("one-time orders") << QByteArray("orders/?product_billing_type=one_time") << 1 << 1 << 1;
    QTest::newRow("claimed, one a page") << QByteArray("seats/subscriptions?limit=1") << 1 << 2 << 2;
}

void TestPolarPortalRoutes::pagesAndFiltersAsTheVendorDoes()
{
    QFETCH(QByteArray, target);
    World world;
    const LoopbackReply reply = world.ask("customer_session", "GET /v1/customer-portal/" + target);
    QVERIFY2(reply.status == 200, reply.body.constData());
    QTEST(int(items(reply).size()), "items");
    const QJsonValue pagination = object(reply)[QStringLiteral("pagination")];
    QTEST(pagination[QStringLiteral("total_count")].toInt(), "total");
    QTEST(pagination[QStringLiteral("max_page")].toInt(), "maxPage");
}

void TestPolarPortalRoutes::showsTheSameSeatsAsTheOrganization()
{
    World world;
    for (const QByteArray &container : QByteArrayList{"?subscription_id={subscription}", "?order_id={order}"}) {
        const QByteArray query = world.filledIn(container);
        const QJsonObject theirs = object(world.ask("full", "GET /v1/customer-seats" + query));
        const QJsonObject own = object(world.ask("portal_owner", "GET /v1/customer-portal/seats" + query));
        const QJsonArray seats = own[QStringLiteral("seats")].toArray();
        QCOMPARE(idsOf(seats), idsOf(theirs[QStringLiteral("seats")].toArray()));
        QCOMPARE(own[QStringLiteral("total_seats")], theirs[QStringLiteral("total_seats")]);
        QCOMPARE(own[QStringLiteral("available_seats")], theirs[QStringLiteral("available_seats")]);
        const auto pending =
            std::ranges::count_if(seats, [](const auto &seat) { return text(seat, "status") == "pending"; });
        QVERIFY(pending >= 3);
    }
}

void TestPolarPortalRoutes::whatOneSideDoesTheOtherSees()
{
    World world;
    const QByteArray id = world.seatId(Status::Pending);
    const auto statusAt = [&](const QByteArray &credential, const QByteArray &path) {
        const QJsonArray seats =
            object(world.ask(credential, world.filledIn("GET " + path)))[QStringLiteral("seats")].toArray();
        const auto seat = std::ranges::find_if(seats, [&id](const auto &one) { return text(one, "id") == id; });
        return seat == seats.end() ? QByteArray() : text(*seat, "status");
    };
    const QByteArray organization = "/v1/customer-seats?subscription_id={subscription}";
    const QByteArray portal = "/v1/customer-portal/seats?subscription_id={subscription}";
    QCOMPARE(statusAt("full", organization), QByteArray("pending"));
    const LoopbackReply revoked = world.ask("portal_billing_manager", "DELETE /v1/customer-portal/seats/" + id);
    QCOMPARE(text(object(revoked), "status"), QByteArray("revoked"));
    QCOMPARE(statusAt("full", organization), QByteArray("revoked"));
    QCOMPARE(statusAt("portal_member", portal), QByteArray("revoked"));
    QCOMPARE(world.ask("full", "DELETE /v1/customer-seats/" + world.seatId(Status::Claimed)).status, 200);
    const LoopbackReply assigned = world.ask("customer_session", "POST /v1/customer-portal/seats",
        world.filledIn(R"({"email":"new@person.example","subscription_id":"{subscription}"})"));
    QCOMPARE(text(object(assigned), "status"), QByteArray("pending"));
    const QByteArray reused = text(object(assigned), "id");
    QCOMPARE(world.mailbox.mails().constLast().to, QStringLiteral("new@person.example"));
    const LoopbackReply resent = world.ask("full", "POST /v1/customer-seats/" + reused + "/resend");
    QCOMPARE(resent.status, 200);
    QCOMPARE(object(resent), object(assigned));
}

void TestPolarPortalRoutes::aCheckoutStandsForWhatItMade()
{
    World world;
    const auto assign = [&world](const QByteArray &checkout, const char *email) {
        const QByteArray body = R"({"checkout_id":")" + checkout + R"(","email":")" + email + R"("})";
        return object(world.ask("customer_session", "POST /v1/customer-portal/seats", world.filledIn(body)));
    };
    QCOMPARE(text(assign("{checkout}", "a@b.example"), "subscription_id"), world.containerId(Kind::Subscription));
    QCOMPARE(text(assign("{order checkout}", "a@b.example"), "order_id"), world.containerId(Kind::Order));
}

void TestPolarPortalRoutes::resendingMailsTheOldLinkAgain()
{
    World world;
    const QByteArray path = "/v1/customer-portal/seats/" + world.seatId(Status::Pending) + "/resend";
    const LoopbackReply first = world.ask("portal_owner", "POST " + path);
    const LoopbackReply second = world.ask("customer_session", "POST " + path);
    QCOMPARE(first.status, 200);
    QCOMPARE(second.body, first.body);
    const QList<Mail> &mails = world.mailbox.mails();
    QCOMPARE(mails.size(), 2);
    QCOMPARE(mails.at(0).link, mails.at(1).link);
    QCOMPARE(mails.at(0).to.toUtf8(), text(object(first), "customer_email"));
    QVERIFY(!first.body.contains(mails.at(0).link.section(QStringLiteral("token="), 1).toLatin1()));
}

void TestPolarPortalRoutes::saysWhoseSessionItIs()
{
    World world;
    const PolarCustomer &customer = world.all().customer(world.customer());
    const QByteArray user = "GET /v1/customer-portal/customer-session/user";
    const LoopbackReply own = world.ask("customer_session", user);
    QCOMPARE(own.body,
        R"({"type":"customer","name":")" + customer.name + R"(","email":")" + customer.email + R"(","customer_id":")"
            + idText(customer.id) + R"(","member_id":null,"role":null})");
    for (const QByteArray &role : QByteArrayList{"owner", "billing_manager", "member"}) {
        const QJsonObject found = object(world.ask("portal_" + role, user));
        QCOMPARE(text(found, "type"), QByteArray("member"));
        QCOMPARE(text(found, "role"), role);
        QCOMPARE(text(found, "customer_id"), idText(customer.id));
        QVERIFY(text(found, "email").contains('@'));
        QVERIFY(!text(found, "member_id").isEmpty());
    }
    const QJsonObject me = object(world.ask("portal_member", "GET /v1/customer-portal/customers/me"));
    QCOMPARE(text(me, "id"), idText(customer.id));
    QCOMPARE(text(me, "email"), customer.email);
    QCOMPARE(missingFields(me,
                 "created_at modified_at email_verified name billing_name billing_address tax_id "
                 "oauth_accounts default_payment_method_id type"),
        QByteArray());
}

void TestPolarPortalRoutes::listsSubscriptionsInWhichTheCallerHoldsAClaimedSeat()
{
    World world;
    const QByteArray list = "GET /v1/customer-portal/seats/subscriptions?limit=100";
    const QByteArray user = "GET /v1/customer-portal/customer-session/user";
    const QByteArray member = text(object(world.ask("portal_member", user)), "member_id");
    QSet<QString> held;
    for (const PolarSeat &seat : world.all().seats()) {
        const PolarContainer &container = world.all().container(seat.container);
        const bool his = seat.member != NoRow && idText(world.all().member(seat.member).id) == member;
        if (his && seat.status == Status::Claimed && container.isSubscription()) {
            held.insert(QString::fromLatin1(idText(container.id)));
        }
    }
    QVERIFY(!held.isEmpty());
    QCOMPARE(idsOf(items(world.ask("portal_member", list))), held);

    // One who is a customer of his own holds a seat in what another paid for.
    World plain(900, 0, false);
    const auto guest =
        std::ranges::find_if(plain.all().seats(), [](const PolarSeat &seat) { return seat.status == Status::Claimed; });
    const PolarContainer &container = plain.all().container(guest->container);
    QVERIFY(guest->customer != container.customer);
    const QByteArray id = idText(plain.all().customer(guest->customer).id);
    const QByteArray session =
        text(object(plain.ask("full", "POST /v1/customer-sessions/", R"({"customer_id":")" + id + R"("})")), "token");
    QCOMPARE(idsOf(items(plain.ask(session, list))), QSet<QString>{QString::fromLatin1(idText(container.id))});
    QVERIFY(items(plain.ask(session, "GET /v1/customer-portal/subscriptions/")).isEmpty());
}

QTEST_APPLESS_MAIN(TestPolarPortalRoutes)
#include "tst_polarportalroutes.moc"
