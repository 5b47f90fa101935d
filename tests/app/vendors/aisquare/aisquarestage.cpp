// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/vendors/aisquare/aisquarestage.h"

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

QString lineOf(const LoopbackRequest &request)
{
    const QString query = request.query.toString(QUrl::FullyDecoded);
    const QString line = QString::fromLatin1(request.method) + u' ' + request.path;
    return query.isEmpty() ? line : line + u'?' + query;
}

bool matches(const LoopbackRequest &request, const QString &route)
{
    const auto mark = route.indexOf(u'?');
    const QString line = lineOf(request);
    if (mark < 0) {
        return line.section(u'?', 0, 0) == route;
    }
    const QStringView path = QStringView(route).left(mark);
    const QStringView wanted = QStringView(route).mid(mark + 1);
    return line.startsWith(path) && QStringView(line).mid(mark).contains(wanted);
}

} // namespace

AiSquareStage::AiSquareStage(const QList<AccountPart> &parts)
    : m_server([this](const LoopbackRequest &request) { return answer(request); })
    , m_clock(Instant::fromRfc3339("2026-08-22T10:00:00Z"))
{
    const auto listening = m_server.listen();
    Q_ASSERT(listening);
    ConnectionInfo info;
    info.id = u"c1"_s;
    info.vendor = u"aisquare"_s;
    info.baseUrl = m_server.url();
    info.answers = {{u"username"_s, u"grace"_s}};
    info.parts = parts;
    m_client = vendorById(u"aisquare")
                   ->makeClient({
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
    m_client->setToken(Secret(QByteArray("key-of-test")));
}

void AiSquareStage::script(const QString &route, const LoopbackReply &reply)
{
    m_scripts.insert(route, [reply](const LoopbackRequest &) { return reply; });
}

LoopbackReply AiSquareStage::json(const QByteArray &body, int status)
{
    return {.status = status, .headers = {{"Content-Type", "application/json"}}, .body = body};
}

QByteArray AiSquareStage::invite(const QByteArray &id)
{
    return R"({"id":)" + id + R"(,"token":"5f0c1d2e-3b4a-4c5d-8e6f-7a8b9c0d1e2f","status":"pending","email":")" + id
        + R"(@example.org","expires_at":"2026-08-25T10:00:00Z"})";
}

QByteArray AiSquareStage::invites(const QByteArrayList &ids)
{
    QByteArrayList texts;
    for (const QByteArray &id : ids) {
        texts.append(invite(id));
    }
    return '[' + texts.join(',') + ']';
}

QByteArray AiSquareStage::page(const QByteArrayList &items, int count, const QByteArray &next)
{
    return R"({"count":)" + QByteArray::number(count) + R"(,"next":)" + next + R"(,"results":[)" + items.join(',')
        + "]}";
}

QByteArray AiSquareStage::workspace(const QByteArray &id, const QByteArray &role)
{
    return R"({"id":)" + id + R"(,"uid":"0d9c8b7a-6f5e-4d3c-8b2a-1f0e9d8c7b6a","name":"Workspace )" + id
        + R"(","effective_role":")" + role + R"("})";
}

QStringList AiSquareStage::lines() const
{
    QStringList result;
    for (const LoopbackRequest &request : requests()) {
        result.append(lineOf(request));
    }
    return result;
}

std::optional<Result<ListSummary>> AiSquareStage::list(Heard &heard)
{
    QObject context;
    QObject::connect(
        m_client.get(), &VendorClient::scopeFound, &context, [&heard] { heard.events.append(u"scope"_s); });
    return outcomeOf(m_client->list(heard.sink()));
}

Grant AiSquareStage::grant()
{
    auto grant = outcomeOf(m_gate.acquire(m_client->realm(), Priority::Act));
    return std::move(grant).value().value();
}

LoopbackReply AiSquareStage::answer(const LoopbackRequest &request) const
{
    // A route with a query is the more exact one, and is found first from behind.
    for (auto script = m_scripts.constEnd(); script != m_scripts.constBegin();) {
        --script;
        if (matches(request, script.key())) {
            return script.value()(request);
        }
    }
    return plainAnswer(request);
}

LoopbackReply AiSquareStage::plainAnswer(const LoopbackRequest &request)
{
    if (request.method == "GET" && request.path == u"/api/v2/workspaces/"_s) {
        return json(page({workspace("301"), workspace("302", "VIEWER")}, 2));
    }
    const QByteArray id = request.query.queryItemValue(u"workspace_id"_s).toLatin1();
    if (request.method == "GET" && request.path == u"/api/v1/invites/list/"_s) {
        return id.isEmpty() ? json(R"({"detail":"workspace_id is required"})", 400)
                            : json(invites({id + "1", id + "2"}));
    }
    return json(R"({"detail":"Not found."})", 404);
}

} // namespace Reinvite
