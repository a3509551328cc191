package org.ruhu.model;

/** What one may or may not be allowed to do. */
public enum Act {
    /** Look at households, persons and visits, personal numbers masked. */
    SEE,
    /** Fill forms. */
    FILL,
    IMPORT,
    EXPORT,
    PRINT,
    /** Have a masked number shown for a moment, with a reason. */
    REVEAL,
    /** Hand out data in which personal numbers are not masked. */
    CLEAR_EXPORT,
    /** Add users, give them roles, let them set a new password. */
    USERS,
    /** Decide where two wrote different things. */
    DECIDE,
    BACK_UP,
    /** Bring a back-up into the place of what is here, make the database anew. */
    RESTORE,
    /** Answer a laptop whose password is forgotten, with the district's recovery key. */
    RECOVER,
    /** Change what the district sets: recovery keys, code lists, forms. */
    CONFIGURE,
    /** Take values away everywhere, for ever. */
    ERASE,
    READ_LOG
}
