// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/worth/worthseed.h"

#include "app/sandbox/polar/polarseed.h"
#include "app/sandbox/worth/worthforms.h"
#include "app/sandbox/worth/worthjson.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Reinvite;

namespace {

const Timestamp Now = Timestamp::fromMicroseconds(1'764'000'000'000'000);

std::unique_ptr<WorthCustomer> seeded(int users = 150, quint32 seed = 1, Timestamp now = Now)
{
    return makeWorthCustomer({.seed = seed, .users = users, .now = now});
}

QByteArray allUsers(const WorthCustomer &customer)
{
    QByteArray all;
    for (const WorthUser &user : customer.users()) {
        all += WorthJson::user(customer, WorthForms(), user);
    }
    return all;
}

QSet<QByteArray> polarAddresses(bool pendingOnly)
{
    const auto organization = makePolarOrganization({.seed = 1, .seats = 900, .now = Now});
    QSet<QByteArray> addresses;
    for (const PolarSeat &seat : organization->seats()) {
        if (!pendingOnly || seat.status == PolarSeat::Status::Pending) {
            addresses.insert(organization->emailOf(seat));
        }
    }
    return addresses;
}

} // namespace

class TestWorthSeed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesAsManyUsersAsAsked_data();
    void makesAsManyUsersAsAsked();
    void holdsEveryKind_data();
    void holdsEveryKind();
    void onlyTheInvitedLookAsIfTheyHadNotJoined();
    void reachesReservedDomainsOnly();
    void noAddressOrIdTwice();
    void everythingLiesInThePast();
    void accountsSignInWithAPasswordOfTheVendorsRules();
    void theSamePeopleOccurAtPolar();
    void theSameSeedMakesTheSameCustomer();
    void onlyTimesDependOnTheClock();
};

void TestWorthSeed::makesAsManyUsersAsAsked_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("made");
    QTest::newRow("usual") << 150 << 150;
    QTest::newRow("few") << 3 << 12;
    QTest::newRow("less than none") << -7 << 12;
    QTest::newRow("more than people and companies") << 20'000 << 20'000;
}

void TestWorthSeed::makesAsManyUsersAsAsked()
{
    QFETCH(int, asked);
    QFETCH(int, made);
    QCOMPARE(int(seeded(asked)->users().size()), made);
}

void TestWorthSeed::holdsEveryKind_data()
{
    QTest::addColumn<int>("users");
    QTest::newRow("few") << 12;
    QTest::newRow("usual") << 150;
}

void TestWorthSeed::holdsEveryKind()
{
    QFETCH(int, users);
    const auto customer = seeded(users);
    const auto has = [&customer](auto predicate) { return std::ranges::any_of(customer->users(), predicate); };
    QVERIFY(has(&WorthUser::isPending));
    QVERIFY(has([](const WorthUser &user) { return user.joined && user.status == "ACTIVE"; }));
    QVERIFY(has([](const WorthUser &user) { return user.status == "INACTIVE"; }));
    QVERIFY(has([](const WorthUser &user) { return user.status == "SUSPENDED"; }));
    QVERIFY(has([](const WorthUser &user) { return user.joined && !user.emailVerified; }));
    QVERIFY(has([](const WorthUser &user) { return user.joined && user.firstLogin; }));
    QVERIFY(has([](const WorthUser &user) { return user.mobile.isNull(); }));
    QVERIFY(has([](const WorthUser &user) { return !user.mobile.isNull(); }));
    QVERIFY(
        has([](const WorthUser &user) { return std::ranges::any_of(user.firstName, [](char c) { return c < 0; }); }));
    QVERIFY(has([](const WorthUser &user) { return user.subrole > 1; }));
}

/// Else the two ways to say "pending" would not mean the same users.
void TestWorthSeed::onlyTheInvitedLookAsIfTheyHadNotJoined()
{
    const auto customer = seeded();
    for (const WorthUser &user : customer->users()) {
        QCOMPARE(user.isPending(), user.status == "ACTIVE" && user.firstLogin && !user.emailVerified);
    }
}

void TestWorthSeed::reachesReservedDomainsOnly()
{
    const auto customer = seeded();
    QVERIFY(
        std::ranges::all_of(customer->users(), [](const WorthUser &user) { return user.email.endsWith(".example"); }));
    static const QRegularExpression fiction(QStringLiteral("^\\+120255501\\d\\d$"));
    QVERIFY(std::ranges::all_of(customer->users(), [](const WorthUser &user) {
        return user.mobile.isNull() || fiction.match(QString::fromLatin1(user.mobile)).hasMatch();
    }));
}

void TestWorthSeed::noAddressOrIdTwice()
{
    const auto customer = seeded(5'000);
    QSet<QByteArray> addresses;
    QSet<QUuid> ids;
    for (const WorthUser &user : customer->users()) {
        addresses.insert(user.email);
        ids.insert(user.id);
        QCOMPARE(user.id.version(), QUuid::Random);
    }
    QCOMPARE(addresses.size(), 5'000);
    QCOMPARE(ids.size(), 5'000);
}

void TestWorthSeed::everythingLiesInThePast()
{
    const auto customer = seeded(2'000);
    for (const WorthUser &user : customer->users()) {
        QVERIFY(user.createdAt <= user.updatedAt);
        QVERIFY(user.updatedAt < Now);
    }
}

void TestWorthSeed::accountsSignInWithAPasswordOfTheVendorsRules()
{
    const auto customer = seeded();
    QVERIFY(worthPassword(1) != worthPassword(2));
    static const QRegularExpression rules(QStringLiteral("^(?=.*[a-z])(?=.*[A-Z])(?=.*[^A-Za-z0-9]).{8,}$"));
    QVERIFY(rules.match(QString::fromLatin1(worthPassword(1))).hasMatch());
    int row = 0;
    for (const WorthAccount &account : WorthAccounts) {
        const WorthUser &user = customer->user(row++);
        QCOMPARE(user.email, worthAddress(account));
        QCOMPARE(user.password, worthPassword(1));
        QCOMPARE(customer->subroleOf(user).code, QByteArray(account.subrole));
    }
}

void TestWorthSeed::theSamePeopleOccurAtPolar()
{
    const auto customer = seeded();
    const auto shared = [&customer](const QSet<QByteArray> &addresses, bool pendingOnly) {
        return std::ranges::count_if(customer->users(), [&](const WorthUser &user) {
            return addresses.contains(user.email) && (!pendingOnly || user.isPending());
        });
    };
    QVERIFY(shared(polarAddresses(false), false) >= 5);
    // Somebody waits for a mail of both.
    QVERIFY(shared(polarAddresses(true), true) >= 1);
}

void TestWorthSeed::theSameSeedMakesTheSameCustomer()
{
    QCOMPARE(allUsers(*seeded()), allUsers(*seeded()));
    QVERIFY(allUsers(*seeded(150, 1)) != allUsers(*seeded(150, 2)));
}

void TestWorthSeed::onlyTimesDependOnTheClock()
{
    const auto today = seeded();
    const auto tomorrow = seeded(150, 1, Now + std::chrono::hours(24));
    for (std::size_t i = 0; i < today->users().size(); ++i) {
        QCOMPARE(today->users()[i].id, tomorrow->users()[i].id);
        QCOMPARE(today->users()[i].email, tomorrow->users()[i].email);
        QVERIFY(today->users()[i].createdAt + std::chrono::hours(24) == tomorrow->users()[i].createdAt);
    }
}

QTEST_GUILESS_MAIN(TestWorthSeed)
#include "tst_worthseed.moc"
