// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/worth/worthparser.h"

#include "app/vendors/json.h"
#include "app/vendors/worth/worthredaction.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <optional>
#include <variant>

namespace Reinvite::Worth {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

/// Words for a user's part at the customer, the most readable first.
struct SubroleFields
{
    std::string_view displayName;
    std::string_view label;
    std::string_view code;

    [[nodiscard]] std::string_view word() const
    {
        const auto *const told = displayName.empty() ? &label : &displayName;
        return told->empty() ? code : *told;
    }
};

/// A user's fields as views into the parser's buffers: text is made only of what is kept. The telephone number is not.
struct UserFields
{
    std::string_view id;
    std::string_view firstName;
    std::string_view lastName;
    std::string_view email;
    std::string_view status;
    std::string_view companyName;
    SubroleFields subrole;
    std::optional<bool> isEmailVerified;
    std::optional<bool> isFirstLogin;
    Instant createdAt;
    Instant updatedAt;
};

using TextField = std::string_view UserFields::*;
using TimeField = Instant UserFields::*;
using FlagField = std::optional<bool> UserFields::*;
using FieldReader = bool (*)(UserFields &, JsonValue &);

struct UserKey
{
    std::string_view name;
    std::variant<TextField, TimeField, FlagField, FieldReader> field;
};

bool readFlag(JsonValue &value, std::optional<bool> &flag)
{
    bool read = false;
    const auto error = value.get_bool().get(read);
    flag = error == simdjson::SUCCESS ? std::optional(read) : std::nullopt;
    return error == simdjson::SUCCESS || error == simdjson::INCORRECT_TYPE;
}

bool readSubrole(UserFields &user, JsonValue &value)
{
    SubroleFields &subrole = user.subrole = {};
    return eachFieldOf(value, [&subrole](std::string_view key, JsonValue &field) {
        if (key == "display_name") {
            return readText(field, subrole.displayName);
        }
        if (key == "label") {
            return readText(field, subrole.label);
        }
        return key != "code" || readText(field, subrole.code);
    });
}

bool readCompany(UserFields &user, JsonValue &value)
{
    user.companyName = {};
    return eachFieldOf(value,
        [&user](std::string_view key, JsonValue &field) { return key != "name" || readText(field, user.companyName); });
}

const std::array UserKeys = {
    UserKey{"id", &UserFields::id},
    UserKey{"first_name", &UserFields::firstName},
    UserKey{"last_name", &UserFields::lastName},
    UserKey{"email", &UserFields::email},
    UserKey{"is_email_verified", &UserFields::isEmailVerified},
    UserKey{"is_first_login", &UserFields::isFirstLogin},
    UserKey{"created_at", &UserFields::createdAt},
    UserKey{"updated_at", &UserFields::updatedAt},
    UserKey{"status", &UserFields::status},
    UserKey{"subrole", &readSubrole},
    UserKey{"company_details", &readCompany},
};

bool readUserField(UserFields &user, std::string_view name, JsonValue &value)
{
    const auto *key = std::ranges::find(UserKeys, name, &UserKey::name);
    if (key == UserKeys.end()) {
        return true;
    }
    if (const auto *text = std::get_if<TextField>(&key->field)) {
        return readText(value, user.*(*text));
    }
    if (const auto *time = std::get_if<TimeField>(&key->field)) {
        return readInstant(value, user.*(*time));
    }
    if (const auto *flag = std::get_if<FlagField>(&key->field)) {
        return readFlag(value, user.*(*flag));
    }
    return std::get<FieldReader>(key->field)(user, value);
}

bool readUser(JsonValue &value, UserFields &user)
{
    user = {};
    return eachFieldOf(
        value, [&user](std::string_view key, JsonValue &field) { return readUserField(user, key, field); });
}

struct StateWord
{
    std::string_view bytes;
    State state;
};

constexpr std::array StateWords = {
    StateWord{"INVITED", State::Pending},
    StateWord{"ACTIVE", State::Joined},
    StateWord{"INACTIVE", State::Withdrawn},
};

struct Standing
{
    State state = State::Unknown;
    Doubts doubts = {};
};

/// Servers that know no INVITED show an invited user as one that is active and has never been there (3.2, a guess).
Standing standingOf(const UserFields &user)
{
    const auto *word = std::ranges::find(StateWords, user.status, &StateWord::bytes);
    const State state = word == StateWords.end() ? State::Unknown : word->state;
    const bool neverThere = user.isFirstLogin == true && user.isEmailVerified == false;
    if (state == State::Joined && neverThere) {
        return {.state = State::Pending, .doubts = Doubt::StateGuessed};
    }
    return {.state = state};
}

QString nameOf(const UserFields &user)
{
    const QString first = toQString(user.firstName).trimmed();
    const QString last = toQString(user.lastName).trimmed();
    return first.isEmpty() || last.isEmpty() ? first + last : first + u' ' + last;
}

/// Neighbours mostly have the same text: it is shared instead of made again.
class RepeatedText
{
public:
    QString of(std::string_view bytes)
    {
        if (bytes != m_bytes) {
            m_bytes = bytes;
            m_text = toQString(bytes);
        }
        return m_text;
    }

private:
    std::string_view m_bytes;
    QString m_text;
};

class InvitationMaker
{
public:
    InvitationMaker(const QString &connection, const Container &customer)
        : m_connection(connection)
        , m_customer(customer)
    {
    }

    Invitation invitation(const UserFields &user)
    {
        const auto [state, doubts] = standingOf(user);
        return {
            .key = {.connection = m_connection, .id = toQString(user.id)},
            .state = state,
            .vendorState = m_status.of(user.status),
            .email = toQString(user.email),
            .name = nameOf(user),
            .role = m_role.of(user.subrole.word()),
            .container = m_customer,
            .createdAt = user.createdAt,
            .modifiedAt = user.updatedAt,
            .expiresAt = {},
            .joinedAt = {},
            .withdrawnAt = {},
            .customerId = {},
            .memberId = {},
            .metadata = {},
            .doubts = doubts,
        };
    }

private:
    QString m_connection;
    Container m_customer;
    RepeatedText m_status;
    RepeatedText m_role;
};

/// Bytes of a user in a list.
constexpr qsizetype TypicalUser = 600;

tl::unexpected<Problem> notJson()
{
    return failure(ProblemKind::Malformed, Text::tr("the answer is not whole JSON"));
}

bool readRecords(JsonValue &value, bool &isList, InvitationMaker &maker, UserPage &page)
{
    page.users.clear();
    page.unusable = 0;
    return eachElement(value, isList, [&](JsonValue &element) {
        UserFields user;
        const bool sound = readUser(element, user);
        if (user.id.empty()) {
            ++page.unusable;
        } else {
            page.users.append(maker.invitation(user));
        }
        return sound;
    });
}

bool readPage(JsonValue &value, bool &isList, InvitationMaker &maker, UserPage &page)
{
    return eachFieldOf(value, [&](std::string_view key, JsonValue &field) {
        if (key == "records") {
            return readRecords(field, isList, maker, page);
        }
        if (key == "total_pages") {
            return readCount(field, page.totalPages);
        }
        return key != "total_items" || readCount(field, page.totalItems);
    });
}

} // namespace

bool UserPage::isAll() const
{
    const bool isOnlyPage = totalPages == 0 || totalPages == 1 || (totalPages < 0 && totalItems >= 0);
    return isOnlyPage && unusable == 0 && (totalItems < 0 || totalItems == users.size());
}

Result<UserPage> parseUsers(const QByteArray &body, const QString &connection, const Container &customer)
{
    simdjson::ondemand::parser parser;
    const PaddedBody text(body);
    InvitationMaker maker(connection, customer);
    UserPage page;
    page.users.reserve(body.size() / TypicalUser);
    bool isList = false;
    const bool sound = eachFieldOfDocument(parser, text,
        [&](std::string_view key, JsonValue &value) { return key != "data" || readPage(value, isList, maker, page); });
    if (!sound) {
        return notJson();
    }
    if (!isList) {
        return failure(ProblemKind::Malformed, Text::tr("the answer has no list of users"));
    }
    return page;
}

Result<User> parseUser(const QByteArray &body, const QString &connection, const Container &customer)
{
    simdjson::ondemand::parser parser;
    const PaddedBody text(body);
    UserFields fields;
    const bool sound = eachFieldOfDocument(parser, text,
        [&fields](std::string_view key, JsonValue &value) { return key != "data" || readUser(value, fields); });
    if (!sound) {
        return notJson();
    }
    if (fields.id.empty()) {
        return failure(ProblemKind::Malformed, Text::tr("the answer is not a user"));
    }
    User user{
        .invitation = InvitationMaker(connection, customer).invitation(fields),
        .customerName = toQString(fields.companyName),
    };
    if (customer.name.isEmpty()) {
        user.invitation.container.name = user.customerName;
    }
    return user;
}

Result<QString> userJson(const QByteArray &body)
{
    using namespace Qt::StringLiterals;
    const QJsonValue user = QJsonDocument::fromJson(body)["data"_L1];
    if (!user.isObject()) {
        return failure(ProblemKind::Malformed, Text::tr("the answer is not a user"));
    }
    const QJsonObject shown = withoutSecrets(user, secretSigns()).toObject();
    return QString::fromUtf8(QJsonDocument(shown).toJson(QJsonDocument::Indented));
}

} // namespace Reinvite::Worth
