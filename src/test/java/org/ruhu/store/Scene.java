package org.ruhu.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.ruhu.TestEnv;
import org.ruhu.disk.FaultDisk;
import org.ruhu.model.Change;
import org.ruhu.model.Env;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.RecordType;
import org.ruhu.model.RoundId;
import org.ruhu.model.User;
import org.ruhu.model.UserRole;
import org.ruhu.model.VisitId;
import org.ruhu.sync.Chain;
import org.ruhu.sync.ChangeCodec;
import org.ruhu.sync.Draft;
import org.ruhu.sync.Knowledge;
import org.ruhu.sync.PackageHead;

/**
 * A workspace on which a day is played by chance, and what must be in it. The key is given, so that no password takes
 * its time.
 */
final class Scene {
    static final DataKey KEY = new DataKey(new byte[DataKey.BYTES]);
    private static final int VISITS = 3;
    private static final User USER = new User("u-1", "格桑", UserRole.TEAM_LEADER);

    private final Env env;
    private final List<UUID> households = new ArrayList<>();
    private Chain others;
    private State state;

    Scene(Env env, State state) {
        this.env = env;
        this.state = state;
        this.others = Chain.begin(env.newId());
    }

    /** Everything a workspace holds. */
    record State(Set<String> changes, Map<String, String> answers, Set<String> blobs, long exports) {
        static final State EMPTY = new State(Set.of(), Map.of(), Set.of(), 0);

        static State of(Store store) {
            var changes = new TreeSet<String>();
            try {
                store.outgoing().select(new Outgoing.Wanted(Knowledge.NOTHING, true, Optional.empty())).each(line -> changes.add(new String(line, StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            var answers = new TreeMap<String, String>();
            for (VisitId visit : store.visits().unfinished()) {
                store.visits().typed(visit).forEach((path, typed) -> answers.put(visit + " " + path, typed.value()));
            }
            for (String blob : store.blobs().all()) {
                assertInstanceOf(Blobs.Found.Here.class, store.blobs().get(blob + ".jpg"));
            }
            return new State(changes, answers, new TreeSet<>(store.blobs().all()), store.outgoing().statements());
        }

        /** For messages. */
        @Override
        public String toString() {
            return changes.size() + " changes, " + answers.size() + " answers, " + blobs.size() + " blobs, " + exports
                + " exports, " + Integer.toHexString(hashCode());
        }
    }

    State state() {
        return state;
    }

    static Path root(Path disk) {
        return disk.resolve("w");
    }

    static Store create(Path disk, Env env) {
        var folders = new Folders(root(disk));
        folders.make();
        FileLock lock = folders.lock().orElseThrow();
        var identity = new Identity(env.newId(), "field", "dev-1", env.newId(), 1, "u-1", "格桑", env.now().toString());
        try {
            return new Opener(root(disk), env).made(lock, keys(disk), identity);
        } catch (RuntimeException e) {
            free(lock);
            folders.unmake();
            throw e;
        }
    }

    /** Empty where no workspace was made. */
    static Optional<Store> open(Path disk, Env env) {
        var folders = new Folders(root(disk));
        if (folders.label().isEmpty()) {
            return Optional.empty();
        }
        FileLock lock = folders.lock().orElseThrow();
        try {
            return Optional.of(new Opener(root(disk), env).opened(lock, KEY, identity -> keys(disk)));
        } catch (RuntimeException e) {
            free(lock);
            throw e;
        }
    }

    /** Without a keyring: nobody types a password here. */
    private static Opener.Keys keys(Path disk) {
        return new Opener.Keys(KEY, Keyring.empty(root(disk)), USER);
    }

    private static void free(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Something that is done to a workspace: it happens as a whole or not at all. */
    interface Act {
        /** @return the state after it */
        State on(Store store);
    }

    /** Does it, and notes what must be there from now on. */
    void play(Act act, Store store) {
        state = act.on(store);
    }

    Act byChance(RandomGenerator chance) {
        return switch (chance.nextInt(12)) {
            case 0, 1, 2 -> save(1 + chance.nextInt(3), chance.nextInt(8) == 0 ? 5_000 : 20);
            case 3 -> completeVisit(chance.nextInt(VISITS));
            case 4 -> takeIn(1 + chance.nextInt(4), 20, true);
            case 5 -> takeIn(2 + chance.nextInt(3), 30_000, chance.nextBoolean());
            case 6 -> export();
            case 7 -> blob(chance.nextInt(3_000));
            default -> answer(chance.nextInt(VISITS), chance.nextInt(6), "v" + chance.nextInt());
        };
    }

    Act save(int records, int size) {
        return store -> {
            List<Draft> drafts = new ArrayList<>();
            for (int i = 0; i < records; i++) {
                drafts.add(household(size));
            }
            return with(state, store.save(drafts));
        };
    }

    private Draft household(int size) {
        boolean known = !households.isEmpty() && env.random().nextBoolean();
        UUID id = known ? households.get(env.random().nextInt(households.size())) : env.newId();
        households.add(id);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("no", "9901030012" + env.random().nextInt(100_000));
        fields.put("address", "一组" + env.random().nextInt(100));
        fields.put("note", "n".repeat(size));
        return Draft.born(known ? "set" : "new", RecordType.HOUSEHOLD, id, "", fields);
    }

    private static State with(State state, List<Change> changes) {
        var all = new TreeSet<>(state.changes);
        var answers = new TreeMap<>(state.answers);
        for (Change change : changes) {
            all.add(new String(change.line(), StandardCharsets.UTF_8));
            if (change.type().equals(RecordType.VISIT.tag()) && change.device().equals("dev-1")) {
                answers.keySet().removeIf(key -> key.startsWith(change.record() + " "));
            }
        }
        return new State(all, answers, state.blobs, state.exports);
    }

    private static UUID visit(int number) {
        return new UUID(7, number);
    }

    Act completeVisit(int number) {
        return store -> with(state, store.save(List.of(Draft.born("new", RecordType.VISIT, visit(number), "",
            Map.of("household", new UUID(8, number).toString(), "round", new UUID(9, 1).toString(), "state", "completed",
                "form", "HV", "note", "x" + env.random().nextInt())))));
    }

    Act answer(int visit, int question, String value) {
        return store -> {
            store.answer(new TypedAnswer(new VisitId(visit(visit)), new HouseholdId(new UUID(8, visit)),
                new RoundId(new UUID(9, 1)), "HV", "a/q" + question, value, List.of(), "a/q" + question));
            var answers = new TreeMap<>(state.answers);
            answers.put(new VisitId(visit(visit)) + " a/q" + question, value);
            return new State(state.changes, answers, state.blobs, state.exports);
        };
    }

    /** @param wanted else it is refused at its end */
    Act takeIn(int records, int size, boolean wanted) {
        return store -> {
            var codec = new ChangeCodec(env, "u-2", "centre-1");
            Chain chain = others;
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < records; i++) {
                changes.add(codec.seal(household(size), chain));
                chain = chain.after(changes.getLast());
            }
            var know = new Knowledge.Builder();
            changes.forEach(change -> know.add(change.writer(), change.n()));
            var head = new PackageHead(env.newId().toString(), "centre-1", "field", "centre", true, 1, chain.n(), "0.1.0", 1,
                "2026-05-01T09:00:00+08:00", know.build(), new PackageHead.Count(records, 0));
            try (Import into = store.beginImport()) {
                changes.forEach(into::add);
                if (!wanted) {
                    return state;
                }
                into.commit(head, env.bytes(32), Optional.empty());
            }
            others = chain;
            return with(state, changes);
        };
    }

    Act export() {
        return store -> {
            store.exported(env.bytes(32), "centre-1", 5, "", Optional.empty());
            return new State(state.changes, state.answers, state.blobs, state.exports + 1);
        };
    }

    Act blob(int size) {
        byte[] content = env.bytes(size);
        return store -> {
            String name = store.blobs().put(content, "jpg");
            var blobs = new TreeSet<>(state.blobs);
            blobs.add(name.substring(0, name.indexOf('.')));
            return new State(state.changes, state.answers, blobs, state.exports);
        };
    }

    /** The workspace holds this, or what the act that was in progress would have made of it; and all of it agrees. */
    static State assertHolds(Store store, State before, @Nullable State after) {
        State found = State.of(store);
        if (after == null || !found.equals(after)) {
            assertEquals(before, found);
        }
        assertArrayEquals(store.journal().digest(), store.digest());
        return found;
    }

    /** The database holds what one that is made anew holds. */
    static void assertLikeRebuilt(Store store) {
        assertEquals(List.of(), store.rebuild().differed());
    }
}
