// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/details.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QToolButton;

namespace Reinvite {

class FitLabel;

/// Labels and values in two columns, some with a button that copies the whole value.
class FactList final : public QWidget
{
    Q_OBJECT
public:
    explicit FactList(QWidget *parent = nullptr);
    /// Rows are used again, so that refilling moves neither focus nor selection.
    void setFacts(const QList<Details::Fact> &facts);

private:
    struct Row
    {
        QLabel *label = nullptr;
        FitLabel *value = nullptr;
        QToolButton *copy = nullptr;
        QString copyText;
    };
    void addRow();
    void fillRow(Row &row, const Details::Fact &fact);

    QGridLayout *m_grid = nullptr;
    QList<Row> m_rows;
};

} // namespace Reinvite
