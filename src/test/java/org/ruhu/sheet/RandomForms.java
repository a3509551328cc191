package org.ruhu.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.ruhu.form.Form;
import org.ruhu.text.Words;

/** Forms that say something in every part a form has, the same for the same seed. */
final class RandomForms {
    private static final String[] TEXTS = {"问题", "a \"quoted\" 'text'", "two\nlines", " spaces around ", "007", "1.0", "TRUE",
        "=SUM(A1)", "_x0041_", "tab\there", "cr\r\nlf", "😀", "བོད་ཡིག", "${q0} 元", "<b>&amp;</b>", "2026-01-31", "-1", "é\u00a0ü", "yes"};
    private static final String[] LANGUAGES = {"Hindi (hi)", "Urdu (ur)", "Français (fr)"};
    private static final String[] INITIALS = {"'text'", "2", "'2026-01-31'", "today()", "${q0} + 1", "\"it's\"", "concat('a', \"'\", 'b')",
        "'010-1234'", "' padded '", "-1", "true()"};
    private static final Form.Type[] TYPES = Form.Type.values();

    private final Random random;
    private final Map<String, List<Form.Choice>> lists = new LinkedHashMap<>();
    private final boolean chineseOnly;
    private int count;

    private RandomForms(long seed) {
        random = new Random(seed);
        chineseOnly = random.nextInt(4) == 0;
    }

    static Form of(long seed) {
        return new RandomForms(seed).form();
    }

    private Form form() {
        for (int i = 0; i <= random.nextInt(4); i++) {
            lists.put("L" + i, choices());
        }
        List<Form.Item> items = new ArrayList<>();
        items.add(new Form.Question("q0", "", Form.Type.INTEGER, wordsOf("第零题"), null, "", "", "", "", "", "", "",
            List.of(), "", Form.Prefill.NONE, Form.Rest.NONE));
        for (int i = 0; i < 2 + random.nextInt(6); i++) {
            items.add(item(0, false));
        }
        Map<String, String> settings = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            settings.put("default_language", pick("English (en)", "Hindi (hi)", "中文 (zh)", "Nobody (xx)"));
        }
        if (random.nextBoolean()) {
            settings.put("instance_name", "concat(${q0}, 'x')");
        }
        return new Form("F" + random.nextInt(99), pick("1", "2026.10", ""), wordsOf("标题"), settings, lists, items, checks());
    }

    private Form.Item item(int depth, boolean inRepeat) {
        int dice = depth > 3 ? 9 : random.nextInt(10);
        if (dice == 0) {
            return new Form.Group(name("g"), maybeEmpty(), when(), pick("", "field-list"), inner(depth, inRepeat));
        }
        if (dice == 1 && !inRepeat) {
            return new Form.Repeat(name("r"), maybeEmpty(), when(), pick("", "persons"), random.nextBoolean(),
                pick("", "concat('成员', 1)"), pick("", "${q0}"), "", inner(depth, true));
        }
        return question(TYPES[random.nextInt(TYPES.length)], name("q"));
    }

    private List<Form.Item> inner(int depth, boolean inRepeat) {
        List<Form.Item> items = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            items.add(item(depth + 1, inRepeat));
        }
        return items;
    }

    private Form.Question question(Form.Type type, String name) {
        boolean select = type == Form.Type.SELECT_ONE || type == Form.Type.SELECT_MULTIPLE || type == Form.Type.RANK;
        String list = !select ? "" : random.nextInt(6) == 0 ? "HH_TYPE" : "L" + random.nextInt(lists.size());
        List<Form.Constraint> constraints = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4) && type != Form.Type.META; i++) {
            constraints.add(new Form.Constraint(pick(name, "R-" + i, name + "-" + (i + 1)), pick(Form.Level.values()),
                pick(". > 1", "string-length(.) < 9 and . != '\"'"), maybeEmpty()));
        }
        List<Form.Hazard> hazards = !list.startsWith("L") || random.nextBoolean() ? List.of()
            : List.of(new Form.Hazard(lists.get(list).getFirst().name(), pick(Form.HazardLevel.values()), random.nextInt(30)));
        Map<String, String> media = new LinkedHashMap<>();
        if (random.nextInt(5) == 0) {
            media.put("image", "a.png");
            media.put("audio::English (en)", "b c.mp3");
        }
        boolean computed = type == Form.Type.CALCULATE;
        var rest = new Form.Rest(maybe(), maybe(), computed ? pick("", "${q0}") : "", pick("", "50%", "3"), appearance(type),
            parameters(type), media, maybe(), hazards, pick("", "GB 50016 第3.2条"));
        return new Form.Question(name, pick("", "HV-" + name), type, wordsOf("标签"), maybe(), when(),
            pick("", "true()", "${q0} = 1", "false()"), computed ? "1 + 1" : "", computed ? "" : pick("", pick(INITIALS)),
            pick("", "true()", "${q0} > 3"), list, list.startsWith("L") ? pick("", "name != 'c9'") : "", constraints,
            pick("", "household." + name), pick(Form.Prefill.values()), rest);
    }

    private String appearance(Form.Type type) {
        return type == Form.Type.SIGNATURE ? pick("", "signature", "w4 signature") : pick("", "multiline", "w2 minimal");
    }

    private String parameters(Form.Type type) {
        return switch (type) {
            case META -> pick("start", "end", "today", "deviceid", "username");
            case RANGE -> pick("", "start=0 end=10 step=2", "start=-1 end=1.5 step=0.5");
            default -> "";
        };
    }

    private List<Form.Choice> choices() {
        List<Form.Choice> choices = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(5); i++) {
            Map<String, String> columns = new LinkedHashMap<>();
            if (random.nextBoolean()) {
                columns.put(pick("district", "所属", "order", "value"), pick(TEXTS));
                columns.put("image::English (en)", "c.png");
            }
            choices.add(new Form.Choice(pick("c", "选", "0", "1.") + i, wordsOf("选项"), columns));
        }
        return choices;
    }

    private List<Form.Check> checks() {
        List<Form.Check> checks = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            checks.add(new Form.Check("C-" + i / 2, pick(Form.Level.values()), "", "${q0} > " + i, maybeEmpty(),
                random.nextBoolean() ? List.of() : List.of("q0"), maybe()));
        }
        return checks;
    }

    private String when() {
        return pick("", "", "${q0} > 1", "${q0} = '" + "x".repeat(random.nextInt(30)) + "'");
    }

    private String name(String kind) {
        return kind + ++count + pick("", "_名", "-b.c");
    }

    private Words wordsOf(String zh) {
        Words words = words(zh);
        return words.isEmpty() ? Words.of(zh) : words;
    }

    private Words words(String zh) {
        if (chineseOnly) {
            return Words.of(pick(zh, pick(TEXTS)));
        }
        Map<String, String> others = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            if (random.nextInt(3) == 0) {
                others.put(language, pick(TEXTS));
            }
        }
        return new Words(random.nextInt(4) == 0 ? "" : zh + pick(TEXTS), optional(), optional(), others);
    }

    private @Nullable String optional() {
        return random.nextBoolean() ? null : pick(TEXTS);
    }

    private Words maybeEmpty() {
        return random.nextBoolean() ? Words.of("") : words("提示");
    }

    private @Nullable Words maybe() {
        Words words = words("更多");
        return random.nextBoolean() || words.isEmpty() ? null : words;
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
