package org.ruhu.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ruhu.model.Person;

/** Puts the lines of a file together to households and says what of each cannot be so. */
final class JudgeHomes {
    private final Known known;
    private final JudgePlaces places;
    private final JudgePersons persons;
    private final Map<String, Home> homes = new LinkedHashMap<>();
    private int repeated;

    JudgeHomes(Known known, JudgePlaces places) {
        this.known = known;
        this.places = places;
        this.persons = new JudgePersons(known);
    }

    /** Lines that say word for word what another one says are passed over. */
    Collection<Home> judge(List<Line> lines) {
        Set<List<Object>> said = new LinkedHashSet<>();
        for (Line line : lines) {
            if (!line.held() && !said.add(List.of(key(line), line.values))) {
                repeated++;
            } else {
                homes.computeIfAbsent(key(line), key -> new Home()).lines.add(line);
            }
        }
        numbered();
        homes.values().forEach(home -> {
            head(home);
            home.lines.forEach(line -> persons.judge(home, line));
        });
        persons.twice(homes.values());
        homes.values().forEach(this::home);
        return homes.values();
    }

    int repeated() {
        return repeated;
    }

    /** What the rows of one household have in common. */
    private static String key(Line line) {
        for (String field : List.of("household.no", "household.nationalNo", "head.idNo")) {
            if (!line.text(field).isEmpty()) {
                return field + " " + line.text(field);
            }
        }
        // a household of its own, until somebody says which
        return line.text("person.relation").equals(Person.HEAD) && !line.text("person.idNo").isEmpty() ? "head.idNo " + line.text("person.idNo")
            : line.heading.sheet().name() + " " + line.row.number;
    }

    /** One household may be called by its number here and by its head there. */
    private void numbered() {
        Map<String, Home> byNumber = new LinkedHashMap<>();
        for (Home home : List.copyOf(homes.values())) {
            home.no = number(home);
            Home same = home.no.isEmpty() ? home : byNumber.computeIfAbsent(home.no, no -> home);
            if (same != home) {
                same.lines.addAll(home.lines);
                homes.values().remove(home);
            }
        }
    }

    private String number(Home home) {
        String own = home.text("household.no");
        String national = home.text("household.nationalNo");
        if (!own.isEmpty() || known.houses().containsKey(national)) {
            return own.isEmpty() ? national : own;
        }
        return known.heads().getOrDefault(Known.citizen(home.headNumber()), national);
    }

    /** Beside every member stands who the head is: so the head's own line may leave out the relation. */
    private static void head(Home home) {
        String name = home.text("head.name");
        List<Line> named = home.lines.stream().filter(line -> line.text("person.name").equals(name)
            && !line.values.containsKey("person.relation") && line.doubts.stream().noneMatch(doubt -> doubt.field().equals("person.relation"))).toList();
        if (!name.isEmpty() && home.heads().isEmpty() && named.size() == 1) {
            named.getFirst().values.put("person.relation", Person.HEAD);
        }
    }

    private void home(Home home) {
        if (home.no.isEmpty()) {
            home.doubt(home.column("household.no", "household.nationalNo"), "roster.doubt.nohousehold");
        } else {
            same(home);
            places.judge(home);
        }
        heads(home);
        home.hold();
    }

    /** All lines of a household say the same of it. */
    private static void same(Home home) {
        Set<String> keys = new TreeSet<>();
        home.lines.forEach(line -> line.values.keySet().stream().filter(key -> !key.startsWith("person.")).forEach(keys::add));
        for (String key : keys) {
            List<String> values = home.lines.stream().map(line -> line.text(key)).filter(value -> !value.isEmpty()).distinct().toList();
            if (values.size() > 1) {
                Line differing = home.lines.stream().filter(line -> line.text(key).equals(values.get(1))).findFirst().orElseThrow();
                home.doubt(key, key.equals("grid.name") ? "roster.doubt.twogrids" : "roster.doubt.differs", differing.row.number);
            }
        }
    }

    private void heads(Home home) {
        List<Line> heads = home.heads();
        Known.House here = known.houses().get(home.no);
        boolean registered = here != null && here.hasHead();
        if (heads.size() > 1) {
            home.doubt("person.relation", "roster.doubt.heads", heads.size());
        } else if (heads.isEmpty() && !registered && !home.no.isEmpty()) {
            home.doubt(home.column("person.relation", "head.name"), "roster.doubt.nohead");
        } else if (heads.size() == 1) {
            beside(home, heads.getFirst());
            if (heads.getFirst().held() && !registered && !home.held()) {
                home.doubt(home.column("person.relation", "head.name"), "roster.doubt.headwaits");
            }
        }
    }

    private static void beside(Home home, Line head) {
        String name = home.text("head.name");
        if (!name.isEmpty() && !name.equals(head.text("person.name"))) {
            home.doubt("head.name", "roster.doubt.headname", head.row.number);
        }
        String number = home.text("head.idNo");
        if (!number.isEmpty() && !head.text("person.idNo").isEmpty() && !Known.citizen(number).equals(Known.citizen(head.text("person.idNo")))) {
            home.doubt("head.idNo", "roster.doubt.headnumber", head.row.number);
        }
    }

    /** As the plain roster has them. */
    List<Map<String, String>> households() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Home home : homes.values()) {
            if (!home.sound().isEmpty()) {
                places.taken(home);
                Map<String, String> row = new LinkedHashMap<>();
                home.lines.forEach(line -> row.putAll(line.of("household")));
                row.putAll(Map.of("no", home.no, "village", home.village, "grid", home.grid));
                rows.add(row);
            }
        }
        return rows;
    }

    List<Map<String, String>> people() {
        List<Map<String, String>> rows = new ArrayList<>();
        homes.values().forEach(home -> home.sound().forEach(line -> {
            Map<String, String> row = line.of("person");
            row.put("household", home.no);
            rows.add(row);
        }));
        return rows;
    }
}
