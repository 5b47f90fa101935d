// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/services.h"
#include "models/invitationlistmodel.h"
#include "ui/mainwindow.h"

#include <QPointer>
#include <QTimer>

namespace Reinvite {

class AssignDialog;
class SendingController;

/// Acting on a row: resend, undo, settle, revoke, assign. The window only says what is wanted; the outbox does it.
class SendController final : public QObject
{
    Q_OBJECT
public:
    /// `sending` says of which items the sending bar tells.
    SendController(Services &services, MainWindow &window, const SendingController &sending, QObject *parent = nullptr);

    /// What a row's action or the details' button means.
    void act(const InvitationKey &key, InvitationListModel::Offer offer);
    /// Every second: the countdown moves.
    void tick();

Q_SIGNALS:
    void signInRequested(const QString &connection);

private:
    void connectPage();
    void connectOutbox();
    void request(Action action, const InvitationKey &key);
    void answerQuestion(Reply reply);
    void confirm(const Plan &plan, Undo undo);
    void undo(const QList<InvitationKey> &keys);
    void showSettle(const InvitationKey &key);
    void settle(const InvitationKey &key, Settle how);
    void openAssign(const InvitationKey &key);
    void assign(const InvitationKey &key, const QString &email);
    void onItemChanged(const OutboxItem &item);
    void answerDialog(const OutboxItem &item);
    void onNoticeAction(const QString &id);
    void updateLeftovers();
    void answerLeftovers(bool send);
    [[nodiscard]] std::optional<Invitation> invitation(const InvitationKey &key) const;
    [[nodiscard]] MailStatus mailStatus(const InvitationKey &key) const;
    [[nodiscard]] Instant vendorNow(const QString &connection) const;
    void showProblem(const Problem &problem);

    Services &m_services;
    MainWindow &m_window;
    const SendingController &m_sending;
    Plan m_asked;                      ///< the plan that the open question is about
    QHash<qint64, OutboxItem> m_armed; ///< undo runs
    QTimer m_tickSoon;
    InvitationKey m_noticeKey; ///< what the shown notice is about
    QPointer<AssignDialog> m_assignDialog;
    qint64 m_assignItem = 0;
};

} // namespace Reinvite
