// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarseed.h"

#include "app/sandbox/jsontext.h"
#include "app/sandbox/people.h"
#include "app/sandbox/polar/polarnames.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Reinvite {
namespace {

using namespace std::chrono;

constexpr int SmallestSubscriptions = 40;
constexpr int Orders = 6;
constexpr int TrapOrders = 8;
constexpr int SeatlessSubscriptions = 4;
constexpr int MostSeats = 1000; ///< of one container
constexpr int FirstOneTimeProduct = 4;
constexpr int OneTimeProducts = 2;
constexpr int SoloProduct = 6;
constexpr int StickersProduct = 7;
constexpr int LongestAddress = 254;
/// Buyer 5 comes back as 25 and, for an order, as 45: numbers of one company.
constexpr int RegularsFirst = 5;
constexpr std::array RegularsNext = {25, 45};

enum class Fate { Claimed, Pending, DiesWithinTheHour, Expired, Revoked };

struct Share
{
    Fate fate;
    int percent;
};

constexpr std::array Shares = {
    Share{Fate::Claimed, 46},
    Share{Fate::Pending, 22},
    Share{Fate::DiesWithinTheHour, 4},
    Share{Fate::Expired, 18},
    Share{Fate::Revoked, 10},
};

class Sower final
{
public:
    explicit Sower(const PolarSeedOptions &options)
        : m_options(options)
        , m_random(options.seed)
        , m_organization(std::make_unique<PolarOrganization>(PolarProfile{.name = "Acme Cloud",
                                                                 .slug = "acme-cloud",
                                                                 .memberModel = options.memberModel,
                                                                 .createdAt = options.now - days(400)},
              options.seed))
    {
    }

    std::unique_ptr<PolarOrganization> sow()
    {
        addProducts();
        addSeatContainers();
        addTrapOrders();
        addSeatlessContainers();
        return std::move(m_organization);
    }

private:
    void addProducts();
    void addSeatContainers();
    void addTrapOrders();
    void addSeatlessContainers();
    PolarContainer subscription(int number);
    PolarContainer order(int number);
    int buyer(int number);
    int addBuyer(int number);
    int memberOf(int buyer, PolarMember member);
    void fill(int container, int rows);
    void addSeat(int container, int number, Fate fate);
    void setTimes(PolarSeat &seat, Fate fate);
    void setHolder(PolarSeat &seat, int number);
    QByteArray address(const Simulated::Person &person, int number, const QByteArray &domain) const;
    QByteArray metadata();
    Fate drawFate(int number);
    std::vector<int> sizes(int containers);

    int below(int end) { return int(m_random.bounded(quint32(std::max(1, end)))); }
    bool oneIn(int many) { return below(many) == 0; }
    /// Between these ages, to the microsecond.
    Timestamp ago(seconds least, seconds most)
    {
        const qint64 span = duration_cast<microseconds>(most - least).count();
        return m_options.now - least - microseconds(qint64(m_random.generateDouble() * double(span)));
    }

    const PolarSeedOptions m_options;
    QRandomGenerator m_random;
    std::unique_ptr<PolarOrganization> m_organization;
    int m_regular = NoRow;
    QHash<QByteArray, int> m_colleagues; ///< the regular's members by address
};

void Sower::addProducts()
{
    for (const PolarNames::Product &product : PolarNames::Products) {
        m_organization->add(PolarProduct{.id = m_organization->makeId(),
            .priceId = m_organization->makeId(),
            .name = product.name,
            .description = product.description,
            .recurring = product.recurring,
            .seatBased = product.seatBased,
            .price = product.cents,
            .createdAt = ago(days(300), days(390))});
    }
}

void Sower::addSeatContainers()
{
    const int total = std::max(0, m_options.seats);
    const int needed = (total + MostSeats - 1) / MostSeats;
    const int subscriptions = std::max(SmallestSubscriptions, needed - Orders);
    const std::vector<int> rows = sizes(subscriptions + Orders);
    m_organization->reserveSeats(std::size_t(total));
    for (int number = 0; number < int(rows.size()); ++number) {
        const int container =
            m_organization->add(number < subscriptions ? subscription(number) : order(number - subscriptions));
        fill(container, rows[std::size_t(number)]);
    }
}

/// All the rows, spread unevenly, never more in one container than it may have.
std::vector<int> Sower::sizes(int containers)
{
    const int total = std::max(0, m_options.seats);
    std::vector<int> rows(std::size_t(containers), total / containers);
    for (int i = 0; i < total % containers; ++i) {
        ++rows[std::size_t(i)];
    }
    for (std::size_t i = 0; i + 1 < rows.size(); i += 2) {
        const int moved = below(std::min(rows[i] * 2 / 3, MostSeats - rows[i + 1]) + 1);
        rows[i] -= moved;
        rows[i + 1] += moved;
    }
    return rows;
}

PolarContainer Sower::subscription(int number)
{
    static constexpr std::array Odd = {std::pair{7, "trialing"}, std::pair{19, "past_due"}, std::pair{31, "canceled"}};
    const auto *odd = std::ranges::find(Odd, number, &std::pair<int, const char *>::first);
    const bool canceled = number == 31;
    return {.kind = PolarContainer::Kind::Subscription,
        .id = m_organization->makeId(),
        .status = odd == Odd.end() ? "active" : odd->second,
        .customer = buyer(number),
        .product = number % FirstOneTimeProduct,
        .checkoutId = m_organization->makeId(),
        .cancelAtPeriodEnd = number % 13 == 5,
        .createdAt = ago(days(45), days(300)),
        .endedAt = canceled ? ago(days(1), days(20)) : Timestamp()};
}

PolarContainer Sower::order(int number)
{
    return {.kind = PolarContainer::Kind::Order,
        .id = m_organization->makeId(),
        .status = number == 4 ? "partially_refunded" : "paid",
        .customer = buyer(SmallestSubscriptions + number),
        .product = FirstOneTimeProduct + number % OneTimeProducts,
        .billingReason = "purchase",
        .checkoutId = m_organization->makeId(),
        .createdAt = ago(days(45), days(200))};
}

int Sower::buyer(int number)
{
    if (std::ranges::find(RegularsNext, number) != RegularsNext.end()) {
        return m_regular;
    }
    const int row = addBuyer(number);
    m_regular = number == RegularsFirst ? row : m_regular;
    return row;
}

int Sower::addBuyer(int number)
{
    const Simulated::Company &company = Simulated::Companies[std::size_t(number) % std::size(Simulated::Companies)];
    const bool team = number % 9 == 4;
    const QByteArray branch = number < int(std::size(Simulated::Companies)) ? QByteArray() : QByteArray::number(number);
    return m_organization->add(PolarCustomer{.id = m_organization->makeId(),
        .email = team ? QByteArray() : "billing" + branch + '@' + company.domain,
        .name = number % 11 == 10 ? QByteArray() : QByteArray(company.name),
        .externalId = number % 4 == 0 ? "crm-" + QByteArray::number(1000 + number) : QByteArray(),
        .team = team,
        .createdAt = ago(days(301), days(399))});
}

void Sower::fill(int container, int rows)
{
    const bool canceled = m_organization->container(container).status == "canceled";
    int taken = 0;
    for (int number = 0; number < rows; ++number) {
        const Fate fate = canceled ? Fate::Revoked : drawFate(number);
        addSeat(container, number, fate);
        taken += fate == Fate::Revoked ? 0 : 1;
    }
    const int spare = container % 5 == 3 ? 0 : std::min(2 + below(8), MostSeats - taken);
    m_organization->setPaidSeats(container, taken + spare);
}

/// The first rows of each container show every fate, so that small sandboxes have them all too.
Fate Sower::drawFate(int number)
{
    if (number < int(Shares.size())) {
        return Shares[std::size_t(number)].fate;
    }
    int percent = below(100);
    const auto *share = Shares.begin();
    while (percent >= share->percent) {
        percent -= share->percent;
        ++share;
    }
    return share->fate;
}

void Sower::addSeat(int container, int number, Fate fate)
{
    PolarSeat seat{.id = m_organization->makeId(), .container = container};
    setTimes(seat, fate);
    if (fate != Fate::Revoked) {
        setHolder(seat, number);
    }
    if (oneIn(6)) {
        seat.metadata = metadata();
    } else if (oneIn(2)) {
        seat.metadata = "{}";
    }
    m_organization->add(std::move(seat));
}

void Sower::setTimes(PolarSeat &seat, Fate fate)
{
    constexpr auto Life = PolarOrganization::TokenLifetime;
    switch (fate) {
    case Fate::Pending:
        seat.createdAt = ago(minutes(5), Life - minutes(65));
        break;
    case Fate::DiesWithinTheHour:
        seat.createdAt = ago(Life - minutes(58), Life - minutes(4));
        break;
    case Fate::Expired:
        seat.createdAt = ago(Life + minutes(1), days(40));
        break;
    case Fate::Claimed:
    case Fate::Revoked:
        seat.createdAt = ago(days(2), days(44));
        break;
    }
    seat.tokenExpiresAt = seat.createdAt + Life;
    if (fate == Fate::Claimed || (fate == Fate::Revoked && oneIn(2))) {
        seat.status = PolarSeat::Status::Claimed;
        seat.claimedAt = seat.createdAt + minutes(1 + below(23 * 60)) + microseconds(below(1'000'000));
        seat.modifiedAt = seat.claimedAt;
    }
    if (fate == Fate::Revoked) {
        seat.status = PolarSeat::Status::Revoked;
        seat.revokedAt = seat.createdAt + days(1) + minutes(below(23 * 60)) + microseconds(below(1'000'000));
        seat.modifiedAt = seat.revokedAt;
    }
}

/// Most are members of their buyer; some seats are older than that model and hang on a customer of their own.
void Sower::setHolder(PolarSeat &seat, int number)
{
    const int buyer = m_organization->container(seat.container).customer;
    const Simulated::Person &person = Simulated::People[std::size_t(below(int(std::size(Simulated::People))))];
    const Simulated::Company &company =
        Simulated::Companies[std::size_t(seat.container) % std::size(Simulated::Companies)];
    const QByteArray name = oneIn(12) ? QByteArray() : QByteArray(person.name);
    const QByteArray email = address(person, number, company.domain);
    if (!m_options.memberModel || number % 8 == 6) {
        seat.customer = m_organization->add(PolarCustomer{
            .id = m_organization->makeId(), .email = email, .name = name, .createdAt = seat.createdAt - minutes(1)});
        return;
    }
    seat.customer = buyer;
    seat.email = email;
    const bool first = buyer != m_regular || seat.container == RegularsFirst;
    seat.member = memberOf(buyer,
        PolarMember{.id = m_organization->makeId(),
            .email = email,
            .name = name,
            .externalId = oneIn(10) ? "hr-" + QByteArray::number(below(100'000)) : QByteArray(),
            .role = first && number == 0 ? "owner"
                : first && number == 1   ? "billing_manager"
                                         : "member",
            .customer = buyer,
            .createdAt = seat.createdAt - seconds(1)});
}

/// Whoever has a seat in two containers of one buyer is the same member.
int Sower::memberOf(int buyer, PolarMember member)
{
    if (buyer != m_regular) {
        return m_organization->add(std::move(member));
    }
    const QByteArray email = member.email;
    if (!m_colleagues.contains(email)) {
        m_colleagues.insert(email, m_organization->add(std::move(member)));
    }
    return m_colleagues.value(email);
}

/// Unique within its container. One in a hundred is as long as an address can be.
QByteArray Sower::address(const Simulated::Person &person, int number, const QByteArray &domain) const
{
    const QByteArray mailbox = person.mailbox + (number == 0 ? QByteArray() : QByteArray::number(number));
    if (number % 100 != 12) {
        return mailbox + '@' + domain;
    }
    const QByteArray local = mailbox + '.' + QByteArray(63 - mailbox.size(), 'x');
    const qsizetype room = LongestAddress - local.size() - 1 - domain.size();
    QByteArray labels = QByteArray(63, 'a') + '.' + QByteArray(63, 'b') + '.';
    labels += QByteArray(room - labels.size() - 1, 'c') + '.';
    return local + '@' + labels + domain;
}

QByteArray Sower::metadata()
{
    const char *department = PolarNames::Departments[below(int(std::size(PolarNames::Departments)))];
    JsonText json;
    json.beginObject().text("department", QByteArray(department)).number("cost_center", 4000 + below(100));
    json.boolean("contractor", oneIn(5)).endObject();
    return json.bytes();
}

/// Made by subscription checkouts: they carry `seats`, yet their seats hang on the subscription.
void Sower::addTrapOrders()
{
    for (int i = 0; i < TrapOrders; ++i) {
        const int subscription = i * 5;
        const PolarContainer &made = m_organization->container(subscription);
        m_organization->add(PolarContainer{.kind = PolarContainer::Kind::Order,
            .id = m_organization->makeId(),
            .status = "paid",
            .customer = made.customer,
            .product = made.product,
            .paidSeats = made.paidSeats,
            .subscription = subscription,
            .billingReason = i % 3 == 2 ? "subscription_cycle" : "subscription_create",
            .checkoutId = i % 3 == 2 ? QUuid() : made.checkoutId,
            .createdAt = made.createdAt + seconds(2)});
    }
}

void Sower::addSeatlessContainers()
{
    for (int i = 0; i < SeatlessSubscriptions; ++i) {
        PolarContainer solo = subscription(i);
        solo.status = "active";
        solo.product = SoloProduct;
        solo.customer = m_organization->add(PolarCustomer{.id = m_organization->makeId(),
            .email = Simulated::People[i].mailbox + QByteArray("@solo.example"),
            .name = Simulated::People[i].name,
            .createdAt = solo.createdAt - days(1)});
        m_organization->add(std::move(solo));
    }
    PolarContainer stickers = order(0);
    stickers.product = StickersProduct;
    m_organization->add(std::move(stickers));
}

} // namespace

std::unique_ptr<PolarOrganization> makePolarOrganization(const PolarSeedOptions &options)
{
    return Sower(options).sow();
}

} // namespace Reinvite
