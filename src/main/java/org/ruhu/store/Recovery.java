package org.ruhu.store;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.ruhu.model.Deed;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;
import org.ruhu.model.User;
import org.ruhu.sync.Age;
import org.ruhu.sync.RecoveryAnswer;
import org.ruhu.sync.RecoveryRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody forgot their password: the way of the data key back to this workspace, through the district. The one-time key that
 * the answer is sealed to waits in {@code recovery.json}, until it is used or the password comes to mind.
 */
public final class Recovery {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Recovery() {}

    /**
     * A request that waits for its answer.
     *
     * @param user   tag of the user whose password is forgotten
     * @param secret the one-time key
     */
    private record Pending(String user, int number, UUID workspace, String secret, String code, String asked) {}

    /** What is known of a request that waits, without any key. @param code the same that the district sees */
    public record Waiting(int number, String code, String asked) {}

    /** What came of asking. */
    public sealed interface Asked {
        record Ready(RecoveryRequest request) implements Asked {}

        /** The district's recovery keys have never come to this laptop. */
        record NoKey() implements Asked {}

        record InUse() implements Asked {}
    }

    /** What came of an answer. */
    public sealed interface Used {
        record Done() implements Used {}

        /** It answers no request that waits here. */
        record NotOurs() implements Used {}

        record InUse() implements Used {}
    }

    private static TwinFile file(Path root) {
        return TwinFile.of(root, "recovery");
    }

    private static Optional<Pending> pending(Path root) {
        try {
            return file(root).read() instanceof TwinFile.Found.Whole(byte[] json, boolean _)
                ? Optional.of(JSON.readValue(json, Pending.class)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    public static Optional<Waiting> waiting(Path root) {
        return pending(root).map(pending -> new Waiting(pending.number, pending.code, pending.asked));
    }

    /** Makes a request; an earlier one is thereby given up. */
    public static Asked ask(Path root, String user, Env env) {
        Optional<Escrow.Kept> kept = Escrow.in(root);
        if (kept.isEmpty()) {
            return new Asked.NoKey();
        }
        return locked(root, () -> asked(root, user, kept.get(), env), new Asked.InUse());
    }

    private static Asked asked(Path root, String user, Escrow.Kept kept, Env env) {
        Keyring keyring = Keyring.read(root);
        int number = keyring.seats(env).users().stream().filter(seat -> seat.id().equals(user)).findFirst()
            .orElseThrow(() -> new Trouble("store.trouble.nouser")).number();
        Age.Identity once = Age.newIdentity(env);
        String now = env.now().toString();
        var request = new RecoveryRequest(RecoveryRequest.FORMAT, 1, kept.device(), kept.workspace(), user, number,
            once.recipient(), Base64.getEncoder().encodeToString(kept.sealed()), now);
        file(root).write(JSON.writeValueAsBytes(new Pending(user, number, kept.workspace(), once.secret(), request.code(), now)));
        keyring.note(user, Deed.RECOVERY_ASKED, env);
        return new Asked.Ready(request);
    }

    /** Whether the answer opens with the key that waits here. */
    public static boolean fits(Path root, RecoveryAnswer answer) {
        return opened(root, answer).isPresent();
    }

    private static Optional<DataKey> opened(Path root, RecoveryAnswer answer) {
        return pending(root).filter(asked -> asked.workspace.equals(answer.workspace()) && asked.user.equals(answer.user()))
            .flatMap(asked -> Age.identities(asked.secret).stream().findFirst())
            .flatMap(answer::open).filter(released -> released.workspace().equals(answer.workspace()))
            .map(released -> Base64.getDecoder().decode(released.key())).filter(key -> key.length == DataKey.BYTES)
            .map(DataKey::new);
    }

    /**
     * Gives the user who forgot it another password; everything else of the workspace stays as it is.
     *
     * @throws Trouble if the password is too weak, or nothing could be written; then the old one, if anybody knew it, holds
     */
    public static Used use(Path root, RecoveryAnswer answer, char[] password, Env env) {
        return locked(root, () -> {
            Optional<DataKey> key = opened(root, answer);
            Keyring keyring = Keyring.read(root);
            Optional<User> user = key.flatMap(found -> keyring.known(answer.user(), found));
            if (user.isEmpty()) {
                return new Used.NotOurs();
            }
            keyring.password(user.get(), password, key.get(), env);
            keyring.note(user.get().id(), Deed.RECOVERED, env);
            key.get().close();
            file(root).delete();
            return new Used.Done();
        }, new Used.InUse());
    }

    /** Somebody who asked has entered after all. */
    static void entered(Path root, User user) {
        if (pending(root).filter(asked -> asked.user.equals(user.id())).isPresent()) {
            file(root).delete();
        }
    }

    private static <T> T locked(Path root, Supplier<T> work, T inUse) {
        Optional<FileLock> lock = new Folders(root).lock();
        if (lock.isEmpty()) {
            return inUse;
        }
        try {
            return work.get();
        } finally {
            try {
                lock.get().acquiredBy().close();
            } catch (IOException e) {
                throw new Trouble("store.trouble.write", e, root.toString());
            }
        }
    }
}
