// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/textsearch.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace Reinvite {

namespace {

constexpr char16_t Quote = u'"';

char16_t folded(char16_t unit)
{
    if (unit < 0x80) {
        return unit >= u'A' && unit <= u'Z' ? char16_t(unit + (u'a' - u'A')) : unit;
    }
    return char16_t(QChar::toCaseFolded(char32_t(unit)));
}

QString foldedCopy(QStringView word)
{
    QString copy = word.toString();
    std::ranges::transform(copy, copy.begin(), [](QChar c) { return QChar(folded(c.unicode())); });
    return copy;
}

/// Takes the first word off `rest`, which starts with it.
QStringView takeWord(QStringView &rest)
{
    const bool quoted = rest.front() == Quote;
    rest = rest.sliced(quoted ? 1 : 0);
    const auto *const end = std::ranges::find_if(rest, [quoted](QChar c) { return quoted ? c == Quote : c.isSpace(); });
    const QStringView word = rest.first(end - rest.begin());
    rest = rest.sliced(std::min(word.size() + 1, rest.size()));
    return word;
}

} // namespace

QStringList searchWords(QStringView text)
{
    QStringList words;
    for (QStringView rest = text.trimmed(); !rest.isEmpty(); rest = rest.trimmed()) {
        if (const QStringView word = takeWord(rest).trimmed(); !word.isEmpty()) {
            words += foldedCopy(word);
        }
    }
    return words;
}

QByteArray foldedUtf8(QStringView text)
{
    const auto isPlain = [](QChar c) { return c.unicode() < 0x80; };
    if (std::ranges::all_of(text, isPlain)) {
        QByteArray ascii = text.toLatin1();
        std::ranges::transform(ascii, ascii.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; });
        return ascii;
    }
    // Letter by letter: two addresses must not become one because a letter folds to two.
    if (std::ranges::none_of(text, [](QChar c) { return c.isSurrogate(); })) {
        QString letters(text.size(), Qt::Uninitialized);
        std::ranges::transform(text, letters.begin(), [](QChar letter) { return letter.toCaseFolded(); });
        return letters.toUtf8();
    }
    QList<uint> letters = text.toUcs4();
    std::ranges::transform(letters, letters.begin(), [](uint letter) { return QChar::toCaseFolded(letter); });
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(letters.constData()), letters.size()).toUtf8();
}

// memmem is by far the fastest way to search; MinGW has none.
qsizetype findBytes(QByteArrayView bytes, QByteArrayView word, qsizetype from)
{
#ifdef Q_OS_WIN
    const auto found =
        std::string_view(bytes.data(), size_t(bytes.size())).find({word.data(), size_t(word.size())}, size_t(from));
    return found == std::string_view::npos ? -1 : qsizetype(found);
#else
    const QByteArrayView rest = bytes.sliced(from);
    const void *found = memmem(rest.data(), size_t(rest.size()), word.data(), size_t(word.size()));
    return found == nullptr ? -1 : static_cast<const char *>(found) - bytes.data();
#endif
}

bool containsFolded(QStringView text, QStringView word)
{
    const auto matches = [](QChar inText, QChar inWord) { return folded(inText.unicode()) == inWord.unicode(); };
    return std::search(text.begin(), text.end(), word.begin(), word.end(), matches) != text.end() || word.isEmpty();
}

} // namespace Reinvite
