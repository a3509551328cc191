package org.ruhu.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as people write them. */
class PageChoiceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1-3,5 | 1 2 3 5", "'' | 1 2 3 4 5 6", "２、４—５ | 2 4 5", "4- | 4 5 6", "6 , 1 | 1 6", "1~2 | 1 2", "9 | ''"})
    void theseAreTaken(String typed, String pages) {
        PageChoice choice = PageChoice.read(typed).orElseThrow();
        List<String> taken = IntStream.rangeClosed(1, 6).filter(choice::has).mapToObj(Integer::toString).toList();
        assertEquals(pages.isEmpty() ? List.of() : List.of(pages.split(" ")), taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3-1", "a", "1,,2", "-2", "1-2-3", "1234567"})
    void whatIsNoChoiceIsNotGuessed(String typed) {
        assertEquals(Optional.empty(), PageChoice.read(typed));
    }
}
