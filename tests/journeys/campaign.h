// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/journeys/servedsandbox.h"

#include <QHash>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>

namespace Reinvite {

/// What a campaign has seen.
struct CampaignCount
{
    int rounds = 0;
    int items = 0;
    int kills = 0;
    int faults = 0; ///< rounds with a fault
    int sent = 0;
    int renewed = 0;
    int refused = 0;
    int notSent = 0;
    int unsettled = 0;      ///< before the harness gave its word
    int sentAgain = 0;      ///< by the harness's word, where the mailbox lacked the mail
    int neededSomebody = 0; ///< renewals that could not be finished at once
    int notConfirmed = 0;   ///< killed before they were on record
    QHash<QString, int> byFault = {};
};

/// Random plans against the sandbox with random faults, and SIGKILL of the program at random moments, restarted until
/// the outbox is settled; then the ledger is held against the mailbox and the seats. All of it follows from the seed,
/// but for the moments at which the operating system lets a program be killed.
class Campaign final
{
public:
    explicit Campaign(quint32 seed);

    /// Empty when it can begin.
    [[nodiscard]] QString begin();
    /// One plan, to its end; empty when all is as it has to be, else what is not.
    [[nodiscard]] QString round();
    [[nodiscard]] const CampaignCount &count() const { return m_count; }

private:
    struct Person
    {
        QString id;
        QString email;
        QString state;
        int timesSent = 0; ///< as the ledger counts
    };
    /// What a round did.
    struct Round
    {
        QString verb;
        QList<Person> people;
        QString fault;
        qsizetype mailsBefore = 0;
        bool killed = false;
    };

    [[nodiscard]] static Person personIn(const QJsonValue &row);
    [[nodiscard]] QString readPeople();
    [[nodiscard]] QList<Person> pick(const QString &state, int count);
    [[nodiscard]] QString ageLinks();
    [[nodiscard]] QString chooseFault();
    void send(Round &round);
    [[nodiscard]] QString driveToTheEnd(Round &round);
    [[nodiscard]] QString settle(const QJsonArray &open, const Round &round);
    [[nodiscard]] QString check(const Round &round);
    [[nodiscard]] QString checkPerson(
        const Person &person, const Person &now, const Round &round, const QHash<QString, QString> &outcomes);
    [[nodiscard]] int mailsTo(const QString &email, const Round &round) const;
    void readMailbox();
    [[nodiscard]] TerminalRun run(const QStringList &arguments, bool mayBeKilled, Round &round);

    QRandomGenerator m_random;
    QTemporaryDir m_folder;
    TerminalProgram m_program{m_folder.path()};
    ServedSandbox m_sandbox;
    QList<Person> m_people;
    QSet<QString> m_used; ///< since the links were aged: nobody is mailed twice within a cooldown
    QJsonArray m_mails;
    int m_usualRun = 300'000; ///< microseconds
    CampaignCount m_count;
};

} // namespace Reinvite
