// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QStringView>

namespace Reinvite {

/// The words of a search, case folded. Words in double quotes stay together; a quote that is never closed ends the
/// text.
[[nodiscard]] QStringList searchWords(QStringView text);
/// The text, case folded, as UTF-8: so it is kept where many rows are searched.
[[nodiscard]] QByteArray foldedUtf8(QStringView text);
/// Where `word` occurs next, from `from` on; -1: nowhere.
[[nodiscard]] qsizetype findBytes(QByteArrayView bytes, QByteArrayView word, qsizetype from = 0);
/// Does the folded `word` occur in `text`, whatever the case?
[[nodiscard]] bool containsFolded(QStringView text, QStringView word);

} // namespace Reinvite
