package org.ruhu.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What a session's expressions see besides the answers. */
final class World {
    final Form form;
    final Outline outline;
    final FormContext context;
    /** Seeded by the context: filling a form is a function of what is put in. */
    final Random random;
    private final Map<String, Map<String, Map<String, String>>> rows = new HashMap<>();
    private final Map<String, Choices> lists = new HashMap<>();

    World(Form form, Outline outline, FormContext context) {
        this.form = form;
        this.outline = outline;
        this.context = context;
        long moment = context.now().toEpochSecond() * 1_000_000_000L + context.now().getNano();
        random = new Random(moment ^ context.register().hashCode() ^ (long) context.rows().hashCode() << 32);
        for (Place repeat : outline.repeats) {
            Map<String, Map<String, String>> byId = new HashMap<>();
            for (FormContext.Row row : sourceRows(repeat)) {
                byId.put(row.id(), row.register());
            }
            rows.put(repeat.path, byId);
        }
    }

    /** @throws FormException naming every list that is nowhere */
    void requireLists(Map<String, String> namedAt) {
        List<Fault> faults = namedAt.entrySet().stream().filter(named -> list(named.getKey()) == null)
                .map(named -> Fault.at(named.getValue(), "", "form.fault.nolist", named.getKey())).toList();
        if (!faults.isEmpty()) {
            throw new FormException(faults);
        }
    }

    List<FormContext.Row> sourceRows(Place repeat) {
        String source = repeat.item instanceof Form.Repeat item ? item.source() : "";
        return source.isEmpty() ? List.of() : context.rows().getOrDefault(source, List.of());
    }

    /** The form's own list, else the configuration's; null if neither has it. */
    @Nullable Choices list(String name) {
        Choices known = lists.get(name);
        if (known == null) {
            List<Form.Choice> own = form.lists().get(name);
            List<Form.Choice> any = own != null ? own : context.codeLists().get(name);
            if (any == null) {
                return null;
            }
            known = Choices.of(any);
            lists.put(name, known);
        }
        return known;
    }

    /** What a form notes about its filling: when, where and by whom; {@code end} is not known when it is opened. */
    String meta(String name) {
        return switch (name) {
            case "start" -> context.now().toOffsetDateTime().withNano(0).toString();
            case "today" -> context.now().toLocalDate().toString();
            case "deviceid", "username", "phonenumber", "email" -> context.params().getOrDefault(name, "");
            default -> "";
        };
    }

    /** A value of the register, of the row's record where that has it. */
    String register(String field, @Nullable Place repeat, String rowId) {
        if (repeat != null) {
            String value = rows.getOrDefault(repeat.path, Map.of()).getOrDefault(rowId, Map.of()).get(field);
            if (value != null) {
                return value;
            }
        }
        return context.register().getOrDefault(field, "");
    }

    static String column(Form.Choice choice, String column, org.ruhu.text.Lang lang) {
        return switch (column) {
            case "name" -> choice.name();
            case "label" -> choice.columns().getOrDefault("label", choice.label().in(lang));
            default -> choice.columns().getOrDefault(column, "");
        };
    }
}
