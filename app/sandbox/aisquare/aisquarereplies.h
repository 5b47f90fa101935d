// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/aisquare/aisquarestudio.h"
#include "app/sandbox/loopbackserver.h"

/// The bodies of Django, its REST framework, SimpleJWT and of Studio itself (contracts/vendor-apis.md section 2.4).
namespace Reinvite::AiSquareReplies {

[[nodiscard]] LoopbackReply json(const QByteArray &body, int status = 200);
/// What Studio's own views refuse, in the shape that is chosen.
[[nodiscard]] LoopbackReply error(const AiSquareError &error, const AiSquareForms &forms);

/// {"detail":"…"}, with {"code":"…"} where there is one.
[[nodiscard]] LoopbackReply framework(int status, const QByteArray &detail, const QByteArray &code = {});
/// The same, 401, with its challenge.
[[nodiscard]] LoopbackReply unauthorized(const QByteArray &detail, const QByteArray &code = {});
/// SimpleJWT's, for an access token that it does not take.
[[nodiscard]] LoopbackReply tokenNotValid(const QByteArray &message);
[[nodiscard]] LoopbackReply throttled(int seconds);

[[nodiscard]] LoopbackReply notFoundPage();
[[nodiscard]] LoopbackReply serverErrorPage();
[[nodiscard]] LoopbackReply moved(const QByteArray &location);

} // namespace Reinvite::AiSquareReplies
