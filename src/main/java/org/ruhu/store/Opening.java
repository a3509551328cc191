package org.ruhu.store;

/** What came of opening a workspace. */
public sealed interface Opening {
    record Open(Store store) implements Opening {}

    /** @param failed wrong passwords since the last right one, this one included */
    record WrongPassword(int failed) implements Opening {}

    /** Too many wrong passwords: nothing was tried. @param until when the next try is allowed, ISO with offset */
    record Throttled(String until) implements Opening {}

    /** Another program has it open. */
    record InUse() implements Opening {}

    record NoWorkspace() implements Opening {}

    /** Made by a newer program; nothing was touched. */
    record Newer(int format) implements Opening {}
}
