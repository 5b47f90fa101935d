// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "app/cli/rowformat.h"

namespace Reinvite {

/// What `connections add` was told.
struct NewConnection
{
    QString name;
    QString vendor;
    QUrl url;                  ///< empty: the vendor's own
    FormValues answers;        ///< by FormField::id
    QStringList parts;         ///< ids or names of the account's parts; empty: all
    int requestsPerMinute = 0; ///< 0: the usual share of the vendor's limit
};

/// `connections add NAME --vendor V --url URL`: needs no network, unless a password is to be traded for a token now or
/// parts are to be chosen by name.
class AddConnectionCommand final : public Command
{
    Q_OBJECT
public:
    AddConnectionCommand(const CommonOptions &options, NewConnection connection, QObject *parent = nullptr);
    void start() override;

private:
    void add();
    void signIn(const ConnectionInfo &connection, FormAnswers answers);
    void keep(const ConnectionInfo &connection, Secret token, TokenPlace place);
    void keepToken(const QString &connection, Secret token);

    NewConnection m_new;
    SecretFromInput m_fromInput;
};

/// `connections sign-in NAME`: a new token, or a new sign-in, for a connection that is there.
class SignInCommand final : public Command
{
    Q_OBJECT
public:
    explicit SignInCommand(const CommonOptions &options, QObject *parent = nullptr);
    void start() override;

private:
    void signIn();
    void keep(const QString &connection, Secret token);

    SecretFromInput m_fromInput;
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
