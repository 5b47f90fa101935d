// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/invitationtext.h"

#include "tests/models/samples.h"

#include <QMetaEnum>

using namespace Reinvite;
using namespace Samples;

namespace {

const MailStatus NoMail;

InvitationRow rowOf(const Invitation &invitation, const MailStatus &mail = NoMail, bool signedOut = false)
{
    return {.invitation = invitation,
        .mail = mail,
        .connectionName = u"Acme Cloud"_s,
        .now = Now,
        .vendorNow = Now,
        .signedOut = signedOut};
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
                                     << u"–"_s;
        QTest::newRow("claimed") << joinedBefore(4min) << u"Claimed"_s << u"Claimed 4 minutes ago"_s << u"4 min ago"_s;
        QTest::newRow("accepted, time not told")
            << inState(State::Joined, u"accepted"_s) << u"Accepted"_s << u"Accepted"_s << u"–"_s;
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
        QTest::newRow("released") << State::Withdrawn << QString() << QString() << u"released seat"_s << u"no person"_s;
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

    void onlyWhatCanBeDoneIsOffered_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<SendState>("mail");
        QTest::addColumn<Action>("action");
        QTest::addColumn<bool>("signedOut");
        QTest::addColumn<Offer>("offer");

        const auto row = [](const char *name, State state, SendState mail, Offer offer, bool signedOut = false,
                             Action action = Action::Resend) {
            QTest::newRow(name) << state << mail << action << signedOut << offer;
        };
        row("pending", State::Pending, SendState::None, Offer::Resend);
        row("expired by the vendor", State::Expired, SendState::None, Offer::Resend);
        row("joined", State::Joined, SendState::None, Offer::None);
        row("withdrawn", State::Withdrawn, SendState::None, Offer::None);
        row("unknown", State::Unknown, SendState::None, Offer::None);
        row("sent before", State::Pending, SendState::Sent, Offer::Resend);
        row("undone", State::Pending, SendState::Undone, Offer::Resend);
        row("armed", State::Pending, SendState::Armed, Offer::Undo);
        row("revoke of a joined one armed", State::Joined, SendState::Armed, Offer::Undo, false, Action::Revoke);
        row("waiting", State::Pending, SendState::Waiting, Offer::Working);
        row("sending", State::Pending, SendState::Sending, Offer::Working);
        row("unsettled", State::Pending, SendState::Unsettled, Offer::Settle);
        row("unsettled, joined since", State::Joined, SendState::Unsettled, Offer::Settle);
        row("not sent", State::Pending, SendState::NotSent, Offer::Retry);
        row("not sent, joined since", State::Joined, SendState::NotSent, Offer::None);
        row("revoke not sent", State::Pending, SendState::NotSent, Offer::Resend, false, Action::Revoke);
        row("refused", State::Pending, SendState::Refused, Offer::Resend);
        row("refused, joined since", State::Joined, SendState::Refused, Offer::None);
        row("was signed out", State::Pending, SendState::SignedOut, Offer::Retry);
        row("is signed out", State::Pending, SendState::None, Offer::SignIn, true);
        row("not sent, is signed out", State::Pending, SendState::NotSent, Offer::SignIn, true);
        row("joined, signed out", State::Joined, SendState::None, Offer::None, true);
        row("armed, signed out", State::Pending, SendState::Armed, Offer::Undo, true);
        row("unsettled, signed out", State::Pending, SendState::Unsettled, Offer::Settle, true);
    }
    void onlyWhatCanBeDoneIsOffered()
    {
        QFETCH(State, state);
        QFETCH(SendState, mail);
        QFETCH(Action, action);
        QFETCH(bool, signedOut);
        Invitation invitation = seat(u"s"_s);
        invitation.state = state;
        MailStatus status;
        status.state = mail;
        status.action = action;
        QTEST(offerOf(rowOf(invitation, status, signedOut)), "offer");
    }

    void withoutAnAddressNothingIsOfferedAndTheTipSaysWhy()
    {
        Invitation invitation = seat(u"s"_s);
        invitation.email.clear();
        QCOMPARE(offerOf(rowOf(invitation)), Offer::None);
        QCOMPARE(displayText(rowOf(invitation), ActionColumn), QString());
        QCOMPARE(toolTipText(rowOf(invitation), ActionColumn), u"There is no address to send a mail to."_s);
    }

    void everyOfferExceptNoneAndWorkingHasAWord()
    {
        const auto offers = QMetaEnum::fromType<Offer>();
        for (int i = 0; i < offers.keyCount(); ++i) {
            const auto offer = Offer(offers.value(i));
            QCOMPARE(offerText(offer).isEmpty(), offer == Offer::None || offer == Offer::Working);
        }
        QCOMPARE(offerText(Offer::Settle), u"Settle…"_s);
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

    void tipOfADeadlineIsExactAndNamesTheZone()
    {
        QCOMPARE(toolTipText(rowOf(inState(State::Pending, u"pending"_s, Now - 3h)), ExpiresColumn),
            u"Expired Fri 20 Nov 2026, 10:00 CET (UTC+1)"_s);
        QCOMPARE(toolTipText(rowOf(seat(u"s"_s)), ExpiresColumn), u"Expires Sat 21 Nov 2026, 01:00 CET (UTC+1)"_s);
        QCOMPARE(toolTipText(rowOf(joinedBefore(4min)), ExpiresColumn), u"Joined Fri 20 Nov 2026, 12:56 CET (UTC+1)"_s);
        QCOMPARE(toolTipText(rowOf(inState(State::Pending, u"invited"_s, {})), ExpiresColumn),
            u"The vendor does not tell when this link dies."_s);
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
