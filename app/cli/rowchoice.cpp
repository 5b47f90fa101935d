// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/rowchoice.h"

#include "app/cli/console.h"
#include "app/cli/listcommand.h"
#include "app/cli/refreshrun.h"
#include "models/invitationexport.h"

#include <QCoreApplication>

#include <algorithm>

namespace Reinvite {

RowChoice::RowChoice(Services &services, RowOrder order, QStringList connections, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_order(std::move(order))
    , m_connections(std::move(connections))
{
    m_order.ids.removeDuplicates();
}

void RowChoice::start()
{
    auto *run = new RefreshRun(m_services, needsRefresh() ? m_connections : QStringList(), this);
    connect(run, &RefreshRun::finished, this, [this, run] {
        for (const QString &shortfall : run->shortfalls()) {
            Console::note(shortfall);
        }
        choose();
        const bool anyLacks =
            !m_order.where.isEmpty() || std::ranges::any_of(m_chosen, &QList<Invitation>::isEmpty, &ChosenRows::rows);
        if (run->problem() && anyLacks) {
            m_hindrance = moreSerious(m_hindrance, exitCodeOf(*run->problem()));
        }
        unlock();
    });
    run->start();
}

bool RowChoice::needsRefresh() const
{
    return !m_order.offline && (!m_order.where.isEmpty() || std::ranges::any_of(m_order.ids, [this](const QString &id) {
        return match(id).rows.isEmpty();
    }));
}

ChosenRows RowChoice::match(const QString &id) const
{
    ChosenRows match{.id = id, .rows = {}};
    const QString vendorId = id.section(QLatin1Char('/'), -1);
    for (const int slot : m_services.table().slotsOfId(vendorId)) {
        const Invitation &row = m_services.table().at(slot);
        if (m_connections.contains(row.key.connection) && (id == vendorId || id == keyText(row.key))) {
            match.rows.append(row);
        }
    }
    return match;
}

void RowChoice::choose()
{
    if (m_order.where.isEmpty()) {
        std::ranges::transform(
            m_order.ids, std::back_inserter(m_chosen), [this](const QString &id) { return match(id); });
        return;
    }
    for (const ListRow &row : listRows(m_services, m_connections, m_order.where)) {
        m_chosen.append({.id = row.invitation.key.id, .rows = {row.invitation}});
    }
}

/// Rows of a last known list need their connection's token before they can be planned.
void RowChoice::unlock()
{
    QSet<QString> meant;
    for (const ChosenRows &chosen : std::as_const(m_chosen)) {
        for (const Invitation &row : chosen.rows) {
            meant.insert(row.key.connection);
        }
    }
    m_unlocking = int(meant.size());
    if (m_unlocking == 0) {
        Q_EMIT finished();
    }
    for (const QString &connection : std::as_const(meant)) {
        m_services.hub().unlock(connection)->then(this, [this, connection](const Result<void> &unlocked) {
            if (unlocked && m_order.needsClock && !m_services.hub().isClockKnown(connection)) {
                askForTheTime(connection);
            } else {
                onReady(unlocked);
            }
        });
    }
}

/// Any answer shows the vendor's clock; this one says who the token belongs to as well.
void RowChoice::askForTheTime(const QString &connection)
{
    m_services.hub().test(connection)->then(this, [this](const Result<Identity> &identity) {
        onReady(identity ? Result<void>() : failure(identity.error()));
    });
}

void RowChoice::onReady(const Result<void> &ready)
{
    if (!ready) {
        Console::note(ready.error());
        m_hindrance = moreSerious(m_hindrance, exitCodeOf(ready.error()));
    }
    if (--m_unlocking == 0) {
        Q_EMIT finished();
    }
}

QString describe(const FilterError &error, const QString &text)
{
    const QString mark = QString(error.position, u' ') + QString(std::max<qsizetype>(1, error.length), u'^');
    return error.sentence + QStringLiteral("\n  ") + text + QStringLiteral("\n  ") + mark;
}

} // namespace Reinvite
