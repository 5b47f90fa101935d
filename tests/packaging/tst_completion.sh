#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Reinvite developers
# SPDX-License-Identifier: Apache-2.0
#
# tst_completion.sh FOLDER PROGRAM: completion (FOLDER/completion) offers what `PROGRAM --help` names, and nothing else.
set -euo pipefail

readonly Folder=$1/completion Program=$2
help=$("$Program" --help)
failed=0

complain() {
    printf '%s\n' "$*"
    failed=1
}

commands() { # one a line: the words, then a tab, then the rest of its line of --help (of several on a line: the last's)
    sed -n '/^Options/q;s/^  \([a-z].*\)/\1/p' <<<"$help" | sed -E '
        s/^(outbox|ledger|connections|sandbox) /\1@/
        s/^([a-z@-]+( \| [a-z-]+)*)( .*)?$/\1\t\3/' |
        while IFS=$'\t' read -r words rest; do
            local group='' word given
            [[ $words == *@* ]] && group="${words%%@*} "
            words=${words#*@}
            for word in ${words//|/ }; do
                given=''
                [[ $words != *"$word" ]] || given=$rest
                printf '%s%s\t%s\n' "$group" "$word" "$given"
            done
        done
}

options() { grep -oE -- '--[a-z][a-z_-]+' | LC_ALL=C sort -u; }

same() { # WHAT FILE-OF-EXPECTED FILE-OF-OFFERED
    local difference
    difference=$(LC_ALL=C diff "$2" "$3") || complain "$1 (<: in --help, >: in the completion): $difference"
}

offered() { # WORD…: what bash offers for the last of these words
    COMP_WORDS=(reinvite-cli "$@")
    COMP_CWORD=$#
    COMPREPLY=()
    _reinvite_cli
    printf '%s\n' "${COMPREPLY[@]}"
}

commands_are_offered() {
    local path offers
    while read -r path; do
        # shellcheck disable=SC2086 # one word for each
        offers=$(offered $path)
        grep -qxF -- "${path##* }" <<<"$offers" || complain "bash does not offer the command: $path"
    done < <(commands | cut -f 1)
    same 'commands of bash' <(commands | cut -f 1 | LC_ALL=C sort) <(offered_commands | LC_ALL=C sort)
}

offered_commands() {
    local first seconds
    while read -r first; do
        mapfile -t seconds < <(offered "$first" '' | sed '/^$/d')
        if ((${#seconds[@]})); then printf '%s\n' "${seconds[@]/#/$first }"; else printf '%s\n' "$first"; fi
    done < <(offered '')
}

options_are_offered() {
    local path rest option offers
    while IFS=$'\t' read -r path rest; do
        # shellcheck disable=SC2086 # one word for each
        offers=$(offered $path --)
        while read -r option; do
            [[ -z $option || $option == --FIELD ]] || grep -qxF -- "$option" <<<"$offers" ||
                complain "bash does not offer $option after $path"
        done < <(options <<<"$rest")
    done < <(commands)
    same 'options of bash' <(options <<<"$help") <(all_offered_options)
    same 'options of zsh' <(options <<<"$help") <(sed '/^#/d' "$Folder/_reinvite-cli" | options)
}

all_offered_options() {
    local path
    # shellcheck disable=SC2086 # one word for each
    while read -r path; do offered $path --; done < <(commands | cut -f 1) | LC_ALL=C sort -u
}

vendors_are_offered() {
    local vendors
    vendors=$(sed -n 's/.*VENDOR is one of: \([a-z_, ]*\)\..*/\1/p' <<<"$help")
    same 'vendors of bash' <(tr -d ' ' <<<"${vendors//,/$'\n'}") <(offered connections add Acme --vendor '')
    grep -qF "(${vendors//,/})" "$Folder/_reinvite-cli" || complain "zsh does not offer the vendors $vendors"
}

zsh_names_commands() {
    local path
    while read -r path; do
        grep -qE "['\"]${path##* }:" "$Folder/_reinvite-cli" || complain "zsh does not name the command: $path"
    done < <(commands | cut -f 1)
    ! command -v zsh >/dev/null || zsh -n "$Folder/_reinvite-cli" || complain 'zsh cannot read its completion'
}

# shellcheck source=/dev/null
source "$Folder/reinvite-cli.bash"
(($(commands | wc -l) > 20)) || complain 'the commands could not be read from --help'
commands_are_offered
options_are_offered
vendors_are_offered
zsh_names_commands
exit "$failed"
