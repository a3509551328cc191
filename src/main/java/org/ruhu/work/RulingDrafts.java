package org.ruhu.work;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ruhu.form.Form;
import org.ruhu.form.FormSession;
import org.ruhu.model.FieldGroups;
import org.ruhu.model.RecordType;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Draft;
import org.ruhu.sync.RecordState;

/** What a ruling changes: the first visit's answer with all that follows from it, and what the form writes of that into the register. */
final class RulingDrafts {
    private final Workspace workspace;
    private final VisitWork work;
    private final FormSession session;
    private final BothVisits both;
    private final String path;
    private final Ruling.Holds holds;

    RulingDrafts(Workspace workspace, VisitWork work, BothVisits both, String path, Ruling.Holds holds) {
        this.workspace = workspace;
        this.work = work;
        this.session = work.session();
        this.both = both;
        this.path = path;
        this.holds = holds;
    }

    /** @throws Trouble if the answer follows from others and is to be taken from the second visit */
    List<Draft> because(String reason) {
        Form.Question question = new FormWords(workspace).question(work.form(), path)
            .orElseThrow(() -> new Trouble("round.rule.nodifference", path));
        if (question.computed()) {
            if (holds == Ruling.Holds.SECOND) {
                throw new Trouble("round.rule.computed");
            }
            return List.of(visit(Map.of(VisitFields.ANSWER + path, both.holds(path)), reason));
        }
        Map<String, String> before = session.completed();
        Map<UUID, Map<String, String>> registerBefore = new VisitRegister(work).values();
        take();
        List<Draft> drafts = new ArrayList<>();
        drafts.add(visit(changed(before, session.completed()), reason));
        drafts.addAll(new VisitMoves(workspace, work).with(register(registerBefore, new VisitRegister(work).values(), reason)));
        return drafts;
    }

    /** Questions that are asked only now are answered as the same visit answered them. */
    private void take() {
        UnaryOperator<String> said = switch (holds) {
            case FIRST -> both::firstSaid;
            case SECOND -> both::secondSaid;
        };
        Set<String> asked = new LinkedHashSet<>(session.walk());
        session.set(path, said.apply(path));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (String next : session.walk()) {
                if (asked.add(next) && session.value(next).isEmpty() && !said.apply(next).isEmpty()) {
                    session.set(next, said.apply(next));
                    grown = true;
                }
            }
        }
    }

    /** The answer itself is written also where it stays, so that two who rule otherwise are asked. */
    private Map<String, String> changed(Map<String, String> before, Map<String, String> after) {
        Map<String, String> fields = new LinkedHashMap<>();
        Set<String> paths = new LinkedHashSet<>(before.keySet());
        paths.addAll(after.keySet());
        paths.stream().filter(each -> !after.getOrDefault(each, "").equals(before.getOrDefault(each, "")))
            .forEach(each -> fields.put(VisitFields.ANSWER + each, after.getOrDefault(each, "")));
        fields.put(VisitFields.ANSWER + path, after.getOrDefault(path, ""));
        if (path.equals(VisitFields.OUTCOME)) {
            fields.put("outcome", work.outcome());
        }
        return fields;
    }

    private Draft visit(Map<String, String> answers, String reason) {
        Map<String, String> fields = new LinkedHashMap<>(answers);
        fields.put(Ruling.field(path), holds.tag());
        fields.put(Ruling.reasonField(path), reason);
        fields.put(Ruling.secondField(path), Ruling.lookedAt(both.second(), path));
        RecordState state = both.first();
        Map<String, Draft.Entry> set = new LinkedHashMap<>();
        fields.forEach((field, value) -> set.put(field, new Draft.Entry(value, state.over(field))));
        return new Draft("resolve", RecordType.VISIT, work.visit().uuid(), work.page().household().grid().toString(), set);
    }

    private List<Draft> register(Map<UUID, Map<String, String>> before, Map<UUID, Map<String, String>> after, String reason) {
        List<Draft> drafts = new ArrayList<>();
        after.forEach((record, fields) -> {
            Map<String, String> changed = new LinkedHashMap<>(fields);
            before.getOrDefault(record, Map.of()).forEach(changed::remove);
            boolean household = record.equals(work.page().household().id().uuid());
            Draft draft = new RegisterDrafts(workspace).change(household ? RecordType.HOUSEHOLD : RecordType.PERSON, record, changed);
            if (!draft.set().isEmpty()) {
                drafts.add(reasoned(draft, changed.keySet(), reason));
            }
        });
        return drafts;
    }

    /** With why beside each field, for the record's history. */
    private Draft reasoned(Draft draft, Set<String> fields, String reason) {
        RecordState state = work.before(draft.record());
        Map<String, Draft.Entry> set = new LinkedHashMap<>(draft.set());
        fields.stream().filter(draft.set()::containsKey).map(field -> field + FieldGroups.REASON)
            .forEach(field -> set.put(field, new Draft.Entry(reason, state.over(field))));
        return new Draft(draft.kind(), draft.type(), draft.record(), draft.grid(), set);
    }
}
