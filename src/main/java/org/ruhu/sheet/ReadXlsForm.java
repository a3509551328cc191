package org.ruhu.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruhu.form.CompiledForm;
import org.ruhu.form.Fault;
import org.ruhu.form.Form;
import org.ruhu.form.FormException;
import org.ruhu.form.FormJson;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes a form out of an XLSForm workbook (.xlsx or .xls): {@code form-spec.md} "Types" and "Columns". Nothing in the
 * workbook is passed over: what has no meaning here is a fault with its cell, or a hint where the form works without it.
 */
public final class ReadXlsForm {
    /** Lists that are there when a form is filled: the register's own. */
    public static final Set<String> REGISTER = Set.of("villages", "households", "persons", "grids");
    /** Sheets of XLSForm that would do something. */
    private static final Set<String> UNSUPPORTED = Set.of("entities", "external_choices", "osm");

    /** What became of a workbook. */
    public sealed interface Outcome {
        /** @param hints what works but may not be meant */
        record Ready(Form form, List<SheetFault> hints) implements Outcome {}

        record Faulty(List<SheetFault> faults, List<SheetFault> hints) implements Outcome {}
    }

    private final Path file;
    /** As the file is called, or will be. */
    private final String name;
    private final boolean alone;
    private final Set<String> elsewhere;
    private final Faults faults = new Faults();
    private final Places places = new Places();
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    private ReadXlsForm(Path file, String name, boolean alone, Set<String> codeLists) {
        this.file = file;
        this.name = name;
        this.alone = alone;
        elsewhere = Stream.concat(codeLists.stream(), REGISTER.stream()).collect(Collectors.toSet());
    }

    /**
     * @param codeLists names of the configuration's code lists, which a form may use without bringing them
     * @throws org.ruhu.model.Trouble if the file cannot be opened
     */
    public static Outcome read(Path file, Set<String> codeLists) {
        return new ReadXlsForm(file, String.valueOf(file.getFileName()), false, codeLists).outcome();
    }

    /** Of an .xlsx that was just written and may not have its name yet; files beside it do not count. */
    public static Outcome readBack(Path file, Set<String> lists) {
        return new ReadXlsForm(file, "form.xlsx", true, lists).outcome();
    }

    private Outcome outcome() {
        @Nullable Form form = null;
        try {
            form = form();
        } catch (Unreadable e) {
            faults.add(e.fault);
        }
        return form == null || faults.any() ? new Outcome.Faulty(faults.errors(), faults.hints())
            : new Outcome.Ready(form, faults.hints());
    }

    private @Nullable Form form() {
        Sheets sheets = WorkbookFile.read(file, name);
        sheets.names().forEach(this::sheetName);
        Table survey = sheets.table(Sheets.SURVEY);
        if (survey == null) {
            throw new Unreadable(Spot.WORKBOOK, "sheet.fault.nosurvey", String.join(" ", sheets.names()));
        }
        var settings = new SettingsSheet(sheets.table(Sheets.SETTINGS), faults);
        var languages = new Languages(written(sheets), settings.standardLanguage());
        settings.read(json, stem(), languages, places);
        var lists = new ChoiceLists(json.putObject("lists"), languages, faults);
        Table choices = sheets.table(Sheets.CHOICES);
        if (choices != null) {
            lists.sheet(choices);
        }
        Path folder = alone ? null : file.toAbsolutePath().getParent();
        var files = new FileLists(folder, elsewhere, lists, faults);
        var columns = new Columns(survey, SurveyColumn.VOCABULARY, languages, faults);
        var items = json.putArray("items");
        new SurveySheet(survey, columns, lists, files, places, faults).read(items);
        if (items.isEmpty() && !faults.any()) {
            faults.hint(Spot.sheet(Sheets.SURVEY), "sheet.hint.noquestions");
        }
        Table checks = sheets.table(Sheets.CHECKS);
        if (checks != null) {
            ChecksSheet.read(checks, languages, json.putArray("checks"), places, faults);
        }
        return compiled(files);
    }

    private void sheetName(String name) {
        String small = name.strip().toLowerCase(java.util.Locale.ROOT);
        if (UNSUPPORTED.contains(small)) {
            faults.error(Spot.sheet(name), "sheet.fault.sheet", name);
        } else if (!name.startsWith("_") && !Set.of(Sheets.SURVEY, Sheets.CHOICES, Sheets.SETTINGS, Sheets.CHECKS).contains(small)) {
            faults.hint(SheetFault.of(Spot.sheet(name), "sheet.hint.sheet")
                .meaning(Similar.to(small, List.of(Sheets.SURVEY, Sheets.CHOICES, Sheets.SETTINGS, Sheets.CHECKS))));
        }
    }

    /** The languages that any column names. */
    private static Set<String> written(Sheets sheets) {
        return Stream.of(Sheets.SURVEY, Sheets.CHOICES, Sheets.SETTINGS, Sheets.CHECKS).map(sheets::table)
            .filter(java.util.Objects::nonNull).flatMap(table -> java.util.Arrays.stream(table.head.columns())
                .mapToObj(column -> Heading.of(table.heading(column)).language())).collect(Collectors.toSet());
    }

    private String stem() {
        return name.substring(0, name.lastIndexOf('.'));
    }

    private @Nullable Form compiled(FileLists files) {
        try {
            Form form = FormJson.read(json);
            CompiledForm compiled = CompiledForm.of(form);
            if (compiled.foreignLists().keySet().stream().filter(list -> !elsewhere.contains(list)).filter(files::find).count() > 0) {
                form = FormJson.read(json);
                compiled = CompiledForm.of(form);
            }
            compiled.hints().stream().map(places::told).forEach(faults::hint);
            missing(compiled.foreignLists());
            return form;
        } catch (FormException e) {
            tell(e.faults());
            return null;
        }
    }

    /** What follows from a cell that was told already is not told again. */
    private void tell(List<Fault> found) {
        Set<Spot> known = faults.errors().stream().map(SheetFault::spot).collect(Collectors.toSet());
        // names that are there twice were told with both their rows
        found.stream().filter(fault -> !fault.key().equals("form.fault.twice")).map(places::told)
            .filter(fault -> fault.spot().equals(Spot.WORKBOOK) || !known.contains(fault.spot())).forEach(faults::add);
    }

    private void missing(Map<String, String> foreign) {
        List<Fault> missing = new ArrayList<>();
        foreign.forEach((list, place) -> {
            if (!elsewhere.contains(list)) {
                String[] parts = place.split(": ", 2);
                missing.add(new Fault(parts[0], parts.length > 1 ? parts[1] : "", "form.fault.nolist", List.of(list), ""));
            }
        });
        tell(missing);
    }
}
