// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ledger/sqlfile.h"

namespace Reinvite {

/// Brings the ledger's tables to this program's version. A newer file is a Storage problem and is left alone.
[[nodiscard]] Result<void> migrateLedger(SqlFile &file);

} // namespace Reinvite
