# SPDX-FileCopyrightText: 2026 The Reinvite developers
# SPDX-License-Identifier: Apache-2.0

# The .deb and .rpm packages: `reinvite` from the component desktop, `reinvite-cli` from terminal.
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_COMPONENTS_ALL desktop terminal)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_CURRENT_LIST_DIR}/generators.cmake)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/settimes.cmake)

set(desktopSummary "resend seat and workspace invitations, once each")
set(desktopDescription "\
Shows every pending seat and invitation that an organisation has at its vendors
in one list, says which links are about to die or are dead, and sends an
invitation again with one click: once, whatever happens to the connection.
Tokens are kept in the desktop's keyring. An offline sandbox runs everything
against simulated vendors, without an account or a network.")
set(terminalSummary "list and resend seat and workspace invitations in the terminal")
set(terminalDescription "\
Lists every pending seat and invitation that an organisation has at its vendors
and sends them again, each exactly once, from the terminal and from scripts:
JSON, CSV, and exit codes that tell what came of it. It works on the profile
that the window of the package reinvite has, and needs no display.")

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded or read at run time, so not found by dpkg-shlibdeps: the SQL driver, the keyring's library, what HTTPS trusts,
# the time zones. The platform plugins for X11 are in libqt6gui6, the one for SVG icons in libqt6svg6.
set(loaded "libqt6sql6-sqlite, libsecret-1-0, ca-certificates, tzdata")
set(keyring "gnome-keyring | kwalletmanager")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_NAME reinvite)
set(CPACK_DEBIAN_DESKTOP_DESCRIPTION "${desktopSummary}\n${desktopDescription}")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS "${loaded}")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_RECOMMENDS "${keyring}, qt6-wayland, qt6-translations-l10n")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_SUGGESTS reinvite-cli)
set(CPACK_DEBIAN_TERMINAL_PACKAGE_NAME reinvite-cli)
set(CPACK_DEBIAN_TERMINAL_DESCRIPTION "${terminalSummary}\n${terminalDescription}")
set(CPACK_DEBIAN_TERMINAL_PACKAGE_DEPENDS "${loaded}")
set(CPACK_DEBIAN_TERMINAL_PACKAGE_RECOMMENDS "${keyring}, qt6-translations-l10n")
set(CPACK_DEBIAN_TERMINAL_PACKAGE_SUGGESTS reinvite)

set(CPACK_RPM_COMPONENT_INSTALL ON)
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_LICENSE Apache-2.0)
set(CPACK_RPM_PACKAGE_URL ${CPACK_PACKAGE_HOMEPAGE_URL})
set(CPACK_RPM_DESKTOP_PACKAGE_NAME reinvite)
set(CPACK_RPM_DESKTOP_PACKAGE_SUMMARY "${desktopSummary}")
set(CPACK_RPM_DESKTOP_PACKAGE_DESCRIPTION "${desktopDescription}")
set(CPACK_RPM_TERMINAL_PACKAGE_NAME reinvite-cli)
set(CPACK_RPM_TERMINAL_PACKAGE_SUMMARY "${terminalSummary}")
set(CPACK_RPM_TERMINAL_PACKAGE_DESCRIPTION "${terminalDescription}")
# By the name of the library, which is the same wherever RPM is. Fedora has the SQL driver in its package of Qt itself.
set(CPACK_RPM_PACKAGE_REQUIRES "libsecret-1.so.0()(64bit), ca-certificates, tzdata")
# No links to the programs by their build id: they are for debuggers, and a folder that the two packages would share. The
# machine that built it is nobody's business.
set(CPACK_RPM_SPEC_MORE_DEFINE "%define _build_id_links none
%define _buildhost localhost
%define use_source_date_epoch_as_buildtime 1
%define clamp_mtime_to_source_date_epoch 1")
# Folders that other packages have, too, belong to none of these.
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/share/applications /usr/share/metainfo /usr/share/bash-completion /usr/share/bash-completion/completions
    /usr/share/zsh /usr/share/zsh/site-functions /usr/share/zsh/vendor-completions
    /usr/share/man /usr/share/man/man1
    /usr/share/icons /usr/share/icons/hicolor /usr/share/icons/hicolor/scalable /usr/share/icons/hicolor/scalable/apps)
foreach(size 16 22 24 32 48 64 128 256 512)
    list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
        /usr/share/icons/hicolor/${size}x${size} /usr/share/icons/hicolor/${size}x${size}/apps)
endforeach()
