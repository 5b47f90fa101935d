// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/invitationquery.h"
#include "models/invitationtable.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/samples.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <utility>

namespace Reinvite::Benchmarks {

namespace {

/// About one row in thirteen.
const QString &filterText()
{
    static const QString text = QStringLiteral("lindqvist");
    return text;
}

/// The same rows as a plain table model: each searched field a column, the deadline the last.
class PlainModel final : public QAbstractTableModel
{
public:
    enum Column { Email, Name, Role, Product, Owner, Id, Expires, ColumnCount };

    explicit PlainModel(QList<Invitation> rows)
        : m_rows(std::move(rows))
    {
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? field(m_rows[index.row()], static_cast<Column>(index.column())) : QVariant();
    }

private:
    static QVariant field(const Invitation &row, Column column)
    {
        switch (column) {
        case Email:
            return row.email;
        case Name:
            return row.name;
        case Role:
            return row.role;
        case Product:
            return row.container.name;
        case Owner:
            return row.container.owner;
        case Id:
            return row.key.id;
        case Expires:
            return row.expiresAt.msecs();
        case ColumnCount:
            break;
        }
        return {};
    }

    QList<Invitation> m_rows;
};

/// Both sides, made once.
class Sides
{
public:
    explicit Sides(const QList<Invitation> &rows)
        : m_model(rows)
    {
        m_table.merge(rows);
        m_snapshot = m_table.snapshot();
        m_proxy.setFilterKeyColumn(-1);
        m_proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
        m_proxy.setSourceModel(&m_model);
        m_proxy.sort(PlainModel::Expires);
    }
    qsizetype query(const QString &text, Qt::SortOrder order = Qt::AscendingOrder)
    {
        const std::atomic_bool stop = false;
        InvitationQuery query;
        query.filter = Filter::parse(text, sampleNow()).value();
        query.sort = {{.column = ExpiresColumn, .order = order}};
        query.now = sampleNow();
        return runQuery(m_snapshot, query, stop).shown.order.size();
    }
    qsizetype proxyFilter(const QString &text)
    {
        m_proxy.setFilterFixedString(text);
        return m_proxy.rowCount();
    }
    void proxySort(Qt::SortOrder order) { m_proxy.sort(PlainModel::Expires, order); }

private:
    InvitationTable m_table;
    InvitationTable::Snapshot m_snapshot;
    PlainModel m_model;
    QSortFilterProxyModel m_proxy;
};

/// The proxy goes back and forth between the two states, and each way is timed alone.
std::pair<double, double> proxyFilterMsecs(Sides &sides, int repeats)
{
    QList<double> setting;
    QList<double> clearing;
    for (int run = 0; run < repeats; ++run) {
        setting.append(msecsOf([&sides] { sides.proxyFilter(filterText()); }));
        clearing.append(msecsOf([&sides] { sides.proxyFilter(QString()); }));
    }
    return {medianOf(setting), medianOf(clearing)};
}

Qt::SortOrder other(Qt::SortOrder order)
{
    return order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
}

Measurement measureSort(Sides &sides, int repeats)
{
    Qt::SortOrder ours = Qt::AscendingOrder;
    Qt::SortOrder theirs = Qt::AscendingOrder;
    return {.name = QStringLiteral("sort_by_deadline"),
        .against = QStringLiteral("QSortFilterProxyModel"),
        .value = medianMsecs(repeats, [&] { sides.query(QString(), ours = other(ours)); }),
        .baseline = medianMsecs(repeats, [&] { sides.proxySort(theirs = other(theirs)); }),
        .target = {.times = 10}};
}

Measurement measureFilter(
    Sides &sides, const QString &name, const QString &text, double baseline, const Target &target, int repeats)
{
    Measurement measurement = {.name = name,
        .against = QStringLiteral("QSortFilterProxyModel"),
        .value = medianMsecs(repeats, [&] { sides.query(text); }),
        .baseline = baseline,
        .target = target};
    if (sides.query(text) != sides.proxyFilter(text)) {
        measurement.failure = QStringLiteral("the two sides found different rows");
    }
    return measurement;
}

} // namespace

QList<Measurement> measureQueries(const Options &options)
{
    Sides sides(sampleInvitations(options.rows));
    const auto [setting, clearing] = proxyFilterMsecs(sides, options.repeats);
    return {
        measureFilter(sides, QStringLiteral("filter_set"), filterText(), setting, {.times = 5}, options.repeats),
        measureFilter(sides, QStringLiteral("filter_clear"), QString(), clearing, {.times = 100}, options.repeats),
        measureSort(sides, options.repeats),
    };
}

} // namespace Reinvite::Benchmarks
