package dev.headway.walk;

/** What became of an offer to do what is left to be done in the background. */
public enum Background {
    /** Nothing was left. */
    NOTHING,
    /** Another worker is at it. */
    TAKEN,
    /** All that was left has been done. */
    DONE
}
