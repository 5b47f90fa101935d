// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/connectionstore.h"
#include "app/profile/hubprivate.h"

namespace Reinvite {

namespace {

/// Asks who the token belongs to; `job` finishes also when the client goes meanwhile.
void askIdentity(VendorClient &client, Job<Identity> *job, std::function<void(const Result<Identity> &)> told)
{
    auto *asking = client.whoAmI();
    QObject::connect(job, &JobBase::cancelled, asking, &JobBase::cancel);
    QObject::connect(asking, &QObject::destroyed, job, [job] { job->finish(failure(ProblemKind::Cancelled)); });
    asking->then(job, [job, told = std::move(told)](const Result<Identity> &identity) {
        told(identity);
        job->finish(identity);
    });
}

/// Ends when the client goes before it has answered, too.
template <typename T, typename Told>
void answerFrom(Job<T> *asking, QObject *client, JobBase *job, Told told)
{
    QObject::connect(job, &JobBase::cancelled, asking, &JobBase::cancel);
    QObject::connect(client, &QObject::destroyed, job, [told] { told(Result<T>(failure(ProblemKind::Cancelled))); });
    asking->then(job, [told](Result<T> answer) { told(std::move(answer)); });
}

/// Signs in or takes the token, then asks who it belongs to, then which parts there are. A child of its job.
class Entrance final : public QObject
{
public:
    Entrance(std::unique_ptr<VendorClient> client, const Vendor &vendor, Job<EnteredAccount> *job)
        : QObject(job)
        , m_client(std::move(client))
        , m_vendor(vendor)
        , m_job(job)
    {
    }

    void start(FormAnswers answers)
    {
        if (const Secret *token = answers.secret(TokenFieldId)) {
            takeToken(token->clone());
            return;
        }
        m_client->signIn(std::move(answers))->then(this, [this](Result<Secret> token) {
            if (token) {
                takeToken(std::move(*token));
            } else {
                m_job->finish(failure(token.error()));
            }
        });
    }

private:
    void takeToken(Secret token)
    {
        m_entered.token = token.clone();
        m_client->setToken(std::move(token));
        m_client->whoAmI()->then(this, [this](Result<Identity> identity) {
            if (!identity) {
                m_job->finish(failure(identity.error()));
                return;
            }
            m_entered.identity = std::move(*identity);
            findParts();
        });
    }

    void findParts()
    {
        if (m_vendor.traits.partWords.isEmpty() || !m_entered.identity.parts.isEmpty()) {
            finish();
            return;
        }
        m_client->discover()->then(this, [this](const Result<QList<AccountPart>> &parts) {
            m_entered.identity.parts = parts.value_or(QList<AccountPart>());
            finish();
        });
    }

    void finish() { m_job->finish(std::move(m_entered)); }

    std::unique_ptr<VendorClient> m_client;
    const Vendor &m_vendor;
    Job<EnteredAccount> *m_job;
    EnteredAccount m_entered;
};

} // namespace

std::unique_ptr<VendorClient> Hub::Private::draftClient(const ConnectionInfo &draft, const Vendor &vendor) const
{
    return vendor.makeClient({.connection = draft,
        .pacer = setup.pacer,
        .clock = setup.clock,
        .loopbackOnly = setup.loopbackOnly,
        .extraAuthorities = {}});
}

/// As it would be kept; a Setup problem when it can't be.
Result<ConnectionInfo> Hub::Private::checkedDraft(const ConnectionInfo &draft) const
{
    if (setup.vendor(draft.vendor) == nullptr) {
        return failure(ProblemKind::Setup, Hub::tr("there is no such vendor"));
    }
    return normalisedBaseUrl(draft.baseUrl, setup.loopbackOnly).map([&draft](const QUrl &url) {
        ConnectionInfo connection = draft;
        connection.baseUrl = url;
        return connection;
    });
}

Job<Identity> *Hub::test(const QString &connection)
{
    auto *job = new Job<Identity>(this);
    unlock(connection)->then(job, [this, job, connection](const Result<void> &unlocked) {
        VendorClient *present = client(connection);
        if (!unlocked || present == nullptr) {
            job->finish(unlocked ? Private::removedProblem() : failure(unlocked.error()));
            return;
        }
        askIdentity(*present, job, [this, connection](const Result<Identity> &identity) {
            if (identity) {
                d->remember(connection, *identity);
            }
        });
    });
    return job;
}

Job<EnteredAccount> *Hub::enter(const ConnectionInfo &draft, FormAnswers answers)
{
    const Vendor *vendor = d->setup.vendor(draft.vendor);
    const auto checked = d->checkedDraft(draft).and_then([&](const ConnectionInfo &connection) {
        const Secret *token = answers.secret(TokenFieldId);
        const bool isChecked = token != nullptr && draft.tokenPlace != TokenPlace::EnvironmentVariable;
        return (isChecked ? vendor->checkToken(*token) : Result<void>()).map([&] { return connection; });
    });
    if (!checked) {
        return finishedJob<EnteredAccount>(this, failure(checked.error()));
    }
    auto *job = new Job<EnteredAccount>(this);
    auto *entrance = new Entrance(d->draftClient(*checked, *vendor), *vendor, job);
    entrance->start(std::move(answers));
    return job;
}

Job<Secret> *Hub::signIn(const ConnectionInfo &draft, FormAnswers answers)
{
    const Vendor *vendor = d->setup.vendor(draft.vendor);
    const auto checked = d->checkedDraft(draft);
    if (!checked) {
        return finishedJob<Secret>(this, failure(checked.error()));
    }
    if (const Secret *token = answers.secret(TokenFieldId)) {
        return finishedJob<Secret>(this, vendor->checkToken(*token).map([token] { return token->clone(); }));
    }
    auto *job = new Job<Secret>(this);
    VendorClient *client = d->draftClient(*checked, *vendor).release();
    client->setParent(job); // goes with it
    client->signIn(std::move(answers))->then(job, [job](Result<Secret> token) { job->finish(std::move(token)); });
    return job;
}

Job<QList<AccountPart>> *Hub::discover(const QString &connection)
{
    VendorClient *present = client(connection);
    auto *job = new Job<QList<AccountPart>>(this);
    if (present == nullptr) {
        job->finish(Private::removedProblem());
        return job;
    }
    answerFrom(
        present->discover(), present, job, [job](Result<QList<AccountPart>> parts) { job->finish(std::move(parts)); });
    return job;
}

Job<OpenedSession> *Hub::openSession(const QString &connection, const Container &container)
{
    VendorClient *present = client(connection);
    auto *job = new Job<OpenedSession>(this);
    if (present == nullptr) {
        job->finish(Private::removedProblem());
        return job;
    }
    answerFrom(present->openSession(container), present, job,
        [job](Result<OpenedSession> session) { job->finish(std::move(session)); });
    return job;
}

Job<void> *Hub::remove(const QString &connection)
{
    const auto info = d->setup.store.byId(connection);
    if (!info) {
        return finishedJob<void>(this, Private::removedProblem());
    }
    auto *erasing = d->setup.keychain.remove(connection);
    if (info->tokenPlace != TokenPlace::Keychain) {
        // An earlier token may still be there; where there is no keychain at all, nothing is.
        return finishedJob<void>(this, d->setup.store.remove(connection));
    }
    auto *job = new Job<void>(this);
    erasing->then(job, [this, job, connection](const Result<void> &erased) {
        job->finish(erased ? d->setup.store.remove(connection) : erased);
    });
    return job;
}

} // namespace Reinvite
