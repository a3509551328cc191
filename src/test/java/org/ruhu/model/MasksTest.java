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
    void numbersInWordsAreMaskedWhateverStandsAroundThem() {
        assertEquals("打 138****8000 或 138****8001", Masks.inText("打 13800138000 或 138-0013-8001"));
        assertEquals("证号990103********9011。", Masks.inText("证号990103198001019011。"));
        assertEquals("残疾证 990103************1143", Masks.inText("残疾证 9901031980010190111143"));
        assertEquals("卡 ***************0123", Masks.inText("卡 6222021234567890123"));
        assertEquals("卡 ***************7890", Masks.inText("卡 6222 0212 3456 7890"));
        String plain = "户号 990103001200-0001，2026-05-12，收入 12345678.90 元，2024 2025 2026 三年";
        assertEquals(plain, Masks.inText(plain));
        String masked = Masks.inText("打 13800138000，卡 6222021234567890123");
        assertEquals(masked, Masks.inText(masked));
    }

    @Test
    void numbersWithinARemarkAreMasked() {
        assertEquals("证件990103********9011，电话120****0017。", Masks.inText("证件990103198001019011，电话12000000017。"));
    }
}
