package org.ruhu.sync;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Names one statement of a device about its store; the later one counts, {@code sync-spec.md} §3.5. In packages
 * {@code [epoch, gen]}.
 *
 * @param epoch incarnation, from 1
 * @param gen   statement within it, from 1
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"epoch", "gen"})
public record Stand(int epoch, long gen) implements Comparable<Stand> {
    private static final int LAST_EPOCH = 1_000_000;

    @Override
    public int compareTo(Stand other) {
        int order = Integer.compare(epoch, other.epoch);
        return order != 0 ? order : Long.compare(gen, other.gen);
    }

    /** No device is restored or writes so often. */
    boolean sound() {
        return epoch >= 0 && epoch <= LAST_EPOCH && gen >= 0;
    }

    public boolean after(Stand other) {
        return compareTo(other) > 0;
    }
}
