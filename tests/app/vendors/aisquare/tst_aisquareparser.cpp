// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/aisquare/aisquareparser.h"
#include "tests/app/vendors/aisquare/leaks.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <array>

using namespace Reinvite;
using namespace Reinvite::AiSquare;
using namespace Qt::StringLiterals;

namespace {

const QString Token = u"5f0c1d2e-3b4a-4c5d-8e6f-7a8b9c0d1e2f"_s;

QByteArray fixture(const char *name)
{
    QFile file(QFINDTESTDATA("fixtures/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Container design()
{
    return {.kind = u"workspace"_s, .id = u"301"_s, .name = u"Design Studio"_s, .owner = {}};
}

InviteContext context()
{
    return {.connection = u"c1"_s, .workspace = design(), .now = Instant::fromRfc3339("2026-08-22T10:00:00Z")};
}

Result<Page<Invitation>> parse(const QByteArray &body)
{
    return parseInvites(body, context());
}

Result<Invitation> oneInvite(const QByteArray &fields)
{
    return parseInvite("{" + fields + "}", context());
}

QSet<QString> idsOf(const Page<Invitation> &page)
{
    QSet<QString> ids;
    for (const Invitation &invite : page.items) {
        ids.insert(invite.key.id);
    }
    return ids;
}

} // namespace

class AiSquareParserTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void readsEveryFieldOfAnInvite();
    void readsWhatAResendAnswers();
    void absentFieldsAreNotTold();
    void mapsStates_data();
    void mapsStates();
    void tellsRoles_data();
    void tellsRoles();
    void readsTimes_data();
    void readsTimes();
    void doubtsDeadlines_data();
    void doubtsDeadlines();
    void doubtsNoDeadlineByAClockThatIsNotKnown();
    void keepsTheRowWhateverAFieldHolds_data();
    void keepsTheRowWhateverAFieldHolds();
    void idsAreText_data();
    void idsAreText();
    void theTokenReachesNoValue();
    void linksInMessagesAreStruckOut_data();
    void linksInMessagesAreStruckOut();
    void readsEveryFormOfAList_data();
    void readsEveryFormOfAList();
    void reportsRowsWithoutAUsableId();
    void theRowNamesItsWorkspaceWhereNobodyElseDoes();
    void brokenDocumentsAreMalformed_data();
    void brokenDocumentsAreMalformed();
    void everyCutOfAListIsMalformed();
    void deepNestingDoesNotCrash();
    void survivesRandomDamage();
    void readsWorkspaces();
    void readsOddWorkspaces_data();
    void readsOddWorkspaces();
    void showsOneInviteWithoutSecrets();
    void whatIsNotOnThePageHasNoJson();
};

void AiSquareParserTest::readsEveryFieldOfAnInvite()
{
    const auto page = parse(fixture("invites.json"));
    QVERIFY(page);
    QCOMPARE(page->items.size(), 3);
    QCOMPARE(page->unusable, 0);
    QCOMPARE(page->total, -1);
    QVERIFY(!page->goesOn);
    const Invitation expected{
        .key = {.connection = u"c1"_s, .id = u"4101"_s},
        .state = State::Pending,
        .vendorState = u"pending"_s,
        .email = u"zoe@example.org"_s,
        .name = {},
        .role = u"Editor"_s,
        .container = design(),
        .createdAt = Instant::fromRfc3339("2026-08-20T10:00:00.123Z"),
        .modifiedAt = {},
        .expiresAt = Instant::fromRfc3339("2026-08-27T10:00:00.123Z"),
        .joinedAt = {},
        .withdrawnAt = {},
        .customerId = {},
        .memberId = {},
        .metadata = {},
        .inviter = u"grace@acme.example"_s,
        .message = u"Willkommen, Zoë!\nBis bald."_s,
    };
    QVERIFY(expected.createdAt.isValid());
    QCOMPARE(page->items.at(0), expected);
    const Invitation &joined = page->items.at(1);
    QCOMPARE(joined.state, State::Joined);
    QCOMPARE(joined.joinedAt, Instant::fromRfc3339("2026-08-02T07:30:00Z"));
    QCOMPARE(joined.role, u"Admin"_s);
    QCOMPARE(joined.inviter, u"tom"_s);
    QVERIFY(joined.message.isNull());
    const Invitation &withdrawn = page->items.at(2);
    QCOMPARE(withdrawn.key.id, u"4103"_s);
    QCOMPARE(withdrawn.state, State::Withdrawn);
    QCOMPARE(withdrawn.role, u"5"_s);
    QCOMPARE(withdrawn.expiresAt, Instant::fromRfc3339("2026-07-08T08:00:00Z"));
    QVERIFY(withdrawn.inviter.isNull());
}

void AiSquareParserTest::readsWhatAResendAnswers()
{
    const auto listed = parse(fixture("invites.json"));
    const auto resent = parseInvite(fixture("resent.json"), context());
    QVERIFY(listed && resent);
    // The row stays what it was, all but its deadline: nothing that the list told is lost by it.
    Invitation expected = listed->items.constFirst();
    expected.expiresAt = Instant::fromRfc3339("2026-08-29T10:00:00.123Z");
    QCOMPARE(*resent, expected);
    const auto wrapped = parseInvite("{\"data\":" + fixture("resent.json") + "}", context());
    QVERIFY(wrapped);
    QCOMPARE(*wrapped, expected);
}

void AiSquareParserTest::absentFieldsAreNotTold()
{
    const auto invite = oneInvite(R"("id":1)");
    QVERIFY(invite);
    Invitation expected;
    expected.key = {.connection = u"c1"_s, .id = u"1"_s};
    expected.container = design();
    QCOMPARE(*invite, expected);
    for (const QString &text : {invite->email, invite->role, invite->inviter, invite->message}) {
        QVERIFY(text.isNull());
    }
}

void AiSquareParserTest::mapsStates_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("word");
    QTest::newRow("pending") << QByteArray(R"("status":"pending")") << State::Pending << u"pending"_s;
    QTest::newRow("accepted") << QByteArray(R"("status":"accepted")") << State::Joined << u"accepted"_s;
    QTest::newRow("cancelled") << QByteArray(R"("status":"cancelled")") << State::Withdrawn << u"cancelled"_s;
    QTest::newRow("expired") << QByteArray(R"("status":"expired")") << State::Expired << u"expired"_s;
    QTest::newRow("in capitals") << QByteArray(R"("status":"PENDING")") << State::Pending << u"PENDING"_s;
    QTest::newRow("new word") << QByteArray(R"("status":"bounced")") << State::Unknown << u"bounced"_s;
    QTest::newRow("half a word") << QByteArray(R"("status":"pend")") << State::Unknown << u"pend"_s;
    QTest::newRow("null") << QByteArray(R"("status":null)") << State::Unknown << QString();
    QTest::newRow("number") << QByteArray(R"("status":1)") << State::Unknown << u"1"_s;
    QTest::newRow("late, by the flag") << QByteArray(R"("status":"pending","is_expired":true)") << State::Expired
                                       << u"pending"_s;
    QTest::newRow("not late, by the flag")
        << QByteArray(R"("is_expired":false,"status":"pending")") << State::Pending << u"pending"_s;
    QTest::newRow("accepted long ago") << QByteArray(R"("status":"accepted","is_expired":true)") << State::Joined
                                       << u"accepted"_s;
    QTest::newRow("flag of another type")
        << QByteArray(R"("status":"pending","is_expired":"true")") << State::Pending << u"pending"_s;
}

void AiSquareParserTest::mapsStates()
{
    QFETCH(QByteArray, fields);
    const auto invite = oneInvite(R"("id":1,)" + fields);
    QVERIFY(invite);
    QTEST(invite->state, "state");
    QTEST(invite->vendorState, "word");
}

void AiSquareParserTest::tellsRoles_data()
{
    QTest::addColumn<QByteArray>("role");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *label, const char *role, const char *name, const QString &text) {
        QTest::newRow(label) << QByteArray(role) << QByteArray(name) << text;
    };
    row("text and word", R"("2")", R"("Editor")", u"Editor"_s);
    row("number and word", "2", R"("Editor")", u"Editor"_s);
    row("the vendor's own word wins", "2", R"("Redakteur")", u"Redakteur"_s);
    row("in capitals", "4", R"("OWNER")", u"OWNER"_s);
    row("text alone", R"("1")", "null", u"Viewer"_s);
    row("number alone", "2", "null", u"Editor"_s);
    row("unknown word", "3", R"("UNKNOWN")", u"Admin"_s);
    row("unknown word, otherwise written", R"("4")", R"("Unknown")", u"Owner"_s);
    row("empty word", "4", R"("")", u"Owner"_s);
    row("unknown number", "5", R"("UNKNOWN")", u"5"_s);
    row("unknown text", R"("guest")", R"("")", u"guest"_s);
    row("number with a fraction", "2.0", "null", u"2.0"_s);
    row("nothing known", "null", R"("UNKNOWN")", u"UNKNOWN"_s);
    row("nothing told", "null", "null", QString());
    row("other types", "[1]", "{}", QString());
}

void AiSquareParserTest::tellsRoles()
{
    QFETCH(QByteArray, role);
    QFETCH(QByteArray, name);
    const auto invite = oneInvite(R"("id":1,"role":)" + role + R"(,"role_display":)" + name);
    QVERIFY(invite);
    QTEST(invite->role, "text");
}

void AiSquareParserTest::readsTimes_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("iso");
    QTest::newRow("Z") << QByteArray(R"("2026-08-22T10:00:00Z")") << u"2026-08-22T10:00:00.000Z"_s;
    QTest::newRow("microseconds") << QByteArray(R"("2026-08-22T10:00:00.123456Z")") << u"2026-08-22T10:00:00.123Z"_s;
    QTest::newRow("offset of nothing") << QByteArray(R"("2026-08-22T10:00:00.5+00:00")")
                                       << u"2026-08-22T10:00:00.500Z"_s;
    QTest::newRow("offset") << QByteArray(R"("2026-08-22T10:00:00+02:00")") << u"2026-08-22T08:00:00.000Z"_s;
    QTest::newRow("no zone") << QByteArray(R"("2026-08-22T10:00:00.123456")") << u"2026-08-22T10:00:00.123Z"_s;
    QTest::newRow("null") << QByteArray("null") << QString();
    QTest::newRow("empty") << QByteArray(R"("")") << QString();
    QTest::newRow("no time") << QByteArray(R"("soon")") << QString();
    QTest::newRow("number") << QByteArray("1755856800") << QString();
}

void AiSquareParserTest::readsTimes()
{
    QFETCH(QByteArray, written);
    for (const char *field : {"created_at", "expires_at", "accepted_at"}) {
        const auto invite = oneInvite("\"id\":1,\"" + QByteArray(field) + "\":" + written);
        QVERIFY(invite);
        const QStringList times = {invite->createdAt.toIso(), invite->expiresAt.toIso(), invite->joinedAt.toIso()};
        QFETCH(QString, iso);
        QCOMPARE(times.join(QString()), iso);
    }
}

void AiSquareParserTest::doubtsDeadlines_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<bool>("doubted");
    const QByteArray ahead = R"("expires_at":"2026-08-25T10:00:00Z",)";
    const QByteArray past = R"("expires_at":"2026-08-20T10:00:00Z",)";
    const QByteArray justAhead = R"("expires_at":"2026-08-22T10:10:00Z",)";
    const QByteArray justPast = R"("expires_at":"2026-08-22T09:50:00Z",)";
    const auto row = [](const char *label, const QByteArray &fields, bool doubted) {
        QTest::newRow(label) << fields << doubted;
    };
    row("pending, ahead", ahead + R"("status":"pending")", false);
    row("pending, ahead, not late", ahead + R"("status":"pending","is_expired":false)", false);
    row("pending, past", past + R"("status":"pending")", false);
    row("pending, past, late", past + R"("status":"pending","is_expired":true)", false);
    row("expired, past", past + R"("status":"expired")", false);
    row("expired, past, late", past + R"("status":"expired","is_expired":true)", false);
    row("expired, no deadline", R"("status":"expired")", false);
    row("pending, ahead, but late", ahead + R"("status":"pending","is_expired":true)", true);
    row("pending, past, but not late", past + R"("status":"pending","is_expired":false)", true);
    row("expired, but ahead", ahead + R"("status":"expired")", true);
    row("expired, ahead, late", ahead + R"("status":"expired","is_expired":true)", true);
    row("expired, but not late", past + R"("status":"expired","is_expired":false)", true);
    row("expired, not late, no deadline", R"("status":"expired","is_expired":false)", true);
    row("late a moment before the deadline", justAhead + R"("status":"pending","is_expired":true)", false);
    row("not late a moment after the deadline", justPast + R"("status":"pending","is_expired":false)", false);
    row("accepted, late", past + R"("status":"accepted","is_expired":true)", false);
    row("accepted, late, ahead", ahead + R"("status":"accepted","is_expired":true)", false);
    row("cancelled, not late, past", past + R"("status":"cancelled","is_expired":false)", false);
    row("another state", ahead + R"("status":"bounced","is_expired":true)", false);
}

void AiSquareParserTest::doubtsDeadlines()
{
    QFETCH(QByteArray, fields);
    const auto invite = oneInvite(R"("id":1,)" + fields);
    QVERIFY(invite);
    QTEST(invite->doubts.testFlag(Doubt::DeadlineUnclear), "doubted");
    QVERIFY(!invite->doubts.testFlag(Doubt::StateGuessed));
    const auto listed = parse("[{\"id\":1," + fields + "}]");
    QVERIFY(listed);
    QCOMPARE(listed->items.value(0), *invite);
}

void AiSquareParserTest::doubtsNoDeadlineByAClockThatIsNotKnown()
{
    InviteContext unknown = context();
    unknown.now = {};
    const auto byTime = parseInvite(R"({"id":1,"status":"expired","expires_at":"2099-01-01T00:00:00Z"})", unknown);
    const auto byFlag = parseInvite(R"({"id":1,"status":"expired","is_expired":false})", unknown);
    QVERIFY(byTime && byFlag);
    QVERIFY(!byTime->doubts.testFlag(Doubt::DeadlineUnclear));
    QVERIFY(byFlag->doubts.testFlag(Doubt::DeadlineUnclear));
}

void AiSquareParserTest::keepsTheRowWhateverAFieldHolds_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value : {"null", "true", "false", "0", "-1.5e300", "\"\"", "\"x\"", "[]", "[1,[2]]", "{}",
             R"({"id":"inner","status":"pending"})", R"("\ud800")", R"("\u0000")"}) {
        QTest::newRow(value) << QByteArray(value);
    }
}

void AiSquareParserTest::keepsTheRowWhateverAFieldHolds()
{
    QFETCH(QByteArray, value);
    for (const char *field : {"token", "email", "role", "role_display", "status", "message", "created_at", "expires_at",
             "accepted_at", "invited_by_email", "invited_by_username", "workspace_name", "is_expired", "brand_new"}) {
        const QByteArray row = R"({"id":7,")" + QByteArray(field) + "\":" + value + R"(,"email":"a@example.org"})";
        const auto page = parse("[" + row + R"(,{"id":8}])");
        QVERIFY2(page, field);
        QCOMPARE(idsOf(*page), (QSet<QString>{u"7"_s, u"8"_s}));
        QCOMPARE(page->items.constFirst().email, u"a@example.org"_s);
    }
}

void AiSquareParserTest::idsAreText_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("text");
    QTest::newRow("number") << QByteArray("42 ") << u"42"_s;
    QTest::newRow("text") << QByteArray(R"("42")") << u"42"_s;
    QTest::newRow("negative") << QByteArray("-7") << u"-7"_s;
    QTest::newRow("beyond 64 bits") << QByteArray("123456789012345678901234567890")
                                    << u"123456789012345678901234567890"_s;
}

void AiSquareParserTest::idsAreText()
{
    QFETCH(QByteArray, id);
    const auto invite = oneInvite(R"("id":)" + id);
    QVERIFY(invite);
    QTEST(invite->key.id, "text");
}

void AiSquareParserTest::theTokenReachesNoValue()
{
    for (const QByteArray &body : {fixture("invites.json"), "{\"results\":" + fixture("invites.json") + "}"}) {
        QVERIFY(body.contains(Token.toLatin1()));
        const auto page = parse(body);
        QVERIFY(page);
        for (const Invitation &invite : page->items) {
            QVERIFY(!holds(textsOf(invite), u"-4c5d-"_s));
            QVERIFY(!holds(textsOf(invite), u"-4d6e-"_s));
            QVERIFY(!holds(textsOf(invite), u"-4e7f-"_s));
        }
    }
    const auto resent = parseInvite(fixture("resent.json"), context());
    QVERIFY(resent);
    QVERIFY(!holds(textsOf(*resent), Token));
}

void AiSquareParserTest::linksInMessagesAreStruckOut_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("kept");
    QTest::newRow("path") << u"Join: https://studio.example/invite/%1/ now"_s.arg(Token)
                          << u"Join: https://studio.example/invite/•••/ now"_s;
    QTest::newRow("query") << u"https://studio.example/?token=%1&x=1"_s.arg(Token)
                           << u"https://studio.example/?token=•••&x=1"_s;
    QTest::newRow("capitals") << Token.toUpper() << u"•••"_s;
    QTest::newRow("without dashes") << u"x%1x"_s.arg(QString(Token).remove(u'-')) << u"x•••x"_s;
    QTest::newRow("the vendor's own token") << u"use aisq_abcDEF-123_x"_s << u"use •••"_s;
    QTest::newRow("words") << u"See you on 2026-08-22, room 5f0c1d2e"_s << u"See you on 2026-08-22, room 5f0c1d2e"_s;
}

void AiSquareParserTest::linksInMessagesAreStruckOut()
{
    QFETCH(QString, message);
    const QJsonObject row{{u"id"_s, 1}, {u"message"_s, message}};
    const auto invite = parseInvite(QJsonDocument(row).toJson(), context());
    QVERIFY(invite);
    QTEST(invite->message, "kept");
}

void AiSquareParserTest::readsEveryFormOfAList_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("rows");
    QTest::addColumn<bool>("goesOn");
    QTest::addColumn<int>("total");
    const auto row = [](const char *label, const char *body, int rows, bool goesOn = false, int total = -1) {
        QTest::newRow(label) << QByteArray(body) << rows << goesOn << total;
    };
    row("array", R"([{"id":1},{"id":2}])", 2);
    row("empty array", "[]", 0);
    row("empty array with blanks", " \n[ ]\n ", 0);
    row("results", R"({"count":2,"next":null,"previous":null,"results":[{"id":1},{"id":2}]})", 2, false, 2);
    row("data", R"({"data":[{"id":1}]})", 1);
    row("items", R"({"items":[{"id":1}]})", 1);
    row("empty results", R"({"count":0,"next":null,"results":[]})", 0, false, 0);
    row("next page", R"({"results":[{"id":1}],"next":"https://other.example/?page=2","count":7})", 1, true, 7);
    row("next page by number", R"({"next":2,"results":[{"id":1}]})", 1, true);
    row("next is empty", R"({"next":"","results":[{"id":1}]})", 1);
    row("next is false", R"({"next":false,"results":[{"id":1}]})", 1);
    row("count in quotes", R"({"count":"3","results":[{"id":1}]})", 1, false, 3);
    row("total alone", R"({"total":3,"results":[{"id":1}]})", 1, false, 3);
    row("odd count", R"({"count":-1,"total":"many","results":[{"id":1}]})", 1);
    row("count before total", R"({"total":9,"count":3,"results":[]})", 0, false, 3);
    row("data that is none", R"({"data":{"a":1},"results":[{"id":1}]})", 1);
}

void AiSquareParserTest::readsEveryFormOfAList()
{
    QFETCH(QByteArray, body);
    const auto page = parse(body);
    QVERIFY(page);
    QTEST(int(page->items.size()), "rows");
    QTEST(page->goesOn, "goesOn");
    QTEST(page->total, "total");
}

void AiSquareParserTest::reportsRowsWithoutAUsableId()
{
    const auto page =
        parse(R"([{"id":1},{"id":null},{"status":"pending"},{"id":true},{"id":""},17,"x",null,[],{"id":2}])");
    QVERIFY(page);
    QCOMPARE(page->items.size(), 2);
    QCOMPARE(page->unusable, 8);
    const auto answer = oneInvite(R"("status":"pending")");
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ProblemKind::Malformed);
}

void AiSquareParserTest::theRowNamesItsWorkspaceWhereNobodyElseDoes()
{
    InviteContext nameless = context();
    nameless.workspace.name.clear();
    const auto page = parseInvites(fixture("invites.json"), nameless);
    QVERIFY(page);
    QCOMPARE(page->items.constFirst().container, design());
    const auto named = oneInvite(R"("id":1,"workspace_name":"Renamed")");
    QVERIFY(named);
    QCOMPARE(named->container.name, u"Design Studio"_s);
}

void AiSquareParserTest::brokenDocumentsAreMalformed_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *label, const QByteArray &body) { QTest::newRow(label) << body; };
    row("nothing", {});
    row("spaces", "   \n");
    row("zeros", QByteArray(1 << 20, '\0'));
    row("text", "Internal Server Error");
    row("page", "<!DOCTYPE html><html><body>Sign in</body></html>");
    row("null", "null");
    row("number", "5");
    row("quoted", "\"x\"");
    row("no list", "{}");
    row("list is null", R"({"results":null})");
    row("list is an object", R"({"results":{"id":1}})");
    row("invalid UTF-8", "[{\"id\":1,\"email\":\"\xff\xfe\"}]");
    row("half a UTF-8 sequence", "[{\"id\":\"\xc3\"}]");
    row("raw control character", "[{\"id\":\"a\x01\"}]");
    row("missing colon", R"([{"id" 1}])");
    row("missing comma", R"([{"id":1}{"id":2}])");
    row("trailing comma", R"([{"id":1},])");
    row("trailing comma in an envelope", R"({"results":[{"id":1},]})");
    row("unquoted key", "[{id:1}]");
    row("odd flag", R"([{"id":1,"is_expired":trux}])");
    row("trailing bytes", R"([{"id":1}]{})");
    row("trailing bytes of an envelope", R"({"results":[]}x)");
    row("second document", "[{\"id\":1}]\n[{\"id\":2}]");
    row("array that is closed twice", "[]]");
    row("UTF-16", QByteArray("\xff\xfe[\0]\0", 6));
}

void AiSquareParserTest::brokenDocumentsAreMalformed()
{
    QFETCH(QByteArray, body);
    const auto page = parse(body);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ProblemKind::Malformed);
    const auto invite = parseInvite(body, context());
    QVERIFY(!invite);
    QCOMPARE(invite.error().kind, ProblemKind::Malformed);
    QVERIFY(!parseWorkspaces(body) || body.contains("is_expired"));
    const auto raw = inviteJson(body, u"1"_s);
    QVERIFY(!raw || raw->json.isNull());
}

void AiSquareParserTest::everyCutOfAListIsMalformed()
{
    const QByteArray array = fixture("invites.json").trimmed();
    for (const QByteArray &whole : {array, R"({"count":3,"next":null,"results":)" + array + "}"}) {
        QVERIFY(parse(whole));
        for (qsizetype length = 0; length < whole.size(); ++length) {
            QVERIFY2(!parse(whole.left(length)), qPrintable(QString::number(length)));
        }
    }
}

void AiSquareParserTest::deepNestingDoesNotCrash()
{
    for (const int depth : {100, 1'000, 5'000, 200'000}) {
        const QByteArray arrays = QByteArray(depth, '[') + QByteArray(depth, ']');
        const QByteArray objects = QByteArray("{\"a\":").repeated(depth) + "1" + QByteArray(depth, '}');
        for (const QByteArray &nested : {arrays, objects}) {
            for (const char *field : {"message", "is_expired", "email", "new"}) {
                const auto page = parse("[{\"id\":1,\"" + QByteArray(field) + "\":" + nested + "}]");
                QVERIFY(!page || idsOf(*page).contains(u"1"_s));
                QVERIFY(page || page.error().kind == ProblemKind::Malformed);
            }
            const auto page = parse(nested);
            QVERIFY(!page || page->items.isEmpty());
            QVERIFY(!parseInvite(nested, context()));
        }
    }
}

void AiSquareParserTest::survivesRandomDamage()
{
    QRandomGenerator random(20260822);
    const std::array wholes = {fixture("invites.json"), fixture("resent.json"), fixture("workspaces.json")};
    const QByteArray sharp = QByteArrayLiteral("{}[],:\"\\ntf0-.eE\x00\x1f\xff\xc3 ");
    int sound = 0;
    for (int round = 0; round < 30'000; ++round) {
        QByteArray body = wholes.at(size_t(round) % wholes.size());
        for (int hits = random.bounded(1, 6); hits > 0; --hits) {
            const qsizetype at = random.bounded(int(body.size()));
            switch (random.bounded(4)) {
            case 0:
                body[at] = sharp.at(random.bounded(int(sharp.size())));
                break;
            case 1:
                body.remove(at, random.bounded(1, 40));
                break;
            case 2:
                body.insert(at, body.mid(random.bounded(int(body.size())), random.bounded(1, 80)));
                break;
            default:
                body[at] = char(random.bounded(256));
            }
        }
        const auto page = parse(body);
        sound += page ? 1 : 0;
        QVERIFY(page || page.error().kind == ProblemKind::Malformed);
        const auto invite = parseInvite(body, context());
        QVERIFY(invite || invite.error().kind == ProblemKind::Malformed);
        const auto workspaces = parseWorkspaces(body);
        QVERIFY(workspaces || workspaces.error().kind == ProblemKind::Malformed);
        const auto raw = inviteJson(body, u"4101"_s);
        QVERIFY(raw || raw.error().kind == ProblemKind::Malformed);
    }
    QVERIFY2(sound > 100, "the damage is too heavy to test anything but the first token");
}

void AiSquareParserTest::readsWorkspaces()
{
    const auto page = parseWorkspaces(fixture("workspaces.json"));
    QVERIFY(page);
    const QList<AccountPart> expected = {
        {.id = u"301"_s, .name = u"Design Studio"_s, .detail = u"OWNER"_s},
        {.id = u"302"_s, .name = u"Forschung & Lehre"_s, .detail = u"VIEWER"_s},
        {.id = u"303"_s, .name = u"303"_s, .detail = {}},
    };
    QCOMPARE(page->items, expected);
    QCOMPARE(page->total, 3);
    QCOMPARE(page->unusable, 0);
    QVERIFY(!page->goesOn);
}

void AiSquareParserTest::readsOddWorkspaces_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("workspaces");
    QTest::addColumn<int>("unusable");
    QTest::newRow("none") << QByteArray(R"({"count":0,"next":null,"results":[]})") << 0 << 0;
    QTest::newRow("array") << QByteArray(R"([{"id":"1","name":"A"}])") << 1 << 0;
    QTest::newRow("without ids") << QByteArray(R"({"results":[{"name":"A"},{"id":2},null,7]})") << 1 << 3;
    QTest::newRow("other types") << QByteArray(R"({"results":[{"id":1,"name":[],"effective_role":{}}]})") << 1 << 0;
}

void AiSquareParserTest::readsOddWorkspaces()
{
    QFETCH(QByteArray, body);
    const auto page = parseWorkspaces(body);
    QVERIFY(page);
    QTEST(int(page->items.size()), "workspaces");
    QTEST(page->unusable, "unusable");
}

void AiSquareParserTest::showsOneInviteWithoutSecrets()
{
    const QByteArray array = fixture("invites.json");
    for (const QByteArray &body : {array, "{\"results\":" + array + "}", "{\"data\":" + array + "}"}) {
        const auto raw = inviteJson(body, u"4101"_s);
        QVERIFY(raw);
        QVERIFY(raw->json.contains(u"\n    \"email\": \"zoe@example.org\""_s));
        QVERIFY(raw->json.contains(u"\"token\": \"•••\""_s));
        QVERIFY(raw->json.contains(u"\"expires_at\": \"2026-08-27T10:00:00.123456Z\""_s));
        QVERIFY(!raw->json.contains(u"-4c5d-"_s));
        QVERIFY(!raw->json.contains(u"4102"_s));
        QCOMPARE(raw->firstId, u"4101"_s);
        QVERIFY(!raw->goesOn);
        QVERIFY(inviteJson(body, u"4103"_s)->json.contains(u"raw@example.org"_s));
    }
    const QByteArray linked = R"([{"id":1,"invite_url":"https://studio.example/invite/)" + Token.toLatin1()
        + R"(","x":{"api_secret":"abc","links":["https://studio.example/)" + Token.toLatin1() + R"("]}}])";
    const auto raw = inviteJson(linked, u"1"_s);
    QVERIFY(raw);
    QVERIFY(!holds({raw->json}, Token));
    QVERIFY(!raw->json.contains(u"abc"_s));
    QVERIFY(raw->json.contains(u"https://studio.example/invite/•••"_s));
}

void AiSquareParserTest::whatIsNotOnThePageHasNoJson()
{
    const auto raw = inviteJson(R"({"next":"/?page=2","results":[{"id":5},{"id":6}]})", u"4101"_s);
    QVERIFY(raw);
    QVERIFY(raw->json.isNull());
    QVERIFY(raw->goesOn);
    QCOMPARE(raw->firstId, u"5"_s);
}

QTEST_GUILESS_MAIN(AiSquareParserTest)
#include "tst_aisquareparser.moc"
