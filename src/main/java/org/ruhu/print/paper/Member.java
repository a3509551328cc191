package org.ruhu.print.paper;

/**
 * A member of a household, in words; each may be empty.
 *
 * @param idNo in full; shown masked
 */
public record Member(String name, String relation, String idNo, String health, String labour) {}
