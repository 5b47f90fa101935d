// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/vendors/aisquare/aisquarestage.h"
#include "tests/app/vendors/aisquare/leaks.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace Reinvite;
using namespace Qt::StringLiterals;

namespace {

const QString Workspaces = u"GET /api/v2/workspaces/"_s;
const QString Invites = u"GET /api/v1/invites/list/"_s;

const LoopbackReply WebPage = {
    .headers = {{"Content-Type", "text/html"}}, .body = "<!DOCTYPE html><html>Sign in</html>"};

LoopbackReply ended(Ending ending)
{
    LoopbackReply reply = AiSquareStage::json(AiSquareStage::invites({"9"}));
    reply.ending = ending;
    return reply;
}

QList<AccountPart> chosen()
{
    return {{.id = u"302"_s, .name = u"As it was called"_s}};
}

/// Reads that fail for a reason of their own.
void addBrokenAnswers()
{
    QTest::addColumn<LoopbackReply>("reply");
    QTest::addColumn<ProblemKind>("kind");
    QTest::newRow("403") << AiSquareStage::json(R"({"detail":"Permission denied"})", 403) << ProblemKind::Forbidden;
    QTest::newRow("404") << AiSquareStage::json(R"({"detail":"Not found."})", 404) << ProblemKind::NotFound;
    QTest::newRow("400") << AiSquareStage::json(R"({"workspace_id":["A valid integer is required."]})", 400)
                         << ProblemKind::Validation;
    QTest::newRow("422") << AiSquareStage::json(R"({"detail":"Odd"})", 422) << ProblemKind::Validation;
    QTest::newRow("500") << LoopbackReply{.status = 500,
        .headers = {{"Content-Type", "text/html"}},
        .body = "<!doctype html><h1>Server Error (500)</h1>"}
                         << ProblemKind::VendorFault;
    QTest::newRow("503") << LoopbackReply{.status = 503} << ProblemKind::VendorFault;
    QTest::newRow("malformed") << AiSquareStage::json("[{]") << ProblemKind::Malformed;
    QTest::newRow("JSON that ends early")
        << AiSquareStage::json(AiSquareStage::invites({"8", "9"}).chopped(30)) << ProblemKind::Malformed;
    QTest::newRow("other JSON") << AiSquareStage::json(R"({"detail":"hm"})") << ProblemKind::Malformed;
    QTest::newRow("nothing") << AiSquareStage::json({}) << ProblemKind::Malformed;
    QTest::newRow("login page") << WebPage << ProblemKind::Malformed;
    QTest::newRow("another content type")
        << LoopbackReply{.headers = {{"Content-Type", "text/plain"}}, .body = "[]"} << ProblemKind::Malformed;
    QTest::newRow("slow") << ended(Ending::Never) << ProblemKind::Timeout;
}

} // namespace

/// How Studio's lists are put together, against a scripted server.
class AiSquareListTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void listsTheInvitesOfEveryWorkspace();
    void asksExactlyAsTheVendorWantsIt();
    void theTokenReachesNoRow();
    void listsOnlyWhatWasChosen();
    void aChosenWorkspaceThatIsUnknownIsTried();
    void chosenWorkspacesNeedNoDiscovery_data();
    void chosenWorkspacesNeedNoDiscovery();
    void withoutDiscoveryOneListIsTried_data();
    void withoutDiscoveryOneListIsTried();
    void whereNothingCanBeFoundThereIsNoList_data();
    void whereNothingCanBeFoundThereIsNoList();
    void readsAllPagesOfWorkspaces();
    void readsAllPagesOfInvites();
    void stopsWhenPagesRepeat();
    void pagesThatChangedMeanwhileDropNothing_data();
    void pagesThatChangedMeanwhileDropNothing();
    void anEmptyAccountIsWhole();
    void aWorkspaceListedTwiceIsReadOnce();
    void oneWorkspacesFailureStopsNoOther_data();
    void oneWorkspacesFailureStopsNoOther();
    void whereNoWorkspaceCanBeReadThereIsNoList();
    void signedOutEndsTheList_data();
    void signedOutEndsTheList();
    void aConnectionThatBreaksDropsNothing();
    void manyFailuresInARowEndTheList();
    void a429IsWaitedFor();
    void rowsWithoutAnIdDropNothing();
    void hugeWorkspacesComeInBatches();
    void deadlinesAreDoubtedByTheVendorsClock();
    void cancellingStopsEverything();
    void cancellingInsideABatchStopsEverything();
    void deletingTheClientStopsEverything();
    void oneContainerIsListedOnItsOwn();
    void halfAContainerIsNoEvidence_data();
    void halfAContainerIsNoEvidence();
    void rawJsonIsLookedForOnEveryPage();
    void rawJsonOfAnInviteThatIsGone_data();
    void rawJsonOfAnInviteThatIsGone();
};

void AiSquareListTest::listsTheInvitesOfEveryWorkspace()
{
    AiSquareStage stage;
    Heard heard;
    QSignalSpy scopes(&stage.client(), &VendorClient::scopeFound);
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY((*summary)->whole);
    QVERIFY2((*summary)->notice.isEmpty(), qPrintable((*summary)->notice));
    QCOMPARE((*summary)->containers, (QSet<QString>{u"301"_s, u"302"_s}));
    QCOMPARE(heard.rows.size(), 4);
    QCOMPARE(heard.listed.value(u"301"_s), (QSet<QString>{u"3011"_s, u"3012"_s}));
    QCOMPARE(heard.listed.size(), 2);
    QCOMPARE(heard.events.constFirst(), u"scope"_s);
    QCOMPARE(heard.done, 2);
    QCOMPARE(heard.total, 2);
    QCOMPARE(heard.noun, u"workspaces"_s);
    QCOMPARE(scopes.size(), 1);
    QCOMPARE(scopes.constFirst(), (QVariantList{u"301,302"_s, u"Workspace 301, Workspace 302"_s}));
    const Invitation &row = heard.rows.constFirst();
    QCOMPARE(row.key.connection, u"c1"_s);
    QCOMPARE(row.container.kind, u"workspace"_s);
    QCOMPARE(row.container.name, u"Workspace "_s + row.container.id);
}

void AiSquareListTest::asksExactlyAsTheVendorWantsIt()
{
    AiSquareStage stage;
    Heard heard;
    QVERIFY(stage.list(heard));
    QStringList lines = stage.lines();
    lines.sort();
    const QStringList expected = {
        u"GET /api/v1/invites/list/?workspace_id=301"_s,
        u"GET /api/v1/invites/list/?workspace_id=302"_s,
        u"GET /api/v2/workspaces/?page=1&page_size=100"_s,
    };
    QCOMPARE(lines, expected);
    for (const LoopbackRequest &request : stage.requests()) {
        QCOMPARE(request.headers.value("authorization"), QByteArray("Bearer key-of-test"));
        QCOMPARE(request.headers.value("accept"), QByteArray("application/json"));
    }
}

void AiSquareListTest::theTokenReachesNoRow()
{
    AiSquareStage stage;
    Heard heard;
    QVERIFY(stage.list(heard));
    QCOMPARE(heard.rows.size(), 4);
    for (const Invitation &row : heard.rows) {
        QVERIFY(!holds(textsOf(row), u"4c5d"_s));
    }
    const auto json = outcomeOf(stage.client().rawJson(heard.rows.constFirst()));
    QVERIFY(json && *json);
    QVERIFY((*json)->contains(u"expires_at"_s));
    QVERIFY(!holds({**json}, u"4c5d"_s));
}

void AiSquareListTest::listsOnlyWhatWasChosen()
{
    AiSquareStage stage(chosen());
    Heard heard;
    QSignalSpy scopes(&stage.client(), &VendorClient::scopeFound);
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY((*summary)->whole);
    QCOMPARE((*summary)->containers, QSet<QString>{u"302"_s});
    QCOMPARE(heard.listed.keys(), QStringList{u"302"_s});
    // As the vendor calls it today.
    QCOMPARE(heard.rows.constFirst().container.name, u"Workspace 302"_s);
    QCOMPARE(scopes.constFirst(), (QVariantList{u"302"_s, u"Workspace 302"_s}));
}

void AiSquareListTest::aChosenWorkspaceThatIsUnknownIsTried()
{
    AiSquareStage stage({{.id = u"301"_s, .name = u"D"_s}, {.id = u"399"_s, .name = u"Left long ago"_s}});
    stage.script(Invites + u"?workspace_id=399"_s, AiSquareStage::json(R"({"detail":"Permission denied"})", 403));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY(!(*summary)->whole);
    QVERIFY2((*summary)->notice.contains(u"“Left long ago”"_s), qPrintable((*summary)->notice));
    QCOMPARE(heard.listed.keys(), QStringList{u"301"_s});
}

void AiSquareListTest::chosenWorkspacesNeedNoDiscovery_data()
{
    addBrokenAnswers();
}

void AiSquareListTest::chosenWorkspacesNeedNoDiscovery()
{
    QFETCH(LoopbackReply, reply);
    AiSquareStage stage(chosen());
    stage.script(Workspaces, reply);
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY((*summary)->whole);
    QCOMPARE(heard.rows.size(), 2);
    QCOMPARE(heard.rows.constFirst().container.name, u"As it was called"_s);
}

void AiSquareListTest::withoutDiscoveryOneListIsTried_data()
{
    QTest::addColumn<LoopbackReply>("reply");
    QTest::newRow("403") << AiSquareStage::json(R"({"detail":"No"})", 403);
    QTest::newRow("404") << AiSquareStage::json(R"({"detail":"Not found."})", 404);
    LoopbackReply page = WebPage;
    page.status = 404;
    QTest::newRow("404 of the framework") << page;
}

void AiSquareListTest::withoutDiscoveryOneListIsTried()
{
    QFETCH(LoopbackReply, reply);
    AiSquareStage stage;
    stage.script(Workspaces, reply);
    stage.script(
        Invites, AiSquareStage::json(R"([{"id":1,"workspace_name":"Mine"},{"id":2,"workspace_name":"Mine"}])"));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY((*summary)->whole);
    QCOMPARE(stage.lines().constLast(), Invites);
    QCOMPARE(heard.rows.size(), 2);
    QCOMPARE(heard.rows.constFirst().container.name, u"Mine"_s);
    const Container container = heard.rows.constFirst().container;
    QCOMPARE((*summary)->containers, QSet<QString>{container.id});
    const auto again = outcomeOf(stage.client().listContainer(container, Priority::Act));
    QVERIFY(again && *again);
    QCOMPARE((*again)->size(), 2);
    QCOMPARE(stage.lines().constLast(), Invites);
}

void AiSquareListTest::whereNothingCanBeFoundThereIsNoList_data()
{
    addBrokenAnswers();
}

void AiSquareListTest::whereNothingCanBeFoundThereIsNoList()
{
    QFETCH(LoopbackReply, reply);
    AiSquareStage stage;
    stage.script(Workspaces, reply);
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && !*summary);
    QVERIFY(heard.rows.isEmpty());
    const bool tried = reply.status == 403 || reply.status == 404;
    QFETCH(ProblemKind, kind);
    QCOMPARE(summary->error().kind, tried ? ProblemKind::Validation : kind);
}

void AiSquareListTest::readsAllPagesOfWorkspaces()
{
    AiSquareStage stage;
    stage.script(Workspaces + u"?page=1&"_s,
        AiSquareStage::json(
            AiSquareStage::page({AiSquareStage::workspace("301")}, 3, R"("http://elsewhere.example/?page=2")")));
    stage.script(Workspaces + u"?page=2&"_s,
        AiSquareStage::json(AiSquareStage::page({AiSquareStage::workspace("302")}, 3, "3")));
    stage.script(
        Workspaces + u"?page=3&"_s, AiSquareStage::json(AiSquareStage::page({AiSquareStage::workspace("303")}, 3)));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY((*summary)->whole);
    QCOMPARE((*summary)->containers.size(), 3);
    QCOMPARE(stage.lines().filter(u"/workspaces/"_s).size(), 3);
}

void AiSquareListTest::readsAllPagesOfInvites()
{
    AiSquareStage stage(chosen());
    stage.script(Invites,
        AiSquareStage::json(AiSquareStage::page({AiSquareStage::invite("1"), AiSquareStage::invite("2")}, 3, "2")));
    stage.script(Invites + u"?page=2"_s, AiSquareStage::json(AiSquareStage::page({AiSquareStage::invite("3")}, 3)));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY((*summary)->whole);
    QCOMPARE(heard.listed.value(u"302"_s), (QSet<QString>{u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(heard.rows.size(), 3);
    QCOMPARE(stage.lines().filter(u"/list/"_s),
        (QStringList{Invites + u"?workspace_id=302"_s, Invites + u"?workspace_id=302&page=2"_s}));
}

void AiSquareListTest::stopsWhenPagesRepeat()
{
    AiSquareStage stage;
    stage.script(Workspaces,
        AiSquareStage::json(AiSquareStage::page({AiSquareStage::workspace("301")}, 0, R"("http://x/?page=2")")));
    stage.script(
        Invites, AiSquareStage::json(AiSquareStage::page({AiSquareStage::invite("1")}, 1, R"("http://x/?page=2")")));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY((*summary)->whole);
    QCOMPARE(heard.rows.size(), 1);
    QCOMPARE(stage.lines().filter(u"/workspaces/"_s).size(), 2);
    QCOMPARE(stage.lines().filter(u"/list/"_s).size(), 2);
}

void AiSquareListTest::pagesThatChangedMeanwhileDropNothing_data()
{
    QTest::addColumn<LoopbackReply>("second");
    QTest::newRow("fewer than counted") << AiSquareStage::json(AiSquareStage::page({AiSquareStage::invite("3")}, 4));
    QTest::newRow("the last page went away") << AiSquareStage::json(R"({"detail":"Invalid page."})", 404);
}

void AiSquareListTest::pagesThatChangedMeanwhileDropNothing()
{
    QFETCH(LoopbackReply, second);
    AiSquareStage stage(chosen());
    stage.script(Invites,
        AiSquareStage::json(AiSquareStage::page({AiSquareStage::invite("1"), AiSquareStage::invite("2")}, 4, "2")));
    stage.script(Invites + u"?page=2"_s, second);
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY(!(*summary)->whole);
    QVERIFY((*summary)->notice.contains(u"changed"_s));
    QVERIFY(heard.rows.size() >= 2);
    QVERIFY(heard.listed.isEmpty());
    QCOMPARE(heard.done, 1);
}

void AiSquareListTest::anEmptyAccountIsWhole()
{
    AiSquareStage stage;
    stage.script(Workspaces, AiSquareStage::json(AiSquareStage::page({}, 0)));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY((*summary)->whole);
    QVERIFY((*summary)->containers.isEmpty());

    AiSquareStage emptyWorkspace;
    emptyWorkspace.script(Invites, AiSquareStage::json("[]"));
    const auto empty = emptyWorkspace.list(heard);
    QVERIFY(empty && *empty);
    QVERIFY((*empty)->whole);
    QCOMPARE(heard.listed.value(u"301"_s, {u"x"_s}), QSet<QString>());
}

void AiSquareListTest::aWorkspaceListedTwiceIsReadOnce()
{
    AiSquareStage stage({{.id = u"301"_s, .name = {}}, {.id = u"301"_s, .name = {}}});
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QCOMPARE(heard.rows.size(), 2);
    QCOMPARE(heard.total, 1);
}

void AiSquareListTest::oneWorkspacesFailureStopsNoOther_data()
{
    addBrokenAnswers();
}

void AiSquareListTest::oneWorkspacesFailureStopsNoOther()
{
    QFETCH(LoopbackReply, reply);
    QFETCH(ProblemKind, kind);
    AiSquareStage stage;
    stage.script(Invites + u"?workspace_id=301"_s, reply);
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY(!(*summary)->whole);
    QCOMPARE((*summary)->containers.size(), 2);
    QCOMPARE(heard.listed.keys(), QStringList{u"302"_s});
    QCOMPARE(heard.rows.size(), 2);
    QCOMPARE(heard.done, 2);
    QVERIFY2((*summary)->notice.contains(explain({.kind = kind}).sentence.chopped(1)), qPrintable((*summary)->notice));
    QVERIFY((*summary)->notice.contains(u"“Workspace 301”"_s));
}

void AiSquareListTest::whereNoWorkspaceCanBeReadThereIsNoList()
{
    AiSquareStage stage;
    stage.script(Invites, AiSquareStage::json(R"({"detail":"Permission denied"})", 403));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && !*summary);
    QCOMPARE(summary->error().kind, ProblemKind::Forbidden);
    QVERIFY(heard.listed.isEmpty());
}

void AiSquareListTest::signedOutEndsTheList_data()
{
    QTest::addColumn<QString>("route");
    QTest::newRow("at the workspaces") << Workspaces;
    QTest::newRow("at the invites") << Invites;
}

void AiSquareListTest::signedOutEndsTheList()
{
    QFETCH(QString, route);
    for (const QList<AccountPart> &parts : {QList<AccountPart>(), chosen()}) {
        AiSquareStage stage(parts);
        stage.script(route,
            AiSquareStage::json(
                R"({"detail":"Given token not valid for any token type","code":"token_not_valid"})", 401));
        QSignalSpy signedOut(&stage.client(), &VendorClient::signedOut);
        Heard heard;
        const auto summary = stage.list(heard);
        QVERIFY(summary && !*summary);
        QCOMPARE(summary->error().kind, ProblemKind::Unauthorized);
        QVERIFY(!signedOut.isEmpty());
        QVERIFY(heard.listed.isEmpty());
    }
}

void AiSquareListTest::aConnectionThatBreaksDropsNothing()
{
    for (const Ending ending : {Ending::HalfBody, Ending::HalfStatusLine, Ending::CloseSilently, Ending::Reset}) {
        AiSquareStage stage;
        stage.script(Invites + u"?workspace_id=301"_s, ended(ending));
        Heard heard;
        const auto summary = stage.list(heard);
        QVERIFY(summary);
        QVERIFY(!*summary || !(*summary)->whole);
        QVERIFY(!heard.listed.contains(u"301"_s));
    }
}

void AiSquareListTest::manyFailuresInARowEndTheList()
{
    QByteArrayList items;
    for (int i = 0; i < 60; ++i) {
        items.append(AiSquareStage::workspace(QByteArray::number(400 + i)));
    }
    AiSquareStage stage;
    stage.script(Workspaces, AiSquareStage::json(AiSquareStage::page(items, 60)));
    stage.script(Invites, LoopbackReply{.status = 503, .body = {}});
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && !*summary);
    QCOMPARE(summary->error().kind, ProblemKind::VendorFault);
    QVERIFY(stage.lines().filter(u"/list/"_s).size() < 20);
}

void AiSquareListTest::a429IsWaitedFor()
{
    AiSquareStage stage(chosen());
    int asked = 0;
    stage.script(Invites, [&asked](const LoopbackRequest &) {
        return ++asked > 1 ? AiSquareStage::json(AiSquareStage::invites({"1"}))
                           : LoopbackReply{.status = 429, .headers = {{"Retry-After", "0"}}, .body = {}};
    });
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY((*summary)->whole);
    QCOMPARE(asked, 2);
}

void AiSquareListTest::rowsWithoutAnIdDropNothing()
{
    AiSquareStage stage;
    stage.script(Invites + u"?workspace_id=301"_s, AiSquareStage::json(R"([{"id":1},{"id":null}])"));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QVERIFY(!(*summary)->whole);
    QVERIFY((*summary)->notice.contains(u"usable id"_s));
    QVERIFY(!heard.listed.contains(u"301"_s));
    QCOMPARE(heard.rows.size(), 3);
}

void AiSquareListTest::hugeWorkspacesComeInBatches()
{
    QByteArrayList ids;
    for (int i = 0; i < 2500; ++i) {
        ids.append(QByteArray::number(10'000 + i));
    }
    AiSquareStage stage;
    stage.script(Invites + u"?workspace_id=301"_s, AiSquareStage::json(AiSquareStage::invites(ids)));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QCOMPARE(heard.rows.size(), 2502);
    QCOMPARE(heard.listed.value(u"301"_s).size(), 2500);
    QCOMPARE(heard.events.count(u"batch"_s), 4);
}

void AiSquareListTest::deadlinesAreDoubtedByTheVendorsClock()
{
    AiSquareStage stage;
    // Three days ahead by this computer's clock, past by the vendor's.
    const auto dated = [](LoopbackReply reply) {
        reply.headers.emplaceBack("Date", "Wed, 26 Aug 2026 10:00:00 GMT");
        return reply;
    };
    stage.script(Workspaces, dated(AiSquareStage::json(AiSquareStage::page({AiSquareStage::workspace("301")}, 1))));
    const QByteArray expired = R"([{"id":1,"status":"expired","expires_at":"2026-08-25T10:00:00Z"},)"
                               R"({"id":2,"status":"expired","expires_at":"2026-08-27T10:00:00Z"}])";
    stage.script(Invites, dated(AiSquareStage::json(expired)));
    Heard heard;
    const auto summary = stage.list(heard);
    QVERIFY(summary && *summary);
    QCOMPARE(heard.rows.size(), 2);
    QVERIFY(!heard.rows.at(0).doubts.testFlag(Doubt::DeadlineUnclear));
    QVERIFY(heard.rows.at(1).doubts.testFlag(Doubt::DeadlineUnclear));
}

void AiSquareListTest::cancellingStopsEverything()
{
    AiSquareStage stage;
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
    const auto container = outcomeOf(stage.client().listContainer(AiSquareStage::design(), Priority::Act));
    QVERIFY(container && *container);
    QCOMPARE(heard.events, before);
    QVERIFY(!caught.value);
    QVERIFY(stage.requests().size() < 4);
}

void AiSquareListTest::cancellingInsideABatchStopsEverything()
{
    AiSquareStage stage;
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

void AiSquareListTest::deletingTheClientStopsEverything()
{
    Heard heard;
    {
        AiSquareStage stage;
        (void)stage.client().list(heard.sink());
        QTRY_VERIFY(!heard.rows.isEmpty());
    }
    const auto before = heard.events;
    QCoreApplication::processEvents();
    QCOMPARE(heard.events, before);
}

void AiSquareListTest::oneContainerIsListedOnItsOwn()
{
    AiSquareStage stage;
    const InvitationKey key{.connection = u"c1"_s, .id = u"3011"_s};
    const auto back = outcomeOf(stage.client().readBack(key, AiSquareStage::design(), Priority::Act));
    QVERIFY(back && *back);
    QVERIFY((*back)->wholeContainer);
    QCOMPARE((*back)->rows.size(), 2);
    QCOMPARE((*back)->rows.constFirst().key, key);
    QCOMPARE((*back)->rows.constFirst().container, AiSquareStage::design());
    QCOMPARE(stage.lines(), QStringList{Invites + u"?workspace_id=301"_s});
}

void AiSquareListTest::halfAContainerIsNoEvidence_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a row without an id") << QByteArray(R"([{"id":1},{}])");
    QTest::newRow("fewer than counted") << AiSquareStage::page({AiSquareStage::invite("1")}, 2);
}

void AiSquareListTest::halfAContainerIsNoEvidence()
{
    QFETCH(QByteArray, body);
    AiSquareStage stage;
    stage.script(Invites, AiSquareStage::json(body));
    const auto rows = outcomeOf(stage.client().listContainer(AiSquareStage::design(), Priority::Act));
    QVERIFY(rows && !*rows);
    QCOMPARE(rows->error().kind, ProblemKind::Malformed);
}

void AiSquareListTest::rawJsonIsLookedForOnEveryPage()
{
    AiSquareStage stage;
    stage.script(Invites, AiSquareStage::json(AiSquareStage::page({AiSquareStage::invite("1")}, 2, "2")));
    stage.script(Invites + u"?page=2"_s, AiSquareStage::json(AiSquareStage::page({AiSquareStage::invite("2")}, 2)));
    Invitation row;
    row.key = {.connection = u"c1"_s, .id = u"2"_s};
    row.container = AiSquareStage::design();
    const auto json = outcomeOf(stage.client().rawJson(row));
    QVERIFY(json && *json);
    QVERIFY((*json)->contains(u"\"2@example.org\""_s));
    QVERIFY((*json)->contains(u"\"token\": \"•••\""_s));
    QCOMPARE(stage.requests().size(), 2);
}

void AiSquareListTest::rawJsonOfAnInviteThatIsGone_data()
{
    QTest::addColumn<LoopbackReply>("reply");
    QTest::addColumn<ProblemKind>("kind");
    QTest::newRow("not listed") << AiSquareStage::json("[]") << ProblemKind::NotFound;
    QTest::newRow("pages that repeat") << AiSquareStage::json(AiSquareStage::page({AiSquareStage::invite("1")}, 1, "2"))
                                       << ProblemKind::NotFound;
    QTest::newRow("no access") << AiSquareStage::json(R"({"detail":"No"})", 403) << ProblemKind::Forbidden;
    QTest::newRow("no JSON") << AiSquareStage::json("[") << ProblemKind::Malformed;
}

void AiSquareListTest::rawJsonOfAnInviteThatIsGone()
{
    QFETCH(LoopbackReply, reply);
    AiSquareStage stage;
    stage.script(Invites, reply);
    Invitation row;
    row.key = {.connection = u"c1"_s, .id = u"77"_s};
    row.container = AiSquareStage::design();
    const auto json = outcomeOf(stage.client().rawJson(row));
    QVERIFY(json && !*json);
    QFETCH(ProblemKind, kind);
    QCOMPARE(json->error().kind, kind);
    QVERIFY(stage.requests().size() <= 2);
}

QTEST_GUILESS_MAIN(AiSquareListTest)
#include "tst_aisquarelist.moc"
