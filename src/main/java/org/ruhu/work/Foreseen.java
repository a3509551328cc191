package org.ruhu.work;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.ruhu.model.Change;
import org.ruhu.model.RecordType;
import org.ruhu.store.Doubts;
import org.ruhu.store.Outgoing;
import org.ruhu.store.Records;
import org.ruhu.store.Store;
import org.ruhu.sync.PackageHead;
import org.ruhu.sync.RecordState;

/** Gathers what a package would do, change by change. */
final class Foreseen {
    /** So many records are followed to see where two wrote different things; of more it is said once they are in. */
    private static final int MOST = 20_000;

    /** With so few records here they are not asked for one by one: the first package of a district has a hundred thousand. */
    private static final int FEW = 1_000;

    private final Outgoing outgoing;
    private final Records records;
    private final Predicate<UUID> exists;
    private final Doubts doubts;
    private final Map<RecordType, Integer> added = new EnumMap<>(RecordType.class);
    private final Map<UUID, RecordState> states = new HashMap<>();
    private int changed;
    private int known;
    private int flagged;
    private int waiting;
    /** Fields that were in conflict before, as a negative number. */
    private int decided;

    Foreseen(Store store) {
        this.outgoing = store.outgoing();
        this.records = store.records();
        this.exists = records.few(FEW).<Predicate<UUID>>map(few -> few::contains).orElse(records::exists);
        this.doubts = store.doubts();
    }

    void see(Change change, Trust.Judgement judgement) {
        if (outgoing.holds(change)) {
            known++;
            return;
        }
        switch (judgement) {
            case Trust.Judgement.Waits _ -> {
                waiting += doubts.holds(change) ? 0 : 1;
                return;
            }
            case Trust.Judgement.Flagged _ -> flagged++;
            case Trust.Judgement.Counts() -> { }
        }
        var type = RecordType.of(change.type());
        if (!change.kind().equals("set") && type.isPresent() && !exists.test(change.record())) {
            added.merge(type.get(), 1, Integer::sum);
        } else {
            changed++;
            follow(change);
        }
    }

    private void follow(Change change) {
        RecordState before = states.get(change.record());
        if (before == null && states.size() < MOST) {
            before = records.state(change.record());
            decided -= before.conflicts().size();
        }
        if (before != null) {
            states.put(change.record(), before.apply(change));
        }
    }

    ImportPackage.Preview.Ready ready(Path file, PackageHead head, byte[] sum) {
        int toDecide = Math.max(0, decided + states.values().stream().mapToInt(state -> state.conflicts().size()).sum());
        return new ImportPackage.Preview.Ready(file, head, added, changed, known, toDecide, flagged, waiting, sum);
    }
}
