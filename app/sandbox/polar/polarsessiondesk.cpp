// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarsessiondesk.h"

#include "app/sandbox/polar/polarjson.h"
#include "app/sandbox/polar/polarjsonparts.h"
#include "app/sandbox/polar/polarreplies.h"

#include <QUrl>

#include <algorithm>

namespace Reinvite {
namespace {

constexpr int Created = 201;

template <typename Row, typename Predicate>
int rowWhere(const std::vector<Row> &rows, Predicate predicate)
{
    const auto found = std::ranges::find_if(rows, predicate);
    return found == rows.end() ? NoRow : int(found - rows.begin());
}

/// An empty name is nobody's, since null is equal to it.
bool isNamed(const QByteArray &externalId, const std::optional<QByteArray> &name)
{
    return !externalId.isNull() && externalId == name;
}

QJsonValue textOf(const QUuid &id)
{
    return QString::fromLatin1(PolarJson::text(id));
}

/// Of polar.sh at the vendor. A link out of the sandbox must not lead to anything real.
QByteArray portalUrl(const PolarProfile &profile, const PolarSession &session, const QByteArray &email)
{
    const QByteArray field = session.member == NoRow ? "customer_session_token" : "member_session_token";
    return "https://polar.example/" + profile.slug + "/portal?" + field + '=' + session.token
        + "&email=" + QUrl::toPercentEncoding(QString::fromUtf8(email));
}

} // namespace

PolarSessionDesk::PolarSessionDesk(PolarOrganization &organization, PolarSessions &sessions)
    : m_organization(organization)
    , m_sessions(sessions)
{
}

LoopbackReply PolarSessionDesk::open(const PolarCall &call)
{
    PolarValidation validation;
    const PolarSessionWish wish = readSessionWish(call.body, validation);
    if (!validation.isEmpty()) {
        return PolarReplies::invalid(validation);
    }
    const Found customer = findCustomer(call, wish);
    const Found member = customer.and_then([&](int row) { return findMember(row, wish, call.now); });
    if (!member) {
        const Refusal &why = member.error();
        return PolarReplies::invalid({QStringLiteral("body"), QString::fromLatin1(why.field)}, why.message, why.input);
    }
    return show(m_sessions.open(*customer, *member, call.now, wish.returnUrl), call.now);
}

PolarSessionDesk::Found PolarSessionDesk::findCustomer(const PolarCall &call, const PolarSessionWish &wish) const
{
    const auto wanted = [&wish](const PolarCustomer &one) {
        return wish.customerId ? one.id == *wish.customerId : isNamed(one.externalId, wish.externalCustomerId);
    };
    const int row = call.token->foreign ? NoRow : rowWhere(m_organization.customers(), wanted);
    if (row != NoRow) {
        return row;
    }
    const QByteArray message = "Customer does not exist.";
    if (wish.customerId) {
        return tl::unexpected(Refusal{"customer_id", message, textOf(*wish.customerId)});
    }
    const QString input = QString::fromUtf8(wish.externalCustomerId.value_or(QByteArray()));
    return tl::unexpected(Refusal{"external_customer_id", message, input});
}

PolarSessionDesk::Found PolarSessionDesk::findMember(int customer, const PolarSessionWish &wish, Timestamp now)
{
    if (!m_organization.profile().memberModel) {
        return NoRow;
    }
    if (!wish.memberId && !wish.externalMemberId) {
        if (m_organization.customer(customer).team) {
            return tl::unexpected(Refusal{"member_id", "member_id is required for team customers."});
        }
        return ownerOf(customer, now);
    }
    const int row = rowWhere(m_organization.members(), [&](const PolarMember &one) {
        return one.customer == customer
            && (wish.memberId ? one.id == *wish.memberId : isNamed(one.externalId, wish.externalMemberId));
    });
    if (row != NoRow) {
        return row;
    }
    const QByteArray message = "Member does not exist for this customer.";
    if (wish.memberId) {
        return tl::unexpected(Refusal{"member_id", message, textOf(*wish.memberId)});
    }
    return tl::unexpected(Refusal{"external_member_id", message, QString::fromUtf8(*wish.externalMemberId)});
}

/// An individual who is nobody's owner yet becomes his own.
int PolarSessionDesk::ownerOf(int customer, Timestamp now)
{
    const int row = rowWhere(m_organization.members(),
        [customer](const PolarMember &one) { return one.customer == customer && one.role == "owner"; });
    if (row != NoRow) {
        return row;
    }
    const PolarCustomer &person = m_organization.customer(customer);
    return m_organization.add(PolarMember{.id = m_organization.makeId(),
        .email = person.email,
        .name = person.name,
        .role = "owner",
        .customer = customer,
        .createdAt = now});
}

LoopbackReply PolarSessionDesk::show(const PolarSession &session, Timestamp now)
{
    const PolarCustomer &customer = m_organization.customer(session.customer);
    const QByteArray email = session.member == NoRow ? customer.email : m_organization.member(session.member).email;
    JsonText json;
    json.beginObject();
    PolarJson::writeTimes(json, now);
    PolarJson::writeId(json, "id", m_organization.makeId());
    json.text("token", session.token).text("expires_at", session.expiresAt.toIso());
    json.text("return_url", session.returnUrl);
    json.text("customer_portal_url", portalUrl(m_organization.profile(), session, email));
    PolarJson::writeId(json, "customer_id", customer.id);
    json.key("customer");
    PolarJson::writeCustomer(json, m_organization, customer);
    json.endObject();
    return PolarReplies::json(json.bytes(), Created);
}

} // namespace Reinvite
