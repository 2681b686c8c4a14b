function __ask_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __ask_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __ask_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __ask_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __ask_parse_tokens -S
    set -l unparsed_tokens (__ask_tokens -pc)
    switch $unparsed_tokens[1]
    case 'ask'
        __ask_parse_subcommand 0 'n/limit=' 'file=' 'lexical' 'verbatim' 'no-update' 'plain' 'operators' 'tag=+' 'author=' 'since=' 'until=' 'drafts' 'corpus=' 'state=' 'json' 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'show'
            __ask_parse_subcommand 1 'no-pager' 'corpus=' 'state=' 'json' 'version' 'h/help'
        case 'list'
            __ask_parse_subcommand 0 'tag=+' 'author=' 'since=' 'until=' 'drafts' 'format=' 'no-pager' 'corpus=' 'state=' 'json' 'version' 'h/help'
        case 'new'
            __ask_parse_subcommand 1 'corpus=' 'state=' 'json' 'version' 'h/help'
        case 'explain'
            __ask_parse_subcommand -r 2 'n/limit=' 'file=' 'lexical' 'verbatim' 'no-update' 'plain' 'operators' 'tag=+' 'author=' 'since=' 'until=' 'drafts' 'no-pager' 'corpus=' 'state=' 'json' 'version' 'h/help'
        case 'index'
            __ask_parse_subcommand 0 'rebuild' 'dry-run' 'watch' 'lexical' 'teacher=' 'corpus=' 'state=' 'json' 'version' 'h/help'
        case 'train'
            __ask_parse_subcommand 0 'seed=' 'epochs=' 'from-scratch' 'plot=' 'teacher=' 'corpus=' 'state=' 'json' 'version' 'h/help'
        case 'base'
            __ask_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'build'
                __ask_parse_subcommand 0 'teacher=' 'text=+' 'out=' 'cache=' 'seed=' 'corpus=' 'state=' 'json' 'version' 'h/help'
            case 'use'
                __ask_parse_subcommand 1 'corpus=' 'state=' 'json' 'version' 'h/help'
            end
        case 'eval'
            __ask_parse_subcommand 1 'half=' 'system=+' 'runs=' 'per-query=' 'report=' 'train-queries=' 'split=' 'group-key=' 'head=' 'with=' 'teacher=' 'from-scratch' 'seed=' 'corpus=' 'state=' 'json' 'version' 'h/help'
        case 'doctor'
            __ask_parse_subcommand 0 'corpus=' 'state=' 'json' 'version' 'h/help'
        case 'review'
            __ask_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'list'
                __ask_parse_subcommand 0 'n/limit=' 'tag=' 'no-pager' 'corpus=' 'state=' 'json' 'version' 'h/help'
            case 'done'
                __ask_parse_subcommand -r 1 'by=' 'corpus=' 'state=' 'json' 'version' 'h/help'
            case 'vote'
                __ask_parse_subcommand 2 'corpus=' 'state=' 'json' 'version' 'h/help'
            end
        case 'check'
            __ask_parse_subcommand -r 1 'fix' 'dry-run' 'online' 'no-search' 'sarif' 'rules' 'corpus=' 'state=' 'json' 'version' 'h/help'
        case 'letter'
            __ask_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'new'
                __ask_parse_subcommand -r 1 'letters=' 'corpus=' 'state=' 'json' 'version' 'h/help'
            case 'show'
                __ask_parse_subcommand 1 'edit' 'letters=' 'no-pager' 'corpus=' 'state=' 'json' 'version' 'h/help'
            case 'list'
                __ask_parse_subcommand 0 'only=' 'letters=' 'no-pager' 'corpus=' 'state=' 'json' 'version' 'h/help'
            case 'draft'
                __ask_parse_subcommand 1 'title=' 'letters=' 'corpus=' 'state=' 'json' 'version' 'h/help'
            case 'answered-by'
                __ask_parse_subcommand 2 'question=+' 'grade=' 'letters=' 'corpus=' 'state=' 'json' 'version' 'h/help'
            case 'close'
                __ask_parse_subcommand 1 'reason=' 'letters=' 'corpus=' 'state=' 'json' 'version' 'h/help'
            case 'forget'
                __ask_parse_subcommand -r 1 'old' 'yes' 'letters=' 'corpus=' 'state=' 'json' 'version' 'h/help'
            end
        case 'gaps'
            __ask_parse_subcommand 0 'n/limit=' 'all' 'likeness=' 'clear' 'no-pager' 'corpus=' 'state=' 'json' 'version' 'h/help'
        case 'duplicates'
            __ask_parse_subcommand 0 'kind=+' 'threshold=' 'l/limit=' 'no-pager' 'corpus=' 'state=' 'json' 'version' 'h/help'
        case 'judge'
            __ask_parse_subcommand -r 1 'rater=' 'l/limit=' 'half=' 'seed=' 'agreement' 'import=' 'scale=' 'add-questions' 'skip-bad' 'dry-run' 'no-pager' 'corpus=' 'state=' 'json' 'version' 'h/help'
        case 'publish'
            __ask_parse_subcommand -r 1 'dry-run' 'force' 'reason=' 'train' 'rebuild' 'lexical' 'teacher=' 'corpus=' 'state=' 'json' 'version' 'h/help'
        case 'history'
            __ask_parse_subcommand 0 'n/limit=' 'no-pager' 'corpus=' 'state=' 'json' 'version' 'h/help'
        case 'rollback'
            __ask_parse_subcommand 1 'dry-run' 'corpus=' 'state=' 'json' 'version' 'h/help'
        case 'report'
            __ask_parse_subcommand 1 'force' 'corpus=' 'state=' 'json' 'version' 'h/help'
        case 'import'
            __ask_parse_subcommand 1 'into=' 'from=' 'site=' 'name=' 'dry-run' 'json' 'version' 'h/help'
        case 'export'
            __ask_parse_subcommand 1 'to=' 'title=' 'url=' 'corpus=' 'state=' 'json' 'version' 'h/help'
        case 'help'
            __ask_parse_subcommand -r 1 'version'
        end
    end
end

function __ask_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __ask_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __ask_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __ask_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__ask_tokens -p)
    if test -z "$(__ask_tokens -t)"
        set -l index (count (__ask_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'ask' -f
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask" limit n' -s 'n' -l 'limit' -d 'How many posts to show (default: 3, with --json 10).' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask" file' -l 'file' -d 'Read the question from a file.' -rF
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask" lexical' -l 'lexical' -d 'Rank by words alone, without the network.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask" verbatim' -l 'verbatim' -d 'Take every word as it is typed, misspelt or not.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask" no-update' -l 'no-update' -d 'Answer from the index as it is, even when posts have changed.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask" plain' -l 'plain' -d 'Take the question as it stands: read no operators such as -word or tag:.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask" operators' -l 'operators' -d 'Read every operator, in a sentence or a letter too.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask"' -l 'tag' -d 'Only posts with this tag; may be repeated, then all of them.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask" author' -l 'author' -d 'Only posts by this author.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask" since' -l 'since' -d 'Only posts published on or after this day, such as 2026-01-31.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask" until' -l 'until' -d 'Only posts published on or before this day.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask" drafts' -l 'drafts' -d 'Also posts whose status is draft.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask" -eq 1' -fa 'show' -d 'Read a post.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask" -eq 1' -fa 'list' -d 'List posts, newest first.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask" -eq 1' -fa 'new' -d 'Start a post from the house form, as a draft.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask" -eq 1' -fa 'explain' -d 'Say why answers stand in their order, or why a post is not the first.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask" -eq 1' -fa 'index' -d 'Bring index and network up to date with the posts.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask" -eq 1' -fa 'train' -d 'Bring the index up to date and train the network again.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask" -eq 1' -fa 'base' -d 'Make or change what Ask knows before it reads your posts.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask" -eq 1' -fa 'eval' -d 'Measure how well questions are answered, on a set of judged ones.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask" -eq 1' -fa 'doctor' -d 'Check corpus, index and network, and say what to do.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask" -eq 1' -fa 'review' -d 'Which posts to read again, and why.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask" -eq 1' -fa 'check' -d 'Look through the posts as an editor would, and say what to mend.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask" -eq 1' -fa 'letter' -d 'Readers\' letters: take them in, redact, draft, answer, forget.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask" -eq 1' -fa 'gaps' -d 'What readers ask and the column does not answer, or weakly.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask" -eq 1' -fa 'duplicates' -d 'Find what the column says twice, and where it may contradict itself.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask" -eq 1' -fa 'judge' -d 'Grade posts for questions, so that changes can be measured.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask" -eq 1' -fa 'publish' -d 'Publish the drafts that are ready, unless that makes answers worse.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask" -eq 1' -fa 'history' -d 'List the generations that came into force, newest first.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask" -eq 1' -fa 'rollback' -d 'Bring an older generation back, with its posts and judgements.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask" -eq 1' -fa 'report' -d 'Write one page with charts of how the column stands.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask" -eq 1' -fa 'import' -d 'Bring posts from another system into a folder.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask" -eq 1' -fa 'export' -d 'Write the published posts for other systems.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask show" no-pager' -l 'no-pager' -d 'Print everything at once, also what is longer than the terminal.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask show" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask show" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask show" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask show" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask list"' -l 'tag' -d 'Only posts with this tag; may be repeated, then all of them.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask list" author' -l 'author' -d 'Only posts by this author.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask list" since' -l 'since' -d 'Only posts published on or after this day, such as 2026-01-31.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask list" until' -l 'until' -d 'Only posts published on or before this day.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask list" drafts' -l 'drafts' -d 'Also posts whose status is draft.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask list" format' -l 'format' -d 'Print this on a line for each result and nothing else, such as \'{rank}. {title} {path}:{line}\'. The names in braces are those of --json.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask list" no-pager' -l 'no-pager' -d 'Print everything at once, also what is longer than the terminal.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask list" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask list" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask list" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask list" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask new" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask new" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask new" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask new" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask new" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask explain" limit n' -s 'n' -l 'limit' -d 'How many posts to show (default: 3, with --json 10).' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask explain" file' -l 'file' -d 'Read the question from a file.' -rF
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask explain" lexical' -l 'lexical' -d 'Rank by words alone, without the network.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask explain" verbatim' -l 'verbatim' -d 'Take every word as it is typed, misspelt or not.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask explain" no-update' -l 'no-update' -d 'Answer from the index as it is, even when posts have changed.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask explain" plain' -l 'plain' -d 'Take the question as it stands: read no operators such as -word or tag:.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask explain" operators' -l 'operators' -d 'Read every operator, in a sentence or a letter too.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask explain"' -l 'tag' -d 'Only posts with this tag; may be repeated, then all of them.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask explain" author' -l 'author' -d 'Only posts by this author.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask explain" since' -l 'since' -d 'Only posts published on or after this day, such as 2026-01-31.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask explain" until' -l 'until' -d 'Only posts published on or before this day.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask explain" drafts' -l 'drafts' -d 'Also posts whose status is draft.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask explain" no-pager' -l 'no-pager' -d 'Print everything at once, also what is longer than the terminal.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask explain" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask explain" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask explain" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask explain" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask explain" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask index" rebuild' -l 'rebuild' -d 'Make everything anew from the posts alone.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask index" dry-run' -l 'dry-run' -d 'Say what would be done, and do nothing.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask index" watch' -l 'watch' -d 'Go on, and bring every change in as soon as a file is saved, until Ctrl-C.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask index" lexical' -l 'lexical' -d 'Index words only, without a network.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask index" teacher' -l 'teacher' -d 'Read the passages with this sentence encoder instead of the base\'s own; it is not needed to ask.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask index" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask index" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask index" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask index" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask index" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask train" seed' -l 'seed' -d 'Decides everything that is left to chance; same seed and posts, same network.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask train" epochs' -l 'epochs' -d 'Go through the training pairs at most so many times (default: 10).' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask train" from-scratch' -l 'from-scratch' -d 'Learn from the posts alone, instead of starting from a base that knows English.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask train" plot' -l 'plot' -d 'Draw loss and held-out MRR, epoch by epoch.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'svg\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask train" teacher' -l 'teacher' -d 'Read the passages with this sentence encoder instead of the base\'s own; it is not needed to ask.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask train" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask train" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask train" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask train" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask train" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask base" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask base" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask base" -eq 1' -fa 'build' -d 'Make a base from a sentence encoder and plain texts.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask base" -eq 1' -fa 'use' -d 'Learn this column anew from another base.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask base build" teacher' -l 'teacher' -d 'The folder of the encoder to learn from.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask base build"' -l 'text' -d 'Texts to learn on.' -rF
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask base build" out' -l 'out' -d 'Where the base is written.' -rF
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask base build" cache' -l 'cache' -d 'The folder that keeps what a later run goes on with (default: OUT.cache).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask base build" seed' -l 'seed' -d 'Decides everything that is left to chance.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask base build" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask base build" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask base build" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask base build" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask base build" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask base use" -eq 1' -F
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask base use" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask base use" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask base use" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask base use" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask base use" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask eval" -eq 1' -fa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask eval" half' -l 'half' -d 'Of the column\'s own judgements measure this half: development, which may be looked at while you choose, test, or all.' -rfka 'development test all'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask eval"' -l 'system' -d 'Measure this one: lexical, fts5, network, reranked, teacher, teacher+lexical; repeat it for several (default: all but the teacher\'s).' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask eval" runs' -l 'runs' -d 'Write what each system ranked to DIR, a TREC run file each.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask eval" per-query' -l 'per-query' -d 'Write wins and losses, query by query, as a table with tabs.' -rF
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask eval" report' -l 'report' -d 'Write a report in Markdown, with a plot beside it.' -rF
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask eval" train-queries' -l 'train-queries' -d 'Learn from the queries whose ids this file holds, one a line.' -rF
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask eval" split' -l 'split' -d 'Learn from half of the queries, drawn with the seed: half of each group (paraphrase), or half of the groups (group).' -rfka 'paraphrase group'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask eval" group-key' -l 'group-key' -d 'Queries are of one group when their metadata, or else those of their posts, agree in this key (default: when they share a relevant post).' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask eval" head' -l 'head' -d 'Weigh the evidence as this JSON file says.' -rF
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask eval" with' -l 'with' -d 'Measure reranked without and with this file of synonyms or pins, or a folder with both, and show the questions that change most.' -rF
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask eval" teacher' -l 'teacher' -d 'Read the passages with this sentence encoder.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask eval" from-scratch' -l 'from-scratch' -d 'Learn from the posts alone, without a base that knows English.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask eval" seed' -l 'seed' -d 'Decides everything that is left to chance.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask eval" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask eval" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask eval" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask eval" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask eval" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask doctor" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask doctor" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask doctor" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask doctor" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask doctor" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask review" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask review" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask review" -eq 1' -fa 'list' -d 'The posts that are due, the most urgent first.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask review" -eq 1' -fa 'done' -d 'Note that a post was read again today, and when it is due next.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask review" -eq 1' -fa 'vote' -d 'Note that a post helped a reader, or did not.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask review list" limit n' -s 'n' -l 'limit' -d 'Show at most so many.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask review list" tag' -l 'tag' -d 'Only posts with this tag.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask review list" no-pager' -l 'no-pager' -d 'Print everything at once, also what is longer than the terminal.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask review list" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask review list" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask review list" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask review list" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask review list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask review done" by' -l 'by' -d 'The next day to read it (default: after the shortest half-life of its tags).' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask review done" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask review done" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask review done" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask review done" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask review done" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask review vote" -eq 1' -fka 'up down'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask review vote" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask review vote" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask review vote" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask review vote" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask review vote" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask check" -ge 1' -F
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask check" fix' -l 'fix' -d 'Mend what can be mended safely; every other byte stays.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask check" dry-run' -l 'dry-run' -d 'With --fix: show what would change, and write nothing.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask check" online' -l 'online' -d 'Try every link too, one a second for each site; what was found out is kept for a week.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask check" no-search' -l 'no-search' -d 'Leave out the rules that ask the index.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask check" sarif' -l 'sarif' -d 'Print SARIF 2.1.0, for code-review pages.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask check" rules' -l 'rules' -d 'Print what every rule looks for, as Markdown, and check nothing.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask check" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask check" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask check" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask check" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask letter" -eq 1' -fa 'new' -d 'Take letters in: text, a mail, or a whole mailbox.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask letter" -eq 1' -fa 'show' -d 'Show a letter: the original, what was found in it, what goes on.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask letter" -eq 1' -fa 'list' -d 'The letters with their age and state, the oldest first.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask letter" -eq 1' -fa 'draft' -d 'Begin a post from a letter: its redacted question, headings, posts near it.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask letter" -eq 1' -fa 'answered-by' -d 'Note which post answers a letter: its questions become asked-as lines, one in five a test question.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask letter" -eq 1' -fa 'close' -d 'Put a letter aside without an answer in the column.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask letter" -eq 1' -fa 'forget' -d 'Erase a letter and what was made of it.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter new" letters' -l 'letters' -d 'Keep letters in this folder (default: letters/ beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter new" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter new" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter new" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter new" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter new" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter show" edit' -l 'edit' -d 'Open a private copy of the redacted text in VISUAL or EDITOR; a draft is made from that.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter show" letters' -l 'letters' -d 'Keep letters in this folder (default: letters/ beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter show" no-pager' -l 'no-pager' -d 'Print everything at once, also what is longer than the terminal.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter show" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter show" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter show" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter show" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter show" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter list" only' -l 'only' -d 'Only letters in this state: new, drafted, answered or closed.' -rfka 'new drafted answered closed'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter list" letters' -l 'letters' -d 'Keep letters in this folder (default: letters/ beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter list" no-pager' -l 'no-pager' -d 'Print everything at once, also what is longer than the terminal.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter list" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter list" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter list" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter list" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter draft" title' -l 'title' -d 'The post\'s title (default: the subject, or the first question).' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter draft" letters' -l 'letters' -d 'Keep letters in this folder (default: letters/ beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter draft" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter draft" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter draft" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter draft" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter draft" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter answered-by"' -l 'question' -d 'Only this question of the letter, from 1; may be repeated.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter answered-by" grade' -l 'grade' -d 'How well the post answers, for a test question: 3 wholly, 2 in an important part.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter answered-by" letters' -l 'letters' -d 'Keep letters in this folder (default: letters/ beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter answered-by" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter answered-by" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter answered-by" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter answered-by" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter answered-by" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter close" reason' -l 'reason' -d 'Why; kept with the letter alone.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter close" letters' -l 'letters' -d 'Keep letters in this folder (default: letters/ beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter close" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter close" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter close" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter close" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter close" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter forget" old' -l 'old' -d 'Every answered or closed letter that is older than letters.keep-days in ask.toml.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter forget" yes' -l 'yes' -d 'Do not ask first.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter forget" letters' -l 'letters' -d 'Keep letters in this folder (default: letters/ beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter forget" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter forget" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter forget" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter forget" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask letter forget" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask gaps" limit n' -s 'n' -l 'limit' -d 'Show at most so many topics.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask gaps" all' -l 'all' -d 'Show topics that the column answers, too.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask gaps" likeness' -l 'likeness' -d 'How like its topic a question must be, in 0...1; higher makes more and narrower topics.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask gaps" clear' -l 'clear' -d 'Erase the log of questions instead.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask gaps" no-pager' -l 'no-pager' -d 'Print everything at once, also what is longer than the terminal.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask gaps" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask gaps" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask gaps" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask gaps" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask gaps" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask duplicates"' -l 'kind' -d 'Only this kind: posts, passages, asked-as, conflicts or letters; repeat it for several.' -rfka 'posts passages asked-as letters conflicts'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask duplicates" threshold' -l 'threshold' -d 'Name pairs from this likeness on, 0.3 to 1 (default: each kind has its own).' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask duplicates" l limit' -s 'l' -l 'limit' -d 'At most so many pairs of each kind.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask duplicates" no-pager' -l 'no-pager' -d 'Print everything at once, also what is longer than the terminal.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask duplicates" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask duplicates" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask duplicates" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask duplicates" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask duplicates" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask judge" rater' -l 'rater' -d 'Who grades (default: your user name).' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask judge" l limit' -s 'l' -l 'limit' -d 'At most so many pairs.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask judge" half' -l 'half' -d 'Only questions of this half: development or test.' -rfka 'development test'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask judge" seed' -l 'seed' -d 'Decides the order in which pairs are shown (default: from rater and day).' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask judge" agreement' -l 'agreement' -d 'Say how far the raters agree, and where they do not.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask judge" import' -l 'import' -d 'Take the grades of Quepid\'s CSV, BEIR\'s TSV or TREC qrels.' -rF
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask judge" scale' -l 'scale' -d 'The highest grade of the file\'s scale, which is mapped to 3.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask judge" add-questions' -l 'add-questions' -d 'Add questions of the file that are not there yet.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask judge" skip-bad' -l 'skip-bad' -d 'Take the good lines of the file although others are bad.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask judge" dry-run' -l 'dry-run' -d 'Say what the file would bring, and write nothing.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask judge" no-pager' -l 'no-pager' -d 'Print everything at once, also what is longer than the terminal.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask judge" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask judge" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask judge" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask judge" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask judge" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask publish" dry-run' -l 'dry-run' -d 'Build and compare, say what would be done, and change nothing.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask publish" force' -l 'force' -d 'Publish even if answers get worse; the history keeps who did it and why.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask publish" reason' -l 'reason' -d 'Why it is published by force.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask publish" train' -l 'train' -d 'Train the network anew.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask publish" rebuild' -l 'rebuild' -d 'Make everything anew from the posts alone.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask publish" lexical' -l 'lexical' -d 'Index words only, without a network.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask publish" teacher' -l 'teacher' -d 'Read the passages with this sentence encoder instead of the base\'s own; it is not needed to ask.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask publish" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask publish" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask publish" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask publish" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask publish" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask history" limit n' -s 'n' -l 'limit' -d 'Show at most so many.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask history" no-pager' -l 'no-pager' -d 'Print everything at once, also what is longer than the terminal.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask history" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask history" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask history" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask history" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask history" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask rollback" dry-run' -l 'dry-run' -d 'Say what would be done, and do nothing.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask rollback" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask rollback" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask rollback" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask rollback" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask rollback" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask report" -eq 1' -fa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'html\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask report" force' -l 'force' -d 'Write over a file that is no report.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask report" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask report" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask report" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask report" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask report" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask import" -eq 1' -F
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask import" into' -l 'into' -d 'Write the posts here; made where it is missing.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask import" from' -l 'from' -d 'What SOURCE is: site, feed, stackexchange, beir (default: found out).' -rfka 'site feed stackexchange beir'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask import" site' -l 'site' -d 'Where SOURCE is on the web, such as https://stats.stackexchange.com; then posts link to it.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask import" name' -l 'name' -d 'Remember SOURCE by this name (default: that of its folder or file); it tells sources apart that go into one DIR.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask import" dry-run' -l 'dry-run' -d 'Write nothing; say what would be done.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask import" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask import" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask import" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_positional "ask export" -eq 1' -F
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask export" to' -l 'to' -d 'What to write: jsonl, beir or site.' -rfka 'jsonl beir site'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask export" title' -l 'title' -d 'The title of the site (default: the name of the folder around corpus/).' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask export" url' -l 'url' -d 'Where the site will be, such as https://example.org/ask; for its feed.' -rfka ''
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask export" corpus' -l 'corpus' -d 'Read this folder of Markdown in place, instead of the corpus/ here or above.' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask export" state' -l 'state' -d 'Keep index and network in this folder (default: .ask beside corpus/).' -rfa '(__ask_complete_directories)'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask export" json' -l 'json' -d 'Print JSON.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask export" version' -l 'version' -d 'Show the version.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask export" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask help" version' -l 'version' -d 'Show the version.'
