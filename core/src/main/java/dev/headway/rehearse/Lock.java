package dev.headway.rehearse;

import dev.headway.pg.LockMode;

/** A lock on a relation, held or waited for. Immutable. */
record Lock(long relation, LockMode mode) {}
