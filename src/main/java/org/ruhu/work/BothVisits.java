package org.ruhu.work;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ruhu.model.Change;
import org.ruhu.model.ChangeId;
import org.ruhu.model.FieldGroups;
import org.ruhu.model.Fields;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Round;
import org.ruhu.sync.RecordState;

/** The completed first and second visit of a household in a round, with what was said at the door and what holds since. */
final class BothVisits {
    private static final List<String> CHECKERS = List.of("m/checker_1", "m/checker_2");

    private final Workspace workspace;
    private final UUID visit;
    private final RecordState first;
    private final RecordState second;
    private final boolean ruled;

    private BothVisits(Workspace workspace, UUID visit, RecordState first, RecordState second) {
        this.workspace = workspace;
        this.visit = visit;
        this.first = first;
        this.second = second;
        this.ruled = first.registers().keySet().stream().anyMatch(BothVisits::isRuling);
    }

    /** Empty unless both are completed. */
    static Optional<BothVisits> of(Workspace workspace, HouseholdId household, Round round) {
        UUID visit = VisitFields.visitOf(household, round, round.form()).uuid();
        UUID again = VisitFields.visitOf(household, round, round.form() + SecondVisits.SUFFIX).uuid();
        var both = new BothVisits(workspace, visit, workspace.store().records().state(visit), workspace.store().records().state(again));
        return Optional.of(both).filter(pair -> isCompleted(pair.first) && isCompleted(pair.second));
    }

    private static boolean isCompleted(RecordState visit) {
        return visit.fields().text("state").equals("completed");
    }

    private static boolean isRuling(String field) {
        return field.startsWith(VisitFields.RULED);
    }

    RecordState first() {
        return first;
    }

    RecordState second() {
        return second;
    }

    /** What the first visit said, whatever was ruled since, or decided where a ruling met a correction. */
    String firstSaid(String path) {
        String field = VisitFields.ANSWER + path;
        if (!ruled) {
            return first.fields().text(field);
        }
        Set<ChangeId> since = new HashSet<>();
        String said = "";
        for (Change change : workspace.store().trail().of(visit, field, first.over(field)).reversed()) {
            Change.FieldWrite write = change.set().get(field);
            if (change.set().keySet().stream().anyMatch(BothVisits::isRuling) || isDecided(change, field) && write != null
                && write.over().stream().anyMatch(since::contains)) {
                since.add(change.id());
            } else {
                said = write == null || write.value() == null ? "" : write.value();
            }
        }
        return said;
    }

    private static boolean isDecided(Change change, String field) {
        return change.set().containsKey(field + FieldGroups.REASON);
    }

    String secondSaid(String path) {
        return second.fields().text(VisitFields.ANSWER + path);
    }

    /** What figures and register use. */
    String holds(String path) {
        return first.fields().text(VisitFields.ANSWER + path);
    }

    /** Whether the second visit says otherwise than the first one said, or than what holds. */
    boolean differ(String path) {
        String again = secondSaid(path);
        return !again.isEmpty() && !(firstSaid(path).equals(again) && holds(path).equals(again));
    }

    Optional<Ruling> ruling(String path) {
        return Ruling.of(first, second, path);
    }

    /** Who filled or checked one of them. */
    Set<String> visitors() {
        Set<String> visitors = new HashSet<>();
        for (Fields fields : List.of(first.fields(), second.fields())) {
            visitors.add(fields.text("by"));
            CHECKERS.forEach(path -> visitors.add(fields.text(VisitFields.ANSWER + path)));
        }
        visitors.remove("");
        return visitors;
    }
}
