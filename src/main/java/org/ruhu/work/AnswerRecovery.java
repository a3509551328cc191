package org.ruhu.work;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.ruhu.model.Act;
import org.ruhu.model.Deed;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Age;
import org.ruhu.sync.RecoveryAnswer;
import org.ruhu.sync.RecoveryRequest;

/** At the centre: lets a user of a laptop set a new password, with the district's recovery key. Logged on both sides. */
public final class AnswerRecovery {
    private final Workspace workspace;

    public AnswerRecovery(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param code the same as on the laptop, or the request was exchanged on its way */
        record Written(Path file, String device, int number, String code) implements Outcome {}

        record NoRequest() implements Outcome {}

        /** No {@code AGE-SECRET-KEY-1…} is in the file. */
        record NoKey() implements Outcome {}

        /** The laptop's key was not sealed to this one. */
        record OtherKey() implements Outcome {}
    }

    /** Reads a request, to have its code compared before it is answered. @throws Trouble if the file cannot be read */
    public Optional<RecoveryRequest> read(Path request) {
        allowed();
        return RecoveryRequest.read(ForgottenPassword.bytes(request));
    }

    /**
     * @param key file with the district's recovery key, as it was printed
     * @throws Denied  if the person may not
     * @throws Trouble if a file cannot be read or written
     */
    public Outcome run(Path request, Path key, Path out) {
        Optional<RecoveryRequest> asked = read(request);
        if (asked.isEmpty()) {
            return new Outcome.NoRequest();
        }
        List<Age.Identity> keys = Age.identities(new String(ForgottenPassword.bytes(key), StandardCharsets.UTF_8));
        if (keys.isEmpty()) {
            return new Outcome.NoKey();
        }
        Optional<RecoveryAnswer.Released> released = asked.get().sealed().flatMap(sealed -> open(sealed, keys, asked.get()))
            .or(() -> sentBefore(asked.get()).flatMap(sealed -> open(sealed, keys, asked.get())));
        if (released.isEmpty()) {
            return new Outcome.OtherKey();
        }
        RecoveryAnswer answer = RecoveryAnswer.of(asked.get(), released.get());
        // first the log: what was released unseen could not be called back
        workspace.log(Deed.RECOVERY_ANSWERED, asked.get().device(), asked.get().user() + " " + asked.get().code());
        OutFile.write(out, file -> {
            file.write(answer.bytes());
            return out;
        });
        return new Outcome.Written(out, asked.get().device(), asked.get().number(), asked.get().code());
    }

    private void allowed() {
        workspace.require(Act.RECOVER);
        if (workspace.role() != Role.CENTRE) {
            throw new Trouble("work.recovery.centre");
        }
    }

    /** What the laptop sent with its last package serves where the request's own is damaged. */
    private Optional<byte[]> sentBefore(RecoveryRequest request) {
        try {
            return workspace.store().escrowOf(request.device()).map(Base64.getDecoder()::decode);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<RecoveryAnswer.Released> open(byte[] sealed, List<Age.Identity> keys, RecoveryRequest request) {
        return Age.open(sealed, keys).flatMap(RecoveryAnswer.Released::read)
            .filter(released -> released.workspace().equals(request.workspace()));
    }
}
