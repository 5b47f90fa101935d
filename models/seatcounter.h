// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationquery.h"
#include "models/seatcount.h"

#include <QObject>

#include <memory>

namespace Reinvite {

/// Which container is meant.
struct SeatQuestion
{
    QString containerId;
    ClockSkews connections; ///< by id: those that see it, with the vendor's time minus ours
    Instant now;            ///< our time
};

/// Counts a container's invitations on a worker thread. The newest question wins: an older one is stopped and never
/// answered.
class SeatCounter final : public QObject
{
    Q_OBJECT
public:
    explicit SeatCounter(QObject *parent = nullptr);
    ~SeatCounter() override;

    /// No container: nothing is counted, and an older question is not answered either.
    void count(const InvitationTable::Snapshot &snapshot, const SeatQuestion &question);
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    void counted(const Reinvite::SeatCount &count);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Reinvite

Q_DECLARE_METATYPE(Reinvite::SeatCount)
