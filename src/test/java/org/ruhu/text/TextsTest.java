package org.ruhu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence the program may say exists, is needed, and is said in Chinese and in English with the same blanks. */
class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path WORDS = Path.of("src/main/resources/org/ruhu/text");

    /** Beginnings of keys whose end is composed at run time; each stands in the source as it stands here. */
    private static final Set<String> COMPOSED = Set.of("cli.state.", "work.denied.", "work.deed.", "work.password.", "work.role.", "users.may.",
        "conflict.field.", "conflict.type.", "conflict.doubt.", "conflict.odd.",
        "clue.state.", "round.open.", "round.second.", "round.square.", "round.state.", "second.state.");

    /** Written like keys of an area that has words, but names of something else. */
    private static final Set<String> NOT_TEXTS = Set.of("household.no", "household.nationalNo");

    /** Chinese wordings that need no Chinese character. */
    private static final Set<String> SAME_EVERYWHERE = Set.of();

    /** The command line's help, whose keys are named by picocli. */
    private static final String HELP = "help";

    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9_-]+)+)\"");
    private static final Pattern SPOKEN = Pattern.compile(
        "(?:new (?:Trouble|Refused)|(?i:texts?)(?:\\(\\))?\\s*\\.of)\\(\\s*\"([a-z]+(?:\\.[A-Za-z0-9_-]+)+)\"");
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.(json|sql|css|bss|properties|ttf|png|pdf|part|db|xlsx)");
    private static final Pattern BLANK = Pattern.compile("\\{(\\d+)[^}]*}");

    private final String source = source();
    private final Map<String, String> zh = words(Lang.ZH);
    private final Map<String, String> en = words(Lang.EN);
    private final Map<String, String> bo = words(Lang.BO);

    @Test
    void everyKeyThatIsSpokenHasWords() {
        Set<String> areas = zh.keySet().stream().map(TextsTest::area).collect(Collectors.toSet());
        Set<String> spoken = new TreeSet<>(found(SPOKEN));
        found(LITERAL).stream().filter(key -> areas.contains(area(key)) && !FILE_NAME.matcher(key).matches())
            .forEach(spoken::add);
        spoken.removeAll(zh.keySet());
        spoken.removeAll(NOT_TEXTS);
        assertEquals(Set.of(), spoken, "said in the source, without words");
    }

    @Test
    void everyWordingIsSpokenSomewhere() {
        Set<String> silent = new TreeSet<>(zh.keySet());
        silent.removeAll(found(LITERAL));
        silent.removeIf(key -> COMPOSED.stream().anyMatch(key::startsWith));
        assertEquals(Set.of(), silent, "never said");
    }

    @Test
    void everyComposedBeginningStandsInTheSource() {
        assertEquals(List.of(), COMPOSED.stream().filter(start -> !source.contains("\"" + start)).toList());
    }

    @Test
    void everyLineOfHelpBelongsToACommandOrAnOption() {
        Set<String> silent = new TreeSet<>(read(HELP + "_zh.properties").keySet());
        silent.removeIf(key -> key.startsWith("ruhu.") || source.contains("\"" + key + "\"")
            || source.contains("\"--" + key + "\""));
        assertEquals(Set.of(), silent, "never shown");
    }

    @Test
    void chineseAndEnglishSayTheSame() {
        assertEquals(zh.keySet(), en.keySet());
        assertEquals(read(HELP + "_zh.properties").keySet(), read(HELP + "_en.properties").keySet());
        assertTrue(zh.keySet().containsAll(bo.keySet()), () -> "Tibetan without Chinese: " + bo.keySet());
    }

    @Test
    void everyLanguageHasTheSameBlanks() {
        List<String> differing = new ArrayList<>();
        zh.forEach((key, text) -> Stream.of(en, bo).filter(other -> other.containsKey(key))
            .filter(other -> !blanks(other.get(key)).equals(blanks(text))).forEach(other -> differing.add(key)));
        assertEquals(List.of(), differing);
    }

    @Test
    void anApostropheIsDoubledExactlyWhereBlanksAreFilled() {
        List<String> wrong = new ArrayList<>();
        Stream.of(zh, en, bo).forEach(words -> words.forEach((key, text) -> {
            boolean lone = text.replace("''", "").contains("'");
            boolean doubled = text.contains("''");
            if (blanks(text).isEmpty() ? doubled : lone) {
                wrong.add(key + "=" + text);
            }
        }));
        assertEquals(List.of(), wrong);
    }

    @Test
    void noChineseWordingWasLeftInEnglish() {
        Set<String> left = new TreeSet<>();
        zh.forEach((key, text) -> {
            String said = BLANK.matcher(text).replaceAll("");
            if (said.chars().allMatch(c -> c < 128) && said.chars().anyMatch(Character::isLetter)) {
                left.add(key);
            }
        });
        left.removeAll(SAME_EVERYWHERE);
        assertEquals(Set.of(), left);
    }

    @Test
    void noKeyIsGivenTwice() throws IOException {
        List<String> twice = new ArrayList<>();
        for (Path file : files("")) {
            Set<String> seen = new TreeSet<>();
            for (String line : Files.readAllLines(file)) {
                if (line.contains("=") && !line.startsWith("#") && !seen.add(line.substring(0, line.indexOf('=')))) {
                    twice.add(file.getFileName() + ": " + line);
                }
            }
        }
        assertEquals(List.of(), twice);
    }

    private Set<String> found(Pattern pattern) {
        return pattern.matcher(source).results().map(hit -> hit.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> blanks(String text) {
        Matcher blank = BLANK.matcher(text);
        return blank.results().map(hit -> hit.group(1)).collect(Collectors.toSet());
    }

    private static String area(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Map<String, String> words(Lang lang) {
        Map<String, String> all = new TreeMap<>();
        String end = "_" + lang.tag() + ".properties";
        files(end).stream().map(file -> file.getFileName().toString()).filter(name -> !name.startsWith(HELP + "_"))
            .forEach(name -> read(name).forEach((key, text) -> {
                assertEquals(name, area(key) + end, () -> key + " is never looked for there");
                all.put(key, text);
            }));
        return all;
    }

    private static Map<String, String> read(String name) {
        Map<String, String> words = new TreeMap<>();
        int end = name.lastIndexOf('_');
        Lang lang = Stream.of(Lang.values()).filter(each -> name.startsWith(each.tag(), end + 1)).findAny().orElseThrow();
        Texts.file(name.substring(0, end), lang).forEach((key, text) -> words.put(key.toString(), text.toString()));
        return words;
    }

    private static List<Path> files(String end) {
        try (Stream<Path> all = Files.list(WORDS)) {
            return all.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String source() {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }
}
