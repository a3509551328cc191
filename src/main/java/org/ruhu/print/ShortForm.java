package org.ruhu.print;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.ruhu.form.Form;

/** Which questions stand on the short version of a form's sheet: those that are listed, else those that must be answered. */
final class ShortForm {
    private static final Properties LISTED = listed();

    private final Set<String> names;

    private ShortForm(Set<String> names) {
        this.names = names;
    }

    static ShortForm of(String form) {
        String listed = LISTED.getProperty(form, "").strip();
        return new ShortForm(listed.isEmpty() ? Set.of() : Set.of(listed.split("\\s+")));
    }

    boolean shows(Form.Question question) {
        boolean must = !question.required().isBlank() && !question.required().equals("false()");
        return names.isEmpty() ? must : names.contains(question.name());
    }

    private static Properties listed() {
        Properties listed = new Properties();
        try (var in = ShortForm.class.getResourceAsStream("/org/ruhu/config/short-sheets.properties")) {
            if (in == null) {
                throw new IOException("short-sheets.properties is missing");
            }
            listed.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return listed;
    }
}
