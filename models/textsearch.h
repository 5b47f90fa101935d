// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QStringView>

namespace Reinvite {

/// The words of a search, case folded. Words in double quotes stay together; a quote that is never closed ends the
/// text.
[[nodiscard]] QStringList searchWords(QStringView text);
/// Does the folded `word` occur in `text`, whatever the case?
[[nodiscard]] bool containsFolded(QStringView text, QStringView word);

} // namespace Reinvite
