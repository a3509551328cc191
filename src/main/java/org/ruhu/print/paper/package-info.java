/** The official papers of the field, each a record of what it says; its layout is made of blocks and masks what is personal. */
@NullMarked
package org.ruhu.print.paper;

import org.jspecify.annotations.NullMarked;
