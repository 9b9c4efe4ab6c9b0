package dev.headway.notebooklm;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the backend answered. Immutable. */
public record Reply(int status, String type, String body) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    public JsonNode json() {
        return MAPPER.readTree(body);
    }

    /** The value of a text field, or what it is instead. */
    public String text(String field) {
        return json().path(field).asString("(none)");
    }
}
