// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/journeys/campaign.h"

#include <QElapsedTimer>

#include <algorithm>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr int Seats = 1500;
constexpr int MostInRound = 30;
/// Requests a minute: the pacer is in it, and does not make it last.
constexpr int Budget = 1'000'000;
constexpr int MostRestarts = 40;
constexpr int OneDayAndMore = 25 * 3600;
/// In this share of the runs the program is killed, if it lives so long.
constexpr double KillShare = 0.75;

QString emailOf(const QJsonValue &row)
{
    return row["email"_L1].toString();
}

QStringList idsOf(const auto &people)
{
    QStringList ids;
    for (const auto &person : people) {
        ids += person.id;
    }
    return ids;
}

QString failedRun(const QString &what, const TerminalRun &run)
{
    return u"%1: exit code %2: %3"_s.arg(what).arg(run.exitCode).arg(QString::fromUtf8(run.errors.right(600)));
}

} // namespace

Campaign::Campaign(quint32 seed)
    : m_random(seed)
{
}

QString Campaign::begin()
{
    QString fault = m_sandbox.start(m_program, {u"--limit"_s, u"0"_s, u"--seats"_s, QString::number(Seats)});
    if (!fault.isEmpty()) {
        return fault;
    }
    m_program.setVariable(u"REINVITE_TOKEN_ACME"_s, m_sandbox.token());
    const TerminalRun added = m_program.run({u"connections"_s, u"add"_s, u"Acme"_s, u"--vendor"_s, u"polar"_s,
        u"--url"_s, m_sandbox.url(), u"--budget"_s, QString::number(Budget)});
    return added.exitCode == 0 ? readPeople() : failedRun(u"connections add"_s, added);
}

Campaign::Person Campaign::personIn(const QJsonValue &row)
{
    return {.id = row["id"_L1].toString(),
        .email = emailOf(row),
        .state = row["state"_L1].toString(),
        .timesSent = row["times_sent"_L1].toInt()};
}

/// Those whose address no other row has: a mail is theirs and nobody else's.
QString Campaign::readPeople()
{
    const TerminalRun listed = m_program.run({u"list"_s, u"--format"_s, u"json"_s});
    if (listed.exitCode != 0) {
        return failedRun(u"list"_s, listed);
    }
    QHash<QString, int> rowsOf;
    const QJsonArray rows = listed.json();
    for (const auto row : rows) {
        ++rowsOf[emailOf(row)];
    }
    m_people.clear();
    for (const auto row : rows) {
        if (!emailOf(row).isEmpty() && rowsOf.value(emailOf(row)) == 1) {
            m_people.append(personIn(row));
        }
    }
    return m_people.isEmpty() ? u"nobody is listed"_s : QString();
}

QList<Campaign::Person> Campaign::pick(const QString &state, int count)
{
    QList<Person> able;
    std::ranges::copy_if(m_people, std::back_inserter(able),
        [&](const Person &person) { return person.state == state && !m_used.contains(person.email); });
    std::ranges::shuffle(able, m_random);
    return able.first(std::min<qsizetype>(count, able.size()));
}

/// A day later all links are dead, and whoever was mailed may be mailed again.
QString Campaign::ageLinks()
{
    static_cast<void>(m_sandbox.post(u"/clock"_s, {{u"advance_s"_s, OneDayAndMore}}));
    m_used.clear();
    return readPeople();
}

QString Campaign::chooseFault()
{
    static const QStringList faults = {u"none"_s, u"delay_ms"_s, u"throttled"_s, u"broken"_s, u"request_lost"_s,
        u"answer_lost"_s, u"malformed"_s, u"token_expired"_s};
    static const QStringList matches = {u""_s, u"POST"_s, u"DELETE"_s, u"GET"_s, u"/resend"_s};
    const QString &fault = faults.at(m_random.bounded(int(faults.size())));
    const int count = m_random.bounded(1, 4);
    const QString &match = matches.at(m_random.bounded(int(matches.size())));
    QJsonObject wanted = {{u"retry_after_s"_s, 1}};
    if (fault == u"delay_ms"_s) {
        wanted.insert(fault, m_random.bounded(5, 60));
    } else if (fault != u"none"_s) {
        wanted.insert(fault, QJsonObject{{u"count"_s, count}, {u"match"_s, match}});
    }
    static_cast<void>(m_sandbox.post(u"/faults"_s, wanted));
    return fault;
}

TerminalRun Campaign::run(const QStringList &arguments, bool mayBeKilled, Round &round)
{
    if (!mayBeKilled || m_random.generateDouble() > KillShare) {
        QElapsedTimer timer;
        timer.start();
        TerminalRun whole = m_program.run(arguments);
        m_usualRun = std::max<int>(m_usualRun / 2, int(timer.nsecsElapsed() / 1000));
        return whole;
    }
    const auto moment = std::chrono::microseconds(m_random.bounded(std::max(1, m_usualRun)));
    TerminalRun killed = m_program.runKilled(arguments, moment);
    m_count.kills += int(killed.killed);
    round.killed = round.killed || killed.killed;
    return killed;
}

QString Campaign::round()
{
    const bool renews = m_random.bounded(2) == 0;
    const int wanted = m_random.bounded(1, MostInRound + 1);
    Round round{.verb = renews ? u"renew"_s : u"resend"_s, .people = {}, .fault = {}};
    const QString state = renews ? u"expired"_s : u"pending"_s;
    round.people = pick(state, wanted);
    if (round.people.isEmpty()) {
        if (QString fault = ageLinks(); !fault.isEmpty()) {
            return fault;
        }
        round.verb = u"renew"_s;
        round.people = pick(u"expired"_s, wanted);
    }
    readMailbox();
    round.mailsBefore = m_mails.size();
    round.fault = chooseFault();
    send(round);
    static_cast<void>(m_sandbox.post(u"/faults"_s, {}));
    if (QString fault = driveToTheEnd(round); !fault.isEmpty()) {
        return fault;
    }
    ++m_count.rounds;
    m_count.items += int(round.people.size());
    m_count.faults += int(round.fault != u"none"_s);
    ++m_count.byFault[round.fault];
    return check(round);
}

void Campaign::send(Round &round)
{
    for (const Person &person : std::as_const(round.people)) {
        m_used.insert(person.email);
    }
    static_cast<void>(run(QStringList{round.verb, u"--yes"_s} + idsOf(round.people), true, round));
}

/// Restarted, and now and then killed again, until nothing is open.
QString Campaign::driveToTheEnd(Round &round)
{
    for (int start = 0; start < MostRestarts; ++start) {
        static_cast<void>(run({u"outbox"_s, u"go-on"_s}, start < 3, round));
        const TerminalRun listed = m_program.run({u"outbox"_s, u"list"_s, u"--format"_s, u"json"_s});
        if (listed.exitCode != 0) {
            return failedRun(u"outbox list"_s, listed);
        }
        const QJsonArray open = listed.json();
        if (open.isEmpty()) {
            return {};
        }
        if (QString fault = settle(open, round); !fault.isEmpty()) {
            return fault;
        }
    }
    return u"the outbox is not settled after %1 starts"_s.arg(MostRestarts);
}

/// The administrator's word, by one who can look into the mailboxes.
QString Campaign::settle(const QJsonArray &open, const Round &round)
{
    readMailbox();
    for (const auto item : open) {
        const QString state = item["state"_L1].toString();
        const QString number = QString::number(item["item"_L1].toInteger());
        const bool lacksMail = mailsTo(emailOf(item), round) == 0;
        QString word;
        if (state == u"unsettled"_s) {
            ++m_count.unsettled;
            m_count.sentAgain += int(lacksMail);
            word = lacksMail ? u"send-again"_s : u"arrived"_s;
            if (round.fault == u"none"_s && !round.killed) {
                return u"%1 is unsettled without a fault or a kill"_s.arg(emailOf(item));
            }
        } else if (state == u"needs_you"_s) {
            ++m_count.neededSomebody;
            word = u"try-again"_s;
        } else {
            continue;
        }
        const TerminalRun settled = m_program.run({u"outbox"_s, u"settle"_s, number, word});
        if (settled.exitCode == 1 || settled.exitCode == 7) {
            return failedRun(u"outbox settle %1 %2"_s.arg(number, word), settled);
        }
    }
    return {};
}

QString Campaign::check(const Round &round)
{
    readMailbox();
    const TerminalRun listed = m_program.run({u"list"_s, u"--format"_s, u"json"_s});
    if (listed.exitCode != 0) {
        return failedRun(u"list"_s, listed);
    }
    QHash<QString, QString> outcomes;
    QHash<QString, Person> now;
    const QJsonArray rows = listed.json();
    for (const auto row : rows) {
        outcomes.insert(emailOf(row), row["last_outcome"_L1].toString());
        now.insert(emailOf(row), personIn(row));
    }
    QStringList faults;
    for (const Person &person : round.people) {
        if (!now.contains(person.email)) {
            faults += u"%1 has lost the seat"_s.arg(person.email);
        } else if (const QString fault = checkPerson(person, now.value(person.email), round, outcomes);
                   !fault.isEmpty()) {
            faults += fault;
        }
    }
    for (Person &person : m_people) {
        person = now.value(person.email, person);
    }
    return faults.isEmpty() ? QString()
                            : u"round %1 (%2, fault %3, %4): "_s.arg(m_count.rounds)
                                  .arg(round.verb, round.fault, round.killed ? u"killed"_s : u"not killed"_s)
            + faults.join(u"; "_s);
}

QString Campaign::checkPerson(
    const Person &person, const Person &now, const Round &round, const QHash<QString, QString> &outcomes)
{
    const int mails = mailsTo(person.email, round);
    const QString outcome = outcomes.value(person.email);
    m_count.sent += int(outcome == u"sent"_s && mails == 1);
    m_count.renewed += int(outcome == u"renewed"_s && mails == 1);
    m_count.refused += int(outcome == u"refused"_s);
    m_count.notSent += int(outcome == u"not_sent"_s || outcome == u"signed_out"_s);
    m_count.notConfirmed += int(outcome.isEmpty());
    if (mails > 1) {
        return u"%1 got %2 mails"_s.arg(person.email).arg(mails);
    }
    const int counted = now.timesSent - person.timesSent;
    if (mails != counted) {
        return u"%1 got %2 mails, the ledger counts %3 (“%4”)"_s.arg(person.email).arg(mails).arg(counted).arg(outcome);
    }
    return {};
}

int Campaign::mailsTo(const QString &email, const Round &round) const
{
    int count = 0;
    for (qsizetype i = round.mailsBefore; i < m_mails.size(); ++i) {
        count += int(m_mails.at(i)["to"_L1].toString() == email);
    }
    return count;
}

void Campaign::readMailbox()
{
    m_mails = m_sandbox.get(u"/mailbox"_s)["mails"_L1].toArray();
}

} // namespace Reinvite
