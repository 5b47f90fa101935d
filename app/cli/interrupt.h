// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <memory>

namespace Reinvite {

/// Turns Ctrl-C and a request to end (SIGINT, SIGTERM) into a signal of the event loop. A second one ends the program
/// at once, as it would without this. One at a time.
class Interrupt final : public QObject
{
    Q_OBJECT
public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

Q_SIGNALS:
    void requested();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Reinvite
