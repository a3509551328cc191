/** Spreadsheets in and out: forms written as XLSForm workbooks. */
@NullMarked
package org.ruhu.sheet;

import org.jspecify.annotations.NullMarked;
