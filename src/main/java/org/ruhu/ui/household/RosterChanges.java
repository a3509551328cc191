package org.ruhu.ui.household;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.ruhu.model.GridId;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.PersonId;
import org.ruhu.model.Trouble;
import org.ruhu.text.Texts;
import org.ruhu.ui.kit.Desk;
import org.ruhu.work.AddPerson;
import org.ruhu.work.MoveHousehold;
import org.ruhu.work.MovePerson;
import org.ruhu.work.ReadHousehold;
import org.ruhu.work.RemoveHousehold;
import org.ruhu.work.RemovePerson;
import org.ruhu.work.Why;
import org.ruhu.work.Workspace;

/** Who comes into a household and who leaves it. Each is told why it was refused, in words, or nothing if it was done. */
final class RosterChanges {
    private final Desk desk;
    private final Workspace workspace;
    private final HouseholdId household;
    private final Texts texts;

    RosterChanges(Desk desk, Workspace workspace, HouseholdId household, Texts texts) {
        this.desk = desk;
        this.workspace = workspace;
        this.household = household;
        this.texts = texts;
    }

    /**
     * Why, as it was typed.
     *
     * @param reason code. @param day ISO date
     */
    record Typed(String reason, String day, String evidence, String words) {
        private Why why() {
            return new Why(reason, date(day), evidence.strip(), words);
        }
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day.strip());
        } catch (java.time.format.DateTimeParseException e) {
            throw new Trouble("household.roster.noday", day);
        }
    }

    /** @param fields of the person, by the names of the register; the birth as typed */
    void add(Map<String, String> fields, Typed why, Consumer<String> ended) {
        run(() -> {
            date(fields.getOrDefault("birth", ""));
            new AddPerson(workspace).run(household, fields, why.why());
        }, ended);
    }

    /** @param newHead where the head goes */
    void remove(Optional<PersonId> person, Optional<PersonId> newHead, Typed why, Consumer<String> ended) {
        run(() -> new RemovePerson(workspace).run(chosen(person), why.why(), newHead), ended);
    }

    /** @param to number of a household. @param relation to its head. @param in code of CHANGE_IN */
    void move(Optional<PersonId> person, String to, String relation, Typed why, String in, Consumer<String> ended) {
        run(() -> new MovePerson(workspace).run(chosen(person), new ReadHousehold(workspace).byNumber(to)
            .orElseThrow(() -> new Trouble("work.register.nohousehold", to)), relation, why.why(), in), ended);
    }

    void leave(Typed why, Consumer<String> ended) {
        run(() -> new RemoveHousehold(workspace).run(household, why.why()), ended);
    }

    void takeBack(Typed why, Consumer<String> ended) {
        run(() -> new RemoveHousehold(workspace).takeBack(household, why.why()), ended);
    }

    /** @param grid its id */
    void regrid(String grid, Typed why, Consumer<String> ended) {
        run(() -> new MoveHousehold(workspace).run(household, new GridId(UUID.fromString(grid)), why.why()), ended);
    }

    private static PersonId chosen(Optional<PersonId> person) {
        return person.orElseThrow(() -> new Trouble("household.roster.nobody"));
    }

    private void run(Runnable change, Consumer<String> ended) {
        desk.attempt(change, texts, ended);
    }
}
