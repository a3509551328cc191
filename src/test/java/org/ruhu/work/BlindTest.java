package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruhu.form.FormSession;
import org.ruhu.model.RecordType;

/** Who verifies a second time sees nothing of what the first visit wrote into the register, and all that anybody else did. */
class BlindTest {
    @TempDir
    private Path folder;
    private TwoVisits two;

    @BeforeEach
    void begin() {
        two = new TwoVisits(folder);
    }

    @AfterEach
    void end() {
        two.close();
    }

    private FormSession second() {
        two.district.send(two.centre, two.second);
        return new SecondVisits(two.second).open(two.household).session();
    }

    @Test
    void whatTheFirstVisitChangedIsAsItWasBefore() {
        two.visitFirst(session -> {
            session.set("a/phone", "13900002222");
            session.set("e/house_grade", "B");
        });
        FormSession session = second();
        assertEquals("13900002222", District.text(two.second, two.household.uuid(), "phone"));
        assertEquals("13900001111", session.context().register().get("household.phone"));
        assertEquals("13900001111", session.value("a/phone"));
        assertEquals("A", session.context().register().get("household.houseGrade"));
    }

    @Test
    void aCorrectionByTheFirstTeamIsHiddenTooAndWhatTheCentreWroteIsSeen() {
        two.visitFirst(session -> session.set("a/phone", "13900002222"));
        two.visitFirst(session -> session.set("a/phone", "13900003333"));
        two.district.write(two.centre, RecordType.HOUSEHOLD, two.household.uuid(), "address", "三组9号");
        FormSession session = second();
        assertEquals("13900001111", session.value("a/phone"));
        assertEquals("三组9号", session.context().register().get("household.address"));
        two.district.write(two.centre, RecordType.HOUSEHOLD, two.household.uuid(), "phone", "13900004444");
        assertEquals("13900004444", second().value("a/phone"));
    }

    @Test
    void whoLeftInTheFirstVisitIsAskedForAgain() {
        two.visitFirst(session -> {
            String at = "member[" + two.wife + "]/";
            session.set(at + "status", "6");
            session.set(at + "out_reason", "M");
            session.set(at + "out_date", "2026-05-02");
            session.set("a/size_living", "1");
            session.set("a/size_registered", "1");
        });
        FormSession session = second();
        assertEquals("OUT", District.text(two.second, two.wife, "status"));
        assertTrue(session.rows("member").contains(two.wife.toString()), () -> session.rows("member").toString());
        assertEquals("", session.value("member[" + two.wife + "]/status"));
    }

    @Test
    void whoTheFirstVisitAddedIsNotThere() {
        two.visitFirst(session -> {
            String row = two.first.env().newOrderedId().toString();
            session.addRow("member", row);
            String at = "member[" + row + "]/";
            session.set(at + "birth", "2026-05-01");
            session.set(at + "sex", "2");
            session.set(at + "relation", "04");
            session.set(at + "status", "1");
            session.set(at + "in_reason", "B");
            session.set(at + "in_date", "2026-05-01");
            session.set(at + "medical_care/medical", "1");
            session.set(at + "facts/id_type", "NONE");
            session.set(at + "facts/ethnic", "04");
            session.set(at + "facts/health", "1");
            session.set(at + "facts/labour", "5");
            session.set(at + "facts/school", "00");
            session.set("a/size_living", "3");
            session.set("a/size_registered", "3");
        });
        assertEquals(3, District.page(two.centre, two.household.uuid()).active().size());
        assertEquals(2, second().rows("member").size());
    }
}
