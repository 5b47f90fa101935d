// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/socketreset.h"

#ifdef Q_OS_WIN
#    include <winsock2.h>
#else
#    include <sys/socket.h>
#endif

namespace Reinvite {

void resetOnClose(qintptr socketDescriptor)
{
    linger atOnce{};
    atOnce.l_onoff = 1;
    atOnce.l_linger = 0;
#ifdef Q_OS_WIN
    ::setsockopt(static_cast<SOCKET>(socketDescriptor), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&atOnce),
        sizeof atOnce);
#else
    ::setsockopt(static_cast<int>(socketDescriptor), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
#endif
}

} // namespace Reinvite
