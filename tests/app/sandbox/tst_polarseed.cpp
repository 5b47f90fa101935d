// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarseed.h"

#include "app/sandbox/polar/polarjson.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Reinvite;
using namespace std::chrono_literals;
using Status = PolarSeat::Status;

namespace {

const Timestamp Now = Timestamp::fromMicroseconds(1'764'000'000'000'000);

std::unique_ptr<PolarOrganization> seeded(int seats = 900, quint32 seed = 1, Timestamp now = Now)
{
    return makePolarOrganization({.seed = seed, .seats = seats, .now = now});
}

QByteArray allSeats(const PolarOrganization &all)
{
    JsonText json;
    json.beginArray();
    for (const PolarSeat &seat : all.seats()) {
        PolarJson::writeSeat(json, all, seat);
    }
    return json.endArray().bytes();
}

auto count(const PolarOrganization &all, auto predicate)
{
    return std::ranges::count_if(all.seats(), predicate);
}

} // namespace

class TestPolarSeed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nineHundredSeatsInFortySixContainers();
    void holdsTheTrapsOfTheVendor();
    void holdsEveryStateAndDeadline();
    void holdsEveryKindOfPerson();
    void oneCustomerBoughtThreeTimes();
    void withoutMembersHoldersAreCustomers();
    void reachesReservedDomainsOnly();
    void noAddressTwiceInAContainer();
    void noContainerHoldsMoreThanItMay_data();
    void noContainerHoldsMoreThanItMay();
    void theSameSeedMakesTheSameOrganization();
    void onlyTimesDependOnTheClock();
    void growsToAMillion();
};

void TestPolarSeed::nineHundredSeatsInFortySixContainers()
{
    const auto all = seeded();
    QCOMPARE(all->seats().size(), std::size_t(900));
    const auto holds = [](const PolarContainer &one) { return one.paidSeats && one.subscription == NoRow; };
    QCOMPARE(std::ranges::count_if(all->containers(), holds), 46);
    QCOMPARE(std::ranges::count_if(
                 all->containers(), [&](const PolarContainer &one) { return holds(one) && one.isSubscription(); }),
        40);
    QVERIFY(std::ranges::all_of(
        all->containers(), [&](const PolarContainer &one) { return holds(one) != one.seats.empty(); }));
}

void TestPolarSeed::holdsTheTrapsOfTheVendor()
{
    const auto all = seeded();
    const auto has = [&all](auto predicate) { return std::ranges::any_of(all->containers(), predicate); };
    QVERIFY(has([](const PolarContainer &one) { return one.subscription != NoRow && one.paidSeats > 0; }));
    QVERIFY(has([](const PolarContainer &one) { return one.isSubscription() && !one.paidSeats; }));
    QVERIFY(has([](const PolarContainer &one) { return !one.isSubscription() && !one.paidSeats; }));
    QVERIFY(has([&all](const PolarContainer &one) { return one.paidSeats > 0 && all->availableSeats(one) == 0; }));
    const auto canceled = std::ranges::find(all->containers(), QByteArray("canceled"), &PolarContainer::status);
    QVERIFY(canceled != all->containers().end());
    QVERIFY(std::ranges::all_of(canceled->seats, [&all](int row) { return all->seat(row).status == Status::Revoked; }));
}

void TestPolarSeed::holdsEveryStateAndDeadline()
{
    const auto all = seeded();
    const auto pending = [](const PolarSeat &one) { return one.status == Status::Pending; };
    QVERIFY(count(*all, [](const PolarSeat &one) { return one.status == Status::Claimed; }) > 200);
    QVERIFY(count(*all, [](const PolarSeat &one) { return one.status == Status::Revoked; }) > 50);
    QVERIFY(count(*all, [&](const PolarSeat &one) { return pending(one) && one.tokenExpiresAt < Now; }) > 100);
    QVERIFY(count(*all, [&](const PolarSeat &one) {
        return pending(one) && one.tokenExpiresAt > Now && one.tokenExpiresAt < Now + 1h;
    }) > 20);
    QVERIFY(count(*all, [&](const PolarSeat &one) { return pending(one) && one.tokenExpiresAt > Now + 6h; }) > 80);
    for (const PolarSeat &seat : all->seats()) {
        QVERIFY(seat.createdAt < Now);
        QVERIFY(seat.modifiedAt.isNull() || (seat.modifiedAt < Now && seat.modifiedAt > seat.createdAt));
        QCOMPARE(seat.tokenExpiresAt, seat.createdAt + 24h);
        QCOMPARE(!seat.claimedAt.isNull() && seat.revokedAt.isNull(), seat.status == Status::Claimed);
        QCOMPARE(!seat.revokedAt.isNull(), seat.status == Status::Revoked);
    }
}

void TestPolarSeed::holdsEveryKindOfPerson()
{
    const auto all = seeded();
    const auto name = [&all](const PolarSeat &one) {
        return one.member == NoRow ? QByteArray() : all->member(one.member).name;
    };
    QVERIFY(count(*all, [](const PolarSeat &one) { return one.member != NoRow && !one.email.isNull(); }) > 500);
    QVERIFY(count(*all, [&](const PolarSeat &one) {
        return one.status != Status::Revoked && one.member == NoRow && one.email.isNull()
            && !all->emailOf(one).isNull();
    }) > 30);
    QVERIFY(count(*all, [&](const PolarSeat &one) { return one.member != NoRow && name(one).isNull(); }) > 20);
    QVERIFY(count(*all, [&](const PolarSeat &one) { return all->emailOf(one).size() == 254; }) >= 3);
    QVERIFY(count(*all, [](const PolarSeat &one) { return one.metadata.isNull(); }) > 100);
    QVERIFY(count(*all, [](const PolarSeat &one) { return one.metadata.size() > 2; }) > 50);
    for (const char *wanted : {"Ana Martínez", "李小龙", "Øyvind Håkonsen", "محمد عبد الله", "דוד לוי"}) {
        QVERIFY2(count(*all, [&](const PolarSeat &one) { return name(one) == wanted; }) > 0, wanted);
    }
}

void TestPolarSeed::oneCustomerBoughtThreeTimes()
{
    const auto all = seeded();
    std::map<int, std::vector<const PolarContainer *>> bought;
    for (const PolarContainer &one : all->containers()) {
        if (one.paidSeats && one.subscription == NoRow) {
            bought[one.customer].push_back(&one);
        }
    }
    const auto most = std::ranges::max_element(bought, {}, [](const auto &entry) { return entry.second.size(); });
    QCOMPARE(most->second.size(), std::size_t(3));
    QCOMPARE(std::ranges::count_if(most->second, &PolarContainer::isSubscription), 2);
    QVERIFY(!all->customer(most->first).team);
    QSet<QByteArray> addresses;
    int owners = 0;
    for (const PolarMember &member : all->members()) {
        if (member.customer == most->first) {
            QVERIFY2(!addresses.contains(member.email), member.email.constData());
            addresses.insert(member.email);
            owners += member.role == "owner" ? 1 : 0;
        }
    }
    QVERIFY(addresses.size() > 20);
    QCOMPARE(owners, 1);
}

void TestPolarSeed::withoutMembersHoldersAreCustomers()
{
    const auto all = makePolarOrganization({.memberModel = false, .now = Now});
    QVERIFY(all->members().empty());
    QVERIFY(!all->profile().memberModel);
    for (const PolarSeat &seat : all->seats()) {
        QCOMPARE(seat.customer == NoRow, seat.status == Status::Revoked);
        QVERIFY(seat.customer != all->container(seat.container).customer);
    }
}

void TestPolarSeed::reachesReservedDomainsOnly()
{
    const auto all = seeded();
    for (const PolarSeat &seat : all->seats()) {
        const QByteArray email = all->emailOf(seat);
        QVERIFY2(email.isNull() || email.endsWith(".example"), email.constData());
        const QList<QByteArray> parts = email.split('@');
        QVERIFY(email.isNull() || (parts.size() == 2 && parts.first().size() <= 64 && email.size() <= 254));
        for (const QByteArray &label : parts.last().split('.')) {
            QVERIFY(label.size() <= 63);
        }
    }
}

void TestPolarSeed::noAddressTwiceInAContainer()
{
    const auto all = seeded();
    for (const PolarContainer &container : all->containers()) {
        QSet<QByteArray> addresses;
        for (const int row : container.seats) {
            const QByteArray email = all->emailOf(all->seat(row));
            QVERIFY2(email.isNull() || !addresses.contains(email), email.constData());
            addresses.insert(email);
        }
    }
}

void TestPolarSeed::noContainerHoldsMoreThanItMay_data()
{
    QTest::addColumn<int>("seats");
    for (const int seats : {0, 1, 45, 46, 900, 30'000, 46'000, 46'001, 100'000}) {
        QTest::addRow("%d seats", seats) << seats;
    }
}

void TestPolarSeed::noContainerHoldsMoreThanItMay()
{
    QFETCH(int, seats);
    const auto all = seeded(seats);
    QCOMPARE(all->seats().size(), std::size_t(seats));
    for (const PolarContainer &container : all->containers()) {
        QVERIFY(container.seats.size() <= 1000);
        QVERIFY(container.paidSeats.value_or(0) <= 1000);
        const auto taken = std::ranges::count_if(
            container.seats, [&all](int row) { return all->seat(row).status != Status::Revoked; });
        QVERIFY(container.seats.empty() || container.paidSeats >= int(taken));
    }
}

void TestPolarSeed::theSameSeedMakesTheSameOrganization()
{
    QCOMPARE(allSeats(*seeded(900, 5)), allSeats(*seeded(900, 5)));
    QVERIFY(allSeats(*seeded(900, 5)) != allSeats(*seeded(900, 6)));
}

void TestPolarSeed::onlyTimesDependOnTheClock()
{
    const auto early = seeded(900, 5);
    const auto late = seeded(900, 5, Now + 1000h);
    for (int row = 0; row < 900; ++row) {
        const PolarSeat &one = early->seat(row);
        const PolarSeat &other = late->seat(row);
        QCOMPARE(one.id, other.id);
        QCOMPARE(one.createdAt + 1000h, other.createdAt);
        QCOMPARE(one.modifiedAt + 1000h, other.modifiedAt);
        QCOMPARE(early->emailOf(one), late->emailOf(other));
        QCOMPARE(early->tokenOf(row), late->tokenOf(row));
    }
}

void TestPolarSeed::growsToAMillion()
{
    const auto all = seeded(1'000'000);
    QCOMPARE(all->seats().size(), std::size_t(1'000'000));
    QVERIFY(std::ranges::all_of(all->containers(), [](const PolarContainer &one) { return one.seats.size() <= 1000; }));
}

QTEST_APPLESS_MAIN(TestPolarSeed)
#include "tst_polarseed.moc"
