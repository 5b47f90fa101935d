// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/sendcontroller.h"

#include "app/desktop/sendingcontroller.h"
#include "app/desktop/sendwords.h"
#include "ui/assigndialog.h"
#include "ui/detailspanel.h"
#include "ui/invitationview.h"
#include "ui/leftoversbar.h"

#include <cmath>

namespace Reinvite {

SendController::SendController(
    Services &services, MainWindow &window, const SendingController &sending, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_window(window)
    , m_sending(sending)
{
    m_tickSoon.setSingleShot(true);
    m_tickSoon.setInterval(0);
    connect(&m_tickSoon, &QTimer::timeout, this, &SendController::tick);
    connectPage();
    connectOutbox();
    updateLeftovers();
}

void SendController::connectPage()
{
    const ListPage *page = m_window.listPage();
    connect(page, &ListPage::resendRequested, this, [this](const InvitationKey &key) { request(Action::Resend, key); });
    connect(page, &ListPage::retryRequested, this, [this](const InvitationKey &key) { request(Action::Resend, key); });
    connect(page, &ListPage::revokeRequested, this, [this](const InvitationKey &key) { request(Action::Revoke, key); });
    connect(page, &ListPage::renewRequested, this, [this](const InvitationKey &key) { request(Action::Renew, key); });
    connect(page, &ListPage::undoRequested, this, &SendController::undo);
    connect(page, &ListPage::settleRequested, this, &SendController::showSettle);
    connect(page, &ListPage::assignRequested, this, &SendController::openAssign);
    connect(page, &ListPage::signInRequested, this,
        [this](const InvitationKey &key) { Q_EMIT signInRequested(key.connection); });
    connect(page, &ListPage::questionAnswered, this, &SendController::answerQuestion);
    connect(page, &ListPage::noticeActionTriggered, this, &SendController::onNoticeAction);
    const DetailsPanel *details = m_window.detailsPanel();
    connect(details, &DetailsPanel::primaryTriggered, this, &SendController::act);
    connect(details, &DetailsPanel::revokeRequested, this,
        [this](const InvitationKey &key) { request(Action::Revoke, key); });
    connect(details, &DetailsPanel::assignRequested, this, &SendController::openAssign);
    connect(details, &DetailsPanel::settleRequested, this, &SendController::settle);
    connect(m_window.leftoversBar(), &LeftoversBar::sendRequested, this, [this] { answerLeftovers(true); });
    connect(m_window.leftoversBar(), &LeftoversBar::dropRequested, this, [this] { answerLeftovers(false); });
}

void SendController::connectOutbox()
{
    const Outbox &outbox = m_services.outbox();
    connect(&outbox, &Outbox::itemChanged, this, &SendController::onItemChanged);
    connect(&outbox, &Outbox::storageFailed, this, &SendController::showProblem);
    connect(&outbox, &Outbox::leftoversChanged, this, &SendController::updateLeftovers);
}

void SendController::act(const InvitationKey &key, InvitationListModel::Offer offer)
{
    switch (offer) {
    case InvitationListModel::Offer::Resend:
    case InvitationListModel::Offer::Retry:
        request(Action::Resend, key);
        return;
    case InvitationListModel::Offer::Renew:
        request(Action::Renew, key);
        return;
    case InvitationListModel::Offer::Undo:
        undo({key});
        return;
    case InvitationListModel::Offer::Settle:
        showSettle(key);
        return;
    case InvitationListModel::Offer::SignIn:
        Q_EMIT signInRequested(key.connection);
        return;
    case InvitationListModel::Offer::None:
    case InvitationListModel::Offer::Working:
        return;
    }
}

/// A plan of one: without a caution it goes at once, with five seconds to take it back; else it asks in place.
void SendController::request(Action action, const InvitationKey &key)
{
    const auto row = invitation(key);
    if (!row) {
        return;
    }
    const Plan plan{{m_services.outbox().planOne(action, *row)}};
    const PlanItem &item = plan.items.constFirst();
    if (!item.leftOutBecause.isEmpty()) {
        m_window.listPage()->showNotice({{}, NoticeKind::Warning, item.leftOutBecause, {}});
        return;
    }
    if (!plan.needsAnswer()) {
        confirm(plan, Undo::Offered);
        return;
    }
    m_window.listPage()->ask(questionFor(item, vendorNow(key.connection)));
    m_asked = plan; // after ask: an older question is answered "no" by it
}

void SendController::answerQuestion(Reply reply)
{
    const Plan plan = std::exchange(m_asked, {});
    if (plan.items.isEmpty() || reply == Reply::Cancel) {
        return;
    }
    if (reply == Reply::Confirm) {
        confirm(plan, Undo::Offered);
        return;
    }
    // The question has said what a renewal entails; it is planned by what is known now.
    const auto row = invitation(plan.items.constFirst().invitation.key);
    const PlanItem renewal = row ? m_services.outbox().planOne(Action::Renew, *row) : PlanItem();
    if (row && renewal.leftOutBecause.isEmpty()) {
        confirm(Plan{{renewal}}, Undo::Offered);
    } else if (row) {
        m_window.listPage()->showNotice({{}, NoticeKind::Warning, renewal.leftOutBecause, {}});
    }
}

void SendController::confirm(const Plan &plan, Undo undo)
{
    m_services.outbox().confirm(plan, undo)->then(this, [this](const Result<QList<OutboxItem>> &items) {
        if (!items) {
            showProblem(items.error());
        } else if (!m_services.outbox().isSender()) {
            m_window.listPage()->showNotice(
                {{}, NoticeKind::Info, tr("Another Reinvite on this profile sends it; this window watches."), {}});
        }
    });
}

void SendController::undo(const QList<InvitationKey> &keys)
{
    QList<qint64> items;
    for (const InvitationKey &key : keys) {
        items += mailStatus(key).item;
    }
    m_services.outbox().undo(items)->then(this, [this, items](const Result<QList<OutboxItem>> &undone) {
        if (!undone) {
            showProblem(undone.error());
        } else if (const int late = int(items.size() - undone->size()); late > 0) {
            m_window.listPage()->showNotice({{}, NoticeKind::Warning,
                tr("%Ln mail(s) had left already and could not be taken back.", nullptr, late), {}});
        }
    });
}

void SendController::showSettle(const InvitationKey &key)
{
    if (const auto *model = qobject_cast<InvitationListModel *>(m_window.listPage()->view()->model())) {
        m_window.listPage()->setCurrentRow(model->rowOf(key));
    }
    m_window.revealDetails();
    m_window.detailsPanel()->focusSettle();
}

void SendController::settle(const InvitationKey &key, Settle how)
{
    const qint64 item = mailStatus(key).item;
    m_services.outbox().settle(item, how)->then(this, [this](const Result<OutboxItem> &settled) {
        if (!settled) {
            showProblem(settled.error());
        }
    });
}

void SendController::openAssign(const InvitationKey &key)
{
    const auto row = invitation(key);
    const auto connection = m_services.connections().byId(key.connection);
    if (!row || !connection) {
        return;
    }
    m_assignDialog = new AssignDialog(row->container, connection->name, &m_window);
    m_assignDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_assignDialog, &AssignDialog::assignRequested, this,
        [this, key](const QString &email) { assign(key, email); });
    m_assignDialog->open();
}

/// The dialog was the confirmation, and it waits for the vendor's word: no undo.
void SendController::assign(const InvitationKey &key, const QString &email)
{
    const auto row = invitation(key);
    if (!row) {
        return;
    }
    const PlanItem item = m_services.outbox().planAssign(key.connection, {row->container, email, {}});
    if (!item.leftOutBecause.isEmpty()) {
        m_assignDialog->showFieldProblem(item.leftOutBecause);
        return;
    }
    m_assignDialog->setBusy(true);
    m_services.outbox().confirm(Plan{{item}}, Undo::None)->then(this, [this](const Result<QList<OutboxItem>> &items) {
        if (!items && m_assignDialog) {
            m_assignDialog->setBusy(false);
            m_assignDialog->showProblem(items.error());
        } else if (items && !items->isEmpty()) {
            m_assignItem = items->constFirst().id;
        }
    });
}

void SendController::onItemChanged(const OutboxItem &item)
{
    if (item.state == SendState::Armed) {
        m_armed.insert(item.id, item);
    } else {
        m_armed.remove(item.id);
    }
    m_tickSoon.start(); // many are armed in one turn
    if (m_assignDialog && item.action == Action::Assign) {
        answerDialog(item);
    }
    // Of several, the sending bar tells.
    if (m_sending.isOfSeveral() && item.action != Action::Assign) {
        return;
    }
    if (const auto notice = noticeFor(item, vendorNow(item.key.connection))) {
        m_noticeKey = item.key;
        m_window.listPage()->showNotice(*notice);
    }
}

void SendController::answerDialog(const OutboxItem &item)
{
    if (isUnderWay(item.state)) {
        return;
    }
    m_assignDialog->setBusy(false);
    if (item.state == SendState::Refused || item.state == SendState::NotSent || item.state == SendState::SignedOut) {
        m_assignDialog->showFieldProblem(item.reason);
    } else {
        m_assignDialog->close();
    }
}

void SendController::onNoticeAction(const QString &id)
{
    if (id == SettleNotice) {
        showSettle(m_noticeKey);
    } else if (id == RetryNotice) {
        request(Action::Resend, m_noticeKey);
    } else if (id == SignInNotice) {
        Q_EMIT signInRequested(m_noticeKey.connection);
    }
}

void SendController::tick()
{
    const Instant now = m_services.clock().now();
    QList<ArmedMail> mails;
    for (const OutboxItem &item : std::as_const(m_armed)) {
        if (item.undoUntil > now) {
            const double seconds = static_cast<double>((item.undoUntil - now).count()) / 1000.0;
            mails.append(
                {item.key, item.email.isEmpty() ? item.name : item.email, static_cast<int>(std::ceil(seconds))});
        }
    }
    m_window.listPage()->setArmed(mails);
}

void SendController::updateLeftovers()
{
    m_window.leftoversBar()->setCount(static_cast<int>(m_services.outbox().leftovers().size()));
}

void SendController::answerLeftovers(bool send)
{
    QList<qint64> items;
    for (const OutboxItem &item : m_services.outbox().leftovers()) {
        items.append(item.id);
    }
    m_services.outbox().answerLeftovers(items, send);
}

std::optional<Invitation> SendController::invitation(const InvitationKey &key) const
{
    const int slot = m_services.table().slotOf(key);
    return slot < 0 ? std::nullopt : std::optional(m_services.table().at(slot));
}

MailStatus SendController::mailStatus(const InvitationKey &key) const
{
    return m_services.outbox().mailStatus(m_services.outbox().target(key));
}

Instant SendController::vendorNow(const QString &connection) const
{
    return m_services.clock().now() + m_services.hub().skew(connection);
}

void SendController::showProblem(const Problem &problem)
{
    m_window.listPage()->showNotice({{}, NoticeKind::Error, describe(problem), {}});
}

} // namespace Reinvite
