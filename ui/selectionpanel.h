// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/selectionsurvey.h"

#include <QWidget>

#include <array>
#include <optional>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace Reinvite {

class BadgeLabel;
class ToneBox;

/// What several selected rows are: how many people, in which states, at which vendors.
class SelectionPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit SelectionPanel(QWidget *parent = nullptr);

    /// How many are selected; what they are may not be known yet.
    void setSelection(int rows, const std::optional<SelectionSummary> &summary);

private:
    struct StateRow
    {
        BadgeLabel *badge = nullptr;
        QLabel *count = nullptr;
    };
    struct VendorRow
    {
        QLabel *name = nullptr;
        QLabel *count = nullptr;
    };
    void buildCounts();
    void buildStates(QVBoxLayout &layout);
    void addVendorRow();
    void fill(const SelectionSummary &summary);
    void fillVendors(const QMap<QString, int> &counts);

    QLabel *m_rows = nullptr;
    QLabel *m_people = nullptr;
    ToneBox *m_dead = nullptr;
    QWidget *m_counts = nullptr; ///< all that takes counting
    std::array<StateRow, 6> m_states = {};
    QGridLayout *m_vendors = nullptr;
    QList<VendorRow> m_vendorRows;
    QLabel *m_mailed = nullptr;
};

} // namespace Reinvite
