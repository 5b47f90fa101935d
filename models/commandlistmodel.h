// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QString>

#include <optional>

namespace Reinvite {

/// Something that the window can do or show, in words. Without mnemonics.
struct Command
{
    QString text;         ///< "Export shown rows…"
    QString section;      ///< where else it is found: "File", "States"
    QString keys = {};    ///< in the system's own words; may be empty
    bool enabled = true;  ///< can be done now
    bool checked = false; ///< is on already

    friend bool operator==(const Command &, const Command &) = default;
};

/// Letters of a text that were typed.
struct MatchedRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const MatchedRange &, const MatchedRange &) = default;
};

/// How a command answers what was typed.
struct CommandMatch
{
    int cost = 0;               ///< 0: word for word; the less the better
    QList<MatchedRange> ranges; ///< in Command::text, in order

    friend bool operator==(const CommandMatch &, const CommandMatch &) = default;
};

/// Every word that was typed has to be found, case ignored: as the beginning of a word of the text ("ex sh" finds
/// "Export shown rows"), as the first letters of words that follow each other ("esr"), inside a word (from two letters
/// on), or as the beginning of a word of the section ("file exp"). Nothing typed matches all at no cost.
[[nodiscard]] std::optional<CommandMatch> matchCommand(QStringView typed, const Command &command);

/// The commands that answer what is typed: the best first, of equal ones those used lately, then in the order given.
/// What cannot be done now comes last, and only when something is typed.
class CommandListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        SectionRole = Qt::UserRole + 1,
        KeysRole,
        EnabledRole,
        CheckedRole,
        RangesRole, ///< QList<MatchedRange> of the text
    };

    explicit CommandListModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// Another offer; what is typed is kept, and so is what was used lately.
    void setCommands(const QList<Command> &commands);
    void setTyped(const QString &typed);
    [[nodiscard]] QString typed() const { return m_typed; }
    /// The row's place in the list that was given; -1: there is no such row.
    [[nodiscard]] int commandAt(int row) const;
    /// It was run: while nothing is typed it comes first. Remembered as long as the model lives.
    void noteUsed(int command);

private:
    struct Row
    {
        int command = 0;
        CommandMatch match;
    };
    void matchAll();
    [[nodiscard]] qsizetype lastUseOf(int command) const;
    [[nodiscard]] QString spokenText(const Command &command) const;

    QList<Command> m_commands;
    QList<Row> m_rows;
    QList<std::pair<QString, QString>> m_used; ///< section and text, the newest first
    QString m_typed;
};

} // namespace Reinvite

Q_DECLARE_METATYPE(Reinvite::MatchedRange)
