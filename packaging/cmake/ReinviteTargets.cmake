# SPDX-FileCopyrightText: 2026 The Reinvite developers
# SPDX-License-Identifier: Apache-2.0

# What every target of the project is compiled with.
add_library(reinvite_options INTERFACE)
target_include_directories(reinvite_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(reinvite_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 QT_MESSAGELOGCONTEXT
    REINVITE_VERSION="${PROJECT_VERSION}")
# -Wnull-dereference: false alarms inside Qt's inlined containers from -O2 on.
target_compile_options(reinvite_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor
    -Woverloaded-virtual $<$<CONFIG:Debug>:-Wnull-dereference>
    $<$<BOOL:${REINVITE_WARNINGS_AS_ERRORS}>:-Werror>)
# A release says the same of itself wherever it was built: paths in it begin at the root of the sources. ccache makes
# those that it passes on relative to the build folder.
cmake_path(RELATIVE_PATH PROJECT_SOURCE_DIR BASE_DIRECTORY ${CMAKE_BINARY_DIR} OUTPUT_VARIABLE reinviteUpwards)
target_compile_options(reinvite_options INTERFACE
    $<$<CONFIG:Release>:-ffile-prefix-map=${PROJECT_SOURCE_DIR}/= -ffile-prefix-map=${reinviteUpwards}/=>)
if(REINVITE_SANITIZE)
    # With the sanitizers' own code in between, GCC takes moved values for uninitialised ones; the other presets look.
    target_compile_options(reinvite_options INTERFACE -Wno-maybe-uninitialized
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(reinvite_options INTERFACE -fsanitize=address,undefined)
endif()
if(REINVITE_SANITIZE_THREADS)
    # A Qt that was built with sanitizers says so.
    if(NOT "thread" IN_LIST QT_CONFIGURED_SANITIZER_OPTIONS)
        message(FATAL_ERROR "Against a Qt without the thread sanitizer, it shows races that are none. "
            "./dev test --preset tsan brings one; by hand: export REINVITE_TSAN_QT=$(tests/threads/build-qt)")
    endif()
    target_compile_options(reinvite_options INTERFACE -fsanitize=thread)
    target_link_options(reinvite_options INTERFACE -fsanitize=thread)
endif()
if(REINVITE_COVERAGE)
    target_compile_options(reinvite_options INTERFACE --coverage)
    target_link_options(reinvite_options INTERFACE --coverage)
endif()

# reinvite_layer(NAME SOURCES … LINKS … [PLATFORM …]): one folder of the house as a static library.
# LINKS names the layers and libraries it may use; what its headers show is public. Each name of PLATFORM is a header
# with a source for each kind of system: name_unix.cpp, name_win.cpp.
function(reinvite_layer name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS;PLATFORM" ${ARGN})
    set(system unix)
    if(WIN32)
        set(system win)
    endif()
    foreach(part ${arg_PLATFORM})
        list(APPEND arg_SOURCES ${part}.h ${part}_${system}.cpp)
    endforeach()
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC reinvite_options ${arg_LINKS})
    reinvite_precompile(${name})
endfunction()

# Qt's core is compiled once, and every target reads what that made.
function(reinvite_precompile name)
    target_precompile_headers(${name} REUSE_FROM reinvite_precompiled)
endfunction()
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/precompiled.cpp CONTENT "")
add_library(reinvite_precompiled OBJECT ${PROJECT_BINARY_DIR}/precompiled.cpp)
target_link_libraries(reinvite_precompiled PRIVATE reinvite_options Qt6::Core)
target_precompile_headers(reinvite_precompiled PRIVATE <QtCore>)
set_target_properties(reinvite_precompiled PROPERTIES AUTOMOC OFF)
