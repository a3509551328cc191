package org.ruhu.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ruhu.model.Change;
import org.ruhu.model.Verified;
import org.ruhu.model.Verified.Fault;
import org.ruhu.sync.ChangeCodec;

/**
 * Recomputes everything that a workspace's files say of themselves: the seal of every entry of the journal, the hash and
 * the commitments of every change, every writer's chain, the check digest after every entry, every picture, and the whole
 * database from the journal. Changes nothing.
 */
final class Verification {
    private static final Pattern BLOB = Pattern.compile("\"([0-9a-f]{64})\\.(?:jpg|pdf)\"");

    private final Journal journal;
    private final Blobs blobs;
    private final Chains chains = new Chains();
    private final List<Chains.Link> links = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();
    private Held held = new Held();
    private Held before = new Held();
    private long entries;
    private long changes;
    private long log;
    private int pictures;
    private long rows;

    Verification(Journal journal, Blobs blobs) {
        this.journal = journal;
        this.blobs = blobs;
    }

    /** @param kept the database in use @param anew one made from the journal just now @param watch called after every entry */
    Verified run(Copy kept, Copy anew, Consumer<Long> watch) {
        journal.replay(Journal.first(), frame -> {
            entry(frame);
            watch.accept(frame.end());
        });
        chains();
        pictures();
        Fingerprint now = Fingerprint.of(kept.handle());
        now.differences(Fingerprint.of(anew.handle())).forEach(table -> faults.add(new Fault.Table(table)));
        rows = now.rows();
        int missing = (int) named.stream().filter(name -> blobs.get(name + ".jpg") instanceof Blobs.Found.Missing).count();
        return new Verified(entries, changes, chains.writers(), log, pictures, missing, rows, List.copyOf(faults));
    }

    private void entry(Frame frame) {
        entries++;
        switch (frame.kind()) {
            case SAVE, IMPORT_CHANGES -> lines(frame);
            case IMPORT_BEGIN -> before = new Held(held.digest());
            case IDENTITY, ANSWER, EXPORT, IMPORT_COMMIT -> { }
        }
        boolean inImport = frame.kind() == Frame.Kind.IMPORT_CHANGES;
        if (!Arrays.equals(frame.digest(), (inImport ? before : held).digest())) {
            faults.add(new Fault.Digest(frame.sequence()));
            held = new Held(inImport ? held.digest() : frame.digest());
        }
    }

    private void lines(Frame frame) {
        List<byte[]> lines = Lines.split(frame.body());
        for (int i = 0; i < lines.size(); i++) {
            try {
                change(ChangeCodec.parse(lines.get(i)));
            } catch (ChangeCodec.BadChange e) {
                faults.add(new Fault.BadChange(frame.sequence(), i + 1));
            }
        }
    }

    private void change(Change change) {
        if (!chains.add(change)) {
            return;
        }
        changes++;
        log += Held.isLog(change) ? 1 : 0;
        held.add(change);
        links.add(Chains.Link.of(change));
        Matcher names = BLOB.matcher(new String(change.line(), StandardCharsets.UTF_8));
        while (names.find()) {
            named.add(names.group(1));
        }
    }

    private void chains() {
        links.stream().filter(link -> chains.standing(link) == Chains.Standing.BROKEN)
            .forEach(link -> faults.add(new Fault.Broken(link.writer().toString().substring(0, 8), link.n())));
    }

    private void pictures() {
        for (String hash : blobs.all()) {
            pictures++;
            if (!(blobs.get(hash + ".jpg") instanceof Blobs.Found.Here)) {
                faults.add(new Fault.Picture(hash));
            }
        }
    }
}
