// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/mail.h"

#include <QList>

namespace Reinvite {

/// Where the simulated vendors' mails arrive. It knows nothing of links: whether one works is asked of its vendor.
class Mailbox final
{
public:
    /// Gives the mail its number, counted from 1.
    void deliver(Mail mail);
    /// Oldest first.
    [[nodiscard]] const QList<Mail> &mails() const { return m_mails; }

private:
    QList<Mail> m_mails;
};

} // namespace Reinvite
