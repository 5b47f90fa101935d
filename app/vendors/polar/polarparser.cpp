// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarparser.h"

#include "app/vendors/json.h"
#include "app/vendors/polar/polarredaction.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <variant>

namespace Reinvite::Polar {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

/// A seat's fields as views into the parser's buffers: text is made only of what is kept.
struct SeatFields
{
    std::string_view id;
    std::string_view status;
    std::string_view customerId;
    std::string_view memberId;
    std::string_view email;
    std::string_view customerEmail;
    std::string_view memberEmail;
    std::string_view memberName;
    std::string_view memberRole;
    std::string_view metadata;
    Instant createdAt;
    Instant modifiedAt;
    Instant expiresAt;
    Instant claimedAt;
    Instant revokedAt;
};

using TextField = std::string_view SeatFields::*;
using TimeField = Instant SeatFields::*;
using FieldReader = bool (*)(SeatFields &, JsonValue &);

struct SeatKey
{
    std::string_view name;
    std::variant<TextField, TimeField, FieldReader> field;
};

bool readMember(SeatFields &seat, JsonValue &value)
{
    seat.memberEmail = seat.memberName = seat.memberRole = {};
    return eachFieldOf(value, [&seat](std::string_view key, JsonValue &field) {
        if (key == "email") {
            return readText(field, seat.memberEmail);
        }
        if (key == "name") {
            return readText(field, seat.memberName);
        }
        return key != "role" || readText(field, seat.memberRole);
    });
}

bool readMetadata(SeatFields &seat, JsonValue &value)
{
    seat.metadata = {};
    JsonObject object;
    const auto error = value.get_object().get(object);
    if (error == simdjson::INCORRECT_TYPE) {
        return true;
    }
    return error == simdjson::SUCCESS && object.raw_json().get(seat.metadata) == simdjson::SUCCESS;
}

/// In the order in which Polar writes them.
const std::array SeatKeys = {
    SeatKey{"created_at", &SeatFields::createdAt},
    SeatKey{"modified_at", &SeatFields::modifiedAt},
    SeatKey{"id", &SeatFields::id},
    SeatKey{"status", &SeatFields::status},
    SeatKey{"customer_id", &SeatFields::customerId},
    SeatKey{"member_id", &SeatFields::memberId},
    SeatKey{"member", &readMember},
    SeatKey{"email", &SeatFields::email},
    SeatKey{"customer_email", &SeatFields::customerEmail},
    SeatKey{"invitation_token_expires_at", &SeatFields::expiresAt},
    SeatKey{"claimed_at", &SeatFields::claimedAt},
    SeatKey{"revoked_at", &SeatFields::revokedAt},
    SeatKey{"seat_metadata", &readMetadata},
};

/// Looks from where it found the last key: in a list that is nearly always the right place.
class KeyFinder
{
public:
    const SeatKey *find(std::string_view name)
    {
        for (size_t step = 0; step < SeatKeys.size(); ++step) {
            const size_t place = (m_next + step) % SeatKeys.size();
            if (SeatKeys[place].name == name) {
                m_next = (place + 1) % SeatKeys.size();
                return &SeatKeys[place];
            }
        }
        return nullptr;
    }

private:
    size_t m_next = 0;
};

/// Neighbours often have the same text (one buyer, one role): it is shared instead of made again.
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

/// Bytes of a seat in a list.
constexpr qsizetype TypicalSeat = 700;

struct StateWord
{
    std::string_view bytes;
    State state;
};

constexpr std::array StateWords = {
    StateWord{"pending", State::Pending},
    StateWord{"claimed", State::Joined},
    StateWord{"revoked", State::Withdrawn},
};

State stateOf(std::string_view status)
{
    const auto *word = std::ranges::find(StateWords, status, &StateWord::bytes);
    return word == StateWords.end() ? State::Unknown : word->state;
}

/// Metadata goes back to the vendor as it stands when a seat is assigned again: so it has to be whole JSON.
class MetadataReader
{
public:
    /// Compact; null when it is not sound. `text` lies inside a padded buffer.
    QString compact(std::string_view text)
    {
        return m_last.of(text, [this](std::string_view changed) { return make(changed); });
    }

private:
    QString make(std::string_view text)
    {
        if (!isSound(text)) {
            return {};
        }
        QByteArray compact(qsizetype(text.size()), Qt::Uninitialized);
        size_t length = 0;
        if (simdjson::minify(text.data(), text.size(), compact.data(), length) != simdjson::SUCCESS) {
            return {};
        }
        compact.truncate(qsizetype(length));
        return QString::fromUtf8(compact);
    }

    /// The second opinion is for whole numbers of more than 64 bits, which the first does not take.
    bool isSound(std::string_view text)
    {
        const auto plain = QByteArray::fromRawData(text.data(), qsizetype(text.size()));
        return m_parser.parse(text.data(), text.size(), false).error() == simdjson::SUCCESS
            || QJsonDocument::fromJson(plain).isObject();
    }

    simdjson::dom::parser m_parser;
    RepeatedText m_last;
};

/// Polar's own order when it looks for an address (vendor-apis.md 1.3, resend, check 5).
std::string_view addressOf(const SeatFields &seat)
{
    for (const auto address : {seat.email, seat.memberEmail}) {
        if (!address.empty()) {
            return address;
        }
    }
    return seat.customerEmail;
}

class SeatReader
{
public:
    SeatReader(const QString &connection, const Container &container)
        : m_connection(connection)
        , m_container(container)
    {
    }

    bool readField(SeatFields &seat, std::string_view name, JsonValue &value)
    {
        const SeatKey *key = m_keys.find(name);
        if (!key) {
            return true;
        }
        if (const auto *text = std::get_if<TextField>(&key->field)) {
            return readText(value, seat.*(*text));
        }
        if (const auto *time = std::get_if<TimeField>(&key->field)) {
            return readInstant(value, seat.*(*time));
        }
        return std::get<FieldReader>(key->field)(seat, value);
    }

    Invitation invitation(const SeatFields &seat)
    {
        return {
            .key = {.connection = m_connection, .id = toQString(seat.id)},
            .state = stateOf(seat.status),
            .vendorState = m_status.of(seat.status),
            .email = toQString(addressOf(seat)),
            .name = toQString(seat.memberName),
            .role = m_role.of(seat.memberRole),
            .container = m_container,
            .createdAt = seat.createdAt,
            .modifiedAt = seat.modifiedAt,
            .expiresAt = seat.expiresAt,
            .joinedAt = seat.claimedAt,
            .withdrawnAt = seat.revokedAt,
            .customerId = m_customer.of(seat.customerId),
            .memberId = toQString(seat.memberId),
            .metadata = m_metadata.compact(seat.metadata),
        };
    }

private:
    QString m_connection;
    Container m_container;
    KeyFinder m_keys;
    RepeatedText m_status;
    RepeatedText m_role;
    RepeatedText m_customer;
    MetadataReader m_metadata;
};

tl::unexpected<Problem> notJson()
{
    return failure(ProblemKind::Malformed, Text::tr("the answer is not whole JSON"));
}

bool readSeats(JsonValue &value, bool &isList, SeatReader &reader, SeatList &list)
{
    return eachElement(value, isList, [&](JsonValue &element) {
        SeatFields fields;
        const bool sound = eachFieldOf(
            element, [&](std::string_view key, JsonValue &field) { return reader.readField(fields, key, field); });
        if (fields.id.empty()) {
            ++list.unusable;
        } else {
            list.seats.append(reader.invitation(fields));
        }
        return sound;
    });
}

/// The counts stand behind the seats.
void finishList(SeatList &list, const Container &container)
{
    for (Invitation &seat : list.seats) {
        seat.container.seatsTotal = container.seatsTotal;
        seat.container.seatsAvailable = container.seatsAvailable;
    }
}

} // namespace

Result<SeatList> parseSeats(const QByteArray &body, const QString &connection, const Container &container)
{
    simdjson::ondemand::parser parser;
    const PaddedBody text(body);
    SeatReader reader(connection, container);
    Container counted = container;
    SeatList list;
    bool isList = false;
    const bool sound = eachFieldOfDocument(parser, text, [&](std::string_view key, JsonValue &value) {
        if (key == "seats") {
            list = {};
            list.seats.reserve(body.size() / TypicalSeat);
            return readSeats(value, isList, reader, list);
        }
        if (key == "total_seats") {
            return readCount(value, counted.seatsTotal);
        }
        return key != "available_seats" || readCount(value, counted.seatsAvailable);
    });
    if (!sound) {
        return notJson();
    }
    if (!isList) {
        return failure(ProblemKind::Malformed, Text::tr("the answer has no list of seats"));
    }
    finishList(list, counted);
    return list;
}

Result<Invitation> parseSeat(const QByteArray &body, const QString &connection, const Container &container)
{
    simdjson::ondemand::parser parser;
    const PaddedBody text(body);
    SeatReader reader(connection, container);
    SeatFields fields;
    const bool sound = eachFieldOfDocument(
        parser, text, [&](std::string_view key, JsonValue &value) { return reader.readField(fields, key, value); });
    if (!sound) {
        return notJson();
    }
    if (fields.id.empty()) {
        return failure(ProblemKind::Malformed, Text::tr("the answer is not a seat"));
    }
    return reader.invitation(fields);
}

Result<QString> seatJson(const QByteArray &body, const QString &id)
{
    using namespace Qt::StringLiterals;
    const auto document = QJsonDocument::fromJson(body);
    if (!document.isObject()) {
        return notJson();
    }
    const auto seats = document.object().value("seats"_L1).toArray();
    const auto isSeat = [&id](const QJsonValue &seat) {
        return seat.toObject().value("id"_L1).toVariant().toString() == id;
    };
    const auto seat = std::find_if(seats.begin(), seats.end(), isSeat);
    if (seat == seats.end()) {
        return failure(ProblemKind::NotFound, Text::tr("the seat is not in the vendor's list any more"));
    }
    const auto shown = withoutSecrets(*seat, secretSigns()).toObject();
    return QString::fromUtf8(QJsonDocument(shown).toJson(QJsonDocument::Indented));
}

} // namespace Reinvite::Polar
