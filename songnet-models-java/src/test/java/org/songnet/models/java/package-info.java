/** Tests of the models in pure Java. */
@NullMarked
package org.songnet.models.java;

import org.jspecify.annotations.NullMarked;
