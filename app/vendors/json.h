// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/instant.h"

#include <QByteArray>
#include <QString>

#include <simdjson.h>

#include <string_view>

/// What the vendors' parsers share over simdjson On-Demand. Two kinds of trouble are kept apart: a value of an
/// unexpected type is read as absent and the row lives on; a broken document ends everything ("false" throughout).
namespace Reinvite {

using JsonValue = simdjson::ondemand::value;
using JsonObject = simdjson::ondemand::object;

/// Text as it stands; a number becomes its digits; anything else is absent.
[[nodiscard]] bool readText(JsonValue &value, std::string_view &text);
/// Absent when the value is not a time.
[[nodiscard]] bool readInstant(JsonValue &value, Instant &instant);
/// A whole number, as a number or in quotes; -1 for anything else.
[[nodiscard]] bool readCount(JsonValue &value, int &count);
/// The same for money, which may need more bits.
[[nodiscard]] bool readAmount(JsonValue &value, qint64 &amount);
[[nodiscard]] bool readPresence(JsonValue &value, bool &present);

[[nodiscard]] inline QString toQString(std::string_view text)
{
    return text.empty() ? QString() : QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// Calls `read(key, value)` for each field. Of fields with the same name the last one counts, as in most parsers.
template <typename Read>
[[nodiscard]] bool eachField(JsonObject &object, Read read)
{
    for (auto item : object) {
        std::string_view key;
        const auto badKey = item.unescaped_key().get(key);
        if (badKey == simdjson::STRING_ERROR) {
            continue;
        }
        JsonValue value;
        if (badKey != simdjson::SUCCESS || item.value().get(value) != simdjson::SUCCESS || !read(key, value)) {
            return false;
        }
    }
    return true;
}

/// The same for a value that should be an object; another type has no fields.
template <typename Read>
[[nodiscard]] bool eachFieldOf(JsonValue &value, Read read)
{
    JsonObject object;
    const auto error = value.get_object().get(object);
    if (error == simdjson::INCORRECT_TYPE) {
        return true;
    }
    return error == simdjson::SUCCESS && eachField(object, read);
}

/// Calls `read(value)` for each element. `isArray` tells whether there was a list at all.
template <typename Read>
[[nodiscard]] bool eachElement(JsonValue &value, bool &isArray, Read read)
{
    simdjson::ondemand::array array;
    const auto error = value.get_array().get(array);
    isArray = error == simdjson::SUCCESS;
    if (!isArray) {
        return error == simdjson::INCORRECT_TYPE;
    }
    for (auto item : array) {
        JsonValue element;
        if (item.get(element) != simdjson::SUCCESS || !read(element)) {
            return false;
        }
    }
    return true;
}

/// A body with the room behind it that simdjson reads into: copied only where it has none.
class PaddedBody final
{
public:
    explicit PaddedBody(const QByteArray &body);
    [[nodiscard]] simdjson::padded_string_view view() const { return m_view; }

private:
    QByteArray m_body;
    simdjson::padded_string m_copy;
    simdjson::padded_string_view m_view;
};

/// Reads the fields of a document that is one object, and nothing after it.
template <typename Read>
[[nodiscard]] bool eachFieldOfDocument(simdjson::ondemand::parser &parser, const PaddedBody &body, Read read)
{
    simdjson::ondemand::document document;
    JsonObject root;
    if (parser.iterate(body.view()).get(document) != simdjson::SUCCESS
        || document.get_object().get(root) != simdjson::SUCCESS || !eachField(root, read)) {
        return false;
    }
    return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

} // namespace Reinvite
