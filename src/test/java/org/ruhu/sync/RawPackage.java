package org.ruhu.sync;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;

/** A package as text that can be altered and signed again: what somebody who has a key can send, and no program of ours writes. */
public record RawPackage(String head, List<String> changes) {
    /** @param clear of a package without pictures */
    public static RawPackage of(byte[] clear) {
        List<String> lines = new String(clear, StandardCharsets.UTF_8).lines().toList();
        List<String> changes = lines.subList(3, lines.size() - 3).stream()
            .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line).filter(line -> !line.startsWith("{\"ck\""))
            .toList();
        String head = lines.get(1);
        return new RawPackage(head.substring("\"head\":".length(), head.length() - 1), changes);
    }

    public RawPackage head(UnaryOperator<String> altered) {
        return new RawPackage(altered.apply(head), changes);
    }

    /** With one member of the head set anew. @param value JSON */
    public RawPackage head(String member, String value) {
        var tree = (tools.jackson.databind.node.ObjectNode) Json.MAPPER.readTree(head);
        tree.set(member, Json.MAPPER.readTree(value));
        return new RawPackage(tree.toString(), changes);
    }

    /** With its last change altered. */
    public RawPackage last(UnaryOperator<String> altered) {
        List<String> others = new ArrayList<>(changes);
        others.set(others.size() - 1, altered.apply(others.getLast()));
        return new RawPackage(head, others);
    }

    /** With one change more. */
    public RawPackage with(String change) {
        List<String> more = new ArrayList<>(changes);
        more.add(change);
        return new RawPackage(head, more);
    }

    /** Signed as a whole. */
    public byte[] bytes(String secret) {
        return bytes(secret, UnaryOperator.identity());
    }

    /** @param end alters the last line */
    public byte[] bytes(String secret, UnaryOperator<String> end) {
        String counted = head.replaceFirst("\"changes\":\\d+", "\"changes\":" + changes.size());
        String text = PackageWriter.START + "\n\"head\":" + counted + ",\n" + PackageWriter.CHANGES + "\n"
            + String.join(",\n", changes) + (changes.isEmpty() ? "" : "\n") + PackageWriter.CLOSED + "\n" + PackageWriter.NO_BLOBS + "\n";
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        MessageDigest digest = Digests.sha256();
        byte[] sum = digest.digest(body);
        var out = new ByteArrayOutputStream();
        out.writeBytes(body);
        out.writeBytes(end.apply("\"end\":{\"changes\":" + changes.size() + ",\"blobs\":0,\"sha256\":\"" + HexFormat.of().formatHex(sum)
            + "\",\"sig\":\"" + Signing.sign(secret, Signing.Of.PACKAGE, sum) + "\"}}\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
