package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ruhu.form.Finding;
import org.ruhu.form.Form;
import org.ruhu.form.FormSession;
import org.ruhu.model.ConflictQuery;
import org.ruhu.model.GridId;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Person;
import org.ruhu.model.PersonId;
import org.ruhu.model.RecordType;
import org.ruhu.model.RoundId;
import org.ruhu.model.SquareState;
import org.ruhu.sync.Draft;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/**
 * A year of a district played through the real use cases: a centre, a laptop a village, some doors at which two teams ring. It
 * keeps its own books of who came and went, to hold the account against.
 */
final class RoundYear implements AutoCloseable {
    private static final Texts ZH = new Texts(Lang.ZH);
    private static final int VILLAGE = 280;
    private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
    private static final Map<String, String> VALUES = Map.of("a_short", "61235", "b_short", "8123", "e_short", "2310", "c_short", "310",
        "d8", "1215", "events", "0", "requests", "0", "opinion", "1", "size_note", "外出", "illness", "0");

    final Map<String, Books> books = new TreeMap<>();
    final List<Village> villages = new ArrayList<>();
    private final Random random;
    private final District district;
    private final Workspace centre;
    private final double rate;
    private int people;
    private int visits;
    /** Brides that have left and not arrived yet: fields of each. */
    private final List<Map<String, String>> brides = new ArrayList<>();

    record Village(UUID id, String code, UUID grid, Workspace laptop, List<Workspace> teams) {}

    /** What really happened in a village in a round. */
    static final class Books {
        int households;
        int persons;
        final Map<String, Integer> in = new TreeMap<>();
        final Map<String, Integer> out = new TreeMap<>();
        final Map<String, Integer> householdsIn = new TreeMap<>();
        final Map<String, Integer> householdsOut = new TreeMap<>();

        void clear() {
            List.of(in, out, householdsIn, householdsOut).forEach(Map::clear);
        }
    }

    /** @param rate how much more happens than in a real year */
    RoundYear(Path folder, long seed, int households, double rate) {
        this.random = new Random(seed);
        this.rate = rate;
        this.district = new District(folder, seed);
        this.centre = district.centre();
        int count = Math.max(3, households / VILLAGE);
        for (int i = 0; i < count; i++) {
            village(i, households * (i + 1) / count - households * i / count);
        }
    }

    Workspace centre() {
        return centre;
    }

    int visits() {
        return visits;
    }

    private void village(int number, int households) {
        UUID id = new UUID(20, number);
        UUID grid = new UUID(21, number);
        String code = "5401031022%02d".formatted(number);
        centre.store().save(List.of(
            Draft.born("ctl", RecordType.VILLAGE, id, "", Map.of("code", code, "name", "第" + number + "村")),
            Draft.born("ctl", RecordType.GRID, grid, "", Map.of("name", "一网格", "village", id.toString(), "team", "组" + number))));
        books.put(code, new Books());
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < households; i++) {
            household(code + "-" + "%04d".formatted(i), code, id, grid, drafts);
        }
        centre.store().save(drafts);
        Workspace laptop = district.laptop("组" + number, "队" + number, grid);
        // at every third village's doors two teams may meet
        List<Workspace> teams = number % 3 == 0 ? List.of(laptop, district.laptop("乙组" + number, "乙队" + number, grid)) : List.of(laptop);
        villages.add(new Village(id, code, grid, laptop, teams));
    }

    private void household(String no, String code, UUID village, UUID grid, List<Draft> drafts) {
        UUID id = centre.env().newId();
        drafts.add(Draft.born("new", RecordType.HOUSEHOLD, id, grid.toString(), Map.of("no", no, "grid", grid.toString(), "village",
            village.toString(), "address", "一组", "type", "GEN", "phone", "13900001111", "houseGrade", "A", "status", "IN")));
        List<Map<String, String>> members = new ArrayList<>(List.of(person("01", "1", 30 + random.nextInt(25))));
        if (random.nextInt(10) > 0) {
            members.add(person("02", "2", 28 + random.nextInt(25)));
            members.add(person("04", "2", 23 + random.nextInt(3)));
        }
        if (random.nextInt(2) > 0) {
            members.add(person("03", "1", 1 + random.nextInt(4)));
        }
        for (Map<String, String> member : members) {
            member.put("household", id.toString());
            member.put("status", "IN");
            drafts.add(Draft.born("new", RecordType.PERSON, centre.env().newId(), grid.toString(), member));
        }
        books.get(code).households++;
        books.get(code).persons += members.size();
    }

    private Map<String, String> person(String relation, String sex, int age) {
        LocalDate birth = DAY.minusYears(age).minusDays(random.nextInt(300));
        people++;
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", "人" + "零一二三四五六七八九".charAt(people % 10) + "零一二三四五六七八九".charAt(people / 10 % 10)
            + "零一二三四五六七八九".charAt(people / 100 % 10));
        fields.put("sex", sex);
        fields.put("birth", birth.toString());
        fields.put("relation", relation);
        fields.put("idType", "ID");
        fields.put("idNo", idNo(birth.toString(), sex));
        fields.put("ethnic", "04");
        fields.put(age < 6 ? "school" : "education", age < 6 ? "00" : "3");
        fields.put("health", "1");
        fields.put("labour", age < 16 ? "5" : "1");
        fields.put("medical", "1");
        fields.put("medMajor", "1");
        fields.put("lowIncome", "0");
        fields.put("destitute", "0");
        return fields;
    }

    /** With the check digit of GB 11643; the region and the sequence count, so that no two are the same. */
    private String idNo(String birth, String sex) {
        int sequence = people % 100 * 10 + 2 * random.nextInt(5) + (sex.equals("1") ? 1 : 0);
        String body = "54%04d".formatted(people / 100 % 8999 + 1) + birth.replace("-", "") + "%03d".formatted(sequence % 1000);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * ((1 << 17 - i) % 11);
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    /** Prepares and opens the next round; every laptop gets its package. */
    RoundId open() {
        var prepare = new PrepareRound(centre);
        PrepareRound.Order p = prepare.proposal();
        Set<String> codes = villages.stream().map(Village::code).collect(Collectors.toSet());
        RoundId round = prepare.run(new PrepareRound.Order(p.year(), p.no(), p.kind(), p.name(), p.start(), p.end(), p.reference(),
            p.periodStart(), p.periodEnd(), p.incomeYear(), p.form(), new TreeSet<>(codes), p.samplePercent()));
        OpenRound.Frozen frozen = new OpenRound(centre).run(round, Progress.NONE);
        assertEquals(new OpenRound.Frozen(villages.size(), books.values().stream().mapToInt(one -> one.households).sum(),
            books.values().stream().mapToInt(one -> one.persons).sum()), frozen);
        villages.forEach(village -> village.teams.forEach(team -> district.send(centre, team)));
        return round;
    }

    /** Visits the first half of every village, or the rest; what comes of it goes to the centre except from those that are late. */
    void visit(RoundId round, boolean rest, Set<String> late) {
        for (Village village : villages) {
            List<HouseholdId> all = new Coverage(village.laptop).squares(round).stream()
                .filter(square -> square.state() == SquareState.TODO).map(square -> square.household()).toList();
            for (HouseholdId household : rest ? all : all.subList(0, all.size() / 2)) {
                door(village, household);
            }
            if (rest) {
                arrive(village);
            }
            if (!late.contains(village.code)) {
                bring(village);
            }
        }
    }

    void bring(Village village) {
        village.teams.forEach(team -> district.send(team, centre));
    }

    private boolean happens(double perThousand) {
        return random.nextDouble() < perThousand * rate / 1000;
    }

    private void door(Village village, HouseholdId household) {
        Books all = books.get(village.code);
        HouseholdPage page = new ReadHousehold(village.laptop).read(household);
        Person child = page.active().stream().filter(one -> one.relation().equals("04")).findFirst().orElse(null);
        if (page.active().size() == 1 && happens(30)) {
            gone(village, household, "EXT", "D");
        } else if (happens(4)) {
            gone(village, household, "OUT", "I");
        } else if (happens(10) && page.active().size() > 2) {
            headDies(village, household);
        } else if (happens(15)) {
            born(village, household);
        } else if (happens(10) && child != null) {
            bride(village, household, child);
        } else if (happens(5)) {
            work(village.laptop, household, work -> newMember(work, person("99", "2", 40), "I", "I"));
            all.in.merge("I", 1, Integer::sum);
            all.persons++;
        } else if (happens(5) && child != null) {
            split(village, household, child);
        } else if (happens(10)) {
            callBack(village.laptop, household);
        } else {
            work(village.laptop, household, work -> { });
        }
    }

    private interface Event {
        void in(VisitWork work);
    }

    /** One completed visit. */
    private void work(Workspace laptop, HouseholdId household, Event event) {
        VisitWork work = VisitWork.open(laptop, household);
        FormSession session = work.session();
        session.set("a/visit_result", "1");
        session.set("a/size_living", Integer.toString(work.page().active().size()));
        session.set("a/size_registered", Integer.toString(work.page().active().size()));
        for (String row : session.rows("member")) {
            session.set("member[" + row + "]/status", "1");
            session.set("member[" + row + "]/changed", "0");
        }
        event.in(work);
        complete(work);
    }

    private void complete(VisitWork work) {
        FormSession session = work.session();
        boolean more = true;
        while (more) {
            more = false;
            for (String path : session.walk()) {
                if (session.required(path) && session.value(path).isEmpty()) {
                    String name = path.substring(path.lastIndexOf('/') + 1);
                    session.set(path, VALUES.getOrDefault(name, Answers.plain(session, path)));
                    more = true;
                }
            }
        }
        for (Finding finding : work.blocking()) {
            if (finding.level() == Form.Level.SUSPECT) {
                work.confirm(finding, "已核实");
            }
        }
        assertInstanceOf(VisitWork.Completion.Completed.class, work.complete(), () -> work.blocking().toString());
        visits++;
    }

    private void newMember(VisitWork work, Map<String, String> fields, String reason, String id) {
        String at = "member[" + work.addRow("member") + "]/";
        FormSession session = work.session();
        List.of("name", "sex", "birth", "relation").forEach(field -> session.set(at + field, fields.getOrDefault(field, "")));
        session.set(at + "status", "1");
        session.set(at + "in_reason", reason);
        session.set(at + "in_date", DAY.minusDays(3).toString());
        session.set(at + "facts/id_type", id.equals("NONE") ? "NONE" : "ID");
        session.set(at + "facts/id_no", id.equals("NONE") ? "" : fields.get("idNo"));
        session.set(at + "medical_care/medical", "1");
        session.set(at + "facts/ethnic", "04");
        session.set(at + "facts/health", "1");
        session.set(at + "facts/labour", fields.get("labour"));
        session.set(at + (fields.containsKey("school") ? "facts/school" : "facts/education"), fields.getOrDefault("school", "3"));
        session.set("a/size_living", Integer.toString(work.page().active().size() + 1));
        session.set("a/size_registered", Integer.toString(work.page().active().size() + 1));
    }

    private void gone(Village village, HouseholdId household, String status, String reason) {
        int members = new ReadHousehold(village.laptop).read(household).active().size();
        VisitWork work = VisitWork.open(village.laptop, household);
        work.session().set("a/visit_result", "7");
        work.session().set("a/household_status", status);
        complete(work);
        Books all = books.get(village.code);
        all.householdsOut.merge(status, 1, Integer::sum);
        all.out.merge(reason, members, Integer::sum);
        all.households--;
        all.persons -= members;
    }

    /** Where two teams ring, both note it. */
    private void headDies(Village village, HouseholdId household) {
        for (Workspace team : village.teams) {
            work(team, household, work -> {
                List<Person> active = work.page().active();
                FormSession session = work.session();
                String head = "member[" + active.getFirst().id() + "]/";
                session.set(head + "status", "6");
                session.set(head + "out_reason", "D");
                session.set(head + "out_date", DAY.minusDays(2).toString());
                session.set("member[" + active.get(1).id() + "]/changed", "1");
                session.set("member[" + active.get(1).id() + "]/relation", "01");
                session.set("a/size_living", Integer.toString(active.size() - 1));
                session.set("a/size_registered", Integer.toString(active.size() - 1));
            });
        }
        books.get(village.code).out.merge("D", 1, Integer::sum);
        books.get(village.code).persons--;
    }

    /** Where two teams ring, the child is written down twice, and the centre must see it. */
    private void born(Village village, HouseholdId household) {
        Map<String, String> child = person("03", "1", 0);
        // no two nameless children of a home are born on one day: nobody could say which was written down twice
        child.put("birth", DAY.minusDays(20 + people % 60).toString());
        child.put("name", random.nextBoolean() ? "" : child.get("name"));
        village.teams.forEach(team -> work(team, household, work -> newMember(work, child, "B", "NONE")));
        books.get(village.code).in.merge("B", 1, Integer::sum);
        books.get(village.code).persons++;
    }

    private void bride(Village village, HouseholdId household, Person bride) {
        work(village.laptop, household, work -> {
            String at = "member[" + bride.id() + "]/";
            work.session().set(at + "status", "6");
            work.session().set(at + "out_reason", "M");
            work.session().set(at + "out_date", DAY.minusDays(2).toString());
            work.session().set("a/size_living", Integer.toString(work.page().active().size() - 1));
            work.session().set("a/size_registered", Integer.toString(work.page().active().size() - 1));
        });
        Map<String, String> fields = new LinkedHashMap<>(bride.fields().values());
        fields.put("from", village.code);
        brides.add(fields);
        books.get(village.code).out.merge("M", 1, Integer::sum);
        books.get(village.code).persons--;
    }

    /** Brides of other villages come into households that were visited already: the visit is corrected. */
    private void arrive(Village village) {
        List<Map<String, String>> mine = brides.stream().filter(bride -> !bride.get("from").equals(village.code)).toList();
        brides.removeAll(mine);
        List<HouseholdId> homes = new ArrayList<>(village.laptop.store().households().ofGrid(new GridId(village.grid)));
        Collections.shuffle(homes, random);
        for (Map<String, String> bride : mine) {
            HouseholdId home = homes.removeLast();
            bride.put("relation", "99");
            new AddPerson(village.laptop).run(home, bride.entrySet().stream().filter(field -> !Set.of("from", "household", "status",
                "statusDate", "changeReason").contains(field.getKey())).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                new Why("M", DAY.minusDays(2), "结婚证", "婚入"));
            books.get(village.code).in.merge("M", 1, Integer::sum);
            books.get(village.code).persons++;
        }
    }

    private void split(Village village, HouseholdId household, Person child) {
        work(village.laptop, household, work -> { });
        new SplitHousehold(village.laptop).run(household, List.of(child.id()), child.id(), "成家");
        books.get(village.code).householdsIn.merge("NEW", 1, Integer::sum);
        books.get(village.code).households++;
    }

    private void callBack(Workspace laptop, HouseholdId household) {
        VisitWork work = VisitWork.open(laptop, household);
        work.session().set("a/visit_result", "4");
        complete(work);
        work(laptop, household, again -> { });
    }

    /** What is done at the centre once everything is there: halves are paired, conflicts decided, doubles struck out. */
    void settle(RoundId round) {
        var pairs = new PairMoves(centre);
        pairs.candidates(round).forEach(pair -> pairs.run(pair.out(), pair.in(), "同一人"));
        var conflicts = new Conflicts(centre, ZH);
        for (Conflict conflict : conflicts.list(new ConflictQuery(Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), 0, 10_000)).lines()) {
            new Decide(centre).take(conflict, 0, "问过两组");
        }
        new RoundAccount(centre).of(round).region().open().stream().filter(line -> line.kind() == Unexplained.Kind.PERSON_TWICE)
            // who is in two households is a bride whose old home has not been heard of yet
            .filter(line -> !line.detail().contains("、")).forEach(line -> new RemovePerson(centre).run(line.person().orElseThrow(), new Why("E", DAY, "", "登记两次"),
                Optional.empty()));
    }

    /** Closes the round and holds every village's account against the books. */
    RoundAccount.Accounts close(RoundId round, long seed) {
        CloseRound.Outcome outcome = new CloseRound(centre).run(round);
        var closed = assertInstanceOf(CloseRound.Outcome.Closed.class, outcome, () -> "seed " + seed + " " + outcome);
        for (RoundAccount.Account account : closed.accounts().villages()) {
            Books real = books.get(account.village());
            String where = "seed " + seed + " village " + account.village();
            assertEquals(real.in, named(account.persons().in()), where);
            assertEquals(real.out, named(account.persons().out()), where);
            assertEquals(real.householdsIn, named(account.households().in()), where);
            assertEquals(real.householdsOut, named(account.households().out()), where);
            assertEquals(real.persons, account.persons().closing(), where);
            assertEquals(real.households, account.households().closing(), where);
            assertTrue(account.balanced(), where);
        }
        books.values().forEach(Books::clear);
        return closed.accounts();
    }

    private static Map<String, Integer> named(Map<String, Integer> counts) {
        return new TreeMap<>(counts);
    }

    /** The persons of the register that are counted, whoever asks. */
    Set<PersonId> everybody() {
        Set<PersonId> all = new HashSet<>();
        centre.store().households().all().forEach(household -> new ReadHousehold(centre).read(household).active()
            .forEach(person -> all.add(person.id())));
        return all;
    }

    void write(RecordType type, UUID record, String field, String value) {
        district.write(centre, type, record, field, value);
    }

    @Override
    public void close() {
        district.close();
    }
}
