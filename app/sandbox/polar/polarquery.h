// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/polar/polarvalidation.h"

#include <QUrlQuery>

namespace Reinvite {

/// Whose containers are listed, of which kind, and with the filters and orders of which side.
struct PolarListing
{
    PolarContainer::Kind kind = PolarContainer::Kind::Subscription;
    PolarSide side = PolarSide::Organization;
    PolarReach reach = {};
};

/// One page of such a list.
struct PolarPage
{
    std::vector<int> containers = {};
    qint64 total = 0;
    qint64 pages = 0; ///< 0 when there is nothing
};

struct PolarPaging
{
    static constexpr qint64 MostOnAPage = 100;

    qint64 page = 1;
    qint64 limit = 10; ///< 1 to 100

    [[nodiscard]] qint64 pages(qint64 total) const { return (total + limit - 1) / limit; }
};

[[nodiscard]] PolarPaging readPaging(const QUrlQuery &query, PolarValidation &validation);
/// The values of a query field, decoded.
[[nodiscard]] QStringList queryValues(const QUrlQuery &query, const char *name);

/// Filters, sorts and cuts as section 1.6 of contracts/vendor-apis.md says. Parameters that this simulator does not
/// know are ignored, as FastAPI ignores them.
[[nodiscard]] PolarPage selectContainers(const PolarOrganization &organization, const PolarListing &listing,
    const QUrlQuery &query, PolarValidation &validation);
[[nodiscard]] PolarPage cutPage(const std::vector<int> &rows, const PolarPaging &paging);

} // namespace Reinvite
