// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/jsontext.h"
#include "app/sandbox/polar/polarorganization.h"

#include <initializer_list>

/// What an organisation and its customer both see of a row (contracts/polar.openapi.json). Those that name no key write
/// into an object that is open.
namespace Reinvite::PolarJson {

using Names = std::initializer_list<const char *>;

void writeNulls(JsonText &json, Names names);
void writeBooleans(JsonText &json, Names names, bool value);
void writeEmptyArrays(JsonText &json, Names names);
void writeId(JsonText &json, QByteArrayView name, const QUuid &id);
/// Null where the id is.
void writeOptionalId(JsonText &json, QByteArrayView name, const QUuid &id);
void writeTimes(JsonText &json, Timestamp createdAt, Timestamp modifiedAt = {});

void writeProductFields(JsonText &json, const PolarOrganization &organization, const PolarProduct &product);
/// With its key, as the one after it.
void writePrices(JsonText &json, const PolarProduct &product);
void writePortalSettings(JsonText &json);

void writeSubscriptionFields(JsonText &json, const PolarOrganization &organization, const PolarContainer &subscription);
/// All before the objects that it refers to, and all after them.
void writeOrderHead(JsonText &json, const PolarOrganization &organization, const PolarContainer &order);
void writeOrderTail(JsonText &json, const PolarOrganization &organization, const PolarContainer &order);

} // namespace Reinvite::PolarJson
