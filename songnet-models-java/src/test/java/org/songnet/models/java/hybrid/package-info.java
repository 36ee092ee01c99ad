/** Tests of the hybrid. */
@NullMarked
package org.songnet.models.java.hybrid;

import org.jspecify.annotations.NullMarked;
