# ROW: /ready answers 503 with the progress while it migrates, and 200 only then
release slow <<'END'
--- revision b2
--- revises abc123
--- phase expand
--- message think
--- upgrade
SELECT pg_sleep(5);
--- downgrade
END
database
image=$prefix:slow backend one
seen=
while [[ $seen != *" 200 "* ]]; do
    case $(answer one) in
        *" 503 "*'"status":"waiting"'*) now=waiting ;;
        *" 503 "*'applying b2, think (1 of 2 applied)'*) now=applying ;;
        *" 503 "*'"status":"migrating"'*) now=migrating ;;
        *" 200 "*) now="200 " ;;
        *"nobody in this container"*) now=nobody ;;
        *) now=other ;;
    esac
    [[ $seen == *" $now" ]] || seen="$seen $now"
    same "state" running "$(state one)"
done
echo "$seen"
holds " applying" "$seen"
[[ ${seen%% 200*} != *" other applying"* ]] || fail "an answer that is no progress: $seen"
