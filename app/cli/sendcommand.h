// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "app/cli/rowchoice.h"
#include "app/cli/rowformat.h"
#include "models/plan.h"
#include "models/sendingprogress.h"

#include <QHash>

namespace Reinvite {

class Interrupt;

/// What is to be sent.
struct SendOrder
{
    enum class What {
        LiveLinks, ///< renewed where the link is dead and a resend would repeat it, else resent
        Resend,
        Renew, ///< a new link for each
    };

    What what = What::Resend;
    RowOrder rows = {};
    bool dryRun = false; ///< says what would be done, sends nothing
    bool retry = false;  ///< the rows of the newest run that certainly were not processed
    bool again = false;  ///< a filter's rows too that were mailed a moment ago, or perhaps
};

/// `plan`, `resend`, `renew`: says what each mail will carry, asks (or takes --yes), and returns when each item is
/// settled.
class SendCommand final : public Command
{
    Q_OBJECT
public:
    SendCommand(CommonOptions options, SendOrder order, RowFormat format, QObject *parent = nullptr);
    ~SendCommand() override;

    void start() override;

private:
    void choose();
    void findFailed();
    void plan();
    void planRow(const ChosenRows &chosen);
    [[nodiscard]] PlanItem planned(const Invitation &row);
    [[nodiscard]] QString heldBackBecause(const PlanItem &item) const;
    [[nodiscard]] bool adoptLeftover(const PlanItem &item);
    void announce();
    void announce(PlanItem &item);
    void printPlan();
    void askThenSend();
    [[nodiscard]] bool agreed();
    void send();
    void watch(const QList<OutboxItem> &items);
    void onItemChanged(const OutboxItem &item);
    void tell(const OutboxItem &item);
    void showProgress(bool last);
    void onInterrupt();
    [[nodiscard]] ResendRow rowOf(const OutboxItem &item);
    void finishWhenSettled();
    void leaveOut(const QString &id, const QString &outcome, const QString &detail, ExitCode code);

    SendOrder m_order;
    RowFormat m_format;
    RowChoice *m_choice = nullptr;
    QHash<QString, qsizetype> m_places; ///< of ids, in the order asked for
    Plan m_plan;
    QList<ResendRow> m_done;             ///< ids that were settled without a request
    QHash<qint64, OutboxItem> m_watched; ///< by item
    QHash<qint64, QString> m_idOf;       ///< as it was asked for: a renewal may lead to another seat
    QList<qint64> m_watchedOrder;
    SendingProgress m_progress;
    Instant m_progressShownAt;
    std::unique_ptr<Interrupt> m_interrupt;
    ExitCode m_leftOut = ExitCode::Sent;
};

} // namespace Reinvite
