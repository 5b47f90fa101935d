// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/jsontext.h"
#include "app/sandbox/polar/polarorganization.h"

/// The rows as Polar's API shows them (contracts/polar.openapi.json), every required field included.
namespace Reinvite::PolarJson {

void writeSeat(JsonText &json, const PolarOrganization &organization, const PolarSeat &seat);
void writeSubscription(JsonText &json, const PolarOrganization &organization, const PolarContainer &subscription);
void writeOrder(JsonText &json, const PolarOrganization &organization, const PolarContainer &order);
void writeCustomer(JsonText &json, const PolarOrganization &organization, const PolarCustomer &customer);
void writeOrganization(JsonText &json, const PolarProfile &profile);

[[nodiscard]] QByteArray statusText(PolarSeat::Status status);
[[nodiscard]] QByteArray text(const QUuid &id);

} // namespace Reinvite::PolarJson
