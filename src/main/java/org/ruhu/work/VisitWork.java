package org.ruhu.work;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.ruhu.form.CompiledForm;
import org.ruhu.form.Finding;
import org.ruhu.form.FormContext;
import org.ruhu.form.FormSession;
import org.ruhu.model.Act;
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
 * person is. Confined to the thread of its workspace.
 */
public final class VisitWork {
    private final Workspace workspace;
    private final HouseholdPage page;
    private final Round round;
    private final Configuration configuration;
    private final VisitId visit;
    private final VisitSeen seen;
    private final LastVisit last;
    private final FormSession session;
    /** As the visit names it: that of a second verification is the round's own with something behind. */
    private final String form;
    private String place;

    private VisitWork(Workspace workspace, HouseholdPage page, Round round, String named, CompiledForm form, Start start) {
        this.workspace = workspace;
        this.page = page;
        this.round = round;
        this.configuration = workspace.configuration();
        this.form = named.equals(round.form() + SecondVisits.SUFFIX) ? named : form.form().id();
        this.visit = VisitFields.visitOf(page.household().id(), round, this.form);
        this.seen = new VisitSeen(workspace, page, visit);
        if (start == Start.WHERE_IT_STANDS) {
            seen.resume(workspace.store().visits().typed(visit), page);
        }
        this.place = workspace.store().visits().unfinished(visit).map(Visits.Unfinished::place).orElse("");
        this.last = LastVisit.of(workspace, page.household().id(), round, form.form().id());
        FormContext context = new VisitContext(workspace, configuration, round, page, last).build(form, seen.answers.keySet());
        this.session = new FormSession(form, context,
            new TreeMap<>(seen.answers)); // added rows in the order in which they came: their ids sort so
    }

    /**
     * The visit with the round's own form.
     *
     * @throws Denied if the person may not fill forms
     * @throws Trouble if no round is open here, or its form is not here
     */
    public static VisitWork open(Workspace workspace, HouseholdId household) {
        workspace.require(Act.FILL);
        return open(workspace, household, Start.WHERE_IT_STANDS);
    }

    /**
     * A visit with any form that is here; a household has one in a round with each.
     *
     * @throws Trouble if no round is open here, or the form is not here
     */
    public static VisitWork open(Workspace workspace, HouseholdId household, String form) {
        workspace.require(Act.FILL);
        return open(workspace, household, round(workspace), form, Start.WHERE_IT_STANDS);
    }

    /** The form as it is before the first answer: what a blank sheet shows. @param form empty: the round's own */
    static VisitWork blank(Workspace workspace, HouseholdId household, String form) {
        Round round = round(workspace);
        return open(workspace, household, round, form.isEmpty() ? round.form() : form, Start.FROM_THE_REGISTER);
    }

    /** The first visit of a household in a round as it stands, for who rules on it. */
    static VisitWork standing(Workspace workspace, HouseholdId household, Round round) {
        return open(workspace, household, round, round.form(), Start.WHERE_IT_STANDS);
    }

    private enum Start { WHERE_IT_STANDS, FROM_THE_REGISTER }

    private static Round round(Workspace workspace) {
        return workspace.round().orElseThrow(() -> new Trouble("visit.trouble.noround"));
    }

    private static VisitWork open(Workspace workspace, HouseholdId household, Start start) {
        Round round = round(workspace);
        return open(workspace, household, round, round.form(), start);
    }

    private static VisitWork open(Workspace workspace, HouseholdId household, Round round, String form, Start start) {
        CompiledForm compiled = workspace.form(form).orElseThrow(() -> new Trouble("visit.trouble.noform", form));
        HouseholdPage page = new ReadHousehold(workspace).read(household);
        boolean second = form.equals(round.form() + SecondVisits.SUFFIX);
        return new VisitWork(workspace, second ? new BlindPage(workspace, round).of(page) : page, round, form, compiled, start);
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
        return seen.state(visit.uuid()).fields().text("state").equals("completed");
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
        String row = workspace.env().newOrderedId().toString();
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
        seen.confirmations.put(finding.key(), reason.strip());
    }

    /** Reasons by finding key. */
    public Map<String, String> confirmations() {
        return VisitSeen.filled(seen.confirmations);
    }

    public Optional<String> confirmation(Finding finding) {
        return Optional.ofNullable(seen.confirmations.get(finding.key())).filter(reason -> !reason.isEmpty());
    }

    /** Keeps what a person wants to say about a question beside its answer; an empty note takes it away. */
    public void note(String path, String words) {
        save(VisitFields.NOTE + path, words.strip(), path);
        seen.notes.put(path, words.strip());
    }

    /** Notes by the question's path. */
    public Map<String, String> notes() {
        return VisitSeen.filled(seen.notes);
    }

    /** What was noted at a question in the last round; empty if nothing was. */
    public String lastNote(String path) {
        return last.notes().getOrDefault(path, "");
    }

    /** The pictures and files of this visit's answers. */
    public Attachments attachments() {
        return new Attachments(workspace);
    }

    /** Whether the person may ask to see a masked number. */
    public boolean mayReveal() {
        return workspace.may(Act.REVEAL);
    }

    /** Notes that the number at a question is seen, before it is. @throws Trouble if that cannot be noted */
    public void reveal(String path, Reveal.Reason reason, String words) {
        new Reveal(workspace).run(page.household().id().uuid(), path, reason, words);
    }

    /** What keeps the visit from being completed: errors, and suspected findings without a reason. */
    public List<Finding> blocking() {
        return session.findings().stream().filter(finding -> switch (finding.level()) {
            case ERROR -> true;
            case SUSPECT -> confirmation(finding).isEmpty();
            case HINT -> false;
        }).toList();
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
        if (second()) {
            new SecondVisits(workspace).requireOthers(this);
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
        // only the round's own form says whether the household was reached
        return form.startsWith(round.form()) ? session.value(VisitFields.OUTCOME) : "";
    }

    /** The form as the visit's record names it. */
    String form() {
        return form;
    }

    /** Whether other persons verify here what a first visit has found. */
    public boolean second() {
        return form.endsWith(SecondVisits.SUFFIX);
    }

    VisitId visit() {
        return visit;
    }

    /** State of a record when the visit was opened. */
    RecordState before(UUID record) {
        return seen.state(record);
    }

    /** What was in front of the person when they wrote this field of the visit. */
    List<ChangeId> over(String field) {
        return seen.over(field);
    }

    private void save(String field, String value, String at) {
        workspace.store().answer(typed(field, value, at));
        seen.wrote(field);
        place = at;
    }

    private TypedAnswer typed(String field, String value, String at) {
        return new TypedAnswer(visit, page.household().id(), round.id(), form, field, value, over(field), at);
    }
}
