// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "aisquarerig.h"

#include <QTest>

using namespace Reinvite;
using namespace std::chrono_literals;
using Status = AiSquareInvite::Status;

namespace {

QByteArray credentials(const AiSquareUser &user, const QByteArray &password)
{
    return R"({"username":")" + user.username + R"(","password":")" + password + R"("})";
}

QByteArray refreshBody(const QByteArray &token)
{
    return R"({"refresh":")" + token + R"("})";
}

QByteArray tokenOf(const Mail &mail)
{
    return mail.link.section(u'/', -1).toLatin1();
}

} // namespace

/// What the vendor's papers leave open: each form of each fact, as it is seen from outside.
class TestAiSquareForms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachFactStartsWithItsFirstForm();
    void eachFormCanBeChosenAndLeft();
    void whatIsNoFormChangesNothing();
    void answersTakeTheChosenForm_data();
    void answersTakeTheChosenForm();
    void timesTakeTheChosenForm_data();
    void timesTakeTheChosenForm();
    void errorsTakeTheChosenShape_data();
    void errorsTakeTheChosenShape();
    void listsInPagesLoseNothing();
    void anEnvelopeHoldsTheWholeList();
    void badCredentials_data();
    void badCredentials();
    void aRotatedRefreshTokenIsBlacklisted();
    void aRefreshMayAnswerBothTokens();
    void badRefreshTokens();
    void aRotatedInviteTokenKillsTheLinkBefore();
    void resendsOfTheExpired_data();
    void resendsOfTheExpired();
    void whatIsPastDueMayShowAsExpired();
    void extensions_data();
    void extensions();
    void withoutExtensionTheDeadStaysDead();
    void foreignWorkspaces();
    void theWorkspaceHeaderMayBeIgnored();
    void writesWithoutTheirSlash_data();
    void writesWithoutTheirSlash();
};

void TestAiSquareForms::eachFactStartsWithItsFirstForm()
{
    const AiSquareRig rig;
    const QList<OpenForm> forms = rig.simulator->forms();
    QCOMPARE(forms.size(), 16);
    QSet<QString> ids;
    for (const OpenForm &form : forms) {
        QVERIFY(form.id.startsWith(QStringLiteral("aisquare.")));
        QVERIFY(form.values.size() >= 2);
        QCOMPARE(form.value, form.values.constFirst());
        ids.insert(form.id);
    }
    QCOMPARE(ids.size(), forms.size());
}

void TestAiSquareForms::eachFormCanBeChosenAndLeft()
{
    const AiSquareRig rig;
    const QList<OpenForm> before = rig.simulator->forms();
    for (qsizetype at = 0; at < before.size(); ++at) {
        QStringList values = before[at].values;
        std::ranges::reverse(values); // ends with the first one
        for (const QString &value : values) {
            rig.simulator->chooseForm(before[at].id, value);
            const QList<OpenForm> now = rig.simulator->forms();
            for (qsizetype other = 0; other < now.size(); ++other) {
                QCOMPARE(now[other].value, other == at ? value : before[other].value);
            }
        }
    }
}

void TestAiSquareForms::whatIsNoFormChangesNothing()
{
    const AiSquareRig rig;
    for (const auto &[id, value] : {std::pair{"polar.role", "number"}, {"aisquare.role", "roman"}, {"", ""}}) {
        rig.simulator->chooseForm(QString::fromLatin1(id), QString::fromLatin1(value));
    }
    for (const OpenForm &form : rig.simulator->forms()) {
        QCOMPARE(form.value, form.values.constFirst());
    }
}

void TestAiSquareForms::answersTakeTheChosenForm_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("there");
    QTest::addColumn<QByteArray>("absent");
    const auto row = [](const QByteArray &form, const QByteArray &value, const char *there, const char *absent) {
        QTest::addRow("%s=%s", form.constData(), value.constData())
            << "aisquare." + form << value << QByteArray(there) << QByteArray(absent);
    };
    row("role", "text", R"("role":"5","role_display":"UNKNOWN")", R"("role":5)");
    row("role", "number", R"("role":5,"role_display":"UNKNOWN")", R"("role":"5")");
    row("role_names", "titled", R"("role_display":"Viewer")", R"("role_display":"VIEWER")");
    row("role_names", "capitals", R"("role_display":"VIEWER")", R"("role_display":"Viewer")");
    row("list", "array", R"([{"id":4101,)", R"("results")");
    row("list", "envelope",
        R"({"count":57,"next":null,"previous":null,"page":1,"page_size":57,"total":57,)"
        R"("results":[{"id":4101,)",
        "page=2");
    row("list", "pages", R"("page":1,"page_size":20,"total":57,"results":[{"id":4101,)", R"("next":null)");
}

void TestAiSquareForms::answersTakeTheChosenForm()
{
    QFETCH(QByteArray, form);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, there);
    QFETCH(QByteArray, absent);
    AiSquareRig rig;
    rig.choose(form.constData(), value.constData());
    const LoopbackReply reply = rig.ask("GET", "/api/v1/invites/list/?workspace_id=301");
    QCOMPARE(reply.status, 200);
    QVERIFY2(reply.body.contains(there), reply.body.constData());
    QVERIFY2(!reply.body.contains(absent), reply.body.constData());
}

void TestAiSquareForms::timesTakeTheChosenForm_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<qsizetype>("kept"); ///< characters of the time in full
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("zulu") << QByteArray("zulu") << qsizetype(26) << QByteArray("Z");
    QTest::newRow("whole") << QByteArray("whole") << qsizetype(19) << QByteArray("Z");
    QTest::newRow("offset") << QByteArray("offset") << qsizetype(26) << QByteArray("+00:00");
}

void TestAiSquareForms::timesTakeTheChosenForm()
{
    QFETCH(QByteArray, form);
    QFETCH(qsizetype, kept);
    QFETCH(QByteArray, end);
    AiSquareRig rig;
    rig.choose("aisquare.timestamps", form.constData());
    const QJsonObject listed = rig.list()[0].toObject();
    const QJsonObject resent = object(rig.resend(listed[QStringLiteral("id")].toInt()));
    const QByteArray created = rig.first(Status::Pending).createdAt.toIso();
    QCOMPARE(created.size(), qsizetype(27));
    QCOMPARE(text(listed, "created_at"), created.first(kept) + end);
    QCOMPARE(text(resent, "created_at"), created.first(kept) + end);
}

void TestAiSquareForms::errorsTakeTheChosenShape_data()
{
    QTest::addColumn<QByteArray>("shape");
    QTest::addColumn<QByteArray>("sentence"); ///< of a refused resend
    QTest::addColumn<QByteArray>("field");    ///< of a wrong parameter
    const auto row = [](const char *shape, const char *sentence, const char *field) {
        QTest::newRow(shape) << QByteArray(shape) << QByteArray(sentence) << QByteArray(field);
    };
    row("detail", R"({"detail":"Permission denied"})", R"({"status":["\"lost\" is not a valid choice."]})");
    row("envelope", R"({"error":{"message":"Permission denied"},"code":"PERMISSION_DENIED"})",
        R"({"error":{"message":"\"lost\" is not a valid choice."},"code":"INVALID_STATUS"})");
    row("error", R"({"error":"Permission denied"})", R"({"error":"\"lost\" is not a valid choice."})");
    row("fields", R"({"non_field_errors":["Permission denied"]})", R"({"status":["\"lost\" is not a valid choice."]})");
}

void TestAiSquareForms::errorsTakeTheChosenShape()
{
    QFETCH(QByteArray, shape);
    AiSquareRig rig;
    rig.choose("aisquare.errors", shape.constData());
    const LoopbackReply refused = rig.resend(rig.first(Status::Pending, false, 2).id);
    QCOMPARE(refused.status, 403);
    QTEST(refused.body, "sentence");
    const LoopbackReply wrong = rig.ask("GET", "/api/v1/invites/list/?workspace_id=301&status=lost");
    QCOMPARE(wrong.status, 400);
    QTEST(wrong.body, "field");
    // What the framework itself says keeps its shape.
    QCOMPARE(rig.ask("GET", "/api/v1/invites/list/", {}).body,
        QByteArray(R"({"detail":"Authentication credentials were not provided."})"));
}

void TestAiSquareForms::listsInPagesLoseNothing()
{
    AiSquareRig rig;
    const QJsonArray whole = rig.list();
    rig.choose("aisquare.list", "pages");
    QJsonArray all;
    QByteArray target = "/api/v1/invites/list/?workspace_id=301";
    while (!target.isEmpty()) {
        const QJsonObject page = object(rig.ask("GET", target));
        const QJsonArray results = page[QStringLiteral("results")].toArray();
        for (const auto invite : results) {
            all.append(invite);
        }
        target = text(page, "next").mid(qsizetype(qstrlen("http://127.0.0.1:4711")));
    }
    QCOMPARE(all, whole);
    QCOMPARE(rig.ask("GET", "/api/v1/invites/list/?workspace_id=301&page=9").status, 404);
}

void TestAiSquareForms::anEnvelopeHoldsTheWholeList()
{
    AiSquareRig rig;
    const QJsonArray whole = rig.list();
    rig.choose("aisquare.list", "envelope");
    const QJsonObject page = object(rig.ask("GET", "/api/v1/invites/list/?workspace_id=301&page=7&page_size=1"));
    QCOMPARE(page[QStringLiteral("results")].toArray(), whole);
    QVERIFY(page[QStringLiteral("next")].isNull());
}

void TestAiSquareForms::badCredentials_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("400") << QByteArray("400") << 400 << QByteArray(R"({"detail":"Invalid credentials"})");
    QTest::newRow("401") << QByteArray("401") << 401
                         << QByteArray(R"({"detail":"No active account found with the given credentials"})");
}

void TestAiSquareForms::badCredentials()
{
    QFETCH(QByteArray, form);
    AiSquareRig rig;
    rig.choose("aisquare.bad_credentials", form.constData());
    const AiSquareUser &account = rig.studio.user(0);
    const LoopbackReply reply = rig.ask("POST", "/api/v1/token/", {}, credentials(account, "wrong"));
    QTEST(reply.status, "status");
    QTEST(reply.body, "body");
    QCOMPARE(header(reply, "WWW-Authenticate").isEmpty(), reply.status == 400);
    QCOMPARE(rig.ask("POST", "/api/v1/token/", {}, credentials(account, account.password)).status, 200);
}

void TestAiSquareForms::aRotatedRefreshTokenIsBlacklisted()
{
    AiSquareRig rig;
    rig.choose("aisquare.refresh_rotation", "on");
    const QByteArray first = rig.token("refresh");
    const QJsonObject answer = object(rig.ask("POST", "/api/v1/token/refresh/", {}, refreshBody(first)));
    const QByteArray second = text(answer, "refresh");
    QVERIFY(!second.isEmpty() && second != first);
    QCOMPARE(rig.ask("GET", "/api/v2/workspaces/", text(answer, "access")).status, 200);
    const LoopbackReply again = rig.ask("POST", "/api/v1/token/refresh/", {}, refreshBody(first));
    QCOMPARE(again.status, 400);
    QCOMPARE(again.body, QByteArray(R"({"detail":"Token is blacklisted","code":"token_not_valid"})"));
    QCOMPARE(rig.ask("POST", "/api/v1/token/refresh/", {}, refreshBody(second)).status, 200);
}

void TestAiSquareForms::aRefreshMayAnswerBothTokens()
{
    AiSquareRig rig;
    const QByteArray body = refreshBody(rig.token("refresh"));
    QVERIFY(!object(rig.ask("POST", "/api/v1/token/refresh/", {}, body)).contains(QStringLiteral("refresh")));
    rig.choose("aisquare.refresh_answer", "both");
    QCOMPARE(text(object(rig.ask("POST", "/api/v1/token/refresh/", {}, body)), "refresh"), rig.token("refresh"));
}

void TestAiSquareForms::badRefreshTokens()
{
    AiSquareRig rig;
    const QByteArray body = refreshBody(rig.token("expired_refresh"));
    QCOMPARE(rig.ask("POST", "/api/v1/token/refresh/", {}, body).status, 400);
    rig.choose("aisquare.bad_refresh", "401");
    const LoopbackReply reply = rig.ask("POST", "/api/v1/token/refresh/", {}, body);
    QCOMPARE(reply.status, 401);
    QCOMPARE(reply.body, QByteArray(R"({"detail":"Token is expired","code":"token_not_valid"})"));
    QVERIFY(!header(reply, "WWW-Authenticate").isEmpty());
}

void TestAiSquareForms::aRotatedInviteTokenKillsTheLinkBefore()
{
    AiSquareRig rig;
    const int id = rig.first(Status::Pending).id;
    QCOMPARE(rig.resend(id).status, 200);
    QCOMPARE(rig.resend(id).status, 200);
    QCOMPARE(rig.mailbox.mails()[0].link, rig.mailbox.mails()[1].link);
    rig.choose("aisquare.resend_rotates_token", "yes");
    const LoopbackReply reply = rig.resend(id);
    const Mail old = rig.mailbox.mails()[1];
    const Mail mail = rig.mailbox.mails()[2];
    QVERIFY(!rig.simulator->linkWorks(old));
    QVERIFY(rig.simulator->linkWorks(mail));
    QCOMPARE(text(object(reply), "token"), tokenOf(mail));
    QCOMPARE(rig.ask("GET", "/api/v1/invites/" + tokenOf(old) + '/', {}).status, 404);
    QCOMPARE(rig.ask("POST", "/api/v1/invites/" + tokenOf(mail) + "/accept/", {}).status, 200);
}

void TestAiSquareForms::resendsOfTheExpired_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("pastDue");
    QTest::addColumn<int>("expired"); ///< the status that a resend answers
    QTest::addColumn<int>("late");    ///< the same for one that is stored as pending
    QTest::newRow("allowed") << QByteArray("allowed") << QByteArray("pending") << 200 << 200;
    QTest::newRow("refused") << QByteArray("refused") << QByteArray("pending") << 400 << 200;
    QTest::newRow("late refused") << QByteArray("past_due_refused") << QByteArray("pending") << 400 << 400;
    QTest::newRow("allowed, flips") << QByteArray("allowed") << QByteArray("expired") << 200 << 200;
    QTest::newRow("refused, flips") << QByteArray("refused") << QByteArray("expired") << 400 << 400;
}

void TestAiSquareForms::resendsOfTheExpired()
{
    QFETCH(QByteArray, form);
    QFETCH(QByteArray, pastDue);
    QFETCH(int, expired);
    QFETCH(int, late);
    AiSquareRig rig;
    rig.choose("aisquare.resend_expired", form.constData());
    rig.choose("aisquare.past_due", pastDue.constData());
    QCOMPARE(rig.resend(rig.first(Status::Expired).id).status, expired);
    QCOMPARE(rig.resend(rig.first(Status::Pending, true).id).status, late);
    QCOMPARE(rig.resend(rig.first(Status::Pending).id).status, 200);
    QCOMPARE(rig.resend(rig.first(Status::Cancelled).id).status, 400);
    QCOMPARE(rig.resend(rig.first(Status::Accepted).id).status, 400);
    QCOMPARE(int(rig.mailbox.mails().size()), 1 + (expired == 200 ? 1 : 0) + (late == 200 ? 1 : 0));
}

void TestAiSquareForms::whatIsPastDueMayShowAsExpired()
{
    AiSquareRig rig;
    const int id = rig.first(Status::Pending, true).id;
    const auto status = [&rig, id] {
        const QJsonArray invites = rig.list();
        const auto one = std::ranges::find_if(
            invites, [id](const auto &invite) { return invite[QStringLiteral("id")].toInt() == id; });
        return text((*one).toObject(), "status");
    };
    QCOMPARE(status(), QByteArray("pending"));
    rig.choose("aisquare.past_due", "expired");
    QCOMPARE(status(), QByteArray("expired"));
    QCOMPARE(rig.resend(id).status, 200);
    QCOMPARE(status(), QByteArray("pending"));
    rig.clock.advance(24h * 8);
    QCOMPARE(status(), QByteArray("expired"));
}

void TestAiSquareForms::extensions_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<std::chrono::milliseconds>("span");
    QTest::newRow("7d") << QByteArray("7d") << std::chrono::milliseconds(24h * 7);
    QTest::newRow("3d") << QByteArray("3d") << std::chrono::milliseconds(24h * 3);
}

void TestAiSquareForms::extensions()
{
    QFETCH(QByteArray, form);
    QFETCH(std::chrono::milliseconds, span);
    AiSquareRig rig;
    rig.choose("aisquare.extension", form.constData());
    const AiSquareInvite &invite = rig.first(Status::Pending, true);
    QCOMPARE(rig.resend(invite.id).status, 200);
    QCOMPARE(invite.expiresAt.toInstant() - rig.clock.now(), span);
    QCOMPARE(rig.mailbox.mails().constFirst().linkDiesAt, invite.expiresAt.toInstant());
}

void TestAiSquareForms::withoutExtensionTheDeadStaysDead()
{
    AiSquareRig rig;
    rig.choose("aisquare.extension", "none");
    for (const Status status : {Status::Pending, Status::Expired}) {
        const AiSquareInvite &invite = rig.first(status, true);
        const Timestamp deadline = invite.expiresAt;
        const LoopbackReply reply = rig.resend(invite.id);
        QCOMPARE(reply.status, 200);
        QCOMPARE(object(reply)[QStringLiteral("is_expired")], QJsonValue(true));
        QCOMPARE(invite.expiresAt, deadline);
        QCOMPARE(invite.status, status);
        QVERIFY(!rig.simulator->linkWorks(rig.mailbox.mails().constLast()));
    }
    QCOMPARE(rig.mailbox.mails().size(), 2);
}

void TestAiSquareForms::foreignWorkspaces()
{
    AiSquareRig rig;
    const auto status = [&rig] { return rig.ask("GET", "/api/v1/invites/list/?workspace_id=304").status; };
    QCOMPARE(status(), 403);
    rig.choose("aisquare.foreign_workspace", "404");
    QCOMPARE(status(), 404);
}

void TestAiSquareForms::theWorkspaceHeaderMayBeIgnored()
{
    AiSquareRig rig;
    LoopbackRequest request{.method = "GET", .path = QStringLiteral("/api/v1/invites/list/")};
    request.headers = {{"authorization", "Bearer " + rig.token("api_key")}, {"x-workspace-id", "301"}};
    QCOMPARE(rig.simulator->answer(request).status, 200);
    rig.choose("aisquare.workspace_header", "ignored");
    QCOMPARE(rig.simulator->answer(request).status, 400);
}

void TestAiSquareForms::writesWithoutTheirSlash_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<int>("status");
    QTest::newRow("404") << QByteArray("404") << 404;
    QTest::newRow("301") << QByteArray("301") << 301;
    QTest::newRow("500") << QByteArray("500") << 500;
}

void TestAiSquareForms::writesWithoutTheirSlash()
{
    QFETCH(QByteArray, form);
    QFETCH(int, status);
    AiSquareRig rig;
    rig.choose("aisquare.slashless_post", form.constData());
    const QByteArray path = "/api/v1/invites/" + QByteArray::number(rig.first(Status::Pending).id) + "/resend";
    const LoopbackReply reply = rig.ask("POST", path);
    QCOMPARE(reply.status, status);
    QCOMPARE(header(reply, "Location"), status == 301 ? path + '/' : QByteArray());
    QVERIFY(rig.mailbox.mails().isEmpty());
}

QTEST_APPLESS_MAIN(TestAiSquareForms)
#include "tst_aisquareforms.moc"
