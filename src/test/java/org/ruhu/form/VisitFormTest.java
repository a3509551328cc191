package org.ruhu.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class VisitFormTest {
    private static InputStream file() {
        return Objects.requireNonNull(Form.class.getResourceAsStream("/org/ruhu/forms/HV.json"));
    }

    @Test
    void theHouseholdVisitFormCompiles() throws IOException {
        try (InputStream in = file()) {
            assertEquals("HV", FormJson.read(in).id());
        }
    }

    @Test
    void whatIsWrittenReadsBackTheSame() throws IOException {
        try (InputStream in = file()) {
            Form form = FormJson.read(in);
            var out = new ByteArrayOutputStream();
            FormJson.write(form, out);
            assertEquals(form, FormJson.read(new ByteArrayInputStream(out.toByteArray())));
        }
    }
}
