// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/secretfield.h"

#include "ui/controls.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace Reinvite {

using namespace Qt::StringLiterals;

SecretField::SecretField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_reveal(makeIconButton(u"reveal"_s, tr("Show while pressed"), this))
    , m_paste(makeIconButton(u"paste"_s, tr("Paste"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_edit, 1);
    row->addWidget(m_reveal);
    row->addWidget(m_paste);
    setFocusProxy(m_edit);
    m_edit->setInputMethodHints(
        Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_edit->setContextMenuPolicy(Qt::NoContextMenu);
    m_edit->setDragEnabled(false);
    m_edit->setAcceptDrops(false);
    setRevealed(false);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_pasted = m_pasted && !text.isEmpty();
        Q_EMIT edited();
    });
    connect(m_reveal, &QToolButton::pressed, this, [this] { setRevealed(true); });
    connect(m_reveal, &QToolButton::released, this, [this] { setRevealed(false); });
    connect(m_paste, &QToolButton::clicked, this, &SecretField::paste);
}

void SecretField::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void SecretField::setFieldName(const QString &name)
{
    m_edit->setAccessibleName(name);
    m_reveal->setAccessibleName(tr("%1: show while pressed").arg(name));
    m_paste->setAccessibleName(tr("%1: paste").arg(name));
}

void SecretField::setFieldDescription(const QString &text)
{
    m_edit->setAccessibleDescription(text);
}

QWidget *SecretField::lastTabStop() const
{
    return m_paste;
}

bool SecretField::isEmpty() const
{
    return m_edit->text().trimmed().isEmpty();
}

Secret SecretField::secret() const
{
    return Secret(m_edit->text().trimmed().toUtf8());
}

void SecretField::wipe()
{
    auto text = m_edit->text();
    m_edit->setText(QString(text.size(), u'\0')); // also takes it out of the undo history's reach
    m_edit->clear();
    text.fill(u'\0');
    m_pasted = false;
    m_fromClipboard = Secret();
}

void SecretField::takeFromClipboard() const
{
    auto *clipboard = QGuiApplication::clipboard();
    if (!m_fromClipboard.isEmpty() && Secret(clipboard->text().trimmed().toUtf8()) == m_fromClipboard) {
        clipboard->clear();
    }
}

void SecretField::paste()
{
    const auto text = QGuiApplication::clipboard()->text().trimmed();
    if (text.isEmpty()) {
        return;
    }
    m_pasted = true; // before the text, so that whoever hears of it knows
    m_fromClipboard = Secret(text.toUtf8());
    m_edit->setText(text);
    m_edit->setFocus(Qt::OtherFocusReason);
}

void SecretField::setRevealed(bool revealed)
{
    m_edit->setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
}

bool SecretField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Paste)) {
            paste();
            return true;
        }
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::Cut)) {
            return true; // also while it is shown
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Reinvite
