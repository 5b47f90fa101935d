// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/otherrows.h"

#include "ui/controls.h"
#include "ui/fitlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace Reinvite {

namespace {

constexpr int RowGap = 8;

/// A link that loses its end where it has no room, and what there is to know below it.
class OtherRow final : public QWidget
{
public:
    explicit OtherRow(QWidget *parent)
        : QWidget(parent)
        , m_link(makeButton({}, ButtonKind::Link, this))
        , m_what(new FitLabel(this))
    {
        m_link->setMinimumWidth(1); // a long name must not widen the panel
        m_what->setFont(themeFont(TextSize::Small));
        m_what->setContentsMargins(OtherRows::Inset, 0, OtherRows::Inset, 0);
        setTextColour(*m_what, TextColour::Muted);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, RowGap);
        column->setSpacing(0);
        column->addWidget(m_link, 0, Qt::AlignLeft);
        column->addWidget(m_what);
    }

    [[nodiscard]] QPushButton *link() const { return m_link; }

    void setRow(const Details::OtherRow &row)
    {
        m_where = row.where;
        m_what->setWholeText(row.what);
        m_link->setAccessibleName(OtherRows::tr("Go to: %1").arg(row.where));
        m_link->setAccessibleDescription(row.what);
        m_link->setToolTip(OtherRows::tr("Go to this row"));
        fit();
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        fit();
    }

private:
    void fit()
    {
        const auto shown = m_link->fontMetrics().elidedText(m_where, Qt::ElideRight, width() - 2 * OtherRows::Inset);
        m_link->setText(QString(shown).replace(u'&', QStringLiteral("&&")));
    }

    QPushButton *m_link;
    FitLabel *m_what;
    QString m_where;
};

} // namespace

OtherRows::OtherRows(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout)
    , m_more(makeText({}, this))
{
    auto *title = makeText(tr("Also at"), this);
    title->setFont(themeFont(TextSize::Normal, QFont::DemiBold));
    setTextColour(*m_more, TextColour::Muted);
    for (auto *label : {title, m_more}) {
        label->setContentsMargins(Inset, 0, Inset, 0);
    }
    m_column->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(title);
    column->addLayout(m_column);
    column->addWidget(m_more);
}

void OtherRows::addRow()
{
    auto *row = new OtherRow(this);
    const auto at = m_column->count();
    m_column->addWidget(row);
    connect(row->link(), &QPushButton::clicked, this, [this, at] { Q_EMIT rowRequested(m_rows.at(at).key); });
}

void OtherRows::setRows(const QList<Details::OtherRow> &rows, int more)
{
    m_rows = rows;
    while (m_column->count() < rows.size()) {
        addRow();
    }
    for (int at = 0; at < m_column->count(); ++at) {
        auto *row = static_cast<OtherRow *>(m_column->itemAt(at)->widget());
        row->setVisible(at < rows.size());
        if (at < rows.size()) {
            row->setRow(rows.at(at));
        }
    }
    m_more->setText(tr("and %Ln more", nullptr, more));
    m_more->setVisible(more > 0);
}

} // namespace Reinvite
