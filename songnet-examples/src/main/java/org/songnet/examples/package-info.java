/** Short programs, one idea each. */
@NullMarked
package org.songnet.examples;

import org.jspecify.annotations.NullMarked;
