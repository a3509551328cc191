package org.ruhu.sync;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A statement of what one store holds, {@code sync-spec.md} §3.5: per writer the ranges of change numbers. It speaks only
 * about the sender's own store, never about what anybody received.
 *
 * @param writers ranges by writer, ascending and not touching
 */
public record Knowledge(@JsonProperty("w") Map<UUID, Ranges> writers) {
    public static final Knowledge NOTHING = new Knowledge(Map.of());

    /** @param ranges pairs of first and last number */
    public record Ranges(@JsonProperty("r") List<long[]> ranges) {
        public boolean holds(long n) {
            for (long[] range : ranges) {
                if (n >= range[0] && n <= range[1]) {
                    return true;
                }
            }
            return false;
        }
    }

    public boolean holds(UUID writer, long n) {
        Ranges ranges = writers.get(writer);
        return ranges != null && ranges.holds(n);
    }

    /** Gathers numbers that come in ascending order per writer. */
    public static final class Builder {
        private final Map<UUID, List<long[]>> writers = new LinkedHashMap<>();

        public Builder add(UUID writer, long n) {
            List<long[]> ranges = writers.computeIfAbsent(writer, w -> new ArrayList<>());
            if (!ranges.isEmpty() && ranges.getLast()[1] >= n - 1) {
                ranges.getLast()[1] = n;
            } else {
                ranges.add(new long[] {n, n});
            }
            return this;
        }

        public Knowledge build() {
            Map<UUID, Ranges> built = new LinkedHashMap<>();
            writers.forEach((writer, ranges) -> built.put(writer, new Ranges(List.copyOf(ranges))));
            return new Knowledge(built);
        }
    }
}
