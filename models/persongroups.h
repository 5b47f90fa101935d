// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connectionfacts.h"

namespace Reinvite {

/// The same address: letter by letter, whatever the case. Dots and what follows a plus sign count. No address is like
/// no other.
[[nodiscard]] bool sameAddress(QStringView left, QStringView right);
/// Equal for those and only those that are the same address.
[[nodiscard]] QString foldedAddress(QString address);

/// Reorders `order` so that rows with the same address stand together at the place of the first of them, in the order
/// that they had. Answers the groups of more than one row; stops early, with `order` as it was, when it is told.
[[nodiscard]] QList<PersonGroup> groupByPerson(const InvitationStore &store, const std::vector<ConnectionFacts> &facts,
    QList<int> &order, const std::atomic_bool &stop);

} // namespace Reinvite
