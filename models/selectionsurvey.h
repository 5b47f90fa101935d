// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationquery.h"
#include "models/vendorwords.h"

#include <QMap>
#include <QObject>

#include <array>
#include <memory>

namespace Reinvite {

/// What rows have in common, and what not.
struct SelectionSummary
{
    int rows = 0;                      ///< that are there still
    int people = 0;                    ///< addresses, whatever their case; each row without one is somebody
    std::array<int, 6> badgeCounts{};  ///< by Badge; the expired ones hold a dead link
    QMap<QString, int> vendorCounts{}; ///< by the vendor's name; empty: not known
    int mailedLately = 0;              ///< from here, in the last 24 hours

    friend bool operator==(const SelectionSummary &, const SelectionSummary &) = default;
};

/// Which rows are meant, and what is known of their connections.
struct SelectionQuestion
{
    QList<int> rows; ///< slots, of the snapshot
    ClockSkews skews;
    VendorsByConnection vendors;
    Instant now; ///< our time
};

/// Looks through selected rows, as many as there may be, on a worker thread. The newest question wins: an older one is
/// stopped and never answered.
class SelectionSurvey final : public QObject
{
    Q_OBJECT
public:
    explicit SelectionSurvey(QObject *parent = nullptr);
    ~SelectionSurvey() override;

    /// No rows: nothing is looked at, and an older question is not answered either.
    void survey(const InvitationTable::Snapshot &snapshot, const SelectionQuestion &question);
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    void finished(const Reinvite::SelectionSummary &summary);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Reinvite

Q_DECLARE_METATYPE(Reinvite::SelectionSummary)
