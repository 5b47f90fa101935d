// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/ledgerchain.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>

#include <array>

namespace Reinvite::LedgerChain {

namespace {

/// Fields one after the other, each with its length: no two entries have the same bytes.
class Digest final
{
public:
    Digest &bytes(QByteArrayView field)
    {
        number(field.size());
        m_hash.addData(field);
        return *this;
    }
    Digest &text(const QString &field) { return bytes(field.toUtf8()); }
    Digest &number(qint64 field)
    {
        std::array<char, sizeof(field)> raw = {};
        qToLittleEndian(field, raw.data());
        m_hash.addData(QByteArrayView(raw.data(), raw.size()));
        return *this;
    }
    Digest &instant(Instant field) { return number(field.isValid() ? field.msecs() : -1); }
    [[nodiscard]] QByteArray result() { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace

QByteArray newSalt()
{
    std::array<quint32, 4> words = {};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return {reinterpret_cast<const char *>(words.data()), qsizetype(sizeof(words))};
}

QByteArray personDigest(const LedgerEntry &entry, const QByteArray &salt)
{
    return Digest().bytes(salt).text(entry.email).text(entry.vendorText).text(entry.reason).result();
}

QByteArray link(const QByteArray &before, const LedgerEntry &entry, const QByteArray &personDigest)
{
    return Digest()
        .bytes(before)
        .number(entry.item)
        .text(entry.run)
        .instant(entry.at)
        .text(entry.systemUser)
        .text(entry.key.connection)
        .text(entry.key.id)
        .text(entry.realm)
        .text(entry.containerId)
        .text(actionId(entry.action))
        .text(sendStateId(entry.state))
        .instant(entry.expiresBefore)
        .instant(entry.expiresAfter)
        .number(entry.httpStatus)
        .text(entry.requestId)
        .bytes(personDigest)
        .result();
}

} // namespace Reinvite::LedgerChain
