// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/planorder.h"

#include "models/listcollator.h"
#include "models/textsearch.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace Reinvite {

namespace {

/// What a row is sorted by: numbers first, then text.
struct Key
{
    bool isEmpty = false; ///< nothing to sort by
    qint64 major = 0;
    qint64 minor = 0;
    std::optional<ListSortKey> text = std::nullopt;
};

qint64 instantKey(Instant instant)
{
    return instant.isValid() ? instant.msecs() : 0;
}

/// Resend, renew, what else there is, left out.
Key actionKey(const PlanRow &row)
{
    return {.isEmpty = !row.goesOut(), .major = row.item.action == Action::Renew ? 1 : int(row.item.action) * 2};
}

Key linkKey(const PlanRow &row)
{
    return {.isEmpty = !row.goesOut() || !row.item.linkDiesAt.isValid(), .major = instantKey(row.item.linkDiesAt)};
}

Key mailsKey(const PlanRow &row)
{
    return {.major = row.item.mail.timesSent, .minor = instantKey(row.item.mail.lastSentAt)};
}

Key textKey(const ListCollator &collator, const QString &text)
{
    return {.isEmpty = text.isEmpty(), .text = collator.sortKey(text)};
}

QString placeOf(const PlanRow &row)
{
    const Invitation &invitation = row.item.invitation;
    const QString &container = invitation.container.name;
    return container.isEmpty() ? row.context.connectionNames.value(invitation.key.connection) : container;
}

Key keyOf(const PlanRow &row, PlanColumns::Column column, const ListCollator &collator)
{
    const Invitation &invitation = row.item.invitation;
    switch (column) {
    case PlanColumns::Person:
        return textKey(collator, invitation.name.isEmpty() ? invitation.email : invitation.name);
    case PlanColumns::Action:
        return actionKey(row);
    case PlanColumns::Link:
        return linkKey(row);
    case PlanColumns::Mails:
        return mailsKey(row);
    case PlanColumns::Place:
        return textKey(collator, placeOf(row));
    case PlanColumns::Count:
        break;
    }
    return {};
}

bool isBefore(const Key &left, const Key &right)
{
    if (left.major != right.major) {
        return left.major < right.major;
    }
    if (left.minor != right.minor) {
        return left.minor < right.minor;
    }
    return left.text && right.text && left.text->compare(*right.text) < 0;
}

} // namespace

bool matchesSearch(const PlanRow &row, const QStringList &words)
{
    const Invitation &invitation = row.item.invitation;
    const QString connection = row.context.connectionNames.value(invitation.key.connection);
    const QString vendor = row.context.vendors.value(invitation.key.connection).name;
    return std::ranges::all_of(words, [&](const QString &word) {
        return containsFolded(invitation.name, word) || containsFolded(invitation.email, word)
            || containsFolded(invitation.container.name, word) || containsFolded(connection, word)
            || containsFolded(vendor, word);
    });
}

QList<int> sortedPlan(const std::vector<PlanRow> &rows, PlanColumns::Column column, Qt::SortOrder order)
{
    const ListCollator collator;
    std::vector<Key> keys;
    keys.reserve(rows.size());
    for (const PlanRow &row : rows) {
        keys.push_back(keyOf(row, column, collator));
    }
    QList<int> numbers(qsizetype(rows.size()));
    std::iota(numbers.begin(), numbers.end(), 0);
    const bool isAscending = order == Qt::AscendingOrder;
    std::ranges::stable_sort(numbers, [&](int leftNumber, int rightNumber) {
        const Key &left = keys[size_t(leftNumber)];
        const Key &right = keys[size_t(rightNumber)];
        if (left.isEmpty || right.isEmpty) {
            return !left.isEmpty && right.isEmpty;
        }
        return isAscending ? isBefore(left, right) : isBefore(right, left);
    });
    return numbers;
}

} // namespace Reinvite
