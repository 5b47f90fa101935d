// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/loopbackserver.h"
#include "app/sandbox/polar/polarorganization.h"
#include "app/sandbox/polar/polarvalidation.h"

#include <QByteArrayList>

/// Answers in Polar's words, to the letter: section 1.8 of contracts/vendor-apis.md.
namespace Reinvite::PolarReplies {

[[nodiscard]] LoopbackReply json(QByteArray body, int status = 200);
[[nodiscard]] LoopbackReply error(const PolarError &error);
/// The 422 of a request that does not fit its schema.
[[nodiscard]] LoopbackReply invalid(const PolarValidation &validation);
/// The 422 of one that fits it, yet not the rows; the type of its items is "value_error".
[[nodiscard]] LoopbackReply invalid(const QJsonArray &where, const QByteArray &message, const QJsonValue &input);
/// `items` is a JSON array.
[[nodiscard]] LoopbackReply page(const QByteArray &items, qint64 total, qint64 pages);
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
