// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/problem.h"

#include "models/timetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace Reinvite {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

/// A vendor's text may be a whole page; this much of it fits into a line that somebody reads.
constexpr qsizetype QuoteLength = 300;

struct Words
{
    ProblemKind kind;
    const char *sentence;
    const char *remedy;
};

constexpr Words Table[] = {
    {ProblemKind::Offline, QT_TRANSLATE_NOOP("Reinvite", "The vendor could not be reached."),
        QT_TRANSLATE_NOOP("Reinvite", "Check the network and the connection's address, then try again.")},
    {ProblemKind::Timeout, QT_TRANSLATE_NOOP("Reinvite", "The vendor did not answer in time."),
        QT_TRANSLATE_NOOP("Reinvite", "Refresh in a minute; if it stays like this, look at the vendor's status page.")},
    {ProblemKind::Insecure, QT_TRANSLATE_NOOP("Reinvite", "The server could not prove that it is the vendor's."),
        QT_TRANSLATE_NOOP(
            "Reinvite", "Nothing was sent to it. Check the address; ask whoever runs the network about its proxy.")},
    {ProblemKind::Unauthorized, QT_TRANSLATE_NOOP("Reinvite", "The vendor does not accept the token."),
        QT_TRANSLATE_NOOP("Reinvite", "Sign in again, or enter a new token, in the connection's settings.")},
    {ProblemKind::Forbidden, QT_TRANSLATE_NOOP("Reinvite", "The token is not allowed to do this."),
        QT_TRANSLATE_NOOP("Reinvite",
            "Give the token the missing scope at the vendor, or ask an owner of the account to switch the feature "
            "on.")},
    {ProblemKind::NotFound, QT_TRANSLATE_NOOP("Reinvite", "The vendor does not know this any more."),
        QT_TRANSLATE_NOOP("Reinvite", "Refresh the list; if it is still there, check the connection's address.")},
    {ProblemKind::WrongState, QT_TRANSLATE_NOOP("Reinvite", "The invitation is in a state that does not allow this."),
        QT_TRANSLATE_NOOP("Reinvite", "Refresh the list to see how it stands now.")},
    {ProblemKind::Validation, QT_TRANSLATE_NOOP("Reinvite", "The vendor refused the data."),
        QT_TRANSLATE_NOOP("Reinvite", "Correct what it names, then try again.")},
    {ProblemKind::RateLimited, QT_TRANSLATE_NOOP("Reinvite", "The vendor's rate limit is used up."),
        QT_TRANSLATE_NOOP("Reinvite", "Wait a minute, then try again.")},
    {ProblemKind::VendorFault, QT_TRANSLATE_NOOP("Reinvite", "The vendor's server has failed."),
        QT_TRANSLATE_NOOP("Reinvite", "Refresh in a few minutes; if it stays like this, tell the vendor.")},
    {ProblemKind::Malformed, QT_TRANSLATE_NOOP("Reinvite", "The answer is not what the vendor's interface promises."),
        QT_TRANSLATE_NOOP("Reinvite", "Check that the address is the vendor's and that no proxy stands between.")},
    {ProblemKind::Cancelled, QT_TRANSLATE_NOOP("Reinvite", "This was stopped."),
        QT_TRANSLATE_NOOP("Reinvite", "Start it again when you want it.")},
    {ProblemKind::Keychain, QT_TRANSLATE_NOOP("Reinvite", "The keychain did not give or keep the token."),
        QT_TRANSLATE_NOOP(
            "Reinvite", "Unlock the keychain and try again, or keep the token in memory for this session only.")},
    {ProblemKind::Storage, QT_TRANSLATE_NOOP("Reinvite", "The profile could not be read or written."),
        QT_TRANSLATE_NOOP("Reinvite", "Check free space and permissions of the profile folder, then try again.")},
    {ProblemKind::Output, QT_TRANSLATE_NOOP("Reinvite", "The file could not be written."),
        QT_TRANSLATE_NOOP("Reinvite",
            "Whatever was there before is unchanged. Choose another folder, or make room, then try again.")},
    {ProblemKind::Setup, QT_TRANSLATE_NOOP("Reinvite", "What was entered cannot work."),
        QT_TRANSLATE_NOOP("Reinvite", "Correct it and try again.")},
};

QString remedyText(const Problem &problem, const Words &words)
{
    if (problem.kind == ProblemKind::RateLimited && problem.retryAfter) {
        return Text::tr("Wait %1, then try again.").arg(duration(*problem.retryAfter));
    }
    return Text::tr(words.remedy);
}

/// On one line and no longer than a line.
QString clipped(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= QuoteLength ? line : line.left(QuoteLength - 1) + u'…';
}

bool endsSentence(const QString &text)
{
    return text.endsWith(u'.') || text.endsWith(u'!') || text.endsWith(u'?') || text.endsWith(u'…');
}

/// "The vendor's server has failed (HTTP 502): products." from its parts.
QString sentenceWithFacts(const Problem &problem, QString sentence)
{
    sentence.chop(1);
    if (problem.httpStatus != 0) {
        sentence += Text::tr(" (HTTP %1)").arg(problem.httpStatus);
    }
    if (const QString detail = clipped(problem.detail); !detail.isEmpty()) {
        sentence += Text::tr(": %1").arg(detail);
    }
    return endsSentence(sentence) ? sentence : sentence + u'.';
}

QString vendorQuote(const Problem &problem)
{
    const QString said = clipped(problem.vendorText.isEmpty() ? problem.vendorCode : problem.vendorText);
    return said.isEmpty() ? QString() : Text::tr("The vendor says: “%1”.").arg(said);
}

} // namespace

Explanation explain(const Problem &problem)
{
    const auto *words = std::ranges::find(Table, problem.kind, &Words::kind);
    Q_ASSERT(words != std::end(Table));
    return {.sentence = Text::tr(words->sentence), .remedy = remedyText(problem, *words)};
}

QString describe(const Problem &problem)
{
    const auto [sentence, remedy] = explain(problem);
    QStringList parts = {sentenceWithFacts(problem, sentence), vendorQuote(problem), remedy};
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace Reinvite
