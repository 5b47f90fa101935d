// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace Reinvite {

/// A token or password. Can be moved, not copied by accident, not printed, not turned into a QVariant;
/// its bytes are overwritten when it goes.
class Secret final
{
public:
    Secret() = default;
    explicit Secret(QByteArray &&bytes);
    ~Secret();
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] bool startsWith(QByteArrayView prefix) const;
    [[nodiscard]] Secret clone() const;
    /// Opened where the header is written, where the keychain is called, and nowhere else.
    [[nodiscard]] QByteArrayView reveal() const { return m_bytes; }

    friend bool operator==(const Secret &left, const Secret &right) { return left.m_bytes == right.m_bytes; }

private:
    void wipe();

    QByteArray m_bytes;
};

} // namespace Reinvite
