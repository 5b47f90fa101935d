// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/ledgerschema.h"

#include <QCoreApplication>

namespace Reinvite {

namespace {

using namespace Qt::StringLiterals;

/// Times are milliseconds since 1970, UTC. States and actions are the stable words of models/words.h.
QStringList firstVersion()
{
    return {
        uR"(CREATE TABLE outbox(
            id INTEGER PRIMARY KEY AUTOINCREMENT, run TEXT, action TEXT NOT NULL, state TEXT NOT NULL,
            connection TEXT NOT NULL, vendor_id TEXT NOT NULL, realm TEXT NOT NULL, target TEXT NOT NULL,
            email TEXT, name TEXT, container_kind TEXT, container TEXT, container_name TEXT, metadata TEXT,
            created_at INTEGER, state_at INTEGER, undo_until INTEGER, not_before INTEGER,
            expires_before INTEGER, expires_after INTEGER, attempts INTEGER NOT NULL, http_status INTEGER NOT NULL,
            request_id TEXT, vendor_text TEXT, reason TEXT, begun_at INTEGER, sent_at INTEGER,
            dead_link INTEGER NOT NULL))"_s,
        u"CREATE INDEX outbox_target ON outbox(realm, target, id)"_s,
        // The file itself keeps "once": whatever a program does, a target has one item under way.
        u"CREATE UNIQUE INDEX outbox_under_way ON outbox(realm, target) WHERE state IN ('armed','waiting','sending')"_s,
        u"CREATE INDEX outbox_open ON outbox(id) WHERE state IN ('armed','waiting','sending','unsettled')"_s,
        u"CREATE INDEX outbox_sent ON outbox(realm, target, sent_at, dead_link) "
        "WHERE state = 'sent' AND action = 'resend'"_s,
        uR"(CREATE TABLE ledger(
            entry INTEGER PRIMARY KEY AUTOINCREMENT, item INTEGER NOT NULL REFERENCES outbox(id), at INTEGER,
            os_user TEXT, connection TEXT, realm TEXT, vendor_id TEXT, container TEXT, email TEXT,
            action TEXT NOT NULL, state TEXT NOT NULL, expires_before INTEGER, expires_after INTEGER,
            http_status INTEGER, request_id TEXT, vendor_text TEXT, reason TEXT))"_s,
        u"CREATE TRIGGER ledger_stays BEFORE UPDATE ON ledger "
        "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"_s,
        u"CREATE TRIGGER ledger_keeps BEFORE DELETE ON ledger "
        "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"_s,
    };
}

/// Renewing, pausing, and the chain (ledgerchain.h): entries of before are not in it, it begins behind them.
QStringList secondVersion()
{
    return {
        u"ALTER TABLE outbox ADD COLUMN assigns INTEGER NOT NULL DEFAULT 0"_s,
        u"DROP INDEX outbox_under_way"_s,
        u"CREATE UNIQUE INDEX outbox_under_way ON outbox(realm, target) "
        "WHERE state IN ('armed','waiting','sending','releasing','released','assigning')"_s,
        u"DROP INDEX outbox_open"_s,
        u"CREATE INDEX outbox_open ON outbox(id) WHERE state IN ('armed','waiting','sending','unsettled','releasing',"
        "'released','assigning','needs_you')"_s,
        u"DROP INDEX outbox_sent"_s,
        u"CREATE INDEX outbox_sent ON outbox(realm, target, sent_at, dead_link) "
        "WHERE (state = 'sent' AND action = 'resend') OR state = 'renewed'"_s,
        u"DROP TRIGGER ledger_stays"_s,
        u"DROP TRIGGER ledger_keeps"_s,
        u"ALTER TABLE ledger ADD COLUMN run TEXT"_s,
        u"ALTER TABLE ledger ADD COLUMN salt BLOB"_s,
        u"ALTER TABLE ledger ADD COLUMN person_digest BLOB"_s,
        u"ALTER TABLE ledger ADD COLUMN link BLOB"_s,
        u"UPDATE ledger SET run = (SELECT run FROM outbox WHERE outbox.id = ledger.item)"_s,
        u"CREATE INDEX ledger_run ON ledger(run)"_s,
        u"CREATE INDEX ledger_item ON ledger(item)"_s,
        u"CREATE INDEX outbox_run ON outbox(run)"_s,
        u"CREATE TABLE ledger_ends(first_entry INTEGER NOT NULL, first_link BLOB, "
        "last_entry INTEGER NOT NULL, last_link BLOB)"_s,
        u"INSERT INTO ledger_ends SELECT coalesce(max(entry), 0), NULL, coalesce(max(entry), 0), NULL FROM ledger"_s,
        // What holds for all programs on the profile.
        u"CREATE TABLE sending(paused INTEGER NOT NULL)"_s,
        u"INSERT INTO sending VALUES (0)"_s,
        // A person can be blanked; nothing else of an entry changes.
        u"CREATE TRIGGER ledger_stays BEFORE UPDATE ON ledger WHEN NOT (NEW.email IS NULL AND NEW.vendor_text IS NULL "
        "AND NEW.reason IS NULL AND NEW.salt IS NULL AND NEW.entry = OLD.entry AND NEW.item = OLD.item "
        "AND NEW.at IS OLD.at AND NEW.state = OLD.state AND NEW.action = OLD.action "
        "AND NEW.person_digest IS OLD.person_digest AND NEW.link IS OLD.link) "
        "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"_s,
        u"CREATE TRIGGER ledger_keeps BEFORE DELETE ON ledger "
        "WHEN OLD.entry > (SELECT first_entry FROM ledger_ends) "
        "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"_s,
    };
}

/// One entry for each version of the schema; what leads from the version before to it.
QList<QStringList> versions()
{
    return {firstVersion(), secondVersion()};
}

Result<void> runAll(SqlFile &file, const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (auto done = file.run(statement); !done) {
            return failure(done.error());
        }
    }
    return {};
}

Result<void> refuseNewer(const SqlFile &file, qint64 version)
{
    if (version <= versions().size()) {
        return {};
    }
    return failure(ProblemKind::Storage,
        QCoreApplication::translate(
            "Reinvite", "%1 was written by a newer version of Reinvite. Start that version, or install it here.")
            .arg(file.path()));
}

Result<void> migrateFrom(SqlFile &file, qint64 version)
{
    const QList<QStringList> steps = versions();
    for (qint64 step = version; step < steps.size(); ++step) {
        if (auto done = runAll(file, steps[step]); !done) {
            return done;
        }
    }
    return runAll(file, {u"PRAGMA user_version = %1"_s.arg(steps.size())});
}

} // namespace

Result<void> migrateLedger(SqlFile &file)
{
    const auto version = file.number(u"PRAGMA user_version"_s);
    if (!version) {
        return failure(version.error());
    }
    if (*version >= versions().size()) {
        return refuseNewer(file, *version);
    }
    return file.inTransaction([&file]() -> Result<void> {
        // Read again: another program may have migrated it while this one waited for the lock.
        const auto locked = file.number(u"PRAGMA user_version"_s);
        return locked ? migrateFrom(file, *locked) : Result<void>(failure(locked.error()));
    });
}

} // namespace Reinvite
