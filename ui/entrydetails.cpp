// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/entrydetails.h"

#include "models/ledgertext.h"
#include "models/timetext.h"
#include "ui/controls.h"
#include "ui/factlist.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace Reinvite {

namespace {

constexpr int SideMargin = 16;
/// Narrower, values of two columns would be cut off.
constexpr int TwoColumnsFrom = 560;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Reinvite)
};

class Facts final
{
public:
    void add(const QString &label, const QString &text)
    {
        if (!text.isEmpty()) {
            m_facts.append({label, text});
        }
    }
    /// With a button that copies it.
    void addToCopy(const QString &label, const QString &text)
    {
        if (!text.isEmpty()) {
            m_facts.append({label, text, text});
        }
    }
    [[nodiscard]] const QList<Details::Fact> &facts() const { return m_facts; }

private:
    QList<Details::Fact> m_facts;
};

} // namespace

QList<Details::Fact> entryFacts(const LedgerEntry &entry, const QString &connectionName, const QTimeZone &zone)
{
    Facts facts;
    facts.add(Text::tr("When"), exactTime(entry.at, zone));
    if (entry.email.isEmpty()) {
        facts.add(Text::tr("Person"), personText(entry));
    } else {
        facts.addToCopy(Text::tr("Person"), entry.email);
    }
    facts.add(Text::tr("Asked"), actionNoun(entry.action));
    facts.add(Text::tr("Came of it"), outcomeText(entry.action, entry.state));
    facts.add(Text::tr("Old deadline"), exactTime(entry.expiresBefore, zone));
    facts.add(Text::tr("New deadline"), exactTime(entry.expiresAfter, zone));
    facts.add(Text::tr("By"), entry.systemUser);
    facts.addToCopy(Text::tr("Vendor said"), entry.vendorText);
    facts.addToCopy(Text::tr("Reason"), entry.reason);
    facts.add(Text::tr("HTTP status"), entry.httpStatus == 0 ? QString() : QString::number(entry.httpStatus));
    facts.addToCopy(Text::tr("Request"), entry.requestId);
    facts.add(Text::tr("Connection"), connectionName.isEmpty() ? Text::tr("removed") : connectionName);
    facts.addToCopy(Text::tr("Vendor's id"), entry.key.id);
    facts.add(Text::tr("Entry"), QString::number(entry.entry));
    return facts.facts();
}

EntryDetails::EntryDetails(QWidget *parent)
    : QScrollArea(parent)
    , m_none(makeText(tr("Choose an entry to see all that is known of it."), this))
    , m_columns(new QWidget(this))
    , m_left(new FactList(m_columns))
    , m_right(new FactList(m_columns))
{
    setAccessibleName(tr("Details of the entry"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Its room is always kept (it shows only where there is something to scroll): text that is broken for a bar that
    // comes and goes would make it come and go for ever.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setTextColour(*m_none, TextColour::Muted);
    auto *row = new QHBoxLayout(m_columns);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(24);
    row->addWidget(m_left, 1, Qt::AlignTop);
    row->addWidget(m_right, 1, Qt::AlignTop);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(SideMargin, 12, SideMargin, 12);
    column->addWidget(m_none);
    column->addWidget(m_columns);
    column->addStretch(1);
    setWidget(content);
    setEntry({});
}

void EntryDetails::setEntry(const std::optional<LedgerEntry> &entry, const QString &connectionName)
{
    m_facts = entry ? entryFacts(*entry, connectionName) : QList<Details::Fact>();
    showFacts();
    m_columns->setVisible(entry.has_value());
    m_none->setVisible(!entry);
}

void EntryDetails::showFacts()
{
    m_inOneColumn = width() < TwoColumnsFrom;
    const qsizetype leftOnes = m_inOneColumn ? m_facts.size() : (m_facts.size() + 1) / 2;
    m_left->setFacts(m_facts.first(leftOnes));
    m_right->setFacts(m_facts.sliced(leftOnes));
    m_right->setVisible(!m_inOneColumn);
}

void EntryDetails::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (m_inOneColumn != (width() < TwoColumnsFrom)) {
        showFacts();
    }
}

QString EntryDetails::text() const
{
    QString lines;
    for (const auto &fact : m_facts) {
        lines += tr("%1: %2").arg(fact.label, fact.text) + u'\n';
    }
    return lines;
}

} // namespace Reinvite
