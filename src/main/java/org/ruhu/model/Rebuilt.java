package org.ruhu.model;

import java.util.List;

/**
 * A database made anew from the journal.
 *
 * @param rows     in all tables
 * @param compared whether the old database could be read at all
 * @param differed tables in which the old one held something else
 */
public record Rebuilt(long changes, long rows, boolean compared, List<String> differed) {}
