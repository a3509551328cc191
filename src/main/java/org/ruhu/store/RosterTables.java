package org.ruhu.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Who is in which household now, and what of that cannot be right. */
public final class RosterTables {
    private static final int NUMBER = 18;
    /** What a person without a number has in its place. */
    private static final String NO_NUMBER = "999999";

    private final Supplier<Handle> handles;

    RosterTables(Supplier<Handle> handles) {
        this.handles = handles;
    }

    /** The active members of every household, and the names of the heads. */
    public record Members(Map<UUID, List<UUID>> all, Map<UUID, String> heads) {
        public List<UUID> of(UUID household) {
            return all.getOrDefault(household, List.of());
        }

        private static String first(String one, String other) {
            return one.compareTo(other) < 0 ? one : other;
        }

        /** Empty if nobody is. */
        public String head(UUID household) {
            return heads.getOrDefault(household, "");
        }
    }

    /** Only the names of the heads. */
    public Members heads() {
        var members = new Members(Map.of(), new HashMap<>());
        handles.get().createQuery("SELECT household, name FROM person WHERE relation = '01' AND active")
            .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
            .forEach(head -> members.heads.merge(head.getKey(), head.getValue(), Members::first));
        return members;
    }

    public Members members() {
        var members = new Members(new HashMap<>(), new HashMap<>());
        handles.get().createQuery("SELECT id, household, CASE WHEN relation = '01' THEN name END FROM person WHERE active").map((row, context) -> {
            UUID household = row.getObject(2, UUID.class);
            String head = row.getString(3);
            if (head != null) {
                members.heads.merge(household, head, Members::first);
            }
            return members.all.computeIfAbsent(household, id -> new ArrayList<>(4)).add(row.getObject(1, UUID.class));
        }).forEach(added -> { });
        return members;
    }

    /** @param village code of its village. @param grid name of its grid; both empty if they are not here */
    public record Placed(String no, String village, String grid) {}

    /** Every household with the words by which other systems name where it is. */
    public List<Placed> placed() {
        return handles.get().createQuery("SELECT h.no, COALESCE(vi.code, ''), COALESCE(g.name, '') FROM household h "
                + "LEFT JOIN village vi ON vi.id = h.village LEFT JOIN grid g ON g.id = h.grid WHERE h.no <> ''")
            .map((row, context) -> new Placed(row.getString(1), row.getString(2), row.getString(3))).list();
    }

    /** @param household its number */
    public record Named(String household, String name, String birth, String idNo, boolean head) {}

    /** Everybody who is in a household now. */
    public List<Named> named() {
        return handles.get().createQuery("SELECT h.no, p.name, p.birth, p.id_no, p.relation = '01' FROM person p "
                + "JOIN household h ON h.id = p.household WHERE p.active AND h.no <> ''")
            .map((row, context) -> new Named(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5))).list();
    }

    /** Records that two have put into different places and nobody has decided, by their kind. @param kind {@code household}, {@code person} */
    public Map<UUID, List<String>> torn(String kind) {
        Map<UUID, List<String>> places = new LinkedHashMap<>();
        handles.get().createQuery("SELECT record, place FROM elsewhere WHERE kind = :kind ORDER BY record, place").bind("kind", kind)
            .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
            .forEach(place -> places.computeIfAbsent(place.getKey(), record -> new ArrayList<>()).add(place.getValue()));
        // two who have written the same place agree
        places.values().removeIf(all -> all.size() < 2);
        return places;
    }

    /**
     * Persons who may be registered twice, {@code domain.md} §8.5: with the same first eighteen characters of the ID number, or with
     * the same name and birth in one household.
     */
    public List<List<UUID>> registeredTwice(Collection<UUID> among) {
        Map<String, List<UUID>> numbers = new LinkedHashMap<>();
        Map<String, List<UUID>> names = new LinkedHashMap<>();
        Set<UUID> asked = Set.copyOf(among);
        handles.get().createQuery("SELECT id, household, name, birth, id_no FROM person WHERE active ORDER BY id").map((row, context) -> {
            UUID id = row.getObject("id", UUID.class);
            if (asked.contains(id)) {
                String number = row.getString("id_no");
                if (number.length() >= NUMBER && !number.startsWith(NO_NUMBER)) {
                    numbers.computeIfAbsent(number.substring(0, NUMBER), one -> new ArrayList<>(1)).add(id);
                }
                names.computeIfAbsent(row.getString("household") + " " + row.getString("birth") + row.getString("name"),
                    one -> new ArrayList<>(1)).add(id);
            }
            return id;
        }).forEach(id -> { });
        List<List<UUID>> twice = new ArrayList<>(numbers.values().stream().filter(all -> all.size() > 1).toList());
        names.values().stream().filter(all -> all.size() > 1 && !twice.contains(all)).forEach(twice::add);
        return twice;
    }
}
