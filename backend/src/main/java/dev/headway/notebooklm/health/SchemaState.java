package dev.headway.notebooklm.health;

/** Where the database's schema stands, seen from this image. */
@FunctionalInterface
interface SchemaState {

    /**
     * Asks the database, anew each time.
     *
     * @throws RuntimeException when it cannot be reached or refuses to say
     */
    SchemaStatus read();
}
