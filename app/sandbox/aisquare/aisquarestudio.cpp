// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/aisquare/aisquarestudio.h"

#include <algorithm>
#include <utility>

namespace Reinvite {
namespace {

constexpr int FirstInviteId = 4101;
constexpr std::chrono::hours Day{24};

template <typename Row>
int append(std::vector<Row> &rows, Row &&row)
{
    rows.push_back(std::forward<Row>(row));
    return int(rows.size()) - 1;
}

template <typename Rows, typename Value, typename Member>
int findRow(const Rows &rows, const Value &value, Member member)
{
    const auto row = std::ranges::find(rows, value, member);
    return row == std::ranges::end(rows) ? AiSquareStudio::NoRow : int(row - std::ranges::begin(rows));
}

tl::unexpected<AiSquareError> notFound()
{
    return tl::unexpected(AiSquareError{404, "INVITE_NOT_FOUND", "Invite not found"});
}

tl::unexpected<AiSquareError> wrongState(const char *verb, AiSquareInvite::Status status)
{
    return tl::unexpected(AiSquareError{400, "INVITE_NOT_PENDING",
        QByteArray("Only pending invites can be ") + verb + ", this one is " + AiSquareStudio::statusText(status)});
}

/// The deadline that a resend gives; null: it leaves the old one.
Timestamp renewedDeadline(Timestamp now, const AiSquareForms &forms)
{
    if (forms.has(AiSquareForm::ExtensionNone)) {
        return {};
    }
    return now + (forms.has(AiSquareForm::Extension3Days) ? 3 * Day : AiSquareStudio::InviteLifetime);
}

} // namespace

AiSquareStudio::AiSquareStudio(quint32 seed)
    : m_random(seed ^ 0x75756964U) // other numbers than the seed draws from the same one
{
}

int AiSquareStudio::add(AiSquareUser user)
{
    return append(m_users, std::move(user));
}

int AiSquareStudio::add(AiSquareWorkspace workspace)
{
    workspace.uid = makeUuid();
    return append(m_workspaces, std::move(workspace));
}

int AiSquareStudio::add(AiSquareInvite invite)
{
    const int row = int(m_invites.size());
    invite.id = FirstInviteId + row;
    invite.token = makeUuid();
    m_inviteRows.insert(invite.token, row);
    m_workspaces.at(std::size_t(invite.workspace)).invites.push_back(row);
    return append(m_invites, std::move(invite));
}

void AiSquareStudio::join(int user, int workspace, AiSquareRole role)
{
    m_roles.insert({user, workspace}, role);
}

int AiSquareStudio::findUser(const QByteArray &username) const
{
    return findRow(m_users, username, &AiSquareUser::username);
}

int AiSquareStudio::findUser(int id) const
{
    return findRow(m_users, id, &AiSquareUser::id);
}

int AiSquareStudio::findWorkspace(const QString &idOrUid) const
{
    bool isNumber = false;
    const int id = idOrUid.toInt(&isNumber);
    return isNumber ? findRow(m_workspaces, id, &AiSquareWorkspace::id)
                    : findRow(m_workspaces, QUuid(idOrUid), &AiSquareWorkspace::uid);
}

int AiSquareStudio::findInvite(qint64 id) const
{
    const qint64 row = id - FirstInviteId;
    return row >= 0 && row < qint64(m_invites.size()) ? int(row) : NoRow;
}

int AiSquareStudio::findByToken(const QUuid &token) const
{
    return m_inviteRows.value(token, NoRow);
}

AiSquareRole AiSquareStudio::roleOf(int user, int workspace) const
{
    return m_roles.value({user, workspace}, AiSquareRole::None);
}

std::vector<int> AiSquareStudio::workspacesOf(int user) const
{
    std::vector<int> rows;
    for (int row = 0; row < int(m_workspaces.size()); ++row) {
        if (roleOf(user, row) != AiSquareRole::None) {
            rows.push_back(row);
        }
    }
    return rows;
}

AiSquareInvite::Status AiSquareStudio::statusOf(
    const AiSquareInvite &invite, Timestamp now, const AiSquareForms &forms) const
{
    const bool flips = forms.has(AiSquareForm::PastDueBecomesExpired) && isLate(invite, now);
    return invite.status == Status::Pending && flips ? Status::Expired : invite.status;
}

QByteArray AiSquareStudio::statusText(Status status)
{
    switch (status) {
    case Status::Pending:
        return "pending";
    case Status::Accepted:
        return "accepted";
    case Status::Cancelled:
        return "cancelled";
    case Status::Expired:
        break;
    }
    return "expired";
}

bool AiSquareStudio::isOpen(const AiSquareInvite &invite, Timestamp now) const
{
    return invite.status == Status::Pending && !isLate(invite, now);
}

AiSquareResult<int> AiSquareStudio::resend(int user, qint64 id, Timestamp now, const AiSquareForms &forms)
{
    AiSquareResult<int> row = findForResend(user, id);
    if (!row) {
        return row;
    }
    AiSquareInvite &one = m_invites.at(std::size_t(*row));
    if (const auto resendable = checkResendable(one, now, forms); !resendable) {
        return tl::unexpected(resendable.error());
    }
    if (const Timestamp deadline = renewedDeadline(now, forms); !deadline.isNull()) {
        one.expiresAt = deadline;
        one.status = Status::Pending;
    }
    if (forms.has(AiSquareForm::InviteTokenRotates)) {
        m_inviteRows.remove(one.token);
        one.token = makeUuid();
        m_inviteRows.insert(one.token, *row);
    }
    return row;
}

AiSquareResult<int> AiSquareStudio::accept(const QUuid &token, Timestamp now, const AiSquareForms &forms)
{
    const int row = findByToken(token);
    if (row == NoRow) {
        return notFound();
    }
    AiSquareInvite &one = m_invites.at(std::size_t(row));
    if (one.status != Status::Pending) {
        return wrongState("accepted", statusOf(one, now, forms));
    }
    if (isLate(one, now)) {
        return tl::unexpected(AiSquareError{400, "INVITE_EXPIRED", "This invite has expired"});
    }
    one.status = Status::Accepted;
    one.acceptedAt = now;
    return row;
}

AiSquareResult<int> AiSquareStudio::findForResend(int user, qint64 id) const
{
    const int row = findInvite(id);
    const AiSquareRole role = row == NoRow ? AiSquareRole::None : roleOf(user, invite(row).workspace);
    if (role == AiSquareRole::None) {
        return notFound();
    }
    if (role != AiSquareRole::Admin && role != AiSquareRole::Owner) {
        return tl::unexpected(AiSquareError{403, "PERMISSION_DENIED", "Permission denied"});
    }
    return row;
}

AiSquareResult<void> AiSquareStudio::checkResendable(
    const AiSquareInvite &invite, Timestamp now, const AiSquareForms &forms) const
{
    const Status status = statusOf(invite, now, forms);
    const bool expiredMay = forms.has(AiSquareForm::ExpiredAllowed);
    if (status != Status::Pending && !(status == Status::Expired && expiredMay)) {
        return wrongState("resent", status);
    }
    if (isLate(invite, now) && forms.has(AiSquareForm::ExpiredPastDueRefused)) {
        return tl::unexpected(AiSquareError{400, "INVITE_EXPIRED", "This invite has expired"});
    }
    return {};
}

QUuid AiSquareStudio::makeUuid()
{
    quint32 words[4];
    m_random.fillRange(words);
    return QUuid(words[0], ushort(words[1]), ushort((words[1] >> 16 & 0x0fff) | 0x4000),
        uchar((words[2] & 0x3f) | 0x80), uchar(words[2] >> 8), uchar(words[2] >> 16), uchar(words[2] >> 24),
        uchar(words[3]), uchar(words[3] >> 8), uchar(words[3] >> 16), uchar(words[3] >> 24));
}

} // namespace Reinvite
