// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/rowcounter.h"

#include "models/newesttask.h"

namespace Reinvite {

namespace {

struct Question
{
    InvitationTable::Snapshot snapshot;
    QHash<QString, InvitationQuery> queries;
};

QHash<QString, int> answered(const Question &question, const std::atomic_bool &stop)
{
    QHash<QString, int> rows;
    for (const auto &[name, query] : question.queries.asKeyValueRange()) {
        rows.insert(name, countRows(question.snapshot, query, stop));
    }
    return rows;
}

} // namespace

struct RowCounter::Private
{
    NewestTask<Question, QHash<QString, int>> task;
};

RowCounter::RowCounter(QObject *parent)
    : QObject(parent)
    , d(new Private{.task = {&answered, [this](const QHash<QString, int> &rows) { Q_EMIT counted(rows); }}})
{
}

RowCounter::~RowCounter() = default;

void RowCounter::count(const InvitationTable::Snapshot &snapshot, const QHash<QString, InvitationQuery> &queries)
{
    d->task.run({.snapshot = snapshot, .queries = queries});
}

} // namespace Reinvite
