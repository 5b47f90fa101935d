// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationquery.h"
#include "models/vendorwords.h"

#include <QTimeZone>

namespace Reinvite {

/// How many requests a minute go to a realm, and what that is a part of.
struct RealmBudget
{
    QString vendorName = {};
    int perMinute = 36; ///< what this program allows itself
    int limit = 60;     ///< the vendor's
    bool limitKnown = false;

    friend bool operator==(const RealmBudget &, const RealmBudget &) = default;
};

/// What is said of a plan's rows depends on it, beside the rows themselves.
struct PlanContext
{
    Instant now = {}; ///< ours: what the ledger's times are
    ClockSkews skews = {};
    QHash<QString, QString> connectionNames = {}; ///< by connection id
    VendorsByConnection vendors = {};
    QHash<QString, RealmBudget> budgets = {}; ///< by Target::realm; absent: nothing is known of its limit
    std::chrono::seconds undo{5};             ///< how long a confirmed plan can be taken back
    QTimeZone zone = QTimeZone::systemTimeZone();

    [[nodiscard]] Instant vendorNow(const QString &connection) const { return now + skews.value(connection); }
};

} // namespace Reinvite
