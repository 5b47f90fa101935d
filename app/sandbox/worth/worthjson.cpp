// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/worth/worthjson.h"

#include "app/sandbox/jsontext.h"
#include "app/sandbox/worth/worthsessions.h"

#include <algorithm>

namespace Reinvite::WorthJson {
namespace {

constexpr qsizetype RecordSize = 700; ///< about

QByteArray withoutZone(Timestamp time)
{
    return time.toIso().chopped(1);
}

QByteArray statusOf(const WorthForms &forms, const WorthUser &user)
{
    return user.isPending() && forms.is(WorthFact::PendingStatus, "INVITED") ? "INVITED" : user.status;
}

void writeSubrole(JsonText &json, const WorthSubrole &subrole, bool withRole)
{
    json.key("subrole").beginObject().text("id", worthText(subrole.id)).text("code", subrole.code);
    json.text("display_name", subrole.displayName).text("label", subrole.label);
    json.text("description", subrole.description);
    if (withRole) {
        json.text("role_id", worthText(subrole.roleId));
    }
    json.endObject();
}

/// What list and get have in common; `time` writes a time as that one does.
template <typename WriteTime>
void writeRecord(JsonText &json, const WorthForms &forms, const WorthUser &user, WriteTime time)
{
    json.text("id", worthText(user.id)).text("first_name", user.firstName).text("last_name", user.lastName);
    json.text("email", user.email).text("mobile", user.mobile).boolean("is_email_verified", user.emailVerified);
    json.boolean("is_first_login", user.firstLogin).text("created_at", time(user.createdAt));
    json.text("created_by", worthText(user.createdBy)).text("updated_at", time(user.updatedAt));
    json.text("updated_by", worthText(user.updatedBy)).text("ext_auth_ref_id", user.outerId);
    json.text("status", statusOf(forms, user));
}

void writeCompany(JsonText &json, const WorthCustomer &customer)
{
    const WorthProfile &profile = customer.profile();
    const QByteArray owner = worthText(customer.user(0).id);
    json.key("company_details").beginObject().text("id", worthText(profile.id)).text("name", profile.name);
    json.text("contact_number", profile.contactNumber).boolean("is_active", true);
    json.text("created_at", withoutZone(profile.createdAt)).text("created_by", owner);
    json.text("updated_at", withoutZone(profile.createdAt)).text("updated_by", owner).endObject();
}

void writeTotal(JsonText &json, const char *name, qint64 total, bool asText)
{
    if (asText) {
        json.text(name, QByteArray::number(total));
    } else {
        json.number(name, total);
    }
}

void writePermissions(JsonText &json, const QByteArrayList &codes)
{
    json.key("permissions").beginArray();
    for (const WorthPermission &permission : AllWorthPermissions) {
        if (codes.contains(permission.code)) {
            json.beginObject().number("id", permission.id).text("code", permission.code);
            json.text("label", permission.label).endObject();
        }
    }
    json.endArray();
}

void writeTokens(JsonText &json, const WorthTokenSet &tokens)
{
    json.text("access_token", tokens.accessToken).text("id_token", tokens.idToken);
    if (!tokens.refreshToken.isEmpty()) {
        json.text("refresh_token", tokens.refreshToken);
    }
}

} // namespace

QByteArray userPage(const WorthCustomer &customer, const WorthForms &forms, int page)
{
    const auto time = [zoned = forms.is(WorthFact::ListTimes, "Z")](
                          Timestamp at) { return zoned ? at.toIso() : withoutZone(at); };
    const qint64 total = qint64(customer.users().size());
    const qint64 size = forms.value(WorthFact::PageSize).toInt();
    const qint64 begin = std::min(total, (page - 1) * size);
    const qint64 end = std::min(total, begin + size);
    JsonText json((end - begin) * RecordSize);
    json.beginObject().key("records").beginArray();
    for (qint64 row = begin; row < end; ++row) {
        const WorthUser &user = customer.user(int(row));
        json.beginObject();
        writeRecord(json, forms, user, time);
        writeSubrole(json, customer.subroleOf(user), false);
        json.endObject();
    }
    json.endArray();
    writeTotal(json, "total_pages", (total + size - 1) / size, forms.is(WorthFact::TotalPages, "text"));
    writeTotal(json, "total_items", total, forms.is(WorthFact::TotalItems, "text"));
    return json.endObject().bytes();
}

QByteArray user(const WorthCustomer &customer, const WorthForms &forms, const WorthUser &user)
{
    JsonText json(RecordSize * 2);
    json.beginObject();
    writeRecord(json, forms, user, &withoutZone);
    writeSubrole(json, customer.subroleOf(user), true);
    writeCompany(json, customer);
    return json.endObject().bytes();
}

QByteArray subroles(const WorthCustomer &customer)
{
    JsonText json;
    json.beginArray();
    for (const WorthSubrole &subrole : customer.subroles()) {
        json.beginObject().text("code", subrole.code).text("label", subrole.label);
        json.text("id", worthText(subrole.id)).text("display_name", subrole.displayName).endObject();
    }
    return json.endArray().bytes();
}

QByteArray signIn(
    const WorthCustomer &customer, const WorthForms &forms, const WorthUser &user, const WorthTokenSet &tokens)
{
    const WorthSubrole &subrole = customer.subroleOf(user);
    JsonText json(4096);
    json.beginObject().key("user_details").beginObject().text("id", worthText(user.id));
    json.text("first_name", user.firstName).text("last_name", user.lastName).text("email", user.email);
    json.boolean("is_email_verified", user.emailVerified).endObject();
    writeTokens(json, tokens);
    json.key("subrole").beginObject().text("id", worthText(subrole.id)).text("code", subrole.code);
    json.text("label", subrole.label).endObject();
    writePermissions(json, subrole.permissions);
    json.key("customer_details").beginObject().text("id", worthText(customer.profile().id));
    json.text("name", customer.profile().name).endObject().endObject();
    if (forms.is(WorthFact::SignInNesting, "data")) {
        return json.bytes();
    }
    return JsonText(json.bytes().size() + 20).beginObject().raw("data", json.bytes()).endObject().bytes();
}

QByteArray tokens(const WorthTokenSet &tokens)
{
    JsonText json(4096);
    json.beginObject();
    writeTokens(json, tokens);
    return json.endObject().bytes();
}

} // namespace Reinvite::WorthJson
