// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

namespace Reinvite {

/// `text` as this system tells it: "CET (UTC+1)" is "UTC+1" on Windows, which has no short names of time zones.
inline QString zoned(QString text)
{
    const QDateTime winter(QDate(2026, 1, 1), QTime(12, 0), QTimeZone("Europe/Berlin"));
    if (winter.timeZoneAbbreviation() != QLatin1String("CET")) {
        static const QRegularExpression shortName(QStringLiteral("[A-Z]{3,4} \\((UTC[^)]*)\\)"));
        text.replace(shortName, QStringLiteral("\\1"));
    }
    return text;
}

} // namespace Reinvite
