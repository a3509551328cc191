package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruhu.model.PersonalNumber;

class PersonalNumbersTest {
    /** Exactly these questions of our own forms hold such numbers. */
    @ParameterizedTest
    @CsvSource({"HV, 'a/phone PHONE, member/facts/id_no ID, member/facts/person_phone PHONE'", "FIRE-H, 'phone PHONE'",
        "GAS-H, 'phone PHONE'", "GAS-P, 'owner_phone PHONE'", "SC, 'phone PHONE'", "QTR, ''"})
    void theNumbersOfOurFormsAreKnown(String form, String expected) throws IOException {
        try (var in = PersonalNumbersTest.class.getResourceAsStream("/org/ruhu/forms/" + form + ".json")) {
            TreeSet<String> found = new TreeSet<>();
            collect(FormJson.read(in).items(), "", found);
            List<String> ends = expected.isEmpty() ? List.of() : List.of(expected.split(", "));
            assertEquals(ends.size(), found.size(), found.toString());
            for (String end : ends) {
                assertEquals(1, found.stream().filter(path -> path.endsWith(end)).count(), end + " in " + found);
            }
        }
    }

    private static void collect(List<Form.Item> items, String prefix, TreeSet<String> found) {
        for (Form.Item item : items) {
            switch (item) {
                case Form.Group group -> collect(group.items(), prefix + group.name() + "/", found);
                case Form.Repeat repeat -> collect(repeat.items(), prefix + repeat.name() + "/", found);
                case Form.Question question -> PersonalNumbers.of(question).ifPresent(number -> found.add(prefix + question.name() + " " + number));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"tel, text, 联系方式, PHONE", "x, text, 负责人联系电话：, PHONE", "x, integer, 手机号码, PHONE", "x, text, 户主身份证号（18位）, ID",
        "card_no, text, 号, ", "bank_account, text, 号, ACCOUNT", "x, text, 开户银行账号, ACCOUNT", "x, barcode, 社保银行卡号, ACCOUNT",
        "by_phone, select_one, 电话核实, ", "x, text, 电话核实的情况, ", "x, decimal, 电话, ", "id_type, select_one, 证件类型, ", "name, text, 姓名, "})
    void aDistrictsOwnQuestionsAreKnownByTheirNameOrTheirWords(String name, String type, String label, String expected) {
        Form form = Forms.read("{\"form\":\"T\",\"version\":\"1\",\"title\":{\"zh\":\"试\"},\"items\":[{\"kind\":\"question\",\"name\":\"" + name
            + "\",\"type\":\"" + type + "\",\"choices\":\"YES_NO\",\"label\":{\"zh\":\"" + label + "\"}}]}");
        assertEquals(Optional.ofNullable(expected).map(PersonalNumber::valueOf),
            PersonalNumbers.of((Form.Question) form.items().getFirst()));
    }

    @Test
    void whatIsWrittenFreelyIsNoNumber() {
        Form form = Forms.of(Forms.q("phone", "text", "appearance:multiline"));
        assertEquals(Optional.empty(), PersonalNumbers.of((Form.Question) form.items().getFirst()));
    }
}
