package dev.headway;

/** The front door. */
public final class Migrations {
    private Migrations() {}
}
