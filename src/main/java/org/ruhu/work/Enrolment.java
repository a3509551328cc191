package org.ruhu.work;

import java.nio.file.Path;
import java.util.Optional;
import org.ruhu.model.Act;
import org.ruhu.model.Deed;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Certificate;
import org.ruhu.sync.EnrolmentRequest;
import org.ruhu.sync.Invitation;

/**
 * Makes this laptop one of a district's: it is invited, answers with its keys, and is admitted by its first task package,
 * {@code sync-spec.md} §10.3.
 */
public final class Enrolment {
    private final Workspace workspace;
    private final Keys keys;

    public Enrolment(Workspace workspace) {
        this.workspace = workspace;
        this.keys = new Keys(workspace);
    }

    /** How far it is. */
    public sealed interface State {
        record Alone() implements State {}

        /** An invitation was answered. @param fingerprint the centre shows the same */
        record Asked(String centre, String fingerprint) implements State {}

        /** @param name as the centre calls this laptop */
        record Admitted(String centre, String name) implements State {}

        /** The centre has taken this laptop out of use. */
        record Revoked(String centre, String at) implements State {}
    }

    public State state() {
        Optional<String> centre = keys.centre().map(signed -> signed.certificate().name());
        if (centre.isEmpty()) {
            return new State.Alone();
        }
        return keys.own().map(own -> own.text("revoked").isEmpty() ? (State) new State.Admitted(centre.get(), own.text("name"))
            : new State.Revoked(centre.get(), own.text("revoked"))).orElseGet(() -> new State.Asked(centre.get(),
            EnrolmentRequest.fingerprint(workspace.device(), keys.sign().open(), keys.box().recipient())));
    }

    /**
     * Answers an invitation; from here on this district is believed.
     *
     * @return what goes back to the centre
     * @throws Trouble if it is no invitation, or this laptop belongs to another district
     */
    public EnrolmentRequest answer(byte[] file) {
        workspace.require(Act.IMPORT);
        if (workspace.role() != Role.FIELD) {
            throw new Trouble("work.enrol.field");
        }
        if (workspace.demo()) {
            throw new Trouble("work.enrol.demo");
        }
        Invitation invitation = Invitation.read(file).orElseThrow(() -> new Trouble("work.enrol.noinvitation"));
        if (keys.root().isPresent() && !keys.root().get().equals(invitation.root())) {
            throw new Trouble("work.enrol.other");
        }
        Certificate.Signed centre = Certificate.verified(invitation.cert(), invitation.root()).orElseThrow();
        keys.believe(invitation.root(), centre);
        workspace.log(Deed.ENROLMENT_ASKED, centre.certificate().device(), "");
        return EnrolmentRequest.of(workspace.device(), invitation.name(), keys.sign().open(), keys.box().recipient(),
            invitation.code());
    }

    /**
     * The same from file to file.
     *
     * @throws Trouble also if one cannot be read, or the other not be written
     */
    public EnrolmentRequest answer(Path invitation, Path out) {
        EnrolmentRequest request = answer(SmallFile.read(invitation));
        SmallFile.write(out, request.bytes());
        return request;
    }
}
