// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/details.h"

#include <QWidget>

class QVBoxLayout;

namespace Reinvite {

/// What happened, newest first: a dot, a sentence, a time.
class TimeLine final : public QWidget
{
    Q_OBJECT
public:
    explicit TimeLine(QWidget *parent = nullptr);
    /// Rows are used again, so that refilling moves neither focus nor scroll.
    void setEvents(const QList<Details::Event> &events);

private:
    QVBoxLayout *m_column = nullptr;
};

} // namespace Reinvite
