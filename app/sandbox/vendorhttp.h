// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/loopbackserver.h"
#include "models/instant.h"

#include <QJsonValue>
#include <QStringList>

#include <optional>

/// What the simulated vendors' servers have in common.
namespace Reinvite::VendorHttp {

/// The token of a bearer header; empty where there is none, or another scheme, or one that is not ASCII.
[[nodiscard]] QByteArray bearerToken(const LoopbackRequest &request);
/// "Sat, 31 Jan 2026 12:00:00 GMT"
[[nodiscard]] QByteArray dateHeader(Instant now);
/// The segments that stand for the `{}` of `pattern`, none of them empty; nothing: another path. Slashes are exact.
[[nodiscard]] std::optional<QStringList> matchPath(const QString &pattern, const QString &path);
[[nodiscard]] LoopbackReply jsonReply(int status, const QJsonValue &value);

} // namespace Reinvite::VendorHttp
