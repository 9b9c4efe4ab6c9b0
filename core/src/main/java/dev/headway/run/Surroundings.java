package dev.headway.run;

/** What is done in a step's transaction beside its own statements. */
record Surroundings(Aside aside, EachHook hooks) {}
