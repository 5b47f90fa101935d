// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/aisquare/aisquarerequests.h"

#include <QCoreApplication>

namespace Reinvite::AiSquare {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

constexpr int PageSize = 100; // the vendor's greatest

} // namespace

AiSquareRequests::AiSquareRequests(
    HttpClient &http, PacerGate &pacer, const QString &connection, std::function<Instant()> vendorNow, QObject *parent)
    : Requests(http, pacer, connection, parent)
    , m_vendorNow(std::move(vendorNow))
{
}

QString resendPath(const QString &inviteId)
{
    const QString segment = pathSegment(inviteId);
    return segment.isEmpty() ? QString() : u"/api/v1/invites/%1/resend/"_s.arg(segment);
}

Container containerOf(const AccountPart &workspace)
{
    return {.kind = u"workspace"_s, .id = workspace.id, .name = workspace.name, .owner = {}};
}

Job<Page<AccountPart>> *AiSquareRequests::workspaces(int page, Priority priority)
{
    const QUrlQuery query = queryOf({{u"page"_s, QString::number(page)}, {u"page_size"_s, QString::number(PageSize)}});
    return parsed<Page<AccountPart>>(http().read(u"/api/v2/workspaces/"_s, query, priority), &parseWorkspaces);
}

/// No paging is documented: a page is named only when the vendor has said that there is another.
Job<HttpAnswer> *AiSquareRequests::readInvites(const Container &workspace, int page, Priority priority)
{
    QUrlQuery query;
    if (!workspace.id.isEmpty()) {
        query = queryOf({{u"workspace_id"_s, workspace.id}});
    }
    if (page > 1) {
        query.addQueryItem(u"page"_s, QString::number(page));
    }
    return http().read(u"/api/v1/invites/list/"_s, query, priority);
}

Job<Page<Invitation>> *AiSquareRequests::invites(const Container &workspace, int page, Priority priority)
{
    return parsed<Page<Invitation>>(readInvites(workspace, page, priority),
        [context = contextOf(workspace)](const QByteArray &body) { return parseInvites(body, context); });
}

Job<RawInvite> *AiSquareRequests::inviteJson(const Container &workspace, const QString &inviteId, int page)
{
    return parsed<RawInvite>(readInvites(workspace, page, Priority::Act),
        [inviteId](const QByteArray &body) { return AiSquare::inviteJson(body, inviteId); });
}

WriteJob<Invitation> *AiSquareRequests::resend(Grant grant, const QString &inviteId, const Container &workspace)
{
    const QString path = resendPath(inviteId);
    if (path.isEmpty()) {
        return refused(
            grant, {.kind = ProblemKind::Validation, .detail = Text::tr("the invite's id can't be used in a request")});
    }
    return write(std::move(grant), "POST", path, [context = contextOf(workspace), inviteId](const QByteArray &body) {
        const auto parsed = parseInvite(body, context);
        // It was sent; but what the vendor tells of another invite must not take the place of this one's row.
        return parsed && parsed->key.id != inviteId ? Result<Invitation>(failure(ProblemKind::Malformed)) : parsed;
    });
}

Job<Listing<AccountPart>> *AiSquareRequests::allWorkspaces(Priority priority)
{
    auto *job = new Job<Listing<AccountPart>>(this);
    (new PageReader<AccountPart>([this, priority](int page) { return workspaces(page, priority); }, job))->start();
    return job;
}

Job<Listing<Invitation>> *AiSquareRequests::allInvites(const Container &workspace, Priority priority)
{
    auto *job = new Job<Listing<Invitation>>(this);
    const auto read = [this, workspace, priority](int page) { return invites(workspace, page, priority); };
    (new PageReader<Invitation>(read, job))->start();
    return job;
}

InviteContext AiSquareRequests::contextOf(const Container &workspace) const
{
    return {.connection = connection(), .workspace = workspace, .now = m_vendorNow()};
}

} // namespace Reinvite::AiSquare
