@NullMarked
package org.songnet.eval.tune;

import org.jspecify.annotations.NullMarked;
