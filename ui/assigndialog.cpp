// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/assigndialog.h"

#include "ui/controls.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Reinvite {

namespace {

constexpr int DialogWidth = 440;

QString seatsSentence(const Container &container, const QString &connectionName)
{
    auto sentence = AssignDialog::tr("A seat of %1 at %2.").arg(container.name, connectionName);
    if (container.seatsTotal >= 0 && container.seatsAvailable >= 0) {
        sentence +=
            u' ' + AssignDialog::tr("%1 of %2 are free.").arg(container.seatsAvailable).arg(container.seatsTotal);
    }
    return sentence + u' ' + AssignDialog::tr("The person gets a mail with a link at once.");
}

} // namespace

AssignDialog::AssignDialog(const Container &container, const QString &connectionName, QWidget *parent)
    : QDialog(parent)
    , m_email(new QLineEdit(this))
    , m_problem(makeText({}, this))
    , m_assign(makeButton(tr("&Assign seat"), ButtonKind::Primary, this))
    , m_cancel(makeButton(tr("Cancel"), ButtonKind::Secondary, this))
{
    setWindowTitle(tr("Assign a seat"));
    auto *title = makeText(windowTitle(), this);
    title->setFont(themeFont(TextSize::Title, QFont::DemiBold));
    auto *text = makeText(seatsSentence(container, connectionName), this);
    setTextColour(*text, TextColour::Muted);
    auto *label = new QLabel(tr("&E-mail address"), this);
    label->setFont(themeFont(TextSize::Normal, QFont::Medium));
    label->setBuddy(m_email);
    m_email->setAccessibleName(tr("E-mail address"));
    m_email->setPlaceholderText(tr("name@company.example"));
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    setTextColour(*m_problem, TextColour::Red);
    m_problem->setFont(themeFont(TextSize::Small, QFont::Medium));
    m_assign->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_assign);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(4);
    for (auto *widget : {title, text}) {
        column->addWidget(widget);
    }
    column->addSpacing(12);
    column->addWidget(label);
    column->addWidget(m_email);
    column->addWidget(m_problem);
    column->addStretch(1);
    column->addSpacing(16);
    column->addLayout(buttons);
    setMinimumWidth(DialogWidth);
    showFieldProblem({});
    connect(m_email, &QLineEdit::textEdited, this, [this] { showFieldProblem({}); });
    connect(m_assign, &QPushButton::clicked, this, &AssignDialog::submit);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_email->setFocus(Qt::OtherFocusReason);
}

QString AssignDialog::email() const
{
    return m_email->text().trimmed();
}

void AssignDialog::setEmail(const QString &email)
{
    m_email->setText(email);
}

void AssignDialog::setBusy(bool busy)
{
    m_email->setEnabled(!busy);
    m_assign->setEnabled(!busy);
    m_assign->setText(busy ? tr("Assigning…") : tr("&Assign seat"));
}

void AssignDialog::showProblem(const Problem &problem)
{
    setBusy(false);
    showFieldProblem(describe(problem));
}

void AssignDialog::showFieldProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    m_email->setAccessibleDescription(text);
    fitHeight(*this);
    if (!text.isEmpty()) {
        m_email->setFocus(Qt::OtherFocusReason);
        announce(*m_problem, text);
    }
}

void AssignDialog::submit()
{
    if (looksLikeAddress(email())) {
        Q_EMIT assignRequested(email());
    } else {
        showFieldProblem(tr("This does not look like an e-mail address."));
    }
}

bool looksLikeAddress(const QString &text)
{
    const auto at = text.indexOf(u'@');
    const auto host = text.sliced(at + 1);
    const bool parts = at > 0 && !host.contains(u'@') && host.contains(u'.');
    const bool dots = !host.startsWith(u'.') && !host.endsWith(u'.') && !host.contains(QStringLiteral(".."));
    return parts && dots && std::ranges::none_of(text, [](QChar c) { return c.isSpace(); });
}

} // namespace Reinvite
