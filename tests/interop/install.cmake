# SPDX-FileCopyrightText: 2026 The Reinvite developers
# SPDX-License-Identifier: Apache-2.0

# cmake -DSOURCE=… -DFOLDER=… -P install.cmake: installs the mock servers into FOLDER, once for each lock file.
# Never fails: where it could not, the tests find nothing and are skipped with the reason.
file(SHA256 ${SOURCE}/package-lock.json wanted)
set(installed "")
if(EXISTS ${FOLDER}/installed)
    file(READ ${FOLDER}/installed installed)
endif()
if(installed STREQUAL wanted)
    return()
endif()

find_program(npm npm)
if(NOT npm)
    message(STATUS "npm was not found")
    return()
endif()
file(REMOVE ${FOLDER}/installed)
file(COPY ${SOURCE}/package.json ${SOURCE}/package-lock.json ${SOURCE}/.npmrc DESTINATION ${FOLDER})
execute_process(COMMAND ${npm} ci WORKING_DIRECTORY ${FOLDER} RESULT_VARIABLE result TIMEOUT 240)
if(result EQUAL 0)
    file(WRITE ${FOLDER}/installed ${wanted})
else()
    message(STATUS "npm ci did not go through (${result})")
endif()
