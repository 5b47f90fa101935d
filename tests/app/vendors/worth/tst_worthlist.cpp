// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/vendors/worth/worthstage.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

const QLatin1StringView Users("GET /customers/cust-1/users");

/// What a scripted server answers for each page; the last answer serves for all pages behind it.
using Pages = QList<LoopbackReply>;

QString pageRoute(int number)
{
    return number == 1 ? QString(Users) : u"%1?page=%2"_s.arg(Users).arg(number);
}

void script(WorthStage &stage, const Pages &pages)
{
    const auto answer = [pages](const LoopbackRequest &request) {
        const int number = request.query.hasQueryItem(u"page"_s) ? request.query.queryItemValue(u"page"_s).toInt() : 1;
        return pages.at(std::min(qsizetype(number), pages.size()) - 1);
    };
    stage.script(Users, answer);
}

LoopbackReply page(const QByteArrayList &ids, const QByteArray &totalPages, const QByteArray &totalItems)
{
    return WorthStage::json(WorthStage::page(ids, totalPages, totalItems));
}

QByteArray bearerOf(const LoopbackRequest &request)
{
    return request.headers.value("authorization");
}

/// Fifty pages of one user each.
void scriptFiftyPages(WorthStage &stage, const std::function<bool(const LoopbackRequest &)> &accepts)
{
    stage.script(Users, [accepts](const LoopbackRequest &request) {
        if (!accepts(request)) {
            return WorthStage::gateway(401, "Unauthorized", "ERR_UNAUTHORIZED");
        }
        const QString asked = request.query.queryItemValue(u"page"_s);
        const QByteArray number = asked.isEmpty() ? QByteArray("1") : asked.toLatin1();
        return page({"user-" + number}, "50", "\"50\"");
    });
}

} // namespace

/// How Worth AI's lists are put together, against a scripted server.
class WorthListTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void listsTheUsersOfTheCustomer();
    void asksForTheFirstPageWithoutParameters();
    void putsPagesTogether_data();
    void putsPagesTogether();
    void brokenAnswersEndTheList_data();
    void brokenAnswersEndTheList();
    void aPageThatBreaksKeepsTheRowsBeforeIt_data();
    void aPageThatBreaksKeepsTheRowsBeforeIt();
    void aConnectionThatBreaksDropsNothing();
    void aTokenThatEndsInTheMiddleIsRenewedOnce();
    void aTokenThatIsAboutToEndIsRenewedFirst();
    void aTokenAloneIsNotRenewed();
    void aRenewalThatFailsSignsOut();
    void hugePagesComeInBatches();
    void theCustomerCanBeTyped();
    void withoutACustomerNothingIsAsked();
    void anyIdOfACustomerWillDo();
    void listsTheContainerForEvidence();
    void halfAContainerIsNoEvidence();
    void cancellingStopsEverything();
    void cancellingInsideABatchStopsEverything();
    void deletingTheClientStopsEverything();
};

void WorthListTest::listsTheUsersOfTheCustomer()
{
    WorthStage stage;
    Heard heard;
    QSignalSpy scopes(&stage.client(), &VendorClient::scopeFound);
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY((*summary)->whole);
    QVERIFY2((*summary)->notice.isEmpty(), qPrintable((*summary)->notice));
    QCOMPARE((*summary)->containers, QSet<QString>{u"cust-1"_s});
    QCOMPARE(heard.events, (QStringList{u"scope"_s, u"batch"_s, u"progress"_s, u"listed"_s}));
    QCOMPARE(heard.listed.value(u"cust-1"_s), (QSet<QString>{u"u1"_s, u"u2"_s}));
    QCOMPARE(scopes.constFirst(), (QVariantList{u"cust-1"_s, u"Acme Lending"_s}));
    const Invitation &first = heard.rows.constFirst();
    QCOMPARE(first.key, (InvitationKey{.connection = u"c1"_s, .id = u"u1"_s}));
    QCOMPARE(first.container.kind, u"customer"_s);
    QCOMPARE(first.container.name, u"Acme Lending"_s);
    QCOMPARE(first.state, State::Pending);
    QCOMPARE(heard.done, 2);
    QCOMPARE(heard.total, 2);
    QCOMPARE(heard.noun, u"users"_s);
    QCOMPARE(bearerOf(stage.requests().constFirst()), "Bearer " + WorthStage::idToken("plain"));
}

void WorthListTest::asksForTheFirstPageWithoutParameters()
{
    WorthStage stage;
    script(stage, {page({"a"}, "3", "3"), page({"b"}, "3", "3"), page({"c"}, "3", "3")});
    Heard heard;
    QVERIFY(stage.list(heard));
    QCOMPARE(stage.lines(), (QStringList{pageRoute(1), pageRoute(2), pageRoute(3)}));
}

void WorthListTest::putsPagesTogether_data()
{
    QTest::addColumn<QList<LoopbackReply>>("pages");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("requests");
    QTest::addColumn<QString>("notice"); // part of it; empty: whole
    const auto row = [](const char *name, const Pages &pages, int rows, int requests, const QString &notice = {}) {
        QTest::newRow(name) << pages << rows << requests << notice;
    };
    const auto gone = [](int status) {
        return WorthStage::fail(status, "No such page", "INVALID", "CustomersApiError");
    };
    const QString changed = u"changed while"_s;
    const QString repeat = u"repeat themselves"_s;
    row("one, totals as text", {page({"a", "b"}, "\"1\"", "\"2\"")}, 2, 1);
    row("one, totals as numbers", {page({"a", "b"}, "1", "2")}, 2, 1);
    row("several, totals as text", {page({"a", "b"}, "\"2\"", "\"3\""), page({"c"}, "\"2\"", "\"3\"")}, 3, 2);
    row("several, totals as numbers", {page({"a", "b"}, "2", "3"), page({"c"}, "2", "3")}, 3, 2);
    row("empty", {page({}, "0", "\"0\"")}, 0, 1);
    row("empty, one page", {page({}, "1", "0")}, 0, 1);
    row("no count of users", {page({"a"}, "2", ""), page({"b"}, "2", "")}, 2, 2);
    row("no count of pages", {page({"a"}, "", "1")}, 1, 1);
    row("no count at all", {page({"a"}, "", "")}, 1, 1, u"did not tell"_s);
    row("more users than came", {page({"a"}, "1", "5")}, 1, 1, changed);
    row("fewer users than came", {page({"a", "b"}, "1", "1")}, 2, 1, changed);
    row("every page the same", {page({"a", "b"}, "3", "6")}, 2, 2, repeat);
    row("every page the same, and all is there", {page({"a", "b"}, "3", "2")}, 2, 2);
    row("every page the same, without a count", {page({"a", "b"}, "3", "")}, 2, 2, repeat);
    row("same first one, others new", {page({"a", "b"}, "9", "9"), page({"a", "c"}, "9", "9")}, 3, 2, repeat);
    row("an empty page", {page({"a"}, "3", "3"), page({}, "3", "3")}, 1, 2, repeat);
    row("a page of old ones", {page({"a", "b"}, "3", "5"), page({"b", "a"}, "3", "5")}, 2, 2, repeat);
    row("a page that vanished, 404", {page({"a"}, "2", "2"), gone(404)}, 1, 2, changed);
    row("a page that vanished, 400", {page({"a"}, "2", "2"), gone(400)}, 1, 2, changed);
    row("a page that vanished, 422", {page({"a"}, "2", "2"), gone(422)}, 1, 2, changed);
    row("a page fewer than told", {page({"a"}, "3", "3"), page({"b"}, "2", "2")}, 2, 2, changed);
    row("one user more meanwhile", {page({"a"}, "2", "2"), page({"a0", "b"}, "2", "3")}, 3, 2, changed);
    row("a user without id", {page({"a", ""}, "1", "2")}, 1, 1, u"usable id"_s);
    row("one user twice in a page", {page({"a", "a"}, "1", "2")}, 1, 1, changed);
}

void WorthListTest::putsPagesTogether()
{
    QFETCH(QList<LoopbackReply>, pages);
    QFETCH(int, rows);
    QFETCH(int, requests);
    QFETCH(QString, notice);
    WorthStage stage;
    script(stage, pages);
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QCOMPARE(heard.rows.size(), rows);
    QCOMPARE(stage.requests().size(), requests);
    QCOMPARE((*summary)->whole, notice.isEmpty());
    QCOMPARE((*summary)->containers, QSet<QString>{u"cust-1"_s});
    QCOMPARE(heard.listed.size(), notice.isEmpty() ? 1 : 0);
    QVERIFY2((*summary)->notice.contains(notice), qPrintable((*summary)->notice));
    QCOMPARE((*summary)->notice.isEmpty(), notice.isEmpty());
    QCOMPARE(heard.done, rows);
    QCOMPARE(heard.events.constFirst(), u"scope"_s);
}

void WorthListTest::brokenAnswersEndTheList_data()
{
    QTest::addColumn<LoopbackReply>("reply");
    QTest::addColumn<ProblemKind>("kind");
    const auto json = [](const QByteArray &body) { return WorthStage::json(body); };
    QTest::newRow("401") << WorthStage::gateway(401, "Unauthorized", "ERR_UNAUTHORIZED") << ProblemKind::Unauthorized;
    QTest::newRow("403") << WorthStage::gateway(403, "Forbidden", "ERR_FORBIDDEN") << ProblemKind::Forbidden;
    QTest::newRow("404") << WorthStage::fail(404, "Customer does not exists", "NOT_FOUND", "CustomersApiError")
                         << ProblemKind::NotFound;
    QTest::newRow("400 of a failed server")
        << WorthStage::gateway(400, "Error occurred", "ERR_INTERNAL_SERVER") << ProblemKind::VendorFault;
    QTest::newRow("422") << WorthStage::fail(422, "Bad id", "INVALID", "ValidationMiddlewareError")
                         << ProblemKind::Validation;
    LoopbackReply throttled = WorthStage::gateway(429, "Too Many Requests", "ERR_TOO_MANY_REQUESTS");
    throttled.headers.emplaceBack("Retry-After", "3600"); // longer than anybody waits
    QTest::newRow("429") << throttled << ProblemKind::RateLimited;
    QTest::newRow("500") << WorthStage::gateway(500, "Internal Server Error", "ERR_INTERNAL_SERVER")
                         << ProblemKind::VendorFault;
    QTest::newRow("503, empty") << LoopbackReply{.status = 503, .body = {}} << ProblemKind::VendorFault;
    QTest::newRow("malformed") << json(R"({"data":{"records":[{]}})") << ProblemKind::Malformed;
    QTest::newRow("JSON that ends early") << json(WorthStage::page({"x"}).chopped(20)) << ProblemKind::Malformed;
    QTest::newRow("other JSON") << json("[]") << ProblemKind::Malformed;
    QTest::newRow("no data") << json(R"({"status":"success"})") << ProblemKind::Malformed;
    QTest::newRow("nothing") << json({}) << ProblemKind::Malformed;
    QTest::newRow("login page") << LoopbackReply{.headers = {{"Content-Type", "text/html"}},
        .body = "<!DOCTYPE html><html>Sign in</html>"}
                                << ProblemKind::Malformed;
    QTest::newRow("another content type") << LoopbackReply{.headers = {{"Content-Type", "text/plain"}},
        .body = WorthStage::page({"x"})} << ProblemKind::Malformed;
    QTest::newRow("slow") << WorthStage::ended(Ending::Never) << ProblemKind::Timeout;
}

void WorthListTest::brokenAnswersEndTheList()
{
    QFETCH(LoopbackReply, reply);
    QFETCH(ProblemKind, kind);
    WorthStage stage;
    stage.script(Users, reply);
    QSignalSpy signedOut(&stage.client(), &VendorClient::signedOut);
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && !*summary);
    QCOMPARE(summary->error().kind, kind);
    QVERIFY(heard.rows.isEmpty());
    QVERIFY(heard.listed.isEmpty());
    QCOMPARE(signedOut.isEmpty(), kind != ProblemKind::Unauthorized);
}

void WorthListTest::aPageThatBreaksKeepsTheRowsBeforeIt_data()
{
    brokenAnswersEndTheList_data();
}

void WorthListTest::aPageThatBreaksKeepsTheRowsBeforeIt()
{
    QFETCH(LoopbackReply, reply);
    QFETCH(ProblemKind, kind);
    WorthStage stage;
    script(stage, {page({"a", "b"}, "3", "6"), reply});
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary);
    QCOMPARE(heard.rows.size(), 2);
    QVERIFY(heard.listed.isEmpty());
    const bool isBeyondTheEnd = reply.status == 400 || reply.status == 404 || reply.status == 422;
    QCOMPARE(summary->has_value(), isBeyondTheEnd);
    if (isBeyondTheEnd) {
        QVERIFY(!(*summary)->whole);
    } else {
        QCOMPARE(summary->error().kind, kind);
    }
}

void WorthListTest::aConnectionThatBreaksDropsNothing()
{
    WorthStage stage;
    script(stage, {page({"a", "b"}, "2", "4"), WorthStage::ended(Ending::HalfBody)});
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && !*summary);
    QCOMPARE(heard.rows.size(), 2);
    QVERIFY(heard.listed.isEmpty());
}

void WorthListTest::aTokenThatEndsInTheMiddleIsRenewedOnce()
{
    WorthStage stage(WorthStage::customerOne());
    stage.client().setToken(WorthStage::session(WorthStage::idToken("old")));
    int renewals = 0;
    stage.renewByItself(renewals);
    scriptFiftyPages(stage, [](const LoopbackRequest &request) {
        const bool isLate = request.query.queryItemValue(u"page"_s).toInt() > 25;
        return bearerOf(request) == "Bearer " + WorthStage::idToken(isLate ? "renewed" : "old");
    });
    QSignalSpy signedOut(&stage.client(), &VendorClient::signedOut);
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY2((*summary)->whole, qPrintable((*summary)->notice));
    QCOMPARE(heard.rows.size(), 50);
    QCOMPARE(renewals, 1);
    QCOMPARE(stage.lines().count(u"POST /refresh-token/customer"_s), 1);
    QCOMPARE(stage.requests().size(), 52); // 50 pages, one of them twice, and the renewal
    QVERIFY(signedOut.isEmpty());
}

void WorthListTest::aTokenThatIsAboutToEndIsRenewedFirst()
{
    WorthStage stage(WorthStage::customerOne());
    const Instant soon = stage.clock().now() + std::chrono::seconds(20);
    stage.client().setToken(WorthStage::session(WorthStage::idToken("old", soon)));
    int renewals = 0;
    stage.renewByItself(renewals);
    Heard heard;
    QVERIFY(stage.list(heard));
    QCOMPARE(renewals, 1);
    QCOMPARE(stage.lines(), (QStringList{u"POST /refresh-token/customer"_s, QString(Users)}));
    QCOMPARE(bearerOf(stage.requests().constLast()), "Bearer " + WorthStage::idToken("renewed"));
}

void WorthListTest::aTokenAloneIsNotRenewed()
{
    WorthStage stage;
    int renewals = 0;
    stage.renewByItself(renewals);
    stage.script(Users, WorthStage::gateway(401, "Unauthorized", "ERR_UNAUTHORIZED"));
    QSignalSpy signedOut(&stage.client(), &VendorClient::signedOut);
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && !*summary);
    QCOMPARE(summary->error().kind, ProblemKind::Unauthorized);
    QCOMPARE(renewals, 0);
    QCOMPARE(signedOut.size(), 1);
}

void WorthListTest::aRenewalThatFailsSignsOut()
{
    WorthStage stage(WorthStage::customerOne());
    stage.client().setToken(WorthStage::session(WorthStage::idToken("old")));
    int renewals = 0;
    stage.renewByItself(renewals);
    stage.script(Users, WorthStage::gateway(401, "Unauthorized", "ERR_UNAUTHORIZED"));
    stage.script(u"POST /refresh-token/customer"_s,
        WorthStage::fail(400, "Refresh Token has expired", "INVALID", "NotAuthorizedException"));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && !*summary);
    QCOMPARE(summary->error().kind, ProblemKind::Unauthorized);
    QCOMPARE(renewals, 1);
}

void WorthListTest::hugePagesComeInBatches()
{
    QByteArrayList ids;
    for (int i = 0; i < 2500; ++i) {
        ids.append("id" + QByteArray::number(i));
    }
    WorthStage stage;
    stage.script(Users, WorthStage::json(WorthStage::page(ids)));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY((*summary)->whole);
    QCOMPARE(heard.rows.size(), 2500);
    QCOMPARE(heard.listed.value(u"cust-1"_s).size(), 2500);
    QCOMPARE(heard.events.count(u"batch"_s), 3);
    QCOMPARE(heard.events.constLast(), u"listed"_s);
}

void WorthListTest::theCustomerCanBeTyped()
{
    ConnectionInfo info;
    info.id = u"c1"_s;
    info.answers = {{u"way"_s, u"token"_s}, {u"customer"_s, u" cust-1 "_s}};
    info.scopeId = u"earlier"_s;
    info.scopeName = u"Earlier"_s;
    WorthStage stage(info);
    stage.client().setToken(Secret(WorthStage::idToken("plain")));
    QSignalSpy scopes(&stage.client(), &VendorClient::scopeFound);
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QCOMPARE(stage.lines(), QStringList{QString(Users)});
    QCOMPARE(scopes.constFirst(), (QVariantList{u"cust-1"_s, QString()}));
}

void WorthListTest::withoutACustomerNothingIsAsked()
{
    ConnectionInfo info;
    info.id = u"c1"_s;
    WorthStage stage(info);
    stage.client().setToken(Secret(WorthStage::idToken("plain")));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && !*summary);
    QCOMPARE(summary->error().kind, ProblemKind::Setup);
    QVERIFY(summary->error().detail.contains(u"customer's id"_s));
    const auto identity = outcomeOf(stage.client().whoAmI());
    QVERIFY(identity && !*identity);
    QCOMPARE(identity->error().kind, ProblemKind::Setup);
    const auto resent =
        outcomeOf(stage.client().resend(std::move(*stage.grant()), {.connection = {}, .id = u"u"_s}, {}));
    QVERIFY(resent && std::holds_alternative<WriteRefused>(*resent));
    QCOMPARE(std::get<WriteRefused>(*resent).problem.kind, ProblemKind::Setup);
    QVERIFY(stage.requests().isEmpty());
}

void WorthListTest::anyIdOfACustomerWillDo()
{
    ConnectionInfo info;
    info.id = u"c1"_s;
    info.answers = {{u"customer"_s, u"497f6eca-6276-4993-bfeb-53cbbbba6f08"_s}};
    WorthStage stage(info);
    stage.client().setToken(Secret(QByteArray("anything")));
    stage.script(
        u"GET /customers/497f6eca-6276-4993-bfeb-53cbbbba6f08/users"_s, WorthStage::json(WorthStage::page({"a"})));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY((*summary)->whole);
}

void WorthListTest::listsTheContainerForEvidence()
{
    WorthStage stage;
    script(stage, {page({"a"}, "2", "2"), page({"b"}, "2", "2")});
    const Container customer{.kind = u"customer"_s, .id = u"cust-1"_s, .name = u"As it was"_s, .owner = {}};
    const auto rows = outcomeOf(stage.client().listContainer(customer, Priority::Act));
    QVERIFY(rows && *rows);
    QCOMPARE((*rows)->size(), 2);
    QCOMPARE((*rows)->constFirst().container, customer);
}

void WorthListTest::halfAContainerIsNoEvidence()
{
    WorthStage stage;
    script(stage, {page({"a", "b"}, "3", "6")});
    const auto rows = outcomeOf(stage.client().listContainer({}, Priority::Act));
    QVERIFY(rows && !*rows);
    QCOMPARE(rows->error().kind, ProblemKind::Malformed);
    QVERIFY(!rows->error().detail.isEmpty());
}

void WorthListTest::cancellingStopsEverything()
{
    WorthStage stage;
    script(stage, {page({"a"}, "9", "9"), page({"b"}, "9", "9"), page({"c"}, "9", "9")});
    Heard heard;
    Job<ListSummary> *job = stage.client().list(heard.sink());
    Caught<Result<ListSummary>> caught(job);
    const QPointer<QObject> watched = job;
    while (stage.requests().isEmpty()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    job->cancel();
    const auto before = heard.events;
    QTRY_VERIFY(!watched);
    const auto user = outcomeOf(stage.client().readBack({.connection = {}, .id = u"u1"_s}, {}, Priority::Act));
    QVERIFY(user);
    QCOMPARE(heard.events, before);
    QVERIFY(!caught.value);
    QCOMPARE(stage.lines().filter(u"page="_s).size(), 0);
}

void WorthListTest::cancellingInsideABatchStopsEverything()
{
    WorthStage stage;
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
    QCOMPARE(heard.events, QStringList{u"batch"_s});
}

void WorthListTest::deletingTheClientStopsEverything()
{
    WorthStage stage;
    script(stage, {page({"a"}, "9", "9"), WorthStage::ended(Ending::Never)});
    Heard heard;
    (void)stage.client().list(heard.sink());
    QTRY_COMPARE(heard.rows.size(), 1);
    stage.dropClient();
    const auto before = heard.events;
    QCoreApplication::processEvents();
    QCOMPARE(heard.events, before);
}

QTEST_GUILESS_MAIN(WorthListTest)
#include "tst_worthlist.moc"
