# SPDX-FileCopyrightText: 2026 The Reinvite developers
# SPDX-License-Identifier: Apache-2.0

# What CPack runs on the files that it is about to pack: signs our programs where there is a certificate, then gives
# every file the time of the sources, so that the same sources give the same package.
file(GLOB programs ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/reinvite*.exe)
execute_process(COMMAND ${CPACK_REINVITE_SIGN} ${programs} COMMAND_ERROR_IS_FATAL ANY)
if(DEFINED ENV{SOURCE_DATE_EPOCH})
    execute_process(
        COMMAND find ${CPACK_TEMPORARY_INSTALL_DIRECTORY} -exec touch --date=@$ENV{SOURCE_DATE_EPOCH} {} +
        COMMAND_ERROR_IS_FATAL ANY)
endif()
