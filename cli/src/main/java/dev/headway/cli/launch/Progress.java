package dev.headway.cli.launch;

import dev.headway.connect.Waiting;
import dev.headway.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a launch has come, as the {@link Responder} tells it until the server itself answers. Holds no secret.
 * Immutable.
 */
sealed interface Progress {

    /** One word for machines: {@code waiting}, {@code migrating}, {@code held}. */
    String status();

    /** One line for people. */
    String message();

    /** The server does not accept a login yet. {@code last} is the try that failed; empty before the first. */
    record WaitingForDatabase(Optional<Waiting.Unavailable> last) implements Progress {

        static final WaitingForDatabase NOT_TRIED = new WaitingForDatabase(Optional.empty());

        @Override
        public String status() {
            return "waiting";
        }

        @Override
        public String message() {
            return last.map(t -> "waiting for the database (" + Wording.tries(t) + "): " + Wording.oneLine(t.reason()))
                    .orElse("waiting for the database");
        }
    }

    /** Somebody else migrates this database. {@code holder} is who, as far as the server tells. */
    record WaitingForMigrator(String holder) implements Progress {

        @Override
        public String status() {
            return "waiting";
        }

        @Override
        public String message() {
            return "waiting for another migrator: " + holder;
        }
    }

    /** The command that runs before the first pending revision is at work. */
    record BackingUp() implements Progress {

        @Override
        public String status() {
            return "migrating";
        }

        @Override
        public String message() {
            return "running the backup";
        }
    }

    /**
     * Revisions are being applied.
     *
     * @param applied how many have taken effect
     * @param planned how many there will be; 0 while that is not known
     * @param current what is running; empty before the first
     */
    record Migrating(int applied, int planned, Optional<Current> current) implements Progress {

        static final Migrating NOT_PLANNED = new Migrating(0, 0, Optional.empty());

        @Override
        public String status() {
            return "migrating";
        }

        @Override
        public String message() {
            String count = planned == 0 ? "" : " (" + applied + " of " + planned + " applied)";
            return current.map(c -> "applying " + c).orElse("migrating") + count;
        }

        /** The revision that is running, since when. */
        record Current(String revision, String message, Instant since) {

            @Override
            public String toString() {
                return message.isEmpty() ? revision : revision + ", " + message;
            }
        }
    }

    /** It cannot go on, and stays only so that a shell can be opened beside it. */
    record Held(List<Problem> problems) implements Progress {

        public Held {
            problems = List.copyOf(problems);
        }

        @Override
        public String status() {
            return "held";
        }

        @Override
        public String message() {
            return Wording.oneLine(problems.get(0).what());
        }
    }
}
