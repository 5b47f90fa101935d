#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Reinvite developers
# SPDX-License-Identifier: Apache-2.0
#
# tst_describesource.sh SCRIPT: what packaging/cmake/describesource.cmake says of a repository, an archive, a folder.
set -euo pipefail
command -v git >/dev/null || { echo 'git is not there'; exit 77; }

readonly Script=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work GIT_CONFIG_NOSYSTEM=1
cd "$work"
failed=0

describe() { cmake -DSOURCE="$work/$1" -DHEADER="$work/header.h" -P "$Script" && sed -n 's/^#define REINVITE_SOURCE //p' header.h; }

expect() { # WHAT EXPECTED ACTUAL
    [[ $2 == "$3" ]] && return
    printf '%s: expected %s, got %s\n' "$1" "$2" "$3"
    failed=1
}

make_repository() {
    mkdir -p "$work/program/packaging"
    cd "$work/program"
    printf '%sFormat:%%H$\n' '$' >packaging/commit.txt
    echo 'packaging/commit.txt export-subst' >.gitattributes
    git init --quiet
    git add --all
    git -c user.name=n -c user.email=e@localhost commit --quiet --message one
    cd "$work"
}

make_repository
commit=$(git -C program rev-parse --short=12 HEAD)
expect 'a repository' "\"commit $commit\"" "$(describe program)"

stamp=$(stat --format %y header.h)
describe program >/dev/null
expect 'a header that says so already' "$stamp" "$(stat --format %y header.h)"

touch program/untracked
expect 'an untracked file' "\"commit $commit\"" "$(describe program)"
echo >>program/.gitattributes
expect 'a changed file' "\"commit $commit-dirty\"" "$(describe program)"

mkdir unpacked
git -C program archive HEAD | tar -x -C unpacked
expect 'an archive' "\"archive of commit $commit\"" "$(describe unpacked)"

mkdir -p program/inner/packaging
cp program/packaging/commit.txt program/inner/packaging
expect 'a folder inside of another repository' '"folder inner"' "$(describe program/inner)"
exit "$failed"
