package org.ruhu.work;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.ruhu.model.Trouble;

class FailurePlaceTest {
    @Test
    void aFailureIsPlacedWithoutAWordOfWhatWasBeingDone() {
        var database = new SQLException("Value too long: '次仁顿珠 990103198001019011'");
        String told = FailurePlace.of(new Trouble("store.trouble.database", new IllegalStateException("次仁顿珠", database), "次仁顿珠.pdf"));
        assertFalse(told.contains("次仁"), told);
        assertFalse(told.contains("9901"), told);
        assertTrue(told.contains("store.trouble.database") && told.contains("java.sql.SQLException"), told);
        assertTrue(told.contains("FailurePlaceTest"), told);
    }

    @Test
    void aFailureThatIsItsOwnCauseEnds() {
        var outer = new IllegalStateException("a");
        outer.initCause(new IllegalArgumentException("b", outer));
        assertTrue(FailurePlace.of(outer).contains("IllegalArgumentException"));
    }
}
