// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitation.h"

#include <QByteArray>
#include <QList>

namespace Reinvite::Benchmarks {

/// The time around which the samples' deadlines lie.
[[nodiscard]] Instant sampleNow();
/// Seats of a large organisation, the same at every call: every state, deadlines a week around `sampleNow`.
[[nodiscard]] QList<Invitation> sampleInvitations(int count);
/// The same seats as Polar lists them, one body for each container.
[[nodiscard]] QList<QByteArray> samplePolarBodies(const QList<Invitation> &invitations);

} // namespace Reinvite::Benchmarks
