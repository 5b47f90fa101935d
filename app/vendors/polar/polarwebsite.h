// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitation.h"

#include <QUrl>

/// Polar's own pages for people. The dashboard's and the portal's addresses are those of its web client's routes
/// (clients/apps/web/src/app: dashboard/[organization]/sales, [organization]/portal); the links that it mails begin the
/// same way (contracts/vendor-apis.md 1.3). Empty where the environment's host is not known.
namespace Reinvite::Polar {

/// The subscription or order that the seat hangs on; the organisation's page where that is not known, and the
/// dashboard's first page where the slug is not known either.
[[nodiscard]] QUrl dashboardPage(Environment environment, const QString &slug, const Container &container);
/// Empty without a slug.
[[nodiscard]] QUrl portalPage(Environment environment, const QString &slug);

} // namespace Reinvite::Polar
