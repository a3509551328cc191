package org.ruhu.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ruhu.model.Change;
import org.ruhu.model.ChangeId;
import org.ruhu.model.Trouble;
import org.ruhu.store.Applier.Flag;
import org.ruhu.store.Applier.Imported;
import org.ruhu.sync.Chain;
import org.ruhu.sync.ChangeCodec;
import org.ruhu.sync.PackageHead;
import tools.jackson.databind.json.JsonMapper;

/**
 * A package being taken in: its changes go to the journal as they are read, and count once {@link #commit} has forced
 * the entry that closes them. {@link #close} without a commit takes everything back.
 */
public final class Import implements AutoCloseable {
    private static final int BATCH_BYTES = 64 << 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Store store;
    private final Pen pen;
    private final Journal journal;
    private final Copy copy;
    private final Mark begin;
    private final Held held;
    private final Batch batch = new Batch();
    private final Map<Doubts.Reason, Batch> doubts = new EnumMap<>(Doubts.Reason.class);
    private final List<Flag> flags = new ArrayList<>();
    private final UUID ours;
    private final Set<ChangeId> erased;
    private final Outgoing outgoing;
    private final Doubts waiting;
    /** Of what was new in this package: a line that stands in it twice must not count twice. */
    private final Seen seen = new Seen();
    private long all;
    private long fresh;
    private long newest;
    private long doubted;
    private boolean begun;
    private boolean committed;
    private boolean ownFuture;

    /** Lines that go into the journal together. */
    private static final class Batch {
        private final List<byte[]> lines = new ArrayList<>();
        private int bytes;

        void add(byte[] line) {
            lines.add(line);
            bytes += line.length + 4;
        }

        void clear() {
            lines.clear();
            bytes = 0;
        }
    }

    Import(Store store, Pen pen, Journal journal, Copy copy) {
        this.store = store;
        this.pen = pen;
        this.journal = journal;
        this.copy = copy;
        this.begin = journal.mark();
        this.held = new Held(journal.digest());
        this.ours = pen.chain().writer();
        this.erased = store.leaving().erasedChanges();
        this.outgoing = store.outgoing();
        this.waiting = store.doubts();
    }

    /** Takes in one verified change; one that is held already is counted and left out. */
    public void add(Change change) {
        all++;
        if (isNew(change)) {
            take(change);
        }
    }

    private boolean isNew(Change change) {
        return !outgoing.holds(change) && seen.add(Long.parseUnsignedLong(change.hash(), 0, 16, 16));
    }

    private void take(Change change) {
        begin();
        fresh++;
        newest = Math.max(newest, change.hlc());
        ownFuture |= change.writer().equals(ours);
        held.add(change);
        batch.add(erased.contains(change.id()) ? ChangeCodec.withoutValues(change.line()) : change.line());
        if (batch.bytes >= BATCH_BYTES) {
            flush();
        }
    }

    /** Takes one in that a person should look at, though it counts. @param reason such as {@code outside} */
    public void flag(Change change, String reason) {
        all++;
        if (isNew(change)) {
            flags.add(new Flag(change.writer(), change.n(), change.id().hash8(), change.record(), reason));
            take(change);
        }
    }

    /** Puts one aside that must not count before a person has said so. */
    public void doubt(Change change, Doubts.Reason reason, PackageHead head) {
        all++;
        if (isNew(change) && !waiting.holds(change)) {
            doubted++;
            Batch aside = doubts.computeIfAbsent(reason, r -> new Batch());
            aside.add(change.line());
            if (aside.bytes >= BATCH_BYTES) {
                putAside(reason, head, aside);
            }
        }
    }

    private void begin() {
        if (!begun) {
            journal.append(Frame.Kind.IMPORT_BEGIN, journal.digest(), new byte[0]);
            begun = true;
        }
    }

    private void flush() {
        if (!batch.lines.isEmpty()) {
            journal.append(Frame.Kind.IMPORT_CHANGES, journal.digest(), Lines.join(batch.lines));
            batch.clear();
        }
    }

    /** How many changes are new here so far. */
    public long fresh() {
        return fresh;
    }

    /** How many were put aside. */
    public long doubted() {
        return doubted;
    }

    /**
     * Whether there was a change of our own writer that we do not have: this workspace is an older state of itself, or a
     * copy of it goes on elsewhere.
     */
    public boolean ownFuture() {
        return ownFuture;
    }

    /** Makes it count, and brings it into the database. @param note what the log says of it */
    public void commit(PackageHead head, byte[] sha, Optional<Store.Note> note) {
        doubts.forEach((reason, aside) -> putAside(reason, head, aside));
        boolean demo = store.demo().orElse(head.demo());
        commit(new Imported(HexFormat.of().formatHex(sha), store.env().now().toString(), head.from(), head.role(), demo,
            head.epoch(), head.gen(), JSON.writeValueAsString(head.know()), all, fresh, head.created(), head.escrow(),
            head.safe() == null ? null : JSON.writeValueAsString(head.safe()), head.want(), head.erased(), flags, null), note);
    }

    /** Makes count what lay in a doubt. */
    void commit(Doubts.Waiting waiting) {
        commit(new Imported("", store.env().now().toString(), waiting.device(), "", store.demo().orElse(false), 0, 0, "", all,
            fresh, null, null, null, null, null, flags, waiting.id()), Optional.empty());
    }

    private void putAside(Doubts.Reason reason, PackageHead head, Batch aside) {
        if (!aside.lines.isEmpty()) {
            begin();
            aside.lines.addFirst(JSON.writeValueAsBytes(new Applier.Doubted(reason.tag(), head.from(), head.pkg(),
                store.env().now().toString())));
            journal.append(Frame.Kind.DOUBT, journal.digest(), Lines.join(aside.lines));
            aside.clear();
        }
    }

    private void commit(Imported done, Optional<Store.Note> note) {
        Chain before = pen.chain();
        try {
            flush();
            // a commit that is there then proves that all before it is: a hole in it is damage, not a power cut
            journal.forceUnacknowledged();
            journal.append(Frame.Kind.IMPORT_COMMIT, held.digest(), JSON.writeValueAsBytes(done));
            note.ifPresent(store::append);
            journal.force();
        } catch (Trouble e) {
            pen.goBackTo(before);
            throw e;
        }
        committed = true;
        copy.follow();
        pen.heard(newest);
    }

    @Override
    public void close() {
        if (!committed) {
            journal.truncate(begin);
        }
    }
}
