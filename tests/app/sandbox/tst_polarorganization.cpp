// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarorganization.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Reinvite;
using namespace std::chrono_literals;
using Status = PolarSeat::Status;

namespace {

const Timestamp Start = Timestamp::fromMicroseconds(1'700'000'000'123'456);

/// A buyer, a product, and a subscription (row 0) and an order (row 1) of three seats each.
std::unique_ptr<PolarOrganization> smallOrganization(PolarProfile profile = {.name = "Small", .slug = "small"})
{
    auto small = std::make_unique<PolarOrganization>(std::move(profile), 7);
    small->add(PolarProduct{.id = small->makeId(), .name = "Desk"});
    small->add(PolarCustomer{
        .id = small->makeId(), .email = "buyer@small.example", .externalId = "crm-1", .createdAt = Start});
    for (const auto kind : {PolarContainer::Kind::Subscription, PolarContainer::Kind::Order}) {
        small->add(PolarContainer{.kind = kind,
            .id = small->makeId(),
            .status = kind == PolarContainer::Kind::Order ? "paid" : "active",
            .customer = 0,
            .product = 0,
            .paidSeats = 3});
    }
    return small;
}

PolarRecipient to(const QByteArray &email)
{
    return {.email = email};
}

QByteArray nameOf(const PolarResult<int> &result)
{
    return result ? QByteArray() : result.error().name + ": " + result.error().detail;
}

} // namespace

class TestPolarOrganization : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void assigningMakesAPendingSeatWithADayToLive();
    void assigningRefusesInTheVendorsOrder_data();
    void assigningRefusesInTheVendorsOrder();
    void onePersonGetsOneSeatOfAContainer();
    void aPersonCanBeNamedInEachWay_data();
    void aPersonCanBeNamedInEachWay();
    void withoutTheMemberModelAPersonIsACustomer();
    void claimingAtOnceNeedsNoInvitation();
    void resendingChangesNothing();
    void resendingAnExpiredSeatIsAllowed();
    void resendingRefusesInTheVendorsOrder_data();
    void resendingRefusesInTheVendorsOrder();
    void revokingLeavesSomeFieldsAndClearsOthers();
    void revokingTwiceIsRevokingOnce();
    void aRevokedRowIsUsedAgain();
    void claimingUsesTheTokenUp();
    void aTokenOfAnotherTimeOrPlaceIsRefused_data();
    void aTokenOfAnotherTimeOrPlaceIsRefused();
    void theListHoldsAllInNoOrder();
    void idsAreOfVersionFour();
};

void TestPolarOrganization::assigningMakesAPendingSeatWithADayToLive()
{
    auto all = smallOrganization();
    const PolarResult<int> row = all->assign(0, to("ana@small.example"), R"({"team":1})", false, Start);
    QVERIFY(row);
    const PolarSeat &seat = all->seat(*row);
    QCOMPARE(seat.status, Status::Pending);
    QCOMPARE(seat.tokenExpiresAt, Start + 24h);
    QVERIFY(seat.modifiedAt.isNull());
    QCOMPARE(seat.metadata, QByteArray(R"({"team":1})"));
    QCOMPARE(all->emailOf(seat), QByteArray("ana@small.example"));
    QCOMPARE(seat.customer, 0); // the buyer, not the person
    QCOMPARE(all->member(seat.member).email, QByteArray("ana@small.example"));
    QCOMPARE(all->tokenOf(*row).size(), 43);
    QCOMPARE(all->availableSeats(all->container(0)), 2);
    QCOMPARE(all->availableSeats(all->container(1)), 3);
}

void TestPolarOrganization::assigningRefusesInTheVendorsOrder_data()
{
    QTest::addColumn<bool>("feature");
    QTest::addColumn<bool>("product");
    QTest::addColumn<bool>("paid");
    QTest::addColumn<bool>("room");
    QTest::addColumn<QByteArray>("refusal");
    QTest::newRow("all wrong") << false << false << false << false
                               << QByteArray("SeatNotAvailable: Container has no associated product");
    QTest::newRow("product there") << false << true << false << false
                                   << QByteArray("FeatureNotEnabled: Seat-based pricing is not enabled for this "
                                                 "organization");
    QTest::newRow("feature on") << true << true << false << false
                                << QByteArray("SeatNotAvailable: Order must be paid before assigning seats");
    QTest::newRow("paid") << true << true << true << false << QByteArray("SeatNotAvailable: No available seats for ");
    QTest::newRow("room") << true << true << true << true << QByteArray("CustomerNotFound: Customer not found: nobody");
}

void TestPolarOrganization::assigningRefusesInTheVendorsOrder()
{
    QFETCH(bool, feature);
    QFETCH(bool, product);
    QFETCH(bool, paid);
    QFETCH(bool, room);
    QFETCH(QByteArray, refusal);
    auto all = smallOrganization({.name = "Small", .seatBasedPricing = feature});
    const QUuid id = all->makeId();
    const int order = all->add(PolarContainer{.kind = PolarContainer::Kind::Order,
        .id = id,
        .status = paid ? "paid" : "pending",
        .customer = 0,
        .product = product ? 0 : NoRow,
        .paidSeats = room ? 1 : 0});
    const PolarResult<int> result = all->assign(order, {.externalCustomerId = QByteArray("nobody")}, {}, false, Start);
    const QByteArray expected = refusal.endsWith("for ") ? refusal + id.toByteArray(QUuid::WithoutBraces) : refusal;
    QCOMPARE(nameOf(result), expected);
}

void TestPolarOrganization::onePersonGetsOneSeatOfAContainer()
{
    auto all = smallOrganization();
    QVERIFY(all->assign(0, to("ana@small.example"), {}, false, Start));
    QCOMPARE(nameOf(all->assign(0, to("Ana@small.example"), {}, false, Start)),
        QByteArray("SeatAlreadyAssigned: Seat already assigned to customer Ana@small.example"));
    QVERIFY(all->assign(1, to("ana@small.example"), {}, false, Start));
}

void TestPolarOrganization::aPersonCanBeNamedInEachWay_data()
{
    QTest::addColumn<QByteArray>("email");
    QTest::addColumn<QByteArray>("externalCustomer");
    QTest::addColumn<QByteArray>("externalMember");
    QTest::addColumn<QByteArray>("result");
    const QByteArray none;
    const QByteArray nobody = "InvalidSeatAssignmentRequest: Exactly one of email, external_customer_id, or "
                              "customer_id must be provided";
    QTest::newRow("nothing") << none << none << none << nobody;
    QTest::newRow("address") << QByteArray("b@small.example") << none << none << QByteArray("b@small.example");
    QTest::newRow("outer customer") << none << QByteArray("crm-1") << none << QByteArray("buyer@small.example");
    QTest::newRow("unknown outer customer")
        << none << QByteArray("crm-9") << none << QByteArray("CustomerNotFound: Customer not found: crm-9");
    QTest::newRow("outer member") << none << none << QByteArray("hr-1") << QByteArray("old@small.example");
    QTest::newRow("unknown outer member")
        << none << none << QByteArray("hr-9") << QByteArray("MemberNotFound: Member not found: hr-9");
    QTest::newRow("new outer member") << QByteArray("c@small.example") << none << QByteArray("hr-9")
                                      << QByteArray("c@small.example");
    QTest::newRow("another's outer member")
        << QByteArray("c@small.example") << none << QByteArray("hr-1")
        << QByteArray("MemberEmailMismatch: The email does not match the member's email");
    QTest::newRow("two ways") << QByteArray("c@small.example") << QByteArray("crm-1") << none << nobody;
}

void TestPolarOrganization::aPersonCanBeNamedInEachWay()
{
    QFETCH(QByteArray, email);
    QFETCH(QByteArray, externalCustomer);
    QFETCH(QByteArray, externalMember);
    QFETCH(QByteArray, result);
    auto all = smallOrganization();
    all->add(PolarMember{
        .id = all->makeId(), .email = "old@small.example", .externalId = "hr-1", .customer = 0, .createdAt = Start});
    const auto given = [](const QByteArray &text) { return text.isNull() ? std::nullopt : std::optional(text); };
    const PolarRecipient recipient{.email = given(email),
        .externalCustomerId = given(externalCustomer),
        .externalMemberId = given(externalMember)};
    const PolarResult<int> row = all->assign(0, recipient, {}, false, Start);
    QCOMPARE(row ? all->emailOf(all->seat(*row)) : nameOf(row), result);
}

void TestPolarOrganization::withoutTheMemberModelAPersonIsACustomer()
{
    auto all = smallOrganization({.name = "Old", .memberModel = false});
    const PolarResult<int> row = all->assign(0, to("ana@small.example"), {}, false, Start);
    QVERIFY(row);
    const PolarSeat &seat = all->seat(*row);
    QCOMPARE(seat.member, NoRow);
    QVERIFY(seat.email.isNull());
    QVERIFY(seat.customer != 0);
    QCOMPARE(all->emailOf(seat), QByteArray("ana@small.example"));
    QVERIFY(!all->assign(0, to("ana@small.example"), {}, false, Start));
}

void TestPolarOrganization::claimingAtOnceNeedsNoInvitation()
{
    auto all = smallOrganization();
    const PolarResult<int> row = all->assign(0, to("ana@small.example"), {}, true, Start);
    QVERIFY(row);
    QCOMPARE(all->seat(*row).status, Status::Claimed);
    QCOMPARE(all->seat(*row).claimedAt, Start);
    QVERIFY(all->seat(*row).tokenExpiresAt.isNull());
    QVERIFY(all->tokenOf(*row).isEmpty());
}

void TestPolarOrganization::resendingChangesNothing()
{
    auto all = smallOrganization();
    const int row = *all->assign(0, to("ana@small.example"), {}, false, Start);
    const QByteArray token = all->tokenOf(row);
    QVERIFY(all->resend(row));
    QCOMPARE(all->tokenOf(row), token);
    QCOMPARE(all->seat(row).tokenExpiresAt, Start + 24h);
    QVERIFY(all->seat(row).modifiedAt.isNull());
}

void TestPolarOrganization::resendingAnExpiredSeatIsAllowed()
{
    auto all = smallOrganization();
    const int row = *all->assign(0, to("ana@small.example"), {}, false, Start);
    const Timestamp later = Start + 25h;
    QVERIFY(all->resend(row));
    QCOMPARE(all->findByToken(all->tokenOf(row), later), NoRow);
    QCOMPARE(nameOf(all->claim(all->tokenOf(row), later)),
        QByteArray("InvalidInvitationToken: Invalid or expired invitation token"));
}

void TestPolarOrganization::resendingRefusesInTheVendorsOrder_data()
{
    QTest::addColumn<bool>("feature");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("address");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("feature off") << false << int(Status::Claimed) << false << QByteArray("FeatureNotEnabled");
    QTest::newRow("claimed") << true << int(Status::Claimed) << false << QByteArray("SeatNotPending");
    QTest::newRow("revoked") << true << int(Status::Revoked) << false << QByteArray("SeatNotPending");
    QTest::newRow("no address") << true << int(Status::Pending) << false << QByteArray("InvalidInvitationToken");
}

void TestPolarOrganization::resendingRefusesInTheVendorsOrder()
{
    QFETCH(bool, feature);
    QFETCH(int, status);
    QFETCH(QByteArray, name);
    auto all = smallOrganization({.name = "Small", .seatBasedPricing = feature});
    const int row = all->add(PolarSeat{.id = all->makeId(), .status = Status(status), .container = 0});
    const PolarResult<void> result = all->resend(row);
    QVERIFY(!result);
    QCOMPARE(result.error().name, name);
}

void TestPolarOrganization::revokingLeavesSomeFieldsAndClearsOthers()
{
    auto all = smallOrganization();
    const int row = *all->assign(0, to("ana@small.example"), R"({"a":1})", false, Start);
    QVERIFY(all->claim(all->tokenOf(row), Start + 1h));
    QVERIFY(all->revoke(row, Start + 2h));
    const PolarSeat &seat = all->seat(row);
    QCOMPARE(seat.status, Status::Revoked);
    QCOMPARE(seat.revokedAt, Start + 2h);
    QCOMPARE(seat.claimedAt, Start + 1h);
    QCOMPARE(seat.tokenExpiresAt, Start + 24h);
    QCOMPARE(seat.metadata, QByteArray(R"({"a":1})"));
    QCOMPARE(seat.customer, NoRow);
    QCOMPARE(seat.member, NoRow);
    QVERIFY(all->emailOf(seat).isNull());
    QCOMPARE(all->container(0).paidSeats, std::optional(3));
    QCOMPARE(all->availableSeats(all->container(0)), 3);
}

void TestPolarOrganization::revokingTwiceIsRevokingOnce()
{
    auto all = smallOrganization();
    const int row = *all->assign(0, to("ana@small.example"), {}, false, Start);
    QVERIFY(all->revoke(row, Start + 1h));
    QVERIFY(all->revoke(row, Start + 2h));
    QCOMPARE(all->seat(row).revokedAt, Start + 1h);
}

void TestPolarOrganization::aRevokedRowIsUsedAgain()
{
    auto all = smallOrganization();
    const int row = *all->assign(0, to("ana@small.example"), {}, false, Start);
    const QUuid id = all->seat(row).id;
    const QByteArray oldToken = all->tokenOf(row);
    QVERIFY(all->revoke(row, Start + 1h));
    QCOMPARE(*all->assign(0, to("ben@small.example"), {}, false, Start + 2h), row);
    const PolarSeat &seat = all->seat(row);
    QCOMPARE(seat.id, id);
    QCOMPARE(seat.tokenExpiresAt, Start + 26h);
    QVERIFY(seat.revokedAt.isNull());
    QVERIFY(seat.claimedAt.isNull());
    QVERIFY(all->tokenOf(row) != oldToken);
    QCOMPARE(all->findByToken(oldToken, Start + 3h), NoRow);
    QCOMPARE(all->findByToken(all->tokenOf(row), Start + 3h), row);
}

void TestPolarOrganization::claimingUsesTheTokenUp()
{
    auto all = smallOrganization();
    const int row = *all->assign(0, to("ana@small.example"), {}, false, Start);
    const QByteArray token = all->tokenOf(row);
    QCOMPARE(all->claim(token, Start + 1h).value_or(NoRow), row);
    QCOMPARE(all->seat(row).status, Status::Claimed);
    QCOMPARE(all->seat(row).claimedAt, Start + 1h);
    QCOMPARE(all->seat(row).tokenExpiresAt, Start + 24h);
    QVERIFY(!all->claim(token, Start + 1h));
}

void TestPolarOrganization::aTokenOfAnotherTimeOrPlaceIsRefused_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray("abc");
    QTest::newRow("not base64") << QByteArray(43, '!');
    QTest::newRow("of nobody") << QByteArray(43, 'A');
    QTest::newRow("of nobody else") << QByteArray(43, '_');
}

void TestPolarOrganization::aTokenOfAnotherTimeOrPlaceIsRefused()
{
    QFETCH(QByteArray, token);
    auto all = smallOrganization();
    QVERIFY(all->assign(0, to("ana@small.example"), {}, false, Start));
    QCOMPARE(all->findByToken(token, Start), NoRow);
}

void TestPolarOrganization::theListHoldsAllInNoOrder()
{
    auto all = smallOrganization();
    for (int i = 0; i < 50; ++i) {
        all->add(PolarSeat{.id = all->makeId(), .status = Status::Revoked, .container = 0});
    }
    const std::vector<int> first = *all->listSeats(0);
    const std::vector<int> second = *all->listSeats(0);
    QCOMPARE(first.size(), std::size_t(50));
    QVERIFY(!std::ranges::is_sorted(first));
    QVERIFY(first != second);
    QVERIFY(std::ranges::is_permutation(first, second));
}

void TestPolarOrganization::idsAreOfVersionFour()
{
    auto all = smallOrganization();
    QSet<QUuid> ids;
    for (int i = 0; i < 1000; ++i) {
        const QUuid id = all->makeId();
        QCOMPARE(id.version(), QUuid::Random);
        QCOMPARE(id.variant(), QUuid::DCE);
        ids.insert(id);
    }
    QCOMPARE(ids.size(), 1000);
}

QTEST_APPLESS_MAIN(TestPolarOrganization)
#include "tst_polarorganization.moc"
