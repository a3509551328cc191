package org.ruhu.ui.round;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ruhu.model.DayCount;

class ProgressModelTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 30);

    @Test
    void aDayOnWhichNothingWasDoneIsADayToo() {
        assertEquals(List.of(new DayCount(DAY, 3), new DayCount(DAY.plusDays(1), 0), new DayCount(DAY.plusDays(2), 5)),
            ProgressModel.whole(List.of(new DayCount(DAY, 3), new DayCount(DAY.plusDays(2), 5))));
    }

    @Test
    void aClockThatWasYearsOffMakesNoThousandColumns() {
        List<DayCount> some = List.of(new DayCount(LocalDate.of(1990, 1, 1), 1), new DayCount(DAY, 5));
        assertEquals(some, ProgressModel.whole(some));
    }
}
