// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/socketreset.h"

#include <winsock2.h>

namespace Reinvite {

void resetOnClose(qintptr socketDescriptor)
{
    constexpr linger AtOnce = {.l_onoff = 1, .l_linger = 0};
    ::setsockopt(static_cast<SOCKET>(socketDescriptor), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&AtOnce),
        sizeof AtOnce);
}

} // namespace Reinvite
