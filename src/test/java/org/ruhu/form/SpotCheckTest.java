package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The online spot check of the centre, {@code domain.md} §8.6. */
final class SpotCheckTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 1, 1", "2, 1, 1, 2", "1, 2, 1, 2", "1, 1, 0, 2", "1, 3, 1, ''", "2, 3, 0, 2", "1, 1, '', ''"})
    void theResultFollowsFromTheAnswers(String agrees, String phone, String papers, String result) {
        assertEquals(result, SampleForms.blank("SC").visit("agrees=" + agrees + "; by_phone=" + phone + "; papers=" + papers)
                .value("result_proposed"));
    }

    @Test
    void aReturnedFormSaysWhyAndUntilWhen() {
        FormSession session = SampleForms.of("SC").visit("result=2").session();
        for (String needed : List.of("c/return_reasons", "c/return_note", "c/return_by")) {
            assertTrue(session.required(needed), needed);
        }
        assertEquals(List.of("RD-08"), List.copyOf(SampleForms.of("SC").visit("""
                agrees=2; differing=3; differing_note=工资性收入不同; result=2; return_reasons=1; return_note=核对工资
                return_by=2023-11-22
                """).rules()));
    }

    @Test
    void theDeadlineProposedIsTheConfiguredOne() {
        assertEquals("2023-11-22", SampleForms.of("SC").visit("result=2").value("return_by"));
        assertEquals("2023-11-25", SampleForms.of("SC").visit("param.spotCheckReturnDays:=10; result=2").value("return_by"));
        assertEquals("", SampleForms.of("SC").value("return_by"));
    }

    @Test
    void whatIsWrongIsNamed() {
        FormSession session = SampleForms.of("SC").visit("agrees=2; by_phone=2; papers=0").session();
        for (String needed : List.of("b/differing", "b/differing_note", "b/untrue_note", "b/missing_papers")) {
            assertTrue(session.required(needed), needed);
        }
    }

    @Test
    void theTimeToMendIsTheConfiguredOne() {
        String steps = "papers=0; missing_papers=1; result=2; return_reasons=3; return_note=补签; return_by=2023-11-25";
        assertTrue(SampleForms.of("SC").visit(steps).rules().contains("SC-4.long"));
        assertEquals(List.of(), SampleForms.of("SC").visit("param.spotCheckReturnDays:=10;" + steps).session().findings());
    }
}
