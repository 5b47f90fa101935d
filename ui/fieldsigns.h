// SPDX-FileCopyrightText: 2026 The Reinvite developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QLineEdit;

namespace Reinvite {

/// Signs inside a field, with names for screen readers. The first only tells what the field is for.
void addSearchSign(QLineEdit &field);
/// A cross that clears the field; there while it has a text.
void addClearSign(QLineEdit &field);

} // namespace Reinvite
