// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/selectionsurvey.h"

#include "models/invitationstore.h"
#include "models/newesttask.h"

#include <algorithm>
#include <vector>

namespace Reinvite {

namespace {

/// How many rows go by between two looks at the stop flag.
constexpr int StopInterval = 4096;
constexpr std::chrono::milliseconds Lately = std::chrono::hours(24);

struct Question
{
    InvitationTable::Snapshot snapshot;
    SelectionQuestion asked;
};

struct Answer
{
    bool wasAsked = false;
    SelectionSummary summary = {};
};

class Survey
{
public:
    explicit Survey(const SelectionQuestion &asked)
        : m_asked(asked)
    {
    }

    void take(const InvitationStore &store, int slot)
    {
        const QString &connection = store.connections.at(store.shared(SharedColumn::Connection, slot));
        const Instant vendorNow = m_asked.now + m_asked.skews.value(connection);
        const Instant lastSentAt = store.mailAt(slot).lastSentAt;
        ++m_summary.rows;
        ++m_summary.badgeCounts.at(
            size_t(badgeAt(store.state(slot), store.time(TimeColumn::Expires, slot), vendorNow)));
        ++m_summary.vendorCounts[m_asked.vendors.value(connection).name];
        m_summary.mailedLately += lastSentAt.isValid() && m_asked.now - lastSentAt < Lately ? 1 : 0;
        if (const QByteArrayView email = store.email(slot); email.isEmpty()) {
            ++m_summary.people;
        } else {
            m_addresses.push_back(qHashBits(email.data(), size_t(email.size())));
        }
    }

    /// Addresses are told apart by 64 bits of hash: of a million, two are taken for one once in many million times.
    [[nodiscard]] SelectionSummary summary()
    {
        std::ranges::sort(m_addresses);
        const auto end = std::unique(m_addresses.begin(), m_addresses.end()); // clang-tidy 14 can't read the range's
        m_summary.people += int(end - m_addresses.begin());
        return m_summary;
    }

private:
    const SelectionQuestion &m_asked;
    SelectionSummary m_summary;
    std::vector<size_t> m_addresses;
};

Answer answered(const Question &question, const std::atomic_bool &stop)
{
    const InvitationStore &store = question.snapshot.store();
    Survey survey(question.asked);
    int looked = 0;
    for (const int slot : question.asked.rows) {
        if (looked++ % StopInterval == 0 && stop) {
            break;
        }
        if (store.isUsed(slot)) {
            survey.take(store, slot);
        }
    }
    return {.wasAsked = !question.asked.rows.isEmpty(), .summary = survey.summary()};
}

} // namespace

struct SelectionSurvey::Private
{
    NewestTask<Question, Answer> task;
};

SelectionSurvey::SelectionSurvey(QObject *parent)
    : QObject(parent)
{
    const auto tell = [this](const Answer &answer) {
        if (answer.wasAsked) {
            Q_EMIT finished(answer.summary);
        }
    };
    d.reset(new Private{.task = {&answered, tell}}); // NOLINT(modernize-make-unique): an aggregate has no constructor
}

SelectionSurvey::~SelectionSurvey() = default;

void SelectionSurvey::survey(const InvitationTable::Snapshot &snapshot, const SelectionQuestion &question)
{
    d->task.run({.snapshot = snapshot, .asked = question});
}

bool SelectionSurvey::isRunning() const
{
    return d->task.isRunning();
}

} // namespace Reinvite
