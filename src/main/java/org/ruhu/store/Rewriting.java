package org.ruhu.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Change;
import org.ruhu.model.Env;
import org.ruhu.model.Trouble;
import org.ruhu.store.Applier.Answer;
import org.ruhu.store.Applier.Imported;
import org.ruhu.store.Applier.Rejected;
import org.ruhu.sync.ChangeCodec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the journal anew without what must not be in it any more: values that were erased, changes of a grid that was handed
 * over. The new one is whole and forced before it takes the place of the old; the database is made from it afterwards.
 */
final class Rewriting {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What becomes of a change. */
    enum Fate {
        STAYS,
        /** Its values go; its place in the chain stays. */
        LOSES_VALUES,
        /** It is held, and handed on to whoever lacks it, but is shown no more. */
        SET_ASIDE,
        GOES
    }

    /** Says what becomes of what. */
    interface Plan {
        Fate of(Change change);

        /** Whether what was typed at a household and not saved goes. */
        boolean goes(Answer typed);
    }

    private final Plan plan;
    private final Journal from;
    private final Journal to;
    private final Held held = new Held();
    /** Doubts are named by where they stand. */
    private final Map<Long, Long> doubts = new HashMap<>();

    private Rewriting(Plan plan, Journal from, Journal to) {
        this.plan = plan;
        this.from = from;
        this.to = to;
    }

    /** @param from is closed afterwards: it is not the workspace's journal any more */
    static void run(Folders folders, DataKey key, Journal from, Plan plan, Env env) {
        try {
            JournalSwap swap = new JournalSwap(folders);
            Path place = swap.begin();
            try (Journal to = Journal.create(place, key.journal(), env)) {
                var rewriting = new Rewriting(plan, from, to);
                from.replay(Journal.first(), rewriting::copy);
                to.force();
            } finally {
                from.close();
            }
            swap.finish();
        } catch (IOException e) {
            throw new Trouble("store.trouble.write", e, folders.root().toString());
        }
    }

    private void copy(Frame frame) {
        switch (frame.kind()) {
            case IDENTITY, EXPORT, SETTING, VERDICT, IMPORT_BEGIN -> append(frame.kind(), frame.body());
            case ANSWER -> {
                if (!plan.goes(JSON.readValue(frame.body(), Answer.class))) {
                    append(frame.kind(), frame.body());
                }
            }
            case SAVE, IMPORT_CHANGES, ASIDE -> changes(frame);
            case IMPORT_COMMIT -> append(frame.kind(), committed(frame.body()));
            case DOUBT -> doubt(frame);
            case DOUBT_REJECTED -> {
                Rejected rejected = JSON.readValue(frame.body(), Rejected.class);
                append(frame.kind(), JSON.writeValueAsBytes(new Rejected(moved(rejected.doubt()), rejected.at())));
            }
        }
    }

    private long append(Frame.Kind kind, byte[] body) {
        return to.append(kind, held.digest(), body);
    }

    private void changes(Frame frame) {
        List<byte[]> stay = new ArrayList<>();
        List<byte[]> aside = new ArrayList<>();
        for (byte[] line : Lines.split(frame.body())) {
            Change change = ChangeCodec.trusted(line);
            Fate fate = plan.of(change);
            if (fate != Fate.GOES) {
                held.add(change);
                (fate == Fate.SET_ASIDE ? aside : stay).add(fate == Fate.LOSES_VALUES ? ChangeCodec.withoutValues(line) : line);
            }
        }
        if (!stay.isEmpty()) {
            append(frame.kind(), Lines.join(stay));
        }
        if (!aside.isEmpty()) {
            append(Frame.Kind.ASIDE, Lines.join(aside));
        }
    }

    private void doubt(Frame frame) {
        List<byte[]> lines = Lines.split(frame.body());
        List<byte[]> stay = new ArrayList<>(lines.subList(0, 1));
        for (byte[] line : lines.subList(1, lines.size())) {
            Fate fate = plan.of(ChangeCodec.trusted(line));
            stay.add(fate == Fate.LOSES_VALUES ? ChangeCodec.withoutValues(line) : line);
        }
        doubts.put(frame.start(), append(frame.kind(), Lines.join(stay)));
    }

    private byte[] committed(byte[] body) {
        Imported done = JSON.readValue(body, Imported.class);
        @Nullable Long decided = done.decided();
        return decided == null ? body : JSON.writeValueAsBytes(new Imported(done.sha(), done.at(), done.from(), done.role(),
            done.demo(), done.epoch(), done.gen(), done.know(), done.changes(), done.fresh(), done.created(), done.escrow(),
            done.safe(), done.want(), done.erased(), done.flags(), moved(decided)));
    }

    private long moved(long doubt) {
        return doubts.getOrDefault(doubt, doubt);
    }

    /**
     * Puts a journal that was written anew in the place of the old one by renaming; a small file says that the new one is
     * whole, so that whoever opens the workspace after a power cut finishes it.
     */
    static final class JournalSwap {
        private final Folders folders;
        private final Path made;
        private final Path old;
        private final Path whole;

        JournalSwap(Folders folders) {
            this.folders = folders;
            this.made = folders.root().resolve("journal-new");
            this.old = folders.root().resolve("journal-old");
            this.whole = folders.root().resolve("journal-new.whole");
        }

        /** @return an empty place for the new one */
        Path begin() throws IOException {
            Files.deleteIfExists(whole);
            SafeFile.forceFolder(folders.root());
            BackupSwap.discard(made);
            return made;
        }

        /** The new one is whole: from here on it is the journal. */
        void finish() throws IOException {
            SafeFile.write(whole, "1".getBytes(StandardCharsets.US_ASCII));
            complete();
        }

        /** What a power cut left of an earlier turn is finished, or thrown away where the new journal was not whole. */
        void complete() throws IOException {
            if (!Files.exists(whole)) {
                BackupSwap.discard(made);
                return;
            }
            if (Files.exists(made)) {
                // the database was made from the old one
                Seal.remove(folders.database());
                Database.delete(folders.database(), 0);
                Database.delete(folders.database(), 1);
                if (Files.exists(folders.journal())) {
                    BackupSwap.discard(old);
                    BackupSwap.move(folders.journal(), old);
                }
                BackupSwap.move(made, folders.journal());
            }
            BackupSwap.discard(old);
            Files.deleteIfExists(whole);
            SafeFile.forceFolder(folders.root());
        }
    }
}
