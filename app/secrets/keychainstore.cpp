// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/secrets/secretstore.h"

#include <QCoreApplication>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace Reinvite {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite::KeychainStore)
};

[[nodiscard]] QString service()
{
    return QStringLiteral("Reinvite");
}

/// What QtKeychain answered, or that it did not.
struct Answer
{
    QKeychain::Error error = QKeychain::OtherError;
    bool timedOut = false;
    QString text = {}; ///< the backend's own words
    Secret secret = {};
};
using Done = std::function<void(Answer)>;

[[nodiscard]] QString sentence(const Answer &answer)
{
    if (answer.timedOut) {
        return Text::tr("the keychain did not answer; if the system asks for its password, enter it");
    }
    switch (answer.error) {
    case QKeychain::AccessDenied:
        return Text::tr("the keychain is locked, or it does not let this program in");
    case QKeychain::AccessDeniedByUser:
        return Text::tr("access to the keychain was denied when the system asked");
    case QKeychain::CouldNotDeleteEntry:
        return Text::tr("the keychain did not remove the token");
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: // no D-Bus, no service on it, no libsecret: all the same to QtKeychain
        return Text::tr("no keychain service could be reached");
    case QKeychain::EntryNotFound:
        return Text::tr("the keychain took the token, but does not give it back; it may be locked");
    case QKeychain::NoError:
        break;
    }
    return Text::tr("the keychain gave back something else than was put in; the token may be too long for it");
}

[[nodiscard]] tl::unexpected<Problem> refusal(const Answer &answer)
{
    QString detail = sentence(answer);
    if (!answer.text.isEmpty()) {
        detail += QStringLiteral(" (%1)").arg(answer.text.simplified());
    }
    return failure(ProblemKind::Keychain, detail);
}

[[nodiscard]] Answer answerOf(const QKeychain::Job *call)
{
    const auto *reading = qobject_cast<const QKeychain::ReadPasswordJob *>(call);
    return {.error = call->error(),
        .text = call->errorString(),
        .secret = Secret(reading ? reading->binaryData() : QByteArray())};
}

class Writing final : public Job<void>
{
public:
    using Job<void>::Job;

    Secret expected;
};

class KeychainStore final : public SecretStore
{
public:
    KeychainStore(const QString &profileId, std::chrono::milliseconds patience)
        // Windows ignores the service name, so the key alone has to tell whose it is.
        : m_prefix(QStringLiteral("reinvite/%1/").arg(profileId))
        , m_patience(patience)
    {
    }

    Job<Secret> *read(const QString &key) override;
    Job<void> *write(const QString &key, const Secret &secret) override;
    Job<void> *remove(const QString &key) override;

private:
    void start(QKeychain::Job *call, const QString &key, QObject *context, const Done &done);
    void fetch(const QString &key, QObject *context, const Done &done);
    void put(const QString &key, const Secret &secret, QObject *context, const Done &done);
    void erase(const QString &key, QObject *context, const Done &done);
    void readBack(Writing *job, const QString &key);
    static void finish(Job<void> *job, const Answer &erased);

    QString m_prefix;
    std::chrono::milliseconds m_patience;
};

/// `done` is called once, with the answer or when patience is over, unless `context` goes first. The call itself is
/// never deleted from here: its backend still writes into it when a late answer comes.
void KeychainStore::start(QKeychain::Job *call, const QString &key, QObject *context, const Done &done)
{
    auto *patience = new QTimer(context);
    patience->setSingleShot(true);
    connect(call, &QKeychain::Job::finished, patience, [patience, done](QKeychain::Job *finished) {
        patience->stop();
        patience->deleteLater();
        done(answerOf(finished));
    });
    connect(patience, &QTimer::timeout, context, [call, patience, done] {
        disconnect(call, nullptr, patience, nullptr);
        patience->deleteLater();
        done({.timedOut = true});
    });
    call->setKey(m_prefix + key);
    call->setInsecureFallback(false);
    call->start();
    patience->start(m_patience);
}

void KeychainStore::fetch(const QString &key, QObject *context, const Done &done)
{
    start(new QKeychain::ReadPasswordJob(service()), key, context, done);
}

void KeychainStore::put(const QString &key, const Secret &secret, QObject *context, const Done &done)
{
    auto *call = new QKeychain::WritePasswordJob(service());
    // As text, so that the system's own keychain program shows the token as the vendor gave it.
    QString text = QString::fromUtf8(secret.reveal());
    call->setTextData(text);
    text.fill(u'\0');
    start(call, key, context, done);
}

void KeychainStore::erase(const QString &key, QObject *context, const Done &done)
{
    start(new QKeychain::DeletePasswordJob(service()), key, context, done);
}

Job<Secret> *KeychainStore::read(const QString &key)
{
    auto *job = new Job<Secret>(this);
    fetch(key, job, [job](Answer answer) {
        if (answer.error == QKeychain::NoError) {
            job->finish(std::move(answer.secret));
        } else if (answer.error == QKeychain::EntryNotFound) {
            job->finish(Secret());
        } else {
            job->finish(refusal(answer));
        }
    });
    return job;
}

Job<void> *KeychainStore::write(const QString &key, const Secret &secret)
{
    auto *job = new Writing(this);
    job->expected = secret.clone();
    put(key, secret, job, [this, job, key](const Answer &answer) {
        if (answer.error == QKeychain::NoError) {
            readBack(job, key);
        } else {
            job->finish(refusal(answer));
        }
    });
    return job;
}

/// The Windows keychain has been seen to shorten long secrets and to report success.
void KeychainStore::readBack(Writing *job, const QString &key)
{
    fetch(key, job, [this, job, key](const Answer &answer) {
        if (answer.error != QKeychain::NoError) {
            job->finish(refusal(answer));
        } else if (answer.secret == job->expected) {
            job->finish({});
        } else {
            erase(key, job, [job](const Answer &) { job->finish(refusal({.error = QKeychain::NoError})); });
        }
    });
}

/// A locked keyring answers that the entry was removed, and keeps it. That it takes a new entry shows that it is open.
Job<void> *KeychainStore::remove(const QString &key)
{
    auto *job = new Job<void>(this);
    const auto probe = QStringLiteral("probe");
    put(probe, Secret(QByteArray("probe")), job, [this, job, key, probe](const Answer &written) {
        if (written.error != QKeychain::NoError) {
            job->finish(refusal(written));
            return;
        }
        erase(probe, job, [this, job, key](const Answer &) {
            erase(key, job, [job](const Answer &erased) { finish(job, erased); });
        });
    });
    return job;
}

void KeychainStore::finish(Job<void> *job, const Answer &erased)
{
    if (erased.error == QKeychain::NoError || erased.error == QKeychain::EntryNotFound) {
        job->finish({});
    } else {
        job->finish(refusal(erased));
    }
}

} // namespace

std::unique_ptr<SecretStore> makeKeychainStore(const QString &profileId, std::chrono::milliseconds patience)
{
    auto store = std::make_unique<KeychainStore>(profileId, patience);
#ifdef Q_OS_WIN
    // An entry ends at 2,560 bytes. From MinGW's idea of that limit (512) on, QtKeychain goes on in the entry's
    // attributes, which Wine forgets.
    constexpr qsizetype LongestEntry = 500;
    return makePartedStore(std::move(store), LongestEntry);
#else
    return store;
#endif
}

} // namespace Reinvite
