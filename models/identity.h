// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connection.h"

#include <QStringList>

namespace Reinvite {

/// What a connection's test found out: who the token belongs to, and what it can't do.
struct Identity
{
    QString scopeId;   ///< the organisation's id; empty: not told
    QString scopeName; ///< the organisation's name; empty: not told
    Environment environment = Environment::Unknown;
    QString person = {};            ///< whose account it is: an address or a name; empty: not told
    QString role = {};              ///< the account's role, in the vendor's word; empty: not told
    QList<AccountPart> parts = {};  ///< what there is to choose from; empty: nothing
    Instant signedInUntil = {};     ///< end of a session that can't be renewed; invalid: none is known
    QStringList missingScopes = {}; ///< the vendor's words
    QStringList prevented = {};     ///< a sentence for each thing that will not work
};

} // namespace Reinvite
