// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/worth/worthrequests.h"

#include <QCoreApplication>

namespace Reinvite::Worth {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

Problem noPath(const Container &customer)
{
    if (customer.id.isEmpty()) {
        return {.kind = ProblemKind::Setup,
            .detail = Text::tr("which customer the token is of is not known: enter the customer's id in the "
                               "connection's settings, or sign in with the password")};
    }
    return {.kind = ProblemKind::Validation, .detail = Text::tr("the user's id can't be used in a request")};
}

} // namespace

QString usersPath(const Container &customer)
{
    const QString segment = pathSegment(customer.id);
    return segment.isEmpty() ? QString() : u"/customers/%1/users"_s.arg(segment);
}

QString userPath(const Container &customer, const QString &id)
{
    const QString users = usersPath(customer);
    const QString segment = pathSegment(id);
    return users.isEmpty() || segment.isEmpty() ? QString() : users + u'/' + segment;
}

template <typename T>
Job<T> *WorthRequests::failed(Problem problem)
{
    auto *job = new Job<T>(this);
    job->finish(failure(std::move(problem)));
    return job;
}

Job<UserPage> *WorthRequests::users(const Container &customer, int page, Priority priority)
{
    const QString path = usersPath(customer);
    if (path.isEmpty()) {
        return failed<UserPage>(noPath(customer));
    }
    const QUrlQuery query = page > 1 ? queryOf({{u"page"_s, QString::number(page)}}) : QUrlQuery();
    return parsed<UserPage>(
        http().read(path, query, priority), [connection = connection(), customer](const QByteArray &body) {
            return parseUsers(body, connection, customer);
        });
}

Job<User> *WorthRequests::user(const Container &customer, const QString &id, Priority priority)
{
    const QString path = userPath(customer, id);
    if (path.isEmpty()) {
        return failed<User>(noPath(customer));
    }
    return parsed<User>(http().read(path, {}, priority), [connection = connection(), customer](const QByteArray &body) {
        return parseUser(body, connection, customer);
    });
}

Job<QString> *WorthRequests::userJson(const Container &customer, const QString &id)
{
    const QString path = userPath(customer, id);
    return path.isEmpty() ? failed<QString>(noPath(customer))
                          : parsed<QString>(http().read(path, {}, Priority::Act), &Worth::userJson);
}

WriteJob<Invitation> *WorthRequests::resend(Grant grant, const Container &customer, const QString &id)
{
    const QString path = userPath(customer, id);
    if (path.isEmpty()) {
        return refused(grant, noPath(customer));
    }
    const auto noRow = [](const QByteArray &) -> Result<Invitation> { return failure(ProblemKind::Malformed); };
    return write(std::move(grant), "POST", path + "/resend-invite"_L1, noRow);
}

} // namespace Reinvite::Worth
