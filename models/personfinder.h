// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationtable.h"

#include <QObject>

#include <memory>

namespace Reinvite {

/// Finds a person's rows at every vendor, on a worker thread: those with the same address, whatever its case. The
/// newest question wins: an older one is stopped and never answered.
class PersonFinder final : public QObject
{
    Q_OBJECT
public:
    /// Of a person with more rows (an address that everybody shares) only so many are told.
    static constexpr int MostRows = 64;

    explicit PersonFinder(QObject *parent = nullptr);
    ~PersonFinder() override;

    /// No address: nobody is looked for, and an older question is not answered either.
    void find(const InvitationTable::Snapshot &snapshot, const QString &address);
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    /// The first rows in the table's order, and how many there are in all. Some may have gone since the snapshot.
    void found(const QList<Reinvite::InvitationKey> &rows, int count);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Reinvite
