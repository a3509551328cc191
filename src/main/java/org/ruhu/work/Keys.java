package org.ruhu.work;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ruhu.model.Fields;
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;
import org.ruhu.store.Settings;
import org.ruhu.sync.Age;
import org.ruhu.sync.Certificate;
import org.ruhu.sync.Signing;

/**
 * The keys of this device and what it believes in: on a laptop the district's root key and the centre's certificate, at the
 * centre the root key itself. Kept encrypted in the workspace, {@code sync-spec.md} §10.2.
 */
final class Keys {
    private static final String SIGN = "key.sign";
    private static final String BOX = "key.box";
    /** Open half of the district's root key. */
    private static final String ROOT = "root";
    /** Secret half, at the centre, until it is put into the safe. */
    private static final String ROOT_SECRET = "key.root";
    /** The centre's certificate. */
    private static final String CENTRE = "centre";
    private static final int YEARS = 1;
    /** Days before its end from which a certificate is renewed. */
    private static final int RENEWED = 60;

    private final Workspace workspace;
    private final Settings settings;

    Keys(Workspace workspace) {
        this.workspace = workspace;
        this.settings = workspace.store().settings();
    }

    /** Makes the keys that are missing: in a workspace made now, or by a program before 0.3. */
    void make() {
        Map<String, String> made = new HashMap<>();
        if (settings.get(SIGN).isEmpty()) {
            made.put(SIGN, Signing.newPair(workspace.env()).secret());
            made.put(BOX, Age.newIdentity(workspace.env()).secret());
        }
        if (workspace.role() == Role.CENTRE && settings.get(ROOT).isEmpty()) {
            Signing.Pair root = Signing.newPair(workspace.env());
            made.put(ROOT, root.open());
            made.put(ROOT_SECRET, root.secret());
        }
        if (!made.isEmpty()) {
            settings.set(made);
        }
        if (workspace.role() == Role.CENTRE && centre().map(now -> ends(now.certificate())).orElse(true)) {
            rootSecret().ifPresent(this::certify);
        }
    }

    private boolean ends(Certificate certificate) {
        return LocalDate.parse(certificate.until()).isBefore(workspace.today().plusDays(RENEWED));
    }

    /** Has the root key say again for a year that our keys are the centre's. */
    void certify(String rootSecret) {
        LocalDate today = workspace.today();
        long serial = centre().map(old -> old.certificate().serial() + 1).orElse(1L);
        var certificate = new Certificate(workspace.device(), workspace.userName(), Role.CENTRE.tag(), sign().open(),
            box().recipient(), today.minusDays(1).toString(), today.plusYears(YEARS).toString(), serial);
        settings.set(Map.of(CENTRE, certificate.signed(rootSecret).text()));
    }

    Signing.Pair sign() {
        return Signing.pair(settings.get(SIGN).orElseThrow());
    }

    Age.Identity box() {
        return Age.identities(settings.get(BOX).orElseThrow()).getFirst();
    }

    /** The district's root key; empty on a laptop that no district has invited. */
    Optional<String> root() {
        return settings.get(ROOT);
    }

    Optional<String> rootSecret() {
        return settings.get(ROOT_SECRET);
    }

    void forgetRootSecret() {
        settings.set(Map.of(ROOT_SECRET, ""));
    }

    /** The centre's certificate, as far as it is known here. */
    Optional<Certificate.Signed> centre() {
        return root().flatMap(root -> settings.get(CENTRE).flatMap(text -> Certificate.verified(text, root)));
    }

    /** From here on this district is believed. */
    void believe(String root, Certificate.Signed centre) {
        settings.set(Map.of(ROOT, root, CENTRE, centre.text()));
    }

    /** The centre has a newer certificate. */
    void centreIs(Certificate.Signed now) {
        if (centre().map(old -> old.certificate().serial() < now.certificate().serial()).orElse(true)) {
            settings.set(Map.of(CENTRE, now.text()));
        }
    }

    /** Our certificate and what it hangs on, as packages carry it; empty as long as we have none. */
    List<String> chain() {
        List<String> chain = new ArrayList<>();
        if (workspace.role() == Role.FIELD) {
            own().map(fields -> fields.text("cert")).filter(text -> !text.isEmpty()).ifPresent(chain::add);
        }
        boolean whole = workspace.role() == Role.CENTRE || !chain.isEmpty();
        centre().filter(centre -> whole).ifPresent(centre -> chain.add(centre.text()));
        return chain;
    }

    /** What the district keeps of this device; empty before it was admitted. */
    Optional<Fields> own() {
        return device(workspace.device());
    }

    /** What the district keeps of a device. */
    Optional<Fields> device(String device) {
        Fields fields = workspace.store().records().state(recordOf(device)).fields();
        return fields.values().isEmpty() ? Optional.empty() : Optional.of(fields);
    }

    /** A device's record has its id from its name: two centres that admit it write to the same one. */
    static UUID recordOf(String device) {
        return UUID.nameUUIDFromBytes((RecordType.DEVICE.tag() + " " + device).getBytes(StandardCharsets.UTF_8));
    }
}
