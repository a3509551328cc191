package org.ruhu.model;

import java.time.LocalDate;

/** Visits of a round that were completed on one day. */
public record DayCount(LocalDate day, int completed) {}
