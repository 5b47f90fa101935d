// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/outboxcommand.h"

#include "app/cli/console.h"

#include <algorithm>

namespace Reinvite {

ListOutboxCommand::ListOutboxCommand(CommonOptions options, RowFormat format, QObject *parent)
    : Command(std::move(options), parent)
    , m_format(format)
{
}

void ListOutboxCommand::start()
{
    withServices([this] {
        services().ledger().openItems()->then(this, [this](const Result<QList<OutboxItem>> &items) {
            if (!items) {
                fail(items.error());
                return;
            }
            Console::print(formatOutbox(*items, m_format));
            if (services().outbox().isPaused()) {
                Console::note(tr("Sending is paused: “reinvite-cli outbox resume” lets it go on."));
            }
            Q_EMIT finished(ExitCode::Sent);
        });
    });
}

PauseCommand::PauseCommand(CommonOptions options, bool pause, QObject *parent)
    : Command(std::move(options), parent)
    , m_pause(pause)
{
}

void PauseCommand::start()
{
    withServices([this] {
        services().outbox().setPaused(m_pause)->then(this, [this](const Result<void> &done) {
            if (!done) {
                fail(done.error());
                return;
            }
            Console::note(
                m_pause ? tr("Paused: nothing more begins on this profile until it is resumed.") : tr("Resumed."));
            Q_EMIT finished(ExitCode::Sent);
        });
    });
}

void StopCommand::start()
{
    withServices([this] {
        services().outbox().stop()->then(this, [this](const Result<QList<OutboxItem>> &undone) {
            if (!undone) {
                fail(undone.error());
                return;
            }
            Console::note(
                tr("%Ln mail(s) taken back; what is under way comes to its end.", nullptr, int(undone->size())));
            Q_EMIT finished(ExitCode::Sent);
        });
    });
}

void GoOnCommand::start()
{
    withServices([this] {
        services().ledger().openItems()->then(this, [this](const Result<QList<OutboxItem>> &items) {
            if (items) {
                goOn(*items);
            } else {
                fail(items.error());
            }
        });
    });
}

/// Leftovers by the administrator's word; renewals that were begun go on by themselves and are waited for.
void GoOnCommand::goOn(const QList<OutboxItem> &open)
{
    for (const OutboxItem &item : open) {
        if (isUnderWay(item.state)) {
            m_items.insert(item.id, item);
        }
    }
    connect(&services().outbox(), &Outbox::itemChanged, this, [this](const OutboxItem &item) {
        if (m_items.contains(item.id)) {
            m_items.insert(item.id, item);
        }
        finishWhenSettled();
    });
    connect(&services().outbox(), &Outbox::lookedInto, this, &GoOnCommand::finishWhenSettled);
    QSet<QString> connections;
    for (const OutboxItem &item : std::as_const(m_items)) {
        connections.insert(item.key.connection);
    }
    Console::note(tr("%Ln mail(s) go on.", nullptr, int(m_items.size())));
    withTokens(connections, [this] {
        // Another program may be the sender now, and leave them to this one when it dies.
        connect(&services().outbox(), &Outbox::leftoversChanged, this, &GoOnCommand::sendLeftovers);
        sendLeftovers();
        finishWhenSettled();
    });
}

void GoOnCommand::sendLeftovers()
{
    QList<qint64> ids;
    for (const OutboxItem &item : services().outbox().leftovers()) {
        if (m_items.contains(item.id)) {
            ids.append(item.id);
        }
    }
    if (!ids.isEmpty()) {
        services().outbox().answerLeftovers(ids, true);
    }
}

void GoOnCommand::finishWhenSettled()
{
    const bool waiting = std::ranges::any_of(m_items, [](const OutboxItem &item) { return isUnderWay(item.state); });
    if (waiting || services().outbox().isAtWork()) {
        return;
    }
    disconnect(&services().outbox(), nullptr, this, nullptr);
    ExitCode code = ExitCode::Sent;
    QList<ResendRow> rows;
    for (const OutboxItem &item : std::as_const(m_items)) {
        rows.append(toResendRow(item));
        code = moreSerious(code, exitCodeOf(item.state));
    }
    Console::print(formatResends(rows, rowFormatFromName(options().format).value_or(RowFormat::Table)));
    Q_EMIT finished(code);
}

SettleCommand::SettleCommand(CommonOptions options, QString item, QString how, QObject *parent)
    : Command(std::move(options), parent)
    , m_item(std::move(item))
    , m_how(std::move(how))
{
}

void SettleCommand::start()
{
    const auto how = settleFromWord(m_how);
    bool isNumber = false;
    const qint64 item = m_item.toLongLong(&isNumber);
    if (!how || !isNumber) {
        usageError(isNumber ? tr("“%1” is none of: arrived, send-again, try-again, give-up.").arg(m_how)
                            : tr("“%1” is no number of an item: “outbox list” shows them.").arg(m_item));
        return;
    }
    withServices([this, item, how] { settle(item, *how); });
}

void SettleCommand::settle(qint64 item, Settle how)
{
    services().ledger().items({item})->then(this, [this, item, how](const Result<QList<OutboxItem>> &items) {
        QSet<QString> connections;
        for (const OutboxItem &found : items.value_or(QList<OutboxItem>())) {
            connections.insert(found.key.connection);
        }
        withTokens(connections, [this, item, how] { settleNow(item, how); });
    });
}

void SettleCommand::settleNow(qint64 item, Settle how)
{
    services().outbox().settle(item, how)->then(this, [this](const Result<OutboxItem> &settled) {
        if (!settled) {
            fail(settled.error());
            return;
        }
        m_settled = *settled;
        connect(&services().outbox(), &Outbox::itemChanged, this, [this](const OutboxItem &changed) {
            if (changed.id == m_settled.id) {
                m_settled = changed;
            }
            finishWhenSettled();
        });
        connect(&services().outbox(), &Outbox::lookedInto, this, &SettleCommand::finishWhenSettled);
        finishWhenSettled();
    });
}

void SettleCommand::finishWhenSettled()
{
    if (isUnderWay(m_settled.state) || services().outbox().isAtWork()) {
        return;
    }
    disconnect(&services().outbox(), nullptr, this, nullptr);
    Console::print(formatOutbox({m_settled}, rowFormatFromName(options().format).value_or(RowFormat::Table)));
    // Given up, or said to have arrived: that is what was asked for.
    const bool asAsked = m_settled.state == SendState::NotSent && settleFromWord(m_how) == Settle::GiveUp;
    Q_EMIT finished(asAsked ? ExitCode::Sent : exitCodeOf(m_settled.state));
}

std::optional<Settle> settleFromWord(const QString &word)
{
    if (word == QLatin1String("arrived")) {
        return Settle::Arrived;
    }
    if (word == QLatin1String("send-again")) {
        return Settle::SendAgain;
    }
    if (word == QLatin1String("try-again")) {
        return Settle::TryAgain;
    }
    return word == QLatin1String("give-up") ? std::optional(Settle::GiveUp) : std::nullopt;
}

} // namespace Reinvite
