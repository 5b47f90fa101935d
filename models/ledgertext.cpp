// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/ledgertext.h"

#include "models/timetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Reinvite {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

QString doneText(Action action)
{
    switch (action) {
    case Action::Resend:
    case Action::Renew:
        return Text::tr("Sent");
    case Action::Revoke:
        return Text::tr("Revoked");
    case Action::Assign:
        return Text::tr("Assigned");
    }
    return {};
}

/// What a run's items came to, in the order in which it is told. A plan has one action, except that what would repeat
/// a dead link is renewed, and that has a state of its own.
struct Count
{
    QList<SendState> states;
    const char *text;
};

const char *doneCount(Action action)
{
    return action == Action::Revoke ? QT_TRANSLATE_N_NOOP("Reinvite", "%Ln revoked")
        : action == Action::Assign  ? QT_TRANSLATE_N_NOOP("Reinvite", "%Ln assigned")
                                    : QT_TRANSLATE_N_NOOP("Reinvite", "%Ln sent");
}

QList<Count> countsOf(Action action)
{
    return {
        {{SendState::Sent}, doneCount(action)},
        {{SendState::Renewed}, QT_TRANSLATE_N_NOOP("Reinvite", "%Ln renewed")},
        {{SendState::Refused}, QT_TRANSLATE_N_NOOP("Reinvite", "%Ln refused")},
        {{SendState::Unsettled}, QT_TRANSLATE_N_NOOP("Reinvite", "%Ln unknown")},
        {{SendState::NeedsYou}, QT_TRANSLATE_N_NOOP("Reinvite", "%Ln need you")},
        {{SendState::NotSent}, QT_TRANSLATE_N_NOOP("Reinvite", "%Ln not sent")},
        {{SendState::SignedOut}, QT_TRANSLATE_N_NOOP("Reinvite", "%Ln signed out")},
        {{SendState::Undone}, QT_TRANSLATE_N_NOOP("Reinvite", "%Ln undone")},
        {{SendState::Armed, SendState::Waiting, SendState::Sending, SendState::Releasing, SendState::Released,
             SendState::Assigning},
            QT_TRANSLATE_N_NOOP("Reinvite", "%Ln under way")},
    };
}

} // namespace

QString actionNoun(Action action)
{
    switch (action) {
    case Action::Resend:
        return Text::tr("Resend");
    case Action::Revoke:
        return Text::tr("Revoke");
    case Action::Assign:
        return Text::tr("Assign");
    case Action::Renew:
        return Text::tr("Renewal");
    }
    return {};
}

QString outcomeText(Action action, SendState state)
{
    switch (state) {
    case SendState::None:
        return {};
    case SendState::Armed:
        return Text::tr("Asked for");
    case SendState::Waiting:
        return Text::tr("Waits");
    case SendState::Sending:
        return Text::tr("Going out");
    case SendState::Sent:
        return doneText(action);
    case SendState::Refused:
        return Text::tr("Refused");
    case SendState::NotSent:
        return Text::tr("Not sent");
    case SendState::SignedOut:
        return Text::tr("Signed out");
    case SendState::Unsettled:
        return Text::tr("Unknown");
    case SendState::Undone:
        return Text::tr("Undone");
    case SendState::Releasing:
        return Text::tr("Being released");
    case SendState::Released:
        return Text::tr("Released");
    case SendState::Assigning:
        return Text::tr("Being assigned");
    case SendState::Renewed:
        return Text::tr("Renewed");
    case SendState::NeedsYou:
        return Text::tr("Needs you");
    }
    return {};
}

QString personText(const LedgerEntry &entry)
{
    if (!entry.email.isEmpty()) {
        return entry.email;
    }
    return entry.blanked ? Text::tr("blanked") : Text::tr("no address");
}

QString saidText(const LedgerEntry &entry)
{
    return entry.vendorText.isEmpty() ? entry.reason : entry.vendorText;
}

QString deadlinesText(const LedgerEntry &entry, Instant now, const QTimeZone &zone)
{
    QString before = headlineTime(entry.expiresBefore, now, zone);
    const QString after = headlineTime(entry.expiresAfter, now, zone);
    if (after.isEmpty() || entry.expiresAfter == entry.expiresBefore) {
        return before;
    }
    //: 1: time
    return before.isEmpty() ? Text::tr("now %1").arg(after) : before + u" → "_s + after;
}

QString countsText(const LedgerRun &run)
{
    QStringList texts;
    for (const Count &count : countsOf(run.action)) {
        int items = 0;
        for (const SendState state : count.states) {
            items += run.counts.value(state);
        }
        if (items > 0) {
            texts.append(Text::tr(count.text, nullptr, items));
        }
    }
    return texts.join(u", "_s);
}

QString runTitle(const LedgerRun &run, Instant now, const QTimeZone &zone)
{
    return headlineTime(run.begunAt, now, zone);
}

SendState gravestState(const LedgerRun &run)
{
    constexpr std::array order = {SendState::NeedsYou, SendState::Unsettled, SendState::Refused, SendState::SignedOut,
        SendState::NotSent, SendState::Sending, SendState::Releasing, SendState::Released, SendState::Assigning,
        SendState::Waiting, SendState::Armed, SendState::Sent, SendState::Renewed, SendState::Undone};
    const auto *found = std::ranges::find_if(order, [&run](SendState state) { return run.counts.value(state) > 0; });
    return found == order.end() ? SendState::None : *found;
}

QString chainText(const ChainReport &report)
{
    if (!report.isWhole()) {
        return Text::tr("The ledger is damaged at entry %1. %2 Restore the profile's file ledger.db from a copy, or "
                        "keep it as evidence: nothing in it was changed by this look.")
            .arg(report.brokenEntry)
            .arg(report.finding);
    }
    if (report.entries == 0) {
        return Text::tr("The ledger is whole: it has no entries yet.");
    }
    const QString whole = Text::tr(
        "The ledger is whole: each of its %Ln entries follows from the one before.", nullptr, int(report.entries));
    return report.blanked == 0 ? whole : whole + u' ' + Text::tr("Blanked: %L1.").arg(report.blanked);
}

QString forgetExplanation()
{
    return Text::tr("Blanks the address, what the vendor said and the reason in every entry that is over. When, what "
                    "was asked and what came of it stay, and the chain stays whole. It cannot be taken back. What is "
                    "still under way keeps its address until it is over.");
}

QString forgottenText(const QString &address, int entries)
{
    if (entries == 0) {
        return Text::tr("No entry that is over has the address %1.").arg(address);
    }
    return Text::tr("Blanked %Ln entries of %1.", nullptr, entries).arg(address);
}

QString exportedText(int entries, const QString &file)
{
    return Text::tr("Wrote %Ln entries to %1.", nullptr, entries).arg(file);
}

QString keptText(int days)
{
    return days == 0 ? Text::tr("Entries are kept for ever.")
                     : Text::tr("Entries are kept for %Ln days.", nullptr, days);
}

} // namespace Reinvite
