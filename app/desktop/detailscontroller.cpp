// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/detailscontroller.h"

#include "models/timetext.h"
#include "ui/detailspanel.h"

namespace Reinvite {

DetailsController::DetailsController(
    Services &services, MainWindow &window, InvitationListModel &model, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_window(window)
    , m_model(model)
{
    const ListPage *page = window.listPage();
    connect(page, &ListPage::currentChanged, this, &DetailsController::setCurrent);
    connect(page, &ListPage::detailsRequested, this, [this] { m_window.revealDetails(); });
    connect(page, &ListPage::rawJsonRequested, this, [this] {
        m_window.revealDetails();
        m_window.detailsPanel()->openRawJson();
    });
    connect(window.detailsPanel(), &DetailsPanel::rawJsonRequested, this, &DetailsController::readRawJson);
    connect(&services, &Services::tableChanged, this, &DetailsController::update);
    connect(&services.outbox(), &Outbox::itemChanged, this, [this](const OutboxItem &item) {
        if (item.target == m_services.outbox().target(m_current)) {
            readHistory();
        }
    });
}

void DetailsController::setCurrent(const InvitationKey &key)
{
    m_current = key;
    m_history.clear();
    update();
    readHistory();
}

void DetailsController::readHistory()
{
    if (m_current.id.isEmpty()) {
        return;
    }
    m_services.ledger()
        .history(m_services.outbox().target(m_current))
        ->then(this, [this, key = m_current](const Result<QList<OutboxItem>> &history) {
            if (history && key == m_current) {
                m_history = *history;
                update();
            }
        });
}

void DetailsController::update()
{
    const int slot = m_services.table().slotOf(m_current);
    if (slot < 0) {
        m_window.detailsPanel()->clear();
        m_window.listPage()->setCurrentCan(false, false);
        return;
    }
    const Invitation &invitation = m_services.table().at(slot);
    const auto connection = m_services.connections().byId(m_current.connection);
    const VendorTraits *traits = m_services.hub().traits(m_current.connection);
    const int row = m_model.rowOf(m_current);
    Details details = describeInvitation({.invitation = invitation,
        .mail = m_services.table().mailAt(slot),
        .connectionName = connection ? connection->name : QString(),
        .vendorName = traits != nullptr ? traits->name : QString(),
        .history = m_history,
        .now = m_services.clock().now(),
        .skew = m_services.hub().skew(m_current.connection),
        .offer = row < 0 ? InvitationListModel::Offer::None
                         : m_model.index(row, ActionColumn)
                               .data(InvitationListModel::OfferRole)
                               .value<InvitationListModel::Offer>()});
    addVendorWords(details, invitation);
    m_window.detailsPanel()->setDetails(details);
    m_window.listPage()->setCurrentCan(details.canRevoke, details.canAssign);
}

/// What needs the vendor's traits: what a mail would carry, and what else can be done.
void DetailsController::addVendorWords(Details &details, const Invitation &invitation) const
{
    const VendorTraits *traits = m_services.hub().traits(invitation.key.connection);
    if (traits == nullptr) {
        return;
    }
    const Instant now = m_services.clock().now() + m_services.hub().skew(invitation.key.connection);
    const PlanItem plan = m_services.outbox().planOne(Action::Resend, invitation);
    if (plan.leftOutBecause.isEmpty() && plan.cautions.testFlag(Caution::DeadLink)) {
        details.warningTitle = tr("This link is dead.");
        details.warning = traits->canRevoke && traits->canAssign
            ? tr("%1's resend would send the same link again: it stays dead. To give a link that works, revoke the %2 "
                 "and assign it to the same person again.")
                  .arg(traits->name, traits->itemNoun)
            : tr("%1's resend would send the same link again: it stays dead.").arg(traits->name);
    } else if (plan.leftOutBecause.isEmpty() && plan.cautions.testFlag(Caution::DiesSoon)) {
        details.warningTitle = tr("A resend does not renew this link.");
        details.warning =
            tr("The mail will carry the same link, which dies %1.").arg(relativeTime(plan.linkDiesAt, now));
        details.warningTone = ToneRole::Amber;
    }
    if (details.offer == InvitationListModel::Offer::None) {
        details.primaryHint = plan.leftOutBecause;
    }
    const State state = stateAt(invitation.state, invitation.expiresAt, now);
    details.canRevoke =
        traits->canRevoke && (state == State::Pending || state == State::Expired || state == State::Joined);
    details.canAssign = traits->canAssign;
}

void DetailsController::readRawJson(const InvitationKey &key)
{
    if (JobBase *running = m_rawJson) {
        running->cancel();
    }
    const int slot = m_services.table().slotOf(key);
    VendorClient *client = m_services.hub().client(key.connection);
    if (slot < 0 || client == nullptr) {
        return;
    }
    auto *job = client->rawJson(m_services.table().at(slot));
    m_rawJson = job;
    job->then(this, [this, key](const Result<QString> &text) {
        if (key != m_current) {
            return;
        }
        if (text) {
            m_window.detailsPanel()->setRawJson(*text);
        } else {
            m_window.detailsPanel()->setRawJsonProblem(text.error());
        }
    });
}

} // namespace Reinvite
