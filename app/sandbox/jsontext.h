// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace Reinvite {

/// Writes compact JSON in the order it is told, as the vendors' servers do; QJsonObject would sort the names, and costs
/// too much where a list holds a thousand seats. Text goes in as UTF-8; a null QByteArray is written as null.
class JsonText final
{
public:
    explicit JsonText(qsizetype expected = 256) { m_text.reserve(expected); }

    JsonText &beginObject() { return open('{'); }
    JsonText &endObject() { return close('}'); }
    JsonText &beginArray() { return open('['); }
    JsonText &endArray() { return close(']'); }
    JsonText &key(QByteArrayView name);

    JsonText &text(const QByteArray &utf8);
    JsonText &number(qint64 value);
    JsonText &boolean(bool value);
    JsonText &null();
    /// What is JSON already.
    JsonText &raw(QByteArrayView json);
    JsonText &value(const QJsonValue &value);

    JsonText &text(QByteArrayView name, const QByteArray &utf8) { return key(name).text(utf8); }
    JsonText &number(QByteArrayView name, qint64 value) { return key(name).number(value); }
    JsonText &boolean(QByteArrayView name, bool value) { return key(name).boolean(value); }
    JsonText &null(QByteArrayView name) { return key(name).null(); }
    JsonText &raw(QByteArrayView name, QByteArrayView json) { return key(name).raw(json); }

    [[nodiscard]] const QByteArray &bytes() const { return m_text; }

private:
    JsonText &open(char bracket);
    JsonText &close(char bracket);
    void separate();
    void quote(QByteArrayView utf8);

    QByteArray m_text;
    bool m_needsComma = false;
};

} // namespace Reinvite
