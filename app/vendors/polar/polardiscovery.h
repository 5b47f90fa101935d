// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/vendors/polar/polarrequests.h"

#include <QStringList>

namespace Reinvite::Polar {

/// Finds what has seats: the organisation where the side can ask for it, then all pages of subscriptions and of orders,
/// one after the other. A missing scope leaves its part out and says so. Belongs to the list's job and stops with it.
class PolarDiscovery final : public QObject
{
    Q_OBJECT
public:
    /// `knownOrganization`: where the token sees several, this one is listed.
    PolarDiscovery(PolarRequests &requests, const QString &knownOrganization, JobBase *job);

    void start();
    /// Everything that has seats was found.
    [[nodiscard]] bool isWhole() const { return m_whole; }
    /// A sentence for each thing that was left out.
    [[nodiscard]] const QStringList &notices() const { return m_notices; }

Q_SIGNALS:
    /// Comes before the first containers. The name may be empty.
    void organizationFound(const Reinvite::Polar::Organization &organization);
    /// Who is billed: the customer's id by the container's.
    void customersFound(const QHash<QString, QString> &customers);
    void containersFound(const QList<Reinvite::Container> &containers);
    void finished();
    void failed(const Reinvite::Problem &problem);

private:
    void readOrganizations();
    void takeOrganizations(const QList<Organization> &organizations);
    void readPage(ContainerKind kind, int page);
    void takePage(ContainerKind kind, int number, const ContainerPage &page);
    void leaveOut(ContainerKind kind, const Problem &problem);
    void checkCount(ContainerKind kind, int totalCount);
    void goOnAfter(ContainerKind kind);

    PolarRequests &m_requests;
    QString m_knownOrganization;
    QString m_filter; ///< the organisation that requests are narrowed to; empty: none
    JobBase *m_job;
    QSet<QString> m_seen; ///< ids of all items of the kind that is being read
    QStringList m_notices;
    int m_kindsLeftOut = 0;
    bool m_named = false;
    bool m_whole = true;
};

} // namespace Reinvite::Polar
