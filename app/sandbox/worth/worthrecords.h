// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/timestamp.h"

#include <QByteArrayList>
#include <QUuid>

/// The rows of the simulated Worth AI. Text is UTF-8, and null where the vendor sends null.
namespace Reinvite {

struct WorthPermission
{
    int id;
    const char *code;
    const char *label;
};

namespace WorthPermissions {

inline constexpr const char *Read = "customer_user:read";
inline constexpr const char *Write = "customer_user:write";
inline constexpr const char *Create = "customer_user:create";

} // namespace WorthPermissions

inline constexpr WorthPermission AllWorthPermissions[] = {
    {11, WorthPermissions::Read, "View users"},
    {12, WorthPermissions::Write, "Edit users"},
    {13, WorthPermissions::Create, "Create users"},
    {21, "case:read", "View cases"},
    {31, "businesses:read", "View businesses"},
};

/// What a user may do comes from here.
struct WorthSubrole
{
    QUuid id = {};
    QUuid roleId = {};
    QByteArray code = {};
    QByteArray label = {};
    QByteArray displayName = {};
    QByteArray description = {}; ///< may be null
    QByteArrayList permissions = {};
};

struct WorthProfile
{
    QUuid id = {};
    QByteArray name = {};
    QByteArray contactNumber = {}; ///< may be null
    Timestamp createdAt = {};
};

struct WorthUser
{
    QUuid id = {};
    QByteArray firstName = {};
    QByteArray lastName = {};
    QByteArray email = {};
    QByteArray mobile = {};   ///< may be null
    QByteArray password = {}; ///< empty: cannot sign in
    QByteArray outerId = {};  ///< ext_auth_ref_id; may be null
    QByteArray status = "ACTIVE";
    int subrole = 0;
    int invitation = 0; ///< number of the mail sent last; 0: none
    bool joined = false;
    bool emailVerified = false;
    bool firstLogin = true; ///< still to come
    QUuid createdBy = {};
    QUuid updatedBy = {};
    Timestamp createdAt = {};
    Timestamp updatedAt = {};

    /// Invited and not joined yet, in whatever words the vendor says it.
    [[nodiscard]] bool isPending() const { return !joined && status == "ACTIVE"; }
};

[[nodiscard]] inline QByteArray worthText(const QUuid &id)
{
    return id.toByteArray(QUuid::WithoutBraces);
}

} // namespace Reinvite
