// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/words.h"

#include "tests/models/samples.h"

#include <QMetaEnum>
#include <QSet>

using namespace Reinvite;
using namespace Samples;

class WordsTest final : public QObject
{
    Q_OBJECT

    template <typename Enum>
    static void everyValueHasAnIdOfItsOwn(QString (*idOf)(Enum))
    {
        const auto meta = QMetaEnum::fromType<Enum>();
        QSet<QString> ids;
        for (int i = 0; i < meta.keyCount(); ++i) {
            const QString id = idOf(Enum(meta.value(i)));
            QVERIFY2(!id.isEmpty(), meta.key(i));
            ids.insert(id);
        }
        QCOMPARE(ids.size(), meta.keyCount());
    }

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void everyEnumerationHasIds()
    {
        everyValueHasAnIdOfItsOwn(badgeId);
        everyValueHasAnIdOfItsOwn(stateId);
        everyValueHasAnIdOfItsOwn(sendStateId);
        everyValueHasAnIdOfItsOwn(actionId);
    }

    void idsAreThoseThatFilesKeep()
    {
        QCOMPARE(badgeId(Badge::ExpiresSoon), u"expires_soon"_s);
        QCOMPARE(stateId(State::Withdrawn), u"withdrawn"_s);
        QCOMPARE(sendStateId(SendState::NotSent), u"not_sent"_s);
        QCOMPARE(actionId(Action::Resend), u"resend"_s);
    }

    void idsLeadBack()
    {
        const auto states = QMetaEnum::fromType<SendState>();
        for (int i = 0; i < states.keyCount(); ++i) {
            const auto state = SendState(states.value(i));
            QCOMPARE(sendStateFromId(sendStateId(state)), state);
        }
        for (const Action action : {Action::Resend, Action::Revoke, Action::Assign}) {
            QCOMPARE(actionFromId(actionId(action)), action);
        }
    }

    void unknownIdsAreReadWithCare()
    {
        QCOMPARE(sendStateFromId({}), SendState::None);
        QCOMPARE(sendStateFromId(u"lent"), SendState::Unsettled);
        QCOMPARE(actionFromId(u"lend"), Action::Resend);
    }

    void underWayIsWhatMayStillSend()
    {
        const QSet<SendState> underWay = {SendState::Armed, SendState::Waiting, SendState::Sending,
            SendState::Releasing, SendState::Released, SendState::Assigning};
        const auto states = QMetaEnum::fromType<SendState>();
        for (int i = 0; i < states.keyCount(); ++i) {
            const auto state = SendState(states.value(i));
            QCOMPARE(isUnderWay(state), underWay.contains(state));
        }
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "tst_words.moc"
