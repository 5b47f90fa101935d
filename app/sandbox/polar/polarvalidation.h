// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/jsontext.h"
#include "app/sandbox/polar/polarorganization.h"
#include "app/sandbox/polar/polarreach.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Reinvite {

/// What FastAPI and pydantic would say against a request: the items of a 422, as section 1.8 quotes them.
class PolarValidation final
{
public:
    struct Item
    {
        QByteArray type;
        QJsonArray where; ///< ["path", "seat_id"]
        QByteArray message;
        QJsonValue input = {};
        QJsonValue context = QJsonValue::Undefined;
    };

    void add(const Item &item);
    [[nodiscard]] bool isEmpty() const { return m_items.bytes().size() <= 1; }
    /// The other's items after these.
    void append(const PolarValidation &other);
    /// The whole body of the 422.
    [[nodiscard]] QByteArray body(const QByteArray &error) const;

    // Each reads one input; nothing comes back and an item is kept where it is wrong.
    [[nodiscard]] std::optional<QUuid> readUuid(const QJsonArray &where, const QString &input, bool version4);
    [[nodiscard]] std::optional<qint64> readPositive(const QJsonArray &where, const QString &input);
    [[nodiscard]] std::optional<bool> readBoolean(const QJsonArray &where, const QString &input);
    [[nodiscard]] std::optional<QByteArray> readEmail(const QJsonArray &where, const QString &input);

private:
    JsonText m_items = JsonText().beginArray();
};

/// The body of POST /v1/customer-seats and of its twin in the portal. Exactly one of the ids is there.
struct PolarAssignment
{
    std::optional<QUuid> subscriptionId = {};
    std::optional<QUuid> orderId = {};
    std::optional<QUuid> checkoutId = {}; ///< in the portal only
    PolarRecipient recipient = {};
    QByteArray metadata = {};
    bool claimAtOnce = false;
};

[[nodiscard]] PolarAssignment readAssignment(const QJsonValue &body, PolarSide side, PolarValidation &validation);

/// The body of POST /v1/customer-sessions/. Exactly one of the first two is there.
struct PolarSessionWish
{
    std::optional<QUuid> customerId = {};
    std::optional<QByteArray> externalCustomerId = {};
    std::optional<QUuid> memberId = {};
    std::optional<QByteArray> externalMemberId = {};
    QByteArray returnUrl = {}; ///< null: none
};

[[nodiscard]] PolarSessionWish readSessionWish(const QJsonValue &body, PolarValidation &validation);
/// The one text field of POST /v1/customer-seats/claim.
[[nodiscard]] QByteArray readInvitationToken(const QJsonValue &body, PolarValidation &validation);
/// Any JSON value; nothing and an item where it is none. An empty body is null.
[[nodiscard]] std::optional<QJsonValue> readBody(
    const QByteArray &body, const QByteArray &contentType, PolarValidation &validation);

} // namespace Reinvite
