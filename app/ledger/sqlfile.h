// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/result.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariantList>

#include <chrono>
#include <type_traits>

namespace Reinvite {

/// One SQLite file (WAL), readable by its owner only, used on the thread that opened it.
/// Every error is a Storage problem that names the file and says what to do; a broken constraint is WrongState.
class SqlFile final
{
public:
    enum class Durability {
        Full, ///< what is committed survives a power cut
        None, ///< fast; for what may be forgotten
    };

    SqlFile(QString path, Durability durability, std::chrono::milliseconds busyTimeout);
    ~SqlFile();
    Q_DISABLE_COPY_MOVE(SqlFile)

    /// Makes the file when it is not there. Opening an open file does nothing.
    [[nodiscard]] Result<void> open();
    [[nodiscard]] bool isOpen() const { return m_open; }
    void close();
    [[nodiscard]] const QString &path() const { return m_path; }

    [[nodiscard]] Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {});
    /// The first column of the first row.
    [[nodiscard]] Result<qint64> number(const QString &sql);
    /// Calls `row` for each row; an error on the way is a problem, rows that came before it notwithstanding.
    template <typename Row>
    [[nodiscard]] Result<void> each(const QString &sql, const QVariantList &values, Row row);

    /// BEGIN IMMEDIATE, work, COMMIT; rolled back when any of them fails. `work` answers a Result.
    template <typename Work>
    [[nodiscard]] std::invoke_result_t<Work> inTransaction(Work work);

    /// BEGIN, work, COMMIT: what `work` reads is of one moment, and nobody who writes is held up by it.
    template <typename Work>
    [[nodiscard]] std::invoke_result_t<Work> inSnapshot(Work work);

    [[nodiscard]] Problem problem(const QSqlError &error) const;

private:
    template <typename Work>
    [[nodiscard]] std::invoke_result_t<Work> between(const QString &begin, Work work);
    [[nodiscard]] Result<void> createFile();
    [[nodiscard]] Result<void> createDraft(const QString &draft);
    [[nodiscard]] Result<void> connectTo(const QString &path);
    [[nodiscard]] Result<void> configure();
    void rollBack();

    QString m_path;
    Durability m_durability;
    std::chrono::milliseconds m_busyTimeout;
    QString m_connection;
    bool m_open = false;
};

template <typename Row>
Result<void> SqlFile::each(const QString &sql, const QVariantList &values, Row row)
{
    auto query = run(sql, values);
    if (!query) {
        return failure(query.error());
    }
    while (query->next()) {
        row(*query);
    }
    if (query->lastError().isValid()) {
        return failure(problem(query->lastError()));
    }
    return {};
}

template <typename Work>
std::invoke_result_t<Work> SqlFile::inTransaction(Work work)
{
    return between(QStringLiteral("BEGIN IMMEDIATE"), work);
}

template <typename Work>
std::invoke_result_t<Work> SqlFile::inSnapshot(Work work)
{
    return between(QStringLiteral("BEGIN"), work);
}

template <typename Work>
std::invoke_result_t<Work> SqlFile::between(const QString &begin, Work work)
{
    if (auto begun = run(begin); !begun) {
        return failure(begun.error());
    }
    auto result = work();
    if (!result) {
        rollBack();
        return result;
    }
    if (auto committed = run(QStringLiteral("COMMIT")); !committed) {
        rollBack();
        return failure(committed.error());
    }
    return result;
}

} // namespace Reinvite
