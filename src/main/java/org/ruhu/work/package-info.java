/** Use cases, one class each, for the screens and the command line alike. */
@NullMarked
package org.ruhu.work;

import org.jspecify.annotations.NullMarked;
