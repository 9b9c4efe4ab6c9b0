package dev.headway.corpus;

/**
 * How one pair went.
 *
 * @param stage what was tried when it ended
 * @param detail one line
 */
record Outcome(String pair, Verdict verdict, String stage, String detail) {

    enum Verdict {
        PASS,
        /** The schemas themselves do not load. */
        UNLOADABLE,
        /** Headway said why it does not do this. */
        REFUSED,
        /** Something is different that is not. */
        NOISE,
        /** An exception, or a statement that the server did not take. */
        FAILED,
        /** All statements ran, and the result is another one. */
        WRONG
    }

    static Outcome of(String pair, Verdict verdict, String stage, String text) {
        String line = text.strip().lines().findFirst().orElse("").replace('\t', ' ');
        return new Outcome(pair, verdict, stage, line.length() > 300 ? line.substring(0, 300) : line);
    }

    static Outcome parse(String line) {
        String[] parts = line.split("\t", -1);
        return new Outcome(parts[0], Verdict.valueOf(parts[1]), parts[2], parts[3]);
    }

    @Override
    public String toString() {
        return String.join("\t", pair, verdict.name(), stage, detail);
    }
}
