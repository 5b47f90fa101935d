// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/outbox/channels.h"
#include "app/outbox/outboxtimes.h"

#include <QElapsedTimer>

namespace Reinvite {

/// Reads the containers that items hang on, before something is done to these. Reads are acts: the pacer lets them out
/// before what is read in the background. A connection that goes ends its reads with Cancelled.
class ContainerReads final : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    ContainerReads(const Channels &channels, const OutboxTimes &times, QObject *parent = nullptr);

    /// The item was planned by what was read at most `OutboxTimes::recent` ago, and nothing was changed here since.
    [[nodiscard]] bool isPlannedByRecent(const OutboxItem &item) const;
    [[nodiscard]] Job<ReadBackRows> *afresh(const OutboxItem &item);
    /// As of at most `OutboxTimes::recent` ago. Who asks during a read shares its answer. Only where a container is
    /// read as a whole.
    [[nodiscard]] Job<ReadBackRows> *recent(const OutboxItem &item);
    /// Something is being done that changes who has which seat.
    void forget(const OutboxItem &item);

Q_SIGNALS:
    /// After each true read that went through.
    void containerRead(const QString &connection, const QString &containerId, const Reinvite::ReadBackRows &read);

private:
    /// Connection and container.
    using Place = std::pair<QString, QString>;
    struct Kept
    {
        ReadBackRows rows;
        qint64 at = 0;
    };

    void onRead(const Place &place, const Result<ReadBackRows> &read);
    void dropOld();

    const Channels &m_channels;
    const OutboxTimes &m_times;
    QElapsedTimer m_clock;
    QHash<Place, Kept> m_kept;
    QHash<Place, QList<QPointer<Job<ReadBackRows>>>> m_asking;
    QSet<Place> m_changing;           ///< were forgotten during their read
    QHash<Target, Instant> m_changed; ///< by realm and container: when it was last forgotten
};

} // namespace Reinvite
