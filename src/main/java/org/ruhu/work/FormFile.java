package org.ruhu.work;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ruhu.form.CompiledForm;
import org.ruhu.form.Form;
import org.ruhu.form.FormException;
import org.ruhu.form.FormJson;
import org.ruhu.model.Trouble;
import org.ruhu.sheet.ReadXlsForm;
import org.ruhu.sheet.WriteXlsForm;
import org.ruhu.text.Lang;

/** Forms as files: a workbook (.xlsx, .xls), the project's own JSON, or the name of a form that ships with the program. */
public final class FormFile {
    private static final int LARGEST = 64 << 20;

    /** What became of a form's file; faults and hints are sentences with their places. */
    public sealed interface Outcome {
        record Ready(Form form, List<String> hints) implements Outcome {}

        record Faulty(List<String> faults, List<String> hints) implements Outcome {}
    }

    private FormFile() {}

    /**
     * Reads and compiles a form.
     *
     * @param file or the name of a form that ships with the program, such as {@code HV}
     * @throws Trouble if there is no such file or it cannot be read
     */
    public static Outcome read(Path file, Lang lang) {
        String name = String.valueOf(file.getFileName());
        if (!name.contains(".") && !Files.exists(file)) {
            return shipped(name);
        }
        if (!Files.isRegularFile(file)) {
            throw new Trouble("sheet.trouble.nofile", file.toString());
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
            return json(file, lang);
        }
        return switch (ReadXlsForm.read(file, Configurations.shippedLists())) {
            case ReadXlsForm.Outcome.Ready(Form form, var hints) ->
                new Outcome.Ready(form, hints.stream().map(hint -> hint.in(lang)).toList());
            case ReadXlsForm.Outcome.Faulty(var faults, var hints) -> new Outcome.Faulty(
                faults.stream().map(fault -> fault.in(lang)).toList(), hints.stream().map(hint -> hint.in(lang)).toList());
        };
    }

    private static Outcome shipped(String name) {
        if (!BundledForms.names().contains(name)) {
            throw new Trouble("sheet.trouble.nofile", name);
        }
        return new Outcome.Ready(BundledForms.read(name), List.of());
    }

    private static Outcome json(Path file, Lang lang) {
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > LARGEST) {
                throw new Trouble("sheet.trouble.large", file.toString(), LARGEST >> 20);
            }
            return json(in, lang);
        } catch (IOException e) {
            throw new Trouble("sheet.trouble.read", e, file.toString());
        }
    }

    private static Outcome json(InputStream in, Lang lang) {
        try {
            Form form = FormJson.read(in);
            List<String> hints = new ArrayList<>();
            CompiledForm.of(form).hints().forEach(hint -> hints.add(hint.in(lang)));
            return new Outcome.Ready(form, hints);
        } catch (FormException e) {
            return new Outcome.Faulty(e.faults().stream().map(fault -> fault.in(lang)).toList(), List.of());
        }
    }

    public static void writeJson(Form form, Path file) {
        OutFile.write(file, out -> {
            FormJson.write(form, out);
            return form;
        });
    }

    /**
     * Writes a workbook and reads it back before it gets its name.
     *
     * @throws Trouble if it cannot be written, or would not come back as it was
     */
    public static void writeWorkbook(Form form, Path file, Lang lang) {
        OutFile.write(file, out -> {
            WriteXlsForm.write(form, out);
            return form;
        }, (part, written) -> verify(part, form, lang));
    }

    private static void verify(Path part, Form form, Lang lang) {
        Set<String> lists = new HashSet<>(CompiledForm.of(form).foreignLists().keySet());
        switch (ReadXlsForm.readBack(part, lists)) {
            case ReadXlsForm.Outcome.Ready(Form again, _) when again.equals(form) -> { }
            case ReadXlsForm.Outcome.Ready(Form again, _) -> throw new Trouble("sheet.trouble.lossy", form.id(), differing(form, again));
            case ReadXlsForm.Outcome.Faulty(var faults, _) ->
                throw new Trouble("sheet.trouble.lossy", form.id(), faults.getFirst().in(lang));
        }
    }

    /** The first part that is not as it was. */
    private static String differing(Form form, Form again) {
        for (int i = 0; i < Math.min(form.items().size(), again.items().size()); i++) {
            if (!form.items().get(i).equals(again.items().get(i))) {
                return form.items().get(i).name();
            }
        }
        return form.lists().equals(again.lists()) ? form.checks().equals(again.checks()) ? "settings" : "checks" : "choices";
    }
}
