package dev.headway.cli.verb;

import java.util.Map;
import java.util.Optional;

/** Verbs of other tools, and what to type here instead. */
public final class ForeignVerbs {

    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("migrate", "headway upgrade head"),
            Map.entry("up", "headway upgrade head"),
            Map.entry("update", "headway upgrade head"),
            Map.entry("deploy", "headway upgrade head"),
            Map.entry("info", "headway current   for the database, headway history   for the files"),
            Map.entry("status", "headway current   for the database, headway history   for the files"),
            Map.entry("validate", "headway heads   reads and checks every file, headway current   asks the database"),
            Map.entry(
                    "lint", "headway rehearse   runs what is pending on a scratch database, and tells who is shut out"),
            Map.entry(
                    "test", "headway rehearse   runs what is pending on a scratch database, and tells who is shut out"),
            Map.entry("repair", "headway doctor   tells what is wrong and the command that mends it"),
            Map.entry("undo", "headway downgrade -1"),
            Map.entry("rollback", "headway downgrade -1"),
            Map.entry("down", "headway downgrade -1"),
            Map.entry("baseline", "headway stamp REVISION   records a revision that the database already has"),
            Map.entry("new", "headway revision -m \"what it does\""),
            Map.entry("create", "headway revision -m \"what it does\""),
            Map.entry("generate", "headway revision -m \"what it does\""),
            Map.entry("clean", "headway downgrade base   takes everything back, newest first"),
            Map.entry("drop-all", "headway downgrade base   takes everything back, newest first"),
            Map.entry("tag", "headway revision --branch-label NAME   names a place in the history"),
            Map.entry("list_templates", "headway init   there is one way to begin"));

    private static final Map<String, String> OPTIONS = Map.of(
            "--tag", "leave it out: no program of yours reads it",
            "--version-path", "leave it out: one directory holds all revisions, --migrations names it",
            "--template", "leave it out: there is one way to begin",
            "--sql", "leave it out: upgrade, downgrade, stamp and ensure_version write scripts",
            "--package", "leave it out: a revision is a file of SQL");

    private ForeignVerbs() {}

    /** What to do instead of giving an option of Alembic's that means nothing here. */
    public static Optional<String> insteadOf(String option) {
        int equals = option.indexOf('=');
        return Optional.ofNullable(OPTIONS.get(equals < 0 ? option : option.substring(0, equals)));
    }

    public static Optional<String> answer(String verb) {
        return Optional.ofNullable(ANSWERS.get(verb));
    }
}
