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
import java.util.Optional;

/**
 * What each revision stands on, and chain hashes: a revision's own checksum together with the chain hashes of all that it
 * stands on, so that one comparison a head tells whether anything below it was edited, and nothing has to be read to
 * know it. Immutable.
 */
public final class Chain {

    private final Map<RevisionId, Link> links;

    private Chain(Map<RevisionId, Link> links) {
        this.links = Map.copyOf(links);
    }

    /**
     * One revision's.
     *
     * @param parents as the file has them
     * @param depends labels resolved
     * @param hash SHA-256, in hexadecimal, over the id, the checksum and the sorted hashes of what is right below
     */
    public record Link(List<RevisionId> parents, List<RevisionId> depends, String hash) {

        public Link {
            parents = List.copyOf(parents);
            depends = List.copyOf(depends);
        }
    }

    public static Chain of(RevisionGraph graph) {
        Map<RevisionId, Link> links = new HashMap<>();
        MessageDigest sha256 = sha256();
        for (Revision revision : graph.revisions()) {
            List<String> below = graph.below(revision.id(), Edges.ALL).stream()
                    .map(id -> link(links, id).hash())
                    .sorted()
                    .toList();
            String text = revision.id() + "\n" + revision.checksum() + "\n" + String.join("\n", below);
            String hash = HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
            List<RevisionId> depends =
                    graph.dependencies(revision.id()).stream().map(Revision::id).toList();
            links.put(revision.id(), new Link(revision.parents(), depends, hash));
        }
        return new Chain(links);
    }

    /**
     * The link of a revision of the graph.
     *
     * @throws IllegalArgumentException if the graph has no such revision
     */
    public Link link(RevisionId id) {
        return link(links, id);
    }

    /** The hash of a row's revision; empty where the graph does not know it. */
    public Optional<String> hash(RevisionId id) {
        return Optional.ofNullable(links.get(id)).map(Link::hash);
    }

    private static Link link(Map<RevisionId, Link> links, RevisionId id) {
        Link link = links.get(id);
        if (link == null) {
            throw new IllegalArgumentException("no such revision: " + id);
        }
        return link;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
