// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/sendcommand.h"

#include "app/cli/console.h"
#include "app/cli/interrupt.h"
#include "app/outbox/planner.h"
#include "models/invitationexport.h"
#include "models/timetext.h"

#include <algorithm>

namespace Reinvite {

namespace {

constexpr std::chrono::milliseconds ProgressSpan = std::chrono::seconds(1);
/// Above so many live mails a "yes" is too easily said: the number is typed.
constexpr qsizetype TypedAbove = 25;

QString who(const Invitation &row)
{
    return row.email.isEmpty() ? row.key.id : row.email;
}

/// Of items whose newest entry says that they were not processed, in the order in which they were confirmed.
QStringList failedIds(const QList<LedgerEntry> &newestFirst)
{
    QSet<qint64> seen;
    QStringList ids;
    for (const LedgerEntry &entry : newestFirst) {
        const bool isNewest = !seen.contains(entry.item);
        seen.insert(entry.item);
        if (isNewest && (entry.state == SendState::NotSent || entry.state == SendState::SignedOut)) {
            ids.prepend(keyText(entry.key));
        }
    }
    return ids;
}

bool isNewWord(const OutboxItem &item)
{
    return !isUnderWay(item.state) || item.state == SendState::Waiting;
}

} // namespace

SendCommand::SendCommand(CommonOptions options, SendOrder order, RowFormat format, QObject *parent)
    : Command(std::move(options), parent)
    , m_order(std::move(order))
    , m_format(format)
{
}

SendCommand::~SendCommand() = default;

void SendCommand::start()
{
    withServices([this] {
        services().loadKnownLists()->then(this, [this](const Result<void> &) {
            if (m_order.retry) {
                findFailed();
            } else {
                choose();
            }
        });
    });
}

void SendCommand::choose()
{
    const QStringList connections = meantConnections();
    if (connections.isEmpty()) {
        return;
    }
    m_choice = new RowChoice(services(), m_order.rows, connections, this);
    connect(m_choice, &RowChoice::finished, this, &SendCommand::plan);
    m_choice->start();
}

void SendCommand::findFailed()
{
    services().ledger().runs(1)->then(this, [this](const Result<QList<LedgerRun>> &runs) {
        if (!runs) {
            fail(runs.error());
            return;
        }
        const LedgerQuery query{.run = runs->isEmpty() ? QStringLiteral("none") : runs->first().run};
        services().ledger().entries(query)->then(this, [this](const Result<QList<LedgerEntry>> &entries) {
            if (!entries) {
                fail(entries.error());
                return;
            }
            m_order.rows.ids = failedIds(*entries);
            choose();
        });
    });
}

void SendCommand::plan()
{
    m_leftOut = moreSerious(m_leftOut, m_choice->hindrance());
    for (const ChosenRows &chosen : m_choice->chosen()) {
        m_places.insert(chosen.id, m_places.size());
        planRow(chosen);
    }
    leaveOutRepeated(m_plan.items);
    announce();
    if (m_order.dryRun) {
        printPlan();
    } else {
        askThenSend();
    }
}

void SendCommand::planRow(const ChosenRows &chosen)
{
    QSet<QString> realms;
    for (const Invitation &row : chosen.rows) {
        realms.insert(services().outbox().target(row.key).realm);
    }
    if (chosen.rows.isEmpty()) {
        leaveOut(chosen.id, QStringLiteral("not_found"), tr("No list has this id."), ExitCode::Refused);
    } else if (realms.size() > 1) {
        leaveOut(chosen.id, QStringLiteral("ambiguous"),
            tr("Several connections have this id: name one with --connection."), ExitCode::Usage);
    } else {
        m_plan.items.append(planned(chosen.rows.first()));
        PlanItem &item = m_plan.items.last();
        if (item.leftOutBecause.isEmpty()) {
            item.leftOutBecause = heldBackBecause(item);
        }
    }
}

PlanItem SendCommand::planned(const Invitation &row)
{
    const Outbox &outbox = services().outbox();
    PlanItem resend = outbox.planOne(Action::Resend, row);
    const bool isDead = resend.cautions.testFlag(Caution::DeadLink);
    switch (m_order.what) {
    case SendOrder::What::Resend:
        return resend;
    case SendOrder::What::LiveLinks:
        return isDead && resend.canRenew ? outbox.planOne(Action::Renew, row) : resend;
    case SendOrder::What::Renew:
        break;
    }
    return resend.linkRenewed ? resend : outbox.planOne(Action::Renew, row); // the vendor's resend makes a new link
}

/// Who names an id means it; what a filter lets through is meant less.
QString SendCommand::heldBackBecause(const PlanItem &item) const
{
    if (m_order.rows.where.isEmpty()) {
        return {};
    }
    if (!m_order.again && item.cautions.testFlag(Caution::RecentMail)) {
        return tr("a mail to this person went a short while ago (--again sends all the same)");
    }
    if (!m_order.again && item.cautions.testFlag(Caution::EarlierUnknown)) {
        return tr("nobody knows whether an earlier mail went out (--again sends all the same)");
    }
    if (item.cautions.testFlag(Caution::DeadLink)) {
        return tr("the link is dead, and a resend would repeat it: use renew, or name the id");
    }
    return item.cautions.testFlag(Caution::LivesStill)
        ? tr("the link works still, and a renewal would end that: use resend, or name the id")
        : QString();
}

void SendCommand::leaveOut(const QString &id, const QString &outcome, const QString &detail, ExitCode code)
{
    m_done.append({.id = id, .outcome = outcome, .detail = detail});
    m_leftOut = moreSerious(m_leftOut, code);
}

void SendCommand::announce()
{
    for (PlanItem &item : m_plan.items) {
        announce(item);
    }
}

void SendCommand::announce(PlanItem &item)
{
    const Invitation &row = item.invitation;
    const Instant vendorNow = services().clock().now() + services().hub().skew(row.key.connection);
    if (!m_order.dryRun && adoptLeftover(item)) {
        item.leftOutBecause = tr("goes on from where an earlier start of the program left it");
        Console::note(tr("%1: %2").arg(who(row), item.leftOutBecause));
    } else if (!item.leftOutBecause.isEmpty()) {
        Console::note(tr("%1: left out: %2").arg(who(row), item.leftOutBecause));
        // What a filter lets through and the plan leaves out is no failure.
        const ExitCode code = m_order.rows.where.isEmpty() ? ExitCode::Refused : ExitCode::Sent;
        leaveOut(row.key.id, QStringLiteral("left_out"), item.leftOutBecause, code);
        m_done.last().expiresAt = row.expiresAt;
    } else if (item.cautions != Cautions() && m_order.rows.where.isEmpty()) {
        Console::note(tr("%1: %2").arg(who(row), cautionText(item, vendorNow)));
    }
}

/// Naming the id again is the administrator's word for what was confirmed but had not left when a program ended.
bool SendCommand::adoptLeftover(const PlanItem &item)
{
    const QList<OutboxItem> leftovers = services().outbox().leftovers();
    const auto found = std::ranges::find_if(
        leftovers, [&](const OutboxItem &left) { return left.target == item.target && left.action == item.action; });
    if (found == leftovers.cend()) {
        return false;
    }
    m_watched.insert(found->id, *found);
    m_watchedOrder.append(found->id);
    return true;
}

void SendCommand::printPlan()
{
    QList<ResendRow> rows = m_done;
    for (const PlanItem &item : std::as_const(m_plan.items)) {
        if (item.leftOutBecause.isEmpty()) {
            const Instant vendorNow = services().clock().now() + services().hub().skew(item.invitation.key.connection);
            rows.append({.id = item.invitation.key.id,
                .outcome = actionId(item.action),
                .expiresAt = item.linkDiesAt,
                .detail = cautionText(item, vendorNow)});
        }
    }
    std::ranges::stable_sort(rows, {}, [this](const ResendRow &row) { return m_places.value(row.id); });
    Console::print(formatResends(rows, m_format));
    Console::note(
        tr("%Ln would be sent, %L1 left out. Nothing was sent.", nullptr, int(m_plan.goingOut())).arg(m_done.size()));
    Q_EMIT finished(m_leftOut);
}

void SendCommand::askThenSend()
{
    if (m_plan.goingOut() == 0 || agreed()) {
        send();
    }
}

bool SendCommand::agreed()
{
    const int count = int(m_plan.goingOut());
    if (options().yes) {
        return true;
    }
    if (!Console::inputIsTerminal()) {
        usageError(tr("%n mail(s) would be sent. Add --yes to send without being asked.", nullptr, count));
        return false;
    }
    const bool typed = count > TypedAbove && services().sandbox() == nullptr;
    const bool agrees = typed
        ? Console::readText(tr("These are %n live mails. Type the number to send them: ", nullptr, count)).trimmed()
            == QString::number(count)
        : Console::confirm(tr("Send %n mail(s)? [y/N] ", nullptr, count));
    if (!agrees) {
        Q_EMIT finished(ExitCode::Undone);
    }
    return agrees;
}

void SendCommand::send()
{
    connect(&services().outbox(), &Outbox::itemChanged, this, &SendCommand::onItemChanged);
    connect(&services().outbox(), &Outbox::lookedInto, this, &SendCommand::finishWhenSettled);
    connect(&services().outbox(), &Outbox::storageFailed, this, &SendCommand::fail);
    m_interrupt = std::make_unique<Interrupt>();
    connect(m_interrupt.get(), &Interrupt::requested, this, &SendCommand::onInterrupt);
    services().outbox().answerLeftovers(m_watchedOrder, true);
    if (m_plan.goingOut() == 0) {
        finishWhenSettled();
        return;
    }
    if (services().outbox().isPaused()) {
        Console::note(tr("Sending is paused on this profile: “reinvite-cli outbox resume” lets it go on."));
    }
    if (!options().yes) {
        Console::note(tr("Sending in %1. Ctrl-C takes it back.").arg(duration(Outbox::UndoSpan)));
    }
    services()
        .outbox()
        .confirm(m_plan, options().yes ? Undo::None : Undo::Offered)
        ->then(this, [this](const Result<QList<OutboxItem>> &items) {
            if (items) {
                watch(*items);
            } else {
                fail(items.error());
            }
        });
}

void SendCommand::watch(const QList<OutboxItem> &items)
{
    for (const OutboxItem &item : items) {
        m_watchedOrder.append(item.id);
        m_watched.insert(item.id, item);
        m_idOf.insert(item.id, item.key.id);
        m_progress.note(item, services().clock().now());
    }
    if (!services().outbox().isSender()) {
        Console::note(tr("Another Reinvite on this profile sends; this one watches."));
    }
    finishWhenSettled();
}

void SendCommand::onItemChanged(const OutboxItem &item)
{
    if (const auto watched = m_watched.find(item.id); watched != m_watched.end()) {
        *watched = item;
        m_progress.note(item, services().clock().now());
        tell(item);
    }
    finishWhenSettled();
}

/// One line that moves where somebody looks at a terminal; else a line for each outcome.
void SendCommand::tell(const OutboxItem &item)
{
    const QString to = item.email.isEmpty() ? item.key.id : item.email;
    if (m_watched.size() > 1 && Console::noteIsTerminal()) {
        showProgress(false);
    } else if (item.state == SendState::Waiting) {
        Console::note(tr("%1: waits: %2").arg(to, item.reason));
    } else if (m_watched.size() > 1 && isNewWord(item)) {
        Console::note(tr("%1: %2").arg(to, sendStateId(item.state)));
    }
}

void SendCommand::showProgress(bool last)
{
    const Instant now = services().clock().now();
    if (!last && m_progressShownAt.isValid() && now - m_progressShownAt < ProgressSpan) {
        return;
    }
    m_progressShownAt = now;
    const auto left = m_progress.timeLeft(now);
    const QString pace = left && !last ? tr(", about %1 left").arg(duration(*left)) : QString();
    Console::progress(tr("%1 of %2: %3%4")
                          .arg(m_progress.total() - m_progress.left())
                          .arg(m_progress.total())
                          .arg(outcomeText(m_progress), pace),
        last);
}

/// Takes back what has not left. What is under way is waited for; a second Ctrl-C ends the program.
void SendCommand::onInterrupt()
{
    services().outbox().undo(m_watchedOrder)->then(this, [](const Result<QList<OutboxItem>> &undone) {
        if (undone) {
            Console::note(
                tr("Stopping: %Ln taken back; what is under way comes to its end.", nullptr, int(undone->size())));
        }
    });
}

ResendRow SendCommand::rowOf(const OutboxItem &item)
{
    ResendRow row = toResendRow(item);
    row.id = m_idOf.value(item.id, item.key.id);
    if (item.state == SendState::Sent && services().outbox().mailStatus(item.target).deadLink) {
        row.detail = tr("The mail carries a dead link: it died %1.").arg(exactTime(row.expiresAt));
    }
    return row;
}

void SendCommand::finishWhenSettled()
{
    const bool waiting = std::ranges::any_of(m_watched, [](const OutboxItem &item) { return isUnderWay(item.state); });
    // As the sender of the profile this program may be at another one's item, too.
    if (waiting || services().outbox().isAtWork() || m_watchedOrder.size() < m_plan.goingOut()) {
        return;
    }
    if (m_watched.size() > 1 && Console::noteIsTerminal()) {
        showProgress(true);
    }
    ExitCode code = m_leftOut;
    QList<ResendRow> rows;
    for (const qint64 id : std::as_const(m_watchedOrder)) {
        const OutboxItem item = m_watched.value(id);
        rows.append(rowOf(item));
        code = moreSerious(code, exitCodeOf(item.state));
    }
    rows.append(m_done);
    std::ranges::stable_sort(rows, {}, [this](const ResendRow &row) { return m_places.value(row.id); });
    Console::print(formatResends(rows, m_format));
    disconnect(&services().outbox(), nullptr, this, nullptr);
    Q_EMIT finished(code);
}

} // namespace Reinvite
