package org.ruhu.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.ruhu.model.Deed;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Certificate;
import org.ruhu.sync.Signing;

/**
 * The district's root key, which vouches for the centre: it is needed once a year, and belongs into the safe,
 * {@code sync-spec.md} §10.2.
 */
public final class RootKey {
    private final Workspace workspace;
    private final Keys keys;

    public RootKey(Workspace workspace) {
        this.workspace = workspace;
        this.keys = new Keys(workspace);
    }

    /**
     * How the centre's certificate stands.
     *
     * @param here  whether the root key is still in this workspace
     * @param until last day of the certificate, ISO
     * @param days  so many are left
     */
    public record State(boolean here, String until, long days) {}

    public State state() {
        Certificate now = keys.centre().orElseThrow(() -> new Trouble("work.device.centre")).certificate();
        return new State(keys.rootSecret().isPresent(), now.until(),
            ChronoUnit.DAYS.between(workspace.today(), LocalDate.parse(now.until())));
    }

    /**
     * Writes the root key into a file, reads it back, and only then forgets it here. Back-ups made before still hold it.
     *
     * @throws Trouble if it is not here any more, or the file exists or cannot be written; then it stays here
     */
    public void moveTo(Path file) {
        Devices.requireCentre(workspace);
        String secret = keys.rootSecret().orElseThrow(() -> new Trouble("work.rootkey.gone"));
        if (Files.exists(file)) {
            throw new Trouble("work.rootkey.exists", file.toString());
        }
        String text = "# created: " + workspace.env().now() + "\n# public key: " + keys.root().orElseThrow() + "\n" + secret + "\n";
        OutFile.write(file, out -> {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            return text;
        }, (part, written) -> {
            OutFile.ownersOnly(part);
            if (!Files.readString(part, StandardCharsets.US_ASCII).equals(written)) {
                throw new IOException("read back differently");
            }
        });
        keys.forgetRootSecret();
        workspace.log(Deed.ROOT_KEY_MOVED, "", "");
    }

    /**
     * Has the root key vouch for the centre for one more year; laptops learn so from their next task packages.
     *
     * @throws Trouble if there is no such key in the file
     */
    public State renew(Path file) {
        Devices.requireCentre(workspace);
        keys.certify(secret(file));
        workspace.log(Deed.CERTIFICATE_RENEWED, "", LogDetail.of("until", state().until()));
        return state();
    }

    private String secret(Path file) {
        String root = keys.root().orElseThrow(() -> new Trouble("work.device.centre"));
        return new String(SmallFile.read(file), StandardCharsets.ISO_8859_1).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .filter(line -> Signing.isKey(line) && Signing.pair(line).open().equals(root)).findFirst()
            .orElseThrow(() -> new Trouble("work.rootkey.other", file.toString()));
    }
}
