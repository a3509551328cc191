package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.ruhu.form.Finding;
import org.ruhu.form.Form;
import org.ruhu.form.FormSession;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.RecordType;
import org.ruhu.model.RoundId;
import org.ruhu.sync.Draft;

/** A centre with an open round and two laptops of one grid, which visit a household one after the other. */
public final class TwoVisits implements AutoCloseable {
    public static final String NO = "990103001200-0001";
    private static final Map<String, String> VALUES = Map.of("a_short", "41235", "opinion", "1", "requests", "0", "events", "0",
        "illness", "0");

    public final District district;
    public final Workspace centre;
    public final Workspace first;
    public final Workspace second;
    public final HouseholdId household;
    public final UUID head;
    public final UUID wife;
    public final RoundId round;

    public TwoVisits(Path folder) {
        district = new District(folder, 17);
        centre = district.centre();
        first = district.laptop("第一组", "格桑", District.GRID);
        second = district.laptop("第二组", "达瓦", District.GRID);
        household = household(NO);
        head = person(household, "次仁", "1", "01");
        wife = person(household, "央金", "2", "02");
        var prepare = new PrepareRound(centre);
        round = prepare.run(prepare.proposal());
        new OpenRound(centre).run(round, Progress.NONE);
        district.send(centre, first);
        district.send(centre, second);
    }

    public HouseholdId household(String no) {
        return new HouseholdId(district.born(centre, RecordType.HOUSEHOLD, District.GRID, Map.of("no", no, "grid", District.GRID.toString(),
            "village", District.VILLAGE.toString(), "address", "一组", "type", "GEN", "phone", "13900001111", "houseGrade", "A", "status", "IN")));
    }

    public UUID person(HouseholdId of, String name, String sex, String relation) {
        String birth = "1980-05-0" + relation.charAt(1);
        Map<String, String> fields = new LinkedHashMap<>(Map.of("household", of.toString(), "name", name, "sex", sex, "birth", birth,
            "relation", relation, "idType", "ID", "status", "IN", "ethnic", "04", "education", "3"));
        fields.putAll(Map.of("idNo", idNo(birth, sex), "health", "1", "labour", "1", "medical", "1", "medMajor", "1", "lowIncome", "0",
            "destitute", "0"));
        UUID id = centre.env().newId();
        centre.store().save(List.of(Draft.born("new", RecordType.PERSON, id, District.GRID.toString(), fields)));
        return id;
    }

    private static String idNo(String birth, String sex) {
        String body = "540103" + birth.replace("-", "") + "01" + sex;
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * ((1 << 17 - i) % 11);
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    /** The first visit, completed on its laptop and brought to the centre. */
    public void visitFirst(Consumer<FormSession> answers) {
        complete(VisitWork.open(first, household), answers, "次旦", "洛桑");
        district.send(first, centre);
    }

    /** Likewise the second, by others. */
    public void visitSecond(Consumer<FormSession> answers) {
        complete(new SecondVisits(second).open(household), answers, "平措", "边巴");
        district.send(second, centre);
    }

    private static void complete(VisitWork work, Consumer<FormSession> answers, String... checkers) {
        FormSession session = work.session();
        session.set("a/visit_result", "1");
        session.set("a/size_living", "2");
        session.set("a/size_registered", "2");
        for (String row : session.rows("member")) {
            session.set("member[" + row + "]/status", "1");
            session.set("member[" + row + "]/changed", "0");
        }
        session.set("m/checker_1", checkers[0]);
        session.set("m/checker_2", checkers[1]);
        answers.accept(session);
        boolean more = true;
        while (more) {
            more = false;
            for (String path : session.walk()) {
                if (session.required(path) && session.value(path).isEmpty()) {
                    session.set(path, VALUES.getOrDefault(path.substring(path.lastIndexOf('/') + 1), Answers.plain(session, path)));
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
    }

    @Override
    public void close() {
        district.close();
    }
}
