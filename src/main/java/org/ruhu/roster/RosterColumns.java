package org.ruhu.roster;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ruhu.model.Configuration;
import org.ruhu.model.Trouble;
import org.ruhu.text.Lang;
import org.ruhu.text.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the columns of rosters are called and how their values are written, {@code domain.md} §1.2 and §1.3: read from
 * {@code roster-columns.json}, with the labels of the district's code lists. Immutable.
 */
final class RosterColumns {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Column> columns = new HashMap<>();
    private final Set<String> unused = new HashSet<>();
    /** By list and word. */
    private final Map<String, Map<String, String>> codes = new HashMap<>();
    /** What stands where there is no number. */
    private final Set<String> none = new HashSet<>();
    private final Map<String, String> yes = new HashMap<>();

    RosterColumns(Configuration configuration) {
        JsonNode file = file();
        for (JsonNode one : file.path("columns")) {
            var column = new Column(Column.Part.valueOf(upper(one, "of")), one.path("field").asString(),
                Column.Kind.valueOf(upper(one, "kind")), one.path("list").asString(""));
            one.path("names").forEach(name -> columns.put(plain(name.asString()), column));
        }
        file.path("unused").forEach(name -> unused.add(plain(name.asString())));
        file.path("none").forEach(word -> none.add(word.asString()));
        file.path("yes").forEach(word -> yes.put(word.asString(), "1"));
        file.path("no").forEach(word -> yes.put(word.asString(), "0"));
        file.path("words").properties().forEach(list -> list.getValue().properties().forEach(word ->
            codes(list.getKey()).put(plain(word.getKey()), word.getValue().asString())));
        configuration.lists().forEach(this::labels);
    }

    private static JsonNode file() {
        try (InputStream in = Configuration.class.getResourceAsStream("/org/ruhu/config/roster-columns.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new Trouble("store.trouble.program", e);
        }
    }

    private static String upper(JsonNode one, String field) {
        return one.path(field).asString().toUpperCase(Locale.ROOT);
    }

    private Map<String, String> codes(String list) {
        return codes.computeIfAbsent(list, name -> new HashMap<>());
    }

    /** The list itself goes before other words for its codes. */
    private void labels(String list, List<Configuration.Code> entries) {
        for (Configuration.Code entry : entries) {
            Words words = entry.words();
            codes(list).put(plain(words.in(Lang.ZH)), entry.code());
            codes(list).put(plain(entry.code()), entry.code());
        }
    }

    /** What a heading means: as it is written, or without a remark in brackets at its end. */
    Optional<Column> named(String heading) {
        String whole = plain(heading);
        Column column = columns.get(whole);
        return Optional.ofNullable(column == null ? columns.get(whole.replaceFirst("\\([^()]*\\)$", "")) : column);
    }

    /** Whether a heading is known to say nothing for the register, such as a serial number. */
    boolean isUnused(String heading) {
        return unused.contains(plain(heading));
    }

    Optional<String> code(String list, String word) {
        return Optional.ofNullable(codes(list).get(plain(word)));
    }

    /** Whether a word in a column of numbers says that there is none. */
    boolean isNone(String word) {
        return none.contains(word);
    }

    /** {@code 1} or {@code 0}. */
    Optional<String> yes(String word) {
        return Optional.ofNullable(yes.get(word.toLowerCase(Locale.ROOT)));
    }

    /** Without blanks, in half width, without a star that says that it must be filled. */
    private static String plain(String words) {
        return Writing.narrow(words).replaceAll("[\\s*：:]", "");
    }
}
