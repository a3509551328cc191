package org.ruhu.store;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.ruhu.model.Change;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Chain;
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
    private final List<byte[]> batch = new ArrayList<>();
    private int batchBytes;
    private long all;
    private long fresh;
    private long newest;
    private boolean begun;
    private boolean committed;

    Import(Store store, Pen pen, Journal journal, Copy copy) {
        this.store = store;
        this.pen = pen;
        this.journal = journal;
        this.copy = copy;
        this.begin = journal.mark();
        this.held = new Held(journal.digest());
    }

    /** Takes in one verified change; one that is held already is counted and left out. */
    public void add(Change change) {
        all++;
        if (store.outgoing().holds(change)) {
            return;
        }
        if (!begun) {
            journal.append(Frame.Kind.IMPORT_BEGIN, journal.digest(), new byte[0]);
            begun = true;
        }
        fresh++;
        newest = Math.max(newest, change.hlc());
        held.add(change);
        batch.add(change.line());
        batchBytes += change.line().length + 4;
        if (batchBytes >= BATCH_BYTES) {
            flush();
        }
    }

    private void flush() {
        if (!batch.isEmpty()) {
            journal.append(Frame.Kind.IMPORT_CHANGES, journal.digest(), Lines.join(batch));
            batch.clear();
            batchBytes = 0;
        }
    }

    /** How many changes are new here so far. */
    public long fresh() {
        return fresh;
    }

    /** Makes it count, and brings it into the database. @param note what the log says of it */
    public void commit(PackageHead head, byte[] sha, Optional<Store.Note> note) {
        Chain before = pen.chain();
        try {
            append(head, sha);
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

    private void append(PackageHead head, byte[] sha) {
        flush();
        // a commit that is there then proves that all before it is: a hole in it is damage, not a power cut
        journal.forceUnacknowledged();
        boolean demo = store.demo().orElse(head.demo());
        journal.append(Frame.Kind.IMPORT_COMMIT, held.digest(), JSON.writeValueAsBytes(new Applier.Imported(
            HexFormat.of().formatHex(sha), store.env().now().toString(), head.from(), head.role(), demo, head.epoch(),
            head.gen(), JSON.writeValueAsString(head.know()), all, fresh, head.created(), head.escrow())));
    }

    @Override
    public void close() {
        if (!committed) {
            journal.truncate(begin);
        }
    }
}
