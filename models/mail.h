// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/instant.h"

#include <QMetaType>
#include <QString>

namespace Reinvite {

/// A mail in the sandbox's mailbox.
struct Mail
{
    qint64 id = 0;
    Instant at;
    QString vendor;
    QString to;
    QString subject;
    QString link;
    QString invitation;     ///< the vendor's id
    Instant linkDiesAt;     ///< invalid: never
    bool linkWorks = false; ///< at the time it was asked for

    friend bool operator==(const Mail &, const Mail &) = default;
};

} // namespace Reinvite

Q_DECLARE_METATYPE(Reinvite::Mail)
