// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

#include <QUrl>

namespace Reinvite {

/// Empty when `url` may carry a token: HTTPS, or HTTP to a loopback address. Else a Setup problem that says why.
[[nodiscard]] Result<void> checkBaseUrl(const QUrl &url, bool loopbackOnly);
/// "127.0.0.0/8", "::1" or "localhost".
[[nodiscard]] bool isLoopback(const QUrl &url);
/// Scheme, host and port are the same (a port left out is the scheme's own).
[[nodiscard]] bool sameOrigin(const QUrl &left, const QUrl &right);
/// "https://example.org:8443": nothing else of the address, for texts that people read.
[[nodiscard]] QString originText(const QUrl &url);

} // namespace Reinvite
