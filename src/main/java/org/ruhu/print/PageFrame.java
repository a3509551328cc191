package org.ruhu.print;

import org.ruhu.text.Words;

/**
 * What stands around the content of every page of a paper.
 *
 * @param about     below the title: district, round, state
 * @param reference the paper's number; may be empty
 * @param code      what the QR code says; empty: no code is drawn. Never an identity number
 * @param subject   whom it is about: at the top of further pages and in the foot
 * @param place     at the top of further pages
 */
public record PageFrame(Words title, String about, String reference, String code, String subject, String place, Imprint imprint) {}
