// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/invitationtext.h"

#include "tests/models/samples.h"

#include <QMetaEnum>

using namespace Reinvite;
using namespace Samples;

namespace {

const MailStatus &noMail()
{
    static const MailStatus None;
    return None;
}

InvitationRow rowOf(const Invitation &invitation, const MailStatus &mail = noMail())
{
    return {.invitation = invitation, .mail = mail, .connectionName = u"Acme Cloud"_s, .now = Now, .vendorNow = Now};
}

InvitationRow atVendor(const Invitation &invitation, const VendorWords &vendor)
{
    InvitationRow row = rowOf(invitation);
    row.vendor = vendor;
    return row;
}

VendorWords worth()
{
    return {.id = u"worth"_s,
        .name = u"Worth AI"_s,
        .itemNoun = u"user"_s,
        .containerNoun = u"customer"_s,
        .deadlineKnown = false};
}

Invitation inState(State state, const QString &word, Instant expiresAt = Now + 12h)
{
    Invitation invitation = seat(u"s"_s);
    invitation.state = state;
    invitation.vendorState = word;
    invitation.expiresAt = expiresAt;
    return invitation;
}

Invitation joinedBefore(std::chrono::milliseconds span)
{
    Invitation invitation = inState(State::Joined, u"claimed"_s);
    invitation.joinedAt = Now - span;
    return invitation;
}

Invitation released()
{
    Invitation invitation = inState(State::Withdrawn, u"revoked"_s);
    invitation.email.clear();
    return invitation;
}

} // namespace

Q_DECLARE_METATYPE(Reinvite::Invitation)

class InvitationTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void stateAndDeadlineInWords_data()
    {
        QTest::addColumn<Invitation>("invitation");
        QTest::addColumn<QString>("badge");
        QTest::addColumn<QString>("spoken");
        QTest::addColumn<QString>("expires");

        QTest::newRow("expired") << inState(State::Pending, u"pending"_s, Now - 3h) << u"Expired"_s
                                 << u"Expired 3 hours ago"_s << u"3 h ago"_s;
        QTest::newRow("soon") << inState(State::Pending, u"pending"_s, Now + 2h) << u"Expires soon"_s
                              << u"Expires soon, in 2 hours"_s << u"in 2 h"_s;
        QTest::newRow("pending") << inState(State::Pending, u"pending"_s) << u"Pending"_s
                                 << u"Pending, expires in 12 hours"_s << u"in 12 h"_s;
        QTest::newRow("no deadline") << inState(State::Pending, u"invited"_s, {}) << u"Pending"_s << u"Pending"_s
                                     << u"no deadline"_s;
        QTest::newRow("claimed") << joinedBefore(4min) << u"Claimed"_s << u"Claimed 4 minutes ago"_s << u"4 min ago"_s;
        QTest::newRow("accepted, time not told")
            << inState(State::Joined, u"accepted"_s) << u"Accepted"_s << u"Accepted"_s << u"–"_s;
        QTest::newRow("a word in capitals")
            << inState(State::Joined, u"ACTIVE"_s) << u"Active"_s << u"Active"_s << u"–"_s;
        QTest::newRow("joined without a word") << inState(State::Joined, {}) << u"Joined"_s << u"Joined"_s << u"–"_s;
        QTest::newRow("revoked") << released() << u"Revoked"_s << u"Revoked"_s << u"–"_s;
        QTest::newRow("unknown") << inState(State::Unknown, u"on_hold"_s, {}) << u"on_hold"_s << u"on_hold"_s << u"–"_s;
        QTest::newRow("unknown with a deadline") << inState(State::Unknown, u"on_hold"_s, Now + 1h) << u"on_hold"_s
                                                 << u"on_hold, expires in 1 hour"_s << u"in 1 h"_s;
        QTest::newRow("nothing told") << inState(State::Unknown, {}, {}) << u"Unknown"_s << u"Unknown"_s << u"–"_s;
    }
    void stateAndDeadlineInWords()
    {
        QFETCH(Invitation, invitation);
        const InvitationRow row = rowOf(invitation);
        QTEST(displayText(row, StateColumn), "badge");
        QTEST(spokenText(row, StateColumn), "spoken");
        QTEST(displayText(row, ExpiresColumn), "expires");
    }

    void personIsWhoeverIsKnown_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("context");
        QTest::newRow("both") << State::Pending << u"Ana"_s << u"a@x.example"_s << u"Ana"_s << u"a@x.example"_s;
        QTest::newRow("address") << State::Pending << QString() << u"a@x.example"_s << u"a@x.example"_s << QString();
        QTest::newRow("name") << State::Pending << u"Ana"_s << QString() << u"Ana"_s << u"no address"_s;
        QTest::newRow("nothing") << State::Pending << QString() << QString() << u"no address"_s << QString();
        QTest::newRow("released") << State::Withdrawn << QString() << QString() << u"released invitation"_s
                                  << u"no person"_s;
        QTest::newRow("withdrawn") << State::Withdrawn << QString() << u"a@x.example"_s << u"a@x.example"_s
                                   << QString();
    }
    void personIsWhoeverIsKnown()
    {
        QFETCH(State, state);
        QFETCH(QString, name);
        QFETCH(QString, email);
        Invitation invitation = seat(u"s"_s);
        invitation.state = state;
        invitation.name = name;
        invitation.email = email;
        QTEST(displayText(rowOf(invitation), PersonColumn), "text");
        QTEST(secondaryText(rowOf(invitation), PersonColumn), "context");
    }

    void containerSaysWhatAndWhose()
    {
        Invitation invitation = seat(u"s"_s);
        QCOMPARE(displayText(rowOf(invitation), ContainerColumn), u"Pro plan"_s);
        QCOMPARE(secondaryText(rowOf(invitation), ContainerColumn), u"Subscription"_s);
        invitation.container.owner = u"Northwind Ltd"_s;
        invitation.container.seatsTotal = 50;
        invitation.container.seatsAvailable = 8;
        QCOMPARE(secondaryText(rowOf(invitation), ContainerColumn), u"Northwind Ltd"_s);
        QCOMPARE(toolTipText(rowOf(invitation), ContainerColumn),
            u"Pro plan\nSubscription sub\nBilled to Northwind Ltd\n42 of 50 seats taken"_s);
        QCOMPARE(spokenText(rowOf(invitation), ContainerColumn), u"Pro plan, Northwind Ltd"_s);
    }

    void aGuessedStateSaysThatItIsAGuess()
    {
        Invitation invitation = inState(State::Pending, u"ACTIVE"_s);
        invitation.doubts = Doubt::StateGuessed;
        const InvitationRow row = rowOf(invitation);
        QCOMPARE(displayText(row, StateColumn), u"Pending?"_s);
        QCOMPARE(spokenText(row, StateColumn), u"Pending, guessed, expires in 12 hours"_s);
        const QStringList tip = toolTipText(row, StateColumn).split(u'\n');
        QCOMPARE(tip.first(3),
            QStringList({u"Pending, guessed"_s, u"Worked out from signs: the vendor has no word for it."_s,
                u"The vendor says: ACTIVE"_s}));
        QVERIFY(guessedStateSentence(seat(u"s"_s)).isEmpty());
    }

    void whatIsReleasedIsCalledAsTheVendorCallsIt()
    {
        QCOMPARE(displayText(atVendor(released(), worth()), PersonColumn), u"released user"_s);
        QCOMPARE(displayText(atVendor(released(), {}), PersonColumn), u"released invitation"_s);
    }

    void aConnectionNamesItsVendorOrWhoElseSeesTheSame()
    {
        const Invitation invitation = seat(u"s"_s);
        InvitationRow row = atVendor(invitation, worth());
        QCOMPARE(displayText(row, ConnectionColumn), u"Acme Cloud"_s);
        QCOMPARE(secondaryText(row, ConnectionColumn), u"Worth AI"_s);
        row.alsoIn = QStringList({u"Acme portal"_s, u"Acme two"_s});
        QCOMPARE(secondaryText(row, ConnectionColumn), u"also in Acme portal, Acme two"_s);
        QCOMPARE(toolTipText(row, ConnectionColumn),
            u"Acme Cloud\nWorth AI\nThe same user is in Acme portal, Acme two, too. It gets one mail, whichever row is "
            u"used."_s);
        QCOMPARE(spokenText(row, ConnectionColumn), u"Acme Cloud, also in Acme portal, Acme two"_s);
    }

    void aPersonsFirstRowSaysHowMuchIsPendingWhere_data()
    {
        QTest::addColumn<int>("pending");
        QTest::addColumn<int>("vendors");
        QTest::addColumn<QString>("text");
        QTest::newRow("several") << 3 << 2 << u"3 pending at 2 vendors"_s;
        QTest::newRow("one vendor") << 2 << 1 << u"2 pending at 1 vendor"_s;
        QTest::newRow("all joined") << 0 << 0 << u"nothing pending"_s;
    }
    void aPersonsFirstRowSaysHowMuchIsPendingWhere()
    {
        QFETCH(int, pending);
        QFETCH(int, vendors);
        const Invitation invitation = seat(u"s"_s);
        InvitationRow row = rowOf(invitation);
        QVERIFY(groupText(row).isEmpty());
        row.place = {.group = {.first = 0, .size = 4, .pending = pending, .vendors = vendors},
            .leads = true,
            .firstName = invitation.name};
        QTEST(groupText(row), "text");
        QVERIFY(spokenText(row, PersonColumn).endsWith(groupText(row)));
        QVERIFY(toolTipText(row, PersonColumn).endsWith(groupText(row)));
    }

    void thePersonsOtherRowsDoNotRepeatTheAddress_data()
    {
        QTest::addColumn<QString>("firstName");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("context");
        QTest::newRow("same name") << u"Ana"_s << u"Ana"_s << u"same person"_s << QString();
        QTest::newRow("no name") << u"Ana"_s << QString() << u"same person"_s << QString();
        QTest::newRow("another name") << u"Ana"_s << u"Ana M."_s << u"Ana M."_s << u"same person"_s;
        QTest::newRow("a name that the first has not") << QString() << u"Ana"_s << u"Ana"_s << u"same person"_s;
    }
    void thePersonsOtherRowsDoNotRepeatTheAddress()
    {
        QFETCH(QString, firstName);
        QFETCH(QString, name);
        Invitation first = seat(u"f"_s);
        first.name = firstName;
        Invitation invitation = seat(u"s"_s);
        invitation.name = name;
        InvitationRow row = rowOf(invitation);
        row.place = {
            .group = {.first = 0, .size = 2, .pending = 2, .vendors = 1}, .leads = false, .firstName = first.name};
        QTEST(displayText(row, PersonColumn), "text");
        QTEST(secondaryText(row, PersonColumn), "context");
        QVERIFY(groupText(row).isEmpty());
        QVERIFY(toolTipText(row, PersonColumn).contains(invitation.email));
        QVERIFY(spokenText(row, PersonColumn).endsWith(u"same person as above"_s));
    }

    void lastMailOfAReleasedSeatIsADash()
    {
        const Invitation seatOfNobody = released();
        QCOMPARE(displayText(rowOf(seatOfNobody), LastMailColumn), u"–"_s);
        QCOMPARE(displayText(rowOf(seat(u"s"_s)), LastMailColumn), u"never from here"_s);
        MailStatus mail;
        mail.state = SendState::Sent;
        mail.at = Now - 40min;
        mail.timesSent = 2;
        QCOMPARE(displayText(rowOf(seatOfNobody, mail), LastMailColumn), u"40 min ago"_s);
        QCOMPARE(spokenText(rowOf(seat(u"s"_s), mail), LastMailColumn), u"40 minutes ago, 2 mails"_s);
    }

    void everyColumnHasAHeading()
    {
        QSet<QString> headings;
        for (int column = 0; column < InvitationColumnCount; ++column) {
            headings.insert(headingText(InvitationColumn(column)));
        }
        QCOMPARE(headings.size(), int(InvitationColumnCount));
        QVERIFY(!headings.contains(QString()));
    }
};

QTEST_GUILESS_MAIN(InvitationTextTest)
#include "tst_invitationtext.moc"
