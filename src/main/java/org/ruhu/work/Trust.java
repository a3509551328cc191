package org.ruhu.work;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ruhu.model.Change;
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;
import org.ruhu.store.Doubts.Reason;
import org.ruhu.sync.Certificate;
import org.ruhu.sync.ChangeCodec;
import org.ruhu.sync.PackageHead;
import org.ruhu.sync.PackageReader;
import org.ruhu.sync.Refusal;

/**
 * Whom a workspace believes, and what: a laptop its centre; the centre the laptops it has admitted, each what such a one may
 * write. Among demo data nobody has to prove anything.
 */
final class Trust implements PackageReader.Trust {
    /** What only the centre changes. */
    private static final Set<String> CONTROL = Set.of(RecordType.CONFIG.tag(), RecordType.FORM.tag(), RecordType.VILLAGE.tag(),
        RecordType.GRID.tag(), RecordType.ROUND.tag(), RecordType.BASE.tag(), RecordType.TEAM.tag(), RecordType.DEVICE.tag(),
        RecordType.ASSIGNMENT.tag());

    private final Workspace workspace;
    private final Keys keys;
    private final Assignments assignments;
    private final Map<String, Boolean> revoked = new HashMap<>();

    Trust(Workspace workspace) {
        this.workspace = workspace;
        this.keys = new Keys(workspace);
        this.assignments = new Assignments(workspace);
    }

    /** What becomes of a change. */
    sealed interface Judgement {
        record Counts() implements Judgement {}

        /** It counts, and is shown to a person. @param reason such as {@code outside} */
        record Flagged(String reason) implements Judgement {}

        record Waits(Reason reason) implements Judgement {}
    }

    @Override
    public Optional<String> signer(PackageHead head) {
        addressed(head);
        if (!workspace.empty() && workspace.demo() != head.demo()) {
            throw new Refusal.Refused(new Refusal.DemoMixed(head.demo()));
        }
        if (head.demo()) {
            return Optional.empty();
        }
        Role sender = workspace.role() == Role.CENTRE ? Role.FIELD : Role.CENTRE;
        if (!head.role().equals(sender.tag())) {
            throw new Refusal.Refused(new Refusal.UnknownSender(head.from()));
        }
        return Optional.of(sender == Role.FIELD ? laptop(head) : centre(head));
    }

    private void addressed(PackageHead head) {
        boolean ours = switch (head.to()) {
            case "any" -> true;
            case "field" -> workspace.role() == Role.FIELD || head.demo();
            case "centre" -> workspace.role() == Role.CENTRE || head.demo();
            default -> head.to().equals(workspace.device());
        };
        if (!ours) {
            throw new Refusal.Refused(new Refusal.OtherAddressee());
        }
    }

    private String centre(PackageHead head) {
        String root = keys.root().orElseThrow(() -> new Refusal.Refused(new Refusal.NotEnrolled()));
        return certified(head, root, Role.CENTRE).certificate().sign();
    }

    private String laptop(PackageHead head) {
        return keys.device(head.from()).map(fields -> fields.text("sign"))
            .orElseGet(() -> certified(head, keys.root().orElseThrow(), Role.FIELD).certificate().sign());
    }

    private static Certificate.Signed certified(PackageHead head, String root, Role role) {
        return Certificate.chained(head.cert(), root)
            .filter(signed -> signed.certificate().device().equals(head.from()) && signed.certificate().role().equals(role.tag()))
            .orElseThrow(() -> new Refusal.Refused(new Refusal.UnknownSender(head.from())));
    }

    private boolean isRevoked(String device) {
        return revoked.computeIfAbsent(device, from -> keys.device(from).map(fields -> !fields.text("revoked").isEmpty()).orElse(false));
    }

    /** What becomes of a change that is new here. */
    Judgement judge(PackageHead head, Change change) {
        if (change.must() && !ChangeCodec.KINDS.contains(change.kind())) {
            return new Judgement.Waits(Reason.NEWER);
        }
        if (head.demo() || workspace.role() == Role.FIELD) {
            return new Judgement.Counts();
        }
        if (CONTROL.contains(change.type()) || change.kind().equals("erase")) {
            return new Judgement.Waits(Reason.CONTROL);
        }
        if (isRevoked(head.from())) {
            return new Judgement.Waits(Reason.REVOKED);
        }
        if (!change.device().equals(head.from())) {
            return new Judgement.Flagged("relayed");
        }
        if (!change.grid().isEmpty() && !assignments.writable(head.from()).contains(change.grid())) {
            return new Judgement.Flagged("outside");
        }
        return new Judgement.Counts();
    }
}
