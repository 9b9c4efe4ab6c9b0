_headway() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} verb='' options='' wanted='' word
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $word in
            @VERB_CASES@) verb=$word; break ;;
        esac
    done
    case $previous in
        @TARGET_OPTIONS@) verb=targets ;;
        @VALUE_OPTIONS@) COMPREPLY=(); return ;;
    esac
    case $verb in
@OPTIONS@
    esac
    case $verb,$current in
        *,-*) wanted="$options @COMMON_OPTIONS@" ;;
        ,*) wanted='@VERBS@' ;;
        completion,*) wanted='bash zsh' ;;
        @TARGET_VERBS@)
            # A revision's id stands behind the first arrow of its line.
            wanted="head heads base current $(headway history 2>/dev/null |
                awk '{ for (i = 1; i < NF; i++) if ($i == "->") { sub(/,$/, "", $(i + 1)); print $(i + 1); break } }')" ;;
    esac
    COMPREPLY=($(compgen -W "$wanted" -- "$current"))
}
complete -o default -F _headway headway
