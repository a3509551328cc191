package org.ruhu.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the type column of a survey row says. */
sealed interface RowType {
    /** Of a group or a repeat. */
    record Begin(boolean repeat) implements RowType {}

    record End(boolean repeat) implements RowType {}

    /** @param type as the form's JSON has it; {@code parameters} of metadata names them */
    record Asked(String type, String parameters) implements RowType {}

    /** @param list the list's name, or the file's with its ending; empty if it was forgotten */
    record Select(String type, String list, boolean fromFile, boolean orOther) implements RowType {}

    /** A file of choices that expressions look things up in. */
    record ListFile() implements RowType {}

    /** Of XLSForm, but not for this program. */
    record Unsupported() implements RowType {}

    record Unknown() implements RowType {}

    Map<String, String> PLAIN = Map.ofEntries(Map.entry("text", "text"), Map.entry("string", "text"),
        Map.entry("integer", "integer"), Map.entry("int", "integer"), Map.entry("decimal", "decimal"),
        Map.entry("date", "date"), Map.entry("time", "time"), Map.entry("datetime", "datetime"),
        Map.entry("note", "note"), Map.entry("calculate", "calculate"), Map.entry("calculation", "calculate"),
        Map.entry("hidden", "hidden"), Map.entry("range", "range"), Map.entry("acknowledge", "acknowledge"),
        Map.entry("trigger", "acknowledge"), Map.entry("image", "image"), Map.entry("photo", "image"),
        Map.entry("file", "file"), Map.entry("signature", "signature"), Map.entry("barcode", "barcode"),
        Map.entry("geopoint", "geopoint"), Map.entry("location", "geopoint"), Map.entry("gps", "geopoint"));
    Set<String> METADATA = Set.of("start", "end", "today", "deviceid", "username");
    Set<String> UNSUPPORTED = Set.of("audio", "video", "geotrace", "geoshape", "audit", "background-audio",
        "background-geopoint", "start-geopoint", "phonenumber", "simserial", "subscriberid", "email", "osm", "xml-external",
        "select_one_external", "begin_loop", "end_loop", "begin loop", "end loop", "include", "uri");

    Pattern SELECT = Pattern.compile("(select_one|select_multiple|rank)(_from_file)?(?: (.*))?", Pattern.CASE_INSENSITIVE);
    Pattern OR_OTHER = Pattern.compile("(.*?) (or_other|or other|or specify other)");
    Pattern BLOCK = Pattern.compile("(begin|end)[ _](group|repeat)");

    /** @param written with one space between words */
    static RowType of(String written) {
        String small = written.toLowerCase(Locale.ROOT);
        Matcher block = BLOCK.matcher(small);
        if (block.matches()) {
            boolean repeat = block.group(2).equals("repeat");
            return block.group(1).equals("begin") ? new Begin(repeat) : new End(repeat);
        }
        if (PLAIN.containsKey(small)) {
            return new Asked(PLAIN.getOrDefault(small, ""), "");
        }
        if (METADATA.contains(small)) {
            return new Asked("meta", small);
        }
        if (small.equals("csv-external")) {
            return new ListFile();
        }
        Matcher select = SELECT.matcher(spelt(written));
        if (select.matches()) {
            return select(select);
        }
        return UNSUPPORTED.contains(small.replaceFirst(" .*", "")) || UNSUPPORTED.contains(small) ? new Unsupported()
            : new Unknown();
    }

    private static RowType select(Matcher select) {
        String rest = select.group(3) == null ? "" : select.group(3).strip();
        Matcher other = OR_OTHER.matcher(rest);
        boolean orOther = other.matches();
        return new Select(select.group(1).toLowerCase(Locale.ROOT), orOther ? other.group(1) : rest, select.group(2) != null, orOther);
    }

    /** The older ways to write a selection, longest first. */
    private static String spelt(String written) {
        return written.replaceFirst("(?i)^(select_one|select one)[ _]from[ _]file\\b", "select_one_from_file")
            .replaceFirst("(?i)^(select_multiple|select multiple|select all that apply)[ _]from[ _]file\\b",
                "select_multiple_from_file")
            .replaceFirst("(?i)^(select one from|select one|select1)(?= |$)", "select_one")
            .replaceFirst("(?i)^(select all that apply from|select all that apply|select multiple from|select multiple)(?= |$)",
                "select_multiple");
    }

    static List<String> names() {
        List<String> names = new ArrayList<>(PLAIN.keySet());
        names.addAll(METADATA);
        names.addAll(List.of("select_one", "select_multiple", "select_one_from_file", "select_multiple_from_file", "rank",
            "begin_group", "end_group", "begin_repeat", "end_repeat", "csv-external"));
        return names;
    }
}
