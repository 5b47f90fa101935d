// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#include "models/secret.h"

#include <utility>

namespace Reinvite {

// Detached at once: where somebody else shares the bytes, ours are a copy that can be overwritten without
// touching theirs, and constant data (a literal) is never written to.
Secret::Secret(QByteArray &&bytes)
    : m_bytes(std::exchange(bytes, {}))
{
    m_bytes.detach();
}

Secret::~Secret()
{
    wipe();
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

bool Secret::startsWith(QByteArrayView prefix) const
{
    return m_bytes.startsWith(prefix);
}

Secret Secret::clone() const
{
    return Secret(QByteArray(m_bytes.constData(), m_bytes.size()));
}

// Volatile: the compiler may not drop writes to memory that is about to be freed.
void Secret::wipe()
{
    for (volatile char &byte : m_bytes) {
        byte = 0;
    }
    m_bytes.clear();
}

} // namespace Reinvite
