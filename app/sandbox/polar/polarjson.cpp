// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarjson.h"

#include "app/sandbox/polar/polarjsonparts.h"

namespace Reinvite::PolarJson {
namespace {

void writeMember(JsonText &json, const PolarOrganization &organization, const PolarMember &member)
{
    json.beginObject();
    writeId(json, "id", member.id);
    writeTimes(json, member.createdAt);
    writeId(json, "customer_id", organization.customer(member.customer).id);
    json.text("email", member.email).text("name", member.name).text("external_id", member.externalId);
    json.text("role", member.role).endObject();
}

/// An order shows less of its product than a subscription does.
void writeProduct(JsonText &json, const PolarOrganization &organization, const PolarProduct &product, bool whole)
{
    json.key("product").beginObject();
    writeProductFields(json, organization, product);
    json.raw("metadata", "{}");
    if (whole) {
        writePrices(json, product);
        writeEmptyArrays(json, {"benefits", "medias", "attached_custom_fields"});
    }
    json.endObject();
}

void writeOrderReferences(JsonText &json, const PolarOrganization &organization, const PolarContainer &order)
{
    json.null("discount").raw("metadata", "{}").key("customer");
    writeCustomer(json, organization, organization.customer(order.customer));
    if (order.product != NoRow) {
        writeProduct(json, organization, organization.product(order.product), false);
    } else {
        json.null("product");
    }
    if (order.subscription != NoRow) {
        json.key("subscription").beginObject();
        writeSubscriptionFields(json, organization, organization.container(order.subscription));
        json.raw("metadata", "{}").endObject();
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
    json.endObject();
    writePortalSettings(json);
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
    writeOptionalId(json, "customer_id", seat.customer == NoRow ? QUuid() : organization.customer(seat.customer).id);
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
    json.raw("metadata", "{}").raw("custom_field_data", "{}").key("customer");
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
    writeOrderHead(json, organization, order);
    writeOrderReferences(json, organization, order);
    json.raw("custom_field_data", "{}").number("platform_fee_amount", 0).null("platform_fee_currency");
    writeOrderTail(json, organization, order);
    json.endObject();
}

void writeCustomer(JsonText &json, const PolarOrganization &organization, const PolarCustomer &customer)
{
    json.beginObject();
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
