package org.ruhu.form;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes compiled forms as JSON. */
public final class FormJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private FormJson() {}

    /** @throws FormException with every fault found, each naming its place */
    public static Form read(InputStream in) {
        JsonNode root;
        try {
            root = JSON.readTree(in);
        } catch (JacksonException e) {
            throw new FormException(List.of(Fault.at("", "", "form.fault.json", e.getLocation() == null ? 1 : Math.max(e.getLocation().getLineNr(), 1),
                    e.getLocation() == null ? 1 : Math.max(e.getLocation().getColumnNr(), 1))));
        }
        return read(root);
    }

    /**
     * For forms that come from elsewhere, such as a spreadsheet, and were put into this shape.
     *
     * @throws FormException with every fault found, each naming its place
     */
    public static Form read(JsonNode root) {
        Form form = new FormReader().form(root);
        CompiledForm.of(form);
        return form;
    }

    public static void write(Form form, OutputStream out) {
        JSON.writeValue(out, new FormWriter(JSON).form(form));
    }
}
