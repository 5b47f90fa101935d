// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/worth/worthseed.h"

#include "app/sandbox/people.h"

#include <QMap>

#include <algorithm>
#include <array>

namespace Reinvite {
namespace {

using namespace std::chrono;

constexpr int FewestUsers = 12;
/// Chosen so that a good dozen of 150 addresses are the simulated Polar's too with the default seed (tst_worthseed).
constexpr quint32 Salt = 0x6c656e40U;

enum class Fate {
    Invited,
    Joined,
    Inactive,
    Unverified,    ///< joined and signed in, address never confirmed: not pending, whichever way one looks
    NeverSignedIn, ///< joined, first sign-in to come: not pending either
    Suspended,     ///< a status that the vendor's papers do not name
};

struct Share
{
    Fate fate;
    int percent;
};

constexpr std::array Shares = {
    Share{Fate::Invited, 38},
    Share{Fate::Joined, 40},
    Share{Fate::Inactive, 8},
    Share{Fate::Unverified, 6},
    Share{Fate::NeverSignedIn, 5},
    Share{Fate::Suspended, 3},
};

/// A name of one word is a first name; the vendor's last name is then empty, not null.
void setName(WorthUser &user, const Simulated::Person &person)
{
    const QByteArray name = person.name;
    const qsizetype space = name.indexOf(' ');
    user.firstName = name.left(space);
    user.lastName = space < 0 ? QByteArray("") : name.sliced(space + 1);
}

class Sower final
{
public:
    explicit Sower(const WorthSeedOptions &options)
        : m_options(options)
        , m_random(options.seed ^ Salt)
        , m_customer(std::make_unique<WorthCustomer>(
              WorthProfile{
                  .name = "Acme Lending", .contactNumber = "+12025550100", .createdAt = options.now - days(500)},
              options.seed ^ Salt))
    {
    }

    std::unique_ptr<WorthCustomer> sow()
    {
        addAccounts();
        const int users = std::max(FewestUsers, m_options.users);
        for (int number = 0; int(m_customer->users().size()) < users; ++number) {
            addPerson(drawFate(number));
        }
        return std::move(m_customer);
    }

private:
    void addAccounts();
    void addPerson(Fate fate);
    void setPerson(WorthUser &user, Fate fate);
    void setFate(WorthUser &user, Fate fate);
    Fate drawFate(int number);
    QByteArray drawMobile();

    int below(int end) { return int(m_random.bounded(quint32(end))); }
    bool oneIn(int many) { return below(many) == 0; }
    /// Between these ages, to the microsecond.
    Timestamp ago(seconds least, seconds most)
    {
        const qint64 span = duration_cast<microseconds>(most - least).count();
        return m_options.now - least - microseconds(qint64(m_random.generateDouble() * double(span)));
    }

    const WorthSeedOptions m_options;
    QRandomGenerator m_random;
    std::unique_ptr<WorthCustomer> m_customer;
    QMap<std::tuple<int, int, int>, int> m_namesakes; ///< by person, company, and whether invited
    QUuid m_owner;
};

void Sower::addAccounts()
{
    for (const WorthAccount &account : WorthAccounts) {
        WorthUser user{.id = m_customer->makeId(),
            .email = worthAddress(account),
            .password = worthPassword(m_options.seed),
            .outerId = worthText(m_customer->makeId()),
            .subrole = m_customer->findSubrole(account.subrole),
            .createdAt = ago(days(400), days(499))};
        m_owner = m_owner.isNull() ? user.id : m_owner;
        user.createdBy = m_owner;
        setName(user, Simulated::People[m_customer->users().size()]);
        setFate(user, Fate::Joined);
        m_customer->add(std::move(user));
    }
}

void Sower::addPerson(Fate fate)
{
    WorthUser user{.id = m_customer->makeId(),
        .mobile = oneIn(3) ? QByteArray() : drawMobile(),
        .outerId = oneIn(20) ? QByteArray() : worthText(m_customer->makeId()),
        .subrole = 1 + below(int(m_customer->subroles().size()) - 1),
        .createdBy = m_owner,
        .createdAt = fate == Fate::Invited ? ago(minutes(10), days(45)) : ago(days(3), days(390))};
    setPerson(user, fate);
    setFate(user, fate);
    m_customer->add(std::move(user));
}

/// The addresses are those of the other simulators. There the first of a container (without a number) has joined and
/// the second one (number 1) is still invited: so the invited get the odd numbers here.
void Sower::setPerson(WorthUser &user, Fate fate)
{
    const int which = below(int(std::size(Simulated::People)));
    const int where = below(int(std::size(Simulated::Companies)));
    const int odd = fate == Fate::Invited ? 1 : 0;
    const int number = 2 * m_namesakes[{which, where, odd}]++ + odd;
    const Simulated::Person &person = Simulated::People[which];
    setName(user, person);
    user.email = person.mailbox + (number == 0 ? QByteArray() : QByteArray::number(number)) + '@'
        + Simulated::Companies[where].domain;
}

void Sower::setFate(WorthUser &user, Fate fate)
{
    user.invitation = 1;
    user.joined = fate != Fate::Invited;
    user.emailVerified = user.joined && fate != Fate::Unverified;
    user.firstLogin = fate == Fate::Invited || fate == Fate::NeverSignedIn;
    user.status = fate == Fate::Inactive ? "INACTIVE" : fate == Fate::Suspended ? "SUSPENDED" : "ACTIVE";
    user.updatedBy = user.joined ? user.id : user.createdBy;
    user.updatedAt = user.joined ? user.createdAt + hours(1 + below(60)) : user.createdAt;
}

/// The first ones show every fate, so that small sandboxes have them all too.
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

/// Numbers that are kept for fiction.
QByteArray Sower::drawMobile()
{
    return "+1202555" + QByteArray::number(100 + below(100)).rightJustified(4, '0');
}

} // namespace

std::unique_ptr<WorthCustomer> makeWorthCustomer(const WorthSeedOptions &options)
{
    return Sower(options).sow();
}

QByteArray worthPassword(quint32 seed)
{
    return "Sandbox-" + QByteArray::number(100'000 + (seed ^ 0x5eedU) % 900'000) + '!';
}

QByteArray worthAddress(const WorthAccount &account)
{
    return QByteArray(account.name) + "@acme-lending.example";
}

} // namespace Reinvite
