package org.ruhu.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Change;
import org.ruhu.model.Env;
import org.ruhu.model.RecordType;
import org.ruhu.model.Release;
import org.ruhu.sync.Chain;
import org.ruhu.sync.ChangeCodec;
import org.ruhu.sync.Draft;
import org.ruhu.sync.Knowledge;
import org.ruhu.sync.PackageHead;
import org.ruhu.sync.PackageWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A synthetic task package of a district that does not exist ({@code domain.md} §12): configuration, the form HV, a
 * closed round with its visits, an open round, villages, grids, households and persons, with errors put in on purpose.
 * Streams; the same number of households and the same seed give the same bytes.
 */
public final class DemoPackage {
    static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    static final LocalDate LAST_VISITS = LocalDate.of(2025, 10, 8);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DEVICE = "centre-demo";

    private final int households;
    private final long seed;
    private final Places places;
    private final UUID writer;
    private final UUID lastRound;
    private final UUID openRound;

    public DemoPackage(int households, long seed) {
        this.households = households;
        this.seed = seed;
        RandomGenerator random = random(seed);
        this.places = new Places(households, random);
        this.writer = Families.id(random);
        this.lastRound = Families.id(random);
        this.openRound = Families.id(random);
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    public record Result(int households, int persons, long changes) {}

    /** Where the changes go. */
    private interface Sink {
        void change(Draft draft) throws IOException;
    }

    /** @param errors receives the list of what was made wrong */
    public Result write(OutputStream json, OutputStream errors) throws IOException {
        long[] changes = {0};
        int persons = all(draft -> changes[0]++, null);
        Env env = new Env(Clock.fixed(TODAY.atTime(9, 0).toInstant(ZoneOffset.ofHours(8)), ZoneOffset.ofHours(8)),
            random(seed + 1));
        var codec = new ChangeCodec(env, "u-demo", DEVICE);
        var out = new PackageWriter(json, head(env, changes[0]));
        Chain[] chain = {Chain.begin(writer)};
        try (JsonGenerator list = JSON.createGenerator(errors)) {
            list.writeStartObject();
            list.writeNumberProperty("seed", seed);
            list.writeNumberProperty("households", households);
            list.writeArrayPropertyStart("errors");
            all(draft -> {
                Change change = codec.seal(draft, chain[0]);
                chain[0] = chain[0].after(change);
                out.change(change.line());
            }, list);
            list.writeEndArray();
            list.writeEndObject();
        }
        out.end();
        return new Result(households, persons, changes[0]);
    }

    private PackageHead head(Env env, long changes) {
        Knowledge know = new Knowledge(Map.of(writer, new Knowledge.Ranges(List.of(new long[] {1, changes}))));
        return new PackageHead(env.newId().toString(), DEVICE, "field", "centre", true, 1, 1, Release.VERSION, ChangeCodec.SCHEMA,
            env.now().toOffsetDateTime().toString(), know, new PackageHead.Count(changes, 0)).titled("演示任务包");
    }

    /** @return how many persons there are */
    private int all(Sink sink, @Nullable JsonGenerator errors) throws IOException {
        RandomGenerator ids = random(seed + 2);
        sink.change(Draft.born("ctl", RecordType.CONFIG, Families.id(ids), "", configuration()));
        sink.change(Draft.born("ctl", RecordType.FORM, Families.id(ids), "", form()));
        sink.change(Draft.born("ctl", RecordType.ROUND, lastRound, "", round(2025, 2, "2025年第二轮集中排查",
            "2025-10-01", "2025-11-30", "2024-10-01", "2025-09-30", "closed")));
        sink.change(Draft.born("ctl", RecordType.ROUND, openRound, "", round(2026, 1, "2026年第一轮集中排查",
            "2026-04-01", "2026-12-31", "2025-10-01", "2026-09-30", "open")));
        for (Places.Village village : places.villages()) {
            sink.change(Draft.born("new", RecordType.VILLAGE, village.id(), "", sorted(Map.of("code", village.code(),
                "name", village.name(), "township", village.township()))));
            for (Places.Grid grid : village.grids()) {
                sink.change(Draft.born("new", RecordType.GRID, grid.id(), grid.id().toString(), sorted(Map.of(
                    "village", village.id().toString(), "name", grid.name(), "team", grid.team()))));
            }
        }
        var families = new Families(households, seed, places);
        var mistakes = new Mistakes();
        int persons = 0;
        for (int index = 0; index < households; index++) {
            Family family = families.of(index);
            mistakes.into(family).ifPresent(injected -> {
                if (errors != null) {
                    errors.writePOJO(injected);
                }
            });
            write(family, sink);
            persons += family.members.size();
        }
        return persons;
    }

    /** Map.of has another order in every run of the program, and the bytes must be the same. */
    private static Map<String, String> sorted(Map<String, String> fields) {
        return new TreeMap<>(fields);
    }

    private void write(Family family, Sink sink) throws IOException {
        String grid = family.grid.toString();
        sink.change(Draft.born("new", RecordType.HOUSEHOLD, family.id, grid, family.fields));
        for (Member member : family.members) {
            sink.change(Draft.born("new", RecordType.PERSON, member.id, grid, member.fields));
        }
        Map<String, String> visit = new LinkedHashMap<>();
        visit.put("household", family.id.toString());
        visit.put("round", lastRound.toString());
        visit.put("form", "HV");
        visit.put("formVersion", "2026.1");
        visit.put("state", "completed");
        visit.put("outcome", family.lastVisit.get("a/visit_result"));
        visit.put("by", "演示第一组");
        visit.put("completedAt", LAST_VISITS.plusDays(family.index % 50) + "T11:20:00+08:00");
        family.lastVisit.forEach((path, value) -> visit.put("a:" + path, value));
        sink.change(Draft.born("new", RecordType.VISIT, new UUID(family.id.getMostSignificantBits() ^ 0x7F00_0000_0000_0000L,
            family.id.getLeastSignificantBits()), grid, visit));
    }

    private static Map<String, String> round(int year, int no, String name, String start, String end, String from,
                                             String to, String state) {
        Map<String, String> round = new LinkedHashMap<>();
        round.put("year", Integer.toString(year));
        round.put("no", Integer.toString(no));
        round.put("kind", "sweep");
        round.put("name", name);
        round.put("start", start);
        round.put("end", end);
        round.put("reference", end);
        round.put("periodStart", from);
        round.put("periodEnd", to);
        round.put("incomeYear", Integer.toString(year));
        round.put("form", "HV");
        round.put("state", state);
        return round;
    }

    /** The shipped configuration, with lines and a telephone pattern of the demo's own. */
    private static Map<String, String> configuration() throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("district", "演示区 (Demo)");
        fields.put("document", "演示数据自定的监测线，不是任何地方的标准");
        fields.put("line.2025", "8000.00");
        fields.put("line.2026", "8400.00");
        fields.put("param.phonePattern", "1[2-9][0-9]{9}");
        JsonNode lists = JSON.readTree(resource("config/codelists.json"));
        lists.properties().forEach(list -> fields.put("list." + list.getKey(), list.getValue().toString()));
        return fields;
    }

    private static Map<String, String> form() throws IOException {
        String json = JSON.readTree(resource("forms/HV.json")).toString();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", "HV");
        fields.put("version", "2026.1");
        fields.put("json", json);
        return fields;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = DemoPackage.class.getResourceAsStream("/org/ruhu/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
