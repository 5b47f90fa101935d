// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/worth/worthseed.h"
#include "app/sandbox/worth/worthsimulator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

/// A simulated Worth AI without a socket, and what asks it.
struct WorthDesk
{
    explicit WorthDesk(int users = 150, int limit = 0, quint32 seed = 1)
        : simulator(Reinvite::makeWorthCustomer(
                        {.seed = seed, .users = users, .now = Reinvite::Timestamp::fromInstant(clock.now())}),
            {.seed = seed, .limit = limit}, clock, mailbox)
        , token(named("worth_owner"))
    {
    }

    /// `path` after the base path; "{c}" in it stands for the customer's id. Sent with `token`.
    Reinvite::LoopbackReply call(const QByteArray &method, const QByteArray &path, const QByteArray &body = {})
    {
        return callWith(token, method, path, body);
    }

    Reinvite::LoopbackReply callWith(
        const QByteArray &bearer, const QByteArray &method, QByteArray path, const QByteArray &body = {})
    {
        path.replace("{c}", customerId());
        const QUrl target(QString::fromUtf8("/auth/api/v1" + path));
        Reinvite::LoopbackRequest request{.method = method,
            .path = target.path(QUrl::FullyDecoded),
            .query = QUrlQuery(target.query()),
            .body = body,
            .hasContentLength = !body.isEmpty()};
        if (!bearer.isEmpty()) {
            request.headers.insert("authorization", "Bearer " + bearer);
        }
        if (!body.isEmpty()) {
            request.headers.insert("content-type", "application/json");
        }
        return simulator.answer(request);
    }

    void choose(const char *id, const QString &value) { simulator.chooseForm(QString::fromLatin1(id), value); }

    /// One of the simulator's own, issued now.
    [[nodiscard]] QByteArray named(const char *name) const
    {
        const auto tokens = simulator.tokens();
        const auto one = std::ranges::find(tokens, QString::fromLatin1(name), &Reinvite::SimulatedToken::name);
        return one == tokens.end() ? QByteArray() : one->token;
    }

    [[nodiscard]] QByteArray customerId() const { return Reinvite::worthText(simulator.customer().profile().id); }

    /// The id of the first user of whom this is true.
    template <typename Predicate>
    [[nodiscard]] QByteArray userWhere(Predicate predicate) const
    {
        const auto &users = simulator.customer().users();
        const auto user = std::ranges::find_if(users, predicate);
        return user == users.end() ? QByteArray() : Reinvite::worthText(user->id);
    }
    [[nodiscard]] QByteArray invited() const { return userWhere(&Reinvite::WorthUser::isPending); }
    [[nodiscard]] QByteArray joined() const
    {
        return userWhere([](const Reinvite::WorthUser &user) { return user.joined; });
    }

    Reinvite::LoopbackReply resend(const QByteArray &user)
    {
        return call("POST", "/customers/{c}/users/" + user + "/resend-invite");
    }
    [[nodiscard]] QByteArray lastInvite() const { return mailbox.mails().last().link.section(u'/', -1).toLatin1(); }
    Reinvite::LoopbackReply accept(const QByteArray &invite, const QByteArray &body = R"({"password":"Sandbox-1!"})")
    {
        return callWith({}, "POST", "/invite/" + invite + "/accept", body);
    }
    Reinvite::LoopbackReply signIn(const QByteArray &email, const QByteArray &password)
    {
        return callWith(
            {}, "POST", "/customer/sign-in", R"({"email":")" + email + R"(","password":")" + password + R"("})");
    }

    Reinvite::ManualClock clock{Reinvite::Instant::fromMsecs(1'764'000'000'123)};
    Reinvite::Mailbox mailbox;
    Reinvite::WorthSimulator simulator;
    QByteArray token;
};

[[nodiscard]] inline QJsonObject jsonOf(const Reinvite::LoopbackReply &reply)
{
    return QJsonDocument::fromJson(reply.body).object();
}

[[nodiscard]] inline QJsonValue dataOf(const Reinvite::LoopbackReply &reply)
{
    return jsonOf(reply).value(QStringLiteral("data"));
}

[[nodiscard]] inline QByteArray headerOf(const Reinvite::LoopbackReply &reply, const QByteArray &name)
{
    const auto header = std::ranges::find(reply.headers, name, &std::pair<QByteArray, QByteArray>::first);
    return header == reply.headers.end() ? QByteArray() : header->second;
}
