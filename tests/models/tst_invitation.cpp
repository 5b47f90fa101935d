// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/invitation.h"

#include "tests/models/samples.h"

using namespace Reinvite;
using namespace Samples;

class InvitationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void badgeIsComputedFromStateAndDeadline_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<Instant>("expiresAt");
        QTest::addColumn<State>("stateNow");
        QTest::addColumn<Badge>("badge");

        QTest::newRow("far") << State::Pending << Now + 24h << State::Pending << Badge::Pending;
        QTest::newRow("six hours") << State::Pending << Now + 6h << State::Pending << Badge::Pending;
        QTest::newRow("just under six") << State::Pending << Now + (6h - 1ms) << State::Pending << Badge::ExpiresSoon;
        QTest::newRow("a moment left") << State::Pending << Now + 1ms << State::Pending << Badge::ExpiresSoon;
        QTest::newRow("now") << State::Pending << Now << State::Expired << Badge::Expired;
        QTest::newRow("past") << State::Pending << Now - 1h << State::Expired << Badge::Expired;
        QTest::newRow("no deadline") << State::Pending << Instant() << State::Pending << Badge::Pending;
        QTest::newRow("vendor says expired") << State::Expired << Instant() << State::Expired << Badge::Expired;
        QTest::newRow("vendor says expired too early")
            << State::Expired << Now + 1h << State::Expired << Badge::Expired;
        QTest::newRow("joined with an old deadline") << State::Joined << Now - 1h << State::Joined << Badge::Joined;
        QTest::newRow("withdrawn") << State::Withdrawn << Now - 1h << State::Withdrawn << Badge::Withdrawn;
        QTest::newRow("unknown") << State::Unknown << Now - 1h << State::Unknown << Badge::Unknown;
        QTest::newRow("year one") << State::Pending << Instant::fromRfc3339("0001-01-01T00:00:00Z") << State::Expired
                                  << Badge::Expired;
    }
    void badgeIsComputedFromStateAndDeadline()
    {
        QFETCH(State, state);
        QFETCH(Instant, expiresAt);
        QTEST(stateAt(state, expiresAt, Now), "stateNow");
        QTEST(badgeAt(state, expiresAt, Now), "badge");
    }

    void nothingExpiresWhileTheTimeIsNotKnown() { QCOMPARE(badgeAt(State::Pending, Now, Instant()), Badge::Pending); }

    void deadlineCountsOnlyWhileTheInvitationIsOpen()
    {
        Invitation invitation = seat(u"s"_s);
        for (const State state : {State::Pending, State::Expired, State::Unknown}) {
            invitation.state = state;
            QCOMPARE(deadlineOf(invitation), invitation.expiresAt);
        }
        for (const State state : {State::Joined, State::Withdrawn}) {
            invitation.state = state;
            QVERIFY(!deadlineOf(invitation).isValid());
        }
    }

    void keysAndTargetsAreTwoPartsNotOneText()
    {
        const InvitationKey one = {.connection = u"ab"_s, .id = u"c"_s};
        const InvitationKey two = {.connection = u"a"_s, .id = u"bc"_s};
        QVERIFY(one != two);
        QVERIFY(qHash(one) != qHash(two));
    }
};

QTEST_GUILESS_MAIN(InvitationTest)
#include "tst_invitation.moc"
