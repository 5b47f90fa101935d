// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/plantotals.h"

#include <QAbstractTableModel>

#include <functional>
#include <memory>

namespace Reinvite {

/// The rows of a plan of mails, of which the administrator ticks those that go out, and their totals. Searches and
/// sorts by itself. Rows that nobody is mailed for without a word (`needsWord`) start without a tick.
class PlanModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        SecondaryRole = Qt::UserRole + 1, ///< the second line of a cell
        StressRole,                       ///< int(Stress) of the first line
        SecondaryStressRole,              ///< int(Stress) of the second
        AlternativeRole,                  ///< "or renew"; empty: there is none
        ActionRole,                       ///< Action
        GoesOutRole,                      ///< false: left out
    };
    /// Plans a row anew for the other action.
    using Replan = std::function<PlanItem(const PlanItem &item, Action action)>;

    /// How many of the rows that are shown can be ticked, and are.
    struct ShownTicks
    {
        int plain = 0;
        int plainTicked = 0;
        int warned = 0; ///< those that need a word
        int warnedTicked = 0;

        friend bool operator==(const ShownTicks &, const ShownTicks &) = default;
    };

    explicit PlanModel(QObject *parent = nullptr);
    ~PlanModel() override;

    /// Without it no row has an alternative.
    void setReplan(Replan replan);
    void setPlan(const Plan &plan, const PlanContext &context);
    /// Time moves: "dies in 4 h" is told anew. What a row does stays as it was planned.
    void setNow(Instant now);
    [[nodiscard]] const PlanContext &context() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// The tick of the person's cell.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    /// A column below 0: the plan's own order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// Words that all have to occur in the person, the container, the connection or the vendor; empty: all rows.
    void setSearch(const QString &text);
    /// Rows of the plan, shown or not.
    [[nodiscard]] int planSize() const;
    void toggle(int row);
    /// Resend instead of renew, or the other way round; the tick stays. Nothing where there is no alternative.
    void switchAction(int row);
    [[nodiscard]] ShownTicks shownTicks() const;
    /// Of the rows that are shown: those that need a word only where it is given.
    void tickShown(bool alsoWarned);
    void untickShown();

    /// The ticked rows, shown or not, in the plan's order.
    [[nodiscard]] Plan chosen() const;
    [[nodiscard]] PlanTotals totals() const;

Q_SIGNALS:
    void totalsChanged();

private:
    void showRows(const QList<int> &numbers);
    void appendRows(const QList<int> &target);
    void permuteRows(const QList<int> &target);
    void truncateRows(int kept);
    void arrange();
    void tellTicks();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Reinvite
