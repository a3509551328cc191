package org.ruhu.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruhu.demo.RegisterChecker.Entry;
import org.ruhu.demo.RegisterChecker.Found;
import org.ruhu.model.Change;
import org.ruhu.sync.PackageReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Demo packages as the reader of packages, the rules of the field and {@code domain.md} §12 see them. */
class DemoPackageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final Made TOWN = Made.of(2_000, 4);

    /** One package, read back. */
    private record Made(byte[] json, JsonNode errors, boolean demo, long changes, Map<String, List<Entry>> records) {
        static Made of(int households, long seed) {
            var json = new ByteArrayOutputStream();
            var errors = new ByteArrayOutputStream();
            try {
                new DemoPackage(households, seed).write(json, errors);
                var reader = new PackageReader(new ByteArrayInputStream(json.toByteArray()), PackageReader.Trust.ANYBODY);
                Map<String, List<Entry>> records = new LinkedHashMap<>();
                long changes = 0;
                for (Change change = reader.next(); change != null; change = reader.next()) {
                    Map<String, String> fields = new LinkedHashMap<>();
                    change.set().forEach((field, write) -> fields.put(field, write.value()));
                    records.computeIfAbsent(change.type(), type -> new ArrayList<>())
                        .add(new Entry(change.record().toString(), fields));
                    changes++;
                }
                return new Made(json.toByteArray(), JsonMapper.shared().readTree(errors.toByteArray()),
                    reader.head().demo(), changes, records);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        List<Entry> all(String type) {
            return records.getOrDefault(type, List.of());
        }

        Map<String, List<Entry>> membersByHousehold() {
            return all("person").stream().collect(Collectors.groupingBy(p -> p.get("household")));
        }

        Set<Found> findings() {
            var checker = new RegisterChecker(DAY);
            var members = membersByHousehold();
            all("household").forEach(h -> checker.household(h, members.getOrDefault(h.id(), List.of())));
            return checker.found;
        }

        List<Found> injected() {
            List<Found> injected = new ArrayList<>();
            errors.path("errors").forEach(e -> injected.add(new Found(e.path("rule").asString(),
                e.path("household").asString(), e.path("person").asString(""))));
            return injected;
        }
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() {
        assertArrayEquals(Made.of(60, 9).json(), Made.of(60, 9).json());
        assertFalse(java.util.Arrays.equals(Made.of(60, 9).json(), Made.of(60, 10).json()));
    }

    /** A map without an order of its own would give other bytes in another run of the program. */
    @Test
    void fieldsOfVillagesAndGridsHaveAnOrderOfTheirOwn() {
        for (String type : List.of("village", "grid")) {
            TOWN.all(type).forEach(e -> assertEquals(List.copyOf(new TreeSet<>(e.fields().keySet())),
                List.copyOf(e.fields().keySet())));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 29, 30, 120})
    void aSmallDistrictIsReadWithoutRefusal(int households) {
        Made made = Made.of(households, 1);
        assertTrue(made.demo());
        assertEquals(households, made.all("household").size());
        assertEquals(1, made.all("config").size());
        assertEquals(1, made.all("form").size());
        assertEquals(Math.min(3, households), made.all("village").size());
        assertEquals(List.of("closed", "open"), made.all("round").stream().map(r -> r.get("state")).sorted().toList());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        Set<String> villages = ids("village");
        Set<String> grids = ids("grid");
        Set<String> households = ids("household");
        TOWN.all("grid").forEach(g -> assertTrue(villages.contains(g.get("village"))));
        TOWN.all("household").forEach(h -> assertTrue(villages.contains(h.get("village")) && grids.contains(h.get("grid"))));
        TOWN.all("person").forEach(p -> assertTrue(households.contains(p.get("household"))));
        TOWN.all("visit").forEach(v -> assertTrue(households.contains(v.get("household"))));
        assertEquals(TOWN.all("household").size(),
            TOWN.all("household").stream().map(h -> h.get("no")).distinct().count());
        TOWN.all("household").forEach(h -> assertTrue(h.get("no").matches("9901030\\d{5}-\\d{4}"), h.get("no")));
    }

    private static Set<String> ids(String type) {
        return TOWN.all(type).stream().map(Entry::id).collect(Collectors.toSet());
    }

    @Test
    void sizesAndAgesAreThoseOfTheField() {
        double mean = (double) TOWN.all("person").size() / TOWN.all("household").size();
        assertEquals(3.26, mean, .1);
        share("under 6", 0, 5, .08, .05);
        share("6 to 15", 6, 15, .16, .06);
        share("16 to 59", 16, 59, .64, .09);
        share("60 and over", 60, 120, .12, .06);
        double men = TOWN.all("person").stream().filter(p -> p.is("sex", "1")).count() / (double) TOWN.all("person").size();
        assertEquals(.505, men, .04);
    }

    private static void share(String what, int from, int to, double wanted, double within) {
        long count = TOWN.all("person").stream().filter(p -> {
            int age = Period.between(LocalDate.parse(p.get("birth")), DAY).getYears();
            return age >= from && age <= to;
        }).count();
        assertEquals(wanted, count / (double) TOWN.all("person").size(), within, what);
    }

    @Test
    void monitoredHouseholdsScaleWithTheDistrictAndEveryCategoryOccurs() {
        var monitored = TOWN.all("household").stream().filter(h -> !h.blank("category")).toList();
        assertEquals(23, monitored.size(), 1);
        assertEquals(100 / 129.0, monitored.stream().filter(h -> h.is("eliminated", "1")).count()
            / (double) monitored.size(), .1);
        for (int households : new int[] {30, 120}) {
            assertEquals(Set.of("UNSTABLE", "MARGINAL", "SUDDEN"), new TreeSet<>(Made.of(households, 3).all("household")
                .stream().map(h -> h.get("category")).filter(c -> !c.isEmpty()).toList()));
        }
    }

    @Test
    void marksAreEvidentlyFictional() {
        TOWN.all("person").stream().map(p -> p.get("idNo")).filter(id -> !id.isEmpty())
            .forEach(id -> assertTrue(id.matches("990103[0-9]{8}9.*"), id));
        TOWN.all("household").stream().map(h -> h.get("phone")).forEach(phone -> assertTrue(phone.startsWith("12"), phone));
        TOWN.all("village").forEach(v -> assertTrue(v.get("name").startsWith("演示"), v.get("name")));
        assertTrue(TOWN.all("config").getFirst().get("district").startsWith("演示区"));
    }

    @Test
    void everyInjectedErrorIsFoundByItsRule() {
        Set<Found> found = TOWN.findings();
        assertEquals(List.of(), TOWN.injected().stream().filter(error -> found.stream().noneMatch(f ->
            f.rule().equals(error.rule()) && f.household().equals(error.household())
                && (f.member().isEmpty() || error.member().isEmpty() || f.member().equals(error.member())))).toList());
    }

    @Test
    void nothingIsWrongButWhatWasInjected() {
        Set<String> touched = TOWN.injected().stream().map(Found::household).collect(Collectors.toSet());
        assertEquals(List.of(), TOWN.findings().stream().filter(f -> !touched.contains(f.household())).toList());
    }

    @Test
    void inALargeDistrictEveryKindOfErrorOccursAtLeastThreeTimes() {
        Map<String, Integer> times = new TreeMap<>();
        TOWN.injected().forEach(error -> times.merge(error.rule(), 1, Integer::sum));
        assertTrue(times.size() >= 25, times.toString());
        assertTrue(times.values().stream().allMatch(count -> count >= 3), times.toString());
        double share = TOWN.injected().size() / (double) TOWN.all("person").size();
        assertTrue(share >= .03 && share <= .05, "share of persons " + share);
    }

    @Test
    void answersOfTheLastRoundStandAtPlacesOfTheForm() {
        JsonNode form = JsonMapper.shared().readTree(TOWN.all("form").getFirst().get("json"));
        Set<String> paths = new LinkedHashSet<>();
        walk(form.path("items"), "", paths);
        Set<String> answered = new TreeSet<>();
        TOWN.all("visit").forEach(v -> v.fields().keySet().stream().filter(f -> f.startsWith("a:"))
            .forEach(f -> answered.add(f.substring(2).replaceAll("\\[[^]]*]", ""))));
        answered.removeAll(paths);
        assertEquals(Set.of(), answered);
    }

    private static void walk(JsonNode items, String under, Set<String> paths) {
        items.forEach(item -> {
            String path = under + item.path("name").asString("");
            paths.add(path);
            walk(item.path("items"), path + "/", paths);
        });
    }
}
