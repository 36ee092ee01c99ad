/** Several models in one: their scores blended with weights learnt on held-out data. */
@NullMarked
package org.songnet.models.java.hybrid;

import org.jspecify.annotations.NullMarked;
