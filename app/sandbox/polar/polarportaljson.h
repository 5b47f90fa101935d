// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/jsontext.h"
#include "app/sandbox/polar/polarorganization.h"
#include "app/sandbox/polar/polarsessions.h"

/// The rows as Polar's customer portal shows them (contracts/polar.openapi.json), every required field included: no
/// customer, since he is the reader, but the organisation that sells.
namespace Reinvite::PolarPortalJson {

void writeSubscription(JsonText &json, const PolarOrganization &organization, const PolarContainer &subscription);
void writeOrder(JsonText &json, const PolarOrganization &organization, const PolarContainer &order);
void writeCustomer(JsonText &json, const PolarCustomer &customer);
/// Of a session whose customer has an address or that is a member's.
void writeUser(JsonText &json, const PolarOrganization &organization, const PolarSession &session);

} // namespace Reinvite::PolarPortalJson
