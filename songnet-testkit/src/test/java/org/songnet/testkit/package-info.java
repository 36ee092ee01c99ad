/** Tests of the contracts themselves. */
@NullMarked
package org.songnet.testkit;

import org.jspecify.annotations.NullMarked;
