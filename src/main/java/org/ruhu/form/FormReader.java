package org.ruhu.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.ruhu.text.Words;
import tools.jackson.databind.JsonNode;

/** Takes a form from JSON and notes every fault of shape; what is well-formed is then compiled. */
final class FormReader {
    private static final Set<String> FORM = Set.of("form", "version", "title", "settings", "lists", "items", "checks");
    private static final Set<String> GROUP = Set.of("kind", "name", "label", "relevant", "appearance", "items");
    private static final Set<String> REPEAT =
            Set.of("kind", "name", "label", "relevant", "source", "canAdd", "rowLabel", "count",
            "appearance", "items");
    private static final Set<String> QUESTION = Set.of("kind", "name", "code", "type", "label", "hint", "guidance",
            "relevant", "required", "requiredMessage", "calculation", "trigger", "initial", "readonly", "choices", "filter",
            "constraints", "saveTo", "prefill", "band", "appearance", "parameters", "media", "unit", "hazards", "basis");
    private static final Set<String> HAZARD = Set.of("answer", "level", "days");
    private static final Set<String> CONSTRAINT = Set.of("rule", "level", "test", "message");
    private static final Set<String> CHECK = Set.of("id", "level", "scope", "when", "message", "fields", "explain");
    private static final Set<String> LANGS = Set.of("zh", "bo", "en");

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();
    private HazardQuestions hazardQuestions = new HazardQuestions(new LinkedHashMap<>(), Map.of());

    Form form(JsonNode root) {
        keys(root, FORM, "form");
        Map<String, String> settings = strings(root, "settings", "form");
        Map<String, List<Form.Choice>> lists = lists(root.path("lists"));
        hazardQuestions = new HazardQuestions(lists, settings);
        Form form = new Form(needed(root, "form", "form"), text(root, "version", "form"), words(root, "title", "form"),
                settings, lists, items(root.path("items"), ""), each(root, "checks", "checks", this::check));
        if (!faults.isEmpty()) {
            throw new FormException(withCompileFaults(form));
        }
        return form;
    }

    /** Whoever mends the one wants to know the other. */
    private List<Fault> withCompileFaults(Form form) {
        try {
            CompiledForm.of(form);
        } catch (FormException e) {
            e.faults().stream().filter(fault -> !faults.contains(fault)).forEach(faults::add);
        }
        return faults;
    }

    private Map<String, String> strings(JsonNode node, String key, String at) {
        JsonNode texts = node.path(key);
        if (!texts.isMissingNode() && !texts.isObject()) {
            faults.add(Fault.at(at, key, "form.fault.object"));
        }
        Map<String, String> strings = new LinkedHashMap<>();
        texts.propertyNames().forEach(name -> strings.put(name, text(texts, name, at)));
        return strings;
    }

    private Map<String, List<Form.Choice>> lists(JsonNode node) {
        Map<String, List<Form.Choice>> lists = new LinkedHashMap<>();
        if (!node.isMissingNode() && !node.isObject()) {
            faults.add(Fault.at("lists", "", "form.fault.object"));
        }
        for (Map.Entry<String, JsonNode> list : node.properties()) {
            String at = "lists/" + list.getKey();
            Set<String> names = new HashSet<>();
            List<Form.Choice> choices = new ArrayList<>();
            if (!list.getValue().isArray()) {
                faults.add(Fault.at(at, "", "form.fault.array"));
            }
            for (JsonNode choice : list.getValue()) {
                choices.add(choice(choice, at));
                if (!names.add(choices.getLast().name())) {
                    faults.add(Fault.at(at + "/" + choices.getLast().name(), "name", "form.fault.twicechoice", choices.getLast().name()));
                }
            }
            lists.put(list.getKey(), choices);
        }
        return lists;
    }

    private Form.Choice choice(JsonNode node, String at) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> column : node.properties()) {
            if (!column.getKey().equals("name") && !column.getKey().equals("label")) {
                columns.put(column.getKey(), text(node, column.getKey(), at));
            }
        }
        String name = needed(node, "name", at);
        return new Form.Choice(name, words(node, "label", at + "/" + name), columns);
    }

    private List<Form.Item> items(JsonNode nodes, String above) {
        List<Form.Item> items = new ArrayList<>();
        if (!nodes.isMissingNode() && !nodes.isArray()) {
            faults.add(Fault.at(above.isEmpty() ? "form" : above, "items", "form.fault.array"));
        }
        for (JsonNode node : nodes) {
            String name = needed(node, "name", above.isEmpty() ? "form" : above);
            String at = above.isEmpty() ? name : above + "/" + name;
            switch (text(node, "kind", at)) {
                case "group" -> items.add(group(node, name, at));
                case "repeat" -> items.add(repeat(node, name, at));
                case "question" -> items.add(question(node, name, at));
                default -> faults.add(Fault.at(at, "kind", "form.fault.unknown", text(node, "kind", at)));
            }
        }
        return hazardQuestions.into(items);
    }

    private Form.Group group(JsonNode node, String name, String at) {
        keys(node, GROUP, at);
        return new Form.Group(name, words(node, "label", at), text(node, "relevant", at),
                text(node, "appearance", at), items(node.path("items"), at));
    }

    private Form.Repeat repeat(JsonNode node, String name, String at) {
        keys(node, REPEAT, at);
        JsonNode canAdd = node.path("canAdd");
        if (!canAdd.isMissingNode() && !canAdd.isBoolean()) {
            faults.add(Fault.at(at, "canAdd", "form.fault.truth"));
        }
        return new Form.Repeat(name, words(node, "label", at), text(node, "relevant", at), text(node, "source", at),
                canAdd.isBoolean() && canAdd.booleanValue(), text(node, "rowLabel", at), text(node, "count", at),
                text(node, "appearance", at), items(node.path("items"), at));
    }

    private Form.Question question(JsonNode node, String name, String at) {
        keys(node, QUESTION, at);
        Form.Type type = type(node, at);
        if (isShown(type) && !node.has("label") && !node.has("hint") && !node.has("media")) {
            faults.add(Fault.at(at, "label", "form.fault.missing"));
        }
        return new Form.Question(name, text(node, "code", at), type, words(node, "label", at),
                optional(node, "hint", at), text(node, "relevant", at), text(node, "required", at),
                text(node, "calculation", at), text(node, "initial", at), text(node, "readonly", at),
                text(node, "choices", at), text(node, "filter", at), each(node, "constraints", at, this::constraint),
                text(node, "saveTo", at), prefill(node, at), rest(node, at));
    }

    private Form.Rest rest(JsonNode node, String at) {
        return new Form.Rest(optional(node, "guidance", at), optional(node, "requiredMessage", at),
                text(node, "trigger", at), text(node, "band", at), text(node, "appearance", at),
                text(node, "parameters", at), strings(node, "media", at), optional(node, "unit", at),
                each(node, "hazards", at, this::hazard), text(node, "basis", at));
    }

    private static boolean isShown(Form.Type type) {
        return switch (type) {
            case CALCULATE, HIDDEN, META -> false;
            case TEXT, INTEGER, DECIMAL, DATE, TIME, DATETIME, NOTE, SELECT_ONE, SELECT_MULTIPLE, RANK, RANGE, ACKNOWLEDGE,
                 IMAGE, FILE, SIGNATURE, BARCODE, GEOPOINT -> true;
        };
    }

    private Form.Hazard hazard(JsonNode node, String at) {
        keys(node, HAZARD, at);
        String code = text(node, "level", at);
        Form.HazardLevel level = Arrays.stream(Form.HazardLevel.values()).filter(l -> l.code().equals(code)).findFirst()
                .orElseGet(() -> {
                    faults.add(Fault.at(at, "hazards", "form.fault.unknown", code));
                    return Form.HazardLevel.GENERAL;
                });
        JsonNode days = node.path("days");
        if (!days.isIntegralNumber() || days.asInt() < 0) {
            faults.add(Fault.at(at, "hazards", "form.fault.days"));
        }
        return new Form.Hazard(needed(node, "answer", at), level, days.asInt(0));
    }

    private Form.Type type(JsonNode node, String at) {
        String type = text(node, "type", at);
        return Arrays.stream(Form.Type.values()).filter(t -> t.name().toLowerCase(Locale.ROOT).equals(type)).findFirst()
                .orElseGet(() -> {
                    faults.add(Fault.at(at, "type", "form.fault.unknown", type));
                    return Form.Type.TEXT;
                });
    }

    private Form.Prefill prefill(JsonNode node, String at) {
        return switch (text(node, "prefill", at)) {
            case "", "none" -> Form.Prefill.NONE;
            case "register" -> Form.Prefill.REGISTER;
            case "last-round" -> Form.Prefill.LAST_ROUND;
            default -> {
                faults.add(Fault.at(at, "prefill", "form.fault.unknown", text(node, "prefill", at)));
                yield Form.Prefill.NONE;
            }
        };
    }

    private Form.Constraint constraint(JsonNode node, String at) {
        keys(node, CONSTRAINT, at);
        String rule = needed(node, "rule", at);
        return new Form.Constraint(rule, level(node, at), needed(node, "test", at), words(node, "message", at));
    }

    private Form.Check check(JsonNode node, String above) {
        String id = needed(node, "id", above);
        String at = above + "/" + id;
        keys(node, CHECK, at);
        List<String> fields = new ArrayList<>();
        for (JsonNode field : node.path("fields")) {
            if (field.isString()) {
                fields.add(field.stringValue());
            } else {
                faults.add(Fault.at(at, "fields", "form.fault.text"));
            }
        }
        return new Form.Check(id, level(node, at), text(node, "scope", at), needed(node, "when", at),
                words(node, "message", at), fields, optional(node, "explain", at));
    }

    private Form.Level level(JsonNode node, String at) {
        return switch (text(node, "level", at)) {
            case "", "error" -> Form.Level.ERROR;
            case "suspect" -> Form.Level.SUSPECT;
            case "hint" -> Form.Level.HINT;
            default -> {
                faults.add(Fault.at(at, "level", "form.fault.unknown", text(node, "level", at)));
                yield Form.Level.ERROR;
            }
        };
    }

    private <T> List<T> each(JsonNode node, String key, String at, BiFunction<JsonNode, String, T> read) {
        List<T> all = new ArrayList<>();
        JsonNode nodes = node.path(key);
        if (!nodes.isMissingNode() && !nodes.isArray()) {
            faults.add(Fault.at(at, key, "form.fault.array"));
        }
        for (JsonNode one : nodes) {
            all.add(read.apply(one, at));
        }
        return all;
    }

    private void keys(JsonNode node, Set<String> known, String at) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!known.contains(entry.getKey())) {
                faults.add(Fault.at(at, entry.getKey(), "form.fault.key", entry.getKey()));
            }
        }
    }

    private String needed(JsonNode node, String key, String at) {
        String text = text(node, key, at);
        if (text.isBlank()) {
            faults.add(Fault.at(at, key, "form.fault.missing"));
        }
        return text;
    }

    private String text(JsonNode node, String key, String at) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            faults.add(Fault.at(at, key, "form.fault.text"));
            return "";
        }
        return shared(value.stringValue());
    }

    /** Forms say the same often: names, lists, conditions, labels. */
    private String shared(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }

    private Words words(JsonNode node, String key, String at) {
        Words words = optional(node, key, at);
        return words == null ? Words.of("") : words;
    }

    private @Nullable Words optional(JsonNode node, String key, String at) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isObject()) {
            faults.add(Fault.at(at, key, "form.fault.words"));
            return null;
        }
        String bo = text(value, "bo", at);
        String en = text(value, "en", at);
        Map<String, String> others = new LinkedHashMap<>();
        for (String language : value.propertyNames()) {
            if (!LANGS.contains(language) && !text(value, language, at).isEmpty()) {
                others.put(language, text(value, language, at));
            }
        }
        Words words = new Words(text(value, "zh", at), bo.isEmpty() ? null : bo, en.isEmpty() ? null : en, others);
        return words.isEmpty() ? null : words; // said in no language is not said
    }
}
