package org.ruhu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Age;
import org.ruhu.sync.Digests;
import org.ruhu.sync.RecoveryAnswer.Released;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The data key, sealed to the district's recovery keys, beside the database: {@code escrow.age}, which the {@code age} command
 * opens too. {@code escrow.json} says, without any key, whose it is and to whom it is sealed.
 */
public final class Escrow {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path root;
    private final DataKey key;
    private final Identity identity;

    Escrow(Path root, DataKey key, Identity identity) {
        this.root = root;
        this.key = key;
        this.identity = identity;
    }

    /** @param sum SHA-256 of the sealed file, so that a damaged one is made again, not sent */
    private record About(String device, UUID workspace, List<String> recipients, String sum) {}

    /** A sealed key that lies in a folder. */
    public record Kept(String device, UUID workspace, byte[] sealed) {}

    private static Path file(Path root) {
        return root.resolve("escrow.age");
    }

    private static TwinFile about(Path root) {
        return TwinFile.of(root, "escrow");
    }

    /** What lies in a workspace's folder; empty where no recovery key was known yet, or where it is damaged. */
    public static Optional<Kept> in(Path root) {
        return aboutIn(root).flatMap(about -> {
            try {
                byte[] sealed = Files.readAllBytes(file(root));
                return sum(sealed).equals(about.sum) ? Optional.of(new Kept(about.device, about.workspace, sealed))
                    : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    private static Optional<About> aboutIn(Path root) {
        try {
            return about(root).read() instanceof TwinFile.Found.Whole(byte[] json, boolean _)
                ? Optional.of(JSON.readValue(json, About.class)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Seals the key to these and no others; where it is sealed to them already, nothing is written. */
    public void refresh(List<String> recipients) {
        List<String> wanted = recipients.stream().sorted().distinct().limit(Age.MOST_RECIPIENTS).toList();
        if (wanted.isEmpty()) {
            remove();
            return;
        }
        boolean right = in(root).isPresent() && aboutIn(root).filter(about -> about.recipients.equals(wanted)
            && about.device.equals(identity.device()) && about.workspace.equals(identity.workspace())).isPresent();
        if (!right) {
            byte[] sealed = Age.seal(new Released(identity.workspace(), identity.device(),
                Base64.getEncoder().encodeToString(key.bytes())).bytes(), wanted);
            SafeFile.write(file(root), sealed);
            about(root).write(JSON.writeValueAsBytes(new About(identity.device(), identity.workspace(), wanted, sum(sealed))));
        }
    }

    private void remove() {
        about(root).delete();
        try {
            Files.deleteIfExists(file(root));
        } catch (IOException e) {
            throw new Trouble("store.trouble.write", e, root.toString());
        }
    }

    private static String sum(byte[] sealed) {
        return HexFormat.of().formatHex(Digests.sha256().digest(sealed));
    }
}
