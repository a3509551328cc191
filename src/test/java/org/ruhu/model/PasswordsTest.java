package org.ruhu.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruhu.model.Passwords.Fault;

class PasswordsTest {
    private static Optional<Fault> fault(String password) {
        return Passwords.fault(password.toCharArray(), "格桑次仁");
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "four plain words here", "雪山下的牦牛", "kx7391048265", "Yak-butter 3 cups", "清水河边七棵柳"})
    void aPhraseThatOthersWouldNotTryIsGood(String password) {
        assertEquals(Optional.empty(), fault(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "ninechars", "雪山下的牛", "雪山ab"})
    void tenCharactersOrSixChineseOnesAreNeeded(String password) {
        assertEquals(Optional.of(Fault.SHORT), fault(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "13800138000", "198703151234", "aaaaaaaaaaaa", "qwertyuiop", "qwertyuiop123", "1qaz2wsx3edc",
        "Password123", "P@ssw0rd2026", "password!!!!", "woaini1314520", "woaini5201314", "lasa20260101", "Lhasa-2026-2026",
        "duilongdeqing123", "abcdefghij", "zyxwvutsrq", "abcabcabcabc", "admin@123456", "我爱你我爱你", "拉萨市堆龙德庆区", "扎西德勒扎西德勒",
        "网格员网格员网格员", "密码密码密码123", "１２３４５６７８９０", "ｐａｓｓｗｏｒｄ１２３", "asdfghjkl;'123", "ruhu2026ruhu2026", "19870315 mima"})
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertEquals(Optional.of(Fault.COMMON), fault(password));
    }

    @Test
    void onesOwnNameDoesNotBelongInIt() {
        assertEquals(Optional.of(Fault.NAME), fault("格桑次仁的牦牛在山下"));
        assertEquals(Optional.of(Fault.NAME), Passwords.fault("tashi of the blue lake".toCharArray(), "Tashi"));
        assertEquals(Optional.of(Fault.LONG), fault("ab7 ".repeat(51)));
    }

    @Test
    void fullWidthCharactersOfAnInputMethodAreThePlainOnes() {
        assertArrayEquals("kx7391048265".toCharArray(), Passwords.normal("ｋｘ７３９１０４８２６５".toCharArray()));
    }
}
