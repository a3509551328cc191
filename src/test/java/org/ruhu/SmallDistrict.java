package org.ruhu;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ruhu.model.Change;
import org.ruhu.model.Env;
import org.ruhu.model.RecordType;
import org.ruhu.sync.Age;
import org.ruhu.sync.Certificate;
import org.ruhu.sync.Chain;
import org.ruhu.sync.ChangeCodec;
import org.ruhu.sync.Draft;
import org.ruhu.sync.Knowledge;
import org.ruhu.sync.PackageHead;
import org.ruhu.sync.PackageWriter;
import org.ruhu.sync.Signing;

/** A task package of two villages and three households, small enough to be known by heart. */
public final class SmallDistrict {
    public static final String FIRST = "990103001200-0001";
    public static final String SECOND = "990103001200-0002";
    public static final String THIRD = "990103001201-0001";

    private final Env env = TestEnv.of(7);
    private final ChangeCodec codec = new ChangeCodec(env, "u-centre", "centre-test");
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, UUID> households = new LinkedHashMap<>();
    private Chain chain = Chain.begin(env.newId());
    private final Signing.Pair root = Signing.newPair(env);
    private final Signing.Pair sign = Signing.newPair(env);
    private boolean demo = true;

    public SmallDistrict() {
        this("990103");
    }

    /** @param region beginning of its people's ID numbers; one that is not made up begins otherwise than with 99 */
    public SmallDistrict(String region) {
        add("ctl", RecordType.CONFIG, "", Map.of("line.2026", "8400.00", "district", "演示区",
            "param.phonePattern", "1[2-9][0-9]{9}"));
        add("ctl", RecordType.FORM, "", Map.of("form", "HV", "version", "2026.1", "json", form()));
        UUID village = add("new", RecordType.VILLAGE, "", Map.of("code", "990103001200", "name", "演示一村",
            "township", "演示街道"));
        UUID other = add("new", RecordType.VILLAGE, "", Map.of("code", "990103001201", "name", "演示二村",
            "township", "演示街道"));
        UUID grid = add("new", RecordType.GRID, "", Map.of("village", village.toString(), "name", "第一网格",
            "team", "第一组"));
        UUID otherGrid = add("new", RecordType.GRID, "", Map.of("village", other.toString(), "name", "第二网格",
            "team", "第二组"));
        add("new", RecordType.ROUND, "", Map.ofEntries(Map.entry("year", "2026"), Map.entry("no", "1"),
            Map.entry("kind", "sweep"), Map.entry("name", "2026年第一轮集中排查"), Map.entry("start", "2026-04-01"),
            Map.entry("end", "2026-06-30"), Map.entry("reference", "2026-06-30"),
            Map.entry("periodStart", "2025-10-01"), Map.entry("periodEnd", "2026-09-30"),
            Map.entry("incomeYear", "2026"), Map.entry("form", "HV"), Map.entry("state", "open")));
        household(FIRST, village, grid, "次仁顿珠", "1", region + "198001019011", "1980-01-01");
        household(SECOND, village, grid, "卓玛央金", "2", region + "198506159028", "1985-06-15");
        household(THIRD, other, otherGrid, "扎西次仁", "1", region + "198001019011", "1980-01-01");
    }

    private static String form() {
        try (InputStream in = SmallDistrict.class.getResourceAsStream("/org/ruhu/forms/HV.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void household(String no, UUID village, UUID grid, String head, String sex, String idNo, String birth) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("no", no);
        fields.put("grid", grid.toString());
        fields.put("village", village.toString());
        fields.put("address", "一组5号");
        fields.put("type", "GEN");
        fields.put("phone", "12000000017");
        fields.put("sizeRegistered", "1");
        fields.put("sizeLiving", "1");
        fields.put("houseGrade", "A");
        fields.put("status", "IN");
        UUID household = add("new", RecordType.HOUSEHOLD, grid.toString(), fields);
        households.put(no, household);
        add("new", RecordType.PERSON, grid.toString(), Map.ofEntries(Map.entry("household", household.toString()),
            Map.entry("name", head), Map.entry("sex", sex), Map.entry("birth", birth), Map.entry("idType", "ID"),
            Map.entry("idNo", idNo), Map.entry("relation", "01"), Map.entry("ethnic", "04"),
            Map.entry("education", "3"), Map.entry("health", "1"), Map.entry("labour", "1"), Map.entry("medical", "1"),
            Map.entry("medMajor", "1"), Map.entry("lowIncome", "0"), Map.entry("destitute", "0"),
            Map.entry("status", "IN")));
    }

    /** One more person in a household, in good health. @return the person's id */
    public UUID member(String no, String name, String sex, String birth, String relation) {
        return add("new", RecordType.PERSON, "", Map.ofEntries(Map.entry("household", households.get(no).toString()),
            Map.entry("name", name), Map.entry("sex", sex), Map.entry("birth", birth), Map.entry("idType", "ID"),
            Map.entry("idNo", idNo(birth, sex)), Map.entry("relation", relation),
            Map.entry("ethnic", "04"), Map.entry("education", "2"), Map.entry("health", "1"), Map.entry("labour", "1"),
            Map.entry("medical", "1"), Map.entry("medMajor", "1"), Map.entry("lowIncome", "0"),
            Map.entry("destitute", "0"), Map.entry("status", "IN")));
    }

    /** With the check digit of GB 11643. */
    private static String idNo(String birth, String sex) {
        String body = "990103" + birth.replace("-", "") + "90" + sex;
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * ((1 << 17 - i) % 11);
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    /** A visit of a household completed in a round of the year before. @param parts answers, notes and confirmations */
    public SmallDistrict lastVisit(String no, String form, Map<String, String> parts) {
        UUID round = add("ctl", RecordType.ROUND, "", Map.of("year", "2025", "no", "1", "name", "2025年第一轮", "start",
            "2025-04-01", "end", "2025-06-30", "form", form, "state", "closed"));
        Map<String, String> fields = new LinkedHashMap<>(parts);
        fields.putAll(Map.of("household", households.get(no).toString(), "round", round.toString(), "form", form, "state",
            "completed", "completedAt", "2025-05-01T10:00:00.000+08:00", "by", "格桑"));
        add("new", RecordType.VISIT, "", fields);
        return this;
    }

    /** Adds one record. @return its id */
    public UUID add(String kind, RecordType type, String grid, Map<String, String> values) {
        UUID id = env.newId();
        put(Draft.born(kind, type, id, grid, values));
        return id;
    }

    public SmallDistrict put(Draft draft) {
        Change change = codec.seal(draft, chain);
        chain = chain.after(change);
        changes.add(change);
        return this;
    }

    /** Open half of the key that vouches for everything of this district. */
    public String root() {
        return root.open();
    }

    /** Of its centre. */
    public String certificate() {
        return new Certificate("centre-test", "测试中心", "centre", sign.open(), Age.newIdentity(env).recipient(), "2026-01-01",
            "2030-01-01", 1).signed(root.secret()).text();
    }

    /** Calls the same data real: the centre signs them. */
    public SmallDistrict real() {
        demo = false;
        return this;
    }

    public byte[] bytes() {
        return bytes("field");
    }

    public byte[] bytes(String to) {
        var know = new Knowledge.Builder();
        changes.forEach(change -> know.add(change.writer(), change.n()));
        var head = new PackageHead(new UUID(1, 2).toString(), "centre-test", to, "centre",
            demo ? List.of() : List.of(certificate()), demo, 1, 1, null, "0.1.0", 1, "2026-05-01T09:00:00+08:00", null,
            know.build(), List.of(), Map.of(), new PackageHead.Count(changes.size(), 0), List.of(), List.of(), List.of(), null, null);
        try (var out = new ByteArrayOutputStream()) {
            var writer = new PackageWriter(out, head, demo ? Optional.empty() : Optional.of(sign.secret()));
            for (Change change : changes) {
                writer.change(change.line());
            }
            writer.end();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path write(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
