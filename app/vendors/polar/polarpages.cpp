// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarpages.h"

#include "app/vendors/json.h"

#include <QCoreApplication>

#include <algorithm>

namespace Reinvite::Polar {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

struct OrganizationFields
{
    std::string_view id;
    std::string_view name;
    std::string_view slug;
};

/// A product or customer, and whose it is: by id alone at the organisation's side, with its name at the portal's.
struct Party
{
    std::string_view id;
    std::string_view name;
    std::string_view email;
    std::string_view organizationId;
    OrganizationFields organization;
};

/// Of a subscription: amount, for a recurring interval. Of an order: what it cost without tax, less what was paid back.
struct PriceFields
{
    qint64 amount = -1;
    qint64 netAmount = -1;
    qint64 refundedAmount = 0;
    std::string_view currency;
    std::string_view interval;
    int intervalCount = 1;
};

struct Item
{
    std::string_view id;
    std::string_view description;
    std::string_view customerId;
    Party product;
    Party customer;
    PriceFields price;
    int seats = -1;
    bool seatBased = false;
    bool ofSubscription = false;
};

bool readOrganization(JsonValue &value, OrganizationFields &organization)
{
    organization = {};
    return eachFieldOf(value, [&organization](std::string_view key, JsonValue &field) {
        if (key == "id") {
            return readText(field, organization.id);
        }
        if (key == "slug") {
            return readText(field, organization.slug);
        }
        return key != "name" || readText(field, organization.name);
    });
}

bool readPartyField(Party &party, std::string_view key, JsonValue &value)
{
    if (key == "id") {
        return readText(value, party.id);
    }
    if (key == "name") {
        return readText(value, party.name);
    }
    if (key == "email") {
        return readText(value, party.email);
    }
    if (key == "organization") {
        return readOrganization(value, party.organization);
    }
    return key != "organization_id" || readText(value, party.organizationId);
}

bool readParty(JsonValue &value, Party &party)
{
    party = {};
    return eachFieldOf(
        value, [&party](std::string_view key, JsonValue &field) { return readPartyField(party, key, field); });
}

bool readPriceField(PriceFields &price, std::string_view key, JsonValue &value)
{
    if (key == "amount") {
        return readAmount(value, price.amount);
    }
    if (key == "net_amount") {
        return readAmount(value, price.netAmount);
    }
    if (key == "refunded_amount") {
        return readAmount(value, price.refundedAmount);
    }
    if (key == "currency") {
        return readText(value, price.currency);
    }
    if (key == "recurring_interval") {
        return readText(value, price.interval);
    }
    return key != "recurring_interval_count" || readCount(value, price.intervalCount);
}

bool readItemField(Item &item, std::string_view key, JsonValue &value)
{
    if (key == "id") {
        return readText(value, item.id);
    }
    if (key == "seats") {
        return readPresence(value, item.seatBased) && readCount(value, item.seats);
    }
    if (key == "subscription_id") {
        return readPresence(value, item.ofSubscription);
    }
    if (key == "customer_id") {
        return readText(value, item.customerId);
    }
    if (key == "product") {
        return readParty(value, item.product);
    }
    if (key == "customer") {
        return readParty(value, item.customer);
    }
    if (key == "description") {
        return readText(value, item.description);
    }
    return readPriceField(item.price, key, value);
}

QString firstOf(std::string_view first, std::string_view second)
{
    return toQString(first.empty() ? second : first);
}

Organization organizationOf(const Item &item)
{
    const OrganizationFields &named = item.product.organization;
    if (!named.id.empty()) {
        return {.id = toQString(named.id), .name = toQString(named.name), .slug = toQString(named.slug)};
    }
    return {.id = firstOf(item.product.organizationId, item.customer.organizationId), .name = {}};
}

/// "usd" as "USD"; null for anything that is no currency's code.
QString currencyOf(std::string_view text)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return text.size() == 3 && std::ranges::all_of(text, isLetter) ? toQString(text).toUpper() : QString();
}

/// Amounts are in the currency's smallest unit: cents, whole yen.
Price priceOf(const PriceFields &fields, ContainerKind kind)
{
    const bool recurs = kind == ContainerKind::Subscription;
    const qint64 paid = fields.netAmount < 0 ? -1 : std::max(qint64(0), fields.netAmount - fields.refundedAmount);
    const Price price{.amount = recurs ? fields.amount : paid,
        .currency = currencyOf(fields.currency),
        .interval = recurs ? toQString(fields.interval) : QString(),
        .intervalCount = recurs ? fields.intervalCount : 1};
    const bool isWhole = price.isTold() && !price.currency.isNull() && recurs != price.interval.isNull();
    return isWhole && price.intervalCount > 0 ? price : Price();
}

Container containerOf(const Item &item, ContainerKind kind)
{
    return {
        .kind = kindId(kind),
        .id = toQString(item.id),
        .name = firstOf(item.product.name, item.description),
        .owner = firstOf(item.customer.name, item.customer.email),
        .seatsTotal = item.seats,
        .price = priceOf(item.price, kind),
    };
}

void takeContainer(ContainerPage &page, const Item &item, ContainerKind kind)
{
    page.containers.append(containerOf(item, kind));
    if (const QString customer = firstOf(item.customerId, item.customer.id); !customer.isEmpty()) {
        page.customers.insert(page.containers.constLast().id, customer);
    }
}

void takeItem(ContainerPage &page, const Item &item, ContainerKind kind)
{
    ++page.items;
    if (page.organization.id.isEmpty()) {
        page.organization = organizationOf(item);
    }
    if (!item.id.empty()) {
        page.ids.insert(toQString(item.id));
    }
    const bool ownSeats = item.seatBased && (kind == ContainerKind::Subscription || !item.ofSubscription);
    if (ownSeats && item.id.empty()) {
        ++page.unusable;
    } else if (ownSeats) {
        takeContainer(page, item, kind);
    }
}

bool readPagination(JsonValue &value, ContainerPage &page)
{
    return eachFieldOf(value, [&page](std::string_view key, JsonValue &field) {
        if (key == "total_count") {
            return readCount(field, page.totalCount);
        }
        return key != "max_page" || readCount(field, page.maxPage);
    });
}

/// Calls `readItem(value)` for each of a page's items and `readOther(key, value)` for what stands beside them.
template <typename ReadItem, typename ReadOther>
Result<void> readPage(const QByteArray &body, ReadItem readItem, ReadOther readOther)
{
    simdjson::ondemand::parser parser;
    const PaddedBody text(body);
    bool isList = false;
    const bool sound = eachFieldOfDocument(parser, text, [&](std::string_view key, JsonValue &value) {
        return key == "items" ? eachElement(value, isList, readItem) : readOther(key, value);
    });
    if (!sound) {
        return failure(ProblemKind::Malformed, Text::tr("the answer is not whole JSON"));
    }
    if (!isList) {
        return failure(ProblemKind::Malformed, Text::tr("the answer has no list of items"));
    }
    return {};
}

} // namespace

QString kindId(ContainerKind kind)
{
    return kind == ContainerKind::Subscription ? QStringLiteral("subscription") : QStringLiteral("order");
}

Result<ContainerPage> parseContainers(const QByteArray &body, ContainerKind kind)
{
    ContainerPage page;
    const auto readItem = [&page, kind](JsonValue &value) {
        Item item;
        const bool sound = eachFieldOf(
            value, [&item](std::string_view key, JsonValue &field) { return readItemField(item, key, field); });
        takeItem(page, item, kind);
        return sound;
    };
    const auto readOther = [&page](std::string_view key, JsonValue &value) {
        return key != "pagination" || readPagination(value, page);
    };
    return readPage(body, readItem, readOther).map([&page] { return page; });
}

Result<QList<Organization>> parseOrganizations(const QByteArray &body)
{
    QList<Organization> organizations;
    const auto readItem = [&organizations](JsonValue &value) {
        OrganizationFields fields;
        const bool sound = readOrganization(value, fields);
        if (!fields.id.empty()) {
            organizations.append(
                {.id = toQString(fields.id), .name = toQString(fields.name), .slug = toQString(fields.slug)});
        }
        return sound;
    };
    return readPage(body, readItem, [](std::string_view, JsonValue &) { return true; }).map([&organizations] {
        return organizations;
    });
}

} // namespace Reinvite::Polar
