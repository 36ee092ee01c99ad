/** Asking services on the web: politely, patiently, with failures that say what they are. */
@NullMarked
package org.songnet.web;

import org.jspecify.annotations.NullMarked;
