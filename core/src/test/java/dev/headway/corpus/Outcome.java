package dev.headway.corpus;

/**
 * How one pair went.
 *
 * @param stage what was tried when it ended
 * @param detail one line
 * @param kept what became of the rows
 * @param rows one line about them
 */
record Outcome(String pair, Verdict verdict, String stage, String detail, Kept kept, String rows) {

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

    /** The law of rows: whatever keeps its name and type keeps its values, and no table or column is made again. */
    enum Kept {
        PASS,
        /** It did not come to that. */
        UNTRIED,
        /** No table took a row. */
        NO_ROWS,
        /** The server refused a statement for what the rows are, as the new schema forbids them; without them it went. */
        REFUSED,
        /** A table or a column is another one than before, whether or not anything else would have done. */
        REPLACED,
        LOST
    }

    Outcome {
        detail = line(detail);
        rows = line(rows);
    }

    static Outcome parse(String line) {
        String[] parts = line.split("\t", -1);
        return new Outcome(parts[0], Verdict.valueOf(parts[1]), parts[2], parts[3], Kept.valueOf(parts[4]), parts[5]);
    }

    private static String line(String text) {
        String line = text.strip().lines().findFirst().orElse("").replace('\t', ' ');
        return line.length() > 300 ? line.substring(0, 300) : line;
    }

    @Override
    public String toString() {
        return String.join("\t", pair, verdict.name(), stage, detail, kept.name(), rows);
    }
}
