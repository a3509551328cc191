package org.ruhu.work;

/** What came of entering a workspace. */
public sealed interface Entry {
    record Open(Workspace workspace) implements Entry {}

    /** @param failed wrong passwords since the last right one, this one included */
    record WrongPassword(int failed) implements Entry {}

    /** Too many wrong passwords: nothing was tried. @param until when the next try is allowed, ISO with offset */
    record Throttled(String until) implements Entry {}

    record InUse() implements Entry {}

    record NoWorkspace() implements Entry {}

    record Newer(int format) implements Entry {}
}
