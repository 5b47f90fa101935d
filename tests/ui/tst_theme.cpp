// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/badge.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QApplication>
#include <QPainter>
#include <QSet>
#include <QTest>

namespace Reinvite {

using namespace Qt::StringLiterals;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void textCanBeReadOnItsBackground_data();
    void textCanBeReadOnItsBackground();
    void controlsCanBeToldFromTheirBackground_data();
    void controlsCanBeToldFromTheirBackground();
    void badgesDifferInShapeNotInColourAlone();
    void iconsFollowTheTheme();
    void everyIconIsThere_data();
    void everyIconIsThere();
    void looksSurviveTheSettingsFile();
};

namespace {

constexpr double TextContrast = 4.5;
constexpr double ControlContrast = 3.0;

struct Pair
{
    QString name;
    QColor front;
    QColor back;
};

QList<Pair> textPairs(const Theme &theme)
{
    QList<Pair> pairs = {
        {u"accent on accentSoft"_s, theme.accent, theme.accentSoft},
        {u"text on accentSoft"_s, theme.text, theme.accentSoft},
        {u"muted on accentSoft"_s, theme.muted, theme.accentSoft},
        {u"onAccent on accent"_s, theme.onAccent, theme.accent},
        {u"onAccent on accentHover"_s, theme.onAccent, theme.accentHover},
        {u"onDanger on danger"_s, theme.onDanger, theme.danger},
        {u"onDanger on dangerHover"_s, theme.onDanger, theme.dangerHover},
        {u"sandboxText on sandboxBand"_s, theme.sandboxText, theme.sandboxBand},
    };
    const QList<Pair> grounds = {{u"window"_s, {}, theme.window}, {u"panel"_s, {}, theme.panel},
        {u"sidebar"_s, {}, theme.sidebar}, {u"selection"_s, {}, theme.selection}, {u"hover"_s, {}, theme.hover}};
    for (const auto &ground : grounds) {
        pairs.append({u"text on "_s + ground.name, theme.text, ground.back});
        pairs.append({u"muted on "_s + ground.name, theme.muted, ground.back});
        pairs.append({u"accent on "_s + ground.name, theme.accent, ground.back});
        for (const auto &tone : theme.tones) {
            pairs.append({tone.text.name() + u" on "_s + ground.name, tone.text, ground.back});
        }
    }
    for (const auto &tone : theme.tones) {
        pairs.append({tone.text.name() + u" on its soft ground"_s, tone.text, tone.soft});
        pairs.append({u"text on "_s + tone.soft.name(), theme.text, tone.soft});
    }
    return pairs;
}

QList<Pair> controlPairs(const Theme &theme)
{
    QList<Pair> pairs = {{u"frame on panel"_s, theme.frame, theme.panel},
        {u"focus on panel"_s, theme.focus, theme.panel}, {u"focus on sidebar"_s, theme.focus, theme.sidebar},
        {u"focus on selection"_s, theme.focus, theme.selection}, {u"disabled on panel"_s, theme.disabled, theme.panel},
        {u"disabled on window"_s, theme.disabled, theme.window}};
    for (const auto &tone : theme.tones) {
        pairs.append({tone.strong.name() + u" on panel"_s, tone.strong, theme.panel});
        pairs.append({tone.strong.name() + u" on sidebar"_s, tone.strong, theme.sidebar});
    }
    return pairs;
}

void addRows(QList<Pair> (*pairsOf)(const Theme &))
{
    QTest::addColumn<QColor>("front");
    QTest::addColumn<QColor>("back");
    for (const auto look : {Look::Light, Look::Dark, Look::HighContrast}) {
        for (const auto &pair : pairsOf(Theme::of(look))) {
            QTest::addRow("%s: %s", qPrintable(lookId(look)), qPrintable(pair.name)) << pair.front << pair.back;
        }
    }
}

QImage shapeOf(Badge badge)
{
    QImage image(24, 24, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintBadgeShape(painter, badge, image.rect(), Qt::black);
    return image;
}

QColor strongestColour(const QImage &image)
{
    QColor strongest(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const auto here = image.pixelColor(x, y);
            strongest = here.alpha() > strongest.alpha() ? here : strongest;
        }
    }
    return strongest;
}

} // namespace

void TestTheme::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void TestTheme::textCanBeReadOnItsBackground_data()
{
    addRows(textPairs);
}

void TestTheme::textCanBeReadOnItsBackground()
{
    QFETCH(QColor, front);
    QFETCH(QColor, back);
    const auto ratio = contrast(front, back);
    QVERIFY2(ratio >= TextContrast, qPrintable(u"%1 on %2: %3"_s.arg(front.name(), back.name()).arg(ratio)));
}

void TestTheme::controlsCanBeToldFromTheirBackground_data()
{
    addRows(controlPairs);
}

void TestTheme::controlsCanBeToldFromTheirBackground()
{
    QFETCH(QColor, front);
    QFETCH(QColor, back);
    const auto ratio = contrast(front, back);
    QVERIFY2(ratio >= ControlContrast, qPrintable(u"%1 on %2: %3"_s.arg(front.name(), back.name()).arg(ratio)));
}

void TestTheme::badgesDifferInShapeNotInColourAlone()
{
    QList<QImage> shapes;
    QSet<QString> words;
    for (const auto badge :
        {Badge::Expired, Badge::ExpiresSoon, Badge::Pending, Badge::Joined, Badge::Withdrawn, Badge::Unknown}) {
        const auto shape = shapeOf(badge);
        QVERIFY2(!shapes.contains(shape), qPrintable(badgeText(badge)));
        shapes.append(shape);
        words.insert(badgeText(badge));
    }
    QCOMPARE(words.size(), 6);
}

void TestTheme::iconsFollowTheTheme()
{
    const auto icon = themedIcon(u"stop"_s, IconTone::Text);
    for (const auto look : {Look::Light, Look::Dark, Look::HighContrast}) {
        applyTheme(*qApp, look);
        QCOMPARE(strongestColour(icon.pixmap(32).toImage()).rgb(), Theme::of(look).text.rgb());
    }
}

void TestTheme::everyIconIsThere_data()
{
    QTest::addColumn<QString>("name");
    const char *const names[] = {"search", "refresh", "stop", "plus", "edit", "test", "remove", "copy", "paste",
        "reveal", "mail", "clock", "fault", "close", "right", "down", "info", "success", "warning", "error", "key",
        "sandbox", "undo", "resend", "people", "assign", "settle", "braces", "filter", "inbox", "offline", "details",
        "gone", "reinvite"};
    for (const auto *name : names) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

void TestTheme::everyIconIsThere()
{
    QFETCH(QString, name);
    const auto image = themedIcon(name).pixmap({16, 16}, 2).toImage();
    QCOMPARE(image.size(), QSize(32, 32));
    QVERIFY(strongestColour(image).alpha() > 200);
}

void TestTheme::looksSurviveTheSettingsFile()
{
    for (const auto look : {Look::System, Look::Light, Look::Dark, Look::HighContrast}) {
        QCOMPARE(lookFromId(lookId(look)), look);
    }
    QCOMPARE(lookFromId(u"rubbish"), Look::System);
    QVERIFY(resolveLook(Look::System) != Look::System);
}

} // namespace Reinvite

QTEST_MAIN(Reinvite::TestTheme)
#include "tst_theme.moc"
