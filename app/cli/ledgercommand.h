// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "app/cli/rowformat.h"
#include "models/ledgerexport.h"

namespace Reinvite {

/// `ledger list`: prints entries, newest first.
class ListLedgerCommand final : public Command
{
    Q_OBJECT
public:
    ListLedgerCommand(CommonOptions options, LedgerQuery query, RowFormat format, QObject *parent = nullptr);
    void start() override;

private:
    LedgerQuery m_query;
    RowFormat m_format;
};

/// `ledger runs`: what was confirmed together, newest first.
class ListRunsCommand final : public Command
{
    Q_OBJECT
public:
    /// `limit` 0: all.
    ListRunsCommand(CommonOptions options, int limit, RowFormat format, QObject *parent = nullptr);
    void start() override;

private:
    int m_limit;
    RowFormat m_format;
};

/// `ledger export --output FILE`.
class ExportLedgerCommand final : public Command
{
    Q_OBJECT
public:
    ExportLedgerCommand(
        CommonOptions options, LedgerQuery query, QString file, ExportFormat format, QObject *parent = nullptr);
    void start() override;

private:
    LedgerQuery m_query;
    QString m_file;
    ExportFormat m_format;
};

/// `ledger verify`: does each entry follow from the one before?
class VerifyLedgerCommand final : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void start() override;
};

/// `ledger forget ADDRESS`: asks, or takes --yes.
class ForgetCommand final : public Command
{
    Q_OBJECT
public:
    ForgetCommand(CommonOptions options, QString address, QObject *parent = nullptr);
    void start() override;

private:
    [[nodiscard]] bool agreed();
    void forget();

    QString m_address;
};

} // namespace Reinvite
