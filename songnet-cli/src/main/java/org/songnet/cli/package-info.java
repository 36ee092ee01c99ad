/** The songnet command. */
@NullMarked
package org.songnet.cli;

import org.jspecify.annotations.NullMarked;
