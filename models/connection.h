// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/instant.h"
#include "models/problem.h"

#include <QHash>
#include <QList>
#include <QUrl>

namespace Reinvite {

/// A part of an account that can be listed or left out: a workspace.
struct AccountPart
{
    QString id;
    QString name;
    QString detail = {}; ///< the account's role there, or the like; may be empty; not kept

    friend bool operator==(const AccountPart &, const AccountPart &) = default;
};

/// One account at one vendor. What the profile keeps; the secret lives elsewhere under `id`.
struct ConnectionInfo
{
    QString id = {};     ///< made once, never changed; also the keychain's key name
    QString name = {};   ///< unique in the profile, chosen by the administrator
    QString vendor = {}; ///< VendorTraits::id
    QUrl baseUrl = {};
    QString scopeId = {};   ///< organisation, customer or workspace at the vendor; empty until known
    QString scopeName = {}; ///< its name; empty until known
    TokenPlace tokenPlace = TokenPlace::Keychain;
    QHash<QString, QString> answers = {}; ///< of the form, without name, address and secrets: "username"
    QList<AccountPart> parts = {};        ///< the chosen ones; empty: all
    int requestsPerMinute = 0;            ///< what this program may use; 0: its usual share of the vendor's limit

    friend bool operator==(const ConnectionInfo &, const ConnectionInfo &) = default;
};

/// How a connection is doing, beside what it is.
struct ConnectionStatus
{
    ConnectionState state = ConnectionState::Idle;
    Environment environment = Environment::Unknown;
    Instant refreshedAt; ///< end of the last refresh that was whole; invalid: never
    int done = 0;        ///< containers listed, while refreshing
    int total = 0;       ///< containers to list, 0 while not known
    QString totalNoun;   ///< "subscriptions"
    std::optional<Problem> problem = {};
    QString notice;      ///< what the administrator should know, though the refresh went through; may be empty
    bool partly = false; ///< something could not be listed: the notice says what and why
    std::chrono::milliseconds skew{0}; ///< vendor's time minus ours
    Instant signedInUntil = {};        ///< end of a session that can't be renewed; invalid: none is known

    friend bool operator==(const ConnectionStatus &, const ConnectionStatus &) = default;
};

} // namespace Reinvite

Q_DECLARE_METATYPE(Reinvite::ConnectionInfo)
Q_DECLARE_METATYPE(Reinvite::ConnectionStatus)
