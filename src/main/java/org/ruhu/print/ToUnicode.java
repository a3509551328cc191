package org.ruhu.print;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The table by which a reader finds the characters of glyphs. */
final class ToUnicode {
    private static final int MOST_IN_A_BLOCK = 100;
    /** A further glyph of a character that has several: every glyph must stand for something, this for nothing to be seen. */
    private static final String SILENT = "\u200B";

    private ToUnicode() {}

    static byte[] map(Map<Integer, String> characters) {
        var out = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        var entries = List.copyOf(characters.entrySet());
        for (int i = 0; i < entries.size(); i += MOST_IN_A_BLOCK) {
            block(entries.subList(i, Math.min(entries.size(), i + MOST_IN_A_BLOCK)), out);
        }
        return out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString()
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void block(List<Map.Entry<Integer, String>> entries, StringBuilder out) {
        out.append(entries.size()).append(" beginbfchar\n");
        for (Map.Entry<Integer, String> entry : entries) {
            String text = entry.getValue().isEmpty() ? SILENT : entry.getValue();
            out.append('<').append(Hex.of(entry.getKey())).append("> <").append(Hex.of(text)).append(">\n");
        }
        out.append("endbfchar\n");
    }
}
