// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/plansummary.h"

#include "models/timetext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace Reinvite {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

/// A figure has room for so many reasons; the tool tip has all.
constexpr qsizetype ReasonsShown = 3;

QString joined(QStringList parts, const QString &separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

QString numberText(int number)
{
    return Text::tr("%L1").arg(number);
}

/// Of a text with plural forms; empty for none of them.
QString counted(int count, const char *text)
{
    return count <= 0 ? QString() : Text::tr(text, nullptr, count);
}

/// "250 by Polar, 41 by AISquare Studio"; empty where all go through one vendor.
QString vendorsText(const PlanTotals &totals)
{
    QStringList names;
    QHash<QString, int> mails;
    for (const RealmTotal &realm : totals.realms) {
        if (!names.contains(realm.budget.vendorName)) {
            names += realm.budget.vendorName;
        }
        mails[realm.budget.vendorName] += realm.mails;
    }
    QStringList parts;
    for (const QString &name : names) {
        parts += Text::tr("%1 by %2", "mails, vendor").arg(numberText(mails.value(name)), name);
    }
    return names.size() > 1 ? parts.join(QStringLiteral(", ")) : QString();
}

struct FateWords
{
    LinkFate fate;
    const char *all;  ///< where all are so
    const char *some; ///< so many of them
};

constexpr FateWords Fates[] = {
    {LinkFate::Same, QT_TRANSLATE_NOOP("Reinvite", "the link they have, still alive"),
        QT_TRANSLATE_N_NOOP("Reinvite", "%Ln same link")},
    {LinkFate::Extended, QT_TRANSLATE_NOOP("Reinvite", "a link with a new deadline"),
        QT_TRANSLATE_N_NOOP("Reinvite", "%Ln extended")},
    {LinkFate::NotTold, QT_TRANSLATE_NOOP("Reinvite", "the vendor does not tell what link"),
        QT_TRANSLATE_N_NOOP("Reinvite", "%Ln not told")},
    {LinkFate::Dead, QT_TRANSLATE_NOOP("Reinvite", "the link they have, dead"),
        QT_TRANSLATE_N_NOOP("Reinvite", "%Ln dead")},
    {LinkFate::New, QT_TRANSLATE_NOOP("Reinvite", "a new link"), QT_TRANSLATE_N_NOOP("Reinvite", "%Ln new")},
};

QString fatesText(const PlanTotals &totals)
{
    QStringList parts;
    for (const FateWords &words : Fates) {
        const int count = totals.resendsOf(words.fate);
        if (count > 0 && count == totals.resent()) {
            return Text::tr(words.all);
        }
        if (count > 0) {
            parts += Text::tr(words.some, nullptr, count);
        }
    }
    return parts.join(QStringLiteral(", "));
}

/// "3 claimed", "4: The connection is gone".
QString stayText(const StayCount &stay)
{
    const QString &text = stay.reason.text;
    //: 1: a number, 2: a sentence that says why
    return (stay.reason.isSentence ? Text::tr("%L1: %2") : Text::tr("%L1 %2", "3 claimed"))
        .arg(stay.rows)
        .arg(text.endsWith(u'.') ? text.chopped(1) : text);
}

QString staysText(const QList<StayCount> &stays)
{
    QStringList words;
    QStringList sentences;
    for (const StayCount &stay : stays) {
        (stay.reason.isSentence ? sentences : words) += stayText(stay);
    }
    return joined(QStringList(words.join(QStringLiteral(", "))) + sentences, QStringLiteral("; "));
}

/// "Worth AI's limit is not known, 36 a minute".
QString unknownLimitText(const QStringList &vendors, int perMinute)
{
    return vendors.size() == 1
        ? Text::tr("%1's limit is not known, %2 a minute").arg(vendors.first(), numberText(perMinute))
        : Text::tr("%1: limits not known, %2 a minute each")
              .arg(vendors.join(QStringLiteral(", ")), numberText(perMinute));
}

QString budgetsText(const PlanTotals &totals)
{
    QStringList parts;
    QMap<int, QStringList> unknown; // by budget
    for (const RealmTotal &realm : totals.realms) {
        const RealmBudget &budget = realm.budget;
        QStringList &list = budget.limitKnown ? parts : unknown[budget.perMinute];
        list += budget.limitKnown ? Text::tr("%1 %2 of %3 a minute")
                                        .arg(budget.vendorName, numberText(budget.perMinute), numberText(budget.limit))
                                  : budget.vendorName;
        list.removeDuplicates();
    }
    for (auto it = unknown.cbegin(); it != unknown.cend(); ++it) {
        parts += unknownLimitText(it.value(), it.key());
    }
    return parts.join(QStringLiteral("; "));
}

/// "Polar: 312 requests, about 1 min", line by line.
QString realmTimesText(const PlanTotals &totals)
{
    QStringList lines;
    for (const RealmTotal &realm : totals.realms) {
        const QString time =
            realm.time().count() > 0 ? Text::tr("about %1").arg(duration(realm.time())) : Text::tr("under a minute");
        const QString requests = Text::tr("%Ln requests", nullptr, realm.requests);
        lines += realm.budget.vendorName + QStringLiteral(": ") + requests + QStringLiteral(", ") + time;
    }
    return lines.join(u'\n');
}

QString membersText(const QStringList &sandboxes)
{
    if (sandboxes.isEmpty()) {
        return {};
    }
    const QString names = sandboxes.join(QStringLiteral(", "));
    //: %n names of vendors in 1, which is not said with a number
    return Text::tr(
        "%1 are vendors' sandboxes: they mail only members of the organisation.", nullptr, int(sandboxes.size()))
        .arg(names);
}

} // namespace

QString planTitle(const PlanTotals &totals)
{
    if (totals.mails == 0) {
        return Text::tr("Nothing to send");
    }
    if (totals.mails != totals.people) {
        //: 1: a number of mails, more than one
        return Text::tr("Send %L1 mails to %Ln people?", nullptr, totals.people).arg(totals.mails);
    }
    return Text::tr("Send to %Ln people?", nullptr, totals.people);
}

QString planSubtitle(const PlanTotals &totals, std::chrono::seconds undo)
{
    const QString selected = Text::tr("%Ln selected", nullptr, totals.rows);
    const QString stay = counted(totals.stayBehind(), QT_TRANSLATE_N_NOOP("Reinvite", "%Ln left out"));
    const QString first =
        joined({joined({selected, stay}, QStringLiteral(", ")), vendorsText(totals)}, QStringLiteral("; ")) + u'.';
    return totals.mails == 0 ? first
                             : first + u' '
            + Text::tr(
                "Nothing is sent before you confirm; then you have %n seconds to undo.", nullptr, int(undo.count()));
}

QString planButtonText(const PlanTotals &totals)
{
    return totals.mails == 0 ? Text::tr("Send") : Text::tr("Send %Ln mails", nullptr, totals.mails);
}

PlanFigure resendFigure(const PlanTotals &totals)
{
    return {.number = numberText(totals.resent()), .caption = Text::tr("resend"), .detail = fatesText(totals)};
}

PlanFigure renewalFigure(const PlanTotals &totals)
{
    PlanFigure figure = {.number = numberText(totals.renewals), .caption = Text::tr("renew")};
    if (totals.renewals > 0) {
        figure.detail = Text::tr("released and assigned again: a new link");
        figure.toolTip = renewalText();
    }
    return figure;
}

PlanFigure stayFigure(const PlanTotals &totals)
{
    QList<StayCount> shown = totals.stays.first(std::min(ReasonsShown, totals.stays.size()));
    int others = totals.stayBehind();
    for (const StayCount &stay : shown) {
        others -= stay.rows;
    }
    const QString rest = counted(others, QT_TRANSLATE_N_NOOP("Reinvite", "%Ln for other reasons"));
    return {.number = numberText(totals.stayBehind()),
        .caption = Text::tr("left out"),
        .detail = joined({staysText(shown), rest}, QStringLiteral("; ")),
        .toolTip = staysText(totals.stays)};
}

PlanFigure timeFigure(const PlanTotals &totals)
{
    if (totals.mails == 0) {
        return {.number = QStringLiteral("–"), .caption = Text::tr("at vendors' limits")};
    }
    const auto time = totals.time();
    return {.number = time.count() > 0 ? Text::tr("about %1").arg(duration(time)) : Text::tr("under a minute"),
        .caption = Text::tr("at vendors' limits"),
        .detail = budgetsText(totals),
        .toolTip = realmTimesText(totals)};
}

QString planWarning(const PlanTotals &totals)
{
    return joined({counted(totals.deadLinks, QT_TRANSLATE_N_NOOP("Reinvite", "%Ln mails carry a dead link.")),
                      counted(totals.perhapsSecond,
                          QT_TRANSLATE_N_NOOP(
                              "Reinvite", "%Ln mails may be second ones: nobody knows whether earlier ones went out.")),
                      counted(totals.recent, QT_TRANSLATE_N_NOOP("Reinvite", "%Ln go where a mail went minutes ago."))},
        QStringLiteral(" "));
}

QString planFootnote(const PlanTotals &totals)
{
    const QString renewing = Text::tr("Renewing frees a seat for a moment; the customer's webhooks see it, and the "
                                      "seat's id can change.");
    return joined(
        {totals.renewals > 0 ? renewing : QString(),
            counted(totals.liveEnded, QT_TRANSLATE_N_NOOP("Reinvite", "%Ln links that still work stop working.")),
            counted(totals.atSeveralVendors,
                QT_TRANSLATE_N_NOOP("Reinvite", "%Ln people get mail from more than one vendor.")),
            membersText(totals.membersOnly)},
        QStringLiteral(" "));
}

} // namespace Reinvite
