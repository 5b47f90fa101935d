// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "app/cli/rowformat.h"

namespace Reinvite {

/// `connections add NAME --vendor V --url URL`: needs no network.
class AddConnectionCommand final : public Command
{
    Q_OBJECT
public:
    AddConnectionCommand(const CommonOptions &options, ConnectionInfo connection, QObject *parent = nullptr);
    void start() override;

private:
    void add();

    ConnectionInfo m_connection;
    bool m_tokenFromInput;
};

/// `connections list`.
class ListConnectionsCommand final : public Command
{
    Q_OBJECT
public:
    ListConnectionsCommand(CommonOptions options, RowFormat format, QObject *parent = nullptr);
    void start() override;

private:
    void show();

    RowFormat m_format;
};

/// `connections test NAME`: who the token belongs to and what it can't do.
class TestConnectionCommand final : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void start() override;

private:
    void test();
    void show(const Identity &identity);
};

/// `connections remove NAME`: the secret goes first.
class RemoveConnectionCommand final : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    void start() override;

private:
    void remove();
};

} // namespace Reinvite
