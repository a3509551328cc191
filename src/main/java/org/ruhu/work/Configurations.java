package org.ruhu.work;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ruhu.model.Configuration;
import org.ruhu.model.Configuration.Code;
import org.ruhu.model.RecordType;
import org.ruhu.model.Trouble;
import org.ruhu.store.Records;
import org.ruhu.text.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The district's configuration over the one that ships with the program. */
public final class Configurations {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Configurations() {}

    /** What the program brings along, before any district has said anything. */
    public static Configuration shipped() {
        Map<Integer, String> lines = new LinkedHashMap<>();
        Map<String, String> params = new LinkedHashMap<>();
        Map<String, List<Code>> lists = new LinkedHashMap<>();
        Map<String, Words> papers = new LinkedHashMap<>();
        shipped("lines").forEach(line -> lines.put(line.path("year").asInt(), line.path("yuan").asString()));
        shipped("params").properties().forEach(param -> params.put(param.getKey(), param.getValue().asString()));
        shipped("codelists").properties().forEach(list -> lists.put(list.getKey(), codes(list.getValue())));
        JsonNode paper = shipped("papers");
        paper.path("lists").properties().forEach(list -> lists.put(list.getKey(), codes(list.getValue())));
        paper.path("statements").properties().forEach(text -> papers.put(text.getKey(), words(text.getValue())));
        return new Configuration("", lines, params, lists, papers);
    }

    static Configuration of(Records records) {
        Configuration shipped = shipped();
        Map<Integer, String> lines = new LinkedHashMap<>(shipped.lines());
        Map<String, String> params = new LinkedHashMap<>(shipped.params());
        Map<String, List<Code>> lists = new LinkedHashMap<>(shipped.lists());
        Map<String, Words> papers = new LinkedHashMap<>(shipped.papers());
        String[] district = {""};
        records.each(RecordType.CONFIG, (id, state) -> state.fields().values().forEach((field, value) -> {
            if (field.startsWith("line.")) {
                lines.put(Integer.parseInt(field.substring(5)), value);
            } else if (field.startsWith("param.")) {
                params.put(field.substring(6), value);
            } else if (field.startsWith("list.")) {
                lists.put(field.substring(5), codes(JSON.readTree(value)));
            } else if (field.startsWith("paper.")) {
                papers.put(field.substring(6), words(JSON.readTree(value)));
            } else if (field.equals("district")) {
                district[0] = value;
            }
        }));
        return new Configuration(district[0], lines, params, lists, papers);
    }

    /** Names of the code lists that ship with the program, which a form may use without bringing them. */
    static Set<String> shippedLists() {
        return Set.copyOf(shipped("codelists").propertyNames());
    }

    private static JsonNode shipped(String name) {
        try (InputStream in = Configuration.class.getResourceAsStream("/org/ruhu/config/" + name + ".json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new Trouble("store.trouble.program", e);
        }
    }

    private static List<Code> codes(JsonNode list) {
        List<Code> codes = new ArrayList<>();
        list.forEach(entry -> codes.add(new Code(entry.path("code").asString(), words(entry))));
        return codes;
    }

    private static Words words(JsonNode entry) {
        return new Words(entry.path("zh").asString(), entry.path("bo").asString(null), entry.path("en").asString(null));
    }
}
