package org.ruhu.form;

import java.util.List;

/** Paths as people write them, {@code /data/member[3]/name} with positions, and as sessions have them, with row ids. */
final class ScriptPaths {
    /** @throws IllegalArgumentException for a row that is not there */
    String ours(FormSession session, String path) {
        String rest = path;
        if (rest.startsWith("/")) {
            int second = rest.indexOf('/', 1);
            rest = second < 0 ? "" : rest.substring(second + 1);
        }
        var out = new StringBuilder();
        int from = 0;
        int open;
        while ((open = rest.indexOf('[', from)) >= 0) {
            int close = rest.indexOf(']', open);
            if (close < 0) {
                throw new PathException("form.path.none", path);
            }
            out.append(rest, from, open);
            String row = row(session.rows(out.toString()), rest.substring(open + 1, close), path);
            out.append('[').append(row).append(']');
            from = close + 1;
        }
        return out.append(rest, from, rest.length()).toString();
    }

    private static String row(List<String> rows, String at, String path) {
        if (at.matches("[1-9][0-9]{0,5}") && Integer.parseInt(at) <= rows.size()) {
            return rows.get(Integer.parseInt(at) - 1);
        }
        if (rows.contains(at)) {
            return at;
        }
        throw new PathException("form.path.none", path);
    }

    /** Hidden rows keep their ids. */
    String theirs(FormSession session, String path) {
        if (path.isEmpty()) {
            return "/data";
        }
        var out = new StringBuilder("/data/");
        int from = 0;
        int open;
        while ((open = path.indexOf('[', from)) >= 0) {
            int close = path.indexOf(']', open);
            String id = path.substring(open + 1, close);
            int at = session.rows(path.substring(0, open)).indexOf(id);
            out.append(path, from, open).append('[').append(at < 0 ? id : String.valueOf(at + 1)).append(']');
            from = close + 1;
        }
        return out.append(path, from, path.length()).toString();
    }
}
