// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/personfinder.h"

#include "tests/models/samples.h"

#include <QSignalSpy>

using namespace Reinvite;
using namespace Samples;

class PersonFinderTest final : public QObject
{
    Q_OBJECT

    struct Found
    {
        QList<InvitationKey> rows;
        int count;
    };

    QList<Found> m_found;

    void listen(const PersonFinder &finder)
    {
        connect(&finder, &PersonFinder::found, this, [this](const QList<InvitationKey> &rows, int count) {
            m_found.append({rows, count});
        });
    }

    static Invitation of(const QString &id, const QString &email, const QString &connection)
    {
        Invitation invitation = seat(id, connection);
        invitation.email = email;
        return invitation;
    }

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_found.clear();
    }

    void findsAPersonThroughEveryConnectionWhateverTheCase()
    {
        InvitationTable table;
        (void)table.merge({of(u"1"_s, u"Ana@x.example"_s, u"acme"_s), of(u"2"_s, u"jun@x.example"_s, u"acme"_s),
            of(u"3"_s, {}, u"acme"_s), of(u"4"_s, u"ana@x.example"_s, u"worth"_s),
            of(u"5"_s, u"ana@x.example"_s, u"acme"_s)});
        (void)table.removeConnection(u"nobody"_s);
        PersonFinder finder;
        listen(finder);
        finder.find(table.snapshot(), u"ana@X.example"_s);
        QVERIFY(m_found.isEmpty());
        QTRY_COMPARE(m_found.size(), 1);
        QCOMPARE(m_found.first().count, 3);
        QCOMPARE(m_found.first().rows,
            QList<InvitationKey>({{u"acme"_s, u"1"_s}, {u"worth"_s, u"4"_s}, {u"acme"_s, u"5"_s}}));
    }

    void theNewestQuestionAloneIsAnswered()
    {
        InvitationTable table;
        QList<Invitation> batch;
        for (int i = 0; i < 50'000; ++i) {
            batch += seat(QString::number(i));
        }
        (void)table.merge(batch);
        PersonFinder finder;
        listen(finder);
        for (const QString &id : {u"1"_s, u"2"_s, u"49999"_s}) {
            finder.find(table.snapshot(), id + u"@northwind.example"_s);
        }
        QTRY_COMPARE(m_found.size(), 1);
        QCOMPARE(m_found.first().rows, QList<InvitationKey>({{u"acme"_s, u"49999"_s}}));
    }

    void anAddressThatEverybodySharesIsCountedNotListed()
    {
        InvitationTable table;
        QList<Invitation> batch;
        for (int i = 0; i < 500; ++i) {
            batch += of(QString::number(i), u"team@x.example"_s, u"acme"_s);
        }
        (void)table.merge(batch);
        PersonFinder finder;
        listen(finder);
        finder.find(table.snapshot(), u"team@x.example"_s);
        QTRY_COMPARE(m_found.size(), 1);
        QCOMPARE(m_found.first().rows.size(), PersonFinder::MostRows);
        QCOMPARE(m_found.first().count, 500);
    }

    void nobodyIsFoundForNoAddressAndNoOlderAnswerComes()
    {
        InvitationTable table;
        (void)table.merge({of(u"1"_s, {}, u"acme"_s), of(u"2"_s, u"jun@x.example"_s, u"acme"_s)});
        PersonFinder finder;
        listen(finder);
        finder.find(table.snapshot(), u"jun@x.example"_s);
        finder.find(table.snapshot(), {});
        finder.find(table.snapshot(), {});
        QTRY_VERIFY(!finder.isRunning());
        QVERIFY(m_found.isEmpty());
    }

    void freeSlotsHoldNobody()
    {
        InvitationTable table;
        (void)table.merge({of(u"1"_s, u"jun@x.example"_s, u"acme"_s), of(u"2"_s, u"jun@x.example"_s, u"worth"_s)});
        (void)table.removeConnection(u"acme"_s);
        PersonFinder finder;
        listen(finder);
        finder.find(table.snapshot(), u"jun@x.example"_s);
        QTRY_COMPARE(m_found.size(), 1);
        QCOMPARE(m_found.first().rows, QList<InvitationKey>({{u"worth"_s, u"2"_s}}));
    }
};

QTEST_GUILESS_MAIN(PersonFinderTest)
#include "tst_personfinder.moc"
