package org.ruhu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.ruhu.model.DayCount;
import org.ruhu.model.Round;
import org.ruhu.model.RoundId;
import org.ruhu.model.VisitState;

/** What a round is counted from: its base list, the register as it is, the visits, who came and went. */
public final class RoundTables {
    private static final UUID NONE = new UUID(0, 0);
    /** Statuses of households on the roster. */
    private static final Set<String> COUNTED = Set.of("", "IN");

    /** Letters of an id. */
    private static final int ID = 36;
    private static final int NUMBER = 18;
    /** What a person without a number has in its place. */
    private static final String NO_NUMBER = "999999";

    private final Supplier<Handle> handles;

    RoundTables(Supplier<Handle> handles) {
        this.handles = handles;
    }

    /**
     * A household as the base list holds it.
     *
     * @param record  the list's own record
     * @param village its code then
     */
    public record Listed(UUID record, UUID household, String village, UUID grid, String team, List<UUID> persons, boolean sampled) {}

    /** The frozen list. */
    public List<Listed> base(RoundId round) {
        return handles.get().createQuery("SELECT id, household, village, grid, team, persons, sampled FROM base WHERE round = :round AND NOT gone")
            .bind("round", round.uuid()).map((row, context) -> new Listed(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                row.getString(3), row.getObject(4, UUID.class), row.getString(5), ids(row.getString(6)), row.getBoolean(7))).list();
    }

    /** Whether anything of such a list was ever written, also what was struck out again. */
    public boolean hasList(RoundId round) {
        return handles.get().createQuery("SELECT COUNT(*) FROM base WHERE round = :round").bind("round", round.uuid())
            .mapTo(Integer.class).one() > 0;
    }

    static List<UUID> ids(String text) {
        List<UUID> ids = new ArrayList<>(text.length() / (ID + 1) + 1);
        for (int from = 0; from < text.length();) {
            int end = text.indexOf(' ', from) < 0 ? text.length() : text.indexOf(' ', from);
            id(text.substring(from, end)).ifPresent(ids::add);
            from = end + 1;
        }
        return ids;
    }

    private static Optional<UUID> id(String word) {
        try {
            return Optional.of(UUID.fromString(word));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * A household of the register.
     *
     * @param village     code; empty if its village is not here
     * @param counted     whether it is on the roster
     * @param listed      whether it is in the round's base list
     * @param persons     of the base list
     * @param signs       of its visit, as {@link org.ruhu.model.VisitPaths#signs}
     * @param sampled     whether chance has chosen it for a second verification
     * @param marks       persons whose status its visit says
     */
    public record Standing(UUID household, String no, String village, String villageName, UUID grid, String gridName, String team,
                           boolean counted, boolean listed, boolean sampled, List<UUID> persons, VisitState state, String outcome, List<UUID> marks,
                           String signs) {}

    /** Every household of the base list, and those of the register in the region that are not in it, by village, grid and number. */
    public List<Standing> households(Round round) {
        // read table by table: joined in the database, 25,000 households would take seconds
        Map<UUID, Village> villages = byId("SELECT id, code, name FROM village", row -> new Village(row.getString(2), row.getString(3)));
        Map<UUID, Grid> grids = byId("SELECT id, name, team FROM grid", row -> new Grid(row.getString(2), row.getString(3)));
        Map<UUID, Listed> base = new HashMap<>();
        base(round.id()).forEach(one -> base.put(one.household(), one));
        Map<UUID, Visited> visits = visits(round);
        List<Standing> all = new ArrayList<>();
        handles.get().createQuery("SELECT id, no, grid, village, status FROM household").map((row, context) -> {
            UUID id = row.getObject(1, UUID.class);
            UUID grid = row.getObject(3, UUID.class);
            Village village = villages.getOrDefault(row.getObject(4, UUID.class), Village.NONE);
            Grid in = grids.getOrDefault(grid, Grid.NONE);
            Listed listed = base.get(id);
            Visited visit = visits.getOrDefault(id, Visited.NOT);
            return new Standing(id, row.getString(2), village.code, village.name, grid, in.name, in.team,
                COUNTED.contains(row.getString(5)), listed != null, listed != null && listed.sampled, listed == null ? List.of()
                : listed.persons, visit.state, visit.outcome, visit.marks, visit.signs);
        }).forEach(one -> {
            if (one.listed || one.counted && round.covers(one.village)) {
                all.add(one);
            }
        });
        // Chinese numerals do not sort by value: grids stand in the order of their first households
        Map<UUID, String> first = new HashMap<>();
        all.forEach(one -> first.merge(one.grid(), one.no(), (no, other) -> no.compareTo(other) < 0 ? no : other));
        all.sort(Comparator.comparing(Standing::village).thenComparing(one -> first.getOrDefault(one.grid(), ""))
            .thenComparing(Standing::grid).thenComparing(Standing::no).thenComparing(Standing::household));
        return all;
    }

    private record Village(String code, String name) {
        private static final Village NONE = new Village("", "");
    }

    private record Grid(String name, String team) {
        private static final Grid NONE = new Grid("", "");
    }

    private record Visited(VisitState state, String outcome, List<UUID> marks, String signs) {
        private static final Visited NOT = new Visited(VisitState.TODO, "", List.of(), "");
        private static final Visited BEGUN = new Visited(VisitState.IN_PROGRESS, "", List.of(), "");
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Map<UUID, T> byId(String query, Reader<T> reader) {
        Map<UUID, T> all = new HashMap<>();
        handles.get().createQuery(query).map((row, context) -> Map.entry(row.getObject(1, UUID.class), reader.read(row)))
            .forEach(one -> all.put(one.getKey(), one.getValue()));
        return all;
    }

    private Map<UUID, Visited> visits(Round round) {
        Map<UUID, Visited> visits = new HashMap<>();
        handles.get().createQuery("SELECT household FROM open_visit WHERE round = :round AND form IN ('', :form)")
            .bind("round", round.id().uuid()).bind("form", round.form()).mapTo(UUID.class)
            .forEach(household -> visits.put(household, Visited.BEGUN));
        handles.get().createQuery("SELECT household, state, outcome, marks, signs FROM visit WHERE round = :round AND form IN ('', :form)")
            .bind("round", round.id().uuid()).bind("form", round.form()).map((row, context) -> Map.entry(row.getObject(1, UUID.class),
                new Visited(VisitState.valueOf(row.getString(2)), row.getString(3), ids(row.getString(4)), row.getString(5))))
            .forEach(visit -> visits.put(visit.getKey(), visit.getValue()));
        return visits;
    }

    /** The active members of every household, and the names of the heads. */
    public record Members(Map<UUID, List<UUID>> all, Map<UUID, String> heads) {
        public List<UUID> of(UUID household) {
            return all.getOrDefault(household, List.of());
        }

        /** Empty if nobody is. */
        public String head(UUID household) {
            return heads.getOrDefault(household, "");
        }
    }

    /** The heads alone, where the members are known from elsewhere. */
    public Members heads() {
        var members = new Members(Map.of(), new HashMap<>());
        handles.get().createQuery("SELECT household, name FROM person WHERE relation = '01' AND active").map((row, context) ->
            members.heads.merge(row.getObject(1, UUID.class), row.getString(2), (one, other) -> one.compareTo(other) < 0 ? one : other))
            .forEach(head -> { });
        return members;
    }

    public Members members() {
        var members = new Members(new HashMap<>(), new HashMap<>());
        handles.get().createQuery("SELECT id, household, CASE WHEN relation = '01' THEN name END FROM person WHERE active").map((row, context) -> {
            UUID household = row.getObject(2, UUID.class);
            String head = row.getString(3);
            if (head != null) {
                members.heads.merge(household, head, (one, other) -> one.compareTo(other) < 0 ? one : other);
            }
            return members.all.computeIfAbsent(household, id -> new ArrayList<>(4)).add(row.getObject(1, UUID.class));
        }).forEach(added -> { });
        return members;
    }

    /** Visits completed by day; a moment that is none is counted under no day. */
    public List<DayCount> days(Round round) {
        List<DayCount> days = new ArrayList<>();
        handles.get().createQuery("SELECT SUBSTRING(completed, 1, 10), COUNT(*) FROM visit WHERE round = :round AND form IN ('', :form) "
                + "AND state <> 'IN_PROGRESS' GROUP BY SUBSTRING(completed, 1, 10) ORDER BY 1")
            .bind("round", round.id().uuid()).bind("form", round.form())
            .map((row, context) -> Map.entry(row.getString(1), row.getInt(2))).forEach(day ->
                date(day.getKey()).ifPresent(date -> days.add(new DayCount(date, day.getValue()))));
        return days;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * One who came or went.
     *
     * @param person  the zero id: the whole household
     * @param village code
     * @param in      else out
     * @param pair    its other half; the zero id if it has none
     */
    public record Moved(UUID record, UUID person, UUID household, String village, boolean in, String reason, String day, UUID pair) {
        public boolean whole() {
            return person.equals(NONE);
        }

        public boolean paired() {
            return !pair.equals(NONE);
        }
    }

    public List<Moved> moves(RoundId round) {
        return moves("round = :id", round.uuid());
    }

    /** In any round, the first first. */
    public List<Moved> movesOf(UUID person) {
        return moves("person = :id", person);
    }

    private List<Moved> moves(String where, UUID id) {
        return handles.get().createQuery("SELECT id, person, household, village, direction, reason, happened, pair FROM move WHERE " + where
                + " AND NOT gone ORDER BY happened, id").bind("id", id).map((row, context) -> new Moved(row.getObject(1, UUID.class),
                row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getString(4), row.getString(5).equals("in"),
                row.getString(6), row.getString(7), row.getObject(8, UUID.class))).list();
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

    /** Households whose visit was completed on a day that is not between the two, and that day. */
    public Map<UUID, String> visitsOutside(Round round) {
        Map<UUID, String> outside = new LinkedHashMap<>();
        handles.get().createQuery("SELECT household, SUBSTRING(completed, 1, 10) FROM visit WHERE round = :round AND form IN ('', :form) "
                + "AND state <> 'IN_PROGRESS' AND (completed < :from OR SUBSTRING(completed, 1, 10) > :to)")
            .bind("round", round.id().uuid()).bind("form", round.form()).bind("from", round.start().toString())
            .bind("to", round.end().toString()).map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
            .forEach(visit -> outside.put(visit.getKey(), visit.getValue()));
        return outside;
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
