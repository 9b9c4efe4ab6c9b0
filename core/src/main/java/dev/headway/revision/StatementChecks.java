package dev.headway.revision;

import dev.headway.sql.Command;
import dev.headway.sql.Piece;
import dev.headway.sql.Statement;
import dev.headway.sql.Tokens;
import dev.headway.sql.Variables;
import java.util.List;

/**
 * What may be wrong with a statement where it stands, as far as its tokens tell. Immutable but for the list of faults.
 *
 * @param placeholders what the header declares
 * @param section the word that opened the section
 * @param autocommit whether its statements run outside a transaction, or nobody can tell
 */
record StatementChecks(Values values, List<String> placeholders, String section, boolean autocommit) {

    /** @param before what stands above it in its section */
    void check(Piece.Command piece, Options options, boolean asksForBatch, List<Section.Entry> before) {
        checkTransaction(piece.statement());
        BatchChecks batch = new BatchChecks(values, section, autocommit);
        batch.check(piece, options, asksForBatch);
        batch.checkBackground(options, before);
        checkSettings(piece.statement());
        for (String variable : piece.variables()) {
            checkVariable(piece.statement(), variable);
        }
    }

    private void checkTransaction(Statement statement) {
        Command command = Command.of(statement.text());
        if (command.transaction() == Command.Transaction.CONTROL) {
            values.fault(
                    statement.origin(),
                    command.name() + " in a revision: Headway begins and ends the transactions",
                    autocommit
                            ? "remove it: under autocommit every statement commits by itself"
                            : "remove it; statements that must commit one by one go under --- " + section
                                    + " autocommit");
        } else if (command.transaction() == Command.Transaction.REFUSED && !autocommit) {
            values.fault(
                    statement.origin(),
                    command.name() + " cannot run inside a transaction block",
                    "open the section with --- " + section + " autocommit   (best in a revision that does only this)");
        }
        if (Command.isNamelessIndex(statement.text())) {
            values.fault(
                    statement.origin(),
                    command.name() + " without a name for the index",
                    "name it: after a failure only its name tells which index was left behind INVALID");
        }
    }

    /** What the session must keep, because of what reads and cuts the file, or of the driver. */
    private void checkSettings(Statement statement) {
        for (KeptSetting kept : KeptSetting.ALL) {
            if (kept.isChanged(new Tokens(statement.text()))) {
                values.fault(statement.origin(), kept.what(), kept.remedy());
            }
        }
    }

    void checkVariable(Statement statement, String variable) {
        String name = Variables.name(variable);
        boolean declared = placeholders.contains(name);
        if (Variables.isQuoted(variable) && !declared) {
            values.fault(
                    statement.origin(),
                    "the placeholder " + variable + " is not declared",
                    "add --- uses " + name + " to the header   (in an array slice, put a blank: [1 : \"n\"])");
        } else if (!Variables.isQuoted(variable) && declared) {
            values.fault(
                    statement.origin(),
                    "the placeholder " + variable + " is neither a literal nor an identifier",
                    "write :'" + name + "' for a literal, :\"" + name + "\" for an identifier");
        }
    }
}
