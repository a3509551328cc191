package org.ruhu.work;

import org.ruhu.model.Act;
import org.ruhu.model.Deed;
import org.ruhu.model.Rebuilt;
import org.ruhu.model.Verified;

/** Proves that what was saved is here as it was saved, or makes the database anew from the journal. */
public final class CheckWorkspace {
    private final Workspace workspace;

    public CheckWorkspace(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Recomputes every seal, hash, chain and digest, and the whole database; changes nothing but the log. */
    public Verified verify(Progress progress) {
        workspace.require(Act.SEE);
        Verified verified = workspace.store().verify(share -> {
            if (progress.cancelled()) {
                throw new Progress.Cancelled();
            }
            progress.at(share);
        });
        workspace.log(Deed.VERIFIED, "", verified.faults().isEmpty() ? "ok" : verified.faults().size() + " faults");
        return verified;
    }

    public Rebuilt rebuild() {
        workspace.require(Act.RESTORE);
        Rebuilt rebuilt = workspace.store().rebuild();
        workspace.log(Deed.REBUILT, "", String.join(" ", rebuilt.differed()));
        return rebuilt;
    }
}
