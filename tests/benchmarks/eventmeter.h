// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QApplication>
#include <QStringList>

#include <vector>

namespace Reinvite::Benchmarks {

/// The application, which takes down how much of this thread's CPU time each event takes.
class EventMeter final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

    /// Forgets what was taken down.
    void begin();
    /// Milliseconds that `share` of all events stay within; 1: all of them.
    [[nodiscard]] double within(double share) const;
    /// How many took longer.
    [[nodiscard]] int over(double msecs) const;
    [[nodiscard]] int count() const { return int(m_msecs.size()); }
    /// The longest ones, with what they were.
    [[nodiscard]] QStringList longest() const;

private:
    struct Long
    {
        double msecs;
        QString what;
    };
    void note(double msecs, const QString &what);

    std::vector<double> m_msecs;
    std::vector<Long> m_long;
    int m_depth = 0; ///< events within events count with the outer one
};

} // namespace Reinvite::Benchmarks
