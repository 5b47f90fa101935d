// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarjsonparts.h"

#include "app/sandbox/polar/polarjson.h"

namespace Reinvite::PolarJson {
namespace {

/// Billed yearly, and all of them younger than that.
constexpr std::chrono::hours Period{24 * 365};

QUuid customerId(const PolarOrganization &organization, int row)
{
    return row == NoRow ? QUuid() : organization.customer(row).id;
}

QUuid productId(const PolarOrganization &organization, int row)
{
    return row == NoRow ? QUuid() : organization.product(row).id;
}

QByteArray productName(const PolarOrganization &organization, int row)
{
    return row == NoRow ? QByteArray("Item") : organization.product(row).name;
}

qint64 amountOf(const PolarOrganization &organization, const PolarContainer &container)
{
    const int price = container.product == NoRow ? 0 : organization.product(container.product).price;
    return qint64(price) * container.paidSeats.value_or(1);
}

void writeSeats(JsonText &json, std::optional<int> seats)
{
    json.raw("seats", seats ? QByteArray::number(*seats) : QByteArray("null"));
}

void writePrice(JsonText &json, const PolarProduct &product)
{
    json.beginObject();
    writeTimes(json, product.createdAt);
    writeId(json, "id", product.priceId);
    json.text("source", "catalog").text("amount_type", product.seatBased ? "seat_based" : "fixed");
    json.text("price_currency", "usd").null("tax_behavior").boolean("is_archived", false);
    writeId(json, "product_id", product.id);
    if (product.seatBased) {
        json.key("seat_tiers").beginObject().text("seat_tier_type", "volume").key("tiers").beginArray().beginObject();
        json.number("min_seats", 1).null("max_seats").number("price_per_seat", product.price).endObject().endArray();
        json.number("minimum_seats", 1).null("maximum_seats").endObject();
    } else {
        json.number("price_amount", product.price);
    }
    json.endObject();
}

void writeOrderAmounts(JsonText &json, qint64 amount)
{
    json.number("subtotal_amount", amount).number("discount_amount", 0).number("net_amount", amount);
    json.number("tax_amount", 0).number("total_amount", amount).number("applied_balance_amount", 0);
    json.number("due_amount", 0).number("refunded_amount", 0).number("refunded_tax_amount", 0);
    json.text("currency", "usd");
}

void writeOrderItems(JsonText &json, const PolarOrganization &organization, const PolarContainer &order)
{
    json.key("items").beginArray().beginObject();
    writeTimes(json, order.createdAt);
    writeId(json, "id", order.id);
    json.text("label", productName(organization, order.product));
    json.number("amount", amountOf(organization, order)).number("tax_amount", 0).boolean("proration", false);
    json.null("product_price_id").endObject().endArray();
}

} // namespace

void writeNulls(JsonText &json, Names names)
{
    for (const char *name : names) {
        json.null(name);
    }
}

void writeBooleans(JsonText &json, Names names, bool value)
{
    for (const char *name : names) {
        json.boolean(name, value);
    }
}

void writeEmptyArrays(JsonText &json, Names names)
{
    for (const char *name : names) {
        json.raw(name, "[]");
    }
}

void writeId(JsonText &json, QByteArrayView name, const QUuid &id)
{
    json.text(name, text(id));
}

void writeOptionalId(JsonText &json, QByteArrayView name, const QUuid &id)
{
    json.text(name, id.isNull() ? QByteArray() : text(id));
}

void writeTimes(JsonText &json, Timestamp createdAt, Timestamp modifiedAt)
{
    json.text("created_at", createdAt.toIso()).text("modified_at", modifiedAt.toIso());
}

void writeProductFields(JsonText &json, const PolarOrganization &organization, const PolarProduct &product)
{
    writeId(json, "id", product.id);
    writeTimes(json, product.createdAt);
    writeNulls(json, {"trial_interval", "trial_interval_count"});
    json.text("name", product.name).text("description", product.description).text("visibility", "public");
    json.text("recurring_interval", product.recurring ? QByteArray("year") : QByteArray());
    json.raw("recurring_interval_count", product.recurring ? "1" : "null");
    writeNulls(json, {"meter_interval", "meter_interval_count"});
    json.boolean("is_recurring", product.recurring).boolean("is_archived", false);
    writeId(json, "organization_id", organization.profile().id);
}

void writePrices(JsonText &json, const PolarProduct &product)
{
    json.key("prices").beginArray();
    writePrice(json, product);
    json.endArray();
}

void writePortalSettings(JsonText &json)
{
    json.key("customer_portal_settings").beginObject();
    json.key("usage").beginObject().boolean("show", true).endObject();
    json.key("subscription").beginObject().boolean("update_seats", true).boolean("update_plan", true).endObject();
    json.key("customer").beginObject().boolean("allow_email_change", false).endObject().endObject();
}

void writeSubscriptionFields(JsonText &json, const PolarOrganization &organization, const PolarContainer &one)
{
    writeTimes(json, one.createdAt, one.endedAt);
    writeId(json, "id", one.id);
    json.number("amount", amountOf(organization, one)).text("currency", "usd").text("recurring_interval", "year");
    json.number("recurring_interval_count", 1).text("status", one.status);
    json.text("current_period_start", one.createdAt.toIso());
    json.text("current_period_end", (one.createdAt + Period).toIso());
    writeNulls(json, {"current_meter_period_start", "current_meter_period_end", "trial_start", "trial_end"});
    json.boolean("cancel_at_period_end", one.cancelAtPeriodEnd).text("canceled_at", one.endedAt.toIso());
    json.text("started_at", one.createdAt.toIso());
    json.text("ends_at", one.cancelAtPeriodEnd ? (one.createdAt + Period).toIso() : one.endedAt.toIso());
    json.text("ended_at", one.endedAt.toIso()).null("past_due_at").boolean("pause_at_period_end", false);
    writeNulls(json, {"paused_at", "resumes_at"});
    writeOptionalId(json, "customer_id", customerId(organization, one.customer));
    writeOptionalId(json, "product_id", productId(organization, one.product));
    json.null("discount_id");
    writeOptionalId(json, "checkout_id", one.checkoutId);
    writeSeats(json, one.paidSeats);
    writeNulls(json, {"customer_cancellation_reason", "customer_cancellation_comment"});
}

void writeOrderHead(JsonText &json, const PolarOrganization &organization, const PolarContainer &order)
{
    writeId(json, "id", order.id);
    writeTimes(json, order.createdAt);
    json.text("status", order.status).boolean("paid", order.status != "pending" && order.status != "draft");
    writeOrderAmounts(json, amountOf(organization, order));
    json.text("billing_reason", order.billingReason).null("billing_name").null("billing_address");
    json.text("invoice_number", "ACME-" + text(order.id).first(8).toUpper()).boolean("is_invoice_generated", false);
    json.null("receipt_number");
    writeSeats(json, order.paidSeats);
    writeOptionalId(json, "customer_id", customerId(organization, order.customer));
    writeOptionalId(json, "product_id", productId(organization, order.product));
    const QUuid made = order.subscription == NoRow ? QUuid() : organization.container(order.subscription).id;
    writeOptionalId(json, "subscription_id", made);
    json.null("discount_id");
    writeOptionalId(json, "checkout_id", order.checkoutId);
    json.null("next_payment_attempt_at");
}

void writeOrderTail(JsonText &json, const PolarOrganization &organization, const PolarContainer &order)
{
    writeOrderItems(json, organization, order);
    json.text("description", productName(organization, order.product));
    json.number("refundable_amount", amountOf(organization, order)).number("refundable_tax_amount", 0);
}

} // namespace Reinvite::PolarJson
