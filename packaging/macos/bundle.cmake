# SPDX-FileCopyrightText: 2026 The Reinvite developers
# SPDX-License-Identifier: Apache-2.0

# Reinvite.app and its disk image. Written to Apple's and Qt's documentation; never run by the developers: see README.md.
set(macosFolder ${CMAKE_CURRENT_LIST_DIR})
set(bundleIcon ${CMAKE_CURRENT_BINARY_DIR}/reinvite.icns)
add_custom_command(OUTPUT ${bundleIcon}
    COMMAND ${macosFolder}/make-icon ${iconFile} ${bundleIcon}
    DEPENDS ${iconFile} ${macosFolder}/make-icon VERBATIM)
add_custom_target(reinvite_icon DEPENDS ${bundleIcon})
add_dependencies(reinvite reinvite_icon)

set(MACOSX_BUNDLE_BUNDLE_NAME Reinvite)
set(MACOSX_BUNDLE_GUI_IDENTIFIER ${applicationId})
set_target_properties(reinvite PROPERTIES
    MACOSX_BUNDLE ON
    OUTPUT_NAME Reinvite
    MACOSX_BUNDLE_BUNDLE_NAME Reinvite
    MACOSX_BUNDLE_GUI_IDENTIFIER ${applicationId}
    MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION}
    MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION}
    MACOSX_BUNDLE_ICON_FILE reinvite.icns
    MACOSX_BUNDLE_COPYRIGHT "2026 The Reinvite developers"
    MACOSX_BUNDLE_INFO_PLIST ${macosFolder}/Info.plist.in)
install(TARGETS reinvite BUNDLE DESTINATION .)
install(FILES ${bundleIcon} DESTINATION Reinvite.app/Contents/Resources)

# The terminal program goes inside, and finds the same frameworks.
set_target_properties(reinvite-cli PROPERTIES INSTALL_RPATH "@executable_path/../Frameworks")
install(TARGETS reinvite-cli RUNTIME DESTINATION Reinvite.app/Contents/MacOS)

# Qt, its plugins and what else is not the system's, by Qt's own tool, when everything is in its place.
set(deployScript ${CMAKE_CURRENT_BINARY_DIR}/deploy.cmake)
file(GENERATE OUTPUT ${deployScript} CONTENT "include(\"${QT_DEPLOY_SUPPORT}\")
qt_deploy_runtime_dependencies(
    EXECUTABLE Reinvite.app
    ADDITIONAL_EXECUTABLES Reinvite.app/Contents/MacOS/reinvite-cli
    GENERATE_QT_CONF)
")
install(SCRIPT ${deployScript})

set(CPACK_GENERATOR DragNDrop)
set(CPACK_PACKAGE_FILE_NAME reinvite-${PROJECT_VERSION}-macos-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_DMG_VOLUME_NAME "Reinvite ${PROJECT_VERSION}")
set(CPACK_DMG_FORMAT ULFO)
# The bundle has to be signed when it is whole and before it is in the image.
set(CPACK_PRE_BUILD_SCRIPTS ${macosFolder}/sign.cmake)
