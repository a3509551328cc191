package org.ruhu.work;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.ruhu.form.Form;
import org.ruhu.form.FormJson;
import org.ruhu.model.Fields;

/** Forms as they travel in packages: compiled JSON in one field. */
final class Forms {
    private Forms() {}

    static Form read(Fields fields) {
        return FormJson.read(new ByteArrayInputStream(fields.text("json").getBytes(StandardCharsets.UTF_8)));
    }
}
