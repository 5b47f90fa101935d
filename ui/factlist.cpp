// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/factlist.h"

#include "ui/controls.h"
#include "ui/fitlabel.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QToolButton>

namespace Reinvite {

using namespace Qt::StringLiterals;

namespace {

constexpr int LabelWidth = 88;
constexpr int CopySize = 20;

} // namespace

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnMinimumWidth(0, LabelWidth);
    m_grid->setColumnStretch(1, 1);
}

void FactList::addRow()
{
    Row row{.label = makeText({}, this),
        .value = new FitLabel(this),
        .copy = makeIconButton(u"copy"_s, tr("Copy"), this),
        .copyText = {}};
    row.copy->setFixedSize(CopySize, CopySize);
    row.copy->setIconSize({14, 14});
    setTextColour(*row.label, TextColour::Muted);
    const auto at = int(m_rows.size());
    m_grid->addWidget(row.label, at, 0, Qt::AlignTop);
    auto *value = new QHBoxLayout;
    value->setSpacing(4);
    value->addWidget(row.value, 1, Qt::AlignTop);
    value->addWidget(row.copy, 0, Qt::AlignTop);
    m_grid->addLayout(value, at, 1);
    connect(row.copy, &QToolButton::clicked, this,
        [this, at] { QGuiApplication::clipboard()->setText(m_rows.at(at).copyText); });
    m_rows.append(row);
}

void FactList::fillRow(Row &row, const Details::Fact &fact)
{
    row.label->setText(fact.label);
    row.value->setWholeText(fact.text);
    row.value->setToolTip(fact.copyText.isEmpty() ? row.value->toolTip() : fact.copyText);
    row.copyText = fact.copyText;
    const auto name = tr("Copy: %1").arg(fact.label);
    row.copy->setAccessibleName(name);
    row.copy->setToolTip(name);
}

void FactList::setFacts(const QList<Details::Fact> &facts)
{
    while (m_rows.size() < facts.size()) {
        addRow();
    }
    for (qsizetype at = 0; at < m_rows.size(); ++at) {
        auto &row = m_rows[at];
        const bool used = at < facts.size();
        if (used) {
            fillRow(row, facts.at(at));
        }
        // Once each: a widget that appears lays out all around it at once.
        row.label->setVisible(used);
        row.value->setVisible(used);
        row.copy->setVisible(used && !row.copyText.isEmpty());
    }
}

} // namespace Reinvite
