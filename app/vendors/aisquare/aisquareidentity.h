// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/aisquare/aisquarerequests.h"
#include "models/identity.h"

namespace Reinvite::AiSquare {

/// Ids and names of what a connection lists, each as one text, as the profile keeps them.
struct Scope
{
    QString id;   ///< empty: nothing is known
    QString name; ///< "Design, Research and 3 more"
};

[[nodiscard]] Scope scopeOf(const QList<AccountPart> &workspaces);

/// Finds out which workspaces the account sees and what it is there. The vendor documents no call that names the
/// person; environment, person and the session's end are the client's to fill in.
class AiSquareIdentity final : public QObject
{
    Q_OBJECT
public:
    /// `chosen`: the workspaces that the connection lists; empty: all.
    AiSquareIdentity(AiSquareRequests &requests, QList<AccountPart> chosen, Job<Identity> *job);

    void start();

private:
    void take(const QList<AccountPart> &found);
    void probeInvites(const Problem &problem);
    [[nodiscard]] QList<AccountPart> listedOf(const QList<AccountPart> &found) const;

    AiSquareRequests &m_requests;
    QList<AccountPart> m_chosen;
    Job<Identity> *m_job;
};

} // namespace Reinvite::AiSquare
