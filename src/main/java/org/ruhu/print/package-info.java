/** Visit sheets on paper: page model, text shaping, PDF. With {@code picture} the only one that knows {@code java.awt}. */
@NullMarked
package org.ruhu.print;

import org.jspecify.annotations.NullMarked;
