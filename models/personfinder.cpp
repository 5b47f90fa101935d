// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/personfinder.h"

#include "models/invitationstore.h"
#include "models/newesttask.h"
#include "models/textsearch.h"

namespace Reinvite {

namespace {

/// How many rows go by between two looks at the stop flag.
constexpr int StopInterval = 4096;

struct Question
{
    InvitationTable::Snapshot snapshot;
    QString address;
};

struct Answer
{
    bool wasAsked = false;
    QList<InvitationKey> rows = {};
    int count = 0;
};

Answer answered(const Question &question, const std::atomic_bool &stop)
{
    Answer answer{.wasAsked = !question.address.isEmpty()};
    const InvitationStore &store = question.snapshot.store();
    const QByteArray address = foldedUtf8(question.address);
    const int slotCount = answer.wasAsked ? store.slotCount : 0;
    for (int slot = 0; slot < slotCount; ++slot) {
        if (slot % StopInterval == 0 && stop) {
            break;
        }
        if (store.isUsed(slot) && store.email(slot) == address && answer.count++ < PersonFinder::MostRows) {
            answer.rows += store.keyAt(slot);
        }
    }
    return answer;
}

} // namespace

struct PersonFinder::Private
{
    NewestTask<Question, Answer> task;
};

PersonFinder::PersonFinder(QObject *parent)
    : QObject(parent)
{
    const auto tell = [this](const Answer &answer) {
        if (answer.wasAsked) {
            Q_EMIT found(answer.rows, answer.count);
        }
    };
    d.reset(new Private{.task = {&answered, tell}}); // NOLINT(modernize-make-unique): an aggregate has no constructor
}

PersonFinder::~PersonFinder() = default;

void PersonFinder::find(const InvitationTable::Snapshot &snapshot, const QString &address)
{
    d->task.run({.snapshot = snapshot, .address = address});
}

bool PersonFinder::isRunning() const
{
    return d->task.isRunning();
}

} // namespace Reinvite
