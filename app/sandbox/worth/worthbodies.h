// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/loopbackserver.h"
#include "app/sandbox/worth/worthcustomer.h"

#include <QJsonObject>

/// What comes in. A body that the service's check refuses gives the sentence to answer with; those sentences are the
/// simulator's own, since the vendor's papers have none.
namespace Reinvite::WorthBodies {

template <typename T>
using Read = tl::expected<T, QByteArray>;

/// As the framework reads it: only what says it is JSON; else there is no field in it.
[[nodiscard]] Read<QJsonObject> read(const LoopbackRequest &request);
/// A text that has to be there and not be empty.
[[nodiscard]] Read<QByteArray> required(const QJsonObject &body, const char *field);
/// Fields that are not the vendor's are passed over.
[[nodiscard]] Read<WorthChanges> changes(const QJsonObject &body, const WorthCustomer &customer);
[[nodiscard]] Read<WorthUser> newUser(const QJsonObject &body, const WorthCustomer &customer);
/// Empty where there is none; the vendor's rules: 8 characters, lower and upper case, a symbol.
[[nodiscard]] Read<QByteArray> newPassword(const QJsonObject &body);

} // namespace Reinvite::WorthBodies
