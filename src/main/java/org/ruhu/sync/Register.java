package org.ruhu.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ruhu.model.Change;
import org.ruhu.model.ChangeId;

/**
 * One field as a multi-value register, {@code sync-spec.md} §3.2: the values nobody has overwritten. A pure function of
 * the set of changes that were applied, in whatever order they came. Immutable.
 *
 * @param siblings values not overwritten, in the order of their clock, writer, number and hash
 * @param dead     overwritten changes that have not arrived yet
 */
public record Register(List<Sibling> siblings, Set<ChangeId> dead) {
    public static final Register EMPTY = new Register(List.of(), Set.of());

    /** @param value empty: cleared; an erased value reads as cleared */
    public record Sibling(ChangeId id, long hlc, String value) implements Comparable<Sibling> {
        @Override
        public int compareTo(Sibling other) {
            int order = Long.compare(hlc, other.hlc);
            order = order != 0 ? order : id.writer().compareTo(other.id.writer());
            order = order != 0 ? order : Long.compare(id.n(), other.id.n());
            return order != 0 ? order : id.hash8().compareTo(other.id.hash8());
        }
    }

    /** Takes in one change's write of this field; each change may come once. */
    public Register apply(Change change, Change.FieldWrite write) {
        ChangeId id = change.id();
        if (siblings.isEmpty() && dead.isEmpty() && write.over().isEmpty()) {
            return new Register(List.of(sibling(change, write)), Set.of());
        }
        List<Sibling> alive = new ArrayList<>(siblings.size() + 1);
        Set<ChangeId> pending = new HashSet<>(dead);
        Set<ChangeId> over = new HashSet<>(write.over());
        for (Sibling sibling : siblings) {
            if (!over.remove(sibling.id())) {
                alive.add(sibling);
            }
        }
        pending.addAll(over);
        if (!pending.remove(id)) {
            alive.add(sibling(change, write));
            alive.sort(null);
        }
        return new Register(List.copyOf(alive), pending.isEmpty() ? Set.of() : Set.copyOf(pending));
    }

    /** The same field of two records, side by side. */
    Register joined(Register other) {
        List<Sibling> all = new ArrayList<>(siblings);
        all.addAll(other.siblings);
        all.sort(null);
        Set<ChangeId> both = new HashSet<>(dead);
        both.addAll(other.dead);
        return new Register(List.copyOf(all), Set.copyOf(both));
    }

    private static Sibling sibling(Change change, Change.FieldWrite write) {
        return new Sibling(change.id(), change.hlc(), write.value() == null ? "" : write.value());
    }

    /** What is shown: the youngest sibling's value; empty if the field was never set. */
    public String shown() {
        return siblings.isEmpty() ? "" : siblings.getLast().value();
    }

    /** Whether two values stand that nobody has seen together. */
    public boolean conflict() {
        return siblings.size() > 1 && siblings.stream().map(Sibling::value).distinct().limit(2).count() > 1;
    }

    /** What a person who sees this register writes over. */
    public List<ChangeId> over() {
        return siblings.stream().map(Sibling::id).toList();
    }
}
