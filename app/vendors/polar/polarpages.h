// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitation.h"
#include "models/result.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

/// What Polar's discovery answers: pages of subscriptions, orders and organisations (vendor-apis.md 1.4 and 1.6).
namespace Reinvite::Polar {

enum class ContainerKind { Subscription, Order };

/// The vendor's word, as in Container::kind.
[[nodiscard]] QString kindId(ContainerKind kind);

struct Organization
{
    QString id;
    QString name;
    QString slug = {}; ///< its name in the addresses of pages; empty: not told

    friend bool operator==(const Organization &, const Organization &) = default;
};

struct ContainerPage
{
    /// Those that have seats of their own: `seats` not null, and for orders no subscription. An order that was made
    /// with a subscription has `seats` too, but they hang on the subscription.
    QList<Container> containers;
    QHash<QString, QString> customers; ///< of `containers`: who is billed, the customer's id by the container's
    QSet<QString> ids;                 ///< of all items of the page
    int items = 0;                     ///< all items of the page
    int unusable = 0;                  ///< seat-based items without a usable id
    int totalCount = -1;               ///< -1: not told
    int maxPage = -1;                  ///< -1: not told; 0: nothing there
    /// The first one that an item names; an empty id: none does. Only the customer portal tells the name.
    Organization organization;
};

[[nodiscard]] Result<ContainerPage> parseContainers(const QByteArray &body, ContainerKind kind);

/// Those with a usable id.
[[nodiscard]] Result<QList<Organization>> parseOrganizations(const QByteArray &body);

} // namespace Reinvite::Polar
