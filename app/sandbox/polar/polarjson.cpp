// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarjson.h"

namespace Reinvite::PolarJson {
namespace {

using Names = std::initializer_list<const char *>;

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

void writeTimes(JsonText &json, Timestamp createdAt, Timestamp modifiedAt = {})
{
    json.text("created_at", createdAt.toIso()).text("modified_at", modifiedAt.toIso());
}

QByteArray customerId(const PolarOrganization &organization, int row)
{
    return row == NoRow ? QByteArray() : text(organization.customer(row).id);
}

QByteArray productId(const PolarOrganization &organization, int row)
{
    return row == NoRow ? QByteArray() : text(organization.product(row).id);
}

QByteArray productName(const PolarOrganization &organization, int row)
{
    return row == NoRow ? QByteArray("Item") : organization.product(row).name;
}

void writeSeats(JsonText &json, std::optional<int> seats)
{
    json.raw("seats", seats ? QByteArray::number(*seats) : QByteArray("null"));
}

void writeMember(JsonText &json, const PolarOrganization &organization, const PolarMember &member)
{
    json.beginObject();
    writeId(json, "id", member.id);
    writeTimes(json, member.createdAt);
    writeId(json, "customer_id", organization.customer(member.customer).id);
    json.text("email", member.email).text("name", member.name).text("external_id", member.externalId);
    json.text("role", member.role).endObject();
}

void writeCustomer(JsonText &json, const PolarOrganization &organization, const PolarCustomer &customer)
{
    json.key("customer").beginObject();
    writeId(json, "id", customer.id);
    writeTimes(json, customer.createdAt);
    json.raw("metadata", "{}").text("external_id", customer.externalId).text("email", customer.email);
    json.boolean("email_verified", true).text("type", customer.team ? "team" : "individual");
    json.text("name", customer.name);
    writeNulls(json,
        {"billing_name", "billing_address", "tax_id", "locale", "default_payment_method_id", "deleted_at",
            "first_user_event_at"});
    writeId(json, "organization_id", organization.profile().id);
    json.text("avatar_url", "https://www.gravatar.example/avatar/" + text(customer.id)).endObject();
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

void writePrices(JsonText &json, const PolarProduct &product)
{
    json.key("prices").beginArray();
    writePrice(json, product);
    json.endArray();
}

/// An order shows less of its product than a subscription does.
void writeProduct(JsonText &json, const PolarOrganization &organization, const PolarProduct &product, bool whole)
{
    json.key("product").beginObject();
    writeId(json, "id", product.id);
    writeTimes(json, product.createdAt);
    writeNulls(json, {"trial_interval", "trial_interval_count"});
    json.text("name", product.name).text("description", product.description).text("visibility", "public");
    json.text("recurring_interval", product.recurring ? QByteArray("year") : QByteArray());
    json.raw("recurring_interval_count", product.recurring ? "1" : "null");
    writeNulls(json, {"meter_interval", "meter_interval_count"});
    json.boolean("is_recurring", product.recurring).boolean("is_archived", false);
    writeId(json, "organization_id", organization.profile().id);
    json.raw("metadata", "{}");
    if (whole) {
        writePrices(json, product);
        writeEmptyArrays(json, {"benefits", "medias", "attached_custom_fields"});
    }
    json.endObject();
}

qint64 amountOf(const PolarOrganization &organization, const PolarContainer &container)
{
    const int price = container.product == NoRow ? 0 : organization.product(container.product).price;
    return qint64(price) * container.paidSeats.value_or(1);
}

/// Billed yearly, and all of them younger than that.
constexpr std::chrono::hours Period{24 * 365};

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
    json.text("customer_id", customerId(organization, one.customer));
    json.text("product_id", productId(organization, one.product));
    writeNulls(json, {"discount_id", "checkout_id"});
    writeSeats(json, one.paidSeats);
    writeNulls(json, {"customer_cancellation_reason", "customer_cancellation_comment"});
    json.raw("metadata", "{}");
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

void writeOrderReferences(JsonText &json, const PolarOrganization &organization, const PolarContainer &order)
{
    const bool trap = order.subscription != NoRow;
    json.text("customer_id", customerId(organization, order.customer));
    json.text("product_id", productId(organization, order.product));
    json.text("subscription_id", trap ? text(organization.container(order.subscription).id) : QByteArray());
    writeNulls(json, {"discount_id", "checkout_id", "next_payment_attempt_at", "discount"});
    json.raw("metadata", "{}");
    writeCustomer(json, organization, organization.customer(order.customer));
    if (order.product != NoRow) {
        writeProduct(json, organization, organization.product(order.product), false);
    } else {
        json.null("product");
    }
    if (trap) {
        json.key("subscription").beginObject();
        writeSubscriptionFields(json, organization, organization.container(order.subscription));
        json.endObject();
    } else {
        json.null("subscription");
    }
}

void writeFeatureSettings(JsonText &json, const PolarProfile &profile)
{
    json.key("feature_settings").beginObject().boolean("issue_funding_enabled", false);
    json.boolean("seat_based_pricing_enabled", profile.seatBasedPricing).boolean("wallets_enabled", false);
    json.boolean("member_model_enabled", profile.memberModel).boolean("checkout_localization_enabled", false);
    json.null("overview_metrics");
    writeBooleans(json,
        {"reset_proration_behavior_enabled", "off_session_charges_enabled", "meter_cycling_enabled",
            "slack_benefit_enabled", "preview_access_enabled", "disputes_enabled", "sso_enabled",
            "dispute_auto_accept_enabled", "compass_enabled", "merchant_migration_enabled"},
        false);
    json.endObject();
}

void writeOrganizationSettings(JsonText &json)
{
    json.key("subscription_settings").beginObject().boolean("allow_multiple_subscriptions", true);
    json.text("proration_behavior", "prorate").number("benefit_revocation_grace_period", 0);
    json.boolean("prevent_trial_abuse", false).boolean("allow_customer_updates", true).endObject();
    json.key("customer_email_settings").beginObject();
    writeBooleans(json,
        {"order_confirmation", "payment_method_expiration_reminder", "subscription_cancellation",
            "subscription_confirmation", "subscription_cycled", "subscription_cycled_after_trial",
            "subscription_past_due", "subscription_paused", "subscription_resumed", "subscription_renewal_reminder",
            "subscription_revoked", "subscription_trial_conversion_reminder", "subscription_uncanceled",
            "subscription_updated"},
        true);
    json.endObject().key("customer_portal_settings").beginObject();
    json.key("usage").beginObject().boolean("show", true).endObject();
    json.key("subscription").beginObject().boolean("update_seats", true).boolean("update_plan", true).endObject();
    json.key("customer").beginObject().boolean("allow_email_change", false).endObject().endObject();
    json.key("dispute_settings").beginObject().null("auto_accept_below_amount").endObject();
}

} // namespace

QByteArray statusText(PolarSeat::Status status)
{
    switch (status) {
    case PolarSeat::Status::Pending:
        return "pending";
    case PolarSeat::Status::Claimed:
        return "claimed";
    case PolarSeat::Status::Revoked:
        break;
    }
    return "revoked";
}

QByteArray text(const QUuid &id)
{
    return id.toByteArray(QUuid::WithoutBraces);
}

void writeSeat(JsonText &json, const PolarOrganization &organization, const PolarSeat &seat)
{
    const PolarContainer &container = organization.container(seat.container);
    json.beginObject();
    writeTimes(json, seat.createdAt, seat.modifiedAt);
    writeId(json, "id", seat.id);
    json.text("subscription_id", container.isSubscription() ? text(container.id) : QByteArray());
    json.text("order_id", container.isSubscription() ? QByteArray() : text(container.id));
    json.text("status", statusText(seat.status));
    json.text("customer_id", customerId(organization, seat.customer));
    if (seat.member != NoRow) {
        json.text("member_id", text(organization.member(seat.member).id)).key("member");
        writeMember(json, organization, organization.member(seat.member));
    } else {
        json.null("member_id").null("member");
    }
    json.text("email", seat.email).text("customer_email", organization.emailOf(seat));
    json.text("invitation_token_expires_at", seat.tokenExpiresAt.toIso()).text("claimed_at", seat.claimedAt.toIso());
    json.text("revoked_at", seat.revokedAt.toIso());
    json.raw("seat_metadata", seat.metadata.isNull() ? QByteArrayView("null") : QByteArrayView(seat.metadata));
    json.endObject();
}

void writeSubscription(JsonText &json, const PolarOrganization &organization, const PolarContainer &subscription)
{
    json.beginObject();
    writeSubscriptionFields(json, organization, subscription);
    json.raw("custom_field_data", "{}");
    writeCustomer(json, organization, organization.customer(subscription.customer));
    const PolarProduct &product = organization.product(subscription.product);
    writeProduct(json, organization, product, true);
    json.null("discount");
    writePrices(json, product);
    json.raw("meters", "[]").null("pending_update").endObject();
}

void writeOrder(JsonText &json, const PolarOrganization &organization, const PolarContainer &order)
{
    json.beginObject();
    writeId(json, "id", order.id);
    writeTimes(json, order.createdAt);
    json.text("status", order.status).boolean("paid", order.status != "pending" && order.status != "draft");
    writeOrderAmounts(json, amountOf(organization, order));
    json.text("billing_reason", order.billingReason).null("billing_name").null("billing_address");
    json.text("invoice_number", "ACME-" + text(order.id).first(8).toUpper()).boolean("is_invoice_generated", false);
    json.null("receipt_number");
    writeSeats(json, order.paidSeats);
    writeOrderReferences(json, organization, order);
    json.raw("custom_field_data", "{}").number("platform_fee_amount", 0).null("platform_fee_currency");
    writeOrderItems(json, organization, order);
    json.text("description", productName(organization, order.product));
    json.number("refundable_amount", amountOf(organization, order)).number("refundable_tax_amount", 0).endObject();
}

void writeOrganization(JsonText &json, const PolarProfile &profile)
{
    json.beginObject();
    writeTimes(json, profile.createdAt);
    writeId(json, "id", profile.id);
    json.text("name", profile.name).text("slug", profile.slug).null("avatar_url");
    json.text("proration_behavior", "prorate").boolean("allow_customer_updates", true);
    json.text("email", "support@" + profile.slug + ".example").text("website", "https://" + profile.slug + ".example");
    json.raw("socials", "[]").text("status", "active").text("details_submitted_at", profile.createdAt.toIso());
    json.null("onboarding_resubmission_requested_at").boolean("sso_enforced", false);
    json.text("default_presentment_currency", "usd").text("default_tax_behavior", "location");
    writeFeatureSettings(json, profile);
    writeOrganizationSettings(json);
    json.raw("embed_hosts", "[]").boolean("embed_hosts_enforced", false).text("country", "US");
    writeNulls(json, {"account_id", "payout_account_id"});
    json.key("capabilities").beginObject();
    writeBooleans(json,
        {"checkout_payments", "subscription_renewals", "payouts", "refunds", "api_access", "dashboard_access"}, true);
    json.endObject().endObject();
}

} // namespace Reinvite::PolarJson
