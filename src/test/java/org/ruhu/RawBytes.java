package org.ruhu;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for words in every byte of every file, in all the ways in which a program might have written them down. */
public final class RawBytes {
    /** Shorter ones stand in encrypted bytes by chance. */
    private static final int SHORTEST = 6;

    private final Map<Long, List<Sought>> sought = new HashMap<>();
    private long searched;
    private int files;

    private record Sought(String words, byte[] bytes) {}

    public RawBytes(Collection<String> words) {
        for (String each : words) {
            for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE, Charset.forName("GBK"))) {
                seek(each, each.getBytes(charset));
            }
            byte[] utf8 = each.getBytes(UTF_8);
            for (int before = 0; before < 3; before++) {
                byte[] shifted = new byte[before + utf8.length];
                System.arraycopy(utf8, 0, shifted, before, utf8.length);
                // letters that also hold bits of what stands beside it are left out
                String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                int first = before == 0 ? 0 : before + 1;
                int last = shifted.length % 3 == 0 ? text.length() : text.length() - 1;
                seek(each, text.substring(first, last).getBytes(UTF_8));
            }
        }
    }

    /** Bytes that must not stand anywhere either. */
    public RawBytes and(String what, byte[] bytes) {
        seek(what, bytes);
        return this;
    }

    private void seek(String words, byte[] bytes) {
        if (bytes.length >= SHORTEST) {
            sought.computeIfAbsent(head(bytes, 0), head -> new ArrayList<>(1)).add(new Sought(words, bytes));
        }
    }

    private static long head(byte[] bytes, int at) {
        return (long) (ByteBuffer.wrap(bytes).getShort(at) & 0xFFFF) << 32 | ByteBuffer.wrap(bytes).getInt(at + 2) & 0xFFFF_FFFFL;
    }

    /** @return file and words of everything that was found */
    public List<String> in(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                searched += bytes.length;
                files++;
                for (Sought each : in(bytes)) {
                    found.add(folder.relativize(file) + " holds " + each.words);
                }
            }
        }
        return found;
    }

    private List<Sought> in(byte[] bytes) {
        List<Sought> found = new ArrayList<>();
        long head = 0;
        for (int end = 0; end < bytes.length; end++) {
            head = head << 8 & 0xFFFF_FFFF_FFFFL | bytes[end] & 0xFF;
            List<Sought> candidates = end < SHORTEST - 1 ? null : sought.get(head);
            int at = end - SHORTEST + 1;
            if (candidates != null) {
                candidates.stream().filter(each -> at + each.bytes.length <= bytes.length
                    && Arrays.equals(bytes, at, at + each.bytes.length, each.bytes, 0, each.bytes.length)).forEach(found::add);
            }
        }
        return found;
    }

    public String searched() {
        return files + " files, " + searched + " bytes, " + sought.size() + " beginnings";
    }
}
