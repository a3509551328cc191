package org.ruhu.work;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Holds plain data against their schema with a validator that is not ours. */
final class SnapshotSchema {
    private SnapshotSchema() {}

    static List<String> faults(String json) throws IOException {
        return faults(json, "snapshot");
    }

    /** @param kind {@code snapshot} or {@code roster} */
    static List<String> faults(String json, String kind) throws IOException {
        try (InputStream in = SnapshotSchema.class.getResourceAsStream("/org/ruhu/schema/" + kind + ".schema.json")) {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
        }
    }
}
