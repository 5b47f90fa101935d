// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/vendors/worth/worthstage.h"

#include "app/vendors/session.h"

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

const QLatin1StringView BasePath("/auth/api/v1");

QString lineOf(const LoopbackRequest &request)
{
    const QString query = request.query.toString(QUrl::FullyDecoded);
    const QString path = request.path.startsWith(BasePath) ? request.path.sliced(BasePath.size()) : u"wrong base"_s;
    const QString line = QString::fromLatin1(request.method) + u' ' + path;
    return query.isEmpty() ? line : line + u'?' + query;
}

} // namespace

WorthStage::WorthStage()
    : WorthStage(customerOne())
{
    m_client->setToken(Secret(idToken("plain")));
}

WorthStage::WorthStage(ConnectionInfo info)
    : m_server([this](const LoopbackRequest &request) { return answer(request); })
{
    const auto listening = m_server.listen();
    Q_ASSERT(listening);
    info.baseUrl = m_server.url();
    info.baseUrl.setPath(BasePath);
    m_client = vendorById(u"worth")->makeClient({
        .connection = info,
        .pacer = m_gate,
        .clock = m_clock,
        .loopbackOnly = true,
        .adjust =
            [](HttpSettings &settings) {
                settings.readRetries = {};
                settings.timeout = settings.writeTimeout = std::chrono::milliseconds(300);
            },
    });
    unpace();
}

ConnectionInfo WorthStage::customerOne()
{
    ConnectionInfo info;
    info.id = u"c1"_s;
    info.vendor = u"worth"_s;
    info.scopeId = u"cust-1"_s;
    info.scopeName = u"Acme Lending"_s;
    return info;
}

void WorthStage::unpace()
{
    m_gate.setRules(m_client->realm(), {.requestsPerMinute = 1'000'000, .budgetPercent = 100, .firstAlone = false});
}

void WorthStage::script(const QString &route, const LoopbackReply &reply)
{
    m_scripts.insert(route, [reply](const LoopbackRequest &) { return reply; });
}

LoopbackReply WorthStage::json(const QByteArray &body, int status)
{
    return {.status = status, .headers = {{"Content-Type", "application/json; charset=utf-8"}}, .body = body};
}

LoopbackReply WorthStage::fail(int status, const QByteArray &message, const QByteArray &code, const QByteArray &name)
{
    return json(R"({"status":"fail","message":")" + message + R"(","errorCode":")" + code + R"(","data":{"errorName":")"
            + name + R"("}})",
        status);
}

LoopbackReply WorthStage::gateway(int status, const QByteArray &message, const QByteArray &code)
{
    return json(R"({"message":")" + message + R"(","errorCode":")" + code + R"("})", status);
}

LoopbackReply WorthStage::ended(Ending ending)
{
    LoopbackReply reply = json(page({"x", "y"}));
    reply.ending = ending;
    return reply;
}

QByteArray WorthStage::user(const QByteArray &id, const QByteArray &status)
{
    return R"({"id":")" + id + R"(","first_name":"Ann","last_name":")" + id + R"(","email":")" + id
        + R"(@lending.example","status":")" + status + R"(","subrole":{"label":"Analyst"}})";
}

QByteArray WorthStage::page(const QByteArrayList &ids, const QByteArray &totalPages, const QByteArray &totalItems)
{
    QByteArrayList users;
    for (const QByteArray &id : ids) {
        users.append(user(id));
    }
    QByteArray totals = totalPages.isEmpty() ? QByteArray() : R"(,"total_pages":)" + totalPages;
    totals += totalItems.isEmpty() ? QByteArray() : R"(,"total_items":)" + totalItems;
    return R"({"status":"success","message":"Success","data":{"records":[)" + users.join(',') + "]" + totals + "}}";
}

QByteArray WorthStage::page(const QByteArrayList &ids)
{
    return page(ids, "1", '"' + QByteArray::number(ids.size()) + '"');
}

QByteArray WorthStage::idToken(const QByteArray &name, Instant end)
{
    const auto part = [](const QByteArray &text) {
        return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    const QByteArray exp = end.isValid() ? R"(,"exp":)" + QByteArray::number(end.msecs() / 1000) : QByteArray();
    return part(R"({"alg":"RS256"})") + '.' + part(R"({"name":")" + name + '"' + exp + '}') + ".c2ln";
}

QByteArray WorthStage::tokens(const QByteArray &idToken, const QByteArray &refreshToken)
{
    const QByteArray refresh = refreshToken.isEmpty() ? QByteArray() : R"(,"refresh_token":")" + refreshToken + '"';
    return R"({"status":"success","message":"ok","data":{"access_token":"never","id_token":")" + idToken + '"' + refresh
        + "}}";
}

Secret WorthStage::session(const QByteArray &idToken, const QByteArray &refreshToken)
{
    return toSecret(
        {.access = Secret(QByteArray(idToken)), .refresh = Secret(QByteArray(refreshToken)), .account = u"cust-1"_s});
}

QStringList WorthStage::lines() const
{
    QStringList result;
    for (const LoopbackRequest &request : requests()) {
        result.append(lineOf(request));
    }
    return result;
}

std::optional<Result<ListSummary>> WorthStage::list(Heard &heard)
{
    QObject context;
    QObject::connect(
        m_client.get(), &VendorClient::scopeFound, &context, [&heard] { heard.events.append(u"scope"_s); });
    return outcomeOf(m_client->list(heard.sink()));
}

std::optional<Grant> WorthStage::grant()
{
    auto grant = outcomeOf(m_gate.acquire(m_client->realm(), Priority::Act));
    return grant && *grant ? std::optional(std::move(**grant)) : std::nullopt;
}

void WorthStage::renewByItself(int &renewals)
{
    m_client->setRenewal([this, &renewals] {
        ++renewals;
        auto *job = new Job<void>(m_client.get());
        m_client->renewedToken()->then(job, [this, job](Result<Secret> renewed) {
            if (renewed) {
                m_client->setToken(std::move(*renewed));
            }
            job->finish(renewed ? Result<void>() : Result<void>(failure(renewed.error())));
        });
        return job;
    });
}

LoopbackReply WorthStage::answer(const LoopbackRequest &request) const
{
    const QString line = lineOf(request);
    const auto exact = m_scripts.constFind(line);
    const auto script = exact == m_scripts.constEnd() ? m_scripts.constFind(line.section(u'?', 0, 0)) : exact;
    return script == m_scripts.constEnd() ? plainAnswer(request) : script.value()(request);
}

LoopbackReply WorthStage::plainAnswer(const LoopbackRequest &request)
{
    static const QMap<QString, QByteArray> answers = {
        {u"GET /customers/cust-1/users"_s, page({"u1", "u2"})},
        {u"GET /customers/cust-1/users/u1"_s,
            R"({"status":"success","message":"Success","data":{"id":"u1","status":"INVITED",)"
            R"("updated_at":"2026-08-22T10:00:00.123456","company_details":{"name":"Acme Lending"}}})"},
        {u"POST /customers/cust-1/users/u1/resend-invite"_s,
            R"({"status":"success","message":"Invite mail sent successfully"})"},
        {u"POST /refresh-token/customer"_s, tokens(idToken("renewed"))},
    };
    const auto known = answers.constFind(lineOf(request));
    return known == answers.constEnd() ? fail(404, "Customer user Not Found", "NOT_FOUND", "CustomersApiError")
                                       : json(*known);
}

} // namespace Reinvite
