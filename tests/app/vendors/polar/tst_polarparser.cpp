// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarpages.h"
#include "app/vendors/polar/polarparser.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Reinvite;
using namespace Reinvite::Polar;
using namespace Qt::StringLiterals;

namespace {

QByteArray fixture(const char *name)
{
    QFile file(QFINDTESTDATA("fixtures/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Container team()
{
    return {.kind = u"subscription"_s, .id = u"sub"_s, .name = u"Team plan"_s, .owner = u"Buyer Inc."_s};
}

Result<SeatList> parse(const QByteArray &body)
{
    return parseSeats(body, u"c1"_s, team());
}

QSet<QString> idsOf(const SeatList &list)
{
    QSet<QString> ids;
    for (const Invitation &seat : list.seats) {
        ids.insert(seat.key.id);
    }
    return ids;
}

QByteArray listOf(const QByteArray &seats)
{
    return R"({"seats":[)" + seats + R"(],"available_seats":1,"total_seats":2})";
}

Result<Invitation> oneSeat(const QByteArray &fields)
{
    return parseSeat("{" + fields + "}", u"c1"_s, team());
}

} // namespace

class PolarParserTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void readsEveryFieldOfASeat();
    void absentFieldsAreNotTold();
    void mapsStates_data();
    void mapsStates();
    void takesTheFirstAddressInTheVendorsOrder_data();
    void takesTheFirstAddressInTheVendorsOrder();
    void keepsTheRowWhateverAFieldHolds_data();
    void keepsTheRowWhateverAFieldHolds();
    void idsAreText_data();
    void idsAreText();
    void reportsRowsWithoutAUsableId();
    void metadataStaysAsItWasWritten_data();
    void metadataStaysAsItWasWritten();
    void theLastOfDuplicateKeysCounts();
    void brokenDocumentsAreMalformed_data();
    void brokenDocumentsAreMalformed();
    void everyCutOfAListIsMalformed();
    void deepNestingDoesNotCrash();
    void survivesRandomDamage();
    void findsContainersWithSeats();
    void ordersOfSubscriptionsAreLeftOut();
    void readsPricesOfEveryKind_data();
    void readsPricesOfEveryKind();
    void anOrderThatWasPaidBackCostsNothing();
    void readsOddPages_data();
    void readsOddPages();
    void readsOrganizations();
    void showsOneSeatWithoutSecrets();
    void theSeatThatIsGoneIsNotFound();
    void agreesWithAPlainParserOnManySeats();
};

void PolarParserTest::readsEveryFieldOfASeat()
{
    const auto list = parse(fixture("seats.json"));
    QVERIFY(list);
    QCOMPARE(list->seats.size(), 3);
    QCOMPARE(list->unusable, 0);
    const Invitation expected{
        .key = {.connection = u"c1"_s, .id = u"0b7c2f0e-5a3d-4c1e-9f38-7d1f1c2b3a40"_s},
        .state = State::Pending,
        .vendorState = u"pending"_s,
        .email = u"zoe@example.org"_s,
        .name = u"Zoë Müller-Ōta"_s,
        .role = u"member"_s,
        .container = {.kind = u"subscription"_s,
            .id = u"sub"_s,
            .name = u"Team plan"_s,
            .owner = u"Buyer Inc."_s,
            .seatsTotal = 10,
            .seatsAvailable = 8},
        .createdAt = Instant::fromRfc3339("2026-08-22T10:00:00.123Z"),
        .modifiedAt = {},
        .expiresAt = Instant::fromRfc3339("2026-08-23T10:00:00.123Z"),
        .joinedAt = {},
        .withdrawnAt = {},
        .customerId = u"9a1d2c3b-4e5f-4a6b-8c7d-0e1f2a3b4c5d"_s,
        .memberId = u"7f6e5d4c-3b2a-4190-8f7e-6d5c4b3a2910"_s,
        .metadata = uR"({"team":"Design","floor":12345678901234567890123})"_s,
    };
    QVERIFY(expected.createdAt.isValid());
    QCOMPARE(list->seats.at(0), expected);
    QCOMPARE(list->seats.at(1).state, State::Joined);
    QCOMPARE(list->seats.at(1).joinedAt, Instant::fromRfc3339("2026-08-02T09:30:00Z"));
    QCOMPARE(list->seats.at(1).email, u"ann@example.org"_s);
    QCOMPARE(list->seats.at(1).role, u"billing_manager"_s);
    QCOMPARE(list->seats.at(2).withdrawnAt, Instant::fromRfc3339("2026-07-05T08:00:00Z"));
}

void PolarParserTest::absentFieldsAreNotTold()
{
    const auto seat = oneSeat(R"("id":"a")");
    QVERIFY(seat);
    Invitation expected;
    expected.key = {.connection = u"c1"_s, .id = u"a"_s};
    expected.container = team();
    QCOMPARE(*seat, expected);
    QVERIFY(seat->email.isNull());
    QVERIFY(seat->metadata.isNull());
    QVERIFY(!seat->expiresAt.isValid());
}

void PolarParserTest::mapsStates_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("vendorState");
    QTest::newRow("pending") << QByteArray(R"("pending")") << State::Pending << u"pending"_s;
    QTest::newRow("claimed") << QByteArray(R"("claimed")") << State::Joined << u"claimed"_s;
    QTest::newRow("revoked") << QByteArray(R"("revoked")") << State::Withdrawn << u"revoked"_s;
    QTest::newRow("new word") << QByteArray(R"("on_hold")") << State::Unknown << u"on_hold"_s;
    QTest::newRow("other case") << QByteArray(R"("Pending")") << State::Unknown << u"Pending"_s;
    QTest::newRow("number") << QByteArray("3") << State::Unknown << u"3"_s;
    QTest::newRow("null") << QByteArray("null") << State::Unknown << QString();
    QTest::newRow("object") << QByteArray(R"({"name":"pending"})") << State::Unknown << QString();
}

void PolarParserTest::mapsStates()
{
    QFETCH(QByteArray, status);
    const auto seat = oneSeat(R"("id":"a","status":)" + status);
    QVERIFY(seat);
    QTEST(seat->state, "state");
    QTEST(seat->vendorState, "vendorState");
}

void PolarParserTest::takesTheFirstAddressInTheVendorsOrder_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("email");
    QTest::newRow("email") << QByteArray(R"("customer_email":"c@x","member":{"email":"m@x"},"email":"e@x")")
                           << u"e@x"_s;
    QTest::newRow("member") << QByteArray(R"("customer_email":"c@x","member":{"email":"m@x"},"email":null)")
                            << u"m@x"_s;
    QTest::newRow("member, empty email") << QByteArray(R"("email":"","member":{"email":"m@x"})") << u"m@x"_s;
    QTest::newRow("customer") << QByteArray(R"("customer_email":"c@x","member":null)") << u"c@x"_s;
    QTest::newRow("none") << QByteArray(R"("member":{})") << QString();
    QTest::newRow("escaped") << QByteArray(R"("email":"\u0061\u00e9@x")") << u"aé@x"_s;
}

void PolarParserTest::takesTheFirstAddressInTheVendorsOrder()
{
    QFETCH(QByteArray, fields);
    const auto seat = oneSeat(R"("id":"a",)" + fields);
    QVERIFY(seat);
    QTEST(seat->email, "email");
}

void PolarParserTest::keepsTheRowWhateverAFieldHolds_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value : {"null", "true", "false", "0", "-1.5e3", "123456789012345678901234567890", "1e999", "\"\"",
             "\"text\"", "\"2026-13-45T99:99:99Z\"", "[]", "[1,[2,{\"id\":\"x\"}]]", "{}",
             "{\"id\":{\"id\":[]},\"email\":5}", "\"\\ud800\"", "\"\\u0000\""}) {
        QTest::newRow(value) << QByteArray(value);
    }
}

void PolarParserTest::keepsTheRowWhateverAFieldHolds()
{
    QFETCH(QByteArray, value);
    for (const char *field : {"created_at", "modified_at", "status", "customer_id", "member_id", "member", "email",
             "customer_email", "invitation_token_expires_at", "claimed_at", "revoked_at", "seat_metadata",
             "subscription_id", "something_new"}) {
        const auto list = parse(listOf("{\"" + QByteArray(field) + "\":" + value + R"(,"id":"a"},{"id":"b"})"));
        QVERIFY2(list, field);
        QCOMPARE(idsOf(*list), (QSet<QString>{u"a"_s, u"b"_s}));
    }
}

void PolarParserTest::idsAreText_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("text");
    QTest::newRow("text") << QByteArray(R"("seat-1")") << u"seat-1"_s;
    QTest::newRow("number") << QByteArray("42 ") << u"42"_s;
    QTest::newRow("beyond 64 bits") << QByteArray("123456789012345678901234567890")
                                    << u"123456789012345678901234567890"_s;
    QTest::newRow("unicode") << QByteArray("\"sitz-\xc3\xbc\"") << u"sitz-ü"_s;
}

void PolarParserTest::idsAreText()
{
    QFETCH(QByteArray, id);
    const auto seat = oneSeat(R"("id":)" + id);
    QVERIFY(seat);
    QTEST(seat->key.id, "text");
}

void PolarParserTest::reportsRowsWithoutAUsableId()
{
    const auto list =
        parse(listOf(R"({"id":"a"},{"id":null},{"status":"pending"},{"id":true},{"id":""},17,"x",null,[],{"id":"b"})"));
    QVERIFY(list);
    QCOMPARE(list->seats.size(), 2);
    QCOMPARE(list->unusable, 8);
    const auto answer = oneSeat(R"("status":"pending")");
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ProblemKind::Malformed);
}

void PolarParserTest::metadataStaysAsItWasWritten_data()
{
    QTest::addColumn<QByteArray>("metadata");
    QTest::addColumn<QString>("text");
    QTest::newRow("order and numbers") << QByteArray(R"( { "z" : 1.50, "a" : [ 1 , 2 ] } )")
                                       << uR"({"z":1.50,"a":[1,2]})"_s;
    QTest::newRow("spaces in text") << QByteArray(R"({"a b": "c  d"})") << uR"({"a b":"c  d"})"_s;
    QTest::newRow("empty") << QByteArray("{ }") << u"{}"_s;
    QTest::newRow("null") << QByteArray("null") << QString();
    QTest::newRow("no object") << QByteArray("[1]") << QString();
    QTest::newRow("unsound inside") << QByteArray(R"({"a":[1 2]})") << QString();
}

void PolarParserTest::metadataStaysAsItWasWritten()
{
    QFETCH(QByteArray, metadata);
    const auto seat = oneSeat(R"("seat_metadata":)" + metadata + R"(,"id":"a")");
    QVERIFY(seat);
    QTEST(seat->metadata, "text");
}

void PolarParserTest::theLastOfDuplicateKeysCounts()
{
    const auto seat = oneSeat(
        R"("id":"a","status":"pending","id":"b","status":"claimed","status":null,"member":{"name":"x"},"member":{"role":"owner"})");
    QVERIFY(seat);
    QCOMPARE(seat->key.id, u"b"_s);
    QCOMPARE(seat->state, State::Unknown);
    QVERIFY(seat->name.isNull());
    QCOMPARE(seat->role, u"owner"_s);
}

void PolarParserTest::brokenDocumentsAreMalformed_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("spaces") << QByteArray("   \n");
    QTest::newRow("zeros") << QByteArray(1 << 20, '\0');
    QTest::newRow("text") << QByteArray("Internal Server Error");
    QTest::newRow("page") << QByteArray("<!DOCTYPE html><html><body>Sign in</body></html>");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("number") << QByteArray("5");
    QTest::newRow("no list") << QByteArray("{}");
    QTest::newRow("list is null") << QByteArray(R"({"seats":null})");
    QTest::newRow("list is an object") << QByteArray(R"({"seats":{"id":"a"}})");
    QTest::newRow("invalid UTF-8") << listOf("{\"id\":\"a\",\"email\":\"\xff\xfe\"}");
    QTest::newRow("half a UTF-8 sequence") << listOf("{\"id\":\"\xc3\"}");
    QTest::newRow("raw control character") << listOf("{\"id\":\"a\x01\"}");
    QTest::newRow("missing colon") << listOf(R"({"id" "a"})");
    QTest::newRow("missing comma") << listOf(R"({"id":"a"}{"id":"b"})");
    QTest::newRow("trailing comma") << listOf(R"({"id":"a"},)");
    QTest::newRow("unquoted key") << listOf(R"({id:"a"})");
    QTest::newRow("trailing bytes") << listOf(R"({"id":"a"})") + "{}";
    QTest::newRow("second document") << listOf(R"({"id":"a"})") + "\n" + listOf(R"({"id":"b"})");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6);
}

void PolarParserTest::brokenDocumentsAreMalformed()
{
    QFETCH(QByteArray, body);
    const auto list = parse(body);
    QVERIFY(!list);
    QCOMPARE(list.error().kind, ProblemKind::Malformed);
    QVERIFY(!parseContainers(body, ContainerKind::Order));
    QVERIFY(!parseOrganizations(body));
    QVERIFY(!seatJson(body, u"a"_s));
}

void PolarParserTest::everyCutOfAListIsMalformed()
{
    const QByteArray whole = fixture("seats.json").trimmed();
    QVERIFY(parse(whole));
    for (qsizetype length = 0; length < whole.size(); ++length) {
        QVERIFY2(!parse(whole.left(length)), qPrintable(QString::number(length)));
    }
}

void PolarParserTest::deepNestingDoesNotCrash()
{
    for (const int depth : {100, 1'000, 5'000, 200'000}) {
        const QByteArray arrays = QByteArray(depth, '[') + QByteArray(depth, ']');
        QByteArray objects;
        for (int i = 0; i < depth; ++i) {
            objects += "{\"a\":";
        }
        objects += "1" + QByteArray(depth, '}');
        for (const QByteArray &nested : {arrays, objects}) {
            for (const char *field : {"seat_metadata", "member", "email", "new"}) {
                const auto list = parse(listOf("{\"id\":\"a\",\"" + QByteArray(field) + "\":" + nested + "}"));
                QVERIFY(!list || idsOf(*list).contains(u"a"_s));
                QVERIFY(list || list.error().kind == ProblemKind::Malformed);
            }
            QVERIFY(!parse(nested));
        }
    }
}

void PolarParserTest::survivesRandomDamage()
{
    QRandomGenerator random(20260822);
    const std::array wholes = {fixture("seats.json"), fixture("subscriptions.json"), fixture("orders.json")};
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
        const auto list = parse(body);
        sound += list ? 1 : 0;
        QVERIFY(list || list.error().kind == ProblemKind::Malformed);
        const auto page = parseContainers(body, ContainerKind::Subscription);
        QVERIFY(page || page.error().kind == ProblemKind::Malformed);
        QVERIFY(!parseOrganizations(body) || !body.isEmpty());
    }
    QVERIFY2(sound > 100, "the damage is too heavy to test anything but the first token");
}

void PolarParserTest::findsContainersWithSeats()
{
    const auto page = parseContainers(fixture("subscriptions.json"), ContainerKind::Subscription);
    QVERIFY(page);
    QCOMPARE(page->items, 4);
    QCOMPARE(page->ids.size(), 4);
    QCOMPARE(page->totalCount, 4);
    QCOMPARE(page->maxPage, 1);
    QCOMPARE(page->organization.id, u"c0ffee00-1234-4abc-8def-0123456789ab"_s);
    const QList<Container> expected = {
        {.kind = u"subscription"_s,
            .id = u"5b3cf1c2-7c86-4a0d-8b0f-1d4c7f2b9a11"_s,
            .name = u"Team plan"_s,
            .owner = u"Buyer Inc."_s,
            .seatsTotal = 10,
            .price = {.amount = 15'000, .currency = u"USD"_s, .interval = u"month"_s}},
        {.kind = u"subscription"_s,
            .id = u"7d5e13e4-9ea8-4c2f-8d21-3f6e914dbc33"_s,
            .name = u"Empty"_s,
            .owner = u"nobody@example.org"_s,
            .seatsTotal = 0},
    };
    QCOMPARE(page->containers, expected);
}

void PolarParserTest::ordersOfSubscriptionsAreLeftOut()
{
    const auto page = parseContainers(fixture("orders.json"), ContainerKind::Order);
    QVERIFY(page);
    QCOMPARE(page->items, 3);
    QCOMPARE(page->containers.size(), 1);
    QCOMPARE(page->containers.constFirst().id, u"11111111-2222-4333-8444-555555555501"_s);
    QCOMPARE(page->containers.constFirst().kind, u"order"_s);
    QCOMPARE(page->containers.constFirst().name, u"Lifetime seats"_s);
    QCOMPARE(page->containers.constFirst().price, (Price{.amount = 8000, .currency = u"EUR"_s}));
}

void PolarParserTest::readsPricesOfEveryKind_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<Price>("price");
    const auto monthly = [](qint64 amount, int count = 1) {
        return Price{.amount = amount, .currency = u"USD"_s, .interval = u"month"_s, .intervalCount = count};
    };
    const QByteArray rest = R"("currency":"usd","recurring_interval":"month","recurring_interval_count":1)";
    QTest::newRow("told") << R"("amount":9000,)" + rest << monthly(9000);
    QTest::newRow("free") << R"("amount":0,)" + rest << monthly(0);
    QTest::newRow("more than 32 bits") << R"("amount":9000000000,)" + rest << monthly(9'000'000'000);
    QTest::newRow("in quotes") << R"("amount":"9000",)" + rest << monthly(9000);
    QTest::newRow("quarterly") << QByteArray(
        R"("amount":1,"currency":"USD","recurring_interval":"month","recurring_interval_count":3)")
                               << monthly(1, 3);
    QTest::newRow("count not told") << QByteArray(R"("amount":1,"currency":"usd","recurring_interval":"month")")
                                    << monthly(1);
    QTest::newRow("not told") << rest << Price();
    QTest::newRow("null") << R"("amount":null,)" + rest << Price();
    QTest::newRow("negative") << R"("amount":-9000,)" + rest << Price();
    QTest::newRow("huge") << R"("amount":90000000000000000000000,)" + rest << Price();
    QTest::newRow("a fraction") << R"("amount":90.5,)" + rest << Price();
    QTest::newRow("an object") << R"("amount":{"a":[1]},)" + rest << Price();
    QTest::newRow("no currency") << QByteArray(R"("amount":1,"recurring_interval":"month")") << Price();
    QTest::newRow("no code") << QByteArray(R"("amount":1,"currency":"u$d","recurring_interval":"month")") << Price();
    QTest::newRow("no interval") << QByteArray(R"("amount":1,"currency":"usd")") << Price();
    QTest::newRow("every no months") << QByteArray(
        R"("amount":1,"currency":"usd","recurring_interval":"month","recurring_interval_count":0)")
                                     << Price();
}

void PolarParserTest::readsPricesOfEveryKind()
{
    QFETCH(QByteArray, fields);
    const auto page = parseContainers(R"({"items":[{"id":"a","seats":1,)" + fields
            + R"(,"product":{"name":"x","recurring_interval":"year","amount":7}}]})",
        ContainerKind::Subscription);
    QVERIFY(page);
    QCOMPARE(page->containers.size(), 1);
    QTEST(page->containers.constFirst().price, "price");
}

void PolarParserTest::anOrderThatWasPaidBackCostsNothing()
{
    const auto page =
        parseContainers(R"({"items":[{"id":"a","seats":1,"net_amount":9000,"refunded_amount":9500,"currency":"usd"}]})",
            ContainerKind::Order);
    QVERIFY(page);
    QCOMPARE(page->containers.constFirst().price, (Price{.amount = 0, .currency = u"USD"_s}));
}

void PolarParserTest::readsOddPages_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("containers");
    QTest::addColumn<int>("unusable");
    QTest::addColumn<int>("maxPage");
    QTest::newRow("empty") << QByteArray(R"({"items":[],"pagination":{"total_count":0,"max_page":0}})") << 0 << 0 << 0;
    QTest::newRow("no pagination") << QByteArray(R"({"items":[{"id":"a","seats":1}]})") << 1 << 0 << -1;
    QTest::newRow("odd pagination") << QByteArray(R"({"items":[{"id":"a","seats":1}],"pagination":{"max_page":"x"}})")
                                    << 1 << 0 << -1;
    QTest::newRow("max_page in quotes") << QByteArray(R"({"pagination":{"max_page":"3"},"items":[]})") << 0 << 0 << 3;
    QTest::newRow("max_page too large") << QByteArray(R"({"pagination":{"max_page":1e30},"items":[]})") << 0 << 0 << -1;
    QTest::newRow("seats of another type") << QByteArray(R"({"items":[{"id":7,"seats":"many"}]})") << 1 << 0 << -1;
    QTest::newRow("no id") << QByteArray(R"({"items":[{"seats":1},{"id":null,"seats":2},{"id":{},"seats":null},5]})")
                           << 0 << 2 << -1;
}

void PolarParserTest::readsOddPages()
{
    QFETCH(QByteArray, body);
    const auto page = parseContainers(body, ContainerKind::Subscription);
    QVERIFY(page);
    QTEST(int(page->containers.size()), "containers");
    QTEST(page->unusable, "unusable");
    QTEST(page->maxPage, "maxPage");
}

void PolarParserTest::readsOrganizations()
{
    const auto read =
        parseOrganizations(R"({"items":[{"id":"o1","name":"Acme","slug":"acme"},{"name":"no id"},{"id":"o2"}]})");
    QVERIFY(read);
    const QList<Organization> expected = {
        {.id = u"o1"_s, .name = u"Acme"_s, .slug = u"acme"_s}, {.id = u"o2"_s, .name = {}}};
    QCOMPARE(*read, expected);
}

void PolarParserTest::showsOneSeatWithoutSecrets()
{
    const QByteArray body = listOf(R"({"id":"other"},{"id":7,"invitation_token":"abc123","API_Secret":{"a":"hidden"},
        "nested":[{"Password":"hidden","note":"use polar_oat_hidden now"}],"refresh_token":null,
        "invitation_token_expires_at":"2026-08-23T10:00:00Z","email":"e@x"})");
    const auto json = seatJson(body, u"7"_s);
    QVERIFY(json);
    QVERIFY(!json->contains(u"abc123"_s));
    QVERIFY(!json->contains(u"hidden"_s));
    QVERIFY(json->contains(u"\"invitation_token_expires_at\": \"2026-08-23T10:00:00Z\""_s));
    QVERIFY(json->contains(u"\"email\": \"e@x\""_s));
    QVERIFY(json->contains(u"\n    \""_s));
    QVERIFY(!json->contains(u"other"_s));
}

void PolarParserTest::theSeatThatIsGoneIsNotFound()
{
    const auto json = seatJson(fixture("seats.json"), u"gone"_s);
    QVERIFY(!json);
    QCOMPARE(json.error().kind, ProblemKind::NotFound);
}

/// The same 20,000 seats through QJsonDocument and QDateTime: values agree. The speed of both is for the log only; the
/// target is measured in the benchmarks.
void PolarParserTest::agreesWithAPlainParserOnManySeats()
{
    const QByteArray one = QJsonDocument(QJsonDocument::fromJson(fixture("seats.json"))["seats"_L1][0].toObject())
                               .toJson(QJsonDocument::Compact);
    QByteArray seats;
    for (int i = 0; i < 20'000; ++i) {
        QByteArray seat = one;
        seat.replace("0b7c2f0e-5a3d-4c1e-9f38-7d1f1c2b3a40", "seat-" + QByteArray::number(i));
        seats += (i ? "," : "") + seat;
    }
    const QByteArray body = listOf(seats);
    QElapsedTimer timer;
    timer.start();
    const auto list = parse(body);
    const auto ours = timer.nsecsElapsed();
    timer.restart();
    const auto document = QJsonDocument::fromJson(body);
    const auto plain = document["seats"_L1].toArray();
    QVERIFY(list);
    QCOMPARE(list->seats.size(), plain.size());
    for (qsizetype i = 0; i < plain.size(); ++i) {
        QCOMPARE(list->seats.at(i).key.id, plain.at(i)["id"_L1].toString());
        QCOMPARE(list->seats.at(i).email, plain.at(i)["email"_L1].toString());
        QCOMPARE(list->seats.at(i).expiresAt.toDateTime(),
            QDateTime::fromString(plain.at(i)["invitation_token_expires_at"_L1].toString(), Qt::ISODateWithMs));
    }
    qInfo("20,000 seats: %lld us, plain with comparison %lld us", qint64(ours / 1000), timer.nsecsElapsed() / 1000);
}

QTEST_GUILESS_MAIN(PolarParserTest)
#include "tst_polarparser.moc"
