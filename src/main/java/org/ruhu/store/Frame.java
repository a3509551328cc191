package org.ruhu.store;

/**
 * One entry of the journal, decrypted.
 *
 * @param start  position of its first byte
 * @param end    position after its last byte
 * @param digest check digest of all changes held after this entry, 32 bytes
 */
record Frame(long start, long end, long sequence, Kind kind, byte[] digest, byte[] body) {

    enum Kind {
        /** Who this workspace is. */
        IDENTITY,
        /** One save: a few changes of our own. */
        SAVE,
        /** An answer typed into a visit that is not completed. */
        ANSWER,
        /** What follows belongs to one import, and counts only if its commit is there too. */
        IMPORT_BEGIN, IMPORT_CHANGES, IMPORT_COMMIT,
        /** A package has left. */
        EXPORT,
        /** What this workspace keeps for itself, by name. */
        SETTING,
        /** Changes that a person must look at before they count: a line that says why, then theirs. */
        DOUBT,
        /** A person has looked, and does not want them. */
        DOUBT_REJECTED,
        /** What was said of a package that was not taken in. */
        VERDICT,
        /** Changes of ours of a grid that was handed over: held, handed on to whoever lacks them, and shown no more. */
        ASIDE;

        private static final Kind[] ALL = values();

        static Kind of(int code) {
            if (code < 0 || code >= ALL.length) {
                throw new IllegalArgumentException("unknown kind of journal entry");
            }
            return ALL[code];
        }
    }
}
