package dev.headway.notebooklm.web;

/** One field of a request that is not as it must be. Immutable. */
record FieldProblem(String field, String message) {}
