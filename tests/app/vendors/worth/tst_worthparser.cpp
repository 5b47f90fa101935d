// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/worth/worthparser.h"

#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Reinvite;
using namespace Reinvite::Worth;
using namespace Qt::StringLiterals;

namespace {

QByteArray fixture(const char *name)
{
    QFile file(QFINDTESTDATA("fixtures/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Container lending()
{
    return {.kind = u"customer"_s, .id = u"cust"_s, .name = u"Acme Lending"_s, .owner = {}};
}

Result<UserPage> parse(const QByteArray &body)
{
    return parseUsers(body, u"c1"_s, lending());
}

QByteArray pageOf(const QByteArray &users)
{
    return R"({"status":"success","data":{"records":[)" + users + R"(],"total_pages":1,"total_items":"2"}})";
}

Result<User> oneUser(const QByteArray &fields)
{
    return parseUser(R"({"data":{)" + fields + "}}", u"c1"_s, lending());
}

QSet<QString> idsOf(const UserPage &page)
{
    QSet<QString> ids;
    for (const Invitation &user : page.users) {
        ids.insert(user.key.id);
    }
    return ids;
}

} // namespace

class WorthParserTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void readsEveryFieldOfAUser();
    void absentFieldsAreNotTold();
    void mapsStates_data();
    void mapsStates();
    void readsTimesWithAndWithoutZone_data();
    void readsTimesWithAndWithoutZone();
    void takesTheMostReadableWordForTheRole_data();
    void takesTheMostReadableWordForTheRole();
    void putsNamesTogether_data();
    void putsNamesTogether();
    void readsTotalsAsTextAndNumber_data();
    void readsTotalsAsTextAndNumber();
    void knowsWhenAPageIsAll_data();
    void knowsWhenAPageIsAll();
    void keepsTheRowWhateverAFieldHolds_data();
    void keepsTheRowWhateverAFieldHolds();
    void reportsRowsWithoutAUsableId();
    void readsOneUserWithItsCompany();
    void brokenDocumentsAreMalformed_data();
    void brokenDocumentsAreMalformed();
    void everyCutOfAPageIsMalformed();
    void survivesRandomDamage();
    void deepNestingDoesNotCrash();
    void showsOneUserWithoutSecrets();
};

void WorthParserTest::readsEveryFieldOfAUser()
{
    const auto page = parse(fixture("users.json"));
    QVERIFY(page);
    QCOMPARE(page->users.size(), 4);
    QCOMPARE(page->unusable, 0);
    QCOMPARE(page->totalPages, 1);
    QCOMPARE(page->totalItems, 4);
    QVERIFY(page->isAll());
    Invitation expected;
    expected.key = {.connection = u"c1"_s, .id = u"6f1c1d70-91c1-4a51-a1f4-6a3b0a8d2c11"_s};
    expected.state = State::Pending;
    expected.vendorState = u"INVITED"_s;
    expected.email = u"zoe@lending.example"_s;
    expected.name = u"Zoë Müller-Ōta"_s;
    expected.role = u"Risk Analyst"_s;
    expected.container = lending();
    expected.createdAt = Instant::fromRfc3339("2026-08-20T09:15:16.049Z");
    expected.modifiedAt = Instant::fromRfc3339("2026-08-22T10:00:00.123Z");
    QCOMPARE(page->users.at(0), expected);
    QCOMPARE(page->users.at(1).state, State::Joined);
    QCOMPARE(page->users.at(1).role, u"Owner"_s);
    QCOMPARE(page->users.at(2).state, State::Withdrawn);
    QCOMPARE(page->users.at(2).role, u"viewer"_s);
    QCOMPARE(page->users.at(2).name, u"Tom"_s);
    QCOMPARE(page->users.at(3).state, State::Pending);
    QCOMPARE(page->users.at(3).vendorState, u"ACTIVE"_s);
    QCOMPARE(page->users.at(3).doubts, Doubts(Doubt::StateGuessed));
}

void WorthParserTest::absentFieldsAreNotTold()
{
    const auto user = oneUser(R"("id":"a")");
    QVERIFY(user);
    Invitation expected;
    expected.key = {.connection = u"c1"_s, .id = u"a"_s};
    expected.container = lending();
    QCOMPARE(user->invitation, expected);
    QVERIFY(user->invitation.email.isNull());
    QVERIFY(user->customerName.isEmpty());
}

void WorthParserTest::mapsStates_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("vendorState");
    QTest::addColumn<bool>("guessed");
    const auto row = [](const char *name, const char *fields, State state, const QString &word, bool guessed = false) {
        QTest::newRow(name) << QByteArray(fields) << state << word << guessed;
    };
    row("invited", R"("status":"INVITED")", State::Pending, u"INVITED"_s);
    row("invited, flags say joined", R"("status":"INVITED","is_first_login":false,"is_email_verified":true)",
        State::Pending, u"INVITED"_s);
    row("active", R"("status":"ACTIVE")", State::Joined, u"ACTIVE"_s);
    row("never there", R"("is_first_login":true,"is_email_verified":false,"status":"ACTIVE")", State::Pending,
        u"ACTIVE"_s, true);
    row("never there, verified", R"("is_first_login":true,"is_email_verified":true,"status":"ACTIVE")", State::Joined,
        u"ACTIVE"_s);
    row("there, not verified", R"("is_first_login":false,"is_email_verified":false,"status":"ACTIVE")", State::Joined,
        u"ACTIVE"_s);
    row("one flag only", R"("is_first_login":true,"status":"ACTIVE")", State::Joined, u"ACTIVE"_s);
    row("flag null", R"("is_first_login":true,"is_email_verified":null,"status":"ACTIVE")", State::Joined, u"ACTIVE"_s);
    row("flags as text", R"("is_first_login":"true","is_email_verified":"false","status":"ACTIVE")", State::Joined,
        u"ACTIVE"_s);
    row("inactive", R"("status":"INACTIVE")", State::Withdrawn, u"INACTIVE"_s);
    row("inactive, never there", R"("status":"INACTIVE","is_first_login":true,"is_email_verified":false)",
        State::Withdrawn, u"INACTIVE"_s);
    row("new word", R"("status":"SUSPENDED","is_first_login":true,"is_email_verified":false)", State::Unknown,
        u"SUSPENDED"_s);
    row("other case", R"("status":"invited")", State::Unknown, u"invited"_s);
    row("null", R"("status":null)", State::Unknown, {});
    row("object", R"("status":{"name":"INVITED"})", State::Unknown, {});
}

void WorthParserTest::mapsStates()
{
    QFETCH(QByteArray, fields);
    QFETCH(bool, guessed);
    const auto user = oneUser(R"("id":"a",)" + fields);
    QVERIFY(user);
    QTEST(user->invitation.state, "state");
    QTEST(user->invitation.vendorState, "vendorState");
    QCOMPARE(user->invitation.doubts, guessed ? Doubts(Doubt::StateGuessed) : Doubts());
}

void WorthParserTest::readsTimesWithAndWithoutZone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("utc");
    QTest::newRow("Z") << QByteArray(R"("2026-02-12T14:16:49.053Z")") << QByteArray("2026-02-12T14:16:49.053Z");
    QTest::newRow("none") << QByteArray(R"("2026-02-12T14:16:49.053328")") << QByteArray("2026-02-12T14:16:49.053Z");
    QTest::newRow("offset") << QByteArray(R"("2026-02-12T14:16:49+02:00")") << QByteArray("2026-02-12T12:16:49Z");
    QTest::newRow("no time") << QByteArray(R"("yesterday")") << QByteArray();
    QTest::newRow("number") << QByteArray("1771234567") << QByteArray();
}

void WorthParserTest::readsTimesWithAndWithoutZone()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, utc);
    const auto user = oneUser(R"("id":"a","created_at":)" + text + R"(,"updated_at":)" + text);
    QVERIFY(user);
    const Instant expected = utc.isEmpty() ? Instant() : Instant::fromRfc3339(utc.toStdString());
    QCOMPARE(user->invitation.createdAt, expected);
    QCOMPARE(user->invitation.modifiedAt, expected);
    QVERIFY(!user->invitation.expiresAt.isValid());
}

void WorthParserTest::takesTheMostReadableWordForTheRole_data()
{
    QTest::addColumn<QByteArray>("subrole");
    QTest::addColumn<QString>("role");
    QTest::newRow("all") << QByteArray(R"({"code":"c","label":"l","display_name":"d"})") << u"d"_s;
    QTest::newRow("no display name") << QByteArray(R"({"code":"c","label":"l"})") << u"l"_s;
    QTest::newRow("empty") << QByteArray(R"({"display_name":"","label":null,"code":"c"})") << u"c"_s;
    QTest::newRow("none") << QByteArray("{}") << QString();
    QTest::newRow("null") << QByteArray("null") << QString();
    QTest::newRow("text") << QByteArray(R"("owner")") << QString();
}

void WorthParserTest::takesTheMostReadableWordForTheRole()
{
    QFETCH(QByteArray, subrole);
    const auto user = oneUser(R"("id":"a","subrole":)" + subrole);
    QVERIFY(user);
    QTEST(user->invitation.role, "role");
}

void WorthParserTest::putsNamesTogether_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("name");
    QTest::newRow("both") << QByteArray(R"("first_name":"Ann","last_name":"Lee")") << u"Ann Lee"_s;
    QTest::newRow("first") << QByteArray(R"("first_name":"Ann","last_name":null)") << u"Ann"_s;
    QTest::newRow("last") << QByteArray(R"("first_name":"","last_name":"Lee")") << u"Lee"_s;
    QTest::newRow("blanks") << QByteArray(R"("first_name":" Ann ","last_name":" van Lee")") << u"Ann van Lee"_s;
    QTest::newRow("none") << QByteArray(R"("first_name":{},"last_name":[])") << QString();
}

void WorthParserTest::putsNamesTogether()
{
    QFETCH(QByteArray, fields);
    const auto user = oneUser(R"("id":"a",)" + fields);
    QVERIFY(user);
    QTEST(user->invitation.name, "name");
}

void WorthParserTest::readsTotalsAsTextAndNumber_data()
{
    QTest::addColumn<QByteArray>("total");
    QTest::addColumn<int>("value");
    QTest::newRow("number") << QByteArray("12") << 12;
    QTest::newRow("text") << QByteArray("\"12\"") << 12;
    QTest::newRow("zero") << QByteArray("\"0\"") << 0;
    QTest::newRow("negative") << QByteArray("-1") << -1;
    QTest::newRow("fraction") << QByteArray("1.5") << -1;
    QTest::newRow("too large") << QByteArray("99999999999") << -1;
    QTest::newRow("words") << QByteArray("\"many\"") << -1;
    QTest::newRow("null") << QByteArray("null") << -1;
    QTest::newRow("list") << QByteArray("[1]") << -1;
}

void WorthParserTest::readsTotalsAsTextAndNumber()
{
    QFETCH(QByteArray, total);
    const auto page = parse(R"({"data":{"total_pages":)" + total + R"(,"total_items":)" + total + R"(,"records":[]}})");
    QVERIFY(page);
    QTEST(page->totalPages, "value");
    QTEST(page->totalItems, "value");
}

void WorthParserTest::knowsWhenAPageIsAll_data()
{
    QTest::addColumn<int>("pages");
    QTest::addColumn<int>("items");
    QTest::addColumn<int>("unusable");
    QTest::addColumn<bool>("all");
    QTest::newRow("one page, its count") << 1 << 2 << 0 << true;
    QTest::newRow("one page, no count") << 1 << -1 << 0 << true;
    QTest::newRow("count without pages") << -1 << 2 << 0 << true;
    QTest::newRow("nothing told") << -1 << -1 << 0 << false;
    QTest::newRow("more pages") << 2 << 2 << 0 << false;
    QTest::newRow("more users") << 1 << 3 << 0 << false;
    QTest::newRow("fewer users") << 1 << 1 << 0 << false;
    QTest::newRow("a row without id") << 1 << 2 << 1 << false;
}

void WorthParserTest::knowsWhenAPageIsAll()
{
    QFETCH(int, pages);
    QFETCH(int, items);
    QFETCH(int, unusable);
    const UserPage page{.users = QList<Invitation>(2), .unusable = unusable, .totalPages = pages, .totalItems = items};
    QTEST(page.isAll(), "all");
}

void WorthParserTest::keepsTheRowWhateverAFieldHolds_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value : {"null", "true", "false", "0", "-1.5e3", "123456789012345678901234567890", "1e999", "\"\"",
             "\"text\"", "\"2026-13-45T99:99:99Z\"", "[]", "[1,[2,{\"id\":\"x\"}]]", "{}",
             "{\"id\":{\"id\":[]},\"name\":5,\"label\":[]}", "\"\\ud800\"", "\"\\u0000\""}) {
        QTest::newRow(value) << QByteArray(value);
    }
}

void WorthParserTest::keepsTheRowWhateverAFieldHolds()
{
    QFETCH(QByteArray, value);
    for (const char *field : {"first_name", "last_name", "email", "mobile", "is_email_verified", "is_first_login",
             "created_at", "updated_at", "status", "subrole", "company_details", "ext_auth_ref_id", "something_new"}) {
        const auto page = parse(pageOf("{\"" + QByteArray(field) + "\":" + value + R"(,"id":"a"},{"id":"b"})"));
        QVERIFY2(page, field);
        QCOMPARE(idsOf(*page), (QSet<QString>{u"a"_s, u"b"_s}));
    }
}

void WorthParserTest::reportsRowsWithoutAUsableId()
{
    const auto page = parse(pageOf(R"({"id":"a"},{"id":null},{"status":"ACTIVE"},{"id":true},17,"x",null,{"id":7})"));
    QVERIFY(page);
    QCOMPARE(idsOf(*page), (QSet<QString>{u"a"_s, u"7"_s}));
    QCOMPARE(page->unusable, 6);
    const auto user = oneUser(R"("status":"ACTIVE")");
    QVERIFY(!user);
    QCOMPARE(user.error().kind, ProblemKind::Malformed);
}

void WorthParserTest::readsOneUserWithItsCompany()
{
    Container unnamed = lending();
    unnamed.name.clear();
    const auto user = parseUser(fixture("user.json"), u"c1"_s, unnamed);
    QVERIFY(user);
    QCOMPARE(user->customerName, u"Acme Lending"_s);
    QCOMPARE(user->invitation.container, lending());
    const auto listed = parse(fixture("users.json"));
    QVERIFY(listed);
    QCOMPARE(user->invitation, listed->users.constFirst());
}

void WorthParserTest::brokenDocumentsAreMalformed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("zeros") << QByteArray(1 << 20, '\0');
    QTest::newRow("text") << QByteArray("Internal Server Error");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("no data") << QByteArray("{}");
    QTest::newRow("data is null") << QByteArray(R"({"data":null})");
    QTest::newRow("data is a list") << QByteArray(R"({"data":[{"id":"a"}]})");
    QTest::newRow("no records") << QByteArray(R"({"data":{"total_pages":1}})");
    QTest::newRow("records are an object") << QByteArray(R"({"data":{"records":{"id":"a"}}})");
    QTest::newRow("invalid UTF-8") << pageOf("{\"id\":\"a\",\"email\":\"\xff\xfe\"}");
    QTest::newRow("missing comma") << pageOf(R"({"id":"a"}{"id":"b"})");
    QTest::newRow("trailing comma") << pageOf(R"({"id":"a"},)");
    QTest::newRow("trailing bytes") << pageOf(R"({"id":"a"})") + "{}";
}

void WorthParserTest::brokenDocumentsAreMalformed()
{
    QFETCH(QByteArray, body);
    const auto page = parse(body);
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ProblemKind::Malformed);
    const auto user = parseUser(body, u"c1"_s, lending());
    QVERIFY(!user);
    QCOMPARE(user.error().kind, ProblemKind::Malformed);
}

void WorthParserTest::everyCutOfAPageIsMalformed()
{
    const QByteArray whole = fixture("users.json").trimmed();
    QVERIFY(parse(whole));
    for (qsizetype length = 0; length < whole.size(); ++length) {
        QVERIFY2(!parse(whole.left(length)), qPrintable(QString::number(length)));
    }
}

void WorthParserTest::survivesRandomDamage()
{
    QRandomGenerator random(20260822);
    const QByteArray sharp = QByteArrayLiteral("{}[],:\"\\ntf0-.eE\x00\x1f\xff\xc3 ");
    const QByteArray list = fixture("users.json");
    const QByteArray single = fixture("user.json");
    int sound = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray body = round % 2 == 0 ? list : single;
        for (int hits = random.bounded(1, 4); hits > 0; --hits) {
            const qsizetype at = random.bounded(int(body.size()));
            if (random.bounded(2) == 0) {
                body[at] = sharp.at(random.bounded(int(sharp.size())));
            } else {
                body.remove(at, random.bounded(1, 40));
            }
        }
        const auto page = parse(body);
        const auto user = parseUser(body, u"c1"_s, lending());
        sound += page || user ? 1 : 0;
        QVERIFY(page || page.error().kind == ProblemKind::Malformed);
        QVERIFY(user || user.error().kind == ProblemKind::Malformed);
        const auto json = userJson(body);
        QVERIFY(json || json.error().kind == ProblemKind::Malformed);
    }
    QVERIFY2(sound > 100, "the damage is too heavy to test anything but the first token");
}

void WorthParserTest::deepNestingDoesNotCrash()
{
    for (const int depth : {100, 5'000, 200'000}) {
        const QByteArray nested = QByteArray(depth, '[') + QByteArray(depth, ']');
        for (const char *field : {"subrole", "company_details", "email", "new"}) {
            const auto page = parse(pageOf("{\"id\":\"a\",\"" + QByteArray(field) + "\":" + nested + "}"));
            QVERIFY(page ? idsOf(*page).contains(u"a"_s) : page.error().kind == ProblemKind::Malformed);
        }
        QVERIFY(!parse(nested));
    }
}

void WorthParserTest::showsOneUserWithoutSecrets()
{
    const auto json = userJson(
        R"({"status":"success","data":{"id":"a","invite_token":"hidden-1","nested":[{"Password":"hidden-2",
        "note":"use eyJhbGciOi.eyJleHAi.hidden-3 now","long":"eyJhbGciOi.a2V5.aXY.hidden-4.hidden-5"}],
        "refresh_token":null,"email":"e@lending.example"}})");
    QVERIFY(json);
    QVERIFY2(!json->contains(u"hidden"_s), qPrintable(*json));
    QVERIFY(json->contains(u"\"email\": \"e@lending.example\""_s));
    QVERIFY(json->contains(u"\"note\": \"use ••• now\""_s));
    QVERIFY(!json->contains(u"success"_s));
    QVERIFY(!userJson(R"({"message":"x"})"));
}

QTEST_GUILESS_MAIN(WorthParserTest)
#include "tst_worthparser.moc"
