package dev.headway.revision;

/** Somewhere that revisions are read from: a directory, the class path, a list. */
public interface RevisionSource {

    /** Reads everything, reports every fault, throws nothing for what a user may have written. */
    Reading read();
}
