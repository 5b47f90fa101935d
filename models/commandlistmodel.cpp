// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/commandlistmodel.h"

#include <QStringList>

#include <algorithm>
#include <tuple>

namespace Reinvite {

namespace {

using namespace Qt::StringLiterals;

/// What a typed word costs, by how it is found; the words of the text count their place as well.
enum Cost {
    WholeWord = 0,
    WordBegin = 2,
    Initials = 6,
    SectionBegin = 12,
    WordInside = 20,
    OutOfOrder = 5,
    NotFirst = 3,
};
constexpr qsizetype LeastInside = 2;

using Ranges = QList<MatchedRange>;

/// Runs of letters and digits.
Ranges wordsOf(QStringView text)
{
    Ranges words;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!text.at(at).isLetterOrNumber() && !text.at(at).isMark() && !text.at(at).isSurrogate()) {
            continue;
        }
        const bool follows = !words.isEmpty() && words.last().start + words.last().length == at;
        if (follows) {
            ++words.last().length;
        } else {
            words.append({at, 1});
        }
    }
    return words;
}

QStringView viewOf(QStringView text, const MatchedRange &range)
{
    return text.sliced(range.start, range.length);
}

bool begins(QStringView word, QStringView typed)
{
    return word.startsWith(typed, Qt::CaseInsensitive);
}

std::optional<CommandMatch> asBeginning(QStringView text, const Ranges &words, QStringView typed)
{
    std::optional<CommandMatch> best;
    for (const MatchedRange &word : words) {
        if (!begins(viewOf(text, word), typed)) {
            continue;
        }
        const int place = word.start == words.first().start ? 0 : NotFirst;
        const int cost = place + (word.length == typed.size() ? WholeWord : WordBegin);
        if (!best || cost < best->cost) {
            best = {.cost = cost, .ranges = {{word.start, typed.size()}}};
        }
    }
    return best;
}

/// First letters of words in a row.
std::optional<CommandMatch> asInitials(QStringView text, const Ranges &words, QStringView typed)
{
    for (qsizetype first = 0; first + typed.size() <= words.size(); ++first) {
        CommandMatch match{.cost = Initials + (first == 0 ? 0 : NotFirst), .ranges = {}};
        for (qsizetype letter = 0; letter < typed.size(); ++letter) {
            const MatchedRange &word = words.at(first + letter);
            if (begins(viewOf(text, word), typed.sliced(letter, 1))) {
                match.ranges.append({word.start, 1});
            }
        }
        if (match.ranges.size() == typed.size()) {
            return match;
        }
    }
    return {};
}

std::optional<CommandMatch> asInside(QStringView text, QStringView typed)
{
    const qsizetype found = typed.size() < LeastInside ? -1 : text.indexOf(typed, 0, Qt::CaseInsensitive);
    return found < 0 ? std::nullopt
                     : std::optional(CommandMatch{.cost = WordInside, .ranges = {{found, typed.size()}}});
}

std::optional<CommandMatch> inSection(const Command &command, QStringView typed)
{
    const Ranges words = wordsOf(command.section);
    const bool found = std::ranges::any_of(
        words, [&](const MatchedRange &word) { return begins(viewOf(command.section, word), typed); });
    return found ? std::optional(CommandMatch{.cost = SectionBegin, .ranges = {}}) : std::nullopt;
}

std::optional<CommandMatch> matchWord(const Command &command, const Ranges &words, QStringView typed)
{
    if (auto match = asBeginning(command.text, words, typed)) {
        return match;
    }
    if (auto match = asInitials(command.text, words, typed)) {
        return match;
    }
    if (auto match = inSection(command, typed)) {
        return match;
    }
    return asInside(command.text, typed);
}

/// Sorted, and what overlaps is one.
Ranges merged(Ranges ranges)
{
    std::ranges::sort(ranges, {}, &MatchedRange::start);
    Ranges whole;
    for (const MatchedRange &range : std::as_const(ranges)) {
        if (!whole.isEmpty() && range.start <= whole.last().start + whole.last().length) {
            const qsizetype end = std::max(whole.last().start + whole.last().length, range.start + range.length);
            whole.last().length = end - whole.last().start;
        } else {
            whole += range;
        }
    }
    return whole;
}

} // namespace

std::optional<CommandMatch> matchCommand(QStringView typed, const Command &command)
{
    const Ranges words = wordsOf(command.text);
    CommandMatch whole;
    qsizetype reached = 0;
    for (const QStringView word : typed.toString().simplified().split(u' ', Qt::SkipEmptyParts)) {
        const auto match = matchWord(command, words, word);
        if (!match) {
            return {};
        }
        whole.cost += match->cost;
        if (!match->ranges.isEmpty()) {
            whole.cost += match->ranges.first().start < reached ? OutOfOrder : 0;
            reached = match->ranges.last().start;
        }
        whole.ranges += match->ranges;
    }
    whole.ranges = merged(whole.ranges);
    return whole;
}

CommandListModel::CommandListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

int CommandListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CommandListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows.at(index.row());
    const Command &command = m_commands.at(row.command);
    switch (role) {
    case Qt::DisplayRole:
        return command.text;
    case Qt::AccessibleTextRole:
        return spokenText(command);
    case SectionRole:
        return command.section;
    case KeysRole:
        return command.keys;
    case EnabledRole:
        return command.enabled;
    case CheckedRole:
        return command.checked;
    case RangesRole:
        return QVariant::fromValue(row.match.ranges);
    default:
        return {};
    }
}

QString CommandListModel::spokenText(const Command &command) const
{
    QStringList parts = {command.text, command.section, command.keys};
    if (command.checked) {
        parts += tr("on");
    }
    if (!command.enabled) {
        parts += tr("not available now");
    }
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

void CommandListModel::setCommands(const QList<Command> &commands)
{
    m_commands = commands;
    matchAll();
}

void CommandListModel::setTyped(const QString &typed)
{
    m_typed = typed;
    matchAll();
}

/// Another question has other rows: there is nothing of the old ones to keep.
void CommandListModel::matchAll()
{
    beginResetModel();
    m_rows.clear();
    const bool isTyped = !m_typed.trimmed().isEmpty();
    for (int command = 0; command < m_commands.size(); ++command) {
        const auto match = matchCommand(m_typed, m_commands.at(command));
        if (match && (isTyped || m_commands.at(command).enabled)) {
            m_rows.append({command, *match});
        }
    }
    std::ranges::stable_sort(m_rows, {}, [this](const Row &row) {
        return std::tuple(!m_commands.at(row.command).enabled, row.match.cost, lastUseOf(row.command));
    });
    endResetModel();
}

int CommandListModel::commandAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).command : -1;
}

void CommandListModel::noteUsed(int command)
{
    if (command < 0 || command >= m_commands.size()) {
        return;
    }
    const std::pair used(m_commands.at(command).section, m_commands.at(command).text);
    m_used.removeAll(used);
    m_used.prepend(used);
    matchAll();
}

/// 0: the last; what was never used comes after all that was.
qsizetype CommandListModel::lastUseOf(int command) const
{
    const qsizetype use = m_used.indexOf(std::pair(m_commands.at(command).section, m_commands.at(command).text));
    return use < 0 ? m_used.size() : use;
}

} // namespace Reinvite
