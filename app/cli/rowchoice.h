// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/exitcode.h"
#include "app/profile/services.h"
#include "models/filter.h"

#include <QSet>

namespace Reinvite {

/// Which rows a command means: exact ids, or a filter.
struct RowOrder
{
    QStringList ids = {};
    QString where = {}; ///< filter language (models/filter.h); empty: by ids
    bool offline = false;
    bool needsClock = false; ///< the vendor's clock has to be known: nothing is renewed without it
};

/// One id that was asked for, or one row that the filter let through, and the rows that it may mean.
struct ChosenRows
{
    QString id;
    QList<Invitation> rows;
};

/// Finds the rows that a command means, and gives their connections what they need to act. Ids are looked for in the
/// last known list first and cost a refresh only where that lacks one; a filter is asked of lists that are up to date.
class RowChoice final : public QObject
{
    Q_OBJECT
public:
    RowChoice(Services &services, RowOrder order, QStringList connections, QObject *parent = nullptr);

    void start();
    [[nodiscard]] const QList<ChosenRows> &chosen() const { return m_chosen; }
    /// The most serious of what hindered it; Sent: nothing did.
    [[nodiscard]] ExitCode hindrance() const { return m_hindrance; }

Q_SIGNALS:
    void finished();

private:
    [[nodiscard]] ChosenRows match(const QString &id) const;
    [[nodiscard]] bool needsRefresh() const;
    void choose();
    void unlock();
    void askForTheTime(const QString &connection);
    void onReady(const Result<void> &ready);

    Services &m_services;
    RowOrder m_order;
    QStringList m_connections;
    QList<ChosenRows> m_chosen;
    int m_unlocking = 0;
    ExitCode m_hindrance = ExitCode::Sent;
};

/// A sentence that points at what can't be read.
[[nodiscard]] QString describe(const FilterError &error, const QString &text);

} // namespace Reinvite
