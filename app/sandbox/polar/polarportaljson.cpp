// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/polar/polarportaljson.h"

#include "app/sandbox/polar/polarjsonparts.h"

namespace Reinvite::PolarPortalJson {
namespace {

void writeOrganization(JsonText &json, const PolarProfile &profile)
{
    json.key("organization").beginObject();
    PolarJson::writeTimes(json, profile.createdAt);
    PolarJson::writeId(json, "id", profile.id);
    json.text("name", profile.name).text("slug", profile.slug).null("avatar_url");
    json.text("proration_behavior", "prorate").boolean("allow_customer_updates", true);
    PolarJson::writePortalSettings(json);
    json.key("organization_features").beginObject().boolean("member_model_enabled", profile.memberModel);
    json.boolean("checkout_localization_enabled", false).endObject().endObject();
}

void writeProduct(JsonText &json, const PolarOrganization &organization, const PolarProduct &product)
{
    json.key("product").beginObject();
    PolarJson::writeProductFields(json, organization, product);
    PolarJson::writePrices(json, product);
    PolarJson::writeEmptyArrays(json, {"benefits", "medias"});
    writeOrganization(json, organization.profile());
    json.endObject();
}

} // namespace

void writeSubscription(JsonText &json, const PolarOrganization &organization, const PolarContainer &subscription)
{
    const PolarProduct &product = organization.product(subscription.product);
    json.beginObject();
    PolarJson::writeSubscriptionFields(json, organization, subscription);
    writeProduct(json, organization, product);
    PolarJson::writePrices(json, product);
    json.raw("meters", "[]").null("pending_update").endObject();
}

void writeOrder(JsonText &json, const PolarOrganization &organization, const PolarContainer &order)
{
    json.beginObject();
    PolarJson::writeOrderHead(json, organization, order);
    if (order.product != NoRow) {
        writeProduct(json, organization, organization.product(order.product));
    } else {
        json.null("product");
    }
    if (order.subscription != NoRow) {
        json.key("subscription").beginObject();
        PolarJson::writeSubscriptionFields(json, organization, organization.container(order.subscription));
        json.endObject();
    } else {
        json.null("subscription");
    }
    PolarJson::writeOrderTail(json, organization, order);
    json.endObject();
}

void writeCustomer(JsonText &json, const PolarCustomer &customer)
{
    json.beginObject();
    PolarJson::writeTimes(json, customer.createdAt);
    PolarJson::writeId(json, "id", customer.id);
    json.text("email", customer.email).boolean("email_verified", true).text("name", customer.name);
    PolarJson::writeNulls(json, {"billing_name", "billing_address", "tax_id"});
    json.raw("oauth_accounts", "{}").null("default_payment_method_id");
    json.text("type", customer.team ? "team" : "individual").endObject();
}

void writeUser(JsonText &json, const PolarOrganization &organization, const PolarSession &session)
{
    const PolarCustomer &customer = organization.customer(session.customer);
    const bool forMember = session.member != NoRow;
    json.beginObject().text("type", forMember ? "member" : "customer");
    if (forMember) {
        const PolarMember &member = organization.member(session.member);
        json.text("name", member.name).text("email", member.email);
        PolarJson::writeId(json, "customer_id", customer.id);
        PolarJson::writeId(json, "member_id", member.id);
        json.text("role", member.role);
    } else {
        json.text("name", customer.name).text("email", customer.email);
        PolarJson::writeId(json, "customer_id", customer.id);
        json.null("member_id").null("role");
    }
    json.endObject();
}

} // namespace Reinvite::PolarPortalJson
