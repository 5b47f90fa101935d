// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connection.h"

#include <optional>

namespace Reinvite {

/// How a connection stands, as far as refreshing it without being asked goes.
enum class Readiness {
    Busy,        ///< a refresh runs
    Ready,       ///< it may be refreshed when its time has come
    Offline,     ///< it was not reached: it may be tried sooner
    NeedsPerson, ///< nothing gets better by trying again
};

[[nodiscard]] Readiness readinessOf(const ConnectionStatus &status);

/// Which connection is refreshed by itself, and when. Pure: times go in, from a clock that is never set; connections
/// come out, one at a time, so that several do not start at once.
class RefreshSchedule final
{
public:
    using Time = std::chrono::milliseconds;

    struct Spans
    {
        Time interval{std::chrono::minutes(15)}; ///< zero: nothing is refreshed by itself
        Time firstRetry{std::chrono::seconds(30)};
        Time lastRetry{std::chrono::minutes(10)}; ///< of a connection that is offline; each waits twice as long
        Time settle{std::chrono::seconds(3)};     ///< from the network's return until it can be used
        Time fresh{std::chrono::minutes(1)};      ///< younger lists are not read again when the network returns
    };

    explicit RefreshSchedule(const Spans &spans)
        : m_spans(spans)
    {
    }

    void setInterval(Time interval) { m_spans.interval = interval; }
    void networkReturned(Time now);
    /// To be asked again and again, with all connections. The one that has been due the longest; it counts as begun.
    [[nodiscard]] std::optional<QString> next(const QHash<QString, Readiness> &connections, Time now);

private:
    struct Entry
    {
        Time last{};                     ///< when it was last seen busy, or begun
        std::optional<Time> wanted = {}; ///< earlier than its interval says
        int retries = 0;
    };
    [[nodiscard]] std::optional<Time> dueAt(const Entry &entry, Readiness readiness) const;
    [[nodiscard]] Time retrySpan(int retries) const;
    void note(Entry &entry, Readiness readiness, Time now) const;

    Spans m_spans;
    QHash<QString, Entry> m_entries;
};

} // namespace Reinvite
