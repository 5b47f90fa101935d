// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/worth/worthrequests.h"
#include "tests/app/vendors/worth/worthstage.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

const QLatin1StringView Resend("POST /customers/cust-1/users/u1/resend-invite");
const QLatin1StringView Users("GET /customers/cust-1/users");
const QLatin1StringView UserOne("GET /customers/cust-1/users/u1");

Container lending()
{
    return {.kind = u"customer"_s, .id = u"cust-1"_s, .name = u"Acme Lending"_s, .owner = {}};
}

InvitationKey keyOf(const QString &id)
{
    return {.connection = u"c1"_s, .id = id};
}

/// The alternatives of a write's outcome by name: what tables compare.
QString nameOf(const WriteOutcome<Invitation> &outcome)
{
    static constexpr std::array Names = {"sent", "refused", "not sent", "throttled", "signed out", "unsettled"};
    return QString::fromLatin1(Names.at(outcome.index()));
}

Problem problemOf(const WriteOutcome<Invitation> &outcome)
{
    return std::visit(
        [](const auto &ended) {
            if constexpr (requires { ended.problem; }) {
                return ended.problem;
            } else {
                return Problem();
            }
        },
        outcome);
}

std::optional<WriteOutcome<Invitation>> resend(WorthStage &stage, const QString &id, const Container &customer)
{
    return outcomeOf(stage.client().resend(std::move(*stage.grant()), keyOf(id), customer));
}

std::optional<Result<ReadBackRows>> readBack(WorthStage &stage, const QString &id)
{
    return outcomeOf(stage.client().readBack(keyOf(id), lending(), Priority::Act));
}

} // namespace

/// What a resend sends, what becomes of every answer, and how a user is read back.
class WorthWritesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void resendPostsNothingToTheUser();
    void goesToTheCustomerThatTheRowWasSeenAt_data();
    void goesToTheCustomerThatTheRowWasSeenAt();
    void idsAreEncodedInPaths_data();
    void idsAreEncodedInPaths();
    void whatCannotBeSentIsRefusedWithoutARequest();
    void everyAnswerHasItsOutcome_data();
    void everyAnswerHasItsOutcome();
    void eachWriteReachesTheServerOnce_data();
    void eachWriteReachesTheServerOnce();
    void aWriteIsNeverRenewedByItself();
    void revokeAndAssignAreNotOffered();
    void cancellingAWriteRunsNoHandler();
    void aSmallCustomerIsReadBackWithItsList();
    void aUserWhoIsGoneIsNotInTheWholeList();
    void aLargeCustomerIsReadBackByTheUser();
    void whereItIsNotKnownTheListIsAskedFirst();
    void aUserOfTheFirstPageIsNotAskedForTwice();
    void readingBackFailsAsReadsDo_data();
    void readingBackFailsAsReadsDo();
    void withoutAnIdTheContainerIsReadBack();
    void showsTheVendorsJson();
};

void WorthWritesTest::resendPostsNothingToTheUser()
{
    WorthStage stage;
    const auto outcome = resend(stage, u"u1"_s, lending());
    QVERIFY(outcome);
    QCOMPARE(nameOf(*outcome), u"sent"_s);
    const auto &sent = std::get<WriteSent<Invitation>>(*outcome);
    QVERIFY(!sent.answer);
    QCOMPARE(sent.httpStatus, 200);
    QVERIFY(!sent.requestId.isEmpty());
    QCOMPARE(stage.lines(), QStringList{Resend});
    const auto &request = stage.requests().constFirst();
    QCOMPARE(request.headers.value("content-length"), QByteArray("0"));
    QVERIFY(request.body.isEmpty());
}

void WorthWritesTest::goesToTheCustomerThatTheRowWasSeenAt_data()
{
    QTest::addColumn<QString>("customer");
    QTest::addColumn<QString>("line");
    QTest::newRow("the row's") << u"cust-9"_s << u"POST /customers/cust-9/users/u1/resend-invite"_s;
    QTest::newRow("none") << QString() << QString(Resend);
}

void WorthWritesTest::goesToTheCustomerThatTheRowWasSeenAt()
{
    QFETCH(QString, customer);
    WorthStage stage;
    Container container = lending();
    container.id = customer;
    QVERIFY(resend(stage, u"u1"_s, container));
    QTEST(stage.lines().constFirst(), "line");
}

void WorthWritesTest::idsAreEncodedInPaths_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("path");
    QTest::newRow("UUID") << u"6f1c1d70-91c1-4a51-a1f4-6a3b0a8d2c11"_s
                          << u"/customers/cust-1/users/6f1c1d70-91c1-4a51-a1f4-6a3b0a8d2c11"_s;
    QTest::newRow("slash") << u"a/b"_s << u"/customers/cust-1/users/a%2Fb"_s;
    QTest::newRow("query") << u"a?b#c"_s << u"/customers/cust-1/users/a%3Fb%23c"_s;
    QTest::newRow("parent") << u".."_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void WorthWritesTest::idsAreEncodedInPaths()
{
    QFETCH(QString, id);
    QTEST(Worth::userPath(lending(), id), "path");
}

void WorthWritesTest::whatCannotBeSentIsRefusedWithoutARequest()
{
    WorthStage stage;
    const auto outcome = resend(stage, u".."_s, lending());
    QVERIFY(outcome);
    QCOMPARE(nameOf(*outcome), u"refused"_s);
    QCOMPARE(problemOf(*outcome).kind, ProblemKind::Validation);
    QVERIFY(stage.requests().isEmpty());
    QVERIFY(stage.grant()); // the next one need not wait for an answer
}

void WorthWritesTest::everyAnswerHasItsOutcome_data()
{
    QTest::addColumn<LoopbackReply>("reply");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<ProblemKind>("kind");
    const auto row = [](const char *name, const LoopbackReply &reply, const char *outcome,
                         ProblemKind kind = ProblemKind::Malformed) {
        QTest::newRow(name) << reply << QString::fromLatin1(outcome) << kind;
    };
    const auto fail = &WorthStage::fail;
    const auto gateway = &WorthStage::gateway;
    row("ok", WorthStage::json(R"({"status":"success","message":"Invite mail sent successfully"})"), "sent");
    row("ok, a row after all", WorthStage::json(WorthStage::user("u1")), "sent");
    row("ok, not JSON", WorthStage::json("sent"), "sent");
    row("ok, empty", {.status = 200, .body = {}}, "sent");
    row("no content", {.status = 204, .body = {}}, "sent");
    row("already onboarded", fail(400, "Customer has already onboarded the platform", "INVALID", "CustomersApiError"),
        "refused", ProblemKind::WrongState);
    row("unknown user", fail(404, "Customer user Not Found", "NOT_FOUND", "CustomersApiError"), "refused",
        ProblemKind::NotFound);
    row("unknown user as 400", fail(400, "Customer user Not Found", "INVALID", "CustomersApiError"), "refused",
        ProblemKind::NotFound);
    row("bad id", fail(422, "userID must be a uuid", "INVALID", "ValidationMiddlewareError"), "refused",
        ProblemKind::Validation);
    row("401", gateway(401, "Unauthorized", "ERR_UNAUTHORIZED"), "signed out", ProblemKind::Unauthorized);
    row("403", gateway(403, "Forbidden", "ERR_FORBIDDEN"), "refused", ProblemKind::Forbidden);
    LoopbackReply throttled = gateway(429, "Too Many Requests", "ERR_TOO_MANY_REQUESTS");
    throttled.headers.emplaceBack("Retry-After", "60");
    row("429", throttled, "throttled", ProblemKind::RateLimited);
    row("500", gateway(500, "Internal Server Error", "ERR_INTERNAL_SERVER"), "unsettled", ProblemKind::VendorFault);
    row("500, already onboarded",
        fail(500, "Customer has already onboarded the platform", "UNKNOWN_ERROR", "CustomersApiError"), "unsettled",
        ProblemKind::VendorFault);
    row("408", gateway(408, "Request Timeout", "ERR_TIMEOUT"), "unsettled", ProblemKind::Timeout);
    for (const auto &[name, ending] : {std::pair("closed", Ending::CloseSilently), std::pair("reset", Ending::Reset),
             std::pair("half a status line", Ending::HalfStatusLine), std::pair("half a body", Ending::HalfBody),
             std::pair("never", Ending::Never)}) {
        row(name, WorthStage::ended(ending), "unsettled");
    }
}

void WorthWritesTest::everyAnswerHasItsOutcome()
{
    QFETCH(LoopbackReply, reply);
    QFETCH(QString, outcome);
    QFETCH(ProblemKind, kind);
    WorthStage stage;
    stage.script(Resend, reply);
    QSignalSpy signedOut(&stage.client(), &VendorClient::signedOut);
    const auto came = resend(stage, u"u1"_s, lending());
    QVERIFY(came);
    QCOMPARE(nameOf(*came), outcome);
    QCOMPARE(signedOut.size(), outcome == u"signed out" ? 1 : 0);
    if (outcome != u"sent" && reply.ending == Ending::Whole) {
        QCOMPARE(problemOf(*came).kind, kind);
        QCOMPARE(problemOf(*came).httpStatus, reply.status);
    }
    if (const auto *sent = std::get_if<WriteSent<Invitation>>(&*came)) {
        QVERIFY(!sent->answer);
        QCOMPARE(sent->httpStatus, reply.status);
    }
    QCOMPARE(stage.requests().size(), 1);
}

void WorthWritesTest::eachWriteReachesTheServerOnce_data()
{
    QTest::addColumn<Ending>("ending");
    QTest::newRow("closed") << Ending::CloseSilently;
    QTest::newRow("reset") << Ending::Reset;
    QTest::newRow("half a status line") << Ending::HalfStatusLine;
    QTest::newRow("half a body") << Ending::HalfBody;
}

/// The sign-in too: a second one might lock the account.
void WorthWritesTest::eachWriteReachesTheServerOnce()
{
    QFETCH(Ending, ending);
    WorthStage stage;
    stage.script(Resend, WorthStage::ended(ending));
    stage.script(u"POST /customer/sign-in"_s, WorthStage::ended(ending));
    const auto outcome = resend(stage, u"u1"_s, lending());
    QVERIFY(outcome);
    QCOMPARE(nameOf(*outcome), u"unsettled"_s);
    FormAnswers answers{.values = {{u"email"_s, u"ann@lending.example"_s}}, .secrets = {}};
    answers.secrets.emplace(u"password"_s, Secret(QByteArray("p")));
    const auto signedIn = outcomeOf(stage.client().signIn(std::move(answers)));
    QVERIFY(signedIn && !*signedIn);
    QCOMPARE(stage.requests().size(), 2);
}

/// Whoever sends it has to know of every request that may have mailed.
void WorthWritesTest::aWriteIsNeverRenewedByItself()
{
    WorthStage stage(WorthStage::customerOne());
    stage.client().setToken(WorthStage::session(WorthStage::idToken("old")));
    int renewals = 0;
    stage.renewByItself(renewals);
    stage.script(Resend, WorthStage::gateway(401, "Unauthorized", "ERR_UNAUTHORIZED"));
    const auto outcome = resend(stage, u"u1"_s, lending());
    QVERIFY(outcome);
    QCOMPARE(nameOf(*outcome), u"signed out"_s);
    QCOMPARE(renewals, 0);
    QCOMPARE(stage.requests().size(), 1);
}

void WorthWritesTest::revokeAndAssignAreNotOffered()
{
    WorthStage stage;
    const auto revoked = outcomeOf(stage.client().revoke(std::move(*stage.grant()), keyOf(u"u1"_s), lending()));
    const auto assigned = outcomeOf(stage.client().assign(
        std::move(*stage.grant()), {.container = lending(), .email = u"e@lending.example"_s, .metadata = {}}));
    QVERIFY(revoked && assigned);
    QCOMPARE(nameOf(*revoked), u"refused"_s);
    QCOMPARE(nameOf(*assigned), u"refused"_s);
    QVERIFY(stage.requests().isEmpty());
}

void WorthWritesTest::cancellingAWriteRunsNoHandler()
{
    WorthStage stage;
    stage.script(Resend, WorthStage::ended(Ending::Never));
    auto *job = stage.client().resend(std::move(*stage.grant()), keyOf(u"u1"_s), lending());
    Caught<WriteOutcome<Invitation>> caught(job);
    const QPointer<QObject> watched = job;
    QTRY_COMPARE(stage.requests().size(), 1);
    job->cancel();
    QTRY_VERIFY(!watched);
    QVERIFY(!caught.value);
}

void WorthWritesTest::aSmallCustomerIsReadBackWithItsList()
{
    WorthStage stage;
    const auto read = readBack(stage, u"u1"_s);
    QVERIFY(read && *read);
    QVERIFY((*read)->wholeContainer);
    QCOMPARE((*read)->rows.size(), 2);
    QCOMPARE((*read)->rows.constFirst().container, lending());
    QCOMPARE(stage.lines(), QStringList{Users});
}

void WorthWritesTest::aUserWhoIsGoneIsNotInTheWholeList()
{
    WorthStage stage;
    const auto read = readBack(stage, u"gone"_s);
    QVERIFY(read && *read);
    QVERIFY((*read)->wholeContainer);
    QCOMPARE(stage.lines(), QStringList{Users});
}

void WorthWritesTest::aLargeCustomerIsReadBackByTheUser()
{
    WorthStage stage;
    stage.script(Users, WorthStage::json(WorthStage::page({"a"}, "2", "2")));
    stage.script(QString(Users) + u"?page=2"_s, WorthStage::json(WorthStage::page({"u1"}, "2", "2")));
    Heard heard;
    QVERIFY(stage.list(heard));
    const auto read = readBack(stage, u"u1"_s);
    QVERIFY(read && *read);
    QVERIFY(!(*read)->wholeContainer);
    QCOMPARE((*read)->rows.size(), 1);
    const Invitation &row = (*read)->rows.constFirst();
    QCOMPARE(row.key, keyOf(u"u1"_s));
    QCOMPARE(row.container, lending());
    QCOMPARE(row.modifiedAt, Instant::fromRfc3339("2026-08-22T10:00:00.123Z"));
    QCOMPARE(stage.lines().mid(2), QStringList{UserOne});
}

void WorthWritesTest::whereItIsNotKnownTheListIsAskedFirst()
{
    WorthStage stage;
    stage.script(Users, WorthStage::json(WorthStage::page({"a"}, "2", "2")));
    for (int time = 0; time < 2; ++time) {
        const auto read = readBack(stage, u"u1"_s);
        QVERIFY(read && *read);
        QVERIFY(!(*read)->wholeContainer);
        QCOMPARE((*read)->rows.size(), 1);
    }
    QCOMPARE(stage.lines(), (QStringList{Users, UserOne, UserOne}));
}

void WorthWritesTest::aUserOfTheFirstPageIsNotAskedForTwice()
{
    WorthStage stage;
    stage.script(Users, WorthStage::json(WorthStage::page({"u1", "a"}, "2", "4")));
    const auto read = readBack(stage, u"u1"_s);
    QVERIFY(read && *read);
    QVERIFY(!(*read)->wholeContainer);
    QCOMPARE((*read)->rows.constFirst().key, keyOf(u"u1"_s));
    QCOMPARE(stage.lines(), QStringList{Users});
}

void WorthWritesTest::readingBackFailsAsReadsDo_data()
{
    QTest::addColumn<LoopbackReply>("reply");
    QTest::addColumn<ProblemKind>("kind");
    QTest::newRow("gone") << WorthStage::fail(404, "Customer user Not Found", "NOT_FOUND", "CustomersApiError")
                          << ProblemKind::NotFound;
    QTest::newRow("401") << WorthStage::gateway(401, "Unauthorized", "ERR_UNAUTHORIZED") << ProblemKind::Unauthorized;
    QTest::newRow("malformed") << WorthStage::json(R"({"data":{"email":"no id"}})") << ProblemKind::Malformed;
    QTest::newRow("500") << LoopbackReply{.status = 500, .body = {}} << ProblemKind::VendorFault;
}

void WorthWritesTest::readingBackFailsAsReadsDo()
{
    QFETCH(LoopbackReply, reply);
    WorthStage stage;
    stage.script(Users, WorthStage::json(WorthStage::page({"a"}, "2", "2")));
    stage.script(UserOne, reply);
    const auto read = readBack(stage, u"u1"_s);
    QVERIFY(read && !*read);
    QTEST(read->error().kind, "kind");
}

void WorthWritesTest::withoutAnIdTheContainerIsReadBack()
{
    WorthStage stage;
    stage.script(Users, WorthStage::json(WorthStage::page({"a"}, "2", "2")));
    stage.script(QString(Users) + u"?page=2"_s, WorthStage::json(WorthStage::page({"b"}, "2", "2")));
    const auto read = readBack(stage, QString());
    QVERIFY(read && *read);
    QVERIFY((*read)->wholeContainer);
    QCOMPARE((*read)->rows.size(), 2);
}

void WorthWritesTest::showsTheVendorsJson()
{
    WorthStage stage;
    stage.script(UserOne, WorthStage::json(R"({"data":{"id":"u1","invite_token":"hidden","extra":{"a":1}}})"));
    Invitation invitation;
    invitation.key = keyOf(u"u1"_s);
    invitation.container = lending();
    const auto json = outcomeOf(stage.client().rawJson(invitation));
    QVERIFY(json && *json);
    QVERIFY((*json)->contains(u"\"extra\""_s));
    QVERIFY(!(*json)->contains(u"hidden"_s));
    invitation.key.id = u"gone"_s;
    const auto gone = outcomeOf(stage.client().rawJson(invitation));
    QVERIFY(gone && !*gone);
    QCOMPARE(gone->error().kind, ProblemKind::NotFound);
}

QTEST_GUILESS_MAIN(WorthWritesTest)
#include "tst_worthwrites.moc"
