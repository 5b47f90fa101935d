# SPDX-FileCopyrightText: 2026 The Reinvite developers
# SPDX-License-Identifier: Apache-2.0

# cmake -DSOURCE=… -DHEADER=… -P describesource.cmake: writes what SOURCE is into HEADER, for --version. It is a git
# commit ("-dirty" where tracked files were changed), else the commit that an archive of one was made from, else the name
# of the folder that an archive was unpacked to. A header that says so already stays as it is, so that nothing is compiled.
cmake_minimum_required(VERSION 3.25)

# A repository that this folder only lies inside of is somebody else's.
cmake_path(ABSOLUTE_PATH SOURCE NORMALIZE OUTPUT_VARIABLE folder)
file(REAL_PATH ${folder} folder)
cmake_path(GET folder PARENT_PATH parent)
set(ENV{GIT_CEILING_DIRECTORIES} ${parent})

function(ask_git result)
    set(${result} "" PARENT_SCOPE)
    find_program(git git)
    if(git)
        execute_process(COMMAND ${git} -c safe.directory=${folder} -C ${folder} ${ARGN}
            OUTPUT_VARIABLE output OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE status)
        if(status EQUAL 0)
            set(${result} "${output}" PARENT_SCOPE)
        endif()
    endif()
endfunction()

function(describe_source result)
    ask_git(commit rev-parse --verify --short=12 HEAD)
    if(commit)
        ask_git(changes status --porcelain --untracked-files=no)
        if(changes)
            string(APPEND commit "-dirty")
        endif()
        set(${result} "commit ${commit}" PARENT_SCOPE)
        return()
    endif()
    # git archive puts the commit there, as .gitattributes asks.
    file(STRINGS ${folder}/packaging/commit.txt archived LIMIT_COUNT 1)
    if(archived MATCHES "^[0-9a-f]+$")
        string(SUBSTRING ${archived} 0 12 archived)
        set(${result} "archive of commit ${archived}" PARENT_SCOPE)
        return()
    endif()
    cmake_path(GET folder FILENAME name)
    set(${result} "folder ${name}" PARENT_SCOPE)
endfunction()

describe_source(description)
file(CONFIGURE OUTPUT ${HEADER} CONTENT "#pragma once\n#define REINVITE_SOURCE \"@description@\"\n" @ONLY)
