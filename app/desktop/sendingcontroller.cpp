// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/sendingcontroller.h"

#include "app/desktop/listwords.h"
#include "app/profile/connectionwords.h"
#include "models/planmodel.h"
#include "models/timetext.h"
#include "ui/plansheet.h"
#include "ui/sendingbar.h"

#include <QMessageBox>
#include <QPushButton>

namespace Reinvite {

namespace {

constexpr int TooManyRequests = 429;

QHash<QString, RealmBudget> budgetsByRealm(Services &services)
{
    QHash<QString, RealmBudget> budgets;
    for (const ConnectionInfo &connection : services.connections().connections()) {
        const VendorTraits *traits = services.hub().traits(connection.id);
        const QString realm = services.outbox().target({.connection = connection.id, .id = {}}).realm;
        if (traits == nullptr || realm.isEmpty() || budgets.contains(realm)) {
            continue;
        }
        const PacerRules rules = services.pacer().rules(realm);
        budgets.insert(realm,
            {.vendorName = traits->name,
                .perMinute = rules.budget(),
                .limit = rules.requestsPerMinute,
                .limitKnown = traits->limitKnown});
    }
    return budgets;
}

PlanContext contextOf(Services &services)
{
    PlanContext context;
    context.now = services.clock().now();
    context.vendors = vendorsByConnection(services);
    context.budgets = budgetsByRealm(services);
    for (const ConnectionInfo &connection : services.connections().connections()) {
        context.connectionNames.insert(connection.id, connection.name);
        context.skews.insert(connection.id, services.hub().skew(connection.id));
    }
    return context;
}

} // namespace

SendingController::SendingController(Services &services, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_window(window)
{
    connectBar();
    connectOutbox();
    connect(window.listPage(), &ListPage::planRequested, this, &SendingController::plan);
    connect(window.listPage(), &ListPage::needingYouRequested, this, &SendingController::askWhatToDo);
    connect(window.listPage(), &ListPage::questionAnswered, this, &SendingController::decide);
    window.setCloseGuard([this] { return mayClose(); });
}

SendingController::~SendingController()
{
    m_window.setCloseGuard({});
}

void SendingController::connectBar()
{
    const SendingBar *bar = m_window.listPage()->sendingBar();
    connect(bar, &SendingBar::pauseRequested, this, &SendingController::setPaused);
    connect(bar, &SendingBar::stopRequested, this, &SendingController::stop);
    connect(bar, &SendingBar::retryRequested, this, &SendingController::retry);
    connect(bar, &SendingBar::historyRequested, this, &SendingController::historyRequested);
    connect(bar, &SendingBar::dismissed, this, [this] {
        m_progress.forgetWhatIsOver();
        updateBar();
    });
}

void SendingController::connectOutbox()
{
    const Outbox &outbox = m_services.outbox();
    connect(&outbox, &Outbox::itemChanged, this, [this](const OutboxItem &item) {
        m_progress.note(item, m_services.clock().now());
        if (!m_progress.isUnderWay()) {
            updateBar(); // the others follow with the next tick: many come in a second
            closeWhenStopped();
        }
    });
    connect(&outbox, &Outbox::pausedChanged, this, &SendingController::updateBar);
    connect(&outbox, &Outbox::needingYouChanged, this, &SendingController::updateNeedingYou);
    connect(
        &m_services.pacer(), &PacerGate::waiting, this, [this](const QString &realm, std::chrono::milliseconds wait) {
            m_paceUntil.insert(realm, m_services.clock().now() + wait);
        });
}

void SendingController::plan(const QList<InvitationKey> &keys, int selected)
{
    if (selected > keys.size()) {
        m_window.listPage()->showNotice({{}, NoticeKind::Info,
            tr("The plan has the first %L1 of %Ln selected rows. Go on with the rest when they are sent.", nullptr,
                selected)
                .arg(keys.size()),
            {}});
    }
    QList<Invitation> rows;
    rows.reserve(keys.size());
    for (const InvitationKey &key : keys) {
        if (const int slot = m_services.table().slotOf(key); slot >= 0) {
            rows += m_services.table().at(slot);
        }
    }
    openSheet(rows);
}

void SendingController::openSheet(const QList<Invitation> &rows)
{
    if (m_sheet) {
        m_sheet->raise();
        return;
    }
    m_sheet = new PlanSheet(&m_window);
    m_sheet->setAttribute(Qt::WA_DeleteOnClose);
    auto *model = new PlanModel(m_sheet);
    model->setReplan(
        [this](const PlanItem &item, Action action) { return m_services.outbox().planOne(action, item.invitation); });
    model->setPlan(m_services.outbox().planLiveLinks(rows), contextOf(m_services));
    m_sheet->setModel(model);
    m_sheet->setLive(m_services.sandbox() == nullptr);
    connect(m_sheet, &PlanSheet::sendRequested, this, [this, model] { confirm(model->chosen()); });
    m_sheet->open();
}

void SendingController::confirm(const Plan &plan)
{
    m_services.outbox().confirm(plan, Undo::Offered)->then(this, [this](const Result<QList<OutboxItem>> &items) {
        if (!items) {
            showProblem(items.error());
        } else if (!m_services.outbox().isSender()) {
            m_window.listPage()->showNotice(
                {{}, NoticeKind::Info, tr("Another Reinvite on this profile sends; this window watches."), {}});
        }
        updateBar();
    });
}

void SendingController::setPaused(bool paused)
{
    m_services.outbox().setPaused(paused)->then(this, [this](const Result<void> &done) {
        if (!done) {
            showProblem(done.error());
        }
    });
}

void SendingController::stop()
{
    m_services.outbox().stop()->then(this, [this](const Result<QList<OutboxItem>> &undone) {
        if (!undone) {
            showProblem(undone.error());
            m_closing = false;
        }
        closeWhenStopped();
    });
}

/// What certainly was not processed, as a plan of its own: what has changed meanwhile is seen there.
void SendingController::retry()
{
    QList<InvitationKey> keys;
    for (const OutboxItem &item : m_progress.failed()) {
        keys += item.key;
    }
    plan(keys, int(keys.size()));
}

void SendingController::tick()
{
    if (m_progress.isUnderWay()) {
        updateBar();
    }
}

void SendingController::updateBar()
{
    const bool isShown = isOfSeveral() || m_services.outbox().isPaused();
    m_window.listPage()->sendingBar()->setStatus({.total = isShown ? m_progress.total() : 0,
        .left = m_progress.left(),
        .paused = m_services.outbox().isPaused(),
        .failed = int(m_progress.failed().size()),
        .outcome = outcomeText(m_progress),
        .pace = paceText()});
}

QString SendingController::paceText() const
{
    if (m_services.outbox().isPaused()) {
        return tr("nothing more begins until you resume");
    }
    if (QString wait = waitText(); !wait.isEmpty()) {
        return wait;
    }
    const Instant now = m_services.clock().now();
    const auto rate = m_progress.perMinute(now);
    const auto left = m_progress.timeLeft(now);
    return rate && left ? tr("%L1 a minute, about %2 left").arg(qRound(*rate)).arg(duration(*left)) : QString();
}

/// The vendor's own wait (429) before the budget's.
QString SendingController::waitText() const
{
    const Instant now = m_services.clock().now();
    const auto waiting = m_progress.nextWaiting();
    if (waiting && waiting->notBefore > now) {
        return waitOf(*waiting, waiting->notBefore - now);
    }
    Instant until;
    for (const Instant paced : m_paceUntil) {
        until = std::max(until, paced);
    }
    constexpr std::chrono::milliseconds WorthSaying = std::chrono::seconds(2);
    return until.isValid() && until - now > WorthSaying
        ? tr("this minute's budget is used up, goes on in %1").arg(duration(until - now))
        : QString();
}

QString SendingController::waitOf(const OutboxItem &item, std::chrono::milliseconds wait) const
{
    const VendorTraits *traits = m_services.hub().traits(item.key.connection);
    const QString vendor = traits == nullptr ? tr("The vendor") : traits->name;
    //: 1: a vendor, 2: a duration
    return item.httpStatus == TooManyRequests ? tr("%1 asks to wait %2").arg(vendor, duration(wait))
                                              : tr("%1 is tried again in %2").arg(vendor, duration(wait));
}

void SendingController::updateNeedingYou()
{
    const QList<OutboxItem> items = m_services.outbox().needingYou();
    m_window.listPage()->setNeedingYou(items.isEmpty()
            ? QString()
            : tr("%Ln person(s) lost a seat while its link was renewed, and it could not be given back.", nullptr,
                int(items.size())));
}

void SendingController::askWhatToDo()
{
    const QList<OutboxItem> items = m_services.outbox().needingYou();
    if (items.isEmpty()) {
        return;
    }
    const OutboxItem &item = items.constFirst();
    //: 1: an address, 2: a subscription or an order
    const QString title = item.containerName.isEmpty()
        ? tr("%1 has no seat now.").arg(item.email)
        : tr("%1 has no seat in “%2” now.").arg(item.email, item.containerName);
    m_window.listPage()->ask({.title = title,
        .text = tr("It was released to renew the link, and could not be assigned again. %1").arg(item.reason),
        .confirmText = tr("Leave it free"),
        .alternativeText = tr("Assign again"),
        .destructive = true});
    m_asked = item.id; // after ask: an older question is answered by it
}

void SendingController::decide(Reply reply)
{
    const qint64 item = std::exchange(m_asked, 0);
    if (item == 0 || reply == Reply::Cancel) {
        return;
    }
    m_services.outbox()
        .settle(item, reply == Reply::Alternative ? Settle::TryAgain : Settle::GiveUp)
        ->then(this, [this](const Result<OutboxItem> &settled) {
            if (!settled) {
                showProblem(settled.error());
            }
        });
}

/// What this program has under way would wait for a question at the next start: the administrator decides now.
bool SendingController::mayClose()
{
    if (m_closing || !m_services.outbox().isSender() || !m_progress.isUnderWay()) {
        return true;
    }
    if (m_closeQuestion) {
        m_closeQuestion->raise();
        return false;
    }
    auto *question = new QMessageBox(&m_window);
    m_closeQuestion = question;
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Question);
    question->setText(tr("%Ln mail(s) have not left yet.", nullptr, m_progress.left()));
    question->setInformativeText(
        tr("Minimise Reinvite and let it send, or stop: what has not begun is taken back, what "
           "is under way comes to its end, then the window closes."));
    const auto *goOn = question->addButton(tr("&Minimise and go on"), QMessageBox::AcceptRole);
    const auto *stopping = question->addButton(tr("&Stop and close"), QMessageBox::DestructiveRole);
    question->addButton(QMessageBox::Cancel);
    connect(question, &QMessageBox::buttonClicked, this, [this, goOn, stopping](const QAbstractButton *button) {
        if (button == goOn) {
            m_window.showMinimized();
        } else if (button == stopping) {
            m_closing = true;
            stop();
        }
    });
    question->open();
    return false;
}

void SendingController::closeWhenStopped()
{
    if (m_closing && !m_progress.isUnderWay()) {
        m_window.quit();
    }
}

void SendingController::showProblem(const Problem &problem)
{
    m_window.listPage()->showNotice({{}, NoticeKind::Error, describe(problem), {}});
}

} // namespace Reinvite
