// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarroute.h"

#include "app/sandbox/vendorhttp.h"

namespace Reinvite {

std::optional<QString> PolarRoute::match(const QString &path) const
{
    const auto captured = VendorHttp::matchPath(pattern, path);
    return captured ? std::optional(captured->isEmpty() ? QStringLiteral("") : captured->constLast()) : std::nullopt;
}

} // namespace Reinvite
