// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/hardening.h"

#include <QtGlobal>

#include <sys/resource.h>
#include <sys/stat.h>
#ifdef Q_OS_LINUX
#    include <sys/prctl.h>
#endif

namespace Reinvite {

void hardenProcess()
{
    constexpr rlimit NoCore = {.rlim_cur = 0, .rlim_max = 0};
    setrlimit(RLIMIT_CORE, &NoCore);
    umask(S_IRWXG | S_IRWXO);
#ifdef Q_OS_LINUX
    // The limit alone does not hold where the system pipes cores to a collector (core(5)). It also keeps debuggers of
    // the same user from attaching to a running program; one that starts the program still can.
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

int endProcess(int code)
{
    return code;
}

} // namespace Reinvite
