// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/loopbackserver.h"
#include "app/sandbox/worth/worthcustomer.h"

/// Answers in Worth AI's words: sections 3.1 to 3.4 of contracts/vendor-apis.md.
namespace Reinvite::WorthReplies {

[[nodiscard]] LoopbackReply json(QByteArray body, int status = 200);
/// {"status":"success","message":…} and, where there is any, "data".
[[nodiscard]] LoopbackReply success(const QByteArray &message, const QByteArray &dataJson = {});
/// The service's shape: "error" from 500 on, else "fail".
[[nodiscard]] LoopbackReply error(const WorthError &error);
/// What the service's check of a body finds.
[[nodiscard]] LoopbackReply invalid(const QByteArray &message);

// The gateway's shape.
[[nodiscard]] LoopbackReply gateway(int status, const QByteArray &message, const QByteArray &code);
[[nodiscard]] LoopbackReply unauthorized();
[[nodiscard]] LoopbackReply forbidden();
[[nodiscard]] LoopbackReply internalServerError();
/// The 400 of list and get.
[[nodiscard]] LoopbackReply errorOccurred();

/// The framework's page for a path that nobody answers.
[[nodiscard]] LoopbackReply cannot(const LoopbackRequest &request);
/// `form` is one of worth.throttled's.
[[nodiscard]] LoopbackReply tooManyRequests(const QString &form, int retryAfter);

/// What the framework and its security middleware put on every answer.
void addHeaders(LoopbackReply &reply, Instant now);

} // namespace Reinvite::WorthReplies
