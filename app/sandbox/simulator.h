// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/loopbackserver.h"
#include "app/sandbox/sandbox.h"

#include <vector>

namespace Reinvite {

/// A token that a simulated vendor knows, for those who want to see what a lesser one may not do.
struct SimulatedToken
{
    QString name; ///< "full", "read_only"
    QByteArray token;
    QStringList scopes;
};

/// A fact that the vendor's papers leave open, with the forms that it may take.
struct OpenForm
{
    QString id; ///< "aisquare.role"
    QStringList values;
    QString value; ///< the one that is in force
};

/// One simulated vendor. Lives on the sandbox's thread; every request to its port comes here in turn.
/// It may look at the sandbox's clock and deliver to its mailbox; faults, delays and the log are not its business.
class Simulator
{
public:
    /// What can be made to go wrong in the vendor's own words.
    enum class Trouble { Throttled, Broken, TokenExpired };

    Simulator() = default;
    virtual ~Simulator() = default;
    Q_DISABLE_COPY_MOVE(Simulator)

    [[nodiscard]] virtual LoopbackReply answer(const LoopbackRequest &request) = 0;
    /// What the vendor would say; nothing is processed.
    [[nodiscard]] virtual LoopbackReply refuse(Trouble trouble) const = 0;
    /// The path as it may stand in a log: without secrets.
    [[nodiscard]] virtual QString safePath(const LoopbackRequest &request) const = 0;

    /// Is this mail of this vendor, and does its link let a person in now?
    [[nodiscard]] virtual bool linkWorks(const Mail &mail) const = 0;

    [[nodiscard]] virtual std::vector<SandboxAccount> accounts(const QUrl &url) const = 0;
    [[nodiscard]] virtual QList<SimulatedToken> tokens() const = 0;
    [[nodiscard]] virtual QList<OpenForm> forms() const { return {}; }
    /// One of `forms`; an id of another vendor's is nothing to it.
    virtual void chooseForm(const QString &id, const QString &value)
    {
        Q_UNUSED(id)
        Q_UNUSED(value)
    }
    /// This vendor's entry (or entries) of the sandbox's line of JSON, by vendor id.
    [[nodiscard]] virtual QJsonObject toJson(const QUrl &url) const = 0;
};

} // namespace Reinvite
