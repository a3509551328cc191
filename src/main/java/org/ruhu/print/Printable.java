package org.ruhu.print;

/** Something that can be printed. */
public sealed interface Printable permits VisitSheet, Document {}
