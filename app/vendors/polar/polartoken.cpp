// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/vendors/polar/polartoken.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <span>

namespace Reinvite::Polar {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

struct TokenFamily
{
    QByteArrayView prefix;
    const char *refusal; ///< null: it is what this side needs
};

constexpr const char *PortalSession = QT_TRANSLATE_NOOP("Reinvite",
    "this is a session token of the customer portal: add it as a connection to the customer portal. The organisation's "
    "side needs an organisation access token (polar_oat_…), made in the organisation's settings");
constexpr const char *OrganizationToken = QT_TRANSLATE_NOOP("Reinvite",
    "this is a token of the organisation's side: add it as a connection to Polar. The customer portal needs a session "
    "token (polar_cst_… or polar_mst_…)");
constexpr const char *RefreshToken = QT_TRANSLATE_NOOP("Reinvite",
    "this is a refresh token, which only an OAuth client can use; an organisation access token (polar_oat_…) is "
    "needed, made in the organisation's settings");
constexpr const char *RefreshTokenAtPortal = QT_TRANSLATE_NOOP("Reinvite",
    "this is a refresh token, which only an OAuth client can use; the customer portal needs a session token "
    "(polar_cst_… or polar_mst_…)");
constexpr const char *OtherFamily = QT_TRANSLATE_NOOP("Reinvite",
    "this is a key of Polar's, but not one that can list seats; an organisation access token (polar_oat_…) is needed, "
    "made in the organisation's settings");
constexpr const char *OtherFamilyAtPortal = QT_TRANSLATE_NOOP(
    "Reinvite", "this is a key of Polar's, but no session of the customer portal: that is polar_cst_… or polar_mst_…");
constexpr const char *NotPolars = QT_TRANSLATE_NOOP(
    "Reinvite", "this does not look like a token of Polar's: an organisation access token begins with polar_oat_");
constexpr const char *NotPolarsAtPortal = QT_TRANSLATE_NOOP(
    "Reinvite", "this does not look like a token of Polar's: a session token begins with polar_cst_ or polar_mst_");

constexpr std::array OrganizationFamilies = {
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

constexpr std::array PortalFamilies = {
    TokenFamily{"polar_cst_", nullptr},
    TokenFamily{"polar_mst_", nullptr},
    TokenFamily{"polar_oat_", OrganizationToken},
    TokenFamily{"polar_pat_", OrganizationToken},
    TokenFamily{"polar_at_", OrganizationToken},
    TokenFamily{"polar_rt_", RefreshTokenAtPortal},
    TokenFamily{"polar_", OtherFamilyAtPortal},
    TokenFamily{"", NotPolarsAtPortal},
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

/// `families`: the first whose prefix fits counts; the last fits always.
Result<void> checkToken(const Secret &token, std::span<const TokenFamily> families)
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
    const auto family = std::ranges::find_if(
        families, [bytes](const TokenFamily &candidate) { return bytes.startsWith(candidate.prefix); });
    if (family->refusal) {
        return refusal(family->refusal);
    }
    if (bytes.size() == family->prefix.size()) {
        return refusal(
            QT_TRANSLATE_NOOP("Reinvite", "the token is cut off after its first part: copy it again, whole"));
    }
    return {};
}

} // namespace

Result<void> checkOrganizationToken(const Secret &token)
{
    return checkToken(token, OrganizationFamilies);
}

Result<void> checkSessionToken(const Secret &token)
{
    return checkToken(token, PortalFamilies);
}

} // namespace Reinvite::Polar
