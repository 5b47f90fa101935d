// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/aisquare/aisquareform.h"

#include "app/vendors/session.h"

#include <QCoreApplication>

#include <algorithm>

namespace Reinvite::AiSquare {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

const QString WayFieldId = u"way"_s;
const QString ByPassword = u"password"_s;
const QString ByToken = u"token"_s;

tl::unexpected<Problem> refusal(const char *sentence)
{
    return failure(ProblemKind::Setup, Text::tr(sentence));
}

bool isPrintableAscii(char character)
{
    return character > ' ' && character <= '~';
}

bool isSpace(char character)
{
    return character == ' ' || (character >= '\t' && character <= '\r');
}

/// "Bearer …" or "Authorization: Bearer …", as examples and other programs show it.
bool isWholeHeader(QByteArrayView token)
{
    const QByteArray start = token.first(std::min<qsizetype>(token.size(), 16)).toByteArray().trimmed().toLower();
    return start.startsWith("bearer ") || start.startsWith("authorization:");
}

FormField nameField()
{
    return {
        .id = NameFieldId,
        .kind = FormField::Kind::Text,
        .label = Text::tr("Name"),
        .help = Text::tr("What you want to call this connection. It must be unique."),
        .placeholder = Text::tr("Acme Studio"),
        .value = {},
    };
}

FormField urlField()
{
    return {
        .id = UrlFieldId,
        .kind = FormField::Kind::Url,
        .label = Text::tr("Address"),
        .help = Text::tr("https://api.aisquare.studio, or https://stg-api.aisquare.studio for the vendor's staging."),
        .placeholder = u"https://api.aisquare.studio"_s,
        .value = u"https://api.aisquare.studio"_s,
    };
}

FormField wayField()
{
    return {
        .id = WayFieldId,
        .kind = FormField::Kind::Choice,
        .label = Text::tr("Sign in with"),
        .help = Text::tr("With user name and password the connection renews its access by itself, for 30 days after "
                         "signing in. An API key or access token works until it ends."),
        .placeholder = {},
        .value = ByPassword,
        .choices = {{ByPassword, Text::tr("User name and password")}, {ByToken, Text::tr("API key or access token")}},
    };
}

FormField usernameField()
{
    return {
        .id = UsernameFieldId,
        .kind = FormField::Kind::Text,
        .label = Text::tr("User name"),
        .help = Text::tr("The one with which you sign in at AISquare Studio."),
        .placeholder = {},
        .value = {},
        .onlyWhen = {.field = WayFieldId, .value = ByPassword},
    };
}

FormField passwordField()
{
    return {
        .id = PasswordFieldId,
        .kind = FormField::Kind::Secret,
        .label = Text::tr("Password"),
        .help = Text::tr("It is used once, to sign in, and kept nowhere."),
        .placeholder = {},
        .value = {},
        .onlyWhen = {.field = WayFieldId, .value = ByPassword},
    };
}

FormField tokenField()
{
    return {
        .id = TokenFieldId,
        .kind = FormField::Kind::Secret,
        .label = Text::tr("API key or access token"),
        .help =
            Text::tr("The key alone, without “Bearer” before it. An access token ends seven days after it was made."),
        .placeholder = {},
        .value = {},
        .onlyWhen = {.field = WayFieldId, .value = ByToken},
    };
}

} // namespace

ConnectionForm form()
{
    return {
        .vendor = u"aisquare"_s,
        .title = u"AISquare Studio"_s,
        .intro = Text::tr("Sign in as somebody who may invite people into the workspaces: an admin or owner."),
        .fields = {nameField(), urlField(), wayField(), usernameField(), passwordField(), tokenField()},
    };
}

Result<void> checkToken(const Secret &token)
{
    const Session session = sessionFrom(token);
    const QByteArrayView bytes = session.access.reveal();
    if (bytes.isEmpty()) {
        return refusal(QT_TRANSLATE_NOOP("Reinvite", "the token is empty"));
    }
    if (isWholeHeader(bytes)) {
        return refusal(QT_TRANSLATE_NOOP(
            "Reinvite", "this is a whole header: leave out “Bearer” and enter what follows it, the token alone"));
    }
    if (std::ranges::any_of(bytes, isSpace)) {
        return refusal(
            QT_TRANSLATE_NOOP("Reinvite", "the token has spaces or line breaks in it: copy it again, whole and alone"));
    }
    if (!std::ranges::all_of(bytes, isPrintableAscii)) {
        return refusal(QT_TRANSLATE_NOOP(
            "Reinvite", "the token has characters that no token has: copy it again, at AISquare Studio"));
    }
    return {};
}

} // namespace Reinvite::AiSquare
