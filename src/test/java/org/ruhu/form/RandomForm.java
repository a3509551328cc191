package org.ruhu.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A form as nobody would write it: every expression is drawn from the grammar and reads what stands before it. */
final class RandomForm {
    private static final String[] TYPES = {"int", "decimal", "string", "date", "yn", "several"};

    /** @param within the roster it stands in, else the form */
    record Question(String path, String type, boolean inRoster) {}

    final List<Question> answered = new ArrayList<>();
    private final List<Question> readable = new ArrayList<>();
    private final StringBuilder binds = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder instance = new StringBuilder();
    private final Random random;
    private final RandomExpression expressions;
    private int number;

    RandomForm(Random random) {
        this.random = random;
        this.expressions = new RandomExpression(random, readable);
        question("size", "int", "/data", false, false);
        group("/data", false, 2);
        roster();
        for (int i = 0; i < 8; i++) {
            calculated("/data", false);
        }
        group("/data", false, 1);
    }

    private void group(String above, boolean inRoster, int depth) {
        String name = "g" + number++;
        instance.append('<').append(name).append('>');
        String at = above + "/" + name;
        if (random.nextInt(3) == 0) {
            bind(at, " relevant=\"" + xml(expressions.truth(inRoster, 2)) + "\"");
        }
        body.append("<group ref=\"").append(at).append("\"><label>x</label>");
        int size = 3 + random.nextInt(5);
        for (int i = 0; i < size; i++) {
            if (random.nextInt(5) == 0) {
                calculated(at, inRoster);
            } else if (depth > 1 && random.nextInt(6) == 0) {
                group(at, inRoster, depth - 1);
            } else {
                question("q" + number++, TYPES[random.nextInt(TYPES.length)], at, inRoster, true);
            }
        }
        body.append("</group>");
        instance.append("</").append(name).append('>');
    }

    private void roster() {
        instance.append("<m>");
        body.append("<group ref=\"/data/m\"><label>m</label><repeat nodeset=\"/data/m\" jr:count=\"/data/size\">");
        for (int i = 0; i < 5; i++) {
            question("q" + number++, TYPES[random.nextInt(TYPES.length)], "/data/m", true, true);
            if (random.nextInt(3) == 0) {
                calculated("/data/m", true);
            }
        }
        group("/data/m", true, 1);
        body.append("</repeat></group>");
        instance.append("</m>");
    }

    private void question(String name, String type, String above, boolean inRoster, boolean conditions) {
        String path = above + "/" + name;
        instance.append('<').append(name).append("/>");
        String attributes = " type=\"" + (type.equals("yn") || type.equals("several") ? "string" : type) + "\"";
        if (conditions) {
            attributes += attribute("relevant", 3, inRoster) + attribute("required", 4, inRoster);
            if (random.nextInt(3) == 0) {
                attributes += " constraint=\"" + xml(expressions.constraint(type, inRoster)) + "\"";
            }
        }
        bind(path, attributes);
        String tag = type.equals("yn") ? "select1" : type.equals("several") ? "select" : "input";
        body.append('<').append(tag).append(" ref=\"").append(path).append("\"><label>x</label>");
        if (!tag.equals("input")) {
            body.append("<itemset nodeset=\"instance('").append(type).append("')/root/item\"><value ref=\"name\"/><label ref=\"name\"/></itemset>");
        }
        body.append("</").append(tag).append('>');
        var question = new Question(path, type, inRoster);
        answered.add(question);
        readable.add(question);
    }

    private String attribute(String name, int oneIn, boolean inRoster) {
        return random.nextInt(oneIn) == 0 ? " " + name + "=\"" + xml(expressions.truth(inRoster, 2)) + "\"" : "";
    }

    private void calculated(String above, boolean inRoster) {
        String name = "c" + number++;
        instance.append('<').append(name).append("/>");
        boolean numeric = random.nextInt(3) > 0;
        String expression = numeric ? expressions.number(inRoster, 3) : expressions.text(inRoster, 3);
        bind(above + "/" + name, " type=\"string\" calculate=\"" + xml(expression) + "\"" + attribute("relevant", 4, inRoster));
        readable.add(new Question(above + "/" + name, numeric ? "decimal" : "string", inRoster));
    }

    private void bind(String path, String attributes) {
        binds.append("<bind nodeset=\"").append(path).append('"').append(attributes).append("/>");
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    byte[] xform() {
        String roster = instance.substring(instance.indexOf("<m>"), instance.indexOf("</m>") + 4);
        String data = instance.toString().replace(roster, roster.replace("<m>", "<m jr:template=\"\">") + roster);
        return ("<?xml version=\"1.0\"?><h:html xmlns=\"http://www.w3.org/2002/xforms\" xmlns:h=\"http://www.w3.org/1999/xhtml\""
                + " xmlns:jr=\"http://openrosa.org/javarosa\"><h:head><h:title>x</h:title><model><instance><data id=\"x\">" + data
                + "</data></instance>" + list("yn", "y", "n") + list("several", "a", "b", "c") + binds + "</model></h:head><h:body>"
                + body + "</h:body></h:html>").getBytes(StandardCharsets.UTF_8);
    }

    private static String list(String name, String... choices) {
        var items = new StringBuilder();
        for (String choice : choices) {
            items.append("<item><name>").append(choice).append("</name></item>");
        }
        return "<instance id=\"" + name + "\"><root>" + items + "</root></instance>";
    }

    /** An answer as a person may give it to a question of that type. */
    static String answer(String type, Random random) {
        return switch (type) {
            case "int" -> pick(random, "", "0", "1", "2", "7", "41", "-3");
            case "decimal" -> pick(random, "", "0", "0.1", "2.5", "1000.1", "-7.3", "3");
            case "date" -> pick(random, "", "2020-02-29", "2026-01-31", "1999-12-31");
            case "yn", "select_one" -> pick(random, "", "y", "n");
            case "several", "select_multiple" -> pick(random, "", "a", "b", "a b", "a b c", "c");
            default -> pick(random, "", "x", "abc", "12", "Ravi Das", " ", "0.5");
        };
    }

    private static String pick(Random random, String... values) {
        return values[random.nextInt(values.length)].strip();
    }

    /** Answers in a random order, the number of rows first. */
    Map<String, String> script(Random random, int steps) {
        Map<String, String> script = new LinkedHashMap<>();
        int rows = 1 + random.nextInt(3);
        script.put("size", String.valueOf(rows));
        for (int i = 0; i < steps; i++) {
            Question question = answered.get(1 + random.nextInt(answered.size() - 1));
            String path = question.path().substring("/data/".length());
            String at = question.inRoster() ? path.replaceFirst("^m/", "m[" + (1 + random.nextInt(rows)) + "]/") : path;
            script.remove(at);
            script.put(at, answer(question.type(), random));
        }
        return script;
    }
}
