package dev.headway.history;

import java.util.Optional;

/** Headway's own version. */
public final class Version {

    /** As in the jar's manifest; {@code dev} where classes are run without one. */
    public static final String TEXT = Optional.ofNullable(
                    Version.class.getPackage().getImplementationVersion())
            .orElse("dev");

    private Version() {}
}
