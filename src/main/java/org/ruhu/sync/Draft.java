package org.ruhu.sync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ruhu.model.ChangeId;
import org.ruhu.model.RecordType;

/**
 * What a person wants saved, before it is numbered, chained and hashed.
 *
 * @param kind {@code new}, {@code set} or {@code ctl}, {@code sync-spec.md} §3.1
 * @param grid grid of the record; empty: everybody's
 * @param set  new value and the changes it is written over, by field
 */
public record Draft(String kind, RecordType type, UUID record, String grid, Map<String, Entry> set) {
    public record Entry(String value, List<ChangeId> over) {}

    /** The birth of a record: nothing was there to be written over; empty values are left out. */
    public static Draft born(String kind, RecordType type, UUID record, String grid, Map<String, String> values) {
        Map<String, Entry> set = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (!value.isEmpty()) {
                set.put(field, new Entry(value, List.of()));
            }
        });
        return new Draft(kind, type, record, grid, set);
    }
}
