package dev.headway.cli.verb;

import dev.headway.autogenerate.Asking;
import dev.headway.diff.PossibleRename;
import java.util.Locale;
import java.util.Optional;

/** Asks on the terminal; whoever says nothing says no. */
final class RenameQuestion implements Asking {

    private final Console console;
    private final Answers answers;

    private RenameQuestion(Console console, Answers answers) {
        this.console = console;
        this.answers = answers;
    }

    /** Nobody where nobody sees the question, or only a script the result. */
    static Asking of(Console console, Answers answers, boolean quiet) {
        return quiet || console.json() || !answers.areToBeHad() ? Asking.NOBODY : new RenameQuestion(console, answers);
    }

    @Override
    public boolean isRenamed(PossibleRename possible) throws InterruptedException {
        console.ask(possible + ". Rename it? [y/N] ");
        Optional<String> answer = answers.next().map(line -> line.strip().toLowerCase(Locale.ROOT));
        return answer.filter(line -> line.equals("y") || line.equals("yes")).isPresent();
    }
}
