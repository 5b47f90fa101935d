// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/aisquare/aisquarestudio.h"
#include "app/sandbox/jsontext.h"

/// The rows as Studio's API shows them (contracts/aisquare.openapi.yaml), every required field included.
namespace Reinvite::AiSquareJson {

/// What a row's text depends on besides the row.
struct Context
{
    const AiSquareStudio &studio;
    const AiSquareForms &forms;
    Timestamp now;
};

/// WorkspaceInviteList: an element of the list. Without `is_expired`.
void writeListed(JsonText &json, const Context &context, const AiSquareInvite &invite);
/// WorkspaceInviteDetail: what a resend answers. Without `invited_by_username`.
void writeDetail(JsonText &json, const Context &context, const AiSquareInvite &invite);
/// WorkspaceInvitePublic: what anybody with the token may see. Only part of its fields is documented.
void writePublic(JsonText &json, const Context &context, const AiSquareInvite &invite);
void writeWorkspace(JsonText &json, const AiSquareWorkspace &workspace, AiSquareRole role);

[[nodiscard]] QByteArray text(const QUuid &id);

} // namespace Reinvite::AiSquareJson
