// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/aisquare/aisquareidentity.h"

#include "app/vendors/aisquare/aisquarelist.h"

#include <QCoreApplication>

#include <algorithm>

namespace Reinvite::AiSquare {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

constexpr qsizetype MostNames = 3;

QStringList namesOf(const QList<AccountPart> &workspaces)
{
    QStringList names;
    for (const AccountPart &workspace : workspaces) {
        names.append(workspace.name);
    }
    return names;
}

/// "Design, Research and 3 more"
QString joined(const QStringList &names)
{
    const QString shown = names.mid(0, MostNames).join(", "_L1);
    const auto more = names.size() - MostNames;
    return more > 0 ? Text::tr("%1 and %n more", nullptr, int(more)).arg(shown) : shown;
}

/// The role, where it is the same everywhere.
QString commonRole(const QList<AccountPart> &workspaces)
{
    const QString role = workspaces.isEmpty() ? QString() : workspaces.constFirst().detail;
    const bool isCommon =
        std::ranges::all_of(workspaces, [&role](const AccountPart &one) { return one.detail == role; });
    return isCommon ? role : QString();
}

/// Who may resend is not documented; a viewer, who may change nothing else, hardly may.
QStringList preventedIn(QList<AccountPart> workspaces)
{
    workspaces.removeIf(
        [](const AccountPart &one) { return one.detail.compare("viewer"_L1, Qt::CaseInsensitive) != 0; });
    if (workspaces.isEmpty()) {
        return {};
    }
    return {Text::tr("The account is only a viewer in %1: the vendor may refuse to resend there.")
                .arg(joined(namesOf(workspaces)))};
}

} // namespace

Scope scopeOf(const QList<AccountPart> &workspaces)
{
    QStringList ids;
    for (const AccountPart &workspace : workspaces) {
        ids.append(workspace.id);
    }
    return {.id = ids.join(u','), .name = joined(namesOf(workspaces))};
}

AiSquareIdentity::AiSquareIdentity(AiSquareRequests &requests, QList<AccountPart> chosen, Job<Identity> *job)
    : QObject(job)
    , m_requests(requests)
    , m_chosen(std::move(chosen))
    , m_job(job)
{
}

void AiSquareIdentity::start()
{
    auto *finding = m_requests.allWorkspaces(Priority::Act);
    stopWith(m_job, finding);
    finding->then(this, [this](const Result<Listing<AccountPart>> &found) {
        if (found) {
            take(found->items);
        } else if (isRefusedDiscovery(found.error())) {
            probeInvites(found.error());
        } else {
            m_job->finish(failure(found.error()));
        }
    });
}

void AiSquareIdentity::take(const QList<AccountPart> &found)
{
    const QList<AccountPart> listed = listedOf(found);
    const auto [id, name] = scopeOf(listed);
    Identity identity{.scopeId = id, .scopeName = name, .role = commonRole(listed), .parts = found};
    identity.prevented = preventedIn(listed);
    m_job->finish(std::move(identity));
}

/// Without a list of workspaces an invite list still shows whether the vendor takes the token.
void AiSquareIdentity::probeInvites(const Problem &problem)
{
    const Container workspace = containerOf(m_chosen.value(0));
    auto *reading = m_requests.invites(workspace, 1, Priority::Act);
    stopWith(m_job, reading);
    reading->then(this, [this, problem](const Result<Page<Invitation>> &page) {
        if (!page) {
            m_job->finish(failure(page.error()));
            return;
        }
        const auto [id, name] = scopeOf(m_chosen);
        Identity identity{.scopeId = id, .scopeName = name};
        identity.prevented = {Text::tr("The workspaces can't be looked up: %1").arg(describe(problem))};
        m_job->finish(std::move(identity));
    });
}

QList<AccountPart> AiSquareIdentity::listedOf(const QList<AccountPart> &found) const
{
    if (m_chosen.isEmpty()) {
        return found;
    }
    QList<AccountPart> listed;
    for (const AccountPart &part : m_chosen) {
        const auto known = std::ranges::find(found, part.id, &AccountPart::id);
        listed.append(known == found.end() ? part : *known);
    }
    return listed;
}

} // namespace Reinvite::AiSquare
