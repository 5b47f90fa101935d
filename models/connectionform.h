// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/secret.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QUrl>

#include <map>

namespace Reinvite {

/// What a connection to a vendor needs, as data: the window's dialog and the terminal ask the same.
struct FormField
{
    enum class Kind { Text, Url, Secret, Choice };

    struct Choice
    {
        QString value;
        QString label;
    };
    /// Asked only while another field has this value; an empty field: always.
    struct Condition
    {
        QString field = {};
        QString value = {};
    };

    QString id; ///< "name", "url", "token", "username", "password"
    Kind kind = Kind::Text;
    QString label;
    QString help;
    QString placeholder;
    QString value; ///< what it starts with; never a secret
    QList<Choice> choices = {};
    bool required = true;
    Condition onlyWhen = {};
};

/// Answers to a form without its secrets, by FormField::id.
using FormValues = QHash<QString, QString>;

/// Answers to a form with its secrets. Moved, never copied.
struct FormAnswers
{
    FormValues values;
    std::map<QString, Secret> secrets; ///< by FormField::id

    [[nodiscard]] FormAnswers clone() const;
    /// Null: not answered.
    [[nodiscard]] const Secret *secret(const QString &field) const;
    [[nodiscard]] bool hasSecrets() const;
};

struct ConnectionForm
{
    QString vendor;
    QString title; ///< the vendor's name
    QString intro; ///< a sentence on what is needed and where to find it
    QList<FormField> fields;

    /// Those to ask while the others are answered so; what is not answered counts as what it starts with.
    [[nodiscard]] QList<FormField> asked(const FormValues &values) const;
};

/// The fields that every form has.
inline constexpr QLatin1StringView NameFieldId("name");
inline constexpr QLatin1StringView UrlFieldId("url");
/// The field whose answer is the token itself, without a sign-in.
inline constexpr QLatin1StringView TokenFieldId("token");

} // namespace Reinvite
