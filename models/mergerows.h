// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QSet>

#include <functional>

namespace Reinvite {

/// What a model says to its views while its rows become others.
struct RowSteps
{
    std::function<void(int first, int last)> insert; ///< beginInsertRows
    std::function<void()> inserted;
    std::function<void(int first, int last)> remove; ///< beginRemoveRows
    std::function<void()> removed;
    std::function<void(int row)> changed;
};

namespace Merging {

template <typename Row, typename Key>
[[nodiscard]] QSet<Key> keysOf(const QList<Row> &rows, Key Row::*key)
{
    QSet<Key> keys;
    keys.reserve(rows.size());
    for (const Row &row : rows) {
        keys.insert(row.*key);
    }
    return keys;
}

template <typename Row>
void removeRange(QList<Row> &rows, qsizetype first, qsizetype count, const RowSteps &steps)
{
    if (count > 0) {
        steps.remove(int(first), int(first + count) - 1);
        rows.remove(first, count);
        steps.removed();
    }
}

/// From the end on, block by block.
template <typename Row, typename Key>
void removeAbsent(QList<Row> &rows, const QSet<Key> &stay, Key Row::*key, const RowSteps &steps)
{
    for (qsizetype end = rows.size(); end > 0;) {
        qsizetype first = end;
        while (first > 0 && !stay.contains(rows.at(first - 1).*key)) {
            --first;
        }
        removeRange(rows, first, end - first, steps);
        end = first - 1; // this one stays
    }
}

template <typename Row>
void insertRange(QList<Row> &rows, const QList<Row> &wanted, qsizetype first, qsizetype end, const RowSteps &steps)
{
    steps.insert(int(first), int(end) - 1);
    rows = rows.first(first) + wanted.sliced(first, end - first) + rows.sliced(first);
    steps.inserted();
}

} // namespace Merging

/// Makes `rows` what `wanted` is. Rows with the same key stay where they are, so that selection and scroll survive;
/// rows that stand together come and go in one step. Both lists have the same order, and no key twice.
template <typename Row, typename Key>
void mergeRows(QList<Row> &rows, const QList<Row> &wanted, Key Row::*key, const RowSteps &steps)
{
    Merging::removeAbsent(rows, Merging::keysOf(wanted, key), key, steps);
    const QSet<Key> known = Merging::keysOf(rows, key);
    for (qsizetype at = 0; at < wanted.size(); ++at) {
        if (at < rows.size() && rows.at(at).*key == wanted.at(at).*key) {
            if (!(rows.at(at) == wanted.at(at))) {
                rows[at] = wanted.at(at);
                steps.changed(int(at));
            }
            continue;
        }
        qsizetype end = at + 1;
        while (end < wanted.size() && !known.contains(wanted.at(end).*key)) {
            ++end;
        }
        Merging::insertRange(rows, wanted, at, end, steps);
        at = end - 1;
    }
    // Only where the order was another after all.
    Merging::removeRange(rows, wanted.size(), rows.size() - wanted.size(), steps);
}

} // namespace Reinvite
