package org.ruhu.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads an XForm as ODK's converter makes it, so that both engines can be given the same form. */
final class XForms {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Element> binds = new HashMap<>();
    private final Map<String, Element> controls = new HashMap<>();
    private final Map<String, Element> repeats = new HashMap<>();
    private final Map<String, String[]> triggered = new HashMap<>();
    /** By text id: the wording in every language. */
    private final Map<String, ObjectNode> texts = new HashMap<>();
    private final ObjectNode root = JSON.createObjectNode();

    private XForms(Document document, Map<String, String> csv) {
        int number = 0;
        for (Element translation : each(document, "translation")) {
            String lang = List.of("zh", "en", "bo").get(number++ % 3); // as many languages as there are, not those
            elements(translation).forEach(text -> texts.computeIfAbsent(text.getAttribute("id"), _ -> JSON.createObjectNode())
                    .put(lang, text.getTextContent()));
        }
        each(document, "bind").forEach(bind -> binds.put(bind.getAttribute("nodeset"), bind));
        for (String kind : List.of("input", "select1", "select", "upload", "range", "trigger")) {
            each(document, kind).forEach(control -> controls.put(control.getAttribute("ref"), control));
        }
        each(document, "repeat").forEach(repeat -> repeats.put(repeat.getAttribute("nodeset"), repeat));
        each(document, "setvalue").forEach(set -> triggered.put(set.getAttribute("ref"), new String[] {
            ((Element) set.getParentNode()).getAttribute("ref"), set.getAttribute("value")}));
        Element data = null;
        ObjectNode lists = JSON.createObjectNode();
        for (Element instance : each(document, "instance")) {
            if (instance.getAttribute("id").isEmpty()) {
                data = elements(instance).getFirst();
            } else {
                list(instance, lists, csv);
            }
        }
        root.put("form", Objects.requireNonNull(data).getAttribute("id")).put("version", "1");
        root.putObject("title").put("zh", "x");
        root.set("lists", lists);
        items(root.putArray("items"), data, "/data");
    }

    static Form read(byte[] xform, Map<String, String> csv) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            var json = new XForms(factory.newDocumentBuilder().parse(new ByteArrayInputStream(xform)), csv).root;
            return FormJson.read(new ByteArrayInputStream(json.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | org.xml.sax.SAXException | javax.xml.parsers.ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] resource(String name) {
        try (var in = Objects.requireNonNull(XForms.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode text(String id) {
        return texts.getOrDefault(id, JSON.createObjectNode().put("zh", "")).deepCopy();
    }

    private void list(Element instance, ObjectNode lists, Map<String, String> csv) {
        ArrayNode list = lists.putArray(instance.getAttribute("id"));
        String file = instance.getAttribute("src").replaceFirst(".*/", "");
        if (!file.isEmpty()) {
            List<String> lines = csv.get(file).lines().toList();
            String[] names = lines.getFirst().split(",");
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                ObjectNode choice = list.addObject();
                IntStream.range(0, names.length).filter(i -> !names[i].equals("label")).forEach(i -> choice.put(names[i], cells[i]));
            }
            return;
        }
        for (Element item : elements(elements(instance).getFirst())) {
            ObjectNode choice = list.addObject();
            elements(item).stream().filter(column -> column.getTagName().equals("itextId"))
                    .forEach(column -> choice.set("label", text(column.getTextContent())));
            elements(item).stream().filter(column -> !column.getTagName().equals("itextId"))
                    .forEach(column -> choice.put(column.getTagName(), column.getTextContent()));
        }
    }

    private void items(ArrayNode items, Element parent, String path) {
        Set<String> seen = new HashSet<>();
        for (Element element : elements(parent)) {
            String at = path + "/" + element.getTagName();
            if (element.getTagName().equals("meta") || !seen.add(element.getTagName())) {
                continue;
            }
            ObjectNode item = items.addObject().put("name", element.getTagName());
            Element bind = binds.get(at);
            item.put("relevant", attribute(bind, "relevant"));
            item.set("label", text(at + ":label"));
            if (repeats.get(at) instanceof Element repeat) {
                item.put("kind", "repeat").put("count", repeat.getAttribute("jr:count").strip());
                items(item.putArray("items"), element, at);
            } else if (!elements(element).isEmpty()) {
                item.put("kind", "group");
                items(item.putArray("items"), element, at);
            } else {
                question(item, at, bind, element.getTextContent());
            }
        }
    }

    private void question(ObjectNode item, String at, Element bind, String value) {
        Element control = controls.get(at);
        item.put("kind", "question").put("required", attribute(bind, "required")).put("readonly", attribute(bind, "readonly"));
        item.put("calculation", attribute(bind, "calculate"));
        String constraint = attribute(bind, "constraint");
        if (!constraint.isEmpty()) {
            item.putArray("constraints").addObject().put("rule", "C").put("test", constraint)
                    .set("message", text(at + ":jr:constraintMsg"));
        }
        if (triggered.get(at) instanceof String[] trigger) {
            item.put("trigger", "${" + trigger[0].replaceFirst(".*/", "") + "}").put("calculation", trigger[1]);
        }
        if (!value.isEmpty()) {
            item.put("initial", "'" + value + "'");
        }
        item.put("type", type(attribute(bind, "type"), control, bind));
        if (control != null && control.getTagName().startsWith("select")) {
            String nodes = ((Element) control.getElementsByTagName("itemset").item(0)).getAttribute("nodeset");
            item.put("choices", nodes.replaceAll("instance\\('([^']*)'\\).*", "$1"));
            int open = nodes.indexOf('[');
            if (open > 0) {
                item.put("filter", nodes.substring(open + 1, nodes.length() - 1));
            }
        }
    }

    private static String type(String bound, Element control, Element bind) {
        if (!attribute(bind, "jr:preload").isEmpty()) {
            return "meta";
        }
        if (control == null) {
            return "calculate";
        }
        return switch (control.getTagName()) {
            case "select1" -> "select_one";
            case "select" -> "select_multiple";
            default -> switch (bound) {
                case "int" -> "integer";
                case "decimal", "date", "time" -> bound;
                case "dateTime" -> "datetime";
                default -> "text";
            };
        };
    }

    private static String attribute(Element element, String name) {
        return element == null ? "" : element.getAttribute(name);
    }

    private static List<Element> each(Document document, String tag) {
        var nodes = document.getElementsByTagName(tag);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
    }

    private static List<Element> elements(Element parent) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast).toList();
    }
}
