// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "app/cli/rowformat.h"

namespace Reinvite {

class RefreshRun;

/// `list`: brings the lists up to date and prints every row.
class ListCommand final : public Command
{
    Q_OBJECT
public:
    ListCommand(CommonOptions options, RowFormat format, QObject *parent = nullptr);

    void start() override;

private:
    void refresh();
    void show(const RefreshRun &run, const QStringList &connections);

    RowFormat m_format;
};

/// All rows of the table that belong to these connections, most urgent deadline first.
[[nodiscard]] QList<ListRow> listRows(Services &services, const QStringList &connections);

} // namespace Reinvite
