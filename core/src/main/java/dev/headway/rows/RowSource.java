package dev.headway.rows;

/** Where the rows of a rehearsal are from. */
public sealed interface RowSource permits RowSource.Generated, RowFile {

    /** Made up from the schema. */
    record Generated() implements RowSource {}
}
