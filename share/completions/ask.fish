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
            __ask_parse_subcommand 0 'rebuild' 'dry-run' 'lexical' 'teacher=' 'corpus=' 'state=' 'json' 'version' 'h/help'
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
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask list" format' -l 'format' -d 'Print this for each result and nothing else, such as \'{rank}. {title} {path}:{line}\\n\'. The names in braces are those of --json.' -rfka ''
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
complete -c 'ask' -n '__ask_should_offer_completions_for_flags_or_options "ask help" version' -l 'version' -d 'Show the version.'
