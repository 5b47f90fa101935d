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

/// The lists that know a filter or an order, as bits.
enum Lists : unsigned {
    Subscriptions = 1,
    Orders = 2,
    PortalSubscriptions = 4,
    PortalOrders = 8,
    Everywhere = 15,
};

QJsonArray inQuery(const char *name)
{
    return {QStringLiteral("query"), QString::fromLatin1(name)};
}

QUuid productOf(const Organization &organization, const Container &one)
{
    return one.product == NoRow ? QUuid() : organization.product(one.product).id;
}

QByteArray productNameOf(const Organization &organization, const Container &one)
{
    return one.product == NoRow ? QByteArray() : organization.product(one.product).name;
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
    unsigned lists;
    QUuid (*value)(const Organization &, const Container &);
};

constexpr IdFilter IdFilters[] = {
    {"organization_id", Subscriptions | Orders,
        [](const Organization &all, const Container &) { return all.profile().id; }},
    {"product_id", Everywhere, productOf},
    {"customer_id", Subscriptions | Orders,
        [](const Organization &all, const Container &one) { return all.customer(one.customer).id; }},
    {"subscription_id", Orders | PortalOrders,
        [](const Organization &all, const Container &one) {
            return one.subscription == NoRow ? QUuid() : all.container(one.subscription).id;
        }},
};

struct BooleanFilter
{
    const char *name;
    unsigned lists;
    bool (*value)(const Organization &, const Container &);
};

constexpr BooleanFilter BooleanFilters[] = {
    {"active", Subscriptions | PortalSubscriptions, isActive},
    {"cancel_at_period_end", Subscriptions,
        [](const Organization &, const Container &one) { return one.cancelAtPeriodEnd; }},
};

struct WordFilter
{
    const char *name;
    unsigned lists;
    const char *words; ///< all that there are; empty: any text
    QByteArray (*value)(const Organization &, const Container &);
};

constexpr WordFilter WordFilters[] = {
    {"status", Subscriptions, "incomplete incomplete_expired trialing active past_due canceled unpaid paused",
        [](const Organization &, const Container &one) { return one.status; }},
    {"status", Orders, "draft pending paid refunded partially_refunded void",
        [](const Organization &, const Container &one) { return one.status; }},
    {"product_billing_type", Orders | PortalOrders, "one_time recurring",
        [](const Organization &all, const Container &one) {
            return QByteArray(isRecurring(all, one) ? "recurring" : "one_time");
        }},
    {"external_customer_id", Subscriptions | Orders, "",
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
    unsigned lists;
    QByteArray (*value)(const Organization &, const Container &);
};

/// Every period is as long as the other: its end sorts as its start.
constexpr SortKey SortKeys[] = {
    {"customer", Subscriptions | Orders,
        [](const Organization &all, const Container &one) { return all.customer(one.customer).email; }},
    {"status", Subscriptions | Orders | PortalSubscriptions,
        [](const Organization &, const Container &one) { return one.status; }},
    {"started_at", Subscriptions | PortalSubscriptions, startOf},
    {"current_period_end", Subscriptions, startOf},
    {"ended_at", Subscriptions, endOf},
    {"ends_at", Subscriptions, endOf},
    {"created_at", Orders | PortalOrders, startOf},
    {"invoice_number", Orders, [](const Organization &, const Container &one) { return one.id.toByteArray(); }},
    {"amount", Everywhere, amountOf},
    {"net_amount", Orders | PortalOrders, amountOf},
    {"organization", PortalSubscriptions, nothing},
    {"product", Everywhere, productNameOf},
    {"discount", Subscriptions | Orders, nothing},
    {"subscription", Orders | PortalOrders,
        [](const Organization &all, const Container &one) {
            return one.subscription == NoRow ? QByteArray() : all.container(one.subscription).id.toByteArray();
        }},
};

struct Order
{
    const SortKey *key = nullptr;
    bool descending = false;
};

unsigned bitOf(const PolarListing &listing)
{
    const bool subscriptions = listing.kind == Kind::Subscription;
    if (listing.side == PolarSide::Portal) {
        return subscriptions ? PortalSubscriptions : PortalOrders;
    }
    return subscriptions ? Subscriptions : Orders;
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
    Selection(const Organization &organization, const PolarListing &listing, const QUrlQuery &query,
        PolarValidation &validation)
        : m_organization(organization)
        , m_listing(listing)
        , m_list(bitOf(listing))
        , m_query(query)
        , m_validation(validation)
    {
        readIds();
        readWords();
        readBooleans();
        readSearch();
        readOrders();
    }

    std::vector<int> rows() const;

private:
    using Test = std::function<bool(const Container &)>;

    void readIds();
    void readWords();
    void readBooleans();
    void readSearch();
    void readOrders();
    /// The values of a field, if this list knows it.
    QStringList values(const char *name, unsigned lists) const
    {
        return (lists & m_list) != 0 ? queryValues(m_query, name) : QStringList();
    }
    bool passes(const Container &one) const
    {
        return one.kind == m_listing.kind && m_listing.reach.holds(one)
            && std::ranges::all_of(m_tests, [&one](const Test &test) { return test(one); });
    }
    bool comesBefore(int left, int right) const;

    const Organization &m_organization;
    const PolarListing m_listing;
    const unsigned m_list;
    const QUrlQuery &m_query;
    PolarValidation &m_validation;
    std::vector<Test> m_tests;
    std::vector<Order> m_orders;
};

void Selection::readIds()
{
    for (const IdFilter &filter : IdFilters) {
        const QStringList given = values(filter.name, filter.lists);
        if (given.isEmpty()) {
            continue;
        }
        QList<QUuid> wanted;
        for (const QString &value : given) {
            wanted.append(m_validation.readUuid(inQuery(filter.name), value, true).value_or(QUuid()));
        }
        m_tests.emplace_back([this, &filter, wanted](
                                 const Container &one) { return wanted.contains(filter.value(m_organization, one)); });
    }
}

void Selection::readWords()
{
    for (const WordFilter &filter : WordFilters) {
        const QStringList given = values(filter.name, filter.lists);
        if (given.isEmpty()) {
            continue;
        }
        const QByteArrayList words = QByteArray(filter.words).split(' ');
        QByteArrayList wanted;
        for (const QString &value : given) {
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
    for (const BooleanFilter &filter : BooleanFilters) {
        const QStringList given = values(filter.name, filter.lists);
        if (given.isEmpty()) {
            continue;
        }
        if (const std::optional<bool> wanted = m_validation.readBoolean(inQuery(filter.name), given.last())) {
            m_tests.emplace_back(
                [this, &filter, wanted](const Container &one) { return filter.value(m_organization, one) == *wanted; });
        }
    }
}

/// "Search by product or organization name": the vendor's code looks at the product's only.
void Selection::readSearch()
{
    const QStringList given = values("query", PortalSubscriptions | PortalOrders);
    if (!given.isEmpty()) {
        m_tests.emplace_back([this, wanted = given.last()](const Container &one) {
            return QString::fromUtf8(productNameOf(m_organization, one)).contains(wanted, Qt::CaseInsensitive);
        });
    }
}

void Selection::readOrders()
{
    const char *usual = m_listing.kind == Kind::Subscription ? "-started_at" : "-created_at";
    QStringList given = values("sorting", Everywhere);
    if (given.isEmpty()) {
        given = QStringList{QString::fromLatin1(usual)};
    }
    QByteArrayList words;
    for (const SortKey &key : SortKeys) {
        const bool known = (key.lists & m_list) != 0;
        words += known ? QByteArrayList{key.name, '-' + QByteArray(key.name)} : QByteArrayList();
    }
    for (const QString &value : std::as_const(given)) {
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

PolarPage selectContainers(const PolarOrganization &organization, const PolarListing &listing, const QUrlQuery &query,
    PolarValidation &validation)
{
    const PolarPaging paging = readPaging(query, validation);
    const Selection selection(organization, listing, query, validation);
    return validation.isEmpty() ? cutPage(selection.rows(), paging) : PolarPage();
}

PolarPage cutPage(const std::vector<int> &rows, const PolarPaging &paging)
{
    const auto total = qint64(rows.size());
    PolarPage page{.total = total, .pages = paging.pages(total)};
    if (paging.page <= page.pages) {
        const qint64 first = (paging.page - 1) * paging.limit;
        page.containers.assign(rows.begin() + first, rows.begin() + std::min(first + paging.limit, total));
    }
    return page;
}

} // namespace Reinvite
