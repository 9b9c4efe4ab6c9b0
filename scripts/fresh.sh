# Sourced by ./headway and ./serve, which set $root: finds Java, builds what is missing or stale.
# When nothing is, this costs one find. POSIX sh; macOS' find and readlink will do.

version=0.1.0-SNAPSHOT
cli_jar=cli/target/headway-cli-$version.jar
embedded_jar=embedded/target/headway-embedded-$version.jar
backend_jar=backend/target/backend-$version.jar

# For what runs briefly or idles: start quickly, stay small.
small='-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xms16m'

# Classes of the command line as this Java had them in memory once: halves its start. Another Java ignores it, and must
# not say so on stdout, where results go.
cli_archive=.headway/cli.jsa
archived=-Xlog:disable

say() {
    printf '%s\n' "$*" >&2
}

# what, where, remedy, exit status
fail() {
    printf '%s\n  where   %s\n  remedy  %s\n' "$1" "$2" "$3" >&2
    exit "${4:-1}"
}

if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || fail "JAVA_HOME holds no bin/java" "$JAVA_HOME" "set it to a JDK, version 17 or newer, or unset it"
else
    java=$(command -v java) || fail "there is no Java here" "the search path" "install a JDK, version 17 or newer, or set JAVA_HOME"
fi

# fresh "STAMP..." "JAR..." MODULE...: builds the modules unless the jars are there and the first stamp is newer than
# every source. All stamps are set, since who builds much has also built little.
fresh() {
    stamps=$1
    jars=$2
    shift 2
    stamp=$root/.headway/built-${stamps%% *}
    known_java || check_java
    why=$(stale "$@")
    [ -n "$why" ] || return 0
    check_maven
    lock=$root/.headway/build.lock
    take_lock
    why=$(stale "$@")
    [ -z "$why" ] || build "$@"
    rm -f "$lock"
    trap - EXIT HUP INT TERM
}

# Why there is something to build, in one line; nothing if there is not.
stale() {
    for jar in $jars; do
        if [ ! -f "$root/$jar" ]; then
            echo "$jar is missing"
            return
        fi
    done
    if [ ! -f "$stamp" ]; then
        echo "this is the first time"
        return
    fi
    for module in "$@"; do
        shift
        set -- "$@" "$root/$module/pom.xml" "$root/$module/src/main"
    done
    newer=$(find "$root/pom.xml" "$@" -newer "$stamp" -print 2>/dev/null) || newer=${newer:-something moved}
    # The first of them is enough.
    newer=${newer%%
*}
    [ -z "$newer" ] || echo "${newer#"$root/"} changed"
}

build() {
    if [ -f "$stamp" ]; then
        say "Building again, since $why ..."
    else
        say "Building for the first time: Maven downloads libraries and PostgreSQL, which takes a minute or two ..."
    fi
    modules=$(printf '%s,' "$@")
    : >"$lock.stamp"
    mvn -B -f "$root/pom.xml" -pl "${modules%,}" -am -Dquick package \
        >"$root/.headway/build.log" 2>&1 </dev/null || {
        # What is left without Maven's own story are the warnings, which count, and the errors.
        sed '/^\[INFO\]/d' "$root/.headway/build.log" >&2
        fail "the build failed, see above" "$root/.headway/build.log" "mend it, then run this again"
    }
    # The stamp is as old as the beginning: what was edited meanwhile counts as newer.
    for each in $stamps; do
        cp -p "$lock.stamp" "$root/.headway/built-$each"
    done
    rm -f "$lock.stamp"
    archive
}

# The run that is remembered fails on purpose, at a port where nobody listens: by then it has loaded what all runs load.
archive() {
    rm -f "$root/$cli_archive"
    # shellcheck disable=SC2086 # the options are words
    DATABASE_URL=postgresql://nobody@127.0.0.1:1/nothing \
        "$java" $small -XX:ArchiveClassesAtExit="$root/$cli_archive" -cp "$root/$cli_jar:$root/cli/target/lib/*" \
        dev.headway.cli.Main -c "$root/headway.toml" current --wait 0 >/dev/null 2>&1 </dev/null || true
}

# A symbolic link is made with its content in one step, so a lock always names its holder.
take_lock() {
    told=
    until ln -s $$ "$lock" 2>/dev/null; do
        holder=$(readlink "$lock") || continue
        if ! kill -0 "$holder" 2>/dev/null; then
            rm -f "$lock"
        else
            [ -n "$told" ] || say "Waiting for process $holder, which builds already ..."
            told=yes
            sleep 1
        fi
    done
    trap 'rm -f "$lock"' EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
}

# Asking a Java for its version takes longer than all else here: each is asked once.
known_java() {
    [ -d "$root/.headway" ] || mkdir "$root/.headway"
    [ -w "$root/.headway" ] ||
        fail "this directory has to be writable" "$root/.headway" "give yourself the right to, or copy the checkout"
    [ -f "$root/.headway/javas" ] || return 1
    while read -r each; do
        [ "$each" != "$java" ] || return 0
    done <"$root/.headway/javas"
    return 1
}

check_java() {
    found=$("$java" -version 2>&1) || fail "this Java does not run" "$java" "install a JDK, version 17 or newer, or set JAVA_HOME"
    found=$(printf '%s\n' "$found" | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
    number=${found%%[!0-9]*}
    [ "${number:-0}" -ge 17 ] || fail "this is Java ${found:-of an unknown version}, and 17 is needed" "$java" "install a JDK, version 17 or newer, or set JAVA_HOME"
    [ -x "${java%/*}/javac" ] || fail "this Java has no compiler: a JDK is needed" "$java" "install a JDK, version 17 or newer, or set JAVA_HOME"
    echo "$java" >>"$root/.headway/javas"
}

check_maven() {
    command -v mvn >/dev/null || fail "there is no Maven here" "the search path" "install Maven, version 3.6.3 or newer"
    found=$(mvn -v 2>&1 | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -n 1)
    major=${found% *}
    minor=${found#* }
    [ "${major:-0}" -gt 3 ] || { [ "${major:-0}" -eq 3 ] && [ "${minor:-0}" -ge 6 ]; } ||
        fail "this is Maven ${found:-of an unknown version}, and 3.6.3 is needed" "$(command -v mvn)" "install a newer Maven"
}
