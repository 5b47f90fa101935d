// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/deadlinetext.h"

#include "tests/models/samples.h"
#include "tests/support/zonetext.h"

using namespace Reinvite;
using namespace Samples;

namespace {

const MailStatus &noMail()
{
    static const MailStatus None;
    return None;
}

InvitationRow rowOf(const Invitation &invitation, const VendorWords &vendor = {})
{
    return {.invitation = invitation,
        .mail = noMail(),
        .connectionName = u"Acme Cloud"_s,
        .now = Now,
        .vendorNow = Now,
        .vendor = vendor};
}

Invitation inState(State state, Instant deadline)
{
    Invitation invitation = seat(u"s"_s);
    invitation.state = state;
    invitation.expiresAt = deadline;
    return invitation;
}

VendorWords telling()
{
    return {.id = u"polar"_s, .name = u"Polar"_s, .itemNoun = u"seat"_s};
}

VendorWords silent()
{
    return {.id = u"worth"_s, .name = u"Worth AI"_s, .itemNoun = u"user"_s, .deadlineKnown = false};
}

} // namespace

class DeadlineTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void tipIsExactAndNamesTheZone()
    {
        QCOMPARE(deadlineToolTip(rowOf(inState(State::Pending, Now - 3h))),
            zoned(u"Expired Fri 20 Nov 2026, 10:00 CET (UTC+1)"_s));
        QCOMPARE(deadlineToolTip(rowOf(inState(State::Pending, Now + 12h))),
            zoned(u"Expires Sat 21 Nov 2026, 01:00 CET (UTC+1)"_s));
        Invitation joined = inState(State::Joined, Now);
        joined.joinedAt = Now - 4min;
        QCOMPARE(deadlineToolTip(rowOf(joined)), zoned(u"Joined Fri 20 Nov 2026, 12:56 CET (UTC+1)"_s));
        QCOMPARE(deadlineText(rowOf(joined)), u"4 min ago"_s);
    }

    void aMissingDeadlineIsExplained_data()
    {
        QTest::addColumn<bool>("vendorTellsDeadlines");
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("spoken");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("never told") << false << State::Pending << u"no deadline told"_s << u"no deadline told"_s
                                    << u"Worth AI tells no deadline: nobody here can say when the link dies."_s;
        QTest::newRow("not told this once") << true << State::Pending << u"no deadline"_s << u"no deadline"_s
                                            << u"Polar tells no deadline for this seat."_s;
        QTest::newRow("expired, the vendor says")
            << true << State::Expired << u"–"_s << u"no deadline"_s << u"Polar tells no deadline for this seat."_s;
        QTest::newRow("joined") << false << State::Joined << u"–"_s << u"no deadline"_s << QString();
        QTest::newRow("withdrawn") << false << State::Withdrawn << u"–"_s << u"no deadline"_s << QString();
        QTest::newRow("unknown") << false << State::Unknown << u"–"_s << u"no deadline"_s << QString();
    }
    void aMissingDeadlineIsExplained()
    {
        QFETCH(bool, vendorTellsDeadlines);
        QFETCH(State, state);
        const VendorWords vendor = vendorTellsDeadlines ? telling() : silent();
        const Invitation invitation = inState(state, {});
        const InvitationRow row = rowOf(invitation, vendor);
        QTEST(deadlineText(row), "text");
        QTEST(spokenDeadline(row), "spoken");
        QTEST(noDeadlineSentence(invitation, vendor), "sentence");
        QTEST(deadlineToolTip(row), "sentence");
    }

    void anUnknownVendorIsNotNamed()
    {
        QCOMPARE(
            noDeadlineSentence(inState(State::Pending, {}), {}), u"The vendor does not tell when this link dies."_s);
    }

    void aVendorThatTellsNoneIsBelievedWhenItDoes()
    {
        const Invitation invitation = inState(State::Pending, Now + 3h);
        QCOMPARE(deadlineText(rowOf(invitation, silent())), u"in 3 h"_s);
        QVERIFY(noDeadlineSentence(invitation, silent()).isEmpty());
    }

    void contradictionsAreSaidWhereTheDeadlineStands()
    {
        Invitation invitation = inState(State::Pending, Now + 3h);
        QVERIFY(deadlineContext(rowOf(invitation)).isEmpty());
        invitation.doubts = Doubt::DeadlineUnclear;
        const InvitationRow row = rowOf(invitation, telling());
        QCOMPARE(deadlineText(row), u"in 3 h"_s);
        QCOMPARE(deadlineContext(row), u"not certain"_s);
        QCOMPARE(spokenDeadline(row), u"expires in 3 hours, not certain"_s);
        QVERIFY(deadlineToolTip(row).endsWith(
            u"The deadline is not certain: the vendor's own fields contradict each other."_s));
        invitation.state = State::Joined;
        QVERIFY(deadlineContext(rowOf(invitation)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(DeadlineTextTest)
#include "tst_deadlinetext.moc"
