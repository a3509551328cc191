package org.ruhu.work;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ruhu.form.CompiledForm;
import org.ruhu.form.Finding;
import org.ruhu.form.FormSession;
import org.ruhu.model.ChangeId;
import org.ruhu.model.Configuration;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Round;
import org.ruhu.model.Trouble;
import org.ruhu.model.VisitId;
import org.ruhu.model.VisitState;
import org.ruhu.store.TypedAnswer;
import org.ruhu.store.Visits;
import org.ruhu.sync.RecordState;

/**
 * One household's visit being filled: every answer is durable when {@link #answer} returns, with the place where the
 * person is. What the person had in front of them is taken when the visit is opened, so that an import in between never
 * makes a later save overwrite unseen values ({@code sync-spec.md} §3.2).
 */
public final class VisitWork {
    private final Workspace workspace;
    private final HouseholdPage page;
    private final Round round;
    private final Configuration configuration;
    private final VisitId visit;
    private final Map<UUID, RecordState> opened = new HashMap<>();
    private final Map<String, List<ChangeId>> typedOver = new HashMap<>();
    private final Map<String, String> confirmations = new LinkedHashMap<>();
    private final FormSession session;
    private String place;

    private VisitWork(Workspace workspace, HouseholdPage page, Round round, CompiledForm form,
                      Start start) {
        this.workspace = workspace;
        this.page = page;
        this.round = round;
        this.configuration = workspace.configuration();
        this.visit = VisitFields.visitOf(page.household().id(), round.id());
        remember(visit.uuid());
        remember(page.household().id().uuid());
        page.members().forEach(person -> remember(person.id().uuid()));
        Map<String, String> answers = new LinkedHashMap<>();
        if (start == Start.WHERE_IT_STANDS) {
            answers.putAll(VisitFields.answers(state(visit.uuid()).fields()));
            confirmations.putAll(VisitFields.confirmations(state(visit.uuid()).fields()));
            workspace.store().visits().typed(visit).forEach((field, typed) -> take(answers, field, typed));
        }
        dropEmptiedRows(answers);
        this.place = workspace.store().visits().unfinished(visit).map(Visits.Unfinished::place).orElse("");
        this.session = new FormSession(form, new VisitContext(workspace, configuration, round, page).build(), answers);
    }

    /** @throws Trouble if no round is open here, or its form is not here */
    public static VisitWork open(Workspace workspace, HouseholdId household) {
        return open(workspace, household, Start.WHERE_IT_STANDS);
    }

    /** The form as it is before the first answer: what a blank sheet shows. */
    static VisitWork blank(Workspace workspace, HouseholdId household) {
        return open(workspace, household, Start.FROM_THE_REGISTER);
    }

    private enum Start { WHERE_IT_STANDS, FROM_THE_REGISTER }

    private static VisitWork open(Workspace workspace, HouseholdId household, Start start) {
        Round round = workspace.round().orElseThrow(() -> new Trouble("visit.trouble.noround"));
        CompiledForm form = workspace.form(round.form()).orElseThrow(() -> new Trouble("visit.trouble.noform", round.form()));
        return new VisitWork(workspace, new ReadHousehold(workspace).read(household), round, form, start);
    }

    private void remember(UUID record) {
        opened.put(record, workspace.store().records().state(record));
    }

    private RecordState state(UUID record) {
        return opened.getOrDefault(record, RecordState.EMPTY);
    }

    private void take(Map<String, String> answers, String field, Visits.Typed typed) {
        typedOver.put(field, typed.over());
        if (field.startsWith(VisitFields.CONFIRMATION)) {
            confirmations.put(field.substring(VisitFields.CONFIRMATION.length()), typed.value());
        } else {
            answers.put(field.substring(VisitFields.ANSWER.length()), typed.value());
        }
    }

    /** An added member who was taken back left nothing but emptied answers. */
    private void dropEmptiedRows(Map<String, String> answers) {
        Set<String> kept = new HashSet<>();
        page.members().forEach(person -> kept.add(person.id().toString()));
        answers.forEach((path, value) -> row(path).filter(row -> !value.isEmpty()).ifPresent(kept::add));
        answers.keySet().removeIf(path -> row(path).filter(row -> !kept.contains(row)).isPresent());
    }

    private static Optional<String> row(String path) {
        int open = path.indexOf('[');
        return open < 0 ? Optional.empty() : Optional.of(path.substring(open + 1, path.indexOf(']', open)));
    }

    public FormSession session() {
        return session;
    }

    public HouseholdPage page() {
        return page;
    }

    public Round round() {
        return round;
    }

    public Configuration configuration() {
        return configuration;
    }

    /** Path of the question where the person was when the visit was left; empty at the first opening. */
    public String place() {
        return place;
    }

    /** Whether the visit was completed before and is now being looked at or corrected. */
    public boolean completedBefore() {
        return state(visit.uuid()).fields().text("state").equals("completed");
    }

    /**
     * Writes an answer and saves it. If it cannot be saved, the session is as before and {@link Trouble} is thrown.
     *
     * @return paths on which something changed, as {@link FormSession#set}
     */
    public Set<String> answer(String path, String value) {
        String before = session.kept(path);
        Set<String> changed = session.set(path, value);
        try {
            save(VisitFields.ANSWER + path, session.kept(path), path);
        } catch (Trouble e) {
            session.set(path, before);
            throw e;
        }
        return changed;
    }

    /** Adds a member to a roster. @return the row's id, which becomes the person's id */
    public String addRow(String repeat) {
        String row = workspace.env().newId().toString();
        session.addRow(repeat, row);
        return row;
    }

    /** Takes back a member added in this visit, with what was answered for them. */
    public void removeRow(String repeat, String row) {
        String prefix = repeat + "[" + row + "]/";
        List<String> answered = session.answers().keySet().stream().filter(path -> path.startsWith(prefix)).toList();
        for (String path : answered) {
            answer(path, "");
        }
        session.removeRow(repeat, row);
    }

    /** Notes the question where the person is now, to come back to it. */
    public void moveTo(String path) {
        if (!path.equals(place)) {
            place = path;
            workspace.store().answer(typed("", "", path));
        }
    }

    /** States that a suspected finding is true, with the reason; an empty reason takes it back. */
    public void confirm(Finding finding, String reason) {
        save(VisitFields.CONFIRMATION + finding.key(), reason.strip(), place);
        if (reason.isBlank()) {
            confirmations.remove(finding.key());
        } else {
            confirmations.put(finding.key(), reason.strip());
        }
    }

    /** Reasons by finding key. */
    public Map<String, String> confirmations() {
        return Map.copyOf(confirmations);
    }

    public Optional<String> confirmation(Finding finding) {
        return Optional.ofNullable(confirmations.get(finding.key())).filter(reason -> !reason.isEmpty());
    }

    /** What keeps the visit from being completed: errors, and suspected findings without a reason. */
    public List<Finding> blocking() {
        List<Finding> blocking = new ArrayList<>();
        for (Finding finding : session.findings()) {
            boolean stops = switch (finding.level()) {
                case ERROR -> true;
                case SUSPECT -> confirmation(finding).isEmpty();
                case HINT -> false;
            };
            if (stops) {
                blocking.add(finding);
            }
        }
        return blocking;
    }

    /** What came of completing. */
    public sealed interface Completion {
        record Completed(VisitState state) implements Completion {}

        record StillOpen(List<Finding> findings) implements Completion {}
    }

    /** Completes the visit and brings its answers into the register, in one save; or says what is still open. */
    public Completion complete() {
        List<Finding> open = blocking();
        if (!open.isEmpty()) {
            return new Completion.StillOpen(open);
        }
        new SaveVisit(workspace, this).completed();
        return new Completion.Completed(VisitState.ofOutcome(outcome()));
    }

    /** The laptop's time of day, for saying when something was saved. */
    public LocalTime now() {
        return workspace.env().now().toLocalTime();
    }

    /** Code of VISIT_RESULT answered so far. */
    public String outcome() {
        return session.value(VisitFields.OUTCOME);
    }

    VisitId visit() {
        return visit;
    }

    /** State of a record when the visit was opened. */
    RecordState before(UUID record) {
        return state(record);
    }

    /** What was in front of the person when they wrote this field of the visit. */
    List<ChangeId> over(String field) {
        return typedOver.getOrDefault(field, state(visit.uuid()).over(field));
    }

    private void save(String field, String value, String at) {
        workspace.store().answer(typed(field, value, at));
        typedOver.putIfAbsent(field, over(field));
        place = at;
    }

    private TypedAnswer typed(String field, String value, String at) {
        return new TypedAnswer(visit, page.household().id(), round.id(), field, value, over(field), at);
    }
}
