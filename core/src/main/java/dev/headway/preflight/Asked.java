package dev.headway.preflight;

import dev.headway.problem.Origin;

/** A need, and the statement that has it. Immutable. */
record Asked(Need need, Origin origin) {}
