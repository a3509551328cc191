package org.ruhu.ui.household;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ruhu.model.Configuration;
import org.ruhu.model.Person;
import org.ruhu.model.PersonId;
import org.ruhu.text.Texts;
import org.ruhu.ui.household.RosterChanges.Typed;
import org.ruhu.ui.kit.QuestionCard;
import org.ruhu.ui.kit.Sheets;
import org.ruhu.work.GridNames;
import org.ruhu.work.HouseholdPage;

/** The questions that are asked when somebody comes or goes, {@code domain.md} §8.5. */
final class RosterCards {
    private static final String BIRTH = "B";
    private static final String OTHER_RELATION = "99";
    private static final String CHILD = "03";

    private final RosterChanges changes;
    private final Known known;
    private final Sheets sheets;
    private final Texts texts;
    private final Runnable done;

    /** @param grids into which a household can go. @param today ISO date */
    record Known(HouseholdPage page, Configuration configuration, List<GridNames.Grid> grids, String today) {}

    /** @param done called when something was changed */
    RosterCards(RosterChanges changes, Known known, Sheets sheets, Texts texts, Runnable done) {
        this.changes = changes;
        this.known = known;
        this.sheets = sheets;
        this.texts = texts;
        this.done = done;
    }

    private QuestionCard card(String key) {
        String head = known.page().head().map(Person::name).orElse("");
        return new QuestionCard(texts.of(key), (known.page().household().no() + " " + head).strip(), sheets, texts);
    }

    private Map<String, String> codes(String list) {
        Map<String, String> codes = new LinkedHashMap<>();
        known.configuration().lists().getOrDefault(list, List.of()).forEach(code -> codes.put(code.code(), code.words().in(texts.lang())));
        return codes;
    }

    private Map<String, String> members() {
        return known.page().active().stream().collect(Collectors.toMap(person -> person.id().toString(), Person::name, (one, other) -> one,
            LinkedHashMap::new));
    }

    private static Optional<PersonId> person(String id) {
        return id.isEmpty() ? Optional.empty() : Optional.of(new PersonId(UUID.fromString(id)));
    }

    private QuestionCard because(QuestionCard card) {
        return card.type("day", "household.roster.day", known.today()).type("evidence", "household.roster.evidence", "")
            .type("words", "household.roster.words", "");
    }

    private static Typed typed(QuestionCard card, String reason) {
        return new Typed(reason, card.answer("day"), card.answer("evidence"), card.answer("words"));
    }

    void born() {
        add(card("household.roster.born").type("name", "household.roster.babyname", ""), BIRTH);
    }

    void came() {
        var card = card("household.roster.came").choose("why", "household.roster.why", codes("CHANGE_IN"), "M");
        add(card.type("name", "household.member.name", ""), "");
    }

    private void add(QuestionCard card, String reason) {
        Map<String, String> relations = codes("RELATION");
        known.page().head().ifPresent(head -> relations.remove(Person.HEAD));
        boolean baby = reason.equals(BIRTH);
        card.choose("sex", "household.member.sex", codes("SEX"), "").type("birth", "household.roster.birth", baby ? known.today() : "");
        card.choose("relation", "household.member.relation", relations, baby ? CHILD : OTHER_RELATION).type("id", "household.member.id", "");
        because(card).show(ended -> {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("name", card.answer("name").strip());
            fields.put("sex", card.answer("sex"));
            fields.put("birth", card.answer("birth").strip());
            fields.put("relation", card.answer("relation"));
            fields.put("idNo", card.answer("id").strip());
            fields.put("idType", card.answer("id").isBlank() ? "NONE" : "ID");
            changes.add(fields, typed(card, baby ? BIRTH : card.answer("why")), ended);
        }, done);
    }

    /** @param whose chosen already; empty: anybody */
    void left(String reason, Optional<Person> whose) {
        String key = reason.equals("D") ? "household.roster.died" : "household.roster.left";
        var card = card(key).choose("person", "household.member.name", members(), whose.map(person -> person.id().toString()).orElse(""))
            .choose("why", "household.roster.why", codes("CHANGE_OUT"), reason);
        Map<String, String> others = members();
        boolean asksHead = whose.map(Person::head).orElse(true) && others.size() > 1;
        whose.ifPresent(person -> others.remove(person.id().toString()));
        if (asksHead) {
            card.choose("head", whose.isPresent() ? "household.register.newhead" : "household.roster.newhead", others, "");
        }
        because(card).show(ended -> changes.remove(person(card.answer("person")), person(card.answer("head")),
            typed(card, card.answer("why")), ended), done);
    }

    void moved(Optional<Person> whose) {
        Map<String, String> relations = codes("RELATION");
        relations.remove(Person.HEAD);
        var card = card("household.register.move").choose("person", "household.member.name", members(),
                whose.map(person -> person.id().toString()).orElse(""))
            .type("to", "household.roster.to", "").choose("relation", "household.roster.relation", relations, "")
            .choose("why", "household.roster.out", codes("CHANGE_OUT"), "M").choose("in", "household.roster.in", codes("CHANGE_IN"), "M");
        because(card).show(ended -> changes.move(person(card.answer("person")), card.answer("to").strip(),
            card.answer("relation"), typed(card, card.answer("why")), card.answer("in"), ended), done);
    }

    void gone() {
        Map<String, String> reasons = codes("HOUSEHOLDS_OUT");
        reasons.remove("MRG");
        var card = card("household.roster.gone").choose("why", "household.roster.why", reasons, "OUT");
        because(card).show(ended -> changes.leave(typed(card, card.answer("why")), ended), done);
    }

    void back() {
        var card = card("household.roster.back");
        because(card).show(ended -> changes.takeBack(typed(card, "IN"), ended), done);
    }

    void regrid() {
        Map<String, String> grids = known.grids().stream().collect(Collectors.toMap(GridNames.Grid::id, GridNames.Grid::full, (one, other) -> one,
            LinkedHashMap::new));
        grids.remove(known.page().household().grid().toString());
        var card = card("household.roster.regrid").choose("grid", "household.column.grid", grids, "");
        because(card).show(ended -> {
            if (card.answer("grid").isEmpty()) {
                ended.accept(texts.of("household.roster.nogrid"));
            } else {
                changes.regrid(card.answer("grid"), typed(card, "IN"), ended);
            }
        }, done);
    }
}
