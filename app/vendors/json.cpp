// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/json.h"

#include <algorithm>
#include <charconv>

namespace Reinvite {

namespace {

using simdjson::ondemand::json_type;

[[nodiscard]] bool isNumberCharacter(char character)
{
    return (character >= '0' && character <= '9')
        || std::string_view("+-.eE").find(character) != std::string_view::npos;
}

/// The number as the vendor wrote it, however long; empty when it is none.
[[nodiscard]] std::string_view numberText(std::string_view token)
{
    const auto end = token.find_last_not_of(" \t\r\n");
    token = token.substr(0, end == std::string_view::npos ? 0 : end + 1);
    return std::ranges::all_of(token, isNumberCharacter) ? token : std::string_view();
}

/// -1 for anything but a whole number that is not negative.
template <typename Number>
[[nodiscard]] bool readWhole(JsonValue &value, Number &number)
{
    std::string_view text;
    const bool sound = readText(value, text);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size() || number < 0) {
        number = -1;
    }
    return sound;
}

} // namespace

PaddedBody::PaddedBody(const QByteArray &body)
    : m_body(body)
{
    const auto size = size_t(m_body.size());
    const auto capacity = size_t(m_body.capacity());
    if (capacity >= size + simdjson::SIMDJSON_PADDING) {
        m_view = simdjson::padded_string_view(m_body.constData(), size, capacity);
    } else {
        m_copy = simdjson::padded_string(m_body.constData(), size);
        m_view = m_copy;
    }
}

bool readText(JsonValue &value, std::string_view &text)
{
    text = {};
    json_type type = json_type::null;
    if (value.type().get(type) != simdjson::SUCCESS) {
        return false;
    }
    if (type == json_type::number) {
        text = numberText(value.raw_json_token());
        return true;
    }
    if (type != json_type::string) {
        return true;
    }
    // Half a surrogate pair and the like: the field is lost, the row is not.
    const auto error = value.get_string().get(text);
    return error == simdjson::SUCCESS || error == simdjson::STRING_ERROR;
}

bool readInstant(JsonValue &value, Instant &instant)
{
    std::string_view text;
    const bool sound = readText(value, text);
    instant = text.empty() ? Instant() : Instant::fromRfc3339(text);
    return sound;
}

bool readCount(JsonValue &value, int &count)
{
    return readWhole(value, count);
}

bool readAmount(JsonValue &value, qint64 &amount)
{
    return readWhole(value, amount);
}

bool readPresence(JsonValue &value, bool &present)
{
    json_type type = json_type::null;
    const bool sound = value.type().get(type) == simdjson::SUCCESS;
    present = sound && type != json_type::null;
    return sound;
}

} // namespace Reinvite
