// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationquery.h"

#include <QObject>

#include <memory>

namespace Reinvite {

/// Counts on a worker thread what each of several queries would show. The newest question wins: an older one is stopped
/// and never answered.
class RowCounter final : public QObject
{
    Q_OBJECT
public:
    explicit RowCounter(QObject *parent = nullptr);
    ~RowCounter() override;

    /// `queries` by any name.
    void count(const InvitationTable::Snapshot &snapshot, const QHash<QString, InvitationQuery> &queries);

Q_SIGNALS:
    void counted(const QHash<QString, int> &rows);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Reinvite
