package org.ruhu.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;
import org.ruhu.store.Recovery;
import org.ruhu.sync.RecoveryAnswer;
import org.ruhu.sync.RecoveryRequest;

/** Getting back in without the password, with the district's help; on a workspace that nobody has entered. */
public final class ForgottenPassword {
    private static final int LARGEST = 1 << 17;

    private ForgottenPassword() {}

    /** What came of asking. */
    public sealed interface Asked {
        /** @param code to be compared by telephone before the district answers */
        record Written(Path file, String code) implements Asked {}

        /** The district's recovery keys never came to this laptop: only a colleague who looks after users can help. */
        record NoKey() implements Asked {}

        record InUse() implements Asked {}
    }

    /** What a file that should be an answer is. */
    public sealed interface Answer {
        record Fits(RecoveryAnswer answer) implements Answer {}

        record NoAnswer() implements Answer {}

        /** An answer to another laptop, or to a request that was given up or used. */
        record NotOurs() implements Answer {}
    }

    /** What came of a new password. */
    public enum Used { DONE, NOT_OURS, IN_USE }

    /** What a request is called. */
    public static String fileName(String device) {
        return "ruhu-recovery-" + device + ".json";
    }

    /**
     * Writes the request to the district; an earlier request is thereby given up.
     *
     * @param user tag of the user
     * @param to   the file, or the folder in which it gets its usual name
     * @throws Trouble if it cannot be written
     */
    public static Asked ask(Path workspace, String user, Path to, Env env) {
        return switch (Recovery.ask(workspace, user, env)) {
            case Recovery.Asked.Ready(RecoveryRequest request) -> {
                Path file = Files.isDirectory(to) ? to.resolve(fileName(request.device())) : to;
                OutFile.write(file, out -> {
                    out.write(request.bytes());
                    return file;
                });
                yield new Asked.Written(file, request.code());
            }
            case Recovery.Asked.NoKey() -> new Asked.NoKey();
            case Recovery.Asked.InUse() -> new Asked.InUse();
        };
    }

    /** @throws Trouble if the file cannot be read */
    public static Answer read(Path workspace, Path file) {
        Optional<RecoveryAnswer> answer = RecoveryAnswer.read(bytes(file));
        if (answer.isEmpty()) {
            return new Answer.NoAnswer();
        }
        return Recovery.fits(workspace, answer.get()) ? new Answer.Fits(answer.get()) : new Answer.NotOurs();
    }

    /** At most what an answer may have: a longer file is none. */
    static byte[] bytes(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new Trouble("package.trouble.read", e, file.toString());
        }
    }

    /** Sets the new password; the person then enters with it. @throws Trouble if it is too weak, or nothing could be written */
    public static Used use(Path workspace, RecoveryAnswer answer, char[] password, Env env) {
        return switch (Recovery.use(workspace, answer, password, env)) {
            case Recovery.Used.Done() -> Used.DONE;
            case Recovery.Used.NotOurs() -> Used.NOT_OURS;
            case Recovery.Used.InUse() -> Used.IN_USE;
        };
    }
}
