package org.ruhu.sheet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists that a form takes from files beside it, or leaves to the register and the configuration. */
final class FileLists {
    private final @Nullable Path folder;
    private final Set<String> elsewhere;
    private final ChoiceLists lists;
    private final Faults faults;
    /** By list, the columns with which it was read. */
    private final Map<String, String> taken = new HashMap<>();

    /**
     * @param folder    null: there are no files
     * @param elsewhere names of lists that are there when the form is filled
     */
    FileLists(@Nullable Path folder, Set<String> elsewhere, ChoiceLists lists, Faults faults) {
        this.folder = folder;
        this.elsewhere = elsewhere;
        this.lists = lists;
        this.faults = faults;
    }

    boolean isElsewhere(String list) {
        return elsewhere.contains(list);
    }

    /** @return the list's name; empty if the file cannot be one, which is noted */
    String take(String file, Parameters parameters, Spot spot) {
        // a name and nothing else: a form must not read what lies elsewhere on the disk
        if (!file.matches("(?i)[^/\\\\:*?\"<>|]+\\.csv") || file.startsWith(".")) {
            faults.error(spot, "sheet.fault.csvonly", file);
            return "";
        }
        String list = file.substring(0, file.length() - ".csv".length());
        String value = parameters.get("value").isEmpty() ? "name" : parameters.get("value");
        String label = parameters.get("label").isEmpty() ? "label" : parameters.get("label");
        String before = taken.putIfAbsent(list, value + " " + label);
        if (before != null) {
            if (!before.equals(value + " " + label)) {
                faults.error(spot, "sheet.fault.othercolumns", file, before);
            }
            return list;
        }
        if (lists.has(list)) {
            faults.error(spot, "sheet.fault.listandfile", list, file);
            return list;
        }
        Path csv = folder == null ? null : folder.resolve(file);
        if (csv != null && Files.isRegularFile(csv)) {
            read(csv, list, value, label);
        } else if (!elsewhere.contains(list)) {
            faults.add(SheetFault.of(spot, "sheet.fault.nofile", file).meaning(Similar.to(list, elsewhere)));
        } else if (!parameters.written().isEmpty()) {
            faults.error(spot, "sheet.fault.registercolumns", list);
        }
        return list;
    }

    private void read(Path csv, String list, String value, String label) {
        try {
            Table table = CsvFile.read(csv);
            if (table == null) {
                throw new Unreadable(Spot.sheet(String.valueOf(csv.getFileName())), "sheet.fault.csvempty");
            }
            lists.file(table, list, value, label);
        } catch (Unreadable e) {
            faults.add(e.fault);
            lists.begin(list); // it is not missing
        }
    }

    /** For expressions alone: any columns will do, and what a selection has taken already. */
    void lookUp(String file, Spot spot) {
        if (!taken.containsKey(file.substring(0, file.length() - ".csv".length()))) {
            take(file, Parameters.NONE, spot);
        }
    }

    /** Takes a file that only expressions name; ODK finds it by its name too. */
    boolean find(String list) {
        Path csv = folder == null || !list.matches("[\\p{L}\\p{N}_-]+") ? null : folder.resolve(list + ".csv");
        if (csv == null || !Files.isRegularFile(csv)) {
            return false;
        }
        read(csv, list, "name", "label");
        return true;
    }
}
