// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/vendorclient.h"
#include "models/connectionform.h"

#include <memory>

namespace Reinvite {

/// What a client is made from.
struct ClientSetup
{
    ConnectionInfo connection;
    PacerGate &pacer;
    const Clock &clock;
    bool loopbackOnly = false;
    QList<QSslCertificate> extraAuthorities = {};
    /// Last word on timeouts and retries: tests shorten them.
    std::function<void(HttpSettings &)> adjust = {};
};

/// A vendor: one folder, one line in the registry.
struct Vendor
{
    VendorTraits traits;
    ConnectionForm (*form)();
    /// Looks at the token alone, before any request: its family and shape. The problem says which token is meant.
    Result<void> (*checkToken)(const Secret &token);
    std::unique_ptr<VendorClient> (*makeClient)(const ClientSetup &setup);
};

[[nodiscard]] const QList<Vendor> &vendors();
/// Null: no such vendor.
[[nodiscard]] const Vendor *vendorById(QStringView id);

} // namespace Reinvite
