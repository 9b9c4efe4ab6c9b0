#!/bin/bash
# squawk, which reads SQL, and `headway rehearse`, which runs it, on the same cases: the folders of
# core/src/test/resources/rules whose danger both claim to judge. Prints a table in Markdown. Needs squawk (npm install
# squawk-cli, and the package of its binary) on the search path, or named by SQUAWK.
#
#   bench/squawk.sh
#
# What Headway says stands in the folders' report.txt, which RulesTest holds to what a real server was seen to do; that a
# good.sql is SAFE or LOW is held there too. squawk is asked with --pg-version 18, each revision by itself, told whether it
# runs in a transaction. Two counts: of all its rules; and of those that are about one statement's danger, without the
# timeouts (Headway's run sets them) and prefer-*, which fire on most of what anybody writes.
set -euo pipefail
export LC_ALL=C

root=$(cd "$(dirname "$0")/.." && pwd -P)
cases=$root/core/src/test/resources/rules
squawk=${SQUAWK:-squawk}
blanket='^(require-(lock|statement)-timeout|prefer-.*|require-table-schema)$'

# Dangers that squawk has a rule for with this version of PostgreSQL, as its documentation lists them, and what is harmless.
both='^(add-check|add-column-(check|identity|required|serial|stored|volatile)|add-(exclusion|foreign-key|primary-key|unique)|alter-(column-type|domain)|create-index|detach-partition|drop-(column|index|table)|reindex|rename-(column|table)|set-not-null|several-actions|validate-in-same-transaction|no-alarm-)'

command -v "$squawk" >/dev/null || {
    printf '%s\n  where   %s\n  remedy  %s\n' 'there is no squawk here' 'the search path' 'npm install squawk-cli, or set SQUAWK' >&2
    exit 2
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The upgrades of a file as plain SQL, a file each: N.tx.sql or N.sql, as they run in a transaction or not.
plain() {
    rm -rf "$work/sql"
    mkdir "$work/sql"
    awk -v to="$work/sql/" '
        /^--- revision/ { n++; on = 0 }
        /^--- upgrade/ { on = 1; file = to n (/autocommit/ ? "" : ".tx") ".sql"; printf "" >file }
        /^--- downgrade/ { on = 0 }
        on && !/^--- / { gsub(/:batch/, "true"); print >file }' "$1"
}

# Rules that fire on a file, sorted.
fire() {
    plain "$1"
    local each options
    for each in "$work"/sql/*.sql; do
        options=
        [[ $each != *.tx.sql ]] || options=--assume-in-transaction
        # shellcheck disable=SC2086 # one option or none
        "$squawk" --pg-version 18 --reporter gcc $options "$each" 2>/dev/null || true
    done | sed -nE 's/^[^:]*:[0-9]+:[0-9]+: (warning|error): ([a-z-]+) .*/\2/p' | sort -u
}

about() { grep -vE "$blanket" || true; }
row() { tr '\n' ' ' | sed 's/ $//; s/ /, /g'; }
add() { eval "$1=\$((\${$1:-0} + 1))"; }
sql() { plain "$1" && cat "$work"/sql/*.sql; }

printf '| case | %s | squawk on bad.sql | squawk on good.sql |\n|---|---|---|---|\n' 'Headway on bad.sql'
for folder in "$cases"/*/; do
    name=$(basename "$folder")
    if ! [[ $name =~ $both ]]; then
        add left
        if [ -f "$folder/bad.sql" ] && grep -qE '^  (BREAKS|HIGH|ROWS|UNPROVEN) ' "$folder/report.txt"; then
            add left_dangers
            [ -z "$(fire "$folder/bad.sql" | about)" ] || add left_caught
        fi
        continue
    fi
    ours=— theirs=— calm=—
    if [ -f "$folder/bad.sql" ]; then
        ours=$(grep -oE '^  (BREAKS|HIGH|ROWS|UNPROVEN|LOW) [a-z-]+' "$folder/report.txt" | sed 's/^  //' | sort -u | row)
        if grep -qE '^  (BREAKS|HIGH|ROWS|UNPROVEN) ' "$folder/report.txt"; then
            add dangers
            fire "$folder/bad.sql" >"$work/bad"
            [ ! -s "$work/bad" ] || add caught_all
            theirs=$(about <"$work/bad" | row)
            if [ -n "$theirs" ]; then add caught; else add missed theirs; theirs='**missed**'; fi
        else
            # a moment's lock, to be told and no more
            fire "$folder/bad.sql" >"$work/bad"
            theirs="$(about <"$work/bad" | row)"
            theirs=${theirs:-nothing}
        fi
    fi
    # What is harmless only once other code is released, its text does not tell.
    if [ -f "$folder/good.sql" ] && { [ ! -f "$folder/bad.sql" ] || [ "$(sql "$folder/good.sql")" != "$(sql "$folder/bad.sql")" ]; }; then
        add harmless
        fire "$folder/good.sql" >"$work/good"
        [ ! -s "$work/good" ] || add false_all
        calm=$(about <"$work/good" | row)
        if [ -n "$calm" ]; then add false; calm="**$calm**"; else calm=quiet; fi
    fi
    printf '| %s | %s | %s | %s |\n' "$name" "$ours" "$theirs" "$calm"
done

cat <<TABLE

| | dangers caught | missed | false alarms on what is harmless |
|---|---|---|---|
| Headway | $dangers of $dangers | 0 | 0 of $harmless |
| squawk, rules about a statement's danger | ${caught:-0} of $dangers | ${missed:-0} | ${false:-0} of $harmless |
| squawk, all its rules | ${caught_all:-0} of $dangers | $((dangers - ${caught_all:-0})) | ${false_all:-0} of $harmless |

$left folders are left out, since squawk has no rule for what they show: of their ${left_dangers:-0} dangers it tells ${left_caught:-0}.
$("$squawk" --version), $(date -u +%F).
TABLE
