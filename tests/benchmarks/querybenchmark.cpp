// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/invitationlistmodel.h"
#include "models/invitationstore.h"
#include "models/textsearch.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/samples.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <cmath>
#include <numeric>
#include <utility>

namespace Reinvite::Benchmarks {

namespace {

/// About one row in thirteen.
const QString &filterText()
{
    static const QString text = QStringLiteral("lindqvist");
    return text;
}

/// One letter more.
const QString &narrowerText()
{
    static const QString text = QStringLiteral("lindqvist.1");
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

/// The table with its list model: what a keystroke in the window sets going, on one thread.
class Ours
{
public:
    explicit Ours(const QList<Invitation> &rows)
        : m_model(m_table)
    {
        m_table.merge(rows);
        m_snapshot = m_table.snapshot();
        m_query.now = sampleNow();
        show();
    }
    void filter(const QString &text)
    {
        m_query.filter = Filter::parse(text, sampleNow()).value();
        show();
    }
    void sort(Qt::SortOrder order)
    {
        m_query.sort = {{.column = ExpiresColumn, .order = order}};
        show();
    }
    [[nodiscard]] int rowCount() const { return m_model.rowCount(); }
    [[nodiscard]] const InvitationStore &store() const { return m_snapshot.store(); }

private:
    void show() { m_model.show(m_engine.run(m_snapshot, m_query, m_stop)); }

    InvitationTable m_table;
    InvitationTable::Snapshot m_snapshot;
    InvitationListModel m_model;
    InvitationQuery m_query;
    QueryEngine m_engine;
    std::atomic_bool m_stop = false;
};

/// QSortFilterProxyModel, sorted by deadline.
class Proxy
{
public:
    explicit Proxy(const QList<Invitation> &rows)
        : m_model(rows)
    {
        m_proxy.setFilterKeyColumn(-1);
        m_proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
        m_proxy.setSourceModel(&m_model);
        m_proxy.sort(PlainModel::Expires);
    }
    void filter(const QString &text) { m_proxy.setFilterFixedString(text); }
    void sort(Qt::SortOrder order) { m_proxy.sort(PlainModel::Expires, order); }
    [[nodiscard]] int rowCount() const { return m_proxy.rowCount(); }

private:
    PlainModel m_model;
    QSortFilterProxyModel m_proxy;
};

/// As little as can be done: one search through the bytes that a filter looks at, and a sort of an index.
class Plain
{
public:
    explicit Plain(const InvitationStore &store)
    {
        for (const InvitationColumns &part : store.parts) {
            m_bytes += part.search().all();
            m_bytes += part.ids().all();
            for (int row = 0; row < part.rowCount(); ++row) {
                m_deadlines.push_back(part.time(TimeColumn::Expires, row).msecs());
            }
        }
    }
    void scan(const QString &text) const
    {
        const QByteArray word = foldedUtf8(text);
        qsizetype hits = 0;
        for (qsizetype at = findBytes(m_bytes, word); at >= 0; at = findBytes(m_bytes, word, at + 1)) {
            ++hits;
        }
        Q_ASSERT(hits > 0);
    }
    void sort() const
    {
        std::vector<int> order(m_deadlines.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::sort(order, {}, [this](int row) { return m_deadlines[size_t(row)]; });
    }

private:
    QByteArray m_bytes;
    std::vector<qint64> m_deadlines;
};

/// Each way of going back and forth is timed alone.
struct Times
{
    QList<double> set = {};
    QList<double> narrow = {};
    QList<double> clear = {};
    QList<double> sort = {};
};

template <typename Side>
Times timesOf(Side &side, int repeats)
{
    Times times;
    for (int run = 0; run <= repeats; ++run) {
        times.set += msecsOf([&] { side.filter(filterText()); });
        times.narrow += msecsOf([&] { side.filter(narrowerText()); });
        times.clear += msecsOf([&] { side.filter(QString()); });
        times.sort += msecsOf([&] { side.sort(run % 2 == 0 ? Qt::DescendingOrder : Qt::AscendingOrder); });
    }
    for (QList<double> Times::*each : {&Times::set, &Times::narrow, &Times::clear, &Times::sort}) {
        (times.*each).removeFirst(); // the first run does not count
    }
    return times;
}

constexpr Target Reported = {.sense = Target::Sense::Reported};

/// At one size. The targets are those of the largest one.
class AtSize
{
public:
    AtSize(int size, bool isLargest, int repeats)
        : m_suffix(QStringLiteral("_%1").arg(size))
        , m_isLargest(isLargest)
    {
        const QList<Invitation> rows = sampleInvitations(size);
        Ours ours(rows);
        {
            const Plain plain(ours.store());
            m_scan = medianMsecs(repeats, [&] { plain.scan(filterText()); });
            m_sort = medianMsecs(repeats, [&] { plain.sort(); });
        }
        m_ours = timesOf(ours, repeats);
        Proxy proxy(rows);
        m_proxy = timesOf(proxy, isLargest ? std::min(repeats, 3) : repeats);
        ours.filter(filterText());
        proxy.filter(filterText());
        m_agree = ours.rowCount() == proxy.rowCount();
    }

    [[nodiscard]] QList<Measurement> measurements() const
    {
        constexpr auto AsLong = Target::Sense::TimesAsLong;
        constexpr auto AtMost = Target::Sense::AtMost;
        return {
            againstProxy(QStringLiteral("filter_set"), &Times::set, {.times = 5}),
            against(QStringLiteral("filter_set"), &Times::set, QStringLiteral("memmem"), m_scan,
                {.sense = AsLong, .times = 2}),
            againstProxy(QStringLiteral("filter_narrow"), &Times::narrow, Reported),
            againstProxy(QStringLiteral("filter_clear"), &Times::clear, {.times = 100}),
            against(QStringLiteral("filter_clear"), &Times::clear, QStringLiteral("50 ms"), 50,
                {.sense = AtMost, .times = 50}),
            againstProxy(QStringLiteral("sort_by_deadline"), &Times::sort, {.times = 10}),
            against(QStringLiteral("sort_by_deadline"), &Times::sort, QStringLiteral("std::sort of an index"), m_sort,
                {.sense = AsLong, .times = 2}),
        };
    }
    [[nodiscard]] double median(QList<double> Times::*which) const { return medianOf(m_ours.*which); }

private:
    [[nodiscard]] Measurement againstProxy(const QString &name, QList<double> Times::*which, const Target &target) const
    {
        return against(name, which, QStringLiteral("QSortFilterProxyModel"), medianOf(m_proxy.*which), target);
    }
    [[nodiscard]] Measurement against(const QString &name, QList<double> Times::*which, const QString &what,
        double baseline, const Target &target) const
    {
        return {.name = name + m_suffix,
            .against = what,
            .value = median(which),
            .baseline = baseline,
            .target = m_isLargest ? target : Reported,
            .failure = m_agree ? QString() : QStringLiteral("the two sides found different rows")};
    }

    QString m_suffix;
    bool m_isLargest;
    double m_scan = 0;
    double m_sort = 0;
    Times m_ours;
    Times m_proxy;
    bool m_agree = false;
};

/// How the time grows with the rows: 1 is in step with them.
Measurement growth(
    const QString &name, QList<double> Times::*which, const AtSize &small, const AtSize &large, int times)
{
    return {.name = name + QStringLiteral("_growth"),
        .against = QStringLiteral("in step with the rows"),
        .value = std::log(large.median(which) / small.median(which)) / std::log(times),
        .baseline = 1,
        .unit = QStringLiteral("exponent"),
        .target = Reported};
}

} // namespace

QList<Measurement> measureQueries(const Options &options)
{
    constexpr int Step = 10;
    const AtSize small(std::max(1, options.rows / (Step * Step)), false, options.repeats);
    const AtSize middle(std::max(1, options.rows / Step), false, options.repeats);
    const AtSize large(options.rows, true, options.repeats);
    QList<Measurement> all = small.measurements() + middle.measurements() + large.measurements();
    for (const auto &[name, which] : {std::pair(QStringLiteral("filter_set"), &Times::set),
             std::pair(QStringLiteral("filter_narrow"), &Times::narrow),
             std::pair(QStringLiteral("filter_clear"), &Times::clear),
             std::pair(QStringLiteral("sort_by_deadline"), &Times::sort)}) {
        all += growth(name, which, small, large, Step * Step);
    }
    return all;
}

} // namespace Reinvite::Benchmarks
