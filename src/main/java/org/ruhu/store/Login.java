package org.ruhu.store;

/**
 * Who wants to enter, and the password.
 *
 * @param user id of a user; empty: whoever has this password
 */
public record Login(String user, char[] password) {}
