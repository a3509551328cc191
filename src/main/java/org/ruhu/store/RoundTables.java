package org.ruhu.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
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
    public record Listed(UUID record, UUID household, String village, UUID grid, String team, String personIds, boolean sampled) {
        public List<UUID> persons() {
            return ids(personIds);
        }
    }

    /** The frozen list. */
    public List<Listed> base(RoundId round) {
        return handles.get().createQuery("SELECT id, household, village, grid, team, persons, sampled FROM base WHERE round = :round AND NOT gone")
            .bind("round", round.uuid()).map((row, context) -> new Listed(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                row.getString(3), row.getObject(4, UUID.class), row.getString(5), row.getString(6), row.getBoolean(7))).list();
    }

    /** Whether anything of such a list was ever written, also what was struck out again. */
    public boolean hasList(RoundId round) {
        return handles.get().createQuery("SELECT COUNT(*) FROM base WHERE round = :round").bind("round", round.uuid())
            .mapTo(Integer.class).one() > 0;
    }

    static List<UUID> ids(String text) {
        return text.isEmpty() ? List.of() : Arrays.stream(text.split(" ")).flatMap(word -> id(word).stream()).toList();
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
     * @param personIds   of the base list, in their order, with blanks between
     * @param signs       of its visit, as {@link org.ruhu.model.VisitPaths#signs}
     * @param sampled     whether chance has chosen it for a second verification
     * @param markIds     persons whose status its visit says, likewise
     */
    public record Standing(UUID household, String no, String village, String villageName, UUID grid, String gridName, String team,
                           boolean counted, boolean listed, boolean sampled, String personIds, VisitState state, String outcome, String markIds,
                           String signs) {
        /** Of the base list. */
        public List<UUID> persons() {
            return ids(personIds);
        }

        /** Persons whose status its visit says. */
        public List<UUID> marks() {
            return ids(markIds);
        }

        /** How many persons of the base list it has. */
        public int size() {
            return personIds.isEmpty() ? 0 : 1 + (int) personIds.chars().filter(c -> c == ' ').count();
        }

        /** How many of these its visit says the status of. */
        public int marked() {
            return personIds.equals(markIds) ? size() : (int) persons().stream().filter(Set.copyOf(marks())::contains).count();
        }
    }

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
                COUNTED.contains(row.getString(5)), listed != null, listed != null && listed.sampled, listed == null ? ""
                : listed.personIds, visit.state, visit.outcome, visit.marks, visit.signs);
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

    private record Visited(VisitState state, String outcome, String marks, String signs) {
        private static final Visited NOT = new Visited(VisitState.TODO, "", "", "");
        private static final Visited BEGUN = new Visited(VisitState.IN_PROGRESS, "", "", "");
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
                new Visited(VisitState.valueOf(row.getString(2)), row.getString(3), row.getString(4), row.getString(5))))
            .forEach(visit -> visits.put(visit.getKey(), visit.getValue()));
        return visits;
    }

    /** The signs of the completed visits with a form, as {@link org.ruhu.model.VisitPaths#signs}, by household. */
    public Map<UUID, String> signs(RoundId round, String form) {
        Map<UUID, String> signs = new HashMap<>();
        handles.get().createQuery("SELECT household, signs FROM visit WHERE round = :round AND form = :form AND state <> 'IN_PROGRESS'")
            .bind("round", round.uuid()).bind("form", form).map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
            .forEach(visit -> signs.put(visit.getKey(), visit.getValue()));
        return signs;
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
}
