// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/desktop/listwords.h"

#include "models/timetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace Reinvite {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite::ListController)
};

/// Who could not be reached, and how old what is shown of them is.
class Offline
{
public:
    void take(const QString &name, const ConnectionStatus &status, Instant listedAt)
    {
        ++m_asked;
        // While it is tried again the problem still stands.
        if (!status.problem || status.problem->kind != ProblemKind::Offline || !listedAt.isValid()) {
            return;
        }
        m_names += name;
        m_oldest = m_oldest.isValid() ? std::min(m_oldest, listedAt) : listedAt;
    }

    [[nodiscard]] QString text(Instant now) const
    {
        const QString when = spokenTime(m_oldest, now);
        if (when.isEmpty()) {
            return {};
        }
        if (m_names.size() == m_asked) {
            //: 1: "3 hours ago"
            return Texts::tr("Offline. The list is as it was %1.").arg(when);
        }
        //: 1: a connection, 2: "3 hours ago"
        return m_names.size() == 1
            ? Texts::tr("%1 could not be reached. Its rows are as they were %2.").arg(m_names.constFirst(), when)
            : Texts::tr(
                "%1 of %n connections could not be reached. Their rows are as they were %2.", nullptr, int(m_asked))
                  .arg(m_names.size())
                  .arg(when);
    }

private:
    QStringList m_names;
    Instant m_oldest;
    qsizetype m_asked = 0;
};

bool needsSomebody(const ConnectionStatus &status)
{
    return status.state == ConnectionState::Failed || status.state == ConnectionState::SignedOut;
}

} // namespace

QHash<QString, QString> vendorNames()
{
    QHash<QString, QString> names;
    for (const Vendor &vendor : vendors()) {
        names.insert(vendor.traits.id, vendor.traits.name);
    }
    return names;
}

QString summaryText(const InvitationQueryResult &result, Instant now)
{
    const auto count = [&result](Badge badge) { return result.badgeCounts.at(static_cast<size_t>(badge)); };
    const int pending = count(Badge::Expired) + count(Badge::ExpiresSoon) + count(Badge::Pending);
    const QString open = Texts::tr("%Ln not accepted yet", nullptr, pending);
    const QString dead = Texts::tr("%Ln hold a dead link", nullptr, count(Badge::Expired));
    //: 1: "12 not accepted yet", 2: "3 hold a dead link"
    QStringList sentences = {Texts::tr("%1; %2.").arg(open, dead)};
    if (!result.shown.groups.isEmpty()) {
        sentences += Texts::tr("People in several rows: %L1.").arg(result.shown.groups.size());
    }
    //: 1: a time zone
    sentences += Texts::tr("Times in %1.").arg(zoneName(now));
    return sentences.join(u' ');
}

QString freshnessText(Services &services)
{
    Instant oldest;
    for (const ConnectionInfo &connection : services.connections().connections()) {
        const Instant listed = services.listedAt(connection.id);
        oldest = !oldest.isValid() || (listed.isValid() && listed < oldest) ? listed : oldest;
    }
    const QString rows = Texts::tr("%Ln invitation(s)", nullptr, services.table().count());
    return oldest.isValid() ? Texts::tr("%1 · refreshed %2").arg(rows, relativeTime(oldest, services.clock().now()))
                            : Texts::tr("%1 · not refreshed yet").arg(rows);
}

QString offlineText(Services &services, const QString &chosen)
{
    Offline offline;
    for (const ConnectionInfo &connection : services.connections().connections()) {
        if (chosen.isEmpty() || connection.id == chosen) {
            offline.take(connection.name, services.hub().status(connection.id), services.listedAt(connection.id));
        }
    }
    return offline.text(services.clock().now());
}

QString connectionsText(Services &services)
{
    const QList<ConnectionInfo> &connections = services.connections().connections();
    const auto needing = std::ranges::count_if(connections,
        [&services](const ConnectionInfo &connection) { return needsSomebody(services.hub().status(connection.id)); });
    const QString text = Texts::tr("%Ln connection(s)", nullptr, static_cast<int>(connections.size()));
    return needing == 0
        ? text
        : text + QStringLiteral(", ") + Texts::tr("%Ln need(s) you", nullptr, static_cast<int>(needing));
}

} // namespace Reinvite
