package org.ruhu.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ruhu.work.BundledForms;

/** An invented household of three with a visit in which all is well, to be bent by a test into what it is about. */
final class SampleVisit extends SampleFilling {
    static final Form FORM = BundledForms.read("HV");
    private static final CompiledForm COMPILED = CompiledForm.of(FORM);

    SampleVisit() {
        super(COMPILED);
        persons.put("p1", person("扎西次仁", "1", "1975-06-12", "990103197506120014", "01", "2", "1"));
        persons.put("p2", person("卓玛", "2", "1978-03-05", "990103197803050024", "02", "2", "1"));
        persons.put("p3", person("次旦", "1", "2012-05-20", "990103201205200036", "03", "", "5"));
        visit("""
                address_same=1; visit_result=1; respondent=1; clinic=1; own_medical=1200; house_grade=A; grade_how=1
                house_secured=1; defects=0; lives_in=1; water_source=1; water_enough=1; water_quality=1; water_time=1
                dry_days=0; food=1; clothes=1; a_short=25300; b_short=12400; e_short=3100; c_short=600; d2=0; d3=0
                d4=0; d5=1500; d8=800; f_paid=0; g_short=1200; evidence=1; events=0; debt=0; requests=0
                leaflet_apply=1; knows=1; wishes=0; opinion=1; signed=1; checker_1=甲; checker_2=乙; visit_place=户内
                status@p1=1; changed@p1=0; medical@p1=1; medical_major@p1=1; illness@p1=0
                work@p1=1; work_place@p1=拉萨市城关区; work_area@p1=3; work_months@p1=6; work_pay@p1=4000
                job_channel@p1=1; employer@p1=某建筑公司
                status@p2=1; changed@p2=0; medical@p2=1; medical_major@p2=1; illness@p2=0; work@p2=0
                status@p3=3; changed@p3=0; medical@p3=1; medical_major@p3=1; illness@p3=0
                in_school@p3=1; school_name@p3=乡中心小学; grade@p3=10; school_aid@p3=1
                """);
    }

    /** The same household lifted out of poverty and monitored: asked item by item. */
    static SampleVisit inFull() {
        var visit = new SampleVisit();
        visit.household.putAll(Map.of("household.type", "ALV", "household.exitYear", "2018",
                "household.category", "UNSTABLE", "household.eliminated", "0"));
        visit.visit("""
                a1=24000; a2=0; a3=1300; b1=3400; b2=9000; b3=0; b4=0; b5=0; e1=900; e2=2400; e3=0; e4=0; e0=200
                c1=600; c2=0; c3=0; c4=0; c5=0; d1=0; d6=0; d7=0; g2=0; g3=0; g4=0
                satisfied=1; helper_visit=2023-11-02; leaflet_help=1
                +m1; measure_kind@m1=39; measure_known@m1=1; measure_done@m1=1; measure_effect@m1=1
                """);
        return visit;
    }

    private static Map<String, String> person(String name, String sex, String birth, String idNo, String relation,
                                              String education, String labour) {
        var person = new LinkedHashMap<String, String>();
        person.put("person.name", name);
        person.put("person.sex", sex);
        person.put("person.birth", birth);
        person.put("person.idType", "ID");
        person.put("person.idNo", idNo);
        person.put("person.relation", relation);
        person.put("person.ethnic", "04");
        person.put("person.education", education);
        person.put("person.health", "1");
        person.put("person.labour", labour);
        person.put("person.phone", "13800000001");
        person.put("person.lowIncome", "0");
        person.put("person.destitute", "0");
        person.put("person.status", "IN");
        return person;
    }

    @Override
    SampleVisit visit(String steps) {
        super.visit(steps);
        return this;
    }

    static String path(String name) {
        return path(FORM, name);
    }
}
