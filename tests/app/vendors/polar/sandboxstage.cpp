// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/vendors/polar/sandboxstage.h"

#include "tests/app/sandbox/rawclient.h"

#include <QJsonArray>

#include <algorithm>

namespace Reinvite {

using namespace Qt::StringLiterals;

SandboxStage::SandboxStage(int seats)
    : m_sandbox(SandboxOptions{.seats = seats})
{
}

SandboxAccount SandboxStage::account(const Polar::Side &side) const
{
    auto accounts = m_sandbox.accounts();
    const auto found = std::ranges::find(accounts, QString(side.vendor), &SandboxAccount::vendor);
    return found == accounts.end() ? SandboxAccount() : std::move(*found);
}

std::unique_ptr<VendorClient> SandboxStage::makeClient(const Polar::Side &side)
{
    const SandboxAccount reached = account(side);
    ConnectionInfo info;
    info.id = u"c1"_s;
    info.vendor = side.vendor;
    info.baseUrl = reached.url;
    auto client = vendorById(info.vendor)
                      ->makeClient({
                          .connection = info,
                          .pacer = m_gate,
                          .clock = m_sandbox.clock(),
                          .loopbackOnly = true,
                          .adjust = [](HttpSettings &settings) { settings.readRetries = {}; },
                      });
    client->setToken(reached.token.clone());
    return client;
}

Secret SandboxStage::token(const QString &name) const
{
    const QJsonArray tokens = exchange(m_sandbox.controlUrl(), "GET", "/tokens").json()["tokens"_L1].toArray();
    const auto found =
        std::find_if(tokens.begin(), tokens.end(), [&name](const QJsonValue &each) { return each["name"_L1] == name; });
    return found == tokens.end() ? Secret() : Secret((*found)["token"_L1].toString().toLatin1());
}

Grant SandboxStage::grantFor(const VendorClient &client)
{
    return outcomeOf(m_gate.acquire(client.realm(), Priority::Act)).value().value();
}

} // namespace Reinvite
