package org.ruhu.model;

/**
 * A person with a password on this laptop.
 *
 * @param id tag that stands in what they write
 */
public record User(String id, String name, UserRole role) {}
