// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/accounttext.h"

#include "models/timetext.h"
#include "ui/partslist.h"

#include <QCoreApplication>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

QString environmentSentence(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return Text::tr("Production: mails go to real people.");
    case Environment::VendorSandbox:
        return Text::tr("The vendor's own sandbox.");
    case Environment::OfflineSandbox:
        return Text::tr("The offline sandbox on this computer.");
    case Environment::Unknown:
        return {};
    }
    return {};
}

QString ownerSentence(const Identity &identity)
{
    const auto &person = identity.person;
    const auto &scope = identity.scopeName;
    if (person.isEmpty()) {
        return scope.isEmpty() ? Text::tr("The token works.") : Text::tr("This token belongs to %1.").arg(scope);
    }
    return scope.isEmpty() ? Text::tr("This is the account of %1.").arg(person)
                           : Text::tr("This is the account of %1 at %2.").arg(person, scope);
}

QString sessionSentence(Instant until, Instant now)
{
    if (!until.isValid()) {
        return {};
    }
    return until <= now ? Text::tr("The session has ended.")
                        : Text::tr("The session ends %1, on %2. Then a new token is asked for.")
                              .arg(relativeTime(until, now), exactTime(until));
}

QString problemLines(const Problem &problem, const QString &remedy)
{
    QStringList lines = {asSentence(problem.detail)};
    if (!problem.vendorText.isEmpty()) {
        lines += Text::tr("The vendor says: “%1”").arg(problem.vendorText);
    }
    lines += remedy;
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace

BoxText accountText(const Identity &identity, const PartWords &partWords, Instant now)
{
    QStringList lines = {environmentSentence(identity.environment)};
    if (!identity.role.isEmpty()) {
        lines += Text::tr("Role: %1.").arg(identity.role);
    }
    if (!identity.parts.isEmpty() && !partWords.isEmpty()) {
        //: 1: "3 workspaces"
        lines += Text::tr("%1 to choose from.").arg(countedParts(partWords, identity.parts.size()));
    }
    lines += sessionSentence(identity.signedInUntil, now);
    if (!identity.missingScopes.isEmpty()) {
        lines += Text::tr("Missing: %1.").arg(identity.missingScopes.join(u", "_s));
    }
    for (const auto &prevented : identity.prevented) {
        lines += u"• "_s + prevented;
    }
    lines.removeAll(QString());
    return {.title = ownerSentence(identity), .text = lines.join(u'\n')};
}

bool isComplete(const Identity &identity)
{
    return identity.missingScopes.isEmpty() && identity.prevented.isEmpty();
}

BoxText problemText(const Problem &problem)
{
    const auto [sentence, remedy] = explain(problem);
    return {.title = sentence, .text = problemLines(problem, remedy)};
}

BoxText signInProblemText(const Problem &problem)
{
    if (problem.kind != ProblemKind::Unauthorized) {
        return problemText(problem);
    }
    return {.title = Text::tr("The vendor does not accept this sign-in."),
        .text = problemLines(problem, Text::tr("Check the name and the password, then try again."))};
}

QString asSentence(const QString &phrase)
{
    const auto text = phrase.trimmed();
    const bool ends = text.isEmpty() || u".!?…"_s.contains(text.back());
    return text.left(1).toUpper() + text.mid(1) + (ends ? QString() : u"."_s);
}

} // namespace Reinvite
