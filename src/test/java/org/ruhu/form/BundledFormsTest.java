package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruhu.text.Words;
import org.ruhu.work.BundledForms;

/** What holds of every form that ships with the program. */
final class BundledFormsTest {
    private static final Pattern TIBETAN = Pattern.compile("\\p{InTibetan}");
    /** Fixed by the round, not by the configuration. */
    private static final List<String> OF_THE_ROUND =
            List.of("roundStart", "roundEnd", "periodStart", "periodEnd", "incomeYear", "demo");

    static List<String> names() {
        return BundledForms.names();
    }

    @Test
    void theHouseholdVisitIsFirstAndAFormThatIsNotThereIsRefused() {
        assertEquals(List.of("HV", "QTR", "SC", "GAS-P", "GAS-H", "FIRE-H"), names());
        assertThrows(IllegalArgumentException.class, () -> BundledForms.read("../config/params"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingInItIsProbablyMeantOtherwise(String name) {
        assertEquals(name, SampleForms.compiled(name).form().id());
        assertEquals(List.of(), SampleForms.compiled(name).hints());
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsWrittenReadsBackTheSame(String name) {
        Form form = BundledForms.read(name);
        var out = new ByteArrayOutputStream();
        FormJson.write(form, out);
        assertEquals(form, FormJson.read(new ByteArrayInputStream(out.toByteArray())));
    }

    /** The questions of one item stand together; only the household visit asks some of them in the roster. */
    @ParameterizedTest
    @MethodSource("names")
    void everyItemIsThereOnceAndInItsOrder(String name) {
        List<String> expected = TestTables.rows("bundled-form-items.txt").filter(row -> row.getFirst().equals(name))
                .flatMap(row -> Stream.of(row.get(1).split(" "))).toList();
        List<String> codes = new ArrayList<>();
        SampleFilling.questions(BundledForms.read(name).items()).map(Form.Question::code).filter(code -> !code.isEmpty())
                .filter(code -> codes.isEmpty() || !codes.getLast().equals(code)).forEach(codes::add);
        assertEquals(expected, name.equals("HV") ? List.copyOf(new TreeSet<>(codes)) : codes);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyWordingIsThereInChineseAndEnglish(String name) {
        assertEquals(List.of(), words(BundledForms.read(name)).filter(w -> w.zh().isBlank() || w.en() == null || w.en().isBlank()).toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void tibetanIsThereOnlyWhereTheGlossaryIsSureOfTheTerm(String name) {
        Set<String> sure = TestTables.rows("glossary-sure.txt").map(List::getLast).collect(Collectors.toSet());
        List<Words> words = words(BundledForms.read(name)).toList();
        assertEquals(List.of(), words.stream().filter(w -> w.bo() != null && !sure.contains(w.bo())).toList());
        assertEquals(List.of(), words.stream().filter(w -> TIBETAN.matcher(w.zh() + w.en()).find()).toList());
        assertTrue(words.stream().anyMatch(w -> w.bo() != null));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyThresholdIsConfiguredOrFixedByTheRound(String name) throws IOException {
        Set<String> known = new TreeSet<>(SampleFilling.params().keySet());
        known.addAll(OF_THE_ROUND);
        try (InputStream in = Form.class.getResourceAsStream("/org/ruhu/forms/" + name + ".json")) {
            var asked = Pattern.compile("param\\('(\\w+)'\\)").matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertEquals(List.of(), asked.results().map(hit -> hit.group(1)).filter(param -> !known.contains(param)).toList());
        }
    }

    /** The household visit knows from the register what is wrong before anything is answered. */
    @ParameterizedTest
    @ValueSource(strings = {"QTR", "SC", "GAS-P", "GAS-H", "FIRE-H"})
    void nothingIsWrongWithABlankFormButWhatIsMissing(String name) {
        List<Finding> findings = SampleForms.blank(name).session().findings();
        assertEquals(List.of(), findings.stream().filter(finding -> !finding.rule().endsWith(".required")).toList());
        assertTrue(findings.size() > 3 && findings.stream().allMatch(finding -> finding.level() == Form.Level.ERROR));
    }

    @ParameterizedTest
    @MethodSource("names")
    void whereAllIsWellThereIsNoFinding(String name) {
        assertEquals(List.of(), SampleForms.of(name).session().findings());
    }

    private static Stream<Words> words(Form form) {
        Stream<@Nullable Words> items = SampleFilling.items(form.items()).flatMap(item -> item instanceof Form.Question q
                ? Stream.concat(Stream.of(q.label(), q.hint(), q.guidance(), q.unit(), q.requiredMessage()),
                        q.constraints().stream().map(Form.Constraint::message)) : Stream.of(item.label()));
        Stream<@Nullable Words> choices = form.lists().values().stream().flatMap(List::stream).map(Form.Choice::label);
        Stream<@Nullable Words> checks = form.checks().stream().flatMap(check -> Stream.of(check.message(), check.explain()));
        return Stream.of(items, choices, checks, Stream.of(form.title())).flatMap(all -> all).filter(w -> w != null);
    }
}
