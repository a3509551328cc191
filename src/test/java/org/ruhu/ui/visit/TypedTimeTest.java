package org.ruhu.ui.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTimeTest {
    @ParameterizedTest
    @CsvSource({"930, 09:30", "0930, 09:30", "9:30, 09:30", "9：30, 09:30", "9点30分, 09:30", "9点, 09:00", "14, 14:00",
        "2560, 2560", "25:00, 25:00", "早上, 早上", "9:5, 9:5"})
    void timesAreReadAsPeopleTypeThem(String typed, String iso) {
        assertEquals(iso, TypedTime.iso(typed));
    }

    @Test
    void aMomentIsADateAndATime() {
        LocalDate near = LocalDate.of(2026, 6, 1);
        assertEquals("2026-05-12T09:30", TypedTime.moment("5.12 930", near));
        assertEquals("2026-05-12T09:30", TypedTime.moment("2026-05-12T09:30", near));
        assertEquals("昨天", TypedTime.moment("昨天", near));
    }
}
