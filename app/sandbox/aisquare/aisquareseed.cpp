// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/aisquare/aisquareseed.h"

#include "app/sandbox/people.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Reinvite {
namespace {

using namespace std::chrono;
using Role = AiSquareRole;
using Status = AiSquareInvite::Status;

/// Other numbers than the other vendors draw from the same seed. With this one the usual seed invites more than ten
/// people whom Polar's simulator has too.
constexpr quint32 Salt = 0x61697350U;
constexpr int FewestInvites = 12;
constexpr int ForeignInvites = 3;
constexpr int FirstUserId = 11;
constexpr int FirstWorkspaceId = 301;
constexpr std::array Workspaces = {"Design Studio", "Data Lab", "Field Team", "Other Works"};
constexpr std::size_t ForeignWorkspace = 3;

struct Staff
{
    const char *username;
    const char *fullName;
    std::array<Role, Workspaces.size()> roles;
    bool active = true;
};

/// In the order of AiSquarePerson.
constexpr std::array AllStaff = {
    Staff{"grace.okafor", "Grace Okafor", {Role::Owner, Role::Owner, Role::Viewer, Role::None}},
    Staff{"hanako.sato", "佐藤 花子", {Role::Admin, Role::Editor, Role::Owner, Role::None}},
    Staff{"tom.lee", "Tom Lee", {Role::Viewer, Role::Viewer, Role::Viewer, Role::None}},
    Staff{"olivia.brown", "Olivia Brown", {Role::None, Role::None, Role::None, Role::Owner}},
    Staff{"wei.zhang", "Wei Zhang", {Role::Admin, Role::None, Role::None, Role::None}, false},
};

constexpr std::array Messages = {
    "",
    "",
    "Welcome to the team!",
    "Bitte bis Freitag annehmen – danke 🙂",
    "ようこそ。リンクは七日間有効です。",
    "مرحبا بك في الفريق",
    "Hi,\n\nyou asked for access to the \"Q3\" boards.\nSee you there.",
};

enum class Fate { Pending, DiesWithinTheHour, PastDue, Expired, Accepted, Cancelled };

struct Share
{
    Fate fate;
    int percent;
};

constexpr std::array Shares = {
    Share{Fate::Pending, 30},
    Share{Fate::DiesWithinTheHour, 6},
    Share{Fate::PastDue, 14},
    Share{Fate::Expired, 12},
    Share{Fate::Accepted, 28},
    Share{Fate::Cancelled, 10},
};

class Sower final
{
public:
    explicit Sower(const AiSquareSeedOptions &options)
        : m_options(options)
        , m_random(options.seed ^ Salt)
        , m_studio(std::make_unique<AiSquareStudio>(options.seed))
    {
    }

    std::unique_ptr<AiSquareStudio> sow()
    {
        addStaff();
        addWorkspaces();
        shuffleAddresses();
        const int total = std::max(FewestInvites, m_options.invites);
        const int second = total / 3;
        const int third = total / 6;
        fill(0, total - second - third);
        fill(1, second);
        fill(2, third);
        fill(int(ForeignWorkspace), ForeignInvites);
        return std::move(m_studio);
    }

private:
    void addStaff();
    void addWorkspaces();
    void shuffleAddresses();
    void fill(int workspace, int count);
    AiSquareInvite invite(int workspace, int number, Fate fate);
    void setTimes(AiSquareInvite &invite, Fate fate);
    Fate drawFate(int number);
    QByteArray drawAddress(int workspace, Fate fate);
    QByteArray nextOfFirstWorkspace();
    Role drawRole(int number);
    int drawInviter(int workspace);

    int below(int end) { return int(m_random.bounded(quint32(end))); }
    bool oneIn(int many) { return below(many) == 0; }
    /// Between these ages, to the microsecond.
    Timestamp ago(microseconds least, microseconds most)
    {
        return m_options.now - least - microseconds(qint64(m_random.generateDouble() * double((most - least).count())));
    }

    const AiSquareSeedOptions m_options;
    QRandomGenerator m_random;
    std::unique_ptr<AiSquareStudio> m_studio;
    std::vector<QByteArray> m_addresses; ///< each once; taken from the front
    std::size_t m_taken = 0;
    std::size_t m_again = 0; ///< invites of the first workspace whose addresses were looked at again
};

void Sower::addStaff()
{
    for (const Staff &staff : AllStaff) {
        const QByteArray username(staff.username);
        m_studio->add(AiSquareUser{.id = FirstUserId + int(m_studio->users().size()),
            .username = username,
            .password = username + '-' + QByteArray::number(m_random.generate(), 36),
            .email = username + "@acme.example",
            .fullName = staff.fullName,
            .active = staff.active});
    }
}

void Sower::addWorkspaces()
{
    for (std::size_t at = 0; at < Workspaces.size(); ++at) {
        const int row = m_studio->add(AiSquareWorkspace{.id = FirstWorkspaceId + int(at), .name = Workspaces[at]});
        for (std::size_t user = 0; user < AllStaff.size(); ++user) {
            if (AllStaff[user].roles[at] != Role::None) {
                m_studio->join(int(user), row, AllStaff[user].roles[at]);
            }
        }
    }
}

/// Everybody at every company, as the other vendors' simulators write the first of their people.
void Sower::shuffleAddresses()
{
    for (const Simulated::Company &company : Simulated::Companies) {
        for (const Simulated::Person &person : Simulated::People) {
            m_addresses.push_back(QByteArray(person.mailbox) + '@' + company.domain);
        }
    }
    for (std::size_t left = m_addresses.size(); left > 1; --left) { // std::shuffle differs between libraries
        std::swap(m_addresses[left - 1], m_addresses[m_random.bounded(quint32(left))]);
    }
}

void Sower::fill(int workspace, int count)
{
    for (int number = 0; number < count; ++number) {
        m_studio->add(invite(workspace, number, drawFate(number)));
    }
}

AiSquareInvite Sower::invite(int workspace, int number, Fate fate)
{
    AiSquareInvite one{.workspace = workspace,
        .inviter = drawInviter(workspace),
        .email = drawAddress(workspace, fate),
        .role = drawRole(number),
        .message = Messages[std::size_t(below(int(Messages.size())))]};
    setTimes(one, fate);
    return one;
}

void Sower::setTimes(AiSquareInvite &invite, Fate fate)
{
    constexpr auto Life = AiSquareStudio::InviteLifetime;
    switch (fate) {
    case Fate::Pending:
        invite.createdAt = ago(minutes(5), Life - hours(7));
        break;
    case Fate::DiesWithinTheHour:
        invite.createdAt = ago(Life - minutes(58), Life - minutes(4));
        break;
    case Fate::PastDue:
        invite.createdAt = ago(Life + minutes(1), days(21));
        break;
    case Fate::Expired:
        invite.status = Status::Expired;
        invite.createdAt = ago(Life + hours(1), days(90));
        break;
    case Fate::Accepted:
        invite.status = Status::Accepted;
        invite.createdAt = ago(days(7), days(60));
        invite.acceptedAt = invite.createdAt + minutes(1 + below(6 * 24 * 60)) + microseconds(below(1'000'000));
        break;
    case Fate::Cancelled:
        invite.status = Status::Cancelled;
        invite.createdAt = ago(hours(2), days(40));
        break;
    }
    invite.expiresAt = invite.createdAt + Life;
}

/// The first rows of each workspace show every fate, so that small sandboxes have them all too.
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

/// Some were invited, taken back and invited once more to the same workspace; some are invited to two.
QByteArray Sower::drawAddress(int workspace, Fate fate)
{
    const std::vector<int> &here = m_studio->workspace(workspace).invites;
    if (fate == Fate::Cancelled && !here.empty() && oneIn(3)) {
        return m_studio->invite(here.back()).email;
    }
    if (workspace == 1 && oneIn(8)) {
        return nextOfFirstWorkspace();
    }
    const std::size_t round = m_taken / m_addresses.size();
    const QByteArray &address = m_addresses[m_taken++ % m_addresses.size()];
    return round == 0 ? address : QByteArray(address).insert(address.indexOf('@'), QByteArray::number(round));
}

/// Never the same again. The first workspace is the larger one, so that there is always another.
QByteArray Sower::nextOfFirstWorkspace()
{
    const AiSquareInvite *next = nullptr;
    do {
        next = &m_studio->invite(m_studio->workspace(0).invites.at(m_again++));
    } while (next->status == Status::Cancelled);
    return next->email;
}

AiSquareRole Sower::drawRole(int number)
{
    static constexpr std::array Weighted = {
        Role::Viewer, Role::Viewer, Role::Viewer, Role::Editor, Role::Editor, Role::Admin, Role::Owner};
    const bool retired = number == 1 || oneIn(30);
    return retired ? Role::Retired : Weighted[std::size_t(below(int(Weighted.size())))];
}

int Sower::drawInviter(int workspace)
{
    std::vector<int> inviters;
    for (int user = 0; user < int(AllStaff.size()); ++user) {
        if (m_studio->roleOf(user, workspace) >= Role::Admin) {
            inviters.push_back(user);
        }
    }
    return inviters[std::size_t(below(int(inviters.size())))];
}

} // namespace

std::unique_ptr<AiSquareStudio> makeAiSquareStudio(const AiSquareSeedOptions &options)
{
    return Sower(options).sow();
}

} // namespace Reinvite
