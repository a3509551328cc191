package org.ruhu.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MasksTest {
    @Test
    void numbersKeepOnlyWhatHelpsToTellThemApart() {
        assertEquals("990103********901X", Masks.idNo("99010319800101901X"));
        assertEquals("120****0017", Masks.phone("12000000017"));
        assertEquals("*********1234", Masks.account("0000000001234"));
    }

    @Test
    void aNumberTooShortToHideItsMiddleIsHiddenAlmostWhole() {
        assertEquals("***45", Masks.phone("12345"));
        assertEquals("", Masks.idNo(""));
    }

    @Test
    void numbersWithinARemarkAreMasked() {
        assertEquals("证件990103********9011，电话120****0017。", Masks.inText("证件990103198001019011，电话12000000017。"));
    }
}
