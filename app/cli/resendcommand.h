// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "app/cli/rowformat.h"
#include "models/plan.h"

#include <QHash>

namespace Reinvite {

class Interrupt;

/// `resend ID…`: exact ids only. Says what each mail will carry, asks (or takes --yes), and returns when each item is
/// settled.
class ResendCommand final : public Command
{
    Q_OBJECT
public:
    ResendCommand(CommonOptions options, QStringList ids, RowFormat format, QObject *parent = nullptr);
    ~ResendCommand() override;

    void start() override;

private:
    /// An id, and the rows that it may mean.
    struct Match
    {
        QString id;
        QList<Invitation> rows;
    };
    [[nodiscard]] Match match(const QString &id, const QStringList &connections);
    [[nodiscard]] bool anyUnmatched(const QStringList &connections);
    void findRows(const QStringList &connections);
    void unlock(const QStringList &connections);
    void plan(const QStringList &connections);
    [[nodiscard]] bool adoptLeftover(const PlanItem &item);
    void announce();
    [[nodiscard]] bool agreed();
    void send();
    void watch(const QList<OutboxItem> &items);
    void onItemChanged(const OutboxItem &item);
    void onInterrupt();
    [[nodiscard]] ResendRow rowOf(const OutboxItem &item);
    void finishWhenSettled();

    QStringList m_ids;
    RowFormat m_format;
    Plan m_plan;
    QList<ResendRow> m_done;             ///< ids that were settled without a request
    QHash<qint64, OutboxItem> m_watched; ///< by item
    QList<qint64> m_watchedOrder;
    std::unique_ptr<Interrupt> m_interrupt;
    int m_unlocking = 0;
    ExitCode m_leftOut = ExitCode::Sent;
};

} // namespace Reinvite
