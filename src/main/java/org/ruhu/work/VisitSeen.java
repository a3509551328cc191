package org.ruhu.work;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ruhu.model.ChangeId;
import org.ruhu.model.VisitId;
import org.ruhu.store.Visits;
import org.ruhu.sync.RecordState;

/**
 * What was in front of the person when a visit was opened: the states of its records, and what was typed into it since
 * its last save. Taken once, so that an import in between never makes a later save overwrite unseen values
 * ({@code sync-spec.md} §3.2).
 */
final class VisitSeen {
    final Map<String, String> answers = new LinkedHashMap<>();
    final Map<String, String> confirmations = new LinkedHashMap<>();
    final Map<String, String> notes = new LinkedHashMap<>();
    private final VisitId visit;
    private final Map<UUID, RecordState> opened = new HashMap<>();
    private final Map<String, List<ChangeId>> typedOver = new HashMap<>();

    VisitSeen(Workspace workspace, HouseholdPage page, VisitId visit) {
        this.visit = visit;
        remember(workspace, visit.uuid());
        remember(workspace, page.household().id().uuid());
        page.members().forEach(person -> remember(workspace, person.id().uuid()));
    }

    private void remember(Workspace workspace, UUID record) {
        opened.put(record, workspace.store().records().state(record));
    }

    /** Takes up the visit where it stands. */
    void resume(Map<String, Visits.Typed> typed, HouseholdPage page) {
        var fields = state(visit.uuid()).fields();
        answers.putAll(VisitFields.answers(fields));
        confirmations.putAll(VisitFields.confirmations(fields));
        notes.putAll(VisitFields.notes(fields));
        typed.forEach(this::take);
        dropEmptiedRows(page);
    }

    private void take(String field, Visits.Typed typed) {
        typedOver.put(field, typed.over());
        Map<String, String> kind = field.startsWith(VisitFields.CONFIRMATION) ? confirmations
            : field.startsWith(VisitFields.NOTE) ? notes : answers;
        // all three beginnings are of one length
        kind.put(field.substring(VisitFields.ANSWER.length()), typed.value());
    }

    /** An added member who was taken back left nothing but emptied answers. */
    private void dropEmptiedRows(HouseholdPage page) {
        Set<String> kept = new HashSet<>();
        page.members().forEach(person -> kept.add(person.id().toString()));
        answers.forEach((path, value) -> row(path).filter(row -> !value.isEmpty()).ifPresent(kept::add));
        answers.keySet().removeIf(path -> row(path).filter(row -> !kept.contains(row)).isPresent());
    }

    private static Optional<String> row(String path) {
        int open = path.indexOf('[');
        return open < 0 ? Optional.empty() : Optional.of(path.substring(open + 1, path.indexOf(']', open)));
    }

    /** Without what was emptied again. */
    static Map<String, String> filled(Map<String, String> all) {
        Map<String, String> filled = new LinkedHashMap<>(all);
        filled.values().removeIf(String::isEmpty);
        return filled;
    }

    /** State of a record when the visit was opened. */
    RecordState state(UUID record) {
        return opened.getOrDefault(record, RecordState.EMPTY);
    }

    /** What was in front of the person when they wrote this field of the visit. */
    List<ChangeId> over(String field) {
        return typedOver.getOrDefault(field, state(visit.uuid()).over(field));
    }

    /** A field has been written: what is written over from now on is what was seen then. */
    void wrote(String field) {
        typedOver.putIfAbsent(field, over(field));
    }
}
