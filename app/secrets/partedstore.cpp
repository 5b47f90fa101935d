// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/secrets/secretstore.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <optional>
#include <vector>

namespace Reinvite {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite::KeychainStore)
};

constexpr QByteArrayView IndexPrefix = "reinvite-parts:";

/// What stands under a secret's own key when the secret itself lies in parts: "reinvite-parts:3:<SHA-256>".
/// The checksum is in the parts' names too, so the parts of two secrets never mix.
struct Index
{
    int count = 0;
    QByteArray checksum = {};
};

[[nodiscard]] QByteArray checksumOf(const Secret &secret)
{
    return QCryptographicHash::hash(secret.reveal(), QCryptographicHash::Sha256).toHex();
}

[[nodiscard]] Secret entryOf(const Index &index)
{
    return Secret(QByteArray(IndexPrefix.toByteArray() + QByteArray::number(index.count) + ':' + index.checksum));
}

[[nodiscard]] std::optional<Index> indexIn(const Secret &entry)
{
    if (!entry.startsWith(IndexPrefix)) {
        return {};
    }
    const QByteArray rest = entry.reveal().sliced(IndexPrefix.size()).toByteArray();
    const qsizetype colon = rest.indexOf(':');
    return Index{.count = rest.left(colon).toInt(), .checksum = rest.mid(colon + 1)};
}

[[nodiscard]] QString partKey(const QString &key, const Index &index, int number)
{
    return QStringLiteral("%1/%2/%3").arg(key, QString::fromLatin1(index.checksum.left(8))).arg(number);
}

[[nodiscard]] QStringList partKeys(const QString &key, const std::optional<Index> &index)
{
    QStringList keys;
    for (int number = 1; index && number <= index->count; ++number) {
        keys.append(partKey(key, *index, number));
    }
    return keys;
}

[[nodiscard]] std::vector<Secret> split(const Secret &secret, qsizetype longest)
{
    std::vector<Secret> parts;
    for (QByteArrayView rest = secret.reveal(); !rest.isEmpty(); rest = rest.sliced(qMin(longest, rest.size()))) {
        parts.emplace_back(rest.first(qMin(longest, rest.size())).toByteArray());
    }
    return parts;
}

[[nodiscard]] Secret joined(const std::vector<Secret> &parts)
{
    qsizetype size = 0;
    for (const Secret &part : parts) {
        size += part.reveal().size();
    }
    QByteArray bytes;
    bytes.reserve(size); // no copies of a secret are left behind by growing
    for (const Secret &part : parts) {
        bytes.append(part.reveal());
    }
    return Secret(std::move(bytes));
}

[[nodiscard]] tl::unexpected<Problem> incomplete()
{
    return failure(
        ProblemKind::Keychain, Text::tr("a part of the token is missing from the keychain; enter the token again"));
}

class Reading final : public Job<Secret>
{
public:
    using Job<Secret>::Job;

    QString key;
    Index index;
    std::vector<Secret> parts;
};

class Writing final : public Job<void>
{
public:
    using Job<void>::Job;

    QString key;
    Secret entry; ///< what goes under the key itself: the secret, or the index of its parts
    std::optional<Index> index;
    std::vector<Secret> parts;
};

class PartedStore final : public SecretStore
{
public:
    PartedStore(std::unique_ptr<SecretStore> entries, qsizetype longest)
        : m_entries(std::move(entries))
        , m_longest(longest)
    {
    }

    Job<Secret> *read(const QString &key) override;
    Job<void> *write(const QString &key, const Secret &secret) override;
    Job<void> *remove(const QString &key) override;

private:
    void readParts(Reading *job);
    [[nodiscard]] Writing *writing(const QString &key, const Secret &secret);
    void writeParts(Writing *job, int written, const std::optional<Index> &before);
    void writeEntry(Writing *job, const std::optional<Index> &before);
    void removeAll(QStringList keys, QObject *context, const std::function<void(Result<void>)> &done);

    std::unique_ptr<SecretStore> m_entries;
    qsizetype m_longest;
};

Job<Secret> *PartedStore::read(const QString &key)
{
    auto *job = new Reading(this);
    job->key = key;
    m_entries->read(key)->then(job, [this, job](Result<Secret> entry) {
        const auto index = entry ? indexIn(*entry) : std::nullopt;
        if (!index) {
            job->finish(std::move(entry));
            return;
        }
        job->index = *index;
        readParts(job);
    });
    return job;
}

void PartedStore::readParts(Reading *job)
{
    const int next = int(job->parts.size()) + 1;
    if (next > job->index.count) {
        Secret whole = joined(job->parts);
        job->finish(checksumOf(whole) == job->index.checksum ? Result<Secret>(std::move(whole)) : incomplete());
        return;
    }
    m_entries->read(partKey(job->key, job->index, next))->then(job, [this, job](Result<Secret> part) {
        if (!part || part->isEmpty()) {
            job->finish(part ? incomplete() : tl::unexpected(part.error()));
            return;
        }
        job->parts.push_back(std::move(*part));
        readParts(job);
    });
}

Writing *PartedStore::writing(const QString &key, const Secret &secret)
{
    auto *job = new Writing(this);
    job->key = key;
    if (secret.reveal().size() <= m_longest && !secret.startsWith(IndexPrefix)) {
        job->entry = secret.clone();
        return job;
    }
    job->parts = split(secret, m_longest);
    job->index = Index{.count = int(job->parts.size()), .checksum = checksumOf(secret)};
    job->entry = entryOf(*job->index);
    return job;
}

/// The parts, then the entry that leads to them, then what the entry led to before: cut off anywhere, the key still
/// leads to one whole secret.
Job<void> *PartedStore::write(const QString &key, const Secret &secret)
{
    Writing *job = writing(key, secret);
    m_entries->read(key)->then(job, [this, job](const Result<Secret> &entry) {
        if (entry) {
            writeParts(job, 0, indexIn(*entry));
        } else {
            job->finish(tl::unexpected(entry.error()));
        }
    });
    return job;
}

void PartedStore::writeParts(Writing *job, int written, const std::optional<Index> &before)
{
    if (written == int(job->parts.size())) {
        writeEntry(job, before);
        return;
    }
    const QString key = partKey(job->key, *job->index, written + 1);
    m_entries->write(key, job->parts[size_t(written)])->then(job, [=, this](const Result<void> &outcome) {
        if (outcome) {
            writeParts(job, written + 1, before);
        } else {
            job->finish(outcome);
        }
    });
}

void PartedStore::writeEntry(Writing *job, const std::optional<Index> &before)
{
    m_entries->write(job->key, job->entry)->then(job, [=, this](const Result<void> &outcome) {
        const bool isReplaced = outcome && before && !(job->index && job->index->checksum == before->checksum);
        if (!isReplaced) {
            job->finish(outcome);
            return;
        }
        removeAll(partKeys(job->key, before), job, [job](const Result<void> &removed) { job->finish(removed); });
    });
}

/// The entry goes last: cut off before that, it can be removed again, and no part is left behind.
Job<void> *PartedStore::remove(const QString &key)
{
    auto *job = new Job<void>(this);
    m_entries->read(key)->then(job, [this, job, key](const Result<Secret> &entry) {
        if (!entry) {
            job->finish(tl::unexpected(entry.error()));
            return;
        }
        removeAll(
            partKeys(key, indexIn(*entry)) << key, job, [job](const Result<void> &removed) { job->finish(removed); });
    });
    return job;
}

void PartedStore::removeAll(QStringList keys, QObject *context, const std::function<void(Result<void>)> &done)
{
    const QString first = keys.takeFirst();
    m_entries->remove(first)->then(context, [=, this](const Result<void> &removed) {
        if (!removed || keys.isEmpty()) {
            done(removed);
        } else {
            removeAll(keys, context, done);
        }
    });
}

} // namespace

std::unique_ptr<SecretStore> makePartedStore(std::unique_ptr<SecretStore> entries, qsizetype longest)
{
    return std::make_unique<PartedStore>(std::move(entries), longest);
}

} // namespace Reinvite
