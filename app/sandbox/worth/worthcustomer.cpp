// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/worth/worthcustomer.h"

#include <algorithm>

namespace Reinvite {
namespace {

constexpr const char *Onboarded = "Customer has already onboarded the platform";
constexpr const char *EmailTaken = "Another customer user exists with the same email.";

struct Subrole
{
    const char *code;
    const char *label;
    const char *displayName;
    const char *description; ///< null where the vendor sends null
    const char *permissions;
};

constexpr Subrole Subroles[] = {
    {"owner", "Owner", "Owner", "Everything, billing included",
        "customer_user:read customer_user:write customer_user:create case:read businesses:read"},
    {"admin", "Admin", "Administrator", "Everything but billing",
        "customer_user:read customer_user:write customer_user:create case:read businesses:read"},
    {"auditor", "Auditor", "Auditor", "Sees everything, changes nothing",
        "customer_user:read case:read businesses:read"},
    {"inviter", "Inviter", "Front desk", nullptr, "customer_user:read customer_user:create"},
    {"underwriter", "Underwriter", "Crédit & risque", nullptr, "case:read businesses:read"},
};

QByteArray lower(const QByteArray &email)
{
    return QString::fromUtf8(email).toLower().toUtf8();
}

template <typename Field, typename Value>
void assign(Field &field, const std::optional<Value> &value)
{
    if (value) {
        field = *value;
    }
}

} // namespace

WorthCustomer::WorthCustomer(WorthProfile profile, quint32 seed)
    : m_profile(std::move(profile))
    , m_random(seed)
{
    if (m_profile.id.isNull()) {
        m_profile.id = makeId();
    }
    addSubroles();
}

void WorthCustomer::addSubroles()
{
    const QUuid role = makeId();
    for (const Subrole &one : Subroles) {
        m_subroles.push_back({.id = makeId(),
            .roleId = role,
            .code = one.code,
            .label = one.label,
            .displayName = one.displayName,
            .description = one.description,
            .permissions = QByteArray(one.permissions).split(' ')});
    }
}

const WorthSubrole &WorthCustomer::subroleOf(const WorthUser &user) const
{
    return m_subroles.at(std::size_t(user.subrole));
}

bool WorthCustomer::mayUser(int row, const char *permission) const
{
    return subroleOf(user(row)).permissions.contains(permission);
}

int WorthCustomer::find(const QUuid &id) const
{
    return m_rows.value(id, NoUser);
}

int WorthCustomer::findByEmail(const QByteArray &email) const
{
    return m_rowsByEmail.value(lower(email), NoUser);
}

int WorthCustomer::findSubrole(const QByteArray &code) const
{
    const auto found = std::ranges::find(m_subroles, code, &WorthSubrole::code);
    return found == m_subroles.end() ? -1 : int(found - m_subroles.begin());
}

int WorthCustomer::add(WorthUser user)
{
    Q_ASSERT(!isTaken(user.email, NoUser));
    if (user.id.isNull()) {
        user.id = makeId();
    }
    const int row = int(m_users.size());
    m_rows.insert(user.id, row);
    m_rowsByEmail.insert(lower(user.email), row);
    m_users.push_back(std::move(user));
    return row;
}

WorthResult<int> WorthCustomer::create(WorthUser user, const QUuid &by, Timestamp now)
{
    if (isTaken(user.email, NoUser)) {
        return tl::unexpected(WorthError{.message = EmailTaken});
    }
    user.id = makeId();
    user.outerId = worthText(makeId());
    user.invitation = 1;
    user.createdBy = user.updatedBy = by;
    user.createdAt = user.updatedAt = now;
    return add(std::move(user));
}

WorthResult<void> WorthCustomer::change(int row, const WorthChanges &changes, const QUuid &by, Timestamp now)
{
    if (changes.email && isTaken(*changes.email, row)) {
        return tl::unexpected(WorthError{.message = EmailTaken});
    }
    WorthUser &user = m_users.at(std::size_t(row));
    if (changes.email) {
        m_rowsByEmail.remove(lower(user.email));
        m_rowsByEmail.insert(lower(*changes.email), row);
    }
    assign(user.firstName, changes.firstName);
    assign(user.lastName, changes.lastName);
    assign(user.email, changes.email);
    assign(user.mobile, changes.mobile);
    assign(user.status, changes.status);
    assign(user.subrole, changes.subrole);
    user.updatedBy = by;
    user.updatedAt = now;
    return {};
}

WorthResult<void> WorthCustomer::resend(int row)
{
    WorthUser &user = m_users.at(std::size_t(row));
    if (user.joined) {
        return tl::unexpected(WorthError{.message = Onboarded});
    }
    ++user.invitation;
    return {};
}

WorthResult<void> WorthCustomer::accept(int row, const QByteArray &password, Timestamp now)
{
    WorthUser &user = m_users.at(std::size_t(row));
    if (user.joined) {
        return tl::unexpected(WorthError{.message = Onboarded});
    }
    user.joined = true;
    user.status = "ACTIVE";
    user.emailVerified = true;
    user.password = password;
    user.updatedBy = user.id;
    user.updatedAt = now;
    return {};
}

void WorthCustomer::markSignedIn(int row)
{
    m_users.at(std::size_t(row)).firstLogin = false;
}

QUuid WorthCustomer::makeId()
{
    quint32 words[4];
    m_random.fillRange(words);
    return QUuid(words[0], ushort(words[1]), ushort((words[1] >> 16 & 0x0fff) | 0x4000),
        uchar((words[2] & 0x3f) | 0x80), uchar(words[2] >> 8), uchar(words[2] >> 16), uchar(words[2] >> 24),
        uchar(words[3]), uchar(words[3] >> 8), uchar(words[3] >> 16), uchar(words[3] >> 24));
}

bool WorthCustomer::isTaken(const QByteArray &email, int except) const
{
    const int row = findByEmail(email);
    return row != NoUser && row != except;
}

} // namespace Reinvite
