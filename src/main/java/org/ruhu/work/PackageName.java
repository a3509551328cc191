package org.ruhu.work;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Names of package files, so that those of many laptops can lie in one folder and people tell them apart: district, laptop,
 * time, and the number of what was said last, as in {@code 城关区-甲组电脑-20261123-0930-3.41.ruhu}. They are never read,
 * {@code sync-spec.md} §5.3.
 */
public final class PackageName {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm", Locale.ROOT);

    private PackageName() {}

    /** @param to device that a task package is for; empty for a laptop's own package, and for demo data */
    public static String of(Workspace workspace, Optional<String> to) {
        var keys = new Keys(workspace);
        String device = to.orElse(workspace.device());
        String name = clean(keys.device(device).map(kept -> kept.text("name")).orElse(""));
        String district = clean(workspace.configuration().district());
        boolean sealed = !workspace.demo() && (to.isPresent() || keys.centre().isPresent());
        return (district.isEmpty() ? "" : district + "-") + (name.isEmpty() ? clean(device) : name) + "-"
            + TIME.format(workspace.env().now()) + "-" + Math.max(1, workspace.store().identity().epoch()) + "."
            + (workspace.store().outgoing().statements() + 1) + (sealed ? ExportPackage.SEALED : ".json");
    }

    /** What no file system minds. */
    private static String clean(String words) {
        return words.replaceAll("[^\\p{L}\\p{M}\\p{N}-]+", "");
    }
}
