// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QStorageInfo;

namespace Reinvite {

/// True for a volume that lies on another computer, as far as the system tells.
[[nodiscard]] bool isNetworkStorage(const QStorageInfo &storage);

} // namespace Reinvite
