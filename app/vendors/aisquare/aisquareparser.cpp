// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/aisquare/aisquareparser.h"

#include "app/vendors/aisquare/aisquareredaction.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <variant>

namespace Reinvite::AiSquare {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

/// Bytes of an invite in a list.
constexpr qsizetype TypicalInvite = 450;

/// How far a deadline may lie on the wrong side of now before the vendor contradicts itself: clocks differ, and a
/// request may have waited minutes for its turn.
constexpr std::chrono::milliseconds DeadlineSlack = std::chrono::minutes(15);

/// An invite's fields as views into the parser's buffers: text is made only of what is kept.
struct InviteFields
{
    std::string_view id;
    std::string_view email;
    std::string_view role;
    std::string_view roleName;
    std::string_view status;
    std::string_view message;
    std::string_view inviterEmail;
    std::string_view inviterName;
    std::string_view workspaceName;
    Instant createdAt;
    Instant expiresAt;
    Instant acceptedAt;
    std::optional<bool> isExpired;
};

using TextField = std::string_view InviteFields::*;
using TimeField = Instant InviteFields::*;
using FlagField = std::optional<bool> InviteFields::*;

struct InviteKey
{
    std::string_view name;
    std::variant<TextField, TimeField, FlagField> field;
};

/// In the order in which the vendor documents them.
const std::array InviteKeys = {
    InviteKey{"id", &InviteFields::id},
    InviteKey{"email", &InviteFields::email},
    InviteKey{"role", &InviteFields::role},
    InviteKey{"role_display", &InviteFields::roleName},
    InviteKey{"status", &InviteFields::status},
    InviteKey{"message", &InviteFields::message},
    InviteKey{"created_at", &InviteFields::createdAt},
    InviteKey{"expires_at", &InviteFields::expiresAt},
    InviteKey{"accepted_at", &InviteFields::acceptedAt},
    InviteKey{"invited_by_email", &InviteFields::inviterEmail},
    InviteKey{"invited_by_username", &InviteFields::inviterName},
    InviteKey{"workspace_name", &InviteFields::workspaceName},
    InviteKey{"is_expired", &InviteFields::isExpired},
};

bool readFlag(JsonValue &value, std::optional<bool> &flag)
{
    flag.reset();
    auto type = simdjson::ondemand::json_type::null;
    if (value.type().get(type) != simdjson::SUCCESS) {
        return false;
    }
    if (type != simdjson::ondemand::json_type::boolean) {
        return true;
    }
    return value.get_bool().get(flag.emplace()) == simdjson::SUCCESS;
}

bool readInviteField(InviteFields &invite, std::string_view name, JsonValue &value)
{
    const auto *key = std::ranges::find(InviteKeys, name, &InviteKey::name);
    if (key == InviteKeys.end()) {
        return true;
    }
    if (const auto *text = std::get_if<TextField>(&key->field)) {
        return readText(value, invite.*(*text));
    }
    if (const auto *time = std::get_if<TimeField>(&key->field)) {
        return readInstant(value, invite.*(*time));
    }
    return readFlag(value, invite.*std::get<FlagField>(key->field));
}

bool sameWord(std::string_view left, std::string_view right)
{
    return QLatin1StringView(left.data(), qsizetype(left.size()))
               .compare(QLatin1StringView(right.data(), qsizetype(right.size())), Qt::CaseInsensitive)
        == 0;
}

struct StateWord
{
    std::string_view bytes;
    State state;
};

constexpr std::array StateWords = {
    StateWord{"pending", State::Pending},
    StateWord{"accepted", State::Joined},
    StateWord{"cancelled", State::Withdrawn},
    StateWord{"expired", State::Expired},
};

State stateOf(std::string_view status)
{
    const auto *word =
        std::ranges::find_if(StateWords, [status](const StateWord &one) { return sameWord(one.bytes, status); });
    return word == StateWords.end() ? State::Unknown : word->state;
}

/// Whether a late invite's status turns to `expired` by itself is not known (vendor-apis.md 2.3): the flag says it
/// first.
State shownState(const InviteFields &invite)
{
    const State state = stateOf(invite.status);
    return state == State::Pending && invite.isExpired == true ? State::Expired : state;
}

/// Up to three fields tell of the deadline: the status, the flag and the time itself. A late invite that is still
/// `pending` is no contradiction; who has joined or was withdrawn has no deadline any more.
bool isDeadlineUnclear(const InviteFields &invite, Instant now)
{
    const State status = stateOf(invite.status);
    if (status != State::Pending && status != State::Expired) {
        return false;
    }
    if (status == State::Expired && invite.isExpired == false) {
        return true;
    }
    if (!now.isValid() || !invite.expiresAt.isValid()) {
        return false;
    }
    const bool isCalledOver = status == State::Expired || invite.isExpired == true;
    return isCalledOver ? invite.expiresAt > now + DeadlineSlack
                        : invite.isExpired == false && invite.expiresAt < now - DeadlineSlack;
}

struct RoleWord
{
    std::string_view number;
    const char *name;
};

constexpr std::array RoleWords = {
    RoleWord{"1", QT_TRANSLATE_NOOP("Reinvite", "Viewer")},
    RoleWord{"2", QT_TRANSLATE_NOOP("Reinvite", "Editor")},
    RoleWord{"3", QT_TRANSLATE_NOOP("Reinvite", "Admin")},
    RoleWord{"4", QT_TRANSLATE_NOOP("Reinvite", "Owner")},
};

bool isNamed(std::string_view roleName)
{
    return !roleName.empty() && !sameWord(roleName, "unknown");
}

/// For a role that the vendor has no word for: ours, or the number as it stands.
QString numberedRole(std::string_view number)
{
    const auto *word = std::ranges::find(RoleWords, number, &RoleWord::number);
    return word == RoleWords.end() ? toQString(number) : Text::tr(word->name);
}

/// Neighbours often have the same text (one inviter, one role): it is shared instead of made again.
class RepeatedText
{
public:
    template <typename Make>
    QString of(std::string_view bytes, Make make)
    {
        if (bytes != m_bytes) {
            m_bytes = bytes;
            m_text = make(bytes);
        }
        return m_text;
    }
    QString of(std::string_view bytes) { return of(bytes, &toQString); }

private:
    std::string_view m_bytes;
    QString m_text;
};

/// An inviter may have pasted the link into it.
QString messageText(std::string_view message)
{
    return message.empty() ? QString() : withoutTokens(toQString(message), secretSigns());
}

class InviteReader
{
public:
    explicit InviteReader(const InviteContext &context)
        : m_context(context)
    {
    }

    Invitation invitation(const InviteFields &invite)
    {
        Invitation row{
            .key = {.connection = m_context.connection, .id = toQString(invite.id)},
            .state = shownState(invite),
            .vendorState = m_status.of(invite.status),
            .email = toQString(invite.email),
            .name = {},
            .role = role(invite),
            .container = m_context.workspace,
            .createdAt = invite.createdAt,
            .modifiedAt = {},
            .expiresAt = invite.expiresAt,
            .joinedAt = invite.acceptedAt,
            .withdrawnAt = {},
            .customerId = {},
            .memberId = {},
            .metadata = {},
            // A resend's answer has the address only: a row keeps its inviter.
            .inviter = m_inviter.of(invite.inviterEmail.empty() ? invite.inviterName : invite.inviterEmail),
            .message = m_message.of(invite.message, &messageText),
        };
        row.doubts.setFlag(Doubt::DeadlineUnclear, isDeadlineUnclear(invite, m_context.now));
        if (row.container.name.isEmpty()) {
            row.container.name = m_workspace.of(invite.workspaceName);
        }
        return row;
    }

private:
    QString role(const InviteFields &invite)
    {
        if (isNamed(invite.roleName)) {
            return m_roleName.of(invite.roleName);
        }
        return invite.role.empty() ? toQString(invite.roleName) : m_roleNumber.of(invite.role, &numberedRole);
    }

    const InviteContext &m_context;
    RepeatedText m_status;
    RepeatedText m_roleName;
    RepeatedText m_roleNumber;
    RepeatedText m_inviter;
    RepeatedText m_message;
    RepeatedText m_workspace;
};

tl::unexpected<Problem> notJson()
{
    return failure(ProblemKind::Malformed, Text::tr("the answer is not whole JSON"));
}

/// `take(value, page)` reads one item.
template <typename Item, typename Take>
Result<Page<Item>> parsePage(const QByteArray &body, Page<Item> page, Take take)
{
    simdjson::ondemand::parser parser;
    const PaddedBody text(body);
    PageEnd end;
    if (!readList(parser, text, end, [&](JsonValue &value) { return take(value, page); })) {
        return notJson();
    }
    if (!end.isList) {
        return failure(ProblemKind::Malformed, Text::tr("the answer has no list"));
    }
    page.goesOn = end.goesOn;
    page.total = end.count < 0 ? end.total : end.count;
    return page;
}

/// A workspace is known by its number; its `uid` is no use in the requests for invites.
struct WorkspaceFields
{
    std::string_view id;
    std::string_view name;
    std::string_view role;
};

bool readWorkspaceField(WorkspaceFields &workspace, std::string_view key, JsonValue &value)
{
    if (key == "id") {
        return readText(value, workspace.id);
    }
    if (key == "name") {
        return readText(value, workspace.name);
    }
    return key != "effective_role" || readText(value, workspace.role);
}

AccountPart partOf(const WorkspaceFields &workspace)
{
    const std::string_view name = workspace.name.empty() ? workspace.id : workspace.name;
    return {.id = toQString(workspace.id), .name = toQString(name), .detail = toQString(workspace.role)};
}

/// The items of a page, wherever they stand in it.
QJsonArray itemsOf(const QJsonDocument &document)
{
    if (document.isArray()) {
        return document.array();
    }
    for (const QLatin1StringView field : {"results"_L1, "data"_L1, "items"_L1}) {
        if (const QJsonValue items = document[field]; items.isArray()) {
            return items.toArray();
        }
    }
    return {};
}

QString idIn(const QJsonValue &item)
{
    return item["id"_L1].toVariant().toString();
}

} // namespace

Result<Page<Invitation>> parseInvites(const QByteArray &body, const InviteContext &context)
{
    InviteReader reader(context);
    Page<Invitation> page;
    page.items.reserve(body.size() / TypicalInvite);
    return parsePage(body, std::move(page), [&reader](JsonValue &value, Page<Invitation> &read) {
        InviteFields fields;
        const bool sound = eachFieldOf(
            value, [&fields](std::string_view key, JsonValue &field) { return readInviteField(fields, key, field); });
        if (fields.id.empty()) {
            ++read.unusable;
        } else {
            read.items.append(reader.invitation(fields));
        }
        return sound;
    });
}

Result<Invitation> parseInvite(const QByteArray &body, const InviteContext &context)
{
    simdjson::ondemand::parser parser;
    const PaddedBody text(body);
    InviteFields fields;
    const auto readField = [&fields](
                               std::string_view key, JsonValue &value) { return readInviteField(fields, key, value); };
    const bool sound = eachFieldOfDocument(parser, text, [&readField](std::string_view key, JsonValue &value) {
        return key == "data" ? eachFieldOf(value, readField) : readField(key, value);
    });
    if (!sound) {
        return notJson();
    }
    if (fields.id.empty()) {
        return failure(ProblemKind::Malformed, Text::tr("the answer is not an invite"));
    }
    return InviteReader(context).invitation(fields);
}

Result<RawInvite> inviteJson(const QByteArray &body, const QString &id)
{
    const auto document = QJsonDocument::fromJson(body);
    if (document.isNull()) {
        return notJson();
    }
    const QJsonArray items = itemsOf(document);
    RawInvite raw{
        .json = {}, .firstId = idIn(items.at(0)), .goesOn = !document["next"_L1].toVariant().toString().isEmpty()};
    const auto item =
        std::find_if(items.begin(), items.end(), [&id](const QJsonValue &candidate) { return idIn(candidate) == id; });
    if (item != items.end()) {
        const QJsonObject shown = withoutSecrets(*item, secretSigns()).toObject();
        raw.json = QString::fromUtf8(QJsonDocument(shown).toJson(QJsonDocument::Indented));
    }
    return raw;
}

Result<Page<AccountPart>> parseWorkspaces(const QByteArray &body)
{
    return parsePage(body, Page<AccountPart>(), [](JsonValue &value, Page<AccountPart> &page) {
        WorkspaceFields fields;
        const bool sound = eachFieldOf(value,
            [&fields](std::string_view key, JsonValue &field) { return readWorkspaceField(fields, key, field); });
        if (fields.id.empty()) {
            ++page.unusable;
        } else {
            page.items.append(partOf(fields));
        }
        return sound;
    });
}

} // namespace Reinvite::AiSquare
