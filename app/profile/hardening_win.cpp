// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/hardening.h"

#include <cstdio>

#include <windows.h>

namespace Reinvite {

void hardenProcess()
{
    // A crash ends the program; no report with its memory is made or sent.
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
    // Libraries come from the program's and the system's folders, never from the one that it was started in.
    SetDllDirectoryW(L"");
}

int endProcess(int code)
{
    std::fflush(nullptr);
    TerminateProcess(GetCurrentProcess(), UINT(code));
    return code;
}

} // namespace Reinvite
