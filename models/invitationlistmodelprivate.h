// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitationlistmodel.h"
#include "models/invitationrow.h"
#include "models/rowmarks.h"

#include <QSet>

#include <vector>

namespace Reinvite {

/// What has left the table since a query's snapshot was taken: its result may still have it.
class Departures
{
public:
    void note(quint64 version, const QList<int> &slotList)
    {
        for (const int slot : slotList) {
            m_departures.push_back({.version = version, .slot = slot});
        }
    }
    /// Results of older snapshots do not come any more.
    QSet<int> since(quint64 version)
    {
        std::erase_if(m_departures, [version](const Departure &one) { return one.version <= version; });
        QSet<int> gone;
        for (const Departure &departure : m_departures) {
            gone.insert(departure.slot);
        }
        return gone;
    }

private:
    struct Departure
    {
        quint64 version;
        int slot;
    };
    std::vector<Departure> m_departures;
};

struct InvitationListModel::Private
{
    [[nodiscard]] InvitationRow row(int number, InvitationColumn column) const;
    [[nodiscard]] const Invitation &invitationAt(int slot) const;
    [[nodiscard]] PersonPlace placeOf(int number) const;
    [[nodiscard]] QStringList alsoIn(const InvitationKey &key) const;
    [[nodiscard]] bool hasSharedRealm() const;
    [[nodiscard]] QList<int> shownRows(const QList<int> &slotList) const;
    bool unmark(const QList<int> &slotList);

    const InvitationTable &table;
    ShownRows shown;
    RowMarks marks;
    Departures departures;
    Instant now;
    ClockSkews skews;
    QHash<QString, QString> connectionNames;
    QSet<QString> signedOut;
    VendorsByConnection vendors;
    QHash<QString, QString> realms;
    const RecentChanges *changes = nullptr;
    QList<SortBy> sort;

    /// Views ask for one cell after the other, and for each in many roles.
    struct Read
    {
        int slot = -1;
        quint64 version = 0;
        Invitation invitation = {};
    };
    mutable Read lastRead = {};
};

} // namespace Reinvite
