// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

// What is done with rows of the list page: by click, key, menu and the primary button.
#include "models/invitationtext.h"
#include "ui/invitationdelegate.h"
#include "ui/invitationview.h"
#include "ui/listbar.h"
#include "ui/listpage.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace Reinvite {

using namespace Qt::StringLiterals;

void ListPage::connectActions()
{
    using Intent = void (ListPage::*)(const InvitationKey &);
    const auto asks = [this](QAction *action, Intent intent) {
        connect(action, &QAction::triggered, this, [this, intent] { Q_EMIT(this->*intent)(currentKey()); });
    };
    asks(m_actions.settle, &ListPage::settleRequested);
    asks(m_actions.assign, &ListPage::assignRequested);
    asks(m_actions.revoke, &ListPage::revokeRequested);
    asks(m_actions.openSession, &ListPage::openSessionRequested);
    asks(m_actions.rawJson, &ListPage::rawJsonRequested);
    asks(m_actions.openPage, &ListPage::openPageRequested);
    asks(m_actions.details, &ListPage::detailsRequested);
    asks(m_actions.renew, &ListPage::renewRequested);
    connect(m_actions.resend, &QAction::triggered, this, &ListPage::resendCurrent);
    connect(m_actions.undo, &QAction::triggered, this, &ListPage::undoCurrent);
    connect(m_actions.copyRows, &QAction::triggered, this, &ListPage::copyRowsRequested);
    connect(m_actions.copyEmail, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(m_view->currentIndex().data(InvitationListModel::EmailRole).toString());
    });
    connect(m_actions.copyId, &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setText(currentKey().id); });
}

void ListPage::connectView()
{
    connect(m_view, &InvitationView::currentKeyChanged, this, [this](const InvitationKey &key) {
        m_abilities = {}; // until the caller says what this row's are
        updateCurrent();
        Q_EMIT currentChanged(key);
    });
    connect(m_view, &InvitationView::currentRowChanged, this, &ListPage::updateCurrent);
    connect(m_view, &InvitationView::selectedCountChanged, this, &ListPage::updateCurrent);
    connect(m_view, &InvitationView::triggered, this, &ListPage::trigger);
    connect(m_view, &InvitationView::actionTriggered, this, &ListPage::act);
    connect(m_view, &InvitationView::sortRequested, this, &ListPage::sortRequested);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ListPage::showContextMenu);
}

bool ListPage::areSeveralSelected() const
{
    return m_view->isSeveralSelected();
}

/// What the primary button says.
void ListPage::trigger()
{
    if (areSeveralSelected()) {
        Q_EMIT planRequested(m_view->selectedKeys(MostPlanned), m_view->selectedCount());
    } else {
        m_view->triggerCurrent();
    }
}

/// What the action is called, even where the row offers something better.
void ListPage::resendCurrent()
{
    if (!areSeveralSelected() && m_view->currentOffer() == Offer::Renew) {
        Q_EMIT resendRequested(currentKey());
    } else {
        trigger();
    }
}

/// The current row's mail; where that one has left already or was never meant, all that wait.
void ListPage::undoCurrent()
{
    if (m_view->currentOffer() == Offer::Undo) {
        Q_EMIT undoRequested({currentKey()});
    } else {
        undoAll();
    }
}

void ListPage::undoAll()
{
    QList<InvitationKey> keys;
    for (const ArmedMail &mail : std::as_const(m_armed)) {
        keys += mail.key;
    }
    Q_EMIT undoRequested(keys);
}

void ListPage::setCurrentCan(const RowAbilities &abilities)
{
    m_abilities = abilities;
    updateCurrent();
}

void ListPage::act(const InvitationKey &key, Offer offer)
{
    switch (offer) {
    case Offer::Resend:
        Q_EMIT resendRequested(key);
        break;
    case Offer::Renew:
        Q_EMIT renewRequested(key);
        break;
    case Offer::Undo:
        Q_EMIT undoRequested({key});
        break;
    case Offer::Settle:
        Q_EMIT settleRequested(key);
        break;
    case Offer::Retry:
        Q_EMIT retryRequested(key);
        break;
    case Offer::SignIn:
        Q_EMIT signInRequested(key);
        break;
    case Offer::None:
    case Offer::Working:
        break;
    }
}

void ListPage::updateCurrent()
{
    const auto offer = m_view->currentOffer();
    const bool actionable = isActionable(offer);
    updateInvitationActions(m_actions, offer, m_abilities, m_view->currentIndex().isValid(), !m_armed.isEmpty());
    if (areSeveralSelected()) {
        const QString text = tr("Send to %Ln selected…", nullptr, m_view->selectedCount());
        m_bar->setPrimary(text, true);
        m_actions.resend->setText(text);
        m_actions.resend->setEnabled(true);
        m_actions.copyRows->setEnabled(true); // also where none of them is current
        for (QAction *ofOne : {m_actions.renew, m_actions.settle, m_actions.assign, m_actions.revoke}) {
            ofOne->setEnabled(false);
        }
    } else {
        m_bar->setPrimary(offerText(actionable ? offer : Offer::Resend), actionable);
    }
}

void ListPage::showContextMenu(const QPoint &position)
{
    if (!m_view->currentIndex().isValid()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_actions.resend, m_actions.renew, m_actions.undo, m_actions.settle});
    menu->addSeparator();
    menu->addActions({m_actions.assign, m_actions.revoke, m_actions.openSession});
    menu->addSeparator();
    menu->addActions({m_actions.copyRows, m_actions.copyEmail, m_actions.copyId, m_actions.details, m_actions.rawJson,
        m_actions.openPage});
    menu->setToolTipsVisible(true); // why something can't be done
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

} // namespace Reinvite
