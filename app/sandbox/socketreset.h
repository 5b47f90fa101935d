// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace Reinvite {

/// Makes the next close of this socket send RST instead of FIN; Qt has no word for it.
void resetOnClose(qintptr socketDescriptor);

} // namespace Reinvite
