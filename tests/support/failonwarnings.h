// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRegularExpression>
#include <QTest>

namespace Reinvite {

/// All but what Qt's lock files say on Windows where a folder is missing, which the program tells in its own words.
inline void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!Got unexpected locking error)")));
}

} // namespace Reinvite
