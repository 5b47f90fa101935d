// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/loopbackserver.h"
#include "app/sandbox/polar/polarorganization.h"

#include <QByteArrayList>

/// Answers in Polar's words, to the letter: section 1.8 of contracts/vendor-apis.md.
namespace Reinvite::PolarReplies {

[[nodiscard]] LoopbackReply json(QByteArray body, int status = 200);
[[nodiscard]] LoopbackReply error(const PolarError &error);
[[nodiscard]] LoopbackReply notFound(const QByteArray &detail);
/// No credential, or one of the wrong family.
[[nodiscard]] LoopbackReply unauthorized();
/// A credential that is unknown, expired or revoked.
[[nodiscard]] LoopbackReply invalidToken();
/// The token has none of these.
[[nodiscard]] LoopbackReply insufficientScope(const QByteArrayList &scopes);
/// The framework's own: {"detail":"Not Found"}.
[[nodiscard]] LoopbackReply framework(int status, const QByteArray &detail);
[[nodiscard]] LoopbackReply tooManyRequests(int retryAfter);
[[nodiscard]] LoopbackReply internalServerError();

} // namespace Reinvite::PolarReplies
