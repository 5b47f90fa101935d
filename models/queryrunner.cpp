// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/queryrunner.h"

#include "models/newesttask.h"

namespace Reinvite {

namespace {

struct Question
{
    InvitationTable::Snapshot snapshot;
    InvitationQuery query;
    QueryEngine *engine; ///< used by one question at a time
};

InvitationQueryResult answered(const Question &question, const std::atomic_bool &stop)
{
    return question.engine->run(question.snapshot, question.query, stop);
}

} // namespace

struct QueryRunner::Private
{
    QueryEngine engine; // outlives the task
    NewestTask<Question, InvitationQueryResult> task;
};

QueryRunner::QueryRunner(QObject *parent)
    : QObject(parent)
    , d(new Private{
          .engine = {}, .task = {&answered, [this](const InvitationQueryResult &result) { Q_EMIT finished(result); }}})
{
}

QueryRunner::~QueryRunner() = default;

void QueryRunner::run(const InvitationTable::Snapshot &snapshot, const InvitationQuery &query)
{
    d->task.run({.snapshot = snapshot, .query = query, .engine = &d->engine});
}

bool QueryRunner::isRunning() const
{
    return d->task.isRunning();
}

} // namespace Reinvite
