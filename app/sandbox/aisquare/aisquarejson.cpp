// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/aisquare/aisquarejson.h"

namespace Reinvite::AiSquareJson {
namespace {

QByteArray roleName(AiSquareRole role)
{
    switch (role) {
    case AiSquareRole::Viewer:
        return "Viewer";
    case AiSquareRole::Editor:
        return "Editor";
    case AiSquareRole::Admin:
        return "Admin";
    case AiSquareRole::Owner:
        return "Owner";
    case AiSquareRole::None:
    case AiSquareRole::Retired:
        break;
    }
    return "UNKNOWN";
}

QByteArray time(Timestamp timestamp, const AiSquareForms &forms)
{
    if (timestamp.isNull()) {
        return {};
    }
    if (forms.has(AiSquareForm::TimesWhole)) {
        return Timestamp::fromInstant(Instant::fromMsecs(timestamp.toInstant().msecs() / 1000 * 1000)).toIso();
    }
    return forms.has(AiSquareForm::TimesOffset) ? timestamp.toIso().chopped(1) + "+00:00" : timestamp.toIso();
}

void writeRole(JsonText &json, const AiSquareForms &forms, AiSquareRole role)
{
    const QByteArray number = QByteArray::number(int(role));
    json.raw("role", forms.has(AiSquareForm::RoleNumber) ? number : '"' + number + '"');
    const QByteArray name = roleName(role);
    json.text("role_display", forms.has(AiSquareForm::RoleNamesCapitals) ? name.toUpper() : name);
}

/// What all three forms of an invite have after their first fields.
void writeCommon(JsonText &json, const Context &context, const AiSquareInvite &invite)
{
    json.text("email", invite.email);
    writeRole(json, context.forms, invite.role);
    json.text("status", AiSquareStudio::statusText(context.studio.statusOf(invite, context.now, context.forms)));
    json.text("message", invite.message).text("created_at", time(invite.createdAt, context.forms));
    json.text("expires_at", time(invite.expiresAt, context.forms));
    json.text("accepted_at", time(invite.acceptedAt, context.forms));
}

void writeIdentity(JsonText &json, const AiSquareInvite &invite)
{
    json.number("id", invite.id).text("token", text(invite.token));
}

} // namespace

void writeListed(JsonText &json, const Context &context, const AiSquareInvite &invite)
{
    const AiSquareUser &inviter = context.studio.user(invite.inviter);
    json.beginObject();
    writeIdentity(json, invite);
    writeCommon(json, context, invite);
    json.text("invited_by_email", inviter.email).text("invited_by_username", inviter.username);
    json.text("workspace_name", context.studio.workspace(invite.workspace).name).endObject();
}

void writeDetail(JsonText &json, const Context &context, const AiSquareInvite &invite)
{
    json.beginObject();
    writeIdentity(json, invite);
    writeCommon(json, context, invite);
    json.text("invited_by_email", context.studio.user(invite.inviter).email);
    json.text("workspace_name", context.studio.workspace(invite.workspace).name);
    json.boolean("is_expired", context.studio.isLate(invite, context.now)).endObject();
}

void writePublic(JsonText &json, const Context &context, const AiSquareInvite &invite)
{
    const AiSquareUser &inviter = context.studio.user(invite.inviter);
    json.beginObject();
    writeCommon(json, context, invite);
    json.text("workspace_name", context.studio.workspace(invite.workspace).name);
    json.boolean("is_expired", context.studio.isLate(invite, context.now)).key("inviter").beginObject();
    json.number("id", inviter.id).text("email", inviter.email).text("full_name", inviter.fullName);
    json.text("username", inviter.username).boolean("is_verified", true).null("profile_picture");
    json.endObject().endObject();
}

void writeWorkspace(JsonText &json, const AiSquareWorkspace &workspace, AiSquareRole role)
{
    json.beginObject().number("id", workspace.id).text("uid", text(workspace.uid)).text("name", workspace.name);
    json.text("type", workspace.type).text("effective_role", roleName(role).toUpper()).null("invite_status");
    json.endObject();
}

QByteArray text(const QUuid &id)
{
    return id.toByteArray(QUuid::WithoutBraces);
}

} // namespace Reinvite::AiSquareJson
