package dev.headway.autogenerate;

import dev.headway.diff.PossibleRename;

/** Somebody who may know whether something has another name now. */
@FunctionalInterface
public interface Asking {

    /** Nobody is there. */
    Asking NOBODY = possible -> false;

    boolean isRenamed(PossibleRename possible) throws InterruptedException;
}
