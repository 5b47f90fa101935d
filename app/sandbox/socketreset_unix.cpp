// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/socketreset.h"

#include <sys/socket.h>

namespace Reinvite {

void resetOnClose(qintptr socketDescriptor)
{
    constexpr linger AtOnce = {.l_onoff = 1, .l_linger = 0};
    ::setsockopt(static_cast<int>(socketDescriptor), SOL_SOCKET, SO_LINGER, &AtOnce, sizeof AtOnce);
}

} // namespace Reinvite
