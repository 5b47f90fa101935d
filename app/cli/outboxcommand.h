// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "app/cli/rowformat.h"

namespace Reinvite {

/// `outbox list`: what is under way, waits for a word or needs somebody.
class ListOutboxCommand final : public Command
{
    Q_OBJECT
public:
    ListOutboxCommand(CommonOptions options, RowFormat format, QObject *parent = nullptr);
    void start() override;

private:
    RowFormat m_format;
};

/// `outbox pause`, `outbox resume`: for all programs on the profile.
class PauseCommand final : public Command
{
    Q_OBJECT
public:
    PauseCommand(CommonOptions options, bool pause, QObject *parent = nullptr);
    void start() override;

private:
    bool m_pause;
};

/// `outbox stop`: takes back what has not begun.
class StopCommand final : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void start() override;
};

/// `outbox go-on`: sends what was confirmed and had not left when a program ended.
class GoOnCommand final : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void start() override;

private:
    void goOn(const QList<OutboxItem> &open);
    void sendLeftovers();
    void finishWhenSettled();

    QHash<qint64, OutboxItem> m_items;
};

/// `outbox settle ITEM HOW`: the administrator's word on what nobody knows, or what needs them.
class SettleCommand final : public Command
{
    Q_OBJECT
public:
    SettleCommand(CommonOptions options, QString item, QString how, QObject *parent = nullptr);
    void start() override;

private:
    void settle(qint64 item, Settle how);
    void settleNow(qint64 item, Settle how);
    void finishWhenSettled();

    QString m_item;
    QString m_how;
    OutboxItem m_settled;
};

/// "arrived", "send-again", "try-again", "give-up"; empty: none of them.
[[nodiscard]] std::optional<Settle> settleFromWord(const QString &word);

} // namespace Reinvite
