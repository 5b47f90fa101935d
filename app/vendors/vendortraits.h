// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/pacer.h"

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
    bool canRevoke = false;
    bool canAssign = false;
    /// Can listing the container show whether a lost resend, revoke or assign was processed?
    bool readBackShowsResend = false;
    bool readBackShowsRevoke = false;
    bool readBackShowsAssign = false;
};

} // namespace Reinvite
