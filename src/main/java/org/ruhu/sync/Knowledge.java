package org.ruhu.sync;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement of what one store holds, {@code sync-spec.md} §3.5: per writer the ranges of change numbers. It speaks only
 * about the sender's own store, never about what anybody received.
 *
 * @param writers ranges by writer, ascending and not touching
 */
public record Knowledge(@JsonProperty("w") Map<UUID, Ranges> writers) {
    private static final Pattern TIP = Pattern.compile("[0-9a-f]{8}");
    private static final Pattern SUM = Pattern.compile("[0-9a-f]{64}");
    public static final Knowledge NOTHING = new Knowledge(Map.of());

    /**
     * @param ranges pairs of first and last number
     * @param tips   of each range, the first eight hex digits of its last change's hash; empty in statements of programs
     *               before 0.3
     * @param sum    XOR of the hashes of the ids of all changes in the ranges, hex: two changes under one number, after a
     *               clone, show here; null in statements of programs before 0.3
     */
    public record Ranges(@JsonProperty("r") List<long[]> ranges, @JsonProperty("t") List<String> tips,
                         @JsonProperty("x") @Nullable String sum) {
        public Ranges {
            tips = tips == null ? List.of() : tips;
        }

        /** Without a proof. */
        public Ranges(List<long[]> ranges) {
            this(ranges, List.of(), null);
        }

        public boolean holds(long n) {
            int low = 0;
            int high = ranges.size() - 1;
            while (low <= high) {
                int middle = (low + high) / 2;
                long[] range = ranges.get(middle);
                if (n < range[0]) {
                    high = middle - 1;
                } else if (n > range[1]) {
                    low = middle + 1;
                } else {
                    return true;
                }
            }
            return false;
        }

        /** The greatest number; 0 if there is none. */
        public long last() {
            return ranges.isEmpty() ? 0 : ranges.getLast()[1];
        }

        /** Whether they are as they must be: ascending, not touching, from 1 on. */
        boolean sound() {
            long before = -1;
            for (long[] range : ranges) {
                if (range.length != 2 || range[0] < 1 || range[0] <= before + 1 || range[1] < range[0]) {
                    return false;
                }
                before = range[1];
            }
            return (tips.isEmpty() || tips.size() == ranges.size()) && (sum == null || SUM.matcher(sum).matches())
                && tips.stream().allMatch(tip -> tip != null && TIP.matcher(tip).matches());
        }
    }

    public boolean holds(UUID writer, long n) {
        Ranges ranges = writers.get(writer);
        return ranges != null && ranges.holds(n);
    }

    boolean sound() {
        return writers != null && writers.values().stream().allMatch(ranges -> ranges != null && ranges.ranges() != null
            && ranges.sound());
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
