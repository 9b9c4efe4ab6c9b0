package dev.headway.jpa.hibernate;

/** What Hibernate, or the application's code under it, stumbled over. */
final class Failure {

    private Failure() {}

    static Refusal of(Throwable thrown) {
        StringBuilder what = new StringBuilder("Hibernate " + org.hibernate.Version.getVersionString()
                + " cannot read the entities: " + message(thrown));
        // The innermost cause names the class or attribute more often than not.
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            String more = message(cause);
            if (what.indexOf(more) < 0) {
                what.append("; ").append(more);
            }
        }
        return new Refusal(
                what.toString(),
                "the entities",
                thrown instanceof LinkageError
                        ? "add what is missing to the class path: [entities] classpath in headway.toml"
                        : "mend the mapping; what the application sets in code, say in [entities.settings] of headway.toml",
                thrown);
    }

    private static String message(Throwable thrown) {
        String text = thrown.getMessage();
        return text == null || thrown instanceof LinkageError ? thrown.toString() : text;
    }
}
