package dev.headway.graph;

/** Which edges of the graph a walk follows. */
public enum Edges {
    /** {@code revises} only: what makes a branch. */
    PARENTS,
    /** {@code revises} and {@code depends}: what must be applied before what. */
    ALL
}
