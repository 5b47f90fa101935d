// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/details.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace Reinvite {

/// "Also at": a person's other rows, each a link to it. Shows nothing of its own where there are none.
class OtherRows final : public QWidget
{
    Q_OBJECT
public:
    /// Its texts stand in by it, so that the focus ring of a link has room: to be laid out that much further left.
    static constexpr int Inset = 8;

    explicit OtherRows(QWidget *parent = nullptr);
    /// Rows are used again, so that refilling moves neither focus nor scroll. `more`: how many are not among them.
    void setRows(const QList<Details::OtherRow> &rows, int more);

Q_SIGNALS:
    void rowRequested(const Reinvite::InvitationKey &key);

private:
    void addRow();

    QList<Details::OtherRow> m_rows;
    QVBoxLayout *m_column = nullptr;
    QLabel *m_more = nullptr;
};

} // namespace Reinvite
