// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarquery.h"

#include <algorithm>
#include <functional>

namespace Reinvite {
namespace {

using Kind = PolarContainer::Kind;
using Organization = PolarOrganization;
using Container = PolarContainer;

constexpr int AnyKind = -1;

QJsonArray inQuery(const char *name)
{
    return {QStringLiteral("query"), QString::fromLatin1(name)};
}

QUuid productOf(const Organization &organization, const Container &one)
{
    return one.product == NoRow ? QUuid() : organization.product(one.product).id;
}

bool isRecurring(const Organization &organization, const Container &one)
{
    return one.product != NoRow && organization.product(one.product).recurring;
}

bool isActive(const Organization &, const Container &one)
{
    return one.status == "active" || one.status == "trialing" || one.status == "past_due";
}

struct IdFilter
{
    const char *name;
    int kind;
    QUuid (*value)(const Organization &, const Container &);
};

constexpr IdFilter IdFilters[] = {
    {"organization_id", AnyKind, [](const Organization &all, const Container &) { return all.profile().id; }},
    {"product_id", AnyKind, productOf},
    {"customer_id", AnyKind,
        [](const Organization &all, const Container &one) { return all.customer(one.customer).id; }},
    {"subscription_id", int(Kind::Order),
        [](const Organization &all, const Container &one) {
            return one.subscription == NoRow ? QUuid() : all.container(one.subscription).id;
        }},
};

struct BooleanFilter
{
    const char *name;
    bool (*value)(const Organization &, const Container &);
};

constexpr BooleanFilter SubscriptionBooleans[] = {
    {"active", isActive},
    {"cancel_at_period_end", [](const Organization &, const Container &one) { return one.cancelAtPeriodEnd; }},
};

struct WordFilter
{
    const char *name;
    int kind;
    const char *words; ///< all that there are; empty: any text
    QByteArray (*value)(const Organization &, const Container &);
};

constexpr WordFilter WordFilters[] = {
    {"status", int(Kind::Subscription), "incomplete incomplete_expired trialing active past_due canceled unpaid paused",
        [](const Organization &, const Container &one) { return one.status; }},
    {"status", int(Kind::Order), "draft pending paid refunded partially_refunded void",
        [](const Organization &, const Container &one) { return one.status; }},
    {"product_billing_type", int(Kind::Order), "one_time recurring",
        [](const Organization &all, const Container &one) {
            return QByteArray(isRecurring(all, one) ? "recurring" : "one_time");
        }},
    {"external_customer_id", AnyKind, "",
        [](const Organization &all, const Container &one) { return all.customer(one.customer).externalId; }},
};

QByteArray padded(qint64 number)
{
    return QByteArray::number(number).rightJustified(20, '0');
}

QByteArray amountOf(const Organization &organization, const Container &one)
{
    const int price = one.product == NoRow ? 0 : organization.product(one.product).price;
    return padded(qint64(price) * one.paidSeats.value_or(1));
}

QByteArray startOf(const Organization &, const Container &one)
{
    return one.createdAt.toIso();
}

QByteArray endOf(const Organization &, const Container &one)
{
    return one.endedAt.toIso();
}

QByteArray nothing(const Organization &, const Container &)
{
    return {};
}

struct SortKey
{
    const char *name;
    int kind;
    QByteArray (*value)(const Organization &, const Container &);
};

/// Every period is as long as the other: its end sorts as its start.
constexpr SortKey SortKeys[] = {
    {"customer", AnyKind,
        [](const Organization &all, const Container &one) { return all.customer(one.customer).email; }},
    {"status", AnyKind, [](const Organization &, const Container &one) { return one.status; }},
    {"started_at", int(Kind::Subscription), startOf},
    {"current_period_end", int(Kind::Subscription), startOf},
    {"ended_at", int(Kind::Subscription), endOf},
    {"ends_at", int(Kind::Subscription), endOf},
    {"created_at", int(Kind::Order), startOf},
    {"invoice_number", int(Kind::Order),
        [](const Organization &, const Container &one) { return one.id.toByteArray(); }},
    {"amount", AnyKind, amountOf},
    {"net_amount", int(Kind::Order), amountOf},
    {"product", AnyKind,
        [](const Organization &all, const Container &one) {
            return one.product == NoRow ? QByteArray() : all.product(one.product).name;
        }},
    {"discount", AnyKind, nothing},
    {"subscription", int(Kind::Order),
        [](const Organization &all, const Container &one) {
            return one.subscription == NoRow ? QByteArray() : all.container(one.subscription).id.toByteArray();
        }},
};

struct Order
{
    const SortKey *key = nullptr;
    bool descending = false;
};

bool isFor(int filterKind, Kind kind)
{
    return filterKind == AnyKind || filterKind == int(kind);
}

void refuseWord(PolarValidation &validation, const QJsonArray &where, const QByteArrayList &words, const QString &input)
{
    const QByteArray most =
        words.size() > 1 ? "'" + words.first(words.size() - 1).join("', '") + "' or " : QByteArray();
    const QByteArray expected = most + '\'' + words.last() + '\'';
    validation.add({.type = "enum",
        .where = where,
        .message = "Input should be " + expected,
        .input = input,
        .context = QJsonObject{{QStringLiteral("expected"), QString::fromUtf8(expected)}}});
}

/// Holds the filters of one request; a container passes when it passes each.
class Selection final
{
public:
    Selection(const Organization &organization, Kind kind, const QUrlQuery &query, PolarValidation &validation)
        : m_organization(organization)
        , m_kind(kind)
        , m_query(query)
        , m_validation(validation)
    {
        readIds();
        readWords();
        readBooleans();
        readOrders();
    }

    std::vector<int> rows() const;

private:
    using Test = std::function<bool(const Container &)>;

    void readIds();
    void readWords();
    void readBooleans();
    void readOrders();
    bool passes(const Container &one) const
    {
        return one.kind == m_kind && std::ranges::all_of(m_tests, [&one](const Test &test) { return test(one); });
    }
    bool comesBefore(int left, int right) const;

    const Organization &m_organization;
    const Kind m_kind;
    const QUrlQuery &m_query;
    PolarValidation &m_validation;
    std::vector<Test> m_tests;
    std::vector<Order> m_orders;
};

void Selection::readIds()
{
    for (const IdFilter &filter : IdFilters) {
        const QStringList values = queryValues(m_query, filter.name);
        if (values.isEmpty() || !isFor(filter.kind, m_kind)) {
            continue;
        }
        QList<QUuid> wanted;
        for (const QString &value : values) {
            wanted.append(m_validation.readUuid(inQuery(filter.name), value, true).value_or(QUuid()));
        }
        m_tests.emplace_back([this, &filter, wanted](
                                 const Container &one) { return wanted.contains(filter.value(m_organization, one)); });
    }
}

void Selection::readWords()
{
    for (const WordFilter &filter : WordFilters) {
        const QStringList values = queryValues(m_query, filter.name);
        if (values.isEmpty() || !isFor(filter.kind, m_kind)) {
            continue;
        }
        const QByteArrayList words = QByteArray(filter.words).split(' ');
        QByteArrayList wanted;
        for (const QString &value : values) {
            wanted.append(value.toUtf8());
            if (*filter.words != '\0' && !words.contains(wanted.last())) {
                refuseWord(m_validation, inQuery(filter.name), words, value);
            }
        }
        m_tests.emplace_back([this, &filter, wanted](
                                 const Container &one) { return wanted.contains(filter.value(m_organization, one)); });
    }
}

void Selection::readBooleans()
{
    for (const BooleanFilter &filter : SubscriptionBooleans) {
        const QStringList values = queryValues(m_query, filter.name);
        if (values.isEmpty() || m_kind != Kind::Subscription) {
            continue;
        }
        if (const std::optional<bool> wanted = m_validation.readBoolean(inQuery(filter.name), values.last())) {
            m_tests.emplace_back(
                [this, &filter, wanted](const Container &one) { return filter.value(m_organization, one) == *wanted; });
        }
    }
}

void Selection::readOrders()
{
    const char *usual = m_kind == Kind::Subscription ? "-started_at" : "-created_at";
    QStringList values = queryValues(m_query, "sorting");
    if (values.isEmpty()) {
        values = QStringList{QString::fromLatin1(usual)};
    }
    QByteArrayList words;
    for (const SortKey &key : SortKeys) {
        words += isFor(key.kind, m_kind) ? QByteArrayList{key.name, '-' + QByteArray(key.name)} : QByteArrayList();
    }
    for (const QString &value : std::as_const(values)) {
        const QByteArray word = value.toUtf8();
        if (!words.contains(word)) {
            refuseWord(m_validation, inQuery("sorting"), words, value);
            continue;
        }
        const bool descending = word.startsWith('-');
        const auto *key = std::ranges::find_if(
            SortKeys, [&word, descending](const SortKey &one) { return word.mid(descending ? 1 : 0) == one.name; });
        m_orders.push_back({key, descending});
    }
}

bool Selection::comesBefore(int left, int right) const
{
    for (const Order &order : m_orders) {
        const QByteArray one = order.key->value(m_organization, m_organization.container(left));
        const QByteArray other = order.key->value(m_organization, m_organization.container(right));
        if (one != other) {
            return order.descending ? other < one : one < other;
        }
    }
    return left < right;
}

std::vector<int> Selection::rows() const
{
    std::vector<int> rows;
    for (int row = 0; row < int(m_organization.containers().size()); ++row) {
        if (passes(m_organization.container(row))) {
            rows.push_back(row);
        }
    }
    std::ranges::sort(rows, [this](int left, int right) { return comesBefore(left, right); });
    return rows;
}

} // namespace

QStringList queryValues(const QUrlQuery &query, const char *name)
{
    return query.allQueryItemValues(QString::fromLatin1(name), QUrl::FullyDecoded);
}

PolarPaging readPaging(const QUrlQuery &query, PolarValidation &validation)
{
    PolarPaging paging;
    if (const QStringList pages = queryValues(query, "page"); !pages.isEmpty()) {
        paging.page = validation.readPositive(inQuery("page"), pages.last()).value_or(paging.page);
    }
    if (const QStringList limits = queryValues(query, "limit"); !limits.isEmpty()) {
        paging.limit = validation.readPositive(inQuery("limit"), limits.last()).value_or(paging.limit);
    }
    paging.limit = std::min(paging.limit, PolarPaging::MostOnAPage);
    return paging;
}

PolarPage selectContainers(
    const PolarOrganization &organization, Kind kind, const QUrlQuery &query, PolarValidation &validation)
{
    const PolarPaging paging = readPaging(query, validation);
    const Selection selection(organization, kind, query, validation);
    if (!validation.isEmpty()) {
        return {};
    }
    const std::vector<int> rows = selection.rows();
    const auto total = qint64(rows.size());
    PolarPage page{.total = total, .pages = paging.pages(total)};
    if (paging.page <= page.pages) {
        const qint64 first = (paging.page - 1) * paging.limit;
        page.containers.assign(rows.begin() + first, rows.begin() + std::min(first + paging.limit, total));
    }
    return page;
}

} // namespace Reinvite
