// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationquery.h"

#include <QObject>

#include <memory>

namespace Reinvite {

/// Runs queries on a worker thread. The newest wins: an older one is stopped and never reported.
class QueryRunner final : public QObject
{
    Q_OBJECT
public:
    explicit QueryRunner(QObject *parent = nullptr);
    ~QueryRunner() override;

    void run(const InvitationTable::Snapshot &snapshot, const InvitationQuery &query);
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    void finished(const Reinvite::InvitationQueryResult &result);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Reinvite
