// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/instant.h"
#include "models/invitationtable.h"
#include "models/result.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <functional>
#include <map>

namespace Reinvite {

/// Keeps each connection's last known list on disk, by workers: reads it in parts, writes it when it was listed and,
/// some seconds later, when single rows changed.
class KnownLists final : public QObject
{
    Q_OBJECT
public:
    /// Rows of a list, a small part at a time.
    using Intake = std::function<void(const QList<Invitation> &)>;
    /// A list as a worker has read it.
    struct Parts
    {
        QList<QList<Invitation>> parts;
        Instant seenAt;
    };

    /// `folder` is made when it is not there.
    KnownLists(const InvitationTable &table, const QString &folder, QObject *parent = nullptr);
    /// Writes what is not written yet, and waits for it.
    ~KnownLists() override;

    /// Emits `loaded` when the last part is in. Before that nothing of the connection is written.
    void load(const QString &connection, Intake intake);
    [[nodiscard]] bool isLoading(const QString &connection) const;
    /// The table holds all of the connection, as of then or later.
    void listedWhole(const QString &connection, Instant at);
    void rowsChanged(const QString &connection);
    /// Removes the file; what is being read of it is let go.
    void forget(const QString &connection);
    /// Invalid: never listed whole.
    [[nodiscard]] Instant listedAt(const QString &connection) const;

Q_SIGNALS:
    /// `problem`: the file could not be read; nothing of it is in.
    void loaded(const QString &connection, const std::optional<Reinvite::Problem> &problem);
    void writingFailed(const Reinvite::Problem &problem);

private:
    struct Entry
    {
        Instant seenAt;
        int load = 0;       ///< number of the reading under way; 0: none
        bool whole = false; ///< the table holds all that is known of the connection, so that it may be written
        bool changed = false;
        QList<QList<Invitation>> parts; ///< read, not taken in yet
        Intake intake;
        /// The last work on the file, reading too. Each begins when the one before has ended: Windows neither replaces
        /// nor removes a file that is being read.
        QFuture<void> work;
    };
    void take(const QString &connection, int load, Result<Parts> parts);
    [[nodiscard]] bool takePart(const QString &connection, int load, int number);
    void finishLoading(const QString &connection, const std::optional<Problem> &problem);
    void writeChanged();
    void write(const QString &connection, Entry &entry);
    template <typename Work, typename Done>
    void afterwards(Entry &entry, Work work, Done done);
    void change(Entry &entry, std::function<Result<void>()> work);

    const InvitationTable &m_table;
    QString m_folder;
    QTimer m_settle;
    int m_loads = 0;
    std::map<QString, Entry> m_entries;
};

} // namespace Reinvite
