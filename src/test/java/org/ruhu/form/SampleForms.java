package org.ruhu.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ruhu.work.BundledForms;

/** Each bundled form about an invented household or place where all is well. */
final class SampleForms {
    private static final Map<String, CompiledForm> COMPILED = new ConcurrentHashMap<>();
    private static final String CHECKERS = "signed=1; checker_1=甲; checker_2=乙; result=1\n";
    private static final Map<String, String> ANSWERS = Map.of(
            "QTR", """
                household.category:=MARGINAL; household.eliminated:=0; identified=2023-02-01
                income_so_far=21000; income_estimate=27000; education=OK; medical=OK; housing=OK; water=OK
                risks=ILL JOB; risk_ill=2; risk_job=1; new_risk=0; spending_controlled=1; conclusion=1
                +m1; measure_kind@m1=45; measure_state@m1=3; +m2; measure_kind@m2=40; measure_state@m2=2
                village_assessor=甲; township_assessor=乙
                """,
            "SC", "agrees=1; by_phone=1; papers=1; result=1; checker=甲",
            "GAS-P", CHECKERS + """
                place_name=某甜茶馆; place_address=某路1号; owner=扎西; owner_phone=13900000000; staff=6; gas_type=1
                place_kind=1; cylinders_15=2; cylinders_50=0; contract=1; safety_officer=1; staff_able=1
                hose_material=1; hose_damage=0; hose_length=1; hose_way=1; hose_clamps=1; tee=1
                regulator=1; regulator_made=2022-03-01; regulator_leak=1; valve_seal=1
                cylinder_room=1; room_air=1; room_alarm=1; room_electrics=1; no_basement=1; in_inspection=1; upright=1
                stove_distance=1; spares_apart=1; flame_guard=1; appliance_age=1; flue=9; burner_fit=1
                ventilation=1; nobody_sleeps=1; no_other_fire=1; extinguisher=1; duct_cleaned=1
                alarm=1; alarm_state=1; alarm_place=1; cut_off=1; alarm_heard=1
                signer=扎西，店长; checker_1_unit=应急管理局; checker_2_unit=消防救援大队
                """,
            "GAS-H", CHECKERS + """
                gas_type=1; cylinders_15=1; cylinders_5=0; supplier=1; hose_material=1; hose_damage=0; regulator=1
                in_inspection=1; upright=1; valve_closed=1; stove=1; water_heater=9; closed_room=0; kitchen_apart=1
                nothing_flammable=1; alarm=1; co_alarm=1; knows_leak=1
                """,
            "FIRE-H", CHECKERS + """
                stove_clear=1; attended=1; fuels_apart=1; ash=1; no_petrol=1; hood_cleaned=1; kitchen_sockets=1
                heating_stove=1; chimney=1; sockets=1; heaters=9; cigarettes=1; no_piles=1
                no_smoking=1; blanket=9; no_fuel=1; no_charging=1; no_open_fire=1; way_out=1
                lamp_tray=1; lamp_distance=1; lamps_out=1; incense_burner=1; hay=1
                wires=1; conduit=1; breaker=1; own_socket=1; no_ebike=9; unplugged=1
                exits=1; extinguisher=1; smoke_alarm=1; lighters=9; frail=0
                call_119=1; first_attack=2; escape=1; leaflet=1
                """);

    private SampleForms() {}

    static CompiledForm compiled(String name) {
        return COMPILED.computeIfAbsent(name, form -> CompiledForm.of(BundledForms.read(form)));
    }

    static SampleFilling of(String name) {
        return name.equals("HV") ? new SampleVisit() : blank(name).visit(ANSWERS.getOrDefault(name, ""));
    }

    /** The household of the register and no answer. */
    static SampleFilling blank(String name) {
        return new SampleFilling(compiled(name)).visit("household.category:=MARGINAL; household.eliminated:=0");
    }
}
