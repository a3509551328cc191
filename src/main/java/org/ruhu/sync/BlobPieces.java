package org.ruhu.sync;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/** Puts one picture or file of a package together from its lines, and verifies that it is what it is called. */
final class BlobPieces {
    /** Beyond this nobody attaches anything, {@code sync-spec.md} §10.4. */
    private static final int LARGEST = 5 << 20;

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private String sha = "";
    private int next;
    private int of;

    /** @return false if the piece is not the next one, or the whole is not what its name says */
    boolean add(JsonNode piece) {
        if (complete()) {
            sha = piece.path("b").asString("");
            of = piece.path("of").asInt(0);
            next = 0;
            content.reset();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(piece.path("d").asString("!"));
            boolean follows = piece.path("b").asString("").equals(sha) && piece.path("i").asInt(-1) == next
                && piece.path("of").asInt(0) == of && of > 0 && content.size() + bytes.length <= LARGEST;
            content.writeBytes(bytes);
            next++;
            return follows && (!complete() || HexFormat.of().formatHex(Digests.sha256().digest(content.toByteArray())).equals(sha));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    boolean complete() {
        return next == of;
    }

    String sha() {
        return sha;
    }

    byte[] content() {
        return content.toByteArray();
    }
}
