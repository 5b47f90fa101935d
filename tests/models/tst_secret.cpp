// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/secret.h"

#include "tests/models/samples.h"

#include <QFile>

#include <type_traits>

using namespace Reinvite;
using namespace Samples;

static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
static_assert(std::is_nothrow_move_constructible_v<Secret> && std::is_nothrow_move_assignable_v<Secret>);
static_assert(!std::is_convertible_v<QByteArray, Secret> && !std::is_convertible_v<Secret, QByteArray>);

namespace {

/// What stands at an address that may have been freed. Not read through the pointer: that would be undefined.
QByteArray memoryAt(const char *address, qsizetype size)
{
    QFile memory(u"/proc/self/mem"_s);
    const bool isReadable = memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered) && memory.seek(qint64(address));
    return isReadable ? memory.read(size) : QByteArray();
}

} // namespace

class SecretTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void takesTheBytesAway()
    {
        QByteArray bytes("polar_oat_x");
        const Secret secret(std::move(bytes));
        QVERIFY(bytes.isEmpty()); // NOLINT(bugprone-use-after-move): that it is empty is what is promised
        QCOMPARE(secret.reveal().toByteArray(), QByteArray("polar_oat_x"));
        QVERIFY(secret.startsWith("polar_oat_"));
        QVERIFY(!secret.startsWith("polar_pat_"));
        QVERIFY(!secret.isEmpty());
        QVERIFY(Secret().isEmpty());
    }

    void leavesTheBytesOfOthersAlone()
    {
        const QByteArray shared("polar_oat_x");
        const QByteArray constant = QByteArrayLiteral("polar_oat_y");
        {
            const Secret ofShared((QByteArray(shared)));
            const Secret ofConstant((QByteArray(constant)));
            QVERIFY(ofShared.reveal().data() != shared.constData());
        }
        QCOMPARE(shared, QByteArray("polar_oat_x"));
        QCOMPARE(constant, QByteArray("polar_oat_y"));
    }

    void movesLeaveNothingBehind()
    {
        Secret first(QByteArray("one"));
        Secret second(std::move(first));
        QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): that it is empty is what is promised
        QVERIFY(second == Secret(QByteArray("one")));
        Secret third(QByteArray("three"));
        third = std::move(second);
        QVERIFY(second.isEmpty()); // NOLINT(bugprone-use-after-move): as above
        QVERIFY(third == Secret(QByteArray("one")));
        Secret &same = third;
        third = std::move(same);
        QVERIFY(third == Secret(QByteArray("one")));
    }

    void clonesAreIndependent()
    {
        Secret clone;
        {
            const Secret original(QByteArray("one"));
            clone = original.clone();
            QVERIFY(clone.reveal().data() != original.reveal().data());
        }
        QVERIFY(clone == Secret(QByteArray("one")));
    }

    void bytesAreOverwrittenWhenItGoes()
    {
        const QByteArray pattern(16, 'S');
        const char *address = nullptr;
        qsizetype size = 0;
        QByteArray memory;
        {
            const Secret secret(pattern.repeated(32));
            address = secret.reveal().data();
            size = secret.reveal().size();
            memory = memoryAt(address, size);
            if (memory.isEmpty()) {
                QSKIP("this system does not let a program read its own memory through /proc");
            }
            QCOMPARE(memory, pattern.repeated(32));
            memory.fill('-');
        }
        QVERIFY(!memoryAt(address, size).contains(pattern));
    }
};

QTEST_GUILESS_MAIN(SecretTest)
#include "tst_secret.moc"
