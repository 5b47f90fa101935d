// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/http/headertext.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace Reinvite {

using namespace std::chrono_literals;

Instant fromHttpDate(const QByteArray &text)
{
    const QString pattern = QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'");
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text), pattern);
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? Instant::fromDateTime(time) : Instant();
}

std::optional<std::chrono::seconds> retryAfterOf(const HttpAnswer &answer, Instant now)
{
    const QByteArray text = answer.header("retry-after").trimmed();
    bool isNumber = false;
    const int seconds = text.toInt(&isNumber);
    if (isNumber) {
        return std::max(0s, std::chrono::seconds(seconds));
    }
    const Instant until = fromHttpDate(text);
    if (!until.isValid()) {
        return {};
    }
    const Instant serverNow = fromHttpDate(answer.header("date"));
    const Instant from = serverNow.isValid() ? serverNow : now;
    return std::max(0s, std::chrono::ceil<std::chrono::seconds>(until - from));
}

QString requestIdOf(const HttpAnswer &answer, const QString &ours)
{
    constexpr qsizetype LongestId = 200;
    const QByteArray theirs = answer.header("x-request-id");
    const bool isWord = std::ranges::all_of(theirs, [](char c) { return c > ' ' && c < '\x7f'; });
    return theirs.isEmpty() || theirs.size() > LongestId || !isWord ? ours : QString::fromLatin1(theirs);
}

} // namespace Reinvite
