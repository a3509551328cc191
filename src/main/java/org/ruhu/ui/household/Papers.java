package org.ruhu.ui.household;

import java.nio.file.Path;
import org.ruhu.model.HouseholdId;
import org.ruhu.text.Texts;
import org.ruhu.work.Workspace;

/** Writes a household's sheet as PDF, blank with its roster or filled. Runs on the store's thread. */
@FunctionalInterface
public interface Papers {
    void household(Workspace workspace, HouseholdId household, Kind kind, Path out, Texts texts);

    /** Which sheet. */
    enum Kind { BLANK, FILLED }
}
