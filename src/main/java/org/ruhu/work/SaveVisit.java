package org.ruhu.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ruhu.form.FormSession;
import org.ruhu.model.ChangeId;
import org.ruhu.model.Fields;
import org.ruhu.model.RecordType;
import org.ruhu.sync.Draft;
import org.ruhu.sync.RecordState;

/**
 * Turns what was typed into changes. A completed visit keeps relevant answers only and updates the register; one that
 * is still in progress keeps everything typed and touches nothing else.
 */
final class SaveVisit {
    private final Workspace workspace;
    private final VisitWork work;
    private final FormSession session;
    private final String grid;

    SaveVisit(Workspace workspace, VisitWork work) {
        this.workspace = workspace;
        this.work = work;
        this.session = work.session();
        this.grid = work.page().household().grid().toString();
    }

    /** One entry of the journal: the visit, the household, each person. */
    void completed() {
        Map<String, String> fields = head("completed");
        fields.put("outcome", work.outcome());
        fields.put("completedAt", workspace.env().now().toString());
        session.completed().forEach((path, value) -> fields.put(VisitFields.ANSWER + path, value));
        confirmed(fields);
        work.notes().forEach((path, words) -> {
            if (isRelevant(path)) {
                fields.put(VisitFields.NOTE + path, words);
            }
        });
        List<Draft> drafts = new ArrayList<>();
        drafts.add(draft(RecordType.VISIT, work.visit().uuid(), withCleared(fields), this::overVisit));
        if (!work.second()) {
            drafts.addAll(new VisitMoves(workspace, work).with(register()));
        }
        drafts.addAll(new VisitClues(workspace, work).of(new Fields(fields)));
        workspace.store().save(drafts);
    }

    /** So that work in progress travels with a package too. */
    void inProgress() {
        Map<String, String> fields = head("draft");
        session.answers().forEach((path, value) -> fields.put(VisitFields.ANSWER + path, value));
        confirmed(fields);
        work.notes().forEach((path, words) -> fields.put(VisitFields.NOTE + path, words));
        workspace.store().save(List.of(draft(RecordType.VISIT, work.visit().uuid(), withCleared(fields),
            this::overVisit)));
    }

    private Map<String, String> head(String state) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("household", work.page().household().id().toString());
        fields.put("round", work.round().id().toString());
        fields.put("form", work.form());
        fields.put("formVersion", session.form().version());
        fields.put("state", state);
        fields.put("by", workspace.userName());
        fields.put("startedAt", workspace.store().visits().unfinished(work.visit()).map(open -> open.started())
            .orElse(workspace.env().now().toString()));
        return fields;
    }

    private void confirmed(Map<String, String> fields) {
        Set<String> found = new java.util.HashSet<>();
        session.findings().forEach(finding -> found.add(finding.key()));
        work.confirmations().forEach((key, reason) -> {
            if (found.contains(key)) {
                fields.put(VisitFields.CONFIRMATION + key, reason);
            }
        });
    }

    /** Answers that stood in the visit and no longer do are cleared, not forgotten. */
    private Map<String, String> withCleared(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        work.before(work.visit().uuid()).fields().values().keySet().stream()
            .filter(VisitFields::isPart)
            .forEach(field -> all.putIfAbsent(field, ""));
        return all;
    }

    /** A note may be about a member who was taken back, or a question that a newer form no longer asks. */
    private boolean isRelevant(String path) {
        try {
            return session.relevant(path);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private List<ChangeId> overVisit(String field) {
        return work.over(field);
    }

    private interface Over {
        List<ChangeId> of(String field);
    }

    /** Only what differs from what stood there is written. */
    private Draft draft(RecordType type, UUID record, Map<String, String> values, Over over) {
        RecordState before = work.before(record);
        Map<String, Draft.Entry> set = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            var register = before.register(field);
            boolean same = register.shown().equals(value) && !register.conflict() && !field.equals("state");
            if (!same) {
                set.put(field, new Draft.Entry(value, over.of(field)));
            }
        });
        RegisterDrafts.whole(type, set, before, over::of);
        return new Draft(before.registers().isEmpty() ? "new" : "set", type, record, grid, set);
    }

    private List<Draft> register() {
        UUID household = work.page().household().id().uuid();
        List<Draft> drafts = new ArrayList<>();
        new VisitRegister(work).values().forEach((record, fields) -> {
            boolean person = !record.equals(household);
            RecordState before = work.before(record);
            if (person && before.registers().isEmpty()) {
                fields.put("household", household.toString());
                fields.putIfAbsent("status", "IN");
            }
            Draft draft = draft(person ? RecordType.PERSON : RecordType.HOUSEHOLD, record, fields, before::over);
            if (!draft.set().isEmpty()) {
                drafts.add(draft);
            }
        });
        return drafts;
    }
}
