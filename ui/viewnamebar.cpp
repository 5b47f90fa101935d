// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/viewnamebar.h"

#include "models/savedviewsmodel.h"
#include "ui/controls.h"
#include "ui/stylepainting.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace Reinvite {

ViewNameBar::ViewNameBar(QWidget *parent)
    : QFrame(parent)
    , m_name(new QLineEdit(this))
    , m_save(makeButton(tr("&Save"), ButtonKind::Primary, this))
{
    auto *label = makeText(tr("Save this view as"), this);
    label->setWordWrap(false);
    label->setBuddy(m_name);
    m_name->setMaxLength(int(SavedViewsModel::LongestName));
    m_name->setAccessibleName(tr("Name of the view"));
    auto *cancel = makeButton(tr("Cancel"), ButtonKind::Secondary, this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_name, 1);
    row->addWidget(m_save);
    row->addWidget(cancel);
    connect(m_name, &QLineEdit::textChanged, this,
        [this](const QString &text) { m_save->setEnabled(!viewName(text).isEmpty()); });
    connect(m_name, &QLineEdit::returnPressed, this, &ViewNameBar::save);
    connect(m_save, &QPushButton::clicked, this, &ViewNameBar::save);
    connect(cancel, &QPushButton::clicked, this, &ViewNameBar::finish);
    hide();
}

void ViewNameBar::ask(const QString &suggestion)
{
    m_name->setText(viewName(suggestion));
    m_save->setEnabled(!m_name->text().isEmpty());
    show();
    m_name->selectAll();
    m_name->setFocus(Qt::OtherFocusReason);
}

void ViewNameBar::save()
{
    const QString name = viewName(m_name->text());
    if (!name.isEmpty()) {
        finish();
        Q_EMIT named(name);
    }
}

void ViewNameBar::finish()
{
    hide();
    Q_EMIT finished();
}

void ViewNameBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        finish();
        return;
    }
    QFrame::keyPressEvent(event);
}

void ViewNameBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &theme = Theme::current();
    paintRounded(painter, contentsRect(), theme.window, theme.edge);
}

} // namespace Reinvite
