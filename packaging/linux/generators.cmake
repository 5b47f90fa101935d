# SPDX-FileCopyrightText: 2026 The Reinvite developers
# SPDX-License-Identifier: Apache-2.0

# Read by cpack for each kind of package.
if(CPACK_GENERATOR STREQUAL "DEB")
    # It would stand above the description of both packages, and each has a line of its own.
    unset(CPACK_PACKAGE_DESCRIPTION_SUMMARY)
endif()
