// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/forgetbar.h"

#include "models/ledgertext.h"
#include "ui/controls.h"
#include "ui/questionbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace Reinvite {

ForgetBar::ForgetBar(QWidget *parent)
    : QFrame(parent)
    , m_address(new QLineEdit(this))
    , m_confirm(makeButton(tr("Blank this person"), ButtonKind::Danger, this))
    , m_cancel(makeButton(tr("Cancel"), ButtonKind::Secondary, this))
{
    auto *title = makeText(tr("Forget a person?"), this);
    title->setFont(themeFont(TextSize::Normal, QFont::DemiBold));
    m_address->setPlaceholderText(tr("Whole address"));
    m_address->setAccessibleName(tr("Address of the person to forget"));
    m_address->setAccessibleDescription(forgetExplanation());
    m_address->setMaximumWidth(360);
    m_confirm->setAccessibleDescription(forgetExplanation());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    column->addWidget(title);
    column->addWidget(makeText(forgetExplanation(), this));
    column->addSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_address, 1);
    row->addWidget(m_confirm);
    row->addWidget(m_cancel);
    row->addStretch();
    column->addLayout(row);
    connect(m_address, &QLineEdit::textChanged, this, [this] { m_confirm->setEnabled(!address().isEmpty()); });
    connect(m_address, &QLineEdit::returnPressed, m_confirm, qOverload<>(&QWidget::setFocus));
    connect(m_confirm, &QPushButton::clicked, this, &ForgetBar::confirm);
    connect(m_cancel, &QPushButton::clicked, this, &ForgetBar::cancel);
    hide();
}

void ForgetBar::ask(const QString &address)
{
    m_address->setText(address);
    m_confirm->setEnabled(!address.isEmpty());
    show();
    m_address->setFocus(Qt::OtherFocusReason);
    m_address->selectAll();
    announce(*this, forgetExplanation());
}

QString ForgetBar::address() const
{
    return m_address->text().trimmed();
}

void ForgetBar::confirm()
{
    const QString whom = address();
    cancel();
    Q_EMIT forgetRequested(whom);
}

void ForgetBar::cancel()
{
    hide();
    Q_EMIT closed();
}

void ForgetBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        cancel();
        return;
    }
    QFrame::keyPressEvent(event);
}

void ForgetBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintQuestionGround(painter, contentsRect(), ToneRole::Red);
}

} // namespace Reinvite
