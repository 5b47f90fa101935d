// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/loopbackserver.h"

#include <tl/expected.hpp>

namespace Reinvite {

/// The named text fields of a body, JSON or a form, in this order; or what Django REST framework refuses it with: 415
/// for another type, 400 for what is no JSON, no object, or lacks a field.
[[nodiscard]] tl::expected<QByteArrayList, LoopbackReply> readTextFields(
    const LoopbackRequest &request, const QByteArrayList &names);

} // namespace Reinvite
