// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/vendors/polar/polarstage.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

const LoopbackReply Page = {.headers = {{"Content-Type", "text/html"}}, .body = "<!DOCTYPE html><html>Sign in</html>"};

LoopbackReply ended(Ending ending)
{
    LoopbackReply reply = PolarStage::json(PolarStage::seats({"x"}));
    reply.ending = ending;
    return reply;
}

void addBrokenAnswers()
{
    QTest::addColumn<LoopbackReply>("reply");
    QTest::addColumn<ProblemKind>("kind");
    QTest::newRow("404") << PolarStage::json(R"({"error":"ResourceNotFound","detail":"Subscription not found"})", 404)
                         << ProblemKind::NotFound;
    QTest::newRow("422") << PolarStage::json(R"({"detail":[{"loc":["query"],"msg":"bad"}]})", 422)
                         << ProblemKind::Validation;
    QTest::newRow("403, feature off") << PolarStage::json(R"({"error":"FeatureNotEnabled","detail":"No seats"})", 403)
                                      << ProblemKind::Forbidden;
    QTest::newRow("500 in plain text") << LoopbackReply{.status = 500,
        .headers = {{"Content-Type", "text/plain"}},
        .body = "Internal Server Error"}
                                       << ProblemKind::VendorFault;
    QTest::newRow("malformed") << PolarStage::json("{\"seats\":[{]}") << ProblemKind::Malformed;
    QTest::newRow("JSON that ends early")
        << PolarStage::json(PolarStage::seats({"x", "y"}).chopped(30)) << ProblemKind::Malformed;
    QTest::newRow("other JSON") << PolarStage::json("[]") << ProblemKind::Malformed;
    QTest::newRow("nothing") << PolarStage::json({}) << ProblemKind::Malformed;
    QTest::newRow("zeros") << PolarStage::json(QByteArray(1 << 20, '\0')) << ProblemKind::Malformed;
    QTest::newRow("login page") << Page << ProblemKind::Malformed;
    QTest::newRow("another content type") << LoopbackReply{.headers = {{"Content-Type", "text/plain"}},
        .body = PolarStage::seats({"x"})} << ProblemKind::Malformed;
    QTest::newRow("slow") << ended(Ending::Never) << ProblemKind::Timeout;
}

} // namespace

/// How Polar's lists are put together on both sides, against a scripted server.
class PolarListTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { PolarStage::addSides(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void listsSeatsOfSubscriptionsAndOrders();
    void readsAllPages();
    void stopsWhenPagesRepeat();
    void readsOnWhereNoLastPageIsTold();
    void pagesThatChangedMeanwhileDropNothing();
    void anEmptyOrganisationIsWhole();
    void aMissingScopeListsTheRest_data();
    void aMissingScopeListsTheRest();
    void withoutBothScopesThereIsNoList();
    void aMissingSeatScopeEndsTheList();
    void signedOutEndsTheList_data();
    void signedOutEndsTheList();
    void oneContainersFailureStopsNoOther_data();
    void oneContainersFailureStopsNoOther();
    void ordersThatCannotBeFoundStopNothing_data();
    void ordersThatCannotBeFoundStopNothing();
    void aConnectionThatBreaksDropsNothing();
    void manyFailuresInARowEndTheList();
    void rowsWithoutAnIdDropNothing();
    void hugeContainersComeInBatches();
    void cancellingStopsEverything();
    void cancellingInsideABatchStopsEverything();
    void deletingTheClientStopsEverything();
};

void PolarListTest::listsSeatsOfSubscriptionsAndOrders()
{
    EitherStage stage;
    Heard heard;
    QSignalSpy scopes(&stage.client(), &VendorClient::scopeFound);
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY((*summary)->whole);
    QVERIFY2((*summary)->notice.isEmpty(), qPrintable((*summary)->notice));
    QCOMPARE((*summary)->containers, (QSet<QString>{u"sub-1"_s, u"sub-2"_s, u"ord-1"_s}));
    QCOMPARE(heard.rows.size(), 6);
    QCOMPARE(heard.listed.value(u"ord-1"_s), (QSet<QString>{u"ord-1-a"_s, u"ord-1-b"_s}));
    QCOMPARE(heard.listed.size(), 3);
    QCOMPARE(heard.events.constFirst(), u"scope"_s);
    QCOMPARE(heard.done, 3);
    QCOMPARE(heard.total, 3);
    QCOMPARE(heard.noun, u"subscriptions and orders"_s);
    QCOMPARE(scopes.size(), 1);
    QCOMPARE(scopes.constFirst().constFirst(), QVariant(u"org-1"_s));
    QVERIFY(stage.client().realm().endsWith(u"/org-1"_s));
    QCOMPARE(heard.rows.constFirst().key.connection, u"c1"_s);
    QCOMPARE(heard.rows.constFirst().container.seatsTotal, 3);
}

void PolarListTest::readsAllPages()
{
    EitherStage stage;
    for (int page = 1; page <= 3; ++page) {
        const QByteArray number = QByteArray::number(page);
        stage.script(u"GET /v1/subscriptions/?page=%1&"_s.arg(page),
            PolarStage::json(
                R"({"items":[{"id":"s)" + number + R"(","seats":1}],"pagination":{"total_count":3,"max_page":3}})"));
    }
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY2((*summary)->whole, qPrintable((*summary)->notice));
    QCOMPARE((*summary)->containers, (QSet<QString>{u"s1"_s, u"s2"_s, u"s3"_s, u"ord-1"_s}));
    QCOMPARE(stage.lines().filter(stage.own(u"/v1/subscriptions/"_s)).size(), 3);
}

void PolarListTest::stopsWhenPagesRepeat()
{
    EitherStage stage;
    stage.script(
        u"GET /v1/subscriptions/"_s, PolarStage::json(PolarStage::page({R"({"id":"s1","seats":1})"}, 1'000'000)));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QCOMPARE(stage.lines().filter(stage.own(u"/v1/subscriptions/"_s)).size(), 2);
}

void PolarListTest::readsOnWhereNoLastPageIsTold()
{
    EitherStage stage;
    stage.script(u"GET /v1/orders/?page=1&"_s, PolarStage::json(R"({"items":[{"id":"o1","seats":1}]})"));
    stage.script(u"GET /v1/orders/?page=2&"_s, PolarStage::json(R"({"items":[{"id":"o2","seats":1}]})"));
    stage.script(u"GET /v1/orders/?page=3&"_s, PolarStage::json(R"({"items":[]})"));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY((*summary)->whole);
    QVERIFY((*summary)->containers.contains(u"o2"_s));
}

void PolarListTest::pagesThatChangedMeanwhileDropNothing()
{
    EitherStage stage;
    stage.script(u"GET /v1/subscriptions/"_s,
        PolarStage::json(R"({"items":[{"id":"s1","seats":1}],"pagination":{"total_count":2,"max_page":1}})"));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY(!(*summary)->whole);
    QVERIFY((*summary)->notice.contains(u"changed while"_s));
}

void PolarListTest::anEmptyOrganisationIsWhole()
{
    EitherStage stage;
    for (const auto &path : {u"GET /v1/subscriptions/"_s, u"GET /v1/orders/"_s}) {
        stage.script(path, PolarStage::json(PolarStage::page({}, 0)));
    }
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY((*summary)->whole);
    QVERIFY((*summary)->containers.isEmpty());
    QVERIFY(heard.rows.isEmpty());
    QVERIFY(stage.lines().filter(stage.own(u"/v1/customer-seats"_s)).isEmpty());
}

void PolarListTest::aMissingScopeListsTheRest_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("scope");
    QTest::addColumn<int>("rows");
    QTest::newRow("subscriptions") << u"/v1/subscriptions/"_s << u"subscriptions:read"_s << 2;
    QTest::newRow("orders") << u"/v1/orders/"_s << u"orders:read"_s << 4;
}

void PolarListTest::aMissingScopeListsTheRest()
{
    QFETCH(QString, path);
    QFETCH(QString, scope);
    EitherStage stage;
    stage.script(u"GET "_s + path, PolarStage::missingScope(scope.toLatin1()));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY(!(*summary)->whole);
    QTEST(int(heard.rows.size()), "rows");
    QVERIFY((*summary)->notice.contains(scope));
    QCOMPARE(heard.events.constFirst(), u"scope"_s);
}

void PolarListTest::withoutBothScopesThereIsNoList()
{
    EitherStage stage;
    stage.script(u"GET /v1/subscriptions/"_s, PolarStage::missingScope("subscriptions:read"));
    stage.script(u"GET /v1/orders/"_s, PolarStage::missingScope("orders:read"));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && !*summary);
    QCOMPARE(summary->error().kind, ProblemKind::Forbidden);
    QCOMPARE(summary->error().detail, u"orders:read"_s);
}

void PolarListTest::aMissingSeatScopeEndsTheList()
{
    EitherStage stage;
    stage.script(u"GET /v1/customer-seats"_s, PolarStage::missingScope("customer_seats:read"));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && !*summary);
    QCOMPARE(summary->error().detail, u"customer_seats:read"_s);
    QVERIFY(heard.listed.isEmpty());
}

void PolarListTest::signedOutEndsTheList_data()
{
    QTest::addColumn<QString>("route");
    QTest::addColumn<QByteArray>("body");
    const QByteArray family = R"({"error":"Unauthorized","detail":"Unauthorized"})";
    const QByteArray token = R"({"error":"invalid_token","error_description":"The token is expired."})";
    QTest::newRow("wrong family") << u"GET /v1/subscriptions/"_s << family;
    QTest::newRow("bad token, later") << u"GET /v1/orders/"_s << token;
    QTest::newRow("bad token, at the seats") << u"GET /v1/customer-seats"_s << token;
}

void PolarListTest::signedOutEndsTheList()
{
    QFETCH(QString, route);
    QFETCH(QByteArray, body);
    EitherStage stage;
    stage.script(route, PolarStage::json(body, 401));
    QSignalSpy signedOut(&stage.client(), &VendorClient::signedOut);
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && !*summary);
    QCOMPARE(summary->error().kind, ProblemKind::Unauthorized);
    QVERIFY(!signedOut.isEmpty());
}

void PolarListTest::oneContainersFailureStopsNoOther_data()
{
    addBrokenAnswers();
}

void PolarListTest::oneContainersFailureStopsNoOther()
{
    QFETCH(LoopbackReply, reply);
    QFETCH(ProblemKind, kind);
    EitherStage stage;
    stage.script(u"GET /v1/customer-seats?subscription_id=sub-1"_s, reply);
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY(!(*summary)->whole);
    QCOMPARE((*summary)->containers.size(), 3);
    QCOMPARE(heard.listed.keys(), (QStringList{u"ord-1"_s, u"sub-2"_s}));
    QCOMPARE(heard.rows.size(), 4);
    QCOMPARE(heard.done, 3);
    QVERIFY((*summary)->notice.contains(explain({.kind = kind}).sentence.chopped(1)));
}

void PolarListTest::ordersThatCannotBeFoundStopNothing_data()
{
    addBrokenAnswers();
}

void PolarListTest::ordersThatCannotBeFoundStopNothing()
{
    QFETCH(LoopbackReply, reply);
    EitherStage stage;
    stage.script(u"GET /v1/orders/"_s, reply);
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY(!(*summary)->whole);
    QCOMPARE((*summary)->containers, (QSet<QString>{u"sub-1"_s, u"sub-2"_s}));
    QCOMPARE(heard.rows.size(), 4);
    QVERIFY((*summary)->notice.contains(u"orders"_s));
}

void PolarListTest::aConnectionThatBreaksDropsNothing()
{
    EitherStage stage;
    stage.script(u"GET /v1/customer-seats?subscription_id=sub-1"_s, ended(Ending::HalfBody));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary);
    QVERIFY(!*summary || !(*summary)->whole);
    QVERIFY(!heard.listed.contains(u"sub-1"_s));
}

void PolarListTest::manyFailuresInARowEndTheList()
{
    QByteArrayList items;
    for (int i = 0; i < 60; ++i) {
        items.append(R"({"id":"s)" + QByteArray::number(i) + R"(","seats":1})");
    }
    EitherStage stage;
    stage.script(u"GET /v1/subscriptions/"_s, PolarStage::json(PolarStage::page(items)));
    stage.script(u"GET /v1/customer-seats"_s, LoopbackReply{.status = 503, .body = {}});
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && !*summary);
    QCOMPARE(summary->error().kind, ProblemKind::VendorFault);
    QVERIFY(stage.lines().filter(stage.own(u"/v1/customer-seats"_s)).size() < 20);
}

void PolarListTest::rowsWithoutAnIdDropNothing()
{
    EitherStage stage;
    stage.script(u"GET /v1/customer-seats?order_id=ord-1"_s, PolarStage::json(R"({"seats":[{"id":"a"},{"id":null}]})"));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY(!(*summary)->whole);
    QVERIFY((*summary)->notice.contains(u"usable id"_s));
    QVERIFY(!heard.listed.contains(u"ord-1"_s));
    QCOMPARE(heard.rows.size(), 5);
}

void PolarListTest::hugeContainersComeInBatches()
{
    QByteArrayList ids;
    for (int i = 0; i < 2500; ++i) {
        ids.append("id" + QByteArray::number(i));
    }
    EitherStage stage;
    stage.script(u"GET /v1/customer-seats?order_id=ord-1"_s, PolarStage::json(PolarStage::seats(ids)));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QCOMPARE(heard.rows.size(), 2504);
    QCOMPARE(heard.listed.value(u"ord-1"_s).size(), 2500);
    QCOMPARE(heard.events.count(u"batch"_s), 5);
}

void PolarListTest::cancellingStopsEverything()
{
    EitherStage stage;
    Heard heard;
    Job<ListSummary> *job = stage.client().list(heard.sink());
    Caught<Result<ListSummary>> caught(job);
    const QPointer<QObject> watched = job;
    while (stage.requests().isEmpty()) {
        QCoreApplication::processEvents(
            QEventLoop::WaitForMoreEvents); // cancelled with the first, not some time after it
    }
    job->cancel();
    const auto before = heard.events;
    QTRY_VERIFY(!watched);
    const auto container = outcomeOf(stage.client().listContainer(PolarStage::order(), Priority::Act));
    QVERIFY(container && *container);
    QCOMPARE(heard.events, before);
    QVERIFY(!caught.value);
    QVERIFY(stage.requests().size() < 6);
}

void PolarListTest::cancellingInsideABatchStopsEverything()
{
    EitherStage stage;
    Heard heard;
    ListSink sink = heard.sink();
    Job<ListSummary> *job = nullptr;
    sink.batch = [&job, inner = sink.batch](const QList<Invitation> &batch) {
        inner(batch);
        job->cancel();
    };
    job = stage.client().list(std::move(sink));
    const QPointer<QObject> watched = job;
    QTRY_VERIFY(!watched);
    QCOMPARE(heard.events.count(u"batch"_s), 1);
    QCOMPARE(heard.events.count(u"listed"_s), 0);
}

void PolarListTest::deletingTheClientStopsEverything()
{
    Heard heard;
    {
        EitherStage stage;
        (void)stage.client().list(heard.sink());
        QTRY_VERIFY(!heard.rows.isEmpty());
    }
    const auto before = heard.events;
    QCoreApplication::processEvents();
    QCOMPARE(heard.events, before);
}

QTEST_GUILESS_MAIN(PolarListTest)
#include "tst_polarlist.moc"
