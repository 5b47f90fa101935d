// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/emptyreason.h"

#include <QCoreApplication>

#include <array>

namespace Reinvite {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

struct EmptyWords
{
    const char16_t *icon;
    const char *title;
    const char *text;
    const char *action;
};

/// By EmptyReason. Failed and SignedOut say their problem's own sentences.
constexpr std::array<EmptyWords, 7> EmptyTexts = {{
    {u"people", QT_TRANSLATE_NOOP("Reinvite", "No connection yet"),
        QT_TRANSLATE_NOOP("Reinvite", "Connect an account at a vendor to see its pending invitations here."),
        QT_TRANSLATE_NOOP("Reinvite", "Add a connection…")},
    {u"inbox", QT_TRANSLATE_NOOP("Reinvite", "Nothing has been read yet"),
        QT_TRANSLATE_NOOP("Reinvite", "Refresh to read the invitations from the vendor."),
        QT_TRANSLATE_NOOP("Reinvite", "Refresh")},
    {u"clock", QT_TRANSLATE_NOOP("Reinvite", "Reading the invitations…"),
        QT_TRANSLATE_NOOP("Reinvite", "Rows appear here as they arrive."), ""},
    {u"filter", QT_TRANSLATE_NOOP("Reinvite", "Nothing matches"),
        QT_TRANSLATE_NOOP("Reinvite", "No invitation has these words, this state and this connection."),
        QT_TRANSLATE_NOOP("Reinvite", "Clear filter")},
    {u"inbox", QT_TRANSLATE_NOOP("Reinvite", "No invitations"),
        QT_TRANSLATE_NOOP("Reinvite", "The vendor knows of no invitations here."), ""},
    {u"offline", QT_TRANSLATE_NOOP("Reinvite", "The list could not be read"), "",
        QT_TRANSLATE_NOOP("Reinvite", "Try again")},
    {u"key", QT_TRANSLATE_NOOP("Reinvite", "Signed out"), "", QT_TRANSLATE_NOOP("Reinvite", "Sign in")},
}};

QString translated(const char *text)
{
    return *text == '\0' ? QString() : Text::tr(text);
}

} // namespace

EmptyText emptyText(EmptyReason reason, const std::optional<Problem> &problem)
{
    const auto &words = EmptyTexts.at(static_cast<size_t>(reason));
    EmptyText text{.icon = QString::fromUtf16(words.icon),
        .title = translated(words.title),
        .text = translated(words.text),
        .actionText = translated(words.action)};
    if (problem) {
        const auto explanation = explain(*problem);
        text.text = explanation.sentence + u'\n' + explanation.remedy;
    }
    return text;
}

} // namespace Reinvite
