// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/systemuser.h"

#include <array>

#include <windows.h>

#include <lmcons.h>

namespace Reinvite {

QString systemUser()
{
    std::array<wchar_t, UNLEN + 1> name;
    auto size = static_cast<DWORD>(name.size());
    const bool known = GetUserNameW(name.data(), &size) != 0;
    return known ? QString::fromWCharArray(name.data()) : qEnvironmentVariable("USERNAME");
}

} // namespace Reinvite
