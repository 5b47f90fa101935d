// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/filterfield.h"

#include "ui/controls.h"
#include "ui/fieldsigns.h"
#include "ui/filteredit.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Pause = std::chrono::milliseconds(1200);

/// "expires<", "state:soon,": more has to follow.
bool wantsMore(QStringView term)
{
    return term.isEmpty() || u":<>=,\""_s.contains(term.back());
}

} // namespace

FilterField::FilterField(QWidget *parent)
    : QWidget(parent)
    , m_edit(new FilterEdit(this))
    , m_sentence(makeText({}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_edit);
    column->addWidget(m_sentence);
    m_sentence->setFont(themeFont(TextSize::Small));
    setTextColour(*m_sentence, TextColour::Red);
    m_sentence->hide();
    m_edit->setPlaceholderText(tr("Name, address, product…   ( / )"));
    m_edit->setAccessibleName(tr("Search the invitations"));
    m_edit->installEventFilter(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    setFocusProxy(m_edit);
    addSearchSign(*m_edit);
    addClearSign(*m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &FilterField::onTextChanged);
    connect(m_edit, &QLineEdit::cursorPositionChanged, this, &FilterField::updateError);
    connect(m_edit, &FilterEdit::left, this, &FilterField::left);
    connect(m_edit, &FilterEdit::meant, this, [this] {
        m_isMeant = true;
        updateError();
    });
    connect(&m_pause, &QTimer::timeout, this, &FilterField::onPause);
}

void FilterField::setText(const QString &text)
{
    m_edit->setText(text);
}

QString FilterField::text() const
{
    return m_edit->text();
}

void FilterField::focusText()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FilterField::setNames(const FilterNames &names)
{
    m_edit->setNames(names);
}

void FilterField::onTextChanged(const QString &text)
{
    m_error.reset();
    m_isMeant = false;
    m_pause.start();
    Q_EMIT textChanged(text);
    updateError();
}

void FilterField::setError(const std::optional<FilterError> &error)
{
    m_error = error;
    updateError();
}

bool FilterField::isErrorShown() const
{
    return !m_sentence->isHidden();
}

void FilterField::onPause()
{
    const bool goesOn =
        m_edit->isCompleting() || (m_error && wantsMore(QStringView(text()).mid(m_error->position, m_error->length)));
    m_isMeant = m_isMeant || !goesOn;
    updateError();
}

bool FilterField::isBeingTyped() const
{
    return m_error && !m_isMeant && m_edit->hasFocus()
        && m_edit->cursorPosition() == m_error->position + m_error->length;
}

void FilterField::updateError()
{
    const bool shown = m_error && !isBeingTyped();
    m_edit->setMarked(shown ? m_error : std::nullopt);
    const QString sentence = shown ? m_error->sentence + u' ' + tr("The list shows what was found before.") : QString();
    if (m_sentence->text() == sentence) {
        return;
    }
    m_sentence->setText(sentence);
    m_sentence->setVisible(shown);
    m_edit->setAccessibleDescription(sentence);
    if (shown) {
        announce(*m_sentence, sentence);
    }
}

bool FilterField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && !m_edit->isCompleting()) {
        m_isMeant = true;
        updateError();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Reinvite
