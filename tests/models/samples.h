// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitation.h"
#include "models/mailstatus.h"

#include <QRegularExpression>
#include <QTest>

/// Rows and times that the tests of the models share.
namespace Samples {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Fri 20 Nov 2026, 13:00 in Berlin.
inline const Reinvite::Instant Now = Reinvite::Instant::fromRfc3339("2026-11-20T12:00:00Z");

inline Reinvite::Invitation seat(const QString &id, const QString &connection = u"acme"_s)
{
    Reinvite::Invitation invitation;
    invitation.key = {.connection = connection, .id = id};
    invitation.state = Reinvite::State::Pending;
    invitation.vendorState = u"pending"_s;
    invitation.email = id + u"@northwind.example"_s;
    invitation.container = {.kind = u"subscription"_s, .id = u"sub"_s, .name = u"Pro plan"_s, .owner = {}};
    invitation.expiresAt = Now + 12h;
    return invitation;
}

inline void failOnAnyWarning()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

} // namespace Samples
