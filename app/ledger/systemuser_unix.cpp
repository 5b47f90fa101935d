// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/systemuser.h"

#include <array>
#include <pwd.h>
#include <unistd.h>

namespace Reinvite {

QString systemUser()
{
    std::array<char, 16'384> buffer;
    passwd entry;
    passwd *found = nullptr;
    const bool known = getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found;
    return known ? QString::fromLocal8Bit(found->pw_name) : QString::number(geteuid());
}

} // namespace Reinvite
