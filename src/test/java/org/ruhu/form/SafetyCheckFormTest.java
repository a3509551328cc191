package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruhu.text.Lang;

/** The gas and fire checks: what is asked of whom, and what they work out; {@code domain.md} §9. */
final class SafetyCheckFormTest {
    private static List<String> asked(String form, String steps) {
        return SampleForms.of(form).visit(steps).session().walk();
    }

    @Test
    void cylindersAreAskedAboutWhereThereAreSomeAndPipesWhereThereAreSome() {
        List<String> bottled = asked("GAS-P", "gas_type=1");
        List<String> piped = asked("GAS-P", "gas_type=2");
        List<String> other = asked("GAS-P", "gas_type=3");
        for (String item : List.of("a/cylinders_15", "c/regulator_leak", "c/valve_seal", "d/cylinder_room", "d/upright")) {
            assertTrue(bottled.contains(item) && other.contains(item), item);
            assertFalse(piped.contains(item), item);
        }
        assertTrue(piped.contains("e/piping") && other.contains("e/piping"));
        assertFalse(bottled.contains("e/piping"));
    }

    @Test
    void aRoomAndAnAlarmAreLookedAtOnlyWhereTheyAre() {
        assertFalse(asked("GAS-P", "cylinder_room=9").contains("d/room_air"));
        List<String> none = asked("GAS-P", "alarm=0");
        assertFalse(none.contains("g/alarm_state") || none.contains("g/alarm_place") || none.contains("g/alarm_heard"));
        assertTrue(none.contains("g/cut_off"));
    }

    @ParameterizedTest
    @CsvSource({"2, 0, , 30", "2, 3, , 180", "0, 0, 12.5, 12.5", ", , , ''"})
    void theWeightOfAllCylindersIsCounted(String small, String large, String other, String total) {
        assertEquals(total, SampleForms.of("GAS-P").visit("cylinders_15=%s; cylinders_50=%s; other_kg=%s".formatted(
                small == null ? "" : small, large == null ? "" : large, other == null ? "" : other)).value("total_kg"));
    }

    @Test
    void theLimitOfTheCylinderRoomIsTheConfiguredOne() {
        var check = SampleForms.of("GAS-P").visit("param.cylinderRoomKg:=25; cylinder_room=9");
        assertTrue(check.rules().contains("GP-D1.over"));
        assertTrue(check.session().label("d/cylinder_room", Lang.ZH).contains("超过25公斤"));
        assertFalse(SampleForms.of("GAS-P").visit("cylinder_room=9").rules().contains("GP-D1.over"));
    }

    @Test
    void aPlaceWhoseGasIsStoppedIsHandedOver() {
        var check = SampleForms.of("GAS-P").visit("no_basement=0; no_basement_hazard_fixed=0; result=4");
        assertTrue(check.session().required("h/handed_to"));
        assertFalse(check.session().required("h/deadline"));
        assertTrue(check.session().required("h/recheck_date"));
        assertTrue(check.session().relevant("h/major_note"));
    }

    @Test
    void aHouseholdWithoutGasIsAskedForNothingMore() {
        var check = SampleForms.of("GAS-H").visit("gas_type=4");
        Set<String> pages = check.session().walk().stream().map(path -> path.substring(0, path.indexOf('/'))).collect(Collectors.toSet());
        assertEquals(Set.of("a", "g"), pages);
        assertEquals(List.of("g/checker_1", "g/checker_2", "g/check_date"),
                check.session().walk().stream().filter(path -> path.startsWith("g/")).toList());
        assertEquals(List.of(), check.session().findings());
    }

    @Test
    void theAgeOfAHoseIsAskedOfRubberOnly() {
        assertFalse(asked("GAS-H", "hose_material=1").contains("b/rubber_old"));
        assertTrue(asked("GAS-H", "hose_material=3").contains("b/rubber_old"));
        assertTrue(SampleForms.of("GAS-H").visit("param.hoseMonthsMax:=24; hose_material=3").session()
                .label("b/rubber_old", Lang.EN).contains("more than 24 months"));
    }

    @Test
    void pipedGasAndBiogasAreNotAskedForCylinders() {
        for (String gas : List.of("2", "3")) {
            List<String> asked = asked("GAS-H", "gas_type=" + gas);
            assertFalse(asked.stream().anyMatch(Set.of("a/cylinders_15", "b/regulator", "b/in_inspection", "b/upright")::contains));
            assertTrue(asked.contains("c/stove"));
        }
    }

    @Test
    void theShrineRoomIsAskedAboutWhereThereIsOneAndTheDistrictWishesIt() {
        assertTrue(asked("FIRE-H", "").containsAll(List.of("d/lamp_tray", "d/lamp_distance", "d/lamps_out")));
        assertFalse(asked("FIRE-H", "lamp_tray=9").contains("d/lamp_distance"));
        List<String> switchedOff = asked("FIRE-H", "param.shrineRoomItems:=0");
        assertFalse(switchedOff.contains("d/lamp_tray") || switchedOff.contains("d/lamps_out"));
        assertTrue(switchedOff.contains("d/hay"));
    }

    @Test
    void theHouseholdsAddressAndTelephoneComeFromTheRegister() {
        for (String form : List.of("GAS-H", "FIRE-H")) {
            var check = SampleForms.of(form);
            assertEquals("登记地址：一组 7号", check.session().label(check.at("address_printed"), Lang.ZH));
            assertEquals("13900000000", check.value("phone"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GAS-P", "GAS-H", "FIRE-H"})
    void theResultFollowsFromTheHazards(String form) {
        String item = form.equals("FIRE-H") ? "exits" : form.equals("GAS-H") ? "alarm" : "hose_length";
        assertEquals("", SampleForms.of(form).value("result_proposed"));
        assertEquals("3", SampleForms.of(form).visit(item + "=0").value("result_proposed"));
        var fixed = SampleForms.of(form).visit(item + "=0; " + item + "_hazard_fixed=1; result=2");
        assertEquals("2", fixed.value("result_proposed"));
        assertEquals(List.of(), fixed.session().findings());
    }

    @Test
    void hazardsAreCountedByTheirLevelInTheReadersLanguage() {
        var check = SampleForms.of("FIRE-H").visit("breaker=0; breaker_hazard_fixed=1; no_fuel=0; exits=0; smoke_alarm=0");
        String path = check.at("hazard_count");
        assertEquals("重大隐患 2 处（未整改 1 处），一般隐患 1 处（未整改 1 处），现场提示 1 处", check.session().label(path, Lang.ZH));
        assertEquals("Major hazards: 2 (open: 1); general hazards: 1 (open: 1); advice: 1", check.session().label(path, Lang.EN));
    }
}
