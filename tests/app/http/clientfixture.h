// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/httpclient.h"
#include "tests/support/caught.h"

namespace Reinvite {

/// A client with a gate and a clock of its own.
class ClientFixture final
{
public:
    static constexpr auto Token = "polar_oat_do_not_tell_anybody";

    explicit ClientFixture(const HttpSettings &settings)
        : client(settings, gate, clock)
    {
        gate.setRules(settings.realm, {.requestsPerMinute = 100000, .firstAlone = false});
        client.setToken(Secret(QByteArray(Token)));
    }

    /// Settings that fail soon rather than wait.
    [[nodiscard]] static HttpSettings settings(const QUrl &baseUrl)
    {
        return {.baseUrl = baseUrl, .realm = QStringLiteral("test/org"), .readRetries = {}};
    }

    [[nodiscard]] Result<HttpAnswer> read(const QString &path, const QUrlQuery &query = {})
    {
        return outcomeOf(client.read(path, query)).value_or(failure(ProblemKind::Cancelled));
    }

    [[nodiscard]] WriteJob<HttpAnswer> *startWrite(
        const QByteArray &method, const QByteArray &body = {}, const QByteArray &contentType = {})
    {
        auto grant = outcomeOf(gate.acquire(client.realm(), Priority::Act));
        return client.write(std::move(grant).value().value(), method, QStringLiteral("/write"), body, contentType);
    }

    [[nodiscard]] WriteOutcome<HttpAnswer> write(
        const QByteArray &method, const QByteArray &body = {}, const QByteArray &contentType = {})
    {
        auto outcome = outcomeOf(startWrite(method, body, contentType));
        return outcome ? std::move(*outcome) : WriteOutcome<HttpAnswer>(WriteUnsettled{});
    }

    SystemClock clock;
    PacerGate gate{makeProcessPacerMemory()};
    HttpClient client;
};

/// "sent", "refused" …: what tests compare.
[[nodiscard]] inline QString nameOf(const WriteOutcome<HttpAnswer> &outcome)
{
    static constexpr std::array Names = {"sent", "refused", "not sent", "throttled", "signed out", "unsettled"};
    return QString::fromLatin1(Names[outcome.index()]);
}

/// Empty for "sent".
[[nodiscard]] inline Problem problemOf(const WriteOutcome<HttpAnswer> &outcome)
{
    struct Reader
    {
        Problem operator()(const WriteSent<HttpAnswer> &) const { return {}; }
        Problem operator()(const WriteRefused &refused) const { return refused.problem; }
        Problem operator()(const WriteNotSent &notSent) const { return notSent.problem; }
        Problem operator()(const WriteThrottled &throttled) const { return throttled.problem; }
        Problem operator()(const WriteSignedOut &signedOut) const { return signedOut.problem; }
        Problem operator()(const WriteUnsettled &unsettled) const { return unsettled.problem; }
    };
    return std::visit(Reader(), outcome);
}

} // namespace Reinvite
