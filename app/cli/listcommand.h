// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "app/cli/rowformat.h"
#include "models/filter.h"

namespace Reinvite {

class RefreshRun;

/// `list`: brings the lists up to date and prints every row that the filter lets through.
class ListCommand final : public Command
{
    Q_OBJECT
public:
    /// `where` can be read as a filter; empty: all rows.
    ListCommand(CommonOptions options, QString where, RowFormat format, QObject *parent = nullptr);

    void start() override;

private:
    void refresh();
    void show(const RefreshRun &run, const QStringList &connections);

    QString m_where;
    RowFormat m_format;
};

/// The rows of these connections that the filter lets through, most urgent deadline first. The filter's time is the
/// services': a sandbox has its own.
[[nodiscard]] QList<ListRow> listRows(Services &services, const QStringList &connections, const QString &where = {});

} // namespace Reinvite
