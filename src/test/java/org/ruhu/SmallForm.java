package org.ruhu;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.ruhu.model.RecordType;

/** A form with a question of every kind, and questions outside sections as forms from elsewhere have them. */
public final class SmallForm {
    public static final String ID = "SMALL";

    private SmallForm() {}

    /** Sends it along with a district's data. */
    public static SmallDistrict in(SmallDistrict district) {
        return in(district, ID, json());
    }

    public static SmallDistrict in(SmallDistrict district, String id, String json) {
        district.add("ctl", RecordType.FORM, "", Map.of("form", id, "version", "1", "json", json));
        return district;
    }

    public static String json() {
        try (InputStream in = SmallForm.class.getResourceAsStream("/org/ruhu/form/small.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
