// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/invitationcolumns.h"

#include "models/textsearch.h"

#include <algorithm>

namespace Reinvite {

namespace {

constexpr char TextEnd = InvitationColumns::TextEnd;

/// How a text stands in a row's packed ones.
enum class Packed : char {
    Null,   ///< the vendor did not tell
    Empty,  ///< it told that there is none
    Folded, ///< is what `search` has
    Here,   ///< its size and its bytes follow
};

class Packer final
{
public:
    explicit Packer(QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    void pack(const QString &text, QByteArrayView folded = {})
    {
        if (text.isEmpty()) {
            sign(text.isNull() ? Packed::Null : Packed::Empty);
            return;
        }
        const QByteArray utf8 = text.toUtf8();
        if (utf8 == folded) {
            sign(Packed::Folded);
            return;
        }
        sign(Packed::Here);
        packSize(size_t(utf8.size()));
        m_bytes.append(utf8);
    }

private:
    void sign(Packed how) { m_bytes.append(char(how)); }

    /// Seven bits at a time, the lowest first; the eighth says that more follow.
    void packSize(size_t size)
    {
        for (; size >= 0x80; size >>= 7) {
            m_bytes.append(char((size & 0x7f) | 0x80));
        }
        m_bytes.append(char(size));
    }

    QByteArray &m_bytes;
};

class Unpacker final
{
public:
    explicit Unpacker(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    QString unpack(QByteArrayView folded = {})
    {
        switch (Packed(take())) {
        case Packed::Null:
            return {};
        case Packed::Empty:
            return QLatin1StringView("");
        case Packed::Folded:
            return QString::fromUtf8(folded);
        case Packed::Here:
            break;
        }
        const qsizetype size = unpackSize();
        const QByteArrayView text = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return QString::fromUtf8(text);
    }

private:
    char take()
    {
        const char first = m_rest.front();
        m_rest = m_rest.sliced(1);
        return first;
    }

    qsizetype unpackSize()
    {
        size_t size = 0;
        for (int shift = 0;; shift += 7) {
            const auto part = size_t(uchar(take()));
            size |= (part & 0x7f) << shift;
            if (part < 0x80) {
                return qsizetype(size);
            }
        }
    }

    QByteArrayView m_rest;
};

void appendKey(QByteArray &keys, const QString &text)
{
    keys.append(foldedUtf8(text).replace(TextEnd, ' ')).append(TextEnd);
}

} // namespace

bool isHex(QByteArrayView text)
{
    return std::ranges::all_of(
        text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '-'; });
}

int TextColumn::rowOf(qsizetype byte, int first) const
{
    const auto *const end =
        std::upper_bound(m_ends.constData() + first, m_ends.constData() + m_ends.size(), quint32(byte));
    return int(end - m_ends.constData());
}

void TextColumn::append(QByteArrayView text)
{
    m_bytes.append(text);
    m_ends.append(quint32(m_bytes.size()));
}

void TextColumn::squeeze()
{
    m_bytes.squeeze();
    m_ends.squeeze();
}

QByteArray searchKeys(const Invitation &invitation)
{
    QByteArray keys;
    appendKey(keys, invitation.email);
    appendKey(keys, invitation.name);
    return keys;
}

QByteArray idText(const QString &id)
{
    return id.toUtf8() + TextEnd;
}

QByteArray packedTexts(const Invitation &invitation, QByteArrayView search)
{
    const qsizetype emailEnd = search.indexOf(TextEnd);
    QByteArray bytes;
    Packer packer(bytes);
    packer.pack(invitation.email, search.first(emailEnd));
    packer.pack(invitation.name, search.sliced(emailEnd + 1).chopped(1));
    packer.pack(invitation.memberId);
    packer.pack(invitation.metadata);
    packer.pack(invitation.message);
    return bytes;
}

void InvitationColumns::readTexts(int row, Invitation &invitation) const
{
    Unpacker unpacker(m_rest.at(row));
    invitation.key.id = QString::fromUtf8(id(row));
    invitation.email = unpacker.unpack(email(row));
    invitation.name = unpacker.unpack(name(row));
    invitation.memberId = unpacker.unpack();
    invitation.metadata = unpacker.unpack();
    invitation.message = unpacker.unpack();
}

QByteArrayView InvitationColumns::id(int row) const
{
    const QByteArrayView text = m_ids.at(row);
    return text.isEmpty() ? text : text.chopped(1);
}

QByteArrayView InvitationColumns::email(int row) const
{
    const QByteArrayView keys = m_search.at(row);
    return keys.first(keys.indexOf(TextEnd));
}

QByteArrayView InvitationColumns::name(int row) const
{
    const QByteArrayView keys = m_search.at(row);
    return keys.sliced(keys.indexOf(TextEnd) + 1).chopped(1);
}

const MailStatus &InvitationColumns::mail(int row) const
{
    static const MailStatus None;
    const auto found = m_mails.constFind(row);
    return found == m_mails.cend() ? None : *found;
}

void InvitationColumns::setMail(int row, const MailStatus &mail)
{
    if (mail == MailStatus()) {
        m_mails.remove(row);
    } else {
        m_mails.insert(row, mail);
    }
}

void InvitationColumns::append(const StoredInvitation &stored)
{
    const int row = rowCount();
    m_states.append(FreeRow);
    m_doubts.append(0);
    std::ranges::for_each(m_shared, [](QList<int> &column) { column.append(0); });
    std::ranges::for_each(m_times, [](QList<qint64> &column) { column.append(0); });
    setPlain(row, stored);
    m_search.append(stored.search);
    m_ids.append(stored.id);
    m_rest.append(stored.rest);
    if (rowCount() == MostRows) {
        for (TextColumn *column : {&m_search, &m_ids, &m_rest}) {
            column->squeeze();
        }
    }
}

void InvitationColumns::setPlain(int row, const StoredInvitation &stored)
{
    m_used.insert(row);
    m_states[row] = quint8(stored.state);
    m_doubts[row] = quint8(stored.doubts.toInt());
    for (size_t column = 0; column < SharedColumnCount; ++column) {
        m_shared[column][row] = stored.shared[column];
    }
    for (size_t column = 0; column < TimeColumnCount; ++column) {
        m_times[column][row] = stored.times[column];
    }
    noteId(stored.id);
}

void InvitationColumns::setFree(int row)
{
    m_used.remove(row);
    m_states[row] = FreeRow;
    m_mails.remove(row);
}

void InvitationColumns::noteId(QByteArrayView id)
{
    m_idsHex = m_idsHex && isHex(id.chopped(1));
    m_idsFolded = m_idsHex || (m_idsFolded && foldedUtf8(QString::fromUtf8(id)) == id);
}

bool InvitationColumns::hasTexts(int row, const StoredInvitation &stored) const
{
    return isUsed(row) && m_search.at(row) == stored.search && m_ids.at(row) == stored.id
        && m_rest.at(row) == stored.rest;
}

void InvitationColumns::rewrite(const QMap<int, std::optional<StoredInvitation>> &rows)
{
    bool sameTexts = true;
    for (auto it = rows.cbegin(); it != rows.cend(); ++it) {
        sameTexts = sameTexts && *it && hasTexts(it.key(), **it);
        *it ? setPlain(it.key(), **it) : setFree(it.key());
    }
    if (sameTexts) {
        return;
    }
    const std::array<TextColumn, 3> before = {m_search, m_ids, m_rest};
    const std::array<TextColumn *, 3> columns = {&m_search, &m_ids, &m_rest};
    const std::array texts = {&StoredInvitation::search, &StoredInvitation::id, &StoredInvitation::rest};
    for (size_t column = 0; column < columns.size(); ++column) {
        *columns[column] = {};
        for (int row = 0; row < rowCount(); ++row) {
            const auto changed = rows.constFind(row);
            columns[column]->append(changed == rows.cend() ? before[column].at(row)
                    : *changed                             ? QByteArrayView((**changed).*texts[column])
                                                           : QByteArrayView());
        }
        columns[column]->squeeze();
    }
}

} // namespace Reinvite
