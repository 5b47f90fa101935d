// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace Reinvite::Layering {

/// One string literal of a source.
struct Literal
{
    int line = 0; ///< on which it begins
    QString text; ///< as written, escapes as they stand
};

/// What the source says by itself: neither comments nor what its includes name.
[[nodiscard]] QList<Literal> literalsOf(const QString &text);

} // namespace Reinvite::Layering
