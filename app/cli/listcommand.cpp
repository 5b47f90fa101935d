// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/listcommand.h"

#include "app/cli/console.h"
#include "app/cli/refreshrun.h"
#include "app/profile/connectionwords.h"

namespace Reinvite {

ListCommand::ListCommand(CommonOptions options, QString where, RowFormat format, QObject *parent)
    : Command(std::move(options), parent)
    , m_where(std::move(where))
    , m_format(format)
{
}

void ListCommand::start()
{
    withServices([this] { services().loadKnownLists()->then(this, [this](const Result<void> &) { refresh(); }); });
}

void ListCommand::refresh()
{
    const QStringList connections = meantConnections();
    if (connections.isEmpty()) {
        return;
    }
    auto *run = new RefreshRun(services(), options().offline ? QStringList() : connections, this);
    connect(run, &RefreshRun::finished, this, [this, run, connections] { show(*run, connections); });
    run->start();
}

void ListCommand::show(const RefreshRun &run, const QStringList &connections)
{
    Console::print(formatRows(listRows(services(), connections, m_where), m_format));
    for (const QString &shortfall : run.shortfalls()) {
        Console::note(shortfall);
    }
    Q_EMIT finished(run.shortfalls().isEmpty() ? ExitCode::Sent
            : run.problem()                    ? moreSerious(exitCodeOf(*run.problem()), ExitCode::Incomplete)
                                               : ExitCode::Incomplete);
}

QList<ListRow> listRows(Services &services, const QStringList &connections, const QString &where)
{
    InvitationQuery query;
    query.now = services.clock().now();
    query.filter = Filter::parse(where, query.now).value_or(Filter());
    describeConnections(services, query);
    const std::atomic_bool stop = false;
    const auto snapshot = services.table().snapshot();
    QList<ListRow> rows;
    for (const int slot : runQuery(snapshot, query, stop).shown.order) {
        const Invitation invitation = snapshot.at(slot);
        const auto connection = services.connections().byId(invitation.key.connection);
        if (connection && connections.contains(connection->id)) {
            rows.append(
                {invitation, snapshot.mailAt(slot), *connection, query.now + query.skews.value(connection->id)});
        }
    }
    return rows;
}

} // namespace Reinvite
