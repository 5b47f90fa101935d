// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/savedviewsettings.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;

class tst_SavedViewSettings final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void nothingIsKeptAtFirst() { QVERIFY(!read()); }

    void viewsComeBackAsTheyWere()
    {
        const QList<SavedView> views = {builtInViews().constFirst(),
            {.id = u"a"_s,
                .name = u"Ünïcode, \"quotes\" & <b>=;"_s,
                .text = u"name:\"ada, l\" -domain:acme.example expires<24h \\n %20"_s,
                .badges = {Badge::Expired, Badge::ExpiresSoon},
                .connection = u"c1"_s,
                .sort = {{LastMailColumn, Qt::DescendingOrder}, {PersonColumn, Qt::AscendingOrder}}}};
        write(views);
        QVERIFY(read() == views);
    }

    void removingAllIsNotTheSameAsNeverSaving()
    {
        write({});
        const auto views = read();
        QVERIFY(views && views->isEmpty());
    }

    void fewerViewsLeaveNothingBehind()
    {
        write({{.id = u"a"_s, .name = u"A"_s}, {.id = u"b"_s, .name = u"B"_s}});
        write({{.id = u"a"_s, .name = u"A"_s}});
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("id=b"));
    }

    void otherSettingsStay()
    {
        QSettings(path(), QSettings::IniFormat).setValue(u"window/look"_s, u"dark"_s);
        write({{.id = u"a"_s, .name = u"A"_s}});
        QCOMPARE(QSettings(path(), QSettings::IniFormat).value(u"window/look"_s).toString(), u"dark"_s);
    }

    void rubbishIsRefusedPieceByPiece_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::addColumn<bool>("kept");
        QTest::newRow("whole") << QByteArray("2\\name=B\n2\\filter=ada") << true;
        QTest::newRow("a state that nobody knows") << QByteArray("2\\name=B\n2\\states=\"expired,asleep\"") << false;
        QTest::newRow("a list where a text was") << QByteArray("2\\name=B\n2\\states=expired, pending") << true;
        QTest::newRow("no name") << QByteArray("2\\filter=ada") << true; // the model leaves it out
        QTest::newRow("an order that nobody knows") << QByteArray("2\\name=B\n2\\sort=shoe_size") << true;
        QTest::newRow("a filter without an end") << "2\\name=B\n2\\filter=" + QByteArray(5000, 'x') << false;
        QTest::newRow("bytes") << QByteArray("2\\name=B\n2\\states=@Invalid()\n2\\sort=@ByteArray(\x01\xff)") << true;
    }

    void rubbishIsRefusedPieceByPiece()
    {
        QFETCH(QByteArray, piece);
        QFETCH(bool, kept);
        put("[views]\nsize=3\n1\\id=a\n1\\name=A\n2\\id=b\n" + piece + "\n3\\id=c\n3\\name=C\n");
        const auto views = read();
        QVERIFY(views);
        QCOMPARE(views->size(), kept ? 3 : 2);
        QCOMPARE(views->constFirst().name, u"A"_s);
        QCOMPARE(views->constLast().name, u"C"_s);
    }

    void aSizeThatCannotBeIsBounded_data()
    {
        QTest::addColumn<QByteArray>("size");
        for (const char *size : {"2000000000", "-3", "many", ""}) {
            QTest::newRow(size) << QByteArray(size);
        }
    }

    void aSizeThatCannotBeIsBounded()
    {
        QFETCH(QByteArray, size);
        put("[views]\nsize=" + size + "\n1\\id=a\n1\\name=A\n");
        const auto views = read();
        QVERIFY(views && views->size() <= SavedViewsModel::MostViews);
    }

    void anyFileIsRead()
    {
        QRandomGenerator random(3);
        const QByteArray letters = "[]views=\\1\n\"@(),;%x0";
        for (int round = 0; round < 300; ++round) {
            QByteArray bytes = "[views]\nsize=2\n";
            for (int length = random.bounded(80); length > 0; --length) {
                bytes += letters.at(random.bounded(int(letters.size())));
            }
            put(bytes);
            SavedViewsModel model;
            model.setViews(read().value_or(QList<SavedView>()));
            QVERIFY(model.rowCount() <= int(SavedViewsModel::MostViews));
        }
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"settings%1.ini"_s.arg(m_files)); }

    [[nodiscard]] std::optional<QList<SavedView>> read() const
    {
        QSettings settings(path(), QSettings::IniFormat);
        return readSavedViews(settings);
    }

    void write(const QList<SavedView> &views) const
    {
        QSettings settings(path(), QSettings::IniFormat);
        writeSavedViews(settings, views);
    }

    /// Each in a file of its own: Qt remembers files.
    void put(const QByteArray &bytes)
    {
        ++m_files;
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(tst_SavedViewSettings)
#include "tst_savedviewsettings.moc"
