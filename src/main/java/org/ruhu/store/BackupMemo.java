package org.ruhu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is remembered of the back-ups of a workspace, in its folder: the second place and how the last ones went. A
 * convenience: a memo that cannot be read is empty, and one that cannot be written is missed.
 *
 * @param second folder for a second copy, such as one on a stick; null: none
 */
public record BackupMemo(@Nullable String second, Seen first, Seen other) {
    static final String FILE = "backups.json";

    private static final Logger LOG = LoggerFactory.getLogger(BackupMemo.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Of a place without back-ups. */
    public static final Seen NEVER = new Seen(null, null, false, null, null, null);
    private static final BackupMemo NOTHING = new BackupMemo(null, NEVER, NEVER);

    /**
     * At one place.
     *
     * @param at       when the last one was made, ISO; null: never
     * @param mark     where the journal ended then, see {@link BackupSource#mark}
     * @param verified whether it was read back in full
     * @param failedAt when one failed since, ISO; null: none did
     * @param key      of the sentence that says why
     */
    public record Seen(@Nullable String at, @Nullable String mark, boolean verified, @Nullable String failedAt,
                       @Nullable String key, @Nullable List<String> args) {
        public static Seen made(String at, String mark, boolean verified) {
            return new Seen(at, mark, verified, null, null, null);
        }

        /** The last good one stays known. */
        public Seen failed(String when, Trouble why) {
            return new Seen(at, mark, verified, when, why.key(), List.of(why.args()).stream().map(String::valueOf).toList());
        }

        public Optional<Trouble> trouble() {
            return key == null ? Optional.empty() : Optional.of(new Trouble(key, args == null ? new Object[0] : args.toArray()));
        }
    }

    public BackupMemo withFirst(Seen seen) {
        return new BackupMemo(second, seen, other);
    }

    public BackupMemo withOther(Seen seen) {
        return new BackupMemo(second, first, seen);
    }

    public static BackupMemo read(Path root) {
        Path file = root.resolve(FILE);
        try {
            if (Files.isRegularFile(file)) {
                BackupMemo memo = JSON.readValue(Files.readAllBytes(file), BackupMemo.class);
                return new BackupMemo(memo.second, memo.first == null ? NEVER : memo.first,
                    memo.other == null ? NEVER : memo.other);
            }
        } catch (IOException | JacksonException e) {
            LOG.warn("What was remembered of the back-ups cannot be read: {}", e.getClass().getSimpleName());
        }
        return NOTHING;
    }

    public void write(Path root) {
        try {
            SafeFile.write(root.resolve(FILE), JSON.writeValueAsBytes(this));
        } catch (Trouble e) {
            LOG.warn("How the back-ups went cannot be remembered: {}", e.key());
        }
    }
}
