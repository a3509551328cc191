package org.ruhu.roster;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ruhu.form.IdNumber;

/** What of a person cannot be so: beside its own number, in the file, in the register. */
final class JudgePersons {
    private static final String BIRTH = "person.birth";
    private static final String NUMBER = "person.idNo";
    private static final String NAME = "person.name";

    private final Known known;

    JudgePersons(Known known) {
        this.known = known;
    }

    void judge(Home home, Line line) {
        if (line.text(NAME).isEmpty()) {
            line.doubt(NAME, "roster.doubt.noname");
        }
        if (line.text("person.relation").isEmpty() && line.doubts.stream().noneMatch(doubt -> doubt.field().equals("person.relation"))) {
            line.doubt("person.relation", "roster.doubt.norelation");
        }
        byNumber(line);
        if (!home.no.isEmpty()) {
            inRegister(home.no, line);
        }
    }

    /** Birth and sex stand in the number of a citizen: they are taken from it where nothing else is said. */
    private static void byNumber(Line line) {
        String number = Known.citizen(line.text(NUMBER));
        if (!IdNumber.isValid(number)) {
            if (line.text(NUMBER).isEmpty() && line.text(BIRTH).isEmpty() && !line.held()) {
                line.doubt(NUMBER, "roster.doubt.nonumber");
            }
            return;
        }
        String birth = number.substring(6, 10) + "-" + number.substring(10, 12) + "-" + number.substring(12, 14);
        String sex = (number.charAt(16) - '0') % 2 == 1 ? "1" : "2";
        if (!line.values.getOrDefault(BIRTH, birth).equals(birth)) {
            line.doubt(BIRTH, "roster.doubt.birth", birth);
        }
        if (!line.values.getOrDefault("person.sex", sex).equals(sex)) {
            line.doubt("person.sex", "roster.doubt.sex");
        }
        line.values.putIfAbsent(BIRTH, birth);
        line.values.putIfAbsent("person.sex", sex);
    }

    private void inRegister(String household, Line line) {
        String number = line.text(NUMBER);
        String holder = !Known.isOnes(number) ? household : known.holders().getOrDefault(Known.citizen(number), household);
        if (!holder.equals(household)) {
            line.doubt(NUMBER, "roster.doubt.elsewhere", holder);
        }
        String other = known.numbers().getOrDefault(Known.person(household, line.text(NAME), line.text(BIRTH)), "");
        if (!number.isEmpty() && !other.isEmpty() && !Known.citizen(other).equals(Known.citizen(number))) {
            line.doubt(NUMBER, "roster.doubt.othernumber");
        }
    }

    /** One person in two households, or twice in one. */
    void twice(Collection<Home> homes) {
        Map<String, Set<Home>> claims = new HashMap<>();
        homes.forEach(home -> home.lines.stream().map(line -> line.text(NUMBER)).filter(Known::isOnes)
            .forEach(number -> claims.computeIfAbsent(Known.citizen(number), one -> new LinkedHashSet<>()).add(home)));
        for (Home home : homes) {
            Map<String, Line> here = new HashMap<>();
            for (Line line : home.lines) {
                claimed(line, claims);
                String number = line.text(NUMBER);
                String person = Known.isOnes(number) ? Known.citizen(number) : Known.person(number, line.text(NAME), line.text(BIRTH));
                Line before = here.putIfAbsent(person, line);
                if (before != null) {
                    List.of(before, line).forEach(one -> one.doubt(NAME, "roster.doubt.twice", before.row.number, line.row.number));
                }
            }
        }
    }

    private static void claimed(Line line, Map<String, Set<Home>> claims) {
        Set<Home> by = claims.getOrDefault(Known.citizen(line.text(NUMBER)), Set.of());
        if (by.size() > 1) {
            line.doubt(NUMBER, "roster.doubt.claimed", String.join("、", by.stream().map(home -> home.no).toList()));
        }
    }
}
