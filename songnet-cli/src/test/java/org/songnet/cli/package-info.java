/** Tests of the command. */
@NullMarked
package org.songnet.cli;

import org.jspecify.annotations.NullMarked;
