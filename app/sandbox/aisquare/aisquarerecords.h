// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/timestamp.h"

#include <QUuid>

#include <vector>

namespace Reinvite {

/// The vendor's numbers (contracts/aisquare.openapi.yaml, Role).
enum class AiSquareRole : qint8 {
    None = 0, ///< no member
    Viewer = 1,
    Editor = 2,
    Admin = 3,
    Owner = 4,
    Retired = 5, ///< on old invites only; the vendor has no name for it any more and shows "UNKNOWN"
};

// The rows of the simulated Studio database. They point at each other by index; text is UTF-8.

struct AiSquareUser
{
    int id = 0;
    QByteArray username = {};
    QByteArray password = {};
    QByteArray email = {};
    QByteArray fullName = {};
    bool active = true;
};

struct AiSquareWorkspace
{
    int id = 0;
    QUuid uid = {};
    QByteArray name = {};
    QByteArray type = "team";
    std::vector<int> invites = {}; ///< of every status
};

struct AiSquareInvite
{
    enum class Status : quint8 { Pending, Accepted, Cancelled, Expired };

    int id = 0;
    QUuid token = {}; ///< lets its holder join
    int workspace = 0;
    int inviter = 0; ///< a user
    QByteArray email = {};
    AiSquareRole role = AiSquareRole::Viewer;
    Status status = Status::Pending; ///< as it is stored; a deadline may have passed since
    QByteArray message = "";         ///< may be empty, is never null
    Timestamp createdAt = {};
    Timestamp expiresAt = {};
    Timestamp acceptedAt = {};
};

} // namespace Reinvite
