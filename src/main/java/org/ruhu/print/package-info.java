/** Visit sheets on paper: page model, text shaping, PDF. The only package that knows {@code java.awt}. */
@NullMarked
package org.ruhu.print;

import org.jspecify.annotations.NullMarked;
