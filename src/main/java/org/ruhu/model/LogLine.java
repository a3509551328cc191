package org.ruhu.model;

import java.util.UUID;

/**
 * One entry of the log of who did what.
 *
 * @param at     when, by the clock of the computer it was done on, ISO with offset
 * @param what   tag of a {@link Deed}; of a newer program perhaps one unknown here
 * @param subject what it was done to: an id or a file's name
 * @param no     number of the household the subject is, or belongs to; empty if it is none
 * @param detail members as {@code name=value}, separated by {@code ; }
 */
public record LogLine(UUID id, String at, String who, String device, String what, String subject, String no, String detail) {}
