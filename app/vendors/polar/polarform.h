// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/connectionform.h"

namespace Reinvite::Polar {

[[nodiscard]] ConnectionForm organizationForm();
[[nodiscard]] ConnectionForm portalForm();

} // namespace Reinvite::Polar
