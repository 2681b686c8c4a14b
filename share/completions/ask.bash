#!/bin/bash

__ask_cursor_index_in_current_word() {
    local remaining="${COMP_LINE}"

    local word
    for word in "${COMP_WORDS[@]::COMP_CWORD}"; do
        remaining="${remaining##*([[:space:]])"${word}"*([[:space:]])}"
    done

    local -ir index="$((COMP_POINT - ${#COMP_LINE} + ${#remaining}))"
    if [[ "${index}" -le 0 ]]; then
        printf 0
    else
        printf %s "${index}"
    fi
}

# positional arguments:
#
# - 1: the current (sub)command's count of positional arguments
#
# required variables:
#
# - repeating_flags: the repeating flags that the current (sub)command can accept
# - non_repeating_flags: the non-repeating flags that the current (sub)command can accept
# - repeating_options: the repeating options that the current (sub)command can accept
# - non_repeating_options: the non-repeating options that the current (sub)command can accept
# - positional_number: value ignored
# - unparsed_words: unparsed words from the current command line
#
# modified variables:
#
# - non_repeating_flags: remove flags for this (sub)command that are already on the command line
# - non_repeating_options: remove options for this (sub)command that are already on the command line
# - positional_number: set to the current positional number
# - unparsed_words: remove all flags, options, and option values for this (sub)command
__ask_offer_flags_options() {
    local -ir positional_count="${1}"
    positional_number=0

    local was_flag_option_terminator_seen=false
    local is_parsing_option_value=false

    local -ar unparsed_word_indices=("${!unparsed_words[@]}")
    local -i word_index
    for word_index in "${unparsed_word_indices[@]}"; do
        if "${is_parsing_option_value}"; then
            # This word is an option value:
            # Reset marker for next word iff not currently the last word
            [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]] && is_parsing_option_value=false
            unset "unparsed_words[${word_index}]"
            # Do not process this word as a flag or an option
            continue
        fi

        local word="${unparsed_words["${word_index}"]}"
        if ! "${was_flag_option_terminator_seen}"; then
            case "${word}" in
            --)
                unset "unparsed_words[${word_index}]"
                # by itself -- is a flag/option terminator, but if it is the last word, it is the start of a completion
                if [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]]; then
                    was_flag_option_terminator_seen=true
                fi
                continue
                ;;
            -*)
                # ${word} is a flag or an option
                # If ${word} is an option, mark that the next word to be parsed is an option value
                local option
                for option in "${repeating_options[@]}" "${non_repeating_options[@]}"; do
                    [[ "${word}" = "${option}" ]] && is_parsing_option_value=true && break
                done

                # Remove ${word} from ${non_repeating_flags} or ${non_repeating_options} so it isn't offered again
                local not_found=true
                local -i index
                for index in "${!non_repeating_flags[@]}"; do
                    if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                        unset "non_repeating_flags[${index}]"
                        non_repeating_flags=("${non_repeating_flags[@]}")
                        not_found=false
                        break
                    fi
                done
                if "${not_found}"; then
                    for index in "${!non_repeating_flags[@]}"; do
                        if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                            unset "non_repeating_flags[${index}]"
                            non_repeating_flags=("${non_repeating_flags[@]}")
                            break
                        fi
                    done
                fi
                unset "unparsed_words[${word_index}]"
                continue
                ;;
            esac
        fi

        # ${word} is neither a flag, nor an option, nor an option value
        if [[ "${positional_number}" -lt "${positional_count}" || "${positional_count}" -lt 0 ]]; then
            # ${word} is a positional
            ((positional_number++))
            unset "unparsed_words[${word_index}]"
        else
            if [[ -z "${word}" ]]; then
                # Could be completing a flag, option, or subcommand
                positional_number=-1
            else
                # ${word} is a subcommand or invalid, so stop processing this (sub)command
                positional_number=-2
            fi
            break
        fi
    done

    unparsed_words=("${unparsed_words[@]}")

    if\
        ! "${was_flag_option_terminator_seen}"\
        && ! "${is_parsing_option_value}"\
        && [[ ("${cur}" = -* && "${positional_number}" -ge 0) || "${positional_number}" -eq -1 ]]
    then
        COMPREPLY+=($(compgen -W "${repeating_flags[*]} ${non_repeating_flags[*]} ${repeating_options[*]} ${non_repeating_options[*]}" -- "${cur}"))
    fi
}

__ask_add_completions() {
    local completion
    while IFS='' read -r completion; do
        COMPREPLY+=("${completion}")
    done < <(IFS=$'\n' compgen "${@}" -- "${cur}")
}

__ask_custom_complete() {
    if [[ -n "${cur}" || -z ${COMP_WORDS[${COMP_CWORD}]} || "${COMP_LINE:${COMP_POINT}:1}" != ' ' ]]; then
        local -ar words=("${COMP_WORDS[@]}")
    else
        local -ar words=("${COMP_WORDS[@]::${COMP_CWORD}}" '' "${COMP_WORDS[@]:${COMP_CWORD}}")
    fi

    "${COMP_WORDS[0]}" "${@}" "${words[@]}"
}

_ask() {
    local state
    state="$(shopt -p;shopt -po)"
    trap "${state//$'\n'/;}" RETURN
    shopt -s extglob
    set +o history +o posix

    local -xr SAP_SHELL=bash
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(IFS='.';printf %s "${BASH_VERSINFO[*]}")"
    local -r SAP_SHELL_VERSION

    local -r cur="${2}"
    local -r prev="${3}"

    local -i positional_number
    local -a unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")

    local -a repeating_flags=()
    local -a non_repeating_flags=(--lexical --verbatim --no-update --plain --operators --drafts --json --version -h --help)
    local -a repeating_options=(--tag)
    local -a non_repeating_options=(-n --limit --file --author --since --until --corpus --state)
    __ask_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '-n'|'--limit')
        return
        ;;
    '--file')
        __ask_add_completions -f
        return
        ;;
    '--tag')
        return
        ;;
    '--author')
        return
        ;;
    '--since')
        return
        ;;
    '--until')
        return
        ;;
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    show|list|new|explain|index|train|base|eval|doctor|review|check|letter|gaps|duplicates|judge|publish|history|rollback|report|import|export|help)
        # Offer subcommand argument completions
        "_ask_${subcommand}"
        ;;
    ?*)
        # A question: its options come behind it as well as before
        if [[ "${#unparsed_words[@]}" -gt 0 ]]; then
            __ask_offer_flags_options -1
            return
        fi
        ;;&
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'show list new explain index train base eval doctor review check letter gaps duplicates judge publish history rollback report import export help' -- "${cur}"))
        ;;
    esac
}

_ask_show() {
    repeating_flags=()
    non_repeating_flags=(--no-pager --json --version -h --help)
    repeating_options=()
    non_repeating_options=(--corpus --state)
    __ask_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac
}

_ask_list() {
    repeating_flags=()
    non_repeating_flags=(--drafts --no-pager --json --version -h --help)
    repeating_options=(--tag)
    non_repeating_options=(--author --since --until --format --corpus --state)
    __ask_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--tag')
        return
        ;;
    '--author')
        return
        ;;
    '--since')
        return
        ;;
    '--until')
        return
        ;;
    '--format')
        return
        ;;
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac
}

_ask_new() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--corpus --state)
    __ask_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac
}

_ask_explain() {
    repeating_flags=()
    non_repeating_flags=(--lexical --verbatim --no-update --plain --operators --drafts --no-pager --json --version -h --help)
    repeating_options=(--tag)
    non_repeating_options=(-n --limit --file --author --since --until --corpus --state)
    __ask_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '-n'|'--limit')
        return
        ;;
    '--file')
        __ask_add_completions -f
        return
        ;;
    '--tag')
        return
        ;;
    '--author')
        return
        ;;
    '--since')
        return
        ;;
    '--until')
        return
        ;;
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac
}

_ask_index() {
    repeating_flags=()
    non_repeating_flags=(--rebuild --dry-run --watch --lexical --json --version -h --help)
    repeating_options=()
    non_repeating_options=(--teacher --corpus --state)
    __ask_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--teacher')
        __ask_add_completions -d
        return
        ;;
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac
}

_ask_train() {
    repeating_flags=()
    non_repeating_flags=(--from-scratch --json --version -h --help)
    repeating_options=()
    non_repeating_options=(--seed --epochs --plot --teacher --corpus --state)
    __ask_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--seed')
        return
        ;;
    '--epochs')
        return
        ;;
    '--plot')
        __ask_add_completions -o plusdirs -fX '!*.@(svg)'
        return
        ;;
    '--teacher')
        __ask_add_completions -d
        return
        ;;
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac
}

_ask_base() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __ask_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    build|use)
        # Offer subcommand argument completions
        "_ask_base_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'build use' -- "${cur}"))
        ;;
    esac
}

_ask_base_build() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=(--text)
    non_repeating_options=(--teacher --out --cache --seed --corpus --state)
    __ask_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--teacher')
        __ask_add_completions -d
        return
        ;;
    '--text')
        __ask_add_completions -f
        return
        ;;
    '--out')
        __ask_add_completions -f
        return
        ;;
    '--cache')
        __ask_add_completions -d
        return
        ;;
    '--seed')
        return
        ;;
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac
}

_ask_base_use() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--corpus --state)
    __ask_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __ask_add_completions -f
        return
        ;;
    esac
}

_ask_eval() {
    repeating_flags=()
    non_repeating_flags=(--from-scratch --json --version -h --help)
    repeating_options=(--system)
    non_repeating_options=(--half --runs --per-query --report --train-queries --split --group-key --head --with --teacher --seed --corpus --state)
    __ask_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--half')
        __ask_add_completions -W 'development'$'\n''test'$'\n''all'
        return
        ;;
    '--system')
        return
        ;;
    '--runs')
        __ask_add_completions -d
        return
        ;;
    '--per-query')
        __ask_add_completions -f
        return
        ;;
    '--report')
        __ask_add_completions -f
        return
        ;;
    '--train-queries')
        __ask_add_completions -f
        return
        ;;
    '--split')
        __ask_add_completions -W 'paraphrase'$'\n''group'
        return
        ;;
    '--group-key')
        return
        ;;
    '--head')
        __ask_add_completions -f
        return
        ;;
    '--with')
        __ask_add_completions -f
        return
        ;;
    '--teacher')
        __ask_add_completions -d
        return
        ;;
    '--seed')
        return
        ;;
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __ask_add_completions -d
        return
        ;;
    esac
}

_ask_doctor() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--corpus --state)
    __ask_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac
}

_ask_review() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __ask_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|done|vote)
        # Offer subcommand argument completions
        "_ask_review_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list done vote' -- "${cur}"))
        ;;
    esac
}

_ask_review_list() {
    repeating_flags=()
    non_repeating_flags=(--no-pager --json --version -h --help)
    repeating_options=()
    non_repeating_options=(-n --limit --tag --corpus --state)
    __ask_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '-n'|'--limit')
        return
        ;;
    '--tag')
        return
        ;;
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac
}

_ask_review_done() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--by --corpus --state)
    __ask_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--by')
        return
        ;;
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac
}

_ask_review_vote() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--corpus --state)
    __ask_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    2)
        __ask_add_completions -W 'up'$'\n''down'
        return
        ;;
    esac
}

_ask_check() {
    repeating_flags=()
    non_repeating_flags=(--fix --dry-run --online --no-search --sarif --rules --json --version -h --help)
    repeating_options=()
    non_repeating_options=(--corpus --state)
    __ask_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __ask_add_completions -f
        return
        ;;
    esac
}

_ask_letter() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __ask_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    new|show|list|draft|answered-by|close|forget)
        # Offer subcommand argument completions
        "_ask_letter_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'new show list draft answered-by close forget' -- "${cur}"))
        ;;
    esac
}

_ask_letter_new() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--letters --corpus --state)
    __ask_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--letters')
        __ask_add_completions -d
        return
        ;;
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac
}

_ask_letter_show() {
    repeating_flags=()
    non_repeating_flags=(--edit --no-pager --json --version -h --help)
    repeating_options=()
    non_repeating_options=(--letters --corpus --state)
    __ask_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--letters')
        __ask_add_completions -d
        return
        ;;
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac
}

_ask_letter_list() {
    repeating_flags=()
    non_repeating_flags=(--no-pager --json --version -h --help)
    repeating_options=()
    non_repeating_options=(--only --letters --corpus --state)
    __ask_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--only')
        __ask_add_completions -W 'new'$'\n''drafted'$'\n''answered'$'\n''closed'
        return
        ;;
    '--letters')
        __ask_add_completions -d
        return
        ;;
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac
}

_ask_letter_draft() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--title --letters --corpus --state)
    __ask_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--title')
        return
        ;;
    '--letters')
        __ask_add_completions -d
        return
        ;;
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac
}

_ask_letter_answered-by() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=(--question)
    non_repeating_options=(--grade --letters --corpus --state)
    __ask_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--question')
        return
        ;;
    '--grade')
        return
        ;;
    '--letters')
        __ask_add_completions -d
        return
        ;;
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac
}

_ask_letter_close() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--reason --letters --corpus --state)
    __ask_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--reason')
        return
        ;;
    '--letters')
        __ask_add_completions -d
        return
        ;;
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac
}

_ask_letter_forget() {
    repeating_flags=()
    non_repeating_flags=(--old --yes --json --version -h --help)
    repeating_options=()
    non_repeating_options=(--letters --corpus --state)
    __ask_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--letters')
        __ask_add_completions -d
        return
        ;;
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac
}

_ask_gaps() {
    repeating_flags=()
    non_repeating_flags=(--all --clear --no-pager --json --version -h --help)
    repeating_options=()
    non_repeating_options=(-n --limit --likeness --corpus --state)
    __ask_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '-n'|'--limit')
        return
        ;;
    '--likeness')
        return
        ;;
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac
}

_ask_duplicates() {
    repeating_flags=()
    non_repeating_flags=(--no-pager --json --version -h --help)
    repeating_options=(--kind)
    non_repeating_options=(--threshold -l --limit --corpus --state)
    __ask_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--kind')
        __ask_add_completions -W 'posts'$'\n''passages'$'\n''asked-as'$'\n''letters'$'\n''conflicts'
        return
        ;;
    '--threshold')
        return
        ;;
    '-l'|'--limit')
        return
        ;;
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac
}

_ask_judge() {
    repeating_flags=()
    non_repeating_flags=(--agreement --add-questions --skip-bad --dry-run --no-pager --json --version -h --help)
    repeating_options=()
    non_repeating_options=(--rater -l --limit --half --seed --import --scale --corpus --state)
    __ask_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--rater')
        return
        ;;
    '-l'|'--limit')
        return
        ;;
    '--half')
        __ask_add_completions -W 'development'$'\n''test'
        return
        ;;
    '--seed')
        return
        ;;
    '--import')
        __ask_add_completions -f
        return
        ;;
    '--scale')
        return
        ;;
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac
}

_ask_publish() {
    repeating_flags=()
    non_repeating_flags=(--dry-run --force --train --rebuild --lexical --json --version -h --help)
    repeating_options=()
    non_repeating_options=(--reason --teacher --corpus --state)
    __ask_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--reason')
        return
        ;;
    '--teacher')
        __ask_add_completions -d
        return
        ;;
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac
}

_ask_history() {
    repeating_flags=()
    non_repeating_flags=(--no-pager --json --version -h --help)
    repeating_options=()
    non_repeating_options=(-n --limit --corpus --state)
    __ask_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '-n'|'--limit')
        return
        ;;
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac
}

_ask_rollback() {
    repeating_flags=()
    non_repeating_flags=(--dry-run --json --version -h --help)
    repeating_options=()
    non_repeating_options=(--corpus --state)
    __ask_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac
}

_ask_report() {
    repeating_flags=()
    non_repeating_flags=(--force --json --version -h --help)
    repeating_options=()
    non_repeating_options=(--corpus --state)
    __ask_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __ask_add_completions -o plusdirs -fX '!*.@(html)'
        return
        ;;
    esac
}

_ask_import() {
    repeating_flags=()
    non_repeating_flags=(--dry-run --json --version -h --help)
    repeating_options=()
    non_repeating_options=(--into --from --site --name)
    __ask_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--into')
        __ask_add_completions -d
        return
        ;;
    '--from')
        __ask_add_completions -W 'site'$'\n''feed'$'\n''stackexchange'$'\n''beir'
        return
        ;;
    '--site')
        return
        ;;
    '--name')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __ask_add_completions -f
        return
        ;;
    esac
}

_ask_export() {
    repeating_flags=()
    non_repeating_flags=(--json --version -h --help)
    repeating_options=()
    non_repeating_options=(--to --title --url --corpus --state)
    __ask_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--to')
        __ask_add_completions -W 'jsonl'$'\n''beir'$'\n''site'
        return
        ;;
    '--title')
        return
        ;;
    '--url')
        return
        ;;
    '--corpus')
        __ask_add_completions -d
        return
        ;;
    '--state')
        __ask_add_completions -d
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __ask_add_completions -f
        return
        ;;
    esac
}

_ask_help() {
    repeating_flags=()
    non_repeating_flags=(--version)
    repeating_options=()
    non_repeating_options=()
    __ask_offer_flags_options -1
}

complete -o filenames -F _ask ask
