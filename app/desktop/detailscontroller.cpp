// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/detailscontroller.h"

#include "app/desktop/listwords.h"
#include "app/outbox/planner.h"
#include "app/profile/connectionwords.h"
#include "models/invitationstore.h"
#include "models/timetext.h"
#include "ui/detailspanel.h"
#include "ui/invitationactions.h"

#include <QDesktopServices>

#include <algorithm>

namespace Reinvite {

namespace {

/// More rows of one person are counted, not shown.
constexpr int MostOthers = 8;
/// More changed rows than these are not looked at one by one: the worker looks at all.
constexpr qsizetype MostLookedAt = 4096;

/// By folded addresses, as the table keeps them: this is asked of every row that comes.
bool isSamePersonAt(const InvitationStore &store, int slot, int other)
{
    return slot >= 0 && other >= 0 && !store.email(slot).isEmpty() && store.email(slot) == store.email(other);
}

} // namespace

DetailsController::DetailsController(
    Services &services, MainWindow &window, InvitationListModel &model, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_window(window)
    , m_model(model)
    , m_seats(services)
    , m_browser(&QDesktopServices::openUrl)
{
    const ListPage *page = window.listPage();
    connect(page, &ListPage::currentChanged, this, &DetailsController::setCurrent);
    connect(page, &ListPage::detailsRequested, this, [this] { m_window.revealDetails(); });
    connect(page, &ListPage::rawJsonRequested, this, [this] {
        m_window.revealDetails();
        m_window.detailsPanel()->openRawJson();
    });
    connect(window.detailsPanel(), &DetailsPanel::rawJsonRequested, this, &DetailsController::readRawJson);
    connect(page, &ListPage::openPageRequested, this, &DetailsController::openPage);
    connect(window.detailsPanel(), &DetailsPanel::pageRequested, this, &DetailsController::openPage);
    connect(&services, &Services::tableChanged, this, &DetailsController::onTableChanged);
    connect(&m_seats, &ContainerSeats::counted, this, &DetailsController::update);
    connect(&m_finder, &PersonFinder::found, this, [this](const QList<InvitationKey> &rows, int count) {
        m_person = rows;
        m_personCount = count;
        update();
    });
    connect(&services.outbox(), &Outbox::itemChanged, this, [this](const OutboxItem &item) {
        if (item.target == m_services.outbox().target(m_current)) {
            readHistory();
        }
    });
}

void DetailsController::tick()
{
    m_seats.tick();
    update();
}

void DetailsController::setCurrent(const InvitationKey &key)
{
    m_current = key;
    m_history.clear();
    m_person.clear();
    m_personCount = 0;
    update();
    readHistory();
    findOthers();
}

void DetailsController::findOthers()
{
    const InvitationTable &table = m_services.table();
    const int slot = table.slotOf(m_current);
    m_finder.find(table.snapshot(), slot < 0 ? QString() : table.at(slot).email);
}

bool DetailsController::isSamePerson(int slot) const
{
    const InvitationTable &table = m_services.table();
    return isSamePersonAt(table.snapshot().store(), slot, table.slotOf(m_current));
}

/// Those who left are seen to when they are shown; here those who came count.
void DetailsController::onTableChanged(const InvitationTable::Changes &changes)
{
    const QList<int> slotList = changes.added + changes.changed;
    const int current = m_services.table().slotOf(m_current);
    const InvitationTable::Snapshot snapshot = m_services.table().snapshot();
    const auto concerns = [&](int slot) { return slot == current || isSamePersonAt(snapshot.store(), slot, current); };
    const auto isNews = [&](int slot) { return concerns(slot) && !m_person.contains(snapshot.store().keyAt(slot)); };
    if (slotList.size() > MostLookedAt || std::ranges::any_of(slotList, isNews)) {
        findOthers();
    }
    if (current < 0 || !changes.removed.isEmpty() || slotList.size() > MostLookedAt
        || std::ranges::any_of(slotList, concerns)) {
        update();
    }
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
        m_seats.setRow({});
        m_window.detailsPanel()->clear();
        m_window.listPage()->setCurrentCan({});
        return;
    }
    m_seats.setRow(m_current);
    const Invitation invitation = m_services.table().at(slot);
    const VendorTraits *traits = m_services.hub().traits(m_current.connection);
    Details details = described(invitation, traits != nullptr ? wordsOf(*traits) : VendorWords());
    addOthers(details, invitation);
    if (traits != nullptr) {
        addPlan(details, invitation, *traits);
        details.pageText = openPageText(traits->name);
        details.noPageBecause = noPageBecause(invitation);
    }
    m_window.detailsPanel()->setDetails(details);
    m_window.listPage()->setCurrentCan({.renew = m_services.outbox().planOne(Action::Resend, invitation).canRenew,
        .revoke = details.canRevoke,
        .assign = details.canAssign,
        .openSession = traits != nullptr && !traits->opensSessionsOf.isEmpty(),
        .sessionFor = invitation.container.owner,
        .vendorName = traits != nullptr ? traits->name : QString(),
        .noPageBecause = details.noPageBecause,
        .itemNoun = details.itemNoun});
}

Details DetailsController::described(const Invitation &invitation, const VendorWords &vendor) const
{
    const int row = m_model.rowOf(m_current);
    const QVariant offer = row < 0 ? QVariant() : m_model.index(row, ActionColumn).data(InvitationListModel::OfferRole);
    return describeInvitation({.invitation = invitation,
        .mail = m_services.table().mailAt(m_services.table().slotOf(m_current)),
        .connectionName = connectionName(m_current.connection),
        .vendor = vendor,
        .alsoIn = alsoIn(m_current),
        .history = m_history,
        .now = m_services.clock().now(),
        .skew = m_services.hub().skew(m_current.connection),
        .offer = offer.value<InvitationListModel::Offer>(),
        .seats = m_seats.count()});
}

QString DetailsController::connectionName(const QString &connection) const
{
    const auto info = m_services.connections().byId(connection);
    return info ? info->name : QString();
}

/// Names of the other connections that see the same target.
QStringList DetailsController::alsoIn(const InvitationKey &key) const
{
    const Target target = m_services.outbox().target(key);
    QStringList names;
    for (const int slot : m_services.table().slotsOfId(key.id)) {
        const InvitationKey &other = m_services.table().keyAt(slot);
        if (other != key && !target.realm.isEmpty() && m_services.outbox().target(other) == target) {
            names += connectionName(other.connection);
        }
    }
    return names;
}

void DetailsController::addOthers(Details &details, const Invitation &invitation) const
{
    const InvitationTable &table = m_services.table();
    const Target target = m_services.outbox().target(invitation.key);
    for (const InvitationKey &key : m_person) {
        const int slot = table.slotOf(key);
        if (key == invitation.key || !isSamePerson(slot)) {
            continue; // has gone, or has another address now
        }
        if (details.others.size() == MostOthers) {
            details.moreOthers = m_personCount - 1 - MostOthers;
            break;
        }
        const VendorTraits *traits = m_services.hub().traits(key.connection);
        const Instant now = m_services.clock().now();
        details.others += describeOther({.invitation = table.at(slot),
                                            .mail = table.mailAt(slot),
                                            .connectionName = connectionName(key.connection),
                                            .now = now,
                                            .vendorNow = now + m_services.hub().skew(key.connection),
                                            .vendor = traits != nullptr ? wordsOf(*traits) : VendorWords()},
            !target.realm.isEmpty() && m_services.outbox().target(key) == target);
    }
}

/// What a mail would carry, and what else can be done.
void DetailsController::addPlan(Details &details, const Invitation &invitation, const VendorTraits &traits) const
{
    const Instant now = m_services.clock().now() + m_services.hub().skew(invitation.key.connection);
    const PlanItem plan = m_services.outbox().planOne(Action::Resend, invitation);
    const bool goesOut = plan.leftOutBecause.isEmpty();
    if (goesOut && plan.cautions.testFlag(Caution::DeadLink)) {
        details.warningTitle = tr("This link is dead.");
        details.warning = renewsByAssigning(traits)
            ? tr("%1's resend would send the same link again: it stays dead. A renewal gives a new one: it releases "
                 "the %2 and assigns it to the same person again.")
                  .arg(traits.name, traits.itemNoun)
            : tr("%1's resend would send the same link again: it stays dead.").arg(traits.name);
    } else if (goesOut && plan.cautions.testFlag(Caution::DiesSoon)) {
        details.warningTitle = tr("A resend does not renew this link.");
        details.warning =
            tr("The mail will carry the same link, which dies %1.").arg(relativeTime(plan.linkDiesAt, now));
        details.warningTone = ToneRole::Amber;
    } else if (goesOut && traits.resendRenews == Answer::Unknown) {
        details.primaryHint =
            tr("New deadline not known: %1 does not say what a resend does to the link.").arg(traits.name);
    }
    if (details.offer == InvitationListModel::Offer::None) {
        details.primaryHint = plan.leftOutBecause;
    }
    const State state = stateAt(invitation.state, invitation.expiresAt, now);
    details.canRevoke =
        traits.canRevoke && (state == State::Pending || state == State::Expired || state == State::Joined);
    details.canAssign = traits.canAssign;
}

QString DetailsController::noPageBecause(const Invitation &invitation) const
{
    if (m_services.sandbox() != nullptr) {
        return tr("The simulated vendors have no pages.");
    }
    return m_services.hub().page(invitation).isEmpty() ? tr("No page is known for this connection's address.")
                                                       : QString();
}

void DetailsController::openPage(const InvitationKey &key)
{
    const int slot = m_services.table().slotOf(key);
    const QUrl page = slot < 0 ? QUrl() : m_services.hub().page(m_services.table().at(slot));
    if (!page.isEmpty() && !m_browser(page)) {
        m_window.listPage()->showNotice({QStringLiteral("browser"), NoticeKind::Warning,
            tr("No browser opened. The page is: %1").arg(page.toDisplayString()), {}});
    }
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
