// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/registry.h"

#include "app/vendors/aisquare/aisquarevendor.h"
#include "app/vendors/polar/polarvendor.h"
#include "app/vendors/worth/worthvendor.h"

#include <algorithm>

namespace Reinvite {

const QList<Vendor> &vendors()
{
    static const QList<Vendor> All = {
        Polar::vendor(),
        Polar::portalVendor(),
        AiSquare::vendor(),
        Worth::vendor(),
    };
    return All;
}

const Vendor *vendorById(QStringView id)
{
    const auto &all = vendors();
    const auto found = std::ranges::find_if(all, [id](const Vendor &vendor) { return vendor.traits.id == id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace Reinvite
