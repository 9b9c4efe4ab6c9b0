package dev.headway.rehearse;

import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/** Something that the server said while a statement ran, below an error. Immutable. */
record Message(String state, String text, String detail) {

    static List<Message> all(@Nullable SQLWarning first) {
        List<Message> messages = new ArrayList<>();
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            Optional<ServerErrorMessage> said = warning instanceof PSQLWarning ofServer
                    ? Optional.ofNullable(ofServer.getServerErrorMessage())
                    : Optional.empty();
            messages.add(new Message(
                    String.valueOf(warning.getSQLState()),
                    said.map(ServerErrorMessage::getMessage).orElse(String.valueOf(warning.getMessage())),
                    said.map(ServerErrorMessage::getDetail).orElse("")));
        }
        return messages;
    }
}
