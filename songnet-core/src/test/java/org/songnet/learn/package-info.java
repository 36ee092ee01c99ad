/** Tests of the tables that scorers learn from. */
@NullMarked
package org.songnet.learn;

import org.jspecify.annotations.NullMarked;
