// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

namespace Reinvite {

/// Does a vendor's resend make a new deadline?
enum class Renewal { No, Yes, Unknown };

/// What texts say of a vendor, taken from its traits. The nouns are the vendor's own, lower case.
struct VendorWords
{
    QString id = {};            ///< VendorTraits::id: tells vendors apart, is never shown
    QString name = {};          ///< "Worth AI"; empty: the vendor is not known
    QString itemNoun = {};      ///< "seat", "invite", "user"
    QString containerNoun = {}; ///< "subscription", "workspace", "customer"
    bool deadlineKnown = true;  ///< false: the vendor tells no deadline of any row
    Renewal resendRenews = Renewal::Unknown;
    bool renewsByAssigning = false; ///< a dead link is renewed by releasing the item and assigning it again

    friend bool operator==(const VendorWords &, const VendorWords &) = default;
};

/// What a vendor calls the parts of an account, lower case, where some can be chosen; empty: there are none.
struct PartWords
{
    QString one = {};              ///< "workspace"
    QString several = {};          ///< "workspaces"
    const char *counted = nullptr; ///< "%n workspaces", to be translated with plural forms in the context "Reinvite"

    [[nodiscard]] bool isEmpty() const { return one.isEmpty(); }
};

/// By connection id.
using VendorsByConnection = QHash<QString, VendorWords>;

} // namespace Reinvite
