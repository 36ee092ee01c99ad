/** Tests of the contract. */
@NullMarked
package org.songnet;

import org.jspecify.annotations.NullMarked;
