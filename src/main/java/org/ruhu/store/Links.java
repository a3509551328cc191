package org.ruhu.store;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.ruhu.model.HouseholdId;

/** Records that people have said to be one and the same thing, and those that may be. */
public final class Links {
    private final Supplier<Handle> handles;

    Links(Supplier<Handle> handles) {
        this.handles = handles;
    }

    /** All that a record is one with, itself included; the smallest stands for them all, {@code sync-spec.md} §3.3. */
    public SortedSet<UUID> of(UUID record) {
        SortedSet<UUID> found = new TreeSet<>();
        var next = new ArrayDeque<>(List.of(record));
        while (!next.isEmpty()) {
            UUID one = next.remove();
            if (found.add(one)) {
                next.addAll(handles.get().createQuery("SELECT b FROM link WHERE a = :one UNION SELECT a FROM link WHERE b = :one")
                    .bind("one", one).mapTo(UUID.class).list());
            }
        }
        return found;
    }

    /** @param idNo that a person of both has */
    public record Candidate(String idNo, HouseholdId one, HouseholdId other) {}

    /** Another household in which somebody has the ID number of a person of this one. */
    public Optional<HouseholdId> candidate(HouseholdId household) {
        return handles.get().createQuery("SELECT o.household FROM person p JOIN person o ON o.id_rev = p.id_rev AND o.active "
                + "AND o.household <> p.household JOIN household h ON h.id = o.household AND h.status IN ('', 'IN') "
                + "WHERE p.household = :household AND p.active AND p.id_rev <> '' ORDER BY o.household LIMIT 1")
            .bind("household", household.uuid()).mapTo(UUID.class).findOne().map(HouseholdId::new);
    }

    /** Pairs of households in which active persons have one ID number, and that nobody has linked. */
    public List<Candidate> candidates(int most) {
        return handles.get().createQuery("SELECT d.id_no, d.one, d.other FROM (SELECT p.id_no, MIN(p.household) AS one, "
                + "MAX(p.household) AS other FROM person p JOIN household h ON h.id = p.household WHERE p.active AND p.id_rev <> '' "
                + "AND h.status IN ('', 'IN') GROUP BY p.id_rev, p.id_no HAVING MIN(p.household) <> MAX(p.household)) d "
                + "WHERE NOT EXISTS (SELECT 1 FROM link l WHERE l.a IN (d.one, d.other) AND l.b IN (d.one, d.other)) "
                + "ORDER BY d.id_no LIMIT :most").bind("most", most)
            .map((row, context) -> new Candidate(row.getString(1), new HouseholdId(row.getObject(2, UUID.class)),
                new HouseholdId(row.getObject(3, UUID.class)))).list();
    }
}
