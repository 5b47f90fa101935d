// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/filtercompletion.h"

#include "models/filter.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite::FilterCompletion)
};

/// The term that the cursor stands at the end of, taken apart: "-state:expired,pe".
struct Begun
{
    QString before; ///< all in front of the term
    QString sign;   ///< "-" or nothing
    QString field;  ///< lower case; empty: a word alone, which may become a field
    QString compare;
    QString listed; ///< "expired,": values that are whole already
    QString word;   ///< "pe"
    bool quoted = false;

    [[nodiscard]] QString stem() const { return before + sign + field + compare + listed; }
};

/// Fields that take more than a colon: with which they begin, and what is often put behind.
struct Comparable
{
    QLatin1StringView field;
    QStringList compares;
    QStringList values;
};

const QList<Comparable> &comparables()
{
    static const QList<Comparable> Table = {
        {"expires"_L1, {u"<"_s, u">"_s, u":"_s}, {u"6h"_s, u"24h"_s, u"3d"_s, u"7d"_s, u"monday"_s}},
        {"sent"_L1, {u">"_s, u"<"_s, u":"_s}, {u"1h"_s, u"1d"_s, u"7d"_s, u"30d"_s}},
        {"created"_L1, {u">"_s, u"<"_s}, {u"1d"_s, u"7d"_s, u"30d"_s}},
        {"times"_L1, {u">="_s, u"<"_s, u":"_s}, {u"1"_s, u"2"_s, u"3"_s}},
    };
    return Table;
}

QString noteOf(const QString &field, const QString &compare)
{
    static const QHash<QString, const char *> Notes = {
        {u"state:"_s, QT_TRANSLATE_NOOP("Reinvite::FilterCompletion", "pending, soon, expired, joined…")},
        {u"vendor:"_s, QT_TRANSLATE_NOOP("Reinvite::FilterCompletion", "who invites")},
        {u"connection:"_s, QT_TRANSLATE_NOOP("Reinvite::FilterCompletion", "part of a connection's name")},
        {u"email:"_s, QT_TRANSLATE_NOOP("Reinvite::FilterCompletion", "part of an address")},
        {u"name:"_s, QT_TRANSLATE_NOOP("Reinvite::FilterCompletion", "part of a person's name")},
        {u"role:"_s, QT_TRANSLATE_NOOP("Reinvite::FilterCompletion", "part of a role")},
        {u"product:"_s, QT_TRANSLATE_NOOP("Reinvite::FilterCompletion", "part of a product or workspace")},
        {u"owner:"_s, QT_TRANSLATE_NOOP("Reinvite::FilterCompletion", "who is billed")},
        {u"id:"_s, QT_TRANSLATE_NOOP("Reinvite::FilterCompletion", "the vendor's id")},
        {u"domain:"_s, QT_TRANSLATE_NOOP("Reinvite::FilterCompletion", "of the address, with those below it")},
        {u"expires<"_s, QT_TRANSLATE_NOOP("Reinvite::FilterCompletion", "sooner than 24h, monday…")},
        {u"expires>"_s, QT_TRANSLATE_NOOP("Reinvite::FilterCompletion", "later than 3d, friday…")},
        {u"expires:"_s, QT_TRANSLATE_NOOP("Reinvite::FilterCompletion", "today, weekend, never…")},
        {u"horizon:"_s, QT_TRANSLATE_NOOP("Reinvite::FilterCompletion", "steps of time: expired,6h,24h…")},
        {u"sent>"_s, QT_TRANSLATE_NOOP("Reinvite::FilterCompletion", "the last mail is older than 7d…")},
        {u"sent<"_s, QT_TRANSLATE_NOOP("Reinvite::FilterCompletion", "the last mail is younger than 1h…")},
        {u"sent:"_s, QT_TRANSLATE_NOOP("Reinvite::FilterCompletion", "never")},
        {u"created>"_s, QT_TRANSLATE_NOOP("Reinvite::FilterCompletion", "older than 30d…")},
        {u"created<"_s, QT_TRANSLATE_NOOP("Reinvite::FilterCompletion", "younger than 7d…")},
        {u"times>="_s, QT_TRANSLATE_NOOP("Reinvite::FilterCompletion", "had so many mails or more")},
        {u"times<"_s, QT_TRANSLATE_NOOP("Reinvite::FilterCompletion", "had fewer mails")},
        {u"times:"_s, QT_TRANSLATE_NOOP("Reinvite::FilterCompletion", "had just so many mails")},
        {u"outcome:"_s, QT_TRANSLATE_NOOP("Reinvite::FilterCompletion", "of the last mail")},
        {u"is:"_s, QT_TRANSLATE_NOOP("Reinvite::FilterCompletion", "attention, renewable…")},
    };
    const char *note = Notes.value(field + compare, nullptr);
    return note == nullptr ? QString() : Text::tr(note);
}

std::optional<Begun> begunAt(const QString &text, qsizetype cursor)
{
    static const QRegularExpression shape(
        uR"re(^(?<before>(?:[^"]*"[^"]*")*?[^"]*?(?:\s|^))(?<sign>-?)(?:(?<field>[A-Za-z]+)(?<compare>[:=<>]=?))?(?:(?<listed>(?:[^\s",]+,)*)(?<word>[^\s",]*)|"(?<quoted>[^"]*))$)re"_s);
    const bool goesOn = cursor < text.size() && !text.at(cursor).isSpace();
    const auto match = shape.match(text.first(cursor));
    if (goesOn || !match.hasMatch()) {
        return std::nullopt;
    }
    const bool quoted = match.capturedStart(u"quoted"_s) >= 0;
    return Begun{.before = match.captured(u"before"_s),
        .sign = match.captured(u"sign"_s),
        .field = match.captured(u"field"_s).toLower(),
        .compare = match.captured(u"compare"_s),
        .listed = match.captured(u"listed"_s),
        .word = match.captured(quoted ? u"quoted"_s : u"word"_s).toLower(),
        .quoted = quoted};
}

/// Makes completions that all stand at the same place.
class Maker final
{
public:
    Maker(const QString &text, qsizetype cursor, const Begun &begun)
        : m_begun(begun)
        , m_behind(text.sliced(cursor))
    {
    }

    /// A field is gone on with at once; behind a whole value comes a blank.
    void addField(const QString &field)
    {
        const auto known = std::ranges::find(comparables(), field, &Comparable::field);
        for (const QString &compare : known == comparables().end() ? QStringList{u":"_s} : known->compares) {
            add(field + compare, noteOf(field, compare), m_begun.before + m_begun.sign + field + compare);
        }
    }

    void addValue(const QString &value, const QString &note = {})
    {
        const QString put = value.contains(u' ') ? u'"' + value + u'"' : value;
        add(value, note, m_begun.stem() + put + (m_behind.isEmpty() ? u" "_s : QString()));
    }

    [[nodiscard]] QList<FilterCompletion> made() const
    {
        const bool isWhole = m_made.size() == 1 && m_made.constFirst().word.toLower() == m_begun.word;
        return isWhole ? QList<FilterCompletion>() : m_made;
    }

private:
    void add(const QString &word, const QString &note, const QString &head)
    {
        m_made.append({.word = word, .note = note, .text = head + m_behind, .cursor = head.size()});
    }

    const Begun &m_begun;
    QString m_behind;
    QList<FilterCompletion> m_made;
};

void addNames(Maker &maker, const Begun &begun, const FilterNames &names)
{
    const auto begins = [&begun](const QString &name) { return name.startsWith(begun.word, Qt::CaseInsensitive); };
    if (begun.field == "vendor"_L1 && !begun.quoted) {
        for (const auto &[id, name] : names.vendors) {
            if (begins(id) || begins(name)) {
                maker.addValue(id, name);
            }
        }
    } else if (begun.field == "connection"_L1) {
        for (const QString &name : names.connections) {
            if (begins(name) && !name.contains(u'"')) {
                maker.addValue(name);
            }
        }
    }
}

/// Of what can be compared the usual; else what the language itself knows.
void addWords(Maker &maker, const Begun &begun)
{
    const auto comparable = std::ranges::find(comparables(), begun.field, &Comparable::field);
    if (begun.compare.contains(u'<') || begun.compare.contains(u'>')) {
        for (const QString &value : comparable == comparables().end() ? QStringList() : comparable->values) {
            if (value.startsWith(begun.word)) {
                maker.addValue(value);
            }
        }
        return;
    }
    const QString stem = begun.field.isEmpty() ? QString() : begun.field + u':';
    for (const QString &found : Filter::completions(stem + begun.word)) {
        const QString word = found.sliced(stem.size());
        begun.field.isEmpty() ? maker.addField(word.chopped(1)) : maker.addValue(word);
    }
}

} // namespace

QList<FilterCompletion> filterCompletions(const QString &text, qsizetype cursor, const FilterNames &names)
{
    const auto begun = begunAt(text, std::clamp(cursor, qsizetype(0), text.size()));
    if (!begun || (begun->field.isEmpty() && (begun->quoted || !begun->listed.isEmpty()))) {
        return {};
    }
    Maker maker(text, std::clamp(cursor, qsizetype(0), text.size()), *begun);
    addNames(maker, *begun, names);
    if (!begun->quoted) {
        addWords(maker, *begun);
    }
    return maker.made();
}

} // namespace Reinvite
