package org.ruhu.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ruhu.model.Person;

/** The lines of one household, from wherever in the file. Mutable until it is judged. */
final class Home {
    final List<Line> lines = new ArrayList<>();
    /** Its number in the register; empty if nobody knows it. */
    String no = "";
    /** Code of its village, and name of its grid; empty if that is not certain. */
    String village = "";
    String grid = "";
    private boolean held;

    /** What the first line that says anything says. */
    String text(String key) {
        return lines.stream().map(line -> line.text(key)).filter(value -> !value.isEmpty()).findFirst().orElse("");
    }

    List<Line> heads() {
        return lines.stream().filter(line -> line.text("person.relation").equals(Person.HEAD)).toList();
    }

    /** The ID number of the head, from its own line or beside its name; empty if it is not said. */
    String headNumber() {
        String beside = text("head.idNo");
        return beside.isEmpty() ? heads().stream().map(line -> line.text("person.idNo")).findFirst().orElse("") : beside;
    }

    /** The first of some columns that the sheet has, in which a person would look for what is missing. */
    String column(String... keys) {
        Heading heading = lines.getFirst().heading;
        return java.util.Arrays.stream(keys).filter(heading::has).findFirst().orElse(keys[0]);
    }

    /** The whole household waits; said at the first line that says something in that column. */
    void doubt(String field, String key, Object... args) {
        Optional<Line> said = lines.stream().filter(line -> !line.text(field).isEmpty()).findFirst();
        said.orElse(lines.getFirst()).doubt(field, key, args);
        held = true;
    }

    boolean held() {
        return held;
    }

    /** Of a household that waits every line waits. */
    void hold() {
        if (held) {
            lines.stream().filter(line -> !line.held()).forEach(line -> line.doubt("", "roster.doubt.household"));
        }
    }

    List<Line> sound() {
        return held ? List.of() : lines.stream().filter(line -> !line.held()).toList();
    }
}
