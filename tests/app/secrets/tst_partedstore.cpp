// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "app/secrets/secretstore.h"
#include "tests/app/profile/fakesecretstore.h"
#include "tests/app/secrets/jobresult.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Reinvite;

namespace {

constexpr qsizetype Longest = 500;

/// Different at every place, so that parts in the wrong order show.
[[nodiscard]] Secret tokenOf(qsizetype size, char first = 'a')
{
    QByteArray bytes(1, first);
    while (bytes.size() < size) {
        bytes.append(QByteArray::number(bytes.size())).append('.');
    }
    bytes.truncate(size);
    return Secret(std::move(bytes));
}

} // namespace

/// Secrets that are too long for one entry of a keychain.
class TestPartedStore final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyLengthComesBack_data();
    void everyLengthComesBack();
    void noEntryIsLongerThanAllowed();
    void aShortSecretIsItsOwnEntry();
    void aSecretThatLooksLikeAnIndexComesBack();
    void aNewSecretLeavesNothingOfTheOldOne();
    void theSameSecretAgainStays();
    void removingLeavesNothing();
    void aMissingPartIsAProblem();
    void aPartOfAnotherSecretIsAProblem();
    void aCutOffWriteKeepsTheOldSecret();
    void aBrokenKeychainIsItsOwnProblem();

private:
    /// What the parts lie in, as the store under test sees it.
    FakeSecretStore *m_entries = nullptr;
    std::unique_ptr<SecretStore> m_store;
    const QString m_key = QStringLiteral("polar/token");
};

void TestPartedStore::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".?")));
    auto entries = std::make_unique<FakeSecretStore>();
    m_entries = entries.get();
    m_store = makePartedStore(std::move(entries), Longest);
}

void TestPartedStore::everyLengthComesBack_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("entries");
    QTest::newRow("one byte") << 1 << 1;
    QTest::newRow("as long as an entry") << 500 << 1;
    QTest::newRow("one byte more") << 501 << 3;
    QTest::newRow("two whole parts") << 1000 << 3;
    QTest::newRow("a long JWT") << 9001 << 20;
}

void TestPartedStore::everyLengthComesBack()
{
    QFETCH(int, size);
    QVERIFY(resultOf(m_store->write(m_key, tokenOf(size))));
    const auto read = resultOf(m_store->read(m_key));
    QVERIFY(read && *read == tokenOf(size));
    QTEST(int(m_entries->secrets.size()), "entries");
}

void TestPartedStore::noEntryIsLongerThanAllowed()
{
    QVERIFY(resultOf(m_store->write(m_key, tokenOf(2600))));
    QVERIFY(std::ranges::all_of(
        m_entries->secrets, [](const auto &entry) { return entry.second.reveal().size() <= Longest; }));
}

void TestPartedStore::aShortSecretIsItsOwnEntry()
{
    QVERIFY(resultOf(m_store->write(m_key, tokenOf(40))));
    QVERIFY(m_entries->secrets.at(m_key) == tokenOf(40));
}

void TestPartedStore::aSecretThatLooksLikeAnIndexComesBack()
{
    const Secret odd(QByteArray("reinvite-parts:2:x"));
    QVERIFY(resultOf(m_store->write(m_key, odd)));
    const auto read = resultOf(m_store->read(m_key));
    QVERIFY(read && *read == odd);
}

void TestPartedStore::aNewSecretLeavesNothingOfTheOldOne()
{
    QVERIFY(resultOf(m_store->write(m_key, tokenOf(2600))));
    QVERIFY(resultOf(m_store->write(m_key, tokenOf(700, 'b'))));
    QCOMPARE(m_entries->secrets.size(), size_t(3));
    QVERIFY(resultOf(m_store->write(m_key, tokenOf(40, 'c'))));
    QCOMPARE(m_entries->secrets.size(), size_t(1));
    const auto read = resultOf(m_store->read(m_key));
    QVERIFY(read && *read == tokenOf(40, 'c'));
}

void TestPartedStore::theSameSecretAgainStays()
{
    QVERIFY(resultOf(m_store->write(m_key, tokenOf(2600))));
    QVERIFY(resultOf(m_store->write(m_key, tokenOf(2600))));
    const auto read = resultOf(m_store->read(m_key));
    QVERIFY(read && *read == tokenOf(2600));
}

void TestPartedStore::removingLeavesNothing()
{
    QVERIFY(resultOf(m_store->write(m_key, tokenOf(2600))));
    QVERIFY(resultOf(m_store->remove(m_key)));
    QVERIFY(m_entries->secrets.empty());
    QVERIFY(resultOf(m_store->remove(m_key)));
    const auto read = resultOf(m_store->read(m_key));
    QVERIFY(read && read->isEmpty());
}

void TestPartedStore::aMissingPartIsAProblem()
{
    QVERIFY(resultOf(m_store->write(m_key, tokenOf(2600))));
    m_entries->secrets.erase(std::prev(m_entries->secrets.end()));
    const auto read = resultOf(m_store->read(m_key));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ProblemKind::Keychain);
    QVERIFY(resultOf(m_store->remove(m_key)));
    QVERIFY(m_entries->secrets.empty());
}

void TestPartedStore::aPartOfAnotherSecretIsAProblem()
{
    QVERIFY(resultOf(m_store->write(m_key, tokenOf(2600))));
    m_entries->secrets.rbegin()->second = tokenOf(100, 'b');
    QVERIFY(!resultOf(m_store->read(m_key)));
}

void TestPartedStore::aCutOffWriteKeepsTheOldSecret()
{
    QVERIFY(resultOf(m_store->write(m_key, tokenOf(2600))));
    m_entries->writesLeft = 2;
    QVERIFY(!resultOf(m_store->write(m_key, tokenOf(2600, 'b'))));
    const auto read = resultOf(m_store->read(m_key));
    QVERIFY(read && *read == tokenOf(2600));
}

void TestPartedStore::aBrokenKeychainIsItsOwnProblem()
{
    m_entries->broken = Problem{.kind = ProblemKind::Keychain, .detail = QStringLiteral("no service")};
    QCOMPARE(resultOf(m_store->read(m_key)).error().detail, QStringLiteral("no service"));
    QCOMPARE(resultOf(m_store->write(m_key, tokenOf(2600))).error().detail, QStringLiteral("no service"));
    QCOMPARE(resultOf(m_store->remove(m_key)).error().detail, QStringLiteral("no service"));
}

QTEST_GUILESS_MAIN(TestPartedStore)
#include "tst_partedstore.moc"
