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
    QStringList missingScopes; ///< the vendor's words
    QStringList prevented;     ///< a sentence for each missing scope: what will not work
};

} // namespace Reinvite
