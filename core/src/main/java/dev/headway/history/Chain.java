package dev.headway.history;

import dev.headway.graph.Edges;
import dev.headway.graph.RevisionGraph;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Chain hashes: a revision's own checksum together with the chain hashes of all that it stands on, so that one
 * comparison a head tells whether anything below it was edited, and nothing has to be read to know it.
 */
public final class Chain {
    private Chain() {}

    /** For every revision SHA-256, in hexadecimal, over its id, its checksum and the sorted hashes of what is below. */
    public static Map<RevisionId, String> of(RevisionGraph graph) {
        Map<RevisionId, String> chains = new HashMap<>();
        MessageDigest sha256 = sha256();
        for (Revision revision : graph.revisions()) {
            List<String> below = graph.below(revision.id(), Edges.ALL).stream()
                    .map(chains::get)
                    .sorted()
                    .toList();
            String link = revision.id() + "\n" + revision.checksum() + "\n" + String.join("\n", below);
            chains.put(revision.id(), HexFormat.of().formatHex(sha256.digest(link.getBytes(StandardCharsets.UTF_8))));
        }
        return chains;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
