package org.ruhu.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Trouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The keyring as it lies on the disk; older programs wrote it once, without a sum, for one user. */
final class KeyringFile {
    static final String NAME = "keyring";
    static final int FORMAT = 2;
    /** Of older programs: one user, whose name and role stand in the journal only. */
    static final int FIRST_FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonMapper STRICT = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final TwinFile file;

    KeyringFile(Path folder) {
        file = TwinFile.of(folder, NAME);
    }

    /**
     * @param last  number of the user who entered last
     * @param next  number of the user who is added next: none is given out twice
     * @param notes what happened before the door, to be taken into the log by whoever enters next
     */
    record Content(int format, int last, int next, List<Entry> users, List<Note> notes) {
        Content {
            users = List.copyOf(users);
            notes = List.copyOf(notes);
        }

        Optional<Entry> user(String id) {
            return users.stream().filter(entry -> entry.id.equals(id)).findFirst();
        }

        Content with(Entry changed) {
            List<Entry> all = new ArrayList<>(users);
            all.replaceAll(entry -> entry.id.equals(changed.id) ? changed : entry);
            return new Content(format, last, next, all, notes);
        }

        Content with(List<Entry> others, int nextNumber) {
            return new Content(format, last, nextNumber, others, notes);
        }

        Content noted(List<Note> others) {
            return new Content(format, last, next, users, others);
        }
    }

    /**
     * One user.
     *
     * @param number what the login calls them by; names are nobody's business before it
     * @param name   sealed with the data key, bound to id, role and number: who alters one of them opens nothing. Empty, like
     *               the role, in the first format
     * @param key    the data key under the password, bound to id and number
     * @param failed wrong passwords since the last right one
     * @param since  when the last wrong one was, ISO with offset; null if none was
     */
    record Entry(int number, String id, String role, String name, Wrap key, int failed, @Nullable String since) {
        Entry failed(int count, @Nullable String at) {
            return new Entry(number, id, role, name, key, count, at);
        }
    }

    /** @param what tag of the deed */
    record Note(String at, String user, String what) {}

    private record FirstContent(int format, int failed, List<FirstEntry> users) {}

    private record FirstEntry(String id, int memoryKib, int passes, String salt, String nonce, String wrapped) {}

    /** @param whole whether both copies are there and the same */
    record Found(Content content, boolean whole) {}

    /** @throws Trouble if neither copy is whole */
    Found read() {
        try {
            return switch (file.read()) {
                case TwinFile.Found.Whole(byte[] json, boolean both) -> new Found(checked(JSON.readValue(json, Content.class)), both);
                case TwinFile.Found.Unsummed(byte[] json) -> new Found(checked(first(json)), false);
                case TwinFile.Found.Nothing(), TwinFile.Found.Damaged() -> throw damaged();
            };
        } catch (JacksonException | NullPointerException e) {
            throw damaged();
        }
    }

    private Content first(byte[] json) {
        FirstContent old = STRICT.readValue(json, FirstContent.class);
        if (old.format != FIRST_FORMAT) {
            throw damaged();
        }
        List<Entry> users = new ArrayList<>();
        for (FirstEntry entry : old.users) {
            users.add(new Entry(users.size() + 1, entry.id, "", "", new Wrap(entry.memoryKib, entry.passes, entry.salt,
                entry.nonce, entry.wrapped), old.failed, null));
        }
        return new Content(FIRST_FORMAT, 1, users.size() + 1, users, List.of());
    }

    private Content checked(Content content) {
        if (content.users.isEmpty() || !content.users.stream().allMatch(entry -> entry.key.sound())) {
            throw damaged();
        }
        return content;
    }

    private Trouble damaged() {
        return new Trouble("store.trouble.keyring", file.path().toString());
    }

    void write(Content content) {
        file.write(JSON.writeValueAsBytes(content));
    }
}
