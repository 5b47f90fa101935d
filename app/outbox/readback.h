// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/outbox/channels.h"

namespace Reinvite {

/// True when the container's rows prove that an unsettled item was processed (traits say whether they can). What they
/// do not show proves nothing: the request may still be on its way.
[[nodiscard]] bool provesSent(
    const QList<Invitation> &rows, const OutboxItem &item, const VendorTraits &traits, std::chrono::milliseconds skew);

/// Looks into what nobody knows: lists the item's container again and settles it where the rows prove it was done.
class ReadBack final : public QObject
{
    Q_OBJECT
public:
    explicit ReadBack(const Channels &channels, QObject *parent = nullptr);

    /// An Unsettled item.
    void lookInto(const OutboxItem &item);
    [[nodiscard]] bool isLooking() const { return !m_looking.isEmpty(); }

Q_SIGNALS:
    /// Nobody knows how it stands: everybody's picture of it is to be read again.
    void rowStale(const Reinvite::InvitationKey &key, const Reinvite::Container &container);
    void settled(const Reinvite::OutboxItem &item);
    /// The end of each look, whatever it showed.
    void looked();
    void storageFailed(const Reinvite::Problem &problem);

private:
    void settleByEvidence(const OutboxItem &item, const QList<Invitation> &rows);
    void end(qint64 item);

    const Channels &m_channels;
    QHash<qint64, bool> m_looking; ///< by item: has the vendor answered?
};

} // namespace Reinvite
