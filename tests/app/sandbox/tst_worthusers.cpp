// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "worthdesk.h"

#include <QSet>
#include <QTest>

using namespace Reinvite;
using namespace std::chrono_literals;

namespace {

QString text(const QJsonValue &object, const char *field)
{
    return object[QLatin1StringView(field)].toString();
}

QJsonArray recordsOf(const LoopbackReply &reply)
{
    return dataOf(reply)[QStringLiteral("records")].toArray();
}

QStringList names(const char *list)
{
    QStringList names = QString::fromLatin1(list).split(u' ');
    names.sort();
    return names;
}

} // namespace

/// The users of the simulated Worth AI: lists, pages, one user, new ones, changes.
class TestWorthUsers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void pagesHoldEveryUserOnce_data();
    void pagesHoldEveryUserOnce();
    void aServerWithoutPagesRepeatsTheFirst();
    void totalsAreTextOrNumberAsTheFormsSay_data();
    void totalsAreTextOrNumberAsTheFormsSay();
    void aRecordHoldsEveryField();
    void aUserHoldsItsCompanyToo();
    void timesCarryAZoneInTheListOnly_data();
    void timesCarryAZoneInTheListOnly();
    void pendingIsSaidAsTheFormSays();
    void aNewUserIsInvitedAndListedLast();
    void changesAreKept();
    void anAddressCanBeTakenOverOnceItIsFree();
    void subrolesAreThoseOfTheUsers();

private:
    LoopbackReply list(int page = 1)
    {
        return m_desk->call("GET", "/customers/{c}/users?page=" + QByteArray::number(page));
    }
    QJsonValue user(const QByteArray &id) { return dataOf(m_desk->call("GET", "/customers/{c}/users/" + id)); }
    LoopbackReply change(const QByteArray &id, const QByteArray &body)
    {
        return m_desk->call("PATCH", "/customers/{c}/users/" + id, body);
    }

    std::unique_ptr<WorthDesk> m_desk;
};

void TestWorthUsers::init()
{
    m_desk = std::make_unique<WorthDesk>();
}

void TestWorthUsers::pagesHoldEveryUserOnce_data()
{
    QTest::addColumn<QString>("size");
    QTest::addColumn<int>("users");
    QTest::addColumn<int>("pages");
    QTest::newRow("100") << QStringLiteral("100") << 150 << 2;
    QTest::newRow("25") << QStringLiteral("25") << 150 << 6;
    QTest::newRow("10") << QStringLiteral("10") << 150 << 15;
    QTest::newRow("3") << QStringLiteral("3") << 151 << 51;
    QTest::newRow("one page") << QStringLiteral("100") << 100 << 1;
}

void TestWorthUsers::pagesHoldEveryUserOnce()
{
    QFETCH(QString, size);
    QFETCH(int, users);
    QFETCH(int, pages);
    m_desk = std::make_unique<WorthDesk>(users);
    m_desk->choose("worth.page_size", size);
    QSet<QString> ids;
    int records = 0;
    for (int page = 1; page <= pages; ++page) {
        const LoopbackReply reply = list(page);
        QCOMPARE(dataOf(reply)[QStringLiteral("total_pages")].toInt(), pages);
        const QJsonArray part = recordsOf(reply);
        QVERIFY(!part.isEmpty() && part.size() <= size.toInt());
        for (const auto record : part) {
            ids.insert(text(record, "id"));
        }
        records += int(part.size());
    }
    QCOMPARE(ids.size(), users);
    QCOMPARE(records, users);
    QCOMPARE(m_desk->call("GET", "/customers/{c}/users").body, list(1).body);
    QVERIFY(recordsOf(list(pages + 1)).isEmpty());
}

void TestWorthUsers::aServerWithoutPagesRepeatsTheFirst()
{
    m_desk->choose("worth.page_size", QStringLiteral("25"));
    m_desk->choose("worth.page", QStringLiteral("no"));
    QCOMPARE(dataOf(list(1))[QStringLiteral("total_pages")].toInt(), 6);
    QCOMPARE(list(2).body, list(1).body);
    QCOMPARE(list(6).body, list(1).body);
}

void TestWorthUsers::totalsAreTextOrNumberAsTheFormsSay_data()
{
    QTest::addColumn<QString>("items");
    QTest::addColumn<QString>("pages");
    QTest::addColumn<QByteArray>("end");
    const auto row = [](const char *items, const char *pages, const char *end) {
        QTest::addRow("%s %s", items, pages)
            << QString::fromLatin1(items) << QString::fromLatin1(pages) << QByteArray(end);
    };
    row("text", "number", R"("total_pages":2,"total_items":"150"}})");
    row("number", "number", R"("total_pages":2,"total_items":150}})");
    row("text", "text", R"("total_pages":"2","total_items":"150"}})");
    row("number", "text", R"("total_pages":"2","total_items":150}})");
}

void TestWorthUsers::totalsAreTextOrNumberAsTheFormsSay()
{
    QFETCH(QString, items);
    QFETCH(QString, pages);
    QFETCH(QByteArray, end);
    m_desk->choose("worth.total_items", items);
    m_desk->choose("worth.total_pages", pages);
    QVERIFY(list().body.endsWith(end));
}

void TestWorthUsers::aRecordHoldsEveryField()
{
    const QJsonArray records = recordsOf(list());
    int without = 0;
    for (const auto one : records) {
        const QJsonObject record = one.toObject();
        QCOMPARE(record.keys(),
            names("id first_name last_name email mobile is_email_verified is_first_login created_at created_by "
                  "updated_at updated_by ext_auth_ref_id status subrole"));
        QCOMPARE(
            record.value(QStringLiteral("subrole")).toObject().keys(), names("id code display_name label description"));
        QVERIFY(record.value(QStringLiteral("last_name")).isString());
        without += record.value(QStringLiteral("mobile")).isNull() ? 1 : 0;
    }
    QVERIFY(without > 0 && without < records.size());
}

void TestWorthUsers::aUserHoldsItsCompanyToo()
{
    const QJsonObject one = user(m_desk->joined()).toObject();
    QCOMPARE(one.size(), 15);
    const QJsonValue company = one.value(QStringLiteral("company_details"));
    QCOMPARE(company.toObject().keys(),
        names("id name contact_number is_active created_at created_by updated_at updated_by"));
    QCOMPARE(text(company, "id").toLatin1(), m_desk->customerId());
    QVERIFY(!text(one.value(QStringLiteral("subrole")), "role_id").isEmpty());
}

void TestWorthUsers::timesCarryAZoneInTheListOnly_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<bool>("zoned");
    QTest::newRow("Z") << QStringLiteral("Z") << true;
    QTest::newRow("none") << QStringLiteral("none") << false;
}

void TestWorthUsers::timesCarryAZoneInTheListOnly()
{
    QFETCH(QString, form);
    m_desk->choose("worth.list_times", form);
    const QJsonValue record = recordsOf(list()).first();
    QTEST(text(record, "created_at").endsWith(u'Z'), "zoned");
    const QString time = text(user(text(record, "id").toLatin1()), "created_at");
    QCOMPARE(time, text(record, "created_at").remove(u'Z'));
    QCOMPARE(time.size(), qsizetype(sizeof "2024-02-12T14:16:49.053328" - 1));
}

void TestWorthUsers::pendingIsSaidAsTheFormSays()
{
    const auto saidPending = [this](auto predicate) {
        QSet<QString> ids;
        for (const QJsonArray &page : {recordsOf(list(1)), recordsOf(list(2))}) {
            for (const auto record : page) {
                if (predicate(record)) {
                    ids.insert(text(record, "id"));
                }
            }
        }
        return ids;
    };
    const auto invited = [](const QJsonValue &user) { return text(user, "status") == QStringLiteral("INVITED"); };
    const auto flagged = [](const QJsonValue &user) {
        return text(user, "status") == QStringLiteral("ACTIVE") && user[QStringLiteral("is_first_login")].toBool()
            && !user[QStringLiteral("is_email_verified")].toBool();
    };
    const QSet<QString> byStatus = saidPending(invited);
    QVERIFY(byStatus.size() > 20);
    QVERIFY(saidPending(flagged).isEmpty());
    m_desk->choose("worth.pending", QStringLiteral("flags"));
    QCOMPARE(saidPending(flagged), byStatus);
    QVERIFY(saidPending(invited).isEmpty());
    QCOMPARE(text(user(m_desk->invited()), "status"), QStringLiteral("ACTIVE"));
}

void TestWorthUsers::aNewUserIsInvitedAndListedLast()
{
    const LoopbackReply reply = m_desk->call("POST", "/customers/{c}/users",
        R"({"first_name":"Éve","last_name":"Adams","email":"Eve@new.example","mobile":"+12025550199",)"
        R"("subrole":{"id":"1","code":"auditor","label":"Auditor"}})");
    const QString id = text(dataOf(reply), "user_id");
    const QJsonArray last = recordsOf(list(2));
    QCOMPARE(text(last.last(), "id"), id);
    const QJsonValue created = user(id.toLatin1());
    QCOMPARE(text(created, "first_name"), QStringLiteral("Éve"));
    QCOMPARE(text(created, "mobile"), QStringLiteral("+12025550199"));
    QCOMPARE(text(created, "status"), QStringLiteral("INVITED"));
    QCOMPARE(text(created[QStringLiteral("subrole")], "code"), QStringLiteral("auditor"));
    QCOMPARE(text(created, "created_by").toLatin1(), worthText(m_desk->simulator.customer().user(0).id));
    QVERIFY(text(created, "created_at").startsWith(QStringLiteral("2025-11-24T16:00:00.123")));
    QCOMPARE(m_desk->mailbox.mails().size(), 1);
    QCOMPARE(m_desk->mailbox.mails().last().to, QStringLiteral("Eve@new.example"));
    QVERIFY(m_desk->simulator.linkWorks(m_desk->mailbox.mails().last()));
}

void TestWorthUsers::changesAreKept()
{
    const QByteArray id = worthText(m_desk->simulator.customer().user(5).id);
    m_desk->clock.advance(1h - 1s);
    QCOMPARE(
        change(id, R"({"first_name":"New","mobile":null,"status":"INACTIVE","subrole":{"code":"inviter"}})").status,
        200);
    const QJsonValue changed = user(id);
    QCOMPARE(text(changed, "first_name"), QStringLiteral("New"));
    QVERIFY(changed[QStringLiteral("mobile")].isNull());
    QCOMPARE(text(changed, "status"), QStringLiteral("INACTIVE"));
    QCOMPARE(text(changed[QStringLiteral("subrole")], "code"), QStringLiteral("inviter"));
    QVERIFY(text(changed, "updated_at").startsWith(QStringLiteral("2025-11-24T16:59:59")));
    // What is not named stays, and a refused change leaves all as it is.
    QVERIFY(!text(changed, "email").isEmpty());
    QCOMPARE(change(id, R"({"first_name":"Other","email":"no address"})").status, 400);
    QCOMPARE(user(id), changed);
}

void TestWorthUsers::anAddressCanBeTakenOverOnceItIsFree()
{
    const auto &customer = m_desk->simulator.customer();
    const QByteArray first = worthText(customer.user(5).id);
    const QByteArray second = worthText(customer.user(6).id);
    const QByteArray body = R"({"email":")" + customer.user(5).email + R"("})";
    QCOMPARE(change(first, body).status, 200); // its own
    QCOMPARE(change(second, body).status, 400);
    QCOMPARE(change(first, R"({"email":"moved@new.example"})").status, 200);
    QCOMPARE(change(second, body).status, 200);
}

void TestWorthUsers::subrolesAreThoseOfTheUsers()
{
    const QJsonArray subroles = dataOf(m_desk->call("GET", "/customers/{c}/subroles")).toArray();
    QSet<QString> ids;
    for (const auto subrole : subroles) {
        QCOMPARE(subrole.toObject().keys(), names("code label id display_name"));
        ids.insert(text(subrole, "id"));
    }
    const QJsonArray records = recordsOf(list());
    for (const auto record : records) {
        QVERIFY(ids.contains(text(record[QStringLiteral("subrole")], "id")));
    }
}

QTEST_GUILESS_MAIN(TestWorthUsers)
#include "tst_worthusers.moc"
