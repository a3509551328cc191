package org.ruhu.work;

import org.ruhu.SmallDistrict;
import org.ruhu.sync.Certificate;

/** Lets a workspace believe the district of the tests, as if it had answered its invitation. */
public final class Believing {
    private Believing() {}

    public static void believe(Workspace workspace, SmallDistrict district) {
        String root = district.root();
        new Keys(workspace).believe(root, Certificate.verified(district.certificate(), root).orElseThrow());
    }
}
