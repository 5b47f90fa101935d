// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/welcomepage.h"

#include "ui/controls.h"
#include "ui/sign.h"
#include "ui/stylepainting.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr int CardWidth = 300;
constexpr int ColumnWidth = 2 * CardWidth + 16;

/// One way in: a sign, what it is, a sentence, its button.
class Card final : public QWidget
{
public:
    Card(const QString &icon, const QString &title, const QString &text, QPushButton &button, QWidget *parent)
        : QWidget(parent)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(20, 20, 20, 20);
        column->setSpacing(6);
        auto *sign = new Sign(28, 28, this);
        sign->setIcon(themedIcon(icon, IconTone::Accent));
        auto *heading = makeText(title, this);
        heading->setFont(themeFont(TextSize::Large, QFont::DemiBold));
        auto *sentence = makeText(text, this);
        setTextColour(*sentence, TextColour::Muted);
        column->addWidget(sign, 0, Qt::AlignLeft);
        column->addWidget(heading);
        column->addWidget(sentence);
        column->addStretch(1);
        column->addSpacing(12);
        column->addWidget(&button, 0, Qt::AlignLeft);
        button.setAccessibleDescription(text);
        setFixedWidth(CardWidth);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const auto &theme = Theme::current();
        paintRounded(painter, rect(), theme.panel, theme.edge);
    }
};

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_add(makeButton(tr("&Add a connection…"), ButtonKind::Primary, this))
    , m_sandbox(makeButton(tr("&Try the sandbox"), ButtonKind::Secondary, this))
{
    auto *title = makeText(tr("Get a live link into the right mailbox"), this);
    title->setFont(themeFont(TextSize::Hero, QFont::DemiBold));
    auto *text = makeText(tr("Reinvite shows every pending seat and invitation in one list, says plainly which links "
                             "are about to die or are dead, and resends with one click, once."),
        this);
    setTextColour(*text, TextColour::Muted);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(16);
    cards->addWidget(new Card(u"key"_s, tr("Connect a vendor"),
        tr("Enter a token of your organisation. It is kept in this computer's keychain and goes to the vendor only."),
        *m_add, this));
    cards->addWidget(new Card(u"sandbox"_s, tr("Look around first"),
        tr("Simulated vendors on this computer with 900 made-up seats. No account, no network, no mail leaves."),
        *m_sandbox, this));
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(20);
    column->addLayout(cards);
    column->addStretch(3);
    for (auto *label : {title, text}) {
        label->setFixedWidth(ColumnWidth);
    }
    auto *row = new QHBoxLayout(this);
    row->setSpacing(8);
    row->addStretch(1);
    row->addLayout(column);
    row->addStretch(1);
    connect(m_add, &QPushButton::clicked, this, &WelcomePage::addConnectionRequested);
    connect(m_sandbox, &QPushButton::clicked, this, &WelcomePage::sandboxRequested);
}

void WelcomePage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::current().window);
}

} // namespace Reinvite
