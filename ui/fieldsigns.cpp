// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/fieldsigns.h"

#include "ui/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>

namespace Reinvite {

namespace {

struct SignWords
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

/// The action's text is the button's name.
QAction &addSign(QLineEdit &field, const QString &icon, const QString &name, QLineEdit::ActionPosition position)
{
    QAction *sign = field.addAction(themedIcon(icon, IconTone::Muted), position);
    sign->setText(name);
    return *sign;
}

} // namespace

void addSearchSign(QLineEdit &field)
{
    addSign(field, QStringLiteral("search"), SignWords::tr("Search"), QLineEdit::LeadingPosition);
}

void addClearSign(QLineEdit &field)
{
    QAction &clear =
        addSign(field, QStringLiteral("close"), SignWords::tr("Clear the search"), QLineEdit::TrailingPosition);
    clear.setToolTip(SignWords::tr("Clear the search (Esc)"));
    clear.setVisible(!field.text().isEmpty());
    QObject::connect(&clear, &QAction::triggered, &field, &QLineEdit::clear);
    QObject::connect(
        &field, &QLineEdit::textChanged, &clear, [&clear](const QString &text) { clear.setVisible(!text.isEmpty()); });
}

} // namespace Reinvite
