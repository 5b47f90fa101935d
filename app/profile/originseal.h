// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"
#include "models/secret.h"

#include <QUrl>

namespace Reinvite {

/// A token is kept together with the origin that it was given for. An address that is changed in `connections.json`, by
/// mistake or by somebody else, then gets no token.
[[nodiscard]] Secret sealed(const Secret &token, const QUrl &baseUrl);
/// The token of `seal`. A Keychain problem when it was given for another origin than `baseUrl`'s.
[[nodiscard]] Result<Secret> unsealed(const Secret &seal, const QUrl &baseUrl);

/// Tells tokens apart without keeping them.
[[nodiscard]] QByteArray tokenFingerprint(const Secret &token);

} // namespace Reinvite
