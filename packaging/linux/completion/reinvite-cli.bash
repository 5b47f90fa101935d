# SPDX-FileCopyrightText: 2026 The Reinvite developers
# SPDX-License-Identifier: Apache-2.0
#
# Completion of reinvite-cli in bash. The test tst_completion holds it against `reinvite-cli --help`.
# shellcheck shell=bash

_reinvite_cli_words() { # COMMAND: the words that go on with it
    case $1 in
    '') echo list plan resend renew outbox ledger connections sandbox diagnostics ;;
    outbox) echo list pause resume stop go-on retry settle ;;
    'outbox settle '?*) echo arrived send-again try-again give-up ;;
    ledger) echo list runs export verify forget ;;
    connections) echo add sign-in list test remove ;;
    sandbox) echo serve demo ;;
    esac
}

_reinvite_cli_options() { # COMMAND: its options
    case $1 in
    list*) echo --where --connection --sandbox --offline --format ;;
    plan*) echo --where --connection --sandbox --offline --format ;;
    resend* | renew*) echo --where --connection --sandbox --dry-run --yes --again --token-stdin --password-stdin --format ;;
    'outbox list') echo --format ;;
    'outbox retry') echo --yes ;;
    'ledger list') echo --search --run --since --limit --format ;;
    'ledger runs') echo --limit --format ;;
    'ledger export') echo --output --format --search --run --since --limit ;;
    'ledger forget'*) echo --yes ;;
    'connections add'*)
        echo --vendor --url --token-stdin --password-stdin --part --budget \
            --way --username --email --customer
        ;;
    'connections sign-in'*) echo --token-stdin --password-stdin ;;
    'connections list') echo --format ;;
    'sandbox serve') echo --port --seed --seats --limit --form ;;
    esac
    echo --profile --help --version
}

_reinvite_cli_takes_value() { # OPTION
    case $1 in
    --sandbox | --offline | --dry-run | --yes | --again | --token-stdin | --password-stdin | --help | --version) return 1 ;;
    esac
    [[ $1 == --* ]]
}

_reinvite_cli_command() { # the words before the cursor that are neither an option nor its value
    local index command=()
    for ((index = 1; index < COMP_CWORD; ++index)); do
        if _reinvite_cli_takes_value "${COMP_WORDS[index]}"; then
            ((++index))
        elif [[ ${COMP_WORDS[index]} != -* ]]; then
            command+=("${COMP_WORDS[index]}")
        fi
    done
    printf '%s' "${command[*]}"
}

_reinvite_cli_values() { # COMMAND OPTION: what may follow the option
    case $2 in
    --format) [[ $1 == 'ledger export' ]] && echo csv json || echo table json csv ;;
    --vendor) echo polar polar_portal aisquare worth ;;
    esac
}

_reinvite_cli() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command
    command=$(_reinvite_cli_command)
    COMPREPLY=()
    if [[ $before == --output ]]; then
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    elif [[ $before == --profile ]]; then
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
    elif ((COMP_CWORD > 1)) && _reinvite_cli_takes_value "$before"; then
        mapfile -t COMPREPLY < <(compgen -W "$(_reinvite_cli_values "$command" "$before")" -- "$word")
    elif [[ $word == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$(_reinvite_cli_options "$command")" -- "$word")
    else
        mapfile -t COMPREPLY < <(compgen -W "$(_reinvite_cli_words "$command")" -- "$word")
    fi
}

complete -F _reinvite_cli reinvite-cli
