// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/pacer.h"
#include "models/vendorwords.h"

#include <QString>
#include <QUrl>

namespace Reinvite {

enum class Answer { No, Yes, Unknown };

/// What can be said of a vendor before any request. Plans are made from it, never from the vendor's name.
struct VendorTraits
{
    QString id;            ///< "polar": in files, JSON and on the command line
    QString name;          ///< "Polar"
    QString itemNoun;      ///< "seat"
    QString containerNoun; ///< "subscription"
    QUrl defaultUrl;
    Answer resendRenews = Answer::Unknown; ///< does a resend make a new deadline?
    bool deadlineKnown = false;
    std::chrono::milliseconds linkLifetime{0}; ///< of a new link; zero: not known
    int requestsPerMinute = 60;                ///< production
    int sandboxRequestsPerMinute = 60;         ///< the vendor's own sandbox
    /// Is the limit the vendor's own word? Else it is this program's caution, and the window says "not known".
    bool limitKnown = false;
    /// Does signing in trade a password for a token?
    bool signsIn = false;
    /// Of the account's parts, where some can be chosen; empty: there are none.
    PartWords partWords = {};
    /// VendorTraits::id of the contract that this one can open sessions for; empty: none.
    QString opensSessionsOf = {};
    /// May an id come to belong to another person? Then its container, which is read as a whole, is read again before
    /// anything is done to it by an older list.
    bool idsChangeHands = false;
    bool canRevoke = false;
    bool canAssign = false;
    /// Can listing the container show whether a lost resend, revoke or assign was processed?
    /// Is one invitation read back by itself? Else its whole container is.
    bool readsOneBack = false;
    bool readBackShowsResend = false;
    bool readBackShowsRevoke = false;
    bool readBackShowsAssign = false;
};

} // namespace Reinvite
