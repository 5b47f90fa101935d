// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/loopbackserver.h"

#include <algorithm>

namespace Reinvite {

/// Gives its replies one after the other, the last one for ever.
[[nodiscard]] inline LoopbackServer::Handler oneByOne(QList<LoopbackReply> replies)
{
    return [replies = std::move(replies), next = qsizetype(0)](const LoopbackRequest &) mutable {
        const qsizetype now = next;
        next = std::min(next + 1, replies.size() - 1);
        return replies.at(now);
    };
}

[[nodiscard]] inline LoopbackReply status(int code, const QByteArray &retryAfter = {})
{
    LoopbackReply reply{.status = code};
    if (!retryAfter.isEmpty()) {
        reply.headers.append({"Retry-After", retryAfter});
    }
    return reply;
}

[[nodiscard]] inline LoopbackReply redirect(int code, const QByteArray &location)
{
    return {.status = code, .headers = {{"Location", location}}};
}

} // namespace Reinvite
