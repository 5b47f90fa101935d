// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/invitation.h"
#include "models/mailstatus.h"
#include "models/rowbits.h"

#include <QByteArray>
#include <QMap>

#include <array>
#include <optional>

namespace Reinvite {

/// The times of an invitation, as columns.
enum class TimeColumn { Created, Modified, Expires, Joined, Withdrawn };
constexpr size_t TimeColumnCount = 5;

/// What many invitations have the same, as columns of numbers: values are in the table's pools.
enum class SharedColumn { Connection, Container, Role, VendorState, Inviter, Customer };
constexpr size_t SharedColumnCount = 6;

/// Text of many rows in one piece, without holes.
class TextColumn final
{
public:
    [[nodiscard]] QByteArrayView at(int row) const { return view(begin(row), m_ends.at(row)); }
    [[nodiscard]] QByteArrayView all() const { return m_bytes; }
    /// Whose text has this byte; not before `first`.
    [[nodiscard]] int rowOf(qsizetype byte, int first) const;
    [[nodiscard]] qsizetype begin(int row) const { return row == 0 ? 0 : m_ends.at(row - 1); }

    void append(QByteArrayView text);
    /// Both are copies of one column that has not been written to since.
    [[nodiscard]] bool isSharedWith(const TextColumn &other) const
    {
        return m_bytes.constData() == other.m_bytes.constData() && m_bytes.size() == other.m_bytes.size();
    }
    /// Gives back memory that was taken in advance.
    void squeeze();

private:
    [[nodiscard]] QByteArrayView view(qsizetype from, qsizetype until) const
    {
        return QByteArrayView(m_bytes).sliced(from, until - from);
    }

    QByteArray m_bytes;
    QList<quint32> m_ends;
};

/// An invitation as the columns hold it.
struct StoredInvitation
{
    State state = State::Unknown;
    Doubts doubts = {};
    std::array<int, SharedColumnCount> shared = {};
    std::array<qint64, TimeColumnCount> times = {};
    QByteArray search = {}; ///< address and name as searchKeys() makes them
    QByteArray id = {};
    QByteArray rest = {}; ///< all other texts, packed
};

/// A part of the table: up to so many rows, each thing that is known of them in a column of its own. Copies share every
/// column that neither has written to since. Rows are numbered from 0; free ones have no text.
class InvitationColumns final
{
public:
    static constexpr int MostRows = RowBits::MostRows;
    /// Ends a text in `search` and `ids`; stands in none.
    static constexpr char TextEnd = '\x1f';

    [[nodiscard]] int rowCount() const { return int(m_states.size()); }
    [[nodiscard]] int usedCount() const { return m_used.count(); }
    [[nodiscard]] const RowBits &usedRows() const { return m_used; }
    [[nodiscard]] bool isUsed(int row) const { return m_states.at(row) != FreeRow; }

    [[nodiscard]] State state(int row) const { return State(m_states.at(row)); }
    [[nodiscard]] Doubts doubts(int row) const { return Doubts::fromInt(m_doubts.at(row)); }
    [[nodiscard]] Instant time(TimeColumn column, int row) const
    {
        return Instant::fromMsecs(m_times[size_t(column)].at(row));
    }
    [[nodiscard]] int shared(SharedColumn column, int row) const { return m_shared[size_t(column)].at(row); }
    /// Address and name for searching: folded, UTF-8, each with TextEnd behind it.
    [[nodiscard]] const TextColumn &search() const { return m_search; }
    /// With TextEnd behind each.
    [[nodiscard]] const TextColumn &ids() const { return m_ids; }
    [[nodiscard]] QByteArrayView id(int row) const;
    /// Folded, UTF-8.
    [[nodiscard]] QByteArrayView email(int row) const;
    [[nodiscard]] QByteArrayView name(int row) const;
    /// No id has a letter whose folded form is another: they can be searched as they are.
    [[nodiscard]] bool areIdsFolded() const { return m_idsFolded; }
    /// All ids are of hexadecimal digits and hyphens, as UUIDs are: most words need not be looked for in them.
    [[nodiscard]] bool areIdsHex() const { return m_idsHex; }

    /// The texts that are not shared, into the invitation.
    void readTexts(int row, Invitation &invitation) const;
    [[nodiscard]] const MailStatus &mail(int row) const;
    void setMail(int row, const MailStatus &mail);

    /// There has to be room.
    void append(const StoredInvitation &stored);
    /// Rows become others, or free where there is nothing. Each row's text is written anew once.
    void rewrite(const QMap<int, std::optional<StoredInvitation>> &rows);

private:
    static constexpr quint8 FreeRow = 0xff;
    void setPlain(int row, const StoredInvitation &stored);
    void setFree(int row);
    void noteId(QByteArrayView id);
    [[nodiscard]] bool hasTexts(int row, const StoredInvitation &stored) const;

    QList<quint8> m_states;
    QList<quint8> m_doubts;
    std::array<QList<int>, SharedColumnCount> m_shared;
    std::array<QList<qint64>, TimeColumnCount> m_times;
    TextColumn m_search;
    TextColumn m_ids;
    TextColumn m_rest;
    QHash<int, MailStatus> m_mails; ///< by row; most have none
    RowBits m_used;
    bool m_idsFolded = true;
    bool m_idsHex = true;
};

/// Of hexadecimal digits and hyphens alone.
[[nodiscard]] bool isHex(QByteArrayView text);
/// Address and name as `search` has them.
[[nodiscard]] QByteArray searchKeys(const Invitation &invitation);
/// All texts that have no column, packed.
[[nodiscard]] QByteArray packedTexts(const Invitation &invitation, QByteArrayView search);
/// With TextEnd behind it.
[[nodiscard]] QByteArray idText(const QString &id);

} // namespace Reinvite
