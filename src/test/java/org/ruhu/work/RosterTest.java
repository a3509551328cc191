package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.HouseholdQuery;
import org.ruhu.model.RecordType;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;

/** Rosters of other systems. */
class RosterTest extends TwoSides {
    private static final String ROSTER = """
        {"format":"ruhu-roster","version":1,"made by":"another system",
         "villages":[{"code":"540103001200","name":"一村","township":"街道"}],
         "grids":[{"village":"540103001200","name":"第一网格","team":"第一组"},{"village":"540103001200","name":"第二网格"}],
         "households":[{"no":"H-1","village":"540103001200","grid":"第一网格","address":"一号","land":3},
                       {"no":"H-2","village":"540103001200","grid":"第二网格","phone":null}],
         "persons":[{"household":"H-1","name":"卓玛","idNo":"540103198001010020","sex":2,"relation":"01"},
                    {"household":"H-2","name":"次仁","birth":"1970-02-03","relation":"01"}]}
        """;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("roster.json"), text);
    }

    private static List<String> numbers(Workspace at) {
        return new FindHouseholds(at).page(HouseholdQuery.ALL).lines().stream().map(line -> line.no()).toList();
    }

    @Test
    void aRosterBecomesVillagesGridsHouseholdsAndPersonsOnce() throws IOException {
        Workspace centre = made("centre", Role.CENTRE);
        var roster = new ReadRoster(centre, file(ROSTER));
        var expected = Map.of(RecordType.VILLAGE, 1, RecordType.GRID, 2, RecordType.HOUSEHOLD, 2, RecordType.PERSON, 2);
        assertEquals(new ReadRoster.Done(expected, Map.of()), roster.preview(Progress.NONE));
        assertEquals(List.of(), numbers(centre));
        assertEquals(new ReadRoster.Done(expected, Map.of()), roster.run(Progress.NONE));
        assertEquals(List.of("H-1", "H-2"), numbers(centre));
        HouseholdId first = new ReadHousehold(centre).byNumber("H-1").orElseThrow();
        assertEquals("3", centre.store().records().state(first.uuid()).fields().text("land"));
        assertEquals(1, centre.store().records().membersOf(first).size());
        assertEquals(new ReadRoster.Done(Map.of(), Map.of()), new ReadRoster(centre, file(ROSTER)).run(Progress.NONE));
    }

    @Test
    void whatDiffersIsBroughtUpToTheRosterAndTheRestStays() throws IOException {
        Workspace centre = made("centre", Role.CENTRE);
        new ReadRoster(centre, file(ROSTER)).run(Progress.NONE);
        String changed = ROSTER.replace("\"一号\"", "\"一号院\"").replace(",\"land\":3", "").replace("\"name\":\"卓玛\"", "\"name\":\"卓玛央宗\"");
        assertEquals(new ReadRoster.Done(Map.of(), Map.of(RecordType.HOUSEHOLD, 1, RecordType.PERSON, 1)), new ReadRoster(centre, file(changed)).run(Progress.NONE));
        HouseholdId first = new ReadHousehold(centre).byNumber("H-1").orElseThrow();
        var fields = centre.store().records().state(first.uuid()).fields();
        assertEquals("一号院", fields.text("address"));
        assertEquals("3", fields.text("land"));
    }

    @Test
    void assignmentsNameLaptopsAndGoOutWithTheirGrids() throws IOException {
        Workspace centre = made("centre", Role.CENTRE);
        new ReadRoster(centre, file(ROSTER)).run(Progress.NONE);
        Workspace laptop = laptop(centre, "甲");
        String assigned = ROSTER.strip().replaceFirst("}$", ",\"assignments\":[{\"device\":\"甲\",\"village\":\"540103001200\",\"grid\":\"第二网格\"}]}");
        new ReadRoster(centre, file(assigned)).run(Progress.NONE);
        send(centre, laptop);
        assertEquals(List.of("H-2"), numbers(laptop));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "ruhu-roster|ruhu-snapshot|work.roster.format",
        "\"version\":1|\"version\":2|work.roster.format",
        "\"code\":\"540103001200\",|\"code\":\"\",|work.roster.missing",
        "\"no\":\"H-2\"|\"no\":\"H-1\"|work.roster.twice",
        "\"grid\":\"第二网格\",\"phone\"|\"grid\":\"第三网格\",\"phone\"|work.roster.grid",
        "\"household\":\"H-2\"|\"household\":\"H-3\"|work.roster.household",
        "\"land\":3|\"land\":[3]|work.roster.value",
        "\"land\":3|\"land\":3,\"land\":4|work.roster.json",
        "\"land\":3|\"land\":|work.roster.json"})
    void whatIsWrongIsNamedAndNothingIsWritten(String right, String wrong, String key) throws IOException {
        Workspace centre = made("centre", Role.CENTRE);
        assertFalse(ROSTER.replace(right, wrong).equals(ROSTER), right);
        Path file = file(ROSTER.replace(right, wrong));
        assertEquals(key, assertThrows(Trouble.class, () -> new ReadRoster(centre, file).run(Progress.NONE)).key());
        assertEquals(List.of(), numbers(centre));
        assertEquals(Set.of(), Set.copyOf(centre.store().records().all(RecordType.VILLAGE)));
    }

    @Test
    void theSchemaTakesWhatIsTakenInAndRefusesTheRest() throws IOException {
        assertEquals(List.of(), SnapshotSchema.faults(ROSTER, "roster"));
        assertFalse(SnapshotSchema.faults(ROSTER.replace("\"no\":\"H-1\",", ""), "roster").isEmpty());
        assertFalse(SnapshotSchema.faults(ROSTER.replace("\"land\":3", "\"land\":[3]"), "roster").isEmpty());
        assertFalse(SnapshotSchema.faults(ROSTER.replace("ruhu-roster", "ruhu-snapshot"), "roster").isEmpty());
    }

    @Test
    void aLaptopTakesNoRoster() throws IOException {
        Workspace laptop = made("laptop", Role.FIELD);
        Path file = file(ROSTER);
        assertThrows(Denied.class, () -> new ReadRoster(laptop, file).run(Progress.NONE));
        assertEquals(Optional.empty(), new ReadHousehold(laptop).byNumber("H-1"));
    }
}
