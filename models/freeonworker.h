// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QThreadPool>

#include <utility>

namespace Reinvite {

/// Lets go of something large where nobody waits for it: freeing a million rows takes longer than a frame.
template <typename Large>
void freeOnWorker(Large gone)
{
    QThreadPool::globalInstance()->start([gone = std::move(gone)]() mutable { gone = Large(); });
}

} // namespace Reinvite
