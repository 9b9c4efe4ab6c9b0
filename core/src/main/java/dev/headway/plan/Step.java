package dev.headway.plan;

import dev.headway.revision.Revision;

/** One revision, one way, and what it does to the version table when it is done. Immutable. */
public record Step(Revision revision, Direction direction, HeadMove move) {}
