package org.ruhu.model;

/** How many sheets were printed, and where they are: {@code printed = out + returned + voided}. */
public record SheetCounts(int printed, int out, int returned, int voided) {}
