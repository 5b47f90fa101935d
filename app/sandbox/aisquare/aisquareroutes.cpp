// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/aisquare/aisquarebody.h"
#include "app/sandbox/aisquare/aisquarejson.h"
#include "app/sandbox/aisquare/aisquarereplies.h"
#include "app/sandbox/aisquare/aisquaresimulator.h"

#include <algorithm>

// What AiSquareSimulator's routes do, once slashes, credentials, limit and method are settled.
namespace Reinvite {
namespace {

using Type = AiSquareTokens::Type;
using Status = AiSquareInvite::Status;

constexpr qsizetype InviteSize = 520; ///< of its JSON, about
constexpr Status Statuses[] = {Status::Pending, Status::Accepted, Status::Cancelled, Status::Expired};

QByteArray tokenPair(const QByteArray &refresh, const QByteArray &access)
{
    JsonText json;
    return json.beginObject().text("refresh", refresh).text("access", access).endObject().bytes();
}

tl::unexpected<AiSquareError> raise(int status, const char *code, const QByteArray &detail, const char *field = "")
{
    return tl::unexpected(AiSquareError{status, code, detail, field});
}

QString invitationLink(const AiSquareInvite &invite)
{
    // A link out of the sandbox must not lead to anything real: nothing stands at this host.
    return QStringLiteral("https://studio.aisquare.example/invite/")
        + QString::fromLatin1(AiSquareJson::text(invite.token));
}

} // namespace

LoopbackReply AiSquareSimulator::obtainTokens(Call &call)
{
    const auto fields = readTextFields(call.request, {"username", "password"});
    if (!fields) {
        return fields.error();
    }
    const int row = m_studio->findUser(fields->constFirst());
    const bool right = row != AiSquareStudio::NoRow && m_studio->user(row).active
        && m_studio->user(row).password == fields->constLast();
    if (right) {
        const Instant now = call.now.toInstant();
        const int user = m_studio->user(row).id;
        const QByteArray refresh = m_tokens.issue(Type::Refresh, user, now);
        return AiSquareReplies::json(tokenPair(refresh, m_tokens.issue(Type::Access, user, now)));
    }
    return m_forms.has(AiSquareForm::BadCredentials401)
        ? AiSquareReplies::unauthorized("No active account found with the given credentials")
        : AiSquareReplies::error({400, "INVALID_CREDENTIALS", "Invalid credentials"}, m_forms);
}

LoopbackReply AiSquareSimulator::refreshToken(Call &call)
{
    const auto fields = readTextFields(call.request, {"refresh"});
    if (!fields) {
        return fields.error();
    }
    const Instant now = call.now.toInstant();
    const QByteArray token = fields->constFirst();
    const auto claims = m_tokens.read(token, Type::Refresh, now);
    if (claims) {
        return AiSquareReplies::json(refreshAnswer(*claims, token, now));
    }
    const QByteArray message = AiSquareTokens::message(claims.error());
    return m_forms.has(AiSquareForm::BadRefresh401) ? AiSquareReplies::unauthorized(message, "token_not_valid")
                                                    : AiSquareReplies::framework(400, message, "token_not_valid");
}

QByteArray AiSquareSimulator::refreshAnswer(
    const AiSquareTokens::Claims &claims, const QByteArray &refresh, Instant now)
{
    JsonText json;
    json.beginObject().text("access", m_tokens.issue(Type::Access, claims.user, now));
    if (m_forms.has(AiSquareForm::RefreshTokenRotates)) {
        m_tokens.blacklist(claims.id);
        json.text("refresh", m_tokens.issue(Type::Refresh, claims.user, now));
    } else if (m_forms.has(AiSquareForm::RefreshAnswersBoth)) {
        json.text("refresh", refresh);
    }
    return json.endObject().bytes();
}

LoopbackReply AiSquareSimulator::listWorkspaces(Call &call)
{
    const std::vector<int> rows = m_studio->workspacesOf(call.user);
    const std::optional<AiSquarePage> page = AiSquarePage::cut(call.request.query, int(rows.size()));
    if (!page) {
        return AiSquareReplies::framework(404, "Invalid page.");
    }
    JsonText results;
    results.beginArray();
    for (int at = page->first; at < page->end; ++at) {
        const int row = rows[std::size_t(at)];
        AiSquareJson::writeWorkspace(results, m_studio->workspace(row), m_studio->roleOf(call.user, row));
    }
    return AiSquareReplies::json(page->envelope(call.request, results.endArray().bytes()));
}

LoopbackReply AiSquareSimulator::listInvites(Call &call)
{
    const AiSquareResult<std::vector<int>> rows = chooseInvites(call);
    if (!rows) {
        return AiSquareReplies::error(rows.error(), m_forms);
    }
    const int total = int(rows->size());
    const std::optional<AiSquarePage> page = m_forms.has(AiSquareForm::ListPages)
        ? AiSquarePage::cut(call.request.query, total)
        : AiSquarePage::whole(total);
    if (!page) {
        return AiSquareReplies::framework(404, "Invalid page.");
    }
    JsonText results((page->end - page->first) * InviteSize + 2);
    results.beginArray();
    for (int at = page->first; at < page->end; ++at) {
        AiSquareJson::writeListed(results, {*m_studio, m_forms, call.now}, m_studio->invite((*rows)[std::size_t(at)]));
    }
    results.endArray();
    return AiSquareReplies::json(
        m_forms.has(AiSquareForm::ListArray) ? results.bytes() : page->envelope(call.request, results.bytes()));
}

AiSquareResult<std::vector<int>> AiSquareSimulator::chooseInvites(const Call &call) const
{
    const AiSquareResult<int> workspace = chooseWorkspace(call);
    if (!workspace) {
        return tl::unexpected(workspace.error());
    }
    std::vector<int> rows = m_studio->workspace(*workspace).invites;
    const QByteArray wanted = call.request.query.queryItemValue(QStringLiteral("status")).toUtf8();
    if (wanted.isEmpty()) {
        return rows;
    }
    const auto *status = std::ranges::find(Statuses, wanted, &AiSquareStudio::statusText);
    if (status == std::end(Statuses)) {
        return raise(400, "INVALID_STATUS", '"' + wanted + "\" is not a valid choice.", "status");
    }
    std::erase_if(rows, [this, status, &call](int row) {
        return m_studio->statusOf(m_studio->invite(row), call.now, m_forms) != *status;
    });
    return rows;
}

/// By `workspace_id`, else by the header that sets the context.
AiSquareResult<int> AiSquareSimulator::chooseWorkspace(const Call &call) const
{
    QString wanted = call.request.query.queryItemValue(QStringLiteral("workspace_id"));
    const bool asId = !wanted.isEmpty();
    if (!asId && m_forms.has(AiSquareForm::WorkspaceHeaderCounts)) {
        wanted = QString::fromLatin1(call.request.headers.value("x-workspace-id"));
    }
    if (wanted.isEmpty()) {
        return raise(400, "WORKSPACE_REQUIRED", "workspace_id is required");
    }
    bool isNumber = false;
    (void)wanted.toLongLong(&isNumber);
    if (asId && !isNumber) {
        return raise(400, "INVALID_WORKSPACE_ID", "A valid integer is required.", "workspace_id");
    }
    const int row = m_studio->findWorkspace(wanted);
    if (row != AiSquareStudio::NoRow && m_studio->roleOf(call.user, row) != AiSquareRole::None) {
        return row;
    }
    return m_forms.has(AiSquareForm::ForeignWorkspace404) ? raise(404, "WORKSPACE_NOT_FOUND", "Workspace not found")
                                                          : raise(403, "PERMISSION_DENIED", "Permission denied");
}

LoopbackReply AiSquareSimulator::showInvite(Call &call)
{
    const int row = m_studio->findByToken(QUuid(call.captured));
    if (row == AiSquareStudio::NoRow) {
        return AiSquareReplies::error({404, "INVITE_NOT_FOUND", "Invite not found"}, m_forms);
    }
    JsonText json(InviteSize);
    AiSquareJson::writePublic(json, {*m_studio, m_forms, call.now}, m_studio->invite(row));
    return AiSquareReplies::json(json.bytes());
}

LoopbackReply AiSquareSimulator::resendInvite(Call &call)
{
    const AiSquareResult<int> row = m_studio->resend(call.user, call.captured.toLongLong(), call.now, m_forms);
    if (!row) {
        return AiSquareReplies::error(row.error(), m_forms);
    }
    sendInvitation(*row, call.now);
    return detailReply(*row, call.now);
}

LoopbackReply AiSquareSimulator::acceptInvite(Call &call)
{
    const AiSquareResult<int> row = m_studio->accept(QUuid(call.captured), call.now, m_forms);
    return row ? detailReply(*row, call.now) : AiSquareReplies::error(row.error(), m_forms);
}

LoopbackReply AiSquareSimulator::detailReply(int row, Timestamp now) const
{
    JsonText json(InviteSize);
    AiSquareJson::writeDetail(json, {*m_studio, m_forms, now}, m_studio->invite(row));
    return AiSquareReplies::json(json.bytes());
}

void AiSquareSimulator::sendInvitation(int row, Timestamp now)
{
    const AiSquareInvite &invite = m_studio->invite(row);
    m_mailbox.deliver({.at = now.toInstant(),
        .vendor = QStringLiteral("aisquare"),
        .to = QString::fromUtf8(invite.email),
        .subject = QStringLiteral("%1 invited you to %2 on AISquare Studio")
                       .arg(QString::fromUtf8(m_studio->user(invite.inviter).fullName),
                           QString::fromUtf8(m_studio->workspace(invite.workspace).name)),
        .link = invitationLink(invite),
        .invitation = QString::number(invite.id),
        .linkDiesAt = invite.expiresAt.toInstant()});
}

} // namespace Reinvite
