package org.ruhu.work;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.ruhu.form.Form;
import org.ruhu.form.FormJson;
import org.ruhu.model.Trouble;

/** The forms that ship with the program, written after {@code domain.md} §8.6 and §9. */
public final class BundledForms {
    private static final List<String> NAMES = List.of("HV", "QTR", "SC", "GAS-P", "GAS-H", "FIRE-H");

    private BundledForms() {}

    /** The household visit first, then what follows it, then the safety checks. */
    public static List<String> names() {
        return NAMES;
    }

    /** @throws IllegalArgumentException if there is no bundled form of that name */
    public static Form read(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("there is no bundled form " + name);
        }
        try (InputStream in = Form.class.getResourceAsStream("/org/ruhu/forms/" + name + ".json")) {
            return FormJson.read(in);
        } catch (IOException e) {
            throw new Trouble("store.trouble.program", e);
        }
    }
}
