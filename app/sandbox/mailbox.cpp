// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/mailbox.h"

#include <utility>

namespace Reinvite {

void Mailbox::deliver(Mail mail)
{
    mail.id = m_mails.size() + 1;
    m_mails.append(std::move(mail));
}

} // namespace Reinvite
