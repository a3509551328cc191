@NullMarked
package org.ruhu.text;

import org.jspecify.annotations.NullMarked;
