package org.ruhu.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The only thing ever written: one save, immutable, chained per writer, identified by its hash. It sets fields of one
 * record and names, per field, the values the person had in front of them.
 *
 * @param prev   hash of the writer's change before, 64 hex digits; 64 zeros for the first
 * @param hash   SHA-256 of the header (everything but the values), 64 hex digits
 * @param hlc    order for display: milliseconds since 1970 in the upper 48 bits, a counter in the lower 16
 * @param wall   what the laptop's clock said, ISO with offset
 * @param grid   grid the record belonged to when written; empty: everybody's
 * @param line   the bytes as written and received, without the newline; never re-serialised
 */
public record Change(UUID writer, long n, String prev, String hash, long hlc, String wall, String user, String device,
                     int schema, String kind, String type, UUID record, String grid, Map<String, FieldWrite> set,
                     boolean must, byte[] line) {

    /**
     * @param commitment SHA-256 of salt and value, 64 hex digits: survives the erasure of the value
     * @param over       the changes whose value of this field was in front of the writer
     * @param value      empty: the field was cleared; null: the value was erased
     */
    public record FieldWrite(String commitment, List<ChangeId> over, @Nullable String value) {}

    public ChangeId id() {
        return new ChangeId(writer, n, hash.substring(0, 8));
    }
}
