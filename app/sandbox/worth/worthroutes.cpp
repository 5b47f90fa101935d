// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/worth/worthbodies.h"
#include "app/sandbox/worth/worthcall.h"
#include "app/sandbox/worth/worthjson.h"
#include "app/sandbox/worth/worthreplies.h"
#include "app/sandbox/worth/worthsimulator.h"

#include "app/sandbox/jsontext.h"

// What WorthSimulator's routes do, once limit, body, token, permission and customer are settled.
namespace Reinvite {
namespace {

constexpr auto NoUser = WorthCustomer::NoUser;
constexpr const char *WrongPassword = "Incorrect username or password.";
constexpr const char *NoRefreshToken = "Refresh Token is Required";

LoopbackReply notFound(int status)
{
    return WorthReplies::error({status, "Customer user Not Found", status == 404 ? "NOT_FOUND" : "INVALID"});
}

/// Counted from 1; nothing: the page that was asked for is no number.
std::optional<int> pageOf(const LoopbackRequest &request)
{
    const QString field = QStringLiteral("page");
    if (!request.query.hasQueryItem(field)) {
        return 1;
    }
    bool isNumber = false;
    const int page = request.query.queryItemValue(field).toInt(&isNumber);
    return isNumber && page > 0 ? std::optional(page) : std::nullopt;
}

/// What is mailed, as the vendor's own pages would write it; a link out of the sandbox must not lead to anything real.
QString inviteLink(const QByteArray &token)
{
    return QStringLiteral("https://app.worth.example/invite/") + QString::fromLatin1(token);
}

WorthBodies::Read<QByteArray> strictRefreshToken(const QJsonObject &body)
{
    auto token = WorthBodies::required(body, "refresh_token");
    if (!token) {
        return tl::unexpected(QByteArray(NoRefreshToken));
    }
    if (body.size() > 1) {
        return tl::unexpected(QByteArray("Only \"refresh_token\" is allowed"));
    }
    return token;
}

WorthBodies::Read<QByteArray> looseRefreshToken(const QJsonObject &body)
{
    for (const char *field : {"refresh_token", "refreshToken"}) {
        if (auto token = WorthBodies::required(body, field)) {
            return token;
        }
    }
    return tl::unexpected(QByteArray(NoRefreshToken));
}

} // namespace

LoopbackReply WorthSimulator::signIn(WorthCall &call)
{
    const auto email = WorthBodies::required(call.body, "email");
    const auto password = WorthBodies::required(call.body, "password");
    if (!email || !password) {
        return WorthReplies::invalid(!email ? email.error() : password.error());
    }
    const int row = m_customer->findByEmail(*email);
    const bool known = row != NoUser && m_customer->user(row).joined && m_customer->user(row).status == "ACTIVE";
    if (!known || m_customer->user(row).password != *password) {
        return m_forms.is(WorthFact::WrongPassword, "400")
            ? WorthReplies::error({400, WrongPassword, "INVALID", "SignInApiError"})
            : WorthReplies::error({500, WrongPassword, "UNKNOWN_ERROR", "NotAuthorizedException"});
    }
    m_customer->markSignedIn(row);
    const WorthUser &user = m_customer->user(row);
    const WorthTokenSet tokens = m_sessions.tokens(m_sessions.open(user.id, user.email, call.now), call.now);
    return WorthReplies::success("Logged In successfully", WorthJson::signIn(*m_customer, m_forms, user, tokens));
}

LoopbackReply WorthSimulator::refresh(WorthCall &call)
{
    const bool strict = m_forms.is(WorthFact::RefreshBody, "strict");
    const auto token = strict ? strictRefreshToken(call.body) : looseRefreshToken(call.body);
    if (!token) {
        return WorthReplies::invalid(token.error());
    }
    const bool rotates = m_forms.is(WorthFact::RefreshRotates, "yes");
    const auto session = m_sessions.refresh(*token, rotates, call.now);
    if (!session) {
        return refusedRefresh(session.error());
    }
    WorthTokenSet tokens = m_sessions.tokens(*session, call.now);
    if (!rotates) {
        tokens.refreshToken.clear();
    }
    return WorthReplies::success("Token refreshed successfully", WorthJson::tokens(tokens));
}

LoopbackReply WorthSimulator::refusedRefresh(const QByteArray &message) const
{
    if (m_forms.is(WorthFact::RefreshRefused, "401")) {
        return WorthReplies::unauthorized();
    }
    return m_forms.is(WorthFact::RefreshRefused, "400")
        ? WorthReplies::error({400, message, "INVALID", "NotAuthorizedException"})
        : WorthReplies::error({500, message, "UNKNOWN_ERROR", "NotAuthorizedException"});
}

LoopbackReply WorthSimulator::logOut(WorthCall &call)
{
    if (m_forms.is(WorthFact::LogoutKills, "yes")) {
        m_sessions.close(call.session);
    }
    return WorthReplies::success("Logout successful");
}

LoopbackReply WorthSimulator::listUsers(WorthCall &call)
{
    const std::optional<int> page = pageOf(call.request);
    if (!page) {
        return WorthReplies::errorOccurred();
    }
    const bool honoured = m_forms.is(WorthFact::PageParameter, "yes");
    return WorthReplies::success("Success", WorthJson::userPage(*m_customer, m_forms, honoured ? *page : 1));
}

LoopbackReply WorthSimulator::createUser(WorthCall &call)
{
    const auto user = WorthBodies::newUser(call.body, *m_customer);
    if (!user) {
        return WorthReplies::invalid(user.error());
    }
    const auto row = m_customer->create(*user, m_customer->user(call.user).id, Timestamp::fromInstant(call.now));
    if (!row) {
        return WorthReplies::error(row.error());
    }
    sendInvitation(*row, call.now);
    JsonText data;
    data.beginObject().text("user_id", worthText(m_customer->user(*row).id)).endObject();
    return WorthReplies::success("Customer user created.", data.bytes());
}

LoopbackReply WorthSimulator::showUser(WorthCall &call)
{
    if (QUuid::fromString(call.captured.at(1)).isNull()) {
        return WorthReplies::errorOccurred();
    }
    const int row = userInPath(call);
    return row == NoUser
        ? notFound(404)
        : WorthReplies::success("Success", WorthJson::user(*m_customer, m_forms, m_customer->user(row)));
}

LoopbackReply WorthSimulator::changeUser(WorthCall &call)
{
    const auto changes = WorthBodies::changes(call.body, *m_customer);
    if (!changes) {
        return WorthReplies::invalid(changes.error());
    }
    const int row = userInPath(call);
    if (row == NoUser) {
        return notFound(404);
    }
    const QUuid by = m_customer->user(call.user).id;
    const auto changed = m_customer->change(row, *changes, by, Timestamp::fromInstant(call.now));
    return changed ? WorthReplies::success("User details updated successfully") : WorthReplies::error(changed.error());
}

LoopbackReply WorthSimulator::resendInvite(WorthCall &call)
{
    const int row = userInPath(call);
    if (row == NoUser) {
        return notFound(m_forms.value(WorthFact::UnknownResend).toInt());
    }
    if (auto tooSoon = checkPause(row, call.now)) {
        return std::move(*tooSoon);
    }
    if (const auto allowed = m_customer->resend(row); !allowed) {
        return WorthReplies::error(allowed.error());
    }
    sendInvitation(row, call.now);
    return WorthReplies::success("Invite mail sent successfully");
}

LoopbackReply WorthSimulator::listSubroles(WorthCall &)
{
    return WorthReplies::success("Success", WorthJson::subroles(*m_customer));
}

/// Refused tokens get the words of the library that reads them, as a 500.
LoopbackReply WorthSimulator::acceptInvite(WorthCall &call)
{
    const auto invitation = m_sessions.readInvite(call.captured.first().toLatin1(), call.now);
    if (!invitation) {
        const bool expired = invitation.error() == "jwt expired";
        return WorthReplies::error(
            {500, invitation.error(), "UNKNOWN_ERROR", expired ? "TokenExpiredError" : "JsonWebTokenError"});
    }
    const auto password = WorthBodies::newPassword(call.body);
    if (!password) {
        return WorthReplies::invalid(password.error());
    }
    const int row = m_customer->find(invitation->subject);
    const bool replaced = row != NoUser && !m_customer->user(row).joined && invited(*invitation) == NoUser;
    if (row == NoUser || replaced) {
        return WorthReplies::error({500, "invalid signature", "UNKNOWN_ERROR", "JsonWebTokenError"});
    }
    if (const auto joined = m_customer->accept(row, *password, Timestamp::fromInstant(call.now)); !joined) {
        return WorthReplies::error(joined.error());
    }
    const WorthUser &user = m_customer->user(row);
    const int session = m_sessions.open(user.id, user.email, call.now);
    return WorthReplies::success(
        "Invitation accepted successfully", WorthJson::tokens(m_sessions.tokens(session, call.now)));
}

int WorthSimulator::userInPath(const WorthCall &call) const
{
    return m_customer->find(QUuid::fromString(call.captured.at(1)));
}

void WorthSimulator::sendInvitation(int row, Instant now)
{
    using namespace std::chrono;
    const WorthUser &user = m_customer->user(row);
    // The token's deadline counts in whole seconds.
    const Instant sentAt = Instant::fromMsecs(now.msecs() / 1000 * 1000);
    const Instant diesAt = sentAt + days(m_forms.value(WorthFact::LinkDays).toInt());
    const QByteArray token = m_sessions.invite(user.id, user.email, user.invitation, sentAt, diesAt);
    m_mailbox.deliver({.at = now,
        .vendor = QStringLiteral("worth"),
        .to = QString::fromUtf8(user.email),
        .subject = QStringLiteral("You have been invited to ") + QString::fromUtf8(m_customer->profile().name),
        .link = inviteLink(token),
        .invitation = QString::fromLatin1(worthText(user.id)),
        .linkDiesAt = diesAt});
    m_mailed.insert(row, now);
}

std::optional<LoopbackReply> WorthSimulator::checkPause(int row, Instant now) const
{
    using namespace std::chrono;
    const Instant last = m_mailed.value(row, now - days(1));
    const auto left = ceil<seconds>(last + seconds(m_forms.value(WorthFact::ResendPause).toInt()) - now);
    if (left <= seconds(0)) {
        return std::nullopt;
    }
    return WorthReplies::tooManyRequests(m_forms.value(WorthFact::Throttled), int(left.count()));
}

int WorthSimulator::invited(const WorthClaims &invitation) const
{
    const int row = m_customer->find(invitation.subject);
    if (row == NoUser || m_customer->user(row).joined) {
        return NoUser;
    }
    const bool newest = invitation.number == m_customer->user(row).invitation;
    return newest || m_forms.is(WorthFact::OldLink, "yes") ? row : NoUser;
}

} // namespace Reinvite
