// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/sqlfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUuid>

namespace Reinvite {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

/// SQLite's primary result codes (sqlite.org/rescode.html): what they mean for the administrator.
struct CodeText
{
    int code;
    const char *text;
};

constexpr int CannotOpen = 14;

constexpr CodeText CodeTexts[] = {
    {5, QT_TRANSLATE_NOOP("Reinvite", "%1 is in use by another program. Try again in a moment.")},
    {6, QT_TRANSLATE_NOOP("Reinvite", "%1 is in use by another program. Try again in a moment.")},
    {3, QT_TRANSLATE_NOOP("Reinvite", "%1 may not be written. Check the permissions of its folder.")},
    {8, QT_TRANSLATE_NOOP("Reinvite", "%1 may not be written. Check the permissions of its folder.")},
    {CannotOpen,
        QT_TRANSLATE_NOOP("Reinvite", "%1 cannot be opened. Check that its folder exists and may be written.")},
    {13, QT_TRANSLATE_NOOP("Reinvite", "The disk that holds %1 is full. Free some space, then try again.")},
    {10,
        QT_TRANSLATE_NOOP(
            "Reinvite", "The disk reports an error at %1. Check the disk and its free space, then try again.")},
    {11, QT_TRANSLATE_NOOP("Reinvite", "%1 is damaged. Move it to another folder (keep it), then start again.")},
    {26, QT_TRANSLATE_NOOP("Reinvite", "%1 is damaged. Move it to another folder (keep it), then start again.")},
};
constexpr int Constraint = 19;

constexpr auto OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString textOf(int code)
{
    const auto *found = std::ranges::find(CodeTexts, code, &CodeText::code);
    return found == std::end(CodeTexts) ? QString() : Text::tr(found->text);
}

} // namespace

SqlFile::SqlFile(QString path, Durability durability, std::chrono::milliseconds busyTimeout)
    : m_path(std::move(path))
    , m_durability(durability)
    , m_busyTimeout(busyTimeout)
{
}

SqlFile::~SqlFile()
{
    close();
}

Result<void> SqlFile::open()
{
    if (m_open) {
        return {};
    }
    auto opened = QFile::exists(m_path) ? Result<void>() : createFile();
    if (opened) {
        QFile::setPermissions(m_path, OwnerOnly); // a copy brought back from elsewhere may be open to all
        opened = connectTo(m_path);
    }
    if (opened) {
        opened = configure();
    }
    m_open = opened.has_value();
    if (!m_open) {
        close();
    }
    return opened;
}

void SqlFile::close()
{
    m_open = false;
    if (!m_connection.isEmpty()) {
        QSqlDatabase::removeDatabase(std::exchange(m_connection, {}));
    }
}

/// One program at a time makes it. It gets its name only when it is whole and closed: a descriptor that is closed later
/// would drop the locks that another connection of this process holds on it, and two programs at once cannot both
/// change the journal mode.
Result<void> SqlFile::createFile()
{
    QLockFile guard(m_path + ".new.lock"_L1);
    if (!guard.tryLock(static_cast<int>(m_busyTimeout.count()))) {
        return failure(ProblemKind::Storage, textOf(CannotOpen).arg(m_path));
    }
    if (QFile::exists(m_path)) {
        return {};
    }
    const QString draft = m_path + ".new"_L1;
    auto made = createDraft(draft);
    close();
    if (made && !QFile::rename(draft, m_path)) {
        return failure(ProblemKind::Storage, textOf(CannotOpen).arg(m_path));
    }
    return made;
}

Result<void> SqlFile::createDraft(const QString &draft)
{
    QFile::remove(draft); // of a program that was killed at this
    QFile file(draft);
    if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly, OwnerOnly)) {
        return failure(ProblemKind::Storage, Text::tr("%1 cannot be made: %2.").arg(m_path, file.errorString()));
    }
    file.close();
    return connectTo(draft).and_then([this] { return run(u"PRAGMA journal_mode = WAL"_s); }).map([](const QSqlQuery &) {
    });
}

Result<void> SqlFile::connectTo(const QString &path)
{
    m_connection = QUuid::createUuid().toString();
    auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(m_busyTimeout.count()));
    if (!database.open()) {
        return failure(problem(database.lastError()));
    }
    return {};
}

Result<void> SqlFile::configure()
{
    const QString synchronous = m_durability == Durability::Full ? u"FULL"_s : u"OFF"_s;
    for (const QString &pragma : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = %1"_s.arg(synchronous),
             u"PRAGMA foreign_keys = ON"_s}) {
        if (auto done = run(pragma); !done) {
            return failure(done.error());
        }
    }
    return {};
}

Result<QSqlQuery> SqlFile::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql)) {
        return failure(problem(query.lastError()));
    }
    for (const QVariant &value : values) {
        query.addBindValue(value);
    }
    if (!query.exec()) {
        return failure(problem(query.lastError()));
    }
    return query;
}

Result<qint64> SqlFile::number(const QString &sql)
{
    qint64 found = 0;
    return each(sql, {}, [&found](const QSqlQuery &row) { found = row.value(0).toLongLong(); }).map([&found] {
        return found;
    });
}

void SqlFile::rollBack()
{
    // SQLite has rolled back by itself after some errors; then this says so, and there is nothing to do.
    static_cast<void>(run(u"ROLLBACK"_s));
}

Problem SqlFile::problem(const QSqlError &error) const
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    if (code == Constraint) {
        return {.kind = ProblemKind::WrongState, .detail = error.databaseText()};
    }
    const QString text = textOf(code);
    return {.kind = ProblemKind::Storage,
        .detail = text.isEmpty() ? Text::tr("%1: %2.").arg(m_path, error.databaseText()) : text.arg(m_path)};
}

} // namespace Reinvite
