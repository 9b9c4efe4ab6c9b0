package dev.headway.fault;

import java.time.Duration;

/** A column of the matrix: what happens to a run, at a moment that chance chooses. */
enum Fault {
    KILL("kill -9") {
        @Override
        void arm(Attack attack) {
            attack.kill();
        }
    },
    SIGTERM("SIGTERM") {
        @Override
        void arm(Attack attack) {
            attack.terminate();
        }
    },
    CUT_BEFORE_COMMIT("cut before COMMIT") {
        @Override
        void arm(Attack attack) {
            attack.cutBeforeCommit();
        }
    },
    CUT_AFTER_COMMIT("cut after COMMIT") {
        @Override
        void arm(Attack attack) {
            attack.cutAfterCommit();
        }
    },
    VANISHED("vanished host") {
        @Override
        void arm(Attack attack) {
            attack.vanish();
        }
    },
    RESTART("server restart") {
        @Override
        void arm(Attack attack) {
            attack.restart();
        }
    },
    LOCK_HELD("lock held for 5 s") {
        @Override
        void arm(Attack attack) throws Exception {
            attack.lock(Duration.ofSeconds(5));
        }
    },
    LOCK_BEYOND_BUDGET("lock beyond budget") {
        @Override
        void arm(Attack attack) throws Exception {
            attack.lockBeyondBudget();
        }
    },
    ERROR("error in statement k") {
        @Override
        void arm(Attack attack) throws Exception {
            attack.failInStatement();
        }
    };

    private final String title;

    Fault(String title) {
        this.title = title;
    }

    abstract void arm(Attack attack) throws Exception;

    /** Whether a whole process can take the place of a thread. */
    boolean meansProcesses() {
        return this == KILL || this == SIGTERM;
    }

    /** Whether the server is needed alone. */
    boolean endsTheServer() {
        return this == RESTART;
    }

    @Override
    public String toString() {
        return title;
    }
}
