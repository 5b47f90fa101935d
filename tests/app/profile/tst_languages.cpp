// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/profile/translations.h"
#include "models/invitationtext.h"
#include "models/pricetext.h"
#include "models/timetext.h"
#include "tests/support/zonetext.h"

#include <QFile>
#include <QLibraryInfo>
#include <QTest>
#include <QTranslator>

namespace Reinvite {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Of 3 February 2026, a Tuesday, in UTC.
Instant noon()
{
    return Instant::fromDateTime(QDateTime({2026, 2, 3}, {12, 0}, Qt::UTC));
}

} // namespace

class TestLanguages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void theSystemsLanguageIsSpoken_data();
    void theSystemsLanguageIsSpoken();
    void germanSpeaksGerman();
    void aCountHasItsForm_data();
    void aCountHasItsForm();
    void vendorsWordsAreTranslatedIfTheyAreKnown_data();
    void vendorsWordsAreTranslatedIfTheyAreKnown();
    void qtsTextsFollow();
};

void TestLanguages::cleanup()
{
    qDeleteAll(qApp->findChildren<QTranslator *>());
}

void TestLanguages::theSystemsLanguageIsSpoken_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("speaks");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("number");
    QTest::newRow("Germany") << u"de_DE"_s << u"de_DE"_s << u"gestern"_s << u"1.234,5"_s;
    QTest::newRow("Switzerland") << u"de_CH"_s << u"de_CH"_s << u"gestern"_s << u"1’234.5"_s;
    QTest::newRow("Britain") << u"en_GB"_s << u"en_GB"_s << u"yesterday"_s << u"1,234.5"_s;
    QTest::newRow("a language without texts") << u"fr_FR"_s << u"en_US"_s << u"yesterday"_s << u"1,234.5"_s;
    QTest::newRow("none") << u"C"_s << u"en_US"_s << u"yesterday"_s << u"1,234.5"_s;
}

void TestLanguages::theSystemsLanguageIsSpoken()
{
    QFETCH(QString, system);
    QFETCH(QString, number);
    installTranslations(*qApp, QLocale(system));
    QTEST(QLocale().name(), "speaks");
    QCOMPARE(QLocale().toString(1234.5, 'f', 1), number);
    const Instant now = noon();
    QTEST(relativeTime(now - 25h, now), "word");
}

void TestLanguages::germanSpeaksGerman()
{
    installTranslations(*qApp, QLocale(QLocale::German, QLocale::Germany));
    const Instant now = noon();
    QCOMPARE(exactTime(now), zoned(u"Di. 3. Feb. 2026, 13:00 CET (UTC+1)"_s));
    QCOMPARE(relativeTime(now + 3 * 24h, now), u"in 3 Tagen"_s);
    QCOMPARE(duration(3 * 24h), u"3 Tage"_s);
    QCOMPARE(moneyText(123'456, u"EUR"_s), u"1.234,56 EUR"_s);
}

void TestLanguages::aCountHasItsForm_data()
{
    QTest::addColumn<QLocale>("language");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    const QLocale german(QLocale::German);
    const QLocale english(QLocale::English);
    QTest::newRow("one in German") << german << 1 << u"in 1 Sekunde"_s;
    QTest::newRow("more in German") << german << 2 << u"in 2 Sekunden"_s;
    QTest::newRow("one in English") << english << 1 << u"in 1 second"_s;
    QTest::newRow("more in English") << english << 2 << u"in 2 seconds"_s;
}

void TestLanguages::aCountHasItsForm()
{
    QFETCH(QLocale, language);
    QFETCH(int, seconds);
    installTranslations(*qApp, language);
    const Instant now = noon();
    QTEST(spokenTime(now + std::chrono::seconds(seconds), now), "text");
}

void TestLanguages::vendorsWordsAreTranslatedIfTheyAreKnown_data()
{
    QTest::addColumn<QString>("vendorState");
    QTest::addColumn<QString>("text");
    QTest::newRow("known") << u"claimed"_s << u"Eingelöst"_s;
    QTest::newRow("known, in capitals") << u"ACTIVE"_s << u"Aktiv"_s;
    QTest::newRow("unknown") << u"onboarded"_s << u"Onboarded"_s;
    QTest::newRow("none") << QString() << u"Beigetreten"_s;
}

void TestLanguages::vendorsWordsAreTranslatedIfTheyAreKnown()
{
    QFETCH(QString, vendorState);
    installTranslations(*qApp, QLocale(QLocale::German));
    Invitation invitation;
    invitation.state = State::Joined;
    invitation.vendorState = vendorState;
    QTEST(endedText(invitation), "text");
}

void TestLanguages::qtsTextsFollow()
{
    if (!QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + u"/qtbase_de.qm"_s)) {
        QSKIP("Qt's translations are not here.");
    }
    installTranslations(*qApp, QLocale(QLocale::German));
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Abbrechen"_s);
}

} // namespace Reinvite

QTEST_GUILESS_MAIN(Reinvite::TestLanguages)
#include "tst_languages.moc"
