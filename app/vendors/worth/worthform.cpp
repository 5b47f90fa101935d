// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/worth/worthform.h"

#include "app/vendors/session.h"

#include <QCoreApplication>

#include <algorithm>

namespace Reinvite::Worth {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

constexpr auto WayFieldId = "way"_L1;
constexpr auto ByPassword = "password"_L1;
constexpr auto ByToken = "token"_L1;

/// Parts of a signed token, and of the encrypted ones that Worth AI's identity provider hands out for renewing.
constexpr auto SignedParts = 3;
constexpr auto EncryptedParts = 5;

FormField::Condition onlyWhen(QLatin1StringView way)
{
    return {.field = WayFieldId, .value = way};
}

FormField nameField()
{
    return {
        .id = NameFieldId,
        .kind = FormField::Kind::Text,
        .label = Text::tr("Name"),
        .help = Text::tr("What you want to call this connection. It must be unique."),
        .placeholder = Text::tr("Acme Risk"),
        .value = {},
    };
}

FormField urlField()
{
    return {
        .id = UrlFieldId,
        .kind = FormField::Kind::Url,
        .label = Text::tr("Address"),
        .help = Text::tr("Of the service for users, with its path: it ends with /auth/api/v1."),
        .placeholder = u"https://api.joinworth.com/auth/api/v1"_s,
        .value = u"https://api.joinworth.com/auth/api/v1"_s,
    };
}

FormField wayField()
{
    return {
        .id = WayFieldId,
        .kind = FormField::Kind::Choice,
        .label = Text::tr("Sign in with"),
        .help = Text::tr("With the password the program renews the session by itself. A token lasts about an hour."),
        .placeholder = {},
        .value = ByPassword,
        .choices = {{ByPassword, Text::tr("E-mail and password")}, {ByToken, Text::tr("A token")}},
    };
}

FormField emailField()
{
    return {
        .id = EmailFieldId,
        .kind = FormField::Kind::Text,
        .label = Text::tr("E-mail"),
        .help = Text::tr("Of an administrator with the permission customer_user:write."),
        .placeholder = u"you@example.org"_s,
        .value = {},
        .onlyWhen = onlyWhen(ByPassword),
    };
}

FormField passwordField()
{
    return {
        .id = PasswordFieldId,
        .kind = FormField::Kind::Secret,
        .label = Text::tr("Password"),
        .help = Text::tr("Used once, to sign in. It is not kept."),
        .placeholder = {},
        .value = {},
        .onlyWhen = onlyWhen(ByPassword),
    };
}

FormField tokenField()
{
    return {
        .id = TokenFieldId,
        .kind = FormField::Kind::Secret,
        .label = Text::tr("Token"),
        .help = Text::tr("The id_token of a sign-in, not its access_token."),
        .placeholder = u"eyJ…"_s,
        .value = {},
        .onlyWhen = onlyWhen(ByToken),
    };
}

/// The sign-in names the customer; a token by itself does not.
FormField customerField()
{
    return {
        .id = CustomerFieldId,
        .kind = FormField::Kind::Text,
        .label = Text::tr("Customer's id"),
        .help = Text::tr("The id in customer_details of the sign-in: the token alone does not tell it."),
        .placeholder = u"00000000-0000-4000-8000-000000000000"_s,
        .value = {},
        .onlyWhen = onlyWhen(ByToken),
    };
}

bool isSpace(char character)
{
    return character == ' ' || (character >= '\t' && character <= '\r');
}

bool isTokenCharacter(char character)
{
    return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z')
        || (character >= 'a' && character <= 'z') || character == '-' || character == '_' || character == '.';
}

tl::unexpected<Problem> refusal(const QString &sentence)
{
    return failure(ProblemKind::Setup, sentence);
}

Result<void> checkShape(QByteArrayView token)
{
    const auto parts = std::ranges::count(token, '.') + 1;
    if (parts == EncryptedParts) {
        return refusal(Text::tr("this is a refresh token, which only renews a session: the id_token is needed"));
    }
    if (parts != SignedParts || token.startsWith('.') || token.endsWith('.')) {
        return refusal(Text::tr("this does not look like an id_token of Worth AI's, which has three parts with points "
                                "between them"));
    }
    return {};
}

} // namespace

ConnectionForm form()
{
    return {
        .vendor = u"worth"_s,
        .title = u"Worth AI"_s,
        .intro = Text::tr("Sign in as you do at Worth AI, as an administrator who manages the customer's users."),
        .fields = {nameField(), urlField(), wayField(), emailField(), passwordField(), tokenField(), customerField()},
    };
}

Result<void> checkToken(const Secret &token)
{
    const Session session = sessionFrom(token);
    const QByteArrayView bytes = session.access.reveal();
    if (bytes.isEmpty()) {
        return refusal(Text::tr("the token is empty"));
    }
    if (std::ranges::any_of(bytes, isSpace)) {
        return refusal(Text::tr("the token has spaces or line breaks in it: copy it again, whole"));
    }
    if (!std::ranges::all_of(bytes, isTokenCharacter)) {
        return refusal(Text::tr("the token has characters that no token of Worth AI's has: copy it again"));
    }
    return checkShape(bytes);
}

} // namespace Reinvite::Worth
