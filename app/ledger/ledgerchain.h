// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledgerentry.h"

#include <QByteArray>

/// Each entry carries a digest of itself and of the one before: damage shows, wherever it is. It does not show what the
/// file's owner does on purpose, who can make the chain anew.
namespace Reinvite::LedgerChain {

[[nodiscard]] QByteArray newSalt();
/// Of what names a person (address, vendor's text, reason): all that the chain knows of it, so that it can be blanked.
[[nodiscard]] QByteArray personDigest(const LedgerEntry &entry, const QByteArray &salt);
/// `before`: the link of the entry before; empty for the first.
[[nodiscard]] QByteArray link(const QByteArray &before, const LedgerEntry &entry, const QByteArray &personDigest);

} // namespace Reinvite::LedgerChain
