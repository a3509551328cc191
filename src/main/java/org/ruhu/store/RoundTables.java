package org.ruhu.store;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
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
        return new Standings(handles.get(), round).all();
    }

    /** The active members of every household. */
    public Map<UUID, List<UUID>> members() {
        Map<UUID, List<UUID>> members = new HashMap<>();
        handles.get().createQuery("SELECT id, household FROM person WHERE active").map((row, context) ->
            members.computeIfAbsent(row.getObject(2, UUID.class), household -> new ArrayList<>(4)).add(row.getObject(1, UUID.class)))
            .forEach(added -> { });
        return members;
    }

    /** Names of the heads by household. */
    public Map<UUID, String> heads() {
        Map<UUID, String> heads = new HashMap<>();
        handles.get().createQuery("SELECT household, name FROM person WHERE relation = '01' AND active")
            .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
            .forEach(head -> heads.merge(head.getKey(), head.getValue(), (one, other) -> one.compareTo(other) < 0 ? one : other));
        return heads;
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
