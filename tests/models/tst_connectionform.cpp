// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/connectionform.h"

#include <QRegularExpression>
#include <QTest>

using namespace Reinvite;
using namespace Qt::StringLiterals;

class TestConnectionForm final : public QObject
{
    Q_OBJECT

    [[nodiscard]] static ConnectionForm form()
    {
        using Kind = FormField::Kind;
        return {.vendor = u"fake"_s,
            .title = u"Fake"_s,
            .intro = {},
            .fields = {
                {.id = u"way"_s, .kind = Kind::Choice, .label = {}, .help = {}, .placeholder = {}, .value = u"a"_s},
                {.id = u"user"_s,
                    .label = {},
                    .help = {},
                    .placeholder = {},
                    .value = {},
                    .onlyWhen = {.field = u"way"_s, .value = u"a"_s}},
                {.id = u"token"_s,
                    .kind = Kind::Secret,
                    .label = {},
                    .help = {},
                    .placeholder = {},
                    .value = {},
                    .onlyWhen = {.field = u"way"_s, .value = u"b"_s}},
            }};
    }

    [[nodiscard]] static QStringList askedIds(const FormValues &values)
    {
        QStringList ids;
        for (const FormField &field : form().asked(values)) {
            ids.append(field.id);
        }
        return ids;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void conditionsDecideWhatIsAsked()
    {
        QCOMPARE(askedIds({}), QStringList({u"way"_s, u"user"_s}));
        QCOMPARE(askedIds({{u"way"_s, u"a"_s}}), QStringList({u"way"_s, u"user"_s}));
        QCOMPARE(askedIds({{u"way"_s, u"b"_s}}), QStringList({u"way"_s, u"token"_s}));
        QCOMPARE(askedIds({{u"way"_s, u"c"_s}}), QStringList({u"way"_s}));
    }

    void answersAreClonedWithTheirSecrets()
    {
        FormAnswers answers{.values = {{u"user"_s, u"ada"_s}}, .secrets = {}};
        answers.secrets.emplace(u"password"_s, Secret(QByteArray("secret")));
        answers.secrets.emplace(u"token"_s, Secret());
        const FormAnswers copy = answers.clone();
        QCOMPARE(copy.values, answers.values);
        QVERIFY(copy.secret(u"password"_s) != nullptr);
        QVERIFY(*copy.secret(u"password"_s) == *answers.secret(u"password"_s));
        QCOMPARE(copy.secret(u"token"_s), nullptr); // empty is not answered
        QCOMPARE(copy.secret(u"other"_s), nullptr);
        QVERIFY(copy.hasSecrets());
        QVERIFY(!FormAnswers().hasSecrets());
    }
};

QTEST_APPLESS_MAIN(TestConnectionForm)
#include "tst_connectionform.moc"
