// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/services.h"
#include "models/sendingprogress.h"
#include "ui/mainwindow.h"

#include <QPointer>

class QMessageBox;

namespace Reinvite {

class PlanModel;
class PlanSheet;

/// Mails to several: the plan before, progress with pause and stop meanwhile, and what is left to decide after.
class SendingController final : public QObject
{
    Q_OBJECT
public:
    SendingController(Services &services, MainWindow &window, QObject *parent = nullptr);
    ~SendingController() override;

    /// Opens the plan for these rows.
    void plan(const QList<InvitationKey> &keys, int selected);
    /// More than one item is under way, or was when this was last looked at: the sending bar tells of them.
    [[nodiscard]] bool isOfSeveral() const { return m_progress.total() > 1; }
    /// Every second: pace and waits move.
    void tick();

Q_SIGNALS:
    void historyRequested();

private:
    void connectBar();
    void connectOutbox();
    void openSheet(const QList<Invitation> &rows);
    void confirm(const Plan &plan);
    void setPaused(bool paused);
    void stop();
    void retry();
    void updateBar();
    [[nodiscard]] QString paceText() const;
    [[nodiscard]] QString waitText() const;
    [[nodiscard]] QString waitOf(const OutboxItem &item, std::chrono::milliseconds wait) const;
    void updateNeedingYou();
    void askWhatToDo();
    void decide(Reply reply);
    [[nodiscard]] bool mayClose();
    void closeWhenStopped();
    void showProblem(const Problem &problem);

    Services &m_services;
    MainWindow &m_window;
    SendingProgress m_progress;
    QHash<QString, Instant> m_paceUntil; ///< by realm: until when its budget lets nothing out
    QPointer<PlanSheet> m_sheet;
    QPointer<QMessageBox> m_closeQuestion;
    qint64 m_asked = 0; ///< the item that the open question is about
    bool m_closing = false;
};

} // namespace Reinvite
