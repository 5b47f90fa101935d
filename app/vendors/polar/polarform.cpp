// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polarform.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Reinvite::Polar {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

struct TokenFamily
{
    QByteArrayView prefix;
    const char *refusal; ///< null: it is what this program needs
};

constexpr const char *PortalSession = QT_TRANSLATE_NOOP("Reinvite",
    "this is a session token of the customer portal, and the organisation's side needs an organisation access token "
    "(polar_oat_…), made in the organisation's settings");
constexpr const char *RefreshToken = QT_TRANSLATE_NOOP("Reinvite",
    "this is a refresh token, which only an OAuth client can use; an organisation access token (polar_oat_…) is "
    "needed, made in the organisation's settings");
constexpr const char *OtherFamily = QT_TRANSLATE_NOOP("Reinvite",
    "this is a key of Polar's, but not one that can list seats; an organisation access token (polar_oat_…) is needed, "
    "made in the organisation's settings");
constexpr const char *NotPolars = QT_TRANSLATE_NOOP(
    "Reinvite", "this does not look like a token of Polar's: an organisation access token begins with polar_oat_");

constexpr std::array Families = {
    TokenFamily{"polar_oat_", nullptr},
    TokenFamily{"polar_pat_", nullptr},
    TokenFamily{"polar_at_o_", nullptr},
    TokenFamily{"polar_at_u_", nullptr},
    TokenFamily{"polar_cst_", PortalSession},
    TokenFamily{"polar_mst_", PortalSession},
    TokenFamily{"polar_rt_", RefreshToken},
    TokenFamily{"polar_", OtherFamily},
    TokenFamily{"", NotPolars},
};

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

FormField nameField()
{
    return {
        .id = u"name"_s,
        .kind = FormField::Kind::Text,
        .label = Text::tr("Name"),
        .help = Text::tr("What you want to call this connection. It must be unique."),
        .placeholder = Text::tr("Acme Cloud"),
        .value = {},
    };
}

FormField urlField()
{
    return {
        .id = u"url"_s,
        .kind = FormField::Kind::Url,
        .label = Text::tr("Address"),
        .help = Text::tr("https://api.polar.sh, or https://sandbox-api.polar.sh for Polar's own sandbox. A token works "
                         "at one of the two only."),
        .placeholder = u"https://api.polar.sh"_s,
        .value = u"https://api.polar.sh"_s,
    };
}

FormField tokenField()
{
    return {
        .id = u"token"_s,
        .kind = FormField::Kind::Secret,
        .label = Text::tr("Organisation access token"),
        .help = Text::tr("It needs the scopes customer_seats:read, customer_seats:write, subscriptions:read and "
                         "orders:read. With organizations:read the organisation's name is shown. Give it no others."),
        .placeholder = u"polar_oat_…"_s,
        .value = {},
    };
}

} // namespace

ConnectionForm form()
{
    return {
        .vendor = u"polar"_s,
        .title = u"Polar"_s,
        .intro = Text::tr("Make an organisation access token at Polar: Settings > General > Developers > New token."),
        .fields = {nameField(), urlField(), tokenField()},
    };
}

Result<void> checkToken(const Secret &token)
{
    const QByteArrayView bytes = token.reveal();
    if (bytes.isEmpty()) {
        return refusal(QT_TRANSLATE_NOOP("Reinvite", "the token is empty"));
    }
    if (std::ranges::any_of(bytes, isSpace)) {
        return refusal(
            QT_TRANSLATE_NOOP("Reinvite", "the token has spaces or line breaks in it: copy it again, whole"));
    }
    if (!std::ranges::all_of(bytes, isPrintableAscii)) {
        return refusal(QT_TRANSLATE_NOOP(
            "Reinvite", "the token has characters that no token of Polar's has: copy it again, at Polar"));
    }
    const auto *family = std::ranges::find_if(
        Families, [bytes](const TokenFamily &candidate) { return bytes.startsWith(candidate.prefix); });
    if (family->refusal) {
        return refusal(family->refusal);
    }
    if (bytes.size() == family->prefix.size()) {
        return refusal(
            QT_TRANSLATE_NOOP("Reinvite", "the token is cut off after its first part: copy it again, whole"));
    }
    return {};
}

} // namespace Reinvite::Polar
