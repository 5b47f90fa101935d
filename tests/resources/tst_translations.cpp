// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

/// One text as Qt Linguist's file has it.
struct Message
{
    QString context;
    QString source;
    QString comment;
    bool isPlural = false;
    QString type; ///< "unfinished", "vanished", "obsolete"; empty: finished
    QStringList translations;

    /// For whoever reads what failed.
    [[nodiscard]] QString name() const { return u"%1: “%2” %3"_s.arg(context, source, comment); }
};

/// Text with the elements <byte value="x1b"/> in it, which no text should need.
QString textOf(QXmlStreamReader &reader)
{
    return reader.readElementText(QXmlStreamReader::IncludeChildElements);
}

void readTranslation(QXmlStreamReader &reader, Message &message)
{
    message.type = reader.attributes().value(u"type"_s).toString();
    if (!message.isPlural) {
        message.translations = {textOf(reader)};
        return;
    }
    while (reader.readNextStartElement()) {
        message.translations += textOf(reader);
    }
}

Message readMessage(QXmlStreamReader &reader, const QString &context)
{
    Message message{.context = context,
        .source = {},
        .comment = {},
        .isPlural = reader.attributes().value(u"numerus"_s) == u"yes",
        .type = {},
        .translations = {}};
    while (reader.readNextStartElement()) {
        if (reader.name() == u"source") {
            message.source = textOf(reader);
        } else if (reader.name() == u"comment") {
            message.comment = textOf(reader);
        } else if (reader.name() == u"translation") {
            readTranslation(reader, message);
        } else {
            reader.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> messagesOf(const QString &fileName)
{
    QFile file(fileName);
    QList<Message> messages;
    QString context;
    if (!file.open(QIODevice::ReadOnly)) {
        return messages;
    }
    QXmlStreamReader reader(&file);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == u"name") {
            context = textOf(reader);
        } else if (reader.isStartElement() && reader.name() == u"message") {
            messages += readMessage(reader, context);
        }
    }
    return messages;
}

QString fileOf(const QString &language)
{
    return QStringLiteral(REINVITE_SOURCE "/resources/translations/reinvite_%1.ts").arg(language);
}

/// "%1", "%L2", "%n", sorted.
QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?(?:n|[1-9][0-9]?)"_s);
    QStringList found;
    for (const auto &match : placeholder.globalMatch(text)) {
        found += match.captured();
    }
    found.sort();
    return found;
}

/// The form for one may say the number in a word, or not at all.
bool isCount(const QString &placeholder)
{
    return placeholder == u"%n" || placeholder == u"%Ln";
}

bool keepsPlaceholders(const Message &message)
{
    QStringList wanted = placeholdersOf(message.source);
    QStringList first = placeholdersOf(message.translations.constFirst());
    for (const QString &translation : message.translations.sliced(1)) {
        if (placeholdersOf(translation) != wanted) {
            return false;
        }
    }
    if (message.isPlural) {
        wanted.removeIf(isCount);
        first.removeIf(isCount);
    }
    return first == wanted;
}

QString leadingSpace(const QString &text)
{
    const auto *end = std::ranges::find_if_not(text, [](QChar c) { return c.isSpace(); });
    return text.first(end - text.begin());
}

QString trailingSpace(const QString &text)
{
    qsizetype end = text.size();
    while (end > 0 && text.at(end - 1).isSpace()) {
        --end;
    }
    return text.sliced(end);
}

bool keepsEnds(const QString &source, const QString &translation)
{
    const auto ends = {u"…"_s, u":"_s, u"?"_s};
    const auto isKept = [&](const QString &end) {
        return !source.trimmed().endsWith(end) || translation.trimmed().endsWith(end);
    };
    return leadingSpace(source) == leadingSpace(translation) && trailingSpace(source) == trailingSpace(translation)
        && std::ranges::all_of(ends, isKept);
}

bool hasMnemonic(QString text)
{
    static const QRegularExpression mnemonic(u"&[^& ]"_s);
    return text.remove(u"&&"_s).contains(mnemonic);
}

QSet<QString> keysOf(const QList<Message> &messages)
{
    QSet<QString> keys;
    for (const Message &message : messages) {
        keys.insert(message.name() + (message.isPlural ? u" (plural)"_s : QString()));
    }
    return keys;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data() { languages(); }
    void everyTextIsTranslated();
    void placeholdersAreKept_data() { languages(); }
    void placeholdersAreKept();
    void mnemonicsAreKept_data() { languages(); }
    void mnemonicsAreKept();
    void blanksAndEndsAreKept_data() { languages(); }
    void blanksAndEndsAreKept();
    void theFileHasTheSourcesTexts_data() { languages(); }
    void theFileHasTheSourcesTexts();

private:
    static void languages();
};

void TestTranslations::languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("German") << u"de"_s;
    QTest::newRow("English") << u"en"_s;
}

void TestTranslations::everyTextIsTranslated()
{
    QFETCH(QString, language);
    const QList<Message> messages = messagesOf(fileOf(language));
    QVERIFY(messages.size() > 100);
    for (const Message &message : messages) {
        QVERIFY2(message.type.isEmpty(), qUtf8Printable(message.name() + u" is "_s + message.type));
        QVERIFY2(!message.translations.contains(QString()), qUtf8Printable(message.name()));
        QVERIFY2(message.translations.size() == (message.isPlural ? 2 : 1), qUtf8Printable(message.name()));
    }
}

void TestTranslations::placeholdersAreKept()
{
    QFETCH(QString, language);
    for (const Message &message : messagesOf(fileOf(language))) {
        QVERIFY2(keepsPlaceholders(message),
            qUtf8Printable(message.name() + u" → "_s + message.translations.join(u" | "_s)));
    }
}

void TestTranslations::mnemonicsAreKept()
{
    QFETCH(QString, language);
    for (const Message &message : messagesOf(fileOf(language))) {
        const bool hasOne = hasMnemonic(message.source);
        for (const QString &translation : message.translations) {
            QVERIFY2(hasOne == hasMnemonic(translation), qUtf8Printable(message.name() + u" → "_s + translation));
        }
    }
}

void TestTranslations::blanksAndEndsAreKept()
{
    QFETCH(QString, language);
    for (const Message &message : messagesOf(fileOf(language))) {
        for (const QString &translation : message.translations) {
            QVERIFY2(keepsEnds(message.source, translation), qUtf8Printable(message.name() + u" → "_s + translation));
        }
    }
}

void TestTranslations::theFileHasTheSourcesTexts()
{
    QFETCH(QString, language);
#ifdef Q_OS_WIN
    QSKIP("lupdate runs on the machine that builds");
#endif
    const QString lupdate = QStringLiteral(REINVITE_LUPDATE);
    if (!QFile::exists(lupdate)) {
        QSKIP("Qt Linguist's lupdate is not here.");
    }
    const QTemporaryDir folder;
    const QString fresh = folder.filePath(u"fresh.ts"_s);
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(REINVITE_SOURCE));
    QStringList arguments = {u"-silent"_s, u"-I"_s, u"."_s, u"-locations"_s, u"none"_s, u"-source-language"_s, u"en"_s,
        u"-target-language"_s, language};
    if (language == u"en") {
        arguments += u"-pluralonly"_s;
    }
    process.start(lupdate, arguments + QStringList{u"app"_s, u"ui"_s, u"models"_s, u"-ts"_s, fresh});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    const QSet<QString> inSources = keysOf(messagesOf(fresh));
    const QSet<QString> inFile = keysOf(messagesOf(fileOf(language)));
    const QStringList missing = (inSources - inFile).values();
    const QStringList leftOver = (inFile - inSources).values();
    QVERIFY2(missing.isEmpty() && leftOver.isEmpty(),
        qUtf8Printable(u"Run lupdate as app/profile/CMakeLists.txt has it. Missing:\n%1\nLeft over:\n%2"_s.arg(
            missing.join(u'\n'), leftOver.join(u'\n'))));
}

} // namespace Reinvite

QTEST_GUILESS_MAIN(Reinvite::TestTranslations)
#include "tst_translations.moc"
