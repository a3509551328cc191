package org.ruhu.store;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.ruhu.model.ChangeId;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.RoundId;
import org.ruhu.model.VisitId;

/** Visits and the answers typed into those that are not completed. */
public final class Visits {
    private final Supplier<Handle> handles;

    Visits(Supplier<Handle> handles) {
        this.handles = handles;
    }

    /** @param over the changes whose value of the answer was in front of the person */
    public record Typed(String value, List<ChangeId> over) {}

    /**
     * @param form  empty for the round's own
     * @param place path of the question where the person was last
     */
    public record Unfinished(VisitId visit, HouseholdId household, RoundId round, String form, String place,
                             String started) {}

    /** Visits of a household, the latest round first. */
    public List<VisitId> of(HouseholdId household) {
        return handles.get().createQuery("SELECT v.id FROM visit v LEFT JOIN round r ON r.id = v.round "
                + "WHERE v.household = :household ORDER BY r.begins DESC, v.id").bind("household", household.uuid())
            .mapTo(UUID.class).map(VisitId::new).list();
    }

    /** The visit of a household in the last round before one, with the same form. */
    public Optional<VisitId> before(HouseholdId household, RoundId round, String form) {
        return handles.get().createQuery("SELECT v.id FROM visit v JOIN round r ON r.id = v.round WHERE v.household = :household "
                + "AND v.form IN ('', :form) AND v.state = 'DONE' AND r.begins < (SELECT MAX(begins) FROM round WHERE id = :round) "
                + "ORDER BY r.begins DESC, v.id LIMIT 1").bind("household", household.uuid()).bind("round", round.uuid())
            .bind("form", form).mapTo(UUID.class).map(VisitId::new).findOne();
    }

    /** What was typed since the visit's last save, by path. */
    public Map<String, Typed> typed(VisitId visit) {
        Map<String, Typed> typed = new LinkedHashMap<>();
        handles.get().createQuery("SELECT path, val, over_ids FROM answer WHERE visit = :visit").bind("visit", visit.uuid())
            .map((row, context) -> Map.entry(row.getString("path"),
                new Typed(row.getString("val"), over(row.getString("over_ids")))))
            .forEach(entry -> typed.put(entry.getKey(), entry.getValue()));
        return typed;
    }

    private static List<ChangeId> over(String text) {
        return text.isEmpty() ? List.of() : Arrays.stream(text.split(" ")).map(ChangeId::parse).toList();
    }

    /** Households whose visit with a form is completed in a round. */
    public Set<HouseholdId> completed(RoundId round, String form) {
        return handles.get().createQuery("SELECT household FROM visit WHERE round = :round AND state <> 'IN_PROGRESS' "
                + "AND (form = :form OR form = '' AND EXISTS (SELECT 1 FROM round r WHERE r.id = :round AND r.form = :form))")
            .bind("round", round.uuid()).bind("form", form).mapTo(UUID.class).map(HouseholdId::new).set();
    }

    /** How many households had a visit completed after a moment, in ISO notation as this laptop writes it; empty: ever. */
    public int completedAfter(String moment) {
        return handles.get().createQuery("SELECT COUNT(DISTINCT v.household) FROM visit v JOIN round r ON r.id = v.round "
                + "WHERE r.is_open AND v.completed > :moment").bind("moment", moment).mapTo(Integer.class).one();
    }

    public Optional<Unfinished> unfinished(VisitId visit) {
        return handles.get().createQuery("SELECT visit, household, round, form, place, started FROM open_visit WHERE visit = :visit")
            .bind("visit", visit.uuid()).map((row, context) -> new Unfinished(new VisitId(row.getObject(1, UUID.class)),
                new HouseholdId(row.getObject(2, UUID.class)), new RoundId(row.getObject(3, UUID.class)),
                row.getString(4), row.getString(5), row.getString(6))).findOne();
    }

    /** Visits of a household with answers that are in no change yet. */
    public List<VisitId> unfinished(HouseholdId household) {
        return handles.get().createQuery("SELECT visit FROM open_visit WHERE household = :household ORDER BY started, visit")
            .bind("household", household.uuid()).mapTo(UUID.class).map(VisitId::new).list();
    }

    /** Visits with answers that are in no change yet. */
    public List<VisitId> unfinished() {
        return handles.get().createQuery("SELECT visit FROM open_visit ORDER BY started").mapTo(UUID.class).map(VisitId::new)
            .list();
    }
}
