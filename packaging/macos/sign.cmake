# SPDX-FileCopyrightText: 2026 The Reinvite developers
# SPDX-License-Identifier: Apache-2.0

# Run by cpack: signs the bundle where REINVITE_SIGN_IDENTITY names a certificate of the keychain ("Developer ID
# Application: …"). Without it the bundle gets the signature of nobody in particular, which Apple's processors ask for.
set(identity "-")
set(options)
if(NOT "$ENV{REINVITE_SIGN_IDENTITY}" STREQUAL "")
    set(identity "$ENV{REINVITE_SIGN_IDENTITY}")
    set(options --timestamp)
endif()
file(GLOB_RECURSE bundles LIST_DIRECTORIES true ${CPACK_TEMPORARY_DIRECTORY}/*Reinvite.app)
list(FILTER bundles INCLUDE REGEX "/Reinvite\\.app$")
list(GET bundles 0 bundle)

# From the inside out: a signature covers those of what it contains. The program for the terminal is code of its own.
file(GLOB_RECURSE libraries ${bundle}/Contents/Frameworks/*.dylib ${bundle}/Contents/PlugIns/*.dylib)
file(GLOB frameworks ${bundle}/Contents/Frameworks/*.framework)
foreach(code ${libraries} ${frameworks} ${bundle}/Contents/MacOS/reinvite-cli ${bundle})
    execute_process(
        COMMAND codesign --force --sign ${identity} ${options} --options runtime
            --entitlements ${CMAKE_CURRENT_LIST_DIR}/entitlements.plist ${code}
        COMMAND_ERROR_IS_FATAL ANY)
endforeach()
execute_process(COMMAND codesign --verify --deep --strict --verbose=2 ${bundle} COMMAND_ERROR_IS_FATAL ANY)
